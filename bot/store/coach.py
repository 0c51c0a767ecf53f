"""Stores what the wording coach needs: drafts, nudges of a talk, muted rules, kept questions, and who talked."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.coach.listening import ChainChoice, CoachWhisper, TalkShare, WhisperKind
from bot.domain.coach.nudges import SHARES_KEPT, Nudges, Share
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import StoredDraft
from bot.domain.privacy.retention import Term
from bot.domain.round.pocket import PocketQuestion
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Repository, Rows
from bot.store.db.retention import GoesWith, Kept, OwnWords, Purged
from bot.store.db.tables import NEVER_AGAIN, Base, sql
from bot.store.school import Pupils


class DraftRow(Base):
    """A teacher's message that was not sent yet. ``fields`` is JSON; ``rule`` is what the coach raised about it.

    ``one_to_one_id`` is the talk with one pupil that it is for.
    """

    __tablename__ = "drafts"
    __table_args__ = (Index(None, "group_id", "user_ref"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("kept_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    one_to_one_id: Mapped[int | None]
    user_ref: Mapped[str]
    kind: Mapped[str]
    fields: Mapped[str] = mapped_column(Text)
    rule: Mapped[Rule | None]
    kept_at: Mapped[datetime]


class NudgeRow(Base):
    """Says that the coach spoke about a rule, and whether that was dismissed. It goes with the talk."""

    __tablename__ = "nudges"
    __table_args__ = (Index(None, "group_id", "talk_id"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("shown_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    rule: Mapped[Rule]
    dismissed: Mapped[bool] = mapped_column(default=False)
    shown_at: Mapped[datetime]


class MutedRuleRow(Base):
    """A rule that one teacher does not want to hear about any more, in any class."""

    __tablename__ = "muted_rules"
    retained = Kept("What a teacher does not want to hear of the wording coach; nothing of pupils.")

    user_ref: Mapped[str] = mapped_column(primary_key=True)
    rule: Mapped[Rule] = mapped_column(primary_key=True)


class PocketRow(Base):
    """A question that a teacher kept for later, or that a pupil offered for a talk (``talk_id``, ``pupil_id``).

    An offered one that the hold list ``caught`` is never asked.
    """

    __tablename__ = "pocket_questions"
    __table_args__ = (UniqueConstraint("talk_id", "pupil_id"), Index(None, "group_id", "user_ref"), NEVER_AGAIN)
    # What a pupil offered for a talk waits for that talk, however far ahead it is planned.
    retained = Purged((Term.ANSWERS,), since=("talk_id.started_at", "kept_at"))
    own_words = OwnWords(("text",), said_at="kept_at")

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    user_ref: Mapped[str]
    text: Mapped[str] = mapped_column(String(200))
    kept_at: Mapped[datetime]
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    pupil_id: Mapped[int | None] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    caught: Mapped[bool] = mapped_column(default=False)


class TalkShareRow(Base):
    """Who talked how much in a talk, as numbers of words. ``ended_at`` is None while the talk goes on."""

    __tablename__ = "talk_shares"
    __table_args__ = (Index(None, "user_ref"),)
    retained = GoesWith("talk_id")

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    user_ref: Mapped[str]
    teacher_words: Mapped[int] = mapped_column(default=0)
    pupils_words: Mapped[int] = mapped_column(default=0)
    open_questions: Mapped[int] = mapped_column(default=0)
    silences: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None]


class CoachWhisperRow(Base):
    """What the coach whispers in regie. ``echo`` holds a pupil's last public words until the talk is over.

    ``seconds`` is how long the silence would still have lasted, ``chosen`` what the teacher did about a chain,
    ``still_until`` how long a silence lasts that was chosen.
    """

    __tablename__ = "coach_whispers"
    __table_args__ = (Index(None, "talk_id", "kind"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("round_id.think_started_at", "made_at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    round_id: Mapped[int | None] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    kind: Mapped[WhisperKind]
    seconds: Mapped[int] = mapped_column(default=0)
    echo: Mapped[str | None] = mapped_column(String(100))
    chosen: Mapped[ChainChoice | None]
    still_until: Mapped[datetime | None]
    made_at: Mapped[datetime]


class Drafts(Rows[DraftRow, StoredDraft]):
    """Reads and writes drafts. For each type of message a teacher has one draft in a class: the last one."""

    mapper = Mapper(DraftRow, StoredDraft)

    async def keep(self, draft: StoredDraft, now: datetime) -> StoredDraft:
        """Store a draft in the place of the one before it, and return it with its id."""
        await self.drop_last(draft.group_id, draft.user_ref, draft.kind)
        return await self.add(draft, kept_at=now)

    async def last(self, group_id: int, user_ref: str, kind: str) -> StoredDraft | None:
        """Return what this teacher wrote last of this type and has not sent, or None."""
        return await self._first(*_whose(group_id, user_ref, kind))

    async def drop(self, draft_id: int) -> None:
        """Remove a draft that was sent, or is no longer wanted."""
        await self._connection.execute(delete(DraftRow).where(DraftRow.id == draft_id))

    async def drop_last(self, group_id: int, user_ref: str, kind: str) -> None:
        """Remove the draft when a message of this type was sent, in these words or in others."""
        await self._connection.execute(delete(DraftRow).where(*_whose(group_id, user_ref, kind)))

    async def drop_of_talk(self, talk_id: int) -> None:
        """Remove the drafts of a class talk that is over: none of them is sent any more."""
        await self._connection.execute(delete(DraftRow).where(DraftRow.talk_id == talk_id))

    async def drop_of_one_to_one(self, one_to_one_id: int) -> None:
        """Remove the drafts of a talk with one pupil."""
        await self._connection.execute(delete(DraftRow).where(DraftRow.one_to_one_id == one_to_one_id))


def _whose(group_id: int, user_ref: str, kind: str) -> tuple[ColumnElement[bool], ...]:
    return DraftRow.group_id == group_id, DraftRow.user_ref == user_ref, DraftRow.kind == kind


class NudgesOfTalks(Repository):
    """Reads and writes what the coach did in a talk. No talk id means the talk that is being prepared."""

    async def of(self, group_id: int, talk_id: int | None) -> Nudges:
        """Return how many nudges were shown that count, and how often each rule was dismissed."""
        where = (NudgeRow.group_id == group_id, NudgeRow.talk_id == talk_id)
        statement = select(NudgeRow.rule, NudgeRow.dismissed).where(*where).order_by(NudgeRow.id)
        nudges = Nudges()
        for rule, dismissed in await self._connection.execute(statement):
            nudges = nudges.show(rule)
            nudges = nudges.dismiss(rule) if dismissed else nudges
        return nudges

    async def show(self, group_id: int, talk_id: int | None, rule: Rule, now: datetime) -> None:
        """Record that the coach spoke about this rule."""
        shown = {"group_id": group_id, "talk_id": talk_id, "rule": rule, "dismissed": False, "shown_at": now}
        await self._connection.execute(insert(sql(NudgeRow)).values(**shown))

    async def dismiss(self, group_id: int, talk_id: int | None, rule: Rule) -> None:
        """Record that the teacher left the words as they were: the last nudge about this rule was dismissed."""
        where = (NudgeRow.group_id == group_id, NudgeRow.talk_id == talk_id, NudgeRow.rule == rule)
        newest = select(func.max(NudgeRow.id)).where(*where).scalar_subquery()
        await self._connection.execute(update(NudgeRow).where(NudgeRow.id == newest).values(dismissed=True))

    async def take_along(self, group_id: int, talk_id: int) -> None:
        """Move the nudges of the preparation to the talk that has begun."""
        statement = update(NudgeRow).where(NudgeRow.group_id == group_id, NudgeRow.talk_id.is_(None))
        await self._connection.execute(statement.values(talk_id=talk_id))

    async def forget(self, talk_id: int) -> None:
        """Remove the nudges of a talk that is over: no history of them is kept (pedagogy 3.1)."""
        await self._connection.execute(delete(NudgeRow).where(NudgeRow.talk_id == talk_id))


class MutedRules(Repository):
    """Reads and writes the rules that a teacher muted."""

    async def of(self, user_ref: str) -> frozenset[Rule]:
        """Return the rules that are silent for this teacher."""
        return frozenset(
            await self._connection.scalars(select(MutedRuleRow.rule).where(MutedRuleRow.user_ref == user_ref))
        )

    async def add(self, user_ref: str, rule: Rule) -> None:
        """Mute this rule from now on."""
        await self._insert_if_new(MutedRuleRow, {"user_ref": user_ref, "rule": rule})

    async def set(self, user_ref: str, rules: Iterable[Rule]) -> None:
        """Mute these rules, and no others."""
        await self._connection.execute(delete(MutedRuleRow).where(MutedRuleRow.user_ref == user_ref))
        for rule in rules:
            await self.add(user_ref, rule)


class Pocket(Rows[PocketRow, PocketQuestion]):
    """Reads and writes the questions that teachers kept for later, and those that pupils offered for a talk."""

    mapper = Mapper(PocketRow, PocketQuestion, apart=("pupil",))

    async def of(self, group_id: int, user_ref: str) -> list[PocketQuestion]:
        """Return what one teacher has in one class, in order of arrival: their own, and all that pupils offered."""
        theirs = or_(PocketRow.user_ref == user_ref, PocketRow.pupil_id.is_not(None))
        return await self._all(PocketRow.group_id == group_id, theirs)

    async def offered(self, talk_id: int) -> list[PocketQuestion]:
        """Return what pupils offered for a talk."""
        return await self._all(talk_id=talk_id)

    async def offer(self, question: PocketQuestion, now: datetime) -> None:
        """Store a pupil's question for a talk, in the place of what they offered before. Raises ``ValueError`` without
        a pupil.

        It gets another id than that one, so that no button that a teacher saw before asks words that they did not read.
        """
        if question.pupil is None or question.talk_id is None:
            raise ValueError("a question that nobody offers")
        await self.drop_offered(question.talk_id, question.pupil.id)
        whose = {"talk_id": question.talk_id, "pupil_id": question.pupil.id, "caught": question.caught}
        await self._keep(question.group_id, question.user_ref, question.text, now, **whose)

    async def drop_offered(self, talk_id: int, pupil_id: int | None = None) -> bool:
        """Remove what this pupil, or everybody, offered for a talk; return False when there was nothing."""
        statement = delete(PocketRow).where(PocketRow.talk_id == talk_id).returning(PocketRow.id)
        if pupil_id is not None:
            statement = statement.where(PocketRow.pupil_id == pupil_id)
        return bool((await self._connection.scalars(statement)).all())

    async def keep(self, group_id: int, user_ref: str, text: str, now: datetime) -> None:
        """Store a teacher's own question."""
        await self._keep(group_id, user_ref, text, now)

    async def _keep(self, group_id: int, user_ref: str, text: str, now: datetime, **more: object) -> None:
        kept = {"group_id": group_id, "user_ref": user_ref, "text": text, "kept_at": now, **more}
        await self._connection.execute(insert(sql(PocketRow)).values(**kept))

    async def drop(self, question_id: int) -> None:
        """Remove a question that was asked, or is no longer wanted."""
        await self._connection.execute(delete(PocketRow).where(PocketRow.id == question_id))

    async def _values(self, rows: Sequence[Any]) -> list[PocketQuestion]:
        pupils = await Pupils(self._connection).with_ids({row.pupil_id for row in rows if row.pupil_id is not None})
        return [self.mapper.to_value(row, pupil=pupils.get(row.pupil_id)) for row in rows]


