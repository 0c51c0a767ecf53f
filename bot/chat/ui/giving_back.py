"""Gives people back what they typed whenever it is not kept, so that nothing is lost."""

from bot.chat.ui.paging import ROOM_ALONE
from bot.chat.ui.safe_text import quoted_in_parts
from bot.domain.words import can_be_read
from bot.i18n.catalogue import Words

ROOM_BESIDE_REASON = ROOM_ALONE - 600
"""Characters for words in the first message, in which the reason stands as well."""


def with_words_back(words: Words, told: str, typed: str) -> list[str]:
    """Return what to tell, with the words themselves, as the texts of one message or more; without words ``told``."""
    if not can_be_read(typed):
        return [told]
    first, *further = quoted_in_parts(typed, ROOM_BESIDE_REASON)
    return [told + "\n\n" + words("your-words", text=first), *further]
