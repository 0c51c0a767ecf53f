"""Keeps a class's own questions in the database: imported, drawn, looked at and thrown away."""

from dataclasses import replace

import pytest

from bot.clock import ManualClock
from bot.content.loader import shipped_cards
from bot.domain.deck.card import OWN_CATEGORY, Card
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import RoundState
from bot.domain.school.group import Band, Group
from bot.services.context import AppContext
from bot.services.deck.browse import deck_of
from bot.services.deck.own import OWN_LIMIT, own_cards, remove_own_card
from bot.services.deck.upload import import_deck
from bot.services.round.ask import DrawCard
from bot.store.unit import Store
from tests.integration.classroom import NOW, a_group, a_talk, says

SHIPPED = shipped_cards()
FILE = """vraag;engels;stapel;gevoelig
Welke mier loopt het hardst?;Which ant runs fastest?;Wat als en later;0
Wat weet een steen over tijd?;;;
Welke mier loopt er het hardst?;;;
Waarom glimt de regen?;;;
Wat nu?;;nergens;
"""
STONE = 'Denkvragen ("Wat weet een steen over tijd?")'
ALIKE = "deze vraag lijkt te veel op"
ELSE = "Vraag naar iets anders, of laat hem weg."
FEW = 40
KNOWN = ", ".join(sorted({"eigen", *(card.category for card in SHIPPED)}))


@pytest.fixture
def context(store: Store, clock: ManualClock) -> AppContext:
    return AppContext(store, clock, SHIPPED)


@pytest.fixture
async def group(context: AppContext) -> Group:
    async with context.store.write() as unit:
        return await unit.groups.add(a_group(), created_at=NOW)


async def own_deck(context: AppContext, group: Group) -> tuple[Card, ...]:
    """Return the class's own cards, as a teacher looks through them."""
    return (await deck_of(context, group, OWN_CATEGORY)).cards


async def test_good_lines_are_taken_and_each_bad_one_is_told(context: AppContext, group: Group) -> None:
    done = await import_deck(context, group, "99", FILE.encode("cp1252"), "eigen.csv")
    assert [(card.nl, card.category) for card in done.cards] == [
        ("Welke mier loopt het hardst?", "wat_als"),
        ("Waarom glimt de regen?", "eigen"),
    ]
    assert done.report("nl").splitlines() == [
        "Er zijn 2 vragen bij gekomen.",
        "Deze 3 dingen passen nog niet. De rest is wel opgenomen:",
        f'- eigen.csv, regel 3, kolom "vraag": {ALIKE} een vraag uit {STONE}. {ELSE}',
        f'- eigen.csv, regel 4, kolom "vraag": {ALIKE} regel 2 van dit bestand. {ELSE}',
        f'- eigen.csv, regel 6, kolom "stapel": deze stapel bestaat niet. Laat het leeg, of kies uit: {KNOWN}.',
        "Opgenomen, met een tip:",
        '- eigen.csv, regel 5, kolom "vraag": "waarom" kan klinken als een verwijt. Probeer: wat maakte dat …?',
    ]
    assert "were added" in done.report("en")


async def test_the_same_file_twice_adds_nothing(context: AppContext, group: Group) -> None:
    await import_deck(context, group, "99", FILE.encode(), "eigen.csv")
    again = await import_deck(context, group, "99", FILE.encode(), "eigen.csv")
    assert again.cards == ()
    assert again.report("en").startswith("No question was added.")
    assert f'{ALIKE} een vraag die jullie al hebben ("Welke mier loopt het hardst?")' in again.report("nl")
    assert len(await own_deck(context, group)) == 2


async def test_everything_a_card_has_is_kept(context: AppContext, group: Group) -> None:
    deck = """
    [[card]]
    category = "schaal"
    nl = "Van 0 tot 10: hoe fris ruikt dit lokaal?"
    bands = ["vo_onder"]
    sensitivity = 1
    tags = ["zintuig"]
    think = "light"
    hook_nl = "vertel eens waar je dat ruikt"
    figurative = false
    anchors.0 = { nl = "muf", en = "stale" }
    anchors.10 = { nl = "fris", en = "fresh" }
    """
    (card,) = (await import_deck(context, group, "99", deck.encode(), "eigen.toml")).cards
    assert (card,) == await own_deck(context, group)
    assert card.id.startswith("eigen-")
    assert (card.bands, card.sensitivity, card.tags, card.think) == ({Band.VO_ONDER}, 1, {"zintuig"}, "light")
    assert card.hook("nl") == "waar je dat ruikt"
    assert card.anchors is not None
    assert card.anchors.ten.text("en") == "fresh"


async def test_a_class_has_a_bounded_deck(context: AppContext, group: Group, monkeypatch: pytest.MonkeyPatch) -> None:
    assert OWN_LIMIT == 500
    monkeypatch.setattr("bot.services.deck.upload.OWN_LIMIT", FEW)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [f"{one}{two}" for one in letters for two in letters]
    lines = "\n".join(f"Wie is {one}{one} {one}q {one}w {one}e?" for one in words[: FEW + 20])
    done = await import_deck(context, group, "99", f"vraag\n{lines}".encode(), "veel.csv")
    assert len(done.cards) == FEW
    assert [problem.key for problem in done.problems] == ["deck-own-full"]
    more = await import_deck(context, group, "99", b"vraag\nWelke mier loopt het hardst?", "meer.csv")
    assert [problem.key for problem in more.problems] == ["deck-own-full"]


async def test_a_class_draws_its_own_cards_and_nobody_else_does(context: AppContext, group: Group) -> None:
    own = (await import_deck(context, group, "99", b"vraag\nWelke mier loopt het hardst?", "a.csv")).cards[0]
    async with context.store.write() as unit:
        await unit.talks.add(a_talk(group.id))
        other = await unit.groups.add(a_group("40"), created_at=NOW)
        await unit.talks.add(a_talk(other.id))
    round_ = await says(context, group, DrawCard(deck="eigen"))
    assert (round_.prompt.card_id, round_.prompt.question, round_.state) == (own.id, own.nl, RoundState.THINKING)
    with pytest.raises(Refused) as refused:
        await says(context, other, DrawCard(deck="eigen"))
    assert refused.value.reason is Reason.NO_CARD


async def test_a_card_can_be_thrown_away_by_its_own_class_only(context: AppContext, group: Group) -> None:
    (card,) = (await import_deck(context, group, "99", b"vraag\nWelke mier loopt het hardst?", "a.csv")).cards
    async with context.store.write() as unit:
        other = await unit.groups.add(a_group("40"), created_at=NOW)
    for wrong in (other, replace(group, id=999)):
        with pytest.raises(Refused):
            await remove_own_card(context, wrong, card.id)
    await remove_own_card(context, group, card.id)
    assert await own_deck(context, group) == ()
    for gone in (card.id, "denken-001", "eigen-x"):
        with pytest.raises(Refused) as refused:
            await remove_own_card(context, group, gone)
        assert refused.value.reason is Reason.GONE


async def test_own_cards_go_with_their_class(context: AppContext, group: Group) -> None:
    await import_deck(context, group, "99", FILE.encode(), "eigen.csv")
    async with context.store.write() as unit:
        kept: tuple[Card, ...] = await own_cards(unit, group.id)
        assert len(kept) == 2
        assert await own_cards(unit, group.id + 1) == ()
