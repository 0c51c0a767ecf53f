"""Declares the decks of question cards, the class's own deck among them, and what pupils suggest for it."""

from bot.services.deck.suggest import IDEAS, DeclineSuggestion
from bot.services.deck.upload import AddCards
from bot.services.feature import Feature
from bot.store.deck import SuggestionRow
from bot.store.school import GroupRow

FEATURE = Feature(
    name="deck", posts={IDEAS: GroupRow}, messages=(AddCards, DeclineSuggestion), redraws={SuggestionRow: (IDEAS,)}
)
