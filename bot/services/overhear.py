"""What a message that somebody sent means for the round that is going on."""

from dataclasses import dataclass

from bot.domain.answer import Way
from bot.domain.group import Group, RoundStyle
from bot.domain.round import BEFORE_REVEAL, Round, RoundState
from bot.services.core import Core
from bot.services.follow import QUESTION


@dataclass(frozen=True, slots=True)
class Meaning:
    """A message that is an answer to ``round``, by which way; ``must_go`` when the class may not read it yet."""

    round: Round
    way: Way
    must_go: bool


async def in_channel(core: Core, group: Group, reply_to: str | None) -> Meaning | None:
    """What a pupil's message in the class channel is; None when it is part of the conversation (decisions 1)."""
    async with core.store.look() as unit:
        talk = await unit.talks.open_in(group.id)
        round_ = None if talk is None else await unit.rounds.open_in(talk.id)
        if round_ is None or round_.state not in BEFORE_REVEAL:
            return None
        if round_.channel_locked:
            lock = await unit.locks.of(group.channel_ref)
            # A lock that lasted too long was released: what is said then is talk again.
            released = lock is None or not lock.wanted
            return None if released else Meaning(round_, Way.STRAY, must_go=round_.style is RoundStyle.SEALED)
        post = await unit.posts.behind(reply_to) if reply_to else None
        is_reply = post is not None and post.kind == QUESTION and post.ref == round_.id
    if is_reply:
        return Meaning(round_, Way.REPLY, must_go=False)
    # The end of the writing is no end of the conversation: only a reply to the question is told that it is late.
    return Meaning(round_, Way.CHANNEL, must_go=False) if round_.state is RoundState.ANSWERING else None


async def in_private(core: Core, groups: tuple[Group, ...]) -> list[tuple[Group, Round]]:
    """The rounds that a private message can be meant for: those before their reveal."""
    found: list[tuple[Group, Round]] = []
    async with core.store.look() as unit:
        for group in groups:
            talk = await unit.talks.open_in(group.id)
            round_ = None if talk is None else await unit.rounds.open_in(talk.id)
            if round_ is not None and round_.state in BEFORE_REVEAL:
                found.append((group, round_))
    return found
