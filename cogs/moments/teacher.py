"""Answers what the teacher does in between: a harvest line, an I-sentence, a word about the talk, covering, a pause."""

from discord.ui import LayoutView, Modal

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import choice, form, text_field
from bot.chat.ui.layout import Accent, Style, button, card, option, page, row, text
from bot.domain.moments.moment import MOMENT_LIMIT
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import Stall
from bot.domain.words import check_line
from bot.i18n.catalogue import Words, words_for
from bot.services.moments.say import SayHarvest, SayINotice, SayMeta, view_moment
from bot.services.round.follow import HINTS
from bot.services.round.views import QuestionView
from cogs.common import ids as shared
from cogs.common.forms import meta_form, meta_said
from cogs.moments import ids
from cogs.moments.cards import draw_reading

STARTERS = ("i-notice-merk", "i-notice-benieuwd", "i-notice-stil")
"""Each of these says something of the teacher; none names what a pupil feels (H5)."""
META_LINES = ("meta-line-silence", "meta-line-matters", "meta-line-talking", "meta-line-question")
FITTING = {
    HINTS[Stall.SILENCE]: "meta-line-silence",
    HINTS[Stall.PASSES]: "meta-line-matters",
    HINTS[Stall.SHORT]: "meta-line-question",
}
"""The ready line that fits what was noticed."""


def draw_hint(key: str, view: QuestionView) -> LayoutView:
    """Draw a quiet suggestion in regie, without numbers or names."""
    words = words_for(view.group.language)
    line = META_LINES.index(FITTING[key])
    meta = button(words("meta-button"), shared.MOMENTS_META(talk_id=view.talk.id, line=line), Style.primary)
    parts = [text(f"-# {words('meta-hint-tab')}"), text(words(key))]
    return page(card(Accent.HEIDE, *parts, *([row(meta)] if view.talk.is_open else [])))


@needs(Action.STEER_TALK)
async def harvest(request: Request, talk_id: int) -> None:
    """Open the form for "Ik hoorde …"."""
    words = request.words
    heard = text_field(words("harvest-field"), "text", long=True, description=words("harvest-hint"), limit=MOMENT_LIMIT)
    await request.open_form(form(words("harvest-title"), shared.MOMENTS_HARVEST(talk_id=talk_id), heard))


@needs(Action.STEER_TALK)
async def i_notice(request: Request, talk_id: int) -> None:
    """Open the form for an I-sentence."""
    await request.open_form(_i_notice_form(request.words, talk_id))


@needs(Action.STEER_TALK)
async def meta(request: Request, talk_id: int, line: int | None) -> None:
    """Open the form for a word about the talk itself; a hint brings the line that fits."""
    await request.open_form(meta_form(request.words, ids.META_SAY(talk_id=talk_id), META_LINES, line or 0))


@needs(Action.STEER_TALK)
async def harvested(request: Request, talk_id: int) -> None:
    """Show the class what the teacher heard."""
    await bot_of(request).speech.say(request, SayHarvest(talk_id, request.fields["text"]))


@needs(Action.STEER_TALK)
async def noticed(request: Request, talk_id: int) -> None:
    """Show the class the I-sentence, in its own language."""
    starter = request.fields["starter"]
    if starter not in STARTERS:
        raise Refused(Reason.GONE)
    said = check_line(request.fields["text"], MOMENT_LIMIT, needed=True)
    await bot_of(request).speech.say(request, SayINotice(talk_id, f"{request.class_words(starter)} {said}"))


@needs(Action.STEER_TALK)
async def paused_to_talk(request: Request, talk_id: int) -> None:
    """Show the class a ready line, or the teacher's own."""
    said = meta_said(request.fields, META_LINES, request.class_words)
    await bot_of(request).speech.say(request, SayMeta(talk_id, **said))


@needs(Action.READ_PREVIEW)
async def read(request: Request, moment_id: int, number: int) -> None:
    """Show what pupils said, to the teacher and nobody else."""
    view = await request.find(view_moment, moment_id)
    if not (view.replies or view.moment.totals):
        raise Refused(Reason.GONE)
    await request.tell(draw_reading(request.words, view, number))


def _i_notice_form(words: Words, talk_id: int) -> Modal:
    starters = [option(words(starter), starter, chosen=starter == STARTERS[0]) for starter in STARTERS]
    rest = text_field(words("i-notice-rest"), "text", description=words("i-notice-hint"), limit=MOMENT_LIMIT - 40)
    return form(
        words("i-notice-title"),
        shared.MOMENTS_I_NOTICE(talk_id=talk_id),
        choice(words("i-notice-starter"), "starter", starters),
        rest,
    )
