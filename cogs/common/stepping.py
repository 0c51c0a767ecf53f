"""Takes a step by command as a button of a panel would, if the panel offered it when the person decided."""

from datetime import timedelta

from bot.chat.client import CommandInteraction
from bot.chat.interactions.gate import request_of
from bot.chat.interactions.request import DONE
from bot.chat.ui.layout import Style, button, page, row, text
from bot.chat.ui.offered import steps_on

TYPING = timedelta(seconds=5)
"""Whoever sends a command saw the panel as it was this long before: reading and typing take at least so much."""


async def take_step(interaction: CommandInteraction, kind: str, ref: int, step: str, done: str = DONE) -> None:
    """Do what the button with the custom id ``step`` does on the message of this kind.

    A command carries no state. When the message began to offer this step only a moment ago, or does not show it yet,
    the person meant what was there before; nothing is done then, and they are asked with the button itself.
    """
    client = interaction.client
    drawn = await client.outbox.drawn(kind, ref)
    label = next((steps_on(one)[step] for one in drawn if step in steps_on(one)), None)
    seen_at = client.context.clock.now() - TYPING
    if label is None or client.outbox.offered.was_seen(kind, ref, step, seen_at):
        await client.router.run(interaction, step, done)
        return
    for one in drawn:  # from now on the person knows
        client.outbox.offered.note(kind, ref, one, client.context.clock.now())
    request = request_of(interaction)
    ask = row(button(label, step, Style.primary))
    await request.tell(page(text(request.words("step-just-changed")), ask))
