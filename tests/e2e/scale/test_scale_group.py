"""Asks the scale question together: sealed until the teacher closes it, shown once and only from eight marks on."""

from pathlib import Path

import pytest

from tests.e2e.lesson import everything_seen, hops
from tests.e2e.scaling import (
    DAY,
    MARK,
    MINE,
    ONWARD,
    SKIP,
    TOPIC,
    all_give,
    asks_scale,
    begins_alone,
    chooses,
    gives,
    responses,
    writes,
)
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in, rows

CLOSE, TELL, INVITE_TELLER = "Sluit de cijfers", "Ik vertel wel iets", "Nodig een verteller uit"
EIGHT = (3, 5, 5, 7, 7, 7, 8, 9)


async def closes(scene: Scene) -> None:
    await scene.teacher.clicks(CLOSE, place=REGIE)
    await scene.settles()


async def test_eight_marks_become_a_histogram_once(scene: Scene) -> None:
    await asks_scale(scene)
    assert TOPIC in scene.noor.sees(KRING)
    before = scene.support.sees(KRING)
    told = await gives(scene, scene.noor, 3)
    assert told.private
    assert "Jij koos een 3." in told.text
    await all_give(scene, EIGHT)
    await scene.passes(6)
    assert scene.support.sees(KRING) == before
    assert "genoeg cijfers" in scene.teacher.sees(REGIE)
    await closes(scene)
    seen = scene.support.sees(KRING)
    assert "Een trap van 0 (het lukt me hier niet) tot 10 (ik kan hier goed werken)" in seen
    assert "-# 3: 1 keer · 5: 2 keer · 7: 3 keer · 8: 1 keer · 9: 1 keer" in seen
    assert "●" not in seen, "what the picture shows stands beside it once"
    assert "gemiddeld" not in seen.casefold()
    assert rows(scene, "SELECT totals FROM scales") == [("[0,0,0,1,0,2,0,3,1,1,0]",)]


async def test_the_histogram_has_a_picture(scene: Scene) -> None:
    await asks_scale(scene)
    await all_give(scene, EIGHT)
    await closes(scene)
    shown = (one for channel in scene.room.world.messages.values() for one in channel.values())
    (message,) = [one for one in shown if one.attachments]
    (picture,) = message.attachments
    content = await scene.room.world.storage.blob(picture.id)
    assert content is not None
    assert content.startswith(b"\x89PNG")


async def test_seven_marks_are_never_seen(scene: Scene) -> None:
    await asks_scale(scene)
    await all_give(scene, EIGHT[:7])
    await scene.passes(6)
    assert "nog geen acht" in scene.teacher.sees(REGIE)
    await closes(scene)
    seen = scene.support.sees(KRING)
    assert "minder dan acht" in seen
    assert "●" not in everything_seen(scene)
    assert rows(scene, "SELECT totals FROM scales") == [(None,)]


async def test_nothing_is_added_once_it_is_closed(scene: Scene) -> None:
    await asks_scale(scene)
    await all_give(scene, EIGHT)
    last = scene.pupils[7]
    await last.clicks("Ander cijfer")
    await closes(scene)
    seen = scene.support.sees(KRING)
    late = await last.submits("0")
    assert "Deze schaalvraag is voorbij." in late.text
    forced = await scene.noor.clicks(custom_id="v1:scale_mark:1", place=KRING, forced=True)
    assert "Deze schaalvraag is voorbij." in forced.text
    again = await scene.teacher.clicks(custom_id="v1:scale_close:1", place=REGIE, forced=True)
    assert again.private
    await scene.settles()
    assert scene.support.sees(KRING) == seen


async def test_going_on_alone_changes_nothing_for_the_class(scene: Scene) -> None:
    await asks_scale(scene)
    await all_give(scene, EIGHT)
    tell = await scene.noor.clicks(ONWARD)
    assert "Je koos een 3." in tell.text
    await scene.noor.clicks(SKIP)
    await closes(scene)
    seen = scene.support.sees(KRING)
    await scene.noor.clicks(MINE, place=KRING)
    for _ in range(4):
        await scene.noor.clicks(SKIP)
    await chooses(scene.noor, "6")
    await scene.settles()
    assert scene.support.sees(KRING) == seen


