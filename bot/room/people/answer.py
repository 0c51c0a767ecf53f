"""Tell a person what came back after they did something with the bot."""

from dataclasses import dataclass
from enum import IntEnum

from bot.room.discord.interaction_shapes import original_of
from bot.room.discord.rules import callbacks
from bot.room.people.modal import OpenModal
from bot.room.people.plain import PlainReader
from bot.room.state.entities import Interaction, Message
from bot.room.state.world import World


class AnswerKind(IntEnum):
    """How the bot answered first."""

    MESSAGE = callbacks.MESSAGE
    LATER = callbacks.DEFERRED_MESSAGE
    QUIET = callbacks.DEFERRED_UPDATE
    UPDATE = callbacks.UPDATE
    MODAL = callbacks.MODAL


@dataclass(frozen=True)
class BotAnswer:
    """The bot's answer to one interaction of one person."""

    world: World
    interaction: Interaction
    modal: OpenModal | None = None

    @property
    def kind(self) -> AnswerKind:
        """How the bot answered first; LATER is a message that was announced as "thinking"."""
        return AnswerKind(self.interaction.answer_type or 0)

    @property
    def message(self) -> Message | None:
        """The new or updated message as it is now; None for a form or when it is gone."""
        return original_of(self.world, self.interaction)

    @property
    def private(self) -> bool:
        """Whether only this person can see it."""
        return self.message is not None and self.message.ephemeral

    @property
    def text(self) -> str:
        """What it says, as plain text: the message or the form."""
        if self.modal is not None:
            return self.modal.text
        if self.message is None:
            return ""
        return "\n".join(PlainReader(self.world, self.interaction.user_id).body(self.message))
