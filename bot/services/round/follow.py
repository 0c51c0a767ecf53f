"""Sets the alarms and the lock, and requests the messages, that the state of a round asks for."""

from datetime import datetime, timedelta

from bot.domain.pacing import LOCK_LIMIT_SECONDS
from bot.domain.round.answer import Stall
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import Group
from bot.services.talk.posts import PANEL
from bot.store.unit import Unit

WARM_UP = "warm_up"
THINK_ENDS = "think_ends"
ANSWER_ENDS = "answer_ends"
ALL_READY = "all_ready"
READING_ENDS = "reading_ends"
LOCK_LIMIT = "lock_limit"
GIVE_BACK = "give_back"
DROP_SEALED = "drop_sealed"

ROUND_TIMERS = (WARM_UP, THINK_ENDS, ANSWER_ENDS, ALL_READY, READING_ENDS)
"""These alarms move a round on by itself; they stand still during a pause."""

WARM_UP_BEFORE = timedelta(seconds=5)
"""The connections that the whole class will need at once are opened this long before the writing begins."""

QUESTION = "question"
REVEAL = "reveal"
PREVIEW = "preview"
KEPT_WORDS = "kept_words"
HINTS = {Stall.SILENCE: "meta-hint-silence", Stall.PASSES: "meta-hint-passes", Stall.SHORT: "meta-hint-short"}
"""Each of these is a kind of message and the key of its sentence; what was counted is not kept (H7)."""


async def follow(unit: Unit, group: Group, round_: Round, now: datetime) -> None:
    """Store a round and everything that follows from its state, in the same transaction."""
    await unit.rounds.save(round_)
    opens_at = round_.think_started_at + timedelta(seconds=LOCK_LIMIT_SECONDS)
    locked = round_.channel_locked and now < opens_at
    await unit.locks.want(group.channel_ref, group.pupil_role_ref, locked, now)
    alarms = {**_alarms(round_), LOCK_LIMIT: opens_at if locked else None}
    await unit.alarms.cancel_all([kind for kind, due_at in alarms.items() if due_at is None], round_.id)
    await unit.alarms.set_all({kind: due_at for kind, due_at in alarms.items() if due_at is not None}, round_.id)
    await unit.posts.ensure(QUESTION, round_.id, group.channel_ref, now)
    if round_.state is RoundState.DONE:
        await unit.posts.invalidate(REVEAL, round_.id, urgent=False)
    await unit.posts.ensure(PANEL, round_.talk_id, group.regie_ref, now)


def _alarms(round_: Round) -> dict[str, datetime | None]:
    """Return every alarm that a round can have, except that of the lock; None where this state does not need it."""
    state = round_.state
    answering = state is RoundState.ANSWERING
    return {
        WARM_UP: round_.think_ends_at - WARM_UP_BEFORE if state is RoundState.THINKING else None,
        THINK_ENDS: round_.think_ends_at if state is RoundState.THINKING else None,
        ANSWER_ENDS: round_.answer_ends_at if answering else None,
        ALL_READY: round_.latecomers_until if answering else None,
        READING_ENDS: round_.reading_ends_at if state is RoundState.READING else None,
    }
