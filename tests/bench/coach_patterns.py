"""Measures what each of the coach's patterns does to the measured sentences, and writes that into the patterns' files.

Run it as ``python -m tests.bench.coach_patterns`` to see which numbers are out of date and which patterns nothing
needs, with ``--write`` to write the numbers and an example. What stands in an entry ``[[topic.list]]``:

``hits``, ``false_alarms``
    For a pattern that makes a rule fire: the sentences that the rule is meant to speak about, and does, in which the
    pattern is found; and those in which it speaks for nothing.
``helps``, ``harms``
    For a pattern that spares a sentence or leads to another judgement: the sentences whose judgement on the rules of
    this topic is right with it only, and those whose judgement is right without it only.
``example``
    A sentence that is read otherwise, and wrongly, without the pattern. A pattern for which there is none has to go,
    or somebody has to write a sentence in ``tests/data`` that shows what it is for. Unseen sentences are no examples.

How a language is read (``leads``, ``kinds``, ``joints``) touches all rules, so there only the example is held.
"""

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Self

from bot.coach.judge import advise, coach_of, split_questions
from bot.coach.patterns import language
from bot.coach.reading import Reading, read
from bot.domain.coach.rules import Rule
from bot.domain.school.group import Band
from tests.bench.coach_bench import DATA
from tests.data.sentences import HERE, LabelledSentence, sentences, wording

CODES = ("nl", "en")
PATTERNS = Path(__file__).parents[2] / "bot" / "coach" / "patterns"
FIRING = frozenset({"fires", "stated", "asked", "by_tone"})
"""The lists of patterns that make a rule fire."""
TOPICS: Mapping[str, tuple[Rule, ...]] = {
    **{rule.value: (rule,) for rule in Rule},
    "leading": (Rule.LEADING, Rule.CLOSED, Rule.NEGATIVE),
    "named": (Rule.KNOWN,),
}
"""The rules that a topic's patterns touch: what steers is neither closed nor negative."""
UNMEASURED = frozenset({"readability", "spelling"})
"""Lists of words, and what is written out: no patterns of a rule."""


@dataclass(eq=False)
class Watched:
    """A pattern that notes when it is found, and that can be switched off."""

    topic: str
    listed: str
    place: int
    entry: Mapping[str, Any]
    pattern: re.Pattern[str]
    found: set["Watched"]
    is_off: bool = False

    @property
    def told(self) -> dict[str, Any]:
        """What its entry tells of it now."""
        return {name: value for name, value in self.entry.items() if name not in {"find", "typed"}}

    def search(self, text: str) -> re.Match[str] | None:
        found = None if self.is_off else self.pattern.search(text)
        if found:
            self.found.add(self)
        return found

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return iter(()) if self.search(text) is None else self.pattern.finditer(text)

    def sub(self, put: str, text: str, count: int = 0) -> str:
        return text if self.search(text) is None else self.pattern.sub(put, text, count=count)


@dataclass
class Counts:
    """The numbers of one pattern."""

    hits: int = 0
    false_alarms: int = 0
    helps: int = 0
    harms: int = 0

    def told(self, listed: str) -> dict[str, int]:
        """The two numbers that a pattern of this list has."""
        if listed in FIRING:
            return {"hits": self.hits, "false_alarms": self.false_alarms}
        return {"helps": self.helps, "harms": self.harms}


@dataclass(frozen=True)
class Judged:
    """How a sentence is read, and the patterns that are found in it on the way: no other pattern changes a thing."""

    rules: frozenset[Rule]
    told: object
    found: frozenset[Watched]


@dataclass(frozen=True)
class Verdict:
    """Whether a rule speaks about a message, and the patterns that are found in it on the way."""

    speaks: bool
    found: frozenset[Watched]


