"""What becomes of every table: after how long its rows go and by which clock, or why they stay (decisions 14)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute

from bot.domain.privacy.retention import Term
from bot.store.choosing_tables import LaidCardsRow, SpinRow
from bot.store.closing_tables import MomentReplyRow, MomentRow, OpinionRow, OutcomesRow, RatingRow
from bot.store.coach_tables import CoachWhisperRow, HeldWordsRow, MutedRuleRow, NudgeRow, PocketRow, TalkShareRow
from bot.store.deck_tables import OwnCardRow, SuggestionRow
from bot.store.follow_up_tables import FollowUpRow
from bot.store.free_tables import FreeDaysRow
from bot.store.one_tables import (
    DrawingRow,
    GoalRow,
    GoalWordsRow,
    OneAgreementRow,
    OneRow,
    OneStepRow,
    OneWordsRow,
    SheetRow,
)
from bot.store.retention_tables import RetentionRow
from bot.store.scale_tables import ScaleFlowRow, ScaleRow, ScaleWordsRow
from bot.store.tables import (
    AgreementRow,
    AlarmRow,
    AnswerRow,
    BagRow,
    Base,
    CardUseRow,
    CursorRow,
    GroupRow,
    LockRow,
    NoteRow,
    PostRow,
    PresenceRow,
    PupilRow,
    RoundRow,
    TalkRow,
    TurnLineRow,
    TurnRow,
)

Table = type[Base]


@dataclass(frozen=True, slots=True)
class Purged:
    """Rows go when ``since`` (their clock) is longer ago than the class keeps things of the shortest of ``terms``."""

    terms: tuple[Term, ...]
    since: ColumnElement[datetime]
    group_id: ColumnElement[int]


@dataclass(frozen=True, slots=True)
class Along:
    """Rows go in the same moment as the row of ``parent`` that they belong to: the database sees to that."""

    parent: Table


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows stay, for this reason."""

    reason: str


Kind = Purged | Along | Kept


def _of(table: Table, wanted: InstrumentedAttribute[Any], *on: ColumnElement[bool]) -> ColumnElement[Any]:
    """A column of a row that a row of ``table`` hangs on."""
    return select(wanted).where(*on).correlate(table).scalar_subquery()


