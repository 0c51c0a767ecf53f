"""Declares the playful ways to come to a question: cards on the table, and the wheel."""

from bot.services.choosing.deal_cards import DEAL, DEAL_REGIE
from bot.services.choosing.spin import SPIN, SPIN_REGIE, SpinWheel
from bot.services.feature import Feature
from bot.store.choosing import DealRow, SpinRow

FEATURE = Feature(
    name="choosing",
    after=("talk",),
    posts={**dict.fromkeys((DEAL, DEAL_REGIE), DealRow), **dict.fromkeys((SPIN, SPIN_REGIE), SpinRow)},
    messages=(SpinWheel,),
)
