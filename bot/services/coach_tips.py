"""The wording coach's findings as words for the teacher."""

from bot.domain.coach.rules import Finding, Rule
from bot.i18n.catalogue import Words


def tip(finding: Finding, words: Words, card: str | None = None) -> str:
    """The tip of one finding, two lines at most; ``card`` is the question offered for one that everybody hears."""
    details = dict(finding.details)
    match finding.rule:
        case Rule.BETEKENT if "word" not in details:
            return words("coach-betekent-bare")
        case Rule.OBVIOUS if card:
            return words("coach-obvious-card", card=card)
        case _:
            return words(f"coach-{finding.rule}", **details)
