"""Uses the command line as a host does: whole programs, started and stopped; one of them from its first line on."""

import asyncio
import signal
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.clock import SystemClock
from bot.starting import STATE_NAME
from bot.store.unit import DATABASE_NAME, Store
from tests.databases import put_database
from tests.e2e.processes import PATIENCE, Program, open_to_others
from tests.integration.classroom import a_group, a_round, a_talk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes that part, stopped by signals")


async def run(*words: str, cwd: Path, env: Mapping[str, str] | None = None) -> tuple[int | None, str]:
    """Start a program, wait until it ends, and return its exit code and output."""
    return await Program(*words, cwd=cwd, env=env).ends()


async def test_the_script_plays_a_whole_talk_and_keeps_it(tmp_path: Path) -> None:
    code, output = await run("demo", "--script", "--data", str(tmp_path / "data"), cwd=tmp_path)
    assert code == 0, output
    for seen in (
        "Zwijgen mag",
        "denktijd",
        "Er zijn al gedachten binnen.",
        "Daar gaan we",
        "vertel eens …",
        "Dank jullie wel.",
    ):
        assert seen in output
    assert "Wat de database bewaart (gesprek afgerond)" in output
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE_NAME)) as database:
        styles = {style for (style,) in database.execute("SELECT style FROM rounds")}
        kept = database.execute("SELECT count(*) FROM answers WHERE NOT passed").fetchone()[0]
        passes = database.execute("SELECT sum(pass_count) FROM rounds").fetchone()[0]
    assert open_to_others(tmp_path / "data") == []
    assert styles == {"sealed", "chat"}
    assert kept > 20
    assert passes > 0


async def test_the_room_opens_and_stops_cleanly(tmp_path: Path) -> None:
    program = Program("run", "--data", str(tmp_path), cwd=tmp_path, env={"VERTEL_EENS__ROOM__PORT": "0"})
    await answers((await program.says("http://")).rstrip("."))
    program.signal(signal.SIGINT)
    code, output = await program.ends()
    assert code == 0, output
    assert "Traceback" not in output


async def test_the_room_opens_and_stops_cleanly_when_python_itself_is_started(tmp_path: Path) -> None:
    words = ("-m", "bot", "room", "--port", "0", "--data", str(tmp_path))
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, *words, cwd=tmp_path, stdout=pipe, stderr=asyncio.subprocess.STDOUT
    )
    await answers(await asyncio.wait_for(address(process), PATIENCE))
    process.send_signal(signal.SIGINT)
    rest, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0, rest.decode()
    assert b"Traceback" not in rest


