"""One-to-one talks and their steps in the database. What the teacher says and what the pupil writes are kept apart."""

import json
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.one_to_one.one_to_one import Drawing, OneState, OneStep, OneToOne, Promise, Told
from bot.domain.talk.script import StepKind
from bot.domain.talk.talk import Frame, TalkKind
from bot.store.db.upsert import insert_for
from bot.store.one_tables import DrawingRow, OneAgreementRow, OneRow, OneStepRow, OneWordsRow
from bot.store.repositories.agreements import to_agreement
from bot.store.tables import AgreementRow

OPEN = (OneState.OPENING, OneState.GOING)
TOLD = ("what", "readers", "until", "change")


class Ones:
    """The talks with one pupil."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, one: OneToOne) -> OneToOne:
        """Store a new talk; its id is made here."""
        frame = one.frame
        row = OneRow(
            group_id=one.group_id,
            pupil_id=one.pupil_id,
            kind=one.kind,
            purpose=frame.purpose,
            intent=frame.intent,
            feedback_request=frame.feedback_request,
            minutes=one.minutes,
            started_by=one.started_by,
            started_at=one.started_at,
            thread_ref=one.thread_ref,
            state=one.state,
            place=one.place,
        )
        self._session.add(row)
        await self._session.flush()
        return replace(one, id=row.id)

    async def save(self, one: OneToOne) -> None:
        """Store where a talk is now."""
        now = {name: getattr(one, name) for name in ("state", "place", "away_until", "ended_at")}
        await self._session.execute(update(OneRow).where(OneRow.id == one.id).values(**now))

    async def find(self, one_id: int) -> OneToOne | None:
        row = await self._session.get(OneRow, one_id, populate_existing=True)
        return None if row is None else _to_one(row)

    async def open_in(self, group_id: int) -> list[OneToOne]:
        """The talks that are going on in a class."""
        statement = select(OneRow).where(OneRow.group_id == group_id, OneRow.state.in_(OPEN)).order_by(OneRow.id)
        return [_to_one(row) for row in await self._session.scalars(statement)]

    async def of_pupil(self, pupil_id: int) -> list[OneToOne]:
        """All talks with a pupil, the oldest first."""
        rows = await self._session.scalars(select(OneRow).where(OneRow.pupil_id == pupil_id).order_by(OneRow.id))
        return [_to_one(row) for row in rows]

    async def in_thread(self, thread_ref: str) -> OneToOne | None:
        """The talk of this thread that is going on."""
        statement = select(OneRow).where(OneRow.thread_ref == thread_ref, OneRow.state.in_(OPEN))
        row = await self._session.scalar(statement)
        return None if row is None else _to_one(row)

    async def of_scale(self, scale_id: int) -> OneToOne | None:
        """The talk that a scale question was asked in, None for one of the class."""
        statement = select(OneRow).join(OneStepRow, OneStepRow.one_id == OneRow.id)
        row = await self._session.scalar(statement.where(OneStepRow.scale_id == scale_id))
        return None if row is None else _to_one(row)

    async def tell(self, one_id: int, told: Told) -> None:
        """Store what the pupil was told."""
        values = {name: getattr(told, name) for name in TOLD}
        await self._session.execute(update(OneRow).where(OneRow.id == one_id).values(**values))

    async def told(self, one_id: int) -> Told | None:
        """What the pupil was told, None before that."""
        row = await self._session.get(OneRow, one_id, populate_existing=True)
        return None if row is None or not row.what else Told(row.what, row.readers, row.until, row.change)

    async def told_before(self, one: OneToOne) -> Told | None:
        """What the same pupil was told in the last talk that was closed before this one."""
        where = (OneRow.pupil_id == one.pupil_id, OneRow.state == OneState.CLOSED, OneRow.id < one.id)
        row = await self._session.scalar(select(OneRow).where(*where).order_by(OneRow.id.desc()).limit(1))
        return None if row is None or not row.what else Told(row.what, row.readers, row.until, row.change)

    async def promise(self, promise: Promise) -> None:
        """Note who said yes to an agreement."""
        statement = insert_for(self._session, OneAgreementRow).values(
            agreement_id=promise.agreement.id,
            one_id=promise.one_id,
            pupil_yes=promise.pupil_yes,
            teacher_yes=promise.teacher_yes,
        )
        changed = {name: statement.excluded[name] for name in ("pupil_yes", "teacher_yes")}
        await self._session.execute(statement.on_conflict_do_update(index_elements=["agreement_id"], set_=changed))

    async def promises(self, one_id: int) -> list[Promise]:
        """What was promised in a talk, the oldest first."""
        statement = (
            select(OneAgreementRow, AgreementRow)
            .join(AgreementRow, AgreementRow.id == OneAgreementRow.agreement_id)
            .where(OneAgreementRow.one_id == one_id)
            .order_by(AgreementRow.id)
        )
        found = await self._session.execute(statement.execution_options(populate_existing=True))
        return [Promise(to_agreement(row), one_id, link.pupil_yes, link.teacher_yes) for link, row in found]


class OneSteps:
    """The steps of these talks."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, step: OneStep) -> OneStep:
        """Store a step that begins; its id is made here."""
        row = OneStepRow(
            one_id=step.one_id,
            key=step.key,
            kind=step.kind,
            asked=step.asked,
            begun_at=step.begun_at,
            told=step.told,
            reaction=step.reaction,
            held=step.held,
            offered=json.dumps(step.offered),
            scale_id=step.scale_id,
        )
        self._session.add(row)
        await self._session.flush()
        return replace(step, id=row.id)

    async def save_teachers(self, step: OneStep) -> None:
        """Store what is the teacher's of a step; the pupil's words are out of its reach."""
        values = {name: getattr(step, name) for name in ("told", "reaction", "held")}
        await self._session.execute(update(OneStepRow).where(OneStepRow.id == step.id).values(**values))

    async def save_pupils(self, step: OneStep) -> None:
        """Store the pupil's words of a step as they are now; what is gone is gone."""
        gone = (OneWordsRow.step_id == step.id, OneWordsRow.part.not_in(list(step.words)))
        await self._session.execute(delete(OneWordsRow).where(*gone))
        for part, words in step.words.items():
            inserted = insert_for(self._session, OneWordsRow).values(step_id=step.id, part=part, words=words)
            changed = {"words": inserted.excluded.words}
            await self._session.execute(
                inserted.on_conflict_do_update(index_elements=["step_id", "part"], set_=changed)
            )

    async def find(self, step_id: int) -> OneStep | None:
        found = await self._read(OneStepRow.id == step_id)
        return found[0] if found else None

    async def of(self, one_id: int) -> list[OneStep]:
        """The steps of a talk in their order."""
        return await self._read(OneStepRow.one_id == one_id)

    async def dealt_to(self, pupil_id: int) -> set[str]:
        """The texts of the cards that this pupil had in talks that are still kept."""
        of_pupil = select(OneRow.id).where(OneRow.pupil_id == pupil_id)
        statement = select(OneStepRow.asked, OneStepRow.offered).where(OneStepRow.one_id.in_(of_pupil))
        found: set[str] = set()
        for asked, offered in await self._session.execute(statement):
            found |= {asked.rsplit("\n", 1)[-1], *json.loads(offered)}
        return found

    async def draw(self, step_id: int, drawing: Drawing, now: datetime) -> None:
        """Store a drawing over an earlier one."""
        values = {"picture": drawing.picture, "caption": drawing.caption, "made_at": now}
        inserted = insert_for(self._session, DrawingRow).values(step_id=step_id, **values)
        await self._session.execute(inserted.on_conflict_do_update(index_elements=["step_id"], set_=values))

    async def drawing(self, step_id: int) -> Drawing | None:
        row = await self._session.get(DrawingRow, step_id, populate_existing=True)
        return None if row is None else Drawing(row.picture, row.caption)

    async def wipe_drawing(self, step_id: int) -> None:
        """The pupil took it back."""
        await self._session.execute(delete(DrawingRow).where(DrawingRow.step_id == step_id))

    async def _read(self, where: object) -> list[OneStep]:
        statement = select(OneStepRow).where(where).order_by(OneStepRow.id)  # pyright: ignore[reportArgumentType]
        rows = list(await self._session.scalars(statement.execution_options(populate_existing=True)))
        wanted = select(OneWordsRow).where(OneWordsRow.step_id.in_([row.id for row in rows])).order_by(OneWordsRow.part)
        words: dict[int, dict[str, str]] = {}
        for one in await self._session.scalars(wanted.execution_options(populate_existing=True)):
            words.setdefault(one.step_id, {})[one.part] = one.words
        return [_to_step(row, words.get(row.id, {})) for row in rows]


def _to_one(row: OneRow) -> OneToOne:
    return OneToOne(
        id=row.id,
        group_id=row.group_id,
        pupil_id=row.pupil_id,
        kind=TalkKind(row.kind),
        frame=Frame(row.purpose, row.intent, row.feedback_request),
        minutes=row.minutes,
        started_by=row.started_by,
        started_at=row.started_at,
        thread_ref=row.thread_ref,
        state=OneState(row.state),
        place=row.place,
        away_until=row.away_until,
        ended_at=row.ended_at,
    )


def _to_step(row: OneStepRow, words: dict[str, str]) -> OneStep:
    return OneStep(
        id=row.id,
        one_id=row.one_id,
        key=row.key,
        kind=StepKind(row.kind),
        asked=row.asked,
        begun_at=row.begun_at,
        told=row.told,
        reaction=row.reaction,
        held=row.held,
        offered=tuple(json.loads(row.offered)),
        scale_id=row.scale_id,
        words=words,
    )
