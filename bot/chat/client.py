"""Holds the parts of this package together in one client, which is the bot as Discord sees it."""

import asyncio
import sys
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import Any, cast
from urllib.parse import urlsplit

import aiohttp
import discord
from discord.ext import commands

from bot.chat.connection.calls import CALL_TIMEOUT, NETWORK, STOP_GRACE
from bot.chat.connection.library_internals import (
    before_calls,
    connect,
    open_connections,
    reconnect_soon,
    set_intents,
    use_connector,
    use_endpoints,
    yield_between_events,
)
from bot.chat.connection.members import Members
from bot.chat.connection.owed import give_what_is_owed
from bot.chat.connection.preflight import (
    BASE_INTENTS,
    GrantedIntents,
    MissingIntent,
    check_starts,
    explain_ending,
    find_intents,
)
from bot.chat.connection.recent_events import RecentEvents
from bot.chat.connection.storage import may_pass
from bot.chat.inbox.attendance import Attendance
from bot.chat.inbox.backfill import Backfill
from bot.chat.inbox.inbox import Inbox
from bot.chat.interactions.access import Access
from bot.chat.interactions.command_giver import CommandGiver, Tree
from bot.chat.interactions.failure import StillStartingError, answer_failure, report
from bot.chat.interactions.gate import request_if_any
from bot.chat.interactions.noticing import notice_message, notice_press
from bot.chat.interactions.request import Request
from bot.chat.interactions.response import Interaction
from bot.chat.interactions.router import Router
from bot.chat.interactions.speech import Speech
from bot.chat.outbox.outbox import Outbox
from bot.chat.outbox.whispers import Whispers
from bot.config import LOOPBACK, Config, DiscordSettings
from bot.log import logger
from bot.schedule.alarms import AlarmClock
from bot.services.context import AppContext
from bot.starting import Step

log = logger(__name__)

# A bot that writes has no need of voice, so what is missing for it is no news.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

KEEP_OPEN = 90.0
"""Seconds that an idle connection stays open: longer than most think times and answers."""
ROUTED = (discord.InteractionType.component, discord.InteractionType.modal_submit)


