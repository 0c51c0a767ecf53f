"""Makes agreements in the pupils' own words: added, proposed, confirmed, changed, taken away, and looked back at."""

import re
from dataclasses import replace
from pathlib import Path

from bot.domain.agreement import Agreement, Who, fingerprint
from tests.e2e.answering import custom_id
from tests.e2e.closings import agrees, closes, ends, nods, own_agreements, places, presses, stops
from tests.e2e.forging import submits
from tests.e2e.lesson import everything_seen, hops
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import rows, talk_states


async def begins(scene: Scene) -> None:
    await scene.starts_talk()
    await presses(scene, "Afronden")


async def proposes(scene: Scene, what: str, **more: object) -> None:
    await presses(scene, "Stel een afspraak voor")
    await scene.teacher.submits({"Wat spreken we af?": what, **more})
    await scene.settles()


def listed(scene: Scene) -> list[tuple[str, bool]]:
    """Return the agreements of the class as the circle reads them, and whether somebody said that each is right."""
    screen = scene.sem.sees(KRING).rpartition("## Dit hebben we afgesproken")[2]
    found = re.findall(r"\d+\. \*\*(.+)\*\*(.*)", screen)
    return [(words, "nog niemand zei: klopt" not in behind) for words, behind in found]


def statuses(scene: Scene) -> dict[str, str]:
    """Return what became of each agreement: a screen only leaves out those that are over."""
    return dict(rows(scene, "SELECT words, status FROM agreements"))


async def test_an_agreement_of_ones_own_is_for_pupil_and_teacher(scene: Scene) -> None:
    await begins(scene)
    await agrees(scene, scene.noor, "Ik vraag eerder om hulp.", own=True)
    assert await own_agreements(scene.noor) == ["**Ik vraag eerder om hulp.**"]
    assert listed(scene) == []
    assert "Ik vraag eerder om hulp." not in everything_seen(scene, but=[scene.noor])
    answer = await scene.sem.clicks(custom_id="v1:closing_agree_reword_one:1", place=KRING, forced=True)
    assert "Deze knop is voor iemand anders." in answer.text
    forged = await submits(scene.sem, "closing_agree_words", 1, words="Ik hoef geen hulp.", moment="")
    assert "Deze knop is voor iemand anders." in forged.text
    assert await own_agreements(scene.noor) == ["**Ik vraag eerder om hulp.**"]


async def test_only_the_pupil_confirms_what_the_teacher_proposes(scene: Scene) -> None:
    await begins(scene)
    await proposes(scene, "Noor begint dinsdag met het verslag.", **{"Of van één leerling": scene.noor})
    assert "1. **Noor begint dinsdag met het verslag.** · nog niemand zei: klopt" in scene.noor.sees(KRING)
    assert "verslag" not in everything_seen(scene, but=[scene.noor])
    await nods(scene, scene.sem)
    answer = await scene.noor.clicks("Klopt", message=None)
    await scene.settles()
    assert "Dit is jouw afspraak." in answer.text
    await proposes(scene, "Noor ruimt de hoek op.", **{"Of van één leerling": scene.noor})
    await nods(scene, scene.sem)
    assert await own_agreements(scene.noor) == ["**Noor begint dinsdag met het verslag.**"]
    assert "nog niet gevraagd" not in scene.teacher.everything()
    await hops(scene, 16 * 60)
    await proposes(scene, "Noor zet de stoelen recht.", **{"Of van één leerling": scene.noor})
    assert "Bewaard, maar nog niet gevraagd." in scene.teacher.everything()
    assert "stoelen" not in scene.noor.everything()
    of_class = custom_id(scene, "closing_agree_right")
    assert "stoelen" in (await scene.noor.clicks(custom_id=of_class, place=KRING)).text


