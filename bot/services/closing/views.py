"""Reads what the messages of the closing are drawn from, at the moment of drawing."""

from dataclasses import dataclass

from bot.domain.agreement import Agreement
from bot.domain.closing.closing import Opinion, Outcomes
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.talk.kind_plan import closing_asks, closing_line
from bot.services.talk.views import find_talk


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """What the class agreed in a talk, for all to read. ``line`` is how the closing of this kind of talk begins."""

    group: Group
    talk: Talk
    of_class: tuple[Agreement, ...]
    line: str


@dataclass(frozen=True, slots=True)
class OutcomesView:
    """What happens now, and the totals of the opinion. Each is None before its step.

    ``asked`` holds the questions that the closing of this kind puts to the teacher, by the field of the outcomes.
    """

    group: Group
    talk: Talk
    outcomes: Outcomes | None
    opinion: Opinion | None
    asked: tuple[tuple[str, str], ...] = ()


async def view_agreements(context: AppContext, talk_id: int) -> AgreementsView | None:
    """Return what was agreed, or None when the talk is gone."""
    async with context.store.read() as unit:
        view = await find_talk(unit, talk_id)
        if view is None:
            return None
        of_class = tuple(one for one in await unit.agreements.of_talk(talk_id) if one.is_listed)
        return AgreementsView(view.group, view.talk, of_class, closing_line(context, view.group, view.talk))


async def view_outcomes(context: AppContext, talk_id: int) -> OutcomesView | None:
    """Return what the class was told, or None when the talk is gone."""
    async with context.store.read() as unit:
        view = await find_talk(unit, talk_id)
        if view is None:
            return None
        group, talk = view.group, view.talk
        return OutcomesView(
            group=group,
            talk=talk,
            outcomes=await unit.outcomes.of(talk_id),
            opinion=await unit.opinions.of(talk_id),
            asked=closing_asks(context, group, talk),
        )
