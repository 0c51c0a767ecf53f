"""Reads a class talk, to draw what is shown of it."""

from dataclasses import dataclass

from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class TalkView:
    """A talk and its class."""

    group: Group
    talk: Talk


async def view_talk(context: AppContext, talk_id: int) -> TalkView | None:
    """Return the talk, or None when it is gone."""
    async with context.store.read() as unit:
        return await find_talk(unit, talk_id)


async def find_talk(unit: Unit, talk_id: int) -> TalkView | None:
    """Return the talk or None, as part of a larger transaction."""
    talk = await unit.talks.find(talk_id)
    return None if talk is None else TalkView(await unit.groups.get(talk.group_id), talk)
