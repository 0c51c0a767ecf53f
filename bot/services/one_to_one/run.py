"""Runs a talk with one pupil, from its opening through the steps of its script to its end."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.agreement import ALIVE
from bot.domain.one_to_one.goal import Goal
from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneState, OneToOneStep
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import ANCHOR_LIMIT, RESUME_FOR, TOPIC_LIMIT, Scale, ScaleForm, ScaleState
from bot.domain.school.group import Group
from bot.domain.talk.script import DEALT, Script, ScriptStep, StepKind
from bot.domain.words import check_line, cut
from bot.i18n.catalogue import words_for
from bot.services.coach.listen import hear_step
from bot.services.context import AppContext
from bot.services.deck.cards import cards_of
from bot.services.one_to_one.posts import (
    ONE_BACK,
    ONE_LATE,
    ONE_SHARE,
    ONE_TO_ONE_GOAL,
    ONE_TO_ONE_MISSING,
    ONE_TO_ONE_STEP,
    redraw,
    show_step,
)
from bot.services.one_to_one.require import current_step, require_one_to_one, require_own_one_to_one
from bot.services.scale.follow import SCALE_ENDS
from bot.store.outbox import WHOLE_THREAD
from bot.store.unit import Unit

ASKING = (StepKind.QUESTION, StepKind.CARDS, StepKind.CHOICE)
"""Steps after which the pupil needs time: the silence after a question works (V2)."""
CARD_SENSITIVITY = 1
"""Tender cards are not dealt: a tender subject is for the pupil to bring up."""
OWN_SUBJECT = "own_subject"
FIRST_BACK = "first_back"
"""The keys of steps that are in no script."""


async def begin_one_to_one(context: AppContext, group: Group, user_ref: str, one_to_one_id: int) -> None:
    """Begin the talk with the first step of its script, as the pupil chose."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = (await require_own_one_to_one(unit, group, one_to_one_id, user_ref)).begin()
        await _advance(context, unit, group, talk, now)


async def begin_with(context: AppContext, group: Group, user_ref: str, one_to_one_id: int, subject: str) -> None:
    """Begin the talk with a subject of the pupil's own; the script waits."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = (await require_own_one_to_one(unit, group, one_to_one_id, user_ref)).begin()
        await unit.one_to_ones.save(talk)
        asked = words_for(group.language)("one-own-subject")
        step = OneToOneStep(0, talk.id, OWN_SUBJECT, StepKind.QUESTION, asked, now).write("words", subject)
        await unit.one_to_one_steps.save_pupils(await put_up(unit, talk, step, now))
        await redraw(unit, talk, StepKind.OPENING)


async def another_day(context: AppContext, group: Group, user_ref: str, one_to_one_id: int) -> None:
    """End the talk because the pupil would rather have another day; nothing that is kept says who chose that."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = (await require_own_one_to_one(unit, group, one_to_one_id, user_ref)).another_day(now)
        await end_one_to_one(context, unit, talk, now)


async def next_step(context: AppContext, group: Group, one_to_one_id: int, place: int, step_id: int) -> OneToOneStep:
    """Go on to the next step. The teacher may leave any step but the outcomes.

    ``place`` of the script and ``step_id`` (0 before the first) are what the teacher saw: two presses go one step on.
    """
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = await require_one_to_one(unit, group, one_to_one_id)
        step = await current_step(unit, talk)
        if (talk.place, 0 if step is None else step.id) != (place, step_id):
            raise Refused(Reason.CHANGED)
        return await _advance(context, unit, group, talk, now)


async def go_to_closing(context: AppContext, group: Group, one_to_one_id: int) -> OneToOneStep:
    """Go straight to the closing."""
    now = context.clock.now()
    async with context.store.write() as unit:
        script = context.scripts[(talk := await require_one_to_one(unit, group, one_to_one_id)).kind]
        talk = talk.to_closing(script)
        await unit.one_to_ones.save(talk)
        return await _begin(context, unit, group, talk, script.one_to_one[talk.place], now)


