"""Describes what became of a message that may be an answer, for telling its writer."""

from dataclasses import dataclass

from bot.chat.inbox.inbox import IncomingMessage
from bot.domain.refusal import Refused
from bot.domain.round.answer import Answer, SubmitResult
from bot.i18n.catalogue import Words
from bot.services.round.submit import Receipt


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message: the receipt where its words were handed in, and else why they are not kept.

    ``replaced`` are the words of a form that this message took the place of.
    """

    receipt: Receipt | None = None
    why_not: str | None = None
    replaced: str = ""

    def is_old_news(self, message: IncomingMessage) -> bool:
        """Tell whether it was found edited when the bot came back, and had been handled before."""
        kept = None if self.receipt is None else self.receipt.kept
        return message.found and message.edited and kept not in (None, SubmitResult.NEW, SubmitResult.CHANGED)


def replaced_by(receipt: Receipt, before: Answer | None) -> str:
    """Return the words of a form that a message took the place of; messages stay beside each other."""
    is_form = before is not None and before.has_words and not before.parts
    return before.text if before is not None and is_form and receipt.kept is SubmitResult.CHANGED else ""


def refusal(words: Words, refused: Refused) -> str:
    """Say why it was not taken in, in the words of the one error path."""
    return words(f"refused-{refused.reason.value}", **refused.details)
