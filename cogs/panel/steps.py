"""Draws the parts of the panel for the closing, a pause and a word about the talk, the plan, and the list of tools."""

from bot.chat.interactions.router import CHOSEN
from bot.chat.ui.layout import Button, Item, Style, button, countdown, option, row, select, text
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.panel.next_step import NextStep
from bot.domain.round.round import RoundState
from bot.domain.talk.talk import ClosingStep, TalkState
from bot.i18n.catalogue import Words
from bot.services.panel.views import PanelView
from cogs.common import ids as shared

POCKET_SHOWN = 3
POCKET_WIDTH = 120


def paused(words: Words, view: PanelView) -> list[Item]:
    """Draw a pause, in which the time stands still and going on is all that can be done."""
    parts: list[Item] = [text(f"-# {words('panel-tab-pause')}"), text(f"## {words('panel-pause')}")]
    if view.talk.resumes_at is not None:
        return [*parts, text(words("panel-resumes", countdown=countdown(view.talk.resumes_at)))]
    going_on = button(words("panel-resume"), shared.MOMENTS_RESUME(talk_id=view.talk.id), Style.primary)
    return [*parts, text(words("panel-pause-next")), row(going_on)]


def closing(words: Words, view: PanelView) -> list[Item]:
    """Draw the step of the closing, and the way to the next one."""
    step = view.talk.step or ClosingStep.AGREEMENTS
    parts: list[Item] = [
        text(f"-# {words('panel-tab-closing')}"),
        text(f"## {words(f'panel-closing-{step.value}')}"),
        text(words(f"panel-closing-{step.value}-next")),
    ]
    if step is ClosingStep.AGREEMENTS and view.unconfirmed:
        parts.append(text(words("panel-unconfirmed")))
    if step is ClosingStep.AGREEMENTS and view.unread:
        parts.append(text(words("panel-unread", count=view.unread)))
    if step is ClosingStep.OUTCOMES and view.plan.asked:
        asked = "\n".join(f"- {question}" for _, question in view.plan.asked)
        parts.append(text(words("panel-kind-asks", asked=asked)))
    return [*parts, row(*_closing_buttons(words, view, step))]


def meta(words: Words, view: PanelView) -> list[Item]:
    """Say that the talk itself is the subject now; the button returns to where it was."""
    if view.meta is None:
        return []
    going_on = button(words("panel-meta-end"), shared.MOMENTS_END(moment_id=view.meta.id))
    return [text(words("panel-meta", text=literal(view.meta.text))), row(going_on)]


def pocket(words: Words, view: PanelView) -> list[Item]:
    """Draw what the teacher kept for later, and how much pupils offered; nothing in the closing or a pause."""
    if not (view.pocket or view.offered) or view.talk.state is TalkState.CLOSING or view.talk.is_paused:
        return []
    lines = [f"- {literal(shortened(one.text, POCKET_WIDTH))}" for one in view.pocket[:POCKET_SHOWN]]
    if view.pocket:
        lines.insert(0, words("panel-pocket", count=len(view.pocket)))
    if view.offered:
        lines.append(words("panel-offered", count=view.offered))
    return [text("\n".join(lines)), row(button(words("coach-pocket-open"), shared.ROUND_POCKET(number=None)))]


def share(words: Words, view: PanelView) -> list[Item]:
    """Make the button that tells who talked, only to the teacher who held the talk; not for a talk that was stopped."""
    if view.talk.state is not TalkState.CLOSED:
        return []
    return [row(button(words("coach-share-open"), shared.COACH_SHARE(talk_id=view.talk.id)))]


def ways_out(words: Words, view: PanelView) -> Item:
    """Make the buttons to pause, close and stop; one that makes no sense now or stands above already is left out."""
    talk = view.talk
    buttons: list[Button] = []
    if not talk.is_paused:
        buttons.append(button(words("panel-to-pause"), shared.MOMENTS_PAUSE(talk_id=talk.id)))
        if talk.state is not TalkState.CLOSING and view.next_step is not NextStep.CLOSE:
            buttons.append(button(words("panel-close"), shared.CLOSING_BEGIN(talk_id=talk.id)))
    return row(*buttons, button(words("panel-stop"), shared.CLOSING_STOP(talk_id=talk.id), Style.danger))


def _closing_buttons(words: Words, view: PanelView, step: ClosingStep) -> list[Button]:
    talk_id = view.talk.id
    match step:
        case ClosingStep.AGREEMENTS:
            following = button(words("panel-to-opinion"), shared.CLOSING_ASK_OPINION(talk_id=talk_id), Style.primary)
            return [following, button(words("panel-propose"), shared.CLOSING_AGREE_PROPOSE(talk_id=talk_id))]
        case ClosingStep.RATING:
            return [button(words("panel-to-outcomes"), shared.CLOSING_TO_OUTCOMES(talk_id=talk_id), Style.primary)]
        case ClosingStep.OUTCOMES:
            return [button(words("panel-tell-outcomes"), shared.CLOSING_OUTCOMES(talk_id=talk_id), Style.primary)]
        case ClosingStep.COVER:
            ending = (words("panel-end"), shared.CLOSING_END(talk_id=talk_id))
            if not view.to_cover:
                return [button(*ending, Style.primary)]
            return [button(words("panel-cover"), shared.MOMENTS_COVER(talk_id=talk_id), Style.primary), button(*ending)]


def whole_plan(words: Words, view: PanelView) -> str:
    """List all steps and what the talk leaves behind; it says that the teacher may do something else at any time."""
    plan = view.plan
    steps = "\n".join(f"{number}. {literal(step)}" for number, step in enumerate(plan.steps, start=1))
    left = words("panel-kind-leaves", what=", ".join(words(f"leaves-{one.replace('_', '-')}") for one in plan.leaves))
    return f"{words('panel-kind-steps')}\n{steps}\n-# {left}"


def coming_step(words: Words, view: PanelView) -> str:
    """Say which step comes after this question."""
    plan = view.plan
    place, step = plan.place, literal(plan.steps[plan.place])
    return words("panel-kind-next", step=place + 1, steps=len(plan.steps), text=step)


LIES_OPEN = (RoundState.READING, RoundState.TURNS)


def tools(words: Words, view: PanelView) -> Item:
    """Draw the list of tools, with only what fits this moment."""
    talk_id = view.talk.id
    lies_open = view.round if view.round is not None and view.round.state in LIES_OPEN else None
    offered = {
        "tool-meta": shared.MOMENTS_META(talk_id=talk_id, line=None),
        "tool-i-notice": shared.MOMENTS_I_NOTICE(talk_id=talk_id),
        **(
            {
                "tool-harvest": shared.MOMENTS_HARVEST(talk_id=talk_id),
                "tool-fair": shared.TURN_FAIR(round_id=lies_open.id),
            }
            if lies_open
            else {}
        ),
        **({"tool-cover": shared.MOMENTS_COVER(talk_id=talk_id)} if view.to_cover else {}),
        "tool-goal": shared.TALK_PURPOSE(talk_id=talk_id),
    }
    options = [option(words(key), custom_id, words(f"{key}-hint")) for key, custom_id in offered.items()]
    return select(words("tool-list"), CHOSEN(), options)
