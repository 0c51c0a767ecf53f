"""Gives an interaction its first answer, once: what the handler says, or a sign that it is at work."""

import asyncio
from datetime import timedelta
from typing import Any, Protocol

import discord

from bot.chat.connection.calls import CALL_TIMEOUT, NETWORK, error_facts
from bot.chat.connection.owed import owe
from bot.chat.interactions.response import (
    EPHEMERAL,
    Interaction,
    RespondResult,
    ResponseType,
    message_data,
    respond,
    update_data,
)
from bot.chat.outbox.whispers import Whispers
from bot.chat.ui.pictures import picture_files
from bot.clock import Clock
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

PATIENCE = timedelta(seconds=1.5)
"""How long a handler may take before the person gets a sign; Discord waits for 3 seconds, the way there included."""
_FIRST = "first_answer"


class _Host(Protocol):
    @property
    def context(self) -> AppContext: ...

    @property
    def whispers(self) -> Whispers: ...


class FirstAnswer:
    """Keeps what became of the first answer; whoever comes second is told so and follows up.

    While the handler has said nothing, the person gets a sign by itself: before the first call to Discord that the
    handler makes, and in any case after ``PATIENCE``.
    """

    def __init__(self, interaction: Interaction, whispers: Whispers) -> None:
        self._interaction = interaction
        self._whispers = whispers
        self._turn = asyncio.Lock()
        self._came: RespondResult | None = None
        self._kind: ResponseType | None = None
        self._timer: asyncio.Task[None] | None = None

    def watch(self, clock: Clock) -> None:
        """Begin to look after the interaction that this task handles."""
        owe(self.acknowledge)
        self._timer = asyncio.create_task(self._lose_patience(clock), name="patience")

    def leave(self) -> None:
        """End looking after it: it was handled."""
        if self._timer is not None and self._timer is not asyncio.current_task():
            self._timer.cancel()

    @property
    def given(self) -> bool:
        """Whether there was a first answer, of whatever kind."""
        return self._came is not None

    @property
    def is_late(self) -> bool:
        """Whether Discord no longer took the first answer, so that nothing can follow it either."""
        return self._came is RespondResult.LATE

    @property
    def promises_words(self) -> bool:
        """Whether the person reads "is thinking" until something is said."""
        return self._kind is ResponseType.deferred_channel_message and not self.is_late

    async def give(self, kind: ResponseType, data: dict[str, Any] | None = None) -> RespondResult | None:
        """Give it and return what became of it; None when there was one before. Raises when Discord was not reached."""
        async with self._turn:
            if self._came is not None:
                return None
            self._came = await respond(self._interaction, kind, data)
            self._kind = kind
        self.leave()
        if not self.is_late:
            self._whispers.remember(self._interaction)
        if self._interaction.guild_id is None and self._interaction.channel_id is not None:
            channel_ref = str(self._interaction.channel_id)
            await self._whispers.note_private_channel(str(self._interaction.user.id), channel_ref)
        return self._came

    async def acknowledge(self) -> None:
        """Give the sign, unless there was an answer. It changes nothing that the person sees of a message."""
        if self.given:
            return
        try:
            if self._interaction.message is None:
                await self.give(ResponseType.deferred_channel_message, {"flags": EPHEMERAL})
            else:
                await self.give(ResponseType.deferred_message_update)
        except NETWORK as error:
            log.info("sign was not given", interaction=self._interaction.id, **error_facts(error))

    async def say(self, layout: discord.ui.LayoutView) -> bool:
        """Say something in private, as the first answer or after it; returns False when it came too late for both."""
        if await self.give(ResponseType.channel_message, message_data(layout)) is None and not self.is_late:
            async with asyncio.timeout(CALL_TIMEOUT):
                await self._interaction.followup.send(view=layout, files=picture_files(layout), ephemeral=True)
            self._kind = None
            self._whispers.remember(self._interaction)
        return not self.is_late

    async def change(self, layout: discord.ui.LayoutView) -> bool:
        """Change the message with the button, as the first answer or after it; returns False when it came too late."""
        if await self.give(ResponseType.message_update, update_data(layout)) is None and not self.is_late:
            async with asyncio.timeout(CALL_TIMEOUT):
                await self._interaction.edit_original_response(view=layout)
            self._kind = None
        return not self.is_late

    async def _lose_patience(self, clock: Clock) -> None:
        await clock.sleep_until(clock.now() + PATIENCE)
        await self.acknowledge()


def first_answer_of(interaction: Interaction, host: _Host) -> FirstAnswer:
    """Return the first answer of this interaction, whoever asks for it."""
    found: FirstAnswer | None = interaction.extras.get(_FIRST)
    if found is None:
        found = interaction.extras[_FIRST] = FirstAnswer(interaction, host.whispers)
    return found


def watch(interaction: Interaction, host: _Host) -> FirstAnswer:
    """Look after this interaction from now on, in the task that handles it."""
    first = first_answer_of(interaction, host)
    first.watch(host.context.clock)
    return first
