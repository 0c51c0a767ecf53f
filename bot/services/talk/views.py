"""What a message needs to be drawn: the present state, read at the moment of drawing."""

from dataclasses import dataclass

from bot.domain.coach.teacher_message import PocketQuestion
from bot.domain.moments.moment import Moment, MomentKind
from bot.domain.panel.next_step import NextStep, Where
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import Answer, AnswerState, HeldBy
from bot.domain.round.echo import Echo
from bot.domain.round.reveal import disclose, shuffled
from bot.domain.round.round import OPEN_STATES, SHOWN, Round, RoundState
from bot.domain.school.group import Group, Pupil
from bot.domain.talk.talk import Presence, Talk
from bot.domain.talk.visibility import Visibility
from bot.domain.turn.turn import BUSY, TELLING, Turn, TurnState, candidates
from bot.services.context import AppContext
from bot.services.deck.plain_words import has_plain_words
from bot.services.moments.cover import is_tender
from bot.services.round.echo import loudest_echo
from bot.services.talk.kind_plan import KindPlan, plan_of, round_line
from bot.services.turn.so_far import can_be_summed_up, turns_told
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class TalkView:
    """A talk and its class."""

    group: Group
    talk: Talk


@dataclass(frozen=True, slots=True)
class OpenTalk:
    """The talk that is going on in a class, and its round if there is one."""

    talk: Talk
    round: Round | None

    def round_id(self) -> int:
        """The round that is going on; refused when there is none."""
        if self.round is None:
            raise Refused(Reason.NO_ROUND)
        return self.round.id


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A round's question; ``has_words`` is all that anybody may know of the answers before the reveal.

    ``plain`` says that its card can be put in plain words; ``line`` is what the talk kind says with this question.
    """

    group: Group
    talk: Talk
    round: Round
    has_words: bool
    plain: bool = False
    line: str | None = None


@dataclass(frozen=True, slots=True)
class FormView:
    """What the form of an answer shows: the question, and the words of before."""

    group: Group
    round: Round
    present: Answer | None


@dataclass(frozen=True, slots=True)
class PanelView:
    """What the teacher steers by: numbers of the group, never who is not ready.

    ``to_cover`` says that it became personal and was not covered, ``unconfirmed`` that an agreement waits for a
    yes, ``late`` that it is time to close. ``enough`` says that as many told as a round usually has, ``harvest``
    that nobody summed it up yet. ``plan`` is how a talk of this kind goes on. ``pocket`` is what who opened the
    talk kept for later, ``offered`` counts what pupils offered: that is for who asks to see it. ``echo`` is what
    many make of the reveal.
    """

    group: Group
    talk: Talk
    round: Round | None
    joined: int
    watching: int
    turn: Turn | None
    speaker: Pupil | None
    somebody_left: bool
    round_count: int
    lock_failed: bool
    meta: Moment | None
    to_cover: bool
    unconfirmed: bool
    late: bool
    enough: bool
    harvest: bool
    plan: KindPlan
    pocket: tuple[PocketQuestion, ...] = ()
    offered: int = 0
    echo: Echo | None = None

    @property
    def next_step(self) -> NextStep:
        """The step that the panel puts first."""
        return Where(
            round=None if self.round is None else self.round.state,
            busy=self.turn is not None and self.turn.state is not TurnState.HEARD,
            somebody_left=self.somebody_left,
            enough=self.enough,
            harvest=self.harvest,
            late=self.late,
            draws=self.plan.draws,
            closes=self.plan.closes,
        ).next_step


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer as the teacher sees it."""

    answer: Answer
    pupil: Pupil


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What will open, what is held, and what stays with the teacher; once it is open, what was held as well.

    ``caught`` are those that the hold word list kept back.
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
    """One card of the reveal; ``name`` None means without a name."""

    text: str
    name: str | None


@dataclass(frozen=True, slots=True)
class RevealView:
    """Everything that opens together."""

    group: Group
    round: Round
    cards: tuple[Shown, ...]


async def view_talk(context: AppContext, talk_id: int) -> TalkView | None:
    """The talk, or None when it is gone."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        return None if talk is None else TalkView(await unit.groups.get(talk.group_id), talk)


async def view_open_talk(context: AppContext, group: Group) -> OpenTalk | None:
    """What is going on in a class, or None."""
    async with context.store.read() as unit:
        talk = await unit.talks.open_in(group.id)
        return None if talk is None else OpenTalk(talk, await unit.rounds.open_in(talk.id))


async def view_question(context: AppContext, round_id: int) -> QuestionView | None:
    """The round's question, or None when it is gone."""
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
        if round_ is None:
            return None
        talk = await unit.talks.get(round_.talk_id)
        group = await unit.groups.get(talk.group_id)
        plain = await has_plain_words(context, unit, group, round_)
        line = round_line(context, group, talk, round_)
        return QuestionView(group, talk, round_, await unit.answers.any(round_id), plain, line)


async def group_of_round(context: AppContext, round_id: int) -> Group | None:
    """The class of a round, or None when it is gone."""
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
        if round_ is None:
            return None
        return await unit.groups.get((await unit.talks.get(round_.talk_id)).group_id)


async def count_present(context: AppContext, round_id: int) -> int:
    """How many pupils are there, to be ready for as many at once."""
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
        return 0 if round_ is None else len(await unit.talks.presences(round_.talk_id))


async def view_form(context: AppContext, group: Group, round_id: int, user_ref: str) -> FormView | None:
    """The round that a pupil wants to write in, and what they handed in before; None when it is not this class's.

    One look, since a whole class opens its forms at the same second.
    """
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
        talk = None if round_ is None else await unit.talks.get(round_.talk_id)
        if round_ is None or talk is None or talk.group_id != group.id:
            return None
        present = await _own_answer(unit, group, round_id, user_ref)
        return FormView(group, round_, present)


