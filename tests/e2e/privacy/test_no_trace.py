"""Looks in every file for what is said to be gone: who passed, and words that were replaced, taken back or erased."""

from pathlib import Path

from bot.store.unit import DATABASE_NAME
from tests.e2e.closings import stops
from tests.e2e.lesson import GLADLY, NAMED, hops, next_turn, shown, tells_in_channel, writing
from tests.e2e.scene import KRING, Scene, a_scene
from tests.e2e.stored import rows, tables

MINUTE = 60
SPOKEN, DECLINED = "told", "declined"


def on_disk(scene: Scene) -> dict[str, bytes]:
    """Return every file of the data directory, whoever wrote it."""
    folder = scene.config.data.directory
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def files_with(scene: Scene, *words: str) -> list[tuple[str, str]]:
    """Return the files in which one of these is found, and which."""
    return [(name, word) for name, content in on_disk(scene).items() for word in words if word.encode() in content]


async def test_what_was_passed_replaced_taken_back_or_erased_is_in_no_file(scene: Scene) -> None:
    noor, sem, yusuf, lotte, daan = scene.pupils[:5]
    await scene.starts_talk(joined=[noor, sem, yusuf, lotte])
    await writing(scene)
    await scene.hands_in(noor, "eerst dit van appelmoes")
    await scene.hands_in(noor, "daarna dit van perenijs", who=NAMED)
    written = await sem.dms("teruggenomen van druivensap")
    await scene.settles()
    await sem.deletes(written)
    await scene.hands_in(yusuf, "toch maar niet van kersenjam")
    await yusuf.clicks("Pas", place=KRING)
    await daan.clicks("Pas", place=KRING)
    await scene.hands_in(lotte, "gewist van bessenthee")
    await scene.settles()
    before = rows(scene, "SELECT name, seen_on FROM pupils WHERE name IN ('Noor', 'Yusuf') ORDER BY name")
    await scene.looks()
    await scene.reveals()
    await lotte.runs("/mijn gegevens", KRING)
    await lotte.clicks("Wis alles van mij")
    await lotte.clicks("Ja, wis alles")
    await scene.settles()
    await hops(scene, MINUTE)
    await scene.room.storage.flush()  # the room writes a moment after it changed
    assert files_with(scene, "appelmoes", "druivensap", "kersenjam", "bessenthee") == []
    assert files_with(scene, "perenijs") != [], "what was opened is there, so this looks in the right place"
    assert files_with(scene, "Meedenken is ook meedoen", "round_pass") == [], "nor does the room write down who pressed"
    assert {seen for _, seen in before} == {before[0][1]}, "a pass and an answer say the same of when"
    assert before[0][1].endswith("00:00.000000")
    await scene.app.stop()
    assert files_with(scene, "appelmoes", "druivensap", "kersenjam", "bessenthee") == []


def shape(scene: Scene) -> dict[str, list[tuple[bool, ...]]]:
    """Return for each table which columns of which rows hold something: all that a row can tell beside its words."""
    return {
        table: sorted(tuple(value is not None for value in row) for row in rows(scene, f"SELECT * FROM {table}"))
        for table in tables(scene)
        if table != "cursors"  # how far the class's channel was read, where what was told stands for all to see
    }


async def after_a_turn(folder: Path, kind: str) -> dict[str, list[tuple[bool, ...]]]:
    async with a_scene(folder, names=("Noor", "Sem", "Yusuf")) as scene:
        await scene.starts_talk()
        await shown(scene, {scene.noor: "bij het raam met de kat"}, who=NAMED, turns={scene.noor: GLADLY})
        await next_turn(scene)
        if kind == SPOKEN:
            await scene.noor.clicks("Ja")
            await scene.settles()
            await tells_in_channel(scene, scene.noor, "het begon met een citroentaart")
        else:
            await scene.noor.clicks("Nu even niet")
            await scene.settles()
        await stops(scene)
        await hops(scene, 11 * MINUTE)
        await hops(scene, MINUTE)
        assert "Noor, vertel eens" not in scene.sem.sees(KRING), "it quotes her, and says that she told"
        assert "bij het raam met de kat" in scene.sem.sees(KRING)
        assert [name for name, _ in files_with(scene, "citroentaart") if name.startswith(DATABASE_NAME)] == []
        return shape(scene)


async def test_a_turn_that_was_told_and_one_that_was_declined_look_the_same(tmp_path: Path) -> None:
    told = await after_a_turn(tmp_path / SPOKEN, SPOKEN)
    assert told == await after_a_turn(tmp_path / DECLINED, DECLINED)
