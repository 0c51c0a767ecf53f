"""What pupils say to a moment, choose in a pulse, and take along when a tender talk is covered."""

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.form import form, text_field
from bot.chat.gate import needs
from bot.chat.layout import Style, button, page, row, text
from bot.chat.purpose import draw_purpose
from bot.chat.safe_text import literal, quoted
from bot.domain.moments import REPLY_LIMIT, MomentKind, Pulse
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.services.closing_agreements import Person
from bot.services.cover import light_card
from bot.services.moments import nod, reply, view_moment
from bot.services.pulse import choose_pulse
from bot.services.views import view_talk

PASS = "pass"  # noqa: S105 - a choice, not a password
TITLES = {
    MomentKind.HARVEST: "harvest-other",
    MomentKind.I_NOTICE: "i-notice-reply",
    MomentKind.META: "meta-reply",
}
IMAGE_LIMIT = 140


@needs(Action.GET_HELP)
async def goal(act: Act) -> None:
    """See the purpose again ("Doel even terugzien")."""
    view = await view_talk(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    await act.tell(draw_purpose(act.words, view.talk.frame, "opening-request"))


@needs(Action.TAKE_PART)
async def say_right(act: Act) -> None:
    """What the teacher heard is right ("Klopt")."""
    await nod(act.core, act.group, act.number(0))
    await act.tell(act.words("moment-thanks"))


@needs(Action.TAKE_PART)
async def reply_to(act: Act) -> None:
    """Open the form for words to the teacher."""
    view = await view_moment(act.core, act.number(0))
    if view is None or view.group.id != act.group.id or view.moment.kind not in TITLES:
        raise Refused(Reason.GONE)
    words, teacher = act.words, act.group.form_of_address
    hint = words("moment-reply-hint", teacher=teacher)
    said = text_field(words("moment-reply"), "text", long=True, description=hint, limit=REPLY_LIMIT)
    await act.open_form(form(words(TITLES[view.moment.kind]), pack("moment_reply", view.moment.id), said))


@needs(Action.TAKE_PART)
async def replied(act: Act) -> None:
    """The teacher can read it."""
    await reply(act.core, act.group, act.number(0), _person(act), act.fields["text"])
    await act.tell(act.words("moment-replied", teacher=literal(act.group.form_of_address)))


@needs(Action.TAKE_PART)
async def pulse(act: Act) -> None:
    """A choice halfway; a pass leaves nothing."""
    chosen = act.args[1] if len(act.args) > 1 else ""
    if chosen != PASS and chosen not in set(Pulse):
        raise Refused(Reason.GONE)
    choice = None if chosen == PASS else Pulse(chosen)
    await choose_pulse(act.core, act.group, act.number(0), _person(act), choice)
    await act.tell(act.words("answer-passed" if choice is None else "pulse-thanks"))


@needs(Action.TAKE_PART)
async def cover_image(act: Act) -> None:
    """The first screen: one image to leave with. It is not kept."""
    words = act.words
    image = text_field(
        words("cover-image"), "image", description=words("cover-private"), limit=IMAGE_LIMIT, required=False
    )
    await act.open_form(form(words("cover-title"), pack("cover_image", act.number(0)), image))


@needs(Action.TAKE_PART)
async def cover_imaged(act: Act) -> None:
    """The way to the second screen."""
    words, image = act.words, act.fields["image"].strip()
    said = [text(quoted(image))] if image else []
    following = button(words("cover-next"), pack("cover_who", act.number(0)), Style.primary)
    ways = row(following, button(words("question-pass"), pack("cover_pass")))
    await act.tell(page(*said, text(words("cover-who")), ways))


@needs(Action.TAKE_PART)
async def cover_who(act: Act) -> None:
    """The second screen: with whom one can be for a while. It is not kept either."""
    words = act.words
    who = text_field(words("cover-who"), "who", description=words("cover-private"), limit=IMAGE_LIMIT, required=False)
    await act.open_form(form(words("cover-title"), pack("cover_who", act.number(0)), who))


@needs(Action.TAKE_PART)
async def covered(act: Act) -> None:
    """A light card to go on with."""
    words, who = act.words, act.fields["who"].strip()
    said = [text(words("cover-with", who=literal(who)))] if who else []
    card = light_card(act.core, act.group).text(words.lang)
    help_line = text(words("cover-help", teacher=literal(act.group.form_of_address), country=act.core.calendar.country))
    await act.tell(page(*said, text(words("cover-card", card=card)), help_line))


@needs(Action.TAKE_PART)
async def cover_pass(act: Act) -> None:
    """A pass needs no reason."""
    await act.tell(act.words("answer-passed"))


def _person(act: Act) -> Person:
    return Person(act.actor.user_ref, act.actor.name)


PRESSES = {
    "goal": goal,
    "moment_nod": say_right,
    "moment_reply": reply_to,
    "pulse": pulse,
    "cover_image": cover_image,
    "cover_who": cover_who,
    "cover_pass": cover_pass,
}
FORMS = {"moment_reply": replied, "cover_image": cover_imaged, "cover_who": covered}


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    for verb, handler in FORMS.items():
        bot.router.on_form(verb)(handler)
