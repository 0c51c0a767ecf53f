"""A teacher's words on their way past the coach; the cog that draws nudges registers for those that wait."""

from collections.abc import Awaitable, Callable

from bot.chat.interactions.request import Request
from bot.domain.coach.teacher_message import Saying
from bot.domain.round.round import Round
from bot.errors import VertelEensError
from bot.services.coach.say import Pending, say
from bot.services.coach.send import Said

OnPending = Callable[[Request, Pending], Awaitable[None]]


def asked_text(request: Request, round_: Round) -> str:
    """What a teacher hears once a question was asked; also that it stays closed, where it must."""
    told = request.words("question-done", channel=f"<#{request.group.channel_ref}>")
    return f"{told} {request.words('question-stays-sealed')}" if round_.must_be_sealed else told


class NobodyTellsError(VertelEensError):
    """Words wait and nobody draws that: a fault of the program."""


class Speech:
    """Says a teacher's words, or tells the teacher in private why they wait."""

    def __init__(self) -> None:
        self._tell: OnPending | None = None

    def on_pending(self, handler: OnPending) -> None:
        """The one handler for words that wait."""
        self._tell = handler

    async def say(self, request: Request, saying: Saying) -> Said | None:
        """What came of it; None when the words wait, which the teacher has then been told."""
        outcome = await say(request.context, request.group, saying)
        if not isinstance(outcome, Pending):
            return outcome
        if self._tell is None:
            raise NobodyTellsError("no cog tells of words that wait")
        await self._tell(request, outcome)
        return None
