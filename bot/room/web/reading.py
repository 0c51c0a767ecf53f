"""Carry out requests that only look: places, older messages, pins, and who can be picked."""

from typing import Any

from bot.room.discord.changes.pins import pinned
from bot.room.discord.rules.components import ROLE_SELECT, USER_SELECT
from bot.room.people.words import LOCALES
from bot.room.state.entities import Channel, Json, Message
from bot.room.state.permissions import Perm
from bot.room.web.request import PageRequest, Refusal, RefusalKind

_PAGE = 50
"""Messages that the page gets at once."""

_CHANNELS = 8
"""The kind of a list of channels, beside those of people and roles."""


async def look(request: PageRequest) -> Json:
    """Open a place: it as it is, and its newest messages. From now on it is where this person is."""
    channel = request.place()
    request.client.person.goes_to(channel)
    readable = _readable(request, channel)
    place = request.client.sight.all()[str(channel.id)]
    return {"place": place} | _part(request, readable, max(0, len(readable) - _PAGE), len(readable))


async def history(request: PageRequest) -> Json:
    """List messages before one."""
    readable, before = _readable(request, request.place()), request.id("before")
    end = next((place for place, each in enumerate(readable) if each.id >= before), len(readable))
    return _part(request, readable, max(0, end - _PAGE), end)


def _readable(request: PageRequest, channel: Channel) -> list[Message]:
    """Tell what this person may read back, oldest first: without the right to history, only their own whispers."""
    client = request.client
    messages = [each for each in client.world.messages_of(channel.id, client.person.id) if client.sees(each)]
    if client.world.permissions(client.person.id, channel) & Perm.READ_MESSAGE_HISTORY:
        return messages
    return [each for each in messages if each.ephemeral]


def _part(request: PageRequest, messages: list[Message], start: int, end: int) -> Json:
    return {"messages": request.client.drawn(messages[start:end]), "more": start > 0}


async def pins(request: PageRequest) -> Json:
    """List what is pinned in a place, the last one first."""
    readable = _readable(request, channel := request.place())
    up = [each for each in pinned(request.client.world, channel) if each in readable]
    return {"messages": request.client.drawn(up)}


async def candidates(request: PageRequest) -> Json:
    """List whom and what a list of people, roles or channels offers in a place."""
    channel, kind = request.place(), request.number("kind", 0, USER_SELECT, _CHANNELS)
    found: Json = {"users": [], "roles": [], "channels": []}
    if kind == USER_SELECT:
        found["users"] = _users(request, channel)
    if kind == ROLE_SELECT and channel.guild_id is not None:
        roles = request.client.world.roles_of(channel.guild_id)
        found["roles"] = [_named(each.id, each.name) for each in roles if each.id != channel.guild_id]
    if kind == _CHANNELS:
        found["channels"] = _channels(request, request.list("channel_types"))
    return found


def _users(request: PageRequest, channel: Channel) -> list[Json]:
    people = request.client.state.roster.people(request.client.world, request.client.guild_id)
    if channel.guild_id is None:
        people = [each for each in people if each.id in channel.recipients]
    return [_named(each.id, each.name) for each in people]


def _channels(request: PageRequest, types: list[Any]) -> list[Json]:
    channels = request.client.world.channels
    order = [channels[int(each)] for each in request.client.sight.all()]
    return [_named(each.id, each.name) for each in order if not each.is_dm and (not types or int(each.type) in types)]


def _named(snowflake: int, name: str) -> Json:
    return {"id": str(snowflake), "name": name}


async def open_dm(request: PageRequest) -> Json:
    """Open the private conversation with the bot; it is made when there is none."""
    return {"place": str(request.client.person.dm.id)}


async def time(request: PageRequest) -> Json:
    """Tell what time it is in the room."""
    return {"now": int(request.client.world.clock.now().timestamp() * 1000)}


async def language(request: PageRequest) -> Json:
    """Switch this person's language, in every client; the bot hears of it with what they do next."""
    told = request.text("language")
    if told not in LOCALES:
        raise Refusal(RefusalKind.BAD_REQUEST, field="language")
    request.client.person.locale = LOCALES[told]
    for client in request.client.state.clients_of(request.client.person.id):
        client.look_again()
    return {}
