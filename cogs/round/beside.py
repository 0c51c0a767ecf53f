"""Says kindly what becomes of pictures, stickers, sounds and other things that are no typed words."""

from collections.abc import Sequence

from bot.chat.inbox.brought import Brought
from bot.i18n.catalogue import Words


def no_words_text(words: Words, brought: Sequence[Brought], *, must_go: bool) -> str:
    """Say that nothing of this is kept, and what would be; with ``must_go`` also that it left the channel."""
    where = [words("beside-taken-away")] if must_go else []
    return " ".join([words("beside-no-words", what=_named(words, brought)), *where, words("beside-what-to-do")])


def beside_text(words: Words, brought: Sequence[Brought]) -> str:
    """Say that the words are kept and the rest is not."""
    return words("beside-words-kept", what=_named(words, brought))


def _named(words: Words, brought: Sequence[Brought]) -> str:
    return ", ".join(words(f"brought-{one.value}") for one in brought)
