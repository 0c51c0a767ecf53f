"""Looks in the server who of a class that is talking is still there: without the list of members nobody tells the bot.

All classes of a server are asked about together. About whom there is no answer in time, nothing changes.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime, timedelta

import discord

from bot.chat.connection.library_internals import role_ids
from bot.chat.connection.members import PATIENCE, UNHURRIED, Members
from bot.domain.permission import ClassRole
from bot.domain.school.group import Absence, Group
from bot.ending import end_tasks
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

EVERY = timedelta(seconds=20)
"""How often it looks while something is going on. Before a turn is given it looks as well."""
SOON = timedelta(seconds=3)
"""A look that is not older than this serves for answers that come in at the same moment."""

Expected = dict[str, ClassRole]
FindExpected = Callable[[AppContext], Awaitable[dict[Group, Expected]]]
NoteAbsences = Callable[[AppContext, Group, Expected, Mapping[str, Absence]], Awaitable[None]]


class Attendance:
    """Looks regularly, and when somebody asks."""

    def __init__(self, members: Members, context: AppContext) -> None:
        self._members = members
        self._context = context
        self._find: FindExpected | None = None
        self._note: NoteAbsences | None = None
        self._looked_at: dict[int, datetime] = {}
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._task: asyncio.Task[None] | None = None
        context.look_who_is_there = self.look_soon

    def on_look(self, find: FindExpected, note: NoteAbsences) -> None:
        """Let these tell who is expected in which class, and take in who of them is absent."""
        self._find, self._note = find, note

    def start(self) -> None:
        """Begin to look; nothing happens when it has begun already."""
        if self._task is None:
            self._task = asyncio.create_task(self._run(), name="attendance")

    async def stop(self) -> None:
        """Stop looking."""
        await end_tasks([self._task])

    async def settle(self) -> None:
        """Return when it is not looking at this moment."""
        await asyncio.sleep(0)
        await self._quiet.wait()

    async def look_soon(self, group: Group) -> None:
        """Look, unless it was looked a moment ago."""
        before = self._looked_at.get(group.id)
        if before is None or self._context.clock.now() - before >= SOON:
            await self.look(group)

    async def look(self, group: Group) -> None:
        """Look who of a class is there, and let the talks go on without the others."""
        expected = (await self._expected()).get(group)
        if expected:
            await self._look({group: expected}, PATIENCE)

    async def _expected(self) -> dict[Group, Expected]:
        return {} if self._find is None else await self._find(self._context)

    async def _run(self) -> None:
        while True:
            try:
                await self._look(await self._expected(), UNHURRIED)
            except Exception:
                log.exception("who is there could not be looked up")
            finally:
                self._quiet.set()
            await self._context.clock.sleep_until(self._context.clock.now() + EVERY)
            self._quiet.clear()

    async def _look(self, classes: Mapping[Group, Expected], patience: float) -> None:
        """Look at all of these at once; ``patience`` is in seconds of real time."""
        servers: dict[str, set[str]] = defaultdict(set)
        for group, expected in classes.items():
            servers[group.guild_ref] |= expected.keys()
        finds = (self._members.find(ref, people, patience=patience) for ref, people in servers.items())
        answers = dict(zip(servers, await asyncio.gather(*finds), strict=True))
        for group, expected in classes.items():
            found = answers[group.guild_ref]
            known = {user_ref: needed for user_ref, needed in expected.items() if found.knows(user_ref)}
            if known and self._note is not None:
                self._looked_at[group.id] = self._context.clock.now()
                await self._note(self._context, group, known, self._absent(group, known, found.members))

    def _absent(self, group: Group, expected: Expected, found: Mapping[str, discord.Member]) -> dict[str, Absence]:
        roles = {ClassRole.PUPIL: group.pupil_role_ref, ClassRole.TEACHER: group.teacher_role_ref}
        now = self._context.clock.now()
        absent: dict[str, Absence] = {}
        for user_ref, needed in expected.items():
            member = found.get(user_ref)
            if member is None or roles[needed] not in _held(role_ids(member)):
                absent[user_ref] = Absence.LEFT
            elif member.timed_out_until is not None and member.timed_out_until > now:
                absent[user_ref] = Absence.SILENCED
        return absent


def _held(ids: Iterable[int]) -> set[str]:
    return {str(one) for one in ids}
