"""Shows people what the bot keeps of them in all their classes, and forgets it at once when they want that.

It does not ask whether somebody is a pupil now: what is kept stays theirs when they change class or leave the server.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.privacy.retention import Retention
from bot.domain.school.group import Group, Pupil
from bot.services.context import AppContext
from bot.services.feature import features, kinds_redrawn, tables_shown
from bot.services.privacy.purge import retention_of
from bot.store.privacy.own_data import OwnMark, OwnText
from bot.store.unit import Store, Unit


@dataclass(frozen=True, slots=True)
class OwnClass:
    """A pupil as one class knows them: their words and marks, how many rows of each table, and how long those stay."""

    group: Group
    pupil: Pupil
    words: tuple[OwnText, ...]
    marks: tuple[OwnMark, ...]
    counts: Mapping[str, int]
    kept: Retention


@dataclass(frozen=True, slots=True)
class OwnView:
    """Everything that is kept of a person; ``staff`` counts what names them as a teacher or support staff, by table."""

    classes: tuple[OwnClass, ...]
    staff: Mapping[str, int]

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is kept."""
        return not self.classes and not self.staff


@dataclass(slots=True)
class Forgotten:
    """What was erased of a person, or would be: by class how many rows of each table, and how many threads."""

    by_class: dict[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    staff: Mapping[str, int] = field(default_factory=dict[str, int])
    threads: int = 0

    @property
    def is_nothing(self) -> bool:
        """Return whether there was nothing to erase."""
        return not self.by_class and not self.staff


async def view_own(context: AppContext, user_ref: str) -> OwnView:
    """Return what is kept of this person, in the class where they were last first."""
    async with context.store.read() as unit:
        found = [await _own_in(unit, pupil, context.retention) for pupil in await unit.pupils.everywhere(user_ref)]
        return OwnView(tuple(found), await unit.own_data.as_staff(user_ref))


async def forget_me(context: AppContext, user_ref: str) -> None:
    """Forget this person as a pupil, in all classes; messages that show them change, and their threads go.

    What cannot be told apart any more (totals, a question in the class's own deck) stays. Nothing happens when nothing
    is kept of this person.
    """
    now = context.clock.now()
    async with context.store.write() as unit:
        for pupil in await unit.pupils.everywhere(user_ref):
            await _forget(unit, pupil, now)
    context.here.difference_update([entry for entry in context.here if entry[1] == user_ref])
    await context.store.flush()


async def forget_person(
    store: Store, now: datetime, school: Retention, user_ref: str, *, look_only: bool = False
) -> Forgotten:
    """Forget a person for the host: as a pupil, and by name as a teacher or support staff; return what that was.

    With ``look_only`` nothing changes, and the threads are counted as they would go.
    """
    done = Forgotten()
    async with store.read() if look_only else store.write() as unit:
        done.staff = await unit.own_data.as_staff(user_ref)
        for pupil in await unit.pupils.everywhere(user_ref):
            own = await _own_in(unit, pupil, school)
            done.by_class[own.group.name] = own.counts
            if look_only:
                done.threads += await unit.own_data.threads(pupil.id)
            else:
                done.threads += await _forget(unit, pupil, now)
        if not look_only:
            await unit.own_data.forget_staff(user_ref)
    if not look_only:
        await store.flush()
    return done


async def _own_in(unit: Unit, pupil: Pupil, school: Retention) -> OwnClass:
    group = await unit.groups.get(pupil.group_id)
    return OwnClass(
        group=group,
        pupil=pupil,
        words=tuple(await unit.own_data.words(pupil.id)),
        marks=tuple(await unit.own_data.marks(pupil.id)),
        counts=await unit.own_data.counts(pupil.id),
        kept=await retention_of(unit, group, school),
    )


async def _forget(unit: Unit, pupil: Pupil, now: datetime) -> int:
    """Forget a pupil of one class; return how many threads go."""
    things = await unit.own_data.things(pupil.id)
    threads = await unit.own_data.forget(pupil.id, now)
    shown = tables_shown()
    for feature in features():
        for kind, table in feature.posts.items():
            await unit.retentions.take_down(kind, table)
            for ref in things.get(table, ()):
                if kind not in feature.without_words:
                    await unit.posts.invalidate(kind, ref)
    for kinds in kinds_redrawn().values():
        for kind in kinds:
            await unit.retentions.redraw(kind, shown[kind], pupil.group_id)
    return threads
