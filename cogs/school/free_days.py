"""Lets the teacher note when the class has no school, see it, and take it away again."""

from discord import app_commands
from discord.ui import LayoutView

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import option, page, select
from bot.domain.permission import Action
from bot.domain.school.free_days import FreeDays
from bot.i18n.catalogue import Words
from bot.services.school.free_days import note_free_days, noted_free_days, remove_free_days
from cogs.school import ids

Day = app_commands.Range[str, 1, 20]


@subcommand("break")
@needs(Action.STEER_TALK)
async def free(interaction: CommandInteraction, first: Day | None = None, last: Day | None = None) -> None:
    """Note a period without school, or see what was noted; one day when only one is given."""
    request = request_of(interaction)
    begins, ends = first or last, last or first
    said = []
    if begins is not None and ends is not None:
        period = await request.run(note_free_days, begins, ends)
        said = [request.words("free-days-noted", period=_period(request.words, period))]
    await request.tell(_shown(request, said, await request.run(noted_free_days)))


@needs(Action.STEER_TALK)
async def remove(request: Request) -> None:
    """Remove free days: there is school on them after all."""
    await request.run(remove_free_days, request.picked(int))
    await request.replace(_shown(request, [request.words("free-days-removed")], await request.run(noted_free_days)))


def _shown(request: Request, said: list[str], periods: list[FreeDays]) -> LayoutView:
    words = request.words
    school = request.context.calendar.knows_school_holidays
    closed = words("free-days-everybody-school" if school else "free-days-everybody-public")
    if not periods:
        return page("\n\n".join([*said, words("free-days-none"), closed]))
    lines = "\n".join(f"- {_period(words, period)}" for period in periods)
    options = [option(_period(words, period), str(period.id)) for period in periods]
    return page(
        "\n\n".join([*said, f"{words('free-days-list')}\n{lines}", closed]),
        select(words("free-days-remove"), ids.FREE_DAYS_REMOVE(), options),
    )


def _period(words: Words, period: FreeDays) -> str:
    first, last = (f"{day.day}-{day.month}-{day.year}" for day in (period.first, period.last))
    return first if first == last else words("free-days-period", first=first, last=last)
