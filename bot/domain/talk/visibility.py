"""Says who may read an answer, and what counts where the pupil chose nothing."""

from enum import StrEnum

from bot.domain.talk.talk import TalkKind


class Visibility(StrEnum):
    """Who may read an answer; the pupil chooses (pedagogy 1.1)."""

    TEACHER_ONLY = "teacher_only"
    GROUP_ANONYMOUS = "group_anonymous"
    GROUP_NAMED = "group_named"


VISIBILITIES = (Visibility.GROUP_NAMED, Visibility.GROUP_ANONYMOUS, Visibility.TEACHER_ONLY)
"""From most to fewest readers; this is also the default for sensitivity 0, 1 and 2 (pedagogy 4.3)."""
NAMELESS_KINDS = frozenset({TalkKind.FEEDBACK})
"""These talks are about the teaching: nobody's name is put to that unasked (K4)."""


def default_visibility(sensitivity: int, kind: TalkKind | None = None) -> Visibility:
    """Return the default: light with a name, personal without, tender for the teacher alone.

    In a talk of a nameless ``kind`` light questions are without a name too.
    """
    least = 1 if kind in NAMELESS_KINDS else 0
    return VISIBILITIES[min(max(sensitivity, least), 2)]
