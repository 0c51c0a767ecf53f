"""Makes agreements in a talk with one pupil: either of the two proposes, and both have to say yes."""

from dataclasses import replace

from bot.domain.agreement import Agreement, Proposal
from bot.domain.one_to_one.one_to_one import OneToOne, SharedAgreement
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import REVIEW_AFTER
from bot.domain.school.group import Group
from bot.domain.school.hours import SCHOOL_ZONE
from bot.services.context import AppContext
from bot.services.one_to_one.posts import note_yes
from bot.services.one_to_one.require import require_open_one_to_one, require_own_one_to_one
from bot.store.unit import Unit


async def propose(context: AppContext, group: Group, user_ref: str, one_to_one_id: int, proposal: Proposal) -> None:
    """Propose an agreement, as the pupil; the teacher is then asked."""
    async with context.store.write() as unit:
        await propose_in(context, unit, group, user_ref, one_to_one_id, proposal)


async def propose_in(
    context: AppContext, unit: Unit, group: Group, user_ref: str | None, one_to_one_id: int, proposal: Proposal
) -> OneToOne:
    """Propose an agreement within a transaction, as the pupil (``user_ref``) or the teacher (None)."""
    talk = await require_open_one_to_one(unit, group, one_to_one_id, user_ref)
    proposed = proposal.agreement(group.id, None, talk.pupil_id)
    agreement = await unit.agreements.add(proposed, made_at=context.clock.now())
    await note_yes(unit, talk, agreement, pupil=user_ref is not None, teacher=user_ref is None)
    return talk


async def on_agreed_in_scale(unit: Unit, scale_id: int, agreement: Agreement) -> None:
    """Let the teacher say yes too when the scale question belongs to a one-to-one talk: both agree there."""
    talk = await unit.one_to_ones.of_scale(scale_id)
    if talk is not None and talk.is_open:
        waiting = replace(agreement, confirmed=False)
        await unit.agreements.save(waiting)
        await note_yes(unit, talk, waiting, pupil=True, teacher=False)


async def say_yes(context: AppContext, group: Group, user_ref: str | None, one_to_one_id: int) -> None:
    """Say yes to everything that waits for this person. Refused when nothing does."""
    async with context.store.write() as unit:
        talk = await require_open_one_to_one(unit, group, one_to_one_id, user_ref)
        waiting = [made for made in await unit.one_to_ones.promises(one_to_one_id) if not _said_yes(made, user_ref)]
        if not waiting:
            raise Refused(Reason.WRONG_MOMENT)
        review_on = (context.clock.now() + REVIEW_AFTER).astimezone(SCHOOL_ZONE).date()
        for made in waiting:
            agreed = replace(made.agreement, confirmed=True, review_on=review_on)
            await unit.agreements.save(agreed)
            await note_yes(unit, talk, agreed, pupil=True, teacher=True)


async def changeable(context: AppContext, group: Group, user_ref: str, one_to_one_id: int) -> list[Agreement]:
    """Return the agreements that the pupil may reword or take away."""
    async with context.store.read() as unit:
        await require_own_one_to_one(unit, group, one_to_one_id, user_ref)
        return [made.agreement for made in await unit.one_to_ones.promises(one_to_one_id)]


async def reword(
    context: AppContext, group: Group, user_ref: str, one_to_one_id: int, agreement_id: int, words: str, moment: str
) -> None:
    """Put an agreement in the pupil's own words, which win; the teacher then has to say yes again."""
    async with context.store.write() as unit:
        talk = await require_open_one_to_one(unit, group, one_to_one_id, user_ref)
        made = await _made(unit, talk, agreement_id)
        changed = made.agreement.reworded(words, moment, confirmed=False)
        await unit.agreements.save(changed)
        await note_yes(unit, talk, changed, pupil=True, teacher=False)


async def take_away(context: AppContext, group: Group, user_ref: str, one_to_one_id: int, agreement_id: int) -> None:
    """Remove an agreement because the pupil takes it away; nothing of it is kept."""
    async with context.store.write() as unit:
        talk = await require_open_one_to_one(unit, group, one_to_one_id, user_ref)
        made = await _made(unit, talk, agreement_id)
        await note_yes(unit, talk, made.agreement, pupil=False, teacher=False)
        await unit.agreements.remove(agreement_id)


def _said_yes(made: SharedAgreement, user_ref: str | None) -> bool:
    return made.teacher_yes if user_ref is None else made.pupil_yes


async def _made(unit: Unit, talk: OneToOne, agreement_id: int) -> SharedAgreement:
    for made in await unit.one_to_ones.promises(talk.id):
        if made.agreement.id == agreement_id:
            return made
    raise Refused(Reason.GONE)
