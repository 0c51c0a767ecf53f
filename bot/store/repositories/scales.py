"""Scale questions and pupils' walks in the database."""

from dataclasses import replace

from sqlalchemy import ColumnElement, Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.scale.mark import Mark, Totals
from bot.domain.scale.scale import Plan, Scale, ScaleForm, ScaleResponse, ScaleResponseState, ScaleState, Step, Telling
from bot.store.db.upsert import insert_for
from bot.store.scale_tables import ScaleFlowRow, ScaleRow, ScaleWordsRow


class Scales:
    """The scale questions. With ``lock`` (PostgreSQL; SQLite has one writer) nobody changes one that was read."""

    def __init__(self, session: AsyncSession, *, lock: bool) -> None:
        self._session = session
        self._lock = lock

    async def add(self, scale: Scale) -> Scale:
        """Store a new question; its id is made here."""
        row = ScaleRow(**_scale_values(scale))
        self._session.add(row)
        await self._session.flush()
        return replace(scale, id=row.id)

    async def save(self, scale: Scale) -> None:
        await self._session.execute(update(ScaleRow).where(ScaleRow.id == scale.id).values(**_scale_values(scale)))

    async def find(self, scale_id: int) -> Scale | None:
        """The question, or None when there is no such (any more)."""
        row = await self._session.scalar(self._select(ScaleRow.id == scale_id))
        return None if row is None else _to_scale(row)

    async def taking_marks_in(self, group_id: int) -> Scale | None:
        """The question for which a class gives its marks now."""
        where = (ScaleRow.group_id == group_id, ScaleRow.state == ScaleState.OPEN, ScaleRow.form == ScaleForm.GROUP)
        row = await self._session.scalar(self._select(*where).order_by(ScaleRow.id.desc()).limit(1))
        return None if row is None else _to_scale(row)

    async def of_talk(self, talk_id: int) -> list[Scale]:
        """The questions that were asked in a talk."""
        rows = await self._session.scalars(self._select(ScaleRow.talk_id == talk_id).order_by(ScaleRow.id))
        return [_to_scale(row) for row in rows]

    def _select(self, *where: ColumnElement[bool]) -> Select[ScaleRow]:
        statement = select(ScaleRow).where(*where).execution_options(populate_existing=True)
        return statement.with_for_update() if self._lock else statement


