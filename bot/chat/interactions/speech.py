"""Brings a teacher's message to the class: past the coach, and through what only the chat can do for it."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar, cast

from discord.ui import LayoutView

from bot.chat.interactions.request import Request
from bot.domain.coach.teacher_message import Speaker
from bot.domain.refusal import Refused
from bot.errors import VertelEensError
from bot.services.coach.say import Cleared, Pending, keep_refused, say, say_cleared
from bot.services.message import Sayable

Said = TypeVar("Said")
DrawPending = Callable[[Request, Pending], Awaitable[LayoutView]]
Prepare = Callable[[Request, Any], AbstractAsyncContextManager[Any]]
"""Gives the message with what the chat adds to it. When the message is refused after all, that is raised inside."""
SayOutcome = Callable[[Request, Any], str]
Follow = Callable[[Request, Any], Awaitable[str | None]]


class NobodyDrawsError(VertelEensError):
    """A message waits and no cog can draw it: a fault of the program."""


class Speech:
    """Says a teacher's message, or tells the teacher in private why it waits. The cogs register their part."""

    def __init__(self) -> None:
        self._draw: DrawPending | None = None
        self._prepares: dict[type, Prepare] = {}
        self._tells: dict[type, SayOutcome] = {}
        self._follows: dict[type, Follow] = {}

    def draws(self, draw: DrawPending) -> None:
        """Let this draw that a message waits, and what can be done with it."""
        self._draw = draw

    def prepares(self, kind: type[Sayable[Any]], prepare: Prepare) -> None:
        """Let this get messages of a kind ready that need something of the chat."""
        self._prepares[kind] = prepare

    def tells(self, outcome: type, tell: SayOutcome) -> None:
        """Let this say what a teacher reads, in the place of the nudge, once a message had this type of outcome."""
        self._tells[outcome] = tell

    def follows(self, outcome: type, follow: Follow) -> None:
        """Let this do what the chat has to do after a message had this type of outcome, nudged about or not.

        What it returns, if anything, is told in the place of the usual words.
        """
        self._follows[outcome] = follow

    async def say(self, request: Request, message: Sayable[Said]) -> Said | None:
        """Say the message and return what came of it; None when it waits, which the teacher has then been told."""
        outcome = await self.finish(request, await say(request.context, speaker_of(request), message))
        if isinstance(outcome, Pending):
            await request.tell(await self._drawn(request, outcome))
            return None
        if type(outcome) in self._follows:
            told = await self._followed(request, outcome)
            await (request.say_nothing() if told is None else request.tell(told))
        return outcome

    async def conclude(self, request: Request, outcome: object | Pending | Cleared[Any]) -> None:
        """Say what the coach has cleared, and tell in the place of the nudge what came of it, or why it still waits."""
        came: object = await self.finish(request, outcome)
        if isinstance(came, Pending):
            await request.replace(await self._drawn(request, came))
            return
        told = await self._followed(request, came)
        await request.replace(request.words("coach-said") if told is None else told)

    async def finish(self, request: Request, outcome: Said | Pending | Cleared[Said]) -> Said | Pending:
        """Do the chat's part of a message that the coach has cleared, and say it. It may take longer than a press."""
        if not isinstance(outcome, Cleared):
            return outcome
        await request.acknowledge()
        speaker, cleared = speaker_of(request), cast("Cleared[Said]", outcome)
        try:
            async with self._prepares[type(cleared.message)](request, cleared.message) as prepared:
                return await say_cleared(request.context, speaker, cleared, prepared)
        except Refused as refused:
            return await keep_refused(request.context, speaker, cleared, refused)

    async def _followed(self, request: Request, outcome: object) -> str | None:
        """Do what the chat has to do after a message, and return what its teacher reads of what it reached."""
        tell, told = self._tells.get(type(outcome)), None
        if follow := self._follows.get(type(outcome)):
            await request.acknowledge()
            told = await follow(request, outcome)
        return told if told is not None or tell is None else tell(request, outcome)

    async def _drawn(self, request: Request, pending: Pending) -> LayoutView:
        if self._draw is None:
            raise NobodyDrawsError("no cog draws messages that wait")
        return await self._draw(request, pending)


def speaker_of(request: Request) -> Speaker:
    """Return the teacher who does this, in the class where they do it."""
    return Speaker(request.group, request.actor.user_ref)
