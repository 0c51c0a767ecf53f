"""Checks a round: nothing is seen before the reveal, in whatever order things happen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.pacing import reading_seconds
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import AnswerSource, accepted_in
from bot.domain.round.prompt import Prompt
from bot.domain.round.round import QUESTION_LIMIT, SHOWN, Round, RoundState, check_question
from bot.domain.school.group import RoundStyle
from bot.domain.talk.visibility import Visibility
from tests.moments import begins

NOW = begins()


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def a_round(*, style: RoundStyle = RoundStyle.SEALED, think: int = 60, answer: int = 90) -> Round:
    return Round(
        id=1,
        talk_id=1,
        number=1,
        style=style,
        state=RoundState.THINKING,
        prompt=Prompt("Wat zag je vandaag?", None, None, 0, Visibility.GROUP_NAMED),
        think_started_at=NOW,
        think_ends_at=after(think),
        answer_seconds=answer,
        shuffle_seed=7,
    )


@given(st.sampled_from(RoundStyle), st.integers(0, 2), st.sampled_from(Visibility))
def test_only_light_questions_with_names_are_for_the_open_channel(
    style: RoundStyle, sensitivity: int, visibility: Visibility
) -> None:
    asked = a_round(style=style)
    prompt = replace(asked.prompt, sensitivity=sensitivity, default_visibility=visibility)
    asked = replace(asked, prompt=prompt).sealed_if_needed()
    light = sensitivity == 0 and visibility is Visibility.GROUP_NAMED
    assert asked.style is (style if light else RoundStyle.SEALED)


def refusal(act: Callable[..., object], *args: object, **named: object) -> Refused:
    with pytest.raises(Refused) as caught:
        act(*args, **named)
    return caught.value


class AnyOrder(RuleBasedStateMachine):
    """Time, the teacher and the pupils in any order; what is refused must change nothing."""

    now: datetime
    round: Round
    revealed: bool
    asked: int

    @initialize(style=st.sampled_from(RoundStyle), think=st.integers(20, 120), answer=st.integers(20, 120))
    def begin(self, style: RoundStyle, think: int, answer: int) -> None:
        self.now = NOW
        self.round = a_round(style=style, think=think, answer=answer)
        self.revealed = False
        self.asked = 0

    @rule(seconds=st.integers(0, 90))
    def time_goes_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(early=st.booleans())
    def open(self, early: bool) -> None:
        self._try(lambda: self.round.open_answering(self.now, early=early))

    @rule()
    def a_pupil_asks_for_time(self) -> None:
        before = self.round
        self._try(lambda: self.round.more_time(self.now))
        if self.round is not before:
            self.asked += 1
            assert self._end() > self.now

    @rule()
    def the_teacher_gives_time(self) -> None:
        before = self.round
        self._try(lambda: self.round.add_time(self.now))
        if self.round is not before:
            assert self._end() > self.now

    @rule()
    def close(self) -> None:
        self._try(lambda: self.round.close_answering(self.now))

    @rule(shown=st.integers(0, 30), passes=st.integers(0, 5))
    def reveal(self, shown: int, passes: int) -> None:
        before = self.round
        self._try(lambda: self.round.reveal(self.now, shown=shown, passes=passes))
        if self.round is not before:
            assert before.state is RoundState.PREVIEW, "the teacher looks first"
            self.revealed = True

    @rule()
    def begin_turns(self) -> None:
        self._try(self.round.start_turns)

    @precondition(lambda self: self.round.state is not RoundState.THINKING)
    @rule()
    def finish(self) -> None:
        self._try(self.round.finish)

    @invariant()
    def nothing_is_shown_before_the_reveal(self) -> None:
        assert (self.round.state in SHOWN) is self.revealed

    @invariant()
    def the_channel_is_locked_until_then(self) -> None:
        state, locked = self.round.state, self.round.channel_locked
        if state is RoundState.THINKING:
            assert locked
        elif self.round.style is RoundStyle.SEALED:
            assert locked is (not self.revealed and state is not RoundState.SKIPPED)
        else:
            assert not locked

    @invariant()
    def answers_are_taken_in_only_while_writing(self) -> None:
        open_for = {way for way in AnswerSource if self.round.state in accepted_in(way)}
        expected = {
            RoundState.THINKING: {AnswerSource.STRAY},
            RoundState.ANSWERING: set(AnswerSource),
        }.get(self.round.state, set())
        assert open_for == expected

    @invariant()
    def more_time_is_asked_twice_at_most(self) -> None:
        assert self.round.extensions == self.asked <= 2

    @invariant()
    def everybody_had_time_to_think(self) -> None:
        if self.round.answer_started_at is not None:
            assert self.round.answer_started_at >= self.round.think_started_at + timedelta(seconds=20)

    def _end(self) -> datetime:
        end = self.round.think_ends_at if self.round.state is RoundState.THINKING else self.round.answer_ends_at
        assert end is not None
        return end

    def _try(self, act: Callable[[], Round]) -> None:
        try:
            self.round = act()
        except Refused:
            return


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def test_think_time_ends_at_its_time() -> None:
    refused = refusal(a_round().open_answering, after(58.5))
    assert (refused.reason, refused.details) == (Reason.TOO_SOON, {"seconds": 2})
    opened = a_round().open_answering(after(60))
    assert (opened.state, opened.answer_ends_at) == (RoundState.ANSWERING, after(150))


def test_the_teacher_ends_think_time_from_twenty_seconds_on() -> None:
    refused = refusal(a_round().open_answering, after(19.9), early=True)
    assert (refused.reason, refused.details) == (Reason.TOO_SOON, {"seconds": 1})
    opened = a_round().open_answering(after(20), early=True)
    assert (opened.think_ends_at, opened.answer_started_at, opened.answer_ends_at) == (after(20), after(20), after(110))


def test_more_time_is_thirty_seconds_to_think_and_sixty_to_write() -> None:
    longer = a_round().more_time(after(10))
    assert longer.think_ends_at == after(90)
    writing = longer.open_answering(after(90)).more_time(after(100))
    assert writing.answer_ends_at == after(90 + 90 + 60)
    assert refusal(writing.more_time, after(100)).reason is Reason.NO_MORE_TIME
    assert writing.add_time(after(100)).answer_ends_at == after(90 + 90 + 120)


def test_time_that_is_given_late_counts_from_now() -> None:
    assert a_round().more_time(after(600)).think_ends_at == after(630)
    assert a_round().open_answering(after(60)).add_time(after(600)).answer_ends_at == after(660)


def test_nobody_gets_less_than_a_latecomer_s_time() -> None:
    writing = a_round().open_answering(after(60))
    assert not a_round().may_close_when_all_ready(after(600))
    assert not writing.may_close_when_all_ready(after(89))
    assert writing.may_close_when_all_ready(after(90))


def test_a_round_that_was_not_shown_is_skipped() -> None:
    preview = a_round().open_answering(after(60)).close_answering(after(90))
    assert preview.finish().state is RoundState.SKIPPED
    assert preview.reveal(after(95), shown=4, passes=1).finish().state is RoundState.DONE
    assert refusal(preview.finish().finish).reason is Reason.WRONG_MOMENT
    assert a_round().finish().state is RoundState.SKIPPED


def test_the_reveal_gives_silence_to_read_and_keeps_a_number_of_passes() -> None:
    preview = a_round().open_answering(after(60)).close_answering(after(90))
    reading = preview.reveal(after(100), shown=5, passes=3)
    assert (reading.reading_ends_at, reading.pass_count) == (after(120), 3)
    assert refusal(reading.reveal, after(100), shown=5, passes=3).reason is Reason.WRONG_MOMENT


@pytest.mark.parametrize(("answers", "seconds"), [(0, 10), (1, 12), (17, 44), (18, 45), (300, 45)])
def test_the_silence_to_read_grows_with_the_answers_within_bounds(answers: int, seconds: int) -> None:
    assert reading_seconds(answers) == seconds


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_a_question_has_words(text: str) -> None:
    assert refusal(check_question, text).reason is Reason.EMPTY


def test_a_question_is_one_line_of_two_hundred_characters_at_most() -> None:
    assert check_question("  Wat zag\n\nje   vandaag? ") == "Wat zag je vandaag?"
    assert len(check_question("a" * QUESTION_LIMIT)) == QUESTION_LIMIT
    refused = refusal(check_question, "a" * (QUESTION_LIMIT + 1))
    assert (refused.reason, refused.details) == (Reason.TOO_LONG, {"limit": 200, "length": 201})


def test_a_round_does_not_change_in_place() -> None:
    round_ = a_round()
    before = replace(round_)
    round_.open_answering(after(60))
    assert round_ == before
