"""The end of a one-to-one talk: what the pupil thought of it, for the teacher alone, and what happens now."""

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Style, button, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.closing.closing import Line
from bot.domain.permission import Action
from bot.services.one_to_one.cover import should_cover
from bot.services.one_to_one.pupil import WORDS
from bot.services.one_to_one.run import end_covered
from bot.services.one_to_one.say import OUTCOME_FIELDS, TellOutcomes
from bot.services.one_to_one.views import OneToOnePanelView, find_panel, read_opinion
from cogs.one_to_one import ids
from cogs.one_to_one.forms import COVER, YES, outcomes_form


@needs(Action.STEER_TALK)
async def open_outcomes(request: Request, one_id: int) -> None:
    """Open the form for what happens now; not while the pupil waits for a yes, unless the teacher wants to."""
    view = await find_panel(request.context, request.group, one_id)
    if not view.to_agree:
        await _ask_outcomes(request, view)
        return
    words = request.words
    buttons = (
        button(words("agreements-right"), ids.YES(one_id=view.talk.id), Style.primary),
        button(words("one-outcomes-anyway"), ids.OUTCOMES_ANYWAY(one_id=view.talk.id)),
    )
    asked = words("one-outcomes-first", name=literal(view.pupil.name), count=view.to_agree)
    await request.tell(page(text(asked), row(*buttons)))


@needs(Action.STEER_TALK)
async def open_anyway(request: Request, one_id: int) -> None:
    """The teacher lets go what the pupil proposed."""
    await _ask_outcomes(request, await find_panel(request.context, request.group, one_id))


async def _ask_outcomes(request: Request, view: OneToOnePanelView) -> None:
    words = request.words
    readers = words("one-readers", name=view.pupil.name, teacher=view.group.form_of_address)
    cover = await should_cover(request.context, request.group, view.talk.id)
    await request.open_form(outcomes_form(words, view.talk.id, readers, cover=cover))


@needs(Action.STEER_TALK)
async def outcomes_told(request: Request, one_id: int) -> None:
    """The pupil reads it, and the talk is over or covered."""
    told = {name: request.fields[name] for name in OUTCOME_FIELDS}
    message = TellOutcomes(one_id=one_id, **told, cover=request.fields[COVER] == YES)
    if await bot_of(request).speech.say(request, message):
        await request.say_nothing()


@needs(Action.STEER_TALK)
async def end(request: Request, one_id: int) -> None:
    """Thanks, after the covering."""
    await end_covered(request.context, request.group, one_id)
    await request.say_nothing()


@needs(Action.READ_PREVIEW)
async def opinion(request: Request, step_id: int) -> None:
    """What the pupil thought of the talk, to the teacher and nobody else."""
    words = request.words
    given = (await read_opinion(request.context, request.group, step_id)).words
    lines = [
        f"**{words(f'rating-line-{line.value}')}**\n{words(f'rating-mark-{given[line]}')}"
        for line in Line
        if line in given
    ]
    if WORDS in given:
        lines.append(f"**{words('rating-other')}**\n{literal(given[WORDS])}")
    await request.tell("\n".join(lines) or words("scale-read-none"))
