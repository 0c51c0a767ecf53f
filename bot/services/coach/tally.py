"""Counts how often the coach spoke in a talk: in rows for a class talk, in memory for a talk with one pupil.

A restart forgets the latter, and then up to three more nudges may come.
"""

from bot.domain.coach.nudges import Nudges
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import Speaker
from bot.domain.school.group import Group
from bot.services.coach.drafts import Draft
from bot.services.context import AppContext
from bot.services.message import Sayable
from bot.store.unit import Unit


async def nudges_of(
    context: AppContext, unit: Unit, speaker: Speaker, talk_id: int | None, message: Sayable[object]
) -> Nudges:
    """Return what the coach did so far in the talk that a message is for."""
    if message.to_one_pupil:
        return context.one_to_one_nudges.get((speaker.group.id, message.said_in), Nudges())
    return await unit.nudges.of(speaker.group.id, talk_id)


async def note_shown(context: AppContext, unit: Unit, speaker: Speaker, draft: Draft, rule: Rule) -> None:
    """Record that the coach spoke about this rule."""
    if draft.message.to_one_pupil:
        key = speaker.group.id, draft.message.said_in
        context.one_to_one_nudges[key] = context.one_to_one_nudges.get(key, Nudges()).show(rule)
    else:
        await unit.nudges.show(speaker.group.id, draft.talk_id, rule, context.clock.now())


async def note_dismissed(context: AppContext, unit: Unit, speaker: Speaker, draft: Draft) -> None:
    """Record that the teacher leaves the words as they are."""
    if draft.rule is None:
        return
    if draft.message.to_one_pupil:
        key = speaker.group.id, draft.message.said_in
        context.one_to_one_nudges[key] = context.one_to_one_nudges.get(key, Nudges()).dismiss(draft.rule)
    else:
        await unit.nudges.dismiss(speaker.group.id, draft.talk_id, draft.rule)


def take_along(context: AppContext, group: Group, one_to_one_id: int) -> None:
    """Move what was counted while a talk with one pupil was being prepared to the talk that has now begun."""
    if (prepared := context.one_to_one_nudges.pop((group.id, None), None)) is not None:
        context.one_to_one_nudges[group.id, one_to_one_id] = prepared
