"""Reads what the teacher's panel of a class talk is drawn from, at the moment of drawing."""

from dataclasses import dataclass

from bot.domain.moments.moment import Moment, MomentKind
from bot.domain.panel.next_step import NextStep, TalkPosition
from bot.domain.round.pocket import PocketQuestion
from bot.domain.round.reaction import QuietReaction
from bot.domain.round.round import OPEN_STATES, Round, RoundState
from bot.domain.school.group import Group, Pupil
from bot.domain.talk.talk import Presence, Talk
from bot.domain.turn.turn import BUSY, TELLING, Turn, TurnState, candidates
from bot.services.context import AppContext
from bot.services.moments.cover import is_tender
from bot.services.round.react import loudest_reaction
from bot.services.talk.absent import who_is_there
from bot.services.talk.kind_plan import KindPlan, plan_of
from bot.services.talk.views import find_talk
from bot.services.turn.views import can_be_summed_up, turns_told
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class PanelView:
    """What the teacher steers by: numbers for the group, never who is not ready yet.

    ``to_cover`` says that the talk became personal and was not covered, and ``late`` that it is time to close.
    ``unconfirmed`` says that an agreement waits for a yes, ``unread`` how many wait until the teacher has read them.
    ``enough`` says that as many pupils told as a round usually has, and ``harvest`` that nobody summed it up yet.
    ``plan`` is how a talk of this kind goes on. ``pocket`` holds the questions that the talk's teacher kept for later;
    ``offered`` counts what pupils offered, which only those who ask may see. ``reaction`` is the quiet reaction to the
    reveal that enough pupils chose. ``asked`` counts who was asked to tell in this round.
    """

    group: Group
    talk: Talk
    round: Round | None
    joined: int
    watching: int
    turn: Turn | None
    asked: int
    speaker: Pupil | None
    somebody_left: bool
    round_count: int
    lock_failed: bool
    meta: Moment | None
    to_cover: bool
    unconfirmed: bool
    unread: int
    late: bool
    enough: bool
    harvest: bool
    plan: KindPlan
    pocket: tuple[PocketQuestion, ...] = ()
    offered: int = 0
    reaction: QuietReaction | None = None

    @property
    def next_step(self) -> NextStep:
        """Return the step that the panel puts first."""
        return TalkPosition(
            round=None if self.round is None else self.round.state,
            busy=self.turn is not None and self.turn.state is not TurnState.HEARD,
            somebody_left=self.somebody_left,
            enough=self.enough,
            harvest=self.harvest,
            late=self.late,
            draws=self.plan.draws,
            closes=self.plan.closes,
        ).next_step


async def view_panel(context: AppContext, talk_id: int) -> PanelView | None:
    """Return the teacher's panel of a talk, or None when it is gone."""
    async with context.store.read() as unit:
        view = await find_talk(unit, talk_id)
        if view is None:
            return None
        group, talk = view.group, view.talk
        rounds = await unit.rounds.of(talk_id)
        current = next((one for one in reversed(rounds) if one.state in OPEN_STATES), None)
        presences = await who_is_there(context, unit, group.id, talk_id)
        turns = [] if current is None else await unit.turns.of(current.id)
        going = next((turn for turn in turns if turn.state in (*BUSY, TurnState.HEARD)), None)
        speaking = going is not None and going.state in TELLING
        lock = await unit.locks.of(group.channel_ref)
        agreements = await unit.agreements.of_talk(talk_id)
        pocket = await unit.pocket.of(group.id, talk.started_by)
        return PanelView(
            group=group,
            talk=talk,
            round=current,
            joined=sum(presence is Presence.JOINED for presence in presences.values()),
            watching=sum(presence is Presence.WATCHING for presence in presences.values()),
            turn=going,
            asked=len(turns),
            speaker=await unit.pupils.get(going.pupil_id) if going and speaking else None,
            somebody_left=await _somebody_left(unit, current, turns, presences),
            round_count=len(rounds),
            lock_failed=lock is not None and lock.wanted and not lock.applied and lock.attempts > 1,
            meta=next(iter(await unit.moments.going_of(talk_id, MomentKind.META)), None),
            to_cover=await is_tender(unit, talk_id) and not await unit.moments.of(talk_id, MomentKind.COVER),
            unconfirmed=any(not one.confirmed and not one.waits and not one.has_lapsed for one in agreements),
            unread=sum(one.waits for one in agreements),
            late=context.clock.now() >= talk.closing_due_at,
            enough=await turns_told(unit, turns) >= context.paces[group.band].turns,
            harvest=await can_be_summed_up(unit, current),
            plan=plan_of(context, group, talk, len(rounds)),
            pocket=tuple(one for one in pocket if one.pupil is None),
            offered=sum(one.pupil is not None for one in pocket),
            reaction=loudest_reaction(context, current),
        )


async def _somebody_left(unit: Unit, round_: Round | None, turns: list[Turn], presences: dict[int, Presence]) -> bool:
    if round_ is None or round_.state is not RoundState.TURNS:
        return False
    if any(turn.state is TurnState.POSTPONED for turn in turns):
        return True
    asked = {turn.pupil_id for turn in turns}
    return bool(candidates(await unit.answers.of(round_.id), presences, round_.prompt.sensitivity, asked))
