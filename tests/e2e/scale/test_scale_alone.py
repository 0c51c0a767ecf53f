"""Takes a pupil up the ladder alone: a 5, a 0, a 10, steps left out, half steps, and one's own words."""

from pathlib import Path

from tests.e2e.closings import own_agreements, stops
from tests.e2e.scaling import (
    KEEP,
    LATER,
    MINE,
    SKIP,
    WRITE,
    asks_scale,
    begins_alone,
    chooses,
    plans,
    responses,
    writes,
)
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in

ALONE = {"vorm": "ieder voor zich"}


async def test_a_five_goes_from_topic_to_agreement(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    noor = scene.noor
    topic = await noor.clicks(MINE, place=KRING)
    assert topic.private
    assert "Waar zullen we een cijfer bij zoeken?" in topic.text
    assert "Stap 1 van 10" in topic.text
    anchors = await noor.clicks(KEEP)
    assert "Een 10 betekent: ik kan hier goed werken." in anchors.text
    assert "Er is geen goed cijfer." in (await noor.clicks(KEEP)).text
    tell = await chooses(noor, "5")
    assert "Je koos een 5. Vertel eens wat er allemaal in die 5 zit." in tell.text
    assert " 5  * hier sta ik nu" in tell.text
    assert " 6  > stapje verder" in tell.text
    lower = await writes(noor, "Ik zit naast Amira.")
    assert "Hoe komt het dat het een 5 is en niet lager?" in lower.text
    assert "hoger was" in (await writes(noor, "Mijn etui staat rechtop.")).text
    assert "Stel dat het een 6 wordt." in (await writes(noor, "Dinsdag was het stil.")).text
    assert "Hoe pakken we dat aan?" in (await writes(noor, "Een plek bij het raam.")).text
    content = await plans(noor, mine="Ik ruil met Sem.", teacher="Vraagt na een week hoe het gaat.", begin="maandag")
    assert "Bij welk cijfer ben jij tevreden?" in content.text
    agreement = await chooses(noor, "8")
    assert "Klopt het zo in jouw woorden?" in agreement.text
    assert "Ik ruil met Sem." in agreement.text
    assert " 8  = tevreden" in agreement.text
    done = await noor.clicks("Klopt")
    assert "Afgesproken." in done.text
    assert "Over een week" in done.text

    assert await own_agreements(noor) == [
        "**Ik ruil met Sem.** · voor het eerst: maandag",
        "**Vraagt na een week hoe het gaat.** (doet de leraar) · voor het eerst: maandag",
    ]
    await scene.settles()
    await scene.passes(6)
    assert "Hier staat iets in dat jij zou doen" in scene.teacher.sees(REGIE)
    others = scene.sem.everything() + scene.other_pupil.everything()
    assert "Ik ruil met Sem." not in others
    assert "Amira" not in others


async def test_a_zero_has_its_own_words_and_a_way_to_talk(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    tell = await begins_alone(scene, scene.noor, "0")
    assert "Je koos een 0." in tell.text
    heavy = await scene.noor.clicks(SKIP)
    assert "Een 0 is een zwaar cijfer. Wat helpt je om er vandaag toch te zijn?" in heavy.text
    asked = await scene.noor.clicks("Ik wil hier graag over praten")
    assert "Gevraagd: jij wilt praten" in asked.text
    assert "zwaar cijfer" in asked.text
    await scene.passes(6)
    regie = scene.teacher.sees(REGIE)
    assert "Wil graag praten" in regie
    assert "Noor" in regie
    assert "Kijk even" not in regie
    assert "hoger was" in (await writes(scene.noor, "Mijn vriendin zit hier.")).text


async def test_a_ten_is_held_and_celebrated(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "10")
    assert "niet lager" in (await scene.noor.clicks(SKIP)).text
    held = await scene.noor.clicks(SKIP)
    assert "Wat helpt om die 10 vast te houden?" in held.text
    assert "stapje" not in held.text
    await scene.noor.clicks(SKIP)
    await plans(scene.noor, mine="Zo doorgaan.")
    party = await chooses(scene.noor, "8")
    assert "Je bent er al. Dat mag gevierd worden." in party.text
    assert responses(scene)["Noor"] == ("celebrated", "satisfied")
    assert nothing_in(scene, "agreements")


async def test_the_teachers_promise_stays_also_for_a_pupil_who_is_content(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem")) as scene:
        await scene.starts_talk(joined=[])
        await scene.teacher.clicks("Pauze", place=REGIE)
        told = await scene.teacher.runs("/gesprek schaal", KRING, onderwerp="Hoe stil is het?")
        assert "Het gesprek staat op pauze." in told.text
        await stops(scene)
        await asks_scale(scene, **ALONE)
        tell = await begins_alone(scene, scene.noor, "7")
        assert "Neem de tijd. Denk gerust eerst een halve minuut" in tell.text
        for _ in range(4):
            await scene.noor.clicks(SKIP)
        await plans(scene.noor, teacher="Vraagt hoe het gaat.")
        agreement = await chooses(scene.noor, "6")
        assert "Je bent er al, en dat mag gevierd worden." in agreement.text
        assert "Vraagt hoe het gaat." in agreement.text
        assert "Afgesproken." in (await scene.noor.clicks("Klopt")).text
        assert await own_agreements(scene.noor) == ["**Vraagt hoe het gaat.** (doet de leraar)"]
        await scene.passes(6)
        assert "Hier staat iets in dat jij zou doen" in scene.teacher.sees(REGIE)


async def test_everything_can_be_left_out_and_the_order_stays(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    shown = [(await begins_alone(scene, scene.noor, None)).text]
    shown += [(await scene.noor.clicks(SKIP)).text for _ in range(6)]
    asked = [
        "Zonder cijfer",
        "Wat helpt nu al?",
        "beter ging",
        "klein stapje beter",
        "Hoe pakken",
        "tevreden?",
        "Dank je.",
    ]
    assert [part in text for part, text in zip(asked, shown, strict=True)] == [True] * 7
    assert responses(scene)["Noor"] == ("finished", "satisfied")
    assert nothing_in(scene, "agreements")


async def test_half_points_and_half_steps_can_be_chosen(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    tell = await begins_alone(scene, scene.noor, "6,5")
    assert " 6  * hier sta ik nu (6,5)" in tell.text
    for _ in range(3):
        needed = await scene.noor.clicks(SKIP)
    assert "Stel dat het een 7,5 wordt." in needed.text
    smaller = await scene.noor.clicks("Liever een half stapje")
    assert "Stel dat het een 7 wordt." in smaller.text
    assert "Stel dat het een 7,5 wordt." in (await scene.noor.clicks("Toch een hele stap")).text


async def test_a_pupil_can_use_their_own_topic_and_words_for_the_ends(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    noor = scene.noor
    await noor.clicks(MINE, place=KRING)
    await noor.clicks("Iets van mezelf")
    await noor.submits("Hoe het thuis gaat met huiswerk")
    await noor.clicks("Pas de woorden aan")
    await noor.submits({"Een 10 betekent": "```\nvanzelf", "Een 0 betekent": "* nooit"})
    tell = await chooses(noor, "1")
    assert "10  ''' vanzelf" in tell.text
    assert " 0  nooit" in tell.text
    await scene.passes(6)
    regie = scene.teacher.sees(REGIE)
    assert "Kijk even" in regie
    assert "thuis" not in regie
    assert "thuis" not in scene.sem.everything()


async def test_the_agreement_can_be_reworded_or_left_out(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    for pupil in (scene.noor, scene.sem):
        await begins_alone(scene, pupil, "4")
        for _ in range(4):
            await pupil.clicks(SKIP)
        await plans(pupil, helper="Amira")
        await pupil.clicks(SKIP)
    again = await plans(scene.noor, "Pas de woorden aan", mine="Samen met Amira beginnen.", helper="Amira")
    assert "Samen met Amira beginnen." in again.text
    await scene.noor.clicks("Klopt")
    none = await scene.sem.clicks("Toch geen afspraak")
    assert "Dank je." in none.text
    assert await own_agreements(scene.noor) == ["**Samen met Amira beginnen.** · hulp: Amira"]
    assert await own_agreements(scene.sem) == []


async def test_an_old_screen_becomes_the_one_of_now(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "5")
    await scene.noor.clicks(WRITE)
    second = await scene.noor.clicks(MINE, place=KRING)
    assert "Je koos een 5" in second.text
    await scene.noor.submits("uit de oude vorm")
    stale = await scene.noor.clicks(SKIP, message=second.message)
    assert "niet lager" in stale.text
    assert responses(scene)["Noor"] == ("going", "not_lower")


async def test_nobody_answers_for_another_pupil(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "5")
    for verb in ("scale_resume:1", "scale_write:1:tell", "scale_skip:1:tell", "scale_later:1"):
        refused = await scene.sem.clicks(custom_id=f"v1:{verb}", place=KRING, forced=True)
        assert refused.private
        assert "Deze knop is voor iemand anders." in refused.text
    own = await scene.noor.clicks(custom_id="v1:scale_resume:1", place=KRING, forced=True)
    assert own.private
    assert "Je koos een 5" not in scene.sem.sees(KRING)
    assert (await scene.noor.clicks(LATER)).private
