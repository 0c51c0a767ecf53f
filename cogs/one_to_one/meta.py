"""A word about the talk itself ("even stilstaan"): the teacher says it in between, in the thread (pedagogy 2.1, H7)."""

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.coach.teacher_message import Saying, SayingKind
from bot.domain.one_to_one.one_to_one import OneStep
from bot.domain.permission import Action
from bot.services.one_to_one.views import find_panel
from cogs.common.meta_form import meta_form, meta_said
from cogs.one_to_one.panel import posted

META_LINES = ("meta-line-silence", "one-meta-matters", "meta-line-talking", "meta-line-question")
"""The ready lines for one pupil."""


@needs(Action.STEER_TALK)
async def open_meta(request: Request) -> None:
    """Open the form for a word about the talk itself."""
    await find_panel(request.context, request.group, request.number(0))
    await request.open_form(meta_form(request.words, pack("one_meta", request.number(0)), META_LINES))


@needs(Action.STEER_TALK)
async def said_of_talk(request: Request) -> None:
    """The pupil reads a ready line, or the teacher's own."""
    fields = meta_said(request.fields, META_LINES, request.class_words)
    said = await bot_of(request).speech.say(
        request, Saying(SayingKind.ONE_META, request.actor.user_ref, fields, request.number(0))
    )
    if isinstance(said, OneStep):
        await posted(request, said)


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    bot.router.on("one_meta")(open_meta)
    bot.router.on_form("one_meta")(said_of_talk)
