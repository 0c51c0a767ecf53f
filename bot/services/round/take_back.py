"""A pupil deletes the message that is their answer: it is taken back, as long as it did not open."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.round.answer import Answer, AnswerSource
from bot.domain.round.round import BEFORE_REVEAL, Round
from bot.domain.school.group import Group, Pupil
from bot.services.context import AppContext
from bot.services.round.follow import PREVIEW, QUESTION
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Whose answer it was, and by which way it had come."""

    group: Group
    pupil: Pupil
    way: AnswerSource


@dataclass(frozen=True, slots=True)
class Listening:
    """A round that did not open yet: which answers are messages of pupils, and who is there but handed in nothing."""

    group: Group
    round: Round
    answers: tuple[tuple[Pupil, Answer], ...]
    silent: tuple[Pupil, ...]

    @property
    def since(self) -> datetime:
        """What was said from here on may belong to it."""
        return self.round.think_started_at


async def take_back(context: AppContext, message_refs: Collection[str]) -> list[Withdrawn]:
    """Take back the answers that are these messages; those of a round that is open, or over, stay as they are."""
    async with context.store.read() as unit:
        if not await unit.answers.said_in(message_refs):
            return []
    async with context.store.write() as unit:
        return [
            gone
            for answer in await unit.answers.said_in(message_refs)
            if (gone := await _take_back(context, unit, answer))
        ]


async def listening(context: AppContext) -> list[Listening]:
    """Every round whose answers did not open yet."""
    found: list[Listening] = []
    async with context.store.read() as unit:
        for talk in await unit.talks.all_open():
            round_ = await unit.rounds.open_in(talk.id)
            if round_ is None or round_.state not in BEFORE_REVEAL:
                continue
            group = await unit.groups.get(talk.group_id)
            pupils = await unit.pupils.of(group.id)
            answers = await unit.answers.of(round_.id)
            said = tuple((pupils[one.pupil_id], one) for one in answers if one.has_words and one.message_ref)
            ready = {one.pupil_id for one in answers}
            silent = tuple(pupils[one] for one in await unit.talks.presences(talk.id) if one not in ready)
            found.append(Listening(group, round_, said, silent))
    return found


async def _take_back(context: AppContext, unit: Unit, answer: Answer) -> Withdrawn | None:
    round_ = await unit.rounds.find(answer.round_id)
    if round_ is None or round_.state not in BEFORE_REVEAL or not answer.has_words:
        return None
    await unit.answers.withdraw([answer.id])
    if not await unit.answers.any(round_.id):
        context.rounds_with_words.discard(round_.id)
    await unit.posts.invalidate(QUESTION, round_.id, urgent=False)
    await unit.posts.invalidate(PREVIEW, round_.id)
    talk = await unit.talks.get(round_.talk_id)
    return Withdrawn(await unit.groups.get(talk.group_id), await unit.pupils.get(answer.pupil_id), answer.way)
