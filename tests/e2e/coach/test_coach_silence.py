"""Shows what the coach hears of the conversation: a silence that works, questions in a row, and who talked."""

from pathlib import Path

from tests.e2e.alone import two_of
from tests.e2e.closings import closes
from tests.e2e.lesson import hops, shown
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in, rows

NOTICE = "Ik merk …"
PANEL = "Wat past er nu?"


async def notices(scene: Scene, words: str = "het stil is.") -> None:
    """The teacher says an I-sentence through the panel."""
    await scene.teacher.picks(PANEL, NOTICE, place=REGIE)
    await scene.teacher.submits({"En verder?": words})
    await scene.settles()


async def speaks_with(scene: Scene, *turns: tuple[str, str]) -> None:
    """Let teacher and pupil speak in turn, with time in between."""
    for question, answer in turns:
        await scene.teacher.says(question, KRING)
        await scene.settles()
        await hops(scene, 12)
        await scene.noor.says(answer, KRING)
        await scene.settles()
        await hops(scene, 12)


async def test_words_through_the_bot_wait_for_the_silence_unless_sent_with_one_more_tap(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 20)
    await notices(scene)
    assert "De stilte werkt nog 40 tellen. Toch sturen?" in scene.teacher.sees(REGIE)
    assert "het stil is" not in scene.noor.sees(KRING)
    await scene.restarts()
    await scene.teacher.clicks("Toch sturen", place=REGIE)
    await scene.settles()
    assert "### Ik merk dat het stil is." in scene.noor.sees(KRING)
    assert nothing_in(scene, "drafts")


