"""Holds the commands about words: judge sentences with the coach, check decks of cards."""

import sys

import typer
from rich.console import Console

from bot.cli.options import ConfigFile, DataDirectory, DeckFiles, ForBand, InLanguage, say, terminal_language
from bot.cli.running import load_settings
from bot.domain.school.group import Band
from bot.i18n.catalogue import words_for

commands = typer.Typer()
decks = typer.Typer(help=say("cli-decks"), no_args_is_help=True)


@commands.command(help=say("cli-coach"))
def coach(
    lang: InLanguage = "nl", band: ForBand = Band.VO_ONDER, config: ConfigFile = None, data: DataDirectory = None
) -> None:
    from bot.services.coach.tips import judged

    load_settings(config, data, quiet=True)
    for line in judged(sys.stdin.buffer, lang, Band(band)):
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()


@decks.command("check", help=say("cli-decks-check"))
def check_cards(files: DeckFiles = None, config: ConfigFile = None, data: DataDirectory = None) -> None:
    from bot.content.check import check_decks

    load_settings(config, data, quiet=True)
    checked = check_decks(files or ())
    lang = terminal_language()
    for problem in checked.problems:
        Console().print(problem.text(lang), markup=False, highlight=False, soft_wrap=True)
    key = "decks-faults" if checked.problems else "decks-fine"
    counts = {"cards": checked.cards, "decks": checked.decks, "count": len(checked.problems)}
    Console().print(words_for(lang)(key, **counts), highlight=False)
    if checked.problems:
        raise typer.Exit(1)
