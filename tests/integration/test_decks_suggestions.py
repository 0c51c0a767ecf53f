"""Lets pupils suggest questions: the teacher decides, the pupil hears it, and then it is forgotten."""

import asyncio

import pytest

from bot.clock import ManualClock
from bot.content.loader import shipped_cards
from bot.domain.coach.teacher_message import Speaker
from bot.domain.deck.card import Suggestion, SuggestionState
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.services.coach.say import Pending, say
from bot.services.context import AppContext
from bot.services.deck.suggest import (
    WAITING_LIMIT,
    Decision,
    DeclineSuggestion,
    accept_suggestion,
    heard,
    suggest_card,
    unheard,
    view_ideas,
)
from bot.services.talk.take_part import welcome_dm
from bot.store.unit import Store
from tests.integration.classroom import NOW, a_group
from tests.integration.test_decks_own import own_deck

ANT = "Welke mier loopt het hardst?"


@pytest.fixture
def context(store: Store, clock: ManualClock) -> AppContext:
    return AppContext(store, clock, shipped_cards())


@pytest.fixture
async def group(context: AppContext) -> Group:
    async with context.store.write() as unit:
        return await unit.groups.add(a_group(), created_at=NOW)


async def waiting(context: AppContext, group: Group) -> tuple[Suggestion, ...]:
    view = await view_ideas(context, group.id)
    assert view is not None
    return view.waiting


async def refused(awaitable: object) -> Reason:
    with pytest.raises(Refused) as caught:
        await awaitable  # type: ignore[misc]
    return caught.value.reason


async def test_a_suggestion_waits_for_the_teacher(context: AppContext, group: Group) -> None:
    made = await suggest_card(context, group, "71", "Sam", f"  {ANT} ")
    assert (made.text, made.state) == (ANT, SuggestionState.WAITING)
    (seen,) = await waiting(context, group)
    assert (seen, seen.pupil.name) == (made, "Sam")
    assert await own_deck(context, group) == ()
    assert await unheard(context, group, "71") == []


async def declined(context: AppContext, group: Group, suggestion_id: int, reason: str) -> Decision:
    """Decline as the teacher does, past the coach; raises what refuses it."""
    said = await say(context, Speaker(group, "99"), DeclineSuggestion(suggestion_id, reason))
    if isinstance(said, Pending):
        assert said.refused is not None
        raise said.refused
    assert isinstance(said, Decision)
    return said


async def test_an_accepted_one_is_drawn_and_the_pupil_hears_it_until_told(context: AppContext, group: Group) -> None:
    made = await suggest_card(context, group, "71", "Sam", ANT)
    await welcome_dm(context, "71", welcome=True)
    card, tell = await accept_suggestion(context, group, "99", made.id, category="denken", sensitivity=1)
    assert (card.nl, card.category, card.sensitivity) == (ANT, "denken", 1)
    assert await own_deck(context, group) == (card,)
    assert (tell.user_ref, tell.dm_welcome) == ("71", True)
    assert tell.text("nl") == f'Jouw vraag zit nu in de stapel van de klas: "{ANT}". Dank je wel!'
    assert await unheard(context, group, "71") == [tell]
    await heard(context, tell.suggestion_id)
    assert await unheard(context, group, "71") == []
    assert await waiting(context, group) == ()
    assert await own_deck(context, group) == (card,)


async def test_a_declined_one_is_told_with_the_reason(context: AppContext, group: Group) -> None:
    made = await suggest_card(context, group, "71", "Sam", ANT)
    assert await refused(declined(context, group, made.id, " \n")) is Reason.EMPTY
    assert await refused(declined(context, group, made.id, "x" * 201)) is Reason.TOO_LONG
    tell = await declined(context, group, made.id, "we hebben al\nveel dieren")
    assert tell.text("nl").endswith("Dit zegt je leraar erbij: we hebben al veel dieren")
    assert "Your teacher adds: we hebben al veel dieren" in tell.text("en")
    assert await unheard(context, group, "71") == [tell]
    assert await own_deck(context, group) == ()


async def test_a_suggestion_is_decided_once(context: AppContext, group: Group) -> None:
    made = await suggest_card(context, group, "71", "Sam", ANT)
    outcomes = await asyncio.gather(
        accept_suggestion(context, group, "99", made.id),
        accept_suggestion(context, group, "98", made.id),
        declined(context, group, made.id, "al genoeg"),
        return_exceptions=True,
    )
    gone = [one for one in outcomes if isinstance(one, Refused)]
    assert [one.reason for one in gone] == [Reason.GONE, Reason.GONE]
    assert len(await own_deck(context, group)) <= 1
    assert len(await unheard(context, group, "71")) == 1


async def test_another_class_cannot_decide(context: AppContext, group: Group) -> None:
    made = await suggest_card(context, group, "71", "Sam", ANT)
    async with context.store.write() as unit:
        other = await unit.groups.add(a_group("40"), created_at=NOW)
    assert await refused(accept_suggestion(context, other, "99", made.id)) is Reason.GONE
    assert await refused(declined(context, other, made.id, "nee")) is Reason.GONE
    assert await waiting(context, other) == ()
    assert len(await waiting(context, group)) == 1


async def test_what_is_there_already_is_told_with_that_question(context: AppContext, group: Group) -> None:
    with pytest.raises(Refused) as caught:
        await suggest_card(context, group, "71", "Sam", "Wat weet een steen over de tijd?")
    assert caught.value.reason is Reason.ALREADY_THERE
    assert caught.value.details == {"text": "Wat weet een steen over tijd?"}


async def test_of_two_equal_suggestions_only_one_can_be_accepted(context: AppContext, group: Group) -> None:
    first = await suggest_card(context, group, "71", "Sam", ANT)
    second = await suggest_card(context, group, "72", "Noor", ANT)
    await accept_suggestion(context, group, "99", first.id)
    assert await refused(accept_suggestion(context, group, "99", second.id)) is Reason.ALREADY_THERE
    assert [one.id for one in await waiting(context, group)] == [second.id]


async def test_empty_long_and_too_many_suggestions_are_refused(context: AppContext, group: Group) -> None:
    assert await refused(suggest_card(context, group, "71", "Sam", "  ")) is Reason.EMPTY
    assert await refused(suggest_card(context, group, "71", "Sam", "x" * 201)) is Reason.TOO_LONG
    for number in range(WAITING_LIMIT):
        await suggest_card(context, group, "71", "Sam", f"Vraag {number}")
    assert await refused(suggest_card(context, group, "71", "Sam", ANT)) is Reason.IDEAS_WAIT
    await suggest_card(context, group, "72", "Noor", ANT)


async def test_a_waiting_one_is_never_forgotten_by_telling(context: AppContext, group: Group) -> None:
    made = await suggest_card(context, group, "71", "Sam", ANT)
    await heard(context, made.id)
    assert len(await waiting(context, group)) == 1
