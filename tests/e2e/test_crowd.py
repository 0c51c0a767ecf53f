"""Three hundred pupils answer at the same moment."""

import asyncio
from pathlib import Path

from bot.room.people.person import Person
from tests.e2e.answering import kept
from tests.e2e.lesson import writing
from tests.e2e.scene import KRING, Scene, a_scene

CROWD = [f"Leerling {number}" for number in range(300)]
A_HANDFUL = 8


async def answers(scene: Scene, pupil: Person) -> str:
    await pupil.clicks("Schrijf je gedachte", place=KRING)
    told = await pupil.submits({"Wat komt er bij je op?": f"woorden van {pupil.name}"})
    return told.text


async def test_three_hundred_at_once_are_all_stored_and_told(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=CROWD) as scene:
        await scene.starts_talk(joined=[])
        await writing(scene)
        before, batches = len(scene.room.requests), scene.app.core.writer.batches
        told = await asyncio.gather(*(answers(scene, pupil) for pupil in scene.pupils))
        await scene.settles()

        assert all("Bewaard." in one for one in told)
        stored = kept(scene)
        assert {name: row.text for name, row in stored.items()} == {name: f"woorden van {name}" for name in CROWD}
        after = list(scene.room.requests)[before:]
        late = [one for one in after if one.status >= 400]
        edits = [one for one in after if one.method == "PATCH" and "/channels/" in one.path]
        assert late == []
        assert len(edits) <= A_HANDFUL
        assert scene.app.core.writer.batches - batches < len(CROWD) / 3
