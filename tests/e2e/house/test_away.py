"""Checks that what people say while the bot is away is taken in when it is back, as if it had been there."""

import asyncio

from bot.room.state.faults import Fault, HttpFault
from tests.e2e.answering import gets_the_right_to_speak, kept, state
from tests.e2e.killing import comes_back, dies, moves_out
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, Scene

CHAT = "in het kanaal"


async def known_in_private(scene: Scene) -> None:
    """Some pupils wrote to the bot before, so that it knows where they would."""
    for pupil in scene.pupils[:3]:
        await pupil.dms("hoi")
    await scene.settles()


async def test_words_in_the_channel_are_taken_in_afterwards(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier=CHAT)
    await scene.app.stop()
    await scene.noor.says("eerst dit", KRING)
    await scene.clock.move(2)
    await scene.noor.says("toch dit", KRING)
    await scene.sem.replies("Hoe ziet een plek eruit", "een antwoord")
    await scene.teacher.says("Rustig aan.", KRING)
    await scene.restarts()
    assert {name: row.text for name, row in kept(scene).items()} == {
        "Noor": "eerst dit\ntoch dit",
        "Sem": "een antwoord",
    }
    assert "al gedachten binnen" in scene.noor.sees(KRING)


async def test_private_messages_are_taken_in_afterwards(scene: Scene) -> None:
    await scene.starts_talk()
    await known_in_private(scene)
    await writing(scene)
    await scene.app.stop()
    await scene.noor.dms("in het geheim")
    await scene.restarts()
    assert kept(scene)["Noor"].text == "in het geheim"
    assert scene.noor.inbox().count("Bewaard.") == 1
    await scene.restarts()
    assert scene.noor.inbox().count("Bewaard.") == 1


async def test_stray_messages_are_taken_in_and_taken_away_afterwards(scene: Scene) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await scene.asks()
    await scene.app.stop()
    await scene.noor.says("dit slipte erdoor", KRING)
    await scene.restarts()
    assert kept(scene)["Noor"].text == "dit slipte erdoor"
    assert "dit slipte erdoor" not in scene.sem.sees(KRING)


async def test_what_was_said_in_time_counts_although_the_bot_came_back_after_the_end(scene: Scene) -> None:
    await scene.starts_talk()
    await known_in_private(scene)
    await writing(scene, manier=CHAT)
    await scene.app.stop()
    await scene.noor.says("op tijd gezegd", KRING)
    await scene.sem.dms("op tijd geschreven")
    await scene.clock.move(600)
    await scene.restarts()
    assert {name: row.text for name, row in kept(scene).items()} == {
        "Noor": "op tijd gezegd",
        "Sem": "op tijd geschreven",
    }
    assert state(scene) == "preview"
    assert "Het schrijven is voorbij" not in scene.sem.inbox()


async def test_what_was_written_after_think_time_counts_although_the_bot_had_not_opened(scene: Scene) -> None:
    await scene.starts_talk()
    await known_in_private(scene)
    await scene.asks()
    await scene.app.stop()
    await scene.clock.move(70)
    await scene.noor.dms("de denktijd was om")
    await scene.clock.move(30)
    await scene.restarts()
    assert kept(scene)["Noor"].text == "de denktijd was om"
    assert "Nog even denken" not in scene.noor.inbox()
    assert state(scene) == "answering"


async def test_what_was_said_before_the_question_is_no_answer_to_it(scene: Scene) -> None:
    """Killed right after: it is read again, and is still no answer to the question that came later."""
    await moves_out(scene)
    await scene.starts_talk()
    await scene.noor.says("wat een weer", KRING)
    await hops(scene, 10)
    await scene.asks()
    await dies(scene)
    await comes_back(scene)
    assert kept(scene) == {}
    assert "wat een weer" in scene.sem.sees(KRING)
    assert "wat een weer" not in scene.noor.inbox()


async def test_a_channel_that_cannot_be_read_at_first_is_read_later(scene: Scene) -> None:
    await scene.starts_talk()
    await known_in_private(scene)
    await writing(scene, manier=CHAT)
    await scene.app.stop()
    await scene.noor.says("even geduld", KRING)
    await scene.sem.dms("ik ook")
    history = r"GET /channels/\{channel_id\}/messages$"
    scene.room.faults.add(Fault(HttpFault.RESET, history, times=2))
    await scene.restarts()
    for _ in range(4):
        await scene.clock.move(2)
        await asyncio.sleep(0.05)
        await scene.settles()
    assert {name: row.text for name, row in kept(scene).items()} == {"Noor": "even geduld", "Sem": "ik ook"}


async def test_presses_while_the_bot_is_away_do_no_harm(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "was al binnen")
    await scene.app.stop()
    pressing = asyncio.ensure_future(scene.noor.clicks("Pas", place=KRING))
    await asyncio.sleep(0.01)
    await scene.clock.move(4)
    await asyncio.gather(pressing, return_exceptions=True)
    await scene.restarts()
    assert kept(scene)["Noor"].text == "was al binnen"
    await hops(scene, 1)
    await scene.hands_in(scene.noor, "en nu dit")
    assert kept(scene)["Noor"].text == "en nu dit"
