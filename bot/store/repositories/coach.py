"""What the wording coach keeps in the database."""

import json
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.coach.nudges import Nudges
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import WITH_ONE, Held, PocketQuestion, Saying, SayingKind
from bot.domain.round.answer import HeldBy
from bot.store.coach_tables import HeldWordsRow, MutedRuleRow, NudgeRow, PocketRow
from bot.store.db.upsert import insert_for
from bot.store.rows import to_pupil
from bot.store.tables import PupilRow


class HeldWords:
    """A teacher's words that wait. Of each kind one teacher has one in a class: the last ones."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep(self, group_id: int, talk_id: int | None, saying: Saying, rule: Rule | None, now: datetime) -> Held:
        """Keep these words in the place of those that waited for the same."""
        await self.drop_last(group_id, saying.user_ref, saying.kind)
        row = HeldWordsRow(
            group_id=group_id,
            talk_id=talk_id,
            user_ref=saying.user_ref,
            kind=saying.kind,
            ref=saying.ref,
            fields=_packed(saying),
            rule=rule,
            held_at=now,
        )
        self._session.add(row)
        await self._session.flush()
        return _to_held(row)

    async def find(self, held_id: int) -> Held | None:
        """The words, or None when they were said or thrown away."""
        row = await self._session.get(HeldWordsRow, held_id, populate_existing=True)
        return None if row is None else _to_held(row)

    async def last(self, group_id: int, user_ref: str, kind: SayingKind) -> Held | None:
        """What this teacher filled in last for this and has not said."""
        row = await self._session.scalar(select(HeldWordsRow).where(*_whose(group_id, user_ref, kind)))
        return None if row is None else _to_held(row)

    async def drop(self, held_id: int) -> bool:
        """They are said, or thrown away; False when they were so before."""
        statement = delete(HeldWordsRow).where(HeldWordsRow.id == held_id).returning(HeldWordsRow.id)
        return await self._session.scalar(statement) is not None

    async def drop_last(self, group_id: int, user_ref: str, kind: SayingKind) -> None:
        """What waited for this is said now in other words."""
        await self._session.execute(delete(HeldWordsRow).where(*_whose(group_id, user_ref, kind)))

    async def drop_of(self, talk_id: int) -> None:
        """The talk is over: nothing of it is said any more."""
        await self._session.execute(delete(HeldWordsRow).where(HeldWordsRow.talk_id == talk_id))

    async def drop_with_one(self, group_id: int, one_id: int) -> None:
        """The same for a talk with one pupil."""
        where = (HeldWordsRow.group_id == group_id, HeldWordsRow.kind.in_(WITH_ONE), HeldWordsRow.ref == one_id)
        await self._session.execute(delete(HeldWordsRow).where(*where))


class NudgesOfTalks:
    """What the coach did in a talk. Without a talk id it is about the one that is being prepared."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, group_id: int, talk_id: int | None) -> Nudges:
        """How often it spoke, and what was waved away how often."""
        where = (NudgeRow.group_id == group_id, NudgeRow.talk_id == talk_id)
        rows = list(await self._session.scalars(select(NudgeRow).where(*where).order_by(NudgeRow.id)))
        nudges = Nudges()
        for row in rows:
            nudges = nudges.show()
            nudges = nudges.dismiss(Rule(row.rule)) if row.dismissed else nudges
        return nudges

    async def show(self, group_id: int, talk_id: int | None, rule: Rule, now: datetime) -> None:
        """It spoke about this."""
        self._session.add(NudgeRow(group_id=group_id, talk_id=talk_id, rule=rule, dismissed=False, shown_at=now))

    async def dismiss(self, group_id: int, talk_id: int | None, rule: Rule) -> None:
        """The teacher left the words as they were: the last nudge about this rule was waved away."""
        where = (NudgeRow.group_id == group_id, NudgeRow.talk_id == talk_id, NudgeRow.rule == rule)
        newest = select(func.max(NudgeRow.id)).where(*where).scalar_subquery()
        await self._session.execute(update(NudgeRow).where(NudgeRow.id == newest).values(dismissed=True))

    async def take_along(self, group_id: int, talk_id: int) -> None:
        """The talk that was prepared has begun."""
        statement = update(NudgeRow).where(NudgeRow.group_id == group_id, NudgeRow.talk_id.is_(None))
        await self._session.execute(statement.values(talk_id=talk_id))

    async def forget(self, talk_id: int) -> None:
        """The talk is over: there is no history of nudges (pedagogy 3.1)."""
        await self._session.execute(delete(NudgeRow).where(NudgeRow.talk_id == talk_id))


