"""Starts processes for tests; they fork from one that has read all of the code, so that they begin at once."""

import asyncio
import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.cli.main import main
from bot.i18n.catalogue import LANGUAGES, words_for
from bot.services.feature import cog_modules

PATIENCE = 60.0

# The code is read once, before the processes fork.
for _language in LANGUAGES:
    words_for(_language)

forks = multiprocessing.get_context("forkserver")
forks.set_forkserver_preload(
    ["tests.e2e.processes", "tests.e2e.killing", "bot.demo.live", "bot.demo.script", *cog_modules()]
)


class Program:
    """Runs our command line in a process of its own, as a terminal does."""

    def __init__(self, *words: str, cwd: Path, env: Mapping[str, str] | None = None) -> None:
        self._out = cwd / f"output-{len(list(cwd.glob('output-*')))}"
        self._out.touch()
        self._process = forks.Process(target=_run, args=(words, cwd, dict(env or {}), self._out))
        self._process.start()

    @property
    def output(self) -> str:
        """Return what it said so far, errors included."""
        return self._out.read_text(encoding="utf-8")

    async def says(self, wanted: str) -> str:
        """Wait for a word that begins like this, and return it."""
        async with asyncio.timeout(PATIENCE):
            while not (found := [word for word in self.output.split() if word.startswith(wanted)]):
                assert self._process.is_alive(), self.output
                await asyncio.sleep(0.01)
        return found[0]

    def signal(self, number: int) -> None:
        """Send it a signal: Ctrl-C, or what a service manager sends."""
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    async def ends(self) -> tuple[int | None, str]:
        """Wait until it ends; return its exit code and output."""
        await asyncio.to_thread(self._process.join, PATIENCE)
        code = self._process.exitcode
        self._process.kill()
        return code, self.output


def _run(words: Sequence[str], cwd: Path, env: Mapping[str, str], out: Path) -> None:
    os.chdir(cwd)
    os.umask(0)  # as careless as a host can be: what may be read by whom is the program's own work
    os.environ.update({"LANG": "nl_NL.UTF-8", "COLUMNS": "120", **env})
    file = os.open(out, os.O_WRONLY | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(file, stream)
    sys.argv = ["vertel-eens", *words]
    main()


def open_to_others(directory: Path) -> list[str]:
    """What in a data directory, itself included, somebody else than its owner may look into."""
    return [
        f"{path} {path.stat().st_mode:o}" for path in (directory, *directory.rglob("*")) if path.stat().st_mode & 0o77
    ]
