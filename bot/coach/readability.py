"""Measures how long and how hard a question is: word counts, reading ease, long words and jargon."""

import unicodedata
from collections.abc import Mapping, Sequence

from bot.coach.patterns import LanguageData
from bot.coach.reading import Reading
from bot.domain.coach.rules import Detail
from bot.domain.coach.text import words
from bot.domain.school.group import Band

LIMITS: Mapping[Band, tuple[int, int]] = {
    Band.PO_5_6: (12, 30),
    Band.PO_7_8: (15, 40),
    Band.VO_ONDER: (18, 45),
    Band.VO_BOVEN_MBO: (22, 60),
}
"""How many words a question, and a whole message, may have by band (pedagogy 3.2)."""
SHORT_TEXT = 20
SLACK = 25
"""In fewer words than ``SHORT_TEXT`` one long word moves the formula by 20 to 40 points, hence this slack."""
ENOUGH_WORDS = 6
"""With fewer words, reading ease says nothing."""
MOUTHFUL = 5
"""A word of this many syllables is heavy by itself; two of them make a text hard."""
DAILY_SYLLABLES = 2
"""A word that every pupil hears each day makes no sentence heavy: it counts for at most this many syllables."""
EASE: Mapping[str, Mapping[Band, int]] = {
    "nl": {Band.PO_5_6: 75, Band.PO_7_8: 68, Band.VO_ONDER: 55, Band.VO_BOVEN_MBO: 45},
    "en": {Band.PO_5_6: 80, Band.PO_7_8: 70, Band.VO_ONDER: 60, Band.VO_BOVEN_MBO: 50},
}
"""The reading ease below which a text is hard, by band: Flesch-Douma for Dutch, Flesch for English."""
FORMULA: Mapping[str, tuple[float, float, float]] = {"nl": (206.8, 0.93, 77), "en": (206.835, 1.015, 84.6)}
"""Reading ease: the first number, less the second times words per sentence, less the third times syllables per word.

90 and more is very easy, below 30 very hard (Douma 1960, Flesch 1948).
"""


NEW_SYLLABLE = str.maketrans({"ë": "-e", "ï": "-i", "ö": "-o", "ü": "-u"})


class Readability:
    """Measures texts of one language."""

    def __init__(self, code: str, language: LanguageData) -> None:
        self._ease_below = EASE[code]
        self._formula = FORMULA[code]
        self._one_syllable_up_to: int = language.topic("readability")["one_syllable_up_to"]
        self._syllable = language.patterns("readability.syllable")
        self._silent = language.patterns("readability.silent")
        self._daily = language.patterns("readability.daily")
        self._jargon = language.patterns("readability.jargon")

    def too_long(self, reading: Reading, band: Band) -> Mapping[str, Detail] | None:
        """Return ``words`` and ``max`` of the question, or of the whole message, that is too long; None if both fit."""
        for_question, for_message = LIMITS[band]
        questions = (reading.cleaned[one.piece.start : one.piece.end] for one in reading.questions)
        longest = max((len(words(question)) for question in questions), default=0)
        if longest > for_question:
            return {"words": longest, "max": for_question}
        total = len(words(reading.cleaned))
        return {"words": total, "max": for_message} if total > for_message else None

    def too_hard(self, reading: Reading, band: Band) -> Mapping[str, Detail] | None:
        """Return the hardest words of a text under ``words``, separated by commas; None where it reads easily enough.

        The oldest band knows the jargon of school; there only the length of words and sentences counts.
        """
        found = words(reading.cleaned)
        known = band is Band.VO_BOVEN_MBO
        jargon = [] if known else [one.group() for one in self._jargon.all_in(reading.folded)]
        heavy = [word for word in found if self._weight(word) >= MOUTHFUL]
        limit = self._ease_below[band] - (0 if len(found) >= SHORT_TEXT else SLACK)
        hard_to_read = len(found) >= ENOUGH_WORDS and self._ease(found, len(reading.sentences)) < limit
        if not jargon and len(heavy) < 2 and not hard_to_read:
            return None
        tough = jargon or heavy or sorted(found, key=self._weight, reverse=True)[:2]
        return {"words": ", ".join(dict.fromkeys(word.lower() for word in tough[:4]))}

    def syllables(self, word: str) -> int:
        """Return roughly how many syllables a word has: a diaeresis starts a new one, and a silent ending does not
        count.
        """
        plain = word.lower()
        if len(plain) <= self._one_syllable_up_to:
            return 1
        parted = unicodedata.normalize("NFD", plain.translate(NEW_SYLLABLE))
        letters = "".join(char for char in parted if unicodedata.category(char) != "Mn")
        spoken = self._silent.taken_out_of(letters)
        return max(1, sum(1 for _ in self._syllable.all_in(spoken)))

    def _weight(self, word: str) -> int:
        syllables = self.syllables(word)
        return min(syllables, DAILY_SYLLABLES) if self._daily.found_in(word.lower()) else syllables

    def _ease(self, found: Sequence[str], sentences: int) -> float:
        start, a_word, a_syllable = self._formula
        syllables = sum(map(self._weight, found))
        return start - a_word * len(found) / max(1, sentences) - a_syllable * syllables / len(found)
