"""Draws turns fairly: a bag without exceptions, an offer that may be postponed, nobody twice a cycle (decisions 4)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from bot.domain.pacing import SIGNAL_SECONDS
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import Answer, AnswerState, TurnPreference
from bot.domain.talk.talk import Presence

POSTPONED_BY = 2
"""A pupil who says "Straks" waits for this many other turns (pedagogy 2.3)."""
PROBE_LIMIT = 2


class TurnState(StrEnum):
    """Where a turn is. Spoke, declined and expired all end as ``over``: afterwards they look the same."""

    OFFERED = "offered"
    POSTPONED = "postponed"
    SPEAKING = "speaking"
    WAITING = "waiting"
    """The second silence is going on: nobody reacts yet to what was told."""
    HEARD = "heard"
    """The second silence is over: asking on, thanks and handing over may follow."""
    OVER = "over"


TELLING = (TurnState.SPEAKING, TurnState.WAITING, TurnState.HEARD)
BUSY = (TurnState.OFFERED, TurnState.SPEAKING, TurnState.WAITING)
"""In these states nobody else is invited."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An invitation to one pupil in one round. ``wait`` counts the turns that go before a postponed one.

    ``until`` is when the state ends: for speaking the moment of the soft signal, for waiting the end of the silence.
    ``passes_to`` is the pupil whom this one would like to hear.
    """

    id: int
    round_id: int
    pupil_id: int
    state: TurnState
    wait: int = 0
    probes: int = 0
    until: datetime | None = None
    passes_to: int | None = None

    def speak(self, now: datetime) -> "Turn":
        """Give the pupil the floor."""
        return replace(self, state=TurnState.SPEAKING, wait=0, until=now + timedelta(seconds=SIGNAL_SECONDS))

    def listen(self, now: datetime, seconds: int, *, enough: bool = False) -> "Turn":
        """Begin the silence after something was told. With ``enough`` ("Dat was het") nobody asks on after it."""
        probes = PROBE_LIMIT if enough else self.probes
        return replace(self, state=TurnState.WAITING, until=now + timedelta(seconds=seconds), probes=probes)

    def heard(self) -> "Turn":
        """End the second silence."""
        return replace(self, state=TurnState.HEARD, until=None)

    def ask_on(self, now: datetime) -> "Turn":
        """Give the pupil the floor once more. Refused during the silence, and after two questions (N17)."""
        if self.state is TurnState.WAITING:
            raise Refused(Reason.STILL_SILENT)
        if self.state is not TurnState.HEARD:
            raise Refused(Reason.NO_TURN)
        if self.probes >= PROBE_LIMIT:
            raise Refused(Reason.NO_PROBE_LEFT)
        return replace(self.speak(now), probes=self.probes + 1)

    def moved(self, by: timedelta) -> "Turn":
        """Return this turn with its time moved by the length of a pause."""
        return self if self.until is None else replace(self, until=self.until + by)

    def end(self) -> "Turn":
        """End the turn, however it went: nothing is left by which one ending differs from another."""
        return replace(self, state=TurnState.OVER, wait=0, probes=0, until=None, passes_to=None)


@dataclass(frozen=True, slots=True)
class BagEntry:
    """One pupil in the bag of turns: ``inside`` until they are asked in this cycle."""

    pupil_id: int
    cycle: int
    inside: bool


@dataclass(frozen=True, slots=True)
class DrawnTurn:
    """Who is asked now, and the entries of the bag from now on."""

    pupil_id: int
    entries: tuple[BagEntry, ...]


def candidates(
    answers: Iterable[Answer], presence: Mapping[int, Presence], sensitivity: int, asked: Collection[int]
) -> dict[int, TurnPreference]:
    """Return who may be asked: they handed in words that are not held, are in the circle, are willing, and were not
    asked.
    """
    found: dict[int, TurnPreference] = {}
    for answer in answers:
        unwilling = answer.preference is TurnPreference.RATHER_NOT_TODAY
        not_offering = sensitivity >= 2 and answer.preference is not TurnPreference.GLADLY
        in_circle = presence.get(answer.pupil_id) is Presence.JOINED
        if not answer.has_words or unwilling or not_offering or not in_circle or answer.state is AnswerState.HELD:
            continue
        if answer.pupil_id not in asked:
            found[answer.pupil_id] = answer.preference
    return found


def draw(
    bag: Mapping[int, BagEntry], willing: Mapping[int, TurnPreference], random: Random, wish: int | None = None
) -> DrawnTurn | None:
    """Take one pupil out of the bag: volunteers first, and among them whoever has waited since the earliest cycle.

    ``wish`` is whom the last speaker would like to hear. It counts only for a pupil who is willing and still inside;
    else the draw is the ordinary one, so that nobody can tell whether the wish counted. A new cycle starts when none of
    the willing is inside.

    Returns None when nobody is willing. Pupils who are new to the bag join the cycle that is going on.
    """
    if not willing:
        return None
    going = max((entry.cycle for entry in bag.values()), default=1)
    entries = {pupil: _in_cycle(bag.get(pupil), pupil, going) for pupil in willing}
    if not any(entry.inside for entry in entries.values()):
        going += 1
        entries = {pupil: BagEntry(pupil, going, True) for pupil in willing}
    inside = [entry for entry in entries.values() if entry.inside]
    volunteers = [entry for entry in inside if willing[entry.pupil_id] is TurnPreference.GLADLY]
    asked_among = volunteers or inside
    longest_ago = min(entry.cycle for entry in asked_among)
    chosen = random.choice(sorted(entry.pupil_id for entry in asked_among if entry.cycle == longest_ago))
    if wish is not None and any(entry.pupil_id == wish for entry in inside):
        chosen = wish
    # Whoever missed a cycle is asked in this one instead, not once more for each that went by.
    entries[chosen] = BagEntry(chosen, going, False)
    return DrawnTurn(chosen, tuple(entries.values()))


def _in_cycle(entry: BagEntry | None, pupil_id: int, going: int) -> BagEntry:
    """Return the pupil's entry: a newcomer, or somebody who had a turn in an earlier cycle, joins the one going on."""
    if entry is None or (entry.cycle < going and not entry.inside):
        return BagEntry(pupil_id, going, True)
    return entry


def next_postponed(turns: Iterable[Turn], *, others_left: bool) -> Turn | None:
    """Return the postponed turn that comes now: its wait is over, or nobody else is left to go first."""
    waiting = sorted(
        (turn for turn in turns if turn.state is TurnState.POSTPONED), key=lambda turn: (turn.wait, turn.id)
    )
    if waiting and (waiting[0].wait <= 0 or not others_left):
        return waiting[0]
    return None
