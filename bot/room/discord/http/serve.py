"""Take every request through faults, limits, route, key, body and handler, and write down what was answered."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import orjson
from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import BadHttpMessage

from bot.log import logger
from bot.room.discord.http import channels, commands, guilds, interactions, messages, threads
from bot.room.discord.http.call import ApiContext, Call, Exchange, FormFile, Reply
from bot.room.discord.limits import Verdict
from bot.room.state.api_error import ApiError, api_error, field_error, not_found, unauthorized
from bot.room.state.faults import Fault, HttpFault

PREFIX = "/api/v10"
ROUTES = [route for module in (guilds, channels, threads, messages, commands, interactions) for route in module.ROUTES]
"""What the bot and the library below it ask for. The rest of Discord's API is not there (404, or 405)."""

MOST_BYTES = 25 * 1024 * 1024
"""Bytes in one request at most (reference, uploading files)."""

_VIA = "1.1 room"
_log = logger(__name__)


@dataclass
class _Answer:
    """What goes back: a reply with its headers, or a connection that breaks."""

    reply: Reply
    headers: dict[str, str]
    lost: bool = False


class Api:
    """Answers every request below ``/api/v10``."""

    def __init__(self, context: ApiContext) -> None:
        self._context = context
        self._routes = {(route.method, route.template): route for route in ROUTES}
        self._tree = [(_pattern(template), template) for template in dict.fromkeys(route.template for route in ROUTES)]
        self._tree.sort(key=lambda entry: entry[1].count("{"))

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request; this is the aiohttp handler."""
        path = request.raw_path.split("?", 1)[0].removeprefix(PREFIX)
        template, params = self._find(request.method, path)
        call = Call(self._context, request.method, template or "", params, dict(request.query))
        answer = await self._answer(request, call, known=template is not None)
        self._write_down(call, template, path, answer)
        return _response(request, answer)

    def _find(self, method: str, path: str) -> tuple[str | None, dict[str, str]]:
        """Return the template of an address; one that has the method goes before one that has not."""
        fallback: tuple[str | None, dict[str, str]] = (None, {})
        for pattern, template in self._tree:
            if found := pattern.fullmatch(path):
                params = {name: unquote(value) for name, value in found.groupdict().items()}
                if (method, template) in self._routes:
                    return template, params
                if fallback[0] is None:
                    fallback = (template, params)
        return fallback

    async def _answer(self, request: web.Request, call: Call, *, known: bool) -> _Answer:
        fault = self._context.faults.for_request(call.method, call.template) if known else None
        verdict = self._context.limits.take(call.method, call.template, dict(call.params))
        if fault is not None and fault.kind is not HttpFault.LOST:
            return self._struck(fault, verdict)
        if verdict.retry_after is not None:
            return _limited(verdict)
        try:
            reply = await self._carry_out(request, call, known=known)
        except ApiError as refusal:
            reply = Reply(refusal.status, refusal.wire())
        except Exception as error:  # noqa: BLE001 - whatever goes wrong in a handler is the room's own fault
            self._context.crashes.append(error)
            _log.exception("a route of the room failed", route=call.template)
            reply = Reply(500, {"message": "500: Internal Server Error", "code": 0})
        return _Answer(reply, verdict.headers, lost=fault is not None)

    def _struck(self, fault: Fault, verdict: Verdict) -> _Answer:
        if fault.kind is HttpFault.RATE_LIMIT:
            return _limited(self._context.limits.refusal(fault.seconds, fault.scope, verdict.headers))
        if fault.kind is HttpFault.REFUSED:
            refusal = api_error(fault.code)
            return _Answer(Reply(refusal.status, refusal.wire()), verdict.headers)
        if fault.kind is HttpFault.ERROR:
            reply = Reply(fault.status, {"message": f"{fault.status}: Server Error", "code": 0})
            return _Answer(reply, verdict.headers)
        return _Answer(Reply(0), {}, lost=True)

    async def _carry_out(self, request: web.Request, call: Call, *, known: bool) -> Reply:
        if not known:
            raise not_found()
        route = self._routes.get((call.method, call.template))
        if route is None:
            raise ApiError(405, 0, "405: Method Not Allowed")
        if route.auth and request.headers.get("Authorization") != f"Bot {call.world.application.token}":
            raise unauthorized()
        await _read_body(request, call)
        return await route.handler(call)

    def _write_down(self, call: Call, template: str | None, path: str, answer: _Answer) -> None:
        self._context.requests.append(
            Exchange(
                method=call.method,
                template=template,
                path=path,
                query=dict(call.query),
                body=call.body,
                files=tuple(upload.filename for upload in call.files),
                status=answer.reply.status,
                answer=answer.reply.body,
                headers=answer.headers,
            )
        )


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(template)))


def _limited(verdict: Verdict) -> _Answer:
    return _Answer(Reply(429, verdict.body), verdict.headers)


def _response(request: web.Request, answer: _Answer) -> web.Response:
    if answer.lost:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)
    headers = answer.headers | {"Via": _VIA}
    if answer.reply.status == 204:
        return web.Response(status=204, headers=headers)
    # Clients compare the content type as a whole: no charset behind it.
    body = orjson.dumps(answer.reply.body)
    return web.Response(status=answer.reply.status, body=body, headers=headers | {"Content-Type": "application/json"})


async def _read_body(request: web.Request, call: Call) -> None:
    if (request.content_length or 0) > MOST_BYTES:
        raise api_error(40005)
    if request.content_type == "multipart/form-data":
        await _read_form(request, call)
        return
    try:
        content = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise api_error(40005) from None
    if content and request.content_type != "application/json":
        raise field_error("", "CONTENT_TYPE_INVALID", "Expected Content-Type 'application/json'.")
    if content:
        call.body = _parsed(content)


async def _read_form(request: web.Request, call: Call) -> None:
    fields: dict[str, Any] = {}
    taken = 0
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or part.name is None:
                continue
            content = await part.read(decode=False)
            taken += len(content)
            if taken > MOST_BYTES:
                raise api_error(40005)
            if part.filename is None:
                is_json = part.name == "payload_json"
                fields[part.name] = _parsed(content) if is_json else content.decode(errors="replace")
            else:
                kind = part.headers.get("Content-Type", "application/octet-stream")
                call.files.append(FormFile(part.name, part.filename, bytes(content), kind))
    except (ValueError, BadHttpMessage):
        raise field_error("", "MULTIPART_INVALID", "The form cannot be read.") from None
    call.body = fields.pop("payload_json", None) or fields


def _parsed(content: bytes | bytearray) -> Any:
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError:
        raise api_error(50109) from None
