"""Plays what the teacher says in between, and what pupils say to it: harvest, I-sentence, a word about the
talk itself.
"""

from bot.room.people.person import Person
from tests.e2e.closings import presses, talk
from tests.e2e.forging import submits
from tests.e2e.lesson import each_shown, everything_seen, hops, shown, writing
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows

LIST = "Wat past er nu?"


async def says(scene: Scene, tool: str, **fields: str) -> None:
    """The teacher picks a tool in the panel and fills in its form."""
    await scene.teacher.picks(LIST, tool, place=REGIE)
    await scene.teacher.submits(fields)
    await scene.settles()


async def reads(scene: Scene) -> str:
    """Return what the teacher reads, alone."""
    answer = await scene.teacher.clicks("Lees", place=REGIE)
    assert answer.private
    return answer.text


async def replies(pupil: Person, button: str, words: str) -> None:
    await pupil.clicks(button, place=KRING)
    await pupil.submits(words)


async def test_the_class_confirms_or_corrects_a_harvest_line(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils)
    await says(scene, "Ik hoorde …", text="dat stilte helpt")
    assert "### Ik hoorde: dat stilte helpt" in scene.noor.sees(KRING)
    answer = await scene.noor.clicks("Klopt", place=KRING)
    await scene.settles()
    assert answer.private
    assert "Er is gezegd: klopt." in scene.teacher.sees(REGIE)
    await replies(scene.sem, "Iets anders", "muziek helpt ook")
    await scene.settles()
    assert "muziek helpt ook" not in everything_seen(scene, but=[scene.sem]) + scene.support.everything()
    told = await reads(scene)
    assert "**Sem**" in told
    assert "muziek helpt ook" in told
    refused = await scene.support.clicks("Lees", place=REGIE)
    assert "muziek" not in refused.text
    await says(scene, "Ik hoorde …", text="dat stilte of muziek helpt")
    assert scene.noor.sees(KRING).count("### Ik hoorde") == 1
    assert "Er is gezegd: klopt." not in scene.teacher.sees(REGIE)


async def test_a_harvest_line_needs_open_answers(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    assert "Ik hoorde" not in scene.teacher.sees(REGIE)
    await scene.teacher.runs("/gesprek oogst", KRING)
    answer = await scene.teacher.submits("te vroeg")
    assert "Dat past nu even niet." in answer.text


async def test_an_i_sentence_comes_once_a_round(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils)
    await scene.teacher.runs("/gesprek ik-merk", KRING)
    await scene.teacher.submits({"starter": "Ik word even stil van", "text": "wat jullie schreven."})
    await scene.settles()
    assert "### Ik word even stil van wat jullie schreven." in scene.noor.sees(KRING)
    await replies(scene.noor, "Wat klopt daarvan voor jou?", "bij mij ook")
    await scene.settles()
    assert "bij mij ook" in await reads(scene)
    await scene.teacher.runs("/gesprek ik-merk", KRING)
    answer = await scene.teacher.submits({"starter": "Ik merk dat", "text": "\u2800"})
    assert "Er staan nog geen woorden." in answer.text
    await scene.teacher.runs("/gesprek ik-merk", KRING)
    answer = await scene.teacher.submits({"starter": "Ik merk dat", "text": "het nog stil is."})
    assert "Eén keer is hier genoeg." in answer.text
    await each_shown(scene, scene.pupils)
    await says(scene, "Ik merk …", text="jullie rustig lezen.")
    assert "### Ik merk dat jullie rustig lezen." in scene.noor.sees(KRING)


async def test_a_comment_on_the_talk_returns_to_where_it_was(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    before = rows(scene, "SELECT state, think_ends_at FROM rounds")
    await says(scene, "Even stilstaan")
    await scene.teacher.clicks("Toch sturen", place=REGIE)
    await scene.settles()
    assert "### Ik merk dat het stil is." in scene.noor.sees(KRING)
    assert "**Even stilstaan:**" in scene.teacher.sees(REGIE)
    assert rows(scene, "SELECT state, think_ends_at FROM rounds") == before
    await presses(scene, "Verder")
    assert "**Even stilstaan:**" not in scene.teacher.sees(REGIE)
    assert "Ik wil er iets over zeggen" not in scene.noor.buttons(KRING)
    await hops(scene, 61)
    assert "[Schrijf je gedachte]" in scene.noor.sees(KRING)


async def test_the_talk_can_be_commented_on_in_every_open_state(scene: Scene) -> None:
    await scene.starts_talk()
    for number, go_on in enumerate(("Afronden", "Naar hun mening", "Naar wat er gebeurt", None)):
        state = talk(scene)
        await says(scene, "Even stilstaan", own=f"Hoe gaat het {number}?")
        assert f"### Hoe gaat het {number}?" in scene.noor.sees(KRING)
        assert talk(scene) == state
        await scene.passes(121)
        assert "**Even stilstaan:**" not in scene.teacher.sees(REGIE)
        if go_on:
            await presses(scene, go_on)


async def test_a_silent_round_gives_a_quiet_hint(scene: Scene) -> None:
    await scene.starts_talk()
    await shown(scene, {})
    seen = scene.teacher.sees(REGIE)
    assert "Er kwamen geen woorden. Dat kan. Even over het gesprek zelf?" in seen
    forged = await submits(scene.noor, "moments_meta_say", 1, own="Wat is het hier stil.", line="")
    assert "een andere rol" in forged.text
    await presses(scene, "Even stilstaan")
    await scene.teacher.submits()
    await scene.settles()
    assert "### Ik merk dat het stil is." in scene.noor.sees(KRING)


async def test_passes_and_short_answers_give_a_hint_without_names(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "een lang antwoord met woorden")
    for pupil in scene.pupils[1:3]:
        await pupil.clicks("Pas", place=KRING)
    await scene.looks()
    await scene.reveals()
    await hops(scene, 46)
    assert "Er werd meer dan eens gepast." in scene.teacher.sees(REGIE)
    await presses(scene, "Even stilstaan")
    await scene.teacher.submits()
    await scene.settles()
    assert "### Gaat dit gesprek over wat jullie belangrijk vinden?" in scene.noor.sees(KRING)
    await shown(scene, dict.fromkeys(scene.pupils[:3], "geen idee"))
    assert "De antwoorden waren heel kort." in scene.teacher.sees(REGIE)
    hints = [line for line in scene.teacher.sees(REGIE).split("\n") if "gesprek zelf?" in line]
    assert not any(pupil.name in line for pupil in scene.pupils for line in hints)
    await shown(scene, dict.fromkeys(scene.pupils, "dat ik rustig kan zitten"))
    assert scene.teacher.sees(REGIE).count("gesprek zelf?") == 2


async def test_the_purpose_is_one_tap_away(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()

    async def sees_purpose(person: Person, place: str) -> bool:
        if place == REGIE:
            answer = await person.picks(LIST, "Doel even terugzien", place=place)
        else:
            answer = await person.clicks("Doel even terugzien", place=place)
        return answer.private and "Prettig werken in ons lokaal." in answer.text

    for step in (None, 61, "Nu kijken", "Samen openen", 46, "Afronden", "Naar hun mening"):
        if isinstance(step, int):
            await hops(scene, step)
        elif step:
            await presses(scene, step)
        assert await sees_purpose(scene.noor, KRING), step
        assert await sees_purpose(scene.teacher, REGIE), step
