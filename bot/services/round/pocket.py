"""The pocket: what teachers keep for later and pupils offer is shown, asked and thrown away."""

from bot.domain.coach.teacher_message import Speaker
from bot.domain.refusal import Reason, Refused
from bot.domain.round.pocket import PocketQuestion
from bot.services.context import AppContext
from bot.services.talk.posts import redraw_panel, redraw_plan
from bot.store.unit import Unit


async def pocket_of(context: AppContext, speaker: Speaker) -> tuple[PocketQuestion, ...]:
    """What this teacher kept for later in this class, and what pupils offered."""
    async with context.store.read() as unit:
        return await unit.pocket.of(speaker.group.id, speaker.user_ref)


async def drop_from_pocket(context: AppContext, speaker: Speaker, question_id: int) -> None:
    """Throw a kept question away."""
    async with context.store.write() as unit:
        kept = await unit.pocket.find(question_id)
        if kept is None or kept.group_id != speaker.group.id:
            raise Refused(Reason.GONE)
        if kept.pupil is None and kept.user_ref != speaker.user_ref:
            raise Refused(Reason.GONE)
        await drop_kept(unit, kept)
        await redraw_panel(unit, speaker.group.id)


async def kept_question(unit: Unit, speaker: Speaker, question_id: int) -> PocketQuestion:
    """A question of the pocket that may be asked; one that is held is refused as gone."""
    for kept in await unit.pocket.of(speaker.group.id, speaker.user_ref):
        if kept.id == question_id and not kept.held:
            return kept
    raise Refused(Reason.GONE)


async def drop_kept(unit: Unit, kept: PocketQuestion) -> None:
    """It was asked, or is thrown away."""
    await unit.pocket.drop(kept.id)
    if kept.talk_id is not None:
        await redraw_plan(unit, kept.talk_id)
