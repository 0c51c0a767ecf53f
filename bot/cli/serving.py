"""Holds the commands that stay: run the bot, open the room, play the demo."""

import sys
import tempfile
import webbrowser
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from bot.cli.options import AsScript, ConfigFile, DataDirectory, InLanguage, OpenBrowser, Port, say
from bot.cli.running import (
    ROOM_FOLDER,
    class_words,
    load_settings,
    print_missing_intents,
    print_not_started,
    run_until_told,
    working_in,
)
from bot.i18n.catalogue import Language, words_for

if TYPE_CHECKING:
    from bot.config import Config

commands = typer.Typer()


@commands.command(help=say("cli-run"))
def run(config: ConfigFile = None, data: DataDirectory = None) -> None:
    settings = load_settings(config, data)
    if settings.discord.token is None:
        Console().print(class_words(settings)("run-no-token"), highlight=False)
        settings = load_settings(config, data, folder=ROOM_FOLDER)
        with working_in(settings):
            run_until_told(lambda: _open_room(settings, settings.talk.language, None, browser=False))
    else:
        with working_in(settings):
            run_until_told(lambda: _run_bot(settings))


@commands.command(help=say("cli-room"))
def room(
    config: ConfigFile = None, data: DataDirectory = None, port: Port = None, browser: OpenBrowser = False
) -> None:
    settings = load_settings(config, data, folder=ROOM_FOLDER)
    with working_in(settings):
        run_until_told(lambda: _open_room(settings, settings.talk.language, port, browser=browser))


@commands.command(help=say("cli-demo"))
def demo(
    script: AsScript = False,
    lang: InLanguage = "nl",
    config: ConfigFile = None,
    data: DataDirectory = None,
    port: Port = None,
    browser: OpenBrowser = True,
) -> None:
    if not script:
        settings = load_settings(config, data, folder=ROOM_FOLDER, quiet=True)
        with working_in(settings):
            run_until_told(lambda: _open_room(settings, lang, port, browser=browser))
        return
    from bot.demo.script import play

    with tempfile.TemporaryDirectory(prefix="vertel-eens-") as fresh:
        settings = load_settings(config, data or Path(fresh), quiet=True)
        with working_in(settings):
            run_until_told(lambda: play(settings, lang, Console()))


async def _run_bot(settings: "Config") -> None:
    from bot.app import App

    app = App(settings)
    app.starting.on_failure = partial(print_not_started, words=class_words(settings))
    try:
        await app.start()
        print_missing_intents(app.client.missing_intents, class_words(settings))
        await app.run()
    finally:
        await app.stop()


async def _open_room(settings: "Config", language: Language, wanted: int | None, *, browser: bool) -> None:
    from bot.demo.cast import cast_in
    from bot.demo.live import free_port, run_room

    words, console = words_for(language), Console()
    asked = settings.room.port if wanted is None else wanted
    port = free_port(asked) if asked else 0
    if port != asked:
        console.print(words("room-port-taken", taken=str(asked), port=str(port)), highlight=False)

    def opened(url: str) -> None:
        console.print(words("room-open", url=url), highlight=False)
        console.print(words("room-no-seats"), highlight=False)
        if browser and sys.stdout.isatty():
            _open_browser(url)

    await run_room(settings, cast_in(language), port, opened)


def _open_browser(url: str) -> None:
    try:
        webbrowser.get().open(url)
    except webbrowser.Error:
        return  # a machine without one shows the address in the terminal
