"""Loads the decks: the cards are sound, and a faulty deck is told about in words of a teacher."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bot.content.loader import load_cards, shipped_cards
from bot.content.problems import DeckError
from bot.domain.deck.card import OWN_CATEGORY, Anchors, Card
from bot.domain.school.group import Band
from bot.domain.talk.visibility import Visibility
from bot.domain.words import Wording
from bot.i18n.catalogue import words_for

GOOD = """
category = "denken"

[[card]]
id = "denken-001"
nl = "Wat weegt een gedachte?"
en = "What does a thought weigh?"
bands = ["vo_onder"]
sensitivity = 0
tags = ["beeld"]
source = "own"
"""


@pytest.fixture(scope="module")
def cards() -> tuple[Card, ...]:
    return shipped_cards()


def problems(folder: Path, **decks: str) -> str:
    for name, text in decks.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DeckError) as caught:
        load_cards(folder)
    assert str(caught.value) == caught.value.explain("en")
    return caught.value.explain("nl")


class TestShippedDecks:
    def test_there_are_thirty_cards_in_each_of_sixteen_decks(self, cards: tuple[Card, ...]) -> None:
        amounts = Counter(card.category for card in cards)
        assert len(cards) == 480
        assert set(amounts.values()) == {30}
        assert len(amounts) == 16

    def test_every_deck_has_a_name(self, cards: tuple[Card, ...]) -> None:
        named = {key for key in words_for("nl").keys if key.startswith("deck-name-")}
        decks = {OWN_CATEGORY, *(card.category for card in cards)}
        assert named == {f"deck-name-{deck.replace('_', '-')}" for deck in decks}

    def test_every_band_can_talk_for_a_year(self, cards: tuple[Card, ...]) -> None:
        for band in Band:
            assert sum(band in card.bands for card in cards) >= 240

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_no_question_is_there_twice(self, cards: tuple[Card, ...], language: str) -> None:
        seen = Counter(" ".join(re.findall(r"\w+", card.text(language).lower())) for card in cards)
        assert [text for text, times in seen.items() if times > 1] == []

    def test_questions_are_one_line_of_plain_text(self, cards: tuple[Card, ...]) -> None:
        for card in cards:
            for text in (card.nl, card.en):
                assert text == " ".join(text.split())
                assert not re.search(r"[*_`<>@#]", text), card.id


class TestCards:
    def test_optional_fields_have_defaults(self, tmp_path: Path) -> None:
        (tmp_path / "denken.toml").write_text(GOOD, encoding="utf-8")
        assert load_cards(tmp_path) == (
            Card(
                id="denken-001",
                category="denken",
                nl="Wat weegt een gedachte?",
                en="What does a thought weigh?",
                bands=frozenset({"vo_onder"}),
                sensitivity=0,
                tags=frozenset({"beeld"}),
            ),
        )

    def test_optional_fields_are_taken(self, tmp_path: Path) -> None:
        more = 'think = "deep"\nmodes = ["chat"]\ntalk_kinds = ["weekly"]\nstarter_nl = "Bij mij …"\n'
        (tmp_path / "denken.toml").write_text(GOOD + more, encoding="utf-8")
        (card,) = load_cards(tmp_path)
        assert card.think == "deep"
        assert card.modes == {"chat"}
        assert card.talk_kinds == {"weekly"}
        assert card.starter("nl") == "Bij mij …"

    def test_ends_of_a_scale_product_and_image_are_taken(self, tmp_path: Path) -> None:
        ends = 'anchors.0 = { nl = "leeg", en = "empty" }\nanchors.10 = { nl = "vol", en = "full" }\n'
        more = 'product = { nl = "een lijst", en = "a list" }\nliteral_nl = "Wat?"\nhook_en = "tell us more"\n'
        (tmp_path / "denken.toml").write_text(GOOD + ends + more, encoding="utf-8")
        (card,) = load_cards(tmp_path)
        assert card.anchors == Anchors(Wording("leeg", "empty"), Wording("vol", "full"))
        assert card.product is not None
        assert (card.product.text("en"), card.product.text("nl")) == ("a list", "een lijst")
        assert (card.literal("nl"), card.literal("en"), card.hook("en")) == ("Wat?", None, "more")
        assert card.is_figurative

    def test_who_may_read_follows_from_sensitivity_unless_said(self, tmp_path: Path) -> None:
        for number, told in enumerate((Visibility.GROUP_NAMED, Visibility.GROUP_ANONYMOUS, Visibility.TEACHER_ONLY)):
            deck = GOOD.replace("sensitivity = 0", f"sensitivity = {number}")
            (tmp_path / "denken.toml").write_text(deck, encoding="utf-8")
            assert load_cards(tmp_path)[0].visibility() is told
        (tmp_path / "denken.toml").write_text(GOOD + 'default_visibility = "teacher_only"\n', encoding="utf-8")
        assert load_cards(tmp_path)[0].visibility() is Visibility.TEACHER_ONLY

    def test_files_of_another_kind_are_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "denken.toml").write_text(GOOD, encoding="utf-8")
        (tmp_path / "README.md").write_text("lees mij", encoding="utf-8")
        assert len(load_cards(tmp_path)) == 1


class TestProblems:
    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            ('nl = "Wat', 'nk = "Wat', 'veld "nk": dit veld bestaat niet. Haal het weg, of kies uit: id, nl, en,'),
            ('nl = "Wat', 'nk = "Wat', 'veld "nl": dit veld ontbreekt. Voeg het toe.'),
            ("Wat weegt een gedachte?", " ", 'veld "nl": hier staat nog niets.'),
            ("What does", "x" * 200, 'veld "en": de tekst heeft 217 tekens, en 200 is het meeste. Maak hem korter.'),
            ('nl = "Wat weegt een gedachte?"', "nl = 3", 'veld "nl": dit moet een tekst zijn.'),
            ("vo_onder", "klas 2", 'veld "bands": dit moet een lijst zijn met een of meer van deze woorden: po_5_6,'),
            ('["vo_onder"]', "[]", 'veld "bands": dit moet een lijst zijn'),
            ('["vo_onder"]', '"vo_onder"', 'veld "bands": dit moet een lijst zijn'),
            ("sensitivity = 0", "sensitivity = 3", 'veld "sensitivity": dit moet 0 (licht), 1'),
            ("sensitivity = 0", 'sensitivity = "0"', "zonder aanhalingstekens"),
            ("sensitivity = 0", "sensitivity = true", 'veld "sensitivity": dit moet 0'),
            ('["beeld"]', '["beeld", 3]', 'veld "tags": dit moet een lijst van woorden zijn'),
            ('["beeld"]', '"beeld"', 'veld "tags": dit moet een lijst van woorden zijn'),
            ('source = "own"', 'source = "own"\nthink = "long"', 'veld "think": dit moet een van deze woorden zijn:'),
            ('source = "own"', 'source = "own"\nmodes = ["dance"]', 'veld "modes": dit moet een lijst zijn'),
            ('source = "own"', 'source = "own"\nfigurative = 1', 'veld "figurative": dit moet true of false zijn'),
            ('source = "own"', 'source = "own"\nanchors.0.nl = "x"', 'veld "anchors": beschrijf beide uiteinden'),
            ('source = "own"', 'source = "own"\nproduct = "x"', 'veld "product": hier horen twee teksten bij'),
            (
                'source = "own"',
                'source = "own"\nproduct = { nl = "x", en = " " }',
                'veld "product": hier staat nog niets',
            ),
            (
                'source = "own"',
                'source = "own"\ndefault_visibility = "all"',
                "van deze woorden zijn: teacher_only,",
            ),
        ],
    )
    def test_a_fault_is_told_with_file_card_field_and_what_to_do(
        self, tmp_path: Path, old: str, new: str, told: str
    ) -> None:
        lines = problems(tmp_path, denken=GOOD.replace(old, new, 1)).splitlines()
        assert any(line.startswith("denken.toml, kaart denken-001, veld ") and told in line for line in lines)

    @pytest.mark.parametrize(
        ("deck", "told"),
        [
            ("category = denken", "denken.toml: dit bestand is geen geldige TOML ("),
            ("[[card]]\nid = 1", 'denken.toml, veld "category": dit veld ontbreekt.'),
            ('category = "denken"', 'denken.toml, veld "card": er staan geen kaarten in.'),
            ('category = "denken"\ncard = [1]', "denken.toml, kaart 1: dit is geen kaart."),
            ('colour = "red"' + GOOD, 'denken.toml, veld "colour": dit veld bestaat niet.'),
            (GOOD.replace("denken-001", "denken 1"), 'denken.toml, kaart denken 1, veld "id": dit moet de naam van'),
            (GOOD.replace('"denken-001"', "7"), 'denken.toml, kaart 7, veld "id": dit moet de naam van'),
            (GOOD.replace("denken-001", "leren-001"), 'kaart leren-001, veld "id": deze kaart hoort bij een andere'),
        ],
    )
    def test_a_fault_of_the_deck_is_told_too(self, tmp_path: Path, deck: str, told: str) -> None:
        assert told in problems(tmp_path, denken=deck)

    def test_an_id_in_two_files_is_told_with_the_other_file(self, tmp_path: Path) -> None:
        told = problems(tmp_path, a=GOOD, b=GOOD)
        assert told == (
            'b.toml, kaart denken-001, veld "id": dit id bestaat al in a.toml. Geef deze kaart een ander nummer.'
        )

    def test_everything_wrong_is_told_at_once(self, tmp_path: Path) -> None:
        told = problems(tmp_path, a="x", b=GOOD.replace("vo_onder", "?").replace("own", ""))
        assert [line.split(":")[0] for line in told.splitlines()] == [
            "a.toml",
            'b.toml, kaart denken-001, veld "bands"',
            'b.toml, kaart denken-001, veld "source"',
        ]

    def test_a_file_that_is_no_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.toml").write_bytes(b"\xff\xfe")
        with pytest.raises(DeckError, match="not saved as UTF-8"):
            load_cards(tmp_path)
