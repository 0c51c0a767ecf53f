"""Shows pupils what the bot keeps of them, and forgets it at once when they want that."""

from dataclasses import dataclass

from bot.domain.privacy.retention import Retention
from bot.domain.school.group import Group, Pupil
from bot.services.context import AppContext
from bot.services.feature import features, kinds_redrawn, tables_shown
from bot.services.privacy.purge import retention_of
from bot.store.privacy import OwnText


@dataclass(frozen=True, slots=True)
class OwnView:
    """A pupil as the bot knows them, all their words, and how long those stay; ``pupil`` None: nothing is kept."""

    pupil: Pupil | None
    words: tuple[OwnText, ...]
    kept: Retention


async def view_own(context: AppContext, group: Group, user_ref: str) -> OwnView:
    """Return what is kept of this person in this class."""
    async with context.store.read() as unit:
        kept = await retention_of(unit, group, context.retention)
        pupil = await unit.pupils.known(group.id, user_ref)
        words = () if pupil is None else tuple(await unit.own_data.words(pupil.id))
    return OwnView(pupil, words, kept)


async def forget_me(context: AppContext, group: Group, user_ref: str) -> None:
    """Forget this person in this class now: their words, their turns, their name; messages that show them change.

    What cannot be told apart any more (totals, a question in the class's own deck) stays. Nothing happens when nothing
    is kept of this person.
    """
    async with context.store.write() as unit:
        pupil = await unit.pupils.known(group.id, user_ref)
        if pupil is None:
            return
        things = await unit.own_data.things(pupil.id)
        await unit.own_data.forget(pupil.id)
        shown = tables_shown()
        for feature in features():
            for kind, table in feature.posts.items():
                await unit.retentions.take_down(kind, table)
                for ref in things.get(table, ()):
                    if kind not in feature.without_words:
                        await unit.posts.invalidate(kind, ref)
        for kinds in kinds_redrawn().values():
            for kind in kinds:
                await unit.retentions.redraw(kind, shown[kind], group.id)
    context.here.difference_update([entry for entry in context.here if entry[1] == user_ref])
    await context.store.flush()
