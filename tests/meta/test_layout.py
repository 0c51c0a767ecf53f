"""Checks how files lie: short enough to read, empty ``__init__`` files, every package in the import contracts."""

import ast
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.meta.source import PACKAGES, ROOT, SHIPPED, imports, python_files, short, tree

LIMIT, COG_LIMIT = 400, 200
MOST_FILES = 15
"""Files of one folder that a reader can still take in at a glance."""
FLOORS = ("bot/domain", "bot/services", "bot/store", "cogs")
"""In these folders each folder is an activity, by the same names."""
ROOM_MAY_IMPORT = {"bot.room", "bot.config", "bot.errors", "bot.log", "bot.clock", "bot.database_trouble"}


def test_no_file_is_too_long_to_read() -> None:
    long = {}
    for file in python_files(*PACKAGES):
        lines = len(file.read_text(encoding="utf-8").splitlines())
        limit = COG_LIMIT if short(file).startswith("cogs/") else LIMIT
        if lines > limit and "migrations/versions" not in short(file):
            long[short(file)] = lines
    assert long == {}


def test_every_package_has_an_empty_init() -> None:
    folders = {file.parent for file in python_files(*PACKAGES)} - {ROOT / "migrations" / "versions"}
    inits = [folder / "__init__.py" for folder in sorted(folders)]
    assert [short(init) for init in inits if not init.is_file()] == []
    assert [short(init) for init in inits if init.read_text(encoding="utf-8")] == []


def test_every_part_of_the_bot_has_its_place_in_the_streets() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (streets,) = [one for one in contracts if one["name"].startswith("One-way streets")]
    named = {name for layer in streets["layers"] for name in layer.replace("(", " ").replace(")", " ").split()}
    parts = {f"bot.{path.stem}" for path in (ROOT / "bot").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert parts - named - {"bot.__init__", "bot.__pycache__"} == set()


def test_the_domain_imports_the_standard_library_only() -> None:
    """The one library beside it knows what a reader sees as one character, which is a rule of Unicode's."""
    strange = {
        f"{short(file)}: {name}"
        for file in python_files("bot/domain")
        for name in imports(file)
        if name.split(".")[0] not in {*sys.stdlib_module_names, "regex"} and not name.startswith("bot.domain.")
    }
    assert strange == set()


def test_the_room_imports_nothing_of_the_bot_but_its_ground_floor() -> None:
    strange = {
        f"{short(file)}: {name}"
        for file in python_files("bot/room")
        for name in imports(file)
        if name.split(".")[0] in {"bot", "cogs", "discord"} and ".".join(name.split(".")[:2]) not in ROOM_MAY_IMPORT
    }
    assert strange == set()


def test_no_folder_has_too_many_files() -> None:
    counted = Counter(short(file.parent) for file in python_files(*SHIPPED) if file.name != "__init__.py")
    assert {folder: count for folder, count in counted.items() if count > MOST_FILES} == {}


def test_no_module_imports_itself_by_a_detour() -> None:
    """Imports for the types count as well: what needs the other's types cannot be read without it."""
    modules = {module_of(file): file for file in python_files(*SHIPPED)}
    graph = {name: {one for one in _imported(file, modules) if one != name} for name, file in modules.items()}
    assert _circle(graph) == []


@pytest.mark.parametrize("floor", FLOORS)
def test_no_activity_depends_on_itself_by_a_detour(floor: str) -> None:
    modules = {module_of(file): file for file in python_files(floor)}
    graph: dict[str, set[str]] = {}
    for name, file in modules.items():
        activity = _activity(floor, name)
        others = {_activity(floor, one) for one in _imported(file, modules)}
        graph.setdefault(activity, set()).update(others - {activity, ""})
    graph.pop("", None)
    assert _circle(graph) == []


def module_of(file: Path) -> str:
    """Return the name by which a file is imported."""
    return short(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _imported(file: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    """Yield the modules of ours that a file imports, whether it names the module itself or something in it."""
    for name in imports(file):
        owner = name if name in modules else name.rpartition(".")[0]
        if owner in modules and modules[owner].name != "__init__.py":
            yield owner


def _activity(floor: str, module: str) -> str:
    """Return the folder of a floor that a module lies in, ``""`` for one that lies on the floor itself."""
    parts = module.split(".")[len(floor.split("/")) :]
    return parts[0] if len(parts) > 1 else ""


def _circle(graph: Mapping[str, set[str]]) -> list[str]:
    """Return one cycle of a graph, each node followed by one that it leads to; ``[]`` when there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1][::-1]
    return []


@pytest.mark.parametrize("folder", SHIPPED)
def test_each_module_says_its_job_in_one_line(folder: str) -> None:
    unsaid = [
        short(file)
        for file in python_files(folder)
        if file.name != "__init__.py" and not (ast.get_docstring(tree(file)) or "").split("\n")[0].endswith(".")
    ]
    assert unsaid == []
