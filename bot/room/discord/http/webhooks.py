"""Webhooks over HTTP: those of channels, and the messages behind them and behind interactions."""

from bot.room.discord.changes import posting, webhooks
from bot.room.discord.changes.messages import withdraw
from bot.room.discord.guild_shapes import webhook_json
from bot.room.discord.http import forms, interactions
from bot.room.discord.http.call import NO_CONTENT, Call, Handler, Reply, Route
from bot.room.discord.http.messages import sent
from bot.room.discord.rules.shape import check
from bot.room.discord.shapes import message_json
from bot.room.state.api_error import api_error
from bot.room.state.entities import Message, Webhook
from bot.room.state.permissions import Perm


async def of_guild(call: Call) -> Reply:
    """Every webhook of a guild."""
    guild_id = call.guild_id(Perm.MANAGE_WEBHOOKS)
    found = [each for each in call.world.webhooks.values() if each.guild_id == guild_id]
    return Reply(body=[webhook_json(call.world, each) for each in found])


async def of_channel(call: Call) -> Reply:
    """Every webhook of a channel."""
    found = webhooks.webhooks_of(call.world, call.channel(Perm.MANAGE_WEBHOOKS))
    return Reply(body=[webhook_json(call.world, each) for each in found])


async def create(call: Call) -> Reply:
    """A new webhook."""
    channel = call.channel(Perm.MANAGE_WEBHOOKS)
    check(forms.new_webhook, call.json())
    made = webhooks.add_webhook(call.world, channel, call.me, call.json()["name"].strip())
    return Reply(body=webhook_json(call.world, made))


def _managed(call: Call) -> Webhook:
    """The webhook of the address, for who manages webhooks where it leads."""
    found = call.world.webhook(call.id("webhook_id"))
    call.world.require(call.me, call.world.channel(found.channel_id), Perm.MANAGE_WEBHOOKS)
    return found


def _by_token(call: Call) -> Webhook:
    """The webhook of the address, for whoever has its token (50027)."""
    found = call.world.webhook(call.id("webhook_id"))
    if found.token != call.params["webhook_token"]:
        raise api_error(50027)
    return found


async def fetch(call: Call) -> Reply:
    """One webhook."""
    return Reply(body=webhook_json(call.world, _managed(call)))


async def fetch_by_token(call: Call) -> Reply:
    """One webhook, without who made it."""
    return Reply(body=webhook_json(call.world, _by_token(call), with_maker=False))


async def edit(call: Call) -> Reply:
    """Another name, or another channel where one may manage webhooks as well."""
    webhook, body = _managed(call), call.json()
    check(forms.edited_webhook, body)
    if body.get("channel_id") is not None:
        channel = call.world.channel(int(body["channel_id"]))
        call.world.require(call.me, channel, Perm.MANAGE_WEBHOOKS)
        if channel.guild_id != webhook.guild_id:
            raise api_error(10003)
        webhooks.move(call.world, webhook, channel)
    _rename(call, webhook)
    return Reply(body=webhook_json(call.world, webhook))


async def edit_by_token(call: Call) -> Reply:
    """Another name."""
    webhook = _by_token(call)
    check(forms.webhook_by_token, call.json())
    _rename(call, webhook)
    return Reply(body=webhook_json(call.world, webhook, with_maker=False))


def _rename(call: Call, webhook: Webhook) -> None:
    if call.json().get("name") is not None:
        webhooks.rename(call.world, webhook, call.json()["name"].strip())


async def delete(call: Call) -> Reply:
    """Close a webhook."""
    webhooks.remove_webhook(call.world, _managed(call))
    return NO_CONTENT


async def delete_by_token(call: Call) -> Reply:
    """Close a webhook by its token."""
    webhooks.remove_webhook(call.world, _by_token(call))
    return NO_CONTENT


async def say(call: Call) -> Reply:
    """The webhook speaks; what it said is told back with `wait` only."""
    message = webhooks.say(call.world, _by_token(call), sent(call), call.snowflake("thread_id"))
    if call.query.get("wait", "").lower() not in ("1", "true"):
        return NO_CONTENT
    return Reply(body=message_json(call.world, message))


def _message(call: Call) -> Message:
    """A message that this webhook said, in its channel or the thread of the query (10008)."""
    webhook, thread_id = _by_token(call), call.snowflake("thread_id")
    place = call.world.channel(webhook.channel_id)
    if thread_id is not None:
        place = webhooks.thread_in(call.world, place, thread_id)
    message = call.world.message(place.id, call.id("message_id") if "message_id" in call.params else 0)
    if message.webhook_id != webhook.id:
        raise api_error(10008)
    return message


async def fetch_message(call: Call) -> Reply:
    """A message of the webhook."""
    return Reply(body=message_json(call.world, _message(call)))


async def edit_message(call: Call) -> Reply:
    """Change a message of the webhook."""
    message = _message(call)
    posting.revise(call.world, message, sent(call))
    return Reply(body=message_json(call.world, message))


async def delete_message(call: Call) -> Reply:
    """Take a message of the webhook away."""
    withdraw(call.world, _message(call))
    return NO_CONTENT


def _either(of_interaction: Handler, of_channel: Handler) -> Handler:
    """Behind the application's own id stand the answers to interactions, behind any other a channel's webhook."""

    async def handler(call: Call) -> Reply:
        return await (of_interaction if call.id("webhook_id") == call.me else of_channel)(call)

    return handler


_HOOK = "/webhooks/{webhook_id}"
_KEYED = _HOOK + "/{webhook_token}"
ROUTES = [
    Route("GET", "/guilds/{guild_id}/webhooks", of_guild),
    Route("GET", "/channels/{channel_id}/webhooks", of_channel),
    Route("POST", "/channels/{channel_id}/webhooks", create),
    Route("GET", _HOOK, fetch),
    Route("PATCH", _HOOK, edit),
    Route("DELETE", _HOOK, delete),
    Route("GET", _KEYED, fetch_by_token, auth=False),
    Route("PATCH", _KEYED, edit_by_token, auth=False),
    Route("DELETE", _KEYED, delete_by_token, auth=False),
    Route("POST", _KEYED, _either(interactions.follow_up, say), auth=False),
    *(
        Route(method, f"{_KEYED}/messages/{place}", handler, auth=False)
        for place in ("@original", "{message_id}")
        for method, handler in (
            ("GET", _either(interactions.fetch, fetch_message)),
            ("PATCH", _either(interactions.edit, edit_message)),
            ("DELETE", _either(interactions.delete, delete_message)),
        )
    ),
]
