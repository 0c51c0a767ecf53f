"""Every request that the page can make, carried out once and answered."""

from collections.abc import Awaitable, Callable

from bot.log import logger
from bot.room.people.errors import CannotDo, InteractionFailed, NotAllowed
from bot.room.state.entities import Json
from bot.room.web import acting, looking, talking
from bot.room.web.ask import Ask
from bot.room.web.pane import Pane
from bot.room.web.refusals import Kind, Refusal, of_client, of_room, of_silence

_log = logger(__name__)

Handler = Callable[[Ask], Awaitable[Json]]

REQUESTS: dict[str, Handler] = {
    "look": looking.look,
    "history": looking.history,
    "pins": looking.pins,
    "commands": looking.commands,
    "candidates": looking.candidates,
    "open_dm": looking.open_dm,
    "time": looking.time,
    "language": looking.language,
    "say": talking.say,
    "post": talking.post,
    "edit": talking.edit,
    "delete": talking.delete,
    "react": talking.react,
    "pin": talking.pin,
    "dismiss": talking.dismiss,
    "typing": talking.typing,
    "click": acting.click,
    "pick": acting.pick,
    "submit": acting.submit,
    "close_modal": acting.close_modal,
    "run": acting.run,
    "complete": acting.complete,
    "menu": acting.menu,
    "guide": acting.guide,
}


async def carry_out(pane: Pane, number: int, body: Json) -> None:
    """Do what is asked and tell the pane; a fault of the room itself is noted among its crashes."""
    ask = Ask(pane, body)
    try:
        told = await _handled(ask)
    except Refusal as refusal:
        pane.stream.tell("refused", id=number, **refusal.wire)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in a handler is the room's own fault
        pane.stage.crashes.append(error)
        _log.exception("room_page_request_crashed", request=str(body.get("op")))
        pane.stream.tell("refused", id=number, **Refusal(Kind.FAILED).wire)
    else:
        pane.stream.tell("done", id=number, **told)


async def _handled(ask: Ask) -> Json:
    handler = REQUESTS.get(ask.text("op"))
    if handler is None:
        raise Refusal(Kind.BAD_REQUEST, field="op")
    try:
        return await handler(ask)
    except CannotDo as error:
        raise of_client(error) from error
    except NotAllowed as error:
        raise of_room(error, ask.pane.sight, ask.channel) from error
    except InteractionFailed as error:
        # A form that got no answer is still there.
        ask.pane.show_form()
        raise of_silence(error) from error