async def test_the_words_of_a_pupil_win(scene: Scene) -> None:
    await begins(scene)
    await proposes(scene, "De klas werkt netjes.")
    await scene.noor.clicks("Woord aanpassen", place=KRING)
    await scene.noor.submits({"Wat spreken we af?": "We leggen alles terug waar het lag."})
    await scene.settles()
    assert listed(scene) == [("De klas werkt netjes.", False)], "it stays until the teacher has read the new words"
    await places(scene)
    assert listed(scene) == [("We leggen alles terug waar het lag.", False)]
    await nods(scene, scene.sem)
    assert listed(scene) == [("We leggen alles terug waar het lag.", True)]
    answer = await scene.noor.clicks("Haal weg", place=KRING)
    assert "Welke?" in answer.text
    await scene.noor.picks("Welke?", "We leggen alles terug waar het lag.")
    await scene.settles()
    assert listed(scene) == []


async def test_what_nobody_confirms_does_not_count(scene: Scene) -> None:
    await begins(scene)
    await proposes(scene, "Iedereen is stil.", **{"Van wie is deze afspraak?": "Van ons samen"})
    await presses(scene, "Naar hun mening")
    assert listed(scene) == []
    assert "Iedereen is stil." not in scene.noor.sees(KRING)


async def test_the_next_talk_opens_with_what_was_agreed(scene: Scene) -> None:
    await scene.starts_talk()
    await presses(scene, "Afronden")
    await agrees(scene, scene.noor, "Ik zeg het als het te snel gaat.", own=True)
    await scene.teacher.clicks("Stop het gesprek", place=REGIE)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()
    await scene.starts_talk()
    await closes(scene, agreements=("Het kwartier is stil.", "De hoek krijgt een gordijn."))
    await scene.starts_talk()
    seen = scene.sem.sees(KRING)
    after = seen[seen.rindex("Waar waren we gebleven?") :]
    assert "Het kwartier is stil." in after
    assert "**Vorige keer zeiden jullie:** Dat het soms te snel ging." in after
    assert "Ik zei toen dat ik dit zou doen:** Ik praat zachter" in after
    assert "te snel gaat" not in after
    await presses(scene, "Vertel wat je deed")
    await scene.teacher.submits({"Ik heb … gedaan": "Ik fluister nu in het stille kwartier."})
    await scene.settles()
    assert "**Ik heb gedaan:** Ik fluister nu" in scene.sem.sees(KRING)
    await scene.teacher.picks(
        "Hoe staat het ermee?", "Niet meer nodig", custom_id="v1:closing_back_class:2", place=REGIE
    )
    await scene.settles()
    await scene.noor.clicks("Mijn afspraken", place=KRING)
    await scene.noor.picks("Hoe staat het ermee?", "Deels")
    await scene.settles()
    assert statuses(scene) == {
        "Ik zeg het als het te snel gaat.": "adjusted",
        "Het kwartier is stil.": "dropped",
        "De hoek krijgt een gordijn.": "open",
    }
    past = await scene.teacher.runs("/gesprek uitkomsten", KRING)
    assert past.private
    assert "Nog open" in past.text
    assert "1. De hoek krijgt een gordijn." in past.text
    assert "Ik praat zachter" in past.text
    back = scene.sem.sees(KRING)
    assert "Het kwartier is stil." not in back[back.rindex("Waar waren we gebleven?") :]


async def test_a_talk_is_followed_up_when_all_was_looked_back_at(scene: Scene) -> None:
    nothing = await scene.teacher.runs("/gesprek uitkomsten", KRING)
    assert "Er is nog geen gesprek afgerond." in nothing.text
    for words in ("Het kwartier is stil.", "De hoek krijgt een gordijn."):
        await scene.starts_talk()
        await closes(scene, agreements=(words,))
    await scene.starts_talk()
    await scene.teacher.picks("Hoe staat het ermee?", "Gelukt", custom_id="v1:closing_back_class:1", place=REGIE)
    await scene.settles()
    assert talk_states(scene) == [
        "followed_up",
        "closed",
        "opening",
    ]
    latest = await scene.teacher.runs("/gesprek uitkomsten", KRING)
    assert "De hoek krijgt een gordijn." in latest.text
    earlier = await scene.teacher.clicks("Een gesprek eerder")
    assert "**Nagekeken.**" in earlier.text
    assert "Een gesprek eerder" not in earlier.text


