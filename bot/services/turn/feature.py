"""Declares turns: who is invited to tell more, and how the class thanks them."""

from bot.services.feature import Feature
from bot.services.turn.absent import pass_over
from bot.services.turn.end import (
    CARD,
    CHOSEN_WORD,
    FORGET_TURNS,
    PROBE,
    PROBES,
    THANKS,
    TURN,
    TURN_LASTS,
    end_turns,
    forget_turns,
    on_talk_ends,
)
from bot.services.turn.tell import AskOn, GiveThanks, end_silence_or_signal
from bot.store.round.rounds import RoundRow
from bot.store.turn import TurnLineRow, TurnRow

FEATURE = Feature(
    name="turn",
    posts={
        CARD: RoundRow,
        **dict.fromkeys((TURN, THANKS, PROBES), TurnRow),
        **dict.fromkeys((PROBE, CHOSEN_WORD), TurnLineRow),
    },
    absence_changes=pass_over,
    round_ends=end_turns,
    talk_ends=on_talk_ends,
    alarms={FORGET_TURNS: forget_turns, TURN_LASTS: end_silence_or_signal},
    by_wall=frozenset({FORGET_TURNS}),
    messages=(AskOn, GiveThanks),
)
