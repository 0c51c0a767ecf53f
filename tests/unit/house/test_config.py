"""Reads settings: what wins over what, errors that help, and a token that never shows."""

import os
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from bot.config import Config, DiscordSettings, load
from bot.domain.pacing import PACES, Depth
from bot.domain.school.group import Band
from bot.errors import ConfigError

EXAMPLE = Path(__file__).parents[3] / "config.example.toml"
CANARY = "MTk4NjIyNDgzNDcx.Cl2FMQ.kanarie"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, text: str, name: str = "config.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)
    return file


def refused(folder: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(write(folder, text))
    return str(caught.value)


def names(model: type[BaseModel]) -> dict[str, Any]:
    return {
        name: names(field.annotation)
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
        else None
        for name, field in model.model_fields.items()
    }


def keys(table: dict[str, Any]) -> dict[str, Any]:
    return {name: keys(value) if isinstance(value, dict) else None for name, value in table.items()}


def texts(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield from (str(error), repr(error))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


class TestSources:
    def test_without_anything_there_are_defaults_and_no_token(self, here: Path) -> None:
        config = load()
        assert config.discord.token is None
        assert config.discord.connections == 512
        assert config.data.directory == Path("data")
        assert config.warnings == ()

    def test_config_toml_in_this_folder_is_found(self, here: Path) -> None:
        write(here, "[room]\nport = 9000")
        assert load().room.port == 9000

    def test_the_named_file_wins_over_the_variable_and_that_over_the_folder(
        self, here: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(here, "[room]\nport = 1001")
        monkeypatch.setenv("VERTEL_EENS_CONFIG", str(write(here, "[room]\nport = 1002", "two.toml")))
        assert load().room.port == 1002
        assert load(write(here, "[room]\nport = 1003", "three.toml")).room.port == 1003

    def test_the_environment_wins_over_the_file_and_keeps_the_rest(
        self, here: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("VERTEL_EENS__DISCORD__CONNECTIONS", "64")
        config = load(write(here, '[discord]\nconnections = 8\ncdn = "https://cdn.test/"'))
        assert config.discord.connections == 64
        assert config.discord.cdn == "https://cdn.test"

    def test_both_names_of_the_token_are_known_and_the_longer_one_wins(
        self, here: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = write(here, '[discord]\ntoken = "file"')
        monkeypatch.setenv("DISCORD_TOKEN", "short")
        assert token(load(file)) == "short"
        monkeypatch.setenv("VERTEL_EENS__DISCORD__TOKEN", "long")
        assert token(load(file)) == "long"

    def test_data_on_the_command_line_wins(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("VERTEL_EENS__DATA__DIRECTORY", "elsewhere")
        assert load().data.directory == Path("elsewhere")
        assert load(data=here / "mine").data.directory == here / "mine"

    def test_lists_and_deep_settings_come_from_the_environment_too(
        self, here: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("VERTEL_EENS__DISCORD__COMMAND_GUILDS", "[123456789012345678]")
        monkeypatch.setenv("VERTEL_EENS__TALK__TIMES__PO_5_6__ANSWER", "300")
        config = load()
        assert config.discord.command_guilds == (123456789012345678,)
        assert config.talk.times_for("po_5_6").answer == 300
        assert config.talk.times_for("po_5_6").think_deep == 100

    def test_a_file_saved_by_a_windows_editor_is_read(self, here: Path) -> None:
        assert load(write(here, "\ufeff[room]\nport = 9000")).room.port == 9000


def token(config: Config) -> str | None:
    secret = config.discord.token
    return secret.get_secret_value() if secret else None


class TestExample:
    def test_it_loads_and_says_what_would_hold_without_it(self, here: Path) -> None:
        assert load(EXAMPLE).model_dump() == load().model_dump()

    def test_it_names_every_setting_and_no_other(self) -> None:
        assert keys(tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))) == names(Config)

    def test_each_setting_or_its_table_has_a_comment(self) -> None:
        blocks = EXAMPLE.read_text(encoding="utf-8").split("\n")
        bare = [
            line
            for before, line in pairwise(blocks)
            if " = " in line and not line.startswith("#") and not before.startswith("#")
        ]
        assert {line.split(" = ")[0] for line in bare} == {
            "gateway", "cdn", "think_light", "think_standard", "think_deep", "answer",
        }  # fmt: skip


class TestErrors:
    def test_a_misspelt_setting_gets_a_suggestion(self, here: Path) -> None:
        text = refused(here, "[discord]\nconections = 3")
        assert "discord.conections: this setting does not exist. Did you mean connections?" in text

    def test_a_misspelt_table_gets_the_list(self, here: Path) -> None:
        text = refused(here, "[xyz]\na = 1")
        assert text.startswith(f"xyz: this setting does not exist. There is: {', '.join(Config.model_fields)}.")

    def test_every_fault_has_a_line_with_its_place(self, here: Path) -> None:
        text = refused(here, '[discord]\nconnections = 0\n[room]\nport = "x"\n[log]\nlevel = "loud"')
        lines = text.splitlines()
        assert len(lines) == 3
        assert lines[0].startswith("discord.connections: must be greater than or equal to 1. Change it in ")
        assert lines[1].startswith("log.level: must be 'debug', 'info', 'warning' or 'error'.")
        assert all(line.endswith("config.toml.") for line in lines)

    def test_a_fault_in_a_variable_names_the_variable(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("VERTEL_EENS__ROOM__PORT", "70000")
        with pytest.raises(ConfigError, match=r"room\.port: .* Change it in VERTEL_EENS__ROOM__PORT\."):
            load()

    def test_an_unknown_variable_is_refused(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("VERTEL_EENS__DISCORT__TOKEN", CANARY)
        with pytest.raises(ConfigError) as caught:
            load()
        assert str(caught.value) == "VERTEL_EENS__DISCORT__TOKEN: this setting does not exist. Did you mean discord?"

    @pytest.mark.parametrize(
        ("text", "part"),
        [
            ("[discord", "no valid TOML"),
            ('[discord]\napi_base = "discord.com"', "must be an address that begins with http:// or https://"),
            ('[discord]\ngateway = "https://x"', "ws:// or wss://"),
            ('[discord]\ncdn = "https://me:secret@x"', "must not hold a name or password"),
            ('[discord]\ntoken = "Bot abc"', 'holds a space: give the token alone, without "Bot" before it'),
            ("[talk.times.vo_onder]\nthink_light = 19", "greater than or equal to 20"),
            ("[talk.times.vo_onder]\nthink_light = 61", "must not go down"),
            ("[talk.times.vo_ondr]\nthink_light = 30", "Did you mean vo_onder?"),
            ("discord = 3", "discord: must be"),
            ('[room]\nhost = "0.0.0.0"', "room.host: this setting does not exist. There is: port."),
        ],
    )
    def test_faults_are_told_in_words(self, here: Path, text: str, part: str) -> None:
        assert part in refused(here, text)

    def test_a_file_that_is_not_there(self, here: Path) -> None:
        with pytest.raises(ConfigError, match=r"away\.toml: there is no such file"):
            load(here / "away.toml")

    def test_a_file_that_is_no_text(self, here: Path) -> None:
        file = here / "config.toml"
        file.write_bytes(b"\xff\xfe\x00")
        with pytest.raises(ConfigError, match="UTF-8"):
            load()

    def test_a_list_that_is_no_json(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("VERTEL_EENS__DISCORD", f'{{"token": "{CANARY}"')
        with pytest.raises(ConfigError) as caught:
            load()
        assert "no JSON" in str(caught.value)
        assert not any(CANARY in text for text in texts(caught.value))

    def test_it_ends_with_exit_code_two(self) -> None:
        assert ConfigError.exit_code == 2


class TestSecrecy:
    def test_the_token_is_in_no_representation(self, here: Path) -> None:
        config = load(write(here, f'[discord]\ntoken = "{CANARY}"'))
        assert token(config) == CANARY
        assert not any(CANARY in text for text in (repr(config), str(config), repr(config.model_dump())))
        assert CANARY not in config.model_dump_json()

    @pytest.mark.parametrize(
        "text",
        [
            f'[discord]\ntoken = "{CANARY} {CANARY}"',
            f'[discord]\ntoken = ["{CANARY}"]',
            f'[discord]\ntoken = "{CANARY}"\nwrong = "{CANARY}"',
            f'[discord]\ntoken = "{CANARY}"\nconnections = "{CANARY}"',
            f'[discord]\ntoken = "{CANARY}',
            f'[discord]\ntoken = "{CANARY}"\ntoken = "{CANARY}"',
            f'discord = "{CANARY}"',
            f'[talk]\nlanguage = "{CANARY}"',
        ],
    )
    def test_the_token_is_in_no_error(self, here: Path, text: str) -> None:
        with pytest.raises(ConfigError) as caught:
            load(write(here, text))
        assert not any(CANARY in text for text in texts(caught.value))

    @pytest.mark.skipif(os.name != "posix", reason="files have no such permissions here")
    def test_a_token_that_others_can_read_is_warned_about(self, here: Path) -> None:
        file = write(here, f'[discord]\ntoken = "{CANARY}"')
        assert load(file).warnings == ()
        file.chmod(0o644)
        (warning,) = load(file).warnings
        assert "chmod 600" in warning
        assert CANARY not in warning

    @pytest.mark.skipif(os.name != "posix", reason="files have no such permissions here")
    def test_a_readable_file_without_a_token_is_fine(self, here: Path) -> None:
        file = write(here, "[room]\nport = 9000")
        file.chmod(0o644)
        assert load(file).warnings == ()

    def test_an_unencrypted_way_to_another_machine_is_warned_about(self, here: Path) -> None:
        far = load(write(here, '[discord]\napi_base = "http://chat.school.test/api"'))
        near = load(write(here, '[discord]\napi_base = "http://127.0.0.1:8765/api/v10"'))
        assert [warning.split(" ")[0] for warning in far.warnings] == ["discord.api_base"]
        assert near.warnings == ()


class TestValues:
    def test_an_empty_token_is_none(self) -> None:
        assert DiscordSettings.model_validate({"token": "  "}).token is None

    def test_settings_do_not_change(self, here: Path) -> None:
        with pytest.raises(ValueError, match="frozen"):
            load().room.port = 3  # pyright: ignore[reportAttributeAccessIssue]

    @pytest.mark.parametrize("band", Band)
    def test_default_times_are_those_of_the_domain(self, here: Path, band: Band) -> None:
        times, pace = load().talk.times_for(band), PACES[band]
        assert (times.think_light, times.think_standard, times.think_deep) == tuple(map(pace.think, Depth))
        assert times.answer == pace.answer_window

    def test_an_unknown_band_is_a_fault_of_the_caller(self, here: Path) -> None:
        with pytest.raises(KeyError):
            load().talk.times_for("model_config")
