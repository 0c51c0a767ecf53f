"""Brings one post to what is wanted: sent once, edited to the newest state, posted anew when deleted or left away."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import discord

from bot.backoff import LATER
from bot.chat.connection.calls import (
    CALL_TIMEOUT,
    NETWORK,
    TOO_MANY_OLD_EDITS,
    UNKNOWN_MESSAGE,
    error_facts,
    is_final,
    is_gone,
    retry,
)
from bot.chat.connection.recent_events import RecentEvents
from bot.chat.connection.refusals import refusal_of
from bot.chat.outbox.edit_times import EditTimes
from bot.chat.outbox.guard import Guard
from bot.chat.outbox.picture_sender import PictureSender
from bot.chat.outbox.threads import in_open_thread
from bot.chat.outbox.trouble import MAX_REFUSALS, Facts, Trouble, TroubleDesk
from bot.chat.ui.mentions import NOBODY, allowed_mentions
from bot.chat.ui.offered import Offered
from bot.chat.ui.pictures import picture_files
from bot.log import logger
from bot.services.context import AppContext
from bot.store.outbox import Post
from bot.store.unit import Unit

log = logger(__name__)

Render = Callable[[int], Awaitable[Sequence[discord.ui.LayoutView] | None]]
Arrive = Callable[[Unit, int], Awaitable[None]]
Remove = Callable[[Unit, int], Awaitable[None]]

EDIT_GAP = timedelta(seconds=5)
"""The least time between two edits that may wait (performance notes 5)."""
OLD_EDIT_GAP = timedelta(seconds=15)
OLD = timedelta(minutes=55)
"""Discord counts edits of messages older than an hour apart, and sparingly (30046)."""
ARRIVED_KEPT = 500
"""This many messages that arrived are remembered, for whoever never heard the answer to sending them."""
MAX_FAILED_DRAWINGS = 5
"""After this many failures of our own a post is not drawn again until something changes."""


@dataclass(slots=True)
class _Drawing:
    """All pages of a thing, drawn when ``changes`` commits had wanted something of a post."""

    kind: str
    ref: int
    pages: Sequence[discord.ui.LayoutView]
    changes: int

    def serves(self, post: Post, changes: int) -> bool:
        """Tell whether this is what the post should show when there were so many commits."""
        return (self.kind, self.ref, self.changes) == (post.kind, post.ref, changes)


class PostKeeper:
    """Sends and edits posts; remembers when each was last edited and when it may be tried again."""

    def __init__(self, client: discord.Client, context: AppContext, desk: TroubleDesk, guard: Guard) -> None:
        self._client = client
        self._context = context
        self._desk = desk
        self._edits = EditTimes(OLD_EDIT_GAP)
        self._guard = guard
        self._pictures = PictureSender(client, desk)
        self._retry_at: dict[int, datetime] = {}
        self._drawings: dict[str, _Drawing] = {}
        self._unrecorded: dict[int, tuple[Post, str]] = {}
        self.renders: dict[str, Render] = {}
        self.offered = Offered()
        self.arrivals: dict[str, Arrive] = {}
        self.removals: dict[str, Remove | None] = {}
        """What is done when somebody deletes a message of a kind that does not come back; None is nothing."""
        self._taken = RecentEvents()
        self._arrived: OrderedDict[str, str] = OrderedDict()
        """Messages that Discord told of lately, by the nonce they were sent with: the answer to a call may be lost."""

    def note_arrived(self, message: discord.Message) -> None:
        """Note a message that the bot sent, because Discord tells everybody of it."""
        if message.nonce is not None:
            self._arrived[str(message.nonce)] = str(message.id)
            if len(self._arrived) > ARRIVED_KEPT:
                self._arrived.popitem(last=False)

    def due(self, post: Post, now: datetime) -> datetime:
        """Return when this post may be worked on."""
        moment = self._retry_at.get(post.id, now)
        edited_at = self._edits.of(post.id)
        if post.message_ref is None or post.urgent or edited_at is None:
            return moment
        age = now - discord.utils.snowflake_time(int(post.message_ref))
        return max(moment, edited_at + (OLD_EDIT_GAP if age > OLD else EDIT_GAP))

    async def bring(self, post: Post) -> None:
        """Send or edit one post; what goes wrong is written down with it."""
        if self._is_hidden(post):
            await self._hide(post)
            return
        try:
            pages = await self._draw(post)
        except Exception as error:  # noqa: BLE001 - one drawing that fails must not stop the channel
            await self._failed(post, error, for_good=post.attempts + 1 >= MAX_FAILED_DRAWINGS)
            return
        try:
            if pages is None or post.page >= len(pages):
                await self._bury(post, is_gone=pages is None)
            else:
                self.offered.note(post.kind, post.ref, pages[post.page], self._context.clock.now())
                await self._show(post, pages)
        except NETWORK as error:
            await self._failed(post, error, for_good=is_final(error) and post.attempts + 1 >= MAX_REFUSALS)

    def _is_hidden(self, post: Post) -> bool:
        return post.kind != self._guard.notice and self._guard.hides(post.channel_ref)

    async def _hide(self, post: Post) -> None:
        """Let a message say nothing but that it is hidden, pictures included; where it may not be edited it goes."""
        if post.message_ref is None:
            return
        channel = self._client.get_partial_messageable(int(post.channel_ref))
        shown, layout = channel.get_partial_message(int(post.message_ref)), await self._guard.veil(post.channel_ref)
        edit = partial(shown.edit, view=layout, attachments=[], allowed_mentions=NOBODY)
        try:
            async with asyncio.timeout(CALL_TIMEOUT):
                await in_open_thread(self._client, self._context, post.channel_ref, edit)
        except NETWORK as error:
            await self._not_hidden(post, post.message_ref, error)
            return
        async with self._context.store.write() as unit:
            await unit.posts.shown(post, post.message_ref)

    async def _not_hidden(self, post: Post, message_ref: str, error: Exception) -> None:
        code = error.code if isinstance(error, discord.HTTPException) else 0
        if code == UNKNOWN_MESSAGE:
            await self._post_anew(post)
        elif code == TOO_MANY_OLD_EDITS and await self.take_away(post.channel_ref, message_ref):
            async with self._context.store.write() as unit:
                await unit.posts.reset(post)
        else:
            await self._failed(post, error, for_good=is_final(error) and post.attempts + 1 >= MAX_REFUSALS)

    async def _draw(self, post: Post) -> Sequence[discord.ui.LayoutView] | None:
        """Return all pages of the thing; what was drawn for its first page serves for the others if nothing changed."""
        changes = self._context.store.outbox_changes
        before = self._drawings.pop(post.channel_ref, None)
        if before and post.page and not post.attempts and before.serves(post, changes):
            drawing = before
        else:
            pages = await self.renders[post.kind](post.ref)
            if pages is None:
                return None
            drawing = _Drawing(post.kind, post.ref, pages, changes)
        if post.page + 1 < len(drawing.pages):
            self._drawings[post.channel_ref] = drawing
        return drawing.pages

    async def take_away(self, channel_ref: str, message_ref: str) -> bool:
        """Delete a message, whatever its row says; returns False when it stays."""
        try:
            await self._delete(channel_ref, message_ref)
        except NETWORK as error:
            log.warning("message could not be deleted", channel=channel_ref, message=message_ref, **error_facts(error))
            return False
        return True

    async def note_removed(self, message_ref: str) -> None:
        """Take in that a message was deleted. One that stays away stays away from now on."""
        if not self.removals or self._taken.knows(message_ref):
            return
        async with self._context.store.read() as unit:
            post = await unit.posts.behind(message_ref)
        if post is not None and post.kind in self.removals:
            await self._leave_away(post)

    async def _leave_away(self, post: Post) -> None:
        remove = self.removals[post.kind]
        async with self._context.store.write() as unit:
            if remove is None:
                await unit.posts.failed(post, for_good=True)
                return
            others = [one for one in await unit.posts.pages(post.kind, post.ref) if one.id != post.id]
            await unit.posts.drop(post.kind, post.ref)
            await remove(unit, post.ref)
        for other in others:
            if other.message_ref is not None:
                await self.take_away(other.channel_ref, other.message_ref)

    async def _show(self, post: Post, pages: Sequence[discord.ui.LayoutView]) -> None:
        sent = self._unrecorded.get(post.id)
        if sent is not None and post.message_ref is None:
            # The database did not take it in when it was sent; now it does, or this is tried again.
            post, message_ref = sent
        else:
            message_ref = await self._write(post, pages[post.page])
        if message_ref is None:
            return
        if post.message_ref is None:
            self._unrecorded[post.id] = (post, message_ref)
        async with self._context.store.write() as unit:
            is_ours = await unit.posts.shown(post, message_ref)
            owes_more = is_ours and post.page == 0 and await self._owe_pages(unit, post, len(pages))
            arrives = is_ours and post.message_ref is None and post.kind in self.arrivals
            if arrives:
                await self.arrivals[post.kind](unit, post.ref)
        self._unrecorded.pop(post.id, None)
        if owes_more and not arrives and (drawing := self._drawings.get(post.channel_ref)):
            drawing.changes += 1  # this commit of our own changed nothing that was drawn
        if not is_ours and post.message_ref is None:
            await self.take_away(post.channel_ref, message_ref)
        self._retry_at.pop(post.id, None)
        if post.message_ref is None:  # where new messages are refused, old ones may still be changed
            await self._desk.works(post.channel_ref, Trouble.POST, Trouble.GONE)

    async def _write(self, post: Post, layout: discord.ui.LayoutView) -> str | None:
        """Put it in the channel; returns the message's id, or None when the message to be edited was gone."""
        channel = self._client.get_partial_messageable(int(post.channel_ref))
        mentions = allowed_mentions(layout)
        async with asyncio.timeout(CALL_TIMEOUT):
            if post.message_ref is None:

                async def send(shown: discord.ui.LayoutView) -> discord.Message:
                    files = picture_files(shown) or discord.utils.MISSING
                    return await channel.send(view=shown, files=files, nonce=post.nonce, allowed_mentions=mentions)

                said = await self._pictures.send(post.channel_ref, layout, send)
                return str(said.id)
            shown = channel.get_partial_message(int(post.message_ref))

            async def edit(changed: discord.ui.LayoutView) -> None:
                files = picture_files(changed) or discord.utils.MISSING
                # The library leaves its default out of an edit, and Discord then takes every mention for a call.
                call = partial(shown.edit, view=changed, attachments=files, allowed_mentions=mentions)
                await in_open_thread(self._client, self._context, post.channel_ref, call)

            try:
                await self._pictures.send(post.channel_ref, layout, edit)
            except discord.NotFound as error:
                if error.code != UNKNOWN_MESSAGE:
                    raise
                await self._post_anew(post)
                return None
        self._edits.note(post.id, self._context.clock.now())
        return post.message_ref

    async def _post_anew(self, post: Post) -> None:
        if post.kind in self.removals:
            await self._leave_away(post)
            return
        async with self._context.store.write() as unit:
            await unit.posts.reset(post)

    async def _owe_pages(self, unit: Unit, first: Post, count: int) -> bool:
        """Let what does not fit in one message go on in the next ones; tells whether messages were added."""
        if count == 1:
            return False
        waiting = {post.id for post in await unit.posts.pending()}
        rows = await unit.posts.pages(first.kind, first.ref)
        alive = {row.page for row in rows if row.is_current or row.id in waiting}
        missing = [page for page in range(1, count) if page not in alive]
        for page in missing:
            await unit.posts.ensure(first.kind, first.ref, first.channel_ref, self._context.clock.now(), page=page)
        return bool(missing)

    async def _bury(self, post: Post, *, is_gone: bool) -> None:
        """Take the message away: the thing is gone, and then nothing says that it was there, or needs fewer messages
        than it did.
        """
        message_ref = post.message_ref or self._arrived.get(post.nonce)
        if message_ref is not None:
            await self._delete(post.channel_ref, message_ref)
        async with self._context.store.write() as unit:
            if is_gone:
                await unit.posts.remove(post)
            else:
                await unit.posts.reset(post)
                await unit.posts.failed(post, for_good=True)

    async def _delete(self, channel_ref: str, message_ref: str) -> None:
        self._taken.is_new(message_ref)
        try:
            http = self._client.http
            delete = partial(retry, lambda: http.delete_message(channel_ref, message_ref))
            await in_open_thread(self._client, self._context, channel_ref, delete)
        except discord.NotFound:
            log.debug("message was gone already", channel=channel_ref, message=message_ref)

    async def _failed(self, post: Post, error: Exception, *, for_good: bool) -> None:
        self._retry_at[post.id] = self._context.clock.now() + LATER.after(post.attempts + 1)
        reached = isinstance(error, NETWORK)
        why = error_facts(error) if reached else {"exc_info": error}
        log.warning("post failed", post=post.id, kind=post.kind, channel=post.channel_ref, dead=for_good, **why)
        async with self._context.store.write() as unit:
            await unit.posts.failed(post, for_good=for_good)
        if for_good:
            self._retry_at.pop(post.id, None)
        if for_good and reached:
            if is_gone(error):
                await self._desk.tell(post.channel_ref, Trouble.GONE)
            else:
                await self._desk.tell(post.channel_ref, Trouble.POST, Facts(refusal_of(self._client, error)))
