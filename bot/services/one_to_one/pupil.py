"""Does what the pupil does in their own talk: write, choose, draw or pass; a pass leaves nothing behind."""

from collections.abc import Mapping
from functools import partial

from bot.domain.closing.closing import OpinionLine, Rating
from bot.domain.one_to_one.follow_up import TODAY
from bot.domain.one_to_one.goal import Goal, Slot
from bot.domain.one_to_one.one_to_one import Drawing, OneToOne, OneToOneStep
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.talk.script import ApprovedSheet, ScriptStep, StepKind
from bot.domain.words import can_be_read, check_text
from bot.services.coach.listen import hear_answer
from bot.services.context import AppContext
from bot.services.one_to_one.follow_up import call_nobody_else, call_staff
from bot.services.one_to_one.posts import ONE_TO_ONE_GOAL, redraw, show_step
from bot.services.one_to_one.require import StepScene, require_own_goal, require_own_one_to_one, require_own_step
from bot.services.one_to_one.sheet import lines_for, ticked
from bot.store.unit import Unit

WORDS, CHOICE, PICKED = "words", "choice", "picked"
CAPTION_LIMIT = 300
WRITTEN = (StepKind.QUESTION, StepKind.TELL, StepKind.META)


async def find_own_step(context: AppContext, group: Group, user_ref: str, step_id: int) -> StepScene:
    """Return the pupil's own step, so that its form opens with what was written before."""
    async with context.store.read() as unit:
        return await require_own_step(unit, group, step_id, user_ref)


async def find_own(context: AppContext, group: Group, user_ref: str, one_to_one_id: int) -> OneToOne:
    """Return the pupil's own talk, before a form is opened for it."""
    async with context.store.read() as unit:
        return await require_own_one_to_one(unit, group, one_to_one_id, user_ref)


async def find_in_thread(context: AppContext, thread_ref: str, user_ref: str) -> OneToOne | None:
    """Return the talk that goes on in this thread if this person is its pupil, else None."""
    async with context.store.read() as unit:
        talk = await unit.one_to_ones.in_thread(thread_ref)
        pupil = None if talk is None or not talk.is_open else await unit.pupils.get(talk.pupil_id)
    return talk if pupil is not None and pupil.user_ref == user_ref else None


async def write(context: AppContext, group: Group, user_ref: str, step_id: int, part: str, text: str) -> None:
    """Store the pupil's words at a step; the pupil can rewrite them."""
    async with context.store.write() as unit:
        scene = await require_own_step(unit, group, step_id, user_ref)
        if scene.step.kind is StepKind.CARDS:
            _must(part in picked(scene.step))
        else:
            _must(scene.step.kind in WRITTEN and part == WORDS)
        await _keep(context, unit, scene, scene.step.write(part, text))


async def pick_cards(context: AppContext, group: Group, user_ref: str, step_id: int, chosen: tuple[str, ...]) -> None:
    """Store which cards the pupil takes, and drop what was written about the others."""
    async with context.store.write() as unit:
        scene = await require_own_step(unit, group, step_id, user_ref)
        wanted = script_step(context, scene)
        known = [str(place) for place in range(len(scene.step.offered))]
        _must(wanted is not None and 0 < len(chosen) <= wanted.choose and set(chosen) <= set(known))
        words = {part: text for part, text in scene.step.words.items() if part in chosen}
        emptied = scene.step.take_back()
        for part, text in {PICKED: ",".join(sorted(chosen)), **words}.items():
            emptied = emptied.write(part, text)
        await _keep(context, unit, scene, emptied)


async def choose(context: AppContext, group: Group, user_ref: str, step_id: int, option: str) -> None:
    """Store the answer to a choice. Whoever wants to speak to somebody today is passed on at once (2.6)."""
    async with context.store.write() as unit:
        scene = await require_own_step(unit, group, step_id, user_ref)
        wanted = script_step(context, scene)
        _must(wanted is not None and option in dict(wanted.options))
        await _keep(context, unit, scene, scene.step.write(CHOICE, option))
        if option == TODAY:
            await call_staff(context, unit, scene)
        else:
            await call_nobody_else(context, unit, scene.step.id)


async def draw(context: AppContext, group: Group, user_ref: str, step_id: int, picture: bytes, caption: str) -> None:
    """Store a drawing, which was made safe before, with the pupil's own caption."""
    async with context.store.write() as unit:
        scene = await require_own_step(unit, group, step_id, user_ref)
        _must(scene.step.kind is StepKind.QUESTION)
        caption = check_text(caption, CAPTION_LIMIT, needed=False)
        await unit.one_to_one_steps.draw(scene.step.id, Drawing(picture, caption), context.clock.now())
        _answered(context, unit, scene)
        await show_step(unit, scene.talk, scene.step, context.clock.now())


