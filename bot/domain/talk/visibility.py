"""Says who may read an answer, and what is chosen beforehand where the pupil chose nothing."""

from enum import StrEnum

from bot.domain.talk.talk import TalkKind


class Visibility(StrEnum):
    """Who may read an answer; the pupil chooses (pedagogy 1.1)."""

    TEACHER_ONLY = "teacher_only"
    GROUP_ANONYMOUS = "group_anonymous"
    GROUP_NAMED = "group_named"


VISIBILITIES = (Visibility.GROUP_NAMED, Visibility.GROUP_ANONYMOUS, Visibility.TEACHER_ONLY)
"""From most to fewest readers; also what is chosen beforehand for sensitivity 0, 1 and 2 (pedagogy 4.3)."""
NAMELESS_KINDS = frozenset({TalkKind.FEEDBACK})
"""Talks about the teaching: nobody puts a name to that unasked (K4)."""


def default_visibility(sensitivity: int, kind: TalkKind | None = None) -> Visibility:
    """Return what is chosen beforehand: light with a name, personal without, tender for the teacher.

    In a talk of a nameless ``kind`` light questions are without a name too.
    """
    least = 1 if kind in NAMELESS_KINDS else 0
    return VISIBILITIES[min(max(sensitivity, least), 2)]
