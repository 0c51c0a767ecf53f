"""Checks that what was said goes when its days are over: from the database and from the channels, and
nobody is told.
"""

from bot.store.unit import DATABASE_NAME
from tests.e2e.lesson import hops, next_turn, shown
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import how_many, nothing_in, rows

DAY = 24 * 3600
SECRET = "bij het raam, met de deur dicht"


async def test_words_are_removed_after_two_weeks_with_the_messages_that_show_them(scene: Scene) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: SECRET})
    await scene.teacher.runs("/gesprek stop", KRING)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()
    assert SECRET in scene.sem.sees(KRING)
    await hops(scene, 13 * DAY)
    assert SECRET in scene.sem.sees(KRING)
    said = len(scene.sem.sees(KRING).splitlines())
    await hops(scene, 2 * DAY)
    assert nothing_in(scene, "answers", "rounds")
    for person in (scene.sem, scene.noor, scene.teacher):
        assert SECRET not in person.sees(KRING)
    assert SECRET not in scene.teacher.sees(REGIE)
    assert len(scene.sem.sees(KRING).splitlines()) < said, "nobody is told of it"
    assert how_many(scene, "talks") == 1
    on_disk = [file.read_bytes() for file in scene.config.data.directory.glob(f"{DATABASE_NAME}*")]
    assert SECRET.encode() not in b"".join(on_disk)


async def test_a_class_keeps_things_shorter_and_never_longer_than_the_school(scene: Scene) -> None:
    there = await scene.teacher.runs("/klas bewaartermijn", KRING)
    assert "Wat er gezegd is: 14 dagen" in there.text
    assert "tot het schooljaar voorbij is" in there.text
    longer = await scene.teacher.runs("/klas bewaartermijn", KRING, antwoorden=15)
    assert "hoogstens 14 dagen" in longer.text
    shorter = await scene.teacher.runs("/klas bewaartermijn", KRING, antwoorden=3, cijfers=1)
    assert "Wat er gezegd is: 3 dagen" in shorter.text
    assert "Cijfers van een schaalvraag: één dag" in shorter.text
    await scene.starts_talk()
    await shown(scene, {scene.noor: SECRET})
    await hops(scene, 4 * DAY)
    assert SECRET not in scene.sem.sees(KRING)
    refused = await scene.noor.runs("/klas bewaartermijn", KRING, force=True)
    assert "Wat er gezegd" not in refused.text


async def test_a_pupil_sees_what_is_kept_and_has_it_erased_at_once(scene: Scene) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: SECRET, scene.sem: "in de hoek"})
    asked = await next_turn(scene)
    if asked is not scene.noor:
        await asked.clicks("Nu even niet")
        await scene.settles()
    await scene.noor.clicks("Ja")
    await scene.settles()
    assert "Noor is aan het woord" in scene.teacher.sees(REGIE)
    assert "Noor, vertel eens" in scene.sem.sees(KRING)
    mine = await scene.noor.runs("/mijn gegevens", KRING)
    assert SECRET in mine.text
    assert "in de hoek" not in mine.text
    await scene.noor.clicks("Wis alles van mij")
    await scene.noor.clicks("Nee, laat staan")
    await scene.noor.clicks("Wis alles van mij")
    await scene.noor.clicks("Ja, wis alles")
    await scene.settles()
    assert "Alles van jou is gewist" in scene.noor.sees(KRING)
    for person in (scene.sem, scene.teacher):
        assert SECRET not in person.sees(KRING)
        assert "in de hoek" in person.sees(KRING)
    for seen in (scene.teacher.sees(REGIE), scene.sem.sees(KRING)):
        assert SECRET not in seen
        assert "Noor is aan" not in seen
        assert "Noor, vertel eens" not in seen
    assert "Noor" not in str(rows(scene, "SELECT name FROM pupils"))
    on_disk = [file.read_bytes() for file in scene.config.data.directory.glob(f"{DATABASE_NAME}*")]
    assert SECRET.encode() not in b"".join(on_disk)
    await scene.noor.runs("/help", KRING)
    await scene.noor.clicks("Wat weet je van mij?")
    assert "Van jou is niets bewaard" in scene.noor.sees(KRING)
