"""Sums up the last talk in numbers of the group."""

from collections import Counter
from dataclasses import dataclass

from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import AnswerState
from bot.domain.round.round import Round
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """One round: how many answers there are, in which states, and how many were invited to tell more."""

    round: Round
    answers: int
    states: Counter[AnswerState]
    turns: int


@dataclass(frozen=True, slots=True)
class TalkSummary:
    """A talk and its rounds."""

    talk: Talk
    rounds: tuple[RoundSummary, ...]


async def summarise_last_talk(context: AppContext) -> TalkSummary:
    """Return the talk that began last, in any class. Refused when there was none."""
    async with context.store.read() as unit:
        talk = await unit.talks.last()
        if talk is None:
            raise Refused(Reason.NO_TALK)
        rounds: list[RoundSummary] = []
        for round_ in await unit.rounds.of(talk.id):
            answers = await unit.answers.of(round_.id)
            states = Counter(answer.state for answer in answers)
            rounds.append(RoundSummary(round_, len(answers), states, len(await unit.turns.of(round_.id))))
        return TalkSummary(talk, tuple(rounds))
