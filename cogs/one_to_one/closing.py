"""Closes a talk of two: agreements to which both say yes, what the pupil thought of it, and what happens now."""

from functools import partial

from bot.chat.client import bot_of
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Style, button, page, row, text
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.agreement import Proposal, Who
from bot.domain.closing.closing import OpinionLine
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.services.one_to_one.agree import changeable, propose, reword, say_yes, take_away
from bot.services.one_to_one.cover import should_cover
from bot.services.one_to_one.pupil import WORDS
from bot.services.one_to_one.say import OUTCOME_FIELDS, ProposeToPupil, TellOutcomes
from bot.services.one_to_one.views import OneToOnePanelView, find_panel, read_opinion
from cogs.common.forms import agreement_choice
from cogs.one_to_one import ids
from cogs.one_to_one.forms import COVER, YES, agreement_form, outcomes_form, proposal_form, reword_form


@needs(Action.TAKE_PART, opens_form=True)
async def add(request: Request, one_to_one_id: int) -> None:
    """Open the pupil's form."""
    await request.act(changeable, one_to_one_id)
    await request.open_form(agreement_form(request.words, one_to_one_id, request.group.form_of_address))


@needs(Action.TAKE_PART)
async def added(request: Request, one_to_one_id: int) -> None:
    """Keep what the pupil proposes, until the teacher says yes."""
    await request.act(propose, one_to_one_id, _proposal(request))


@needs(Action.TAKE_PART)
async def reword_which(request: Request, one_to_one_id: int, number: int | None) -> None:
    """Ask which agreement is to be put in other words."""
    choosing = ids.AGREE_REWORD_ONE(one_to_one_id=one_to_one_id)
    await _ask_which(request, one_to_one_id, choosing, number, ids.AGREE_REWORD)


@needs(Action.TAKE_PART, opens_form=True)
async def reword_one(request: Request, one_to_one_id: int) -> None:
    """Open the form with the words as they are."""
    made = await request.act(changeable, one_to_one_id)
    found = next((one for one in made if str(one.id) in request.values), None)
    if found is None:
        raise Refused(Reason.GONE)
    await request.open_form(reword_form(request.words, one_to_one_id, found))


@needs(Action.TAKE_PART)
async def reworded(request: Request, one_to_one_id: int, agreement_id: int) -> None:
    """Put the agreement in the pupil's words."""
    words, moment = request.fields["words"], request.fields["moment"]
    await request.act(reword, one_to_one_id, agreement_id, words, moment)
    await request.tell(request.words("agreement-reworded"))


@needs(Action.TAKE_PART)
async def drop_which(request: Request, one_to_one_id: int, number: int | None) -> None:
    """Ask which agreement goes."""
    choosing = ids.AGREE_REMOVE_ONE(one_to_one_id=one_to_one_id)
    await _ask_which(request, one_to_one_id, choosing, number, ids.AGREE_REMOVE)


@needs(Action.TAKE_PART)
async def drop_one(request: Request, one_to_one_id: int) -> None:
    """Take the agreement away."""
    await request.act(take_away, one_to_one_id, request.picked(int))
    await request.replace(request.words("agreement-removed"))


@needs(Action.STEER_TALK)
async def teacher_proposes(request: Request, one_to_one_id: int) -> None:
    """Open the teacher's form."""
    view = await request.run(find_panel, one_to_one_id)
    await request.open_form(proposal_form(request.words, one_to_one_id, shortened(view.pupil.name, 60)))


@needs(Action.STEER_TALK)
async def teacher_proposed(request: Request, one_to_one_id: int) -> None:
    """Note what the teacher proposes; only the pupil can say that it is right so."""
    fields = request.fields
    said = {name: fields[name] for name in ("words", "moment", "help")}
    who = Who.TEACHER if fields["who"] == Who.TEACHER else Who.PUPIL
    await bot_of(request).speech.say(request, ProposeToPupil(one_to_one_id=one_to_one_id, who=who, **said))


@needs(Action.STEER_TALK)
async def teacher_yes(request: Request, one_to_one_id: int) -> None:
    """Note that the teacher says yes to what the pupil proposed."""
    await request.run(say_yes, None, one_to_one_id)


async def _ask_which(request: Request, one_to_one_id: int, choosing: str, number: int | None, here: CustomId) -> None:
    made = await request.act(changeable, one_to_one_id)
    if not made:
        raise Refused(Reason.GONE)
    further = partial(here, one_to_one_id=one_to_one_id)
    await request.turn_to(number, agreement_choice(request.words, made, choosing, number or 0, further))


def _proposal(request: Request) -> Proposal:
    who = Who.TEACHER if request.fields["who"] == Who.TEACHER else Who.PUPIL
    return Proposal(request.fields["words"], who, request.fields["moment"], request.fields["help"])


@needs(Action.STEER_TALK)
async def open_outcomes(request: Request, one_to_one_id: int) -> None:
    """Open the form for what happens now; not while the pupil waits for a yes, unless the teacher wants to."""
    view = await request.run(find_panel, one_to_one_id)
    if not view.to_agree:
        await _ask_outcomes(request, view)
        return
    words = request.words
    buttons = (
        button(words("agreements-right"), ids.YES(one_to_one_id=view.talk.id), Style.primary),
        button(words("one-outcomes-anyway"), ids.OUTCOMES_ANYWAY(one_to_one_id=view.talk.id)),
    )
    asked = words("one-outcomes-first", name=literal(view.pupil.name), count=view.to_agree)
    await request.tell(page(text(asked), row(*buttons)))


@needs(Action.STEER_TALK)
async def open_anyway(request: Request, one_to_one_id: int) -> None:
    """Open the form, though the pupil still waits for a yes."""
    await _ask_outcomes(request, await request.run(find_panel, one_to_one_id))


async def _ask_outcomes(request: Request, view: OneToOnePanelView) -> None:
    words = request.words
    readers = words("one-readers", name=view.pupil.name, teacher=view.group.form_of_address)
    cover = await request.run(should_cover, view.talk.id)
    await request.open_form(outcomes_form(words, view.talk.id, readers, cover=cover))


@needs(Action.STEER_TALK)
async def outcomes_told(request: Request, one_to_one_id: int) -> None:
    """Tell the pupil what happens now, which ends the talk or covers it."""
    told = {name: request.fields[name] for name in OUTCOME_FIELDS}
    message = TellOutcomes(one_to_one_id=one_to_one_id, **told, cover=request.fields[COVER] == YES)
    await bot_of(request).speech.say(request, message)


@needs(Action.READ_PREVIEW)
async def opinion(request: Request, step_id: int) -> None:
    """Show the teacher, and nobody else, what the pupil thought of the talk."""
    words = request.words
    given = (await request.run(read_opinion, step_id)).words
    lines = [
        f"**{words(f'rating-line-{line.value}')}**\n{words(f'rating-mark-{given[line]}')}"
        for line in OpinionLine
        if line in given
    ]
    if WORDS in given:
        lines.append(f"**{words('rating-other')}**\n{literal(given[WORDS])}")
    await request.tell("\n".join(lines) or words("scale-read-none"))
