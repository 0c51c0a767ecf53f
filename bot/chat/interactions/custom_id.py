"""Declares our own ids on buttons, lists and forms (``v1:round_answer:12``), understood after a restart as well."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, get_args

VERSION = "v1"
LIMIT = 100
"""Characters of a custom id (Discord, components reference)."""
TEXT_LIMIT = 32
"""Characters of a parameter that is a text."""
HIGHEST_ID = 2**63 - 1
"""The highest number that a database can hold."""
NOTHING = "-"
"""How a parameter that may be None is written when it is."""
_VERB = re.compile(r"[a-z_]+")
_ARG = re.compile(r"[A-Za-z0-9_.\-]+")
_NUMBER = re.compile(r"-?[0-9]{1,19}")
_FLAGS = {"0": False, "1": True}

Value = TypeVar("Value")


class CustomIdError(ValueError):
    """A custom id that cannot be made: a fault of the program."""


class Unpacked(NamedTuple):
    """What a custom id holds: the verb that a handler is registered for, and its arguments as texts."""

    verb: str
    args: tuple[str, ...]


class Parameter(NamedTuple):
    """What one argument may be: a number, a flag, a text or one of an enum's values; and whether it may be None."""

    kind: type[Any]
    optional: bool

    def pack(self, value: object) -> str:
        """Return ``value`` as a text; raises ``ValueError`` for one that is not of this kind or cannot be read back."""
        if value is None and self.optional:
            return NOTHING
        if type(value) is not self.kind:
            raise CustomIdError(f"{value!r} is no {self.kind.__name__}")
        text = str(int(value)) if isinstance(value, bool) else str(value)
        convert(text, self.kind)
        return text

    def unpack(self, text: str) -> Any:
        """Return the value that was packed; raises ``ValueError`` for a text that no value of this kind gives."""
        return None if self.optional and text == NOTHING else convert(text, self.kind)

    @property
    def longest(self) -> int:
        """Characters of the longest text that it can be."""
        if issubclass(self.kind, StrEnum):
            return max(len(one) for one in self.kind)
        return TEXT_LIMIT if self.kind is str else 1 if self.kind is bool else len(str(-HIGHEST_ID))


class CustomId:
    """The declaration of a custom id: ``CustomId("round_hold", round_id=int, number=int | None)``.

    Called with the values by name it gives the custom id. A kind is ``int``, ``bool``, ``str`` or a ``StrEnum``.
    """

    def __init__(self, verb: str, **kinds: type[Any] | UnionType) -> None:
        """Raises ``CustomIdError`` for a verb that cannot be read back or an id that can be longer than ``LIMIT``."""
        self.verb = verb
        self.kinds = kinds
        self.parameters: Mapping[str, Parameter] = {name: _parameter(kind) for name, kind in kinds.items()}
        pack(verb)
        if self.longest > LIMIT:
            raise CustomIdError(f"{verb} can be {self.longest} characters long, and {LIMIT} is the most")

    @property
    def longest(self) -> int:
        """Characters of the longest custom id that this declaration can give."""
        return len(pack(self.verb)) + sum(1 + parameter.longest for parameter in self.parameters.values())

    def __call__(self, **values: object) -> str:
        """Return the custom id with these values; raises ``ValueError`` when they are not what was declared."""
        if values.keys() != self.parameters.keys():
            raise CustomIdError(f"{self.verb} needs {list(self.parameters)} and not {list(values)}")
        return pack(self.verb, *(parameter.pack(values[name]) for name, parameter in self.parameters.items()))

    def read(self, args: Sequence[str]) -> dict[str, Any]:
        """Return the values by name; raises ``ValueError`` for arguments that were never packed: ids can be forged."""
        named = zip(self.parameters.items(), args, strict=True)
        return {name: parameter.unpack(text) for (name, parameter), text in named}


def convert(text: str, kind: type[Value]) -> Value:
    """Return a text that came from Discord as a value of this kind; raises ``ValueError`` when it is none."""
    if issubclass(kind, StrEnum):
        return kind(text)
    found: Any = text
    if kind is bool:
        found = _FLAGS.get(text)
    elif kind is int:
        found = int(text) if _NUMBER.fullmatch(text) else None
    if found is None or (kind is int and abs(found) > HIGHEST_ID) or (kind is str and len(text) > TEXT_LIMIT):
        raise ValueError(f"this is no {kind.__name__}")
    return found


def pack(verb: str, *args: str) -> str:
    """Return the custom id of a verb and its arguments; raises ``CustomIdError`` when it could not be read back."""
    packed = ":".join((VERSION, verb, *args))
    if not _VERB.fullmatch(verb) or not all(_ARG.fullmatch(arg) for arg in args) or len(packed) > LIMIT:
        raise CustomIdError(f"{packed!r} cannot be a custom id")
    return packed


def unpack(text: str) -> Unpacked | None:
    """Return what ``pack`` was given, or None for an id of another version or of somebody else."""
    version, _, rest = text.partition(":")
    verb, *args = rest.split(":")
    if version != VERSION or not _VERB.fullmatch(verb) or not all(_ARG.fullmatch(arg) for arg in args):
        return None
    return Unpacked(verb, tuple(args))


def _parameter(kind: type[Any] | UnionType) -> Parameter:
    if isinstance(kind, type):
        return Parameter(kind, optional=False)
    (inner,) = (one for one in get_args(kind) if one is not NoneType)
    return Parameter(inner, optional=True)
