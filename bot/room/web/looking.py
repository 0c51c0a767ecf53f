"""Requests that look: places, older messages, pins, commands, who can be picked."""

from typing import Any

from bot.room.discord.changes.pins import pinned
from bot.room.discord.rules.selects import CHANNEL_SELECT, MENTIONABLE_SELECT, ROLE_SELECT, USER_SELECT
from bot.room.state.entities import Channel, Json, Message
from bot.room.state.permissions import Perm
from bot.room.web.ask import Ask
from bot.room.web.languages import LOCALES
from bot.room.web.offers import offers
from bot.room.web.refusals import Kind, Refusal

_PAGE, _MOST = 50, 100


async def look(ask: Ask) -> Json:
    """Open a place: it as it is, and its newest messages. From now on it is where this person is."""
    channel = ask.place()
    ask.pane.person.goes_to(channel)
    readable = _readable(ask, channel)
    place = ask.pane.sight.all()[str(channel.id)]
    return {"place": place} | _part(ask, readable, max(0, len(readable) - _PAGE), len(readable))


async def history(ask: Ask) -> Json:
    """Messages before one, or around it."""
    readable, limit = _readable(ask, ask.place()), ask.number("limit", _PAGE, 1, _MOST)
    if "around" in ask.body:
        middle = _position(readable, ask.id("around"))
        start = max(0, middle - limit // 2)
        return _part(ask, readable, start, start + limit)
    end = _position(readable, ask.id("before"))
    return _part(ask, readable, max(0, end - limit), end)


def _readable(ask: Ask, channel: Channel) -> list[Message]:
    """What this person may read back, oldest first: without the right to history, only their own whispers."""
    pane = ask.pane
    messages = [each for each in pane.world.messages_of(channel.id, pane.person.id) if pane.sees(each)]
    if pane.world.permissions(pane.person.id, channel) & Perm.READ_MESSAGE_HISTORY:
        return messages
    return [each for each in messages if each.ephemeral]


def _position(messages: list[Message], message_id: int) -> int:
    return next((place for place, each in enumerate(messages) if each.id >= message_id), len(messages))


def _part(ask: Ask, messages: list[Message], start: int, end: int) -> Json:
    return {"messages": ask.pane.drawn(messages[start:end]), "more": start > 0}


async def pins(ask: Ask) -> Json:
    """What is pinned in a place, the last one first."""
    readable = _readable(ask, channel := ask.place())
    up = [each for each in pinned(ask.pane.world, channel) if each in readable]
    return {"messages": ask.pane.drawn(up)}


async def commands(ask: Ask) -> Json:
    """What this person's client offers in a place."""
    person = ask.pane.person
    return {"commands": offers(ask.pane.world, person.id, ask.place(), person.locale)}


async def candidates(ask: Ask) -> Json:
    """Whom and what a list of people, roles or channels offers in a place."""
    channel, kind = ask.place(), ask.number("kind", 0, USER_SELECT, CHANNEL_SELECT)
    found: Json = {"users": [], "roles": [], "channels": []}
    if kind in (USER_SELECT, MENTIONABLE_SELECT):
        found["users"] = _users(ask, channel)
    if kind in (ROLE_SELECT, MENTIONABLE_SELECT) and channel.guild_id is not None:
        roles = ask.pane.world.roles_of(channel.guild_id)
        found["roles"] = [_named(each.id, each.name) for each in roles if each.id != channel.guild_id]
    if kind == CHANNEL_SELECT:
        found["channels"] = _channels(ask, ask.list("channel_types"))
    return found


def _users(ask: Ask, channel: Channel) -> list[Json]:
    people = ask.pane.stage.cast.people(ask.pane.world, ask.pane.guild_id)
    if channel.guild_id is None:
        people = [each for each in people if each.id in channel.recipients]
    return [_named(each.id, each.name) for each in people]


def _channels(ask: Ask, types: list[Any]) -> list[Json]:
    channels = ask.pane.world.channels
    order = [channels[int(each)] for each in ask.pane.sight.all()]
    return [_named(each.id, each.name) for each in order if not each.is_dm and (not types or int(each.type) in types)]


def _named(snowflake: int, name: str) -> Json:
    return {"id": str(snowflake), "name": name}


async def open_dm(ask: Ask) -> Json:
    """The private conversation with the bot, made when there is none."""
    return {"place": str(ask.pane.person.dm.id)}


async def time(ask: Ask) -> Json:
    """What time it is in the room."""
    return {"now": int(ask.pane.world.clock.now().timestamp() * 1000)}


async def language(ask: Ask) -> Json:
    """This person reads another language from now on, in every pane; the bot hears of it with what they do next."""
    told = ask.text("language")
    if told not in LOCALES:
        raise Refusal(Kind.BAD_REQUEST, field="language")
    ask.pane.person.locale = LOCALES[told]
    for pane in ask.pane.stage.panes_of(ask.pane.person.id):
        pane.look_again()
    return {}
