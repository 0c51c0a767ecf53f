"""Puts the wording coach's findings into words: for a teacher, and for a stream of sentences."""

from collections.abc import Iterable, Iterator

import orjson

from bot.coach.judge import advise
from bot.domain.coach.rules import Finding, Rule
from bot.domain.school.group import Band
from bot.i18n.catalogue import Language, Words, words_for


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


def judged(lines: Iterable[bytes], language: Language, band: Band) -> Iterator[bytes]:
    """Yield ``{"text": …, "rules": [{"id", "severity", "tip"}]}`` and a newline for each line, as the lines come in.

    An empty line gives an empty list, so that line numbers agree. Bytes that are not UTF-8 become ``\\ufffd``.
    """
    words = words_for(language)
    for line in lines:
        text = line.decode("utf-8-sig", errors="replace").rstrip("\r\n")
        rules = [
            {"id": finding.rule, "severity": finding.severity, "tip": tip(finding, words)}
            for finding in advise(text, language, band)
        ]
        yield orjson.dumps({"text": text, "rules": rules}, option=orjson.OPT_APPEND_NEWLINE)
