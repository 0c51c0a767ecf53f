"""Plays the closing from "Afronden" to thanks: no step can be left out, and it goes on after a restart."""

import pytest

from bot.room.people.errors import CannotDo
from tests.e2e.closings import agrees, closes, nods, places, presses, rates, talk, tells_outcomes
from tests.e2e.lesson import each_shown, hops, types
from tests.e2e.scaling import asks_scale
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import nothing_in, rows


async def test_a_closing_goes_from_agreements_to_thanks(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils)
    await presses(scene, "Afronden")
    assert "Dit hebben we afgesproken" in scene.noor.sees(KRING)
    assert "Er staat nog niets. Dat mag ook." in scene.noor.sees(KRING)
    await agrees(scene, scene.noor, "Het eerste kwartier is stil.", moment="donderdag")
    assert "kwartier" not in scene.sem.sees(KRING), "the teacher reads it first"
    await hops(scene, 6)
    assert "Eén voorstel van een leerling wacht op jou" in scene.teacher.sees(REGIE)
    await places(scene)
    seen = scene.sem.sees(KRING)
    assert "Het eerste kwartier is stil." in seen
    assert "voor het eerst: donderdag" in seen
    assert "nog niemand zei: klopt" in seen
    await hops(scene, 6)
    assert "Er is nog een voorstel" in scene.teacher.sees(REGIE)
    await nods(scene, scene.sem)
    assert "nog niemand zei: klopt" not in scene.sem.sees(KRING)
    await presses(scene, "Naar hun mening")
    assert "Nu jullie over dit gesprek" in scene.noor.sees(KRING)
    assert "Voeg een afspraak toe" not in scene.noor.buttons(KRING)
    for pupil in scene.pupils[:5]:
        await rates(scene, pupil)
    await presses(scene, "Naar wat er gebeurt")
    assert talk(scene) == ("closing", "outcomes")
    assert "Ook voor de stilte." not in scene.noor.sees(KRING)
    await tells_outcomes(scene)
    assert talk(scene) == ("closed", "outcomes")
    seen = scene.noor.sees(KRING)
    for told in ("De afspraken komen op het prikbord.", "Jullie en juf Mirjam.", "Twee weken.", "Ik praat zachter"):
        assert told in seen
    assert seen.index("Dit gebeurt er nu") < seen.index("Dank jullie wel. Ook voor de stilte.")
    assert "Het gesprek is afgerond" in scene.teacher.sees(REGIE)


async def test_a_closing_by_command_survives_a_restart_at_every_step(scene: Scene) -> None:
    await scene.starts_talk()
    await types(scene, "/gesprek afronden")
    await scene.settles()
    await scene.restarts()
    await agrees(scene, scene.noor, "We ruimen samen op.")
    await scene.restarts()
    await places(scene)
    await nods(scene, scene.sem)
    await types(scene, "/gesprek afronden")
    await scene.settles()
    await rates(scene, scene.noor)
    await scene.restarts()
    await types(scene, "/gesprek verder")
    await scene.settles()
    await scene.restarts()
    assert talk(scene) == ("closing", "outcomes")
    await types(scene, "/gesprek afronden")
    assert scene.teacher.modal is not None
    await scene.teacher.submits({"what": "a", "readers": "b", "until": "c", "change": "d"})
    await scene.settles()
    assert talk(scene)[0] == "closed"
    assert "We ruimen samen op." in scene.noor.sees(KRING)


async def test_no_step_can_be_left_out(scene: Scene) -> None:
    await scene.starts_talk()
    for verb in ("closing_end", "closing_to_outcomes", "closing_ask_opinion", "closing_outcomes"):
        await scene.teacher.clicks(custom_id=f"v1:{verb}:1", place=REGIE, forced=True)
        await scene.settles()
        assert talk(scene) == ("opening", None)
    await presses(scene, "Afronden")
    for verb in ("closing_end", "closing_to_outcomes", "closing_outcomes", "closing_begin"):
        await scene.teacher.clicks(custom_id=f"v1:{verb}:1", place=REGIE, forced=True)
        await scene.settles()
        assert talk(scene) == ("closing", "agreements")
    await presses(scene, "Naar hun mening")
    await presses(scene, "Naar wat er gebeurt")
    answer = await scene.teacher.clicks(custom_id="v1:closing_end:1", place=REGIE, forced=True)
    assert "Eerst vertel je wat er met het gesprek gebeurt." in answer.text
    assert talk(scene) == ("closing", "outcomes")
    answer = await scene.teacher.runs("/gesprek vraag", KRING, vraag="Nog één vraag?")
    assert "Dat past nu even niet." in answer.text
    with pytest.raises(CannotDo):
        await scene.teacher.clicks("Dank en sluit af", place=REGIE)


async def test_a_talk_can_be_stopped_in_its_closing(scene: Scene) -> None:
    await scene.starts_talk()
    await presses(scene, "Afronden")
    await agrees(scene, scene.noor, "Nog niet bevestigd.")
    await presses(scene, "Naar hun mening")
    await rates(scene, scene.noor)
    await scene.teacher.clicks("Stop het gesprek", place=REGIE)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()
    assert talk(scene)[0] == "stopped"
    assert nothing_in(scene, "ratings")
    assert nothing_in(scene, "opinions")
    assert "Nog niet bevestigd." in scene.teacher.sees(REGIE), "the teacher hears what was not agreed"
    await scene.starts_talk()
    assert nothing_in(scene, "agreements")
    assert "Nog niet bevestigd." not in scene.teacher.sees(REGIE)
    assert "Dat ligt niet aan jullie." in scene.noor.sees(KRING)


@pytest.mark.parametrize("asked", ["vraag", "schaal"])
async def test_a_tender_talk_is_covered_before_thanks(scene: Scene, asked: str) -> None:
    await scene.starts_talk()
    if asked == "vraag":
        await scene.asks(gewicht="persoonlijk")
        await hops(scene, 200)
    else:
        await asks_scale(scene, gewicht="persoonlijk")
    await presses(scene, "Afronden")
    await presses(scene, "Naar hun mening")
    await presses(scene, "Naar wat er gebeurt")
    await tells_outcomes(scene)
    assert talk(scene) == ("closing", "cover")
    shown = scene.teacher.buttons(REGIE)
    assert shown.index("Toedekken") < shown.index("Dank en sluit af")
    await presses(scene, "Toedekken")
    assert "Toedekken" not in scene.teacher.buttons(REGIE)
    noor = scene.noor
    await noor.clicks("Begin maar", place=KRING)
    answer = await noor.submits("een warme jas")
    assert "een warme jas" in answer.text
    await noor.clicks("Verder")
    answer = await noor.submits("mijn oma")
    assert "mijn oma" in answer.text
    assert "Om mee te nemen" in answer.text
    assert "een warme jas" not in scene.teacher.everything() + scene.sem.everything()
    assert not any("mijn oma" in str(row) for row in rows(scene, "SELECT * FROM moments"))
    await presses(scene, "Dank en sluit af")
    assert talk(scene)[0] == "closed"


async def test_the_closing_is_suggested_in_time(scene: Scene) -> None:
    await scene.starts_talk()
    assert "Afronden kost er vier" not in scene.teacher.sees(REGIE)
    await hops(scene, 21 * 60 + 1)
    assert "Afronden kost er vier" in scene.teacher.sees(REGIE)


async def test_after_a_closing_the_next_talk_can_begin(scene: Scene) -> None:
    await scene.starts_talk()
    await closes(scene)
    await scene.starts_talk()
    assert talk(scene) == ("opening", None)
