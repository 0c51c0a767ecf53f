"""Deletes the message that was a pupil's answer: as long as it did not open, it is taken back."""

import pytest

from bot.room.discord.changes.messages import withdraw_many
from bot.room.state.faults import EventFault, Fault
from tests.e2e.answering import gets_the_right_to_speak, kept, state
from tests.e2e.lesson import everything_seen, hops, writing
from tests.e2e.scene import KRING, QUESTION, REGIE, Scene
from tests.e2e.stored import rows

CHAT = "in het kanaal"
GONE = "Jouw bericht is weg, dus het telt niet meer als jouw antwoord."


def states(scene: Scene) -> dict[str, tuple[str, str]]:
    """Return the state and the words of every answer of the latest round."""
    sql = "SELECT name, answers.state, text FROM answers JOIN pupils ON pupils.id = pupil_id ORDER BY answers.id"
    return {name: (state_, text) for name, state_, text in rows(scene, sql)}


async def test_a_deleted_message_is_taken_back_from_every_source_and_in_the_preview(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier=CHAT)
    said = await scene.noor.says("in het kanaal gezegd", KRING)
    replied = await scene.sem.replies(QUESTION, "als antwoord gezegd")
    written = await scene.pupils[2].dms("in het geheim gezegd")
    stays = await scene.pupils[3].says("dit blijft staan", KRING)
    await scene.settles()
    await scene.noor.deletes(said)
    await scene.pupils[2].deletes(written)
    await scene.settles()
    assert scene.pupils[2].inbox().count(GONE) == 1
    assert scene.noor.everything().count(GONE) == 1
    await scene.looks()
    assert "als antwoord gezegd" in scene.teacher.sees(REGIE)
    withdraw_many(scene.room.world, scene.sem.place(KRING), [replied])
    await scene.settles()
    assert "als antwoord gezegd" not in scene.teacher.sees(REGIE)
    await scene.reveals()
    cards = scene.pupils[7].sees(KRING).split("Daar gaan we")[1]
    assert "dit blijft staan" in cards
    assert "gezegd" not in cards
    assert states(scene) == {
        **dict.fromkeys(("Noor", "Sem", "Yusuf"), ("withdrawn", "")),
        "Lotte": ("revealed", "dit blijft staan"),
    }
    await scene.pupils[3].deletes(stays)
    await scene.settles()
    assert states(scene)["Lotte"] == ("revealed", "dit blijft staan"), "what was open stays open"
    assert GONE not in scene.pupils[3].everything()


async def test_a_held_word_that_arises_from_what_is_left_is_held_in_the_preview(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.sem.dms("soms wil ik niet")
    between = await scene.sem.dms("naar buiten of")
    await scene.sem.dms("meer leven")
    await scene.settles()
    await scene.hands_in(scene.noor, "bij het raam")
    await scene.looks()
    await scene.sem.deletes(between)
    await scene.settles()
    assert states(scene)["Sem"] == ("held", "soms wil ik niet\nmeer leven")
    await scene.reveals()
    assert "bij het raam" in scene.noor.sees(KRING)
    assert "meer leven" not in everything_seen(scene, but=[scene.sem])


async def test_another_answer_can_be_handed_in_afterwards(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:2])
    await writing(scene, manier=CHAT)
    said = await scene.noor.says("toch niet", KRING)
    await scene.hands_in(scene.sem, "ik ben klaar")
    await scene.settles()
    await scene.noor.deletes(said)
    await hops(scene, 35)
    assert state(scene) == "answering", "who took it back is not ready"
    form = await scene.noor.clicks("Schrijf je gedachte", place=KRING)
    assert "toch niet" not in form.text
    await scene.noor.submits("dit wel")
    await hops(scene, 1)
    assert state(scene) == "preview"
    await scene.reveals()
    assert "dit wel" in scene.sem.sees(KRING)


async def test_thoughts_that_were_all_taken_back_are_no_longer_announced(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    written = await scene.noor.dms("toch niet")
    await hops(scene, 6)
    await scene.noor.deletes(written)
    await hops(scene, 6)
    assert "Er zijn al gedachten binnen." not in scene.sem.sees(KRING)
    await scene.sem.dms("wel iets")
    await hops(scene, 6)
    assert "Er zijn al gedachten binnen." in scene.noor.sees(KRING)


async def test_only_the_message_that_the_answer_is_takes_it_back(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    first = await scene.noor.dms("eerst")
    await scene.noor.dms("daarna")
    by_form = await scene.sem.dms("eerst")
    await scene.settles()
    await scene.hands_in(scene.sem, "met de knop")
    await scene.noor.deletes(first)
    await scene.sem.deletes(by_form)
    await scene.settles()
    assert {name: row.text for name, row in kept(scene).items()} == {"Noor": "daarna", "Sem": "met de knop"}


async def test_a_stray_that_the_bot_takes_away_is_not_taken_back(scene: Scene) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await scene.asks()
    await scene.noor.says("dit slipte erdoor", KRING)
    await scene.settles()
    assert states(scene) == {"Noor": ("sealed", "dit slipte erdoor")}
    assert GONE not in scene.noor.everything()


@pytest.mark.parametrize("late", ["MESSAGE_CREATE", "MESSAGE_UPDATE"])
async def test_a_late_event_does_not_bring_an_answer_back(scene: Scene, late: str) -> None:
    await scene.starts_talk()
    await writing(scene)
    scene.room.faults.add(Fault(EventFault.DELAY, late, seconds=2))
    written = await scene.noor.dms("toch niet")
    await scene.noor.edits(written, "toch echt niet")
    await scene.noor.deletes(written)
    await hops(scene, 2)
    await hops(scene, 1)
    assert "niet" not in "".join(text for _, text in states(scene).values())


async def test_edits_and_deletions_while_the_bot_was_away_count(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier=CHAT)
    noor, sem, yusuf, lotte = scene.pupils[:4]
    changed = await noor.says("eerst dit", KRING)
    deleted = await sem.says("toch niet", KRING)
    private = await yusuf.dms("geheim")
    private_deleted = await lotte.dms("ook niet")
    await scene.settles()
    await scene.app.stop()
    await scene.clock.move(5)
    await noor.edits(changed, "beter dit")
    await yusuf.edits(private, "beter geheim")
    await sem.deletes(deleted)
    await lotte.deletes(private_deleted)
    await scene.restarts()
    assert states(scene) == {
        "Noor": ("sealed", "beter dit"),
        "Sem": ("withdrawn", ""),
        "Yusuf": ("sealed", "beter geheim"),
        "Lotte": ("withdrawn", ""),
    }
    told = everything_seen(scene)
    await scene.restarts()
    assert everything_seen(scene) == told, "nobody is told twice"
    assert yusuf.inbox().count("Bewaard.") == 2


def opened(scene: Scene) -> int:
    """Return how often the bot opened a private channel."""
    return sum(one.path.endswith("/users/@me/channels") for one in scene.room.requests)


async def test_nobody_is_opened_a_private_channel_because_the_bot_comes_back(scene: Scene) -> None:
    """Discord blocks bots that open many. Whoever wrote for the first time meanwhile is found when they write again."""
    await scene.starts_talk()
    await writing(scene)
    await scene.app.stop()
    await scene.noor.dms("mijn allereerste")
    await scene.restarts()
    assert opened(scene) == 0
    await scene.noor.dms("en dit is beter")
    await scene.settles()
    assert kept(scene)["Noor"].text == "mijn allereerste\nen dit is beter"
    assert opened(scene) == 0