async def view_own_answer(context: AppContext, group: Group, round_id: int, user_ref: str) -> Answer | None:
    """What this pupil handed in before, to be opened again; a pass, or what was taken back, shows as nothing."""
    async with context.store.read() as unit:
        return await _own_answer(unit, group, round_id, user_ref)


async def view_panel(context: AppContext, talk_id: int) -> PanelView | None:
    """The teacher's panel of a talk, or None when it is gone."""
    async with context.store.read() as unit:
        talk = await unit.talks.find(talk_id)
        if talk is None:
            return None
        group = await unit.groups.get(talk.group_id)
        rounds = await unit.rounds.of(talk_id)
        current = next((one for one in reversed(rounds) if one.state in OPEN_STATES), None)
        presences = await unit.talks.presences(talk_id)
        turns = [] if current is None else await unit.turns.of(current.id)
        going = next((turn for turn in turns if turn.state in (*BUSY, TurnState.HEARD)), None)
        speaking = going is not None and going.state in TELLING
        lock = await unit.locks.of(group.channel_ref)
        pocket = await unit.pocket.of(group.id, talk.started_by)
        return PanelView(
            group=group,
            talk=talk,
            round=current,
            joined=sum(presence is Presence.JOINED for presence in presences.values()),
            watching=sum(presence is Presence.WATCHING for presence in presences.values()),
            turn=going,
            speaker=await unit.pupils.get(going.pupil_id) if going and speaking else None,
            somebody_left=await _somebody_left(unit, current, turns, presences),
            round_count=len(rounds),
            lock_failed=lock is not None and lock.wanted and not lock.applied and lock.attempts > 1,
            meta=next(iter(await unit.moments.going_of(talk_id, MomentKind.META)), None),
            to_cover=await is_tender(unit, talk_id) and not await unit.moments.of(talk_id, MomentKind.COVER),
            unconfirmed=any(not one.confirmed for one in await unit.agreements.of_talk(talk_id)),
            late=context.clock.now() >= talk.closing_due_at,
            enough=await turns_told(unit, turns) >= context.paces[group.band].turns,
            harvest=await can_be_summed_up(unit, current),
            plan=plan_of(context, group, talk, len(rounds)),
            pocket=tuple(one for one in pocket if one.pupil is None),
            offered=sum(one.pupil is not None for one in pocket),
            echo=loudest_echo(context, current),
        )


async def view_preview(context: AppContext, round_id: int) -> PreviewView | None:
    """The teacher's look before the reveal, in an order that tells nothing of speed; None when it is gone."""
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
        if round_ is None:
            return None
        talk = await unit.talks.get(round_.talk_id)
        pupils = await unit.pupils.of(talk.group_id)
        answers = [answer for answer in await unit.answers.of(round_id) if answer.has_words]
        disclosure = disclose(answers, round_.shuffle_seed)

        def seen(chosen: tuple[Answer, ...] | list[Answer]) -> tuple[Seen, ...]:
            return tuple(Seen(answer, pupils[answer.pupil_id]) for answer in chosen)

        held = [answer for answer in answers if answer.state is AnswerState.HELD]
        private = [
            answer
            for answer in answers
            if (answer.visibility is Visibility.TEACHER_ONLY and answer.state is not AnswerState.HELD)
            or (answer.state is AnswerState.HELD and round_.state in SHOWN)
        ]
        return PreviewView(
            group=await unit.groups.get(talk.group_id),
            round=round_,
            opening=seen(disclosure.shown),
            caught=seen([answer for answer in held if answer.held_by is HeldBy.WORDS]),
            held=seen([answer for answer in held if answer.held_by is not HeldBy.WORDS]),
            private=seen(private),
            too_few=seen(disclosure.kept),
        )


async def kept_from_the_class(context: AppContext, round_id: int) -> list[Pupil]:
    """Whose words the hold word list kept back, and the teacher did not let go."""
    async with context.store.read() as unit:
        held = [one for one in await unit.answers.of(round_id) if one.state is AnswerState.HELD]
        return [await unit.pupils.get(one.pupil_id) for one in held if one.held_by is HeldBy.WORDS]


async def view_reveal(context: AppContext, round_id: int) -> RevealView | None:
    """What the class sees; None when it is gone."""
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
        if round_ is None:
            return None
        talk = await unit.talks.get(round_.talk_id)
        pupils = await unit.pupils.of(talk.group_id)
        answers = await unit.answers.of(round_id)
        cards = tuple(
            Shown(answer.text, pupils[answer.pupil_id].name if answer.with_name else None)
            for answer in shuffled(answers, round_.shuffle_seed)
            if answer.state is AnswerState.REVEALED
        )
        return RevealView(await unit.groups.get(talk.group_id), round_, cards)


async def _own_answer(unit: Unit, group: Group, round_id: int, user_ref: str) -> Answer | None:
    pupil = await unit.pupils.known(group.id, user_ref)
    answer = None if pupil is None else await unit.answers.by(round_id, pupil.id)
    return answer if answer is not None and answer.has_words else None


async def _somebody_left(unit: Unit, round_: Round | None, turns: list[Turn], presences: dict[int, Presence]) -> bool:
    if round_ is None or round_.state is not RoundState.TURNS:
        return False
    if any(turn.state is TurnState.POSTPONED for turn in turns):
        return True
    asked = {turn.pupil_id for turn in turns}
    return bool(candidates(await unit.answers.of(round_.id), presences, round_.sensitivity, asked))
