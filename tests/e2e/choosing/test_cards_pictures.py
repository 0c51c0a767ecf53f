"""Plays cards with pictures, and gives a card's question in plain words to who asks."""

import re

from bot.content.loader import shipped_cards
from bot.content.picture_deck import load_picture_deck
from bot.domain.deck.card import SPOKEN_CATEGORIES
from tests.e2e.scene import KRING, QUESTION, REGIE, Scene
from tests.e2e.stored import cards_asked, cards_used


async def lays_pictures(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.teacher.runs("/gesprek kaartje", KRING, soort="Plaatjes", meteen=True)
    await scene.settles()


async def test_a_picture_card_asks_to_choose_from_six(scene: Scene) -> None:
    await lays_pictures(scene)
    await scene.restarts()
    await scene.noor.clicks("Kaart 2", place=KRING)
    await scene.settles()
    seen = scene.sem.sees(KRING)
    (asked,) = re.findall(r"## (Kies een plaatje dat past bij .+)$", seen, flags=re.MULTILINE)
    names = [f"{picture.emoji} {picture.nl}" for picture in load_picture_deck().pictures]
    assert sum(name in asked for name in names) == 6
    assert "Je kunt beginnen met: Ik kies … omdat …" in seen


async def test_plain_words_are_shown_only_to_whoever_asks(scene: Scene) -> None:
    await lays_pictures(scene)
    await scene.noor.clicks("Kaart 1", place=KRING)
    await scene.settles()
    (card_id,) = cards_asked(scene)
    prompt = load_picture_deck().prompt(card_id)
    assert prompt is not None
    assert prompt.literal_nl is not None
    assert prompt.literal_en is not None
    await scene.sem.clicks("Zeg het letterlijk", place=KRING)
    assert prompt.literal_nl in scene.sem.sees(KRING)
    assert prompt.literal_nl not in scene.noor.sees(KRING)
    scene.noor.locale = "en-GB"
    await scene.noor.clicks("Zeg het letterlijk", place=KRING)
    assert prompt.literal_en in scene.noor.sees(KRING)
    assert "Plainly" in scene.noor.sees(KRING)
    await scene.passes(61)
    assert "[Zeg het letterlijk]" in scene.sem.sees(KRING)


async def test_a_figurative_card_of_the_decks_has_the_button_and_a_plain_question_has_not(scene: Scene) -> None:
    cards = {card.id: card for card in shipped_cards()}
    await scene.starts_talk()
    await scene.asks()
    assert QUESTION in scene.noor.sees(KRING)
    assert "Zeg het letterlijk" not in scene.noor.sees(KRING)
    await scene.noor.clicks(custom_id="v1:deck_plain:1", place=KRING, forced=True)
    assert "Dit is er niet meer." in scene.noor.sees(KRING)
    for _ in range(12):
        await scene.teacher.clicks("Andere vraag", place=REGIE)
        await scene.teacher.submits({})
        await scene.settles()
        (card_id,) = cards_asked(scene)
        literal = cards[card_id].literal_nl
        assert ("[Zeg het letterlijk]" in scene.noor.sees(KRING)) == (literal is not None)
        if literal is not None:
            await scene.noor.clicks("Zeg het letterlijk", place=KRING)
            assert literal in scene.noor.sees(KRING)
    assert all(cards[card_id].category not in SPOKEN_CATEGORIES for card_id in cards_used(scene))


async def test_another_class_hears_nothing(scene: Scene) -> None:
    await lays_pictures(scene)
    await scene.noor.clicks("Kaart 1", place=KRING)
    await scene.settles()
    await scene.other_pupil.clicks("Zeg het letterlijk", place=KRING)
    (card_id,) = cards_asked(scene)
    prompt = load_picture_deck().prompt(card_id)
    assert prompt is not None
    assert prompt.literal_nl is not None
    assert prompt.literal_nl in scene.other_pupil.sees(KRING), "who reads the channel may understand it"
