"""Declares the playful ways to come to a question: cards on the table, and the wheel."""

from bot.services.choosing.lay_cards import LAID_CARDS, LAID_CARDS_REGIE
from bot.services.choosing.spin import SPIN, SPIN_REGIE, SpinWheel
from bot.services.feature import Feature
from bot.store.choosing import LaidCardsRow, SpinRow

FEATURE = Feature(
    name="choosing",
    after=("talk",),
    posts={**dict.fromkeys((LAID_CARDS, LAID_CARDS_REGIE), LaidCardsRow), **dict.fromkeys((SPIN, SPIN_REGIE), SpinRow)},
    messages=(SpinWheel,),
)
