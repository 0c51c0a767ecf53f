"""Holds the commands for a host: check the settings, bring the database up to date, purge what is due."""

import asyncio
import sqlite3
from contextlib import nullcontext
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from bot.cli.erasing import erase
from bot.cli.options import ConfigFile, DataDirectory, DryRun, Person, say, terminal_language
from bot.cli.running import class_words, is_running, load_settings, print_missing_intents, run_until_told, working_in
from bot.clock import SystemClock
from bot.domain.school.hours import SCHOOL_ZONE
from bot.errors import NotReadyError
from bot.i18n.catalogue import Words, words_for

if TYPE_CHECKING:
    from bot.config import Config
    from bot.services.privacy.purge import Swept

WAL_FAULT_FIXED = (3, 51, 3)
"""Older SQLite can damage a database that two connections checkpoint at once (decisions 26)."""

commands = typer.Typer()


@commands.command(help=say("cli-check"))
def check(config: ConfigFile = None, data: DataDirectory = None) -> None:
    settings = load_settings(config, data)
    _check_running(settings)
    run_until_told(lambda: _check(settings))


@commands.command(help=say("cli-migrate"))
def migrate(config: ConfigFile = None, data: DataDirectory = None) -> None:
    settings = load_settings(config, data)
    with working_in(settings):
        run_until_told(lambda: _migrate(settings))


@commands.command("purge", help=say("cli-purge"))
def purge_now(
    config: ConfigFile = None, data: DataDirectory = None, dry_run: DryRun = False, person: Person = None
) -> None:
    settings = load_settings(config, data)
    with nullcontext() if dry_run else working_in(settings):
        if person is None:
            run_until_told(lambda: _purge(settings, look_only=dry_run))
        else:
            run_until_told(lambda: erase(settings, person, look_only=dry_run))


async def _check(settings: "Config") -> None:
    from bot.chat.connection.preflight import check_starts, find_intents

    words, console = class_words(settings), Console()
    if sqlite3.sqlite_version_info < WAL_FAULT_FIXED:
        console.print(words("check-sqlite", version=sqlite3.sqlite_version), highlight=False)
    token = settings.discord.token
    if token is not None:
        await check_starts(token.get_secret_value(), settings.discord.api_base, SystemClock())
        granted = await find_intents(token.get_secret_value(), settings.discord.api_base)
        print_missing_intents(granted.missing, words)
    console.print(words("check-ready"))


def _check_running(settings: "Config") -> None:
    """Tell how far the bot is that works in the data directory, if one does; raises ``NotReadyError`` before it is."""
    from bot.starting import progress_in

    progress = progress_in(settings.data.directory) if is_running(settings) else None
    if progress is None:
        return
    words = class_words(settings)
    if not progress.is_ready:
        step, error = words(f"start-step-{progress.step}"), progress.error or "-"
        raise NotReadyError(words("check-not-ready", step=step, failures=progress.failures, error=error))
    Console().print(words("check-running"))


async def _migrate(settings: "Config") -> None:
    from bot.store.db.upgrade import upgrade
    from bot.store.unit import DATABASE_NAME

    words, console = class_words(settings), Console()
    done = await upgrade(settings.data.make() / DATABASE_NAME, SystemClock())
    if done.backup is not None:
        console.print(words("migrate-backup", backup=str(done.backup)), highlight=False)
    console.print(words("migrate-done", after=done.after), highlight=False)


async def _purge(settings: "Config", *, look_only: bool) -> None:
    from bot.app import retention_in
    from bot.services.privacy.purge import purge
    from bot.store.db import backups
    from bot.store.db.upgrade import must_be_current, upgrade
    from bot.store.unit import DATABASE_NAME, Store

    words, console = words_for(terminal_language(settings.talk.language)), Console()
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
    for line in (*(_line(words, key, one) for one in swept), words(key, what=words("data-backups"), count=old)):
        console.print(line, highlight=False, soft_wrap=True)
    console.print(words("purge-looked" if look_only else "purge-done"), highlight=False, soft_wrap=True)


def _line(words: Words, key: str, one: "Swept") -> str:
    told = words(key, what=words(f"data-{one.table.replace('_', '-')}"), count=one.due)
    return f"{told} {words('purge-next', day=_day(words, one.next_at))}" if one.next_at else told


def _day(words: Words, moment: datetime) -> str:
    local = moment.astimezone(SCHOOL_ZONE)
    return words("purge-day", day=str(local.day), month=words(f"month-{local.month}"), year=str(local.year))
