"""Lets the network fail on the way there or back: everything arrives, and nothing is said twice."""

import pytest

from bot.room.people.person import Person
from bot.room.state.faults import Fault, HttpFault
from bot.room.state.permissions import Perm
from tests.e2e.answering import assert_each_once, gets_the_right_to_speak, kept, may_write, state, the_bot_loses
from tests.e2e.closings import stops
from tests.e2e.lesson import GLADLY, INVITE, asked_now, each_shown, hops, writing
from tests.e2e.scene import KRING, QUESTION, REGIE, Scene

CALLBACK = "POST /interactions/"
SEND = r"POST /channels/\{channel_id\}/messages$"
CHANGES = r"(POST|PATCH|PUT|DELETE) /channels/"
FOLLOW_UP = "POST /webhooks/"

KINDS = pytest.mark.parametrize("kind", [HttpFault.RESET, HttpFault.LOST])
"""The request never arrived, or the answer to it did not; a whole talk shows the other two kinds as well."""


def fails(scene: Scene, kind: HttpFault, route: str, times: int | None = 1, chance: float = 1.0) -> Fault:
    """Requests to this route go wrong in this way; 503 is what the library itself does not try again."""
    return scene.room.faults.add(Fault(kind, route, times=times, chance=chance, status=503))


async def gets_through(scene: Scene) -> None:
    """Let enough time pass for a few more tries."""
    for _ in range(6):
        await hops(scene, 4)


@pytest.mark.parametrize("kind", [kind for kind in HttpFault if kind is not HttpFault.REFUSED])
async def test_a_talk_survives_when_four_of_ten_requests_go_wrong(scene: Scene, kind: HttpFault) -> None:
    before = list(scene.teacher.place(KRING).overwrites)
    fault = fails(scene, kind, CHANGES, times=None, chance=0.4)
    await scene.starts_talk(joined=[])
    await gets_through(scene)
    for pupil in scene.pupils[:4]:
        await pupil.clicks("Ik doe mee", place=KRING)
    await scene.asks()
    await gets_through(scene)
    assert not may_write(scene.noor)
    await hops(scene, 61)
    await gets_through(scene)
    for pupil in scene.pupils[:3]:
        await scene.hands_in(pupil, f"gedachte van {pupil.name}", turn=GLADLY)
    await scene.pupils[3].dms("in het geheim")
    await gets_through(scene)
    await gets_through(scene)
    assert state(scene) == "preview"
    assert "in het geheim" in scene.teacher.sees(REGIE)
    await scene.reveals()
    await gets_through(scene)
    await hops(scene, 46)
    await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    (asked,) = asked_now(scene)
    await asked.clicks("Ja")
    await gets_through(scene)
    await stops(scene)
    await gets_through(scene)
    scene.room.faults.remove(fault)
    await hops(scene, 60)
    assert_each_once(scene)
    seen = scene.pupils[7].sees(KRING)
    for words in (QUESTION, "Daar gaan we", f"{asked.name}, vertel eens …", "We stoppen hier", "in het geheim"):
        assert seen.count(words) == 1, words
    assert scene.pupils[3].inbox().count("Bewaard.") == 1
    assert may_write(scene.noor)
    assert scene.teacher.place(KRING).overwrites == before


@KINDS
async def test_the_answer_to_a_press_and_to_a_form_arrives(scene: Scene, kind: HttpFault) -> None:
    await scene.starts_talk()
    await writing(scene)
    fails(scene, kind, CALLBACK)
    opened = await scene.noor.clicks("Schrijf je gedachte", place=KRING)
    assert opened.modal is not None
    fails(scene, kind, CALLBACK)
    told = await scene.noor.submits("hoe dan ook")
    assert "Bewaard." in told.text
    await scene.settles()
    assert kept(scene)["Noor"].text == "hoe dan ook"
    assert scene.noor.sees(KRING).count("Bewaard.") == 1


