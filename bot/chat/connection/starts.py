"""How often the bot may still connect: Discord takes the token of a bot that begins too many sessions in a day."""

from datetime import timedelta

from bot.chat.connection.asking import ask
from bot.clock import Clock
from bot.errors import VertelEensError

RESERVE = 50
"""Starts of the day's thousand that are left alone, so that a bot that starts over and over keeps its token."""


class TooManyStartsError(VertelEensError):
    """The bot connected too often today."""


async def check_starts(token: str, api_base: str, clock: Clock) -> None:
    """To be called before the bot connects; raises ``TooManyStartsError`` when too few starts are left today."""
    limit = (await ask(token, f"{api_base}/gateway/bot"))["session_start_limit"]
    if limit["remaining"] >= RESERVE:
        return
    again = (clock.now() + timedelta(milliseconds=limit["reset_after"])).astimezone()
    raise TooManyStartsError(
        f"The bot connected too often: Discord allows {limit['total']} times a day and {limit['remaining']} are left. "
        "It waits, so that Discord does not take its token away. "
        f"Start it again after {again:%d-%m %H:%M}, and look in the log for what made it start over and over."
    )
