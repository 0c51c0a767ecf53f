"""Checks what logs let through: ids come; words, secrets and exception texts do not, whoever logs them."""

import asyncio
import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
import structlog

from bot import log as logs
from bot.errors import ConfigError

CANARY = "kanarie zingt zacht"
TOKEN = "token-Cl2FMQ"


class Written(StringIO):
    """What was logged, line by line."""

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.getvalue().splitlines()]

    def only(self) -> dict[str, Any]:
        (line,) = self.lines()
        return line


@pytest.fixture
def written() -> Iterator[Written]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = Written()
    logs.configure("debug", "json", secrets=[TOKEN, ""], stream=stream)
    yield stream
    logging.captureWarnings(capture=False)
    root.handlers[:], root.level = before, level
    structlog.reset_defaults()


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


class TestOwnLines:
    def test_ids_and_numbers_come_through(self, written: Written) -> None:
        logs.logger("bot.services.record").info("answer stored", round_id=7, actor="82001", late=False, ms=3.5)
        line = written.only()
        assert line["event"] == "answer stored"
        assert (line["round_id"], line["actor"], line["late"], line["ms"]) == (7, "82001", False, 3.5)
        assert line["level"] == "info"
        assert line["logger"] == "bot.services.record"
        assert line["timestamp"].endswith("Z")

    @pytest.mark.parametrize("key", ["content", "answer", "answer_text", "display_name", "name", "Title", "payload"])
    def test_keys_that_carry_words_are_withheld(self, written: Written, key: str) -> None:
        logs.logger("bot.x").info("seen", **{key: "woord"})
        assert written.only()[key] == logs.WITHHELD

    @pytest.mark.parametrize(
        "value",
        [CANARY, {"deep": [{"text": "woord"}, CANARY]}, (CANARY,), "regel\nregel", "x" * 101, ValueError(CANARY)],
    )
    def test_a_value_that_reads_like_a_sentence_is_withheld(self, written: Written, value: object) -> None:
        logs.logger("bot.x").info("seen", thing=value)
        assert "kanarie" not in written.getvalue()
        assert "woord" not in written.getvalue()
        assert logs.WITHHELD in written.getvalue()

    def test_words_as_arguments_of_the_event_are_withheld(self, written: Written) -> None:
        logs.logger("bot.x").info("seen %s", CANARY)
        assert "kanarie" not in written.getvalue()

    def test_bound_and_context_values_pass_the_same_door(self, written: Written) -> None:
        with structlog.contextvars.bound_contextvars(talk_id=3, question=CANARY):
            logs.logger("bot.x").bind(text=CANARY).info("seen")
        assert written.only()["talk_id"] == 3
        assert "kanarie" not in written.getvalue()

    def test_the_token_is_cut_out_everywhere(self, written: Written) -> None:
        logs.logger("bot.x").info(f"with {TOKEN}", path=f"/a/{TOKEN}", deep={"id": [TOKEN]})
        assert TOKEN not in written.getvalue()
        assert written.only()["path"] == f"/a/{logs.WITHHELD}"

    def test_the_level_holds(self, written: Written) -> None:
        logs.configure("warning", "json", stream=written)
        logs.logger("bot.x").info("quiet")
        logs.logger("bot.x").warning("loud")
        assert written.only()["event"] == "loud"