class TalkShares(Rows[TalkShareRow, TalkShare]):
    """Reads and writes how much both sides talked, as numbers."""

    mapper = Mapper(TalkShareRow, TalkShare, nested={"words": (Share, "{}_words")})

    async def count(self, talk_id: int, user_ref: str, *, teacher: int = 0, pupils: int = 0) -> None:
        """Count more words in a talk of this teacher."""
        statement = self._insert(TalkShareRow).values(
            talk_id=talk_id, user_ref=user_ref, teacher_words=teacher, pupils_words=pupils, open_questions=0, silences=0
        )
        more = {
            "teacher_words": TalkShareRow.teacher_words + teacher,
            "pupils_words": TalkShareRow.pupils_words + pupils,
        }
        await self._connection.execute(statement.on_conflict_do_update(index_elements=["talk_id"], set_=more))

    async def finish(self, talk_id: int, *, open_questions: int, silences: int, now: datetime) -> None:
        """Record that the talk is over. Only the last few talks of its teacher are kept."""
        statement = update(TalkShareRow).where(TalkShareRow.talk_id == talk_id).returning(TalkShareRow.user_ref)
        told = {"open_questions": open_questions, "silences": silences, "ended_at": now}
        user_ref = await self._connection.scalar(statement.values(**told))
        if user_ref is not None:
            older = [share.talk_id for share in (await self._ended(user_ref))[SHARES_KEPT:]]
            await self._connection.execute(delete(TalkShareRow).where(TalkShareRow.talk_id.in_(older)))

    async def of_ended(self, talk_id: int) -> TalkShare | None:
        """Return the numbers of one talk that is over, as long as they are kept; else None."""
        return await self._first(TalkShareRow.talk_id == talk_id, TalkShareRow.ended_at.is_not(None))

    async def recent(self, user_ref: str) -> tuple[TalkShare, ...]:
        """Return the numbers of this teacher's last talks, the oldest first."""
        return tuple(reversed((await self._ended(user_ref))[:SHARES_KEPT]))

    async def forget(self, talk_id: int) -> None:
        """Remove the numbers of a talk about which nothing is told."""
        await self._connection.execute(delete(TalkShareRow).where(TalkShareRow.talk_id == talk_id))

    async def _ended(self, user_ref: str) -> list[TalkShare]:
        where = (TalkShareRow.user_ref == user_ref, TalkShareRow.ended_at.is_not(None))
        return await self._all(*where, order=(TalkShareRow.talk_id.desc(),))


class CoachWhispers(Rows[CoachWhisperRow, CoachWhisper]):
    """Reads and writes what the coach whispers in regie."""

    mapper = Mapper(CoachWhisperRow, CoachWhisper)

    async def of(self, talk_id: int, kind: WhisperKind | None = None) -> list[CoachWhisper]:
        """Return the whispers of a talk in order, of both kinds or of one."""
        where = [CoachWhisperRow.talk_id == talk_id] + ([] if kind is None else [CoachWhisperRow.kind == kind])
        return await self._all(*where)
