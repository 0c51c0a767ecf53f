"""What the teacher says in a moment: a harvest line, an I-sentence, a word about the talk itself, covering."""

from functools import partial

from discord.ui import LayoutView, Modal

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import choice, form, text_field
from bot.chat.ui.layout import Accent, Style, button, card, option, page, row, text
from bot.domain.coach.teacher_message import Saying, SayingKind
from bot.domain.moments.moment import MOMENT_LIMIT, MomentKind, Stall
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.words import check_line
from bot.i18n.catalogue import Words, words_for
from bot.services.moments.say import end_now, say, view_moment
from bot.services.talk.posts import HINTS, MOMENT, MOMENT_REPLIES
from bot.services.talk.views import QuestionView, view_question
from cogs.common.meta_form import meta_form, meta_said
from cogs.moments.cards import draw_moment, draw_reading, draw_replies

STARTERS = ("i-notice-merk", "i-notice-benieuwd", "i-notice-stil")
"""Each says something of the teacher; none names what a pupil feels (H5)."""
META_LINES = ("meta-line-silence", "meta-line-matters", "meta-line-talking", "meta-line-question")
FITTING = {
    HINTS[Stall.SILENCE]: "meta-line-silence",
    HINTS[Stall.PASSES]: "meta-line-matters",
    HINTS[Stall.SHORT]: "meta-line-question",
}
"""The ready line that fits what was noticed."""


def draw_hint(key: str, view: QuestionView) -> LayoutView:
    """A quiet suggestion in regie, without numbers or names."""
    words = words_for(view.group.language)
    line = META_LINES.index(FITTING[key])
    meta = button(words("meta-button"), pack("meta", view.talk.id, line), Style.primary)
    parts = [text(f"-# {words('meta-hint-tab')}"), text(words(key))]
    return page(card(Accent.HEIDE, *parts, *([row(meta)] if view.talk.is_open else [])))


@needs(Action.STEER_TALK)
async def harvest(request: Request) -> None:
    """Open the form for "Ik hoorde …"."""
    words = request.words
    heard = text_field(words("harvest-field"), "text", long=True, description=words("harvest-hint"), limit=MOMENT_LIMIT)
    await request.open_form(form(words("harvest-title"), pack("harvest", request.number(0)), heard))


@needs(Action.STEER_TALK)
async def i_notice(request: Request) -> None:
    """Open the form for an I-sentence."""
    await request.open_form(_i_notice_form(request.words, request.number(0)))


@needs(Action.STEER_TALK)
async def meta(request: Request) -> None:
    """Open the form for a word about the talk itself; a hint brings the line that fits."""
    line = request.number(1) if len(request.args) > 1 else 0
    await request.open_form(meta_form(request.words, pack("meta", request.number(0)), META_LINES, line))


@needs(Action.STEER_TALK)
async def harvested(request: Request) -> None:
    """The class reads what the teacher heard."""
    await _say(request, MomentKind.HARVEST, request.fields["text"])


@needs(Action.STEER_TALK)
async def noticed(request: Request) -> None:
    """The class reads the I-sentence, in its own language."""
    starter = request.fields["starter"]
    if starter not in STARTERS:
        raise Refused(Reason.GONE)
    said = check_line(request.fields["text"], MOMENT_LIMIT, needed=True)
    await _say(request, MomentKind.I_NOTICE, f"{request.class_words(starter)} {said}")


@needs(Action.STEER_TALK)
async def paused_to_talk(request: Request) -> None:
    """The class reads a ready line, or the teacher's own."""
    said = meta_said(request.fields, META_LINES, request.class_words)
    await _say(request, MomentKind.META, said["text"], ready=said["ready"])


@needs(Action.STEER_TALK)
async def cover(request: Request) -> None:
    """Cover after a tender talk."""
    await _say(request, MomentKind.COVER, "")


@needs(Action.STEER_TALK)
async def go_on(request: Request) -> None:
    """A moment is over; the talk is where it was."""
    await end_now(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.READ_PREVIEW)
async def read(request: Request) -> None:
    """What pupils said, to the teacher and nobody else."""
    view = await view_moment(request.context, request.number(0))
    if view is None or view.group.id != request.group.id or not (view.replies or view.moment.totals):
        raise Refused(Reason.GONE)
    await request.tell(draw_reading(request.words, view, request.number(1)))


async def _say(request: Request, kind: MomentKind, said: str, **more: str) -> None:
    if kind is MomentKind.COVER:
        await say(request.context, request.group, request.number(0), kind, said)
    else:
        saying = Saying(SayingKind(kind.value), request.actor.user_ref, {"text": said, **more}, request.number(0))
        if not await bot_of(request).speech.say(request, saying):
            return
    await request.say_nothing()


def _i_notice_form(words: Words, talk_id: int) -> Modal:
    starters = [option(words(starter), starter, chosen=starter == STARTERS[0]) for starter in STARTERS]
    rest = text_field(words("i-notice-rest"), "text", description=words("i-notice-hint"), limit=MOMENT_LIMIT - 40)
    return form(
        words("i-notice-title"), pack("i_notice", talk_id), choice(words("i-notice-starter"), "starter", starters), rest
    )


PRESSES = {
    "harvest": harvest,
    "i_notice": i_notice,
    "meta": meta,
    "cover": cover,
    "moment_end": go_on,
    "moment_read": read,
}
FORMS = {"harvest": harvested, "i_notice": noticed, "meta": paused_to_talk}


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    bot.outbox.shows(MOMENT, view_moment, draw_moment)
    bot.outbox.shows(MOMENT_REPLIES, view_moment, draw_replies)
    for key in HINTS.values():
        bot.outbox.shows(key, view_question, partial(draw_hint, key))
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    for verb, handler in FORMS.items():
        bot.router.on_form(verb)(handler)
