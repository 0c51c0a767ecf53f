"""Tells from what the panel offers where a talk is, as far as the guide cares."""

from enum import StrEnum

from bot.demo.hands import Hands


class GuideMoment(StrEnum):
    """Where the talk is. Each moment has a sentence ``guide-<value>``."""

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
    ("panel-to-opinion", GuideMoment.AGREEING),
    ("panel-to-outcomes", GuideMoment.RATING),
    ("panel-tell-outcomes", GuideMoment.OUTCOMES),
    ("panel-end", GuideMoment.COVERING),
    ("panel-first-question", GuideMoment.OPENING),
    ("panel-open-now", GuideMoment.THINKING),
    ("panel-look-now", GuideMoment.ANSWERING),
    ("preview-hold", GuideMoment.PREVIEW),
    ("panel-reveal", GuideMoment.PREVIEW),
    ("probes-heard", GuideMoment.SPEAKING),
    ("probes-thanks-words", GuideMoment.SPEAKING),
    ("panel-invite", GuideMoment.TURNS),
)


def moment_of(hands: Hands) -> GuideMoment:
    """Return where the talk is now."""
    if hands.sees("panel-tab-pause"):
        return GuideMoment.PAUSE
    buttons = set(hands.buttons())
    for key, moment in BY_BUTTON:
        if hands.words(key) in buttons:
            return moment
    if hands.sees("probes-tab-silence"):
        return GuideMoment.SPEAKING
    if hands.words("panel-next-question") in buttons:
        return _waiting(hands)
    return GuideMoment.OVER if hands.sees("panel-closed") or hands.sees("panel-stopped") else GuideMoment.START


def _waiting(hands: Hands) -> GuideMoment:
    if hands.sees("panel-turns-nobody"):
        return GuideMoment.TURNS
    return GuideMoment.ASKING if hands.sees("panel-turns-asking") else GuideMoment.READING
