"""What the bot owes: alarms, posts and locks; and what it knows of itself: cursors and notes."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, and_, case, cast, delete, func, or_, select, union, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.db.upsert import insert_for
from bot.store.tables import AlarmRow, CursorRow, LockRow, NoteRow, PostRow

NONCE_BYTES = 12
"""Gives 24 characters; Discord takes at most 25."""

_STALE = or_(PostRow.message_ref.is_(None), PostRow.shown < PostRow.wanted)
_ALIVE = PostRow.dead.is_(False)
_UNSETTLED = or_(LockRow.wanted != LockRow.applied, and_(LockRow.wanted.is_(False), LockRow.before.is_not(None)))
"""What was remembered was written down before the channel was changed: as long as it stands there, the channel may be
locked even when nothing says so (the bot stopped in between)."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that is due at a moment: a kind, and what it is about."""

    id: int
    kind: str
    ref: int
    due_at: datetime
    attempts: int
    version: int = 0


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

    @property
    def is_current(self) -> bool:
        """Whether the channel shows what is wanted."""
        return self.message_ref is not None and self.shown >= self.wanted


WHOLE_THREAD = ""
"""In the place of a role: not a lock for some, but a thread that is put away."""


@dataclass(frozen=True, slots=True)
class Lock:
    """Whether a channel should be locked for a role, whether it is, and how it was before (opaque text).

    With ``WHOLE_THREAD`` as its role: whether a thread should be put away, and whether it was.
    """

    channel_ref: str
    role_ref: str
    wanted: bool
    applied: bool
    before: str | None
    attempts: int

    @property
    def is_of_thread(self) -> bool:
        """Whether a thread is put away by it."""
        return self.role_ref == WHOLE_THREAD


