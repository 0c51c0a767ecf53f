"""Describes three cards face down on the table; a volunteer chooses one, the others go back unused (T5)."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.refusal import Reason, Refused

CARDS = 3
FEWEST = 2
"""With fewer than two there is nothing to choose."""


class CardKind(StrEnum):
    """What is on the cards: a question, or a question with pictures to choose by."""

    QUESTIONS = "questions"
    PICTURES = "pictures"


class LaidState(StrEnum):
    """Where the cards are. The last two are their ends."""

    LAID = "laid"
    PICKED = "picked"
    ASKED = "asked"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class LaidCard:
    """A card on the table, by its id, and the pictures on it."""

    card_id: str
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LaidCards:
    """The cards on the table; who chooses is not kept. With ``at_once`` the chosen one needs no yes of the teacher."""

    id: int
    group_id: int
    talk_id: int
    kind: CardKind
    state: LaidState
    cards: tuple[LaidCard, ...]
    at_once: bool
    picked: int | None = None

    @property
    def on_table(self) -> bool:
        """Return whether anything can still happen with them."""
        return self.state in (LaidState.LAID, LaidState.PICKED)

    @property
    def chosen(self) -> LaidCard:
        """Return the card that was chosen; refused while none is."""
        if self.picked is None:
            raise Refused(Reason.GONE)
        return self.cards[self.picked]

    def pick(self, number: int) -> "LaidCards":
        """Turn card ``number`` (from 0) for a volunteer; the first press counts."""
        if self.state is LaidState.BACK or not 0 <= number < len(self.cards):
            raise Refused(Reason.GONE)
        if self.state is not LaidState.LAID:
            raise Refused(Reason.CARD_CHOSEN)
        return replace(self, state=LaidState.PICKED, picked=number)

    def ask(self) -> "LaidCards":
        """Make the chosen card the question."""
        if self.state is not LaidState.PICKED:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=LaidState.ASKED)

    def put_back(self) -> "LaidCards":
        """Put all back into the deck."""
        if not self.on_table:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=LaidState.BACK)
