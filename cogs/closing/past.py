"""Outcomes of talks that are over: what the class was told, and what is still open; for the teacher alone."""

from discord.ui import LayoutView

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, button, card, day, page, row, text
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.permission import Action
from bot.domain.talk.talk import TalkState
from bot.i18n.catalogue import Words
from bot.services.closing.past import PastTalk, past_talk
from cogs.closing import ids
from cogs.closing.outcomes import outcome_parts

SHOWN = 8
LINE = 120
"""Eight lines of so many characters fit in one message beside the rest."""


def draw_past(words: Words, past: PastTalk, back: int) -> LayoutView:
    """One talk, and the way to the one before it."""
    talk, told = past.talk, past.outcomes
    kind = words(f"kind-{talk.kind.value.replace('_', '-')}")
    parts: list[Item] = [
        text(f"-# {words('past-tab')}"),
        text(f"## {words('past-title', kind=kind, day=day(talk.started_at))}"),
        text(words("opening-purpose", purpose=literal(talk.frame.purpose))),
    ]
    if told is not None:
        parts += outcome_parts(words, told, dict(past.asked))
    parts.append(text(_open(words, past)))
    if past.has_earlier:
        parts.append(row(button(words("past-earlier"), ids.PAST(back=back + 1))))
    return page(card(Accent.AVOND, *parts))


def _open(words: Words, past: PastTalk) -> str:
    if past.talk.state is TalkState.FOLLOWED_UP:
        return words("past-followed-up")
    lines = [
        f"{number}. {literal(shortened(one.words, LINE))}" for number, one in enumerate(past.of_class[:SHOWN], start=1)
    ]
    if past.personal:
        lines.append(words("past-personal", count=past.personal))
    return "\n".join([words("past-open"), *lines]) if lines else words("past-nothing-open")


@needs(Action.READ_PREVIEW)
async def show_past(request: Request, back: int) -> None:
    """A talk that is over."""
    past = await past_talk(request.context, request.group, back)
    await request.tell(request.words("past-none") if past is None else draw_past(request.words, past, back))


@subcommand("outcomes")
@needs(Action.READ_PREVIEW, class_only=True)
async def outcomes(interaction: CommandInteraction) -> None:
    """What came of earlier talks."""
    await interaction.client.router.run(interaction, ids.PAST(back=0))
