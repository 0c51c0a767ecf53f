"""Follows the recipe in CONTRIBUTING.md for a new activity to the letter, and plays with the activity that
comes of it.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.meta.source import ROOT

RECIPE = re.compile(r"`([\w/]+\.(?:py|ftl))`:\n\n```\w+\n(.*?)```", re.DOTALL)
COPIED = ("bot", "cogs", "docs", "migrations", "tests")


def follow_recipe(folder: Path) -> list[str]:
    """Write every file of the recipe into a copy of the project; gives their paths."""
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pyproject.toml", folder)
    written: list[str] = []
    for path, content in RECIPE.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
        if file.suffix == ".py":
            (file.parent / "__init__.py").touch()
        written.append(path)
    return written


def run(folder: Path, *arguments: str) -> None:
    """Run a module of Python in the copy, as somebody does who follows the recipe."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_recipe_for_a_new_activity_works(tmp_path: Path) -> None:
    written = follow_recipe(tmp_path)
    assert {path.split("/")[0] for path in written} == {"bot", "cogs", "tests"}
    run(tmp_path, "bot", "migrate", "--data", "data")
    run(tmp_path, "alembic", "revision", "--autogenerate", "-m", "Add bells")
    conversation = next(path for path in written if path.startswith("tests/"))
    run(tmp_path, "pytest", "-q", "-p", "no:cacheprovider", conversation, "tests/meta/test_retention.py")
