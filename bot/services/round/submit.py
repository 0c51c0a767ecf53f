"""Stores an answer, a changed one, or a pass; "bewaard" is said only after this has returned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.domain.round.answer import Submission, SubmitResult, check_answer
from bot.domain.round.round import BEFORE_REVEAL, Round
from bot.services.context import AppContext
from bot.services.round.follow import QUESTION
from bot.services.round.require import require_round
from bot.store.db.group_commit import GroupCommit
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a submission, and the round that it belongs to."""

    kept: SubmitResult
    round: Round

    @property
    def is_kept(self) -> bool:
        """Return whether "bewaard" may be said."""
        return self.kept in (SubmitResult.NEW, SubmitResult.CHANGED, SubmitResult.KNOWN)


async def submit_answer(context: AppContext, given: Submission) -> Receipt:
    """Store the words exactly as they were written. Refused when there are none, or too many."""
    text = "" if given.passed else check_answer(given.text)
    async with context.store.read() as unit:
        scene = await require_round(unit, given.group_id, given.round_id)
    kept = await context.commits.do(keep_answers, replace(given, text=text))
    if kept in (SubmitResult.NEW, SubmitResult.CHANGED) and not given.passed:
        await _tell_there_are_thoughts(context, given.round_id)
    receipt = Receipt(kept, scene.round)
    if receipt.is_kept and scene.round.answer_ends_at is None:
        return Receipt(kept, await _read_again(context, scene.round))
    return receipt


def on_answers_kept(commits: GroupCommit[Unit], listener: Callable[[set[int]], None]) -> None:
    """Call ``listener`` after each commit with the ids of the rounds for which answers were stored."""

    def hear(done: Sequence[tuple[Submission, SubmitResult | Exception]]) -> None:
        if rounds := {given.round_id for given, kept in done if kept in (SubmitResult.NEW, SubmitResult.CHANGED)}:
            listener(rounds)

    commits.on_done(keep_answers, hear)


async def keep_answers(unit: Unit, submissions: Sequence[Submission]) -> list[SubmitResult]:
    """Store what a class hands in at the same moment."""
    return await unit.answers.take_in(submissions)


async def _read_again(context: AppContext, before: Round) -> Round:
    """Return the round as it is now: the writing may have begun between reading and storing."""
    async with context.store.read() as unit:
        return await unit.rounds.find(before.id) or before


async def _tell_there_are_thoughts(context: AppContext, round_id: int) -> None:
    """Redraw the question's message for the first words only; later ones do not change it, so they cost nothing."""
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
        # The round was revealed while the words were being stored, and nobody else would forget it any more.
        context.forget_round(round_id)
