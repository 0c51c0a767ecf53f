"""Defines ``/talk plan``, which plans a talk or shows those that are ahead."""

from collections.abc import Mapping

from discord import app_commands
from discord.ui import LayoutView

from bot.chat.client import CommandInteraction, bot_of
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.interactions.speech import speaker_of
from bot.chat.ui.form import form
from bot.chat.ui.layout import Item, Style, button, page, row, rule, text
from bot.domain.permission import Action
from bot.domain.planning.moment_in_words import MOMENT_TEXT_LIMIT, read_moment
from bot.domain.refusal import Refused
from bot.domain.talk.talk import TalkKind
from bot.domain.talk.weight import Weight
from bot.i18n.catalogue import Words
from bot.services.coach.drafts import last_draft, typed
from bot.services.planning.plan import Planned, PlanTalk
from bot.services.planning.views import PlanView, view_ahead
from cogs.common.choices import CEILINGS, FrameText, Minutes
from cogs.common.message_form import message_fields
from cogs.common.planned import in_words, planned_told
from cogs.planning import ids
from cogs.planning.regie import plan_buttons, plan_lines

WrittenMoment = app_commands.Range[str, 1, MOMENT_TEXT_LIMIT]
FIELDS = ("kind", "purpose", "intent", "need", "when")


@subcommand("plan")
@app_commands.choices(ceiling=CEILINGS)
@needs(Action.STEER_TALK, class_only=True)
async def plan(
    interaction: CommandInteraction,
    kind: TalkKind | None = None,
    purpose: FrameText | None = None,
    intent: FrameText | None = None,
    need: FrameText | None = None,
    when: WrittenMoment | None = None,
    minutes: Minutes | None = None,
    ceiling: str | None = None,
) -> None:
    """Plan a talk. With something left out its form opens, filled in; without anything it shows what is ahead."""
    request = request_of(interaction)
    given = {"kind": kind and kind.value, "purpose": purpose, "intent": intent, "need": need, "when": when}
    written = {name: value for name, value in given.items() if value}
    weight = Weight(ceiling) if ceiling else None
    if len(written) == len(FIELDS):
        await _say(request, written, minutes, weight)
    elif written or minutes or weight:
        await _open_form(request, written, minutes, weight)
    else:
        await request.tell(draw_ahead(request.words, await request.run(view_ahead)))


def draw_ahead(words: Words, ahead: tuple[PlanView, ...]) -> LayoutView:
    """Draw the talks to come, each with what can be done with it."""
    parts: list[Item] = [text(words("plan-ahead" if ahead else "plan-nothing-ahead"))]
    for view in ahead:
        parts += [rule(), text(plan_lines(words, view)), row(*plan_buttons(words, view))]
    return page(*parts, row(button(words("plan-new"), ids.NEW(), Style.primary)))


@needs(Action.STEER_TALK)
async def new(request: Request) -> None:
    """Open the form, with what was written and not planned."""
    draft = await last_draft(request.context, speaker_of(request), PlanTalk)
    if draft is None:
        await _open_form(request, {}, None, None)
    else:
        await _open_form(request, {name: getattr(draft, name) for name in FIELDS}, draft.minutes, draft.ceiling)


@needs(Action.STEER_TALK)
async def filled_in(request: Request, minutes: int | None, ceiling: Weight | None) -> None:
    """Plan the talk that the form describes."""
    await _say(request, {name: request.fields[name] for name in FIELDS}, minutes, ceiling)


async def _open_form(request: Request, written: Mapping[str, str], minutes: int | None, ceiling: Weight | None) -> None:
    drawn, custom_id = PlanTalk.edited_in, ids.WRITE(minutes=minutes, ceiling=ceiling)
    fields = message_fields(request.words, drawn, written)
    await request.open_form(form(request.words(drawn.title), custom_id, *fields))


async def _say(request: Request, written: Mapping[str, str], minutes: int | None, ceiling: Weight | None) -> None:
    """Plan the talk, once the coach has read it like every frame.

    The moment is stored as a full date, so that a draft that waits until tomorrow does not mean another day.
    """
    filled = {**written, "when": _dated(request, written["when"])}
    wish = typed(PlanTalk, **filled, minutes=minutes, ceiling=ceiling)
    planned = await bot_of(request).speech.say(request, wish)
    if planned is not None:
        await request.tell(plan_text(request, planned))


def plan_text(request: Request, planned: Planned) -> str:
    """Write what a teacher hears once a talk is planned."""
    return planned_told(request.words, "plan-done", planned, channel=f"<#{request.group.channel_ref}>")


def _dated(request: Request, when: str) -> str:
    """Return the same moment with its full date; what cannot be read stays as it was written, to be mended."""
    try:
        return in_words(request.words, read_moment(when, request.context.clock.now()))
    except Refused:
        return when
