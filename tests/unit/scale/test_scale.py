"""Checks the scale question: its order on every path, its ends, and what the class may see of the marks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import ANSWER_LIMIT
from bot.domain.scale.mark import HISTOGRAM_MINIMUM, NINE, TOP, ZERO, Mark, histogram
from bot.domain.scale.scale import (
    STEPS,
    WRITTEN,
    Plan,
    Scale,
    ScaleForm,
    ScaleResponse,
    ScaleResponseState,
    ScaleState,
    ScaleStep,
    Telling,
    begin,
    tellers,
    wants_a_look,
)
from bot.domain.school.hours import SCHOOL_ZONE, after_school_time, in_school_hours, next_school_moment
from tests.moments import begins

NOW = begins()
PLAN = Plan(mine="Ik begin.")
MARKS = st.integers(0, 20).map(Mark)
MOMENTS = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))


def a_scale(**changes: object) -> Scale:
    scale = Scale(
        id=1,
        group_id=1,
        talk_id=None,
        form=ScaleForm.GROUP,
        state=ScaleState.OPEN,
        topic="Hoe gaat het?",
        zero="niet",
        ten="goed",
        card_id=None,
        sensitivity=0,
        opened_by="99",
        opened_at=NOW,
    )
    return replace(scale, **changes)  # pyright: ignore[reportArgumentType]


def at(step: ScaleStep, mark: Mark | None = None, **changes: object) -> ScaleResponse:
    response = replace(begin(a_scale(), 1, NOW), step=step, mark=mark)
    return replace(response, **changes)  # pyright: ignore[reportArgumentType]


def answered(response: ScaleResponse, mark: Mark) -> ScaleResponse:
    """Give the step's own answer, in whatever form it takes."""
    answers: dict[ScaleStep, Callable[[], ScaleResponse]] = {
        ScaleStep.TOPIC: lambda: response.name("iets van mezelf", NOW),
        ScaleStep.ANCHORS: lambda: response.anchor("nul", "tien", NOW),
        ScaleStep.MARK: lambda: response.choose(mark, NOW),
        ScaleStep.HOW: lambda: response.make_plan(PLAN, NOW),
        ScaleStep.SATISFIED: lambda: response.be_satisfied_at(mark.up(1), NOW),
        ScaleStep.AGREEMENT: lambda: response.confirm(NOW),
    }
    return answers[response.step]() if response.step in answers else response.write(response.step, "woorden", NOW)


@given(st.lists(st.booleans(), min_size=len(STEPS), max_size=len(STEPS)), MARKS, st.booleans())
def test_not_lower_comes_before_one_step_on_every_path(answers: list[bool], mark: Mark, in_group: bool) -> None:
    response = begin(a_scale(), 1, NOW)
    if in_group:
        response = response.count(mark, NOW)
    asked: list[ScaleStep] = []
    for answers_it in answers:
        if not response.is_open:
            break
        asked.append(response.step)
        response = answered(response, mark) if answers_it else response.skip(response.step, NOW)
    assert not response.is_open
    assert asked == sorted(asked, key=STEPS.index)
    assert ScaleStep.NOT_LOWER in asked
    assert asked.index(ScaleStep.NOT_LOWER) < asked.index(ScaleStep.WHAT_NEEDED)
    assert (ScaleStep.HIGHER_BEFORE in asked) == (response.mark is None or response.mark < NINE)


@given(st.sampled_from(ScaleStep), st.sampled_from(ScaleStep), MARKS)
def test_no_step_can_be_jumped_to(here: ScaleStep, there: ScaleStep, mark: Mark) -> None:
    response = at(here, mark, state=ScaleResponseState.GOING if here in STEPS else ScaleResponseState.REVIEWING)
    if here is there:
        return
    with pytest.raises(Refused) as caught:
        response.skip(there, NOW)
    assert caught.value.reason is Reason.WRONG_MOMENT
    if there in WRITTEN:
        with pytest.raises(Refused):
            response.write(there, "woorden", NOW)


