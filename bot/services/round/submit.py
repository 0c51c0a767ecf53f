"""A pupil hands in an answer, changes it, or passes. "Bewaard" is said only after this returned."""

from dataclasses import dataclass

from bot.domain.round.answer import AnswerSource, SubmitResult, TurnPreference, check_answer
from bot.domain.round.round import BEFORE_REVEAL, Round
from bot.domain.school.group import Group
from bot.domain.talk.visibility import Visibility
from bot.services.context import AppContext
from bot.services.round.follow import QUESTION
from bot.services.round.require import require_round
from bot.store.db.writer import Handed


@dataclass(frozen=True, slots=True)
class Submission:
    """What came in. ``visibility`` and ``preference`` None: nothing was chosen, the question's default counts."""

    group: Group
    round_id: int
    user_ref: str
    name: str
    source_id: int
    way: AnswerSource
    text: str = ""
    passed: bool = False
    visibility: Visibility | None = None
    preference: TurnPreference | None = None
    message_ref: str | None = None
    """The pupil's own message that it is; deleting that takes the answer back."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of it, and the round it belongs to."""

    kept: SubmitResult
    round: Round

    @property
    def is_kept(self) -> bool:
        """Whether "bewaard" may be said."""
        return self.kept in (SubmitResult.NEW, SubmitResult.CHANGED, SubmitResult.KNOWN)


async def submit_answer(context: AppContext, given: Submission) -> Receipt:
    """Store the words exactly as they were written. Refused when there are none, or too many."""
    text = "" if given.passed else check_answer(given.text)
    async with context.store.read() as unit:
        scene = await require_round(unit, given.group.id, given.round_id)
    handed = Handed(
        group_id=given.group.id,
        talk_id=scene.talk.id,
        round_id=given.round_id,
        user_ref=given.user_ref,
        name=given.name,
        text=text,
        passed=given.passed,
        visibility=given.visibility or scene.round.default_visibility,
        preference=given.preference or TurnPreference.MAY_ASK,
        way=given.way,
        source_id=given.source_id,
        at=context.clock.now(),
        message_ref=given.message_ref,
    )
    kept = await context.writer.hand_in(handed)
    if kept in (SubmitResult.NEW, SubmitResult.CHANGED) and not given.passed:
        await _tell_there_are_thoughts(context, given.round_id)
    receipt = Receipt(kept, scene.round)
    if receipt.is_kept and scene.round.answer_ends_at is None:
        return Receipt(kept, await _read_again(context, scene.round))
    return receipt


async def _read_again(context: AppContext, before: Round) -> Round:
    """The round as it is now: the writing may have begun between looking and storing."""
    async with context.store.read() as unit:
        return await unit.rounds.find(before.id) or before


async def _tell_there_are_thoughts(context: AppContext, round_id: int) -> None:
    """The first words change the question's message; the others do not, so they cost nothing."""
    if round_id in context.rounds_with_words:
        return
    context.rounds_with_words.add(round_id)
    try:
        async with context.store.write() as unit:
            await unit.posts.invalidate(QUESTION, round_id, urgent=False)
            round_ = await unit.rounds.find(round_id)
    except BaseException:
        context.rounds_with_words.discard(round_id)
        raise
    if round_ is None or round_.state not in BEFORE_REVEAL:
        # It opened while the words were being stored: nobody would forget it any more.
        context.forget_round(round_id)
