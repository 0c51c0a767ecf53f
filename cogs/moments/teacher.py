"""What the teacher says in a moment: a harvest line, an I-sentence, a word about the talk itself, covering."""

from functools import partial

from discord.ui import LayoutView, Modal

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.drawing import show
from bot.chat.form import choice, form, text_field
from bot.chat.gate import needs
from bot.chat.layout import Accent, Style, button, card, option, page, row, text
from bot.chat.meta_form import meta_form, meta_said
from bot.domain.coach.saying import Saying, SayingKind
from bot.domain.moments import MOMENT_LIMIT, MomentKind, Stall
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.words import check_line
from bot.i18n.catalogue import Words, words_for
from bot.services.moments import end_now, say, view_moment
from bot.services.talk_posts import HINTS, MOMENT, MOMENT_REPLIES
from bot.services.views import QuestionView, view_question
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
async def harvest(act: Act) -> None:
    """Open the form for "Ik hoorde …"."""
    words = act.words
    heard = text_field(words("harvest-field"), "text", long=True, description=words("harvest-hint"), limit=MOMENT_LIMIT)
    await act.open_form(form(words("harvest-title"), pack("harvest", act.number(0)), heard))


@needs(Action.STEER_TALK)
async def i_notice(act: Act) -> None:
    """Open the form for an I-sentence."""
    await act.open_form(_i_notice_form(act.words, act.number(0)))


@needs(Action.STEER_TALK)
async def meta(act: Act) -> None:
    """Open the form for a word about the talk itself; a hint brings the line that fits."""
    line = act.number(1) if len(act.args) > 1 else 0
    await act.open_form(meta_form(act.words, pack("meta", act.number(0)), META_LINES, line))


@needs(Action.STEER_TALK)
async def harvested(act: Act) -> None:
    """The class reads what the teacher heard."""
    await _say(act, MomentKind.HARVEST, act.fields["text"])


@needs(Action.STEER_TALK)
async def noticed(act: Act) -> None:
    """The class reads the I-sentence, in its own language."""
    starter = act.fields["starter"]
    if starter not in STARTERS:
        raise Refused(Reason.GONE)
    said = check_line(act.fields["text"], MOMENT_LIMIT, needed=True)
    await _say(act, MomentKind.I_NOTICE, f"{act.class_words(starter)} {said}")


@needs(Action.STEER_TALK)
async def paused_to_talk(act: Act) -> None:
    """The class reads a ready line, or the teacher's own."""
    said = meta_said(act.fields, META_LINES, act.class_words)
    await _say(act, MomentKind.META, said["text"], ready=said["ready"])


@needs(Action.STEER_TALK)
async def cover(act: Act) -> None:
    """Cover after a tender talk."""
    await _say(act, MomentKind.COVER, "")


@needs(Action.STEER_TALK)
async def go_on(act: Act) -> None:
    """A moment is over; the talk is where it was."""
    await end_now(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.READ_PREVIEW)
async def read(act: Act) -> None:
    """What pupils said, to the teacher and nobody else."""
    view = await view_moment(act.core, act.number(0))
    if view is None or view.group.id != act.group.id or not (view.replies or view.moment.totals):
        raise Refused(Reason.GONE)
    await act.tell(draw_reading(act.words, view, act.number(1)))


async def _say(act: Act, kind: MomentKind, said: str, **more: str) -> None:
    if kind is MomentKind.COVER:
        await say(act.core, act.group, act.number(0), kind, said)
    else:
        saying = Saying(SayingKind(kind.value), act.actor.user_ref, {"text": said, **more}, act.number(0))
        if not await bot_of(act).speech.say(act, saying):
            return
    await act.say_nothing()


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
    show(bot, MOMENT, view_moment, draw_moment)
    show(bot, MOMENT_REPLIES, view_moment, draw_replies)
    for key in HINTS.values():
        show(bot, key, view_question, partial(draw_hint, key))
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    for verb, handler in FORMS.items():
        bot.router.on_form(verb)(handler)
