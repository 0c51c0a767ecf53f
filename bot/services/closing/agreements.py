"""Lets pupils make the agreements at the end of a class talk; what they write for the class the teacher reads first."""

from dataclasses import dataclass, replace

from bot.domain.agreement import Agreement, Proposal, Who, read_as
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import ChatUser, Group
from bot.domain.talk.talk import ClosingStep
from bot.services.closing.posts import AGREEMENTS, AGREEMENTS_REGIE
from bot.services.context import AppContext
from bot.services.talk.posts import PANEL
from bot.services.talk.require import require_locked_talk
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Nodded:
    """What a pupil's "klopt" did: whether an agreement of the class stands by it, or only their own ones wait there.

    ``own`` is what the teacher proposed to this pupil alone and what still waits for their yes.
    """

    confirmed: bool
    only_theirs: bool
    own: tuple[Agreement, ...]


async def add_agreement(
    context: AppContext, group: Group, talk_id: int, proposal: Proposal, pupil: ChatUser
) -> Agreement:
    """Add a pupil's agreement. One's own counts at once; one for the class waits until the teacher has read it."""
    async with context.store.write() as unit:
        await must_agree_now(unit, group, talk_id)
        own = proposal.who is Who.PUPIL
        seen = await unit.pupils.seen(group.id, pupil.user_ref, pupil.name, context.clock.now())
        if own:
            return await add_proposed(
                context, unit, group, proposal.agreement(group.id, talk_id, seen.id, confirmed=True)
            )
        agreement = proposal.agreement(group.id, talk_id, None, author_id=seen.id)
        return await add_proposed(context, unit, group, before_class(context, group, agreement))


async def confirm_for_class(context: AppContext, group: Group, user_ref: str, talk_id: int, seen: int) -> Nodded:
    """Confirm what the class agreed, on a pupil's "klopt", as far as others wrote it.

    The pupil says yes to the agreements that they read, whose fingerprint was ``seen``; refused when other words stand
    there by now.
    """
    async with context.store.write() as unit:
        await must_agree_now(unit, group, talk_id)
        made = await unit.agreements.of_talk(talk_id)
        read = read_as([one for one in made if one.is_listed], seen)
        pupil = await unit.pupils.known(group.id, user_ref)
        number = None if pupil is None else pupil.id
        waiting = [one for one in read if not one.confirmed]
        of_others = [one for one in waiting if number is None or one.author_id != number]
        for agreement in of_others:
            await unit.agreements.save(agreement.stand())
        await redraw(unit, talk_id)
        own = [one for one in made if number is not None and one.pupil_id == number and not one.confirmed]
        return Nodded(bool(of_others), bool(waiting) and not of_others, tuple(own))


async def waiting_for(context: AppContext, group: Group, user_ref: str, talk_id: int) -> tuple[Agreement, ...]:
    """Return what the teacher proposed to this pupil and what still waits for their yes."""
    return tuple(
        one
        for one in await changeable(context, group, user_ref, talk_id)
        if one.pupil_id is not None and not one.confirmed
    )


async def confirm_own(context: AppContext, group: Group, user_ref: str, agreement_id: int) -> Agreement:
    """Confirm an agreement for the pupil whom it concerns. Refused for anybody else."""
    async with context.store.write() as unit:
        agreement = await _changeable(unit, group, agreement_id, user_ref)
        if agreement.pupil_id is None:
            raise Refused(Reason.NOT_YOURS)
        confirmed = agreement.stand()
        await unit.agreements.save(confirmed)
        await redraw(unit, agreement.talk_id)
    return confirmed


async def reword(
    context: AppContext, group: Group, pupil: ChatUser, agreement_id: int, words: str, moment: str
) -> Agreement:
    """Put an agreement in a pupil's own words, which win.

    For one of the class the teacher reads them first; what stood there stays until then.
    """
    async with context.store.write() as unit:
        agreement = await _changeable(unit, group, agreement_id, pupil.user_ref)
        if agreement.pupil_id is not None:
            changed = agreement.reworded(words, moment, confirmed=True)
            await unit.agreements.save(changed)
            await redraw(unit, agreement.talk_id)
            return changed
        seen = await unit.pupils.seen(group.id, pupil.user_ref, pupil.name, context.clock.now())
        changed = before_class(context, group, replace(agreement.reworded(words, moment), author_id=seen.id))
        if agreement.is_listed:
            return await add_proposed(context, unit, group, replace(changed, id=0, replaces_id=agreement.id))
        await unit.agreements.save(changed)
        await show_to_teacher(context, unit, group, agreement.talk_id)
    return changed


