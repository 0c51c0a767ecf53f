"""Every request that the page can make, carried out once and answered."""

from collections.abc import Awaitable, Callable

from bot.log import logger
from bot.room.people.errors import CannotDo, InteractionFailed, NotAllowed
from bot.room.state.entities import Json
from bot.room.web import interactions, reading, writing
from bot.room.web.client import PageClient
from bot.room.web.refusals import Refusal, RefusalKind, of_client, of_room, of_silence
from bot.room.web.request import PageRequest

_log = logger(__name__)

Handler = Callable[[PageRequest], Awaitable[Json]]

REQUESTS: dict[str, Handler] = {
    "look": reading.look,
    "history": reading.history,
    "pins": reading.pins,
    "commands": reading.commands,
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
    "run": interactions.run,
    "complete": interactions.complete,
    "menu": interactions.menu,
    "guide": interactions.guide,
}


async def carry_out(client: PageClient, number: int, body: Json) -> None:
    """Do what is asked and tell the pane; a fault of the room itself is noted among its crashes."""
    request = PageRequest(client, body)
    try:
        told = await _handled(request)
    except Refusal as refusal:
        client.stream.tell("refused", id=number, **refusal.wire)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in a handler is the room's own fault
        client.state.crashes.append(error)
        _log.exception("room_page_request_crashed", request=str(body.get("op")))
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
        raise of_client(error) from error
    except NotAllowed as error:
        raise of_room(error, request.client.sight, request.channel) from error
    except InteractionFailed as error:
        # A form that got no answer is still there.
        request.client.show_form()
        raise of_silence(error) from error
