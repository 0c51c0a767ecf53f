"""How often the coach spoke in a talk: of a class talk in rows, of a talk with one pupil in memory.

A restart may forget the latter: then there is a nudge more than three at most.
"""

from bot.domain.coach.nudges import Nudges
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import WITH_ONE, Held, Saying
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.store.unit import Unit


async def nudges_of(context: AppContext, unit: Unit, group: Group, talk_id: int | None, saying: Saying) -> Nudges:
    """What the coach did so far in the talk that these words are for."""
    if saying.kind in WITH_ONE:
        return context.one_to_one_nudges.get((group.id, saying.ref), Nudges())
    return await unit.nudges.of(group.id, talk_id)


async def note_shown(context: AppContext, unit: Unit, held: Held, rule: Rule) -> None:
    """It spoke about this."""
    if held.saying.kind in WITH_ONE:
        key = held.group_id, held.saying.ref
        context.one_to_one_nudges[key] = context.one_to_one_nudges.get(key, Nudges()).show()
    else:
        await unit.nudges.show(held.group_id, held.talk_id, rule, context.clock.now())


async def note_dismissed(context: AppContext, unit: Unit, held: Held) -> None:
    """The teacher leaves the words as they are."""
    if held.rule is None:
        return
    if held.saying.kind in WITH_ONE:
        key = held.group_id, held.saying.ref
        context.one_to_one_nudges[key] = context.one_to_one_nudges.get(key, Nudges()).dismiss(held.rule)
    else:
        await unit.nudges.dismiss(held.group_id, held.talk_id, held.rule)


def take_along(context: AppContext, group: Group, one_id: int) -> None:
    """The talk with one pupil that was prepared has begun."""
    if (prepared := context.one_to_one_nudges.pop((group.id, None), None)) is not None:
        context.one_to_one_nudges[group.id, one_id] = prepared
