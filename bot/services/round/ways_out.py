"""Ways out of a nudge about a question: one now and the others in the pocket, or a card of the decks instead."""

from dataclasses import dataclass, replace

from bot.coach.judge import split_questions
from bot.domain.coach.teacher_message import Speaker
from bot.domain.refusal import Reason, Refused
from bot.domain.round.pocket import POCKET_LIMIT
from bot.domain.round.round import Round
from bot.services.coach.drafts import own_draft
from bot.services.coach.say import Cleared, Pending, road_of
from bot.services.context import AppContext
from bot.services.deck.cards import card_of
from bot.services.round.ask import AskQuestion, DrawCard, begin_round
from bot.services.talk.posts import redraw_panel
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class SplitDone:
    """What came of asking one of several questions; ``kept`` counts the others."""

    outcome: Round | Pending | Cleared[Round]
    kept: int


async def split_and_ask(context: AppContext, speaker: Speaker, draft_id: int) -> SplitDone:
    """Ask the first of several questions, keep the others for later (V1a)."""
    now, group = context.clock.now(), speaker.group
    async with context.store.write() as unit:
        question = await _own_question(context, unit, speaker, draft_id)
        parts = split_questions(question.question, group.language)
        if parts is None:
            raise Refused(Reason.GONE)
        there = [kept for kept in await unit.pocket.of(group.id, speaker.user_ref) if kept.pupil is None]
        if len(there) + len(parts.pocket) > POCKET_LIMIT:
            raise Refused(Reason.POCKET_FULL, limit=POCKET_LIMIT)
        for later in parts.pocket:
            await unit.pocket.add(group.id, speaker.user_ref, later, now)
        await redraw_panel(unit, group.id)
        road = await road_of(context, unit, speaker, replace(question, question=parts.now))
        return SplitDone(await road.forced(), len(parts.pocket))


async def ask_card_instead(context: AppContext, speaker: Speaker, draft_id: int, card_id: str) -> Round:
    """The card that was offered becomes the question, in the style that was chosen for the words."""
    async with context.store.write() as unit:
        question = await _own_question(context, unit, speaker, draft_id)
        card = await card_of(context, unit, speaker.group.id, card_id)
        if card is None:
            raise Refused(Reason.GONE)
        round_ = await begin_round(context, unit, speaker.group, DrawCard(card=card, style=question.style))
        await unit.card_uses.note(speaker.group.id, card.id, context.clock.now())
        await unit.drafts.drop(draft_id)
    return round_


async def _own_question(context: AppContext, unit: Unit, speaker: Speaker, draft_id: int) -> AskQuestion:
    message = (await own_draft(context, unit, speaker, draft_id)).message
    if not isinstance(message, AskQuestion):
        raise Refused(Reason.GONE)
    return message
