"""Agreements of two: each proposes, both say yes, and the words are the pupil's."""

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.gate import needs
from bot.chat.layout import option, page, select
from bot.chat.safe_text import shortened
from bot.domain.agreement import Who
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.services.script_agree import Wish, changeable, propose, reword, say_yes, take_away
from bot.services.script_views import find_panel
from cogs.one.forms import agreement_form, proposal_form, reword_form

LISTED = 25
"""Options of one list (Discord)."""


@needs(Action.TAKE_PART)
async def add(act: Act) -> None:
    """Open the pupil's form."""
    await changeable(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.open_form(agreement_form(act.words, act.number(0), act.group.form_of_address))


@needs(Action.TAKE_PART)
async def added(act: Act) -> None:
    """The pupil proposes; the teacher says yes, or not."""
    await propose(act.core, act.group, act.number(0), _wish(act), act.actor.user_ref)
    await act.say_nothing()


@needs(Action.TAKE_PART)
async def yes(act: Act) -> None:
    """The pupil says that it is right so."""
    await say_yes(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.tell(act.words("agreements-thanks"))


@needs(Action.TAKE_PART)
async def reword_which(act: Act) -> None:
    """Which one in other words?"""
    await _ask_which(act, pack("one_agree_word_one", act.number(0)))


@needs(Action.TAKE_PART)
async def reword_one(act: Act) -> None:
    """Open the form with the words as they are."""
    made = await changeable(act.core, act.group, act.number(0), act.actor.user_ref)
    found = next((one for one in made if str(one.id) in act.values), None)
    if found is None:
        raise Refused(Reason.GONE)
    await act.open_form(reword_form(act.words, act.number(0), found))


@needs(Action.TAKE_PART)
async def reworded(act: Act) -> None:
    """The pupil's wording wins."""
    wish = Wish(act.fields["words"], Who.PUPIL, act.fields["moment"])
    await reword(act.core, act.group, act.number(0), act.number(1), act.actor.user_ref, wish)
    await act.tell(act.words("agreement-reworded"))


@needs(Action.TAKE_PART)
async def drop_which(act: Act) -> None:
    """Which one goes?"""
    await _ask_which(act, pack("one_agree_drop_one", act.number(0)))


@needs(Action.TAKE_PART)
async def drop_one(act: Act) -> None:
    """It goes."""
    chosen = next(iter(act.values), "")
    if not chosen.isdecimal():
        raise Refused(Reason.GONE)
    await take_away(act.core, act.group, act.number(0), int(chosen), act.actor.user_ref)
    await act.replace(act.words("agreement-removed"))


@needs(Action.STEER_TALK)
async def teacher_proposes(act: Act) -> None:
    """Open the teacher's form."""
    view = await find_panel(act.core, act.group, act.number(0))
    await act.open_form(proposal_form(act.words, act.number(0), shortened(view.pupil.name, 60)))


@needs(Action.STEER_TALK)
async def teacher_proposed(act: Act) -> None:
    """The teacher proposes; only the pupil can say that it is right so."""
    await propose(act.core, act.group, act.number(0), _wish(act), None)
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def teacher_yes(act: Act) -> None:
    """The teacher says yes to what the pupil proposed."""
    await say_yes(act.core, act.group, act.number(0), None)
    await act.say_nothing()


async def _ask_which(act: Act, custom_id: str) -> None:
    made = await changeable(act.core, act.group, act.number(0), act.actor.user_ref)
    if not made:
        raise Refused(Reason.GONE)
    options = [option(shortened(one.words, 100), str(one.id)) for one in made[-LISTED:]]
    await act.tell(page(select(act.words("agreement-which"), custom_id, options)))


def _wish(act: Act) -> Wish:
    who = Who.TEACHER if act.fields["who"] == Who.TEACHER else Who.PUPIL
    return Wish(act.fields["words"], who, act.fields["moment"], act.fields["help"])


PRESSES = {
    "one_agree_add": add,
    "one_agree_yes": yes,
    "one_agree_word": reword_which,
    "one_agree_word_one": reword_one,
    "one_agree_drop": drop_which,
    "one_agree_drop_one": drop_one,
    "one_propose": teacher_proposes,
    "one_yes": teacher_yes,
}
FORMS = {"one_agree_add": added, "one_agree_word": reworded, "one_propose": teacher_proposed}


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    for verb, handler in FORMS.items():
        bot.router.on_form(verb)(handler)