async def call_off(context: AppContext, group: Group, one_to_one_id: int) -> None:
    """Break the talk off, as the teacher asks."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = (await require_one_to_one(unit, group, one_to_one_id)).call_off(now)
        await end_one_to_one(context, unit, talk, now)


async def end_one_to_one(context: AppContext, unit: Unit, talk: OneToOne, now: datetime) -> OneToOne:
    """Store a talk that is over, and end what ends with it: only what both said yes to was agreed.

    Its thread is archived, not locked: the pupil can still read it and correct something. A later message in it, such
    as the look back on a mark, opens it again.
    """
    await unit.one_to_ones.save(talk)
    for alarm in (ONE_BACK, ONE_LATE):
        await unit.alarms.cancel(alarm, talk.id)
    for made in await unit.one_to_ones.promises(talk.id):
        if not made.agreement.confirmed:
            await unit.agreements.remove(made.agreement.id)
    await unit.posts.invalidate(ONE_TO_ONE_MISSING, talk.id)
    await put_up(unit, talk, OneToOneStep(0, talk.id, "", StepKind.THANKS, "", now), now)
    await redraw(unit, talk, *StepKind)
    goal = await unit.goals.now_of(talk.pupil_id)
    if goal is not None and goal.has_words and goal.one_to_one_id == talk.id:
        await unit.posts.ensure(ONE_TO_ONE_GOAL, goal.id, talk.thread_ref, now)
    await unit.locks.want(talk.thread_ref, WHOLE_THREAD, True, now)
    await unit.drafts.drop_of_one_to_one(talk.id)
    if talk.state is OneToOneState.CLOSED:
        await unit.alarms.set(ONE_SHARE, talk.id, now)
    context.forget_one_to_one(talk)
    return talk


async def end_or_cover(context: AppContext, unit: Unit, group: Group, talk: OneToOne, *, cover: bool) -> OneToOne:
    """End the talk once the pupil was told what happens now, or take the one step of covering before that."""
    now = context.clock.now()
    if not cover:
        return await end_one_to_one(context, unit, talk.close(now, told=True), now)
    script = context.scripts[talk.kind]
    covering = talk.cover(script, told=True)
    await unit.one_to_ones.save(covering)
    await redraw(unit, covering, StepKind.OUTCOMES)
    await _begin(context, unit, group, covering, script.one_to_one[covering.place], now)
    return covering


async def end_covered(context: AppContext, group: Group, one_to_one_id: int) -> None:
    """End a talk after the covering. Refused before the pupil was told what happens now."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = await require_one_to_one(unit, group, one_to_one_id)
        await end_one_to_one(context, unit, talk.close(now, told=await unit.one_to_ones.told(talk.id) is not None), now)


async def _advance(context: AppContext, unit: Unit, group: Group, talk: OneToOne, now: datetime) -> OneToOneStep:
    script: Script = context.scripts[talk.kind]
    if await _should_look_back(unit, talk, script):
        return await _look_back(unit, group, talk, now)
    talk = talk.advance(script, told=await unit.one_to_ones.told(talk.id) is not None)
    await unit.one_to_ones.save(talk)
    await redraw(unit, talk, StepKind.OPENING)
    return await _begin(context, unit, group, talk, script.one_to_one[talk.place], now)


async def _should_look_back(unit: Unit, talk: OneToOne, script: Script) -> bool:
    """Return whether an earlier agreement is still open; the next talk begins with that, once (pedagogy 2.5)."""
    if talk.place >= 0 or script.one_to_one[0].kind is StepKind.LOOK_BACK:
        return False
    if any(step.key == FIRST_BACK for step in await unit.one_to_one_steps.of(talk.id)):
        return False
    of_today = {made.agreement.id for made in await unit.one_to_ones.promises(talk.id)}
    kept = await unit.agreements.of_pupil(talk.pupil_id)
    return any(made.status in ALIVE and made.id not in of_today for made in kept)


async def _look_back(unit: Unit, group: Group, talk: OneToOne, now: datetime) -> OneToOneStep:
    going = replace(talk, state=OneToOneState.GOING)
    await unit.one_to_ones.save(going)
    await redraw(unit, going, StepKind.OPENING)
    asked = words_for(group.language)("one-first-back")
    return await put_up(unit, going, OneToOneStep(0, talk.id, FIRST_BACK, StepKind.LOOK_BACK, asked, now), now)


