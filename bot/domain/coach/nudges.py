"""Holds the coach's rules without patterns: question chains, filled silences, share of talk, which nudge to show."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.domain.coach.rules import ONE_MORE_CLICK, SEVERITY, Finding, Rule
from bot.domain.coach.text import words

CHAIN = 3
"""This many answered questions in a row with one pupil are a cross-examination (pedagogy 1.3, V1b)."""
NUDGES_A_TALK = 3
"""So many nudges a talk has; the heaviest ones, which ask for one more click, are not counted (decisions 31)."""
DISMISSALS = 2
"""A rule that was dismissed this often stays silent for the rest of the talk (pedagogy 3.1)."""
MUTABLE_UP_TO = 2
"""The heaviest severity that a teacher may mute for good."""
AFTER_QUESTION = timedelta(seconds=10)
AFTER_ANSWER = timedelta(seconds=5)
"""How long the teacher should stay silent after a question and after an answer (V2)."""
ENOUGH_WORDS = 40
"""Fewer words than this in a whole talk say nothing about who talked."""
SHARES_KEPT = 3


@dataclass(frozen=True, slots=True)
class Chain:
    """The questions and answers with one pupil so far (V1b); anything that is no question breaks the chain."""

    pupil_id: int | None = None
    pairs: int = 0
    asked: bool = False

    @property
    def is_due(self) -> bool:
        """Return whether the teacher should hear about it now."""
        return self.pairs >= CHAIN

    def question(self) -> "Chain":
        """Return the chain after a question; two questions in a row count as one."""
        return replace(self, asked=True)

    def answer(self, pupil_id: int) -> "Chain":
        """Return the chain after a pupil spoke. Going on without a question adds nothing; another pupil starts a new
        chain.
        """
        if pupil_id != self.pupil_id:
            return Chain(pupil_id, 1 if self.asked else 0)
        return Chain(pupil_id, self.pairs + 1 if self.asked else self.pairs)

    def other(self) -> "Chain":
        """Return a broken chain, after a probe, an echo, a silence, the whole group, or the nudge itself."""
        return Chain()


def silence_left(
    now: datetime,
    *,
    think_until: datetime | None = None,
    asked_at: datetime | None = None,
    answered_at: datetime | None = None,
) -> int:
    """Return for how many whole seconds the silence still lasts, 0 when the teacher may speak (V2, decisions 2)."""
    ends = [think_until] if think_until else []
    ends += [asked_at + AFTER_QUESTION] if asked_at else []
    ends += [answered_at + AFTER_ANSWER] if answered_at else []
    left = max((end - now for end in ends), default=timedelta())
    return max(0, -(-left // timedelta(seconds=1)))


@dataclass(frozen=True, slots=True)
class Share:
    """How many words the teacher and the pupils said in one talk; for the teacher alone (V4)."""

    teacher: int
    pupils: int

    @property
    def percent(self) -> int:
        """Return the teacher's share of all words, from 0 to 100."""
        return round(100 * self.teacher / (self.teacher + self.pupils))

    @property
    def class_most(self) -> bool:
        """Return whether the class was heard most, which is the only aim."""
        return self.pupils > self.teacher

    @property
    def is_enough(self) -> bool:
        """Return whether enough was said to say anything about who talked."""
        return self.teacher + self.pupils >= ENOUGH_WORDS


def count_words(*texts: str) -> int:
    """Return how many words these texts have; the words are counted, not kept."""
    return sum(len(words(text)) for text in texts)


@dataclass(frozen=True, slots=True)
class Nudges:
    """What the coach did in one talk: how many nudges it showed that count, and how often each rule was dismissed."""

    shown: int = 0
    dismissed: Mapping[Rule, int] = field(default_factory=dict[Rule, int])

    def choose(self, findings: Iterable[Finding], muted: Collection[Rule] = frozenset()) -> Finding | None:
        """Return the one nudge to show, or None: the first finding that is not silent. ``findings`` come heaviest
        first, and the heaviest rules are never silent.
        """
        return next((finding for finding in findings if not self._is_silent(finding, muted)), None)

    def show(self, rule: Rule) -> "Nudges":
        """Return this after a nudge about this rule; only those of lighter rules are counted."""
        return self if _is_grave(rule) else replace(self, shown=self.shown + 1)

    def dismiss(self, rule: Rule) -> "Nudges":
        """Return this after the teacher left the text as it was."""
        return replace(self, dismissed={**self.dismissed, rule: self.dismissed.get(rule, 0) + 1})

    def _is_silent(self, finding: Finding, muted: Collection[Rule]) -> bool:
        if _is_grave(finding.rule):
            return False
        is_muted = finding.rule in muted and finding.severity <= MUTABLE_UP_TO
        return is_muted or self.shown >= NUDGES_A_TALK or self.dismissed.get(finding.rule, 0) >= DISMISSALS


def _is_grave(rule: Rule) -> bool:
    return SEVERITY[rule] >= ONE_MORE_CLICK
