"""Reads a school's own questions: whatever a spreadsheet saves is read, and each line that does not fit is told."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.encodings import Encoding
from bot.content.fields import card_of, fields_of
from bot.content.loader import shipped_cards
from bot.content.own_deck import SIZE_LIMIT, OwnDeck, deck_named, read_own_deck, ways_to_read
from bot.domain.deck.card import Anchors, Card
from bot.domain.school.group import Band
from bot.domain.words import Wording

DECKS = ("denken", "schaal", "wat_als")


def read(text: str | bytes, name: str = "eigen.csv") -> OwnDeck:
    return read_own_deck(text if isinstance(text, bytes) else text.encode(), name, DECKS)


def cards(text: str | bytes, name: str = "eigen.csv") -> list[Card]:
    deck = read(text, name)
    assert deck.problems == []
    return [new.card for new in deck.new_cards]


def told(text: str | bytes, name: str = "eigen.csv") -> list[str]:
    return [problem.text("nl").removeprefix(f"{name}, ") for problem in read(text, name).problems]


class TestSpreadsheets:
    @pytest.mark.parametrize(
        "data",
        [
            "vraag;labels\nWat ziet één mier?;dier\n".encode(),
            codecs.BOM_UTF8 + b"vraag,labels\r\nWat ziet \xc3\xa9\xc3\xa9n mier?,dier\r\n",
            "vraag;labels\r\nWat ziet één mier?;dier\r\n".encode("cp1252"),
            "vraag\tlabels\rWat ziet één mier?\tdier\r".encode("utf-16"),
            codecs.BOM_UTF16_BE + "vraag;labels\nWat ziet één mier?;dier\n".encode("utf-16-be"),
            "vraag;labels\nWat ziet één mier?;dier\n".encode("utf-16-le"),
            "Kringvragen groep 7\n\nKringvraag:;Labels\nWat ziet één mier?;dier\n".encode("utf-16-be"),
            "Onze vragen, dit jaar\nVraag (NL)\tLabels\nWat ziet één mier?\tdier\n".encode(),
            "Questions\nDiscussion question,Tags\nWat ziet één mier?,dier\n".encode(),
            "sep=|\nVRAAG |Labels\n Wat ziet één mier? |dier".encode(),
            '\n;;\n"vraag";"labels"\n\n"Wat ziet\néén mier?";dier\n;;\n'.encode(),
            "vraag;labels\nWat ziet e\u0301e\u0301n mier?;dier\n".encode(),
        ],
        ids=[
            "plain",
            "excel",
            "windows",
            "utf-16",
            "big-endian",
            "wide",
            "title",
            "title and tabs",
            "English title",
            "sep",
            "quoted lines",
            "decomposed",
        ],
    )
    def test_are_read_as_they_are_saved(self, data: bytes) -> None:
        (card,) = cards(data)
        assert card.nl == "Wat ziet één mier?"
        assert card.tags == {"dier"}

    @pytest.mark.parametrize(
        "title", ["Vragen voor groep 7", "Kringvragen", "Questions for the circle", "Vragen:", "QUESTION"]
    )
    def test_a_title_above_a_list_is_no_question(self, title: str) -> None:
        listed = cards(f"{title}\nWat ziet een mier?\nWaar woont het licht, denk jij?\nHoe klinkt paars?\n")
        assert len(listed) == 3
        assert title not in {card.nl for card in listed}

    def test_a_task_among_questions_stays_and_so_does_a_list_of_tasks(self) -> None:
        assert len(cards("Wat ziet een mier?\nTeken de stilte.\nHoe klinkt paars?\n")) == 3
        assert len(cards("Teken de stilte.\nTeken een geluid.\nHoe klinkt paars?\n")) == 3

    @pytest.mark.parametrize("encoding", [Encoding.WINDOWS, Encoding.MAC, Encoding.DOS])
    def test_old_character_sets_are_shown_before_they_are_chosen(self, encoding: Encoding) -> None:
        data = "vraag\nWat ziet één mier in België?\n".encode(encoding)
        shown = {one.encoding: one.lines for one in ways_to_read(data)}
        assert shown[encoding] == ("Wat ziet één mier in België?",)
        assert len(set(shown.values())) == len(shown)
        (new,) = read_own_deck(data, "a.csv", DECKS, encoding).new_cards
        assert new.card.nl == "Wat ziet één mier in België?"

    def test_what_is_certain_is_not_asked(self) -> None:
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "ascii"):
            text = "vraag\nWat ziet een mier?\n" if encoding == "ascii" else "vraag\nWat ziet één mier?\n"
            assert ways_to_read(text.encode(encoding)) == []
        assert ways_to_read(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR") == []

    @pytest.mark.parametrize("cell", ["=1+1", "+31 6", "-2", "@mier", "=HYPERLINK(A1)"])
    def test_what_looks_like_a_formula_stays_text(self, cell: str) -> None:
        (card,) = cards(f"vraag;labels\n{cell};dier\n")
        assert card.nl == cell

    def test_a_separator_within_quotation_marks_is_text(self) -> None:
        (card,) = cards('vraag;labels\n"Wat ziet, hoort; of ruikt een ""mier""?";dier\n')
        assert card.nl == 'Wat ziet, hoort; of ruikt een "mier"?'

    def test_a_list_without_a_heading_is_questions(self) -> None:
        assert [card.nl for card in cards("Wat ziet een mier?\nWat ruikt een mol?")] == [
            "Wat ziet een mier?",
            "Wat ruikt een mol?",
        ]

    def test_lines_are_counted_as_a_spreadsheet_shows_them(self) -> None:
        lines = told('sep=;\nvraag;gevoelig\n"Wat\nziet\neen mier?";9\nWat nu?;8\n')
        assert [line.split(",")[0] for line in lines] == ["regel 3", "regel 6"]


class TestCards:
    def test_every_column_is_read(self) -> None:
        head = "vraag;engels;stapel;gevoeligheid;groepen;labels;denktijd;haakje;hook;letterlijk;bron"
        row = "Wat nu?;What now?;Wat als en later;persoonlijk;po_7_8 vo_onder;dier,tijd;lang;h;k;l;ik"
        (card,) = cards(f"{head}\n{row}\n")
        assert (card.category, card.sensitivity, card.think) == ("wat_als", 1, "deep")
        assert card.bands == {Band.PO_7_8, Band.VO_ONDER}
        assert (card.nl, card.en, card.hook("nl"), card.hook("en"), card.literal("nl")) == (
            "Wat nu?",
            "What now?",
            "h",
            "k",
            "l",
        )

    def test_only_the_question_must_be_there(self) -> None:
        (card,) = cards("question\nWhat does an ant see?\n")
        assert card.nl == card.en == "What does an ant see?"
        assert (card.category, card.sensitivity, card.bands) == ("eigen", 0, frozenset(Band))

    def test_a_scale_has_both_ends(self) -> None:
        (card,) = cards("vraag;stapel;bij 0;bij 10\nVan 0 tot 10: hoe fris?;schaal;moe;wakker\n")
        assert card.anchors == Anchors(Wording("moe", "moe"), Wording("wakker", "wakker"))
        (line,) = told("vraag;stapel;bij 0\nVan 0 tot 10: hoe fris?;schaal;moe\n")
        assert "beschrijf beide uiteinden" in line

    def test_toml_with_lines(self) -> None:
        deck = 'category = "denken"\n\n[[card]]\nnl = "Wat ziet een mier?"\n\n[[card]]\nnl = 3\ncolour = "rood"\n'
        read_deck = read(deck, "x.toml")
        assert [(new.line, new.card.category) for new in read_deck.new_cards] == [(3, "denken")]
        assert [(one.line, one.card, one.field) for one in read_deck.problems] == [(6, "2", "colour"), (6, "2", "nl")]

    def test_a_deck_is_known_by_id_and_by_either_name(self) -> None:
        assert {deck_named(name, DECKS) for name in ("denken", "Denkvragen", " PHILOSOPHY ")} == {"denken"}
        assert deck_named("rekenen", DECKS) is None

    def test_fields_survive_being_kept(self) -> None:
        for card in shipped_cards():
            kept = {**fields_of(card), "id": card.id, "nl": card.nl, "en": card.en, "sensitivity": card.sensitivity}
            assert card_of(card.category, {"tags": [], **kept}) == card


class TestProblems:
    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (";denken;0", 'regel 2, kolom "vraag": dit veld ontbreekt.'),
            (
                "Wat?;rekenen;0",
                'regel 2, kolom "stapel": deze stapel bestaat niet. Laat het leeg, of kies uit:',
            ),
            (
                "Wat?;denken;veel",
                'regel 2, kolom "gevoeligheid": dit moet 0 (licht), 1 (persoonlijk) of 2 (teer) zijn.',
            ),
            ("Wat?;denken;0;meer", "regel 2: hier staan 4 cellen, en er zijn 3 kolommen."),
            ('"Wat "is" dit?";denken;0', "regel 2: deze regel kan ik niet lezen. Kijk of er een aanhalingsteken"),
            ('"Wat is dit?;denken;0', "regel 2: deze regel kan ik niet lezen."),
            (f"{'x' * 201};denken;0", 'regel 2, kolom "vraag": de tekst heeft 201 tekens, en 200 is het meeste.'),
        ],
    )
    def test_a_line_that_does_not_fit_is_told_and_the_others_are_taken(self, line: str, said: str) -> None:
        deck = read(f"vraag;stapel;gevoelig\n{line}")
        (problem,) = deck.problems
        assert said in problem.text("nl")
        assert problem.text("en") != problem.text("nl")
        assert len(read(f"vraag;stapel;gevoelig\nWat ziet een mier?;;\n{line}").new_cards) == 1

    def test_bands_and_depth_that_do_not_exist(self) -> None:
        lines = told("vraag;groepen;denktijd\nWat?;klas 3;\nWat?;;eeuwig\n")
        assert "kies een of meer van deze woorden, met een spatie ertussen: po_5_6 po_7_8" in lines[0]
        assert 'regel 3, kolom "denktijd": dit moet een van deze woorden zijn: light' in lines[1]

    @pytest.mark.parametrize(
        ("data", "name", "key"),
        [
            (b"", "a.csv", "deck-own-empty"),
            (b"vraag;stapel\n;\n", "a.csv", "deck-own-empty"),
            (b"PK\x03\x04rest", "a.csv", "deck-own-workbook"),
            (b"x" * (SIZE_LIMIT + 1), "a.csv", "deck-own-too-big"),
            (b"kleur;maat\nrood;3\n", "a.csv", "deck-own-no-header"),
            (b"x =", "a.toml", "deck-problem-not-toml"),
            (b'category = "denken"', "a.toml", "deck-problem-no-cards"),
            (b"card = [1]", "a.toml", "deck-problem-not-a-card"),
            (b"x = " + b"[" * 5000, "a.toml", "deck-problem-not-toml"),
            (b"x = " + b"9" * 5000, "a.toml", "deck-problem-not-toml"),
            (b"%PDF-1.4 blah\nvraag\n", "a.csv", "deck-own-not-text"),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.csv", "deck-own-not-text"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "a.csv", "deck-own-not-text"),
        ],
    )
    def test_a_file_of_another_kind_is_refused_with_its_reason(self, data: bytes, name: str, key: str) -> None:
        deck = read(data, name)
        assert deck.new_cards == []
        assert [problem.key for problem in deck.problems] == [key]

    def test_a_column_nobody_knows_is_named_and_left_out(self) -> None:
        deck = read("vraag;kleur\nWat ziet een mier?;rood\n")
        assert len(deck.new_cards) == 1
        assert [(one.line, one.field, one.key) for one in deck.problems] == [(1, "kleur", "deck-own-column")]

    def test_a_column_that_is_there_twice_counts_once(self) -> None:
        deck = read("vraag;vraag\nWat ziet een mier?;Wat?\n")
        assert [new.card.nl for new in deck.new_cards] == ["Wat ziet een mier?"]
        assert [(one.line, one.field, one.key) for one in deck.problems] == [(1, "vraag", "deck-own-double")]

    def test_a_report_quotes_a_file_briefly(self) -> None:
        deck = read(f"vraag;{'k' * 9000}\nWat ziet een mier?;rood\n")
        long_key = read(f'[[card]]\nnl = "Wat?"\nid = "{"i" * 9000}"\n{"s" * 9000} = 1\n', "a.toml")
        told = [problem.text(lang) for problem in (*deck.problems, *long_key.problems) for lang in ("nl", "en")]
        assert told
        assert max(map(len, told)) < 700

    @given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.toml"]))
    def test_no_file_breaks_the_reading(self, data: bytes, name: str) -> None:
        for problem in read(data, name).problems:
            assert problem.text("nl")

    @given(st.text(alphabet='vraag;,"\n\r\t=?\x00é', max_size=60))
    def test_no_table_breaks_the_reading(self, table: str) -> None:
        for new in read(f"vraag;engels;stapel\n{table}").new_cards:
            assert new.card.nl == " ".join(new.card.nl.split())
            assert "\x00" not in new.card.nl
