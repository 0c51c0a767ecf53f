"""Our own ids on buttons, selects and forms: ``v1:answer:12``, understood after a restart as well."""

import re
from dataclasses import dataclass

VERSION = "v1"
LIMIT = 100
"""Characters of a custom id (Discord, components reference)."""
_VERB = re.compile(r"[a-z_]+")
_ARG = re.compile(r"[A-Za-z0-9_.\-]+")


@dataclass(frozen=True, slots=True)
class CustomId:
    """What a press is about: a verb that a handler is registered for, and what it is done to."""

    verb: str
    args: tuple[str, ...]


def pack(verb: str, *args: int | str) -> str:
    """The custom id of a verb and its arguments; a ``ValueError`` when it would not come back the same."""
    parts = [str(arg) for arg in args]
    if not _VERB.fullmatch(verb) or not all(_ARG.fullmatch(part) for part in parts):
        raise ValueError(f"{verb!r} with {parts!r} cannot be a custom id")
    packed = ":".join((VERSION, verb, *parts))
    if len(packed) > LIMIT:
        raise ValueError(f"{packed!r} is longer than {LIMIT} characters")
    return packed


def unpack(text: str) -> CustomId | None:
    """What ``pack`` was given, or None for an id of another version or of somebody else."""
    version, _, rest = text.partition(":")
    verb, *args = rest.split(":")
    if version != VERSION or not _VERB.fullmatch(verb) or not all(_ARG.fullmatch(arg) for arg in args):
        return None
    return CustomId(verb, tuple(args))
