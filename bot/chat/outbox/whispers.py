"""Says private words that are not an answer: by the person's freshest interaction, or by a private message."""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import discord
from sqlalchemy.exc import SQLAlchemyError

from bot.chat.connection.calls import CALL_TIMEOUT, NETWORK, UNKNOWN_CHANNEL, error_facts, retry, send_once
from bot.chat.connection.owed import give_what_is_owed
from bot.i18n.catalogue import Words, language_of, words_for
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

LIFE = timedelta(minutes=15)
"""How long Discord takes follow-ups to an interaction."""
MARGIN = timedelta(seconds=30)
WHISPER = "whisper"
"""The name of the tasks that say what had to wait."""
KEPT = 3
"""Ways to one person that are remembered: the freshest may turn out not to work."""
CLOSED_FOR = timedelta(hours=6)
"""How long a person whose private messages are closed is not tried again."""
SWEEP_AT = 1000
CLOSED = frozenset({50007, 50278, 50001, 10013})
"""Discord will not let the bot write to this person: closed, no common server, no access, unknown."""


Later = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class _Way:
    """A follow-up token, kept in memory only, and until when it works."""

    webhook: discord.Webhook
    locale: str
    until: datetime


class Whispers:
    """Remembers the ways to people, and nothing of what was said."""

    def __init__(self, client: discord.Client, context: AppContext) -> None:
        self._client = client
        self._context = context
        self._ways: dict[str, deque[_Way]] = {}
        self._closed: dict[str, datetime] = {}
        self._private: dict[str, str] = {}
        self._waiting: dict[str, Later] = {}
        self._saying: set[asyncio.Task[None]] = set()

    def remember(self, interaction: discord.Interaction[Any]) -> None:
        """Note that this person can be whispered to by this answered interaction for a while, where it happened."""
        if len(self._ways) >= SWEEP_AT:
            self._sweep()
        way = _Way(interaction.followup, str(interaction.locale), self._context.clock.now() + LIFE - MARGIN)
        ways = self._ways.setdefault(str(interaction.user.id), deque(maxlen=KEPT))
        if not any(known.webhook.token == way.webhook.token for known in ways):
            ways.append(way)
        if later := self._waiting.pop(str(interaction.user.id), None):
            task = asyncio.create_task(later(), name=WHISPER)
            self._saying.add(task)
            task.add_done_callback(self._saying.discard)

    async def note_private_channel(self, user_ref: str, channel_ref: str) -> None:
        """Store which private channel is this person's: Discord blocks bots that open many of them in a row."""
        if self._private.get(user_ref) == channel_ref:
            return
        try:
            async with self._context.store.write() as unit:
                await unit.pupils.note_private_channel(user_ref, channel_ref)
        except SQLAlchemyError as error:
            # Nothing that somebody is told may wait for this; it is noted the next time.
            log.warning("private channel was not noted", user=user_ref, **error_facts(error))
            return
        self._private[user_ref] = channel_ref

    def when_reachable(self, user_ref: str, later: Later) -> None:
        """Do this once, as soon as the person did something by which they can be whispered to; a restart forgets it."""
        self._waiting[user_ref] = later

    def words_of(self, user_ref: str, default: str) -> Words:
        """Return the catalogue this person reads best, by their last interaction; without one that of ``default``."""
        ways = self._ways.get(user_ref)
        return words_for(language_of(ways[-1].locale) if ways else default)

    def can_reach(self, user_ref: str, dm_welcome: bool) -> bool:
        """Tell whether a whisper has a way to this person now, as far as one can know without trying."""
        return bool(self._live(user_ref)) or (dm_welcome and not self._is_closed(user_ref))

    async def whisper(self, user_ref: str, layout: discord.ui.LayoutView, dm_welcome: bool) -> bool:
        """Say it to this person alone; returns False when there was no way, and raises neither for closed doors nor the
        network.
        """
        for way in reversed(self._live(user_ref)):
            if await self._follow_up(user_ref, way, layout):
                return True
        return dm_welcome and await self.write(user_ref, layout)

    async def write(self, user_ref: str, layout: discord.ui.LayoutView) -> bool:
        """Send a private message, to be found again later, only to people who welcome these; returns False when it did
        not arrive.
        """
        return not self._is_closed(user_ref) and await self._send_dm(user_ref, layout)

    async def _follow_up(self, user_ref: str, way: _Way, layout: discord.ui.LayoutView) -> bool:
        await give_what_is_owed()
        try:
            async with asyncio.timeout(CALL_TIMEOUT):
                await way.webhook.send(view=layout, ephemeral=True)
        except NETWORK as error:
            # Asking a dead token again and again gets an address restricted, so it goes at the first failure.
            self._forget(user_ref, way)
            log.info("whisper was not delivered", user=user_ref, **error_facts(error))
            return False
        return True

    async def _send_dm(self, user_ref: str, layout: discord.ui.LayoutView) -> bool:
        try:
            await send_once(await self._private_channel(user_ref), layout)
        except NETWORK as error:
            if isinstance(error, discord.HTTPException) and error.code == UNKNOWN_CHANNEL:
                self._private.pop(user_ref, None)
            if isinstance(error, discord.HTTPException) and error.code in CLOSED:
                self._closed[user_ref] = self._context.clock.now() + CLOSED_FOR
            log.info("private message was not delivered", user=user_ref, **error_facts(error))
            return False
        return True

    async def _private_channel(self, user_ref: str) -> discord.abc.Messageable:
        """Return where to write to this person; it is opened only once, because something is sent to them now."""
        known = self._private.get(user_ref)
        if known is None:
            async with self._context.store.read() as unit:
                known = await unit.pupils.private_channel(user_ref)
        if known is None:
            opened = await retry(lambda: self._client.http.start_private_message(int(user_ref)))
            known = str(opened["id"])
        await self.note_private_channel(user_ref, known)
        return self._client.get_partial_messageable(int(known))

    def _live(self, user_ref: str) -> list[_Way]:
        now = self._context.clock.now()
        return [way for way in self._ways.get(user_ref, ()) if way.until > now]

    def _is_closed(self, user_ref: str) -> bool:
        until = self._closed.get(user_ref)
        return until is not None and until > self._context.clock.now()

    def _forget(self, user_ref: str, way: _Way) -> None:
        ways = self._ways.get(user_ref)
        if ways and way in ways:
            ways.remove(way)

    def _sweep(self) -> None:
        self._ways = {user_ref: ways for user_ref, ways in self._ways.items() if self._live(user_ref)}
        now = self._context.clock.now()
        self._closed = {user_ref: until for user_ref, until in self._closed.items() if until > now}
