"""Takes answers out of a round: a pupil deletes the message that is one, or the question was replaced."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.round.answer import Answer, Stands
from bot.domain.round.parts import without
from bot.domain.round.round import BEFORE_REVEAL, RoundState
from bot.domain.school.group import Group, Pupil
from bot.services.context import AppContext
from bot.services.round.catch import hold_by_words
from bot.services.round.follow import PREVIEW, QUESTION
from bot.services.round.require import find_scene
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A message of an answer that was taken back: whose it was, where it stood, and whether words are left."""

    group: Group
    pupil: Pupil
    stood: Stands
    left: bool


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
    """Take these messages out of the answers that they are part of; those of a round that was revealed stay."""
    async with context.store.read() as unit:
        if not await unit.answers.said_in(message_refs):
            return []
    async with context.store.write() as unit:
        return [
            gone
            for answer in await unit.answers.said_in(message_refs)
            if (gone := await _take_back(context, unit, answer, message_refs))
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
                said = [part for part in one.parts if part.length]
                in_channel += [part.message_ref for part in said if part.stands is Stands.CHANNEL]
                pupil = pupils[one.pupil_id].user_ref
                in_private += [(pupil, part.message_ref) for part in said if part.stands is Stands.DM]
            found.append(
                AwaitedAnswers(group.channel_ref, round_.think_started_at, tuple(in_channel), tuple(in_private))
            )
    return found


async def _take_back(
    context: AppContext, unit: Unit, answer: Answer, message_refs: Collection[str]
) -> Withdrawn | None:
    """Take the messages out of an answer; what the bot took out of the channel itself is no sign of the pupil's."""
    said = [part for part in answer.parts if part.length and part.stands is not Stands.TAKEN]
    gone = [part for part in said if part.message_ref in message_refs]
    scene = await find_scene(unit, answer.round_id)
    if scene is None or scene.round.state not in BEFORE_REVEAL or not gone:
        return None
    text, parts = answer.text, answer.parts
    for part in gone:
        text, parts = without(text, parts, part.message_ref)
    await unit.answers.take_back(answer.id, text, parts)
    if scene.round.state is RoundState.PREVIEW:
        # What is left stands together as nobody has read it yet.
        await hold_by_words(context, unit, scene, [replace(answer, text=text)])
    if not await unit.answers.any(answer.round_id):
        context.rounds_with_words.discard(answer.round_id)
    await unit.posts.invalidate(QUESTION, answer.round_id, urgent=False)
    await unit.posts.invalidate(PREVIEW, answer.round_id)
    return Withdrawn(scene.group, await unit.pupils.get(answer.pupil_id), gone[0].stands, left=bool(text))


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
