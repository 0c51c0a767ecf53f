"""Brings events twice, in another order, or late: the class sees the same, and nobody is told twice."""

import asyncio

import discord
import pytest

from bot.room.people.errors import InteractionFailed
from bot.room.state.faults import EventFault, Fault
from tests.e2e.answering import kept, state
from tests.e2e.lesson import asks_on, hops, tells_in_channel, types, writing
from tests.e2e.scene import KRING, QUESTION, Scene
from tests.e2e.stored import rows


def events(scene: Scene, kind: EventFault, name: str = "", times: int | None = 1, seconds: float = 0.0) -> Fault:
    """Let this happen to events on their way to the bot from now on."""
    return scene.room.faults.add(Fault(kind, name, times=times, seconds=seconds))


async def test_a_talk_looks_the_same_when_every_event_comes_twice(scene: Scene) -> None:
    events(scene, EventFault.DUPLICATE, "INTERACTION_CREATE|MESSAGE_CREATE|MESSAGE_UPDATE", times=None)
    await scene.starts_talk()
    await scene.asks()
    await scene.noor.clicks("Meer tijd", place=KRING)
    await scene.settles()
    assert rows(scene, "SELECT extensions FROM rounds") == [(1,)]
    await hops(scene, 91)
    for pupil in scene.pupils[:3]:
        await scene.hands_in(pupil, f"gedachte van {pupil.name}")
    await scene.pupils[3].clicks("Pas", place=KRING)
    first = await scene.pupils[4].dms("in het geheim")
    await scene.settles()
    await scene.pupils[4].edits(first, "in het geheim, beter")
    await scene.settles()
    assert [row.text for row in kept(scene).values()] == [
        *(f"gedachte van {pupil.name}" for pupil in scene.pupils[:3]),
        "",
        "in het geheim, beter",
    ]
    assert scene.pupils[4].inbox().count("Bewaard.") == 2
    await types(scene, "/gesprek verder")
    await scene.settles()
    assert state(scene) == "preview"
    await scene.reveals()
    await hops(scene, 46)
    asked = await scene.invites()
    await asked.clicks("Ja")
    await scene.settles()
    await tells_in_channel(scene, asked)
    await asks_on(scene, "En toen?")
    assert rows(scene, "SELECT probes FROM turns WHERE state = 'speaking'") == [(1,)]
    seen = scene.noor.sees(KRING)
    assert seen.count("En toen?") == 1
    assert seen.count("Daar gaan we") == 1
    assert seen.count(f"{asked.name}, vertel eens …") == 1


async def test_messages_in_another_order_count_as_they_were_sent(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    events(scene, EventFault.REORDER, "MESSAGE_CREATE")
    await scene.noor.dms("eerst")
    await scene.noor.dms("daarna")
    await scene.settles()
    assert kept(scene)["Noor"].text == "eerst\ndaarna"


async def test_an_edit_that_comes_before_its_message_counts(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    events(scene, EventFault.REORDER, "MESSAGE_CREATE")
    message = await scene.noor.dms("eerst")
    await scene.noor.edits(message, "verbeterd")
    await scene.settles()
    assert kept(scene)["Noor"].text == "verbeterd"


async def test_an_older_form_that_comes_after_a_newer_one_changes_nothing(scene: Scene) -> None:
    """A form is sent from the phone, then from the laptop, and the phone's is slow on its way."""
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.clicks("Schrijf je gedachte", place=KRING)
    events(scene, EventFault.DELAY, "INTERACTION_CREATE", seconds=2)
    slow = asyncio.ensure_future(scene.noor.submits("van de telefoon"))
    await asyncio.sleep(0.01)
    await scene.hands_in(scene.noor, "van de laptop")
    await hops(scene, 2)
    await slow
    assert kept(scene)["Noor"].text == "van de laptop"


@pytest.mark.parametrize("knows", [True, False])
async def test_a_form_that_reaches_the_bot_too_late_to_answer_is_kept_all_the_same(scene: Scene, knows: bool) -> None:
    await scene.starts_talk(joined=None if knows else scene.pupils[1:])
    await writing(scene)
    await scene.noor.clicks("Schrijf je gedachte", place=KRING)
    events(scene, EventFault.DELAY, "INTERACTION_CREATE", seconds=4)
    sending = asyncio.ensure_future(scene.noor.submits("traag onderweg"))
    await asyncio.sleep(0.01)
    await hops(scene, 4)
    with pytest.raises(InteractionFailed):
        await sending
    await scene.settles()
    assert kept(scene)["Noor"].text == "traag onderweg"
    assert "Bewaard." in scene.noor.sees(KRING)


async def test_a_message_that_is_sent_again_after_the_writing_is_not_told_that_it_is_late(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.dms("op tijd")
    await scene.settles()
    await scene.looks()
    await scene.restarts()
    (event,) = [one for one in scene.room.dispatches if one.data.get("content") == "op tijd"]
    for session in scene.room.hub.sessions.values():
        scene.room.hub.send_to(session, event.name, event.data)
    await scene.settles()
    assert "Het schrijven is voorbij" not in scene.noor.inbox()
    assert scene.noor.inbox().count("Bewaard.") == 1
    assert kept(scene)["Noor"].text == "op tijd"


@pytest.mark.parametrize("break_", ["cut", "reconnect", "invalidate"])
async def test_a_connection_that_breaks_loses_no_words(
    scene: Scene, break_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Client, "before_identify_hook", _at_once)
    await scene.starts_talk()
    await scene.sem.dms("hoi")
    await writing(scene, manier="in het kanaal")
    hub = scene.room.hub
    {"cut": hub.cut, "reconnect": hub.ask_reconnect, "invalidate": hub.invalidate}[break_]()
    await scene.noor.says("in de stilte van de lijn", KRING)
    await scene.sem.dms("en in het geheim")
    await scene.noor.waits_until(lambda: set(kept(scene)) == {"Noor", "Sem"})
    await scene.settles()
    assert kept(scene)["Noor"].text == "in de stilte van de lijn"
    assert kept(scene)["Sem"].text == "en in het geheim"
    assert scene.sem.inbox().count("Bewaard.") == 1
    await scene.looks()
    await scene.reveals()
    assert QUESTION in scene.noor.sees(KRING)


async def _at_once(_client: discord.Client, _shard: int | None, *, initial: bool = False) -> None:
    """The library waits five real seconds before it identifies again; a test need not."""