async def test_a_pass_leaves_nothing(scene: Scene) -> None:
    await asks_scale(scene)
    assert (await scene.noor.clicks("Pas", place=KRING)).private
    assert responses(scene) == {}


async def test_one_volunteer_tells_for_each_step_and_nobody_learns_which(scene: Scene) -> None:
    await asks_scale(scene)
    await all_give(scene, EIGHT)
    await closes(scene)
    assert INVITE_TELLER not in scene.teacher.buttons(REGIE)
    sem, yusuf = scene.pupils[1:3]
    told = [await pupil.clicks(TELL, place=KRING) for pupil in (sem, yusuf)]
    assert told[0].text == told[1].text
    assert all(one.private for one in told)
    await scene.settles()
    assert "vertel eens …" not in scene.support.sees(KRING)
    await invites_teller(scene)
    first = sem if "Sem, vertel eens …" in scene.support.sees(KRING) else yusuf
    other = yusuf if first is sem else sem
    assert "een 5" not in scene.support.sees(KRING)
    assert other.name not in scene.support.sees(KRING)
    assert INVITE_TELLER not in scene.teacher.buttons(REGIE)
    again = await other.clicks(TELL, place=KRING)
    assert again.text == told[0].text
    await first.clicks("Toch liever niet")
    await scene.settles()
    assert f"{first.name}, vertel eens" not in everything_seen(scene)
    await invites_teller(scene)
    assert f"{other.name}, vertel eens …" in scene.support.sees(KRING)


async def invites_teller(scene: Scene) -> None:
    await scene.teacher.clicks(INVITE_TELLER, place=REGIE)
    await scene.settles()


async def test_a_pupil_without_a_mark_cannot_volunteer(scene: Scene) -> None:
    await asks_scale(scene)
    await all_give(scene, EIGHT[:7])
    await closes(scene)
    refused = await scene.pupils[7].clicks(TELL, place=KRING)
    assert "Luisteren is ook meedoen." in refused.text


@pytest.mark.parametrize("weight", ["persoonlijk", "kwetsbaar"])
async def test_a_tender_topic_is_never_asked_together(scene: Scene, weight: str) -> None:
    await asks_scale(scene, gewicht=weight, vorm="samen")
    assert f"[{MARK}]" not in scene.noor.sees(KRING)
    for pupil in scene.pupils:
        await begins_alone(scene, pupil, "2" if pupil is scene.noor else "6")
    await scene.passes(6)
    seen = scene.support.sees(KRING)
    assert "●" not in seen
    assert "Kijk even" not in everything_seen(scene)
    regie = scene.teacher.sees(REGIE)
    assert "Kijk even" in regie
    assert "Noor" in regie
    assert not any(name in regie for name in ("Sem", "Yusuf"))
    assert "een 2" not in regie
    refused = await scene.teacher.clicks(custom_id="v1:scale_close:1", place=REGIE, forced=True)
    assert refused.private
    await scene.settles()
    assert scene.support.sees(KRING) == seen
    assert rows(scene, "SELECT totals FROM scales") == [(None,)]
    refused = await scene.sem.clicks(custom_id="v1:scale_tell:1", place=KRING, forced=True)
    assert refused.private
    await scene.settles()
    assert scene.support.sees(KRING) == seen


