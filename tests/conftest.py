"""Gives every test an environment without the settings of the person who runs it."""

import gc
import os
import shutil
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from bot.app import GC_THRESHOLD
from bot.chat.connection import members
from bot.config import PATH_VARIABLE, PREFIX, TOKEN_VARIABLE
from tests import moments

# How long one example takes says more about the machine than about the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

# A class that is played commits some hundred times, and most of that time would go by waiting for a disk.
MEMORY, ROOM_ENOUGH = Path("/dev/shm"), 2**30
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_ENOUGH:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--begins-at", metavar="MOMENT", help="when conversations begin, as in 2027-03-27T23:40")


def pytest_configure(config: pytest.Config) -> None:
    if told := config.getoption("--begins-at"):
        moments.begin_at(told)


def pytest_collection_finish() -> None:
    """Do not look for garbage among the modules again and again, as the bot does not either (``App.run``)."""
    gc.freeze()
    gc.set_threshold(GC_THRESHOLD)


@pytest.fixture(autouse=True)
def no_settings_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper().startswith(PREFIX) or name in {PATH_VARIABLE, TOKEN_VARIABLE}:
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def plain_logs() -> None:
    """Without settings of our own, structlog draws a picture of every variable for each exception: seconds each."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ]
    )


@pytest.fixture(autouse=True)
def members_are_asked_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask the room each time: on a clock that is moved by hand everything happens within milliseconds."""
    monkeypatch.setattr(members, "GOOD_FOR", 0.0)
    monkeypatch.setattr(members, "BUDGET", 110)
