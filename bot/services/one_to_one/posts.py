"""Names and shows the messages of a talk with one pupil: the steps in the thread and the teacher's panel."""

from datetime import datetime

from bot.domain.agreement import Agreement
from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneStep, SharedAgreement
from bot.domain.school.group import Group
from bot.domain.talk.script import StepKind
from bot.store.unit import Unit

ONE_TO_ONE_STEP = "one_step"
ONE_TO_ONE_PANEL = "one_panel"
ONE_TO_ONE_GOAL = "one_goal"
"""Shows the goal in the thread, also long after the talk: the pupil may change it at any time."""
ONE_TO_ONE_MISSING = "one_missing"
"""Tells staff that one of the two cannot go on, and what they can do."""
ONE_BACK = "one_back"
ONE_LATE = "one_late"
"""Rings when it is time to begin the closing."""
ONE_SHARE = "one_share"
"""Rings once a talk was closed: its teacher hears who talked."""


async def show_step(unit: Unit, talk: OneToOne, step: OneToOneStep, now: datetime) -> None:
    """Show a step in the thread, or update it. One that is delayed waits."""
    if step.delayed:
        await unit.posts.invalidate(ONE_TO_ONE_STEP, step.id)
    else:
        await unit.posts.ensure(ONE_TO_ONE_STEP, step.id, talk.thread_ref, now)


async def show_panel(unit: Unit, group: Group, talk: OneToOne, now: datetime) -> None:
    """Show the teacher's panel in regie."""
    await unit.posts.ensure(ONE_TO_ONE_PANEL, talk.id, group.regie_ref, now)


async def redraw(unit: Unit, talk: OneToOne, *kinds: StepKind) -> None:
    """Bring the steps of these kinds, and the panel, up to date."""
    for step in await unit.one_to_one_steps.of(talk.id):
        if step.kind in kinds:
            await unit.posts.invalidate(ONE_TO_ONE_STEP, step.id)
    await unit.posts.invalidate(ONE_TO_ONE_PANEL, talk.id)


async def note_yes(unit: Unit, talk: OneToOne, agreement: Agreement, *, pupil: bool, teacher: bool) -> SharedAgreement:
    """Record who of the two said yes, and redraw where the agreement is shown."""
    made = SharedAgreement(agreement, talk.id, pupil, teacher)
    await unit.one_to_ones.promise(made)
    await redraw(unit, talk, StepKind.AGREEMENTS)
    return made
