"""Describes what a round asks of the class, and how personal that is."""

from dataclasses import dataclass

from bot.domain.talk.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a round asks, with the words that help to begin an answer (``starter``), and the card it came from.

    ``sensitivity`` is 0 to 2 (pedagogy 1.1). ``default_visibility`` says who may read an answer of a pupil who chose
    nothing.
    """

    question: str
    starter: str | None
    card_id: str | None
    sensitivity: int
    default_visibility: Visibility

    @property
    def must_be_sealed(self) -> bool:
        """Return whether it may not be answered in the open channel: it is personal, or nameless (N5)."""
        return self.sensitivity >= 1 or self.default_visibility is not Visibility.GROUP_NAMED
