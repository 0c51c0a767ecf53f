"""Lists the rules of the wording coach: what each is about, how heavy it is, and what a finding tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Rule(StrEnum):
    """The rules in the order of the table (pedagogy 3.2): of equal severities, the earlier rule comes first.

    Two are not in that table: a pupil is given no label, and is not held up against others or ranked (pedagogy 5, N1
    and N25).
    """

    SECRET = "secret"  # noqa: S105 - a promise of secrecy, not a password
    FORCE = "force"
    LABEL = "label"
    COMPARE = "compare"
    LEADING = "leading"
    MULTI = "multi"
    KNOWN = "known"
    BETEKENT = "betekent"
    WAAROM = "waarom"
    FEEL = "feel"
    CLOSED = "closed"
    SELF = "self"
    NEGATIVE = "negative"
    LONG = "long"
    HARD = "hard"
    OBVIOUS = "obvious"


SEVERITY: Mapping[Rule, int] = {
    Rule.SECRET: 4,
    Rule.FORCE: 4,
    Rule.LABEL: 3,
    Rule.COMPARE: 3,
    Rule.LEADING: 3,
    Rule.MULTI: 3,
    Rule.KNOWN: 3,
    Rule.BETEKENT: 2,
    Rule.WAAROM: 2,
    Rule.FEEL: 2,
    Rule.CLOSED: 1,
    Rule.SELF: 1,
    Rule.NEGATIVE: 1,
    Rule.LONG: 1,
    Rule.HARD: 1,
    Rule.OBVIOUS: 0,
}
ONE_MORE_CLICK = 4
"""From this severity on, posting asks for one more click; nothing is ever refused."""

ABOUT_PUPILS = frozenset({Rule.SECRET, Rule.FORCE, Rule.LABEL, Rule.COMPARE})
"""What words do to a pupil whatever they are for: in thanks, in an agreement or in an outcome as in a question."""

ORDER: Mapping[Rule, int] = {rule: place for place, rule in enumerate(Rule)}

Detail = str | int


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that fires. ``details`` are what its tip quotes: ``count``, ``word``, ``words``, ``max``."""

    rule: Rule
    details: Mapping[str, Detail] = field(default_factory=dict[str, Detail])

    @property
    def severity(self) -> int:
        """Return the severity, from 0 (an offer) to 4 (one more click)."""
        return SEVERITY[self.rule]
