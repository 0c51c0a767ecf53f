"""Serve the page's own files and words, and never an old version of them."""

import hashlib
import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable

import orjson
from aiohttp import web

from bot.room.people.words import LOCALES
from bot.room.web.guard import HEADERS

_TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
}
_INDEX = "index.html"


def known() -> dict[str, Traversable]:
    """Return every file that may be served, by its path below `static/`."""
    found: dict[str, Traversable] = {}
    folders = [("", files("bot.room.web").joinpath("static"))]
    while folders:
        above, folder = folders.pop()
        for each in folder.iterdir() if folder.is_dir() else ():
            if each.is_dir():
                folders.append((f"{above}{each.name}/", each))
            elif _ending(each.name) in _TYPES:
                found[above + each.name] = each
    return found


def words(language: str) -> bytes:
    """Return the page's words in a language, as JSON."""
    text = files("bot.room.web.words").joinpath(f"page_{language}.toml").read_text(encoding="utf-8")
    return orjson.dumps(tomllib.loads(text))


def build() -> str:
    """Return one short name for this version of all files and words together."""
    every = hashlib.sha256()
    for path, file in sorted(known().items()):
        every.update(path.encode() + b"\0" + file.read_bytes())
    for file in sorted(files("bot.room.web.words").iterdir(), key=lambda each: each.name):
        if file.name.startswith("page_"):
            every.update(file.read_bytes())
    return every.hexdigest()[:16]


async def index(request: web.Request) -> web.Response:
    """Answer GET / with the page."""
    return _static(request, _INDEX)


async def static(request: web.Request) -> web.Response:
    """Answer GET /static/… with the other files of the page."""
    return _static(request, request.match_info["path"])


async def word_list(request: web.Request) -> web.Response:
    """Answer GET /words/nl.json."""
    language = request.match_info["language"]
    if language not in LOCALES:
        raise web.HTTPNotFound(text="")
    return _answer(request, words(language), _TYPES["json"])


def _static(request: web.Request, path: str) -> web.Response:
    # Looked up among what is there, so that no path leads out of the folder.
    file = known().get(path)
    if file is None:
        raise web.HTTPNotFound(text="")
    return _answer(request, file.read_bytes(), _TYPES[_ending(path)])


def _answer(request: web.Request, content: bytes, kind: str) -> web.Response:
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = HEADERS | {"ETag": tag, "Content-Type": kind}
    if request.headers.get("If-None-Match") == tag:
        return web.Response(status=304, headers=headers)
    return web.Response(body=content, headers=headers)


def _ending(name: str) -> str:
    return name.rsplit(".", 1)[-1]
