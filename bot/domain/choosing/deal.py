"""Describes three cards face down on the table: a volunteer chooses one, and the others go back unused (T5)."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.refusal import Reason, Refused

CARDS = 3
FEWEST = 2
"""With fewer than two there is nothing to choose."""


class CardKind(StrEnum):
    """What is on the cards: a question, or a question with pictures to choose from."""

    QUESTIONS = "questions"
    PICTURES = "pictures"


class DealState(StrEnum):
    """Where the cards are. The last two states are final."""

    DEALT = "dealt"
    PICKED = "picked"
    ASKED = "asked"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class DealtCard:
    """A card on the table, with the ids of the pictures on it."""

    card_id: str
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deal:
    """The cards that were dealt at one time; who chooses is not stored. With ``at_once`` the chosen card is asked
    without the teacher's yes.
    """

    id: int
    group_id: int
    talk_id: int
    kind: CardKind
    state: DealState
    cards: tuple[DealtCard, ...]
    at_once: bool
    picked: int | None = None

    @property
    def on_table(self) -> bool:
        """Return whether anything can still happen with these cards."""
        return self.state in (DealState.DEALT, DealState.PICKED)

    @property
    def chosen(self) -> DealtCard:
        """Return the card that was chosen. Refused while none is."""
        if self.picked is None:
            raise Refused(Reason.GONE)
        return self.cards[self.picked]

    def pick(self, number: int) -> "Deal":
        """Turn over card ``number`` (from 0) for a volunteer. Only the first press counts; later ones are refused."""
        if self.state is DealState.BACK or not 0 <= number < len(self.cards):
            raise Refused(Reason.GONE)
        if self.state is not DealState.DEALT:
            raise Refused(Reason.CARD_CHOSEN)
        return replace(self, state=DealState.PICKED, picked=number)

    def ask(self) -> "Deal":
        """Make the chosen card the question. Refused unless one was chosen."""
        if self.state is not DealState.PICKED:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=DealState.ASKED)

    def put_back(self) -> "Deal":
        """Put all cards back into the deck. Refused when they are no longer on the table."""
        if not self.on_table:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=DealState.BACK)
