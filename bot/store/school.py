"""Stores classes, their pupils, and the days on which they are free."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String, UniqueConstraint, delete, or_, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.privacy.retention import Term, day_begin
from bot.domain.school.free_days import FreeDays
from bot.domain.school.group import Band, Group, Pupil, RoundStyle, TurnStyle
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import Kept, Purged
from bot.store.db.tables import NEVER_AGAIN, Base, sql


class GroupRow(Base):
    """A class as a teacher set it up."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("channel_ref"), Index(None, "guild_ref"), NEVER_AGAIN)
    retained = Kept("How a class is set up, by its teacher; nothing of pupils.")

    id: Mapped[int] = mapped_column(primary_key=True)
    guild_ref: Mapped[str]
    name: Mapped[str] = mapped_column(String(100))
    channel_ref: Mapped[str]
    regie_ref: Mapped[str]
    teacher_role_ref: Mapped[str]
    pupil_role_ref: Mapped[str]
    support_role_ref: Mapped[str | None]
    language: Mapped[str]
    band: Mapped[Band]
    turn_style: Mapped[TurnStyle]
    round_style: Mapped[RoundStyle]
    form_of_address: Mapped[str] = mapped_column(String(100))
    created_at: Mapped[datetime]


class PupilRow(Base):
    """A pupil of a class: the platform's id, a first name, the private channel if there is one, and when the day began
    on which they were last seen. A moment would tell who passed when, so only the day is stored.
    """

    __tablename__ = "pupils"
    __table_args__ = (UniqueConstraint("group_id", "user_ref"), Index(None, "user_ref"), NEVER_AGAIN)
    retained = Purged((Term.AGREEMENTS,), since=("seen_on",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    user_ref: Mapped[str]
    name: Mapped[str] = mapped_column(String(100))
    dm_welcome: Mapped[bool] = mapped_column(default=False)
    dm_ref: Mapped[str | None]
    seen_on: Mapped[datetime]


LATEST_FIRST = (PupilRow.seen_on.desc(), PupilRow.id.desc())


class FreeDaysRow(Base):
    """A period without school that a teacher noted, both days included, in local dates."""

    __tablename__ = "free_days"
    __table_args__ = (Index(None, "group_id"), NEVER_AGAIN)
    retained = Kept(
        "When a class has no school; nothing of pupils. What is over goes when a teacher notes the next period."
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date] = mapped_column(Date)


class Groups(Rows[GroupRow, Group]):
    """Reads and writes the classes. ``touched`` says that one was added or changed in this unit."""

    mapper = Mapper(GroupRow, Group)

    async def add(self, value: Group, **made: object) -> Group:
        """Store a new class and return it with its id."""
        self.touched = True
        return await super().add(value, **made)

    async def save(self, value: Group) -> None:
        """Store changed settings."""
        self.touched = True
        await super().save(value)

    async def begun(self) -> dict[str, datetime]:
        """Return the channel of each class, with when it was set up."""
        found = await self._connection.execute(select(GroupRow.channel_ref, GroupRow.created_at))
        return {row.channel_ref: row.created_at for row in found}

    async def in_channel(self, channel_ref: str) -> Group | None:
        """Return the class whose class channel or regie channel this is, or None."""
        return await self._first(or_(GroupRow.channel_ref == channel_ref, GroupRow.regie_ref == channel_ref))

    async def in_guild(self, guild_ref: str) -> list[Group]:
        """Return all classes of one school server."""
        return await self._all(guild_ref=guild_ref)

    async def all(self) -> list[Group]:
        """Return every class of this bot."""
        return await self._all()


class Pupils(Rows[PupilRow, Pupil]):
    """Reads and writes the pupils who did something that the bot saw."""

    mapper = Mapper(PupilRow, Pupil)

    async def seen(self, group_id: int, user_ref: str, name: str, now: datetime) -> Pupil:
        """Record that a pupil did something; their first name may have changed since."""
        keys, values = {"group_id": group_id, "user_ref": user_ref}, {"name": name, "seen_on": day_begin(now)}
        statement = self._upserting(PupilRow, keys, values, dm_welcome=False).returning(*sql(PupilRow).c)
        rows = await self._connection.execute(statement)
        return self.mapper.to_value(rows.one())

    async def rename(self, group_id: int, names: Mapping[str, str]) -> None:
        """Store the names that these people have now; when they were seen does not change."""
        for user_ref, name in names.items():
            where = (PupilRow.group_id == group_id, PupilRow.user_ref == user_ref)
            await self._connection.execute(update(PupilRow).where(*where).values(name=name))

    async def known(self, group_id: int, user_ref: str) -> Pupil | None:
        """Return this person as a pupil of this class, or None when they were never seen in it."""
        return await self._first(group_id=group_id, user_ref=user_ref)

    async def of(self, group_id: int) -> dict[int, Pupil]:
        """Return all pupils of a class by id."""
        return {pupil.id: pupil for pupil in await self._all(group_id=group_id)}

    async def with_ids(self, pupil_ids: Collection[int]) -> dict[int, Pupil]:
        """Return these pupils by id."""
        return {pupil.id: pupil for pupil in await self._all(PupilRow.id.in_(pupil_ids))} if pupil_ids else {}

    async def groups_of(self, user_ref: str) -> list[int]:
        """Return the ids of the classes in which this person was seen as a pupil, the latest first."""
        statement = select(PupilRow.group_id).where(PupilRow.user_ref == user_ref).order_by(*LATEST_FIRST)
        return list(await self._connection.scalars(statement))

    async def everywhere(self, user_ref: str) -> list[Pupil]:
        """Return this person as a pupil of each class that knows them, the latest first."""
        return await self._all(PupilRow.user_ref == user_ref, order=LATEST_FIRST)

    async def private_channel(self, user_ref: str) -> str | None:
        """Return the private channel of this person, or None when none is known."""
        where = (PupilRow.user_ref == user_ref, PupilRow.dm_ref.is_not(None))
        return await self._connection.scalar(select(PupilRow.dm_ref).where(*where).limit(1))

    async def private_channels(self) -> set[str]:
        """Return the private channels of all pupils that are known."""
        statement = select(PupilRow.dm_ref).where(PupilRow.dm_ref.is_not(None))
        return {str(ref) for ref in await self._connection.scalars(statement)}

    async def note_private_channel(self, user_ref: str, channel_ref: str) -> None:
        """Store where this person is written to in private, so that it is not opened again."""
        await self._connection.execute(update(PupilRow).where(PupilRow.user_ref == user_ref).values(dm_ref=channel_ref))

    async def welcome_dm(self, user_ref: str, welcome: bool) -> None:
        """Record whether this person welcomes private messages of the bot, in all classes."""
        await self._connection.execute(update(PupilRow).where(PupilRow.user_ref == user_ref).values(dm_welcome=welcome))


class FreeDaysOfClasses(Rows[FreeDaysRow, FreeDays]):
    """Reads and writes the periods without school that teachers noted."""

    mapper = Mapper(FreeDaysRow, FreeDays, renamed={"first": "first_day", "last": "last_day"})

    async def of(self, group_id: int) -> list[FreeDays]:
        """Return the periods of a class, the soonest first."""
        return await self._all(FreeDaysRow.group_id == group_id, order=(FreeDaysRow.first_day, FreeDaysRow.id))

    async def remove(self, group_id: int, period_id: int) -> bool:
        """Remove a period of this class; return False when it is not there (any more)."""
        return await self._drop(FreeDaysRow.group_id == group_id, FreeDaysRow.id == period_id) > 0

    async def forget_past(self, group_id: int, today: date) -> None:
        """Remove the periods that are over: they have no use any more."""
        past = (FreeDaysRow.group_id == group_id, FreeDaysRow.last_day < today)
        await self._connection.execute(delete(FreeDaysRow).where(*past))
