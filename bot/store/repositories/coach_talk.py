"""Who talked in a talk, and what the coach whispers about the conversation, in the database."""

from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.coach.listening import ChainChoice, CoachWhisper, TalkShare, WhisperKind
from bot.domain.coach.nudges import SHARES_KEPT, Share
from bot.store.coach_tables import CoachWhisperRow, TalkShareRow
from bot.store.db.upsert import insert_for


class TalkShares:
    """Words of both sides, as numbers."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, talk_id: int, user_ref: str, *, teacher: int = 0, pupils: int = 0) -> None:
        """Count more words in a talk of this teacher."""
        statement = insert_for(self._session, TalkShareRow).values(
            talk_id=talk_id,
            user_ref=user_ref,
            teacher_words=teacher,
            pupil_words=pupils,
            open_questions=0,
            silences=0,
            ended_at=None,
        )
        more = {
            "teacher_words": TalkShareRow.teacher_words + teacher,
            "pupil_words": TalkShareRow.pupil_words + pupils,
        }
        await self._session.execute(statement.on_conflict_do_update(index_elements=["talk_id"], set_=more))

    async def finish(self, talk_id: int, *, open_questions: int, silences: int, now: datetime) -> None:
        """The talk is over; of this teacher only the last few are kept."""
        statement = update(TalkShareRow).where(TalkShareRow.talk_id == talk_id).returning(TalkShareRow.user_ref)
        told = {"open_questions": open_questions, "silences": silences, "ended_at": now}
        user_ref = await self._session.scalar(statement.values(**told))
        if user_ref is not None:
            older = [share.talk_id for share in (await self._ended(user_ref))[SHARES_KEPT:]]
            await self._session.execute(delete(TalkShareRow).where(TalkShareRow.talk_id.in_(older)))

    async def find(self, talk_id: int) -> TalkShare | None:
        """That of one talk that is over, as long as it is kept."""
        row = await self._session.get(TalkShareRow, talk_id, populate_existing=True)
        return None if row is None or row.ended_at is None else _to_share(row)

    async def recent(self, user_ref: str) -> tuple[TalkShare, ...]:
        """Those of this teacher's last talks, the oldest first."""
        return tuple(reversed((await self._ended(user_ref))[:SHARES_KEPT]))

    async def forget(self, talk_id: int) -> None:
        """Nothing is told of this talk."""
        await self._session.execute(delete(TalkShareRow).where(TalkShareRow.talk_id == talk_id))

    async def _ended(self, user_ref: str) -> list[TalkShare]:
        where = (TalkShareRow.user_ref == user_ref, TalkShareRow.ended_at.is_not(None))
        rows = await self._session.scalars(select(TalkShareRow).where(*where).order_by(TalkShareRow.talk_id.desc()))
        return [_to_share(row) for row in rows]


class CoachWhispers:
    """Words in regie about the conversation."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, whisper: CoachWhisper) -> CoachWhisper:
        """Store a new one; its id is made here."""
        row = CoachWhisperRow(**{name: value for name, value in asdict(whisper).items() if name != "id"})
        self._session.add(row)
        await self._session.flush()
        return replace(whisper, id=row.id)

    async def save(self, whisper: CoachWhisper) -> None:
        """Store what was chosen."""
        statement = update(CoachWhisperRow).where(CoachWhisperRow.id == whisper.id)
        await self._session.execute(
            statement.values(chosen=whisper.chosen, still_until=whisper.still_until, echo=whisper.echo)
        )

    async def find(self, whisper_id: int) -> CoachWhisper | None:
        row = await self._session.get(CoachWhisperRow, whisper_id, populate_existing=True)
        return None if row is None else _to_whisper(row)

    async def of(self, talk_id: int, kind: WhisperKind | None = None) -> list[CoachWhisper]:
        """Those of a talk in order, of both kinds or of one."""
        statement = select(CoachWhisperRow).where(CoachWhisperRow.talk_id == talk_id).order_by(CoachWhisperRow.id)
        if kind is not None:
            statement = statement.where(CoachWhisperRow.kind == kind)
        rows = await self._session.scalars(statement.execution_options(populate_existing=True))
        return [_to_whisper(row) for row in rows]


def _to_share(row: TalkShareRow) -> TalkShare:
    words = Share(row.teacher_words, row.pupil_words)
    return TalkShare(row.talk_id, row.user_ref, words, row.open_questions, row.silences, row.ended_at)


def _to_whisper(row: CoachWhisperRow) -> CoachWhisper:
    return CoachWhisper(
        id=row.id,
        talk_id=row.talk_id,
        round_id=row.round_id,
        kind=WhisperKind(row.kind),
        made_at=row.made_at,
        seconds=row.seconds,
        echo=row.echo,
        chosen=None if row.chosen is None else ChainChoice(row.chosen),
        still_until=row.still_until,
    )
