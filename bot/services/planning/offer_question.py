"""Lets a pupil offer a question for a talk; it stays in the teacher's pocket until it is asked."""

from bot.domain.refusal import Reason, Refused
from bot.domain.round.pocket import PocketQuestion
from bot.domain.round.round import check_question
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.context import AppContext
from bot.services.talk.posts import PANEL, redraw_plan
from bot.services.talk.require import require_locked_talk, require_talk
from bot.store.unit import Unit


async def offer_question(context: AppContext, group: Group, talk_id: int, user_ref: str, name: str, text: str) -> bool:
    """Store it, in place of what this pupil offered before; return whether the hold word list catches it.

    Refused when it is empty or too long, in the closing of the talk, and once the talk is over or was called off.
    """
    question = check_question(text)
    caught = context.hold_lists.of(group.channel_ref, group.language).held_by(question) is not None
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = await require_locked_talk(unit, group.id, talk_id)
        _must_take_questions(talk)
        pupil = await unit.pupils.seen(group.id, user_ref, name, now)
        await unit.pocket.offer(PocketQuestion(0, group.id, talk.started_by, question, talk_id, pupil, caught), now)
        await _redraw(unit, talk_id)
    return caught


async def own_offered(context: AppContext, group: Group, user_ref: str, talk_id: int) -> PocketQuestion | None:
    """Return what this pupil offered for the talk, or None. With nothing offered, refused as an offer would be."""
    async with context.store.read() as unit:
        talk = await require_talk(unit, group.id, talk_id)
        offered = await _own(unit, talk_id, user_ref)
        if offered is None:
            _must_take_questions(talk)
        return offered


async def take_offer_back(context: AppContext, group: Group, user_ref: str, talk_id: int) -> None:
    """Take an offer back, at any moment until it is asked. Refused when there is none any more."""
    async with context.store.write() as unit:
        await require_talk(unit, group.id, talk_id)
        offered = await _own(unit, talk_id, user_ref)
        if offered is None:
            raise Refused(Reason.GONE)
        await unit.pocket.drop(offered.id)
        await _redraw(unit, talk_id)


async def _own(unit: Unit, talk_id: int, user_ref: str) -> PocketQuestion | None:
    offered = await unit.pocket.offered(talk_id)
    return next((one for one in offered if one.pupil is not None and one.pupil.user_ref == user_ref), None)


def _must_take_questions(talk: Talk) -> None:
    """Refuse unless the talk is planned, or goes on before its closing. A pause is no reason: nothing is asked yet."""
    match talk.state:
        case TalkState.CALLED_OFF:
            raise Refused(Reason.CALLED_OFF)
        case TalkState.MISSED | TalkState.CLOSING:
            raise Refused(Reason.WRONG_MOMENT)
        case _ if not (talk.is_planned or talk.is_open):
            raise Refused(Reason.TALK_OVER)
        case _:
            return


async def _redraw(unit: Unit, talk_id: int) -> None:
    await redraw_plan(unit, talk_id)
    await unit.posts.invalidate(PANEL, talk_id)
