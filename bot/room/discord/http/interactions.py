"""Interactions over HTTP: the first answer, and behind their webhook the follow-ups and changes to either."""

from bot.room.discord.changes import interactions
from bot.room.discord.changes.messages import withdraw
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.http.messages import sent
from bot.room.discord.interaction_shapes import callback_json
from bot.room.discord.shapes import message_json
from bot.room.state.entities import Message


async def callback(call: Call) -> Reply:
    """POST callback: the first answer; its outcome is told `with_response`."""
    token = call.params["interaction_token"]
    answered = interactions.answer(call.world, call.id("interaction_id"), token, sent(call))
    if call.query.get("with_response", "false").lower() not in ("true", "1"):
        return NO_CONTENT
    return Reply(200, callback_json(call.world, answered))


def _message(call: Call) -> Message:
    token, told = call.params["webhook_token"], call.params.get("message_id", "@original")
    return interactions.own_message(call.world, token, told)


async def follow_up(call: Call) -> Reply:
    """POST: one more message; told back with `wait`, which is always so for an application."""
    message = interactions.follow_up(call.world, call.params["webhook_token"], sent(call))
    return Reply(200, message_json(call.world, message))


async def fetch(call: Call) -> Reply:
    """GET: an answer, ephemeral or not."""
    return Reply(200, message_json(call.world, _message(call)))


async def edit(call: Call) -> Reply:
    """PATCH: change an answer."""
    message = _message(call)
    interactions.change(call.world, message, sent(call))
    return Reply(200, message_json(call.world, message))


async def delete(call: Call) -> Reply:
    """DELETE: take an answer away."""
    withdraw(call.world, _message(call))
    return NO_CONTENT


ROUTES = [Route("POST", "/interactions/{interaction_id}/{interaction_token}/callback", callback, auth=False)]
