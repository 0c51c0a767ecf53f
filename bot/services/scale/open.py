"""Opens a scale question, from a card or in the teacher's own words."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.coach.teacher_message import MessageForm, Silence, Speaker, TextField
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import ANCHOR_LIMIT, RESUME_FOR, TOPIC_LIMIT, Scale, ScaleForm, ScaleState
from bot.domain.school.group import Group
from bot.domain.talk.weight import Weight, most_in
from bot.domain.words import check_line
from bot.i18n.catalogue import words_for
from bot.services.context import AppContext
from bot.services.deck.cards import draw_for_class
from bot.services.message import Sayable
from bot.services.round.require import refuse_before_reveal
from bot.services.scale.follow import SCALE_ENDS, show_scale
from bot.store.unit import Unit

DECK = "schaal"
TENDER = 2
EDITED_IN = MessageForm(
    "coach-form-scale",
    (
        TextField("topic", "coach-field-topic", TOPIC_LIMIT, needed=False),
        TextField("zero", "coach-field-zero", ANCHOR_LIMIT, needed=False),
        TextField("ten", "coach-field-ten", ANCHOR_LIMIT, needed=False),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenScale(Sayable[Scale]):
    """A scale question for the class; without ``topic`` a card is drawn.

    ``form`` None asks the class together when the topic is light, else each pupil alone. ``zero`` and ``ten`` are the
    words for the ends; where neither the teacher nor the card has any, the usual ones are taken.
    """

    stored_as: ClassVar[str] = "scale"
    edited_in: ClassVar[MessageForm] = EDITED_IN
    coached: ClassVar[tuple[str, ...]] = ("topic", "zero", "ten")
    silence: ClassVar[Silence] = Silence.AFTER_AN_ANSWER

    topic: str = ""
    zero: str = ""
    ten: str = ""
    form: ScaleForm | None = None
    weight: Weight | None = None

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        group, now = speaker.group, context.clock.now()
        if await unit.scales.taking_marks_in(group.id) is not None:
            raise Refused(Reason.SCALE_OPEN)
        talk = await unit.talks.open_in(group.id)
        if talk is None:
            return
        talk.must_take_questions()
        await refuse_before_reveal(unit, talk.id, Reason.ROUND_OPEN)
        talk.must_have_been_read(now)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Scale:
        """Ask it. What is personal is never asked together: then everybody answers alone (pedagogy 2.4)."""
        group, now = speaker.group, context.clock.now()
        talk = await unit.talks.open_in(group.id)
        most = most_in(talk, context.paces[group.band].max_sensitivity)
        topic = await _topic(context, unit, group, self, most)
        scale = await unit.scales.add(
            Scale(
                id=0,
                group_id=group.id,
                talk_id=None if talk is None else talk.id,
                form=ScaleForm.PRIVATE if topic.sensitivity > 0 else self.form or ScaleForm.GROUP,
                state=ScaleState.OPEN,
                topic=topic.text,
                zero=check_line(self.zero or topic.zero, ANCHOR_LIMIT, needed=True),
                ten=check_line(self.ten or topic.ten, ANCHOR_LIMIT, needed=True),
                card_id=topic.card_id,
                sensitivity=topic.sensitivity,
                opened_by=speaker.user_ref,
                opened_at=now,
            )
        )
        await unit.alarms.set(SCALE_ENDS, scale.id, now + RESUME_FOR)
        await show_scale(unit, group, scale, now)
        return scale


@dataclass(frozen=True, slots=True)
class _Topic:
    text: str
    zero: str
    ten: str
    sensitivity: int
    card_id: str | None = None


async def _topic(context: AppContext, unit: Unit, group: Group, wish: OpenScale, most: int) -> _Topic:
    """Return the topic: the teacher's own words, or a card. A light talk stays light, in whatever form."""
    words = words_for(group.language)
    zero, ten = words("scale-usual-zero"), words("scale-usual-ten")
    if wish.topic:
        weight = wish.weight or Weight.LIGHT
        return _Topic(check_line(wish.topic, TOPIC_LIMIT, needed=True), zero, ten, weight.sensitivity)
    tender = TENDER if wish.form is ScaleForm.PRIVATE and most > 0 else 0
    card = await draw_for_class(context, unit, group, tender, category=DECK)
    if card.anchors is not None:
        zero, ten = card.anchors.zero.text(group.language), card.anchors.ten.text(group.language)
    return _Topic(card.text(group.language), zero, ten, card.sensitivity, card.id)