def _talk(table: Any, wanted: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    return _of(table, wanted, TalkRow.id == table.talk_id)


def _flow(wanted: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    on_scale = ScaleFlowRow.scale_id == ScaleRow.id
    return _of(ScaleWordsRow, wanted, ScaleFlowRow.id == ScaleWordsRow.flow_id, on_scale)


def _plain(column: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    return column.expression


def _in_round(table: Any, since: InstrumentedAttribute[datetime]) -> ColumnElement[datetime]:
    """The clock of what hangs on a round, or on a talk alone: it goes with the round."""
    return func.coalesce(_of(table, RoundRow.think_started_at, RoundRow.id == table.round_id), since)


DATA_KINDS: dict[Table, Kind] = {
    # What pupils said, and who took part: what hangs on something else comes before it.
    MomentRow: Purged((Term.ANSWERS,), _in_round(MomentRow, MomentRow.started_at), _talk(MomentRow, TalkRow.group_id)),
    MomentReplyRow: Along(MomentRow),
    CoachWhisperRow: Purged(
        (Term.ANSWERS,),
        _in_round(CoachWhisperRow, CoachWhisperRow.made_at),
        _talk(CoachWhisperRow, TalkRow.group_id),
    ),
    RoundRow: Purged((Term.ANSWERS,), _plain(RoundRow.think_started_at), _talk(RoundRow, TalkRow.group_id)),
    AnswerRow: Along(RoundRow),
    TurnRow: Along(RoundRow),
    TurnLineRow: Along(TurnRow),
    PresenceRow: Purged((Term.ANSWERS,), _talk(PresenceRow, TalkRow.started_at), _talk(PresenceRow, TalkRow.group_id)),
    RatingRow: Purged((Term.ANSWERS,), _talk(RatingRow, TalkRow.started_at), _talk(RatingRow, TalkRow.group_id)),
    OpinionRow: Purged((Term.ANSWERS,), _talk(OpinionRow, TalkRow.started_at), _talk(OpinionRow, TalkRow.group_id)),
    LaidCardsRow: Purged((Term.ANSWERS,), _plain(LaidCardsRow.laid_at), _plain(LaidCardsRow.group_id)),
    SpinRow: Purged((Term.ANSWERS,), _plain(SpinRow.turned_at), _plain(SpinRow.group_id)),
    # It goes when the pupil heard what became of it. A holiday must not end that: the pupil was promised an answer.
    SuggestionRow: Purged(
        (Term.CHECK_INS,),
        func.coalesce(SuggestionRow.decided_at, SuggestionRow.suggested_at),
        _plain(SuggestionRow.group_id),
    ),
    # What a teacher wrote and did not say (yet), and what the coach said about it.
    HeldWordsRow: Purged((Term.ANSWERS,), _plain(HeldWordsRow.held_at), _plain(HeldWordsRow.group_id)),
    NudgeRow: Purged((Term.ANSWERS,), _plain(NudgeRow.shown_at), _plain(NudgeRow.group_id)),
    # What a pupil offered for a talk waits for that talk, however long it is planned before.
    PocketRow: Purged(
        (Term.ANSWERS,),
        func.coalesce(_talk(PocketRow, TalkRow.started_at), PocketRow.kept_at),
        _plain(PocketRow.group_id),
    ),
    FollowUpRow: Purged((Term.ANSWERS,), _plain(FollowUpRow.asked_at), _plain(FollowUpRow.group_id)),
    OneStepRow: Purged(
        (Term.ANSWERS,), _plain(OneStepRow.begun_at), _of(OneStepRow, OneRow.group_id, OneRow.id == OneStepRow.one_id)
    ),
    OneWordsRow: Along(OneStepRow),
    DrawingRow: Along(OneStepRow),
    # A mark is looked back at some weeks later; what was written with it goes with the other words.
    ScaleWordsRow: Purged((Term.ANSWERS, Term.CHECK_INS), _flow(ScaleFlowRow.started_at), _flow(ScaleRow.group_id)),
    ScaleRow: Purged((Term.CHECK_INS,), _plain(ScaleRow.opened_at), _plain(ScaleRow.group_id)),
    ScaleFlowRow: Along(ScaleRow),
    # What lasts all year. The next talk begins with what was agreed and promised.
    AgreementRow: Purged((Term.AGREEMENTS,), _plain(AgreementRow.made_at), _plain(AgreementRow.group_id)),
    OneAgreementRow: Along(AgreementRow),
    SheetRow: Purged(
        (Term.AGREEMENTS,),
        _plain(SheetRow.made_at),
        _of(SheetRow, PupilRow.group_id, PupilRow.id == SheetRow.pupil_id),
    ),
    GoalRow: Purged((Term.AGREEMENTS,), _plain(GoalRow.changed_at), _plain(GoalRow.group_id)),
    GoalWordsRow: Along(GoalRow),
    OneRow: Purged((Term.AGREEMENTS,), _plain(OneRow.started_at), _plain(OneRow.group_id)),
    TalkRow: Purged((Term.AGREEMENTS,), _plain(TalkRow.started_at), _plain(TalkRow.group_id)),
    OutcomesRow: Along(TalkRow),
    TalkShareRow: Along(TalkRow),
    PupilRow: Purged((Term.AGREEMENTS,), _plain(PupilRow.seen_at), _plain(PupilRow.group_id)),
    BagRow: Along(PupilRow),
    GroupRow: Kept("How a class is set up, by its teacher; nothing of pupils."),
    RetentionRow: Kept("How long a class keeps things; nothing of pupils."),
    FreeDaysRow: Kept(
        "When a class has no school; nothing of pupils. What is over goes when a teacher notes the next."
    ),
    OwnCardRow: Kept("The class's own questions, until a teacher takes them out; whose idea one was is not in it."),
    MutedRuleRow: Kept("What a teacher does not want to hear of the wording coach; nothing of pupils."),
    CardUseRow: Kept("Which card a class had and when, so that it rests; nothing of pupils."),
    PostRow: Kept("Where a message of the bot stands; it goes with the message, when what that shows is gone."),
    AlarmRow: Kept("What is due when, by number; it goes when it has rung."),
    LockRow: Kept("Whether a channel is locked, and how it was before."),
    CursorRow: Kept("How far a channel was read."),
    NoteRow: Kept("Facts about the installation itself, and which trouble with a channel was told."),
}
"""Every table, in the order in which it is purged; a test holds that none is missing."""
