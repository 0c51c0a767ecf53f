"""Explains to the teacher how turns are drawn."""

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.domain.school.group import TurnStyle
from bot.i18n.catalogue import Words
from bot.services.round.views import QuestionView, view_question


@needs(Action.STEER_TALK)
async def fair(request: Request, round_id: int) -> None:
    """Explain how turns are drawn in this round, with the seed that decides."""
    view = await request.find(view_question, round_id)
    await request.tell("\n".join(fairness(request.words, view)))


def fairness(words: Words, view: QuestionView) -> list[str]:
    """Return what the draw of this round does, a sentence or two for each rule of ``candidates`` and ``draw``."""
    gently = view.group.turn_style is TurnStyle.GENTLE
    return [
        words("turns-fair-who-tender" if view.round.prompt.sensitivity >= 2 else "turns-fair-who"),
        words("turns-fair-order"),
        words("turns-fair-gentle" if gently else "turns-fair-direct"),
        words("turns-fair-seed", seed=str(view.round.shuffle_seed)),
    ]
