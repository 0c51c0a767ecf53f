"""Looks at what stays when a talk with one pupil is over: its thread is put away and still theirs, and what it leaves
can be found.
"""

from pathlib import Path

from tests.e2e.alone import SILENCE, Two, two_of
from tests.e2e.forging import presses
from tests.e2e.lesson import hops
from tests.e2e.scaling import WEEK, plans
from tests.e2e.scene import KRING, Scene, a_scene
from tests.e2e.stored import nothing_in
from tests.moments import LESSON

WORDS = "Delen met rest."


def is_put_away(two: Two) -> bool:
    """Return whether the thread is archived; it is never locked."""
    state = two.thread.thread
    assert state is not None
    assert not state.locked
    return state.archived


async def a_talk(scene: Scene) -> Two:
    """Hold a talk on goals with a mark, from its opening to thanks."""
    two = await two_of(scene, "nl")
    await two.starts("goals")
    await two.presses("one-begin")
    await two.fills_in("scale-button-write", {"what": WORDS})
    await two.says("one-scale", {"topic": "Hoe ver ben je?"})
    await two.presses("scale-button-mine")
    for key in ("scale-button-keep", "scale-button-keep", "scale-button-choose"):
        await two.pupil.clicks(two.words(key))
    await two.pupil.submits("6")
    for _ in range(4):
        await two.pupil.clicks(two.words("scale-button-skip"))
    await plans(two.pupil, mine="Ik begin klein.")
    await two.pupil.clicks(two.words("scale-button-skip"))
    await two.pupil.clicks(two.words("agreements-right"))
    await two.steers("one-close")
    assert not is_put_away(two)
    await two.closes(agree="Elke dag één som.")
    return two


async def test_the_thread_is_put_away_and_opens_for_its_pupil_and_for_the_look_back(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem"), begins=LESSON) as scene:
        two = await a_talk(scene)
        await two.covers()
        assert is_put_away(two)
        assert WORDS in two.sees()
        await scene.restarts()
        await two.fills_in("one-goal-change", {"what": "Delen zonder rest."})
        assert not is_put_away(two)
        assert "Delen zonder rest." in two.sees()
        await hops(scene, 3700)
        assert is_put_away(two)
        await hops(scene, WEEK)
        assert "Noor, een week geleden zocht je een cijfer." in two.sees()
        assert not is_put_away(two)
        assert scene.noor.sees(KRING) == scene.sem.sees(KRING)
        await two.starts("on_request")
        await two.presses("one-begin")
        back = two.sees()
        assert "Hoe is het gegaan met wat we afspraken?" in back
        assert "Elke dag één som." in back
        await two.presses("back-review")
        await two.pupil.picks("Hoe staat het ermee?", "Gelukt")
        await two.steers("one-next")
        assert two.sees().count("Hoe is het gegaan met wat we afspraken?") == 1
        assert two.words("scale-button-write") in two.sees()


async def test_a_talk_that_is_broken_off_is_put_away_and_can_be_erased_there(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",), begins=LESSON) as scene:
        two = await two_of(scene, "nl")
        await two.starts("on_request")
        await two.presses("one-begin")
        await two.fills_in("scale-button-write", WORDS)
        await two.steers("one-stop")
        await two.teacher.clicks("Ja, stop", place="regie-kring")
        await scene.settles()
        assert is_put_away(two)
        thread = two.thread
        await two.pupil.runs("/mijn gegevens", KRING)
        await two.pupil.clicks("Wis alles van mij")
        await two.pupil.clicks("Ja, wis alles")
        await scene.settles()
        assert nothing_in(scene, "one_to_ones")
        assert WORDS not in scene.teacher.sees(thread)
        assert thread.thread
        assert thread.thread.archived


async def test_what_stays_is_found_by_its_pupil_and_the_teacher_and_only_the_pupil_changes_it(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem"), begins=LESSON) as scene:
        two = await two_of(scene, "nl")
        await two.starts("getting_to_know")
        await two.presses("one-begin")
        await scene.passes(SILENCE)
        await two.teacher.runs("/eentje doelen", two.thread, kader="Rekenen tot 100.")
        await scene.settles()
        await two.fills_in("scale-button-write", {"what": WORDS, "satisfied_when": "Als het vlot gaat."})
        for _ in range(3):
            await two.steers("one-next")
            if two.words("one-draw") in two.pupil.buttons(two.thread):
                await two.fills_in("scale-button-write", "Rustig graag.")
        await two.picks("one-tick", "Rustig graag.")
        await two.steers("one-close")
        await two.closes(agree="Elke dag één som.")
        theirs = await two.steers("one-file")
        mine = await two.pupil.runs("/mijn pagina", KRING)
        also = await two.teacher.runs("/eentje blad", KRING, options={"leerling": scene.noor})
        for seen in (theirs, mine, also):
            assert seen.private
            for words in ("Rekenen tot 100.", WORDS, "Als het vlot gaat.", "Elke dag één som.", "Rustig graag."):
                assert words in seen.text
        assert two.words("one-goal-change") in two.pupil.buttons(KRING)
        assert two.words("one-goal-change") not in two.teacher.buttons(KRING)
        for other, verb in (
            (scene.support, "one_to_one_file"),
            (two.pupil, "one_to_one_file"),
            (two.teacher, "one_to_one_my_page"),
        ):
            assert "een andere rol" in (await presses(other, verb, 1, place=two.thread)).text
        nothing = await scene.sem.runs("/mijn pagina", KRING)
        assert WORDS not in nothing.text
        unknown = await two.teacher.runs("/eentje blad", KRING, options={"leerling": scene.sem})
        assert "deed nog niet mee" in unknown.text
        kept = await two.pupil.runs("/mijn gegevens", KRING)
        assert "Rustig graag." in kept.text
