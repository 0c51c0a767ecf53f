"""Decides what a message that somebody sent means for the round that is going on."""

from dataclasses import dataclass

from bot.domain.round.answer import AnswerSource
from bot.domain.round.round import BEFORE_REVEAL, Round, RoundState
from bot.domain.school.group import Group, RoundStyle
from bot.services.context import AppContext
from bot.services.round.follow import QUESTION


@dataclass(frozen=True, slots=True)
class Meaning:
    """A message that answers ``round``, and its source; ``must_go`` when the class may not read it yet."""

    round: Round
    source: AnswerSource
    must_go: bool


async def in_channel(context: AppContext, group: Group, reply_to: str | None) -> Meaning | None:
    """Return what a pupil's message in the class channel means; None when it is just conversation (decisions 1)."""
    async with context.store.read() as unit:
        talk = await unit.talks.open_in(group.id)
        round_ = None if talk is None else await unit.rounds.open_in(talk.id)
        if round_ is None or round_.state not in BEFORE_REVEAL:
            return None
        if round_.channel_locked:
            lock = await unit.locks.of(group.channel_ref)
            # A lock that lasted too long was released: what is said after that is conversation again.
            released = lock is None or not lock.wanted
            return None if released else Meaning(round_, AnswerSource.STRAY, must_go=round_.style is RoundStyle.SEALED)
        post = await unit.posts.behind(reply_to) if reply_to else None
        is_reply = post is not None and post.kind == QUESTION and post.ref == round_.id
    if is_reply:
        return Meaning(round_, AnswerSource.REPLY, must_go=False)
    # After the writing the conversation goes on: only a reply to the question is told that it is late.
    return Meaning(round_, AnswerSource.CHANNEL, must_go=False) if round_.state is RoundState.ANSWERING else None


async def in_private(context: AppContext, groups: tuple[Group, ...]) -> list[tuple[Group, Round]]:
    """Return the rounds that a private message may be meant for: those before their reveal."""
    found: list[tuple[Group, Round]] = []
    async with context.store.read() as unit:
        for group in groups:
            talk = await unit.talks.open_in(group.id)
            round_ = None if talk is None else await unit.rounds.open_in(talk.id)
            if round_ is not None and round_.state in BEFORE_REVEAL:
                found.append((group, round_))
    return found
