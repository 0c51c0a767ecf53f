"""Hears the wording coach before a question: one private nudge, never a block, and nothing that was written
gets lost.
"""

import re
from pathlib import Path

import pytest

from tests.e2e.alone import Two, two_of
from tests.e2e.lesson import THINKING, UNANSWERED, each_shown, hops, next_turn, tells_in_channel
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import cards_asked, cards_used, how_many, nothing_in, rows

WHY = "Waarom kwam jij te laat in de les?"
OPEN = "Hoe ziet een plek eruit waar jij goed kunt werken?"
TIP = '"Waarom" kan klinken als een verwijt.'
PROMISE = "Vertel eens wat er is, het blijft tussen ons."
SEVERAL = "Hoe begon je aan je werkstuk? Wat deed je toen je vastliep? En wie hielp jou?"


def questions(scene: Scene) -> list[str]:
    """Return the questions as the class reads them, the oldest first."""
    heading = r"-# (?:Vraag|Question) \d+(?! · samen open)(?: · .+)?\n(?:  │ [^#\n].*\n)*  │ #{2,3} (.+)"
    return re.findall(heading, scene.noor.sees(KRING))


async def writes(scene: Scene, question: str) -> None:
    """The teacher fills in the form of the panel."""
    await scene.teacher.clicks("Stel de eerste vraag", place=REGIE)
    await scene.teacher.submits({"Wat wil je vragen?": question})
    await scene.settles()


async def test_a_nudge_is_private_and_leaving_it_asks_the_question(scene: Scene) -> None:
    await scene.starts_talk()
    await writes(scene, WHY)
    told = scene.teacher.sees(REGIE)
    assert TIP in told
    assert f"Jouw woorden: {WHY}" in told
    assert "(alleen jij ziet dit)" in told
    assert TIP not in scene.support.sees(REGIE)
    assert WHY not in scene.noor.everything()
    assert questions(scene) == []
    await scene.teacher.clicks("Zo laten", place=REGIE)
    await scene.settles()
    assert questions(scene) == [WHY]
    assert f"## {WHY}" in scene.noor.sees(KRING)
    assert TIP not in scene.teacher.sees(REGIE)
    assert nothing_in(scene, "drafts")


async def test_words_that_wait_survive_a_restart_and_open_again_filled_in(scene: Scene) -> None:
    await scene.starts_talk()
    await writes(scene, WHY)
    await scene.restarts()
    await scene.teacher.clicks("Aanpassen", place=REGIE)
    assert scene.teacher.modal is not None
    await scene.teacher.submits({"Wat wil je vragen?": "Hoe begon jouw ochtend?"})
    await scene.settles()
    assert questions(scene) == ["Hoe begon jouw ochtend?"]


async def test_words_of_a_closed_form_are_found_again_in_the_panel(scene: Scene) -> None:
    await scene.starts_talk()
    await writes(scene, WHY)
    await scene.teacher.clicks("Stel de eerste vraag", place=REGIE)
    await scene.teacher.submits({})
    await scene.settles()
    assert "Jouw woorden" in scene.teacher.sees(REGIE)
    assert how_many(scene, "drafts") == 1


