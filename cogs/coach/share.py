"""Tells the teacher in private, after a talk, who talked; without a target, and only the last talks beside it (V4)."""

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import page
from bot.domain.coach.listening import TalkShare
from bot.domain.permission import Action
from bot.i18n.catalogue import Words
from bot.services.coach.end import ShareView, share_to_tell, view_share


def draw_share(words: Words, view: ShareView) -> LayoutView:
    """Draw a line about today, who talked, and the same of the talks before."""
    share = view.share
    parts = [words("coach-share-today", open=share.open_questions, silences=share.silences), _who(words, share)]
    before = [words("coach-share-before", share=_percent(words, one)) for one in view.before if one.words.is_enough]
    if before and share.words.is_enough:
        parts += [words("coach-share-earlier"), "\n".join(before)]
    return page(*parts)


@needs(Action.STEER_TALK)
async def share(request: Request, talk_id: int) -> None:
    """Show it to the teacher who held the talk, also again later."""
    view = await request.act(view_share, talk_id)
    await request.tell(draw_share(request.words, view))


def _who(words: Words, share: TalkShare) -> str:
    if not share.words.is_enough:
        return words("coach-share-few")
    said = words("coach-share-said", share=_percent(words, share))
    return f"{said} {words('coach-share-class')}" if share.words.class_most else said


def _percent(words: Words, share: TalkShare) -> str:
    return words("coach-share-percent", percent=share.words.percent)


async def tell_share(bot: VertelEens, talk_id: int) -> None:
    """Tell the teacher who talked once the talk was closed."""
    view = await share_to_tell(bot.context, talk_id)
    if view is not None:
        words = bot.whispers.words_of(view.share.user_ref, view.group.language)
        await bot.whispers.whisper(view.share.user_ref, draw_share(words, view), dm_welcome=False)