class Alarms:
    """One-shot alarms. Setting one again moves it. ``touched`` says that one was set or cancelled in this unit."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.touched = False

    async def set(self, kind: str, ref: int, due_at: datetime) -> None:
        """Ring for ``ref`` at ``due_at`` and no longer at any other time; tries that failed are forgotten."""
        await self.set_all({kind: due_at}, ref)

    async def set_all(self, due: Mapping[str, datetime], ref: int) -> None:
        """The same for several kinds."""
        if not due:
            return
        self.touched = True
        wanted = [
            {"kind": kind, "ref": ref, "due_at": due_at, "attempts": 0, "version": 0} for kind, due_at in due.items()
        ]
        statement = insert_for(self._session, AlarmRow).values(wanted)
        moved = {"due_at": statement.excluded.due_at, "attempts": 0, "version": AlarmRow.version + 1}
        await self._session.execute(statement.on_conflict_do_update(index_elements=["kind", "ref"], set_=moved))

    async def set_if_none(self, kind: str, ref: int, due_at: datetime) -> None:
        """Ring for ``ref`` at ``due_at``, unless an alarm is set for it already."""
        self.touched = True
        statement = insert_for(self._session, AlarmRow).values(kind=kind, ref=ref, due_at=due_at, attempts=0, version=0)
        await self._session.execute(statement.on_conflict_do_nothing(index_elements=["kind", "ref"]))

    async def cancel(self, kind: str, ref: int) -> None:
        """Ring no more for ``ref``; nothing happens when no alarm was set."""
        await self.cancel_all([kind], ref)

    async def cancel_all(self, kinds: Collection[str], ref: int) -> None:
        """The same for several kinds."""
        statement = delete(AlarmRow).where(AlarmRow.kind.in_(kinds), AlarmRow.ref == ref).returning(AlarmRow.id)
        gone = (await self._session.scalars(statement)).all()
        self.touched = self.touched or bool(gone)

    async def due(self, now: datetime) -> list[Alarm]:
        """What is due by now, the oldest first."""
        statement = select(AlarmRow).where(AlarmRow.due_at <= now).order_by(AlarmRow.due_at, AlarmRow.id)
        return [_to_alarm(row) for row in await self._session.scalars(statement)]

    async def due_and_next(self, now: datetime) -> tuple[list[Alarm], Alarm | None]:
        """What is due by now, the oldest first; and the alarm that comes first after that."""
        follows = select(func.min(AlarmRow.due_at)).where(AlarmRow.due_at > now).scalar_subquery()
        statement = select(AlarmRow).where(or_(AlarmRow.due_at <= now, AlarmRow.due_at == follows))
        rows = await self._session.scalars(statement.order_by(AlarmRow.due_at, AlarmRow.id))
        alarms = [_to_alarm(row) for row in rows]
        return [one for one in alarms if one.due_at <= now], next((one for one in alarms if one.due_at > now), None)

    async def done(self, alarm: Alarm) -> None:
        """Remove an alarm that was answered, unless it was set again meanwhile."""
        await self._session.execute(delete(AlarmRow).where(AlarmRow.id == alarm.id, AlarmRow.version == alarm.version))

    async def put_off(self, alarm: Alarm, due_at: datetime) -> None:
        """Try again later, unless it was set again meanwhile."""
        statement = update(AlarmRow).where(AlarmRow.id == alarm.id, AlarmRow.version == alarm.version)
        await self._session.execute(statement.values(due_at=due_at, attempts=alarm.attempts + 1))


class Posts:
    """Messages that must stand in a channel. ``touched`` says that one was owed or wanted different in this unit."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.touched = False

    async def ensure(self, kind: str, ref: int, channel_ref: str, now: datetime, page: int = 0) -> None:
        """A message must appear, or be brought up to date when it stands there already."""
        self.touched = True
        statement = insert_for(self._session, PostRow).values(
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
        await self._session.execute(statement)

    async def invalidate(self, kind: str, ref: int, *, urgent: bool = True) -> None:
        """A message that stands there should look different now; without ``urgent`` it may wait for more changes."""
        self.touched = True
        statement = update(PostRow).where(PostRow.kind == kind, PostRow.ref == ref, PostRow.dead.is_(False))
        values: dict[str, object] = {"wanted": PostRow.wanted + 1}
        if urgent:
            values["urgent"] = True
        await self._session.execute(statement.values(**values))

    async def pending(self, channel_ref: str | None = None) -> list[Post]:
        """Everything that this channel (None: any) does not show yet, in the order in which it should appear."""
        statement = select(PostRow).where(_STALE, _ALIVE).order_by(PostRow.id)
        if channel_ref is not None:
            statement = statement.where(PostRow.channel_ref == channel_ref)
        return [_to_post(row) for row in await self._session.scalars(statement)]

    async def channels(self) -> set[str]:
        """Where there is something to do for a post or a lock."""
        posts = select(PostRow.channel_ref).where(_STALE, _ALIVE)
        locks = select(LockRow.channel_ref).where(_UNSETTLED)
        return set(await self._session.scalars(union(posts, locks)))

    async def pages(self, kind: str, ref: int) -> list[Post]:
        """All messages of one thing, by page."""
        statement = select(PostRow).where(PostRow.kind == kind, PostRow.ref == ref).order_by(PostRow.page)
        return [_to_post(row) for row in await self._session.scalars(statement)]

    async def behind(self, message_ref: str) -> Post | None:
        """The post that a message of ours is."""
        row = await self._session.scalar(select(PostRow).where(PostRow.message_ref == message_ref))
        return None if row is None else _to_post(row)

    async def shown(self, post: Post, message_ref: str) -> bool:
        """The channel shows the post as it was wanted when it was read; what is shown never gets older.

        False when it was dropped meanwhile: then the message must go.
        """
        statement = update(PostRow).where(PostRow.id == post.id).returning(PostRow.id)
        known = await self._session.scalar(
            statement.values(
                message_ref=message_ref,
                shown=case((PostRow.shown > post.wanted, PostRow.shown), else_=post.wanted),
                attempts=0,
                urgent=and_(PostRow.urgent, PostRow.wanted > post.wanted),
            )
        )
        return known is not None

    async def failed(self, post: Post, *, for_good: bool) -> None:
        """It could not be sent or changed; for good when trying again has no use."""
        statement = update(PostRow).where(PostRow.id == post.id)
        await self._session.execute(statement.values(attempts=post.attempts + 1, dead=for_good))

    async def revive(self, since: datetime, channel_ref: str | None = None) -> None:
        """Try again what was given up, of messages wanted ``since`` then, in one channel or everywhere."""
        self.touched = True
        statement = update(PostRow).where(PostRow.dead.is_(True), PostRow.created_at >= since)
        if channel_ref is not None:
            statement = statement.where(PostRow.channel_ref == channel_ref)
        await self._session.execute(statement.values(dead=False, attempts=0))

    async def drop(self, kind: str, ref: int) -> None:
        """This is no longer a message of ours; whoever drops it takes the message itself away."""
        await self._session.execute(delete(PostRow).where(PostRow.kind == kind, PostRow.ref == ref))

    async def reset(self, post: Post, nonce: str | None = None) -> None:
        """Somebody deleted the message; it will be posted anew."""
        statement = update(PostRow).where(PostRow.id == post.id)
        await self._session.execute(
            statement.values(message_ref=None, nonce=nonce or secrets.token_hex(NONCE_BYTES), urgent=True)
        )


class Locks:
    """Locked channels, and locks that are owed. ``touched`` says that one was wanted in this unit."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.touched = False

    async def want(self, channel_ref: str, role_ref: str, locked: bool, now: datetime) -> None:
        """From now on the channel should be locked, or open again; a new wish makes tries that failed forgotten."""
        self.touched = True
        statement = insert_for(self._session, LockRow).values(
            channel_ref=channel_ref, role_ref=role_ref, wanted=locked, applied=False, attempts=0, since=now
        )
        untouched = and_(LockRow.applied.is_(False), LockRow.before.is_(None))
        moved = {
            "wanted": locked,
            "attempts": case((LockRow.wanted == locked, LockRow.attempts), else_=0),
            "since": now,
            # what was locked for one role is opened for that role; a new lock is for the role of today
            "role_ref": case((untouched, statement.excluded.role_ref), else_=LockRow.role_ref),
        }
        await self._session.execute(statement.on_conflict_do_update(index_elements=["channel_ref"], set_=moved))

    async def of(self, channel_ref: str) -> Lock | None:
        row = await self._session.get(LockRow, channel_ref, populate_existing=True)
        return None if row is None else _to_lock(row)

    async def pending(self, channel_ref: str | None = None) -> list[Lock]:
        """Channels (or only this one) that are not, or perhaps not, as they should be."""
        statement = select(LockRow).where(_UNSETTLED).order_by(LockRow.channel_ref)
        if channel_ref is not None:
            statement = statement.where(LockRow.channel_ref == channel_ref)
        return [_to_lock(row) for row in await self._session.scalars(statement)]

    async def closed(self) -> list[Lock]:
        """Channels that are, or perhaps are, locked."""
        statement = select(LockRow).where(LockRow.before.is_not(None)).order_by(LockRow.channel_ref)
        return [_to_lock(row) for row in await self._session.scalars(statement)]

    async def leave(self, channel_ref: str) -> None:
        """Nobody watches over this lock any more: if it is wanted still when somebody does, it is locked anew."""
        await self._session.execute(update(LockRow).where(LockRow.channel_ref == channel_ref).values(applied=False))

    async def again(self, channel_ref: str) -> None:
        """Lock it once more, if it should be locked: something about the channel changed."""
        self.touched = True
        statement = update(LockRow).where(LockRow.channel_ref == channel_ref, LockRow.wanted.is_(True))
        await self._session.execute(statement.values(applied=False, attempts=0))

    async def remember(self, channel_ref: str, before: str) -> None:
        """How the channel was, written down before it is changed."""
        statement = update(LockRow).where(LockRow.channel_ref == channel_ref, LockRow.before.is_(None))
        await self._session.execute(statement.values(before=before))

    async def applied(self, channel_ref: str, locked: bool) -> None:
        """The channel is locked now, or open again; then what was remembered goes."""
        statement = update(LockRow).where(LockRow.channel_ref == channel_ref)
        values: dict[str, object] = {"applied": locked, "attempts": 0}
        if not locked:
            values["before"] = None
        await self._session.execute(statement.values(**values))

    async def failed(self, lock: Lock) -> None:
        statement = update(LockRow).where(LockRow.channel_ref == lock.channel_ref)
        await self._session.execute(statement.values(attempts=lock.attempts + 1))


class Cursors:
    """How far each channel was read."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all(self) -> dict[str, str]:
        """Channel to the last message that was taken in."""
        return {row.channel_ref: row.message_ref for row in await self._session.scalars(select(CursorRow))}

    async def advance(self, channel_ref: str, message_ref: str) -> None:
        """Everything up to this message was taken in. A cursor never goes back."""
        statement = insert_for(self._session, CursorRow).values(channel_ref=channel_ref, message_ref=message_ref)
        there, here = cast(CursorRow.message_ref, BigInteger), cast(statement.excluded.message_ref, BigInteger)
        await self._session.execute(
            statement.on_conflict_do_update(
                index_elements=["channel_ref"],
                set_={"message_ref": statement.excluded.message_ref},
                where=there < here,
            )
        )

    async def drop(self, channel_ref: str) -> None:
        """This channel is not read any more."""
        await self._session.execute(delete(CursorRow).where(CursorRow.channel_ref == channel_ref))


class Notes:
    """Small facts about the installation."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def read(self, name: str) -> str | None:
        return await self._session.scalar(select(NoteRow.value).where(NoteRow.name == name))

    async def names(self, prefix: str) -> list[str]:
        """The names of all that begin so."""
        statement = select(NoteRow.name).where(NoteRow.name.startswith(prefix, autoescape=True))
        return list(await self._session.scalars(statement))

    async def drop(self, name: str) -> None:
        await self._session.execute(delete(NoteRow).where(NoteRow.name == name))

    async def write(self, name: str, value: str) -> None:
        statement = insert_for(self._session, NoteRow).values(name=name, value=value)
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
        )


def _to_alarm(row: AlarmRow) -> Alarm:
    return Alarm(row.id, row.kind, row.ref, row.due_at, row.attempts, row.version)


def _to_lock(row: LockRow) -> Lock:
    return Lock(row.channel_ref, row.role_ref, row.wanted, row.applied, row.before, row.attempts)


def _to_post(row: PostRow) -> Post:
    return Post(
        id=row.id,
        kind=row.kind,
        ref=row.ref,
        page=row.page,
        channel_ref=row.channel_ref,
        message_ref=row.message_ref,
        nonce=row.nonce,
        wanted=row.wanted,
        shown=row.shown,
        urgent=row.urgent,
        attempts=row.attempts,
    )
