"""Says what Discord makes of a text: which constructs it would see, and what is left to read. It is kept small on
purpose.
"""

import re

_BLOCK = re.compile(r"^[ \t]*(?:#{1,3}\s|-#\s|>{1,3}\s|[-*+]\s|\d+[.)]\s)", re.MULTILINE)
_INLINE = (
    re.compile(r"```[\s\S]+?```"),
    re.compile(r"``?[^`]+``?"),
    re.compile(r"\*\*?[^*]+\*\*?"),
    re.compile(r"__?[^_]+__?"),
    re.compile(r"~~[^~]+~~"),
    re.compile(r"\|\|[\s\S]+?\|\|"),
    re.compile(r"\[[^\]]*\]\([^)]+\)"),
    re.compile(r"<(?:@[!&]?|#|t:|/|a?:|id:|https?:|mailto:|\+)[^>]*>"),
    re.compile(r"(?:https?|discord|mailto)://\S", re.IGNORECASE),
    re.compile(r"@(?:everyone|here)"),
)
_ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
_PLACEHOLDER = "\ue000"


def constructs(source: str) -> list[str]:
    """Return everything that would not be shown as it stands. What is escaped is plain text."""
    plain = _ESCAPE.sub(_PLACEHOLDER, source)
    return [found.group() for pattern in (_BLOCK, *_INLINE) for found in pattern.finditer(plain)]


def read(source: str) -> str:
    """Return what is left to read once the escapes have done their work."""
    return _ESCAPE.sub(r"\1", source)


def pings(source: str) -> list[str]:
    """Return the mentions that a server would find in the raw text; it knows nothing of escapes."""
    return re.findall(r"@everyone|@here|<@[!&]?\d+>", source)
