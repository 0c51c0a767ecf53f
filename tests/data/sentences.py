"""Labelled sentences as they lie in the text files beside this module and beside the bench."""

from dataclasses import dataclass
from pathlib import Path

from bot.domain.coach.rules import Rule

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a teacher and every rule that should speak about it."""

    text: str
    rules: frozenset[Rule]


def sentences(file: Path) -> list[Sentence]:
    """The lines ``rule rule | sentence`` of a file (``-`` for no rule), without its remarks."""
    lines = (line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [_sentence(line) for line in lines]


def _sentence(line: str) -> Sentence:
    rules, _, text = line.partition(" | ")
    return Sentence(text, frozenset(Rule(rule) for rule in rules.split() if rule != "-"))
