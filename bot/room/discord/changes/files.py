"""Keep the files that come with a message, and describe them as attachments."""

import re
import struct
from dataclasses import dataclass
from typing import Any

from bot.room.discord.rules.messages import MOST_FILE_BYTES, MOST_FILES
from bot.room.state.api_error import api_error
from bot.room.state.entities import Attachment, Json
from bot.room.state.world import World

_UNSAFE = re.compile(r"[^\w.\-]", re.ASCII)
_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
    "json": "application/json; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "md": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class Upload:
    """A file on its way in. `place` is the n of its form field files[n]; `description` is its alt text."""

    filename: str
    content: bytes
    place: int = 0
    description: str | None = None


def check_uploads(uploads: list[Upload]) -> None:
    """Allow at most ten files (30015) of at most 10 MiB each (40005)."""
    if len(uploads) > MOST_FILES:
        raise api_error(30015)
    if any(len(each.content) > MOST_FILE_BYTES for each in uploads):
        raise api_error(40005)


def safe_name(filename: str) -> str:
    """Return the name as the room keeps it: no folders, only letters, digits, dots, dashes and underscores."""
    plain = _UNSAFE.sub("_", filename.replace("\\", "/").rsplit("/", 1)[-1]).lstrip(".")
    return plain[-200:] or "bestand"


def content_type(filename: str) -> str:
    """Tell what kind of file a name promises."""
    return _TYPES.get(filename.rsplit(".", 1)[-1].lower(), "application/octet-stream")


def keep_uploads(
    world: World, channel_id: int, uploads: list[Upload], told: list[Json], *, ephemeral: bool = False
) -> list[Attachment]:
    """Store files for a channel. `told` is the payload's `attachments`: names and alt texts by place."""
    by_place: dict[str, Json] = {str(each["id"]): each for each in told}
    return [_keep(world, channel_id, each, by_place.get(str(each.place), {}), ephemeral) for each in uploads]


def _keep(world: World, channel_id: int, upload: Upload, told: Json, ephemeral: bool) -> Attachment:
    filename = safe_name(told.get("filename") or upload.filename)
    width, height = picture_size(upload.content)
    attachment = Attachment(
        id=world.ids.new(),
        channel_id=channel_id,
        filename=filename,
        size=len(upload.content),
        content_type=content_type(filename),
        description=told.get("description") or upload.description or None,
        width=width,
        height=height,
        ephemeral=ephemeral,
    )
    world.storage.put_blob(attachment.id, upload.content, written=not ephemeral)
    return attachment


def kept(attachments: list[Attachment], told: list[Any] | None) -> list[Attachment]:
    """Return the attachments that stay at an edit: all when nothing is said of them, else the ones that are named."""
    if told is None:
        return list(attachments)
    wanted = {str(each["id"]) for each in told}
    return [each for each in attachments if str(each.id) in wanted]


def picture_size(content: bytes) -> tuple[int | None, int | None]:
    """Return width and height in pixels of a PNG or GIF, which carry them in front; nothing for other files."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    return None, None
