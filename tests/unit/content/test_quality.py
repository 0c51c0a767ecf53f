"""Checks the bar for question cards: what comes with the bot meets it, and each fault is told in words of a teacher."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.coach.judge import advise
from bot.content.check import check_decks
from bot.content.likeness import gist, too_alike
from bot.content.loader import shipped_cards
from bot.content.problems import Problem
from bot.content.quality import SAID_BY_COACH, faults_of_card, find_twins
from bot.domain.coach.rules import Rule
from bot.domain.deck.card import Anchors, Card
from bot.domain.school.group import Band
from bot.domain.words import Wording
from bot.i18n.catalogue import words_for

GOOD = Card(
    id="denken-001",
    category="denken",
    nl="Wat weet een steen over tijd?",
    en="What does a stone know about time?",
    bands=frozenset(Band),
    sensitivity=0,
    tags=frozenset({"tijd"}),
)
ENDS = Anchors(Wording("nog weinig", "little so far"), Wording("heel veel", "very much"))


def faults(**changes: object) -> list[tuple[str, str]]:
    return [(field, key) for field, key, _ in faults_of_card(replace(GOOD, **changes), advise)]


class TestShippedDecks:
    def test_all_of_them_meet_the_bar(self) -> None:
        checked = check_decks()
        assert [problem.text("nl") for problem in checked.problems] == []
        assert (checked.cards, checked.decks) == (480, 16)

    def test_optional_fields_are_there_for_a_good_share(self) -> None:
        cards = shipped_cards()
        assert sum(card.hook("nl") is not None for card in cards) >= 140
        assert sum(card.starter("en") is not None for card in cards) >= 100
        assert all(card.literal("nl") and card.literal("en") for card in cards if card.is_figurative)
        assert sum(card.is_figurative for card in cards) >= 60
        assert all(card.anchors for card in cards if card.category == "schaal")
        assert all(card.product for card in cards if card.category == "groepjes")

    def test_hooks_begin_the_way_a_probe_does(self) -> None:
        for card in shipped_cards():
            assert (card.hook_nl or "vertel eens").startswith("vertel eens"), card.id
            assert (card.hook_en or "tell us").startswith("tell us"), card.id


class TestOneCard:
    def test_a_good_one_passes(self) -> None:
        assert faults() == []

    @pytest.mark.parametrize(
        ("changes", "field", "key"),
        [
            ({"nl": "Wat weet een steen over de tijd die al heel lang voorbij is gegaan?"}, "nl", "deck-quality-words"),
            ({"nl": "Wat weet een steen?  Echt?"}, "nl", "deck-quality-one"),
            ({"nl": "Wat weet een steen over tijd"}, "nl", "deck-quality-one"),
            ({"category": "tekenen", "nl": "Teken je een steen?"}, "nl", "deck-quality-task"),
            ({"nl": "Wat weet een  *steen*?"}, "nl", "deck-quality-plain"),
            ({"en": "What does an awesome stone know?"}, "en", "deck-quality-praise"),
            ({"nl": "Waarom weet een steen veel?"}, "nl", "deck-rule-waarom"),
            ({"nl": "Weet een steen hoe laat het is?"}, "nl", "deck-rule-closed"),
            ({"en": "What does the word stone mean?"}, "en", "deck-rule-betekent"),
            ({"hook_nl": "vertel eens"}, "hook_en", "deck-quality-half"),
            ({"starter_en": "A stone …"}, "starter_nl", "deck-quality-half"),
            ({"figurative": True}, "literal_nl", "deck-quality-literal"),
            ({"tags": frozenset({"beeld"})}, "literal_nl", "deck-quality-literal"),
            ({"category": "schaal"}, "anchors", "deck-problem-anchors"),
            ({"category": "groepjes", "nl": "Teken dit.", "en": "Draw this."}, "product", "deck-quality-product"),
            ({"sensitivity": 1}, "bands", "deck-quality-young"),
            ({"sensitivity": 2, "modes": frozenset({"chat"})}, "modes", "deck-quality-private"),
            ({"sensitivity": 1, "default_visibility": "group_named"}, "default_visibility", "deck-quality-visible"),
        ],
    )
    def test_a_fault_is_found(self, changes: dict[str, object], field: str, key: str) -> None:
        assert (field, key) in faults(**changes)

    def test_literal_versions_are_held_to_the_bar_too(self) -> None:
        changed = faults(literal_nl="Waarom?", literal_en="How old is a stone?")
        assert ("literal_nl", "deck-rule-waarom") in changed
        assert ("literal_en", "deck-rule-waarom") not in changed

    def test_a_scale_with_both_ends_is_fine(self) -> None:
        scale = "Van 0 tot 10: hoe helder is jouw plan?", "From 0 to 10: how clear is your plan?"
        assert faults(category="schaal", nl=scale[0], en=scale[1], anchors=ENDS) == []

    def test_every_rule_but_length_has_words(self) -> None:
        assert set(SAID_BY_COACH) == set(Rule) - {Rule.LONG}
        assert all(key in words_for(lang) for key in SAID_BY_COACH.values() for lang in ("nl", "en"))


class TestTwins:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Wat weet een steen over tijd?", "wat weet een STEEN, over tijd"),
            ("Welke regel zou jij afschaffen op school?", "Welke regel zou jij meteen afschaffen op school?"),
            ("Welk geluid past bij jouw ochtend?", "Bij welk geluid past jouw ochtend vandaag?"),
            ("Hoe ruikt een café?", "Hoe ruikt een cafe?"),
            (
                "Welke uitvinding van een hond verandert straks de school?",
                "Een hond doet een uitvinding die de school verandert, straks; welke zou dat volgens jou dan zijn?",
            ),
        ],
    )
    def test_nearly_the_same_is_seen(self, one: str, other: str) -> None:
        assert too_alike(gist(one), gist(other))
        assert too_alike(gist(other), gist(one))

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Van 0 tot 10: hoe helder is jouw stap?", "Van 0 tot 10: hoe vlot lukt beginnen?"),
            ("Wat hoor je als het stil is?", "Wat ruik je buiten als het regent?"),
            ("Waar word je blij van?", "Van welk geluid word je stil?"),
        ],
    )
    def test_the_same_frame_is_no_twin(self, one: str, other: str) -> None:
        assert not too_alike(gist(one), gist(other))

    def test_both_languages_count_and_the_later_card_is_named(self) -> None:
        late = replace(GOOD, id="denken-002", nl="Hoe leeg kan een kamer zijn?")
        (found,) = find_twins([GOOD, late])
        assert (found.card, found.field) == ("denken-002", "en")
        assert found.args == {"other": "denken-001", "text": GOOD.en}

    def test_cards_beside_are_compared_with_but_not_blamed(self) -> None:
        beside = [GOOD, replace(GOOD, id="denken-003")]
        found = find_twins([replace(GOOD, id="denken-002")], beside)
        assert {problem.card for problem in found} == {"denken-002"}


class TestFiles:
    def test_a_deck_is_told_with_file_line_and_card(self, tmp_path: Path) -> None:
        deck = tmp_path / "nieuw.toml"
        deck.write_text(
            'category = "nieuw"\n\n[[card]]\nid = "nieuw-001"\nnl = "Waarom glanst de regen?"\n'
            'en = "Which rain shines brightest to an owl?"\nbands = ["vo_onder"]\nsensitivity = 0\ntags = []\n'
            'source = "own"\n',
            encoding="utf-8",
        )
        (problem,) = check_decks([deck]).problems
        assert problem.text("nl").startswith('nieuw.toml, regel 3, kaart nieuw-001, veld "nl": "waarom" kan klinken')

    def test_a_question_that_comes_with_the_bot_is_no_new_one(self, tmp_path: Path) -> None:
        deck = tmp_path / "eigen.csv"
        deck.write_text("vraag\nWat weet een steen over tijd?\n", encoding="utf-8")
        (problem,) = check_decks([deck]).problems
        assert problem == Problem("eigen.csv", "", "nl", "deck-quality-twin", problem.args, 2)
        assert problem.args["other"] == "denken-019"

    def test_a_file_that_cannot_be_read_does_not_hide_the_others(self, tmp_path: Path) -> None:
        (tmp_path / "a.toml").write_text("x", encoding="utf-8")
        (tmp_path / "b.csv").write_text("vraag;stapel\nWelke mier wint?;nergens\n", encoding="utf-8")
        checked = check_decks([tmp_path / "a.toml", tmp_path / "b.csv"])
        assert [problem.key for problem in checked.problems] == ["deck-problem-not-toml", "deck-own-category"]
