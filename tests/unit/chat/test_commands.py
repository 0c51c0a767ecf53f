"""Checks the names of commands: English in the code, Dutch beside it, descriptions and choices from the catalogues."""

import discord
import pytest
from discord import app_commands

from bot.chat.interactions.commands import localised
from bot.i18n.catalogue import CatalogueError
from bot.room.discord.rules.commands import check_commands

START = {
    "name": "talk",
    "type": 1,
    "description": "…",
    "options": [
        {
            "name": "question",
            "type": 1,
            "description": "…",
            "options": [
                {
                    "name": "deck",
                    "type": 3,
                    "description": "…",
                    "choices": [{"name": "deck-name-wat_als", "value": "wat_als"}],
                }
            ],
        }
    ],
}


def test_names_come_from_the_catalogues() -> None:
    talk = localised(START)
    assert talk["name"] == "talk"
    assert talk["name_localizations"] == {"nl": "gesprek"}
    assert talk["description"] != "…"
    assert talk["description_localizations"]["nl"] != talk["description"]
    question = talk["options"][0]
    assert question["name_localizations"] == {"nl": "vraag"}
    deck = question["options"][0]
    assert deck["name_localizations"]["nl"] == "stapel"
    assert deck["choices"][0]["value"] == "wat_als"
    assert deck["choices"][0]["name_localizations"] == {"nl": "Wat als en later"}
    check_commands([talk])


def test_a_command_without_words_is_an_error_at_once() -> None:
    with pytest.raises(CatalogueError, match="command-nowhere"):
        localised({"name": "nowhere", "type": 1, "description": "…"})


async def test_a_real_command_keeps_what_is_not_words() -> None:
    @app_commands.command(name="help")
    @app_commands.default_permissions(manage_messages=True)
    async def help_(interaction: discord.Interaction) -> None:
        """Help."""

    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    raw = localised(help_.to_dict(tree))
    assert raw["default_member_permissions"] == discord.Permissions(manage_messages=True).value
