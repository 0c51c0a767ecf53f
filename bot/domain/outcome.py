"""A kind no: what a person tried cannot be done now, with the reason and what a kind answer needs."""

from collections.abc import Mapping
from enum import StrEnum


class Reason(StrEnum):
    """Why something is refused. Each has a sentence ``refused-<value>`` in the catalogues."""

    NOT_ALLOWED = "not-allowed"
    NO_CLASS = "no-class"
    NO_TALK = "no-talk"
    NO_ROUND = "no-round"
    NO_TURN = "no-turn"
    TALK_OPEN = "talk-open"
    TALK_OVER = "talk-over"
    ROUND_OPEN = "round-open"
    WRONG_MOMENT = "wrong-moment"
    TOO_SOON = "too-soon"
    NO_MORE_TIME = "no-more-time"
    EMPTY = "empty"
    TOO_LONG = "too-long"
    NO_CARD = "no-card"
    NOBODY_LEFT = "nobody-left"
    NOBODY_REACHABLE = "nobody-reachable"
    TURN_OPEN = "turn-open"
    NOT_YOURS = "not-yours"
    TOO_TENDER = "too-tender"
    NO_PROBE_LEFT = "no-probe-left"
    STILL_SILENT = "still-silent"
    CHANNEL_TAKEN = "channel-taken"
    SAME_ROLES = "same-roles"
    ROLE_OF_ALL = "role-of-all"
    MISSING_PERMISSIONS = "missing-permissions"
    SCALE_OPEN = "scale-open"
    SCALE_OVER = "scale-over"
    NO_MARK = "no-mark"
    PAUSED = "paused"
    OUTCOMES_FIRST = "outcomes-first"
    ONCE_ENOUGH = "once-enough"
    NO_PUPIL = "no-pupil"
    FEW_ENTRIES = "few-entries"
    MANY_ENTRIES = "many-entries"
    NO_PEOPLE = "no-people"
    CARD_CHOSEN = "card-chosen"
    ASKED_ALREADY = "asked-already"
    ALREADY_THERE = "already-there"
    IDEAS_WAIT = "ideas-wait"
    DECK_FULL = "deck-full"
    FILE_TOO_BIG = "file-too-big"
    RETENTION = "retention"
    POCKET_FULL = "pocket-full"
    NO_SUPPORT = "no-support"
    ONE_OPEN = "one-open"
    NO_ONE = "no-one"
    NOT_A_PICTURE = "not-a-picture"
    NO_DAY = "no-day"
    NO_PERIOD = "no-period"
    PERIOD_OVER = "period-over"
    CALENDAR_FULL = "calendar-full"
    NO_MOMENT = "no-moment"
    NO_TIME = "no-time"
    OTHER_WEEKDAY = "other-weekday"
    MOMENT_PAST = "moment-past"
    MOMENT_FAR = "moment-far"
    MANY_PLANS = "many-plans"
    CALLED_OFF = "called-off"
    BEGUN = "begun"
    STILL_READING = "still-reading"
    GONE = "gone"


class Refused(Exception):
    """Raised by rules and use cases; shown to the person who tried, never logged as an error."""

    def __init__(self, reason: Reason, **details: str | int) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.details: Mapping[str, str | int] = details
