"""What is kept of one pupil, to be shown to them and to be forgotten."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, func, select, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from bot.domain.closing.closing import Line
from bot.store.closing_tables import MomentReplyRow, MomentRow, RatingRow
from bot.store.coach_tables import PocketRow
from bot.store.data_kinds import Table
from bot.store.deck_tables import SuggestionRow
from bot.store.one_tables import DrawingRow, GoalRow, GoalWordsRow, OneRow, OneStepRow, OneWordsRow
from bot.store.scale_tables import ScaleFlowRow, ScaleRow, ScaleWordsRow
from bot.store.tables import AgreementRow, AnswerRow, PresenceRow, PupilRow, RoundRow, TalkRow, TurnLineRow, TurnRow


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Something that a pupil wrote: in which table it stands, and when it was said or its talk began."""

    table: str
    text: str
    said_at: datetime


class OwnData:
    """The rows of one pupil."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def words(self, pupil_id: int) -> list[OwnWords]:
        """All that this pupil wrote, the latest first."""
        found = [
            OwnWords(table.__tablename__, text, at)
            for table, (statement, whose) in TABLES_WITH_OWN_WORDS.items()
            for text, at in await self._session.execute(statement.where(whose == pupil_id))
            if text.strip()
        ]
        return sorted(found, key=lambda one: one.said_at, reverse=True)

    async def things(self, pupil_id: int) -> dict[Table, list[int]]:
        """The things, by their table, in which something of this pupil is kept and that do not go with the pupil."""
        found: dict[Table, list[int]] = {}
        for table, sources in KEPT_IN.items():
            asked = union(*(ids.where(whose == pupil_id) for ids, whose in sources))
            found[table] = [ref for ref in await self._session.scalars(asked) if ref is not None]
        return found

    async def forget(self, pupil_id: int) -> None:
        """Remove the pupil, and with it everything that hangs on it."""
        await self._session.execute(delete(PupilRow).where(PupilRow.id == pupil_id))


_TALKS_OF_ANSWERS = select(RoundRow.talk_id).join(AnswerRow, AnswerRow.round_id == RoundRow.id)
KEPT_IN: dict[Table, tuple[tuple[Select[Any], InstrumentedAttribute[Any]], ...]] = {
    RoundRow: (
        (select(AnswerRow.round_id), AnswerRow.pupil_id),
        (select(TurnRow.round_id), TurnRow.pupil_id),
    ),
    MomentRow: ((select(MomentReplyRow.moment_id), MomentReplyRow.pupil_id),),
    ScaleRow: ((select(ScaleFlowRow.scale_id), ScaleFlowRow.pupil_id),),
    TalkRow: (
        (select(PresenceRow.talk_id), PresenceRow.pupil_id),
        (select(AgreementRow.talk_id), AgreementRow.pupil_id),
        (select(RatingRow.talk_id), RatingRow.pupil_id),
        (_TALKS_OF_ANSWERS, AnswerRow.pupil_id),
    ),
}
"""Where the ids of things stand that others share; and whose row it is."""


def _plan() -> ColumnElement[str]:
    flow = ScaleFlowRow
    return flow.plan_mine + "\n" + flow.plan_teacher + "\n" + flow.plan_helper + "\n" + flow.plan_begin


NO_WORDS = ("picked", "choice", *Line)
"""Parts of a step of a talk with one pupil that are a choice or a mark."""

TABLES_WITH_OWN_WORDS: dict[Table, tuple[Select[str, datetime], InstrumentedAttribute[Any]]] = {
    AnswerRow: (select(AnswerRow.text, AnswerRow.created_at), AnswerRow.pupil_id),
    TurnLineRow: (
        select(TurnLineRow.words, RoundRow.think_started_at)
        .join(TurnRow, TurnRow.id == TurnLineRow.turn_id)
        .join(RoundRow, RoundRow.id == TurnRow.round_id),
        TurnRow.pupil_id,
    ),
    AgreementRow: (select(AgreementRow.words, AgreementRow.made_at), AgreementRow.pupil_id),
    RatingRow: (
        select(RatingRow.words, TalkRow.started_at).join(TalkRow, TalkRow.id == RatingRow.talk_id),
        RatingRow.pupil_id,
    ),
    MomentReplyRow: (
        select(MomentReplyRow.text, MomentRow.started_at).join(MomentRow, MomentRow.id == MomentReplyRow.moment_id),
        MomentReplyRow.pupil_id,
    ),
    ScaleWordsRow: (
        select(ScaleWordsRow.text, ScaleFlowRow.started_at).join(
            ScaleFlowRow, ScaleFlowRow.id == ScaleWordsRow.flow_id
        ),
        ScaleFlowRow.pupil_id,
    ),
    ScaleFlowRow: (select(_plan(), ScaleFlowRow.touched_at), ScaleFlowRow.pupil_id),
    OneWordsRow: (
        select(OneWordsRow.words, OneStepRow.begun_at)
        .join(OneStepRow, OneStepRow.id == OneWordsRow.step_id)
        .join(OneRow, OneRow.id == OneStepRow.one_id)
        .where(OneWordsRow.part.not_in(NO_WORDS)),
        OneRow.pupil_id,
    ),
    DrawingRow: (
        # A drawing without a word is there too.
        select(func.coalesce(func.nullif(DrawingRow.caption, ""), "…"), DrawingRow.made_at)
        .join(OneStepRow, OneStepRow.id == DrawingRow.step_id)
        .join(OneRow, OneRow.id == OneStepRow.one_id),
        OneRow.pupil_id,
    ),
    GoalWordsRow: (
        select(GoalWordsRow.words, GoalRow.changed_at).join(GoalRow, GoalRow.id == GoalWordsRow.goal_id),
        GoalRow.pupil_id,
    ),
    PocketRow: (select(PocketRow.text, PocketRow.kept_at), PocketRow.pupil_id),
    SuggestionRow: (select(SuggestionRow.text, SuggestionRow.suggested_at), SuggestionRow.pupil_id),
}
"""Where a pupil's words stand and from when they are; and whose they are."""
