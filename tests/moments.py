"""Says at which moment every conversation begins, shared by the whole suite; ``pytest --begins-at`` moves it."""

from datetime import UTC, datetime, time, timedelta

from bot.demo.script import BEGINS
from bot.domain.school.hours import SCHOOL_ZONE

LESSON = BEGINS
"""A Tuesday morning at school, more than six weeks before a holiday: for conversations about school hours."""

_chosen: list[datetime] = []


def begins() -> datetime:
    """The moment at which a conversation begins that is not about dates, so that any moment must do; in UTC."""
    return (_chosen[-1] if _chosen else LESSON).astimezone(UTC)


def begin_at(told: str) -> None:
    """Let the whole suite begin at another moment: ISO 8601, local time at school. Raises ``ValueError``."""
    moment = datetime.fromisoformat(told)
    _chosen.append(moment if moment.tzinfo else moment.replace(tzinfo=SCHOOL_ZONE))


def in_lesson_week(weekday: int, at: time = time(9)) -> datetime:
    """A moment in the week of ``LESSON``; Monday is 0, as in ``datetime.weekday``, and the Monday after it is 7."""
    day = LESSON.date() + timedelta(days=weekday - LESSON.weekday())
    return datetime.combine(day, at, SCHOOL_ZONE)
