"""Checks that an activity is a folder that declares itself, and is found without being named anywhere."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

from bot.services.feature import discover, features
from tests.meta.source import ROOT

DECLARED = "from bot.services.feature import Feature\n\nFEATURE = Feature(name={name!r}, after={after!r})\n"


def a_package(path: Path, name: str, activities: dict[str, tuple[str, ...]]) -> None:
    for activity, after in activities.items():
        folder = path / name / activity
        folder.mkdir(parents=True)
        (folder / "__init__.py").touch()
        (folder / "feature.py").write_text(DECLARED.format(name=activity, after=after), encoding="utf-8")
    (path / name / "__init__.py").touch()


def test_a_folder_is_all_that_a_new_activity_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_package(tmp_path, "school_of_tomorrow", {"wall": ("groups",), "groups": (), "weekly": ()})
    monkeypatch.syspath_prepend(str(tmp_path))
    found = discover(import_module("school_of_tomorrow"))
    assert [feature.name for feature in found] == ["groups", "weekly", "wall"]
    assert found[0].cog_module == "cogs.groups._cog"
    for name in [name for name in sys.modules if name.startswith("school_of_tomorrow")]:
        del sys.modules[name]


def test_no_two_activities_declare_the_same() -> None:
    for declared in (
        [feature.name for feature in features()],
        [kind for feature in features() for kind in feature.posts],
        [kind for feature in features() for kind in feature.alarms],
    ):
        assert len(declared) == len(set(declared))


def test_an_activity_is_called_as_its_folder() -> None:
    folders = {folder.parent.name for folder in (ROOT / "bot" / "services").glob("*/feature.py")}
    assert {feature.name for feature in features()} == folders
