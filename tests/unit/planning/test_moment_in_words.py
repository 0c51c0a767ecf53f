"""Reads a moment as people write it: in both languages, refused kindly, and read back from how it is printed."""

import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.planning.moment_in_words import FARTHEST, at_school, read_moment
from bot.domain.refusal import Reason, Refused
from bot.domain.school.hours import SCHOOL_ZONE
from bot.i18n.catalogue import LANGUAGES, words_for
from cogs.common.planned import in_words

DATA = Path(__file__).parents[2] / "data"
FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=SCHOOL_ZONE)
PIECES = (
    "morgen", "vandaag", "overmorgen", "maandag", "di", "over", "in", "2", "900", "een", "weken", "dagen", "week",
    "volgende", "next", "tomorrow", "24", "30", "november", "feb", "Nov", "2026", "0000", "9999", "31-2", "24-11",
    "1.1", "9:15", "9.15", "25:00", "half", "kwart over", "quarter to", "tien", "10", "uur", "u", "am", "pm", "om",
    "at", "the", "nd", ",", ":", "-", "a.s.", "12", "0",
)  # fmt: skip
NOW = st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1)).map(lambda one: one.replace(tzinfo=UTC))  # noqa: DTZ001


def phrases(language: str) -> list[tuple[str, str]]:
    """Read the table of phrases of one language: what is written, and what is meant."""
    lines = (DATA / f"moments_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [(written, meant) for written, _, meant in (line.partition(" = ") for line in lines if line[:1] != "#")]


def reading(written: str) -> str:
    """Return what the bot reads in it, written as in the tables."""
    try:
        moment = read_moment(written, FRIDAY)
    except Refused as refused:
        match refused.reason:
            case Reason.TWO_MOMENTS:
                return f"{refused.details['first']} / {refused.details['second']}"
            case Reason.NO_TIME:
                return "time?"
            case Reason.NO_MOMENT:
                return "?"
            case _:
                raise
    return f"{moment.astimezone(SCHOOL_ZONE):%-d-%-m-%Y %-H:%M}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_write_is_read_as_they_mean_it(language: str) -> None:
    table = phrases(language)
    assert len({written for written, _ in table}) >= 150
    meant = {written: re.sub(" (of|or) ", " / ", means).replace("tijd?", "time?") for written, means in table}
    assert {written: reading(written) for written in meant} == meant


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    assert read_moment("31-10-2027 2:30", FRIDAY) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


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
