"""Describes what is told in a turn and how the teacher asks on: hooks on own words, and thanks (pedagogy 2.3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.words import cut

HOOK_WORDS = 6
MIRROR_WORDS = 4
ECHO_WORDS = 10
HEARD_LIMIT = 600
"""How many characters of what a pupil wrote in the channel are kept until the talk is over."""
ASK_ON_LIMIT = 160
ECHO_LIMIT = 140
HOOKS = ("saw", "began", "then", "day")
"""Ways to begin where the class has not read the pupil's words with the name."""


class Probe(StrEnum):
    """A way to ask on, by type. ``MIRROR`` needs words of the pupil; the last two need words of the teacher."""

    AND_THEN = "and-then"
    MORE = "more"
    MIRROR = "mirror"
    SEE = "see"
    FEEL = "feel"
    DIFFERENCE = "difference"
    OTHER_EYE = "other-eye"
    HELPED = "helped"
    MEANING = "meaning"
    ROOM = "room"
    STOP = "stop"
    SUMMARY = "summary"
    OWN = "own"


WRITTEN = (Probe.SUMMARY, Probe.OWN)
"""The teacher writes these ways to ask on."""


class OneWord(StrEnum):
    """Words for a pupil who does not know what to say; none is better than another (pedagogy 2.6)."""

    MIXED = "mixed"
    CALM = "calm"
    CURIOUS = "curious"
    PROUD = "proud"
    BUSY = "busy"
    TENSE = "tense"
    TIRED = "tired"
    ALONE = "alone"
    SURPRISED = "surprised"
    RATHER_NOT_SAY = "rather-not-say"


class TurnLineKind(StrEnum):
    """What a line of a turn is."""

    TOLD = "told"
    WORD = "word"
    PROBE = "probe"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class TurnLine:
    """A line of a turn: a way to ask on or a chosen word (``key``), or ``words``. It is removed soon after the talk."""

    id: int
    turn_id: int
    kind: TurnLineKind
    key: str = ""
    words: str = ""


def hook_words(text: str) -> str:
    """Return the pupil's own first words, for a quotation in the invitation."""
    return first_words(text, HOOK_WORDS)


def first_words(text: str, most: int) -> str:
    """Return the first words of a text, with " …" where there were more."""
    words = text.split()
    ending = " …" if len(words) > most else ""
    return " ".join(words[:most]) + ending


def last_words(text: str) -> str:
    """Return what a pupil said last, for giving it back as it is."""
    return " ".join(text.split()[-MIRROR_WORDS:]).rstrip(".!?…")


def echo_of(told: str | None) -> str:
    """Return the pupil's words that the thanks give back; ``""`` where the class read none with the name."""
    return "" if told is None else cut(first_words(told, ECHO_WORDS), ECHO_LIMIT)


def told_last(lines: Sequence[TurnLine]) -> str | None:
    """Return what the pupil wrote last in the channel, or None."""
    said = [line.words for line in lines if line.kind is TurnLineKind.TOLD]
    return said[-1] if said else None
