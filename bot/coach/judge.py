"""Judges a teacher's text: which rules of the wording coach it touches, heaviest first."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bot.coach.grammar import Grammar
from bot.coach.joints import Joints, Split
from bot.coach.patterns import Patterns, language
from bot.coach.readability import Readability
from bot.coach.reading import Reading, read
from bot.coach.rules import Judge, judges
from bot.domain.coach.rules import ORDER, Detail, Finding, Rule
from bot.domain.school.group import Band

THINKING = "denken"
"""Cards to think with ask "waarom" by design: this tag switches that rule off (pedagogy 3.1)."""
NOT_A_TERM = frozenset({"dit", "dat", "het", "die", "this", "that", "it", "these", "those"})


@dataclass(frozen=True, slots=True)
class Coach:
    """Everything that judging a text of one language takes. ``terms`` find the word whose meaning a question asks."""

    grammar: Grammar
    joints: Joints
    judges: Mapping[Rule, Judge]
    terms: Patterns
    readability: Readability


@cache
def coach_of(code: str) -> Coach:
    """Return the coach for the language with this code; it is made once, and only when it is needed."""
    data = language(code)
    return Coach(Grammar(data), Joints(data), judges(data), data.patterns("betekent.terms"), Readability(code, data))


def advise(text: str, language: str, band: Band, tags: Collection[str] = frozenset()) -> tuple[Finding, ...]:
    """Return all rules that a teacher's ``text`` touches, the heaviest first, ties in the order of the table.

    ``language`` is ``nl`` or ``en`` (any other counts as Dutch), ``band`` bounds length and difficulty, ``tags`` are
    those of the card that the text comes from. It is advice: of usual sentences about one case in ten is missed, of new
    wordings of secrecy and force about one in four, of oddly worded ones nearly half (``tests/bench/coach_bench.py``).
    """
    coach = _coach(language)
    found = _findings(read(text, coach.grammar), coach, band)
    silent = {Rule.WAAROM} if THINKING in tags else set[Rule]()
    heard = (finding for finding in found if finding.rule not in silent)
    return tuple(sorted(heard, key=lambda finding: (-finding.severity, ORDER[finding.rule])))


def split_questions(text: str, language: str) -> Split | None:
    """Split several questions into one for now and others for the pocket list (V1a); None for at most one question."""
    coach = _coach(language)
    return coach.joints.split(read(text, coach.grammar))


def asks(text: str, language: str) -> bool:
    """Return whether there is a question in a text, with or without its mark."""
    return bool(read(text, _coach(language).grammar).questions)


def _coach(language: str) -> Coach:
    return coach_of("en" if language == "en" else "nl")


def _findings(reading: Reading, coach: Coach, band: Band) -> Iterator[Finding]:
    for rule, touches in coach.judges.items():
        if touches(reading):
            yield Finding(rule, _term(reading, coach.terms) if rule is Rule.BETEKENT else {})
    count = len(coach.joints.asked(reading))
    if count >= 2:
        yield Finding(Rule.MULTI, {"count": count})
    length = coach.readability.too_long(reading, band)
    if length is not None:
        yield Finding(Rule.LONG, length)
    tough = coach.readability.too_hard(reading, band)
    if tough is not None:
        yield Finding(Rule.HARD, tough)


def _term(reading: Reading, terms: Patterns) -> Mapping[str, Detail]:
    """Return the word whose meaning is asked, where it can be found."""
    for sentence in reading.sentences:
        for found in terms.each_in(sentence.core):
            term = found["term"].strip()
            if term and term not in NOT_A_TERM:
                return {"word": term}
    return {}
