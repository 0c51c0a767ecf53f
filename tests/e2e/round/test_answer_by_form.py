"""Answers by button and form: who may read it, whether more may be asked, and what may still be changed."""

import pytest

from bot.room.people.errors import CannotDo
from tests.e2e.answering import custom_id, kept, state
from tests.e2e.lesson import ANONYMOUS, GLADLY, MAY_ASK, NAMED, RATHER_NOT, TEACHER_ONLY, UNANSWERED, hops, writing
from tests.e2e.scene import KRING, REGIE, Scene

BUTTON = "Schrijf je gedachte"


async def test_the_form_asks_who_reads_it_and_whether_more_may_be_asked(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    answer = await scene.noor.clicks(BUTTON, place=KRING)
    assert answer.modal is not None
    assert "Hoe ziet een plek eruit" in answer.text
    assert f"{TEACHER_ONLY} | {ANONYMOUS} | {NAMED}*" in answer.text
    assert f"{GLADLY} | {MAY_ASK}* | {RATHER_NOT}" in answer.text

    told = await scene.noor.submits("Bij het raam.")
    assert told.private
    assert "Bewaard." in told.text
    assert "[Lees of pas aan]" in told.text
    row = kept(scene)["Noor"]
    assert (row.text, row.who, row.turn, row.source) == ("Bij het raam.", "group_named", "may_ask", "button")


@pytest.mark.parametrize(
    ("who", "turn", "stored"),
    [
        (NAMED, GLADLY, ("group_named", "gladly")),
        (ANONYMOUS, MAY_ASK, ("group_anonymous", "may_ask")),
        (TEACHER_ONLY, RATHER_NOT, ("teacher_only", "rather_not_today")),
    ],
)
async def test_what_is_chosen_is_what_is_kept(scene: Scene, who: str, turn: str, stored: tuple[str, str]) -> None:
    await scene.starts_talk(joined=[scene.noor])
    await writing(scene)
    await scene.hands_in(scene.noor, "Bij het raam.", who=who, turn=turn)
    row = kept(scene)["Noor"]
    assert (row.who, row.turn) == stored
    again = await scene.noor.clicks("Lees of pas aan", place=KRING)
    assert "<Bij het raam.>" in again.text
    assert f"{who}*" in again.text
    assert f"{turn}*" in again.text


async def test_an_answer_is_changed_until_the_end(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "eerst dit")
    await scene.noor.clicks("Lees of pas aan", place=KRING)
    told = await scene.noor.submits({"Wat komt er bij je op?": "toch dit"})
    assert "Dit is nu jouw antwoord." in told.text
    await scene.hands_in(scene.noor, "nee, dit", who=NAMED)
    assert kept(scene)["Noor"].text == "nee, dit"
    await scene.looks()
    assert "nee, dit" in scene.teacher.sees(REGIE)
    assert "eerst dit" not in scene.teacher.everything()


async def test_a_pass_replaces_words_and_words_replace_a_pass(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "liever toch niet")
    told = await scene.noor.clicks("Pas", place=KRING)
    assert told.private
    assert "Prima. Meedenken is ook meedoen." in told.text
    assert kept(scene)["Noor"].passed
    assert kept(scene)["Noor"].text == ""
    await scene.sem.clicks("Pas", place=KRING)
    form = await scene.sem.clicks(BUTTON, place=KRING)
    assert "Wat komt er bij je op?*" in form.text
    await scene.sem.submits("toch wel")
    assert kept(scene)["Sem"].text == "toch wel"
    assert not kept(scene)["Sem"].passed
    await scene.looks()
    await scene.reveals()
    assert "toch wel" in scene.noor.sees(KRING)
    assert "liever toch niet" not in scene.teacher.everything()
    assert set(kept(scene)) == {"Sem"}


async def test_a_pass_in_think_time_counts(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    told = await scene.noor.clicks("Pas", place=KRING)
    assert "Prima." in told.text
    assert kept(scene)["Noor"].passed
    assert "al gedachten binnen" not in scene.noor.sees(KRING)


@pytest.mark.parametrize("moment", ["preview", "reading", "done"])
async def test_a_pass_is_always_welcome(scene: Scene, moment: str) -> None:
    await scene.starts_talk()
    await writing(scene)
    passing = custom_id(scene, "round_pass")
    await scene.hands_in(scene.sem, "een woord")
    await scene.looks()
    if moment != "preview":
        await scene.reveals()
    if moment == "done":
        await scene.teacher.runs("/gesprek afronden", KRING)
        await scene.settles()
    told = await scene.noor.clicks(custom_id=passing, place=KRING, forced=True)
    assert "Prima. Meedenken is ook meedoen." in told.text
    assert "Noor" not in kept(scene)


async def test_the_form_does_not_open_in_think_time(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    with pytest.raises(CannotDo, match="switched off"):
        await scene.noor.clicks(BUTTON, place=KRING)
    writing_button = custom_id(scene, "round_write")
    told = await scene.noor.clicks(custom_id=writing_button, place=KRING, forced=True)
    assert told.modal is None
    assert "Nog even denken." in told.text
    assert kept(scene) == {}


async def test_a_form_handed_in_too_late_gives_the_words_back(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.clicks(BUTTON, place=KRING)
    await scene.looks()
    told = await scene.noor.submits("net te laat")
    assert "Bewaard" not in told.text
    assert "Het schrijven is voorbij" in told.text
    assert "net te laat" in told.text
    assert kept(scene) == {}


async def test_a_form_handed_in_after_the_talk_gives_the_words_back(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.clicks(BUTTON, place=KRING)
    await scene.teacher.runs("/gesprek afronden", KRING)
    await scene.settles()
    told = await scene.noor.submits("veel te laat")
    assert "Bewaard" not in told.text
    assert "veel te laat" in told.text
    assert kept(scene) == {}


async def test_a_form_of_an_earlier_question_is_late(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.clicks(BUTTON, place=KRING)
    await scene.looks()
    await scene.reveals()
    await hops(scene, UNANSWERED)
    await writing(scene, question="En nu?")
    assert state(scene) == "answering"
    told = await scene.noor.submits("hoort bij de vorige")
    assert "Bewaard" not in told.text
    assert "hoort bij de vorige" in told.text
    assert kept(scene) == {}


async def test_a_pupil_who_watches_may_still_write(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[1:])
    await scene.noor.clicks("Ik kijk eerst mee", place=KRING)
    await writing(scene)
    await scene.hands_in(scene.noor, "toch iets")
    assert kept(scene)["Noor"].text == "toch iets"
    assert "1 kijkt mee" in scene.teacher.sees(REGIE)
