"""A database that fails in mid-talk: everybody hears why and what to do, nothing is lost, and it passes by itself."""

from contextlib import suppress

from sqlalchemy.exc import DBAPIError

from bot.i18n.catalogue import words_for
from tests.ailing import BUSY, FULL, SENTENCES, ailing
from tests.e2e.answering import kept, may_write, state
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, REGIE, Scene


async def test_every_ailment_is_told_in_its_own_words_and_nothing_is_lost(scene: Scene) -> None:
    words = words_for("nl")
    await scene.starts_talk()
    await scene.sem.dms("hoi")
    await writing(scene)
    for code, key in SENTENCES.items():
        await scene.noor.clicks("Schrijf je gedachte", place=KRING)
        with ailing(code):
            told = await scene.noor.submits(f"gedachte {key}")
            await scene.sem.dms(f"geheim {key}")
            pressed = await scene.teacher.clicks("Nu kijken", place=REGIE)
            await scene.settles()
            asked = await scene.teacher.runs("/gesprek vraag", KRING, vraag="Wat helpt jou als het druk is?")
            for answer in (told, pressed, asked):
                assert words(key) in answer.text
                assert "Dit is niet bewaard." in answer.text
                assert "KANARIE" not in answer.text
            assert f"gedachte {key}" in told.text
            assert "Wat helpt jou als het druk is?" in asked.text
            assert words(key) in scene.sem.inbox()
        await hops(scene, 2)
        assert f"geheim {key}" in kept(scene)["Sem"].text
        assert scene.sem.inbox().count("Bewaard.") == scene.sem.inbox().count("Ik heb je bericht gelezen")
    assert "Noor" not in kept(scene)
    assert state(scene) == "answering"


async def test_a_round_ends_when_the_database_is_well_again_and_what_came_in_time_counts(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.sem.dms("hoi")
    await scene.asks()
    with ailing(FULL):
        for _ in range(6):
            with suppress(DBAPIError):
                await scene.clock.move(60)
        assert not may_write(scene.noor)
    await hops(scene, 5)
    assert state(scene) == "answering"
    with ailing(BUSY):
        await scene.sem.dms("op tijd gezegd")
        await scene.settles()
        for _ in range(6):
            with suppress(DBAPIError):
                await scene.clock.move(60)
    await hops(scene, 5)
    assert state(scene) == "preview"
    assert kept(scene)["Sem"].text == "op tijd gezegd"
    assert "op tijd gezegd" in scene.teacher.sees(REGIE)
