"""Checks the rules of the closing, of moments, and of a pause, without a database."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.closing.closing import MARKS, OPINION_LIMIT, OPINION_MINIMUM, OpinionLine, Outcomes, Rating, settle
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import Answer, AnswerSource, AnswerState, Stall, TurnPreference, stall
from bot.domain.talk.talk import OPENING_LASTS, ClosingStep, Frame, Talk, TalkKind, TalkState
from bot.domain.talk.visibility import Visibility
from tests.moments import begins

NOW = begins()
STEPS: tuple[Callable[[Talk], Talk], ...] = (
    lambda talk: talk.begin_rounds(NOW + OPENING_LASTS),
    Talk.begin_closing,
    Talk.ask_opinion,
    Talk.tell_outcomes,
    Talk.cover,
    lambda talk: talk.pause(NOW),
    lambda talk: talk.count_down(NOW + timedelta(seconds=15)),
    lambda talk: talk.resume()[0],
    lambda talk: talk.close(NOW, told=False),
    lambda talk: talk.close(NOW, told=True),
    lambda talk: talk.stop(NOW),
)
MARK = st.none() | st.integers(0, MARKS - 1)
RATING = st.builds(Rating, st.tuples(*[MARK] * len(OpinionLine)), st.sampled_from(["", " ", "iets anders", "zo goed"]))


def a_talk() -> Talk:
    return Talk(1, 1, TalkKind.WEEKLY, Frame("a", "b", "c"), 20, TalkState.OPENING, "99", NOW)


@given(st.lists(st.integers(0, len(STEPS) - 1), max_size=25))
def test_a_talk_is_closed_after_all_steps_only(order: list[int]) -> None:
    talk, steps = a_talk(), set[ClosingStep | None]()
    for number in order:
        try:
            talk = STEPS[number](talk)
        except Refused:
            continue
        steps.add(talk.step)
    if talk.state is TalkState.CLOSED:
        assert steps >= {ClosingStep.AGREEMENTS, ClosingStep.RATING, ClosingStep.OUTCOMES}
        assert not talk.is_paused


def test_the_time_that_stood_still_is_known() -> None:
    paused = a_talk().pause(NOW).count_down(NOW + timedelta(seconds=75))
    assert paused.resume() == (a_talk(), timedelta(seconds=75))
    for step in STEPS[:6]:
        with pytest.raises(Refused) as caught:
            step(paused)
        assert caught.value.reason is Reason.PAUSED


@given(st.lists(RATING, max_size=9), st.integers())
def test_totals_of_fewer_than_five_do_not_exist(ratings: list[Rating], seed: int) -> None:
    given_ones = [rating for rating in ratings if not rating.is_empty]
    opinion = settle(ratings, Random(seed))
    assert (opinion is None) == (len(given_ones) < OPINION_MINIMUM)
    if opinion is None:
        return
    for place, counts in enumerate(opinion.totals):
        marked = [rating.marks[place] for rating in given_ones if rating.marks[place] is not None]
        assert (counts is None) == (len(marked) < OPINION_MINIMUM)
        assert counts is None or sum(counts) == len(marked)
    assert sorted(opinion.words) == sorted(rating.words.strip() for rating in given_ones if rating.words.strip())


@pytest.mark.parametrize("marks", [(0, 1, 2), (0, 1, 2, 5), (0, 1, 2, -1)])
def test_a_mark_that_does_not_exist_is_refused(marks: tuple[int, ...]) -> None:
    with pytest.raises(Refused):
        Rating(marks)


def test_words_have_a_limit() -> None:
    with pytest.raises(Refused) as caught:
        Rating((None,) * 4, "a" * (OPINION_LIMIT + 1))
    assert caught.value.reason is Reason.TOO_LONG


@pytest.mark.parametrize("missing", ["what", "readers", "until", "change"])
def test_outcomes_are_complete(missing: str) -> None:
    told = {"what": "a", "readers": "b", "until": "c", "change": "d", missing: "  "}
    with pytest.raises(Refused) as caught:
        Outcomes(talk_id=1, **told)
    assert caught.value.reason is Reason.EMPTY


def answers(*texts: str) -> list[Answer]:
    """Make answers of these texts in order of arrival; an empty text is a pass."""
    return [
        Answer(
            id=number,
            round_id=1,
            pupil_id=number,
            text=text,
            passed=not text,
            visibility=Visibility.GROUP_NAMED,
            preference=TurnPreference.MAY_ASK,
            state=AnswerState.SEALED,
            source=AnswerSource.BUTTON,
            created_at=NOW,
            updated_at=NOW,
        )
        for number, text in enumerate(texts)
    ]


LONG = "dit is een heel antwoord"


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ((), Stall.SILENCE),
        (("", ""), Stall.SILENCE),
        ((LONG, "", ""), Stall.PASSES),
        (("", LONG, ""), None),
        (("ja", "nee", "weet niet"), Stall.SHORT),
        (("ja", "nee", LONG), None),
        ((LONG, LONG), None),
    ],
)
def test_silence_passes_or_short_answers_suggest_a_word_about_the_talk(
    texts: tuple[str, ...], found: Stall | None
) -> None:
    assert stall(answers(*texts)) is found
