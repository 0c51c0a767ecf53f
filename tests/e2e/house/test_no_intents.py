"""Holds a whole talk without any privileged intent."""

from pathlib import Path

from bot.i18n.catalogue import words_for
from tests.e2e.answering import kept
from tests.e2e.closings import closes
from tests.e2e.lesson import READING, hops, writing
from tests.e2e.scene import KRING, Scene, a_scene


async def test_a_whole_talk_works_without_privileged_intents(tmp_path: Path) -> None:
    async with a_scene(tmp_path, content=False) as scene:
        assert "message_content" in {one.name for one in scene.app.client.missing_intents}
        await scene.starts_talk()
        await writing(scene, manier="in het kanaal")
        assert "Antwoord op dit bericht, met de melding aan, of gebruik de knop." in scene.noor.sees(KRING)
        await scene.hands_in(scene.noor, "met de knop")
        await scene.sem.dms("in een privébericht")
        await scene.pupils[2].replies("Hoe ziet een plek eruit", "als antwoord met een seintje")
        await scene.pupils[3].says(f"<@{scene.room.world.bot.id}> met een vermelding", KRING)
        await scene.pupils[4].says("zonder dat de bot het kan lezen", KRING)
        await scene.pupils[5].replies("Hoe ziet een plek eruit", "een antwoord zonder seintje", ping=False)
        await scene.pupils[6].says(f"<@{scene.room.world.bot.id}>", KRING)
        await scene.settles()
        assert {name: (row.text, row.source) for name, row in kept(scene).items()} == {
            "Noor": ("met de knop", "button"),
            "Sem": ("in een privébericht", "dm"),
            "Yusuf": ("als antwoord met een seintje", "reply"),
            "Lotte": ("met een vermelding", "channel"),
        }
        assert "Er staan nog geen woorden." in scene.pupils[6].everything()
        await opens_and_closes(scene)


async def opens_and_closes(scene: Scene) -> None:
    await scene.looks()
    await scene.reveals()
    await hops(scene, READING)
    asked = await scene.invites()
    await asked.clicks("Ja")
    await scene.settles()
    await asked.clicks("Dat was het", place=KRING)
    await scene.settles()
    await hops(scene, 15)
    await scene.teacher.clicks(f"Dank je, {asked.name}")
    await closes(scene)
    assert "Dank jullie wel. Ook voor de stilte." in scene.noor.sees(KRING)


async def test_a_restart_reads_what_it_may_read(tmp_path: Path) -> None:
    async with a_scene(tmp_path, content=False) as scene:
        await scene.starts_talk()
        await scene.noor.dms("hoi")
        await writing(scene, manier="in het kanaal")
        await scene.app.stop()
        await scene.noor.dms("terwijl je weg was")
        await scene.sem.replies("Hoe ziet een plek eruit", "ik ook")
        await scene.pupils[2].says("dit niet", KRING)
        await scene.restarts()
        assert {name: row.text for name, row in kept(scene).items()} == {"Noor": "terwijl je weg was", "Sem": "ik ook"}


async def test_what_is_missing_is_said_with_its_price(tmp_path: Path) -> None:
    async with a_scene(tmp_path, content=False, set_up=False) as scene:
        for missing in scene.app.client.missing_intents:
            assert len(words_for("nl")(missing.cost)) > 20
            assert len(words_for("en")(missing.cost)) > 20
