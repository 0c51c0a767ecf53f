"""What the bot keeps of one pupil: shown to that pupil, and forgotten at once when they want it."""

from dataclasses import dataclass

from bot.domain.group import Group, Pupil
from bot.domain.retention import Retention
from bot.services.core import Core
from bot.services.follow import QUESTION
from bot.services.purge import retention_of
from bot.services.shown_words import DRAWN_AGAIN, SHOWN
from bot.store.repositories.own_data import OwnWords


@dataclass(frozen=True, slots=True)
class OwnView:
    """A pupil as the bot knows them, all their words, and how long those stay. ``pupil`` None: nothing is kept."""

    pupil: Pupil | None
    words: tuple[OwnWords, ...]
    kept: Retention


async def view_own(core: Core, group: Group, user_ref: str) -> OwnView:
    """What is kept of this person in this class."""
    async with core.store.look() as unit:
        kept = await retention_of(unit, group, core.retention)
        pupil = await unit.pupils.known(group.id, user_ref)
        words = () if pupil is None else tuple(await unit.own_data.words(pupil.id))
    return OwnView(pupil, words, kept)


async def forget_me(core: Core, group: Group, user_ref: str) -> None:
    """Forget this person in this class now: their words, their turns, their name; messages that show them change.

    What cannot be told apart any more (totals, a question in the class's own deck) stays. Nothing happens for a
    person of whom nothing is kept.
    """
    async with core.store.unit() as unit:
        pupil = await unit.pupils.known(group.id, user_ref)
        if pupil is None:
            return
        things = await unit.own_data.things(pupil.id)
        await unit.own_data.forget(pupil.id)
        for kind, table in SHOWN.items():
            await unit.retentions.take_down(kind, table)
            for ref in things.get(table, ()):
                if kind != QUESTION:
                    await unit.posts.change(kind, ref)
        for kinds in DRAWN_AGAIN.values():
            for kind in kinds:
                await unit.retentions.redraw(kind, SHOWN[kind], group.id)
    core.here.difference_update([entry for entry in core.here if entry[1] == user_ref])
    await core.store.flush()