async def test_another_suggestion_comes_in_turn(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks(WHY)
    await scene.teacher.clicks("Andere suggestie", place=KRING)
    assert "Hoe kwam je daarop?" in scene.teacher.sees(KRING)
    await scene.teacher.clicks("Andere suggestie", place=KRING)
    assert TIP in scene.teacher.sees(KRING)
    assert questions(scene) == []


async def test_a_promise_of_secrecy_asks_for_one_more_click(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks(PROMISE)
    assert "Lief bedoeld, maar dit kun je niet beloven." in scene.teacher.sees(KRING)
    assert "Niet meer melden" not in scene.teacher.sees(KRING)
    await scene.teacher.clicks("Zo laten", place=KRING)
    assert questions(scene) == []
    assert "Stuur ik het zo?" in scene.teacher.sees(KRING)
    await scene.teacher.clicks("Toch sturen", place=KRING)
    await scene.settles()
    assert questions(scene) == [PROMISE]


async def test_only_a_promise_is_nudged_about_again_in_a_changed_text(scene: Scene) -> None:
    await scene.starts_talk()
    await writes(scene, WHY)
    await scene.teacher.clicks("Aanpassen", place=REGIE)
    await scene.teacher.submits({"Wat wil je vragen?": PROMISE})
    assert "Stuur ik het zo?" in scene.teacher.sees(REGIE)
    await scene.teacher.clicks("Aanpassen", place=REGIE)
    await scene.teacher.submits({"Wat wil je vragen?": "Waarom ben je boos?"})
    await scene.settles()
    assert questions(scene) == ["Waarom ben je boos?"]


async def test_a_talk_has_three_nudges_and_a_rule_dismissed_twice_is_silent(scene: Scene) -> None:
    await scene.starts_talk()
    for number, (asked, nudged) in enumerate(
        [
            (WHY, True),
            ("Waarom ging je weg?", True),
            ("Waarom lach je?", False),
            ("Ben je moe?", True),
            ("Is het af?", False),
        ]
    ):
        await scene.asks(asked)
        assert (len(questions(scene)) == number) is nudged, asked
        if nudged:
            await scene.teacher.clicks("Zo laten", place=KRING)
        await scene.settles()
        await hops(scene, THINKING)
        await scene.looks()
        await scene.reveals()
        await hops(scene, UNANSWERED)
    assert len(questions(scene)) == 5
    assert rows(scene, "SELECT count(*), sum(dismissed) FROM nudges") == [(3, 3)]
    await scene.teacher.clicks("Stop het gesprek", place=REGIE)
    await scene.teacher.clicks("Ja, stop", place=REGIE)
    await scene.settles()
    assert nothing_in(scene, "nudges"), "nobody looks back at nudges"


async def test_a_rule_is_muted_for_good_and_brought_back(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks(WHY)
    await scene.teacher.clicks("Niet meer melden", place=KRING)
    assert "Terugzetten kan met /klas instellingen." in scene.teacher.sees(KRING)
    assert questions(scene) == []
    await scene.teacher.clicks("Zo laten", place=KRING)
    await scene.settles()
    assert questions(scene) == [WHY]
    await scene.restarts()
    assert rows(scene, "SELECT rule FROM muted_rules") == [("waarom",)]
    await scene.teacher.runs("/klas instellingen", KRING)
    assert "Wat aan staat" in scene.teacher.sees(KRING)
    await scene.teacher.picks("Waarover wil je een wenk?", "Waarom-vragen", "Gesloten vragen", place=KRING)
    assert {rule for (rule,) in rows(scene, "SELECT rule FROM muted_rules")} == {
        "betekent", "feel", "self", "negative", "long", "hard", "obvious",
    }  # fmt: skip


async def test_of_several_questions_one_is_asked_and_the_others_are_kept(scene: Scene) -> None:
    await scene.starts_talk()
    await writes(scene, SEVERAL)
    await scene.teacher.clicks("Stel 1 nu, bewaar 2", place=REGIE)
    await scene.settles()
    assert questions(scene) == ["Hoe begon je aan je werkstuk?"]
    assert "2 vragen bewaarde ik voor straks." in scene.teacher.sees(REGIE)
    assert "**Bewaard voor straks:** 2 vragen" in scene.teacher.sees(REGIE)
    assert "vastliep" not in scene.noor.everything()
    await scene.restarts()
    await hops(scene, THINKING)
    await scene.hands_in(scene.noor, "Ik las eerst alles door.")
    await scene.looks()
    await scene.reveals()
    await scene.teacher.clicks("Volgende vraag", place=REGIE)
    await scene.teacher.submits({"Of neem een bewaarde vraag": "Wat deed je toen je vastliep?"})
    await scene.settles()
    assert questions(scene)[1:] == ["Wat deed je toen je vastliep?"]
    await scene.teacher.clicks("Bewaarde vragen", place=REGIE)
    assert "En wie hielp jou?" in scene.teacher.sees(REGIE)
    assert "Wat deed je toen je vastliep?" not in scene.teacher.sees(REGIE).split("En wie hielp jou?")[1]
    await scene.teacher.clicks("Gooi weg", place=REGIE)
    await scene.settles()
    assert "Je hebt geen vragen bewaard." in scene.teacher.sees(REGIE)
    assert nothing_in(scene, "pocket_questions")
    assert "Bewaard voor straks" not in scene.teacher.sees(REGIE)


async def test_a_question_that_all_hear_gets_a_card_of_the_decks(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks("Hoe was jullie weekend?")
    told = scene.teacher.sees(KRING)
    assert "Deze krijgen ze vaak. Zin in een verrassende?" in told
    await scene.teacher.clicks("Neem deze kaart", place=KRING)
    await scene.settles()
    (question,) = questions(scene)
    assert question in told
    assert cards_used(scene) == cards_asked(scene)


async def test_the_frame_of_a_talk_is_read_too(scene: Scene) -> None:
    filled = {"doel": "Alles wat je zegt blijft tussen ons.", "bedoeling": "Ik kies twee dingen.", "nodig": "Vertel."}
    await scene.teacher.runs("/gesprek start", KRING, options={"soort": "Klassengesprek", **filled})
    assert "dit kun je niet beloven" in scene.teacher.sees(KRING)
    assert nothing_in(scene, "talks")
    await scene.restarts()
    await scene.teacher.clicks("Aanpassen", place=KRING)
    await scene.teacher.submits({"Daar gaat het over": "Prettig werken in ons lokaal."})
    await scene.settles()
    for said in ("Prettig werken in ons lokaal.", "Ik kies twee dingen."):
        assert said in scene.noor.sees(KRING)
    assert "blijft tussen ons" not in scene.noor.sees(KRING)
    assert rows(scene, "SELECT talk_id FROM nudges") == [(1,)], "it counts for the talk that it was about"


async def test_a_scale_topic_is_read_too(scene: Scene) -> None:
    await scene.teacher.runs("/gesprek schaal", KRING, onderwerp="Waarom zijn jullie nooit stil?")
    assert "Jouw woorden" in scene.teacher.sees(KRING)
    await scene.teacher.clicks("Aanpassen", place=KRING)
    await scene.teacher.submits({"Waar zoeken we een cijfer bij?": "De rust in de klas"})
    await scene.settles()
    assert "De rust in de klas" in scene.noor.sees(KRING)
    assert "nooit stil" not in scene.noor.sees(KRING)


async def test_a_written_probe_is_read_too(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:1])
    asked = await next_turn(scene)
    await asked.clicks("Ja")
    await tells_in_channel(scene, asked)
    await scene.teacher.picks("Vraag door", "In je eigen woorden", place=REGIE)
    await scene.teacher.submits({"In je eigen woorden": "Waarom juist daar?"})
    await scene.settles()
    assert TIP in scene.teacher.sees(REGIE)
    assert "Waarom juist daar?" not in scene.noor.sees(KRING)
    await scene.teacher.clicks("Aanpassen", place=REGIE)
    await scene.teacher.submits({"Wat wil je zeggen?": "Wat maakt het daar fijn?"})
    await scene.settles()
    assert "Wat maakt het daar fijn?" in scene.noor.sees(KRING)


async def test_moments_and_entries_of_the_wheel_are_read_too(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",)) as scene:
        await scene.starts_talk()
        await scene.teacher.runs("/gesprek kiezer", KRING, keuzes=f"{WHY}; Wat helpt jou?")
        await scene.settles()
        assert TIP in scene.teacher.sees(KRING)
        assert nothing_in(scene, "spins")
        await scene.restarts()
        await scene.teacher.clicks("Aanpassen", place=KRING)
        await scene.teacher.submits({"Waar draait de kiezer over?": "Noor\nWat helpt jou?"})
        await scene.settles()
        assert "nooit over mensen" in scene.teacher.sees(KRING)
        await scene.teacher.clicks("Mijn woorden terug", place=KRING)
        await scene.teacher.submits({"Waar draait de kiezer over?": f"{WHY}\nWat helpt jou?"})
        await scene.settles()
        assert how_many(scene, "spins") == 1
        assert "[Neem als vraag]" in scene.teacher.sees(REGIE)
        await scene.teacher.runs("/gesprek stilstaan", KRING)
        await scene.teacher.submits({"own": "Waarom zegt niemand iets?"})
        assert TIP in scene.teacher.sees(KRING)
        await scene.teacher.clicks("Zo laten", place=KRING)
        await scene.settles()
        assert "### Waarom zegt niemand iets?" in scene.noor.sees(KRING)


async def promises(two: Two, promise: str) -> None:
    """The teacher promises secrecy in an agreement, which always counts, and then thinks better of it."""
    await two.says("agreement-propose", {"words": promise})
    assert "dit kun je niet beloven" in two.teacher.sees(REGIE)
    assert promise not in two.sees()
    await two.teacher.clicks("Aanpassen", place=REGIE)
    await two.teacher.submits({"words": "Ik vertel jou eerst met wie ik praat."})
    assert "Gezegd." in two.teacher.sees(REGIE)


async def test_words_for_one_pupil_are_read_too(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",)) as scene:
        two = await two_of(scene, "nl")
        frame = {"purpose": "Alles blijft tussen ons.", "intent": "Ik wil helpen.", "need": "Vertel me wat ik mis."}
        await two.teacher.runs("/one start", KRING, options={"pupil": two.pupil, "kind": "on_request", **frame})
        assert "dit kun je niet beloven" in two.teacher.sees(KRING)
        await scene.restarts()
        await two.teacher.clicks("Zo laten", place=KRING)
        await scene.settles()
        assert "Dit weegt zwaar" in two.teacher.sees(KRING)
        assert nothing_in(scene, "one_to_ones")
        await two.teacher.clicks("Toch sturen", place=KRING)
        await scene.settles()
        assert "tussen ons" in two.sees()
        await two.presses("one-begin")
        assert TIP in (await two.says("one-ask", WHY)).text
        assert WHY not in two.sees()
        await two.teacher.clicks("Zo laten", place=REGIE)
        await scene.settles()
        assert WHY in two.sees()
        await two.says("one-say", "Wat je vertelt hou ik geheim.")
        await two.teacher.clicks("Aanpassen", place=REGIE)
        await two.teacher.submits("Ik zeg je eerst met wie ik praat.")
        await scene.settles()
        assert "Ik zeg je eerst met wie ik praat." in two.sees()
        await two.teacher.runs("/eentje schaal", two.thread, onderwerp="Hoeveel moeite kost rekenen jou niet?")
        await two.says("one-ask", "Waarom ben je stil?")
        await two.teacher.clicks("Zo laten", place=REGIE)
        await two.says("one-ask", "Waarom lach je?")
        assert "Waarom lach je?" in two.sees(), "three nudges are enough for one talk"
        assert rows(scene, "SELECT kind FROM drafts") == [("one_scale",)]
        for promise in ("Ik vertel dit aan niemand.", "Ik beloof dat niemand dit ooit te weten komt."):
            await promises(two, promise)
        await two.steers("one-stop")
        await two.teacher.clicks("Ja, stop", place=REGIE)
        await scene.settles()
        assert nothing_in(scene, "drafts")


async def test_what_cannot_be_said_now_is_not_lost(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await scene.asks("Wat helpt jou om te beginnen?")
    assert "Er is nog een vraag bezig." in scene.teacher.sees(KRING)
    await scene.teacher.clicks("Mijn woorden terug", place=KRING)
    assert scene.teacher.modal is not None
    assert questions(scene) == [OPEN]


@pytest.mark.parametrize("kind", ["deck", "card"])
async def test_thinking_cards_may_ask_why(scene: Scene, kind: str) -> None:
    await scene.starts_talk()
    await scene.asks("Waarom bestaat tijd?", **({"stapel": "denken"} if kind == "deck" else {}))
    assert (len(questions(scene)) == 1) is (kind == "deck")


async def test_nobody_else_presses_a_teachers_nudge(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks(WHY)
    await scene.noor.clicks(custom_id="v1:coach_leave:1", place=KRING, forced=True)
    assert questions(scene) == []
    assert WHY not in scene.noor.sees(KRING)


async def test_a_nudge_is_in_the_language_of_the_class(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        scene.teacher.locale = "en-US"
        await scene.sets_up(taal="Engels")
        await scene.starts_talk(joined=())
        await scene.asks("How did you begin? And who helped you?")
        told = scene.teacher.sees(KRING)
        assert "I count 2 questions. Pick one, I will keep the others for you." in told
        await scene.teacher.clicks("Another suggestion", place=KRING)
        assert "know least about" in scene.teacher.sees(KRING)
        await scene.teacher.clicks("Ask 1 now, keep 1", place=KRING)
        await scene.settles()
        assert questions(scene) == ["How did you begin?"]
        assert rows(scene, "SELECT text FROM pocket_questions") == [("And who helped you?",)]
        assert "I kept 1 question for later." in scene.teacher.sees(KRING)
