"""Plays what happens while a pupil tells: the second silence, asking on twice at most, not knowing, thanks, and handing
over.
"""

from tests.e2e.lesson import (
    ANONYMOUS,
    RATHER_NOT,
    asked_now,
    asks_on,
    each_shown,
    everything_seen,
    going,
    hops,
    next_turn,
    shown,
    tells_in_channel,
    thanks,
    writing,
)
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows

TOLD = "Bij ons thuis is het druk, dus ik zit op de trap."


async def test_silence_comes_before_asking_on_and_thanks(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:2])
    asked = await next_turn(scene)
    await asked.clicks("Ja")
    await scene.settles()
    assert "Luister eerst." in scene.teacher.sees(REGIE)
    for early in ("v1:turn_probe:1:and-then", "v1:turn_thank:1"):
        refused = await scene.teacher.clicks(custom_id=early, place=REGIE, forced=True)
        assert refused.private
    await asked.says(TOLD, KRING)
    await scene.settles()
    assert "Tweede stilte" in scene.teacher.sees(REGIE)
    refused = await scene.teacher.clicks(custom_id="v1:turn_thank:1", place=REGIE, forced=True)
    assert "Het is nog even stil." in refused.text
    await hops(scene, 10)
    await asked.says("En daar is het stil.", KRING)
    await scene.settles()
    await hops(scene, 14)
    assert "Tweede stilte" in scene.teacher.sees(REGIE), "who tells on, is listened to"
    await hops(scene, 1)
    assert "Doorvragen, als het past · nog 2 keer" in scene.teacher.sees(REGIE)
    assert "Doorvragen" not in everything_seen(scene)


async def test_the_teacher_asks_on_by_type_and_twice_at_most(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:2])
    asked = await next_turn(scene)
    await asked.clicks("Ja")
    await tells_in_channel(scene, asked, "En daar is het stil.")
    await asks_on(scene, "‘daar is het stil’ …")
    assert "‘daar is het stil’ …" in scene.noor.sees(KRING)
    await tells_in_channel(scene, asked)
    await scene.teacher.picks("Vraag door", "In je eigen woorden", place=REGIE)
    await scene.teacher.submits({"In je eigen woorden": "Wie is daar nog meer?"})
    await scene.settles()
    assert "Wie is daar nog meer?" in scene.sem.sees(KRING)
    await tells_in_channel(scene, asked, "Soms mijn zus.")
    assert "Klaar om te danken" in scene.teacher.sees(REGIE)
    third = await scene.teacher.clicks(custom_id="v1:turn_probe:1:and-then", place=REGIE, forced=True)
    assert "Er zijn al genoeg doorvragen gesteld." in third.text
    odd = await scene.teacher.clicks(custom_id="v1:turn_probe:1:else", place=REGIE, forced=True)
    assert "Dit is er niet meer." in odd.text
    await thanks(scene, asked)
    assert f"Dank je, {asked.name}. Ik onthoud: Soms mijn zus." in scene.sem.sees(KRING)
    assert "Beurt voorbij" in scene.teacher.sees(REGIE)
    late = await scene.teacher.clicks(custom_id="v1:turn_probe:1:and-then", place=REGIE, forced=True)
    assert "Er is nu geen beurt bezig." in late.text


async def test_a_pupil_tells_aloud_and_is_thanked_in_other_words(scene: Scene) -> None:
    await scene.starts_talk()
    await shown(scene, dict.fromkeys(scene.pupils[:5], "liever geen naam"), who=ANONYMOUS)
    asked = await next_turn(scene)
    await asked.clicks("Ja")
    await scene.settles()
    await hops(scene, 120)
    assert "Er wordt al twee minuten verteld." in scene.teacher.sees(REGIE)
    assert "minuten verteld" not in everything_seen(scene)
    await scene.teacher.clicks("Hardop verteld", place=REGIE)
    await scene.settles()
    await hops(scene, 5)
    seen = scene.teacher.sees(REGIE).rsplit("Doorvragen, als het past", 1)[1]
    assert "liever geen naam" not in seen, "what the class read without a name is not tied to one"
    assert f"Zo dank je:** Dank je, {asked.name}." in seen
    await scene.teacher.picks("Vraag door", "Ik hoor … Klopt dat?", place=REGIE)
    await scene.teacher.submits({"Ik hoor … Klopt dat?": "rust is fijn."})
    await scene.settles()
    assert "Ik hoor: rust is fijn. Klopt dat?" in scene.noor.sees(KRING)
    await asked.clicks("Dat was het", place=KRING)
    await scene.settles()
    await hops(scene, 15)
    assert "Klaar om te danken" in scene.teacher.sees(REGIE), "after that was it nobody asks on"
    await scene.teacher.clicks("In andere woorden", place=REGIE)
    await scene.teacher.submits({"Ik onthoud …": "een trap kan stil zijn"})
    await scene.settles()
    assert f"Dank je, {asked.name}. Ik onthoud: een trap kan stil zijn" in scene.noor.sees(KRING)