class TestExceptions:
    def test_an_exception_is_its_kind_and_place_without_its_text(self, written: Written) -> None:
        try:
            int(CANARY)
        except ValueError:
            logs.logger("bot.x").exception("failed", code="7F3A")
        told = written.only()["exception"]
        assert told.startswith("builtins.ValueError\n  tests/unit/house/test_log.py:")
        assert "kanarie" not in written.getvalue()

    def test_causes_are_told_and_our_own_errors_keep_their_text(self) -> None:
        try:
            try:
                raise OSError(28, CANARY)
            except OSError as error:
                raise ConfigError("data.directory: the disk is full.") from error
        except ConfigError as error:
            told = logs.describe(error).splitlines()
        assert told[0] == "bot.errors.ConfigError: data.directory: the disk is full."
        assert told[2] == "builtins.OSError (errno 28)"

    def test_codes_of_an_exception_are_told_when_they_are_codes(self) -> None:
        error = RuntimeError(CANARY)
        error.status, error.code = 403, 50013  # pyright: ignore[reportAttributeAccessIssue]
        assert logs.describe(error) == "builtins.RuntimeError (status 403, code 50013)"
        error.code = CANARY  # pyright: ignore[reportAttributeAccessIssue]
        assert logs.describe(error) == "builtins.RuntimeError (status 403)"

    def test_causes_that_refer_to_each_other_are_described_once(self) -> None:
        one, two = ValueError(), KeyError()
        one.__cause__, two.__cause__ = two, one
        assert logs.describe(one).splitlines() == ["builtins.ValueError", "builtins.KeyError"]

    def test_an_exception_given_as_a_value_works_too(self, written: Written) -> None:
        logs.logger("bot.x").error("failed", exc_info=raised(ValueError(CANARY)))
        assert written.only()["exception"].startswith("builtins.ValueError")
        assert "kanarie" not in written.getvalue()

    def test_exc_info_without_an_exception_is_nothing(self, written: Written) -> None:
        logs.logger("bot.x").error("failed", exc_info=True)
        assert "exception" not in written.only()


class TestLibraries:
    @pytest.mark.parametrize(
        ("name", "level"),
        [
            ("discord.gateway", "debug"),
            ("discord.http", "debug"),
            ("aiosqlite", "debug"),
            ("asyncio", "debug"),
            ("sqlalchemy.engine.Engine", "info"),
            ("aiohttp.access", "info"),
            ("apscheduler.executors.default", "info"),
        ],
    )
    def test_lines_that_hold_payloads_are_stopped(self, written: Written, name: str, level: str) -> None:
        library = logging.getLogger(name)
        getattr(library, level)("For Shard ID None: %s", CANARY)
        assert written.getvalue() == ""

    def test_texts_and_objects_in_a_message_are_hidden_and_numbers_kept(self, written: Written) -> None:
        logging.getLogger("discord.http").warning("%s %r got 429. Retrying in %.2f s.", "POST", {"x": CANARY}, 1.5)
        line = written.only()
        assert line["event"] == "… … got 429. Retrying in 1.50 s."
        assert line["logger"] == "discord.http"

    def test_named_arguments_are_hidden_too(self, written: Written) -> None:
        logging.getLogger("alembic").info("to %(rev)s in %(n)d", {"rev": CANARY, "n": 2})
        assert written.only()["event"] == "to … in 2"

    def test_an_exception_of_a_library_has_no_text(self, written: Written) -> None:
        logging.getLogger("discord.client").error("Ignoring exception in %s", "x", exc_info=raised(ValueError(CANARY)))
        line = written.only()
        assert line["exception"].startswith("builtins.ValueError")
        assert "kanarie" not in written.getvalue()

    async def test_a_forgotten_task_does_not_tell_its_exception(self, written: Written) -> None:
        loop = asyncio.get_running_loop()
        loop.call_exception_handler(
            {"message": "Task exception was never retrieved", "exception": raised(ValueError(CANARY)), "x": CANARY}
        )
        assert written.only()["event"] == "Task exception was never retrieved"
        assert "kanarie" not in written.getvalue()

    def test_a_warning_of_python_tells_its_kind_and_place(self, written: Written) -> None:
        logging.getLogger("py.warnings").warning("%s", f"/srv/bot/x.py:12: ResourceWarning: {CANARY}\n  {CANARY}")
        assert written.only()["event"] == "/srv/bot/x.py:12: ResourceWarning"


class TestConsole:
    def test_it_reads_as_a_line_and_keeps_the_same_secrets(self) -> None:
        stream = StringIO()
        logs.configure("info", "console", secrets=[TOKEN], stream=stream)
        try:
            logs.logger("bot.x").info("ready", guilds=2, text=CANARY, hint=TOKEN)
        finally:
            logging.captureWarnings(capture=False)
            logging.getLogger().handlers.clear()
            structlog.reset_defaults()
        assert "ready" in stream.getvalue()
        assert "guilds=2" in stream.getvalue()
        assert "kanarie" not in stream.getvalue()
        assert TOKEN not in stream.getvalue()
