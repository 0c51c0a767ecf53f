"""The command line: run the bot, open the room, play the demo, check the settings, migrate the database."""

import asyncio
import signal
import sqlite3
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot import log
from bot.app import App
from bot.chat.intents import MissingIntent, find_intents
from bot.clock import SystemClock
from bot.config import Config, load
from bot.demo.cast import cast_in
from bot.demo.pair import Pair
from bot.demo.script import play
from bot.errors import VertelEensError
from bot.i18n.catalogue import LANGUAGES, Words, words_for
from bot.store.unit import DATABASE_NAME
from bot.store.upgrade import upgrade

WAL_FAULT_FIXED = (3, 51, 3)
"""Older SQLite can damage a database that two connections checkpoint at once (decisions 26)."""

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

ConfigFile = Annotated[Path | None, typer.Option("--config", help="The settings; config.toml where that exists.")]
DataDirectory = Annotated[Path | None, typer.Option("--data", help="Where everything that is kept lies.")]


@cli.callback()
def about() -> None:
    """Vertel Eens: class talks with think time, answers that open together, and "vertel eens ..."."""


@cli.command()
def run(config: ConfigFile = None, data: DataDirectory = None) -> None:
    """Connect the bot to Discord, and stay."""
    settings = _settings(config, data)
    _go(lambda: _run(settings))


@cli.command()
def room(config: ConfigFile = None, data: DataDirectory = None, port: int | None = None) -> None:
    """Open the room: a chat server of our own on this machine, with the bot in it."""
    settings = _settings(config, data)
    _go(lambda: _open_room(settings, settings.room.port if port is None else port))


@cli.command()
def demo(
    script: Annotated[bool, typer.Option("--script", help="Play one whole talk at high speed and print it.")] = False,
    lang: Annotated[str, typer.Option("--lang", help="nl or en.")] = "nl",
    config: ConfigFile = None,
    data: DataDirectory = None,
) -> None:
    """Show a class talk: on its own with --script, else in the room."""
    settings = _settings(config, data, quiet=True)
    if lang not in LANGUAGES:
        raise typer.BadParameter("nl or en", param_hint="--lang")
    if script:
        _go(lambda: play(settings, lang, Console()))
    else:
        _go(lambda: _open_room(settings, settings.room.port))


@cli.command()
def check(config: ConfigFile = None, data: DataDirectory = None) -> None:
    """Look whether the settings are right and what the bot may read, without connecting."""
    settings = _settings(config, data)
    _go(lambda: _check(settings))


@cli.command()
def migrate(config: ConfigFile = None, data: DataDirectory = None) -> None:
    """Bring the database up to date, after a backup. The bot does the same when it starts."""
    settings = _settings(config, data)
    _go(lambda: _migrate(settings))


def main() -> None:
    """Run the command; what cannot be done is one clear line and an exit code of its own."""
    try:
        cli()
    except VertelEensError as error:
        Console(stderr=True).print(str(error), markup=False, highlight=False)
        sys.exit(error.exit_code)


async def _run(settings: Config) -> None:
    app = App(settings)
    try:
        await app.start()
        _tell_missing(app.client.missing_intents, _words(settings))
        await app.run()
    finally:
        await app.stop()


async def _open_room(settings: Config, port: int) -> None:
    pair = Pair(settings, SystemClock(), port=port)
    cast_ = cast_in(settings.talk.language)
    try:
        await pair.open_room(cast_)
        await pair.bring_bot()
        await pair.set_up_class(cast_)
        Console().print(_words(settings)("room-open", url=pair.room.url), highlight=False)
        await pair.app.run()
    finally:
        await pair.close()


async def _check(settings: Config) -> None:
    words, console = _words(settings), Console()
    if sqlite3.sqlite_version_info < WAL_FAULT_FIXED:
        console.print(words("check-sqlite", version=sqlite3.sqlite_version), highlight=False)
    token = settings.discord.token
    if token is not None:
        found = await find_intents(token.get_secret_value(), settings.discord.api_base)
        _tell_missing(found.missing, words)
    console.print(words("check-ready"))


async def _migrate(settings: Config) -> None:
    words, console = _words(settings), Console()
    settings.data.directory.mkdir(parents=True, exist_ok=True)
    done = await upgrade(settings.data.directory / DATABASE_NAME, SystemClock())
    if done.backup is not None:
        console.print(words("migrate-backup", backup=str(done.backup)), highlight=False)
    console.print(words("migrate-done", after=done.after), highlight=False)


def _tell_missing(missing: tuple[MissingIntent, ...], words: Words) -> None:
    console = Console()
    for intent in missing:
        console.print(words(intent.cost), highlight=False)
    if not missing:
        console.print(words("check-intents-full"), highlight=False)


def _words(settings: Config) -> Words:
    return words_for(settings.talk.language)


def _settings(config: Path | None, data: Path | None, *, quiet: bool = False) -> Config:
    settings = load(config, data)
    token = settings.discord.token
    secrets = [token.get_secret_value()] if token else []
    log.configure("warning" if quiet else settings.log.level, settings.log.format, secrets)
    for warning in settings.warnings:
        Console(stderr=True).print(warning, markup=False, highlight=False)
    return settings


def _go(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run until done; SIGTERM and Ctrl-C stop it cleanly."""

    async def until_told() -> None:
        task = asyncio.current_task()
        loop = asyncio.get_running_loop()
        if task is not None and sys.platform != "win32":
            loop.add_signal_handler(signal.SIGTERM, task.cancel)
            loop.add_signal_handler(signal.SIGINT, task.cancel)
        try:
            await work()
        except asyncio.CancelledError:
            return

    asyncio.run(until_told())
