"""Draws the private screens of a walk: one question, one main button, and the ways out beside it."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.scale.mark import TOP, ZERO
from bot.domain.scale.scale import ScaleResponse, ScaleResponseState, ScaleStep
from bot.i18n.catalogue import Words
from bot.services.scale.respond import Walk
from cogs.common.buttons import private_messages_row
from cogs.scale import ids
from cogs.scale.asking import plan_lines, question
from cogs.scale.ladder import ladder_again, own_ladder

OWN_WORDS = {ScaleStep.TOPIC: "scale-own-topic", ScaleStep.ANCHORS: "scale-own-anchors"}
"""Steps where something stands there already: going on with it is the main button."""
CHOICES = (ScaleStep.MARK, ScaleStep.SATISFIED, ScaleStep.REVIEW_MARK)
BEFORE_MARK = (ScaleStep.TOPIC, ScaleStep.ANCHORS, ScaleStep.MARK, ScaleStep.REVIEW_MARK)
ENDS = {
    ScaleResponseState.CELEBRATED: "scale-celebrated",
    ScaleResponseState.REVIEWED: "scale-reviewed",
    ScaleResponseState.EXPIRED: "scale-expired",
    ScaleResponseState.STOPPED: "scale-stopped-walk",
}


def draw_walk(words: Words, walk: Walk) -> LayoutView:
    """Draw the screen of where the walk is now."""
    flow = walk.flow
    return _step(words, walk) if flow.is_open else _end(words, walk)


def draw_later(words: Words, walk: Walk) -> LayoutView:
    """Say that the walk is put away for now and that what was written stays."""
    key = "scale-later" if walk.flow.state is ScaleResponseState.GOING else "scale-later-review"
    return page(text(words(key)), row(resume_button(words, walk.flow)))


def draw_reminder(words: Words, walk: Walk) -> LayoutView:
    """A private message that leads back; it says nothing of what it is about."""
    key = "scale-review-invite" if walk.flow.state is ScaleResponseState.REVIEWING else "scale-later-dm"
    return page(text(words(key, name=literal(walk.pupil.name))), row(resume_button(words, walk.flow)))


def resume_button(words: Words, flow: ScaleResponse) -> Button:
    return button(words("scale-resume"), ids.RESUME(response_id=flow.id), Style.primary)


def _step(words: Words, walk: Walk) -> LayoutView:
    flow = walk.flow
    parts: list[Item] = [text(f"-# {_tab(words, flow)}"), text(f"### {question(words, walk)}")]
    if flow.step is ScaleStep.TOPIC:
        parts.append(text(f"**{literal(flow.topic)}**"))
    elif flow.step is ScaleStep.AGREEMENT:
        parts += [text(line) for line in plan_lines(words, walk.group, flow.plan)]
        parts += [text(words("scale-content-plan"))] if flow.is_content else []
    elif flow.step is ScaleStep.TELL:
        parts.append(text(words("scale-take-time")))
    if flow.step is ScaleStep.REVIEW_TELL:
        parts.append(text(ladder_again(words, flow)))
    elif flow.step not in BEFORE_MARK and flow.mark is not None:
        parts.append(text(own_ladder(words, flow)))
    parts += [text(f"-# {_reader(words, walk)}"), row(*_buttons(words, flow))]
    if extra := _extra(words, flow):
        parts.append(row(extra))
    return page(card(Accent.HEIDE, *parts))


def _tab(words: Words, flow: ScaleResponse) -> str:
    if flow.state is ScaleResponseState.REVIEWING:
        return words("scale-tab-review", step=1 if flow.step is ScaleStep.REVIEW_MARK else 2)
    return words("scale-tab-step", step=flow.walk.index(flow.step) + 1, steps=len(flow.walk))


def _reader(words: Words, walk: Walk) -> str:
    return words("scale-reader", teacher=literal(walk.group.form_of_address))


def _buttons(words: Words, flow: ScaleResponse) -> list[Button]:
    step = flow.step
    write, skip = ids.WRITE(response_id=flow.id, step=step), ids.SKIP(response_id=flow.id, step=step)
    later = button(words("scale-button-later"), ids.LATER(response_id=flow.id))
    if step in OWN_WORDS:
        keep = button(words("scale-button-keep"), skip, Style.primary)
        return [keep, button(words(OWN_WORDS[step]), write), later]
    if step is ScaleStep.AGREEMENT:
        right = button(words("scale-button-right"), ids.CONFIRM(response_id=flow.id), Style.primary)
        return [right, button(words("scale-button-change"), write), button(words("scale-button-none"), skip), later]
    main = words("scale-button-choose" if step in CHOICES else "scale-button-write")
    return [button(main, write, Style.primary), button(words("scale-button-skip"), skip), later]


def _extra(words: Words, flow: ScaleResponse) -> Button | None:
    """Draw what only some steps have: a talk at a 0, and half a step."""
    if flow.step is ScaleStep.NOT_LOWER and flow.mark == ZERO:
        key = "scale-talk-asked" if flow.wants_talk else "scale-button-talk"
        return button(words(key), ids.TALK(response_id=flow.id), disabled=flow.wants_talk)
    if flow.step is ScaleStep.WHAT_NEEDED and flow.mark is not None and flow.mark < TOP:
        key = "scale-button-whole" if flow.half_step else "scale-button-half"
        return button(words(key), ids.HALF(response_id=flow.id, half=not flow.half_step))
    return None


def _end(words: Words, walk: Walk) -> LayoutView:
    flow = walk.flow
    parts: list[Item] = [text(f"-# {words('scale-tab-end')}")]
    if flow.state is not ScaleResponseState.FINISHED:
        parts.append(text(words(ENDS[flow.state], teacher=literal(walk.group.form_of_address))))
    elif flow.plan.is_empty:
        parts.append(text(words("scale-finished")))
    else:
        parts += [text(words("scale-agreed")), *(text(line) for line in plan_lines(words, walk.group, flow.plan))]
    if flow.may_look_back:
        parts.append(text(words("scale-review-coming")))
    if flow.may_look_back and not walk.pupil.dm_welcome:
        parts += [text(words("opening-dm-offer")), private_messages_row(words)]
    return page(card(Accent.HEIDE, *parts))
