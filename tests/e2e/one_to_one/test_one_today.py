"""Plays a pupil who wants to speak to somebody today: who hears of it, what the pupil reads, and what
silence brings.
"""

from datetime import datetime, time
from pathlib import Path

from bot.room.discord.changes.guilds import role_changed
from bot.room.people.person import Person
from bot.room.seed import join
from bot.room.state.faults import Fault, HttpFault
from bot.room.state.permissions import Perm
from tests.e2e.alone import Two, two_of
from tests.e2e.forging import presses
from tests.e2e.lesson import hops, jumps_to
from tests.e2e.scene import KRING, OTHER_TEACHER, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in
from tests.moments import in_lesson_week

HOUR = 3600
NUMBER = "0800-0432"


def on_friday(at: time) -> datetime:
    """Return a moment on a Friday."""
    return in_lesson_week(4, at)


def on_monday(at: time) -> datetime:
    """Return a moment on the Monday after it."""
    return in_lesson_week(7, at)


async def asks_today(scene: Scene) -> Two:
    """Noor chooses it in a weekly talk."""
    two = await two_of(scene, "nl")
    await two.starts("weekly")
    await two.presses("one-begin")
    told = await two.picks("rating-choose", "today")
    assert "Hierboven lees je aan wie ik het doorgaf" in told.text
    return two


def second_teacher(scene: Scene) -> Person:
    """Return another teacher of the same class."""
    world, guild_id = scene.room.world, scene.noor.guild_id or 0
    teachers = [role for role in world.roles_of(guild_id) if role.name == "leraar"]
    return scene.room.person(join(world, guild_id, OTHER_TEACHER, teachers).id)


def called(person: Person) -> int:
    """Return how often somebody was notified."""
    return len(person.notifications)


async def test_staff_is_called_at_once_and_the_pupil_reads_who_was_told_and_who_saw_it(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem"), begins=on_friday(time(10))) as scene:
        two = await asks_today(scene)
        assert "Noor wil vandaag nog iemand spreken" in scene.support.sees(REGIE)
        assert (called(two.teacher), called(scene.support)) == (1, 1)
        assert [called(pupil) for pupil in (scene.noor, scene.sem, scene.other_pupil)] == [0, 0, 0]
        seen = two.sees()
        assert "Ik heb het doorgegeven aan @Juf Mirjam en @begeleider." in seen
        assert NUMBER in seen
        assert "geen schooltijd" not in seen
        await two.picks("rating-choose", "today")
        assert called(scene.support) == 1
        refused = await presses(scene.noor, "one_to_one_follow_up_seen", 1, place=two.thread)
        assert "een andere rol" in refused.text
        thanks = await scene.support.clicks("Gezien", place=REGIE)
        assert thanks.private
        await scene.settles()
        assert "@Els heeft het gezien" in two.sees()
        assert "**Gezien** door @Els" in two.teacher.sees(REGIE)
        await hops(scene, 3 * HOUR)
        assert called(scene.support) == 1
        assert "Noor wil vandaag" not in scene.sem.everything() + scene.other_pupil.everything()


async def test_the_second_contact_is_called_after_two_school_hours_without_a_reaction(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",), begins=on_friday(time(16, 30))) as scene:
        joris = second_teacher(scene)
        two = await asks_today(scene)
        assert called(joris) == 0
        await scene.restarts()
        await hops(scene, 2 * HOUR)
        assert "Nog niet gezien" not in joris.sees(REGIE)
        await jumps_to(scene, on_monday(time(9, 31)))
        assert "Nog niet gezien: Noor wil iemand spreken" in joris.sees(REGIE)
        assert (called(joris), called(two.teacher), called(scene.support)) == (1, 2, 2)
        assert "Ik heb het nu ook doorgegeven aan @leraar." in two.sees()
        await joris.clicks("Gezien", place=REGIE)
        await scene.settles()
        assert "Gezien" not in two.teacher.buttons(REGIE)


async def test_outside_school_hours_nothing_is_promised_and_a_change_of_mind_calls_nobody_else(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",), begins=on_friday(time(19))) as scene:
        two = await asks_today(scene)
        seen = two.sees()
        assert "Het is nu geen schooltijd." in seen
        assert NUMBER in seen
        await two.presses("question-pass")
        assert "doorgegeven" not in two.sees()
        assert nothing_in(scene, "one_to_one_words")
        assert "koos daarna iets anders" in scene.support.sees(REGIE)
        await jumps_to(scene, on_monday(time(12)))
        assert called(scene.support) == 1
        await two.picks("rating-choose", "today")
        assert called(scene.support) == 1
        assert "Gezien" in scene.support.buttons(REGIE)


async def test_what_did_not_arrive_is_not_said_to_be_passed_on(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",)) as scene:
        two = await two_of(scene, "nl")
        await two.starts("weekly")
        await two.presses("one-begin")
        scene.room.faults.add(Fault(HttpFault.ERROR, r"POST /channels/\{channel_id\}/messages$", times=2, status=503))
        await two.picks("rating-choose", "today")
        assert "Dan is het nog niet aangekomen." in two.sees()
        assert NUMBER in two.sees()
        assert "doorgegeven" not in two.sees()
        await scene.passes(60)
        assert "Ik heb het doorgegeven aan" in two.sees()


async def test_set_up_warns_of_a_role_that_cannot_be_mentioned(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",), set_up=False) as scene:
        world, guild_id = scene.room.world, scene.noor.guild_id or 0
        everyone = world.roles[guild_id]
        everyone.permissions &= ~int(Perm.MENTION_EVERYONE)
        role_changed(world, everyone)
        await scene.sets_up()
        told = scene.teacher.sees(KRING)
        assert "dan roep ik @leraar, @begeleider" in told
