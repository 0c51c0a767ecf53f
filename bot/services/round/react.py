"""Records how pupils react quietly to a reveal; this stays in memory, for as long as the round lasts."""

from bot.domain.refusal import Reason, Refused
from bot.domain.round.reaction import QuietReaction, Reactions, takes_reactions
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.round.require import require_round


async def note_reaction(
    context: AppContext, group: Group, user_ref: str, round_id: int, reaction: QuietReaction
) -> None:
    """Record a reaction. No message changes: whoever watches the teacher's screen does not learn who pressed."""
    async with context.store.read() as unit:
        scene = await require_round(unit, group.id, round_id)
    if not takes_reactions(scene.round):
        raise Refused(Reason.WRONG_MOMENT)
    heard = context.reactions.get(scene.talk.id)
    if heard is None or heard.round_id != round_id:
        heard = context.reactions[scene.talk.id] = Reactions(round_id)
    heard.chosen[reaction].add(user_ref)


def loudest_reaction(context: AppContext, round_: Round | None) -> QuietReaction | None:
    """Return the reaction that enough pupils chose, without names or numbers; None when there is none."""
    heard = None if round_ is None else context.reactions.get(round_.talk_id)
    return heard.loudest() if heard is not None and round_ is not None and heard.round_id == round_.id else None
