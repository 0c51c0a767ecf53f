"""Checks the coach's patterns as data: what is told of each is true, each is needed, and nothing is read before its
time.
"""

import re
import subprocess
import sys
import tomllib
from collections import Counter

import pytest

from tests.bench.coach_patterns import CODES, PATTERNS, Lab, fresh

IMPORTED = """
import importlib.resources, re, tomllib
import bot.domain.coach.text, bot.domain.school.group
asked = []
re.compile = lambda *given: asked.append(given)
from bot.coach import judge, patterns
print(len(asked), patterns.language.cache_info().currsize, judge.coach_of.cache_info().currsize)
"""


@pytest.mark.parametrize("code", CODES)
def test_the_numbers_are_true_and_every_pattern_is_needed(code: str) -> None:
    """Mend it with ``python -m tests.bench.coach_patterns --write``; a pattern without an example has to go."""
    with Lab(code) as lab:
        entries = fresh(lab, look_for_examples=False)
    stale = [(one.entry["find"], one.told, new) for one, new in entries.items() if new != one.told]
    assert stale == []
    assert [one.entry["find"] for one, new in entries.items() if "example" not in new] == []


@pytest.mark.parametrize("code", CODES)
def test_every_name_in_a_pattern_is_explained_once_and_used(code: str) -> None:
    files = [file.read_text(encoding="utf-8") for file in (PATTERNS / code).glob("*.toml")]
    named = [name for file in map(tomllib.loads, files) for kind in ("words", "parts") for name in file.get(kind, {})]
    used = {name for file in files for name in re.findall(r"(?<!P)<([a-z_]+)>", file)} - {"gap"}
    assert [name for name, times in Counter(named).items() if times > 1] == []
    assert set(named) == used


def test_importing_the_coach_reads_and_compiles_no_pattern() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0", "0"]