async def take_away(context: AppContext, group: Group, user_ref: str, agreement_id: int) -> None:
    """Remove an agreement because a pupil takes it away; nothing of it is kept."""
    async with context.store.write() as unit:
        agreement = await _changeable(unit, group, agreement_id, user_ref)
        await unit.agreements.remove(agreement.id)
        await redraw(unit, agreement.talk_id)


async def changeable(context: AppContext, group: Group, user_ref: str, talk_id: int) -> list[Agreement]:
    """Return the agreements that this pupil may change now: their own, the class's, and what they wrote for it."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        if talk is None or talk.group_id != group.id:
            raise Refused(Reason.GONE)
        if talk.step is not ClosingStep.AGREEMENTS or not talk.is_open:
            raise Refused(Reason.WRONG_MOMENT)
        pupil = await unit.pupils.known(group.id, user_ref)
        number = None if pupil is None else pupil.id
        return [one for one in await unit.agreements.of_talk(talk_id) if _is_theirs(one, number)]


async def changeable_one(context: AppContext, group: Group, user_ref: str, agreement_id: int) -> Agreement:
    """Return one agreement that this pupil may change now. Refused when they may not."""
    async with context.store.write() as unit:
        return await _changeable(unit, group, agreement_id, user_ref)


def before_class(context: AppContext, group: Group, agreement: Agreement) -> Agreement:
    """Return a pupil's words for the class as they may go on: kept back until the teacher has read them."""
    words = context.hold_lists.of(group.channel_ref, group.language)
    read = (agreement.words, agreement.first_moment, agreement.help)
    return replace(agreement, held_by=words.held_by(*read, read_first=True))


async def must_agree_now(unit: Unit, group: Group, talk_id: int) -> None:
    """Refuse unless the talk is in the step of its closing in which agreements are made."""
    talk = await require_locked_talk(unit, group.id, talk_id)
    talk.must_run()
    if talk.step is not ClosingStep.AGREEMENTS:
        raise Refused(Reason.WRONG_MOMENT)


async def add_proposed(context: AppContext, unit: Unit, group: Group, agreement: Agreement) -> Agreement:
    """Store a new agreement, and show it where it may be read."""
    added = await unit.agreements.add(agreement, made_at=context.clock.now())
    await show_to_teacher(context, unit, group, added.talk_id)
    return added


async def show_to_teacher(context: AppContext, unit: Unit, group: Group, talk_id: int | None) -> None:
    """Have the teacher's list of a talk's agreements appear in regie, and redraw what else shows them."""
    if talk_id is not None:
        await unit.posts.ensure(AGREEMENTS_REGIE, talk_id, group.regie_ref, context.clock.now())
        await redraw(unit, talk_id)


async def redraw(unit: Unit, talk_id: int | None) -> None:
    """Draw again what shows the agreements of a talk."""
    if talk_id is not None:
        await unit.posts.invalidate(AGREEMENTS, talk_id)
        await unit.posts.invalidate(AGREEMENTS_REGIE, talk_id)
        await unit.posts.invalidate(PANEL, talk_id, urgent=False)


async def _changeable(unit: Unit, group: Group, agreement_id: int, user_ref: str) -> Agreement:
    agreement = await unit.agreements.find(agreement_id)
    if agreement is None or agreement.group_id != group.id or agreement.talk_id is None or agreement.has_lapsed:
        raise Refused(Reason.GONE)
    await must_agree_now(unit, group, agreement.talk_id)
    pupil = await unit.pupils.known(group.id, user_ref)
    if not _is_theirs(agreement, None if pupil is None else pupil.id):
        raise Refused(Reason.NOT_YOURS)
    return agreement


def _is_theirs(agreement: Agreement, pupil_id: int | None) -> bool:
    return agreement.is_listed or (pupil_id is not None and pupil_id in (agreement.pupil_id, agreement.author_id))
