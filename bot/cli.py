"""The command line: run the bot, open the room, play the demo, check the settings, migrate the database."""

import asyncio
import os
import signal
import sqlite3
import sys
import tempfile
import webbrowser
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot import log
from bot.app import App, retention_in
from bot.chat.connection.preflight import MissingIntent, check_starts, find_intents
from bot.clock import SystemClock
from bot.config import Config, load
from bot.content.check import check_decks
from bot.demo.cast import cast_in
from bot.demo.live import free_port, run_room
from bot.demo.script import play
from bot.domain.school.group import Band
from bot.domain.school.hours import SCHOOL_ZONE
from bot.errors import VertelEensError, WrongOptionError
from bot.i18n.catalogue import LANGUAGES, Language, Words, language_of, words_for
from bot.services.coach.lines import judged
from bot.services.privacy.purge import Swept, purge
from bot.store.db import backups
from bot.store.db.upgrade import must_be_current, upgrade
from bot.store.unit import DATABASE_NAME, Store

WAL_FAULT_FIXED = (3, 51, 3)
"""Older SQLite can damage a database that two connections checkpoint at once (decisions 26)."""

ROOM_FOLDER = "room"


def _say(key: str, **args: str) -> str:
    """Help in the language of the terminal, known before any settings are."""
    return words_for(language_of(os.environ.get("LANG"), "nl"))(key, **args)


