"""Stores what the bot knows about itself: how far each channel was read, and small facts about the installation."""

from sqlalchemy import BigInteger, Text, cast, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.db.repository import Repository
from bot.store.db.retention import Kept
from bot.store.db.tables import Base


class CursorRow(Base):
    """How far a channel was read, so that what was said while the bot was away is taken in later."""

    __tablename__ = "cursors"
    retained = Kept("How far a channel was read.")

    channel_ref: Mapped[str] = mapped_column(primary_key=True)
    message_ref: Mapped[str]


class NoteRow(Base):
    """A small fact about the installation itself, such as the hash of the command tree."""

    __tablename__ = "notes"
    retained = Kept("Facts about the installation itself, and which trouble with a channel was told.")

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class Cursors(Repository):
    """Reads and writes how far each channel was read."""

    async def all(self) -> dict[str, str]:
        """Return the last message that was taken in, by channel."""
        found = await self._connection.execute(select(CursorRow.channel_ref, CursorRow.message_ref))
        return {row.channel_ref: row.message_ref for row in found}

    async def advance(self, channel_ref: str, message_ref: str) -> None:
        """Record that everything up to this message was taken in. A cursor never goes back."""
        statement = self._insert(CursorRow).values(channel_ref=channel_ref, message_ref=message_ref)
        there, here = cast(CursorRow.message_ref, BigInteger), cast(statement.excluded.message_ref, BigInteger)
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["channel_ref"],
                set_={"message_ref": statement.excluded.message_ref},
                where=there < here,
            )
        )

    async def drop(self, channel_ref: str) -> None:
        """Forget a channel that is no longer read."""
        await self._connection.execute(delete(CursorRow).where(CursorRow.channel_ref == channel_ref))


class Notes(Repository):
    """Reads and writes small facts about the installation."""

    async def read(self, name: str) -> str | None:
        """Return the note with this name, or None."""
        return await self._connection.scalar(select(NoteRow.value).where(NoteRow.name == name))

    async def names(self, prefix: str) -> list[str]:
        """Return the names of all notes that begin with ``prefix``."""
        statement = select(NoteRow.name).where(NoteRow.name.startswith(prefix, autoescape=True))
        return list(await self._connection.scalars(statement))

    async def drop(self, name: str) -> None:
        """Forget a note."""
        await self._connection.execute(delete(NoteRow).where(NoteRow.name == name))

    async def write(self, name: str, value: str) -> None:
        """Store a note over an earlier one with this name."""
        await self._upsert(NoteRow, {"name": name}, {"value": value})
