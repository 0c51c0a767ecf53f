"""Takes the teacher through the steps of the closing, and stops a talk at any time."""

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Style, button, page, row, text
from bot.domain.permission import Action
from bot.services.closing.steps import begin_closing
from bot.services.talk.end import stop_talk
from cogs.closing import ids
from cogs.closing.sealed import offer_back


@needs(Action.STEER_TALK)
async def close(request: Request, talk_id: int) -> None:
    """Begin the closing ("Afronden"): agreements first."""
    await request.run(begin_closing, talk_id)
    await request.say_nothing()
    await offer_back(bot_of(request), request.group, talk_id)


@needs(Action.STEER_TALK)
async def stop(request: Request, talk_id: int) -> None:
    """Ask for a second press before stopping."""
    words = request.words
    yes = button(words("panel-stop-yes"), ids.STOP_YES(talk_id=talk_id), Style.danger)
    await request.tell(page(text(words("panel-stop-sure")), row(yes, button(words("panel-stop-no"), ids.STOP_NO()))))


@needs(Action.STEER_TALK)
async def stop_yes(request: Request, talk_id: int) -> None:
    """Stop the talk, and give everybody their own words back."""
    await request.run(stop_talk, talk_id)
    await request.replace(request.words("panel-stopped-now"))
    await offer_back(bot_of(request), request.group, talk_id)
