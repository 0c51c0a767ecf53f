"""Reads what the messages of a round are drawn from, at the moment of drawing."""

from collections import Counter
from dataclasses import dataclass

from bot.domain.deck.card import Card, PlainWords
from bot.domain.hold import HeldBy
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import Answer, AnswerState
from bot.domain.round.reveal import disclose, shuffled
from bot.domain.round.round import SHOWN, Round
from bot.domain.school.group import Group, Pupil
from bot.domain.talk.talk import Talk
from bot.domain.talk.visibility import Visibility
from bot.services.context import AppContext
from bot.services.deck.cards import card_of
from bot.services.round.require import find_scene, require_round
from bot.services.talk.kind_plan import round_line
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class OpenTalk:
    """The talk that is going on in a class, and its round if there is one."""

    talk: Talk
    round: Round | None


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A round's question; ``has_words`` is all that anybody may know of the answers before the reveal.

    ``plain`` says that its card has plain words; ``line`` is what the kind of talk says with this question.
    """

    group: Group
    talk: Talk
    round: Round
    has_words: bool
    plain: bool = False
    line: str | None = None


@dataclass(frozen=True, slots=True)
class FormView:
    """What the form for an answer shows: the question, and what the pupil wrote before."""

    group: Group
    round: Round
    present: Answer | None


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer as the teacher sees it."""

    answer: Answer
    pupil: Pupil


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What will be revealed, what is held back, and what stays with the teacher; after the reveal, what was held back
    too.

    ``caught`` are the answers that the hold word list kept back, ``too_few`` those that stay because too few are
    nameless.
    """

    group: Group
    round: Round
    opening: tuple[Seen, ...]
    caught: tuple[Seen, ...]
    held: tuple[Seen, ...]
    private: tuple[Seen, ...]
    too_few: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One card of the reveal; ``name`` is None when it is shown without a name."""

    text: str
    name: str | None


@dataclass(frozen=True, slots=True)
class RevealView:
    """Everything that is revealed together."""

    group: Group
    round: Round
    cards: tuple[Shown, ...]


async def view_open_talk(context: AppContext, group: Group) -> OpenTalk | None:
    """Return what is going on in a class, or None."""
    async with context.store.read() as unit:
        talk = await unit.talks.open_in(group.id)
        return None if talk is None else OpenTalk(talk, await unit.rounds.open_in(talk.id))


async def view_question(context: AppContext, round_id: int) -> QuestionView | None:
    """Return the round's question, or None when it is gone."""
    async with context.store.read() as unit:
        scene = await find_scene(unit, round_id)
        if scene is None:
            return None
        plain = await plain_card(context, unit, scene.group, scene.round) is not None
        line = round_line(context, scene.group, scene.talk, scene.round)
        return QuestionView(scene.group, scene.talk, scene.round, await unit.answers.any(round_id), plain, line)


async def group_of_round(context: AppContext, round_id: int) -> Group | None:
    """Return the class of a round, or None when it is gone."""
    async with context.store.read() as unit:
        scene = await find_scene(unit, round_id)
        return None if scene is None else scene.group


async def count_present(context: AppContext, round_id: int) -> int:
    """Return how many pupils are present, so that the chat can prepare for as many at once."""
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
        return 0 if round_ is None else len(await unit.talks.presences(round_.talk_id))


async def view_form(context: AppContext, group: Group, user_ref: str, round_id: int) -> FormView | None:
    """Return the round a pupil wants to write in, and what they handed in before; None for another class's round.

    It takes one transaction only, since a whole class opens its forms at the same second.
    """
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
        talk = None if round_ is None else await unit.talks.get(round_.talk_id)
        if round_ is None or talk is None or talk.group_id != group.id:
            return None
        present = await _own_answer(unit, group, round_id, user_ref)
        return FormView(group, round_, present)


async def view_own_answer(context: AppContext, group: Group, round_id: int, user_ref: str) -> Answer | None:
    """Return what this pupil handed in before, or None; a pass, and what was taken back, count as nothing."""
    async with context.store.read() as unit:
        return await _own_answer(unit, group, round_id, user_ref)