async def test_a_message_that_is_let_go_is_never_said(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await notices(scene)
    await scene.teacher.clicks("Ik zeg niets", place=REGIE)
    await scene.settles()
    assert "De stilte is aan hen." in scene.teacher.sees(REGIE)
    assert "het stil is" not in scene.noor.sees(KRING)


async def test_a_message_in_think_time_stays_and_is_mentioned_once_afterwards(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 15.5)
    await scene.teacher.says("Denk maar aan gisteren.", KRING)
    await scene.settles()
    await scene.teacher.says("Of aan vorige week.", KRING)
    await scene.settles()
    assert "Denk maar aan gisteren." in scene.noor.sees(KRING)
    told = scene.teacher.sees(REGIE)
    assert told.count("De stilte werkte nog 45 tellen toen je iets schreef.") == 1
    assert "De stilte werkte" not in scene.noor.everything()


async def test_three_questions_in_a_row_to_one_pupil_give_a_whisper(scene: Scene) -> None:
    await scene.starts_talk()
    await speaks_with(scene, ("Wat deed je?", "Ik ging lezen"), ("En daarna?", "Naar huis"))
    assert "Drie vragen op rij" not in scene.teacher.sees(REGIE)
    await speaks_with(scene, ("Hoe was dat?", "Eigenlijk best rustig, zo zonder iemand thuis."))
    told = scene.teacher.sees(REGIE)
    assert "Drie vragen op rij aan één leerling." in told
    assert "Noor" not in told.split("Drie vragen op rij")[1]
    assert "zonder iemand" not in told
    await scene.restarts()
    await scene.teacher.clicks("Spiegel", place=REGIE)
    await scene.settles()
    assert "zonder iemand thuis’ …" in scene.noor.sees(KRING)
    assert "[Spiegel]" not in scene.teacher.sees(REGIE)
    for person in (scene.teacher, scene.noor):
        await person.clicks(custom_id="v1:coach_instead:1:group", place=KRING, forced=True)
    assert rows(scene, "SELECT chosen FROM coach_whispers") == [("mirror",)], "one thing instead, by the teacher"


async def test_a_reflection_or_another_pupil_breaks_the_row(scene: Scene) -> None:
    await scene.starts_talk()
    two = (("Wat deed je?", "Ik ging lezen"), ("En daarna?", "Naar huis"))
    await speaks_with(scene, *two, ("Je ging naar huis.", "Ja"), *two)
    await scene.teacher.says("Hoe was dat?", KRING)
    await scene.sem.says("Bij mij was het druk", KRING)
    await scene.settles()
    await speaks_with(scene, *two)
    assert "Drie vragen op rij" not in scene.teacher.sees(REGIE)


async def test_a_chosen_silence_holds_the_teachers_words(scene: Scene) -> None:
    await scene.starts_talk()
    await speaks_with(scene, ("Wat deed je?", "Lezen"), ("En daarna?", "Naar huis"), ("En toen?", "Slapen"))
    await scene.teacher.clicks("Stilte", place=REGIE)
    await scene.settles()
    assert "Stilte, tot" in scene.teacher.sees(REGIE)
    await scene.asks()
    assert "De stilte werkt nog 10 tellen." in scene.teacher.sees(KRING)
    await hops(scene, 11)
    await scene.asks()
    assert "denktijd" in scene.noor.sees(KRING)


async def test_the_group_can_be_asked_instead(scene: Scene) -> None:
    await scene.starts_talk()
    await speaks_with(scene, ("Wat deed je?", "Lezen"), ("En daarna?", "Naar huis"), ("En toen?", "Slapen"))
    await scene.teacher.clicks("Vraag de groep", place=REGIE)
    await scene.settles()
    assert "Wie herkent dit, of ziet het anders?" in scene.sem.sees(KRING)


async def test_who_talked_is_told_to_the_teacher_alone_when_the_talk_is_closed(scene: Scene) -> None:
    await scene.starts_talk()
    long = "bij het raam want daar is het licht en ik hoor de straat niet zo erg als in de gang"
    await shown(scene, dict.fromkeys(scene.pupils[:3], long))
    await scene.noor.says("en ik zie de bomen", KRING)
    await scene.settles()
    await closes(scene)
    told = scene.teacher.sees(REGIE)
    assert "Vandaag had je 1 open vraag en 1 keer echte stilte." in told
    assert "Van alle woorden kwam" in told
    assert "Vooral de klas was aan het woord." in told
    assert "Van alle woorden" not in scene.support.sees(REGIE)
    ((teacher, pupils),) = rows(scene, "SELECT teacher_words, pupils_words FROM talk_shares")
    assert pupils == 3 * 20 + 5
    assert teacher > 15
    await scene.restarts()
    await scene.teacher.clicks("Wie was er aan het woord?", place=REGIE)
    assert scene.teacher.sees(REGIE).count("Van alle woorden kwam") == 2
    await scene.support.clicks("Wie was er aan het woord?", place=REGIE)
    assert "Van alle woorden" not in scene.support.sees(REGIE)


async def test_with_one_pupil_the_silence_works_a_fourth_question_is_pointed_out_and_the_share_is_told(
    tmp_path: Path,
) -> None:
    async with a_scene(tmp_path, names=("Noor",)) as scene:
        two = await two_of(scene, "nl")
        await two.starts("on_request")
        await two.presses("one-begin")
        await two.says("one-ask", "Wat deed je gisteren?")
        await two.fills_in("scale-button-write", "Ik ging lezen. " * 20)
        await two.steers("agreement-propose")
        await two.teacher.submits({"words": "Wij lezen samen."})
        assert "De stilte werkt nog 5 tellen. Toch sturen?" in two.teacher.sees(REGIE)
        await two.teacher.clicks("Ik zeg niets", place=REGIE)
        for question in ("En wat deed je daarna?", "Hoe was dat voor jou?"):
            await two.says("one-ask", question)
            await two.fills_in("scale-button-write", "Best rustig, zo zonder iemand thuis.")
        await two.says("one-ask", "Wat wil je nu?")
        assert "Drie vragen op rij aan één leerling." in two.teacher.sees(REGIE)
        assert "Wat wil je nu?" not in two.sees()
        await two.teacher.clicks("Toch sturen", place=REGIE)
        await scene.settles()
        assert "Wat wil je nu?" in two.sees()
        await two.steers("one-close")
        await two.closes()
        assert "Vooral je leerling was aan het woord." in two.teacher.sees(REGIE)
        assert "Van alle woorden" not in two.pupil.everything() + scene.support.everything()


async def test_whispers_are_in_the_language_of_the_class(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        scene.teacher.locale = "en-US"
        await scene.sets_up(taal="Engels")
        await scene.starts_talk(joined=())
        await scene.noor.clicks("I am in", place=KRING)
        await scene.settles()
        await speaks_with(scene, ("What did you do", "I read"), ("And then?", "Home"), ("How was that?", "Quiet"))
        assert "Three questions in a row to one pupil." in scene.teacher.sees(REGIE)
        await scene.asks("What helps you to begin?")
        await hops(scene, 10.5)
        await scene.teacher.says("Take your time.", KRING)
        await scene.settles()
        assert "The silence still worked for 50 seconds when you wrote." in scene.teacher.sees(REGIE)
