"""Deletes a channel in the middle of a talk: nothing is lost, and the teacher hears it once."""

from contextlib import suppress

import pytest

from bot.room.discord.changes.channels import remove_channel
from bot.room.discord.changes.guilds import remove_role
from bot.room.discord.changes.messages import withdraw
from bot.room.people.errors import InteractionFailed
from bot.room.people.person import Person
from tests.e2e.answering import kept, state
from tests.e2e.closings import stops
from tests.e2e.lesson import hops, types, writing
from tests.e2e.scene import KRING, QUESTION, REGIE, Scene
from tests.e2e.stored import rows

GONE = "Het kanaal van Zonnebloem is er niet meer."
REGIE_GONE = "De regie van Zonnebloem is er niet meer."


def goes(scene: Scene, place: str) -> None:
    """Somebody deletes a channel."""
    remove_channel(scene.room.world, scene.teacher.place(place))


def heard(person: Person, words: str) -> int:
    return person.everything().count(words)


async def up_to(scene: Scene, moment: str) -> None:
    """Play a talk up to this moment; whoever wrote something wrote the same."""
    await scene.starts_talk()
    if moment == "opening":
        return
    await scene.asks()
    if moment == "thinking":
        return
    await hops(scene, 61)
    await scene.hands_in(scene.noor, "bewaard is bewaard")
    if moment == "answering":
        return
    await scene.looks()
    if moment == "turns":
        await scene.reveals()
        await hops(scene, 46)


@pytest.mark.parametrize("moment", ["opening", "thinking", "answering", "preview", "turns"])
async def test_a_talk_survives_the_loss_of_the_class_channel(scene: Scene, moment: str) -> None:
    await up_to(scene, moment)
    goes(scene, KRING)
    for step in ("vraag", "verder", "verder", "verder"):
        await hops(scene, 61)
        with suppress(InteractionFailed):
            await scene.teacher.runs(f"/gesprek {step}", REGIE)
    await hops(scene, 10)
    assert heard(scene.teacher, GONE) == 1
    assert all(heard(pupil, GONE) == 0 for pupil in scene.pupils)
    if moment not in {"opening", "thinking"}:
        assert kept(scene, QUESTION)["Noor"].text == "bewaard is bewaard"
    refused = refusals(scene)
    await hops(scene, 3600)
    assert refusals(scene) - refused < 5
    await stops(scene)
    assert "Het gesprek is gestopt" in scene.teacher.sees(REGIE)
    assert rows(scene, "SELECT count(*) FROM channel_locks WHERE wanted != applied") == [(0,)]


def refusals(scene: Scene) -> int:
    """Return how often Discord refused, or said that there is no such thing."""
    return sum(one.status in {403, 404} for one in scene.room.requests)


async def test_a_talk_survives_the_loss_of_regie(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    goes(scene, REGIE)
    await hops(scene, 61)
    await hops(scene, 2)
    assert heard(scene.teacher, REGIE_GONE) == 1
    assert all(heard(pupil, REGIE_GONE) == 0 for pupil in scene.pupils)
    await scene.hands_in(scene.noor, "het gaat gewoon door")
    await types(scene, "/gesprek verder")
    await scene.settles()
    assert state(scene) == "preview"
    await types(scene, "/gesprek verder")
    await scene.settles()
    assert "het gaat gewoon door" in scene.sem.sees(KRING)
    await hops(scene, 46)
    await types(scene, "/gesprek beurt")
    await scene.settles()
    await scene.noor.clicks("Ja")
    await scene.settles()
    assert "Noor, vertel eens …" in scene.sem.sees(KRING)
    await stops(scene, KRING)
    assert "We stoppen hier" in scene.noor.sees(KRING)
    assert heard(scene.teacher, REGIE_GONE) == 1
    await scene.sets_up()
    await scene.starts_talk(joined=[scene.noor])
    assert "Het gesprek is open" in scene.teacher.sees(REGIE)


async def test_a_talk_survives_the_loss_of_both_channels(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "alles weg, dit niet")
    goes(scene, KRING)
    goes(scene, REGIE)
    for _ in range(5):
        await hops(scene, 60)
    assert kept(scene)["Noor"].text == "alles weg, dit niet"
    assert heard(scene.teacher, GONE) + heard(scene.teacher, REGIE_GONE) <= 2
    await scene.restarts()
    await hops(scene, 60)


async def test_a_message_of_the_bot_that_somebody_deletes_comes_back(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    withdraw(scene.room.world, scene.noor.message("Hoe ziet een plek eruit"))
    await scene.noor.clicks("Ik doe mee", place=KRING)
    await hops(scene, 90)
    assert scene.noor.sees(KRING).count("Hoe ziet een plek eruit") == 1
    assert "even kijken" in scene.noor.sees(KRING)


async def test_deleting_the_pupils_role_leaves_no_lock_behind(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    role = next(one for one in scene.room.world.roles.values() if one.name == "leerling")
    remove_role(scene.room.world, role)
    await hops(scene, 90)
    await scene.reveals()
    assert rows(scene, "SELECT count(*) FROM channel_locks WHERE wanted != applied OR taken IS NOT NULL") == [(0,)]
    assert heard(scene.teacher, "staat nog op slot") == 0
