"""The wording coach: which rules a teacher's text touches, heaviest first."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from bot.coach import (
    dutch_asking,
    dutch_binding,
    dutch_grammar,
    dutch_joints,
    dutch_knowing,
    dutch_lacking,
    dutch_telling,
    english_asking,
    english_binding,
    english_grammar,
    english_joints,
    english_knowing,
    english_lacking,
    english_telling,
)
from bot.coach.joints import Joints, Split, asked, split
from bot.coach.readability import too_hard, too_long
from bot.coach.reading import Grammar, Reading, read
from bot.domain.coach.rules import ORDER, Detail, Finding, Rule
from bot.domain.school.group import Band

THINKING = "denken"
"""Cards to think with ask "waarom" by design: this tag switches that rule off (pedagogy 3.1)."""


NOT_A_TERM = frozenset({"dit", "dat", "het", "die", "this", "that", "it", "these", "those"})


@dataclass(frozen=True, slots=True)
class _Language:
    grammar: Grammar
    joints: Joints
    tests: Mapping[Rule, Callable[[Reading], bool]]
    terms: tuple[re.Pattern[str], ...]


_DUTCH = _Language(
    dutch_grammar.GRAMMAR,
    dutch_joints.JOINTS,
    {**dutch_asking.TESTS, **dutch_binding.TESTS, **dutch_knowing.TESTS, **dutch_lacking.TESTS, **dutch_telling.TESTS},
    dutch_knowing.TERMS,
)
_ENGLISH = _Language(
    english_grammar.GRAMMAR,
    english_joints.JOINTS,
    {
        **english_asking.TESTS,
        **english_binding.TESTS,
        **english_knowing.TESTS,
        **english_lacking.TESTS,
        **english_telling.TESTS,
    },
    english_knowing.TERMS,
)


def advise(text: str, language: str, band: Band, tags: Collection[str] = frozenset()) -> tuple[Finding, ...]:
    """All rules that a teacher's ``text`` touches, heaviest first, ties in the order of the table.

    ``language`` is ``nl`` or ``en`` (Dutch where there is no such language), ``band`` bounds length and difficulty,
    ``tags`` are those of the card that the text comes from. It is advice: of usual sentences about one case in ten goes
    unseen, of oddly worded ones nearly half (``tests/bench/coach_bench.py``).
    """
    speech = _speech(language)
    reading = read(text, speech.grammar)
    found = _findings(reading, speech, "en" if speech is _ENGLISH else "nl", band)
    silent = {Rule.WAAROM} if THINKING in tags else set[Rule]()
    heard = (finding for finding in found if finding.rule not in silent)
    return tuple(sorted(heard, key=lambda finding: (-finding.severity, ORDER[finding.rule])))


def split_questions(text: str, language: str) -> Split | None:
    """Several questions at once as one for now and the others for the pocket list (V1a); None for one or none."""
    speech = _speech(language)
    return split(read(text, speech.grammar), speech.joints)


def asks(text: str, language: str) -> bool:
    """Whether there is a question in a text, with or without its mark."""
    return bool(read(text, _speech(language).grammar).questions)


def _speech(language: str) -> _Language:
    return _ENGLISH if language == "en" else _DUTCH


def _findings(reading: Reading, speech: _Language, language: str, band: Band) -> Iterator[Finding]:
    for rule, touches in speech.tests.items():
        if touches(reading):
            yield Finding(rule, _term(reading, speech) if rule is Rule.BETEKENT else {})
    count = len(asked(reading, speech.joints))
    if count >= 2:
        yield Finding(Rule.MULTI, {"count": count})
    length = too_long(reading, band)
    if length is not None:
        yield Finding(Rule.LONG, length)
    tough = too_hard(reading, language, band)
    if tough is not None:
        yield Finding(Rule.HARD, tough)


def _term(reading: Reading, speech: _Language) -> Mapping[str, Detail]:
    """The word whose meaning is asked, where it can be told."""
    for sentence in reading.sentences:
        for pattern in speech.terms:
            found = pattern.search(sentence.core)
            term = found.group("term").strip() if found else ""
            if term and term not in NOT_A_TERM:
                return {"word": term}
    return {}
