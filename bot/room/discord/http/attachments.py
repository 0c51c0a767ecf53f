"""Serve the files of messages to whoever may read them, so that a browser never takes one for a page of ours."""

from collections.abc import Callable
from urllib.parse import quote

from aiohttp import web

from bot.room.discord.changes.files import content_type, safe_name
from bot.room.discord.shapes import is_signed
from bot.room.state.world import World

ADDRESS = "/cdn/attachments/{channel_id}/{attachment_id}/{filename}"
_LARGEST = (1 << 63) - 1
_SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/mpeg", "audio/ogg", "video/mp4", "video/webm")
"""What a browser may show itself; everything else is only offered to keep."""


class Attachments:
    """The handler of `ADDRESS`.

    The bot's addresses are signed, as Discord's are. A page shows its pane instead; ``pane_reads`` says whether that
    pane sees, at this moment, a message of the channel with the file on it.
    """

    def __init__(self, world: World, pane_reads: Callable[[str, int, int], bool]) -> None:
        self._world = world
        self._pane_reads = pane_reads

    async def handle(self, request: web.Request) -> web.Response:
        """Answer with the bytes of a file, or 404 when there is none for this reader."""
        told = request.match_info
        channel_id, attachment_id = _number(told["channel_id"]), _number(told["attachment_id"])
        if channel_id is None or attachment_id is None or not self._may_read(request, channel_id, attachment_id):
            raise web.HTTPNotFound(text="")
        content = await self._world.storage.blob(attachment_id)
        if content is None:
            raise web.HTTPNotFound(text="")
        return web.Response(body=content, headers=_headers(safe_name(told["filename"])))

    def _may_read(self, request: web.Request, channel_id: int, attachment_id: int) -> bool:
        if "pane" in request.query:
            return self._pane_reads(request.query["pane"], channel_id, attachment_id)
        return is_signed(self._world, attachment_id, request.query.get("hm", ""))


def _number(told: str) -> int | None:
    return int(told) if told.isdecimal() and int(told[:20]) <= _LARGEST else None


def _headers(filename: str) -> dict[str, str]:
    kind = content_type(filename)
    shown = kind in _SHOWN
    return {
        "Content-Type": kind if shown else "application/octet-stream",
        "Content-Disposition": f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{quote(filename)}",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "no-store",
    }
