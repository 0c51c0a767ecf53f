"""The forms in which a teacher writes, filled in with what was written before."""

from collections.abc import Mapping, Sequence

from discord.ui import Modal

from bot.chat.custom_id import pack
from bot.chat.form import choice, form, radio, text_field
from bot.chat.layout import Item, option
from bot.chat.safe_text import shortened
from bot.domain.coach.saying import Held, PocketQuestion, SayingKind
from bot.domain.group import RoundStyle
from bot.domain.moments import MOMENT_LIMIT
from bot.domain.pacing import Depth
from bot.domain.round import QUESTION_LIMIT
from bot.domain.scale import ANCHOR_LIMIT, TOPIC_LIMIT
from bot.domain.talk import FRAME_LIMIT
from bot.domain.telling import ASK_ON_LIMIT
from bot.i18n.catalogue import Words

TITLES = {
    SayingKind.HARVEST: "harvest-title",
    SayingKind.I_NOTICE: "i-notice-title",
    SayingKind.META: "meta-title",
}


def ask_form(
    words: Words,
    custom_id: str,
    style: RoundStyle,
    written: Mapping[str, str],
    pocket: Sequence[PocketQuestion] = (),
) -> Modal:
    """The form for the teacher's own question; what lies in the pocket can be taken instead."""
    chosen = written.get("style") or style.value
    depth = written.get("depth") or Depth.STANDARD.value
    question = text_field(
        words("ask-text"),
        "question",
        description=words("ask-text-hint"),
        value=written.get("question") or None,
        limit=QUESTION_LIMIT,
        required=not pocket,
    )
    return form(
        words("ask-title"),
        custom_id,
        question,
        *([_from_pocket(words, pocket)] if pocket else []),
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
    )


def edit_form(words: Words, style: RoundStyle, held: Held) -> Modal:
    """The form of words that wait, filled in with them."""
    custom_id, written = pack("coach_edit", held.id), held.saying.fields
    match held.saying.kind:
        case SayingKind.QUESTION:
            return ask_form(words, custom_id, style, written)
        case SayingKind.FRAME:
            fields = [_field(words, name, written, FRAME_LIMIT) for name in ("purpose", "intent", "need")]
            return form(words("coach-form-frame"), custom_id, *fields)
        case SayingKind.SCALE:
            limits = {"topic": TOPIC_LIMIT, "zero": ANCHOR_LIMIT, "ten": ANCHOR_LIMIT}
            fields = [
                _field(words, name, written, limit, required=bool(written.get(name))) for name, limit in limits.items()
            ]
            return form(words("coach-form-scale"), custom_id, *fields)
        case kind:
            limit = ASK_ON_LIMIT if kind is SayingKind.PROBE else MOMENT_LIMIT
            said = text_field(words("coach-field-text"), "text", long=True, value=written.get("text"), limit=limit)
            return form(words(TITLES.get(kind, "coach-field-text")), custom_id, said)


def _field(words: Words, name: str, written: Mapping[str, str], limit: int, *, required: bool = True) -> Item:
    label = words(f"coach-field-{name}")
    return text_field(label, name, long=True, value=written.get(name) or None, limit=limit, required=required)


def _from_pocket(words: Words, pocket: Sequence[PocketQuestion]) -> Item:
    kept = [option(shortened(one.text, 100), str(one.id)) for one in pocket]
    return choice(words("coach-field-pocket"), "pocket", kept, required=False)
