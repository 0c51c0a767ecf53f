"""Sends messages with their pictures, or with words in their place where a channel takes no files."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord

from bot.chat.connection.refusals import Cause, Refusal, cause_of, refusal_of
from bot.chat.connection.rights import FILES, names_of
from bot.chat.outbox.trouble import Facts, Trouble, TroubleDesk
from bot.chat.ui.pictures import in_words, picture_files

T = TypeVar("T")

ABOUT_FILES = frozenset({Cause.FORBIDDEN, Cause.FILE_BIG, Cause.FILE_BAD, Cause.FILES_OFF, Cause.FILES_MANY})
"""The refusals after which the same message is sent without its pictures, at once."""


class PictureSender:
    """Knows before a message goes whether its pictures may go along, and learns it from what Discord refuses."""

    def __init__(self, client: discord.Client, desk: TroubleDesk) -> None:
        self._client = client
        self._desk = desk

    async def send(
        self, channel_ref: str, layout: discord.ui.LayoutView, call: Callable[[discord.ui.LayoutView], Awaitable[T]]
    ) -> T:
        """Return what ``call`` gives for the message; the teacher hears why pictures were left out."""
        if not picture_files(layout):
            return await call(layout)
        if lacks := self._lacks(channel_ref):
            return await self._without(channel_ref, layout, call, Refusal(Cause.FORBIDDEN, lacks))
        try:
            sent = await call(layout)
        except discord.HTTPException as error:
            if cause_of(error) not in ABOUT_FILES:
                raise
            return await self._without(channel_ref, layout, call, refusal_of(self._client, error, files=True))
        await self._desk.works(channel_ref, Trouble.PICTURES)
        return sent

    def _lacks(self, channel_ref: str) -> tuple[str, ...]:
        """Return the right to send files if the bot does not have it there, as far as the library knows."""
        place = self._client.get_channel(int(channel_ref))
        if not isinstance(place, discord.abc.GuildChannel | discord.Thread):
            return ()
        return names_of(FILES.value & ~place.permissions_for(place.guild.me).value)

    async def _without(
        self,
        channel_ref: str,
        layout: discord.ui.LayoutView,
        call: Callable[[discord.ui.LayoutView], Awaitable[T]],
        refusal: Refusal,
    ) -> T:
        sent = await call(in_words(layout))
        await self._desk.tell(channel_ref, Trouble.PICTURES, Facts(refusal))
        return sent