async def answers(url: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(url) as page:
        assert page.status == 200


async def address(process: asyncio.subprocess.Process) -> str:
    """Read until the address of the room is told, and return it."""
    assert process.stdout is not None
    async for line in process.stdout:
        for word in line.decode().split():
            if word.startswith("http://"):
                return word.rstrip(".")
    raise AssertionError("the room never told its address")


async def test_the_next_port_is_used_when_one_is_taken(tmp_path: Path) -> None:
    server = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
    async with server:
        taken = server.sockets[0].getsockname()[1]
        program = Program("room", "--port", str(taken), "--data", str(tmp_path), cwd=tmp_path)
        url = await program.says("http://")
        program.signal(signal.SIGTERM)
        assert (await program.ends())[0] == 0
    assert not url.rstrip(".").endswith(f":{taken}")


async def test_bad_settings_end_with_code_2_and_a_line_that_helps(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[discord]\ntokn = "geheim"\n', encoding="utf-8")
    code, output = await run("check", cwd=tmp_path)
    assert code == 2
    assert "discord.tokn" in output
    assert "geheim" not in output


async def test_a_start_that_cannot_work_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    nowhere = {"VERTEL_EENS__DISCORD__API_BASE": "http://127.0.0.1:1/api/v10", "DISCORD_TOKEN": "geheim"}
    ends = await asyncio.gather(
        run("check", "--data", str(tmp_path / "data"), cwd=tmp_path, env=nowhere),
        run("room", "--port", "0", "--data", "file", cwd=tmp_path),
    )
    assert [code for code, _ in ends] == [1, 2]
    assert ends[0][1].splitlines()[-1].startswith("Discord gives no answer")
    assert ends[1][1].startswith("data.directory: file cannot be used")
    assert not any("Traceback" in output or "geheim" in output for _, output in ends)


async def test_a_start_that_waits_says_so_and_whoever_watches_sees_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    nowhere = {"VERTEL_EENS__DISCORD__API_BASE": "http://127.0.0.1:1/api/v10", "DISCORD_TOKEN": "geheim"}
    program = Program("run", "--data", str(data), cwd=tmp_path, env=nowhere)
    await program.says("gestart:")
    code, output = await run("check", "--data", str(data), cwd=tmp_path)
    assert code == 11, output
    assert "nog niet klaar is: Discord geeft nog geen antwoord" in output
    program.signal(signal.SIGTERM)
    code, output = await program.ends()
    assert code == 0
    assert "Ik ben nog niet gestart: Discord geeft nog geen antwoord." in output
    assert "Traceback" not in output
    assert not (data / STATE_NAME).exists()


async def test_a_newer_database_is_refused_with_code_3(tmp_path: Path) -> None:
    assert (await run("migrate", "--data", str(tmp_path), cwd=tmp_path))[0] == 0
    with closing(sqlite3.connect(tmp_path / DATABASE_NAME)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = 'ffffffffffff'")
    code, output = await run("migrate", "--data", str(tmp_path), cwd=tmp_path)
    assert code == 3, output
    assert "Traceback" not in output


async def test_a_preview_of_the_purge_changes_no_database_and_makes_none(tmp_path: Path) -> None:
    code, look = await run("purge", "--dry-run", "--data", str(tmp_path), cwd=tmp_path, env={"LANG": "nl_NL.UTF-8"})
    assert (code, look.strip()) == (0, "Er is nog geen database, dus er is niets dat weg kan.")
    assert not (tmp_path / DATABASE_NAME).exists()
    await put_database(tmp_path)
    with closing(sqlite3.connect(tmp_path / DATABASE_NAME)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = 'of_tomorrow'")
    code, look = await run("purge", "--dry-run", "--data", str(tmp_path), cwd=tmp_path)
    assert code == 3
    assert "Install the newer version" in look


async def test_the_purge_tells_what_would_go_and_when(tmp_path: Path) -> None:
    store = Store.in_directory(tmp_path)
    await put_database(tmp_path)
    now = SystemClock().now()
    async with store.write() as unit:
        group = await unit.groups.add(a_group(), created_at=now)
        talk = await unit.talks.add(a_talk(group.id))
        for number, days in ((1, 400), (2, 0)):
            asked = now - timedelta(days=days)
            await unit.rounds.add(replace(a_round(talk.id, number=number), think_started_at=asked))
    await store.close()
    code, look = await run("purge", "--dry-run", "--data", str(tmp_path), cwd=tmp_path)
    assert code == 0, look
    assert "Vragen, met de antwoorden en beurten: er gaat nu één weg. De volgende gaat op " in look
    assert "er is niets weggegaan" in look
    code, done = await run("purge", "--data", str(tmp_path), cwd=tmp_path, env={"LANG": "en_GB.UTF-8"})
    assert code == 0, done
    assert "Questions, with their answers and turns: one went. The next one goes on " in done
    with closing(sqlite3.connect(tmp_path / DATABASE_NAME)) as database:
        assert database.execute("SELECT number FROM rounds").fetchall() == [(2,)]


async def test_erasing_a_person_tells_a_wrong_number_from_one_of_whom_nothing_is_kept(tmp_path: Path) -> None:
    purge = ("purge", "--data", str(tmp_path), "--person")
    wrong, unknown = await asyncio.gather(
        run(*purge, "Noor", cwd=tmp_path), run(*purge, "123456789012345678", "--dry-run", cwd=tmp_path)
    )
    assert (wrong[0], unknown[0]) == (2, 6)
    assert "Noor" in wrong[1]
    assert "123456789012345678" in unknown[1]
    assert not any("Traceback" in output for _, output in (wrong, unknown))
