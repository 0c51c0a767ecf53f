"""Reads the labelled sentences that lie in the files beside this module and beside the bench."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.domain.coach.rules import Rule

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence of a teacher and every rule that should speak about it, as far as its file is ``about`` that rule."""

    text: str
    rules: frozenset[Rule]
    about: frozenset[Rule] = frozenset(Rule)


def sentences(file: Path) -> list[LabelledSentence]:
    """The lines ``rule rule | sentence`` of a file (``-`` for no rule), without its remarks.

    A file may begin with ``about: rule rule``; then nothing is told of the other rules.
    """
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    about = frozenset(Rule)
    if lines and lines[0].startswith("about: "):
        about = frozenset(map(Rule, lines.pop(0).split()[1:]))
    return [_sentence(line, about) for line in lines]


def wording(language: str) -> Iterator[tuple[Rule, str, bool]]:
    """The sentences of the pedagogy: a rule, a sentence, and whether the rule must speak about it."""
    rules = tomllib.loads((HERE / "wording.toml").read_text(encoding="utf-8"))[language]
    for rule, texts in rules.items():
        yield from ((Rule(rule), text, True) for text in texts["flag"])
        yield from ((Rule(rule), text, False) for text in texts["ok"])


def _sentence(line: str, about: frozenset[Rule]) -> LabelledSentence:
    rules, _, text = line.partition(" | ")
    return LabelledSentence(text, frozenset(Rule(rule) for rule in rules.split() if rule != "-"), about)
