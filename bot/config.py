"""Reads the settings from a TOML file and the environment, checked once at start, with errors a host can act on."""

import difflib
import os
import stat
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self, cast
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError
from pydantic import field_validator as field_check
from pydantic import model_validator as model_check
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, SettingsError

from bot.errors import ConfigError
from bot.private_files import make_private

PREFIX = "VERTEL_EENS__"
PATH_VARIABLE = "VERTEL_EENS_CONFIG"
TOKEN_VARIABLE = "DISCORD_TOKEN"  # noqa: S105 - the name of a variable, not a secret
DEFAULT_PATH = Path("config.toml")
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

Seconds = Annotated[int, Field(ge=20, le=1800)]
Days = Annotated[int, Field(ge=1, le=366)]
Snowflake = Annotated[int, Field(ge=1, lt=2**63)]


def _address(*schemes: str) -> AfterValidator:
    def check(text: str) -> str:
        parts = urlsplit(text)
        if parts.scheme not in schemes or not parts.hostname:
            raise ValueError(f"must be an address that begins with {' or '.join(f'{one}://' for one in schemes)}")
        if parts.username or parts.password:
            raise ValueError("must not hold a name or password")
        return text.rstrip("/")

    return AfterValidator(check)


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


class Section(BaseModel):
    """One table of the file. It is fixed once read, and a misspelt name is an error instead of a surprise."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, validate_default=True)


class DiscordSettings(Section):
    """Which bot we are, and where Discord is found, or a server that speaks as Discord does."""

    token: SecretStr | None = None
    api_base: Annotated[str, _address("http", "https")] = "https://discord.com/api/v10"
    gateway: Annotated[str, _address("ws", "wss")] = "wss://gateway.discord.gg"
    cdn: Annotated[str, _address("http", "https")] = "https://cdn.discordapp.com"
    connections: Annotated[int, Field(ge=1, le=10_000)] = 512
    command_guilds: tuple[Snowflake, ...] = ()

    @field_check("token")
    @classmethod
    def _plausible(cls, token: SecretStr | None) -> SecretStr | None:
        bare = token.get_secret_value().strip() if token else ""
        if any(char.isspace() for char in bare):
            raise ValueError('holds a space: give the token alone, without "Bot" before it')
        return SecretStr(bare) if bare else None

    def plain_addresses(self) -> list[str]:
        """Return the names of the settings that would send the token unencrypted to another machine."""
        return [
            name
            for name in ("api_base", "gateway")
            if (parts := urlsplit(str(getattr(self, name)))).scheme in {"http", "ws"} and parts.hostname not in LOOPBACK
        ]


class DataSettings(Section):
    """Where everything lies that is kept."""

    directory: Path = Path("data")

    def make(self) -> Path:
        """Return the directory, made if need be and closed to other users. Raises ``ConfigError`` when it is no use."""
        try:
            make_private(self.directory)
            usable = os.access(self.directory, os.W_OK | os.X_OK)
            why = "this user may not write in it"
        except OSError as error:
            usable, why = False, error.strerror
        if not usable:
            raise ConfigError(f"data.directory: {self.directory} cannot be used: {why}. Choose another with --data.")
        return self.directory

    @field_check("directory")
    @classmethod
    def _with_home(cls, directory: Path) -> Path:
        return directory.expanduser()


class BandTimes(Section):
    """How long one age band gets, in seconds, never less than 20. A test holds the defaults equal to ``PACES``."""

    think_light: Seconds
    think_standard: Seconds
    think_deep: Seconds
    answer: Seconds

    @model_check(mode="after")
    def _in_order(self) -> Self:
        if not self.think_light <= self.think_standard <= self.think_deep:
            raise ValueError("think_light, think_standard and think_deep must not go down")
        return self


def _times(light: int, standard: int, deep: int, answer: int) -> BandTimes:
    return BandTimes(think_light=light, think_standard=standard, think_deep=deep, answer=answer)


class TimesSettings(Section):
    """Think time and answer window of every age band."""

    po_5_6: BandTimes = _times(40, 75, 100, 120)
    po_7_8: BandTimes = _times(30, 60, 90, 120)
    vo_onder: BandTimes = _times(30, 60, 90, 90)
    vo_boven_mbo: BandTimes = _times(30, 60, 120, 90)

    @model_check(mode="before")
    @classmethod
    def _over_defaults(cls, given: Any) -> Any:
        """Let a file name one time of a band and keep the others."""
        if not isinstance(given, dict):
            return given
        bands = cast("dict[str, Any]", given)
        return {name: _filled(cls, name, values) for name, values in bands.items()}


def _filled(section: type[Section], name: str, given: Any) -> Any:
    field = section.model_fields.get(name)
    if field is None or not isinstance(given, dict):
        return given
    return {**cast("BandTimes", field.default).model_dump(), **cast("dict[str, Any]", given)}


class TalkSettings(Section):
    """The settings that a new class starts with; each class can have its own."""

    language: Literal["nl", "en"] = "nl"
    times: TimesSettings = TimesSettings()

    def times_for(self, band: str) -> BandTimes:
        """Return the times of ``band`` (``po_5_6`` … ``vo_boven_mbo``); raises ``KeyError`` for an unknown band."""
        if band not in TimesSettings.model_fields:
            raise KeyError(band)
        return cast("BandTimes", getattr(self.times, band))


class SchoolSettings(Section):
    """Where the school is: the bot comes to no pupil on days on which schools there are closed (decisions 12).

    ``region`` adds the school holidays of one of the three Dutch regions; elsewhere a class notes its own.
    """

    country: Literal["NL", "BE"] = "NL"
    region: Literal["", "noord", "midden", "zuid"] = ""

    @model_check(mode="after")
    def _region_of_country(self) -> Self:
        if self.region and self.country != "NL":
            raise ValueError("region is one of the three of the Netherlands; leave it empty elsewhere")
        return self


class RetentionSettings(Section):
    """Days that things are kept: what a class starts with, and the most that it may choose (pedagogy 2.10)."""

    answers: Days = 14
    check_ins: Days = 42
    agreements: Days = 366
    backups: Days = 14


class LogSettings(Section):
    """What is told about the running bot; never what a person said."""

    level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = "info"
    format: Annotated[Literal["console", "json"], BeforeValidator(_lower)] = "console"


class RoomSettings(Section):
    """The embedded chat server. It listens on this machine only, so there is no host to set."""

    port: Annotated[int, Field(ge=0, le=65_535)] = 8765


class Config(BaseSettings):
    """All settings; the environment wins over the file, the file over the defaults."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    discord: DiscordSettings = DiscordSettings()
    data: DataSettings = DataSettings()
    talk: TalkSettings = TalkSettings()
    school: SchoolSettings = SchoolSettings()
    retention: RetentionSettings = RetentionSettings()
    log: LogSettings = LogSettings()
    room: RoomSettings = RoomSettings()
    _warnings: tuple[str, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What works but is unwise, one sentence each, to be said once the log has begun."""
        return self._warnings

    def warn(self, sentences: Iterable[str]) -> None:
        """Add what works but is unwise."""
        self._warnings = (*self._warnings, *sentences)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return env_settings, init_settings


def load(path: Path | None = None, data: Path | None = None) -> Config:
    """Read the settings of ``path``, else of ``VERTEL_EENS_CONFIG``, else of ``./config.toml`` where that exists.

    ``data`` is the command line's ``--data`` and wins over everything. Raises ``ConfigError`` with a line for each
    setting that cannot be used; no line ever holds a value.
    """
    file = _chosen(path)
    given: dict[str, Any] = _read(file) if file else {}
    warnings = _exposed(file, given) if file else []
    if token := os.environ.get(TOKEN_VARIABLE):
        given = {**given, "discord": {**_table(given, "discord"), "token": token}}
    _refuse_unknown_variables()
    try:
        config = Config(**given)
    except ValidationError as error:
        # The cause holds the input, so it is cut off: a token must not reach a traceback.
        raise ConfigError("\n".join(_line(one, file) for one in error.errors(include_input=False))) from None
    except SettingsError:
        raise ConfigError(
            f"environment: a variable that begins with {PREFIX} holds a list or table that is no JSON. Mend it."
        ) from None
    warnings += [
        f"discord.{name} is not encrypted: the token can be read on the way. Use an address with TLS."
        for name in config.discord.plain_addresses()
    ]
    if data is not None:
        config = config.model_copy(update={"data": DataSettings(directory=data)})
    config.warn(warnings)
    return config


def _chosen(path: Path | None) -> Path | None:
    named = path or (Path(text) if (text := os.environ.get(PATH_VARIABLE)) else None)
    if named is None:
        return DEFAULT_PATH if DEFAULT_PATH.is_file() else None
    if not named.is_file():
        raise ConfigError(f"{named}: there is no such file. Copy config.example.toml to it, or name another one.")
    return named


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: this is no valid TOML: {error}. Compare with config.example.toml.") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{file}: this is no UTF-8 text. Save it as UTF-8.") from None
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}). Make it readable for this user.") from None


def _table(given: Mapping[str, Any], name: str) -> dict[str, Any]:
    table = given.get(name, {})
    return cast("dict[str, Any]", table) if isinstance(table, dict) else {}


def _exposed(file: Path, given: Mapping[str, Any]) -> list[str]:
    others_read = os.name == "posix" and file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH)
    if not (others_read and _table(given, "discord").get("token")):
        return []
    return [f"{file} holds the token and other users of this machine can read it. Run: chmod 600 {file}"]


def _refuse_unknown_variables() -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Config.model_fields}
    wrong = [
        name
        for name in sorted(os.environ)
        if name.upper().startswith(PREFIX) and "__".join(name.upper().split("__")[:2]) not in known
    ]
    if wrong:
        raise ConfigError("\n".join(f"{name}: this setting does not exist.{_nearest_section(name)}" for name in wrong))


def _nearest_section(variable: str) -> str:
    section = variable.upper().removeprefix(PREFIX).split("__")[0].lower()
    return _hint(section, list(Config.model_fields))


def _line(error: ErrorDetails, file: Path | None) -> str:
    where = [str(part) for part in error["loc"]]
    variable = PREFIX + "__".join(where).upper()
    place = variable if variable in os.environ else str(file or DEFAULT_PATH)
    if error["type"] == "extra_forbidden":
        what = "this setting does not exist"
        do = _hint(where[-1], _siblings(where[:-1])) + f" Change it in {place}."
    else:
        what = error["msg"].removeprefix("Value error, ").replace("Input should", "must", 1)
        do = f" Change it in {place}."
    return f"{'.'.join(where)}: {what}.{do}"


def _siblings(where: list[str]) -> list[str]:
    model: type[BaseModel] = Config
    for name in where:
        inner = model.model_fields[name].annotation if name in model.model_fields else None
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return []
        model = inner
    return list(model.model_fields)


def _hint(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        return f" Did you mean {near[0]}?"
    return f" There is: {', '.join(known)}." if known else ""
