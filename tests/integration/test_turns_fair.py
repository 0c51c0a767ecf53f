"""Turns are fair over an hour, whichever way the pupils can be asked by: buttons, private messages, or typing only."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import ManualClock
from bot.domain.refusal import Refused
from bot.domain.round.answer import AnswerSource, TurnPreference
from bot.domain.round.round import RoundState
from bot.domain.school.group import Pupil
from bot.domain.talk.talk import Presence
from bot.services.context import AppContext
from bot.services.turn.end import end_turns
from bot.services.turn.invite import OfferReply, Wishes, expire_offer, invite, open_card, reply_to_offer
from bot.services.turn.tell import decline_turn
from bot.store.unit import Store
from tests.databases import put_database
from tests.integration.classroom import NOW, Classroom, a_round, committing, hand_in, open_classroom


class Way(StrEnum):
    """How the bot can reach a pupil in private, if at all."""

    FRESH = "fresh"
    PRIVATE = "private"
    TYPES = "types"


class Ending(StrEnum):
    """What becomes of an offer."""

    TOLD = "told"
    LATER = "later"
    NO = "no"
    EXPIRED = "expired"


PUPILS = 5
ROUNDS = st.lists(
    st.fixed_dictionaries(
        {
            "ways": st.tuples(*[st.sampled_from(Way)] * PUPILS),
            "glad": st.sets(st.integers(1, PUPILS)),
            "endings": st.lists(st.sampled_from(Ending), min_size=1, max_size=4),
            "wish": st.none() | st.integers(1, PUPILS),
            "new_talk": st.booleans(),
        }
    ),
    min_size=3,
    max_size=4,
)
"""The questions of an hour, in one talk or several: who can be reached how, who is glad to tell, and what they say."""


@given(ROUNDS)
@settings(max_examples=6, deadline=None)
def test_over_an_hour_everybody_is_asked_as_often_as_the_others(hour: Sequence[dict[str, object]]) -> None:
    asyncio.run(_plays(hour))


async def _plays(hour: Sequence[dict[str, object]]) -> None:
    with TemporaryDirectory() as folder:
        await put_database(Path(folder))
        store = Store.in_directory(Path(folder))
        asked: list[int] = []
        try:
            room = await open_classroom(store, RoundState.ANSWERING)
            for number, lesson in enumerate(hour, start=2):
                context = AppContext(store, ManualClock(NOW), ())  # as after a restart: nothing is remembered
                room = await _next_round(store, room, number, glad=lesson["glad"], new_talk=lesson["new_talk"])
                asked += await _turns(context, room, lesson, asked)
        finally:
            await store.close()
    assert asked


async def _next_round(store: Store, room: Classroom, number: int, *, glad: object, new_talk: object) -> Classroom:
    """Let everybody hand in words to the next question, up to the turns."""
    assert isinstance(glad, set)
    async with store.write() as unit:
        for round_ in await unit.rounds.of(room.talk.id):
            await end_turns(unit, round_.id)
            await unit.rounds.save(replace(round_, state=RoundState.DONE))
        talk = room.talk
        if new_talk:
            await unit.talks.save(talk.stop(NOW))
            talk = await unit.talks.add(replace(talk, id=0))
        round_ = await unit.rounds.add(a_round(talk.id, number=number))
    room = Classroom(room.group, talk, round_)
    async with committing(store) as commits:
        for pupil in range(1, PUPILS + 1):
            preference = TurnPreference.GLADLY if pupil in glad else TurnPreference.MAY_ASK
            given_in = replace(room.hands(pupil, source=number, by=AnswerSource.STRAY), preference=preference)
            await hand_in(commits, given_in)
    async with store.write() as unit:
        await unit.rounds.save(replace(round_, state=RoundState.TURNS))
        for pupil in await unit.pupils.of(room.group.id):
            await unit.talks.set_presence(talk.id, pupil, Presence.JOINED)
    return room


async def _turns(context: AppContext, room: Classroom, lesson: dict[str, object], before: Sequence[int]) -> list[int]:
    """Invite until the lesson goes on; return who was drawn, and hold the rule after every draw."""
    ways, endings, wish = lesson["ways"], lesson["endings"], lesson["wish"]
    assert isinstance(ways, tuple)
    assert isinstance(endings, list)
    assert wish is None or isinstance(wish, int)

    def reachable(pupil: Pupil) -> bool:
        return ways[int(pupil.user_ref) - 1] is not Way.TYPES

    drawn: dict[int, int] = {}
    for ending in endings:
        try:
            invitation = await invite(context, room.group, room.round.id, reachable, Wishes(wish=wish))
        except Refused:
            break
        asked = int(invitation.pupil.user_ref)
        drawn[invitation.turn.id] = asked  # an offer that was postponed comes back; it is no second draw
        counts = Counter([*before, *drawn.values()])
        times = [counts[pupil] for pupil in range(1, PUPILS + 1)]
        assert max(times) - min(times) <= 1, "somebody was drawn again before everybody was"
        for pupil in range(1, PUPILS + 1):
            opened = await open_card(context, room.group, str(pupil), room.round.id)
            assert (opened is not None) == (pupil == asked), "the card opens for whoever was drawn, and nobody else"
        await _ends(context, room, invitation.turn.id, str(asked), ending)
    return list(drawn.values())


async def _ends(context: AppContext, room: Classroom, turn_id: int, user_ref: str, ending: Ending) -> None:
    if ending is Ending.EXPIRED:
        await expire_offer(context, room.group, turn_id)
        return
    reply = {Ending.TOLD: OfferReply.YES, Ending.LATER: OfferReply.LATER, Ending.NO: OfferReply.NO}[ending]
    await reply_to_offer(context, room.group, user_ref, turn_id, reply)
    if ending is Ending.TOLD:
        await decline_turn(context, room.group, user_ref, turn_id)
