"""Takes in what pupils think of a talk while that step is open, and gives totals when it is over."""

from bot.domain.closing.closing import Opinion, Rating
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import ChatUser, Group
from bot.domain.talk.talk import ClosingStep
from bot.services.context import AppContext
from bot.services.talk.require import require_locked_talk, require_talk
from bot.store.unit import Unit

AFTER_RATING = (ClosingStep.OUTCOMES, ClosingStep.COVER)


async def rate_talk(context: AppContext, group: Group, talk_id: int, pupil: ChatUser, rating: Rating) -> None:
    """Store a pupil's opinion, or change it; an empty one is a pass. Refused once the step is over."""
    async with context.store.write() as unit:
        await _rating(unit, group, talk_id)
        if rating.is_empty:
            await _take_back(unit, group, talk_id, pupil.user_ref)
            return
        seen = await unit.pupils.seen(group.id, pupil.user_ref, pupil.name, context.clock.now())
        await unit.opinions.rate(talk_id, seen.id, rating)


async def pass_rating(context: AppContext, group: Group, user_ref: str, talk_id: int) -> None:
    """Take back whatever this pupil gave. A pass always works, and leaves nothing (H4)."""
    async with context.store.write() as unit:
        await _take_back(unit, group, talk_id, user_ref)


async def own_rating(context: AppContext, group: Group, user_ref: str, talk_id: int) -> Rating | None:
    """Return what this pupil gave before, so that the form opens with it. Refused once the step is over."""
    async with context.store.read() as unit:
        talk = await require_talk(unit, group.id, talk_id)
        if talk.step is not ClosingStep.RATING or not talk.is_open:
            raise Refused(Reason.WRONG_MOMENT)
        pupil = await unit.pupils.known(group.id, user_ref)
        return None if pupil is None else await unit.opinions.rating_of(talk_id, pupil.id)


async def read_opinion(context: AppContext, group: Group, talk_id: int) -> Opinion | None:
    """Return the totals, or None when too few pupils gave an opinion. Refused as long as opinions can still come in."""
    async with context.store.read() as unit:
        talk = await require_talk(unit, group.id, talk_id)
        if talk.step not in AFTER_RATING:
            raise Refused(Reason.WRONG_MOMENT)
        return await unit.opinions.of(talk_id)


async def _take_back(unit: Unit, group: Group, talk_id: int, user_ref: str) -> None:
    """Remove what this pupil gave, if anything; nothing says that somebody passed, nor when."""
    pupil = await unit.pupils.known(group.id, user_ref)
    if pupil is not None:
        await unit.opinions.take_back(talk_id, pupil.id)


async def _rating(unit: Unit, group: Group, talk_id: int) -> None:
    talk = await require_locked_talk(unit, group.id, talk_id)
    talk.must_run()
    if talk.step is not ClosingStep.RATING:
        raise Refused(Reason.WRONG_MOMENT)
