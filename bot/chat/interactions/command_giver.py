"""Gives servers the commands, as soon as that works, and lets each of them run once."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol, cast

import discord
from discord import app_commands

from bot.backoff import LATER
from bot.chat.connection.calls import error_facts, is_final
from bot.chat.connection.recent_events import RecentEvents
from bot.chat.connection.storage import may_pass
from bot.chat.interactions.commands import payload_of, upload_commands, upload_private_commands
from bot.chat.interactions.failure import StillStartingError, answer_failure
from bot.chat.interactions.first_answer import watch
from bot.chat.interactions.response import Interaction, Payload
from bot.chat.outbox.whispers import Whispers
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)


class _Host(Protocol):
    """The part of the client that the tree needs."""

    @property
    def context(self) -> AppContext: ...

    @property
    def whispers(self) -> Whispers: ...

    @property
    def events(self) -> RecentEvents: ...

    @property
    def is_ready_for_people(self) -> bool: ...


class Tree(app_commands.CommandTree[Any]):
    """The commands; an error in any of them takes the one error path."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Refuse to run a command again that Discord delivers twice, and any one while the bot is starting; look after
        the first answer.
        """
        host = cast("_Host", self.client)
        if interaction.type is discord.InteractionType.autocomplete:
            return host.is_ready_for_people
        if not host.is_ready_for_people:
            raise StillStartingError
        is_new = host.events.is_new(interaction.id)
        if is_new:
            watch(interaction, host)
        return is_new

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        await answer_failure(interaction, error)


class CommandGiver:
    """Gives the commands to each server that has others, and to everybody those for the conversation with the bot."""

    def __init__(self, client: discord.Client, context: AppContext, chosen: Iterable[int]) -> None:
        """Only the ``chosen`` servers get them; when none is chosen, all do."""
        self._client = client
        self._context = context
        self._chosen = set(chosen)
        self._payload: list[Payload] = []

    @property
    def are_known(self) -> bool:
        """Whether the commands were taken from the tree."""
        return bool(self._payload)

    def take_from(self, tree: app_commands.CommandTree[Any]) -> None:
        """Give these commands from now on."""
        self._payload = payload_of(tree)

    async def give(self, guilds: Iterable[discord.Guild], *, anew: bool = True) -> None:
        """Give the commands to these servers; one that refuses them keeps no other one waiting.

        After connecting ``anew`` Discord is asked what it has. Raises what the network or the database raised.
        """
        for guild in guilds:
            if self._chosen and guild.id not in self._chosen:
                continue
            try:
                await upload_commands(self._client, self._context, self._payload, guild, anew=anew)
            except discord.HTTPException as error:
                _must_be_final(error, str(guild.id))
        try:
            await upload_private_commands(self._client, self._context, self._payload)
        except discord.HTTPException as error:
            _must_be_final(error, "private")

    async def give_at_last(self, guilds: Sequence[discord.Guild], *, anew: bool) -> None:
        """Do the same, as often as it takes."""
        failures = 1
        while True:
            await self._context.clock.sleep_until(self._context.clock.now() + LATER.after(failures))
            try:
                await self.give(guilds, anew=anew)
                break
            except Exception as error:
                if not may_pass(error):
                    raise
                failures += 1


def _must_be_final(error: discord.HTTPException, where: str) -> None:
    """Note that Discord refused the commands; raises the error when it may take them another time."""
    if not is_final(error):
        raise error
    log.warning("commands were refused", place=where, **error_facts(error))
