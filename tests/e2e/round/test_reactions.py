"""Presses quiet reactions to a reveal: the teacher hears what many chose, and nobody sees who."""

from pathlib import Path

from bot.domain.pacing import OFFER_SECONDS
from bot.room.state.permissions import Perm
from tests.e2e.answering import custom_id
from tests.e2e.lesson import hops, shown, writing
from tests.e2e.scene import KRING, REGIE, a_scene

MORE = "Wil ik meer van horen"


async def test_a_reveal_is_answered_quietly_and_never_with_a_number(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem", "Yusuf", "Lotte", "Daan")) as scene:
        *four, daan = scene.pupils
        assert not scene.noor.may(Perm.ADD_REACTIONS, KRING)
        scene.noor.place(KRING).overwrites.clear()
        await scene.starts_talk()
        assert not any(pupil.may(Perm.ADD_REACTIONS, KRING) for pupil in scene.pupils)
        assert scene.teacher.may(Perm.ADD_REACTIONS, KRING)
        await shown(scene, dict.fromkeys(four, "bij het raam"))
        before = scene.noor.sees(KRING)
        for _ in range(2):
            for pupil in four:
                told = await pupil.clicks(MORE, place=KRING)
        assert told.private
        assert "Niemand ziet wat jij kiest" in told.text
        assert scene.sem.sees(KRING).count("bij het raam") == before.count("bij het raam")
        await scene.teacher.clicks("Vertel eens …", place=REGIE)
        await scene.settles()
        assert "meer leerlingen" not in scene.teacher.sees(REGIE)
        await daan.clicks(MORE, place=KRING)
        assert "meer leerlingen" not in scene.teacher.sees(REGIE)
        await hops(scene, OFFER_SECONDS + 1)
        assert "willen hier meer van horen" in scene.teacher.sees(REGIE)

        react = custom_id(scene, "round_react")
        await writing(scene, gewicht="persoonlijk")
        assert MORE not in scene.noor.buttons(KRING)
        await scene.hands_in(scene.noor, "iets van mij", who="De klas, met mijn naam")
        await scene.looks()
        await scene.reveals()
        assert MORE not in scene.noor.buttons(KRING)
        for forged in (react, react.replace("react:1", "react:2"), "v1:round_react:2:best"):
            told = await daan.clicks(custom_id=forged, place=KRING, forced=True)
            assert "Niemand ziet wat jij kiest" not in told.text
