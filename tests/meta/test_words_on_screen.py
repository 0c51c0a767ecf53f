"""Checks that what people read fits on a screen, and that the bot itself says nothing that its own coach would nudge a
teacher about.
"""

import pytest

from bot.coach.judge import advise
from bot.domain.coach.rules import Rule
from bot.domain.school.group import Band
from bot.i18n.catalogue import LANGUAGES, words_for

MOST = 60
"""Words of one message (pedagogy 6.13)."""
LONGER = {"concern-card": "six points in regie, for the teacher alone"}
NEVER = {Rule.SECRET, Rule.FORCE, Rule.LEADING}


def messages(lang: str) -> list[tuple[str, str]]:
    """Return each message as it reads where three of something are told."""
    words = words_for(lang)
    return [(key, words(key, **dict.fromkeys(words.needs(key), 3))) for key in sorted(words.keys)]


def length(said: str) -> int:
    """Count the words; the dash before a point is none."""
    return sum(any(map(str.isalnum, word)) for word in said.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_longer_than_a_screen(lang: str) -> None:
    long = {key: length(said) for key, said in messages(lang) if length(said) > MOST}
    assert long.keys() == LONGER.keys(), long


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_promises_secrecy_makes_anybody_talk_or_steers(lang: str) -> None:
    nudged = [
        (key, finding.rule, said)
        for key, said in messages(lang)
        for finding in advise(said, lang, Band.VO_ONDER)
        if finding.rule in NEVER
    ]
    assert nudged == []
