"""Writes structured logs that hold ids and never a person's words, the token or an exception's text."""

import logging
import re
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, TextIO, cast

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.errors import VertelEensError

Format = Literal["console", "json"]

WITHHELD = "[withheld]"
OWN = ("bot", "cogs", "migrations", "__main__")
# Below these levels the libraries write whole payloads, SQL parameters and addresses that hold interaction tokens.
LOWEST = {
    "aiohttp.access": logging.WARNING,
    "apscheduler": logging.WARNING,
    "sqlalchemy": logging.WARNING,
}
# Words, names or secrets travel under these keys, as the whole key or its last part (``answer_text``).
CONTENT_KEYS = frozenset(
    {
        *("answer", "answers", "attachments", "body", "caption", "components", "content", "description", "display"),
        *("embed", "embeds", "filename", "goal", "intention", "json", "label", "name", "nick", "nickname", "options"),
        *("payload", "question", "reason", "secret", "sql", "text", "title", "token", "topic", "url", "username"),
        *("value", "values", "word", "words"),
    }
)
# We make the values of these keys ourselves, and they may be sentences.
SENTENCE_KEYS = frozenset({"event", "exception", "hint", "level", "logger", "path", "timestamp", "version"})
_ID = re.compile(r"[\w.:/+@-]{1,100}")
_WARNING = re.compile(r"\S+:\d+: \w+")
_ROOT = Path(__file__).resolve().parent.parent


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """Return a logger for one module: ``log = logger(__name__)``; events are literals, values are ids and numbers."""
    return structlog.stdlib.get_logger(name)


def configure(level: str, form: Format, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Send our own and every library's log lines through one door, at ``level`` and above.

    ``secrets`` (the token) are cut out wherever they turn up. ``stream`` is standard error unless given.
    """
    to = stream or sys.stderr
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _describe_exception,
        _withhold,
        _Mask(secrets),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(to)
    handler.addFilter(_may_pass)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer(form, to)],
        )
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    logging.captureWarnings(capture=True)


def _renderer(form: Format, stream: TextIO) -> Processor:
    if form == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=stream.isatty())


def _is_own(name: str) -> bool:
    return name.split(".", 1)[0] in OWN


def _may_pass(record: logging.LogRecord) -> bool:
    """Hold back what libraries say about payloads, and take the people out of what they may say."""
    if _is_own(record.name):
        return True
    lowest = next((at for name, at in LOWEST.items() if f"{record.name}.".startswith(f"{name}.")), logging.INFO)
    if record.levelno < lowest:
        return False
    _strip(record)
    return True


class _Hidden:
    """Stands where a library put a text or an object into its message."""

    def __repr__(self) -> str:
        return "…"

    def __format__(self, _: str) -> str:
        return "…"


def _strip(record: logging.LogRecord) -> None:
    # asyncio builds its text beforehand: what follows the first line is the repr of whatever was at hand.
    record.msg = str(record.msg).split("\n", 1)[0]
    if record.name == "py.warnings":
        place = _WARNING.match(record.getMessage())
        record.msg, record.args = (place[0] if place else "a warning of Python"), None
    elif isinstance(record.args, tuple):
        record.args = tuple(_bare(arg) for arg in record.args)
    elif record.args:
        record.args = {key: _bare(arg) for key, arg in record.args.items()}


def _bare(arg: object) -> object:
    return arg if isinstance(arg, int | float) else _Hidden()


def _withhold(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    return {
        key: value if key in SENTENCE_KEYS or key.startswith("_") else _safe(key, value) for key, value in event.items()
    }


def _safe(key: str, value: Any) -> Any:
    if key.rsplit("_", 1)[-1].lower() in CONTENT_KEYS:
        return WITHHELD
    match value:
        case None | bool() | int() | float():
            return value
        case dict():
            return {str(inner): _safe(str(inner), one) for inner, one in cast("dict[Any, Any]", value).items()}
        case list() | tuple() | set() | frozenset():
            return [_safe(key, one) for one in cast("Iterable[Any]", value)]
        case _:
            shown = str(value)
            return shown if _ID.fullmatch(shown) else WITHHELD


class _Mask:
    """Cuts known secrets out of every text, as the last step before a line is written."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = [secret for secret in secrets if secret]

    def __call__(self, _: WrappedLogger, __: str, event: EventDict) -> EventDict:
        return {key: self._cut(value) for key, value in event.items()} if self._secrets else event

    def _cut(self, value: Any) -> Any:
        match value:
            case str():
                for secret in self._secrets:
                    value = value.replace(secret, WITHHELD)
                return value
            case dict():
                return {self._cut(key): self._cut(one) for key, one in cast("dict[Any, Any]", value).items()}
            case list():
                return [self._cut(one) for one in cast("list[Any]", value)]
            case _:
                return value


def _describe_exception(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace a traceback by types, codes and places: the text of an exception often quotes what a person wrote."""
    info = event.pop("exc_info", None)
    event.pop("stack_info", None)
    match info:
        case BaseException():
            error = info
        case (_, BaseException() as error, _):
            pass
        case _ if info:
            error = sys.exc_info()[1]
        case _:
            error = None
    if error is not None:
        event["exception"] = describe(error)
    return event


def describe(error: BaseException) -> str:
    """Describe an exception and its causes without their texts, innermost last; only our own errors keep theirs."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines += [_title(current), *_places(current.__traceback__)]
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n".join(lines)


def _title(error: BaseException) -> str:
    kind = type(error)
    facts = [
        f"{name} {fact}"
        for name in ("status", "code", "errno")
        if (isinstance(fact := getattr(error, name, None), int) or (isinstance(fact, str) and fact.isalnum()))
    ]
    title = f"{kind.__module__}.{kind.__qualname__}" + (f" ({', '.join(facts)})" if facts else "")
    return f"{title}: {error}" if isinstance(error, VertelEensError) else title


def _places(frames: TracebackType | None) -> list[str]:
    return [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(frames)]


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_ROOT) and "site-packages" not in path.parts:
        return str(path.relative_to(_ROOT))
    return "/".join(path.parts[-3:])
