"""The forms in which a teacher writes, filled in with what was written before."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from discord.ui import Modal

from bot.chat.ui.form import choice, form, radio, text_field
from bot.chat.ui.layout import OPTIONS, Item, option
from bot.domain.choosing.spinner import WRITTEN_LIMIT
from bot.domain.closing.closing import OUTCOME_LIMIT
from bot.domain.coach.teacher_message import FRAME_FIELDS, OUTCOME_FIELDS, Held, PocketQuestion, SayingKind
from bot.domain.moments.moment import MOMENT_LIMIT
from bot.domain.one_to_one.goal import FRAME_LIMIT as GOAL_FRAME
from bot.domain.one_to_one.one_to_one import TOLD_LIMIT
from bot.domain.pacing import Depth
from bot.domain.round.round import QUESTION_LIMIT
from bot.domain.scale.scale import ANCHOR_LIMIT, TOPIC_LIMIT
from bot.domain.school.group import RoundStyle
from bot.domain.talk.talk import FRAME_LIMIT
from bot.domain.talk.weight import Weight
from bot.domain.turn.telling import ASK_ON_LIMIT
from bot.i18n.catalogue import Words
from cogs.coach import ids
from cogs.common.planned import plan_fields


class Part(NamedTuple):
    """A field: its name, the key of its label, how long it may be, and whether it was needed from the start."""

    name: str
    label: str
    limit: int
    needed: bool = True


class Shape(NamedTuple):
    """A form: the key of its title, and its fields."""

    title: str
    parts: tuple[Part, ...]


def _of_scale() -> Shape:
    ends = (Part(name, f"coach-field-{name}", ANCHOR_LIMIT, needed=False) for name in ("zero", "ten"))
    return Shape("coach-form-scale", (Part("topic", "coach-field-topic", TOPIC_LIMIT, needed=False), *ends))


def _of_moment(title: str) -> Shape:
    return Shape(title, (Part("text", "coach-field-text", MOMENT_LIMIT),))


def _of_frame(need: str) -> Shape:
    labels = {"purpose": "coach-field-purpose", "intent": "coach-field-intent", "need": need}
    return Shape("coach-form-frame", tuple(Part(name, labels[name], FRAME_LIMIT) for name in FRAME_FIELDS))


_SAID = Shape("one-say", (Part("words", "one-say-field", TOLD_LIMIT),))
_IN_PLACE = Shape("ask-title", (Part("question", "ask-text", QUESTION_LIMIT),))
SHAPES: Mapping[SayingKind, Shape] = {
    SayingKind.REWORD: _IN_PLACE,
    SayingKind.INSTEAD: _IN_PLACE,
    SayingKind.FRAME: _of_frame("coach-field-need"),
    SayingKind.SCALE: _of_scale(),
    SayingKind.PROBE: Shape("coach-field-text", (Part("text", "coach-field-text", ASK_ON_LIMIT),)),
    SayingKind.HARVEST: _of_moment("harvest-title"),
    SayingKind.I_NOTICE: _of_moment("i-notice-title"),
    SayingKind.META: _of_moment("meta-title"),
    SayingKind.SPIN: Shape("spin-form-title", (Part("entries", "spin-form-entries", WRITTEN_LIMIT),)),
    SayingKind.ONE_START: _of_frame("coach-field-need-one"),
    SayingKind.ONE_QUESTION: Shape("one-ask", (Part("question", "ask-text", TOPIC_LIMIT),)),
    SayingKind.ONE_SCALE: _of_scale(),
    SayingKind.ONE_TELL: _SAID,
    SayingKind.ONE_REACT: _SAID,
    SayingKind.ONE_TO_ONE_GOAL: Shape("one-frame-button", (Part("words", "one-frame-field", GOAL_FRAME),)),
    SayingKind.ONE_META: _of_moment("meta-title"),
    SayingKind.ONE_OUTCOMES: Shape(
        "outcomes-form", tuple(Part(name, f"one-outcomes-{name}", OUTCOME_LIMIT) for name in OUTCOME_FIELDS)
    ),
}


def ask_form(
    words: Words,
    custom_id: str,
    style: RoundStyle,
    written: Mapping[str, str],
    pocket: Sequence[PocketQuestion] = (),
) -> Modal:
    """The form for the teacher's own question; what lies in the pocket can be taken instead."""
    free = [one for one in pocket if not one.held][:OPTIONS]
    chosen = written.get("style") or style.value
    depth = written.get("depth") or Depth.STANDARD.value
    weight = written.get("weight") or Weight.LIGHT.value
    question = text_field(
        words("ask-text"),
        "question",
        description=words("ask-text-hint"),
        value=written.get("question") or None,
        limit=QUESTION_LIMIT,
        required=not free,
    )
    return form(
        words("ask-title"),
        custom_id,
        question,
        *([_from_pocket(words, free)] if free else []),
        radio(
            words("ask-style"),
            "style",
            [option(words(f"ask-style-{one.value}"), one.value, chosen=one == chosen) for one in RoundStyle],
        ),
        radio(
            words("ask-depth"),
            "depth",
            [option(words(f"ask-depth-{one.value}"), one.value, chosen=one == depth) for one in Depth],
        ),
        radio(
            words("ask-weight"),
            "weight",
            [option(words(f"ask-weight-{one.value}"), one.value, chosen=one == weight) for one in Weight],
            description=words("ask-weight-hint"),
        ),
    )


def edit_form(words: Words, style: RoundStyle, held: Held) -> Modal:
    """The form of words that wait, filled in with them."""
    custom_id, written = ids.EDIT(draft_id=held.id), held.saying.fields
    if held.saying.kind is SayingKind.QUESTION:
        return ask_form(words, custom_id, style, written)
    if held.saying.kind is SayingKind.PLAN:
        return form(words("plan-form"), custom_id, *plan_fields(words, written))
    shape = SHAPES[held.saying.kind]
    return form(words(shape.title), custom_id, *(_field(words, part, written) for part in shape.parts))


def _field(words: Words, part: Part, written: Mapping[str, str]) -> Item:
    return text_field(
        words(part.label),
        part.name,
        long=True,
        value=written.get(part.name) or None,
        limit=part.limit,
        required=part.needed or bool(written.get(part.name)),
    )


def _from_pocket(words: Words, pocket: Sequence[PocketQuestion]) -> Item:
    kept = [option(one.text, str(one.id)) for one in pocket]
    return choice(words("coach-field-pocket"), "pocket", kept, required=False)
