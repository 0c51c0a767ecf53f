"""A pupil hands in an answer, changes it, or passes. "Bewaard" is said only after this returned."""

from dataclasses import dataclass

from bot.domain.answer import Kept, TurnPreference, Way, check_answer
from bot.domain.group import Group
from bot.domain.round import BEFORE_REVEAL, Round
from bot.domain.visibility import Visibility
from bot.services.core import Core
from bot.services.find import scene_of
from bot.services.follow import QUESTION
from bot.store.writer import Handed


@dataclass(frozen=True, slots=True)
class HandIn:
    """What came in. ``visibility`` and ``preference`` None: nothing was chosen, the question's default counts."""

    group: Group
    round_id: int
    user_ref: str
    name: str
    source_id: int
    way: Way
    text: str = ""
    passed: bool = False
    visibility: Visibility | None = None
    preference: TurnPreference | None = None
    message_ref: str | None = None
    """The pupil's own message that it is; deleting that takes the answer back."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of it, and the round it belongs to."""

    kept: Kept
    round: Round

    @property
    def is_kept(self) -> bool:
        """Whether "bewaard" may be said."""
        return self.kept in (Kept.NEW, Kept.CHANGED, Kept.KNOWN)


async def hand_in(core: Core, given: HandIn) -> Receipt:
    """Store the words exactly as they were written. Refused when there are none, or too many."""
    text = "" if given.passed else check_answer(given.text)
    async with core.store.look() as unit:
        scene = await scene_of(unit, given.group.id, given.round_id)
    handed = Handed(
        group_id=given.group.id,
        talk_id=scene.talk.id,
        round_id=given.round_id,
        user_ref=given.user_ref,
        name=given.name,
        text=text,
        passed=given.passed,
        visibility=given.visibility or scene.round.default_visibility,
        preference=given.preference or TurnPreference.MAY_ASK,
        way=given.way,
        source_id=given.source_id,
        at=core.clock.now(),
        message_ref=given.message_ref,
    )
    kept = await core.writer.hand_in(handed)
    if kept in (Kept.NEW, Kept.CHANGED) and not given.passed:
        await _tell_there_are_thoughts(core, given.round_id)
    receipt = Receipt(kept, scene.round)
    if receipt.is_kept and scene.round.answer_ends_at is None:
        return Receipt(kept, await _read_again(core, scene.round))
    return receipt


async def _read_again(core: Core, before: Round) -> Round:
    """The round as it is now: the writing may have begun between looking and storing."""
    async with core.store.look() as unit:
        return await unit.rounds.find(before.id) or before


async def _tell_there_are_thoughts(core: Core, round_id: int) -> None:
    """The first words change the question's message; the others do not, so they cost nothing."""
    if round_id in core.rounds_with_words:
        return
    core.rounds_with_words.add(round_id)
    try:
        async with core.store.unit() as unit:
            await unit.posts.change(QUESTION, round_id, urgent=False)
            round_ = await unit.rounds.find(round_id)
    except BaseException:
        core.rounds_with_words.discard(round_id)
        raise
    if round_ is None or round_.state not in BEFORE_REVEAL:
        # It opened while the words were being stored: nobody would forget it any more.
        core.forget_round(round_id)
