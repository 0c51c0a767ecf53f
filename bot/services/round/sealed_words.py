"""Offers words that were never revealed back to whoever wrote them, to give to the teacher or drop (2.1)."""

from dataclasses import dataclass

from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import Answer, AnswerState
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import Group, Pupil
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.round.follow import KEPT_WORDS
from bot.services.round.require import find_scene
from bot.services.talk.posts import ENDING
from bot.services.talk.views import find_talk
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class EndingView:
    """A talk that is over; ``sealed`` says whether words of it wait for a decision by whoever wrote them."""

    group: Group
    talk: Talk
    sealed: bool


@dataclass(frozen=True, slots=True)
class KeptView:
    """What pupils gave to the teacher from a round that was never revealed."""

    group: Group
    round: Round
    answers: tuple[tuple[Pupil, Answer], ...]


async def view_ending(context: AppContext, talk_id: int) -> EndingView | None:
    """Return how the talk ended, or None when it is gone."""
    async with context.store.read() as unit:
        view = await find_talk(unit, talk_id)
        return None if view is None else EndingView(view.group, view.talk, bool(await _sealed(unit, talk_id)))


async def owners_of_sealed(context: AppContext, talk_id: int) -> list[tuple[Pupil, Answer]]:
    """Return whose words were never revealed in a talk that is over, with those words."""
    async with context.store.read() as unit:
        return [(await unit.pupils.get(answer.pupil_id), answer) for answer in await _sealed(unit, talk_id)]


async def own_sealed(context: AppContext, group: Group, user_ref: str, talk_id: int) -> list[Answer]:
    """Return this pupil's own words that were never revealed in a talk."""
    async with context.store.read() as unit:
        pupil = await unit.pupils.known(group.id, user_ref)
        return [one for one in await _sealed(unit, talk_id) if pupil is not None and one.pupil_id == pupil.id]


async def give_to_teacher(context: AppContext, group: Group, user_ref: str, answer_id: int) -> None:
    """Give an answer to the teacher, as its pupil wants. Refused for anybody else."""
    async with context.store.write() as unit:
        answer, round_ = await _own(unit, group, answer_id, user_ref)
        await unit.answers.mark([answer.id], AnswerState.KEPT)
        await unit.posts.ensure(KEPT_WORDS, round_.id, group.regie_ref, context.clock.now())
        await unit.posts.invalidate(ENDING, round_.talk_id, urgent=False)


async def throw_away(context: AppContext, group: Group, user_ref: str, answer_id: int) -> None:
    """Drop an answer at once, as its pupil wants. Refused for anybody else."""
    async with context.store.write() as unit:
        answer, round_ = await _own(unit, group, answer_id, user_ref)
        await unit.answers.drop_one(answer.id)
        await unit.posts.invalidate(ENDING, round_.talk_id, urgent=False)


async def view_kept(context: AppContext, round_id: int) -> KeptView | None:
    """Return what was given to the teacher, or None when the round is gone."""
    async with context.store.read() as unit:
        scene = await find_scene(unit, round_id)
        if scene is None:
            return None
        pupils = await unit.pupils.of(scene.group.id)
        kept = [one for one in await unit.answers.of(round_id) if one.state is AnswerState.KEPT]
        return KeptView(scene.group, scene.round, tuple((pupils[one.pupil_id], one) for one in kept))


async def _sealed(unit: Unit, talk_id: int) -> list[Answer]:
    rounds = [one for one in await unit.rounds.of(talk_id) if one.state is RoundState.SKIPPED]
    answers = [answer for one in rounds for answer in await unit.answers.of(one.id)]
    return [answer for answer in answers if answer.has_words and answer.state is not AnswerState.KEPT]


async def _own(unit: Unit, group: Group, answer_id: int, user_ref: str) -> tuple[Answer, Round]:
    answer = await unit.answers.find(answer_id)
    round_ = None if answer is None else await unit.rounds.find(answer.round_id)
    if answer is None or round_ is None or round_.state is not RoundState.SKIPPED:
        raise Refused(Reason.GONE)
    pupil = await unit.pupils.known(group.id, user_ref)
    if pupil is None or pupil.id != answer.pupil_id:
        raise Refused(Reason.NOT_YOURS)
    return answer, round_
