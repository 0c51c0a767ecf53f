"""Puts the command line together, and turns what cannot be done into one clear line and an exit code."""

import os
import sys

import typer
from rich.console import Console

from bot.cli import serving, upkeep, wording
from bot.cli.options import say
from bot.errors import VertelEensError

cli = typer.Typer(help=say("cli-about"), no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for group in (serving, wording, upkeep):
    cli.add_typer(group.commands)
cli.add_typer(wording.decks, name="decks")


def main() -> None:
    """Run the command that the arguments name. What it makes is for this user only."""
    os.umask(0o077)
    try:
        cli()
    except VertelEensError as error:
        told = say(error.key, **error.facts) if error.key else str(error)
        Console(stderr=True).print(told, markup=False, highlight=False, soft_wrap=True)
        sys.exit(error.exit_code)
