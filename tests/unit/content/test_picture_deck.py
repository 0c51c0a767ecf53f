"""Checks the deck of picture cards: whole, short enough, and with kind words for who changes it."""

from pathlib import Path
from random import Random

import pytest

from bot.content.picture_deck import PICTURE_LIMIT, load_picture_deck
from bot.content.problems import DeckError
from bot.domain.deck.picture_cards import SHOWN
from bot.domain.round.round import QUESTION_LIMIT, check_question
from bot.domain.school.group import Band

PROMPT = """
[[prompt]]
id = "plaatjes-001"
nl = "Kies een plaatje dat past bij nu:"
en = "Choose a picture that fits now:"
bands = ["po_7_8"]
sensitivity = 0
tags = ["beeld"]
source = "own"
"""
PICTURE = '[[picture]]\nid = "{0}"\nemoji = "⚓"\nnl = "anker"\nen = "anchor"\n'


def test_there_are_enough_and_all_are_different() -> None:
    deck = load_picture_deck()
    assert len(deck.pictures) >= 36
    for each in ("id", "emoji", "nl", "en"):
        assert len({getattr(picture, each) for picture in deck.pictures}) == len(deck.pictures), each
    assert len({prompt.id for prompt in deck.prompts}) == len(deck.prompts) >= 12


def test_every_band_has_cards_to_lay() -> None:
    for band in Band:
        assert sum(band in card.bands and card.sensitivity == 0 for card in load_picture_deck().prompts) >= 6


def test_every_prompt_can_be_said_plainly_and_begins_a_sentence() -> None:
    for prompt in load_picture_deck().prompts:
        assert prompt.literal("nl")
        assert prompt.literal("en")
        assert prompt.starter("nl")
        assert prompt.starter("en")


def test_a_question_with_its_pictures_is_still_one_question() -> None:
    deck = load_picture_deck()
    longest = sorted(deck.pictures, key=lambda one: -max(len(one.nl + one.emoji), len(one.en + one.emoji)))[:SHOWN]
    for prompt in deck.prompts:
        card = deck.card(prompt.id, [picture.id for picture in longest])
        assert card is not None
        for language in ("nl", "en"):
            assert check_question(card.text(language)) == card.text(language)
            assert len(card.text(language)) <= QUESTION_LIMIT
            assert all(getattr(picture, language) in card.text(language) for picture in longest)


def test_drawn_pictures_differ_and_come_back_as_the_same_card() -> None:
    deck = load_picture_deck()
    drawn = deck.draw(Random(3))
    assert len(set(drawn)) == SHOWN
    assert deck.card("plaatjes-001", drawn) == deck.card("plaatjes-001", drawn)
    assert deck.card("plaatjes-001", [*drawn[:-1], "weg"]) is None
    assert deck.card("plaatjes-999", drawn) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("category = ", "TOML"),
        (PROMPT + PICTURE.format("a"), "picture"),
        (PROMPT + "".join(PICTURE.format("a") for _ in range(6)), "a"),
        (PROMPT.replace('nl = "Kies', f'nl = "{"x" * 90}') + PICTURE.format("a"), "119"),
        (PROMPT + PICTURE.format("a").replace("anker", "x" * 30), str(PICTURE_LIMIT)),
        (PROMPT + PICTURE.format("a") + 'colour = "rood"\n', "colour"),
        (PROMPT + '[[picture]]\nid = "b"\n', "emoji"),
        (PROMPT + '[[picture]]\nid = "b"\nemoji = 3\nnl = ""\nen = "b"\n', "nl"),
        (PROMPT.replace("sensitivity = 0", "sensitivity = 7"), "sensitivity"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DeckError) as error:
        load_picture_deck(file)
    for lang in ("nl", "en"):
        assert "eigen.toml" in error.value.explain(lang)
        assert said in error.value.explain(lang)
