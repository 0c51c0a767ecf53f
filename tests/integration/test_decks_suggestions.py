"""Pupils suggest questions: the teacher decides, the pupil hears it, and then it is forgotten."""

import asyncio

import pytest

from bot.clock import ManualClock
from bot.content.loader import shipped_cards
from bot.domain.deck import Suggestion, SuggestionState
from bot.domain.group import Group
from bot.domain.outcome import Reason, Refused
from bot.services.core import Core
from bot.services.deck_own import own_deck
from bot.services.deck_suggest import (
    WAITING_LIMIT,
    accept_suggestion,
    decline_suggestion,
    heard,
    suggest_card,
    unheard,
    view_ideas,
)
from bot.services.take_part import welcome_dm
from bot.store.unit import Store
from tests.integration.classroom import NOW, a_group

ANT = "Welke mier loopt het hardst?"


@pytest.fixture
def core(store: Store, clock: ManualClock) -> Core:
    return Core(store, clock, shipped_cards())


@pytest.fixture
async def group(core: Core) -> Group:
    async with core.store.unit() as unit:
        return await unit.groups.add(a_group(), NOW)


async def waiting(core: Core, group: Group) -> tuple[Suggestion, ...]:
    view = await view_ideas(core, group.id)
    assert view is not None
    return view.waiting


async def refused(awaitable: object) -> Reason:
    with pytest.raises(Refused) as caught:
        await awaitable  # type: ignore[misc]
    return caught.value.reason


async def test_a_suggestion_waits_for_the_teacher(core: Core, group: Group) -> None:
    made = await suggest_card(core, group, "71", "Sam", f"  {ANT} ")
    assert (made.text, made.state) == (ANT, SuggestionState.WAITING)
    (seen,) = await waiting(core, group)
    assert (seen, seen.pupil.name) == (made, "Sam")
    assert await own_deck(core, group) == ()
    assert await unheard(core, group, "71") == []


async def test_an_accepted_one_is_drawn_and_the_pupil_hears_it_until_told(core: Core, group: Group) -> None:
    made = await suggest_card(core, group, "71", "Sam", ANT)
    await welcome_dm(core, "71", welcome=True)
    card, tell = await accept_suggestion(core, group, made.id, by="99", category="denken", sensitivity=1)
    assert (card.nl, card.category, card.sensitivity) == (ANT, "denken", 1)
    assert await own_deck(core, group) == (card,)
    assert (tell.user_ref, tell.dm_welcome) == ("71", True)
    assert tell.text("nl") == f'Jouw vraag zit nu in de stapel van de klas: "{ANT}". Dank je wel!'
    assert await unheard(core, group, "71") == [tell]
    await heard(core, tell.suggestion_id)
    assert await unheard(core, group, "71") == []
    assert await waiting(core, group) == ()
    assert await own_deck(core, group) == (card,)


async def test_a_declined_one_is_told_with_the_reason(core: Core, group: Group) -> None:
    made = await suggest_card(core, group, "71", "Sam", ANT)
    assert await refused(decline_suggestion(core, group, made.id, " \n")) is Reason.EMPTY
    assert await refused(decline_suggestion(core, group, made.id, "x" * 201)) is Reason.TOO_LONG
    tell = await decline_suggestion(core, group, made.id, "we hebben al\nveel dieren")
    assert tell.text("nl").endswith("Dit zegt je leraar erbij: we hebben al veel dieren")
    assert "Your teacher adds: we hebben al veel dieren" in tell.text("en")
    assert await unheard(core, group, "71") == [tell]
    assert await own_deck(core, group) == ()


async def test_it_is_decided_once(core: Core, group: Group) -> None:
    made = await suggest_card(core, group, "71", "Sam", ANT)
    outcomes = await asyncio.gather(
        accept_suggestion(core, group, made.id, by="99"),
        accept_suggestion(core, group, made.id, by="98"),
        decline_suggestion(core, group, made.id, "al genoeg"),
        return_exceptions=True,
    )
    gone = [one for one in outcomes if isinstance(one, Refused)]
    assert [one.reason for one in gone] == [Reason.GONE, Reason.GONE]
    assert len(await own_deck(core, group)) <= 1
    assert len(await unheard(core, group, "71")) == 1


async def test_another_class_has_no_say(core: Core, group: Group) -> None:
    made = await suggest_card(core, group, "71", "Sam", ANT)
    async with core.store.unit() as unit:
        other = await unit.groups.add(a_group("40"), NOW)
    assert await refused(accept_suggestion(core, other, made.id, by="99")) is Reason.GONE
    assert await refused(decline_suggestion(core, other, made.id, "nee")) is Reason.GONE
    assert await waiting(core, other) == ()
    assert len(await waiting(core, group)) == 1


async def test_what_is_there_already_is_told_with_that_question(core: Core, group: Group) -> None:
    with pytest.raises(Refused) as caught:
        await suggest_card(core, group, "71", "Sam", "Wat weet een steen over de tijd?")
    assert caught.value.reason is Reason.ALREADY_THERE
    assert caught.value.details == {"text": "Wat weet een steen over tijd?"}


async def test_two_pupils_with_the_same_idea(core: Core, group: Group) -> None:
    first = await suggest_card(core, group, "71", "Sam", ANT)
    second = await suggest_card(core, group, "72", "Noor", ANT)
    await accept_suggestion(core, group, first.id, by="99")
    assert await refused(accept_suggestion(core, group, second.id, by="99")) is Reason.ALREADY_THERE
    assert [one.id for one in await waiting(core, group)] == [second.id]


async def test_empty_long_and_too_many(core: Core, group: Group) -> None:
    assert await refused(suggest_card(core, group, "71", "Sam", "  ")) is Reason.EMPTY
    assert await refused(suggest_card(core, group, "71", "Sam", "x" * 201)) is Reason.TOO_LONG
    for number in range(WAITING_LIMIT):
        await suggest_card(core, group, "71", "Sam", f"Vraag {number}")
    assert await refused(suggest_card(core, group, "71", "Sam", ANT)) is Reason.IDEAS_WAIT
    await suggest_card(core, group, "72", "Noor", ANT)


async def test_a_waiting_one_is_never_forgotten_by_telling(core: Core, group: Group) -> None:
    made = await suggest_card(core, group, "71", "Sam", ANT)
    await heard(core, made.id)
    assert len(await waiting(core, group)) == 1
