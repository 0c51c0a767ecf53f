"""Takes answers out of a round: a pupil deletes the message that is one, or the question was replaced."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.round.answer import Answer, AnswerSource
from bot.domain.round.round import BEFORE_REVEAL
from bot.domain.school.group import Group, Pupil
from bot.services.context import AppContext
from bot.services.round.follow import PREVIEW, QUESTION
from bot.services.round.require import find_scene
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An answer that was taken back: whose it was, and from which source it had come."""

    group: Group
    pupil: Pupil
    source: AnswerSource


@dataclass(frozen=True, slots=True)
class AwaitedAnswers:
    """A round before its reveal, as the chat needs it to catch up with what it missed.

    ``channel_messages`` and ``private_messages`` (user and message) are the messages that are answers.
    """

    channel_ref: str
    since: datetime
    channel_messages: tuple[str, ...]
    private_messages: tuple[tuple[str, str], ...]


async def take_back(context: AppContext, message_refs: Collection[str]) -> list[Withdrawn]:
    """Take back the answers that are these messages; those of a round that was revealed or is over stay."""
    async with context.store.read() as unit:
        if not await unit.answers.said_in(message_refs):
            return []
    async with context.store.write() as unit:
        return [
            gone
            for answer in await unit.answers.said_in(message_refs)
            if (gone := await _take_back(context, unit, answer))
        ]


async def awaited_answers(context: AppContext) -> list[AwaitedAnswers]:
    """Return every round that has not been revealed yet."""
    found: list[AwaitedAnswers] = []
    async with context.store.read() as unit:
        for talk in await unit.talks.all_open():
            round_ = await unit.rounds.open_in(talk.id)
            if round_ is None or round_.state not in BEFORE_REVEAL:
                continue
            group = await unit.groups.get(talk.group_id)
            pupils = await unit.pupils.of(group.id)
            answers = await unit.answers.of(round_.id)
            in_channel: list[str] = []
            in_private: list[tuple[str, str]] = []
            for one in answers:
                if not one.has_words or one.message_ref is None:
                    continue
                if one.source is AnswerSource.DM:
                    in_private.append((pupils[one.pupil_id].user_ref, one.message_ref))
                else:
                    in_channel.append(one.message_ref)
            found.append(
                AwaitedAnswers(group.channel_ref, round_.think_started_at, tuple(in_channel), tuple(in_private))
            )
    return found


async def _take_back(context: AppContext, unit: Unit, answer: Answer) -> Withdrawn | None:
    scene = await find_scene(unit, answer.round_id)
    if scene is None or scene.round.state not in BEFORE_REVEAL or not answer.has_words:
        return None
    await unit.answers.withdraw([answer.id])
    if not await unit.answers.any(answer.round_id):
        context.rounds_with_words.discard(answer.round_id)
    await unit.posts.invalidate(QUESTION, answer.round_id, urgent=False)
    await unit.posts.invalidate(PREVIEW, answer.round_id)
    return Withdrawn(scene.group, await unit.pupils.get(answer.pupil_id), answer.source)


async def give_back(context: AppContext, round_id: int) -> tuple[Group, list[tuple[Pupil, str]]] | None:
    """Take the answers to the earlier question out of the round; return them with their pupils, or None without a
    round.
    """
    async with context.store.write() as unit:
        scene = await find_scene(unit, round_id)
        if scene is None:
            return None
        old = await unit.answers.drop_before(round_id, scene.round.think_started_at)
        return scene.group, [(await unit.pupils.get(one.pupil_id), one.text) for one in old if one.has_words]
