"""Serve the files of messages so that a browser never takes one for a page of ours."""

from urllib.parse import quote

from aiohttp import web

from bot.room.discord.changes.files import content_type, safe_name
from bot.room.state.storage import Storage

ADDRESS = "/cdn/attachments/{channel_id}/{attachment_id}/{filename}"
_LARGEST = (1 << 63) - 1
_SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/mpeg", "audio/ogg", "video/mp4", "video/webm")
"""What a browser may show itself; everything else is only offered to keep."""


class Attachments:
    """The handler of `ADDRESS`."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def handle(self, request: web.Request) -> web.Response:
        """Answer with the bytes of a file, or 404 when there is none."""
        told = request.match_info
        content = await self._bytes(told["attachment_id"]) if told["channel_id"].isdecimal() else None
        if content is None:
            raise web.HTTPNotFound(text="")
        return web.Response(body=content, headers=_headers(safe_name(told["filename"])))

    async def _bytes(self, attachment_id: str) -> bytes | None:
        if not attachment_id.isdecimal() or int(attachment_id[:20]) > _LARGEST:
            return None
        return await self._storage.blob(int(attachment_id))


def _headers(filename: str) -> dict[str, str]:
    kind = content_type(filename)
    shown = kind in _SHOWN
    return {
        "Content-Type": kind if shown else "application/octet-stream",
        "Content-Disposition": f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{quote(filename)}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, max-age=3600",
    }
