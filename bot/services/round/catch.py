"""Keeps back from the reveal what the hold word list catches."""

from collections.abc import Iterable

from bot.domain.hold import HeldBy
from bot.domain.round.answer import PUBLIC, Answer, AnswerState
from bot.services.context import AppContext
from bot.services.round.require import Scene
from bot.store.unit import Unit


async def hold_by_words(context: AppContext, unit: Unit, scene: Scene, answers: Iterable[Answer]) -> None:
    """Keep back those of these answers that the list catches, except what the class has read already (D2).

    Held ones stay held by whom they are.
    """
    words = context.hold_lists.of(scene.group.channel_ref, scene.group.language)
    unread = [one for one in answers if one.has_words and one.held_by is None and one.source not in PUBLIC]
    caught = [one.id for one in unread if words.held_by(one.text)]
    await unit.answers.mark(caught, AnswerState.HELD, HeldBy.WORDS)
