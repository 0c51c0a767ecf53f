"""Shows the teacher what came of talks that are over, and which agreements are still open."""

from dataclasses import dataclass

from bot.domain.agreement import ALIVE, Agreement
from bot.domain.closing.closing import Outcomes
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.talk.kind_plan import closing_asks


@dataclass(frozen=True, slots=True)
class PastTalk:
    """A talk that came to a proper end. ``personal`` counts the open agreements that pupils made for themselves.

    ``asked`` holds the questions that the closing of its kind put to the teacher, by the field of the outcomes.
    """

    talk: Talk
    outcomes: Outcomes | None
    asked: tuple[tuple[str, str], ...]
    of_class: tuple[Agreement, ...]
    personal: int
    has_earlier: bool


async def past_talk(context: AppContext, group: Group, back: int) -> PastTalk | None:
    """Return the talk that was closed last, or the one ``back`` talks before it; None when there is none."""
    async with context.store.read() as unit:
        talks = await unit.talks.closed_in(group.id, back, 2)
        if not talks:
            return None
        talk = talks[0]
        alive = [one for one in await unit.agreements.of_talk(talk.id) if one.confirmed and one.status in ALIVE]
        return PastTalk(
            talk=talk,
            outcomes=await unit.outcomes.of(talk.id),
            asked=closing_asks(context, group, talk),
            of_class=tuple(one for one in alive if one.pupil_id is None),
            personal=sum(one.pupil_id is not None for one in alive),
            has_earlier=len(talks) > 1,
        )
