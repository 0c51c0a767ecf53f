"""Checks what one pupil's talk keeps in: nobody else reads, writes or even hears of it, and no teacher overwrites a
word.
"""

from pathlib import Path

import pytest

from bot.room.discord.changes.channels import channel_changed
from bot.room.discord.changes.threads import ThreadPlan, archive, start_thread
from bot.room.people.errors import NotAllowed
from bot.room.state.entities import ChannelType
from bot.room.state.permissions import Perm
from tests.e2e.alone import two_of
from tests.e2e.forging import given_back, presses, submits
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import how_many, nothing_in, one_to_one_states, rows, tables

SECRET = "Ik slaap slecht."
NOT_ALLOWED = "Dit is voor iemand met een andere rol in deze klas."


def everything(scene: Scene) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of these talks."""
    wanted = [name for name in tables(scene) if name.startswith(("one", "goal", "sheet", "drawing", "agreement"))]
    return {name: rows(scene, f"SELECT * FROM {name}") for name in wanted}


async def test_another_pupil_hears_nothing_whatever_they_send(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("goals")
    await two.presses("one-begin")
    await two.fills_in("scale-button-write", {"what": SECRET})
    await two.steers("one-close")
    await two.fills_in("agreements-add", {"words": SECRET})
    await scene.starts_talk(joined=[])
    before = everything(scene)
    sem, router = scene.sem, scene.app.client.router
    assert not sem.may(Perm.VIEW_CHANNEL, two.thread)
    assert "Noor en juf Mirjam" not in sem.everything()
    for verb in [verb for verb in router.presses if verb.startswith("one_to_one_")]:
        answer = await presses(sem, verb, 1, place=KRING)
        assert answer.private
        assert SECRET not in answer.text
    for verb in [verb for verb in router.forms if verb.startswith("one_to_one_")]:
        fields = dict.fromkeys(("words", "what", "who", "moment", "help", "how", "caption"), "van Sem")
        answer = await submits(sem, verb, 1, place=KRING, **fields)
        assert answer.private
        assert SECRET not in answer.text
    await scene.settles()
    assert everything(scene) == before
    assert SECRET not in sem.everything() + scene.teacher.sees(REGIE)


async def test_the_teacher_cannot_write_for_the_pupil(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("goals")
    await two.presses("one-begin")
    await two.fills_in("scale-button-write", {"what": SECRET})
    for verb in (
        "one_to_one_goal",
        "one_to_one_goal_new",
        "one_to_one_write",
        "one_to_one_subject",
        "one_to_one_agree_words",
        "one_to_one_rate",
    ):
        answer = await submits(scene.teacher, verb, 1, place=KRING, what="van juf", words="van juf")
        assert answer.private, verb
        assert answer.text == NOT_ALLOWED + given_back("van juf", "van juf"), verb
    for verb in (
        "one_to_one_pass",
        "one_to_one_day",
        "one_to_one_begin",
        "one_to_one_draw",
        "one_to_one_tick",
        "one_to_one_agree_reword_one",
        "one_to_one_agree_remove_one",
    ):
        await presses(scene.teacher, verb, 1, place=KRING)
    await scene.settles()
    assert rows(scene, "SELECT slot, words FROM goal_words") == [("what", SECRET)]
    assert one_to_one_states(scene) == ["going"]
    assert scene.support.sees(two.thread).count(SECRET) == 1
    for verb in (
        "one_to_one_next",
        "one_to_one_ask",
        "one_to_one_frame",
        "one_to_one_react",
        "one_to_one_tell",
        "one_to_one_stop",
    ):
        refused = await presses(scene.support, verb, 1, place=REGIE)
        assert "een andere rol" in refused.text


async def test_a_goal_stays_the_pupils_when_the_talk_is_over(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("goals")
    await two.presses("one-begin")
    await two.fills_in("scale-button-write", {"what": "Delen."})
    await two.steers("one-close")
    await two.closes()
    await two.fills_in("one-goal-change", {"what": "Delen met rest."})
    assert "Delen met rest." in two.sees()
    await two.fills_in("one-goal-new", {"what": "Breuken."})
    assert rows(scene, "SELECT words, replaced FROM goal_words JOIN goals ON id = goal_id ORDER BY id") == [
        ("Delen met rest.", 1),
        ("Breuken.", 0),
    ]


async def test_a_talk_needs_a_second_adult_and_a_known_pupil_without_one(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem"), set_up=False) as scene:
        await scene.sets_up(begeleiders=None)
        two = await two_of(scene, "nl")
        asked = {"leerling": scene.noor, "soort": "Weekgesprek", "doel": "d", "bedoeling": "b", "nodig": "n"}
        assert "zonder iemand die kan meelezen" in (await two.teacher.runs("/eentje start", KRING, options=asked)).text
        await scene.sets_up()
        other = await two.teacher.runs("/eentje start", KRING, options={**asked, "leerling": scene.other_pupil})
        assert "deed nog niet mee" in other.text
        await two.teacher.runs("/eentje start", KRING, options=asked)
        again = await two.teacher.runs("/eentje start", KRING, options=asked)
        assert "loopt al een gesprek" in again.text
        assert how_many(scene, "one_to_ones") == 1


async def test_the_silence_of_the_class_leaves_a_talk_of_two_alone_and_no_other_thread(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("on_request")
    await two.presses("one-begin")
    world, kring = scene.room.world, scene.sem.place(KRING)
    await scene.starts_talk()
    before = sorted((one.id, one.allow, one.deny) for one in kring.overwrites)
    await scene.asks()
    await scene.noor.says("Ik typ liever hier.", two.thread)
    await scene.settles()
    assert nothing_in(scene, "answers")
    assert not scene.sem.may(Perm.CREATE_PUBLIC_THREADS, KRING)
    shared = start_thread(world, kring, ThreadPlan("groepje", ChannelType.PUBLIC_THREAD, two.teacher.id))
    await scene.settles()
    with pytest.raises(NotAllowed):
        await scene.sem.says("Lees dit alvast.", shared)
    await two.teacher.runs("/gesprek stop", KRING)
    await two.teacher.clicks("Ja, stop")
    await scene.settles()
    assert sorted((one.id, one.allow, one.deny) for one in kring.overwrites) == before
    archive(world, shared)
    channel_changed(world, shared)
    await scene.restarts()
    await scene.starts_talk(joined=[])
    await scene.asks()
    with pytest.raises(NotAllowed):
        await scene.sem.says("Dan zo.", shared)
