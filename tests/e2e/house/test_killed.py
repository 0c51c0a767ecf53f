"""Kills the bot without warning, at any instant: no channel stays locked, nothing is posted twice, what was kept is
kept.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from random import Random

import pytest

from bot.errors import VertelEensError
from bot.room.discord.changes.channels import set_overwrite
from bot.room.state.entities import Overwrite
from bot.room.state.faults import Fault, HttpFault
from bot.room.state.permissions import Perm
from tests.e2e.answering import assert_each_once, gets_a_role, kept, may_write, state
from tests.e2e.closings import stops
from tests.e2e.killing import comes_back, dies, moves_out
from tests.e2e.lesson import hops, types, writing
from tests.e2e.scene import KRING, Scene
from tests.e2e.stored import rows

Step = Callable[[], Awaitable[object]]


@pytest.fixture
async def scene(scene: Scene) -> Scene:
    """Provide the same scene, with the bot in a process of its own."""
    await moves_out(scene)
    return scene


async def killed_during(scene: Scene, step: Step, seconds: float) -> None:
    """Somebody does something, and the bot dies this many real seconds later; then it comes back."""
    doing = asyncio.ensure_future(step())
    await asyncio.sleep(seconds)
    await dies(scene)
    doing.cancel()
    await asyncio.gather(doing, return_exceptions=True)
    await comes_back(scene)


async def test_a_talk_survives_when_the_bot_is_killed_at_every_step(scene: Scene) -> None:
    chance = Random(2)
    before = scene.teacher.place(KRING).overwrites

    async def until(wanted: str, step: Step) -> None:
        """The teacher tries until it has happened, and each time the bot is killed while it works."""
        tried = 0
        while not (found := rows(scene, "SELECT state FROM rounds")) or found != [(wanted,)]:
            tried += 1
            assert tried < 12, f"{found} instead of {wanted}"
            await killed_during(scene, step, chance.random() * 0.02 * 2**tried)
            assert_each_once(scene)

    await scene.starts_talk(joined=scene.pupils[:4])
    await until("thinking", lambda: scene.teacher.runs("/gesprek vraag", KRING, vraag="Wat zie je?"))
    assert not may_write(scene.noor)
    await until("answering", lambda: scene.clock.move(61))
    told: dict[str, str] = {}
    for pupil in scene.pupils[:4]:
        await killed_during(scene, lambda pupil=pupil: _writes(scene, pupil.name, told), chance.random() * 0.2)
    rows_now = kept(scene)
    assert all("Bewaard." not in answer or name in rows_now for name, answer in told.items())
    assert not may_write(scene.noor)
    await until("preview", lambda: types(scene, "/gesprek verder"))
    await until("reading", lambda: types(scene, "/gesprek verder"))
    assert may_write(scene.noor)
    shown = scene.pupils[7].sees(KRING)
    assert all(shown.count(f"woorden van {name}") == 1 for name in rows_now)
    await until("done", lambda: scene.teacher.runs("/gesprek afronden", KRING))
    await stops(scene)
    assert_each_once(scene)
    assert scene.teacher.place(KRING).overwrites == before
    assert scene.sem.sees(KRING).count("We stoppen hier") == 1


async def _writes(scene: Scene, name: str, told: dict[str, str]) -> None:
    pupil = scene.room.person(name)
    with suppress(VertelEensError):
        await pupil.clicks("Schrijf je gedachte", place=KRING)
        told[name] = (await pupil.submits(f"woorden van {name}")).text


PUT = r"PUT /channels/\{channel_id\}/permissions"
POST = r"POST /channels/\{channel_id\}/messages"


@pytest.mark.parametrize("route", [PUT, POST])
async def test_nothing_is_posted_twice_when_killed_before_it_was_recorded(scene: Scene, route: str) -> None:
    """The request was carried out, its answer never came, and then the bot was killed."""
    set_overwrite(scene.room.world, scene.teacher.place(KRING), _school_s_own(scene))
    before = list(scene.teacher.place(KRING).overwrites)
    await scene.starts_talk()
    scene.room.faults.add(Fault(HttpFault.LOST, route))
    asking = asyncio.ensure_future(scene.asks())
    await scene.noor.waits_until(lambda: any(one.status == 0 for one in scene.room.requests) or _lost(scene, route))
    await dies(scene)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    await comes_back(scene)
    assert_each_once(scene)
    assert not may_write(scene.noor)
    assert scene.noor.sees(KRING).count("Hoe ziet een plek eruit") == 1
    await types(scene, "/gesprek afronden")
    await scene.settles()
    assert scene.teacher.place(KRING).overwrites == before


async def test_an_unlock_that_was_owed_is_done_after_a_kill(scene: Scene) -> None:
    """The unlock was owed when the bot died: the row says so."""
    before = list(scene.teacher.place(KRING).overwrites)
    await scene.starts_talk()
    await writing(scene)
    fault = scene.room.faults.add(Fault(HttpFault.RESET, "permissions", times=None))
    await scene.teacher.runs("/gesprek afronden", KRING)
    await asyncio.sleep(0.05)
    await dies(scene)
    assert not may_write(scene.noor)
    scene.room.faults.remove(fault)
    await comes_back(scene)
    assert may_write(scene.noor)
    assert scene.teacher.place(KRING).overwrites == before


async def test_killed_while_it_is_quiet_gives_back_only_what_was_taken(scene: Scene) -> None:
    """The school changed the channel while the bot was dead; a role of a pupil that may write comes back as it was."""
    world, place = scene.room.world, scene.teacher.place(KRING)
    duty = gets_a_role(scene, scene.noor, "klassendienst")
    set_overwrite(world, place, Overwrite(duty.id, 0, allow=int(Perm.SEND_MESSAGES)))
    await scene.starts_talk()
    before = {one.id: (one.allow, one.deny) for one in place.overwrites}
    await writing(scene)
    assert not may_write(scene.noor)
    await dies(scene)
    pupils = next(one for one in scene.teacher.place(KRING).overwrites if one.deny & Perm.SEND_MESSAGES)
    hidden = Overwrite(pupils.id, 0, pupils.allow, pupils.deny | int(Perm.EMBED_LINKS))
    set_overwrite(world, scene.teacher.place(KRING), hidden)
    await comes_back(scene)
    assert not may_write(scene.noor)
    await scene.teacher.runs("/gesprek afronden", KRING)
    await scene.settles()
    allow, deny = before.pop(pupils.id, (0, 0))
    after = {one.id: (one.allow, one.deny) for one in scene.teacher.place(KRING).overwrites}
    assert after == before | {pupils.id: (allow, deny | int(Perm.EMBED_LINKS))}


async def test_a_channel_is_not_kept_locked_for_more_than_half_an_hour(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "en toen bleef het stil")
    await scene.looks()
    await dies(scene)
    await scene.clock.move(31 * 60)
    await comes_back(scene)
    assert may_write(scene.noor)
    assert state(scene) == "preview"
    await scene.noor.says("is er iemand?", KRING)
    await scene.settles()
    assert "is er iemand?" in scene.sem.sees(KRING)
    await scene.reveals()
    assert "en toen bleef het stil" in scene.sem.sees(KRING)


async def test_only_what_is_on_the_disk_is_told_as_kept(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    chance = Random(3)
    told: dict[str, str] = {}
    for pupil in scene.pupils[:4]:
        await pupil.clicks("Schrijf je gedachte", place=KRING)
    for pupil in scene.pupils[:4]:
        sending = asyncio.ensure_future(_sends(scene, pupil.name, told))
        await asyncio.sleep(chance.random() * 0.03)
        await dies(scene)
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        on_disk = kept(scene)
        assert all("Bewaard." not in answer or name in on_disk for name, answer in told.items())
        await comes_back(scene)
    await hops(scene, 1)
    assert set(told) <= set(kept(scene))


async def _sends(scene: Scene, name: str, told: dict[str, str]) -> None:
    with suppress(VertelEensError):
        told[name] = (await scene.room.person(name).submits(f"woorden van {name}")).text


def _lost(scene: Scene, route: str) -> bool:
    return not any(isinstance(one.kind, HttpFault) and one.target == route for one in scene.room.faults._waiting)


def _school_s_own(scene: Scene) -> Overwrite:
    """Return what the school itself set for this role: it comes back exactly so."""
    role = next(one for one in scene.room.world.roles.values() if one.name == "leerling")
    return Overwrite(role.id, 0, allow=int(Perm.SEND_MESSAGES), deny=int(Perm.ATTACH_FILES | Perm.ADD_REACTIONS))
