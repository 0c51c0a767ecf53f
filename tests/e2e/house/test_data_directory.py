"""Checks that a data directory is for one program and one user, and that what ails a database in it is told apart."""

import asyncio
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.running import LOCK_NAME
from bot.demo.live import ROOM_DATABASE
from bot.i18n.catalogue import words_for
from bot.room.state.storage import Storage
from bot.store.unit import DATABASE_NAME
from tests.databases import put_database
from tests.e2e.processes import PATIENCE, Program, open_to_others

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes that part, stopped by signals")

NOT_DAMAGED = ("vol", "niet openen", "mag niet geschreven", "gebruikt door een ander programma")


async def test_a_second_bot_is_refused_in_one_line_until_the_first_is_dead(tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = Program("room", "--port", "0", "--data", str(data), cwd=tmp_path)
    await first.says("http://")
    assert words_for("nl")("room-no-seats") in first.output
    for words in (("room", "--port", "0"), ("demo", "--script"), ("migrate",), ("purge",)):
        code, output = await Program(*words, "--data", str(data), cwd=tmp_path).ends()
        assert (code, output.splitlines()) == (5, [words_for("nl")("already-running", directory=str(data))]), words
    for words in (("purge", "--dry-run"), ("check",)):
        code, output = await Program(*words, "--data", str(data), cwd=tmp_path).ends()
        assert code == 0, output
    first.signal(signal.SIGKILL)
    await first.ends()
    assert (data / LOCK_NAME).exists()
    code, output = await Program("migrate", "--data", str(data), cwd=tmp_path).ends()
    assert code == 0, output


async def test_nobody_else_may_look_into_the_data_directory(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for _ in range(2):
        program = Program("room", "--port", "0", "--data", str(data), cwd=tmp_path)
        await program.says("http://")
        names = {path.name for path in data.iterdir()}
        assert {DATABASE_NAME, f"{DATABASE_NAME}-wal", ROOM_DATABASE, f"{ROOM_DATABASE}-wal", LOCK_NAME} <= names
        assert open_to_others(data) == []
        program.signal(signal.SIGINT)
        assert (await program.ends())[0] == 0
        assert open_to_others(data) == []
        loosen(data)


def loosen(data: Path) -> None:
    """Leave things as an older version did."""
    data.chmod(0o755)
    (data / "backups").mkdir(mode=0o755, exist_ok=True)
    (data / "backups" / "vertel-eens-old.db").touch()
    for path in data.rglob("*.db"):
        path.chmod(0o644)


async def run(*words: str, data: Path, before: Sequence[str] = ()) -> tuple[int | None, str]:
    """Run the command line, perhaps after other programs that make things harder for it."""
    if before:
        return await asyncio.to_thread(_run_after, before, words, data)
    return await Program(*words, "--data", str(data), cwd=data.parent).ends()


def _run_after(before: Sequence[str], words: Sequence[str], data: Path) -> tuple[int, str]:
    ended = subprocess.run(
        [*before, sys.executable, "-m", "bot", *words, "--data", str(data)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env=os.environ | {"LANG": "nl_NL.UTF-8"},
    )
    return ended.returncode, ended.stdout + ended.stderr


def told(ended: tuple[int | None, str], code: int, sentence: str) -> None:
    assert ended[0] == code, ended
    assert "Traceback" not in ended[1]
    line = ended[1].splitlines()[-1]
    assert sentence in line
    if sentence in NOT_DAMAGED:
        assert "beschadigd" not in line
        assert "goede kopie" not in line


PLACES = [(DATABASE_NAME, ("migrate",)), (ROOM_DATABASE, ("room", "--port", "0"))]


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """A data directory in which bot and room worked before."""
    folder = tmp_path / "data"
    await put_database(folder)
    await Storage(folder / ROOM_DATABASE).close()
    return folder


@pytest.mark.parametrize(("name", "words"), PLACES)
async def test_an_empty_a_lost_and_a_damaged_database_are_left_alone(
    data: Path, name: str, words: tuple[str, ...]
) -> None:
    path = data / name
    whole = path.read_bytes()
    path.write_bytes(b"")
    told(await run(*words, data=data), 9, "0 bytes")
    assert path.read_bytes() == b""
    path.unlink()
    (data / f"{name}-wal").write_bytes(b"words")
    told(await run(*words, data=data), 4, f"{name} is weg")
    assert not path.exists()
    (data / f"{name}-wal").unlink()
    damaged = whole[:8192] + b"\xff" * 8192 + whole[16384:]
    path.write_bytes(damaged)
    told(await run(*words, data=data), 4, "beschadigd")
    assert path.read_bytes() == damaged


@pytest.mark.parametrize(("name", "words"), PLACES)
async def test_a_database_that_another_program_holds_is_not_called_damaged(
    data: Path, name: str, words: tuple[str, ...]
) -> None:
    with closing(sqlite3.connect(data / name)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        told(await run(*words, data=data), 5, "gebruikt door een ander programma")


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="needs setpriv to be a user like any other")
@pytest.mark.parametrize(("name", "words"), PLACES)
@pytest.mark.parametrize(("mode", "code", "sentence"), [(0, 7, "niet openen"), (0o400, 8, "mag niet geschreven")])
async def test_a_database_that_may_not_be_read_or_written_is_not_called_damaged(
    data: Path, name: str, words: tuple[str, ...], mode: int, code: int, sentence: str
) -> None:
    powerless = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
    (data / name).chmod(mode)
    told(await run(*words, data=data, before=powerless), code, sentence)


def may_mount() -> bool:
    tried = "mount -t tmpfs tmpfs /mnt"
    return subprocess.run(["unshare", "-rm", "sh", "-c", tried], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(("name", "words"), PLACES)
async def test_a_full_disk_is_not_called_damage_and_spoils_nothing(
    data: Path, name: str, words: tuple[str, ...]
) -> None:
    if shutil.which("unshare") is None or not await asyncio.to_thread(may_mount):
        pytest.skip("needs a small disk of its own, which this machine does not give")
    if name == DATABASE_NAME:
        (data / name).unlink()
    steps = (
        'cp -a "$0" "$0.kept" && mount -t tmpfs -o size=4m tmpfs "$0" && cp -a "$0.kept/." "$0"',
        'cat /dev/zero > "$0/fill" 2>/dev/null',
        'exec "$@"',
    )
    before = ("unshare", "-rm", "sh", "-c", "\n".join(steps), str(data))
    told(await run(*words, data=data, before=before), 6, "vol")
