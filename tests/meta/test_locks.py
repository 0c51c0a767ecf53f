"""Checks the lock files: everything pinned and hashed, the same everywhere, and no address of where it came from."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.meta.source import ROOT

RUNTIME, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"


def pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE))


def wanted(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=!~; ]", one)[0].lower().replace(".", "-").replace("_", "-") for one in requirements}


@pytest.mark.parametrize("lock", [RUNTIME, DEV], ids=lambda lock: lock.name)
def test_nothing_but_pins_hashes_and_comments(lock: Path) -> None:
    line = re.compile(
        r"""[a-z0-9.-]+==[^\s;/]+(\s;\s[^/]+)?\s\\        # a pin, perhaps for some platforms only
        |\s{4}--hash=sha256:[0-9a-f]{64}(\s\\)?           # one of its files
        |\s{4}\#\s.*                                      # who asks for it
        """,
        re.VERBOSE,
    )
    text = lock.read_text(encoding="utf-8")
    assert [one for one in text.splitlines() if not line.fullmatch(one)] == []
    assert "://" not in text


@pytest.mark.parametrize("lock", [RUNTIME, DEV], ids=lambda lock: lock.name)
def test_everything_has_a_hash(lock: Path) -> None:
    blocks = re.split(r"^(?=[a-z])", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [block.split(" ")[0] for block in blocks if block.strip() and "--hash=sha256:" not in block] == []


def test_the_developers_lock_holds_the_same_versions() -> None:
    runtime, dev = pins(RUNTIME), pins(DEV)
    assert {name: dev.get(name) for name in runtime} == runtime


def test_everything_asked_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = wanted(project["project"]["dependencies"])
    dev = wanted([*project["project"]["optional-dependencies"]["dev"], *project["build-system"]["requires"]])
    assert runtime - pins(RUNTIME).keys() == set()
    assert dev - pins(DEV).keys() == set()
