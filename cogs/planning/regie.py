"""Draws a planned talk in regie, and answers what its teacher does with it."""

from discord.ui import LayoutView

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form
from bot.chat.ui.layout import Accent, Button, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action
from bot.domain.talk.talk import TalkState
from bot.i18n.catalogue import Words, words_for
from bot.services.planning.plan import move_talk
from bot.services.planning.views import PlanView, view_plan
from cogs.common import ids as shared
from cogs.common.planned import in_words, kind_name, planned_told, when_field
from cogs.planning import ids


def draw_plan(view: PlanView) -> LayoutView | tuple[()]:
    """Draw a planned talk as long as it is ahead."""
    ahead = view.talk.state is TalkState.SCHEDULED and not view.is_near
    return _card(view, "plan-tab", Accent.DUIN) if ahead else ()


def draw_plan_now(view: PlanView) -> LayoutView | tuple[()]:
    """Draw it while it is in its lobby, waits for its teacher, or was missed; then the panel takes over."""
    return _card(view, "plan-tab-now", Accent.OCHTEND) if view.is_near else ()


def plan_lines(words: Words, view: PlanView) -> str:
    """Say which talk it is and when, and how many questions pupils have for it."""
    talk = view.talk
    lines = [
        f"**{kind_name(words, talk.kind)}** · {in_words(words, talk.started_at)}",
        literal(talk.frame.purpose),
        *([words("plan-offered", count=view.offered)] if view.offered else []),
    ]
    return "\n".join(lines)


def plan_buttons(words: Words, view: PlanView) -> list[Button]:
    """Make the buttons to begin, move or call off the talk, and to see the questions of pupils."""
    talk = view.talk
    style = Style.primary if view.is_near and not view.another_open else Style.secondary
    buttons = [
        button(words("plan-begin"), ids.BEGIN(talk_id=talk.id), style),
        button(words("plan-move"), ids.MOVE(talk_id=talk.id)),
        button(words("plan-off"), ids.OFF(talk_id=talk.id)),
    ]
    if view.offered:
        # Every talk leads to the same list, but one message never has one custom id twice.
        buttons.append(button(words("plan-questions"), shared.ROUND_POCKET_OF(talk_id=talk.id)))
    return buttons


def _card(view: PlanView, tab: str, accent: Accent) -> LayoutView:
    words = words_for(view.group.language)
    told = [text(words(key)) for key in [_state(view)] if key]
    here = view.talk.state is TalkState.LOBBY
    circle = [text(words("panel-circle", joined=view.joined, watching=view.watching))] if here else []
    head = text(f"-# {words(tab)}")
    return page(card(accent, head, text(plan_lines(words, view)), *told, *circle, row(*plan_buttons(words, view))))


def _state(view: PlanView) -> str | None:
    """Find what there is to say besides, if anything."""
    if view.talk.state is TalkState.MISSED:
        return "plan-missed"
    if view.due:
        return "plan-waits-for-talk" if view.another_open else "plan-waits"
    if view.talk.state is TalkState.LOBBY:
        return "plan-lobby"
    return None if view.by_itself else "plan-not-by-itself"


@needs(Action.STEER_TALK)
async def move(request: Request, talk_id: int) -> None:
    """Open the form for another moment."""
    view = await _own_plan(request, talk_id)
    field = when_field(request.words, in_words(request.words, view.talk.started_at))
    await request.open_form(form(request.words("plan-move-title"), ids.MOVE(talk_id=view.talk.id), field))


@needs(Action.STEER_TALK)
async def moved(request: Request, talk_id: int) -> None:
    """Move the talk to the moment that was written."""
    planned = await request.run(move_talk, talk_id, request.fields["when"])
    await request.tell(planned_told(request.words, "plan-moved", planned, channel=f"<#{request.group.channel_ref}>"))


@needs(Action.STEER_TALK)
async def off(request: Request, talk_id: int) -> None:
    """Ask whether to call it off, since it cannot be undone and the class reads it."""
    view = await _own_plan(request, talk_id)
    yes = button(request.words("plan-off-yes"), ids.OFF_YES(talk_id=view.talk.id), Style.danger)
    await request.tell(page(text(request.words("plan-off-sure")), text(plan_lines(request.words, view)), row(yes)))


async def _own_plan(request: Request, talk_id: int) -> PlanView:
    """Find the talk, if it is this class's own and has not begun."""
    view = await request.find(view_plan, talk_id)
    view.talk.must_not_have_begun()
    return view
