"""Decides what a message that somebody sent means for the round that is going on."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.round.answer import AnswerSource
from bot.domain.round.round import BEFORE_REVEAL, Round, RoundState
from bot.domain.school.group import Group, RoundStyle
from bot.services.context import AppContext
from bot.services.round.follow import QUESTION, REVEAL
from bot.store.unit import Unit

CLOCKS_DIFFER = timedelta(seconds=1)
"""The platform's clock and ours may be so far apart."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A message that answers ``round``, and its source; ``must_go`` when the class may not read it yet.

    ``elsewhere`` when it replies to something older than this question: then it is no answer to it.
    """

    round: Round
    source: AnswerSource
    must_go: bool = False
    elsewhere: bool = False


async def in_channel(
    context: AppContext, group: Group, reply_to: str | None = None, replied_at: datetime | None = None
) -> Meaning | None:
    """Return what a pupil's message in the class channel means; None when it is just conversation (decisions 1).

    ``reply_to`` is the message that it replies to, and ``replied_at`` when that one was sent.
    """
    async with context.store.read() as unit:
        answered = await _round_behind(unit, reply_to)
        talk = await unit.talks.open_in(group.id)
        round_ = None if talk is None else await unit.rounds.open_in(talk.id)
        if round_ is None or round_.state not in BEFORE_REVEAL:
            return _to_an_older_question(answered)
        own = answered is not None and answered.id == round_.id
        elsewhere = not own and (answered is not None or await _is_older(unit, round_, replied_at))
        if round_.channel_locked:
            lock = await unit.locks.of(group.channel_ref)
            # A lock that lasted too long was released: what is said after that is conversation again.
            if lock is None or not lock.wanted:
                return None
            return Meaning(round_, AnswerSource.STRAY, must_go=round_.style is RoundStyle.SEALED, elsewhere=elsewhere)
    if own:
        return Meaning(round_, AnswerSource.REPLY)
    # After the writing the conversation goes on: only a reply to the question is told that it is late.
    if round_.state is RoundState.ANSWERING:
        return Meaning(round_, AnswerSource.CHANNEL, elsewhere=elsewhere)
    return _to_an_older_question(answered)


async def in_private(
    context: AppContext, groups: tuple[Group, ...], replied_at: datetime | None = None
) -> list[tuple[Group, Meaning]]:
    """Return the rounds that a private message may be meant for: those before their reveal.

    One that replies to something older is not for them, unless there is no other.
    """
    found: list[tuple[Group, Meaning]] = []
    async with context.store.read() as unit:
        for group in groups:
            talk = await unit.talks.open_in(group.id)
            round_ = None if talk is None else await unit.rounds.open_in(talk.id)
            if round_ is not None and round_.state in BEFORE_REVEAL:
                elsewhere = await _is_older(unit, round_, replied_at)
                found.append((group, Meaning(round_, AnswerSource.DM, elsewhere=elsewhere)))
    return [one for one in found if not one[1].elsewhere] or found


async def _round_behind(unit: Unit, reply_to: str | None) -> Round | None:
    """Return the round of the question, or of what was opened together, that this message of ours shows."""
    post = await unit.posts.behind(reply_to) if reply_to else None
    return await unit.rounds.find(post.ref) if post is not None and post.kind in (QUESTION, REVEAL) else None


async def _is_older(unit: Unit, round_: Round, replied_at: datetime | None) -> bool:
    """Tell whether it replies to something that was there before the question was asked."""
    if replied_at is None:
        return False
    posts = await unit.posts.pages(QUESTION, round_.id)
    return any(replied_at < post.created_at - CLOCKS_DIFFER for post in posts[:1])


def _to_an_older_question(answered: Round | None) -> Meaning | None:
    """Return what a reply to a question means that takes no answers any more, and whose turns are over."""
    if answered is None or answered.is_open:
        return None
    return Meaning(answered, AnswerSource.REPLY, elsewhere=True)
