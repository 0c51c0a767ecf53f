"""Stores what the bot owes the chat: messages that must stand in a channel, and channels to be locked or unlocked."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Index, Text, UniqueConstraint, and_, bindparam, case, delete, func, or_, select, union, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows, whole_rows
from bot.store.db.retention import Kept
from bot.store.db.tables import NEVER_AGAIN, Base

NONCE_BYTES = 12
"""This gives 24 characters; Discord takes at most 25."""
WHOLE_THREAD = ""
"""Stands in the place of a role: the lock is then on nobody, and a thread is archived instead."""
GONE_THREAD = "gone"
"""Stands in the place of a role where the thread itself has to go, with its title and everything in it."""


class PostRow(Base):
    """A message of the bot that must stand in a channel: owed until it is sent, then kept up to date.

    ``wanted`` counts the changes asked for, ``shown`` is the last one that the channel shows. It never holds words.
    """

    __tablename__ = "posts"
    __table_args__ = (
        UniqueConstraint("kind", "ref", "page"),
        Index(None, "channel_ref"),
        Index(None, "message_ref"),
        NEVER_AGAIN,
    )
    retained = Kept("Where a message of the bot stands; it goes with the message, when what that shows is gone.")

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    ref: Mapped[int]
    page: Mapped[int] = mapped_column(default=0)
    channel_ref: Mapped[str]
    message_ref: Mapped[str | None]
    nonce: Mapped[str]
    wanted: Mapped[int] = mapped_column(default=1)
    shown: Mapped[int] = mapped_column(default=0)
    urgent: Mapped[bool] = mapped_column(default=True)
    attempts: Mapped[int] = mapped_column(default=0)
    dead: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class LockRow(Base):
    """A channel that is locked, or owed a lock or an unlock: what is wanted, what was done, and which rights
    the bot took.
    """

    __tablename__ = "channel_locks"
    retained = Kept("Whether a channel is locked, and which rights the bot took from which role or member.")

    channel_ref: Mapped[str] = mapped_column(primary_key=True)
    role_ref: Mapped[str]
    wanted: Mapped[bool]
    applied: Mapped[bool] = mapped_column(default=False)
    taken: Mapped[str | None] = mapped_column(Text)
    attempts: Mapped[int] = mapped_column(default=0)
    since: Mapped[datetime]


_STALE = or_(PostRow.message_ref.is_(None), PostRow.shown < PostRow.wanted)
_ALIVE = PostRow.dead.is_(False)
_UNSETTLED = or_(LockRow.wanted != LockRow.applied, and_(LockRow.wanted.is_(False), LockRow.taken.is_not(None)))
"""What was remembered was written down before the channel was changed. As long as it is there, the channel may be
locked even when nothing says so (the bot stopped in between).
"""
_PENDING_POSTS = whole_rows(PostRow, _STALE, _ALIVE, PostRow.channel_ref == bindparam("channel_ref"))
_PENDING_LOCKS = whole_rows(LockRow, _UNSETTLED, LockRow.channel_ref == bindparam("channel_ref"))
_CHANNELS = union(select(PostRow.channel_ref).where(_STALE, _ALIVE), select(LockRow.channel_ref).where(_UNSETTLED))
"""These three are asked after nearly each commit, so they are built once."""


@dataclass(frozen=True, slots=True)
class Post:
    """A message that must stand in a channel, and how far the channel shows what is wanted."""

    id: int
    kind: str
    ref: int
    page: int
    channel_ref: str
    message_ref: str | None
    nonce: str
    wanted: int
    shown: int
    urgent: bool
    attempts: int
    created_at: datetime

    @property
    def is_current(self) -> bool:
        """Return whether the channel shows what is wanted."""
        return self.message_ref is not None and self.shown >= self.wanted


@dataclass(frozen=True, slots=True)
class Lock:
    """Whether a channel should be locked for a role, whether it is, and which rights were taken (opaque text).

    With ``WHOLE_THREAD`` as its role it says whether a thread should be archived, and whether it was.
    """

    channel_ref: str
    role_ref: str
    wanted: bool
    applied: bool
    taken: str | None
    attempts: int

    @property
    def is_of_thread(self) -> bool:
        """Return whether this archives or deletes a thread."""
        return self.role_ref in (WHOLE_THREAD, GONE_THREAD)

    @property
    def is_goodbye(self) -> bool:
        """Return whether this deletes a thread."""
        return self.role_ref == GONE_THREAD


class Posts(Rows[PostRow, Post]):
    """Messages that must stand in a channel. ``touched`` says that one was owed or should change in this unit."""

    mapper = Mapper(PostRow, Post)

    async def ensure(self, kind: str, ref: int, channel_ref: str, now: datetime, page: int = 0) -> None:
        """Have a message appear, or have it updated when it is there already."""
        self.touched = True
        statement = self._insert(PostRow).values(
            kind=kind,
            ref=ref,
            page=page,
            channel_ref=channel_ref,
            nonce=secrets.token_hex(NONCE_BYTES),
            wanted=1,
            shown=0,
            urgent=True,
            attempts=0,
            dead=False,
            created_at=now,
        )
        statement = statement.on_conflict_do_update(
            index_elements=["kind", "ref", "page"],
            set_={"wanted": PostRow.wanted + 1, "urgent": True, "attempts": 0, "dead": False},
        )
        await self._connection.execute(statement)

    async def invalidate(self, kind: str, ref: int, *, urgent: bool = True) -> None:
        """Request that a message is drawn again; without ``urgent`` it may wait for more changes."""
        self.touched = True
        statement = update(PostRow).where(PostRow.kind == kind, PostRow.ref == ref, PostRow.dead.is_(False))
        values: dict[str, object] = {"wanted": PostRow.wanted + 1}
        if urgent:
            values["urgent"] = True
        await self._connection.execute(statement.values(**values))

    async def redraw_since(self, moment: datetime, *, outside: Collection[str]) -> None:
        """Request that every message since this moment is drawn again when there is time, but not in these channels."""
        self.touched = True
        where = (PostRow.created_at >= moment, PostRow.channel_ref.not_in(outside), PostRow.message_ref.is_not(None))
        statement = update(PostRow).where(*where, PostRow.dead.is_(False))
        await self._connection.execute(statement.values(wanted=PostRow.wanted + 1))

    async def last_noted(self) -> datetime | None:
        """Return the latest moment at which a message or a lock was asked for, None when none ever was."""
        posts, locks = select(PostRow.created_at.label("at")), select(LockRow.since.label("at"))
        either = union(posts, locks).subquery()
        return await self._connection.scalar(select(func.max(either.c.at)))

    async def pending(self, channel_ref: str | None = None) -> list[Post]:
        """Return everything that this channel (None: any) does not show yet, in the order in which it should appear."""
        if channel_ref is None:
            return await self._all(_STALE, _ALIVE)
        return await self._read(_PENDING_POSTS, {"channel_ref": channel_ref})

    async def channels(self) -> set[str]:
        """Return the channels in which there is work to do for a post or a lock."""
        return set(await self._connection.scalars(_CHANNELS))

    async def pages(self, kind: str, ref: int) -> list[Post]:
        """Return all messages about one thing, by page."""
        return await self._all(PostRow.kind == kind, PostRow.ref == ref, order=(PostRow.page,))

    async def behind(self, message_ref: str) -> Post | None:
        """Return the post that this message shows, or None when it is no message of ours."""
        return await self._first(message_ref=message_ref)

    async def kinds_in(self, channel_ref: str) -> set[str]:
        """Return the kinds of messages that stand in a channel now."""
        statement = select(PostRow.kind).where(PostRow.channel_ref == channel_ref, PostRow.message_ref.is_not(None))
        return set(await self._connection.scalars(statement))

    async def redraw_in(self, channel_ref: str) -> None:
        """Request that everything that stands in a channel is drawn again, also what could not be changed before."""
        self.touched = True
        statement = update(PostRow).where(
            PostRow.channel_ref == channel_ref, or_(_ALIVE, PostRow.message_ref.is_not(None))
        )
        await self._connection.execute(statement.values(wanted=PostRow.wanted + 1, urgent=True, attempts=0, dead=False))

    async def shown(self, post: Post, message_ref: str) -> bool:
        """Record that the channel shows the post as it was wanted when it was read; what is shown never gets older.

        Returns False when the post was dropped meanwhile: then the message must be deleted.
        """
        statement = update(PostRow).where(PostRow.id == post.id).returning(PostRow.id)
        known = await self._connection.scalar(
            statement.values(
                message_ref=message_ref,
                shown=case((PostRow.shown > post.wanted, PostRow.shown), else_=post.wanted),
                attempts=0,
                urgent=and_(PostRow.urgent, PostRow.wanted > post.wanted),
            )
        )
        return known is not None

    async def failed(self, post: Post, *, for_good: bool) -> None:
        """Record that it could not be sent or changed; ``for_good`` when trying again is useless."""
        statement = update(PostRow).where(PostRow.id == post.id)
        await self._connection.execute(statement.values(attempts=post.attempts + 1, dead=for_good))

    async def revive(self, since: datetime, channel_ref: str | None = None) -> None:
        """Try again what was given up, for messages wanted since then, in one channel or everywhere."""
        self.touched = True
        statement = update(PostRow).where(PostRow.dead.is_(True), PostRow.created_at >= since)
        if channel_ref is not None:
            statement = statement.where(PostRow.channel_ref == channel_ref)
        await self._connection.execute(statement.values(dead=False, attempts=0))

    async def drop(self, kind: str, ref: int) -> None:
        """Forget that this is a message of ours; whoever drops it deletes the message itself."""
        await self._connection.execute(delete(PostRow).where(PostRow.kind == kind, PostRow.ref == ref))

    async def remove(self, post: Post) -> None:
        """Forget a message that was taken away because what it shows is gone."""
        await self._connection.execute(delete(PostRow).where(PostRow.id == post.id, PostRow.wanted == post.wanted))

    async def reset(self, post: Post, nonce: str | None = None) -> None:
        """Have a message posted anew, because somebody deleted it."""
        statement = update(PostRow).where(PostRow.id == post.id)
        await self._connection.execute(
            statement.values(message_ref=None, nonce=nonce or secrets.token_hex(NONCE_BYTES), urgent=True)
        )


class Locks(Rows[LockRow, Lock]):
    """Locked channels, and locks that are owed. ``touched`` says that one was requested in this unit."""

    mapper = Mapper(LockRow, Lock)

    async def want(self, channel_ref: str, role_ref: str, locked: bool, now: datetime) -> None:
        """Request that the channel is locked, or open again; a new request forgets earlier failures."""
        self.touched = True
        statement = self._insert(LockRow).values(
            channel_ref=channel_ref, role_ref=role_ref, wanted=locked, applied=False, attempts=0, since=now
        )
        untouched = and_(LockRow.applied.is_(False), LockRow.taken.is_(None))
        moved = {
            "wanted": locked,
            "attempts": case((LockRow.wanted == locked, LockRow.attempts), else_=0),
            "since": now,
            # What was locked for one role is unlocked for that role; a new lock is for the role of today.
            "role_ref": case((untouched, statement.excluded.role_ref), else_=LockRow.role_ref),
        }
        await self._connection.execute(statement.on_conflict_do_update(index_elements=["channel_ref"], set_=moved))

    async def remove_thread(self, channel_ref: str, now: datetime) -> None:
        """Have a thread deleted, with all messages in it; they are no posts of the bot any more."""
        self.touched = True
        await self._connection.execute(delete(PostRow).where(PostRow.channel_ref == channel_ref))
        wanted = {"role_ref": GONE_THREAD, "wanted": True, "applied": False, "taken": None, "attempts": 0, "since": now}
        await self._upsert(LockRow, {"channel_ref": channel_ref}, wanted)

    async def drop(self, channel_ref: str) -> None:
        """Forget a channel that is there no more."""
        await self._connection.execute(delete(LockRow).where(LockRow.channel_ref == channel_ref))

    async def of(self, channel_ref: str) -> Lock | None:
        """Return the lock of a channel, or None."""
        return await self._first(channel_ref=channel_ref)

    async def pending(self, channel_ref: str | None = None) -> list[Lock]:
        """Return the channels (or only this one) that are not, or perhaps not, as they should be."""
        if channel_ref is None:
            return await self._all(_UNSETTLED)
        return await self._read(_PENDING_LOCKS, {"channel_ref": channel_ref})

    async def closed(self) -> list[Lock]:
        """Return the channels that are, or perhaps are, locked."""
        return await self._all(LockRow.taken.is_not(None))

    async def leave(self, channel_ref: str) -> None:
        """Stop watching over a lock: if it is still wanted when somebody watches again, the channel is locked anew."""
        await self._connection.execute(update(LockRow).where(LockRow.channel_ref == channel_ref).values(applied=False))

    async def again(self, channel_ref: str) -> None:
        """Lock the channel once more if it should be locked, because something about it changed."""
        self.touched = True
        statement = update(LockRow).where(LockRow.channel_ref == channel_ref, LockRow.wanted.is_(True))
        await self._connection.execute(statement.values(applied=False, attempts=0))

    async def remember(self, channel_ref: str, taken: str) -> None:
        """Store what the bot takes, before the channel is changed, or what of it is still to be given back."""
        statement = update(LockRow).where(LockRow.channel_ref == channel_ref)
        await self._connection.execute(statement.values(taken=taken))

    async def applied(self, channel_ref: str, locked: bool) -> None:
        """Record that the channel is locked now, or open again; then what was remembered is dropped."""
        statement = update(LockRow).where(LockRow.channel_ref == channel_ref)
        values: dict[str, object] = {"applied": locked, "attempts": 0}
        if not locked:
            values["taken"] = None
        await self._connection.execute(statement.values(**values))

    async def failed(self, lock: Lock) -> None:
        """Record that the channel could not be changed."""
        statement = update(LockRow).where(LockRow.channel_ref == lock.channel_ref)
        await self._connection.execute(statement.values(attempts=lock.attempts + 1))
