"""How files lie: short enough to read, empty ``__init__`` files, every package in the import contracts."""

import ast
import sys
import tomllib

import pytest

from tests.meta.source import PACKAGES, ROOT, SHIPPED, imports, python_files, short, tree

LIMIT, COG_LIMIT = 400, 200
ROOM_MAY_IMPORT = {"bot.room", "bot.config", "bot.errors", "bot.log", "bot.clock"}


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
    strange = {
        f"{short(file)}: {name}"
        for file in python_files("bot/domain")
        for name in imports(file)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("bot.domain.")
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


@pytest.mark.parametrize("folder", SHIPPED)
def test_each_module_says_its_job_in_one_line(folder: str) -> None:
    unsaid = [
        short(file)
        for file in python_files(folder)
        if file.name != "__init__.py" and not (ast.get_docstring(tree(file)) or "").split("\n")[0].endswith(".")
    ]
    assert unsaid == []
