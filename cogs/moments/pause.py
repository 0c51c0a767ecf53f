"""A pause and going on, by the teacher."""

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.gate import needs
from bot.domain.permission import Action
from bot.services.pause_talk import pause_talk, resume_talk


@needs(Action.STEER_TALK)
async def pause(act: Act) -> None:
    """Let the time stand still."""
    await pause_talk(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def resume(act: Act) -> None:
    """Go on after a countdown."""
    await resume_talk(act.core, act.group, act.number(0))
    await act.say_nothing()


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    bot.router.on("pause")(pause)
    bot.router.on("resume")(resume)
