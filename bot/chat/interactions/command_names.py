"""Names and descriptions of the commands from the catalogues, and one upload of them whenever they changed."""

import hashlib
from collections.abc import Iterable
from typing import Any

import discord
import orjson
from discord import app_commands

from bot.i18n.catalogue import words_for
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

Raw = dict[str, Any]

SUBCOMMANDS = (1, 2)
"""Option types that are commands themselves: a subcommand, a group of them."""
CHAT_INPUT = 1
DUTCH = "nl"


def localised(command: Raw) -> Raw:
    """A command's payload with its Dutch names and both descriptions.

    The keys are ``command-<root>[-<sub>]``, ``option-<name>`` (or ``option-<root>-<sub>-<name>`` where one command
    means something else by it), each with ``…-description``, and ``choice-<option>-<value>`` unless the code gives a
    choice another key as its name. Base names are the English ones of the code (decisions 17). Raises
    ``CatalogueError`` for words that are not there.
    """
    return _command(command, (command["name"],))


def payload_of(tree: app_commands.CommandTree[Any]) -> list[Raw]:
    """All commands of the tree as Discord gets them."""
    return [localised(command.to_dict(tree)) for command in tree.get_commands()]


async def upload_commands(
    client: discord.Client, context: AppContext, payload: list[Raw], guild_refs: Iterable[str]
) -> None:
    """Give each server the commands, unless it has just these already: there is a limit of 200 new ones a day."""
    fingerprint = hashlib.sha256(orjson.dumps(payload, option=orjson.OPT_SORT_KEYS)).hexdigest()
    for guild_ref in guild_refs:
        note = f"commands:{guild_ref}"
        async with context.store.read() as unit:
            if await unit.notes.read(note) == fingerprint:
                continue
        if client.application_id is None:
            raise discord.MissingApplicationID
        await client.http.bulk_upsert_guild_commands(client.application_id, guild_ref, payload)
        async with context.store.write() as unit:
            await unit.notes.write(note, fingerprint)
        log.info("commands uploaded", guild=guild_ref, count=len(payload))


def _command(raw: Raw, path: tuple[str, ...]) -> Raw:
    key = "-".join(("command", *path)).replace("_", "-")
    done = raw | {"name_localizations": {DUTCH: words_for(DUTCH)(key)}}
    if raw.get("type", CHAT_INPUT) in (CHAT_INPUT, *SUBCOMMANDS):
        done |= _description(f"{key}-description")
    if "options" in raw:
        done["options"] = [
            _command(option, (*path, option["name"])) if option["type"] in SUBCOMMANDS else _option(option, path)
            for option in raw["options"]
        ]
    return done


def _option(raw: Raw, path: tuple[str, ...]) -> Raw:
    name = raw["name"].replace("_", "-")
    own = "-".join(("option", *path, name))
    key = own if own in words_for(DUTCH) else f"option-{name}"
    done = raw | {"name_localizations": {DUTCH: words_for(DUTCH)(key)}} | _description(f"{key}-description")
    if "choices" in raw:
        done["choices"] = [_choice(choice, name) for choice in raw["choices"]]
    return done


def _choice(raw: Raw, option: str) -> Raw:
    own = raw["name"].replace("_", "-")
    key = own if own in words_for("en") else f"choice-{option}-{raw['value']}".replace("_", "-")
    return raw | {"name": words_for("en")(key), "name_localizations": {DUTCH: words_for(DUTCH)(key)}}


def _description(key: str) -> Raw:
    return {"description": words_for("en")(key), "description_localizations": {DUTCH: words_for(DUTCH)(key)}}
