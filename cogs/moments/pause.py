"""A pause and going on, by the teacher."""

from bot.chat.client import VertelEens
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.services.moments.pause import pause_talk, resume_talk


@needs(Action.STEER_TALK)
async def pause(request: Request) -> None:
    """Let the time stand still."""
    await pause_talk(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def resume(request: Request) -> None:
    """Go on after a countdown."""
    await resume_talk(request.context, request.group, request.number(0))
    await request.say_nothing()


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    bot.router.on("pause")(pause)
    bot.router.on("resume")(resume)
