"""Answers what pupils press, write and choose in their own talk; nobody else's press does anything."""

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.safe_text import literal
from bot.domain.one_to_one.follow_up import TODAY
from bot.domain.one_to_one.goal import Slot
from bot.domain.permission import Action
from bot.domain.words import upper_first
from bot.services.one_to_one.pupil import (
    choose,
    find_goal,
    find_own,
    find_own_step,
    new_goal,
    pass_,
    pick_cards,
    rate,
    tick,
    write,
    write_goal,
)
from bot.services.one_to_one.run import another_day, begin_with
from bot.services.one_to_one.views import view_purpose
from cogs.common.buttons import draw_purpose
from cogs.common.forms import rating_in
from cogs.one_to_one import ids
from cogs.one_to_one.forms import goal_form, opinion_form, subject_form, words_form


@needs(Action.TAKE_PART, opens_form=True)
async def subject(request: Request, one_to_one_id: int) -> None:
    """Bring a subject ("Ik wil zelf een onderwerp")."""
    await request.act(find_own, one_to_one_id)
    await request.open_form(subject_form(request.words, one_to_one_id))


@needs(Action.TAKE_PART)
async def subject_told(request: Request, one_to_one_id: int) -> None:
    """Begin with the pupil's own subject."""
    await request.act(begin_with, one_to_one_id, request.fields["words"])


@needs(Action.GET_HELP)
async def purpose(request: Request, one_to_one_id: int) -> None:
    """See again what the talk is for ("Doel even terugzien")."""
    talk = await request.run(view_purpose, one_to_one_id, request.actor)
    await request.tell(draw_purpose(request.words, talk.frame, "one-request"))


@needs(Action.TAKE_PART)
async def day(request: Request, one_to_one_id: int) -> None:
    """Note that the pupil would rather have another day ("Liever een andere dag")."""
    await request.act(another_day, one_to_one_id)
    await request.tell(request.words("one-day-fine", teacher=literal(upper_first(request.group.form_of_address))))


@needs(Action.TAKE_PART, opens_form=True)
async def open_words(request: Request, step_id: int, part: str) -> None:
    """Open the form for words, with what was written before."""
    found = await request.act(find_own_step, step_id)
    await request.open_form(words_form(request.words, found.step, part))


@needs(Action.TAKE_PART)
async def written(request: Request, step_id: int, part: str) -> None:
    """Keep the words that were handed in."""
    await request.act(write, step_id, part, request.fields["words"])


@needs(Action.TAKE_PART)
async def picked(request: Request, step_id: int) -> None:
    """Note which cards the pupil takes."""
    await request.act(pick_cards, step_id, request.values)


@needs(Action.TAKE_PART)
async def chosen(request: Request, step_id: int) -> None:
    """Note which of the answers the pupil chose."""
    option = request.picked(str)
    await request.act(choose, step_id, option)
    if option == TODAY:
        await request.tell(request.words("one-today-kept"))


@needs(Action.TAKE_PART)
async def ticked(request: Request, step_id: int, number: int) -> None:
    """Note what may stand on the sheet."""
    await request.act(tick, step_id, number, request.values)


@needs(Action.TAKE_PART, opens_form=True)
async def open_rating(request: Request, step_id: int) -> None:
    """Open the form for an opinion."""
    found = await request.act(find_own_step, step_id)
    await request.open_form(opinion_form(request.words, found.step))


@needs(Action.TAKE_PART)
async def rated(request: Request, step_id: int) -> None:
    """Keep the opinion that was handed in."""
    await request.act(rate, step_id, rating_in(request.fields))


@needs(Action.TAKE_PART)
async def passed(request: Request, step_id: int) -> None:
    """Let the pupil pass, which needs no reason."""
    await request.act(pass_, step_id)
    await request.tell(request.words("one-passed", teacher=request.group.form_of_address))


@needs(Action.TAKE_PART, opens_form=True)
async def open_goal(request: Request, goal_id: int) -> None:
    """Open the four fields, with what stands there."""
    goal = await request.act(find_goal, goal_id)
    await request.open_form(goal_form(request.words, ids.GOAL, goal))


@needs(Action.TAKE_PART)
async def goal_written(request: Request, goal_id: int) -> None:
    """Keep the four fields that were handed in."""
    await request.act(write_goal, goal_id, _slots(request))


@needs(Action.TAKE_PART, opens_form=True)
async def open_new_goal(request: Request, goal_id: int) -> None:
    """Open four empty fields."""
    goal = await request.act(find_goal, goal_id)
    await request.open_form(goal_form(request.words, ids.GOAL_NEW, goal))


@needs(Action.TAKE_PART)
async def new_goal_written(request: Request, goal_id: int) -> None:
    """Put another goal in the place of the one that was there."""
    await request.act(new_goal, goal_id, _slots(request))


def _slots(request: Request) -> dict[Slot, str]:
    return {slot: request.fields.get(slot.value, "") for slot in Slot}