cli = typer.Typer(help=_say("cli-about"), no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
decks = typer.Typer(help=_say("cli-decks"), no_args_is_help=True)
cli.add_typer(decks, name="decks")

ConfigFile = Annotated[Path | None, typer.Option("--config", help=_say("cli-config"))]
DataDirectory = Annotated[Path | None, typer.Option("--data", help=_say("cli-data"))]
Port = Annotated[int | None, typer.Option("--port", min=0, max=65535, help=_say("cli-port"))]
Browser = Annotated[bool, typer.Option("--browser/--no-browser", help=_say("cli-browser"))]
Script = Annotated[bool, typer.Option("--script", help=_say("cli-script"))]
DeckFiles = Annotated[list[Path] | None, typer.Argument(exists=True, dir_okay=False, help=_say("cli-decks-files"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=_say("cli-dry-run"))]


def _one_of(*known: str) -> Callable[[str], str]:
    """Reads an option that has a few values; another one is told in one line, as every error here."""

    def read(given: str) -> str:
        if given.lower() in known:
            return given.lower()
        raise WrongOptionError(_say("cli-not-one-of", given=given[:40], known=", ".join(known)))

    return read


Lang = Annotated[
    Language, typer.Option("--lang", help=_say("cli-lang"), parser=_one_of(*LANGUAGES), metavar="|".join(LANGUAGES))
]
AgeBand = Annotated[
    str, typer.Option("--band", help=_say("cli-band"), parser=_one_of(*map(str, Band)), metavar="|".join(Band))
]


@cli.command(help=_say("cli-run"))
def run(config: ConfigFile = None, data: DataDirectory = None) -> None:
    settings = _settings(config, data)
    if settings.discord.token is None:
        Console().print(_words(settings)("run-no-token"), highlight=False)
        settings = _settings(config, data, folder=ROOM_FOLDER)
        _go(lambda: _open_room(settings, settings.talk.language, None, browser=False))
    else:
        _go(lambda: _run(settings))


@cli.command(help=_say("cli-room"))
def room(config: ConfigFile = None, data: DataDirectory = None, port: Port = None, browser: Browser = False) -> None:
    settings = _settings(config, data, folder=ROOM_FOLDER)
    _go(lambda: _open_room(settings, settings.talk.language, port, browser=browser))


@cli.command(help=_say("cli-demo"))
def demo(
    script: Script = False,
    lang: Lang = "nl",
    config: ConfigFile = None,
    data: DataDirectory = None,
    port: Port = None,
    browser: Browser = True,
) -> None:
    if not script:
        settings = _settings(config, data, folder=ROOM_FOLDER, quiet=True)
        _go(lambda: _open_room(settings, lang, port, browser=browser))
        return
    with tempfile.TemporaryDirectory(prefix="vertel-eens-") as fresh:
        settings = _settings(config, data or Path(fresh), quiet=True)
        _go(lambda: play(settings, lang, Console()))


@cli.command(help=_say("cli-coach"))
def coach(
    lang: Lang = "nl", band: AgeBand = Band.VO_ONDER, config: ConfigFile = None, data: DataDirectory = None
) -> None:
    _settings(config, data, quiet=True)
    for line in judged(sys.stdin.buffer, lang, Band(band)):
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()


@cli.command(help=_say("cli-check"))
def check(config: ConfigFile = None, data: DataDirectory = None) -> None:
    settings = _settings(config, data)
    _go(lambda: _check(settings))


@cli.command(help=_say("cli-migrate"))
def migrate(config: ConfigFile = None, data: DataDirectory = None) -> None:
    settings = _settings(config, data)
    _go(lambda: _migrate(settings))


@cli.command("purge", help=_say("cli-purge"))
def purge_now(config: ConfigFile = None, data: DataDirectory = None, dry_run: DryRun = False) -> None:
    settings = _settings(config, data)
    _go(lambda: _purge(settings, look_only=dry_run))


@decks.command("check", help=_say("cli-decks-check"))
def check_cards(files: DeckFiles = None, config: ConfigFile = None, data: DataDirectory = None) -> None:
    _settings(config, data, quiet=True)
    checked = check_decks(files or ())
    lang = language_of(os.environ.get("LANG"), "nl")
    for problem in checked.problems:
        Console().print(problem.text(lang), markup=False, highlight=False, soft_wrap=True)
    words = words_for(lang)
    key = "decks-faults" if checked.problems else "decks-fine"
    said = words(key, cards=checked.cards, decks=checked.decks, count=len(checked.problems))
    Console().print(said, highlight=False)
    if checked.problems:
        raise typer.Exit(1)


def main() -> None:
    """Run the command; what cannot be done is one clear line and an exit code of its own."""
    try:
        cli()
    except VertelEensError as error:
        Console(stderr=True).print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(error.exit_code)


async def _run(settings: Config) -> None:
    app = App(settings)
    try:
        await app.start()
        _tell_missing(app.client.missing_intents, _words(settings))
        await app.run()
    finally:
        await app.stop()


async def _open_room(settings: Config, language: Language, wanted: int | None, *, browser: bool) -> None:
    words, console = words_for(language), Console()
    asked = settings.room.port if wanted is None else wanted
    port = free_port(asked) if asked else 0
    if port != asked:
        console.print(words("room-port-taken", taken=str(asked), port=str(port)), highlight=False)

    def opened(url: str) -> None:
        console.print(words("room-open", url=url), highlight=False)
        if browser and sys.stdout.isatty():
            _show(url)

    await run_room(settings, cast_in(language), port, opened)


def _show(url: str) -> None:
    """Open a browser where there is one."""
    try:
        webbrowser.get().open(url)
    except webbrowser.Error:
        return


async def _check(settings: Config) -> None:
    words, console = _words(settings), Console()
    if sqlite3.sqlite_version_info < WAL_FAULT_FIXED:
        console.print(words("check-sqlite", version=sqlite3.sqlite_version), highlight=False)
    token = settings.discord.token
    if token is not None:
        await check_starts(token.get_secret_value(), settings.discord.api_base, SystemClock())
        found = await find_intents(token.get_secret_value(), settings.discord.api_base)
        _tell_missing(found.missing, words)
    console.print(words("check-ready"))


async def _migrate(settings: Config) -> None:
    words, console = _words(settings), Console()
    done = await upgrade(settings.data.make() / DATABASE_NAME, SystemClock())
    if done.backup is not None:
        console.print(words("migrate-backup", backup=str(done.backup)), highlight=False)
    console.print(words("migrate-done", after=done.after), highlight=False)


async def _purge(settings: Config, *, look_only: bool) -> None:
    words, console = words_for(language_of(os.environ.get("LANG"), settings.talk.language)), Console()
    database, clock = settings.data.directory / DATABASE_NAME, SystemClock()
    if not look_only:
        await upgrade(database, clock)
    elif not await asyncio.to_thread(must_be_current, database):
        console.print(words("purge-nothing"), highlight=False)
        return
    store = Store.in_directory(settings.data.directory)
    try:
        swept = await purge(store, clock.now(), retention_in(settings), look_only=look_only)
    finally:
        await store.close()
    before = clock.now() - timedelta(days=settings.retention.backups)
    old = len(backups.old_backups(database, before)) if look_only else backups.drop_old(database, before)
    key = "purge-would" if look_only else "purge-gone"
    for line in (*(_swept(words, key, one) for one in swept), words(key, what=words("data-backups"), count=old)):
        console.print(line, highlight=False, soft_wrap=True)
    console.print(words("purge-looked" if look_only else "purge-done"), highlight=False, soft_wrap=True)


def _swept(words: Words, key: str, one: Swept) -> str:
    told = words(key, what=words(f"data-{one.table.replace('_', '-')}"), count=one.due)
    return f"{told} {words('purge-next', day=_day(words, one.next_at))}" if one.next_at else told


def _day(words: Words, moment: datetime) -> str:
    local = moment.astimezone(SCHOOL_ZONE)
    return words("purge-day", day=str(local.day), month=words(f"month-{local.month}"), year=str(local.year))


def _tell_missing(missing: tuple[MissingIntent, ...], words: Words) -> None:
    console = Console()
    for intent in missing:
        console.print(words(intent.cost), highlight=False)
    if not missing:
        console.print(words("check-intents-full"), highlight=False)


def _words(settings: Config) -> Words:
    return words_for(settings.talk.language)


def _settings(config: Path | None, data: Path | None, *, folder: str = "", quiet: bool = False) -> Config:
    """The settings; ``folder`` is where below the usual data directory a room keeps its own things."""
    settings = load(config, data)
    if folder and data is None:
        settings = load(config, settings.data.directory / folder)
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
