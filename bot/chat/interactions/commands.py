"""Names the commands in both languages, lets cogs share a root, and uploads all of them when they have changed."""

import hashlib
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, cast

import discord
import orjson
from discord import app_commands
from discord.ext import commands

from bot.chat.interactions.gate import TEACHERS
from bot.chat.interactions.response import Payload
from bot.domain.school.group import Group
from bot.errors import VertelEensError
from bot.i18n.catalogue import words_for
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

Command = app_commands.Command[Any, ..., Any]

SUBCOMMANDS = (1, 2)
"""Option types that are commands themselves: a subcommand, a group of them."""
CHAT_INPUT = 1
DUTCH = "nl"
IN_PRIVATE = frozenset({"help", "mypage"})
"""The roots that are there in the conversation with the bot too, for whoever left the class or the server."""
PRIVATE_CONTEXT = 1
"""Discord's number for a conversation with the bot."""


class NoRootError(VertelEensError):
    """The cog that makes the root is loaded later, or not at all: a fault of the program."""


def subcommand(name: str) -> Callable[[Callable[..., Awaitable[None]]], Command]:
    """Make a command out of a function, for a root that may be another cog's; ``add_subcommands`` puts it there."""
    return cast("Any", app_commands.command(name=name))


def add_subcommands(bot: commands.Bot, root: str, *added: Command) -> None:
    """Add commands to the root of this name, as ``/talk``, which may be another cog's.

    Raises ``NoRootError`` when the cog that makes the root was not loaded before.
    """
    group = bot.tree.get_command(root)
    if not isinstance(group, app_commands.Group):
        raise NoRootError(f"there is no root command {root} to add to")
    for command in added:
        group.add_command(command)


def localised(command: Payload) -> Payload:
    """Return a command's payload with its Dutch names and both descriptions.

    The keys are ``command-<root>[-<sub>]``, ``option-<name>`` (or ``option-<root>-<sub>-<name>`` where one command
    means something else by it), each with ``…-description``, and ``choice-<option>-<value>`` unless the code gives a
    choice another key as its name. Base names are the English ones of the code (decisions 17). Raises
    ``CatalogueError`` for words that are not there.
    """
    return _command(command, (command["name"],))


def payload_of(tree: app_commands.CommandTree[Any]) -> list[Payload]:
    """Return all commands of the tree as Discord gets them."""
    return [localised(command.to_dict(tree)) for command in tree.get_commands()]


async def upload_commands(
    client: discord.Client, context: AppContext, payload: list[Payload], guild: discord.Guild, *, anew: bool
) -> None:
    """Give a server the commands unless it has just these already: Discord takes 200 new ones a day.

    What was uploaded is noted by application and server. A server loses them when it removes the bot, also while
    nobody is connected who would hear of that; so after connecting ``anew`` Discord is asked as well.
    """
    if client.application_id is None:
        raise discord.MissingApplicationID
    note = f"commands:{client.application_id}:{guild.id}"
    async with context.store.read() as unit:
        noted, groups = await unit.notes.read(note), await unit.groups.in_guild(str(guild.id))
    wanted = payload if hides_from_pupils(guild, groups) else [_listed_to_all(one) for one in payload]
    fingerprint = _fingerprint(wanted)
    if noted == fingerprint and not (anew and await _lacks(client, client.application_id, guild, wanted)):
        return
    await client.http.bulk_upsert_guild_commands(client.application_id, guild.id, wanted)
    async with context.store.write() as unit:
        await unit.notes.write(note, fingerprint)
    log.info("commands uploaded", guild=str(guild.id), count=len(wanted))


def hides_from_pupils(guild: discord.Guild, groups: Iterable[Group]) -> bool:
    """Tell whether the right that teachers' commands ask for tells teachers and pupils apart in this server.

    Discord lists commands by a right in the whole server. Where it does not, everybody sees them: a teacher who does
    not find a command cannot do anything, and a pupil who tries one is refused.
    """
    known = list(groups)
    teachers = [_has_right(guild, group.teacher_role_ref) for group in known]
    pupils = [_has_right(guild, group.pupil_role_ref) for group in known]
    return bool(known) and all(teachers) and not any(pupils)


def _has_right(guild: discord.Guild, role_ref: str) -> bool:
    role = guild.get_role(int(role_ref))
    given = guild.default_role.permissions if role is None else guild.default_role.permissions | role.permissions
    return given.administrator or given >= TEACHERS


def _listed_to_all(command: Payload) -> Payload:
    return command | {"default_member_permissions": None}


async def _lacks(client: discord.Client, application_id: int, guild: discord.Guild, wanted: list[Payload]) -> bool:
    """Tell whether the server misses a command of these; Discord keeps the rest of each as it was uploaded."""
    present = await client.http.get_guild_commands(application_id, guild.id)
    return not {one["name"] for one in wanted} <= {one["name"] for one in present}


async def upload_private_commands(client: discord.Client, context: AppContext, payload: list[Payload]) -> None:
    """Give everybody the commands of ``IN_PRIVATE`` in the conversation with the bot: they need no server for these."""
    if client.application_id is None:
        raise discord.MissingApplicationID
    note = f"commands:{client.application_id}:private"
    wanted = [one | {"contexts": [PRIVATE_CONTEXT]} for one in payload if one["name"] in IN_PRIVATE]
    fingerprint = _fingerprint(wanted)
    async with context.store.read() as unit:
        if await unit.notes.read(note) == fingerprint:
            return
    await client.http.bulk_upsert_global_commands(client.application_id, wanted)
    async with context.store.write() as unit:
        await unit.notes.write(note, fingerprint)
    log.info("private commands uploaded", count=len(wanted))


def _fingerprint(payload: list[Payload]) -> str:
    return hashlib.sha256(orjson.dumps(payload, option=orjson.OPT_SORT_KEYS)).hexdigest()


def _command(raw: Payload, path: tuple[str, ...]) -> Payload:
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


def _option(raw: Payload, path: tuple[str, ...]) -> Payload:
    name = raw["name"].replace("_", "-")
    own = "-".join(("option", *path, name))
    key = own if own in words_for(DUTCH) else f"option-{name}"
    done = raw | {"name_localizations": {DUTCH: words_for(DUTCH)(key)}} | _description(f"{key}-description")
    if "choices" in raw:
        done["choices"] = [_choice(choice, name) for choice in raw["choices"]]
    return done


def _choice(raw: Payload, option: str) -> Payload:
    own = raw["name"].replace("_", "-")
    key = own if own in words_for("en") else f"choice-{option}-{raw['value']}".replace("_", "-")
    return raw | {"name": words_for("en")(key), "name_localizations": {DUTCH: words_for(DUTCH)(key)}}


def _description(key: str) -> Payload:
    return {"description": words_for("en")(key), "description_localizations": {DUTCH: words_for(DUTCH)(key)}}