async def _begin(
    context: AppContext, unit: Unit, group: Group, talk: OneToOne, wanted: ScriptStep, now: datetime
) -> OneToOneStep:
    asked = wanted.asked(group.language, group.form_of_address)
    step = OneToOneStep(0, talk.id, wanted.id, wanted.kind, asked, now)
    if wanted.kind in ASKING:
        unit.after_commit.append(partial(hear_step, context, talk.id, now))
    match wanted.kind:
        case StepKind.SCALE:
            goal = await unit.goals.now_of(talk.pupil_id)
            topic = " ".join([asked, *(list(goal.slots.values())[:1] if goal else [])])
            return await put_up_scale(unit, group, talk, wanted.id, now, topic=cut(topic, TOPIC_LIMIT))
        case StepKind.GOAL:
            await goal_of(unit, talk, now)
        case StepKind.CARDS:
            step = replace(step, offered=await _deal(context, unit, group, talk, wanted))
        case StepKind.QUESTION if wanted.deck:
            (card,) = await _deal(context, unit, group, talk, wanted)
            step = replace(step, asked=f"{asked}\n{card}")
        case _:
            pass
    return await put_up(unit, talk, step, now)


async def put_up(unit: Unit, talk: OneToOne, step: OneToOneStep, now: datetime) -> OneToOneStep:
    """Add a step and show it; while the teacher is out of view it waits, and so do its words (T7b)."""
    before = await current_step(unit, talk)
    kept = await unit.one_to_one_steps.add(replace(step, delayed=step.kind is not StepKind.AWAY and talk.is_away(now)))
    await show_step(unit, talk, kept, now)
    if before is not None:
        await unit.posts.invalidate(ONE_TO_ONE_STEP, before.id)
    await redraw(unit, talk)
    return kept


async def put_up_scale(
    unit: Unit, group: Group, talk: OneToOne, key: str, now: datetime, *, topic: str, zero: str = "", ten: str = ""
) -> OneToOneStep:
    """Add a scale question for this pupil; an end without words gets the usual ones."""
    words = words_for(group.language)
    scale = await unit.scales.add(
        Scale(
            id=0,
            group_id=group.id,
            talk_id=None,
            form=ScaleForm.PRIVATE,
            state=ScaleState.OPEN,
            topic=check_line(topic, TOPIC_LIMIT, needed=True),
            zero=check_line(zero or words("scale-usual-zero"), ANCHOR_LIMIT),
            ten=check_line(ten or words("scale-usual-ten"), ANCHOR_LIMIT),
            card_id=None,
            sensitivity=CARD_SENSITIVITY,
            opened_by=talk.started_by,
            opened_at=now,
        )
    )
    await unit.alarms.set(SCALE_ENDS, scale.id, now + RESUME_FOR)
    step = OneToOneStep(0, talk.id, key, StepKind.SCALE, scale.topic, now, scale_id=scale.id)
    return await put_up(unit, talk, step, now)


async def goal_of(unit: Unit, talk: OneToOne, now: datetime) -> Goal:
    """Return the goal that the pupil has, or a new and empty one."""
    goal = await unit.goals.now_of(talk.pupil_id)
    return goal or await unit.goals.add(Goal(0, talk.group_id, talk.pupil_id, talk.id, now, now))


async def _deal(context: AppContext, unit: Unit, group: Group, talk: OneToOne, wanted: ScriptStep) -> tuple[str, ...]:
    """Return different cards of a deck: for a step of cards as many as it lays out, for a question one.

    Cards that this pupil had lately rest, unless too few are left to choose from. Refused when there are too few at
    all.
    """
    most, least = (DEALT, max(wanted.choose, 1)) if wanted.kind is StepKind.CARDS else (1, 1)
    fitting = [
        card.text(group.language)
        for card in await cards_of(context, unit, group.id)
        if card.category == wanted.deck and group.band in card.bands and card.sensitivity <= CARD_SENSITIVITY
    ]
    had = await unit.one_to_one_steps.dealt_to(talk.pupil_id)
    fresh = [text for text in fitting if text not in had]
    left = fresh if len(fresh) >= least else fitting
    if len(left) < least:
        raise Refused(Reason.NO_CARD)
    return tuple(context.random.sample(sorted(set(left)), min(most, len(set(left)))))
