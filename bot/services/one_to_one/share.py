"""Counts who talked how much in a talk with one pupil, for the teacher who led it (V4). Nothing of it is kept.

What the two type in the thread itself is not read by the bot, and so it is not counted.
"""

from dataclasses import dataclass

from bot.domain.coach.nudges import Share, count_words
from bot.domain.one_to_one.one_to_one import OneToOneState
from bot.domain.school.group import Group
from bot.domain.talk.script import StepKind
from bot.services.context import AppContext
from bot.services.one_to_one.pupil import WORDS, WRITTEN
from bot.services.one_to_one.say import OWN_META, OWN_QUESTION

TYPED = (OWN_QUESTION, OWN_META)
"""The steps whose words are the teacher's own; those of a script and of a card are not."""


@dataclass(frozen=True, slots=True)
class OneShareView:
    """Who talked how much in a talk with one pupil, and the teacher who led it."""

    group: Group
    user_ref: str
    share: Share


async def share_with_one(context: AppContext, one_to_one_id: int) -> OneShareView | None:
    """Return it for a talk that was closed; None for any other, and when it is gone."""
    async with context.store.read() as unit:
        talk = await unit.one_to_ones.find(one_to_one_id)
        if talk is None or talk.state is not OneToOneState.CLOSED:
            return None
        steps = await unit.one_to_one_steps.of(talk.id)
        frame = talk.frame
        said = [frame.purpose, frame.intent, frame.feedback_request]
        said += [words for step in steps for words in (step.told, step.reaction)]
        said += [step.asked for step in steps if step.key in TYPED]
        written = [
            words
            for step in steps
            for part, words in step.words.items()
            if (step.kind is StepKind.CARDS and part.isdecimal()) or (step.kind in WRITTEN and part == WORDS)
        ]
        share = Share(count_words(*said), count_words(*written))
        return OneShareView(await unit.groups.get(talk.group_id), talk.started_by, share)
