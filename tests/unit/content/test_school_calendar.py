"""Checks when there is no school: what everybody has, what a region has, and how a day is written."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.school_calendar import SchoolCalendar
from bot.domain.refusal import Refused
from bot.domain.school.free_days import FreeDays, read_day
from bot.domain.school.hours import SCHOOL_ZONE, in_school_hours, next_school_moment

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("place", "day", "free"),
    [
        (("NL", ""), "2027-04-27", True),
        (("NL", ""), "2026-12-29", False),
        (("NL", "midden"), "2026-12-29", True),
        (("NL", "midden"), "2027-04-27", True),
        (("NL", "midden"), "2026-11-24", False),
        (("BE", ""), "2026-11-11", True),
        (("BE", ""), "2027-04-27", False),
    ],
)
def test_free_days_follow_the_country_and_the_region(place: tuple[str, str], day: str, free: bool) -> None:
    assert SchoolCalendar(*place).is_free(date.fromisoformat(day)) is free


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21-12", "2026-12-21"),
        ("5/1", "2027-01-05"),
        ("22-11", "2026-11-22"),
        ("5.1.2028", "2028-01-05"),
        (" 2026-12-03 ", "2026-12-03"),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: str) -> None:
    assert read_day(text, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["", "31-2", "0-1", "21", "maandag", "2026-13-01", "1-1-0000", "²-1"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_day(text, TODAY)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)), st.integers(0, 30))  # noqa: DTZ001
def test_the_next_school_moment_is_the_first_day_that_is_not_free(moment: datetime, length: int) -> None:
    first = moment.astimezone(SCHOOL_ZONE).date()
    period = FreeDays(1, 1, first, first + timedelta(days=length))
    following = next_school_moment(moment, period.holds)
    assert in_school_hours(following, period.holds)
    assert period.last < following.astimezone(SCHOOL_ZONE).date() <= period.last + timedelta(days=3)
