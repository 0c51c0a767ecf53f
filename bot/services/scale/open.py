"""Opens a scale question, from a card or with words of the teacher's own."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.deck.card import Card, draw_card
from bot.domain.pacing import CARD_REST_WEEKS
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import BEFORE_REVEAL
from bot.domain.scale.scale import ANCHOR_LIMIT, RESUME_FOR, TOPIC_LIMIT, Scale, ScaleForm, ScaleState
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.domain.talk.weight import most_in
from bot.domain.words import check_line
from bot.services.context import AppContext
from bot.services.deck.cards import cards_of
from bot.services.scale.follow import SCALE_ENDS, show_scale
from bot.store.unit import Unit

DECK = "schaal"
TENDER = 2


@dataclass(frozen=True, slots=True)
class Anchors:
    """The words for 0 and 10."""

    zero: str
    ten: str


@dataclass(frozen=True, slots=True)
class OpenScale:
    """A wish for a scale question. Without ``topic`` a card is drawn.

    ``form`` None: together where the topic is light, else everybody alone. ``usual`` are the words for 0 and 10 where
    neither the teacher nor the card has any.
    """

    group: Group
    opened_by: str
    usual: Anchors
    topic: str | None = None
    zero: str | None = None
    ten: str | None = None
    form: ScaleForm | None = None
    sensitivity: int = 0


@dataclass(frozen=True, slots=True)
class _Topic:
    text: str
    anchors: Anchors
    card_id: str | None
    sensitivity: int


async def open_scale(context: AppContext, wish: OpenScale) -> Scale:
    """Ask it. What is personal is never asked together: then everybody walks alone (pedagogy 2.4)."""
    now = context.clock.now()
    group = wish.group
    async with context.store.write() as unit:
        talk = await _check_moment(unit, group, now)
        topic = await _topic(context, unit, wish, talk)
        scale = await unit.scales.add(
            Scale(
                id=0,
                group_id=group.id,
                talk_id=None if talk is None else talk.id,
                form=_form(wish, topic),
                state=ScaleState.OPEN,
                topic=topic.text,
                zero=check_line(wish.zero or topic.anchors.zero, ANCHOR_LIMIT, needed=True),
                ten=check_line(wish.ten or topic.anchors.ten, ANCHOR_LIMIT, needed=True),
                card_id=topic.card_id,
                sensitivity=topic.sensitivity,
                opened_by=wish.opened_by,
                opened_at=now,
            )
        )
        await unit.alarms.set(SCALE_ENDS, scale.id, now + RESUME_FOR)
        await show_scale(unit, group, scale, now)
    return scale


async def _check_moment(unit: Unit, group: Group, now: datetime) -> Talk | None:
    if await unit.scales.taking_marks_in(group.id) is not None:
        raise Refused(Reason.SCALE_OPEN)
    talk = await unit.talks.open_in(group.id)
    if talk is not None:
        talk.must_take_questions()
    round_ = None if talk is None else await unit.rounds.open_in(talk.id)
    if round_ is not None and round_.state in BEFORE_REVEAL:
        raise Refused(Reason.ROUND_OPEN)
    if talk is not None:
        talk.must_have_been_read(now)
    return talk


def _form(wish: OpenScale, topic: _Topic) -> ScaleForm:
    if topic.sensitivity > 0:
        return ScaleForm.PRIVATE
    return wish.form or ScaleForm.GROUP


async def _topic(context: AppContext, unit: Unit, wish: OpenScale, talk: Talk | None) -> _Topic:
    if wish.topic is not None:
        return _Topic(check_line(wish.topic, TOPIC_LIMIT, needed=True), wish.usual, None, wish.sensitivity)
    card = await _card(context, unit, wish, talk)
    language = wish.group.language
    ends = card.anchors
    anchors = Anchors(ends.zero.text(language), ends.ten.text(language)) if ends else wish.usual
    return _Topic(card.text(language), anchors, card.id, card.sensitivity)


async def _card(context: AppContext, unit: Unit, wish: OpenScale, talk: Talk | None) -> Card:
    """Return a card for the form; a light talk stays light, in whatever form."""
    now = context.clock.now()
    most = most_in(talk, context.paces[wish.group.band].max_sensitivity)
    card = draw_card(
        await cards_of(context, unit, wish.group.id),
        band=wish.group.band,
        max_sensitivity=TENDER if wish.form is ScaleForm.PRIVATE and most > 0 else 0,
        recent=await unit.card_uses.since(wish.group.id, now - timedelta(weeks=CARD_REST_WEEKS)),
        category=DECK,
        random=context.random,
    )
    await unit.card_uses.note(wish.group.id, card.id, now)
    return card
