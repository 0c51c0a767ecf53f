"""Describes the options that commands share, and says their help in the language of the terminal."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.domain.school.group import Band
from bot.domain.words import cut
from bot.errors import WrongOptionError
from bot.i18n.catalogue import LANGUAGES, Language, language_of, words_for

LONGEST_ID = 20
"""Digits of an id of Discord, at most."""


def terminal_language(default: Language = "nl") -> Language:
    """Return the language of the terminal, which is known before any settings are."""
    return language_of(os.environ.get("LANG"), default)


def say(key: str, **args: str) -> str:
    """Return a text in the language of the terminal."""
    return words_for(terminal_language())(key, **args)


def _one_of(*known: str) -> Callable[[str], str]:
    """Return a parser for an option that has a few values; it refuses another one in one line, as every error here."""

    def read(given: str) -> str:
        if given.lower() in known:
            return given.lower()
        raise WrongOptionError(say("cli-not-one-of", given=cut(given, 40), known=", ".join(known)))

    return read


def _user_id(given: str) -> str:
    """Read the number by which the chat knows a person."""
    if given.isdecimal() and given.isascii() and len(given) <= LONGEST_ID:
        return str(int(given))
    raise WrongOptionError(say("cli-no-person", given=given[:40]))


ConfigFile = Annotated[Path | None, typer.Option("--config", help=say("cli-config"))]
DataDirectory = Annotated[Path | None, typer.Option("--data", help=say("cli-data"))]
Port = Annotated[int | None, typer.Option("--port", min=0, max=65535, help=say("cli-port"))]
OpenBrowser = Annotated[bool, typer.Option("--browser/--no-browser", help=say("cli-browser"))]
AsScript = Annotated[bool, typer.Option("--script", help=say("cli-script"))]
DeckFiles = Annotated[list[Path] | None, typer.Argument(exists=True, dir_okay=False, help=say("cli-decks-files"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=say("cli-dry-run"))]
Person = Annotated[str | None, typer.Option("--person", help=say("cli-person"), parser=_user_id, metavar="ID")]
InLanguage = Annotated[
    Language, typer.Option("--lang", help=say("cli-lang"), parser=_one_of(*LANGUAGES), metavar="|".join(LANGUAGES))
]
ForBand = Annotated[
    str, typer.Option("--band", help=say("cli-band"), parser=_one_of(*map(str, Band)), metavar="|".join(Band))
]
