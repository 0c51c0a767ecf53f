"""Checks that a command reads what it needs and no more: help comes at once."""

import subprocess
import sys

import pytest

HEAVY = (
    "PIL",
    "alembic",
    "apscheduler",
    "bot.app",
    "bot.chat",
    "bot.config",
    "bot.room",
    "bot.store",
    "discord",
    "sqlalchemy",
)


@pytest.mark.parametrize("words", [("--help",), ("demo", "--help"), ("decks", "check", "--help")])
def test_help_imports_nothing_heavy(words: tuple[str, ...]) -> None:
    code = (
        "import sys; from bot.cli.main import cli\n"
        f"try: cli({list(words)!r})\n"
        f"finally: print('LOADED', *[name for name in {HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "--help" in run.stdout
    assert run.stdout.splitlines()[-1].split() == ["LOADED"]
