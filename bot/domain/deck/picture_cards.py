"""Describes picture cards: a question, and pictures of everyday things to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from bot.domain.deck.card import Card

SHOWN = 6
"""How many pictures are on one card: enough to choose from, few enough to read."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One everyday thing, as an emoji with its name."""

    id: str
    emoji: str
    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class PictureDeck:
    """The questions (as cards) and the pictures."""

    prompts: tuple[Card, ...]
    pictures: tuple[Picture, ...]

    def prompt(self, card_id: str) -> Card | None:
        """Return the question with this id, or None."""
        return next((card for card in self.prompts if card.id == card_id), None)

    def draw(self, random: Random) -> tuple[str, ...]:
        """Return the ids of ``SHOWN`` different pictures."""
        return tuple(picture.id for picture in random.sample(self.pictures, SHOWN))

    def card(self, card_id: str, picture_ids: Sequence[str]) -> Card | None:
        """Return the question followed by these pictures; None when one of them is no longer in the deck."""
        prompt = self.prompt(card_id)
        known = {picture.id: picture for picture in self.pictures}
        if prompt is None or not all(one in known for one in picture_ids):
            return None
        chosen = [known[one] for one in picture_ids]
        nl = ", ".join(f"{picture.emoji} {picture.nl}" for picture in chosen)
        en = ", ".join(f"{picture.emoji} {picture.en}" for picture in chosen)
        return replace(prompt, nl=f"{prompt.nl} {nl}", en=f"{prompt.en} {en}")