@dataclass
class Lab:
    """The coach of one language with every pattern of it watched, until the block is left."""

    code: str
    watched: list[Watched] = field(default_factory=list)
    found: set[Watched] = field(default_factory=set)
    _judged: dict[str, Judged] = field(default_factory=dict)
    _by_topic: dict[str, list[Watched]] = field(default_factory=lambda: defaultdict(list))

    def __enter__(self) -> Self:
        self.coach = coach_of(self.code)
        advise("", self.code, Band.VO_ONDER)
        for topic, lists in topics(self.code).items():
            for listed in (name for name, entries in lists.items() if is_measured(topic, name, entries)):
                patterns = language(self.code).patterns(f"{topic}.{listed}")
                watched = [
                    Watched(topic, listed, place, entry, pattern, self.found)
                    for place, (entry, pattern) in enumerate(zip(lists[listed], patterns.compiled, strict=True))
                ]
                self.watched += watched
                self._by_topic[topic] += watched
                patterns.__dict__["compiled"] = tuple(watched)
        return self

    def __exit__(self, *_: object) -> None:
        for one in self.watched:
            language(self.code).patterns(f"{one.topic}.{one.listed}").__dict__.pop("compiled", None)

    def judged(self, text: str) -> Judged:
        """The rules that speak, and what else is told: the word of a tip, and where the questions part."""
        self.found.clear()
        findings = advise(text, self.code, Band.VO_ONDER)
        told = [one.details for one in findings], split_questions(text, self.code)
        return Judged(frozenset(one.rule for one in findings), told, frozenset(self.found))

    def is_needed(self, one: Watched, sentence: LabelledSentence) -> bool:
        """Whether a sentence that is read as meant is read otherwise without this pattern."""
        if sentence.text not in self._judged:
            self._judged[sentence.text] = self.judged(sentence.text)
        judged = self._judged[sentence.text]
        if one not in judged.found or judged.rules & sentence.about != sentence.rules:
            return False
        one.is_off = True
        otherwise = self.judged(sentence.text)
        one.is_off = False
        return (otherwise.rules, otherwise.told) != (judged.rules, judged.told)

    def counts(self) -> Mapping[Watched, Counts]:
        """The numbers of every pattern that touches one rule."""
        counts: dict[Watched, Counts] = defaultdict(Counts)
        for text, meant, about in measured(self.code):
            reading = read(text, self.coach.grammar)
            verdicts = {rule: self._verdict(rule, reading) for rule in self.coach.judges if rule in about}
            for topic, rules in TOPICS.items():
                if verdicts.keys() & set(rules):
                    self._count(reading, {one: verdicts[one] for one in rules if one in verdicts}, meant, topic, counts)
        return counts

    def _verdict(self, rule: Rule, reading: Reading) -> Verdict:
        self.found.clear()
        return Verdict(self.coach.judges[rule](reading), frozenset(self.found))

    def _count(
        self,
        reading: Reading,
        verdicts: Mapping[Rule, Verdict],
        meant: Collection[Rule],
        topic: str,
        counts: dict[Watched, Counts],
    ) -> None:
        own = TOPICS[topic][0]
        if own in verdicts and verdicts[own].speaks:
            texts = {text for sentence in reading.sentences for text in (sentence.core, sentence.whole)}
            for one in self._by_topic[topic]:
                if one.listed in FIRING and any(one.pattern.search(text) for text in texts):
                    counts[one].hits += own in meant
                    counts[one].false_alarms += own not in meant
        found = frozenset[Watched]().union(*(verdict.found for verdict in verdicts.values()))
        for one in [one for one in found if one.topic == topic and one.listed not in FIRING]:
            one.is_off = True
            turned = {
                rule for rule, verdict in verdicts.items() if self._verdict(rule, reading).speaks != verdict.speaks
            }
            one.is_off = False
            right = {rule for rule in turned if verdicts[rule].speaks == (rule in meant)}
            counts[one].helps += bool(right)
            counts[one].harms += bool(turned - right)


