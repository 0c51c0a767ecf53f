"""Lets pupils and their teacher make the agreements at the end of a class talk (pedagogy 2.5)."""

from dataclasses import replace

from bot.domain.agreement import Agreement, Proposal, Who
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import ChatUser, Group
from bot.domain.talk.talk import ClosingStep
from bot.services.closing.posts import AGREEMENTS
from bot.services.context import AppContext
from bot.services.talk.posts import PANEL
from bot.services.talk.require import require_locked_talk
from bot.store.unit import Unit


async def add_agreement(
    context: AppContext, group: Group, talk_id: int, proposal: Proposal, pupil: ChatUser
) -> Agreement:
    """Add a pupil's agreement. One's own counts at once; one for the class counts when somebody says "klopt"."""
    async with context.store.write() as unit:
        await must_agree_now(unit, group, talk_id)
        own = proposal.who is Who.PUPIL
        seen = await unit.pupils.seen(group.id, pupil.user_ref, pupil.name, context.clock.now())
        agreement = proposal.agreement(group.id, talk_id, seen.id if own else None, confirmed=own)
        return await add_proposed(context, unit, agreement)


async def confirm_for_class(context: AppContext, group: Group, user_ref: str, talk_id: int) -> list[Agreement]:
    """Confirm what the class agreed, on a pupil's "klopt". Return what still waits for this pupil's own yes."""
    async with context.store.write() as unit:
        await must_agree_now(unit, group, talk_id)
        waiting = [one for one in await unit.agreements.of_talk(talk_id) if not one.confirmed]
        for agreement in waiting:
            if agreement.pupil_id is None:
                await unit.agreements.save(replace(agreement, confirmed=True))
        await _changed(unit, talk_id)
        pupil = await unit.pupils.known(group.id, user_ref)
        return [one for one in waiting if pupil is not None and one.pupil_id == pupil.id]


async def confirm_own(context: AppContext, group: Group, user_ref: str, agreement_id: int) -> Agreement:
    """Confirm an agreement for the pupil whom it concerns. Refused for anybody else."""
    async with context.store.write() as unit:
        agreement = await _changeable(unit, group, agreement_id, user_ref)
        if agreement.pupil_id is None:
            raise Refused(Reason.NOT_YOURS)
        confirmed = replace(agreement, confirmed=True)
        await unit.agreements.save(confirmed)
        await _changed(unit, agreement.talk_id)
    return confirmed


async def reword(
    context: AppContext, group: Group, user_ref: str, agreement_id: int, words: str, moment: str
) -> Agreement:
    """Put an agreement in a pupil's own words, which win. One for the class then needs a new "klopt"."""
    async with context.store.write() as unit:
        agreement = await _changeable(unit, group, agreement_id, user_ref)
        changed = agreement.reworded(words, moment, confirmed=agreement.pupil_id is not None)
        await unit.agreements.save(changed)
        await _changed(unit, agreement.talk_id)
    return changed


async def take_away(context: AppContext, group: Group, user_ref: str, agreement_id: int) -> None:
    """Remove an agreement because a pupil takes it away; nothing of it is kept."""
    async with context.store.write() as unit:
        agreement = await _changeable(unit, group, agreement_id, user_ref)
        await unit.agreements.remove(agreement.id)
        await _changed(unit, agreement.talk_id)


async def changeable(context: AppContext, group: Group, user_ref: str, talk_id: int) -> list[Agreement]:
    """Return the agreements that this pupil may change now: their own, and those of the class."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        if talk is None or talk.group_id != group.id:
            raise Refused(Reason.GONE)
        if talk.step is not ClosingStep.AGREEMENTS or not talk.is_open:
            raise Refused(Reason.WRONG_MOMENT)
        pupil = await unit.pupils.known(group.id, user_ref)
        mine = {None, None if pupil is None else pupil.id}
        return [one for one in await unit.agreements.of_talk(talk_id) if one.pupil_id in mine]


async def changeable_one(context: AppContext, group: Group, user_ref: str, agreement_id: int) -> Agreement:
    """Return one agreement that this pupil may change now. Refused when they may not."""
    async with context.store.write() as unit:
        return await _changeable(unit, group, agreement_id, user_ref)


async def drop_unconfirmed(unit: Unit, talk_id: int) -> None:
    """Remove the agreements that nobody confirmed: they were not agreed."""
    for agreement in await unit.agreements.of_talk(talk_id):
        if not agreement.confirmed:
            await unit.agreements.remove(agreement.id)


async def must_agree_now(unit: Unit, group: Group, talk_id: int) -> None:
    """Refuse at any other moment of a talk than the step of the agreements."""
    talk = await require_locked_talk(unit, group.id, talk_id)
    talk.must_run()
    if talk.step is not ClosingStep.AGREEMENTS:
        raise Refused(Reason.WRONG_MOMENT)


async def add_proposed(context: AppContext, unit: Unit, agreement: Agreement) -> Agreement:
    """Store an agreement of a talk, and show it."""
    added = await unit.agreements.add(agreement, made_at=context.clock.now())
    await _changed(unit, added.talk_id)
    return added


async def _changeable(unit: Unit, group: Group, agreement_id: int, user_ref: str) -> Agreement:
    agreement = await unit.agreements.find(agreement_id)
    if agreement is None or agreement.group_id != group.id or agreement.talk_id is None:
        raise Refused(Reason.GONE)
    await must_agree_now(unit, group, agreement.talk_id)
    pupil = await unit.pupils.known(group.id, user_ref)
    if agreement.pupil_id is not None and (pupil is None or pupil.id != agreement.pupil_id):
        raise Refused(Reason.NOT_YOURS)
    return agreement


async def _changed(unit: Unit, talk_id: int | None) -> None:
    if talk_id is not None:
        await unit.posts.invalidate(AGREEMENTS, talk_id)
        await unit.posts.invalidate(PANEL, talk_id, urgent=False)
