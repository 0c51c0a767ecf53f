"""Says what a teacher reads once a question was asked, wherever that was done."""

from bot.chat.interactions.request import Request
from bot.domain.round.round import Round


def asked_text(request: Request, round_: Round) -> str:
    """Say where the question stands, and that its answers stay closed where they must."""
    told = request.words("question-done", channel=f"<#{request.group.channel_ref}>")
    return f"{told} {request.words('question-stays-sealed')}" if round_.prompt.must_be_sealed else told
