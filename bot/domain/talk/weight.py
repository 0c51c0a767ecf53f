"""Says how personal a teacher's own words are, and how personal a talk may become at most."""

from enum import StrEnum

from bot.domain.talk.talk import Talk, TalkKind

LIGHT_KINDS = frozenset({TalkKind.GETTING_TO_KNOW, TalkKind.WEEKLY})
"""These kinds stay light unless the teacher wants otherwise: a first meeting, and the small weekly talk."""


class Weight(StrEnum):
    """The names that a teacher reads for sensitivity 0, 1 and 2."""

    LIGHT = "light"
    PERSONAL = "personal"
    TENDER = "tender"

    @property
    def sensitivity(self) -> int:
        return tuple(Weight).index(self)


def most_in(talk: Talk | None, most_of_band: int) -> int:
    """Return the highest sensitivity that may be asked of the class together; never more than its band allows.

    Within that the teacher's choice for the talk counts, else its kind's; without a talk only the band's.
    """
    if talk is None:
        return most_of_band
    usual = 0 if talk.kind in LIGHT_KINDS else most_of_band
    return min(most_of_band, usual if talk.ceiling is None else talk.ceiling)
