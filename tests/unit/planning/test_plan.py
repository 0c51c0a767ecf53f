"""Checks a planned talk: what is said of its moment, what it does by itself, and where it can go from where it is."""

from datetime import date, datetime, timedelta

import pytest

from bot.domain.planning.plan import PlanStep, Remarks, lobby_opens, remarks_on, step_at
from bot.domain.refusal import Reason, Refused
from bot.domain.school.hours import SCHOOL_ZONE, weekdays_only
from bot.domain.talk.talk import Frame, Talk, TalkKind, TalkState


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment in November 2026, of which the 23rd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=SCHOOL_ZONE)


def planned(moment: datetime, state: TalkState = TalkState.SCHEDULED) -> Talk:
    return Talk(1, 1, TalkKind.WEEKLY, Frame("a", "b", "c"), 20, state, "99", moment, planned_at=moment)


@pytest.mark.parametrize(
    ("now", "moment", "remarks"),
    [
        (at(23, 10), at(24, 9), Remarks(free=False, evening=False, short=False)),
        (at(23, 10), at(23, 11), Remarks(free=False, evening=False, short=True)),
        (at(23, 18), at(24, 9), Remarks(free=False, evening=False, short=True)),
        (at(20, 16), at(23, 9), Remarks(free=False, evening=False, short=False)),
        (at(20, 18), at(23, 9), Remarks(free=False, evening=False, short=True)),
        (at(23, 10), at(24, 19), Remarks(free=False, evening=True, short=False)),
        (at(23, 10), at(28, 9), Remarks(free=True, evening=False, short=False)),
        (at(23, 10), at(26, 19), Remarks(free=True, evening=False, short=False)),
    ],
)
def test_a_moment_gets_the_remarks_that_fit_it(now: datetime, moment: datetime, remarks: Remarks) -> None:
    assert remarks_on(moment, now, lambda day: day == date(2026, 11, 26)) == remarks


@pytest.mark.parametrize(
    ("moment", "now", "another", "step"),
    [
        (at(23, 9), at(23, 9), False, PlanStep.OPEN),
        (at(23, 9), at(23, 9), True, PlanStep.WAIT),
        (at(23, 9), at(23, 14, 59), False, PlanStep.OPEN),
        (at(23, 9), at(23, 15), False, PlanStep.MISS),
        (at(23, 16), at(23, 17), False, PlanStep.MISS),
        (at(23, 19), at(23, 19), False, PlanStep.WAIT),
        (at(23, 19), at(24, 1), False, PlanStep.MISS),
        (at(28, 10), at(28, 10), False, PlanStep.WAIT),
    ],
)
def test_a_planned_talk_opens_waits_or_is_missed_at_its_moment(
    moment: datetime, now: datetime, step: PlanStep, *, another: bool
) -> None:
    assert step_at(planned(moment), now, weekdays_only, another_open=another) is step


@pytest.mark.parametrize(
    ("moment", "now", "opens"),
    [
        (at(23, 9), at(23, 8, 57), True),
        (at(23, 9), at(23, 8, 56), False),
        (at(23, 9), at(23, 9), False),
        (at(23, 8, 1), at(23, 7, 59), False),
        (at(23, 8, 1), at(23, 8), True),
        (at(28, 9), at(28, 8, 58), False),
    ],
)
def test_the_lobby_opens_shortly_before_within_school_hours(moment: datetime, now: datetime, *, opens: bool) -> None:
    assert lobby_opens(planned(moment), now, weekdays_only) is opens
    assert not lobby_opens(planned(moment, TalkState.LOBBY), now, weekdays_only)


def test_a_planned_talk_begins_moves_or_ends() -> None:
    talk = planned(at(23, 9))
    lobby = talk.enter_lobby("card")
    assert (talk.may_be_joined, lobby.may_be_joined, lobby.is_open) == (False, True, False)
    later = lobby.miss(at(23, 15)).move(at(24, 9), at(23, 16))
    assert (later.state, later.started_at, later.ended_at, later.warm_up) == (
        TalkState.SCHEDULED,
        at(24, 9),
        None,
        None,
    )
    opened = later.open(at(24, 9), "7")
    assert (opened.state, opened.started_by, opened.planned_at) == (TalkState.OPENING, "7", at(24, 9))
    for ended, reason in ((opened, Reason.BEGUN), (talk.call_off(at(22, 9)), Reason.CALLED_OFF)):
        for act in (Talk.open, Talk.call_off, Talk.miss, lambda one, now: one.move(now, now)):
            with pytest.raises(Refused) as caught:
                act(ended, at(24, 10))
            assert caught.value.reason is reason


def test_the_class_reads_the_opening_first() -> None:
    opened = planned(at(23, 9)).open(at(23, 9))
    with pytest.raises(Refused) as caught:
        opened.begin_rounds(at(23, 9) + timedelta(seconds=7.5))
    assert (caught.value.reason, caught.value.details) == (Reason.STILL_READING, {"seconds": 13})
    rounds = opened.begin_rounds(at(23, 9) + timedelta(seconds=20))
    assert not rounds.reading_left(at(23, 9))
