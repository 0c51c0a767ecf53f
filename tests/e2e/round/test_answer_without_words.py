"""What is no typed word: each gets a kind answer at once that says what is kept, and nothing disappears unread."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.room.people.person import Person
from bot.room.state.entities import Message
from tests.e2e.alone import two_of
from tests.e2e.answering import gets_the_right_to_speak, kept
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, Scene
from tests.pictures import black_png

GIF = "https://tenor.com/view/hond-blij-gif-12345"
STICKER = "816087792291282944"
POLL: dict[str, Any] = {
    "question": {"text": "Raam of deur?"},
    "answers": [{"poll_media": {"text": "Raam"}}, {"poll_media": {"text": "Deur"}}],
}
Sends = Callable[[Person, Any], Awaitable[Message]]
WAYS: dict[str, Sends] = {
    "een plaatje": lambda who, place: who.uploads(place, "plek.png", black_png(4, 4)),
    "een bestand": lambda who, place: who.uploads(place, "plek.pdf", b"%PDF"),
    "een spraakbericht": lambda who, place: who.speaks(place),
    "een sticker": lambda who, place: who.sends(place, sticker_ids=[STICKER]),
    "een peiling": lambda who, place: who.sends(place, poll=POLL),
    "een GIF of plaatje": lambda who, place: who.says(GIF, place),
    "een naam met @": lambda who, place: who.says(f"<@{who.id}>", place),
    "een doorgestuurd bericht": lambda who, place: who.forwards("Goedemorgen allemaal", place),
}
NOT_KEPT = "Alleen woorden kan ik als antwoord bewaren, dus dit heb ik niet bewaard: "


async def test_every_thing_without_words_gets_a_kind_word_in_the_open_and_in_private(scene: Scene) -> None:
    await scene.teacher.says("Goedemorgen allemaal", KRING)
    await scene.starts_talk()
    await writing(scene, manier="in het kanaal")
    for named, sends in WAYS.items():
        sent = await sends(scene.noor, KRING)
        await scene.settles()
        assert NOT_KEPT + named in scene.noor.sees(KRING), named
        assert sent in scene.sem.messages(KRING), "the channel is open, so it stays where it is"
        await sends(scene.sem, scene.sem.dm)
        await scene.settles()
        assert NOT_KEPT + named in scene.sem.inbox(), named
    assert kept(scene) == {}
    assert NOT_KEPT not in scene.pupils[2].everything()

    await scene.noor.uploads(KRING, "plek.png", black_png(4, 4), "bij dit raam")
    await scene.sem.sends(scene.sem.dm, "😀🐸", tts=True)
    await scene.settles()
    assert {name: row.text for name, row in kept(scene).items()} == {"Noor": "bij dit raam", "Sem": "😀🐸"}
    assert "Jouw woorden zijn bewaard. Wat erbij zat niet: een plaatje." in scene.noor.sees(KRING)
    for nothing in ("|||| ||", "<:blij:816087792291282944>"):
        await scene.pupils[2].says(nothing, KRING)
    await scene.settles()
    assert kept(scene)["Yusuf"].text.endswith(":blij:"), "an emoji of the server is one that can be read"


async def test_what_strays_into_the_locked_channel_is_taken_away_and_told(scene: Scene) -> None:
    await scene.teacher.says("Goedemorgen allemaal", KRING)
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await scene.asks()
    for named, sends in WAYS.items():
        sent = await sends(scene.noor, KRING)
        await scene.settles()
        assert NOT_KEPT + named in scene.noor.sees(KRING), named
        assert sent not in scene.sem.messages(KRING)
    assert kept(scene) == {}
    seen = scene.noor.sees(KRING)
    for inside in ("Raam of deur?", "Deur", "Goedemorgen allemaal", GIF.removeprefix("https:")):
        assert inside in seen, "what was taken away is given back"
    await scene.noor.uploads(KRING, "plek.png", black_png(4, 4), "bij dit raam")
    await scene.noor.says("en waar het stil is", KRING)
    await scene.settles()
    assert kept(scene)["Noor"].text == "bij dit raam\nen waar het stil is"
    assert "bij dit raam" not in scene.sem.sees(KRING)
    assert "Wat erbij zat niet: een plaatje." in scene.noor.sees(KRING)


async def test_a_reply_to_an_older_question_never_answers_the_one_of_now(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier="in het kanaal")
    await scene.noor.dms("bij het raam")
    await scene.settles()
    receipt = scene.noor.messages(scene.noor.dm)[-1]
    await scene.looks()
    await scene.reveals()
    await scene.reads()
    await scene.asks("Wat helpt jou om stil te worden?", manier="in het kanaal")
    await hops(scene, 61)
    await scene.noor.replies("Hoe ziet een plek eruit", "en met een kussen", ping=False)
    await scene.sem.replies("Hoe ziet een plek eruit", "op de gang")
    await scene.noor.replies(receipt, "liever bij de deur")
    await scene.settles()
    assert kept(scene) == {}
    assert "Je reageert op iets van voor deze vraag" in scene.noor.sees(KRING)
    assert "> en met een kussen" in scene.noor.sees(KRING)
    assert "> liever bij de deur" in scene.noor.inbox()
    await scene.noor.replies("Wat helpt jou", "een kaars")
    await scene.settles()
    assert kept(scene)["Noor"].text == "een kaars"


async def test_a_picture_in_a_talk_of_two_is_told_to_be_seen_and_not_kept(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("on_request")
    await two.presses("one-begin")
    await two.pupil.speaks(two.thread)
    await scene.settles()
    assert "Dit staat nu in deze draad: een spraakbericht. Juf Mirjam kan het hier zien." in two.pupil.everything()
    assert "Ik bewaar het niet bij het gesprek." not in two.teacher.everything()
