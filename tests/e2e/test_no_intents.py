"""Without any privileged intent a class still holds a whole talk."""

from pathlib import Path

from bot.i18n.catalogue import words_for
from tests.e2e.answering import kept
from tests.e2e.closings import closes
from tests.e2e.lesson import READING, hops, writing
from tests.e2e.scene import KRING, Scene, a_scene


async def test_a_whole_talk(tmp_path: Path) -> None:
    async with a_scene(tmp_path, content=False) as scene:
        assert "message_content" in {one.name for one in scene.app.client.missing_intents}
        await scene.starts_talk()
        await writing(scene, manier="in het kanaal")
        await scene.hands_in(scene.noor, "met de knop")
        await scene.sem.dms("in een privébericht")
        await scene.pupils[2].replies("Hoe ziet een plek eruit", "als antwoord met een seintje")
        await scene.pupils[3].says(f"<@{scene.room.world.bot.id}> met een vermelding", KRING)
        await scene.pupils[4].says("zonder dat de bot het kan lezen", KRING)
        await scene.settles()
        assert {name: (row.text, row.way) for name, row in kept(scene).items()} == {
            "Noor": ("met de knop", "button"),
            "Sem": ("in een privébericht", "dm"),
            "Yusuf": ("als antwoord met een seintje", "reply"),
            "Lotte": ("met een vermelding", "channel"),
        }
        await opens_and_closes(scene)


async def opens_and_closes(scene: Scene) -> None:
    await scene.looks()
    await scene.reveals()
    await hops(scene, READING)
    asked = await scene.invites()
    await asked.clicks("Ja")
    await scene.settles()
    await scene.teacher.clicks(f"Dank je, {asked.name}")
    await closes(scene)
    assert "Dank jullie wel. Ook voor de stilte." in scene.noor.sees(KRING)


async def test_what_is_missing_is_said_with_its_price(tmp_path: Path) -> None:
    async with a_scene(tmp_path, content=False, set_up=False) as scene:
        for missing in scene.app.client.missing_intents:
            assert len(words_for("nl")(missing.cost)) > 20
            assert len(words_for("en")(missing.cost)) > 20
