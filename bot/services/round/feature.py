"""Declares rounds: a question, think time, answers, the teacher's preview and the reveal."""

from bot.services.feature import Feature
from bot.services.round.ask import AskAnother, AskQuestion, DrawCard, RewordQuestion
from bot.services.round.end import drop_sealed, end_round
from bot.services.round.follow import (
    ALL_READY,
    ANSWER_ENDS,
    DROP_SEALED,
    HINTS,
    KEPT_WORDS,
    LOCK_LIMIT,
    PREVIEW,
    QUESTION,
    READING_ENDS,
    REVEAL,
    THINK_ENDS,
)
from bot.services.round.ring import on_round, on_start
from bot.services.round.steer import (
    check_ready_again,
    close_answering,
    close_when_all_ready,
    open_answering,
    release_lock,
    start_turns,
)
from bot.services.talk.posts import PANEL, PLAN, PLAN_NOW
from bot.store.coach import PocketRow
from bot.store.round.rounds import RoundRow

FEATURE = Feature(
    name="round",
    posts=dict.fromkeys((QUESTION, REVEAL, PREVIEW, KEPT_WORDS, *HINTS.values()), RoundRow),
    without_words=frozenset({QUESTION}),
    redraws={PocketRow: (PANEL, PLAN, PLAN_NOW)},
    alarms={
        THINK_ENDS: on_round(open_answering),
        ANSWER_ENDS: on_round(close_answering),
        ALL_READY: on_round(close_when_all_ready),
        READING_ENDS: on_round(start_turns),
        LOCK_LIMIT: on_round(release_lock),
        DROP_SEALED: drop_sealed,
    },
    by_wall=frozenset({DROP_SEALED}),
    talk_ends=end_round,
    absence_changes=check_ready_again,
    starts=on_start,
    messages=(AskQuestion, DrawCard, RewordQuestion, AskAnother),
)
