"""Tells how alike two questions are, so that no class gets nearly the same one twice."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

TOO_ALIKE = 0.7
"""From this share of common words on, two questions count as one (pedagogy 4.2, point 8)."""
ENOUGH = 3
"""Fewer words of weight than this prove nothing."""

_FRAME = re.compile(r"^(?:op een schaal )?van 0 tot 10 |^(?:on a scale )?from 0 to 10 ")
_WORD = re.compile(r"\w+")
_SMALL_WORDS = """
de het een en of dat die dit deze er hier daar je jij jou jouw jullie ik mij mijn we wij ons onze hij hem zijn haar ze
is was ben bent waren wat welk welke wie waar wanneer hoe als dan om te van voor in op aan bij met uit naar tot over
zou wil wilt mag kan kun kunt heb hebt heeft had doe doet deed word wordt werd ook nog wel al zo iets iemand a an the
and or that this these those there here you your i me my we us our he his she her they them it its is are was were be
what which who whom where when how if than to of for in on at with from by do does did would will may about can could
have has had as so some something someone
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that questions share by being questions."""


@dataclass(frozen=True, slots=True)
class Gist:
    """A question reduced to what matters for comparing it."""

    plain: str
    words: frozenset[str]
    weighty: frozenset[str]


@lru_cache(maxsize=4096)
def gist(text: str) -> Gist:
    """Return the question in lower case, without accents and punctuation, without the frame that all scales share."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    plain = _FRAME.sub("", " ".join(_WORD.findall(bare)))
    words = frozenset(plain.split())
    return Gist(plain, words, words - _SMALL)


def too_alike(one: Gist, other: Gist) -> bool:
    """Tell whether two questions are one in other words: they are the same, or share 70 % of the words (or of those of
    weight).
    """
    if one.plain == other.plain:
        return True
    longest = max(len(one.words), len(other.words))
    if len(one.words & other.words) >= TOO_ALIKE * longest:
        return True
    shared, shortest = len(one.weighty & other.weighty), min(len(one.weighty), len(other.weighty))
    return shared >= max(ENOUGH, TOO_ALIKE * shortest)


class Shelf:
    """Questions with their names; a new one can be compared with all of them."""

    def __init__(self) -> None:
        self._there: list[tuple[str, Gist]] = []

    def put(self, name: str, text: str) -> None:
        """Remember a question under a name."""
        self._there.append((name, gist(text)))

    def like(self, text: str) -> str | None:
        """Return the name of the first question that this one is too much like."""
        asked = gist(text)
        return next((name for name, there in self._there if too_alike(asked, there)), None)


def twins(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Return pairs of names (the later one first) whose texts are too much alike."""
    shelf = Shelf()
    for name, text in named:
        if other := shelf.like(text):
            yield name, other
        shelf.put(name, text)
