"""Carry out every request of the page once, and answer it or refuse it with a reason that the page has words for."""

from collections.abc import Awaitable, Callable

from bot.log import logger
from bot.room.discord.rules.messages import MOST_CONTENT
from bot.room.people.errors import CannotDo, InteractionFailed, InvalidInput, NotAllowed, Obstacle
from bot.room.state.api_error import ApiError
from bot.room.state.entities import Channel, Json
from bot.room.web import commands, interactions, reading, writing
from bot.room.web.client import PageClient
from bot.room.web.request import PageRequest, Refusal, RefusalKind
from bot.room.web.views import Places

_log = logger(__name__)

_BY_CODE = {
    10003: RefusalKind.GONE,
    10008: RefusalKind.GONE,
    10014: RefusalKind.BAD_REQUEST,
    30003: RefusalKind.TOO_MANY,
    30010: RefusalKind.TOO_MANY,
    30015: RefusalKind.TOO_MANY,
    40005: RefusalKind.TOO_BIG,
    50001: RefusalKind.GONE,
    50005: RefusalKind.NOT_ALLOWED,
    50006: RefusalKind.EMPTY,
    50013: RefusalKind.NOT_ALLOWED,
    50021: RefusalKind.NOT_ALLOWED,
    50083: RefusalKind.ARCHIVED,
    160002: RefusalKind.NOT_ALLOWED,
    160005: RefusalKind.LOCKED,
}
"""Discord's JSON codes that a person can meet here."""

PageHandler = Callable[[PageRequest], Awaitable[Json]]

REQUESTS: dict[str, PageHandler] = {
    "look": reading.look,
    "history": reading.history,
    "pins": reading.pins,
    "commands": commands.offered_here,
    "candidates": reading.candidates,
    "open_dm": reading.open_dm,
    "time": reading.time,
    "language": reading.language,
    "say": writing.say,
    "post": writing.post,
    "edit": writing.edit,
    "delete": writing.delete,
    "react": writing.react,
    "pin": writing.pin,
    "dismiss": writing.dismiss,
    "typing": writing.typing,
    "click": interactions.click,
    "pick": interactions.pick,
    "submit": interactions.submit,
    "close_modal": interactions.close_modal,
    "run": commands.run,
    "guide": interactions.guide,
}


async def carry_out(client: PageClient, number: int, body: Json) -> None:
    """Do what is asked and tell the client; a fault of the room itself is noted among its crashes."""
    request = PageRequest(client, body)
    try:
        told = await _handled(request)
    except Refusal as refusal:
        client.stream.tell("refused", id=number, **refusal.wire)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in a handler is the room's own fault
        client.state.crashes.append(error)
        _log.exception("a request of the page failed", request=str(body.get("op")))
        client.stream.tell("refused", id=number, **Refusal(RefusalKind.FAILED).wire)
    else:
        client.stream.tell("done", id=number, **told)


async def _handled(request: PageRequest) -> Json:
    handler = REQUESTS.get(request.text("op"))
    if handler is None:
        raise Refusal(RefusalKind.BAD_REQUEST, field="op")
    try:
        return await handler(request)
    except CannotDo as error:
        raise _of_client(error) from error
    except NotAllowed as error:
        raise _of_room(error, request.client.sight, request.channel) from error
    except InteractionFailed as error:
        # A form that got no answer is still there.
        request.client.show_form()
        raise Refusal(RefusalKind.NO_ANSWER) from error


def _of_client(error: CannotDo) -> Refusal:
    """Refuse what the person's client does not offer."""
    kind, cause = RefusalKind(error.obstacle.value), error.__cause__
    if not isinstance(cause, InvalidInput) or cause.field is None:
        return Refusal(kind)
    more: Json = {"field": cause.field}
    if cause.obstacle in (Obstacle.FIELD_LENGTH, Obstacle.FIELD_COUNT):
        more |= {"least": cause.least, "most": cause.most}
    return Refusal(kind, **more)


def _of_room(error: NotAllowed, sight: Places, channel: Channel | None) -> Refusal:
    """Pass on what the room refuses; `channel` is where it was asked."""
    if error.code == 50035 and _is_too_long(error):
        return Refusal(RefusalKind.TOO_LONG, most=MOST_CONTENT)
    if error.code in (50008, 50013, 160005) and channel is not None and (why := sight.why_silent(channel)):
        return Refusal(RefusalKind(why))
    if error.code in _BY_CODE:
        return Refusal(_BY_CODE[error.code])
    return Refusal(RefusalKind.FAILED, code=error.code)


def _is_too_long(error: NotAllowed) -> bool:
    cause = error.__cause__
    return isinstance(cause, ApiError) and "content" in (cause.errors or {})
