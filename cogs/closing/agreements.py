"""Agreements at the end of a talk, by pupils and by the teacher who proposes."""

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.domain.agreement import Who
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.services.closing_agreements import (
    Person,
    Promise,
    add_agreement,
    changeable,
    changeable_one,
    confirm_for_class,
    confirm_own,
    propose_agreement,
    reword,
    take_away,
)
from bot.services.closing_views import view_agreements
from bot.services.talk_posts import AGREEMENTS
from cogs.closing.agreement_cards import (
    add_form,
    choose_from,
    draw_agreements,
    own_proposals,
    propose_form,
    reword_form,
)


@needs(Action.TAKE_PART)
async def add(act: Act) -> None:
    """Open the form for a new agreement."""
    await act.open_form(add_form(act.words, act.number(0), act.group.form_of_address))


@needs(Action.TAKE_PART)
async def added(act: Act) -> None:
    """The form was handed in."""
    fields = act.fields
    who = Who.PUPIL if fields["who"] == Who.PUPIL else Who.CLASS
    promise = Promise(act.number(0), fields["words"], who, fields["moment"], fields["help"])
    await add_agreement(act.core, act.group, promise, _person(act))
    await act.tell(act.words("agreement-added-own" if who is Who.PUPIL else "agreement-added"))


@needs(Action.STEER_TALK)
async def propose(act: Act) -> None:
    """Open the teacher's form."""
    await act.open_form(propose_form(act.words, act.number(0)))


@needs(Action.STEER_TALK)
async def proposed(act: Act) -> None:
    """The teacher proposes; a pupil whom it concerns is asked, as far as they can be reached."""
    fields, pupil_ref = act.fields, act.fields["pupil"] or None
    who = Who.PUPIL if pupil_ref else Who(fields["who"])
    promise = Promise(act.number(0), fields["words"], who, fields["moment"])
    agreement = await propose_agreement(act.core, act.group, promise, pupil_ref)
    await act.tell(act.words("agreement-proposed"))
    if pupil_ref is not None:
        whispers = bot_of(act).whispers
        words = whispers.words_of(pupil_ref, act.group.language)
        await whispers.whisper(pupil_ref, own_proposals(words, [agreement]), dm_welcome=False)


@needs(Action.TAKE_PART)
async def right(act: Act) -> None:
    """What the class agreed is right ("Klopt"); what was proposed to this pupil is shown apart."""
    waiting = await confirm_for_class(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.tell(own_proposals(act.words, waiting) if waiting else act.words("agreements-thanks"))


@needs(Action.TAKE_PART)
async def right_own(act: Act) -> None:
    """The pupil whom it concerns says that it is right."""
    await confirm_own(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.replace(act.words("agreement-added-own"))


@needs(Action.TAKE_PART)
async def choose_to_reword(act: Act) -> None:
    """Other words: which one?"""
    agreements = await changeable(act.core, act.group, act.number(0), act.actor.user_ref)
    if len(agreements) == 1:
        await act.open_form(reword_form(act.words, agreements[0]))
    elif agreements:
        await act.tell(choose_from(act.words, agreements, "agreement-which", pack("agree_reword_one")))
    else:
        await act.tell(act.words("agreements-none"))


@needs(Action.TAKE_PART)
async def reword_one(act: Act) -> None:
    """The form of the one that was chosen, in a list or by its own button."""
    agreement = await changeable_one(act.core, act.group, _chosen(act), act.actor.user_ref)
    await act.open_form(reword_form(act.words, agreement))


@needs(Action.TAKE_PART)
async def reworded(act: Act) -> None:
    """The pupil's wording wins."""
    fields = act.fields
    await reword(act.core, act.group, act.number(0), act.actor.user_ref, fields["words"], fields["moment"])
    await act.tell(act.words("agreement-reworded"))


@needs(Action.TAKE_PART)
async def choose_to_remove(act: Act) -> None:
    """Take away: which one?"""
    agreements = await changeable(act.core, act.group, act.number(0), act.actor.user_ref)
    if agreements:
        await act.tell(choose_from(act.words, agreements, "agreement-which", pack("agree_remove_one")))
    else:
        await act.tell(act.words("agreements-none"))


@needs(Action.TAKE_PART)
async def remove_one(act: Act) -> None:
    """Nothing is left of it."""
    await take_away(act.core, act.group, _chosen(act), act.actor.user_ref)
    await act.replace(act.words("agreement-removed"))


def _person(act: Act) -> Person:
    return Person(act.actor.user_ref, act.actor.name)


def _chosen(act: Act) -> int:
    """The agreement that was chosen in the list, else the one of the button."""
    if not act.values:
        return act.number(0)
    if not act.values[0].isdecimal():
        raise Refused(Reason.GONE)
    return int(act.values[0])


PRESSES = {
    "agree_add": add,
    "agree_propose": propose,
    "agree_right": right,
    "agree_own": right_own,
    "agree_reword": choose_to_reword,
    "agree_reword_one": reword_one,
    "agree_remove": choose_to_remove,
    "agree_remove_one": remove_one,
}
FORMS = {"agree_add": added, "agree_propose": proposed, "agree_reword": reworded}


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    show(bot, AGREEMENTS, view_agreements, draw_agreements)
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    for verb, handler in FORMS.items():
        bot.router.on_form(verb)(handler)
