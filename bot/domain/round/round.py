"""Takes a round from question and think time to the reveal and the turns (pedagogy 2.2)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from random import Random

from bot.domain.pacing import (
    ANSWER_STEP,
    LATECOMER_SECONDS,
    SILENCE_KEPT_SECONDS,
    STEPS_MAXIMUM,
    THINK_MINIMUM,
    THINK_STEP,
    reading_seconds,
)
from bot.domain.refusal import Reason, Refused
from bot.domain.round.prompt import Prompt
from bot.domain.school.group import RoundStyle
from bot.domain.words import check_line

QUESTION_LIMIT = 200


class RoundState(StrEnum):
    """Where a round is, in the order of a lesson."""

    THINKING = "thinking"
    ANSWERING = "answering"
    PREVIEW = "preview"
    READING = "reading"
    TURNS = "turns"
    DONE = "done"
    SKIPPED = "skipped"


OPEN_STATES = (
    RoundState.THINKING,
    RoundState.ANSWERING,
    RoundState.PREVIEW,
    RoundState.READING,
    RoundState.TURNS,
)
BEFORE_REVEAL = (RoundState.THINKING, RoundState.ANSWERING, RoundState.PREVIEW)
SHOWN = (RoundState.READING, RoundState.TURNS, RoundState.DONE)
"""In these states the class may see what pupils chose to share."""


@dataclass(frozen=True, slots=True)
class Round:
    """One question and what comes of it. ``shuffle_seed`` fixes the order of the reveal and the draw of turns."""

    id: int
    talk_id: int
    number: int
    style: RoundStyle
    state: RoundState
    prompt: Prompt
    think_started_at: datetime
    think_ends_at: datetime
    answer_seconds: int
    shuffle_seed: int
    answer_started_at: datetime | None = None
    answer_ends_at: datetime | None = None
    reading_ends_at: datetime | None = None
    extensions: int = 0
    pass_count: int = 0

    @property
    def is_open(self) -> bool:
        """Return whether the round is still going on."""
        return self.state in OPEN_STATES

    @property
    def channel_locked(self) -> bool:
        """Return whether pupils may not send in the channel now (decisions 1)."""
        if self.state is RoundState.THINKING:
            return True
        return self.style is RoundStyle.SEALED and self.state in BEFORE_REVEAL

    def chance(self, asked: int) -> Random:
        """Return the randomness for the next draw after this many; the same seed gives the same draw."""
        return Random(f"{self.shuffle_seed}:{asked}")

    def sealed_if_needed(self) -> "Round":
        """Return this round in the style that it may have, whatever style was asked for."""
        return replace(self, style=RoundStyle.SEALED) if self.prompt.must_be_sealed else self

    def open_answering(self, now: datetime, *, early: bool = False) -> "Round":
        """Open the writing after think time. ``early`` is the teacher's own press, possible after 20 seconds (N15)."""
        self._must_be(RoundState.THINKING)
        if early:
            self._must_have_thought(now)
        elif now < self.think_ends_at:
            raise Refused(Reason.TOO_SOON, seconds=_seconds_until(self.think_ends_at, now))
        return replace(
            self,
            state=RoundState.ANSWERING,
            think_ends_at=min(now, self.think_ends_at),
            answer_started_at=now,
            answer_ends_at=now + timedelta(seconds=self.answer_seconds),
        )

    def reworded(self, question: str, now: datetime) -> "Round":
        """Ask the same in better words: everybody thinks anew, for as long as was given already (pedagogy 2.2).

        The card's plain words and its sentence starter are dropped, since they belong to the card's own wording.
        """
        self._must_be(RoundState.THINKING)
        thinking = self.think_ends_at - self.think_started_at
        return replace(
            self,
            prompt=replace(self.prompt, question=check_question(question), card_id=None, starter=None),
            think_started_at=now,
            think_ends_at=now + thinking,
        )

    def more_time(self, now: datetime) -> "Round":
        """Give everybody more time, as somebody asked. Refused after two times in a round."""
        if self.extensions >= STEPS_MAXIMUM:
            raise Refused(Reason.NO_MORE_TIME)
        return replace(self._lengthened(now), extensions=self.extensions + 1)

    @property
    def step_ends_at(self) -> datetime | None:
        """Return when thinking or writing ends; None where no time runs."""
        if self.state is RoundState.THINKING:
            return self.think_ends_at
        return self.answer_ends_at if self.state is RoundState.ANSWERING else None

    @property
    def step_stamp(self) -> int:
        """Return the same in whole seconds, by which it is told whether it moved; 0 where no time runs."""
        return 0 if self.step_ends_at is None else int(self.step_ends_at.timestamp())

    def add_time(self, now: datetime) -> "Round":
        """Give everybody more time, as the teacher wants; this is not counted."""
        return self._lengthened(now)

    def close_answering(self, now: datetime) -> "Round":
        """End the writing; the teacher reads the answers first."""
        self._must_be(RoundState.ANSWERING)
        return replace(self, state=RoundState.PREVIEW, answer_ends_at=now)

    def may_close_when_all_ready(self, now: datetime) -> bool:
        """Return whether the writing may end because everybody is ready: nobody gets less than a latecomer's time."""
        return self.latecomers_until is not None and now >= self.latecomers_until

    @property
    def latecomers_until(self) -> datetime | None:
        """Return until when the writing stays open even if all are ready; None before it began."""
        began = self.answer_started_at
        return None if began is None else began + timedelta(seconds=LATECOMER_SECONDS)

    def reveal(self, now: datetime, *, shown: int, passes: int) -> "Round":
        """Reveal everything at once; silence to read follows."""
        self._must_be(RoundState.PREVIEW)
        return replace(
            self,
            state=RoundState.READING,
            reading_ends_at=now + timedelta(seconds=reading_seconds(shown)),
            pass_count=passes,
        )

    def must_not_hurry(self, now: datetime) -> None:
        """Refuse, with the seconds left, while the next question should wait after one that nobody answered."""
        if self.reading_ends_at is None:
            return
        opened_at = self.reading_ends_at - timedelta(seconds=reading_seconds(0))
        left = (opened_at + timedelta(seconds=SILENCE_KEPT_SECONDS) - now).total_seconds()
        if left > 0:
            raise Refused(Reason.TOO_SOON, seconds=max(1, round(left)))

    def start_turns(self) -> "Round":
        """Begin the turns ("vertel eens"), after the time to read."""
        self._must_be(RoundState.READING)
        return replace(self, state=RoundState.TURNS)

    def finish(self) -> "Round":
        """End the round: done when it was revealed, skipped when it was not."""
        if not self.is_open:
            raise Refused(Reason.WRONG_MOMENT)
        shown = self.state in SHOWN
        return replace(self, state=RoundState.DONE if shown else RoundState.SKIPPED)

    def moved(self, by: timedelta) -> "Round":
        """Return this round with its times moved by the length of a pause."""
        think, write = self.state is RoundState.THINKING, self.state is RoundState.ANSWERING
        return replace(
            self,
            think_started_at=self.think_started_at + by if think else self.think_started_at,
            think_ends_at=self.think_ends_at + by if think else self.think_ends_at,
            answer_started_at=_later(self.answer_started_at, by) if write else self.answer_started_at,
            answer_ends_at=_later(self.answer_ends_at, by) if write else self.answer_ends_at,
            reading_ends_at=_later(self.reading_ends_at, by),
        )

    def _lengthened(self, now: datetime) -> "Round":
        if self.state is RoundState.THINKING:
            return replace(self, think_ends_at=max(now, self.think_ends_at) + timedelta(seconds=THINK_STEP))
        if self.state is RoundState.ANSWERING and self.answer_ends_at is not None:
            return replace(self, answer_ends_at=max(now, self.answer_ends_at) + timedelta(seconds=ANSWER_STEP))
        raise Refused(Reason.WRONG_MOMENT)

    def _must_be(self, state: RoundState) -> None:
        if self.state is not state:
            raise Refused(Reason.WRONG_MOMENT)

    def _must_have_thought(self, now: datetime) -> None:
        earliest = self.think_started_at + timedelta(seconds=THINK_MINIMUM)
        if now < earliest:
            raise Refused(Reason.TOO_SOON, seconds=_seconds_until(earliest, now))


def check_question(text: str) -> str:
    """Return a question as it may be posted. Refused when it is empty, or longer than ``QUESTION_LIMIT`` characters."""
    return check_line(text, QUESTION_LIMIT, needed=True)


def _later(moment: datetime | None, by: timedelta) -> datetime | None:
    return None if moment is None else moment + by


def _seconds_until(moment: datetime, now: datetime) -> int:
    return max(1, ceil((moment - now).total_seconds()))
