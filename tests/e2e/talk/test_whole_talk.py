"""Plays one whole talk in each style, from the opening to thanks, as the class and the teacher see it."""

from tests.e2e.closings import closes
from tests.e2e.lesson import next_turn, tells, thanks, types
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows


async def test_a_sealed_talk_goes_from_opening_to_thanks(scene: Scene) -> None:
    await scene.starts_talk()
    assert "Zwijgen mag" in scene.noor.sees(KRING)
    assert "Daar gaat het over" in scene.noor.sees(KRING)
    assert "Alles is ook voor juf Mirjam te lezen." in scene.noor.sees(KRING)
    assert "Wat voor de klas is, kunnen de begeleiders ook lezen" in scene.noor.sees(KRING)

    await scene.asks()
    assert "[Schrijf je gedachte: uit]" in scene.noor.sees(KRING)
    await scene.passes(61)
    for number, pupil in enumerate(scene.pupils):
        await scene.hands_in(pupil, f"gedachte {number}")
    await scene.passes(6)
    assert "Er zijn al gedachten binnen." in scene.noor.sees(KRING)
    assert all("gedachte 1" not in seen for seen in scene.everyone(lambda pupil: pupil.sees(KRING)))

    await scene.looks()
    assert "gedachte 1" in scene.teacher.sees(REGIE)
    assert "gedachte 1" not in scene.noor.sees(KRING)
    await scene.reveals()
    for number in range(8):
        assert f"gedachte {number}" in scene.noor.sees(KRING)

    await scene.reads()
    asked = await scene.invites()
    await asked.clicks("Ja")
    await scene.settles()
    assert f"{asked.name}, vertel eens …" in scene.noor.sees(KRING)
    await asked.says("Nou, het is daar stil.", KRING)
    await scene.settles()
    await scene.passes(15)
    await scene.teacher.clicks(f"Dank je, {asked.name}", place=REGIE)
    await two_more_tell(scene)
    await sums_up(scene)
    await closes(scene, raters=6, agreements=("Er komt een stille hoek.", "Het eerste kwartier is stil."))
    assert "Er komt een stille hoek." in scene.noor.sees(KRING)
    assert "Dank jullie wel. Ook voor de stilte." in scene.noor.sees(KRING)


async def two_more_tell(scene: Scene) -> None:
    """With the third the panel says softly that more is not needed; nothing ends by it."""
    for _ in range(2):
        assert "Meer mag, het hoeft niet." not in scene.teacher.sees(REGIE)
        asked = await next_turn(scene)
        await tells(scene, asked)
        await thanks(scene, asked)
    assert "Meer mag, het hoeft niet." in scene.teacher.sees(REGIE)
    assert "Vertel eens …" in scene.teacher.buttons(REGIE)
    ((seed,),) = rows(scene, "SELECT shuffle_seed FROM rounds")
    told = await scene.teacher.picks("Wat past er nu?", "Hoe kies ik wie?", place=REGIE)
    assert told.private
    assert str(seed) in told.text


async def sums_up(scene: Scene) -> None:
    await types(scene, "/gesprek verder")
    await scene.teacher.submits("stilte helpt jullie.")
    await scene.settles()
    await scene.noor.clicks("Klopt", place=KRING)
    assert "Ik hoorde: stilte helpt jullie." in scene.sem.sees(KRING)
    assert "Ik hoorde …" not in scene.teacher.buttons(REGIE)


async def test_a_talk_in_the_open_channel_goes_from_opening_to_a_turn(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.lets_write(manier="in het kanaal")
    await scene.noor.says("regen op het raam", KRING)
    await scene.sem.replies("Hoe ziet een plek eruit", "de fluitketel")
    await scene.settles()
    await scene.looks()
    await scene.reveals()
    seen = scene.noor.sees(KRING)
    assert seen.count("regen op het raam") == 2
    assert seen.count("de fluitketel") == 2
    await scene.reads()
    asked = await scene.invites()
    assert asked in (scene.noor, scene.sem)
    await asked.clicks("Ja")
    await scene.settles()
    assert "vertel eens …" in scene.noor.sees(KRING)
