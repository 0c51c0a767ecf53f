"""What the pupil presses, writes and chooses in their own one-to-one talk; nobody else's press does anything."""

from collections.abc import Awaitable

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.gate import needs
from bot.chat.purpose import draw_purpose
from bot.chat.rating_fields import rating_in
from bot.chat.safe_text import literal
from bot.domain.follow_up import TODAY
from bot.domain.goal import Slot
from bot.domain.permission import Action
from bot.domain.words import upper_first
from bot.services.script_run import another_day, begin_one, begin_with
from bot.services.script_views import view_purpose
from bot.services.script_words import (
    Mine,
    choose,
    find_goal,
    find_mine,
    find_own,
    new_goal,
    pass_,
    pick_cards,
    rate,
    tick,
    write,
    write_goal,
)
from cogs.one.forms import goal_form, opinion_form, subject_form, words_form


@needs(Action.TAKE_PART)
async def begin(act: Act) -> None:
    """Begin ("Begin maar")."""
    await begin_one(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.say_nothing()


@needs(Action.TAKE_PART)
async def subject(act: Act) -> None:
    """Bring a subject ("Ik wil zelf een onderwerp")."""
    await find_own(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.open_form(subject_form(act.words, act.number(0)))


@needs(Action.TAKE_PART)
async def subject_told(act: Act) -> None:
    """The pupil's own subject comes first."""
    await begin_with(act.core, act.group, act.number(0), act.actor.user_ref, act.fields["words"])
    await act.say_nothing()


@needs(Action.GET_HELP)
async def purpose(act: Act) -> None:
    """See again what the talk is for ("Doel even terugzien")."""
    one = await view_purpose(act.core, act.group, act.number(0), act.actor)
    await act.tell(draw_purpose(act.words, one.frame, "one-request"))


@needs(Action.TAKE_PART)
async def day(act: Act) -> None:
    """Rather another day ("Liever een andere dag")."""
    await another_day(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.tell(act.words("one-day-fine", teacher=literal(upper_first(act.group.form_of_address))))


@needs(Action.TAKE_PART)
async def open_words(act: Act) -> None:
    """Open the form for words, with what was written before."""
    spot = await find_mine(act.core, _mine(act))
    await act.open_form(words_form(act.words, spot.step, act.argument(1)))


@needs(Action.TAKE_PART)
async def written(act: Act) -> None:
    """The form was handed in."""
    await _kept(act, write(act.core, _mine(act), act.argument(1), act.fields["words"]))


@needs(Action.TAKE_PART)
async def picked(act: Act) -> None:
    """Which cards."""
    await pick_cards(act.core, _mine(act), act.values)
    await act.say_nothing()


@needs(Action.TAKE_PART)
async def chosen(act: Act) -> None:
    """One of the answers."""
    option = next(iter(act.values), "")
    await choose(act.core, _mine(act), option)
    if option == TODAY:
        await act.tell(act.words("one-today-kept"))
    else:
        await act.say_nothing()


@needs(Action.TAKE_PART)
async def ticked(act: Act) -> None:
    """What may stand on the sheet."""
    await _kept(act, tick(act.core, _mine(act), act.values))


@needs(Action.TAKE_PART)
async def open_rating(act: Act) -> None:
    """Open the form for an opinion."""
    spot = await find_mine(act.core, _mine(act))
    await act.open_form(opinion_form(act.words, spot.step))


@needs(Action.TAKE_PART)
async def rated(act: Act) -> None:
    """The opinion was handed in."""
    await _kept(act, rate(act.core, _mine(act), rating_in(act.fields)))


@needs(Action.TAKE_PART)
async def passed(act: Act) -> None:
    """A pass needs no reason."""
    await pass_(act.core, _mine(act))
    await act.tell(act.words("one-passed", teacher=act.group.form_of_address))


@needs(Action.TAKE_PART)
async def open_goal(act: Act) -> None:
    """Open the four fields, with what stands there."""
    goal = await find_goal(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.open_form(goal_form(act.words, "one_goal", goal))


@needs(Action.TAKE_PART)
async def goal_written(act: Act) -> None:
    """The four fields were handed in."""
    await _kept(act, write_goal(act.core, act.group, act.number(0), act.actor.user_ref, _slots(act)))


@needs(Action.TAKE_PART)
async def open_new_goal(act: Act) -> None:
    """Open four empty fields."""
    goal = await find_goal(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.open_form(goal_form(act.words, "one_goal_new", goal))


@needs(Action.TAKE_PART)
async def new_goal_written(act: Act) -> None:
    """Another goal takes the place of the one that was there."""
    await _kept(act, new_goal(act.core, act.group, act.number(0), act.actor.user_ref, _slots(act)))


def _mine(act: Act) -> Mine:
    return Mine(act.group, act.number(0), act.actor.user_ref)


def _slots(act: Act) -> dict[Slot, str]:
    return {slot: act.fields.get(slot.value, "") for slot in Slot}


async def _kept(act: Act, keeping: Awaitable[None]) -> None:
    """The card itself shows it, once it is kept; a second message would only be in the way."""
    await keeping
    await act.say_nothing()


PRESSES = {
    "one_begin": begin,
    "one_subject": subject,
    "one_day": day,
    "one_purpose": purpose,
    "one_write": open_words,
    "one_pick": picked,
    "one_choose": chosen,
    "one_tick": ticked,
    "one_rate": open_rating,
    "one_pass": passed,
    "one_goal": open_goal,
    "one_goal_new": open_new_goal,
}
FORMS = {
    "one_subject": subject_told,
    "one_write": written,
    "one_rate": rated,
    "one_goal": goal_written,
    "one_goal_new": new_goal_written,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    for verb, handler in FORMS.items():
        bot.router.on_form(verb)(handler)
