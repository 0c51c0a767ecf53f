"""Answers what pupils do with agreements at the end of a talk, and what their teacher proposes."""

from functools import partial

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import page, text
from bot.chat.ui.safe_text import literal
from bot.domain.agreement import Agreement, Proposal, Who
from bot.domain.hold import HeldBy
from bot.domain.permission import Action
from bot.services.closing.agreements import (
    add_agreement,
    changeable,
    changeable_one,
    confirm_for_class,
    reword,
    take_away,
    waiting_for,
)
from bot.services.closing.say import ProposeAgreement, Proposed
from bot.services.coach.drafts import typed
from cogs.closing import ids
from cogs.closing.agreement_cards import add_form, own_proposals, propose_form, reword_form
from cogs.common.forms import agreement_choice
from cogs.common.readers import help_now, with_support


@needs(Action.TAKE_PART, opens_form=True)
async def add(request: Request, talk_id: int) -> None:
    """Open the form for a new agreement."""
    await request.open_form(add_form(request.words, talk_id, request.group.form_of_address))


@needs(Action.TAKE_PART)
async def added(request: Request, talk_id: int) -> None:
    """Keep the agreement that was handed in."""
    fields = request.fields
    who = Who.PUPIL if fields["who"] == Who.PUPIL else Who.CLASS
    proposal = Proposal(fields["words"], who, fields["moment"], fields["help"])
    agreement = await request.run(add_agreement, talk_id, proposal, request.person)
    await _tell_kept(request, agreement, "agreement-added-own")


@needs(Action.STEER_TALK)
async def propose(request: Request, talk_id: int) -> None:
    """Open the teacher's form."""
    await request.open_form(propose_form(request.words, talk_id))


@needs(Action.STEER_TALK)
async def proposed(request: Request, talk_id: int) -> None:
    """Note what the teacher proposes; a pupil whom it concerns is asked, as far as they can be reached."""
    fields, pupil_ref = request.fields, request.fields["pupil"] or None
    said = {"words": fields["words"], "moment": fields["moment"], "pupil_ref": pupil_ref}
    who = Who.PUPIL if pupil_ref else fields["who"]
    await bot_of(request).speech.say(request, typed(ProposeAgreement, talk_id=talk_id, who=who, **said))


def proposed_text(request: Request, _: Proposed) -> str:
    """Return what a teacher reads once an agreement is proposed."""
    return request.words("agreement-proposed")


async def ask_pupil(request: Request, proposed: Proposed) -> str | None:
    """Ask the pupil whom a proposal concerns whether it is right so; the teacher reads it when that did not arrive."""
    if proposed.pupil_ref is None:
        return None
    whispers = bot_of(request).whispers
    words = whispers.words_of(proposed.pupil_ref, request.group.language)
    if await whispers.whisper(proposed.pupil_ref, own_proposals(words, [proposed.agreement]), dm_welcome=False):
        return None
    return request.words("agreement-not-asked", pupil=f"<@{proposed.pupil_ref}>")


@needs(Action.TAKE_PART)
async def right(request: Request, talk_id: int, seen: int) -> None:
    """Note that what this card shows is right ("Klopt"), and show apart what was proposed to this pupil."""
    nodded = await request.act(confirm_for_class, talk_id, seen)
    if nodded.own:
        await request.tell(own_proposals(request.words, nodded.own))
    else:
        await request.tell(request.words("agreements-only-yours" if nodded.only_theirs else "agreements-thanks"))


@needs(Action.TAKE_PART)
async def for_you(request: Request, talk_id: int, number: int) -> None:
    """Turn to another page of what was proposed to this pupil."""
    own = await request.act(waiting_for, talk_id)
    await request.replace(own_proposals(request.words, own, number) if own else request.words("agreements-thanks"))


@needs(Action.TAKE_PART, opens_form=True)
async def choose_to_reword(request: Request, talk_id: int, number: int | None) -> None:
    """Ask which agreement is to be put in other words."""
    agreements = await request.act(changeable, talk_id)
    if len(agreements) == 1:
        await request.open_form(reword_form(request.words, agreements[0]))
    elif agreements:
        further = partial(ids.AGREE_REWORD, talk_id=talk_id)
        choosing = ids.AGREE_REWORD_ONE(agreement_id=None)
        await request.turn_to(number, agreement_choice(request.words, agreements, choosing, number or 0, further))
    else:
        await request.tell(request.words("agreements-none"))


@needs(Action.TAKE_PART, opens_form=True)
async def reword_one(request: Request, agreement_id: int | None) -> None:
    """Open the form of the agreement that was chosen in a list or by its own button."""
    agreement = await request.act(changeable_one, request.picked(int) if agreement_id is None else agreement_id)
    await request.open_form(reword_form(request.words, agreement))


@needs(Action.TAKE_PART)
async def reworded(request: Request, agreement_id: int) -> None:
    """Put the agreement in the pupil's words."""
    fields = request.fields
    agreement = await request.run(reword, request.person, agreement_id, fields["words"], fields["moment"])
    await _tell_kept(request, agreement, "agreement-reworded")


@needs(Action.TAKE_PART)
async def choose_to_remove(request: Request, talk_id: int, number: int | None) -> None:
    """Ask which agreement is to be taken away."""
    agreements = await request.act(changeable, talk_id)
    if agreements:
        further = partial(ids.AGREE_REMOVE, talk_id=talk_id)
        choosing = ids.AGREE_REMOVE_ONE(agreement_id=None)
        await request.turn_to(number, agreement_choice(request.words, agreements, choosing, number or 0, further))
    else:
        await request.tell(request.words("agreements-none"))


@needs(Action.TAKE_PART)
async def remove_one(request: Request, agreement_id: int | None) -> None:
    """Take the agreement away, so that nothing is left of it."""
    await request.act(take_away, request.picked(int) if agreement_id is None else agreement_id)
    await request.replace(request.words("agreement-removed"))


async def _tell_kept(request: Request, agreement: Agreement, kept: str) -> None:
    """Say what becomes of the words: the teacher reads first what the class would. Nobody else notices the list."""
    words, teacher = request.words, literal(request.group.form_of_address)
    if agreement.held_by is None:
        await request.tell(words(kept))
    elif agreement.held_by is HeldBy.WORDS:
        kept = with_support(words, request.group, words("agreement-held", teacher=teacher))
        await request.tell(page(text(f"{kept} {words('kept-back-ask')}"), *await help_now(request)))
    else:
        await request.tell(with_support(words, request.group, words("agreement-read-first", teacher=teacher)))
