"""Draws the teacher's panel: where the talk is and what can be done, with none of the pupil's words."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.one_to_one.one_to_one import OneToOneState
from bot.domain.talk.script import StepKind
from bot.i18n.catalogue import Words, words_for
from bot.services.one_to_one.views import OneToOnePanelView
from cogs.common import ids as shared
from cogs.one_to_one import ids
from cogs.one_to_one.lines import question_in

SAYS_FIRST = {StepKind.TELL: (ids.TELL, "one-tell"), StepKind.GOAL: (ids.FRAME, "one-frame-button")}
"""In these steps the teacher has something to fill in first."""
REACTS = (StepKind.QUESTION, StepKind.CARDS, StepKind.TELL, StepKind.GOAL, StepKind.CHOICE, StepKind.META)


def draw_one_to_one_panel(view: OneToOnePanelView) -> LayoutView:
    """Draw the next step as the main button, and the way out at the end."""
    words = words_for(view.group.language)
    kind = f"kind-{view.talk.kind.value.replace('_', '-')}"
    parts: list[Item] = [
        text(f"-# {words('one-panel-tab', name=literal(view.pupil.name))}"),
        text(f"## {words(kind)}"),
        text(_where(words, view)),
    ]
    if not view.talk.is_open:
        left = button(words("one-file"), ids.FILE(pupil_id=view.pupil.id, number=None))
        return page(card(Accent.AVOND, *parts, row(*_reads(words, view), left)))
    if view.to_agree:
        parts.append(text(words("one-panel-agree")))
    if _is_late(view):
        parts.append(text(words("panel-late")))
    parts.append(text(words("one-panel-thread", thread=f"<#{view.talk.thread_ref}>")))
    return page(card(Accent.DAGLICHT, *parts, *_rows(words, view)))


def _where(words: Words, view: OneToOnePanelView) -> str:
    name = literal(view.pupil.name)
    match view.talk.state:
        case OneToOneState.CLOSED:
            return words("one-panel-closed")
        case OneToOneState.CALLED_OFF:
            return words("one-panel-off", name=name)
        case _:
            pass
    if view.away:
        return words("one-panel-away" if not view.delayed else "one-panel-delayed")
    if view.step is None:
        return words("one-panel-opening", name=name)
    asked = literal(question_in(view.step.asked))
    if view.progress is None:
        return f"**{asked}**"
    step, steps = view.progress
    where = words("one-panel-step", step=step, steps=steps)
    return f"{where}\n**{asked}**"


def _rows(words: Words, view: OneToOnePanelView) -> list[Item]:
    one = view.talk.id
    away = (
        button(words("one-come-back"), ids.BACK(one_to_one_id=one), Style.primary)
        if view.away
        else button(words("one-go-away"), ids.AWAY(one_to_one_id=one, seconds=None))
    )
    first = [_main(words, view), *_says(words, view), away]
    more = [
        button(words("one-ask"), ids.ASK(one_to_one_id=one)),
        button(words("one-scale"), ids.SCALE(one_to_one_id=one)),
        button(words("tool-meta"), ids.META(one_to_one_id=one)),
        button(words("agreement-propose"), ids.PROPOSE(one_to_one_id=one)),
    ]
    if view.to_agree:
        more.append(button(words("agreements-right"), ids.YES(one_to_one_id=one)))
    ends = [
        *([] if view.closing else [_further(words, view)]),
        button(words("one-stop"), ids.STOP(one_to_one_id=one), Style.danger),
    ]
    reads = _reads(words, view)
    return [row(*first), row(*more), *([row(*reads)] if reads else []), row(*ends)]


def _reads(words: Words, view: OneToOnePanelView) -> list[Button]:
    """Make the buttons to what only the teacher reads; support staff see this panel too, so the words are not on it."""
    mark = [] if view.scale_id is None else [button(words("one-read-scale"), shared.SCALE_READ(scale_id=view.scale_id))]
    said = [] if view.opinion_id is None else [button(words("one-read-opinion"), ids.OPINION(step_id=view.opinion_id))]
    return [*mark, *said]


def _main(words: Words, view: OneToOnePanelView) -> Button:
    style = Style.secondary if view.away else Style.primary
    if view.at is StepKind.OUTCOMES:
        return button(words("panel-tell-outcomes"), ids.OUTCOMES(one_to_one_id=view.talk.id), style)
    if view.at is StepKind.COVER:
        return button(words("panel-end"), ids.END(one_to_one_id=view.talk.id), style)
    if _is_late(view):
        return button(words("one-close"), ids.CLOSE(one_to_one_id=view.talk.id), style)
    return button(words("one-next"), to_next(view), style)


def _further(words: Words, view: OneToOnePanelView) -> Button:
    """Make the button to the closing; when it is time for that anyway, it leads to the next step after all."""
    if _is_late(view):
        return button(words("one-next"), to_next(view))
    return button(words("one-close"), ids.CLOSE(one_to_one_id=view.talk.id))


def to_next(view: OneToOnePanelView) -> str:
    """Return the custom id of the step that follows what the panel shows."""
    step_id = 0 if view.step is None else view.step.id
    return ids.NEXT(one_to_one_id=view.talk.id, place=view.talk.place, step_id=step_id)


def _is_late(view: OneToOnePanelView) -> bool:
    return view.late and not view.closing


def _says(words: Words, view: OneToOnePanelView) -> list[Button]:
    step = view.step
    if step is None:
        return []
    buttons: list[Button] = []
    if step.kind in SAYS_FIRST:
        custom_id, label = SAYS_FIRST[step.kind]
        buttons.append(button(words(label), custom_id(step_id=step.id)))
    if step.kind in REACTS:
        buttons.append(button(words("one-say"), ids.REACT(step_id=step.id)))
    return buttons
