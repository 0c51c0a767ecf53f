"""The bot answers an interaction, follows it up, and changes or takes back what it answered."""

from bot.room.discord.changes import interactions
from bot.room.discord.changes.messages import withdraw
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.http.messages import sent
from bot.room.discord.interaction_shapes import callback_json
from bot.room.discord.shapes import message_json
from bot.room.state.api_error import api_error
from bot.room.state.entities import Message


async def callback(call: Call) -> Reply:
    """Take the first answer; what became of it is told ``with_response``."""
    token = call.params["interaction_token"]
    answered = interactions.answer(call.world, call.id("interaction_id"), token, sent(call))
    return Reply(200, callback_json(call.world, answered)) if call.flag("with_response") else NO_CONTENT


def _token(call: Call) -> str:
    """Return the token of the address. The room has no webhooks but those behind interactions (10015)."""
    if call.id("webhook_id") != call.me:
        raise api_error(10015)
    return call.params["webhook_token"]


def _message(call: Call) -> Message:
    return interactions.own_message(call.world, _token(call), call.params.get("message_id", "@original"))


async def follow_up(call: Call) -> Reply:
    """Say one more thing; for an application the message is always told back."""
    return Reply(200, message_json(call.world, interactions.follow_up(call.world, _token(call), sent(call))))


async def fetch(call: Call) -> Reply:
    """Give an answer, ephemeral or not."""
    return Reply(200, message_json(call.world, _message(call)))


async def edit(call: Call) -> Reply:
    """Change an answer."""
    message = _message(call)
    interactions.change(call.world, message, sent(call))
    return Reply(200, message_json(call.world, message))


async def delete(call: Call) -> Reply:
    """Take an answer away."""
    withdraw(call.world, _message(call))
    return NO_CONTENT


_KEYED = "/webhooks/{webhook_id}/{webhook_token}"
ROUTES = [
    Route("POST", "/interactions/{interaction_id}/{interaction_token}/callback", callback, auth=False),
    Route("POST", _KEYED, follow_up, auth=False),
    *(
        Route(method, f"{_KEYED}/messages/{place}", handler, auth=False)
        for place in ("@original", "{message_id}")
        for method, handler in (("GET", fetch), ("PATCH", edit), ("DELETE", delete))
    ),
]