async def test_only_the_teacher_reads_what_was_written(scene: Scene) -> None:
    await asks_scale(scene, gewicht="persoonlijk")
    await begins_alone(scene, scene.noor, "2")
    await scene.noor.clicks("Schrijf het op")
    await scene.noor.submits("het is lawaaiig *hier*")
    await scene.passes(6)
    assert "lawaaiig" not in scene.teacher.sees(REGIE) + scene.support.sees(REGIE)
    refused = await scene.support.clicks("Lees wat ze schreven", place=REGIE)
    assert "andere rol" in refused.text
    listed = await scene.teacher.clicks("Lees wat ze schreven", place=REGIE)
    assert listed.private
    told = await scene.teacher.picks("Kies een leerling", "Noor")
    assert told.private
    assert r"het is lawaaiig \*hier\*" in told.text
    assert " 2  * hier sta ik nu" in told.text
    await scene.teacher.clicks("Ik heb gekeken")
    await scene.passes(6)
    assert "Kijk even" not in scene.teacher.sees(REGIE)


async def test_much_is_read_on_more_than_one_page(scene: Scene) -> None:
    await asks_scale(scene, vorm="ieder voor zich")
    await begins_alone(scene, scene.noor, "5")
    for _ in range(4):
        await writes(scene.noor, "*" * 590 + "einde")
    await scene.passes(6)
    await scene.teacher.clicks("Lees wat ze schreven", place=REGIE)
    await scene.teacher.picks("Kies een leerling", "Noor")
    await scene.settles()
    assert scene.teacher.everything().count("einde") == 4


async def test_a_stopped_talk_takes_the_question_along(scene: Scene) -> None:
    await scene.starts_talk()
    await asks_scale(scene)
    await gives(scene, scene.noor, 4)
    await scene.teacher.runs("/gesprek stop", KRING)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()
    assert "We stoppen met deze vraag." in scene.support.sees(KRING)
    assert responses(scene)["Noor"][0] == "stopped"


async def test_the_teacher_stops_it(scene: Scene) -> None:
    await asks_scale(scene)
    await all_give(scene, EIGHT)
    await closes(scene)
    await scene.sem.clicks(TELL, place=KRING)
    await scene.settles()
    await invites_teller(scene)
    assert "Sem, vertel eens" in scene.support.sees(KRING)
    await scene.noor.clicks(MINE, place=KRING)
    await scene.teacher.clicks("Stop deze vraag", place=REGIE)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()
    seen = scene.pupils[3].sees(KRING)
    assert "Dat ligt niet aan jullie." in seen
    assert "●" not in seen
    assert "Sem, vertel eens" not in seen
    stopped = await scene.noor.clicks(SKIP)
    assert "Dat ligt niet aan jou." in stopped.text
    await hops(scene, DAY + 60)
    assert nothing_in(scene, "scale_responses")


async def test_a_class_has_one_scale_question_at_a_time_and_none_during_a_round(scene: Scene) -> None:
    await asks_scale(scene)
    refused = await scene.teacher.runs("/gesprek schaal", KRING, onderwerp="Nog een")
    assert "staat nog een schaalvraag open" in refused.text
    await closes(scene)
    await scene.starts_talk()
    await scene.asks()
    refused = await scene.teacher.runs("/gesprek schaal", KRING, onderwerp="Nog een")
    assert "nog een vraag bezig" in refused.text


async def test_a_card_brings_its_own_words(scene: Scene) -> None:
    await scene.teacher.runs("/gesprek schaal", KRING)
    await scene.settles()
    ((topic, card, sensitivity, form),) = rows(scene, "SELECT topic, card_id, sensitivity, form FROM scales")
    assert topic in scene.noor.sees(KRING)
    assert card.startswith("schaal-")
    assert (sensitivity, form) == (0, "group")


async def test_a_class_of_thirty_four_can_give_its_marks(tmp_path: Path) -> None:
    names = [f"Leerling {number}" for number in range(1, 35)]
    async with a_scene(tmp_path, names=names) as scene:
        await asks_scale(scene)
        await all_give(scene, [7] * 30 + [2] * 4)
        await closes(scene)
        assert "-# 2: 4 keer · 7: 30 keer" in scene.noor.sees(KRING)
        listed = await scene.teacher.clicks("Lees wat ze schreven", place=REGIE)
        assert "Leerling 34" in listed.text
