"""Connects a small bot on the real discord.py to a room: the tests of the room speak to it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.room.server import Room

READY_WITHIN = 30.0


class ABot(discord.Client):
    """A client with a command tree; `commands` puts them in before it connects."""

    def __init__(self, commands: Callable[["ABot"], None], **options: Any) -> None:
        intents = options.pop("intents", discord.Intents.default())
        super().__init__(intents=intents, guild_ready_timeout=0.05, **options)
        self.tree = app_commands.CommandTree(self)
        self.commands = commands
        self.seen: list[discord.Interaction] = []
        self.errors: list[BaseException] = []
        self.pressed: Callable[[discord.Interaction], Awaitable[None]] | None = None

        @self.tree.error
        async def failed(_interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
            self.errors.append(error)

    async def setup_hook(self) -> None:
        self.commands(self)
        await self.tree.sync()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        self.seen.append(interaction)
        if self.pressed is not None and interaction.type is discord.InteractionType.component:
            await self.pressed(interaction)


@asynccontextmanager
async def connected(room: Room, commands: Callable[[ABot], None], **options: Any) -> AsyncIterator[ABot]:
    """Give a bot that is logged in and ready, and close it afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Route, "BASE", room.api_base)
        patch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", URL(room.gateway_url))
        bot = ABot(commands, **options)
        running = asyncio.create_task(bot.start(room.token))
        try:
            async with asyncio.timeout(READY_WITHIN):
                while not bot.is_ready():
                    if running.done():
                        running.result()
                    await asyncio.sleep(0.005)
            yield bot
        finally:
            await bot.close()
            await asyncio.gather(running, return_exceptions=True)