async def tick(
    context: AppContext, group: Group, user_ref: str, step_id: int, number: int, chosen: tuple[str, ...]
) -> None:
    """Store which of their own words the pupil lets stand on the sheet; the words come from what the pupil wrote.

    ``chosen`` are those of the list with this ``number``; what was ticked in another list stays.
    """
    async with context.store.write() as unit:
        scene = await require_own_step(unit, group, step_id, user_ref)
        wanted = script_step(context, scene)
        if wanted is None or wanted.sheet is None:
            raise Refused(Reason.GONE)
        lines = await lines_for(unit, scene.talk, wanted.sheet)
        before = await unit.sheets.of_step(scene.step.id)
        kept = ticked(lines, number, chosen, () if before is None else before.lines)
        if kept:
            sheet = ApprovedSheet(wanted.sheet, kept)
            await unit.sheets.approve(scene.pupil.id, scene.step.id, sheet, context.clock.now())
        else:
            await unit.sheets.withdraw(scene.step.id)
        await show_step(unit, scene.talk, scene.step, context.clock.now())


async def rate(context: AppContext, group: Group, user_ref: str, step_id: int, rating: Rating) -> None:
    """Store what the pupil thought of the talk; an empty opinion is a pass."""
    async with context.store.write() as unit:
        scene = await require_own_step(unit, group, step_id, user_ref)
        _must(scene.step.kind is StepKind.OPINION)
        given = {
            line.value: str(mark) for line, mark in zip(OpinionLine, rating.marks, strict=True) if mark is not None
        }
        if can_be_read(rating.words):
            given[WORDS] = rating.words
        step = scene.step.take_back()
        for part, text in given.items():
            step = step.write(part, text)
        await _keep(context, unit, scene, step)


async def pass_(context: AppContext, group: Group, user_ref: str, step_id: int) -> None:
    """Drop what was written at this step. A pass always works, and nothing says that there was one."""
    async with context.store.write() as unit:
        scene = await require_own_step(unit, group, step_id, user_ref)
        had = (
            scene.step.words
            or await unit.one_to_one_steps.drawing(scene.step.id)
            or await unit.sheets.of_step(scene.step.id)
        )
        if not had:
            return
        await unit.one_to_one_steps.wipe_drawing(scene.step.id)
        await unit.sheets.withdraw(scene.step.id)
        await call_nobody_else(context, unit, scene.step.id)
        await _keep(context, unit, scene, scene.step.take_back())


async def find_goal(context: AppContext, group: Group, user_ref: str, goal_id: int) -> Goal:
    """Return the pupil's own goal, also long after the talk."""
    async with context.store.read() as unit:
        return await require_own_goal(unit, group, goal_id, user_ref)


async def write_goal(context: AppContext, group: Group, user_ref: str, goal_id: int, words: Mapping[Slot, str]) -> None:
    """Store the pupil's four fields, at any time."""
    now = context.clock.now()
    async with context.store.write() as unit:
        goal = (await require_own_goal(unit, group, goal_id, user_ref)).write(words, now)
        await unit.goals.save_pupils(goal)
        await _redraw_goal(unit, goal)


async def new_goal(context: AppContext, group: Group, user_ref: str, goal_id: int, words: Mapping[Slot, str]) -> None:
    """Replace this goal with another one, within the same frame."""
    now = context.clock.now()
    async with context.store.write() as unit:
        before = await require_own_goal(unit, group, goal_id, user_ref)
        fresh = Goal(0, group.id, before.pupil_id, before.one_to_one_id, now, now, frame=before.frame).write(words, now)
        fresh = await unit.goals.add(fresh)
        await unit.goals.save_pupils(fresh)
        await _redraw_goal(unit, before)
        for post in await unit.posts.pages(ONE_TO_ONE_GOAL, before.id):
            await unit.posts.ensure(ONE_TO_ONE_GOAL, fresh.id, post.channel_ref, now)


def picked(step: OneToOneStep) -> tuple[str, ...]:
    """Return the places of the cards that the pupil took."""
    return tuple(step.words[PICKED].split(",")) if PICKED in step.words else ()


def script_step(context: AppContext, scene: StepScene) -> ScriptStep | None:
    """Return what the script says about a step, or None for one that came in between."""
    steps = context.scripts[scene.talk.kind].one_to_one
    return next((step for step in steps if step.id == scene.step.key and step.kind is scene.step.kind), None)


async def _keep(context: AppContext, unit: Unit, scene: StepScene, step: OneToOneStep) -> None:
    await unit.one_to_one_steps.save_pupils(step)
    if step.words:
        _answered(context, unit, scene)
    await show_step(unit, scene.talk, step, context.clock.now())
    await redraw(unit, scene.talk, StepKind.SHEET)


def _answered(context: AppContext, unit: Unit, scene: StepScene) -> None:
    heard = partial(hear_answer, context, scene.talk.id, scene.pupil.id, context.clock.now())
    unit.after_commit.append(heard)


async def _redraw_goal(unit: Unit, goal: Goal) -> None:
    await unit.posts.invalidate(ONE_TO_ONE_GOAL, goal.id)
    for talk in await unit.one_to_ones.of_pupil(goal.pupil_id):
        await redraw(unit, talk, StepKind.GOAL)


def _must(fits: bool) -> None:
    """Refuse as gone what does not fit, since forms and lists can be forged."""
    if not fits:
        raise Refused(Reason.GONE)
