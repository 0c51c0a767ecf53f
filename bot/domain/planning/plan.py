"""Says what a planned talk does by itself: open its lobby, begin, or find that it is too late (decisions 12)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.school.hours import SCHOOL_ZONE, IsFree, in_school_hours, next_school_moment
from bot.domain.talk.talk import Talk, TalkState

LOBBY_BEFORE = timedelta(minutes=3)
TOO_LATE_AFTER = timedelta(hours=6)
PLANS_LIMIT = 5
"""How many talks one class may have ahead: as many as one list shows with everything that can be done with them."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """What a teacher hears about a moment. None of it is forbidden.

    ``free`` says that there is no school on that day, ``evening`` that there is, at other hours, and ``short`` that the
    class cannot know of the talk a school day before (T8).
    """

    free: bool
    evening: bool
    short: bool


class PlanStep(StrEnum):
    """What happens when the moment of a talk has come."""

    OPEN = "open"
    WAIT = "wait"
    MISS = "miss"


def remarks_on(moment: datetime, now: datetime, is_free: IsFree) -> Remarks:
    """Return what there is to say about planning a talk at ``moment``."""
    day = moment.astimezone(SCHOOL_ZONE).date()
    known_on = next_school_moment(now, is_free).astimezone(SCHOOL_ZONE).date()
    noon = moment.astimezone(SCHOOL_ZONE).replace(hour=12, minute=0)
    free = not in_school_hours(noon, is_free)
    return Remarks(free, not free and not in_school_hours(moment, is_free), day <= known_on)


def step_at(talk: Talk, now: datetime, is_free: IsFree, *, another_open: bool) -> PlanStep:
    """Return what to do with a planned talk whose moment has come, or passed while nobody looked.

    The bot itself begins a talk only within school hours. A teacher may plan for other hours, and then begins it; the
    teacher also begins it when another talk is still going on.
    """
    planned = talk.started_at
    if now >= planned + TOO_LATE_AFTER:
        return PlanStep.MISS
    if not in_school_hours(planned, is_free):
        return PlanStep.WAIT
    if not in_school_hours(now, is_free):
        return PlanStep.MISS
    return PlanStep.WAIT if another_open else PlanStep.OPEN


def lobby_opens(talk: Talk, now: datetime, is_free: IsFree) -> bool:
    """Return whether to open the lobby now: shortly before the moment of the talk, and within school hours."""
    ahead = timedelta() < talk.started_at - now <= LOBBY_BEFORE
    return talk.state is TalkState.SCHEDULED and ahead and in_school_hours(now, is_free)
