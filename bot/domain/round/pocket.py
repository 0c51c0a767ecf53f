"""Describes the pocket: questions that are kept for later."""

from dataclasses import dataclass

from bot.domain.school.group import Pupil

POCKET_LIMIT = 25
"""How many questions one teacher can keep for later in one class: as many as one list shows."""


@dataclass(frozen=True, slots=True)
class PocketQuestion:
    """A question that a teacher kept for later, or that ``pupil`` offered for the talk ``talk_id``.

    In one that was ``caught`` stands a word of the hold list: the teacher can read it, but it is never asked.
    """

    id: int
    group_id: int
    user_ref: str
    text: str
    talk_id: int | None = None
    pupil: Pupil | None = None
    caught: bool = False
