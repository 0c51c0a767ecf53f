"""Shows the teacher how long a class keeps what was said, and shortens it."""

from discord import app_commands

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.domain.permission import Action
from bot.domain.privacy.retention import MOST_DAYS, Retention, Term
from bot.i18n.catalogue import Words
from bot.services.privacy.purge import change_retention, view_retention

Days = app_commands.Range[int, 1, MOST_DAYS]


@subcommand("retention")
@needs(Action.SET_UP_CLASS)
async def retention(
    interaction: CommandInteraction,
    answers: Days | None = None,
    check_ins: Days | None = None,
    agreements: Days | None = None,
) -> None:
    """See how many days things are kept, or change it within what the school allows."""
    request = request_of(interaction)
    given = {Term.ANSWERS: answers, Term.CHECK_INS: check_ins, Term.AGREEMENTS: agreements}
    days = {term: number for term, number in given.items() if number is not None}
    if not days:
        await request.tell(shown(request.words, await request.run(view_retention)))
        return
    changed = await request.run(change_retention, days)
    await request.tell(f"{request.words('retention-changed')}\n\n{shown(request.words, changed)}")


def shown(words: Words, kept: Retention) -> str:
    """Say how many days a class keeps things."""
    return words("retention-show", **{term.value: kept.days(term) for term in Term})
