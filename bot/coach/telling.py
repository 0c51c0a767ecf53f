"""How something is told, whatever the language: what counts as telling, and filling in a feeling without asking."""

import re
from dataclasses import dataclass

from bot.coach.reading import Reading, Sentence, SentenceKind, Watch, found_in


def tells(sentence: Sentence) -> bool:
    """Anything but a question with a question word."""
    return sentence.kind is not SentenceKind.WH


def states(sentence: Sentence) -> bool:
    """A statement that leaves no question open."""
    return not sentence.marked


def speaks(sentence: Sentence) -> bool:
    """What the teacher tells, or asks with yes or no ("weet je wat ik vroeger deed?")."""
    return tells(sentence) or not sentence.marked


@dataclass(frozen=True, slots=True)
class Fills:
    """Says what the other feels; asking back in the same message ("klopt dat?") makes it a check."""

    says: tuple[Watch, ...]
    asks_back: tuple[re.Pattern[str], ...]

    def sees(self, reading: Reading) -> bool:
        """Whether the message does."""
        whole = " ".join(sentence.whole for sentence in reading.sentences)
        return not found_in(self.asks_back, whole) and any(watch.sees(reading) for watch in self.says)
