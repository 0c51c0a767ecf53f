"""A moment as people write it: read in both languages, refused kindly, and read back from how it is printed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.planning.moment_in_words import FARTHEST, at_school, read_moment
from bot.domain.refusal import Reason, Refused
from bot.domain.school.hours import SCHOOL_ZONE
from bot.i18n.catalogue import LANGUAGES, words_for
from cogs.common.planned import in_words

FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=SCHOOL_ZONE)
PIECES = (
    "morgen", "vandaag", "overmorgen", "maandag", "di", "over", "in", "2", "900", "een", "weken", "dagen", "week",
    "volgende", "next", "tomorrow", "24", "30", "november", "feb", "Nov", "2026", "0000", "9999", "31-2", "24-11",
    "1.1", "9:15", "9.15", "25:00", "half", "kwart over", "quarter to", "tien", "10", "uur", "u", "am", "pm", "om",
    "at", "the", "nd", ",", ":", "-", "a.s.", "12", "0",
)  # fmt: skip
NOW = st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1)).map(lambda one: one.replace(tzinfo=UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("morgen 9:15", "21-11-2026 9:15"),
        ("Maandag 10 uur", "23-11-2026 10:00"),
        ("di 9.15", "24-11-2026 9:15"),
        ("24-11 9:15", "24-11-2026 9:15"),
        ("24 november 9:15", "24-11-2026 9:15"),
        ("24.11.2026, 9u15", "24-11-2026 9:15"),
        ("9:15 op 24-11", "24-11-2026 9:15"),
        ("over 2 weken 9:15", "4-12-2026 9:15"),
        ("over twee weken maandag 10u", "30-11-2026 10:00"),
        ("volgende week di. 9:15", "24-11-2026 9:15"),
        ("over 3 dagen half tien", "23-11-2026 9:30"),
        ("morgen half 3", "21-11-2026 14:30"),
        ("a.s. maandag kwart voor negen", "23-11-2026 8:45"),
        ("vandaag 14:00 uur", "20-11-2026 14:00"),
        ("vrijdag 8:30", "27-11-2026 8:30"),
        ("vrijdag 9:30", "20-11-2026 9:30"),
        ("19-11 9:15", "19-11-2027 9:15"),
        ("tomorrow 9:15", "21-11-2026 9:15"),
        ("Monday 10 am", "23-11-2026 10:00"),
        ("24 Nov 9:15", "24-11-2026 9:15"),
        ("Nov 24th at 2.30 pm", "24-11-2026 14:30"),
        ("next week Tuesday, quarter past nine", "24-11-2026 9:15"),
        ("the day after tomorrow 10 o'clock", "22-11-2026 10:00"),
        ("in a week 12 pm", "27-11-2026 12:00"),
        ("28 maart 2:30", "28-3-2027 3:00"),  # that hour is left out
        ("31-10-2027 2:30", None),
    ],
)
def test_what_people_write(written: str, meant: str | None) -> None:
    if meant is None:
        assert read_moment(written, FRIDAY) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)  # the first of the two
    else:
        assert f"{read_moment(written, FRIDAY).astimezone(SCHOOL_ZONE):%-d-%-m-%Y %-H:%M}" == meant


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", Reason.NO_MOMENT),
        ("straks", Reason.NO_MOMENT),
        ("9:15", Reason.NO_MOMENT),
        ("31-2 9:15", Reason.NO_MOMENT),
        ("morgen 24:00", Reason.NO_MOMENT),
        ("morgen 9:15 " * 9, Reason.NO_MOMENT),
        ("morgen", Reason.NO_TIME),
        ("maandag 24 november 9:15", Reason.OTHER_WEEKDAY),
        ("vandaag 8:59", Reason.MOMENT_PAST),
        ("1-1-0001 9:15", Reason.MOMENT_PAST),
        ("20-11-2027 9:15", Reason.MOMENT_FAR),
        ("31-12-9999 23:59", Reason.MOMENT_FAR),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(written: str, reason: Reason) -> None:
    with pytest.raises(Refused) as caught:
        read_moment(written, FRIDAY)
    assert caught.value.reason is reason


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join), NOW)
def test_whatever_is_written_it_is_a_moment_to_come_or_refused(written: str, now: datetime) -> None:
    try:
        moment = read_moment(written, now)
    except Refused:
        return
    assert timedelta() < moment - now < FARTHEST + timedelta(days=1)
    for language in LANGUAGES:
        for year in (True, False):
            assert read_moment(in_words(words_for(language), moment, year=year), now) == moment


@given(st.dates(date(2025, 1, 1), date(2035, 1, 1)), st.times())
def test_every_time_of_every_day_is_some_moment_of_it(day: date, clock: time) -> None:
    clock = clock.replace(second=0, microsecond=0)
    there = at_school(day, clock).astimezone(SCHOOL_ZONE)
    assert there.date() == day
    assert timedelta() <= there.replace(tzinfo=None) - datetime.combine(day, clock) <= timedelta(hours=1)
