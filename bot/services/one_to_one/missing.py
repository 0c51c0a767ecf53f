"""Tells staff when the pupil or the teacher of a talk between two left, or cannot say anything, and what now."""

from dataclasses import dataclass, replace

from bot.domain.one_to_one.one_to_one import Missing, OneToOne
from bot.domain.permission import ClassRole
from bot.domain.school.group import Absence, Group, Pupil
from bot.services.context import AppContext
from bot.services.one_to_one.posts import ONE_TO_ONE_MISSING
from bot.store.unit import Unit

OF_PUPIL = {Absence.LEFT: Missing.PUPIL_LEFT, Absence.SILENCED: Missing.PUPIL_SILENCED}


@dataclass(frozen=True, slots=True)
class MissingView:
    """What staff reads: who of the two is missing in which talk, and why."""

    group: Group
    talk: OneToOne
    pupil: Pupil
    missing: Missing


async def expected_between_two(unit: Unit, group: Group) -> dict[str, ClassRole]:
    """Return the pupils and the teachers of the talks between two that are going on in a class."""
    talks = await unit.one_to_ones.open_in(group.id)
    pupils = await unit.pupils.with_ids({talk.pupil_id for talk in talks})
    teachers = {talk.started_by: ClassRole.TEACHER for talk in talks}
    return {**teachers, **{pupil.user_ref: ClassRole.PUPIL for pupil in pupils.values()}}


async def note_missing(context: AppContext, unit: Unit, group: Group, user_ref: str, absence: Absence | None) -> None:
    """Tell staff that one of the two is missing; once they are back the message goes, and the talk is as it was."""
    for talk in await unit.one_to_ones.open_in(group.id):
        pupil = await unit.pupils.get(talk.pupil_id)
        if pupil.user_ref == user_ref:
            missing = None if absence is None else OF_PUPIL[absence]
        elif talk.started_by == user_ref:
            missing = Missing.TEACHER_LEFT if absence is Absence.LEFT else None
        else:
            continue
        if missing is not talk.missing:
            await unit.one_to_ones.save(replace(talk, missing=missing))
            await unit.posts.ensure(ONE_TO_ONE_MISSING, talk.id, group.regie_ref, context.clock.now())


async def view_missing(context: AppContext, one_to_one_id: int) -> MissingView | None:
    """Return who is missing in a talk that goes on, or None when nobody is."""
    async with context.store.read() as unit:
        talk = await unit.one_to_ones.find(one_to_one_id)
        if talk is None or talk.missing is None or not talk.is_open:
            return None
        group = await unit.groups.get(talk.group_id)
        return MissingView(group, talk, await unit.pupils.get(talk.pupil_id), talk.missing)
