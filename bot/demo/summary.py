"""Prints what the database holds of the last talk: numbers of the group, nothing about one pupil."""

from rich.console import Console
from rich.table import Table

from bot.domain.round.answer import AnswerState
from bot.i18n.catalogue import Language, words_for
from bot.services.context import AppContext
from bot.services.round.views import summarise_last_talk


async def print_summary(context: AppContext, language: Language, console: Console) -> None:
    """Print the rounds of the last talk and what was kept of them."""
    words = words_for(language)
    summary = await summarise_last_talk(context)
    table = Table(title=words("summary-title", state=words(f"summary-{summary.talk.state.value}")))
    table.add_column(words("summary-question"), ratio=1)
    for column in ("answers", "shown", "held", "passes", "turns"):
        table.add_column(words(f"summary-{column}"), justify="right", no_wrap=True)
    for line in summary.rounds:
        table.add_row(
            line.round.prompt.question,
            str(line.answers),
            str(line.states[AnswerState.REVEALED]),
            str(line.states[AnswerState.HELD]),
            str(line.round.pass_count),
            str(line.turns),
        )
    console.print(table)
