"""Corrects slips of the keyboard in the words that rules look for."""

from collections.abc import Iterable, Iterator, Mapping


def slips(words: str, real: str) -> Mapping[str, str]:
    """Map every single slip in ``words`` (a letter swapped, dropped or doubled) to the word meant, except words of
    ``real``.
    """
    known = {*words.split(), *real.split()}
    return {slip: word for word in words.split() for slip in _slips_of(word) if slip not in known}


def evened(tokens: Iterable[str], meant: Mapping[str, str]) -> str:
    """Return the tokens with slips corrected; punctuation at the end of a token stays."""
    return " ".join(_evened(token, meant) for token in tokens)


def _evened(token: str, meant: Mapping[str, str]) -> str:
    if token in meant:
        return meant[token]
    word = token.rstrip(",;:)")
    return meant[word] + token[len(word) :] if word in meant else token


def _slips_of(word: str) -> Iterator[str]:
    """Yield the slips of a word. Its first letter is left alone: without that it is often another word."""
    for place in range(1, len(word)):
        head, letter, tail = word[:place], word[place], word[place + 1 :]
        yield head + tail
        yield head + letter + letter + tail
        if tail:
            yield head + tail[0] + letter + tail[1:]
