"""Reads what the messages of a planned talk are drawn from, at the moment of drawing."""

from dataclasses import dataclass

from bot.domain.deck.card import Card
from bot.domain.school.group import Group
from bot.domain.school.hours import in_school_hours
from bot.domain.talk.talk import Presence, Talk, TalkState
from bot.services.context import AppContext
from bot.services.deck.cards import card_of
from bot.services.school.free_days import free_days_of
from bot.services.talk.views import find_talk
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class PlanView:
    """A planned talk, or what became of it.

    ``offered`` counts the questions of pupils, ``joined`` and ``watching`` count who is in the lobby, and ``warm_up``
    is the lobby's card. ``due`` says that its moment has come, ``by_itself`` that the bot then begins it, and
    ``another_open`` that it has to wait for another talk.
    """

    group: Group
    talk: Talk
    offered: int
    joined: int
    watching: int
    warm_up: Card | None
    due: bool
    by_itself: bool
    another_open: bool

    @property
    def is_near(self) -> bool:
        """Return whether regie shows it as current: in the lobby, at its moment, and after that moment passed."""
        near = self.talk.state in (TalkState.LOBBY, TalkState.MISSED)
        return near or (self.talk.state is TalkState.SCHEDULED and self.due)


async def view_plan(context: AppContext, talk_id: int) -> PlanView | None:
    """Return the talk, or None when it is gone."""
    async with context.store.read() as unit:
        view = await find_talk(unit, talk_id)
        return None if view is None else await _view(context, unit, view.group, view.talk)


async def view_ahead(context: AppContext, group: Group) -> tuple[PlanView, ...]:
    """Return the talks that a class has ahead of it, the soonest first."""
    async with context.store.read() as unit:
        return tuple([await _view(context, unit, group, talk) for talk in await unit.talks.ahead_in(group.id)])


async def _view(context: AppContext, unit: Unit, group: Group, talk: Talk) -> PlanView:
    presences = (await unit.talks.presences(talk.id)).values()
    open_talk = await unit.talks.open_in(group.id)
    return PlanView(
        group=group,
        talk=talk,
        offered=len(await unit.pocket.offered(talk.id)),
        joined=sum(presence is Presence.JOINED for presence in presences),
        watching=sum(presence is Presence.WATCHING for presence in presences),
        warm_up=None if talk.warm_up is None else await card_of(context, unit, group.id, talk.warm_up),
        due=context.clock.wall() >= talk.started_at,
        by_itself=in_school_hours(talk.started_at, await free_days_of(context, unit, group.id)),
        another_open=open_talk is not None and open_talk.id != talk.id,
    )
