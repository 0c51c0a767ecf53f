"""What the messages of the closing need to be drawn: the present state, read at the moment of drawing."""

from dataclasses import dataclass

from bot.domain.agreement import Agreement
from bot.domain.closing.closing import Opinion, Outcomes
from bot.domain.school.group import Group, Pupil
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.talk.kind_plan import closing_asks, closing_line


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """What was agreed in a talk: the class's own for all to read, the pupils' for the teacher (pedagogy 1.2).

    ``line`` is how the closing of this kind of talk begins.
    """

    group: Group
    talk: Talk
    of_class: tuple[Agreement, ...]
    of_pupils: tuple[tuple[Pupil, Agreement], ...]
    line: str


@dataclass(frozen=True, slots=True)
class OutcomesView:
    """What happens now, and what is left of the opinion. Neither is there before its step.

    ``asked`` is what the closing of this kind of talk asks the teacher, by the field of the outcomes.
    """

    group: Group
    talk: Talk
    outcomes: Outcomes | None
    opinion: Opinion | None
    asked: tuple[tuple[str, str], ...] = ()


async def view_agreements(context: AppContext, talk_id: int) -> AgreementsView | None:
    """What was agreed, or None when the talk is gone."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        if talk is None:
            return None
        agreements = await unit.agreements.of_talk(talk_id)
        pupils = await unit.pupils.of(talk.group_id)
        group = await unit.groups.get(talk.group_id)
        return AgreementsView(
            group=group,
            talk=talk,
            of_class=tuple(one for one in agreements if one.pupil_id is None),
            of_pupils=tuple((pupils[one.pupil_id], one) for one in agreements if one.pupil_id is not None),
            line=closing_line(context, group, talk),
        )


async def view_outcomes(context: AppContext, talk_id: int) -> OutcomesView | None:
    """What the class was told, or None when the talk is gone."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        if talk is None:
            return None
        group = await unit.groups.get(talk.group_id)
        return OutcomesView(
            group=group,
            talk=talk,
            outcomes=await unit.outcomes.of(talk_id),
            opinion=await unit.opinions.of(talk_id),
            asked=closing_asks(context, group, talk),
        )
