"""Messages are sent, changed, taken away and read back."""

import re

from bot.room.discord.changes import posting
from bot.room.discord.changes.files import Upload
from bot.room.discord.changes.messages import withdraw
from bot.room.discord.changes.posting import Sent
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.privacy import as_fetched
from bot.room.discord.shapes import message_json
from bot.room.state.api_error import api_error
from bot.room.state.entities import Channel, Json, Message
from bot.room.state.permissions import Perm

_PLACE = re.compile(r"files\[(\d{1,3})\]\Z")


def sent(call: Call) -> Sent:
    """Return the payload of a request with its files."""
    return Sent(call.json(), uploads(call))


def uploads(call: Call) -> list[Upload]:
    """Return the files of a request, in the order of their numbers."""
    found = [(_PLACE.match(each.field), each) for each in call.files]
    files = [Upload(each.filename, each.content, int(place[1])) for place, each in found if place]
    return sorted(files, key=lambda each: each.place)


def shown(call: Call, message: Message) -> Json:
    """Return a message as this bot may read it."""
    guild_id = call.world.channels[message.channel_id].guild_id
    return as_fetched(message_json(call.world, message), call.world.application, guild_id)


def message_of(call: Call) -> tuple[Channel, Message]:
    """Return the channel and the message of the address; an ephemeral is not found this way (10008)."""
    channel = call.channel()
    message = call.world.message(channel.id, call.id("message_id"))
    if message.ephemeral:
        raise api_error(10008)
    return channel, message


async def create(call: Call) -> Reply:
    """Send a new message; the answer carries its nonce."""
    channel = call.world.channel(call.id("channel_id"))
    message = posting.send(call.world, call.me, channel, sent(call))
    return Reply(200, message_json(call.world, message, created=True))


async def edit(call: Call) -> Reply:
    """Edit the bot's own message; who manages messages may change the flags of another's."""
    channel, message = message_of(call)
    posting.may_touch(call.world, call.me, channel)
    if message.author_id != call.me:
        if set(call.json()) != {"flags"}:
            raise api_error(50005)
        call.channel(Perm.MANAGE_MESSAGES)
    if message.is_of_discord:
        raise api_error(50021)
    posting.revise(call.world, message, sent(call))
    return Reply(200, shown(call, message))


async def delete(call: Call) -> Reply:
    """Delete one's own message, or another's with MANAGE_MESSAGES; never another's in a DM."""
    channel, message = message_of(call)
    if message.author_id != call.me:
        if channel.is_dm:
            raise api_error(50003)
        call.channel(Perm.MANAGE_MESSAGES)
    withdraw(call.world, message)
    return NO_CONTENT


async def fetch(call: Call) -> Reply:
    """Give one message."""
    call.channel(Perm.READ_MESSAGE_HISTORY)
    _, message = message_of(call)
    return Reply(200, shown(call, message))


async def history(call: Call) -> Reply:
    """List messages, newest first, before or after one; there are none without the right to read back."""
    channel = call.channel()
    limit = call.number("limit", 50, 1, 100)
    if not call.world.permissions(call.me, channel) & Perm.READ_MESSAGE_HISTORY:
        return Reply(200, [])
    page = _page(call, call.world.messages_of(channel.id), limit)
    return Reply(200, [shown(call, each) for each in reversed(page)])


def _page(call: Call, messages: list[Message], limit: int) -> list[Message]:
    """Return the part that was asked for, oldest first."""
    before, after = call.snowflake("before"), call.snowflake("after")
    if after is not None:
        return [each for each in messages if each.id > after][:limit]
    return [each for each in messages if before is None or each.id < before][-limit:]


ROUTES = [
    Route("GET", "/channels/{channel_id}/messages", history),
    Route("POST", "/channels/{channel_id}/messages", create),
    Route("GET", "/channels/{channel_id}/messages/{message_id}", fetch),
    Route("PATCH", "/channels/{channel_id}/messages/{message_id}", edit),
    Route("DELETE", "/channels/{channel_id}/messages/{message_id}", delete),
]
