"""Says where a talk is, as far as the guide cares, by what the panel offers."""

from enum import StrEnum

from bot.demo.hands import Hands


class Moment(StrEnum):
    """Each has a sentence ``guide-<value>``."""

    START = "start"
    OPENING = "opening"
    THINKING = "thinking"
    ANSWERING = "answering"
    PREVIEW = "preview"
    READING = "reading"
    TURNS = "turns"
    ASKING = "asking"
    SPEAKING = "speaking"
    PAUSE = "pause"
    AGREEING = "agreeing"
    RATING = "rating"
    OUTCOMES = "outcomes"
    COVERING = "covering"
    OVER = "over"


BY_BUTTON = (
    ("panel-to-opinion", Moment.AGREEING),
    ("panel-to-outcomes", Moment.RATING),
    ("panel-tell-outcomes", Moment.OUTCOMES),
    ("panel-end", Moment.COVERING),
    ("panel-first-question", Moment.OPENING),
    ("panel-open-now", Moment.THINKING),
    ("panel-look-now", Moment.ANSWERING),
    ("preview-hold", Moment.PREVIEW),
    ("panel-reveal", Moment.PREVIEW),
    ("probes-heard", Moment.SPEAKING),
    ("probes-thanks-words", Moment.SPEAKING),
    ("panel-invite", Moment.TURNS),
)


def moment_of(hands: Hands) -> Moment:
    """Return where the talk is now."""
    if hands.sees("panel-tab-pause"):
        return Moment.PAUSE
    buttons = set(hands.buttons())
    for key, moment in BY_BUTTON:
        if hands.words(key) in buttons:
            return moment
    if hands.sees("probes-tab-silence"):
        return Moment.SPEAKING
    if hands.words("panel-next-question") in buttons:
        return _waiting(hands)
    return Moment.OVER if hands.sees("panel-closed") or hands.sees("panel-stopped") else Moment.START


def _waiting(hands: Hands) -> Moment:
    if hands.sees("panel-turns-nobody"):
        return Moment.TURNS
    return Moment.ASKING if hands.sees("panel-turns-asking") else Moment.READING
