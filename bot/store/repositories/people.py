"""Classes and pupils in the database."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.school.group import Group, Pupil
from bot.store.db.upsert import insert_for
from bot.store.rows import to_group, to_pupil
from bot.store.tables import GroupRow, PupilRow


class Groups:
    """The classes. ``touched`` says that one was added or changed in this unit."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.touched = False

    async def add(self, group: Group, now: datetime) -> Group:
        """Store a new class; its id is made here."""
        self.touched = True
        values = {name: value for name, value in asdict(group).items() if name != "id"}
        row = GroupRow(**values, created_at=now)
        self._session.add(row)
        await self._session.flush()
        return to_group(row)

    async def save(self, group: Group) -> None:
        """Store changed settings."""
        self.touched = True
        values = {name: value for name, value in asdict(group).items() if name != "id"}
        await self._session.execute(update(GroupRow).where(GroupRow.id == group.id).values(**values))

    async def get(self, group_id: int) -> Group:
        return to_group(await self._session.get_one(GroupRow, group_id))

    async def find(self, group_id: int) -> Group | None:
        row = await self._session.get(GroupRow, group_id)
        return None if row is None else to_group(row)

    async def in_channel(self, channel_ref: str) -> Group | None:
        """The class whose class channel or regie channel this is."""
        where = or_(GroupRow.channel_ref == channel_ref, GroupRow.regie_ref == channel_ref)
        row = await self._session.scalar(select(GroupRow).where(where).order_by(GroupRow.id).limit(1))
        return None if row is None else to_group(row)

    async def in_guild(self, guild_ref: str) -> list[Group]:
        """All classes of one school server."""
        rows = await self._session.scalars(
            select(GroupRow).where(GroupRow.guild_ref == guild_ref).order_by(GroupRow.id)
        )
        return [to_group(row) for row in rows]

    async def all(self) -> list[Group]:
        """Every class of this bot."""
        return [to_group(row) for row in await self._session.scalars(select(GroupRow).order_by(GroupRow.id))]


class Pupils:
    """The pupils as far as they showed themselves to the bot."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def seen(self, group_id: int, user_ref: str, name: str, now: datetime) -> Pupil:
        """Note that a pupil did something; their first name may have changed since."""
        statement = insert_for(self._session, PupilRow).values(
            group_id=group_id, user_ref=user_ref, name=name, dm_welcome=False, seen_at=now
        )
        statement = statement.on_conflict_do_update(
            index_elements=["group_id", "user_ref"],
            set_={"name": statement.excluded.name, "seen_at": statement.excluded.seen_at},
        ).returning(PupilRow)
        rows = await self._session.scalars(statement.execution_options(populate_existing=True))
        return to_pupil(rows.one())

    async def known(self, group_id: int, user_ref: str) -> Pupil | None:
        """The pupil of this class that this person is, if they were ever seen in it."""
        where = (PupilRow.group_id == group_id, PupilRow.user_ref == user_ref)
        row = await self._session.scalar(select(PupilRow).where(*where))
        return None if row is None else to_pupil(row)

    async def get(self, pupil_id: int) -> Pupil:
        return to_pupil(await self._session.get_one(PupilRow, pupil_id))

    async def of(self, group_id: int) -> dict[int, Pupil]:
        """All pupils of a class by id."""
        rows = await self._session.scalars(select(PupilRow).where(PupilRow.group_id == group_id))
        return {row.id: to_pupil(row) for row in rows}

    async def groups_of(self, user_ref: str) -> list[int]:
        """The classes in which this person was seen as a pupil, the latest first."""
        statement = select(PupilRow.group_id).where(PupilRow.user_ref == user_ref).order_by(PupilRow.seen_at.desc())
        return list(await self._session.scalars(statement))

    async def welcome_dm(self, user_ref: str, welcome: bool) -> None:
        """Whether private messages of the bot are welcome to this person, in all classes."""
        await self._session.execute(update(PupilRow).where(PupilRow.user_ref == user_ref).values(dm_welcome=welcome))
