"""Asking for a fact about something that has a name, whatever the language: nobody of the class is in it."""

import re
from dataclasses import dataclass

from bot.coach.reading import Reading, Sentence, SentenceKind


@dataclass(frozen=True, slots=True)
class NamedFact:
    """Asks when, where or by whom ("when did the Berlin Wall come down").

    ``asks`` ends where the name begins; ``ends`` are words that may follow a name of one word with an article. The
    names of pupils stand alone, so it takes two capitals in a row or an article before one.
    """

    asks: re.Pattern[str]
    ends: re.Pattern[str]
    people: re.Pattern[str]

    def sees(self, reading: Reading) -> bool:
        """Whether any question does."""
        return any(self.catches(sentence) for sentence in reading.questions)

    def catches(self, sentence: Sentence) -> bool:
        """Whether this question does."""
        asks = self.asks.match(sentence.core)
        if sentence.kind is not SentenceKind.WH or not asks or self.people.search(sentence.core):
            return False
        words = sentence.core[asks.end() :].split()
        named = next((place for place, word in enumerate(words) if word not in sentence.names), len(words))
        rest = " ".join(words[named:])
        return named >= 2 or (named == 1 and bool(asks["article"]) and (not rest or bool(self.ends.match(rest))))