def test_content_already_is_celebrated_and_stops() -> None:
    response = at(ScaleStep.SATISFIED, Mark(14), plan=PLAN).be_satisfied_at(Mark(14), NOW)
    assert response.state is ScaleResponseState.CELEBRATED
    assert not response.may_look_back


def test_without_a_plan_there_is_nothing_to_agree_on() -> None:
    assert at(ScaleStep.SATISFIED, Mark(8)).skip(ScaleStep.SATISFIED, NOW).state is ScaleResponseState.FINISHED
    assert at(ScaleStep.SATISFIED, Mark(8), plan=PLAN).skip(ScaleStep.SATISFIED, NOW).step is ScaleStep.AGREEMENT
    refused = at(ScaleStep.AGREEMENT, Mark(8), plan=PLAN).skip(ScaleStep.AGREEMENT, NOW)
    assert refused.state is ScaleResponseState.FINISHED
    assert refused.plan.is_empty


def test_a_plan_needs_one_of_its_parts() -> None:
    with pytest.raises(Refused) as caught:
        at(ScaleStep.HOW, Mark(8)).make_plan(Plan(mine="  ", begin="\n"), NOW)
    assert caught.value.reason is Reason.EMPTY


@given(MARKS, st.booleans())
def test_a_step_further_never_leaves_the_ladder(mark: Mark, half: bool) -> None:
    response = at(ScaleStep.WHAT_NEEDED, mark).shorten_step(half, NOW)
    assert response.target is not None
    assert mark <= response.target <= TOP
    assert response.step is ScaleStep.WHAT_NEEDED


def test_only_a_zero_asks_for_a_talk() -> None:
    assert at(ScaleStep.NOT_LOWER, ZERO).ask_for_talk(NOW).wants_talk
    with pytest.raises(Refused):
        at(ScaleStep.NOT_LOWER, Mark(1)).ask_for_talk(NOW)


def test_the_mark_of_the_group_leaves_the_pupils_own_alone() -> None:
    walked = begin(a_scale(), 1, NOW).count(Mark(6), NOW).skip(ScaleStep.TELL, NOW)
    again = walked.count(Mark(16), NOW)
    assert (again.counted, again.mark, again.step) == (Mark(16), Mark(6), ScaleStep.NOT_LOWER)


def test_words_are_kept_exactly_and_not_without_end() -> None:
    response = at(ScaleStep.TELL, Mark(8)).write(ScaleStep.TELL, "  twee\n\nregels ", NOW)
    assert response.words == {ScaleStep.TELL: "  twee\n\nregels "}
    with pytest.raises(Refused) as caught:
        at(ScaleStep.TELL, Mark(8)).write(ScaleStep.TELL, "a" * (ANSWER_LIMIT + 1), NOW)
    assert caught.value.reason is Reason.TOO_LONG


@given(MARKS, MARKS)
def test_looking_back_compares_with_oneself_only(mark: Mark, later: Mark) -> None:
    response = at(ScaleStep.AGREEMENT, mark, state=ScaleResponseState.FINISHED).look_back()
    response = response.choose_again(later, NOW)
    assert response.step is ScaleStep.REVIEW_TELL
    assert response.went_down == (later < mark)
    assert response.write(ScaleStep.REVIEW_TELL, "dit hielp", NOW).state is ScaleResponseState.REVIEWED


def test_a_response_without_a_mark_has_nothing_to_look_back_on() -> None:
    with pytest.raises(Refused):
        at(ScaleStep.AGREEMENT, None, state=ScaleResponseState.FINISHED).look_back()


@given(st.lists(MARKS, max_size=40), st.integers(0, 2))
def test_too_few_marks_or_a_tender_topic_show_nothing(marks: list[Mark], sensitivity: int) -> None:
    totals = histogram(marks, sensitivity)
    if sensitivity or len(marks) < HISTOGRAM_MINIMUM:
        assert totals is None
    else:
        assert totals is not None
        assert len(totals) == 11
        assert sum(totals) == len(marks)