@cache
def topics(code: str) -> Mapping[str, Mapping[str, Any]]:
    """What the files of one language say, by topic and list."""
    files = (tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted((PATTERNS / code).glob("*.toml")))
    return {topic: lists for file in files for topic, lists in file.items() if topic not in {"words", "parts"}}


def is_measured(topic: str, listed: str, entries: object) -> bool:
    return topic not in UNMEASURED and listed != "nods" and isinstance(entries, list)


def measured(code: str) -> Iterator[tuple[str, Collection[Rule], Collection[Rule]]]:
    """Every labelled sentence: its text, the rules that should speak, and the rules that its label is about."""
    for rule, text, speaks in wording(code):
        yield text, {rule} if speaks else (), {rule}
    for file in (*sorted(HERE.glob(f"wording_*_{code}.txt")), *sorted(DATA.glob(f"*_{code}.txt"))):
        for sentence in sentences(file):
            yield sentence.text, sentence.rules, sentence.about


def examples(code: str) -> dict[str, LabelledSentence]:
    """The sentences that may be the example of a pattern, the shortest first."""
    own = (one for file in HERE.glob(f"wording_*_{code}.txt") for one in sentences(file))
    return {one.text: one for one in sorted(own, key=lambda one: (len(one.text), one.text))}


def main() -> None:
    write_them = "--write" in sys.argv[1:]
    stale = 0
    for code in CODES:
        with Lab(code) as lab:
            entries = fresh(lab, look_for_examples=write_them)
        for one, new in entries.items():
            if new != one.told or "example" not in new:
                stale += 1
                sys.stdout.write(f"{code} {one.topic}.{one.listed} {one.entry['find']!r}: {one.told} -> {new}\n")
        if write_them:
            write(code, entries)
    sys.exit(1 if stale and not write_them else 0)


def fresh(lab: Lab, *, look_for_examples: bool) -> dict[Watched, dict[str, object]]:
    """What should stand under each pattern. There is no ``example`` where nothing needs the pattern."""
    counts = lab.counts()
    known = examples(lab.code)
    entries: dict[Watched, dict[str, object]] = {}
    for one in lab.watched:
        numbers = counts[one].told(one.listed) if one.topic in TOPICS and one.listed != "terms" else {}
        tried = [known[one.told["example"]]] if one.told.get("example") in known else []
        tried += known.values() if look_for_examples else []
        example = next((other for other in tried if lab.is_needed(one, other)), None)
        entries[one] = {**numbers, **({} if example is None else {"example": example.text})}
    return entries


def write(code: str, news: Mapping[Watched, Mapping[str, object]]) -> None:
    """Put the numbers and examples under each entry; every other line of the files stays as it is."""
    by_place = {(one.topic, one.listed, one.place): new for one, new in news.items()}
    for file in sorted((PATTERNS / code).glob("*.toml")):
        seen: dict[str, int] = defaultdict(int)

        def entry(found: re.Match[str], seen: dict[str, int] = seen) -> str:
            topic, _, listed = found["name"].partition(".")
            new = by_place.get((topic, listed, seen[found["name"]]))
            seen[found["name"]] += 1
            if new is None:
                return found[0]
            lines = "".join(f"{name} = {_toml(value)}\n" for name, value in new.items())
            return f"[[{found['name']}]]\n{found['find']}{lines}"

        text = file.read_text(encoding="utf-8")
        file.write_text(ENTRY.sub(entry, text), encoding="utf-8")


ENTRY = re.compile(
    r"^\[\[(?P<name>[\w.]+)\]\]\n(?P<find>(?:find = (?:'''(?:.|\n)*?'''|.*)\n)(?:typed = true\n)?)"
    r"(?:(?:hits|false_alarms|helps|harms|example) = .*\n)*",
    re.MULTILINE,
)


def _toml(value: object) -> str:
    if isinstance(value, int):
        return str(value)
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


if __name__ == "__main__":
    main()
