"""A word about the talk itself ("even stilstaan"): the teacher says it in between, in the thread (pedagogy 2.1, H7)."""

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.gate import needs
from bot.chat.meta_form import meta_form, meta_said
from bot.domain.coach.saying import Saying, SayingKind
from bot.domain.one_to_one import OneStep
from bot.domain.permission import Action
from bot.services.script_views import find_panel
from cogs.one.panel import posted

META_LINES = ("meta-line-silence", "one-meta-matters", "meta-line-talking", "meta-line-question")
"""The ready lines for one pupil."""


@needs(Action.STEER_TALK)
async def open_meta(act: Act) -> None:
    """Open the form for a word about the talk itself."""
    await find_panel(act.core, act.group, act.number(0))
    await act.open_form(meta_form(act.words, pack("one_meta", act.number(0)), META_LINES))


@needs(Action.STEER_TALK)
async def said_of_talk(act: Act) -> None:
    """The pupil reads a ready line, or the teacher's own."""
    fields = meta_said(act.fields, META_LINES, act.class_words)
    said = await bot_of(act).speech.say(act, Saying(SayingKind.ONE_META, act.actor.user_ref, fields, act.number(0)))
    if isinstance(said, OneStep):
        await posted(act, said)


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    bot.router.on("one_meta")(open_meta)
    bot.router.on_form("one_meta")(said_of_talk)
