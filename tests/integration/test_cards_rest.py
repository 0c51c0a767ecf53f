"""Checks that a class has no card again for ten weeks, and that another one can take the place of the question."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import ManualClock
from bot.content.loader import shipped_cards
from bot.domain.pacing import SILENCE_KEPT_SECONDS
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import RoundState
from bot.domain.school.group import Band
from bot.domain.talk.talk import TalkKind
from bot.services.context import AppContext
from bot.services.round.ask import AskAnother, DrawCard
from bot.services.round.steer import close_answering, open_answering, reveal_round
from bot.store.unit import Store
from tests.databases import put_database
from tests.integration.classroom import NOW, a_group, a_talk, says

FIVE = tuple(
    card
    for card in shipped_cards()
    if Band.VO_ONDER in card.bands and card.sensitivity == 0 and card.comes_unasked(TalkKind.CLASS_CIRCLE)
)[:5]
TEN_WEEKS = timedelta(weeks=10).total_seconds()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
async def context(tmp_path: Path, clock: ManualClock) -> AsyncIterator[AppContext]:
    await put_database(tmp_path)
    store = Store.in_directory(tmp_path)
    yield AppContext(store, clock, FIVE)
    await store.close()


async def test_a_card_rests_ten_weeks_also_when_another_took_its_place(context: AppContext, clock: ManualClock) -> None:
    async with context.store.write() as unit:
        group = await unit.groups.add(a_group(), created_at=NOW)
        await unit.talks.add(a_talk(group.id))
    first = await says(context, group, DrawCard())
    cards = [first.prompt.card_id]
    await clock.move(30)
    another = await says(context, group, AskAnother(first.id))
    assert (another.id, another.number, another.state) == (first.id, 1, RoundState.THINKING)
    assert another.think_started_at == clock.now(), "think time starts anew"
    cards.append(another.prompt.card_id)
    for _ in range(3):
        await _ended(context, clock)
        cards.append((await says(context, group, DrawCard())).prompt.card_id)
    assert len(set(cards)) == 5
    await _ended(context, clock)
    with pytest.raises(Refused) as refused:
        await says(context, group, DrawCard())
    assert refused.value.reason is Reason.NO_CARD
    await clock.move(TEN_WEEKS)
    assert (await says(context, group, DrawCard())).prompt.card_id in cards


async def _ended(context: AppContext, clock: ManualClock) -> None:
    """The round that is going on goes by up to its reveal, and the silence after no answers too."""
    async with context.store.read() as unit:
        (talk,) = await unit.talks.all_open()
        round_ = await unit.rounds.open_in(talk.id)
        group = await unit.groups.get(talk.group_id)
    assert round_ is not None
    await clock.move(600)
    await open_answering(context, group, round_.id)
    await close_answering(context, group, round_.id)
    await reveal_round(context, group, round_.id)
    await clock.move(SILENCE_KEPT_SECONDS)