async def view_preview(context: AppContext, round_id: int) -> PreviewView | None:
    """Return the preview for the teacher, in an order that does not show who was quick; None when it is gone."""
    async with context.store.read() as unit:
        scene = await find_scene(unit, round_id)
        if scene is None:
            return None
        round_ = scene.round
        pupils = await unit.pupils.of(scene.group.id)
        answers = [answer for answer in await unit.answers.of(round_id) if answer.has_words]
        disclosure = disclose(answers, round_.shuffle_seed)

        def seen(chosen: tuple[Answer, ...] | list[Answer]) -> tuple[Seen, ...]:
            return tuple(Seen(answer, pupils[answer.pupil_id]) for answer in chosen)

        held = [answer for answer in answers if answer.state is AnswerState.HELD]
        private = [
            answer
            for answer in answers
            if answer.visibility is Visibility.TEACHER_ONLY
            or (answer.state is AnswerState.HELD and round_.state in SHOWN)
        ]
        return PreviewView(
            group=scene.group,
            round=round_,
            opening=seen(disclosure.shown),
            caught=seen([answer for answer in held if answer.held_by is HeldBy.WORDS]),
            held=seen([answer for answer in held if answer.held_by is not HeldBy.WORDS]),
            private=seen(private),
            too_few=seen(disclosure.kept),
        )


async def kept_from_the_class(context: AppContext, round_id: int) -> list[Seen]:
    """Return the answers that the hold word list kept back and the teacher did not release."""
    async with context.store.read() as unit:
        held = [one for one in await unit.answers.of(round_id) if one.state is AnswerState.HELD]
        return [Seen(one, await unit.pupils.get(one.pupil_id)) for one in held if one.held_by is HeldBy.WORDS]


async def view_reveal(context: AppContext, round_id: int) -> RevealView | None:
    """Return what the class sees, or None when it is gone."""
    async with context.store.read() as unit:
        scene = await find_scene(unit, round_id)
        if scene is None:
            return None
        pupils = await unit.pupils.of(scene.group.id)
        answers = await unit.answers.of(round_id)
        cards = tuple(
            Shown(answer.text, pupils[answer.pupil_id].name if answer.with_name else None)
            for answer in shuffled(answers, scene.round.shuffle_seed)
            if answer.state is AnswerState.REVEALED
        )
        return RevealView(scene.group, scene.round, cards)


async def _own_answer(unit: Unit, group: Group, round_id: int, user_ref: str) -> Answer | None:
    pupil = await unit.pupils.known(group.id, user_ref)
    answer = None if pupil is None else await unit.answers.by(round_id, pupil.id)
    return answer if answer is not None and answer.has_words else None


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """One round: how many answers it has, in which states, and how many pupils were invited to tell more."""

    round: Round
    answers: int
    states: Counter[AnswerState]
    turns: int


@dataclass(frozen=True, slots=True)
class TalkSummary:
    """A talk and its rounds."""

    talk: Talk
    rounds: tuple[RoundSummary, ...]


async def summarise_last_talk(context: AppContext) -> TalkSummary:
    """Return the talk that began last, in any class. Refused when there was none."""
    async with context.store.read() as unit:
        talk = await unit.talks.last()
        if talk is None:
            raise Refused(Reason.NO_TALK)
        rounds: list[RoundSummary] = []
        for round_ in await unit.rounds.of(talk.id):
            answers = await unit.answers.of(round_.id)
            states = Counter(answer.state for answer in answers)
            rounds.append(RoundSummary(round_, len(answers), states, len(await unit.turns.of(round_.id))))
        return TalkSummary(talk, tuple(rounds))


async def plain_words(context: AppContext, group: Group, round_id: int, language: str) -> PlainWords:
    """Return the plain words of a round's card in this language. Refused when it has none."""
    async with context.store.read() as unit:
        scene = await require_round(unit, group.id, round_id)
        card = await plain_card(context, unit, group, scene.round)
    if card is None:
        raise Refused(Reason.GONE)
    return card.plain_words(language)


async def plain_card(context: AppContext, unit: Unit, group: Group, round_: Round) -> Card | None:
    """Return a round's card if it has plain words, else None."""
    card = None if round_.prompt.card_id is None else await card_of(context, unit, group.id, round_.prompt.card_id)
    return card if card is not None and card.has_plain_words else None
