"""Defines the teacher's command for a scale question, under ``/talk``."""

from discord import app_commands

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.domain.scale.scale import TOPIC_LIMIT, Scale, ScaleForm
from bot.domain.talk.weight import Weight
from bot.services.scale.open import OpenScale
from cogs.common.choices import Anchor

Topic = app_commands.Range[str, 1, TOPIC_LIMIT]


@subcommand("scale")
@needs(Action.STEER_TALK, class_only=True)
async def scale(
    interaction: CommandInteraction,
    topic: Topic | None = None,
    zero: Anchor | None = None,
    ten: Anchor | None = None,
    form: ScaleForm | None = None,
    weight: Weight = Weight.LIGHT,
) -> None:
    """Ask a scale question: of one's own, or from a card."""
    request = request_of(interaction)
    wish = OpenScale(topic=topic or "", zero=zero or "", ten=ten or "", form=form, weight=weight)
    opened = await interaction.client.speech.say(request, wish)
    if opened is not None:
        await request.tell(opened_text(request, opened))


def opened_text(request: Request, opened: Scale) -> str:
    """Write what a teacher hears once a scale question was opened."""
    key = "scale-opened-group" if opened.form is ScaleForm.GROUP else "scale-opened-private"
    return request.words(key, channel=f"<#{request.group.channel_ref}>", regie=f"<#{request.group.regie_ref}>")
