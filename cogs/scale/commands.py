"""The teacher's command for a scale question, under ``/talk``."""

from discord import app_commands

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.domain.coach.teacher_message import Saying, SayingKind
from bot.domain.permission import Action
from bot.domain.scale.scale import ANCHOR_LIMIT, TOPIC_LIMIT, Scale, ScaleForm
from bot.domain.talk.weight import Weight

Topic = app_commands.Range[str, 1, TOPIC_LIMIT]
Anchor = app_commands.Range[str, 1, ANCHOR_LIMIT]


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
    filled = {"topic": topic, "zero": zero, "ten": ten, "form": form, "weight": weight}
    saying = Saying(SayingKind.SCALE, request.actor.user_ref, {name: value for name, value in filled.items() if value})
    opened = await interaction.client.speech.say(request, saying)
    if not isinstance(opened, Scale):
        return
    key = "scale-opened-group" if opened.form is ScaleForm.GROUP else "scale-opened-private"
    await request.tell(
        request.words(key, channel=f"<#{request.group.channel_ref}>", regie=f"<#{request.group.regie_ref}>")
    )