async def test_only_the_right_person_says_what_became_of_it(scene: Scene) -> None:
    await scene.starts_talk()
    await presses(scene, "Afronden")
    await agrees(scene, scene.noor, "Van Noor.", own=True)
    await presses(scene, "Naar hun mening")
    sem = scene.sem
    await sem.clicks(custom_id="v1:closing_back_own:1", place=KRING, forced=True)
    await scene.teacher.clicks(custom_id="v1:closing_back_class:1", place=REGIE, forced=True)
    assert statuses(scene) == {"Van Noor.": "open"}
    answer = await sem.clicks(custom_id="v1:closing_back_mine:-", place=KRING, forced=True)
    assert "Er staat voor jou niets open." in answer.text


async def test_a_first_talk_has_nothing_to_look_back_at(scene: Scene) -> None:
    await scene.starts_talk()
    assert "Terugkijken" not in scene.noor.sees(KRING)
    assert "terugkijken" not in scene.teacher.sees(REGIE)


async def test_nine_agreements_are_all_found_also_when_eight_wait(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",)) as scene:
        await scene.starts_talk()
        await stops(scene)
        async with scene.app.context.store.write() as unit:
            for number in range(1, 19):
                own = number > 9
                agreed = Agreement(0, 1, None, 1 if own else None, f"Nummer {number}.", Who.PUPIL if own else Who.CLASS)
                await unit.agreements.add(replace(agreed, confirmed=True), made_at=scene.clock.now())
        await scene.starts_talk(joined=[])
        assert "Nummer 9." not in scene.noor.sees(KRING)
        assert "Nummer 9." in (await scene.noor.clicks(custom_id="v1:closing_back_read:2:1", place=KRING)).text
        assert "Nummer 9." in (await scene.teacher.clicks(custom_id="v1:closing_back_further:2:1", place=REGIE)).text
        await scene.teacher.picks("Hoe staat het ermee?", "Gelukt", custom_id="v1:closing_back_class:9")
        assert "Nummer 18." not in (await scene.noor.clicks("Mijn afspraken", place=KRING)).text
        assert "Nummer 18." in (await scene.noor.clicks("Meer afspraken")).text
        await scene.noor.picks("Hoe staat het ermee?", "Nog niet", custom_id="v1:closing_back_own:18")
        assert (
            "Nummer 10." in (await scene.noor.clicks(custom_id="v1:closing_back_mine:2", place=KRING, forced=True)).text
        )
        assert [words for words, status in statuses(scene).items() if status == "done"] == ["Nummer 9."]


async def test_an_agreement_of_the_class_needs_more_than_its_author(scene: Scene) -> None:
    await begins(scene)
    kept = await agrees(scene, scene.noor, "Wie praat, wijst naar het plaatje.")
    assert "Eerst leest juf Mirjam je voorstel." in kept.text
    assert "plaatje" not in everything_seen(scene, but=[scene.noor])
    assert "Wie praat, wijst naar het plaatje." in scene.teacher.sees(REGIE)
    await places(scene)
    told = await scene.noor.clicks("Klopt", place=KRING)
    assert "schreef je zelf" in told.text
    await scene.settles()
    assert listed(scene) == [("Wie praat, wijst naar het plaatje.", False)]
    await nods(scene, scene.sem)
    assert listed(scene) == [("Wie praat, wijst naar het plaatje.", True)]


async def test_a_teacher_takes_away_any_agreement_and_it_stays_away(scene: Scene) -> None:
    await begins(scene)
    for pupil, what in zip(scene.pupils, ("Sem krijgt geen beurt.", "We luisteren.", "We fluisteren."), strict=False):
        await agrees(scene, pupil, what)
    await scene.noor.clicks("Voeg een afspraak toe", place=KRING)
    await scene.teacher.clicks(custom_id="v1:closing_agree_strike:1:-", place=REGIE)
    await scene.noor.submits({"Wat spreken we af?": "Niemand hoeft iets."})
    await scene.settles()
    assert 'niet op de lijst gezet: "Sem krijgt geen beurt."' in scene.noor.everything()
    await places(scene)
    await nods(scene, scene.pupils[5])
    await scene.teacher.clicks(custom_id="v1:closing_agree_strike:2:-", place=REGIE)
    await scene.settles()
    assert [words for words, _ in listed(scene)] == ["We fluisteren.", "Niemand hoeft iets."]
    await ends(scene)
    await scene.teacher.runs("/gesprek uitkomsten", KRING)
    await scene.teacher.picks("Haal een afspraak weg", "We fluisteren.")
    await scene.starts_talk()
    seen = scene.sem.sees(KRING)
    assert re.findall(r"\d+\. \*\*(.+?)\*\*", seen[seen.rindex("Waar waren we gebleven?") :]) == ["Niemand hoeft iets."]
    assert "geen beurt" not in everything_seen(scene, but=[scene.noor])


async def test_a_card_that_the_teacher_deletes_does_not_come_back(scene: Scene) -> None:
    await begins(scene)
    await agrees(scene, scene.noor, "Sem krijgt geen beurt.")
    await places(scene)
    await nods(scene, scene.sem)
    deleted = scene.sem.finds("Dit hebben we afgesproken", KRING)
    assert deleted is not None
    await scene.teacher.deletes(deleted)
    await scene.settles()
    assert "geen beurt" not in scene.sem.sees(KRING)
    assert "het bericht is weggehaald" in scene.teacher.sees(REGIE)
    await proposes(scene, "We luisteren.")
    assert listed(scene) == [("We luisteren.", False)]
    await nods(scene, scene.sem)
    await ends(scene)
    await scene.starts_talk()
    assert "geen beurt" not in scene.sem.sees(KRING)


async def test_all_agreements_are_read_and_nobody_agrees_to_what_they_do_not_see(scene: Scene) -> None:
    """Thirty of them, each as long as it may be: all stand in the channel, and "klopt" is about one card."""
    await begins(scene)
    wishes = [f"Afspraak {number}: " + "wij luisteren naar elkaar " * 7 for number in range(1, 31)]
    for number, what in enumerate(wishes):
        await submits(scene.pupils[number % 8], "closing_agree_add", 1, words=what, moment=what, help=what, who="class")
    await scene.settles()
    further = await scene.teacher.clicks(custom_id="v1:closing_agree_list:1:1", place=REGIE)
    assert "Afspraak" in further.text
    while any(one.startswith("Zet") for one in scene.teacher.buttons(REGIE)):
        together = next(one for one in reversed(scene.teacher.buttons(REGIE)) if one.startswith("Zet"))
        await presses(scene, together)
    assert [words[:11].strip(": w") for words, _ in listed(scene)] == [f"Afspraak {number}" for number in range(1, 31)]
    await nods(scene, scene.noor)
    said = [stands for _, stands in listed(scene)]
    assert any(said)
    assert not all(said), "one press is one card"
    await presses(scene, "Naar hun mening")
    assert "Niet afgesproken" in scene.teacher.sees(REGIE), "what nobody confirmed does not vanish without a word"


async def test_a_yes_to_words_that_changed_meanwhile_is_asked_again(scene: Scene) -> None:
    await begins(scene)
    await proposes(scene, "We luisteren.")
    read = fingerprint([Agreement(1, 1, 1, None, "We luisteren.", Who.CLASS)])
    await scene.noor.clicks("Woord aanpassen", place=KRING)
    await scene.noor.submits({"Wat spreken we af?": "Sem zwijgt."})
    await scene.settles()
    await places(scene)
    answer = await scene.sem.clicks(custom_id=f"v1:closing_agree_right:1:{read}", place=KRING, forced=True)
    assert "Er is net iets veranderd aan de afspraken." in answer.text
    assert listed(scene) == [("Sem zwijgt.", False)]
