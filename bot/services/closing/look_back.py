"""Begins a talk with what was agreed before, and with what the teacher did with the last one (H3, H6)."""

from dataclasses import dataclass, replace

from bot.domain.agreement import Agreement, AgreementStatus
from bot.domain.closing.closing import Outcomes
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.closing.posts import LOOKING_BACK, LOOKING_BACK_REGIE
from bot.services.context import AppContext
from bot.services.talk.views import find_talk
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class LookingBack:
    """What is still open when a talk begins. ``personal`` says whether any pupil has agreements of their own."""

    group: Group
    talk: Talk
    of_class: tuple[Agreement, ...]
    personal: bool
    last: Outcomes | None

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to look back at."""
        return not self.of_class and not self.personal and self.last is None


async def show_looking_back(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """Post what there is to look back at when a talk begins; post nothing when there is nothing."""
    now = context.clock.now()
    if not (await _looking_back(unit, group, talk)).is_empty:
        await unit.posts.ensure(LOOKING_BACK, talk.id, group.channel_ref, now)
        await unit.posts.ensure(LOOKING_BACK_REGIE, talk.id, group.regie_ref, now)


async def view_looking_back(context: AppContext, talk_id: int) -> LookingBack | None:
    """Return what the class, or the teacher, sees; None when the talk is gone."""
    async with context.store.read() as unit:
        view = await find_talk(unit, talk_id)
        return None if view is None else await _looking_back(unit, view.group, view.talk)


async def own_agreements(context: AppContext, group: Group, user_ref: str) -> list[Agreement]:
    """Return this pupil's own agreements that are still open."""
    async with context.store.read() as unit:
        pupil = await unit.pupils.known(group.id, user_ref)
        alive = await unit.agreements.alive_in(group.id)
        return [] if pupil is None else [one for one in alive if one.pupil_id == pupil.id]


async def review(
    context: AppContext, group: Group, user_ref: str | None, agreement_id: int, status: AgreementStatus
) -> Agreement:
    """Record what became of an agreement: its pupil says so, or the teacher (``user_ref`` None) for the class's own."""
    async with context.store.write() as unit:
        agreement = await unit.agreements.find(agreement_id)
        if agreement is None or agreement.group_id != group.id:
            raise Refused(Reason.GONE)
        pupil = None if user_ref is None else await unit.pupils.known(group.id, user_ref)
        if agreement.pupil_id != (None if pupil is None else pupil.id) or (user_ref is not None and pupil is None):
            raise Refused(Reason.NOT_YOURS)
        reviewed = replace(agreement, status=status)
        await unit.agreements.save(reviewed)
        await _follow_up(unit, reviewed)
        talk = await unit.talks.open_in(group.id)
        if talk is not None:
            for kind in (LOOKING_BACK, LOOKING_BACK_REGIE):
                await unit.posts.invalidate(kind, talk.id)
    return reviewed


async def _follow_up(unit: Unit, reviewed: Agreement) -> None:
    """Mark a talk as looked back at, once every agreement made in it has been reviewed."""
    talk = None if reviewed.talk_id is None else await unit.talks.locked(reviewed.talk_id)
    if talk is not None:
        statuses = [one.status for one in await unit.agreements.of_talk(talk.id)]
        await unit.talks.save(talk.follow_up(statuses))


async def _looking_back(unit: Unit, group: Group, talk: Talk) -> LookingBack:
    alive = [one for one in await unit.agreements.alive_in(group.id) if one.talk_id != talk.id]
    return LookingBack(
        group=group,
        talk=talk,
        of_class=tuple(one for one in alive if one.pupil_id is None),
        personal=any(one.pupil_id is not None for one in alive),
        last=await unit.outcomes.before(group.id, talk.id),
    )
