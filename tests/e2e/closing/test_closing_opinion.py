"""Asks for the pupils' opinion: the teacher gets totals from five on, after the step, and nobody can tell who said
what.
"""

from bot.room.people.person import Person
from tests.e2e.closings import LINES, presses, rates, talk, tells_outcomes
from tests.e2e.lesson import everything_seen
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import nothing_in, rows


async def asks_opinion(scene: Scene) -> None:
    await scene.starts_talk()
    await presses(scene, "Afronden")
    await presses(scene, "Naar hun mening")


def regie_of(scene: Scene) -> list[str]:
    """Return what teachers and support staff see in regie, as far as anything could be told by it."""
    return [person.sees(REGIE) for person in (scene.teacher, scene.support)]


async def test_five_opinions_are_totals_for_the_teacher_alone(scene: Scene) -> None:
    await asks_opinion(scene)
    for number, pupil in enumerate(scene.pupils[:5]):
        await rates(scene, pupil, "helemaal" if number else "niet zo", words=f"iets anders {number}")
    await presses(scene, "Naar wat er gebeurt")
    answer = await scene.teacher.clicks("Lees de mening", place=REGIE)
    assert answer.private
    assert answer.text.count("helemaal 4 · niet zo 1") == len(LINES)
    for number in range(5):
        assert f"iets anders {number}" in answer.text
    assert not any(pupil.name in answer.text for pupil in scene.pupils)
    refused = await scene.support.clicks("Lees de mening", place=REGIE)
    assert "iets anders" not in refused.text
    assert "iets anders" not in everything_seen(scene)
    assert nothing_in(scene, "ratings")


async def test_nobody_reads_only_four_opinions(scene: Scene) -> None:
    await asks_opinion(scene)
    for pupil in scene.pupils[:4]:
        await rates(scene, pupil, words=f"geheim van {pupil.name}")
    await presses(scene, "Naar wat er gebeurt")
    assert "Er zijn minder dan 5 meningen." in scene.teacher.sees(REGIE)
    answer = await scene.teacher.clicks(custom_id="v1:closing_opinion_read:1:0", place=REGIE, forced=True)
    assert "geheim van" not in answer.text
    assert nothing_in(scene, "ratings", "opinions")


async def test_nothing_changes_while_opinions_come_in(scene: Scene) -> None:
    """Before and after one more there is nothing to compare."""
    await asks_opinion(scene)
    before = regie_of(scene), scene.teacher.sees(KRING)
    for pupil in scene.pupils[:6]:
        await rates(scene, pupil, words="een woord")
        await scene.passes(6)
        assert (regie_of(scene), scene.teacher.sees(KRING)) == before
    answer = await scene.teacher.clicks(custom_id="v1:closing_opinion_read:1:0", place=REGIE, forced=True)
    assert "een woord" not in answer.text


async def test_no_opinion_is_taken_in_after_its_step(scene: Scene) -> None:
    await asks_opinion(scene)
    for pupil in scene.pupils[:5]:
        await rates(scene, pupil)
    late = scene.pupils[5]
    await late.clicks("Geef je mening", place=KRING)
    await presses(scene, "Naar wat er gebeurt")
    before = rows(scene, "SELECT * FROM opinions")
    answer = await late.submits(dict.fromkeys(LINES, "helemaal niet"))
    assert "Dat past nu even niet." in answer.text
    assert rows(scene, "SELECT * FROM opinions") == before
    assert nothing_in(scene, "ratings")


async def test_an_opinion_can_be_changed_and_a_pass_leaves_nothing(scene: Scene) -> None:
    await asks_opinion(scene)
    await rates(scene, scene.noor, "niet zo")
    await scene.noor.clicks("Geef je mening", place=KRING)
    assert scene.noor.modal is not None
    assert "niet zo*" in scene.noor.modal.text
    await scene.noor.submits(dict.fromkeys(LINES, "helemaal"))
    assert rows(scene, "SELECT marks FROM ratings") == [("[0,0,0,0]",)]
    answer = await scene.noor.clicks("Pas", place=KRING)
    assert "Meedenken is ook meedoen." in answer.text
    assert nothing_in(scene, "ratings")
    await scene.sem.clicks("Geef je mening", place=KRING)
    answer = await scene.sem.submits()
    assert "Meedenken is ook meedoen." in answer.text
    assert nothing_in(scene, "ratings")


async def test_a_line_that_few_marked_stays_closed(scene: Scene) -> None:
    await asks_opinion(scene)
    for number, pupil in enumerate(scene.pupils[:5]):
        await pupil.clicks("Geef je mening", place=KRING)
        chosen = LINES if number < 4 else LINES[1:]
        await pupil.submits(dict.fromkeys(chosen, "helemaal"))
    await presses(scene, "Naar wat er gebeurt")
    answer = await scene.teacher.clicks("Lees de mening", place=REGIE)
    assert answer.text.count("te weinig om te laten zien") == 1


async def test_no_key_of_a_pupil_is_left_when_the_talk_is_closed(scene: Scene) -> None:
    await asks_opinion(scene)
    for pupil in scene.pupils:
        await rates(scene, pupil, words="woorden")
    await presses(scene, "Naar wat er gebeurt")
    await tells_outcomes(scene)
    assert talk(scene)[0] == "closed"
    ((totals, words),) = rows(scene, "SELECT totals, words FROM opinions")
    assert not any(_is_named(pupil, totals + words) for pupil in scene.pupils)
    assert nothing_in(scene, "ratings")


def _is_named(pupil: Person, kept: str) -> bool:
    return pupil.name in kept or str(pupil.id) in kept
