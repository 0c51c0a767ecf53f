"""Draws the private screens of a pupil's response: one question, one main button, and the ways out beside it."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.scale.mark import TOP, ZERO
from bot.domain.scale.scale import ScaleResponse, ScaleResponseState, ScaleStep
from bot.i18n.catalogue import Words
from bot.services.scale.respond import ResponseView
from cogs.common.buttons import private_messages_row
from cogs.scale import ids
from cogs.scale.asking import plan_lines, question
from cogs.scale.ladder import ladder_again, own_ladder

OWN_WORDS = {ScaleStep.TOPIC: "scale-own-topic", ScaleStep.ANCHORS: "scale-own-anchors"}
"""In these steps something is filled in already, so going on with it is the main button."""
CHOICES = (ScaleStep.MARK, ScaleStep.SATISFIED, ScaleStep.REVIEW_MARK)
BEFORE_MARK = (ScaleStep.TOPIC, ScaleStep.ANCHORS, ScaleStep.MARK, ScaleStep.REVIEW_MARK)
ENDS = {
    ScaleResponseState.CELEBRATED: "scale-celebrated",
    ScaleResponseState.REVIEWED: "scale-reviewed",
    ScaleResponseState.EXPIRED: "scale-expired",
    ScaleResponseState.STOPPED: "scale-stopped-walk",
}


def draw_response(words: Words, view: ResponseView) -> LayoutView:
    """Draw the screen of where the response is now."""
    response = view.response
    return _step(words, view) if response.is_open else _end(words, view)


def draw_later(words: Words, view: ResponseView) -> LayoutView:
    """Say that the response is put away for now and that what was written stays."""
    key = "scale-later" if view.response.state is ScaleResponseState.GOING else "scale-later-review"
    return page(text(words(key)), row(resume_button(words, view.response)))


def draw_reminder(words: Words, view: ResponseView) -> LayoutView:
    """Draw a private message that leads back; it says nothing of what it is about."""
    key = "scale-review-invite" if view.response.state is ScaleResponseState.REVIEWING else "scale-later-dm"
    return page(text(words(key, name=literal(view.pupil.name))), row(resume_button(words, view.response)))


def resume_button(words: Words, response: ScaleResponse) -> Button:
    return button(words("scale-resume"), ids.RESUME(response_id=response.id), Style.primary)


def _step(words: Words, view: ResponseView) -> LayoutView:
    response = view.response
    parts: list[Item] = [text(f"-# {_tab(words, response)}"), text(f"### {question(words, view)}")]
    if response.step is ScaleStep.TOPIC:
        parts.append(text(f"**{literal(response.topic)}**"))
    elif response.step is ScaleStep.AGREEMENT:
        parts += [text(line) for line in plan_lines(words, view.group, response.plan)]
        parts += [text(words("scale-content-plan"))] if response.is_content else []
    elif response.step is ScaleStep.TELL:
        parts.append(text(words("scale-take-time")))
    if response.step is ScaleStep.REVIEW_TELL:
        parts.append(text(ladder_again(words, response)))
    elif response.step not in BEFORE_MARK and response.mark is not None:
        parts.append(text(own_ladder(words, response)))
    parts += [text(f"-# {_reader(words, view)}"), row(*_buttons(words, response))]
    if extra := _extra(words, response):
        parts.append(row(extra))
    return page(card(Accent.HEIDE, *parts))


def _tab(words: Words, response: ScaleResponse) -> str:
    if response.state is ScaleResponseState.REVIEWING:
        return words("scale-tab-review", step=1 if response.step is ScaleStep.REVIEW_MARK else 2)
    return words("scale-tab-step", step=response.steps.index(response.step) + 1, steps=len(response.steps))


def _reader(words: Words, view: ResponseView) -> str:
    return words("scale-reader", teacher=literal(view.group.form_of_address))


def _buttons(words: Words, response: ScaleResponse) -> list[Button]:
    step = response.step
    write, skip = ids.WRITE(response_id=response.id, step=step), ids.SKIP(response_id=response.id, step=step)
    later = button(words("scale-button-later"), ids.LATER(response_id=response.id))
    if step in OWN_WORDS:
        keep = button(words("scale-button-keep"), skip, Style.primary)
        return [keep, button(words(OWN_WORDS[step]), write), later]
    if step is ScaleStep.AGREEMENT:
        right = button(words("scale-button-right"), ids.CONFIRM(response_id=response.id), Style.primary)
        return [right, button(words("scale-button-change"), write), button(words("scale-button-none"), skip), later]
    main = words("scale-button-choose" if step in CHOICES else "scale-button-write")
    return [button(main, write, Style.primary), button(words("scale-button-skip"), skip), later]


def _extra(words: Words, response: ScaleResponse) -> Button | None:
    """Return the button that only some steps have: to ask for a talk at a 0, or to take half a step."""
    if response.step is ScaleStep.NOT_LOWER and response.mark == ZERO:
        key = "scale-talk-asked" if response.wants_talk else "scale-button-talk"
        return button(words(key), ids.TALK(response_id=response.id), disabled=response.wants_talk)
    if response.step is ScaleStep.WHAT_NEEDED and response.mark is not None and response.mark < TOP:
        key = "scale-button-whole" if response.half_step else "scale-button-half"
        return button(words(key), ids.HALF(response_id=response.id, half=not response.half_step))
    return None


def _end(words: Words, view: ResponseView) -> LayoutView:
    response = view.response
    parts: list[Item] = [text(f"-# {words('scale-tab-end')}")]
    if response.state is not ScaleResponseState.FINISHED:
        parts.append(text(words(ENDS[response.state], teacher=literal(view.group.form_of_address))))
    elif response.plan.is_empty:
        parts.append(text(words("scale-finished")))
    else:
        parts += [text(words("scale-agreed")), *(text(line) for line in plan_lines(words, view.group, response.plan))]
    if response.may_look_back:
        parts.append(text(words("scale-review-coming")))
    if response.may_look_back and not view.pupil.dm_welcome:
        parts += [text(words("opening-dm-offer")), private_messages_row(words)]
    return page(card(Accent.HEIDE, *parts))
