"""Puts the wording coach's findings into words for the teacher."""

from bot.domain.coach.rules import Finding, Rule
from bot.i18n.catalogue import Words


def tip(finding: Finding, words: Words, card: str | None = None, *, again: int = 0, splits: bool = True) -> str:
    """Return the tip for one finding, at most two lines; ``card`` is the question offered instead of an obvious one.

    ``again`` counts how often another suggestion was asked for: there are two, which take turns. ``splits`` says
    whether several questions at once can be kept for later.
    """
    details = dict(finding.details)
    if finding.rule is Rule.OBVIOUS:
        return words("coach-obvious-card", card=card) if card else words("coach-obvious")
    if again % 2:
        return words(f"coach-{finding.rule}-again", **details)
    if finding.rule is Rule.MULTI and not splits:
        return words("coach-multi-bare", **details)
    if finding.rule is Rule.BETEKENT and "word" not in details:
        return words("coach-betekent-bare")
    return words(f"coach-{finding.rule}", **details)