class Flows:
    """Pupils' walks, each with the words written on it."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, flow: ScaleResponse) -> ScaleResponse:
        """Store a new walk; its id is made here."""
        row = ScaleFlowRow(**_flow_values(flow))
        self._session.add(row)
        await self._session.flush()
        return replace(flow, id=row.id)

    async def save(self, flow: ScaleResponse) -> None:
        """Store where a walk is, and the words that it has by now."""
        statement = update(ScaleFlowRow).where(ScaleFlowRow.id == flow.id)
        await self._session.execute(statement.values(**_flow_values(flow)))
        await self._session.execute(
            delete(ScaleWordsRow).where(ScaleWordsRow.flow_id == flow.id, ScaleWordsRow.step.not_in(list(flow.words)))
        )
        for step, text in flow.words.items():
            inserted = insert_for(self._session, ScaleWordsRow).values(flow_id=flow.id, step=step, text=text)
            await self._session.execute(
                inserted.on_conflict_do_update(
                    index_elements=["flow_id", "step"], set_={"text": inserted.excluded.text}
                )
            )

    async def find(self, flow_id: int) -> ScaleResponse | None:
        found = await self._read(ScaleFlowRow.id == flow_id)
        return found[0] if found else None

    async def by(self, scale_id: int, pupil_id: int) -> ScaleResponse | None:
        """The walk of one pupil."""
        found = await self._read(ScaleFlowRow.scale_id == scale_id, ScaleFlowRow.pupil_id == pupil_id)
        return found[0] if found else None

    async def of(self, scale_id: int) -> list[ScaleResponse]:
        """All walks of a question."""
        return await self._read(ScaleFlowRow.scale_id == scale_id)

    async def drop_stopped(self, scale_id: int) -> None:
        """Throw away the walks that were broken off, with their words."""
        where = (ScaleFlowRow.scale_id == scale_id, ScaleFlowRow.state == ScaleResponseState.STOPPED)
        await self._session.execute(delete(ScaleFlowRow).where(*where))

    async def _read(self, *where: ColumnElement[bool]) -> list[ScaleResponse]:
        statement = select(ScaleFlowRow).where(*where).order_by(ScaleFlowRow.id)
        rows = list(await self._session.scalars(statement.execution_options(populate_existing=True)))
        wanted = select(ScaleWordsRow).where(ScaleWordsRow.flow_id.in_([row.id for row in rows]))
        words: dict[int, dict[Step, str]] = {}
        for one in await self._session.scalars(wanted.execution_options(populate_existing=True)):
            words.setdefault(one.flow_id, {})[Step(one.step)] = one.text
        return [_to_flow(row, words.get(row.id, {})) for row in rows]


def _scale_values(scale: Scale) -> dict[str, object]:
    return {
        "group_id": scale.group_id,
        "talk_id": scale.talk_id,
        "form": scale.form,
        "state": scale.state,
        "topic": scale.topic,
        "zero": scale.zero,
        "ten": scale.ten,
        "card_id": scale.card_id,
        "sensitivity": scale.sensitivity,
        "opened_by": scale.opened_by,
        "opened_at": scale.opened_at,
        "totals": None if scale.totals is None else ",".join(map(str, scale.totals)),
    }


def _to_scale(row: ScaleRow) -> Scale:
    totals: Totals | None = None if row.totals is None else tuple(int(count) for count in row.totals.split(","))
    return Scale(
        id=row.id,
        group_id=row.group_id,
        talk_id=row.talk_id,
        form=ScaleForm(row.form),
        state=ScaleState(row.state),
        topic=row.topic,
        zero=row.zero,
        ten=row.ten,
        card_id=row.card_id,
        sensitivity=row.sensitivity,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        totals=totals,
    )


def _flow_values(flow: ScaleResponse) -> dict[str, object]:
    plan = flow.plan
    return {
        "scale_id": flow.scale_id,
        "pupil_id": flow.pupil_id,
        "state": flow.state,
        "step": flow.step,
        "topic": flow.topic,
        "zero": flow.zero,
        "ten": flow.ten,
        "mark": _halves(flow.mark),
        "counted": _halves(flow.counted),
        "half_step": flow.half_step,
        "satisfied": _halves(flow.satisfied),
        "review_mark": _halves(flow.review_mark),
        "plan_mine": plan.mine,
        "plan_teacher": plan.teacher,
        "plan_helper": plan.helper,
        "plan_begin": plan.begin,
        "wants_talk": flow.wants_talk,
        "seen": flow.seen,
        "telling": flow.telling,
        "started_at": flow.started_at,
        "touched_at": flow.touched_at,
        "finished_at": flow.finished_at,
    }


def _to_flow(row: ScaleFlowRow, words: dict[Step, str]) -> ScaleResponse:
    return ScaleResponse(
        id=row.id,
        scale_id=row.scale_id,
        pupil_id=row.pupil_id,
        state=ScaleResponseState(row.state),
        step=Step(row.step),
        topic=row.topic,
        zero=row.zero,
        ten=row.ten,
        started_at=row.started_at,
        touched_at=row.touched_at,
        mark=_mark(row.mark),
        counted=_mark(row.counted),
        half_step=row.half_step,
        satisfied=_mark(row.satisfied),
        review_mark=_mark(row.review_mark),
        plan=Plan(row.plan_mine, row.plan_teacher, row.plan_helper, row.plan_begin),
        words=words,
        wants_talk=row.wants_talk,
        seen=row.seen,
        telling=Telling(row.telling),
        finished_at=row.finished_at,
    )


def _halves(mark: Mark | None) -> int | None:
    return None if mark is None else mark.halves


def _mark(halves: int | None) -> Mark | None:
    return None if halves is None else Mark(halves)
