"""Looks up every text that a person reads, in Dutch or English, by its key in the Fluent files beside this module."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, get_args

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser, ast, visitor

from bot.errors import VertelEensError

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Arg = str | int | float

_FIRST_STRONG, _POP = "\u2068", "\u2069"
_ISOLATES = frozenset("\u2066\u2067\u2068")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDI", "PDF"})


class CatalogueError(VertelEensError):
    """A catalogue is broken, or was asked for words it does not have: a fault of the program, not of a person."""


class _Text(str, FluentType):
    """A text of any length: Fluent itself gives up on more than 2,500 characters, and an answer may have 4,000."""

    __slots__ = ()

    def format(self, locale: object) -> "_Text":  # type: ignore[override]
        return self


class Words:
    """The catalogue of one language: ``words("error-unexpected", code="7F3A")``."""

    def __init__(self, lang: Language, folder: Traversable) -> None:
        """Read every ``.ftl`` file of ``folder``; raises ``CatalogueError`` on bad syntax or a key given twice."""
        self.lang: Language = lang
        self._bundle = FluentBundle([lang], use_isolating=False)
        self._needs: dict[str, frozenset[str]] = {}
        self._known: dict[str, str] = {}
        """What keys without placeholders say: always the same."""
        entries = dict(_entries(folder))
        self._bundle.add_resource(ast.Resource([*entries.values()]))
        for name, entry in entries.items():
            for key, pattern in _patterns(name, entry):
                self._needs[key] = frozenset(_placeholders(pattern, entries))

    def __call__(self, key: str, **args: Arg) -> str:
        """Return the text of ``key`` (``message`` or ``message.attribute``) with its placeholders filled in.

        Raises ``CatalogueError`` when there is no such key or a placeholder has no value; more values than needed do
        no harm. Numbers are written as the language does, so give an id as text.
        """
        if key in self._known:
            return self._known[key]
        needs = self.needs(key)
        missing = needs - args.keys()
        if missing:
            raise CatalogueError(f"{self.lang}: {key} needs {', '.join(sorted(missing))}")
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        filled = {name: _Text(arg) if isinstance(arg, str) else arg for name, arg in args.items()}
        text, errors = self._bundle.format_pattern(pattern, filled)  # pyright: ignore[reportArgumentType]
        if errors:
            # Only the kind is told: the text of the error may quote an argument, and so a person.
            raise CatalogueError(f"{self.lang}: {key} cannot be written ({type(errors[0]).__name__})") from None
        if not needs:
            self._known[key] = str(text)
        return str(text)

    def __contains__(self, key: object) -> bool:
        return key in self._needs

    @property
    def keys(self) -> frozenset[str]:
        """All keys, attributes as ``message.attribute``."""
        return frozenset(self._needs)

    def needs(self, key: str) -> frozenset[str]:
        """Return the names of the placeholders of ``key``, with those of messages that it refers to."""
        if key not in self._needs:
            raise CatalogueError(f"{self.lang}: there are no words for {key}")
        return self._needs[key]


@cache
def words_for(lang: str) -> Words:
    """Return the catalogue of ``nl`` or ``en``, which is read once; raises ``CatalogueError`` for another language."""
    if lang not in LANGUAGES:
        raise CatalogueError(f"there is no catalogue for {lang!r}, only for {' and '.join(LANGUAGES)}")
    return Words(lang, files("bot.i18n") / lang)


def language_of(locale: str | None, default: Language = "nl") -> Language:
    """Return the one of our languages that a person with this locale (``nl``, ``en-US``, ``de``) reads best.

    ``default`` is for who has no locale, as a message in a channel: pass the class's language there.
    """
    if not locale:
        return default
    return "nl" if locale.replace("_", "-").split("-", 1)[0].lower() == "nl" else "en"


def isolate(text: str) -> str:
    """Return ``text`` unchanged, but with its writing direction kept to itself when it has one of its own.

    Without this an Arabic or Hebrew answer, or a control character in it, turns the words around it. An isolate ends
    with its paragraph, hence line by line; left-to-right text comes back as it is.
    """
    return "\n".join(_isolated(line) for line in text.split("\n"))


def _isolated(line: str) -> str:
    if not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in line):
        return line
    opened = closed_too_much = 0
    for char in line:
        if char in _ISOLATES:
            opened += 1
        elif char == _POP and opened:
            opened -= 1
        elif char == _POP:
            closed_too_much += 1
    return _FIRST_STRONG * (closed_too_much + 1) + line + _POP * (opened + 1)


def _entries(folder: Traversable) -> Iterator[tuple[str, ast.Message | ast.Term]]:
    seen: dict[str, str] = {}
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if not file.name.endswith(".ftl"):
            continue
        text = file.read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ast.Junk):
                raise CatalogueError(f"{folder.name}/{file.name}, {_fault(entry, text)}")
            if isinstance(entry, ast.Message | ast.Term):
                name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                if name in seen:
                    raise CatalogueError(f"{folder.name}/{file.name}: {name} is in {seen[name]} already")
                seen[name] = file.name
                yield name, entry


def _fault(junk: ast.Junk, text: str) -> str:
    """Tell where Fluent stopped reading (it stands at the fault or at the line after it), and why."""
    fault = next(iter(junk.annotations or []), None)
    start = fault.span.start if fault and fault.span else 0
    line = text.count("\n", 0, start) + 1
    return f"line {line}: {fault.message if fault else 'this is no Fluent'}"


def _patterns(name: str, entry: ast.Message | ast.Term) -> Iterator[tuple[str, ast.Pattern]]:
    if isinstance(entry, ast.Term):
        return
    if entry.value is not None:
        yield name, entry.value
    for attribute in entry.attributes:
        yield f"{name}.{attribute.id.name}", attribute.value


class _Finder(visitor.Visitor):
    """Collects what a pattern takes from outside, and the other messages that it refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[tuple[str, str | None]] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by Fluent
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - named by Fluent
        self.messages.add((node.id.name, node.attribute.name if node.attribute else None))


def _placeholders(pattern: ast.Pattern, entries: dict[str, ast.Message | ast.Term]) -> set[str]:
    finder = _Finder()
    finder.visit(pattern)
    found = set(finder.variables)
    for name, attribute in finder.messages:
        key = f"{name}.{attribute}" if attribute else name
        target = dict(_patterns(name, entries[name])).get(key) if name in entries else None
        if target is None:
            raise CatalogueError(f"a message refers to {key}, which is not there")
        found |= _placeholders(target, entries)
    return found
