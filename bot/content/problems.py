"""Says what is wrong with a deck: where it is, and in a teacher's words what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as made

from bot.domain.words import shorten
from bot.errors import VertelEensError
from bot.i18n.catalogue import Words, words_for

Args = dict[str, str | int]
NAME_LIMIT, DETAIL_LIMIT = 60, 400
"""Characters of a file that a problem quotes: of a name in it, and of anything else. It is a line in a report."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where it is, and the catalogue key (with its values) of what is wrong and what to do.

    ``card`` is the card's id or number and ``line`` the line of the file where it begins, 0 where that is not known.
    """

    file: str
    card: str
    field: str
    key: str
    args: Args = made(default_factory=Args)
    line: int = 0

    def text(self, lang: str) -> str:
        """Return the problem as one line for a teacher."""
        words = words_for(lang)
        place = [self.file] if self.file else []
        if self.line:
            place.append(words("deck-problem-line", line=str(self.line)))
        if self.card:
            place.append(words("deck-problem-card", card=shorten(self.card, NAME_LIMIT)))
        if self.field:
            place.append(self._field(words))
        quoted = {key: shorten(arg, DETAIL_LIMIT) if isinstance(arg, str) else arg for key, arg in self.args.items()}
        said = words(self.key, **quoted)
        return f"{', '.join(place)}: {said}" if place else said

    def _field(self, words: Words) -> str:
        """Return the field as it is called in this file: in a table people give columns names of their own language."""
        key = f"deck-column-{self.field}"
        if self.file.lower().endswith(".toml") or key not in words:
            return words("deck-problem-field", field=shorten(self.field, NAME_LIMIT))
        return words("deck-problem-column", column=words(key))


class DeckError(VertelEensError):
    """These decks cannot be used; holds everything that is wrong in them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.text("en") for problem in self.problems))

    def explain(self, lang: str) -> str:
        """Return all problems, a line each, in the reader's language."""
        return "\n".join(problem.text(lang) for problem in self.problems)
