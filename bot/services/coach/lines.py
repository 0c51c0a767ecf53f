"""Judges a stream with the wording coach: one sentence per line in, one JSON object per line out."""

from collections.abc import Iterable, Iterator

import orjson

from bot.coach.judge import advise
from bot.domain.school.group import Band
from bot.i18n.catalogue import Language, words_for
from bot.services.coach.tips import tip


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
