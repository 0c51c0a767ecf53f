"""Rows to domain values, one function a table."""

from bot.domain.round.answer import Answer, AnswerSource, AnswerState, HeldBy, TurnPreference
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import Band, Group, Pupil, RoundStyle, TurnStyle
from bot.domain.talk.talk import ClosingStep, Frame, Talk, TalkKind, TalkState
from bot.domain.talk.visibility import Visibility
from bot.domain.turn.telling import Line, LineKind
from bot.domain.turn.turn import BagEntry, Turn, TurnState
from bot.store.tables import AnswerRow, BagRow, GroupRow, PupilRow, RoundRow, TalkRow, TurnLineRow, TurnRow


def to_group(row: GroupRow) -> Group:
    return Group(
        id=row.id,
        guild_ref=row.guild_ref,
        name=row.name,
        channel_ref=row.channel_ref,
        regie_ref=row.regie_ref,
        teacher_role_ref=row.teacher_role_ref,
        pupil_role_ref=row.pupil_role_ref,
        support_role_ref=row.support_role_ref,
        language=row.language,
        band=Band(row.band),
        turn_style=TurnStyle(row.turn_style),
        round_style=RoundStyle(row.round_style),
        form_of_address=row.form_of_address,
    )


def to_pupil(row: PupilRow) -> Pupil:
    return Pupil(row.id, row.group_id, row.user_ref, row.name, row.dm_welcome)


def to_talk(row: TalkRow) -> Talk:
    return Talk(
        id=row.id,
        group_id=row.group_id,
        kind=TalkKind(row.kind),
        frame=Frame(row.purpose, row.intent, row.feedback_request),
        minutes=row.minutes,
        state=TalkState(row.state),
        started_by=row.started_by,
        started_at=row.started_at,
        ceiling=row.ceiling,
        ended_at=row.ended_at,
        step=None if row.step is None else ClosingStep(row.step),
        paused_at=row.paused_at,
        resumes_at=row.resumes_at,
        planned_at=row.planned_at,
        moved_at=row.moved_at,
        warm_up=row.warm_up,
    )


def to_round(row: RoundRow) -> Round:
    return Round(
        id=row.id,
        talk_id=row.talk_id,
        number=row.number,
        style=RoundStyle(row.style),
        state=RoundState(row.state),
        question=row.question,
        starter=row.starter,
        card_id=row.card_id,
        sensitivity=row.sensitivity,
        default_visibility=Visibility(row.default_visibility),
        think_started_at=row.think_started_at,
        think_ends_at=row.think_ends_at,
        answer_seconds=row.answer_seconds,
        shuffle_seed=row.shuffle_seed,
        answer_started_at=row.answer_started_at,
        answer_ends_at=row.answer_ends_at,
        reading_ends_at=row.reading_ends_at,
        extensions=row.extensions,
        pass_count=row.pass_count,
    )


def to_answer(row: AnswerRow) -> Answer:
    return Answer(
        id=row.id,
        round_id=row.round_id,
        pupil_id=row.pupil_id,
        text=row.text,
        passed=row.passed,
        visibility=Visibility(row.visibility),
        preference=TurnPreference(row.preference),
        state=AnswerState(row.state),
        way=AnswerSource(row.way),
        created_at=row.created_at,
        updated_at=row.updated_at,
        held_by=None if row.held_by is None else HeldBy(row.held_by),
        message_ref=row.message_ref,
    )


def to_turn(row: TurnRow) -> Turn:
    return Turn(
        row.id,
        row.round_id,
        row.pupil_id,
        TurnState(row.state),
        row.wait,
        row.probes,
        until=row.until,
        passes_to=row.passes_to,
    )


def to_line(row: TurnLineRow) -> Line:
    return Line(row.id, row.turn_id, LineKind(row.kind), row.key, row.words)


def to_bag_entry(row: BagRow) -> BagEntry:
    return BagEntry(row.pupil_id, row.cycle, row.inside)