@KINDS
async def test_the_answer_to_a_command_arrives(scene: Scene, kind: HttpFault) -> None:
    await scene.starts_talk()
    fails(scene, kind, CALLBACK)
    told = await scene.teacher.runs("/gesprek vraag", KRING, vraag=QUESTION)
    await scene.settles()
    assert "De vraag komt in" in told.text
    assert scene.noor.sees(KRING).count(QUESTION) == 1


@KINDS
async def test_the_receipt_of_a_private_message_arrives(scene: Scene, kind: HttpFault) -> None:
    await scene.starts_talk()
    await writing(scene)
    fails(scene, kind, SEND)
    await scene.noor.dms("in het geheim")
    await scene.settles()
    assert scene.noor.inbox().count("Bewaard.") == 1
    assert kept(scene)["Noor"].text == "in het geheim"


@KINDS
async def test_a_stray_message_is_taken_away_all_the_same(scene: Scene, kind: HttpFault) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await writing(scene)
    fails(scene, kind, r"DELETE /channels/\{channel_id\}/messages")
    await scene.noor.says("dit slipte erdoor", KRING)
    await scene.settles()
    assert "dit slipte erdoor" not in scene.sem.sees(KRING)
    assert "Nog niemand in de klas leest het." in scene.noor.sees(KRING)


@KINDS
async def test_an_offer_finds_another_way(scene: Scene, kind: HttpFault) -> None:
    await scene.starts_talk(joined=[scene.noor])
    await scene.noor.clicks("Dat mag", place=KRING)
    await each_shown(scene, [scene.noor])
    fails(scene, kind, FOLLOW_UP)
    await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    assert asked_now(scene) == [scene.noor]
    await scene.noor.clicks("Ja")
    await scene.settles()
    assert "Noor, vertel eens …" in scene.sem.sees(KRING)


@KINDS
async def test_an_offer_in_private_arrives(scene: Scene, kind: HttpFault) -> None:
    await scene.starts_talk(joined=[scene.noor])
    await scene.noor.clicks("Dat mag", place=KRING)
    await each_shown(scene, [scene.noor])
    await hops(scene, 16 * 60)
    fails(scene, kind, SEND)
    fails(scene, kind, "POST /users/@me/channels")
    await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    assert asked_now(scene) == [scene.noor]
    assert scene.noor.inbox().count("jouw kaartje ligt bovenop") == 1


@KINDS
async def test_who_sent_a_private_message_is_looked_up_again(scene: Scene, kind: HttpFault) -> None:
    await scene.starts_talk()
    await writing(scene)
    fails(scene, kind, r"GET /guilds/\{guild_id\}/members")
    await scene.noor.dms("wie ben ik?")
    await scene.settles()
    assert kept(scene)["Noor"].text == "wie ben ik?"


@KINDS
async def test_the_teacher_hears_of_trouble_over_a_bad_network(scene: Scene, kind: HttpFault) -> None:
    the_bot_loses(scene, Perm.MANAGE_ROLES)
    await scene.starts_talk()
    regie = scene.teacher.place(REGIE)
    before = _told(scene.teacher)
    fails(scene, kind, SEND, times=2)
    await scene.asks()
    await gets_through(scene)
    assert _told(scene.teacher) - before == 1
    assert regie.id in {message.channel_id for message in scene.teacher.messages(REGIE)}


def _told(teacher: Person) -> int:
    return teacher.sees(REGIE).count("Ik mag #kring niet op slot zetten")


async def test_a_network_hiccup_is_no_missing_right(scene: Scene) -> None:
    """A lock that fails for want of a network is tried again; nobody is sent to look for rights."""
    await scene.starts_talk()
    fault = fails(scene, HttpFault.RESET, "permissions", times=None)
    await scene.asks()
    await hops(scene, 2)
    await hops(scene, 2)
    assert may_write(scene.noor)
    assert _told(scene.teacher) == 0
    scene.room.faults.remove(fault)
    await hops(scene, 8)
    assert not may_write(scene.noor)
