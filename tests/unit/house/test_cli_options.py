"""Checks what every command has in common."""

import inspect
from collections.abc import Callable
from typing import Any

import typer

from bot.cli.main import cli


def commands(of: typer.Typer) -> list[Callable[..., Any]]:
    """Return all commands, those of groups too."""
    groups = [group.typer_instance for group in of.registered_groups if group.typer_instance is not None]
    own = [command.callback for command in of.registered_commands if command.callback is not None]
    return [*own, *(one for group in groups for one in commands(group))]


def test_every_command_takes_the_settings_and_the_data_directory() -> None:
    found = {command.__name__: inspect.signature(command).parameters.keys() for command in commands(cli)}
    assert len(found) == 8
    assert [name for name, options in found.items() if not {"config", "data"} <= options] == []
