"""Keeps the list of what a class agrees in the teacher's hands: what comes on it, and what goes from it for good."""

from dataclasses import dataclass

from bot.domain.agreement import Agreement, fingerprint, read_as
from bot.domain.hold import HeldBy
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group, Pupil
from bot.domain.talk.talk import ClosingStep, Talk
from bot.services.closing.agreements import must_agree_now, redraw
from bot.services.closing.posts import AGREEMENTS, AGREEMENTS_REGIE, LOOKING_BACK, LOOKING_BACK_REGIE
from bot.services.context import AppContext
from bot.services.talk.views import find_talk
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Written:
    """An agreement as the teacher reads it, with the pupil who wrote it or whom it is for, if that is known."""

    agreement: Agreement
    pupil: Pupil | None


@dataclass(frozen=True, slots=True)
class AgreementList:
    """What a talk's agreements are to its teacher: those that wait for them, the class's list, and what nobody
    confirmed.
    """

    group: Group
    talk: Talk
    waiting: tuple[Written, ...]
    listed: tuple[Written, ...]
    lapsed: tuple[Written, ...]

    @property
    def all(self) -> tuple[Written, ...]:
        """Return all of them, in the order in which the teacher reads them."""
        return (*self.waiting, *self.listed, *self.lapsed)


async def place_agreements(context: AppContext, group: Group, talk_id: int, seen: int) -> int:
    """Put what waits and was read, with the fingerprint ``seen``, on the class's list; return how many.

    That is the teacher's yes to these words: refused when others stand there by now. What the hold list caught comes
    on the list one by one only.
    """
    async with context.store.write() as unit:
        await must_agree_now(unit, group, talk_id)
        waiting = [one for one in await unit.agreements.of_talk(talk_id) if one.waits]
        caught = [[one] for one in waiting if one.held_by is HeldBy.WORDS and fingerprint([one]) == seen]
        read = caught[0] if caught else read_as([one for one in waiting if one.held_by is not HeldBy.WORDS], seen)
        for agreement in read:
            if agreement.replaces_id is not None:
                await unit.agreements.remove(agreement.replaces_id)
            await unit.agreements.save(agreement.place())
        await unit.posts.ensure(AGREEMENTS, talk_id, group.channel_ref, context.clock.now())
        await redraw(unit, talk_id)
        return len(read)


async def strike_agreement(context: AppContext, group: Group, agreement_id: int) -> Written:
    """Take an agreement of the class away for good, whether it waits, stands on the list, or was agreed long ago.

    Return it with the pupil who has to hear that it did not come on the list, if there is one.
    """
    async with context.store.write() as unit:
        agreement = await unit.agreements.find(agreement_id)
        if agreement is None or agreement.group_id != group.id:
            raise Refused(Reason.GONE)
        if agreement.pupil_id is not None and agreement.confirmed:
            raise Refused(Reason.NOT_YOURS)
        author = None if agreement.author_id is None else await unit.pupils.get(agreement.author_id)
        await unit.agreements.remove(agreement_id)
        await redraw(unit, agreement.talk_id)
        await _redraw_looking_back(unit, group)
    return Written(agreement, author if agreement.waits else None)


async def view_agreement_list(context: AppContext, talk_id: int) -> AgreementList | None:
    """Return a talk's agreements for its teacher, or None when the talk is gone."""
    async with context.store.read() as unit:
        view = await find_talk(unit, talk_id)
        if view is None:
            return None
        pupils = await unit.pupils.of(view.group.id)
        made = [
            Written(one, pupils.get(one.author_id or one.pupil_id or 0))
            for one in await unit.agreements.of_talk(talk_id)
        ]
        # What a word of the hold list is in comes first: somebody may need the teacher.
        waiting = sorted((one for one in made if one.agreement.waits), key=_by_urgency)
        listed = (one for one in made if one.agreement.is_listed)
        lapsed = (one for one in made if one.agreement.has_lapsed)
        return AgreementList(view.group, view.talk, tuple(waiting), tuple(listed), tuple(lapsed))


async def lapse(unit: Unit, talk_id: int) -> None:
    """Let what nobody confirmed lapse: it was not agreed. The teacher still reads it, until the next talk begins."""
    unconfirmed = [one for one in await unit.agreements.of_talk(talk_id) if not one.confirmed and not one.has_lapsed]
    for agreement in unconfirmed:
        await unit.agreements.save(agreement.lapse())
    if unconfirmed:
        await redraw(unit, talk_id)


async def hold_deleted(context: AppContext, unit: Unit, talk_id: int) -> None:
    """Take what the class read off its list, because somebody deleted that message.

    As long as agreements are made, a card with what is left comes in its place, and the teacher can put back what
    stood there; later it is no longer agreed.
    """
    now = context.clock.now()
    view = await find_talk(unit, talk_id)
    if view is None:
        return
    agreeing = view.talk.is_open and view.talk.step is ClosingStep.AGREEMENTS
    for agreement in await unit.agreements.of_talk(talk_id):
        if agreement.is_listed:
            await unit.agreements.save(agreement.held(HeldBy.TEACHER) if agreeing else agreement.lapse())
    if agreeing:
        await unit.posts.ensure(AGREEMENTS, talk_id, view.group.channel_ref, now)
    await unit.posts.ensure(AGREEMENTS_REGIE, talk_id, view.group.regie_ref, now)
    await _redraw_looking_back(unit, view.group)


async def _redraw_looking_back(unit: Unit, group: Group) -> None:
    talk = await unit.talks.open_in(group.id)
    if talk is not None:
        for kind in (LOOKING_BACK, LOOKING_BACK_REGIE):
            await unit.posts.invalidate(kind, talk.id)


def _by_urgency(written: Written) -> bool:
    return written.agreement.held_by is not HeldBy.WORDS
