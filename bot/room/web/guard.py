"""Let only pages of this server on this computer speak to it, and nobody by way of another name."""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.room.state.entities import Json

_HERE = frozenset({"127.0.0.1", "localhost", "::1"})
_NAME_LENGTH = 255

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
"""On everything that belongs to the page."""


def is_here(host: str) -> bool:
    """Tell whether a Host header names this computer; by another name a strange page gets in (DNS rebinding)."""
    if len(host) > _NAME_LENGTH:
        return False
    try:
        return urlsplit(f"//{host}").hostname in _HERE
    except ValueError:
        return False


def is_own(request: web.Request) -> bool:
    """Tell whether a request comes from a page of this very server; browsers do not let a page lie about its Origin."""
    origin = request.headers.get("Origin", "")
    return origin == f"{request.scheme}://{request.host}"


@web.middleware
async def only_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse with 421 what was asked for by another name than this computer's own."""
    if not is_here(request.headers.get("Host", "")):
        raise web.HTTPMisdirectedRequest(text="")
    return await handler(request)


def refuse(status: int, body: Json) -> web.Response:
    """Return a refusal as JSON."""
    return web.json_response(body, status=status, headers=HEADERS)
