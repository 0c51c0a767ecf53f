"""Declares the decks of question cards, the class's own among them, and what pupils suggest for it."""

from bot.services.deck.suggest import IDEAS
from bot.services.feature import Feature
from bot.store.deck_tables import SuggestionRow
from bot.store.tables import GroupRow

FEATURE = Feature(
    name="deck",
    posts={IDEAS: GroupRow},
    redraws={SuggestionRow: (IDEAS,)},
)
