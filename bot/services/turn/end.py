"""Ends the invitations of a round, and forgets some time after the talk who was invited."""

from datetime import timedelta

from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.domain.turn.telling import TurnLineKind
from bot.domain.turn.turn import TurnState
from bot.services.context import AppContext
from bot.store.turn import TurnLineRow, TurnRow
from bot.store.unit import Unit

TURN = "turn"
THANKS = "thanks"
PROBES = "probes"
PROBE = "probe"
CHOSEN_WORD = "chosen_word"
"""A probe and a chosen word are each a message that shows one line of a turn."""
CARD = "turn_card"
"""The card in the channel from which a pupil finds out whether an offer is for them; there is one for a round."""

OFFER_ENDS = "offer_ends"
"""The cog answers this alarm, because somebody else is asked in the chat at once."""
TURN_LASTS = "turn_lasts"
FORGET_TURNS = "forget_turns"

TURNS_KEPT = timedelta(minutes=10)
"""How long after the talk its turns can still be read: who was invited, and what they told."""

LINE_POSTS = {TurnLineKind.PROBE: PROBE, TurnLineKind.WORD: CHOSEN_WORD}
"""These lines of a turn have a message of their own."""


async def end_turns(unit: Unit, round_id: int) -> None:
    """End every invitation that is still going on, and take the buttons off its messages."""
    await unit.posts.invalidate(CARD, round_id)
    for turn in await unit.turns.of(round_id):
        if turn.state is TurnState.OVER:
            continue
        await unit.turns.save(turn.end())
        for alarm in (OFFER_ENDS, TURN_LASTS):
            await unit.alarms.cancel(alarm, turn.id)
        for kind in (TURN, PROBES):
            await unit.posts.invalidate(kind, turn.id)


async def on_talk_ends(context: AppContext, unit: Unit, _group: Group, ended: Talk) -> None:
    """Set the alarm that forgets the turns a little later."""
    await unit.alarms.set(FORGET_TURNS, ended.id, context.clock.now() + TURNS_KEPT)


async def forget_turns(context: AppContext, talk_id: int) -> None:
    """Forget the turns of a talk and take their messages away, which quote pupils.

    As long as any of that is known, it says who spoke and who did not.
    """
    async with context.store.write() as unit:
        for round_ in await unit.rounds.of(talk_id):
            await unit.turns.forget(round_.id)
        for kind in (TURN, PROBES, THANKS):
            await unit.retentions.take_down(kind, TurnRow)
        for kind in LINE_POSTS.values():
            await unit.retentions.take_down(kind, TurnLineRow)


async def forget_lines(unit: Unit, turn_id: int) -> None:
    """Forget everything that was told and asked in a turn."""
    for line in await unit.turn_lines.of(turn_id):
        if line.kind in LINE_POSTS:
            await unit.posts.drop(LINE_POSTS[line.kind], line.id)
    await unit.turn_lines.forget(turn_id)
