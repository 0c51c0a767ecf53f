"""Finds the custom ids that the cogs declare, and where each of them is used."""

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from bot.chat.interactions.custom_id import CustomId
from tests.meta.source import ROOT, python_files, tree

COMMON = "common"


class Declared(NamedTuple):
    """A custom id, the folder of cogs that declares it, and the name of the constant."""

    custom_id: CustomId
    folder: str
    name: str


@cache
def declared_ids() -> dict[str, Declared]:
    """Return every custom id that the cogs declare, by its verb."""
    folders = sorted(file.parent.name for file in (ROOT / "cogs").glob("*/ids.py"))
    found = [
        Declared(one, folder, name)
        for folder in folders
        for name, one in vars(import_module(f"cogs.{folder}.ids")).items()
        if isinstance(one, CustomId)
    ]
    assert len({one.custom_id.verb for one in found}) == len(found), "a verb is declared twice"
    return {one.custom_id.verb: one for one in found}


def verb_of(node: ast.AST, folder: str) -> str | None:
    """Return the verb of a custom id that a file of this folder mentions as ``ids.OPEN`` or ``shared.OPEN``."""
    match node:
        case ast.Attribute(value=ast.Name(id="ids"), attr=name):
            return _by_name().get((folder, name))
        case ast.Attribute(value=ast.Name(id="shared"), attr=name):
            return _by_name().get((COMMON, name))
        case _:
            return None


def verbs_in(node: ast.AST, folder: str) -> set[str]:
    """Return the verbs of all custom ids that are mentioned in a piece of code."""
    return {verb for one in ast.walk(node) if (verb := verb_of(one, folder)) is not None}


def drawing_files() -> Iterator[tuple[Path, str]]:
    """Yield the files in which custom ids are used, with their folder; not those that declare and register them."""
    for file in python_files("cogs"):
        if file.name not in ("ids.py", "_cog.py"):
            yield file, file.parent.name


@cache
def _by_name() -> dict[tuple[str, str], str]:
    return {(one.folder, one.name): verb for verb, one in declared_ids().items()}


def users_of_ids() -> dict[str, set[str]]:
    """Return the folders in which each custom id is used, by its verb."""
    found: dict[str, set[str]] = {}
    for file, folder in drawing_files():
        for verb in verbs_in(tree(file), folder):
            found.setdefault(verb, set()).add(folder)
    return found