class VertelEens(commands.Bot):
    """The client, through which cogs reach everything else: context, alarms, outbox, inbox, backfill, router, whispers,
    speech.
    """

    def __init__(
        self,
        context: AppContext,
        config: Config,
        alarms: AlarmClock,
        cogs: Sequence[str] = (),
    ) -> None:
        """``cogs`` are the modules that are loaded, in this order, when the client opens."""
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=BASE_INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            guild_ready_timeout=_guild_wait(config.discord),
        )
        self.context = context
        self.settings = config.discord
        self.language = config.talk.language
        self.missing_intents: tuple[MissingIntent, ...] = ()
        self.alarms = alarms
        self.members = Members(self)
        self.access = Access(context, self, self.members)
        self.outbox = Outbox(self, context, self.members)
        self.whispers = Whispers(self, context)
        self.router = Router()
        self.events = RecentEvents()
        self.inbox = Inbox(self, context, self.access, self.whispers, self.language)
        self.inbox.on_deletion(self.outbox.note_removed)
        self.attendance = Attendance(self.members, context)
        self.speech = Speech()
        self.backfill = Backfill(self, context, self.inbox)
        self._cog_names = tuple(cogs)
        self._commands = CommandGiver(self, context, self.settings.command_guilds)
        self._connection_task: asyncio.Task[None] | None = None
        self._connected = asyncio.Event()
        self._lost = asyncio.Event()
        self._reads = False
        self._beside: set[asyncio.Task[None]] = set()
        self._busy: set[asyncio.Task[Any]] = set()
        self._leaving = False
        self.is_ready_for_people = False
        """Whether presses and commands are taken on; before that they get a kind word."""
        alarms.before_ringing(self.inbox.try_now)

    def steps(self, token: str) -> list[Step]:
        """Return how to get so far that people can be answered, once the alarms ring as well.

        They raise ``ConfigError`` for a token or intents that are not accepted, ``TooManyStartsError`` when the bot
        connected too often today, ``UnreachableError`` and what ``NETWORK`` names when Discord cannot be reached.
        """
        return [
            Step("rights", partial(self._ask_for_rights, token)),
            Step("login", partial(self._log_in, token)),
            Step("connection", self._connect),
            Step("outbox", self.outbox.start),
            Step("reading", self._read_what_was_missed),
        ]

    def last_steps(self) -> list[Step]:
        """Return what comes when all the rest stands: first people are answered."""
        return [Step("people", self._open_for_people), Step("commands", lambda: self._commands.give(self.guilds))]

    async def open(self, token: str) -> None:
        """Take all of these steps once, without alarms; raises what they raise."""
        for step in (*self.steps(token), *self.last_steps()):
            await step.take()

    async def wait_lost(self) -> None:
        """Return when a connection that once stood has ended for good."""
        await self._lost.wait()

    async def _ask_for_rights(self, token: str) -> None:
        settings = self.settings
        yield_between_events()
        reconnect_soon()
        use_endpoints(settings.api_base, settings.gateway, settings.cdn)
        await check_starts(token, settings.api_base, self.context.clock)
        self._ask_for(await find_intents(token, settings.api_base))

    async def _log_in(self, token: str) -> None:
        if self._commands.are_known:
            return  # it stands, and the cogs register themselves once
        before_calls(self, give_what_is_owed)
        use_connector(self, aiohttp.TCPConnector(limit=self.settings.connections, keepalive_timeout=KEEP_OPEN))
        try:
            async with asyncio.timeout(CALL_TIMEOUT):
                await self.login(token)
        except NETWORK:
            await self.http.close()
            raise

    async def _connect(self) -> None:
        """Connect, and return when the servers are there; raises what ended the connection before that."""
        if self._connection_task is None or self._connection_task.done():
            self._connection_task = asyncio.create_task(connect(self), name="gateway")
            self._connection_task.add_done_callback(self._ended)
        first = asyncio.create_task(self._connected.wait(), name="ready")
        await asyncio.wait({self._connection_task, first}, return_when=asyncio.FIRST_COMPLETED)
        first.cancel()
        if not self._connected.is_set():
            await self.wait_closed()
            raise ConnectionError("Discord ended the connection before it stood")

    def _ended(self, _task: asyncio.Task[None]) -> None:
        if self._connected.is_set():
            self._lost.set()

    async def _read_what_was_missed(self) -> None:
        self._reads = True
        self._catch_up(anew=True)
        await self.caught_up()
        await self.access.names.look_up_talking()

    async def _open_for_people(self) -> None:
        self.is_ready_for_people = True
        self.attendance.start()

    async def caught_up(self) -> None:
        """Return when what was said while nobody listened is taken in, or after some seconds in any case."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CALL_TIMEOUT):
                await self.backfill.looked()

    async def wait_closed(self) -> None:
        """Return when the connection has ended for good. Raises the error that tells the host why Discord ended it."""
        if self._connection_task is None:
            return
        try:
            await self._connection_task
        except (discord.ConnectionClosed, discord.PrivilegedIntentsRequired) as error:
            raise explain_ending(error) from None

    async def close(self) -> None:
        """Finish what is under way, then leave. What is said from now on is read when the bot comes back."""
        self._leaving = True
        await _finish(self._busy)
        await _finish(self._beside)
        await self.attendance.stop()
        await self.backfill.stop()
        await self.inbox.stop()
        await self.outbox.stop()
        await self.members.stop()
        await super().close()
        await _finish(self._busy)
        await self.access.close()
        await _finish({self._connection_task} if self._connection_task else set())

    def dispatch(self, event_name: str, /, *args: Any, **kwargs: Any) -> None:
        """Pass an event on, unless the client is closed: then nobody is left to hear that the connection ended."""
        if not self.is_closed():
            super().dispatch(event_name, *args, **kwargs)

    def track(self) -> None:
        """Let ``close`` wait for the task that calls this: what a person began is finished and answered."""
        if task := asyncio.current_task():
            self._busy.add(task)
            task.add_done_callback(self._busy.discard)

    async def warm(self, count: int) -> int:
        """Open connections for ``count`` people who will answer at once; returns how many are new."""
        wanted = min(count, self.settings.connections)
        return await open_connections(self, wanted, CALL_TIMEOUT)

    async def setup_hook(self) -> None:
        # Not by ``load_extension``: it runs a module anew each time, which the next client of a process would wait for.
        for name in self._cog_names:
            await import_module(name).setup(self)
        self._commands.take_from(self.tree)

    async def on_ready(self) -> None:
        """Discord calls this at every new session, the first and any later one."""
        self.track()
        self._connected.set()
        if self._reads:
            self._catch_up(anew=True)
            await self._give_commands(self.guilds)
            await self.outbox.hear_of_roles(*self.guilds)
            await self.access.names.look_up_talking()

    async def on_resumed(self) -> None:
        if self._reads:
            self._catch_up(anew=False)

    async def on_disconnect(self) -> None:
        self.inbox.hold()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        if self._reads:
            self.track()
            await self._give_commands([guild])
            await self.outbox.hear_of_roles(guild)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Take a server that comes back as one that is new: it may have removed and invited the bot meanwhile."""
        await self.on_guild_join(guild)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        self.track()
        await self.outbox.note_deleted(str(channel.id))

    async def on_thread_create(self, thread: discord.Thread) -> None:
        self.track()
        if not thread.is_private() and await self.access.group_in(str(thread.parent_id)) is not None:
            await self.outbox.hear_of_thread(str(thread.parent_id))

    async def on_guild_channel_update(self, _: object, after: discord.abc.GuildChannel) -> None:
        self.track()
        await self.outbox.hear_of_channel(after)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        self.track()
        await self.outbox.hear_of_roles(after.guild)
        if before.permissions != after.permissions:
            await self.list_commands(after.guild)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        self.track()
        await self.outbox.hear_of_roles(role.guild)

    async def on_guild_update(self, before: discord.Guild, after: discord.Guild) -> None:
        self.track()
        if before.owner_id != after.owner_id:
            await self.outbox.hear_of_roles(after)

    async def on_interaction(self, interaction: Interaction) -> None:
        self.members.hear(interaction.user)
        if interaction.type in ROUTED and not self.is_ready_for_people:
            await answer_failure(interaction, StillStartingError())
            return
        is_new = interaction.type not in ROUTED or self.events.is_new(interaction.id)
        if interaction.type in ROUTED and is_new:
            await self.router.dispatch(interaction)
        if interaction.type is not discord.InteractionType.autocomplete and is_new:
            self.track()
            await notice_press(self.access, self.outbox, interaction)

    async def on_app_command_completion(self, interaction: Interaction, _command: object) -> None:
        if request := request_if_any(interaction):
            await request.say_nothing()

    async def on_message(self, message: discord.Message, /) -> None:
        if not self._leaving:
            self.members.hear(message.author)
            if message.author == self.user:
                self.outbox.note_arrived(message)
            self.inbox.take(message)
            self.track()
            await notice_message(self.access, self.outbox, message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        if not self._leaving:
            self.inbox.take_edit(payload.message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        if not self._leaving:
            self.inbox.take_deletion(payload.channel_id, [payload.message_id])

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        if not self._leaving:
            self.inbox.take_deletion(payload.channel_id, payload.message_ids)

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """Report an error in one of the methods above; discord.py calls this while it is being handled."""
        if (error := sys.exc_info()[1]) is not None:
            report(error, event_method)

    def _ask_for(self, granted: GrantedIntents) -> None:
        """Connect with these intents, and tell the operator which ones are off."""
        set_intents(self, granted.intents)
        self.missing_intents = granted.missing
        for missing in granted.missing:
            log.warning("privileged intent is off", intent=missing.name)

    def _catch_up(self, *, anew: bool) -> None:
        if self._leaving:
            return
        self.backfill.expect()
        self._keep(self.backfill.run(anew=anew), "backfill")

    async def list_commands(self, guild: discord.Guild) -> None:
        """Look again who may see which commands, since its classes or its roles changed."""
        await self._give_commands([guild], anew=False)

    async def _give_commands(self, guilds: Sequence[discord.Guild], *, anew: bool = True) -> None:
        """Give these servers their commands now, or as soon as that works."""
        try:
            await self._commands.give(guilds, anew=anew)
        except Exception as error:
            if not may_pass(error):
                raise
            self._keep(self._commands.give_at_last(guilds, anew=anew), "commands")

    def _keep(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Do this beside everything else, until the client closes."""
        task = asyncio.create_task(work, name=name)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)


CommandInteraction = discord.Interaction[VertelEens]
"""What the callback of a command gets."""


async def _finish(tasks: set[asyncio.Task[Any]]) -> None:
    """Wait for these for a few seconds, then end them."""
    others = tasks - {asyncio.current_task()}
    if not others:
        return
    _, late = await asyncio.wait(others, timeout=STOP_GRACE)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)


def _guild_wait(settings: DiscordSettings) -> float:
    """Return the seconds that discord.py waits for one more server before it is ready; beside us they come at once."""
    return 0.05 if urlsplit(settings.api_base).hostname in LOOPBACK else 2.0


def bot_of(request: Request) -> VertelEens:
    """Return the client that a request came through."""
    return cast("VertelEens", request.interaction.client)
