"""Listens in the class channel for who talks, whether the silence is broken, and questions in a row.

Words are counted, not kept. What the coach has to say about it goes to regie, afterwards (decisions 2).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.coach.judge import asks
from bot.domain.coach.listening import STILL_SECONDS, ChainChoice, CoachWhisper, Heard, WhisperKind
from bot.domain.coach.nudges import count_words, silence_left
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.domain.turn.telling import last_words
from bot.domain.words import cut
from bot.services.context import AppContext
from bot.store.unit import Unit

ECHO_ROOM = 100
"""How many characters of a pupil's last words are kept until the talk is over."""
COACH_WHISPER = "coach_whisper"
COACH_MIRROR = "coach_mirror"
COACH_GROUP = "coach_group"
ECHOES = {ChainChoice.MIRROR: COACH_MIRROR, ChainChoice.GROUP: COACH_GROUP}
"""The kinds of message in which the bot speaks in the channel for the teacher."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message in the class channel."""

    user_ref: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WhisperView:
    """What the coach whispers in regie, with the class and the talk that it is about."""

    group: Group
    talk: Talk
    whisper: CoachWhisper


async def hear_teacher(context: AppContext, group: Group, spoken: Spoken) -> None:
    """Take in what the teacher wrote in the channel. If it broke a silence, regie is told afterwards, once per round
    (V2).
    """
    async with context.store.write() as unit:
        talk = await unit.talks.open_in(group.id)
        if talk is None:
            return
        await unit.shares.count(talk.id, talk.started_by, teacher=count_words(spoken.text))
        heard = context.heard.get(group.id, Heard())
        round_ = await unit.rounds.open_in(talk.id)
        seconds = 0 if talk.is_paused else _silence(heard, round_, spoken.at)
        if seconds and not await _told_of_silence(unit, talk, round_):
            await _whisper(context, unit, group, _about(talk, round_, WhisperKind.SILENCE, spoken.at, seconds=seconds))
    context.heard[group.id] = heard.question(spoken.at) if asks(spoken.text, group.language) else heard.other()


async def hear_pupil(context: AppContext, group: Group, spoken: Spoken) -> None:
    """Take in what a pupil wrote in the channel; tell the teacher after three questions in a row to one pupil (V1b)."""
    async with context.store.write() as unit:
        talk = await unit.talks.open_in(group.id)
        pupil = await unit.pupils.known(group.id, spoken.user_ref)
        if talk is None or pupil is None:
            return
        await unit.shares.count(talk.id, talk.started_by, pupils=count_words(spoken.text))
        heard = context.heard.get(group.id, Heard()).answer(pupil.id, spoken.at)
        if heard.chain.is_due:
            round_ = await unit.rounds.open_in(talk.id)
            about = _about(talk, round_, WhisperKind.CHAIN, spoken.at)
            said = context.hold_lists.of(group.channel_ref, group.language).repeatable(spoken.text)
            await _whisper(context, unit, group, replace(about, echo=cut(last_words(said), ECHO_ROOM) or None))
            heard = heard.other()
    context.heard[group.id] = heard


async def choose_instead(context: AppContext, group: Group, whisper_id: int, choice: ChainChoice) -> CoachWhisper:
    """Do something else than ask a fourth question: mirror the pupil, be silent for ten tellen, or ask the group.

    Refused as gone when it is not this class's whisper, and when something was chosen already.
    """
    now = context.clock.now()
    async with context.store.write() as unit:
        whisper = await unit.coach_whispers.find(whisper_id)
        if whisper is None or whisper.kind is not WhisperKind.CHAIN:
            raise Refused(Reason.GONE)
        talk = await unit.talks.get(whisper.talk_id)
        if talk.group_id != group.id:
            raise Refused(Reason.GONE)
        talk.must_run()
        if whisper.chosen is not None:
            raise Refused(Reason.ONCE_ENOUGH)
        if choice is ChainChoice.MIRROR and whisper.echo is None:
            raise Refused(Reason.GONE)
        until = now + timedelta(seconds=STILL_SECONDS) if choice is ChainChoice.STILL else None
        whisper = whisper.choose(choice, until)
        await unit.coach_whispers.save(whisper)
        await unit.posts.invalidate(COACH_WHISPER, whisper.id)
        if choice in ECHOES:
            await unit.posts.ensure(ECHOES[choice], whisper.id, group.channel_ref, now)
    break_chain(context, group)
    return whisper


def break_chain(context: AppContext, group: Group) -> None:
    """Break the chain of questions: the teacher did something else than ask."""
    context.heard[group.id] = context.heard.get(group.id, Heard()).other()


def hear_told(context: AppContext, group: Group, one_to_one_id: int, texts: Iterable[str], now: datetime) -> None:
    """Take in what the teacher said to one pupil through the bot: a question, or something else."""
    heard = context.heard_with_one.get(one_to_one_id, Heard())
    is_question = any(asks(text, group.language) for text in texts)
    context.heard_with_one[one_to_one_id] = heard.question(now) if is_question else heard.other()


def hear_step(context: AppContext, one_to_one_id: int, now: datetime) -> None:
    """Take in that a step of the script asked this one pupil something."""
    context.heard_with_one[one_to_one_id] = context.heard_with_one.get(one_to_one_id, Heard()).step(now)


def hear_answer(context: AppContext, one_to_one_id: int, pupil_id: int, now: datetime) -> None:
    """Take in that the pupil answered in their own talk."""
    heard = context.heard_with_one.get(one_to_one_id, Heard())
    context.heard_with_one[one_to_one_id] = heard.answer(pupil_id, now)


async def view_whisper(context: AppContext, whisper_id: int) -> WhisperView | None:
    """Return the whisper, or None when it is gone."""
    async with context.store.read() as unit:
        whisper = await unit.coach_whispers.find(whisper_id)
        if whisper is None:
            return None
        talk = await unit.talks.get(whisper.talk_id)
        return WhisperView(await unit.groups.get(talk.group_id), talk, whisper)


def _silence(heard: Heard, round_: Round | None, at: datetime) -> int:
    thinks = round_ is not None and round_.state is RoundState.THINKING
    until = round_.think_ends_at if round_ and thinks else None
    return silence_left(at, think_until=until, asked_at=heard.asked_at, answered_at=heard.answered_at)


async def _told_of_silence(unit: Unit, talk: Talk, round_: Round | None) -> bool:
    before = await unit.coach_whispers.of(talk.id, WhisperKind.SILENCE)
    return any(whisper.round_id == (round_ and round_.id) for whisper in before)


def _about(talk: Talk, round_: Round | None, kind: WhisperKind, at: datetime, *, seconds: int = 0) -> CoachWhisper:
    return CoachWhisper(0, talk.id, None if round_ is None else round_.id, kind, at, seconds)


async def _whisper(context: AppContext, unit: Unit, group: Group, whisper: CoachWhisper) -> None:
    whisper = await unit.coach_whispers.add(whisper)
    await unit.posts.ensure(COACH_WHISPER, whisper.id, group.regie_ref, context.clock.now())