class MutedRules:
    """What a teacher does not want to hear of."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_ref: str) -> frozenset[Rule]:
        """The rules that are silent for this teacher."""
        statement = select(MutedRuleRow.rule).where(MutedRuleRow.user_ref == user_ref)
        return frozenset(map(Rule, await self._session.scalars(statement)))

    async def add(self, user_ref: str, rule: Rule) -> None:
        """Be silent about this from now on."""
        statement = insert_for(self._session, MutedRuleRow).values(user_ref=user_ref, rule=rule)
        await self._session.execute(statement.on_conflict_do_nothing())

    async def set(self, user_ref: str, rules: Iterable[Rule]) -> None:
        """These, and no others."""
        await self._session.execute(delete(MutedRuleRow).where(MutedRuleRow.user_ref == user_ref))
        for rule in rules:
            await self.add(user_ref, rule)


class Pocket:
    """The questions that teachers kept for later, and those that pupils offered them for a talk."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, group_id: int, user_ref: str) -> tuple[PocketQuestion, ...]:
        """What one teacher has in one class, in the order in which it came: their own, and all that pupils offered."""
        theirs = or_(PocketRow.user_ref == user_ref, PocketRow.pupil_id.is_not(None))
        return await self._read(PocketRow.group_id == group_id, theirs)

    async def offered(self, talk_id: int) -> tuple[PocketQuestion, ...]:
        """What pupils offered for a talk."""
        return await self._read(PocketRow.talk_id == talk_id)

    async def offer(self, question: PocketQuestion, now: datetime) -> None:
        """Keep a pupil's question for a talk, in the place of what they offered before."""
        if question.pupil is None:
            raise ValueError("a question that nobody offers")
        said = {"text": question.text, "held_by": HeldBy.WORDS if question.held else None, "kept_at": now}
        whose = {"talk_id": question.talk_id, "pupil_id": question.pupil.id}
        statement = insert_for(self._session, PocketRow).values(
            group_id=question.group_id, user_ref=question.user_ref, **said, **whose
        )
        await self._session.execute(statement.on_conflict_do_update(index_elements=list(whose), set_=said))

    async def drop_offered(self, talk_id: int, pupil_id: int | None = None) -> bool:
        """Forget what this pupil, or everybody, offered for a talk; False when there was nothing."""
        statement = delete(PocketRow).where(PocketRow.talk_id == talk_id).returning(PocketRow.id)
        if pupil_id is not None:
            statement = statement.where(PocketRow.pupil_id == pupil_id)
        return bool((await self._session.scalars(statement)).all())

    async def add(self, group_id: int, user_ref: str, text: str, now: datetime) -> None:
        self._session.add(PocketRow(group_id=group_id, user_ref=user_ref, text=text, kept_at=now))

    async def find(self, question_id: int) -> PocketQuestion | None:
        return next(iter(await self._read(PocketRow.id == question_id)), None)

    async def drop(self, question_id: int) -> None:
        """It is asked, or thrown away."""
        await self._session.execute(delete(PocketRow).where(PocketRow.id == question_id))

    async def _read(self, *where: ColumnElement[bool]) -> tuple[PocketQuestion, ...]:
        pupil = PupilRow.id == PocketRow.pupil_id
        statement = select(PocketRow, PupilRow).outerjoin(PupilRow, pupil).where(*where).order_by(PocketRow.id)
        found = await self._session.execute(statement.execution_options(populate_existing=True))
        return tuple(_to_pocket(row, pupil) for row, pupil in found)


def _whose(group_id: int, user_ref: str, kind: SayingKind) -> tuple[ColumnElement[bool], ...]:
    return HeldWordsRow.group_id == group_id, HeldWordsRow.user_ref == user_ref, HeldWordsRow.kind == kind


def _packed(saying: Saying) -> str:
    return json.dumps(dict(saying.fields), ensure_ascii=False)


def _to_held(row: HeldWordsRow) -> Held:
    return Held(
        id=row.id,
        group_id=row.group_id,
        talk_id=row.talk_id,
        saying=Saying(SayingKind(row.kind), row.user_ref, json.loads(row.fields), row.ref),
        rule=None if row.rule is None else Rule(row.rule),
        held_at=row.held_at,
    )


def _to_pocket(row: PocketRow, pupil: PupilRow | None) -> PocketQuestion:
    return PocketQuestion(
        id=row.id,
        group_id=row.group_id,
        user_ref=row.user_ref,
        text=row.text,
        talk_id=row.talk_id,
        pupil=None if pupil is None else to_pupil(pupil),
        held=row.held_by is not None,
    )
