"""Works on one channel, one thing after the other: first the lock, then the posts, then threads are put away."""

import asyncio
from collections.abc import Coroutine, Iterable
from datetime import datetime, timedelta
from typing import Any

from bot.chat.connection.in_flight import InFlight, Share
from bot.chat.outbox.guard import LOOK_AGAIN, Guard
from bot.chat.outbox.locks import LockKeeper
from bot.chat.outbox.posts import PostKeeper
from bot.clock import sleep_until_news
from bot.log import logger
from bot.services.context import AppContext
from bot.store.outbox import Post
from bot.store.unit import Unit

log = logger(__name__)

Job = Coroutine[Any, Any, None]
Next = tuple[Job | None, datetime | None]
"""What can be done now, or when something can be."""

STUMBLE = timedelta(seconds=5)
"""How long a worker rests after an error of our own, such as a full disk."""


class ChannelWorker:
    """Sleeps until it is woken or something is due, and ends when nothing is left."""

    def __init__(
        self,
        channel_ref: str,
        context: AppContext,
        guard: Guard,
        locks: LockKeeper,
        posts: PostKeeper,
        in_flight: InFlight,
    ) -> None:
        self._channel_ref = channel_ref
        self._context = context
        self._guard = guard
        self._locks = locks
        self._posts = posts
        self._share = Share(in_flight)
        self._news = asyncio.Event()
        self._stopping = False
        self._due: datetime | None = None
        self._task: asyncio.Task[None] | None = None

    def wake_if_due(self) -> None:
        """Wake up if what was waited for is due, because the clock jumped."""
        if self._due is not None and self._due <= self._context.clock.now():
            self.wake()

    def wake(self) -> None:
        """Look for work."""
        self._share.rise()
        self._news.set()
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name=f"outbox of {self._channel_ref}")

    async def stop(self, grace: float) -> None:
        """Let the call that is under way finish, within ``grace`` seconds."""
        self._stopping = True
        if self._task is None:
            return
        self._news.set()
        await asyncio.wait({self._task}, timeout=grace)
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        try:
            while not self._stopping:
                self._news.clear()
                due = await self._work_through()
                if self._news.is_set() or (due is not None and due <= self._context.clock.now()):
                    continue
                self._share.lie_down()
                if due is None:
                    return
                await self._sleep(due)
                self._share.rise()
        finally:
            self._share.lie_down()

    async def _work_through(self) -> datetime | None:
        """Do all that can be done now; returns the moment when something more can be, or None when nothing is left."""
        try:
            while not self._stopping:
                job, due = await self._next()
                if job is None:
                    return due
                await job
        except Exception:
            log.exception("a channel's worker failed", channel=self._channel_ref)
            return self._context.clock.now() + STUMBLE
        return None

    async def _next(self) -> Next:
        now = self._context.clock.now()
        async with self._context.store.read() as unit:
            lock = next(iter(await unit.locks.pending(self._channel_ref)), None)
            posts = await self._in_order(unit)
        if lock is not None and lock.is_of_thread and posts:
            lock = None  # a thread is put away behind the last word in it
        due = None if lock is None else self._locks.due(lock, now)
        if lock is not None and due is not None and due <= now:
            return self._locks.bring(lock), None
        dues = [] if due is None else [due]
        if posts and not await self._guard.may_show(self._channel_ref):
            held = [post for post in posts if post.message_ref is None and post.kind != self._guard.notice]
            posts = [post for post in posts if post not in held]
            dues += [now + LOOK_AGAIN] if held else []
        return self._next_post(posts, now, dues)

    def _next_post(self, posts: Iterable[Post], now: datetime, dues: list[datetime]) -> Next:
        blocked = False
        for post in posts:
            is_new = post.message_ref is None
            if is_new and blocked:
                continue
            due = self._posts.due(post, now)
            if due <= now:
                return self._posts.bring(post), None
            dues.append(due)
            # What is said later must not stand above what is said before.
            blocked = blocked or is_new
        return None, min(dues, default=None)

    async def _in_order(self, unit: Unit) -> list[Post]:
        """Return the posts by age; a further page of a thing belongs behind its first."""
        order: dict[int, tuple[int, int]] = {}
        posts = await unit.posts.pending(self._channel_ref)
        for post in posts:
            first = post if post.page == 0 else (await unit.posts.pages(post.kind, post.ref))[0]
            order[post.id] = (first.id, post.page)
        return sorted(posts, key=lambda post: order[post.id])

    async def _sleep(self, due: datetime) -> None:
        self._due = due
        try:
            await sleep_until_news(self._context.clock, due, self._news)
        finally:
            self._due = None
