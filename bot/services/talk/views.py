"""Reads what the messages of a class talk are drawn from."""

from dataclasses import dataclass

from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext


@dataclass(frozen=True, slots=True)
class TalkView:
    """A talk and its class."""

    group: Group
    talk: Talk


async def view_talk(context: AppContext, talk_id: int) -> TalkView | None:
    """The talk, or None when it is gone."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        return None if talk is None else TalkView(await unit.groups.get(talk.group_id), talk)
