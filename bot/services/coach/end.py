"""Ends the coach's part in a talk: what was counted is told to the teacher, and everything else is let go."""

from dataclasses import dataclass, replace
from itertools import takewhile

from bot.coach.judge import advise
from bot.domain.coach.listening import CoachWhisper, TalkShare, WhisperKind
from bot.domain.coach.nudges import count_words
from bot.domain.coach.rules import Rule
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import SHOWN, Round
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.coach.listen import COACH_GROUP, COACH_MIRROR, COACH_WHISPER
from bot.services.context import AppContext
from bot.store.unit import Unit

SHARE_DUE = "share_due"


@dataclass(frozen=True, slots=True)
class ShareView:
    """A talk in numbers, and the earlier talks of the same teacher, the oldest first."""

    group: Group
    share: TalkShare
    before: tuple[TalkShare, ...]


async def on_talk_begins(_: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """Count what the coach said while this talk was being prepared as said in it."""
    await unit.nudges.take_along(group.id, talk.id)


async def close_books(context: AppContext, unit: Unit, group: Group, ended: Talk) -> None:
    """Drop nudges, drafts and a pupil's echoed words. After a talk that was closed, count who talked how much."""
    await unit.nudges.forget(ended.id)
    await unit.drafts.drop_of_talk(ended.id)
    for whisper in await unit.coach_whispers.of(ended.id):
        await unit.coach_whispers.save(replace(whisper, echo=None))
        await unit.posts.invalidate(COACH_WHISPER, whisper.id)
        for kind in (COACH_MIRROR, COACH_GROUP):
            await unit.posts.drop(kind, whisper.id)
    context.heard.pop(group.id, None)
    if ended.state is TalkState.CLOSED:
        await _count(context, unit, group, ended)
    else:
        await unit.shares.forget(ended.id)


async def view_share(context: AppContext, group: Group, user_ref: str, talk_id: int) -> ShareView:
    """Return who talked how much. Only the teacher who led the talk may see it; others are refused (V4)."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        if talk is None or talk.group_id != group.id:
            raise Refused(Reason.GONE)
        if talk.started_by != user_ref:
            raise Refused(Reason.NOT_YOURS)
        share = await unit.shares.of_ended(talk_id)
        if share is None:
            raise Refused(Reason.GONE)
        recent = await unit.shares.recent(user_ref)
        return ShareView(group, share, tuple(takewhile(lambda one: one.talk_id != talk_id, recent)))


async def share_to_tell(context: AppContext, talk_id: int) -> ShareView | None:
    """Return the same for the teacher who led the talk, once it is over; None when there is nothing to tell."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        if talk is None:
            return None
        group = await unit.groups.get(talk.group_id)
    try:
        return await view_share(context, group, talk.started_by, talk_id)
    except Refused:
        return None


async def _count(context: AppContext, unit: Unit, group: Group, ended: Talk) -> None:
    now = context.clock.now()
    rounds = await unit.rounds.of(ended.id)
    shown = [round_ for round_ in rounds if round_.state in SHOWN]
    frame = ended.frame
    own = [round_.prompt.question for round_ in rounds if round_.prompt.card_id is None]
    said = [moment.text for moment in await unit.moments.of(ended.id)]
    teacher = count_words(frame.purpose, frame.intent, frame.feedback_request, *own, *said)
    written = [answer.text for round_ in shown for answer in await unit.answers.of(round_.id)]
    await unit.shares.count(ended.id, ended.started_by, teacher=teacher, pupils=count_words(*written))
    spoken_into = await unit.coach_whispers.of(ended.id, WhisperKind.SILENCE)
    await unit.shares.finish(
        ended.id,
        open_questions=sum(_is_open(group, round_) for round_ in rounds),
        silences=sum(not _is_broken(round_, spoken_into) for round_ in shown),
        now=now,
    )
    await unit.alarms.set(SHARE_DUE, ended.id, now)


def _is_broken(round_: Round, spoken_into: list[CoachWhisper]) -> bool:
    """Return whether the teacher said something in this think time."""
    ends = round_.answer_started_at
    return any(one.round_id == round_.id and (ends is None or one.made_at < ends) for one in spoken_into)


def _is_open(group: Group, round_: Round) -> bool:
    found = advise(round_.prompt.question, group.language, group.band)
    return not any(finding.rule is Rule.CLOSED for finding in found)