async def test_a_pupil_who_does_not_know_can_choose_a_word_or_think_on(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:3])
    asked = await next_turn(scene)
    await asked.clicks("Ja")
    await scene.settles()
    other = next(pupil for pupil in scene.pupils if pupil != asked)
    refused = await other.clicks("Weet ik niet", place=KRING)
    assert "Deze knop is voor iemand anders." in refused.text
    answer = await asked.clicks("Weet ik niet", place=KRING)
    assert answer.private
    assert "Wil je nog even denken, een woord kiezen, of doorgeven?" in answer.text
    await asked.clicks("Nog even denken")
    await asked.clicks("Weet ik niet", place=KRING)
    await asked.clicks("Een woord kiezen")
    await asked.picks("Kies een woord", "nieuwsgierig")
    await scene.settles()
    assert f"{asked.name} kiest een woord: **nieuwsgierig**" in other.sees(KRING)
    await hops(scene, 15)
    await asks_on(scene, "En toen?")
    await asked.clicks("Weet ik niet", place=KRING)
    await asked.clicks("Doorgeven")
    await asked.clicks("Niemand in het bijzonder")
    await scene.settles()
    assert asked.name not in other.sees(KRING).split("samen open")[1].split("vertel eens")[-1]
    assert "nieuwsgierig" not in other.sees(KRING)
    assert "En toen?" not in other.sees(KRING)
    assert going(scene) != asked


async def test_handing_over_is_a_private_offer(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:5])
    asked = await next_turn(scene)
    chosen = next(pupil for pupil in scene.pupils[:5] if pupil != asked)
    await asked.clicks("Ja")
    await scene.settles()
    told = await asked.clicks("Dat was het", place=KRING)
    assert "Wie zou jij hierover willen horen?" in told.text
    await asked.picks("Kies iemand", chosen)
    await scene.settles()
    assert asked_now(scene) == [asked], "not before the thanks"
    await hops(scene, 15)
    await thanks(scene, asked)
    assert going(scene) == chosen
    assert "jouw kaartje ligt bovenop" in chosen.sees(KRING)
    assert f"{chosen.name}, vertel eens" not in everything_seen(scene)
    await chosen.clicks("Nu even niet")
    await scene.settles()
    assert going(scene) not in (asked, chosen)
    assert rows(scene, "SELECT passes_to FROM turns WHERE passes_to IS NOT NULL") == []


async def test_a_wish_that_cannot_be_looks_the_same(scene: Scene) -> None:
    """If the wished pupil wrote nothing, would rather not or watches, the chooser hears the same; another is asked."""
    speaker, rather_not, watching, silent, willing = scene.pupils[:5]
    await scene.starts_talk(joined=scene.pupils[:5])
    await watching.clicks("Ik kijk eerst mee", place=KRING)
    await writing(scene)
    await scene.hands_in(speaker, "iets", turn="Graag")
    await scene.hands_in(rather_not, "iets", turn=RATHER_NOT)
    await scene.hands_in(watching, "iets")
    await scene.hands_in(willing, "iets")
    await scene.looks()
    await scene.reveals()
    await hops(scene, 46)
    assert await next_turn(scene) == speaker
    await speaker.clicks("Ja")
    await scene.settles()
    await speaker.clicks("Dat was het", place=KRING)
    said = set[str]()
    for wish in (rather_not, watching, silent, speaker, scene.teacher):
        await speaker.clicks(custom_id="v1:turn_done:1", place=KRING, forced=True)
        said.add((await speaker.picks("Kies iemand", wish)).text)
    assert len(said) == 1
    await hops(scene, 15)
    await thanks(scene, speaker)
    assert asked_now(scene) == [willing]
    for pupil in (rather_not, watching, silent):
        assert "jouw kaartje" not in pupil.everything()
