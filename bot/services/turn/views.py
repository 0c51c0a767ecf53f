"""Reads what the messages of a turn are drawn from, at the moment of drawing."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.hold import HoldWords
from bot.domain.moments.moment import MomentKind
from bot.domain.round.answer import AnswerState
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import Group, Pupil
from bot.domain.turn.telling import TurnLineKind, echo_of, hook_words, last_words, told_last
from bot.domain.turn.turn import TELLING, Turn, TurnState
from bot.services.context import AppContext
from bot.services.deck.cards import card_of
from bot.services.round.require import Scene, find_scene
from bot.services.turn.end import TURN
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class TurnView:
    """An invitation. ``hook`` holds the pupil's own words only when the class read them with the name.

    ``card_hook`` is what the question's card would like to hear more about, for when there are no such words.
    ``mirror`` and ``echo`` repeat what the class knows that this pupil said; ``thanked`` is what the thanks repeated.
    ``long`` says that the pupil has told for longer than the soft signal waits.
    """

    group: Group
    round: Round
    turn: Turn
    pupil: Pupil
    hook: str | None
    card_hook: str | None = None
    mirror: str = ""
    echo: str = ""
    thanked: str = ""
    long: bool = False


@dataclass(frozen=True, slots=True)
class CardView:
    """The card in the channel from which pupils find out whether an offer is for them."""

    group: Group
    round: Round


async def view_card(context: AppContext, round_id: int) -> CardView | None:
    """Return the card, or None once somebody has the floor or the turns are over.

    It stays as it is when an offer was declined or ran out, so that nobody can tell.
    """
    async with context.store.read() as unit:
        scene = await find_scene(unit, round_id)
        if scene is None or scene.round.state is not RoundState.TURNS:
            return None
        if any(turn.state in TELLING for turn in await unit.turns.of(round_id)):
            return None
        return CardView(scene.group, scene.round)


async def view_turn(context: AppContext, turn_id: int) -> TurnView | None:
    """Return the invitation, or None when it is gone."""
    async with context.store.read() as unit:
        turn = await unit.turns.find(turn_id)
        if turn is None:
            return None
        scene = await find_scene(unit, turn.round_id)
        if scene is None:
            return None
        held = context.hold_lists.of(scene.group.channel_ref, scene.group.language)
        read = held.repeatable(await words_read_with_name(unit, turn)) or None
        lines = await unit.turn_lines.of(turn_id)
        known = await known_words(unit, turn, held)
        return TurnView(
            group=scene.group,
            round=scene.round,
            turn=turn,
            pupil=await unit.pupils.get(turn.pupil_id),
            hook=None if read is None else hook_words(read),
            card_hook=None if read else await _hook_of_card(context, unit, scene),
            mirror=last_words(known),
            echo=echo_of(known),
            thanked=next((line.words for line in lines if line.kind is TurnLineKind.THANKS), ""),
            long=_is_long(turn, context.clock.now()),
        )


async def _hook_of_card(context: AppContext, unit: Unit, scene: Scene) -> str | None:
    card_id = scene.round.prompt.card_id
    card = await card_of(context, unit, scene.group.id, card_id) if card_id else None
    return card.hook(scene.group.language) if card else None


async def known_words(unit: Unit, turn: Turn, held: HoldWords) -> str:
    """Return what the class knows that this pupil said, as far as the bot may repeat it.

    These are the last words in the channel, else the answer that was shown by name.
    """
    return held.repeatable(told_last(await unit.turn_lines.of(turn.id)) or await words_read_with_name(unit, turn))


async def words_read_with_name(unit: Unit, turn: Turn) -> str | None:
    """Return this pupil's answer if the class read it with the name, else None."""
    answer = await unit.answers.by(turn.round_id, turn.pupil_id)
    named = answer is not None and answer.with_name and answer.state is AnswerState.REVEALED
    return answer.text if answer and named else None


def _is_long(turn: Turn, now: datetime) -> bool:
    return turn.state is TurnState.SPEAKING and turn.until is not None and turn.until <= now


async def turns_told(unit: Unit, turns: list[Turn]) -> int:
    """Return how many pupils had a turn before the class. Who declined is not counted, although it looks the same."""
    return sum([bool(await unit.posts.pages(TURN, turn.id)) for turn in turns if turn.state is TurnState.OVER])


async def can_be_summed_up(unit: Unit, round_: Round | None) -> bool:
    """Return whether answers were revealed that the teacher did not sum up yet."""
    if round_ is None or round_.state is not RoundState.TURNS or not await unit.answers.any(round_.id):
        return False
    said = await unit.moments.of(round_.talk_id, MomentKind.HARVEST)
    return all(one.round_id != round_.id for one in said)