@given(st.lists(MARKS, max_size=40))
def test_marks_are_closed_once(marks: list[Mark]) -> None:
    closed = a_scale().close_marks(marks)
    assert not closed.takes_marks
    with pytest.raises(Refused):
        closed.close_marks([*marks, ZERO])
    assert closed.end().totals == closed.totals
    assert closed.stop().totals is None


def test_what_ends_before_it_was_closed_is_never_shown() -> None:
    ended = a_scale().end()
    with pytest.raises(Refused):
        ended.close_marks([ZERO] * 20)
    assert ended.totals is None


@pytest.mark.parametrize(
    ("sensitivity", "mark", "topic", "looks"),
    [
        (1, Mark(4), None, True),
        (2, ZERO, None, True),
        (1, Mark(5), None, False),
        (0, ZERO, None, False),
        (0, ZERO, "iets van mezelf", True),
        (1, None, None, False),
    ],
)
def test_a_low_mark_on_a_personal_topic_asks_for_a_look(
    sensitivity: int, mark: Mark | None, topic: str | None, looks: bool
) -> None:
    scale = a_scale(sensitivity=sensitivity, form=ScaleForm.PRIVATE)
    response = at(ScaleStep.TELL, mark, topic=topic or scale.topic)
    assert wants_a_look(response, scale) is looks
    assert not wants_a_look(response.look_after(), scale)


def test_a_low_mark_a_week_later_is_looked_at_anew() -> None:
    scale = a_scale(sensitivity=1)
    response = at(ScaleStep.REVIEW_MARK, Mark(4), state=ScaleResponseState.REVIEWING).look_after()
    assert wants_a_look(response.choose_again(Mark(2), NOW), scale)


@given(MOMENTS)
def test_the_next_school_moment_is_one_and_comes_soon(moment: datetime) -> None:
    following = next_school_moment(moment)
    assert in_school_hours(following)
    assert moment <= following <= moment + timedelta(days=3)
    assert next_school_moment(following) == following
    if in_school_hours(moment):
        assert following == moment


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-11-21T12:00", "2026-11-23T08:00"),
        ("2026-11-23T07:59", "2026-11-23T08:00"),
        ("2026-11-23T16:59", "2026-11-23T16:59"),
        ("2026-11-20T17:00", "2026-11-23T08:00"),
        ("2026-03-27T20:00", "2026-03-30T08:00"),
    ],
)
def test_school_hours_by_the_clock_on_the_wall(said: str, meant: str) -> None:
    first, second = (datetime.fromisoformat(one).replace(tzinfo=SCHOOL_ZONE) for one in (said, meant))
    assert next_school_moment(first.astimezone(UTC)) == second


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-23T10:00", "2026-11-23T12:00"),
        ("2026-11-20T16:00", "2026-11-23T09:00"),
        ("2026-11-21T12:00", "2026-11-23T10:00"),
        ("2026-11-23T15:00", "2026-11-24T08:00"),
    ],
)
def test_two_hours_of_school_do_not_run_at_night(asked: str, due: str) -> None:
    first, second = (datetime.fromisoformat(one).replace(tzinfo=SCHOOL_ZONE) for one in (asked, due))
    assert after_school_time(first.astimezone(UTC), timedelta(hours=2)) == second
    assert in_school_hours(second)


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(Telling)), max_size=12))
def test_one_volunteer_a_step_is_invited(class_: list[tuple[int, Telling]]) -> None:
    responses = [
        replace(at(ScaleStep.TELL), id=place, counted=Mark(row), telling=now) for place, (row, now) in enumerate(class_)
    ]
    told = {response.counted for response in responses if response.telling is Telling.INVITED}
    for response in tellers(responses):
        assert response.telling is Telling.WILLING
        assert response.counted not in told
