"""The end of a one-to-one talk: what the pupil thought of it, for the teacher alone, and what happens now."""

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.gate import needs
from bot.chat.layout import Style, button, page, row, text
from bot.chat.safe_text import literal
from bot.domain.closing import Line
from bot.domain.coach.saying import Saying, SayingKind
from bot.domain.permission import Action
from bot.services.cover import should_cover
from bot.services.script_run import end_covered
from bot.services.script_views import OnePanelView, find_panel, read_opinion
from bot.services.script_words import WORDS
from cogs.one.forms import outcomes_form


@needs(Action.STEER_TALK)
async def open_outcomes(act: Act) -> None:
    """Open the form for what happens now; not while the pupil waits for a yes, unless the teacher wants to."""
    view = await find_panel(act.core, act.group, act.number(0))
    if not view.to_agree:
        await _ask_outcomes(act, view)
        return
    words = act.words
    buttons = (
        button(words("agreements-right"), pack("one_yes", view.one.id), Style.primary),
        button(words("one-outcomes-anyway"), pack("one_outcomes_anyway", view.one.id)),
    )
    asked = words("one-outcomes-first", name=literal(view.pupil.name), count=view.to_agree)
    await act.tell(page(text(asked), row(*buttons)))


@needs(Action.STEER_TALK)
async def open_anyway(act: Act) -> None:
    """The teacher lets go what the pupil proposed."""
    await _ask_outcomes(act, await find_panel(act.core, act.group, act.number(0)))


async def _ask_outcomes(act: Act, view: OnePanelView) -> None:
    words = act.words
    readers = words("one-readers", name=view.pupil.name, teacher=view.group.form_of_address)
    cover = await should_cover(act.core, act.group, view.one.id)
    await act.open_form(outcomes_form(words, view.one.id, readers, cover=cover))


@needs(Action.STEER_TALK)
async def outcomes_told(act: Act) -> None:
    """The pupil reads it, and the talk is over or covered."""
    saying = Saying(SayingKind.ONE_OUTCOMES, act.actor.user_ref, dict(act.fields), act.number(0))
    if await bot_of(act).speech.say(act, saying):
        await act.say_nothing()


@needs(Action.STEER_TALK)
async def end(act: Act) -> None:
    """Thanks, after the covering."""
    await end_covered(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.READ_PREVIEW)
async def opinion(act: Act) -> None:
    """What the pupil thought of the talk, to the teacher and nobody else."""
    words = act.words
    given = (await read_opinion(act.core, act.group, act.number(0))).words
    lines = [
        f"**{words(f'rating-line-{line.value}')}**\n{words(f'rating-mark-{given[line]}')}"
        for line in Line
        if line in given
    ]
    if WORDS in given:
        lines.append(f"**{words('rating-other')}**\n{literal(given[WORDS])}")
    await act.tell("\n".join(lines) or words("scale-read-none"))


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    bot.router.on("one_outcomes")(open_outcomes)
    bot.router.on("one_outcomes_anyway")(open_anyway)
    bot.router.on("one_end")(end)
    bot.router.on("one_opinion")(opinion)
    bot.router.on_form("one_outcomes")(outcomes_told)
