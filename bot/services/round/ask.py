"""Asks the class a question, the teacher's own or one from a card, or another one instead."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.deck.card import Card
from bot.domain.pacing import Depth
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import BEFORE_REVEAL, Round, RoundState, check_question
from bot.domain.school.group import Group, RoundStyle
from bot.domain.talk.talk import Talk
from bot.domain.talk.visibility import Visibility, default_visibility
from bot.domain.talk.weight import most_in
from bot.services.context import AppContext
from bot.services.deck.cards import draw_for_class
from bot.services.round.end import finish_round
from bot.services.round.follow import GIVE_BACK, follow
from bot.services.round.require import require_round, require_running_round
from bot.services.talk.kind_plan import is_nameless
from bot.services.talk.require import require_open_talk
from bot.store.unit import Unit

SEED_BITS = 48


@dataclass(frozen=True, slots=True)
class Ask:
    """A wish for a round. Without ``question`` it is ``card``, and without that one is drawn.

    None elsewhere takes the class's or band's default. What must be sealed is, whatever ``style`` says.
    """

    group: Group
    question: str | None = None
    category: str | None = None
    style: RoundStyle | None = None
    depth: Depth | None = None
    sensitivity: int = 0
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class _Prompt:
    question: str
    starter: str | None
    card_id: str | None
    sensitivity: int
    default_visibility: Visibility
    depth: Depth


async def ask_question(context: AppContext, ask: Ask) -> Round:
    """Begin a round with think time. A round whose answers are open already is finished first."""
    async with context.store.write() as unit:
        return await begin_round(context, unit, ask)


async def begin_round(context: AppContext, unit: Unit, ask: Ask) -> Round:
    """Return the same as part of a larger use case."""
    now = context.clock.now()
    group = ask.group
    talk = await require_open_talk(unit, group.id)
    await _finish_previous(context, unit, talk)
    number = await unit.rounds.next_number(talk.id)
    prompt = await _prompt(context, unit, ask, talk, number)
    think = context.paces[group.band].think(prompt.depth)
    round_ = await unit.rounds.add(
        Round(
            id=0,
            talk_id=talk.id,
            number=number,
            style=ask.style or (RoundStyle.SEALED if is_nameless(context, talk, number) else group.round_style),
            state=RoundState.THINKING,
            question=prompt.question,
            starter=prompt.starter,
            card_id=prompt.card_id,
            sensitivity=prompt.sensitivity,
            default_visibility=prompt.default_visibility,
            think_started_at=now,
            think_ends_at=now + timedelta(seconds=think),
            answer_seconds=context.paces[group.band].answer_window,
            shuffle_seed=context.random.getrandbits(SEED_BITS),
        ).sealed_if_needed()
    )
    await unit.talks.save(talk.begin_rounds(now))
    await follow(unit, group, round_, now)
    return round_


async def reword_question(context: AppContext, group: Group, round_id: int, question: str) -> Round:
    """Ask the same in other words; think time starts anew, and what was handed in already stays (pedagogy 2.2)."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        round_ = scene.round.reworded(question, now)
        await follow(unit, scene.group, round_, now)
    return round_


async def ask_another(context: AppContext, ask: Ask, round_id: int) -> Round:
    """Put another question in the place of this one; think time starts anew (pedagogy 2.2).

    Words that came by accident belong to the question of before: who wrote them gets them back.
    """
    now = context.clock.now()
    async with context.store.write() as unit:
        scene = await require_round(unit, ask.group.id, round_id)
        if scene.round.state is not RoundState.THINKING:
            raise Refused(Reason.WRONG_MOMENT)
        prompt = await _prompt(context, unit, ask, scene.talk, scene.round.number)
        think = context.paces[scene.group.band].think(prompt.depth)
        await unit.answers.drop_passes(round_id)
        await unit.alarms.set(GIVE_BACK, round_id, now)
        # A style that only the question before asked for goes with it.
        style = scene.group.round_style if scene.round.must_be_sealed else scene.round.style
        round_ = replace(
            scene.round,
            style=style,
            question=prompt.question,
            starter=prompt.starter,
            card_id=prompt.card_id,
            sensitivity=prompt.sensitivity,
            default_visibility=prompt.default_visibility,
            think_started_at=now,
            think_ends_at=now + timedelta(seconds=think),
        ).sealed_if_needed()
        await follow(unit, scene.group, round_, now)
    context.forget_round(round_id)
    return round_


async def _finish_previous(context: AppContext, unit: Unit, talk: Talk) -> None:
    previous = await unit.rounds.open_in(talk.id)
    if previous is None:
        return
    if previous.state in BEFORE_REVEAL:
        raise Refused(Reason.ROUND_OPEN)
    if not await unit.answers.any(previous.id):
        previous.must_not_hurry(context.clock.now())
    await finish_round(context, unit, await unit.groups.get(talk.group_id), previous)


async def _prompt(context: AppContext, unit: Unit, ask: Ask, talk: Talk, number: int) -> _Prompt:
    """Return what is asked in the round with this number of the talk."""
    most = most_in(talk, context.paces[ask.group.band].max_sensitivity)
    if ask.question is None:
        card = ask.card or await _card(context, unit, ask, talk, number)
        if card.sensitivity > most:
            raise Refused(Reason.TOO_TENDER)
        language = ask.group.language
        return _Prompt(
            question=card.text(language),
            starter=card.starter(language),
            card_id=card.id,
            sensitivity=card.sensitivity,
            default_visibility=card.visibility(talk.kind),
            depth=ask.depth or card.depth,
        )
    if ask.sensitivity > most:
        raise Refused(Reason.TOO_TENDER)
    return _Prompt(
        question=check_question(ask.question),
        starter=None,
        card_id=None,
        sensitivity=ask.sensitivity,
        default_visibility=default_visibility(ask.sensitivity, talk.kind),
        depth=ask.depth or Depth.STANDARD,
    )


async def _card(context: AppContext, unit: Unit, ask: Ask, talk: Talk, number: int) -> Card:
    usual = context.scripts[talk.kind].deck_of_round(number)
    most = most_in(talk, context.paces[ask.group.band].max_sensitivity)
    return await draw_for_class(context, unit, ask.group, most, category=ask.category, usual=usual, kind=talk.kind)
