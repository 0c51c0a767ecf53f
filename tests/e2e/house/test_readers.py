"""Who reads regie, a thread of two and the class's channel is looked up: nothing private stands where pupils read."""

from collections.abc import Awaitable, Callable

import pytest

from bot.room.discord.changes.channels import add_channel, channel_changed, drop_overwrite, set_overwrite
from bot.room.discord.changes.guilds import member_changed
from bot.room.discord.changes.messages import notice
from bot.room.discord.changes.posting import ADDED_NOTICE
from bot.room.discord.changes.threads import add_follower
from bot.room.people.person import Person
from bot.room.state.entities import Channel, ChannelType, Overwrite
from bot.room.state.permissions import Perm
from tests.e2e.alone import Two, two_of
from tests.e2e.answering import gets_a_role
from tests.e2e.lesson import hops, stored, writing
from tests.e2e.scene import KRING, REGIE, Scene

HIDDEN = "Even verborgen"
ALSO = "kan ook meelezen"
SECRET = "ik durf niets te zeggen"


def the_school_lets_in(scene: Scene, target: int, place: str = REGIE, kind: int = 0) -> None:
    set_overwrite(scene.room.world, scene.teacher.place(place), Overwrite(target, kind, int(Perm.VIEW_CHANNEL)))


def role_of(scene: Scene, name: str) -> int:
    return next(role.id for role in scene.room.world.roles.values() if role.name == name)


def moves_to_a_category(scene: Scene, place: str) -> None:
    """An administrator drags the channel to a category for everybody and lets it take over that one's rights."""
    world, channel = scene.room.world, scene.teacher.place(place)
    category = add_channel(world, Channel(world.ids.new(), ChannelType.CATEGORY, channel.guild_id, "leerjaar 1"))
    channel.parent_id, channel.overwrites = category.id, list(category.overwrites)
    channel_changed(world, channel)


async def syncs(scene: Scene) -> None:
    moves_to_a_category(scene, REGIE)


async def lets_everybody_in(scene: Scene) -> None:
    the_school_lets_in(scene, scene.noor.guild_id or 0)


async def lets_pupils_in(scene: Scene) -> None:
    the_school_lets_in(scene, role_of(scene, "leerling"))


async def lets_one_pupil_in(scene: Scene) -> None:
    the_school_lets_in(scene, scene.noor.id, kind=1)
    await hops(scene, 61)


async def lets_a_second_role_in(scene: Scene) -> None:
    the_school_lets_in(scene, gets_a_role(scene, scene.noor, "klassendienst").id)


async def makes_a_pupil_a_teacher(scene: Scene) -> None:
    gives(scene, scene.noor, "leraar")
    await scene.noor.clicks("Doel even terugzien", place=KRING)


async def makes_a_silent_pupil_support_staff(scene: Scene) -> None:
    gives(scene, scene.noor, "begeleider")
    await hops(scene, 61)
    await scene.sem.clicks("Doel even terugzien", place=KRING)


async def makes_all_pupils_support_staff(scene: Scene) -> None:
    for pupil in scene.pupils:
        gives(scene, pupil, "begeleider")
    await scene.sem.clicks("Doel even terugzien", place=KRING)


def gives(scene: Scene, person: Person, role: str) -> None:
    member = scene.room.world.member(person.guild_id or 0, person.id)
    member.roles.append(role_of(scene, role))
    member_changed(scene.room.world, member)


@pytest.mark.parametrize(
    "opens",
    [
        syncs,
        lets_everybody_in,
        lets_pupils_in,
        lets_one_pupil_in,
        lets_a_second_role_in,
        makes_a_pupil_a_teacher,
        makes_a_silent_pupil_support_staff,
        makes_all_pupils_support_staff,
    ],
)
async def test_regie_that_a_pupil_can_read_shows_nothing_private(
    scene: Scene, opens: Callable[[Scene], Awaitable[None]]
) -> None:
    """What stood there goes, what comes waits, the teacher is told, and one press mends it and shows what waited."""
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.sem, SECRET)
    await scene.looks()
    assert SECRET in scene.teacher.sees(REGIE)
    assert not scene.noor.may(Perm.VIEW_CHANNEL, REGIE)
    await opens(scene)
    await scene.settles()
    assert scene.noor.may(Perm.VIEW_CHANNEL, REGIE)
    assert SECRET not in scene.noor.everything()
    told = scene.teacher.sees(REGIE)
    assert HIDDEN in told
    assert ALSO in told
    assert "antwoorden vóór het openen" in told
    await scene.teacher.clicks("Maak dicht", place=REGIE)
    await scene.settles()
    assert not scene.noor.may(Perm.VIEW_CHANNEL, REGIE)
    seen = scene.teacher.sees(REGIE)
    assert SECRET in seen
    assert HIDDEN not in seen
    assert "weer dicht" in seen
    await scene.teacher.clicks("Gelezen", place=REGIE)
    await scene.settles()
    assert "weer dicht" not in scene.teacher.sees(REGIE)
    await scene.reveals()
    assert SECRET in scene.noor.sees(KRING)


async def test_a_guest_of_whom_the_class_never_heard_is_noticed_at_once(scene: Scene) -> None:
    """The class's channel, with other exceptions, was looked at a moment before."""
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.sem, SECRET)
    await scene.looks()
    await hops(scene, 61)
    await scene.sem.clicks("Doel even terugzien", place=KRING)
    the_school_lets_in(scene, scene.other_pupil.id, kind=1)
    await scene.settles()
    assert scene.other_pupil.may(Perm.VIEW_CHANNEL, REGIE)
    assert SECRET not in scene.other_pupil.everything()
    assert ALSO in scene.teacher.sees(REGIE)


async def test_who_has_both_roles_is_a_pupil_until_one_is_taken_away(scene: Scene) -> None:
    """A pupil who gets the teachers' role steers nothing and reads nothing, and hears why."""
    gives(scene, scene.noor, "leraar")
    await scene.starts_talk(joined=[scene.sem, scene.noor])
    answer = await scene.noor.runs("/gesprek stop", KRING)
    assert answer.private
    assert "een rol van volwassenen" in answer.text
    assert "Gesprek gestopt" not in scene.sem.sees(KRING)
    await writing(scene)
    await scene.hands_in(scene.noor, "ik doe gewoon mee")
    assert stored(scene) == {"Noor": "ik doe gewoon mee"}


async def test_what_was_hidden_stays_hidden_after_a_restart(scene: Scene) -> None:
    """The bot stops while pupils read along; it comes back, and the school has mended it by hand meanwhile."""
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.sem, SECRET)
    await scene.looks()
    await lets_pupils_in(scene)
    await scene.restarts()
    assert SECRET not in scene.noor.everything()
    assert HIDDEN in scene.teacher.sees(REGIE)
    await scene.app.stop()
    drop_overwrite(scene.room.world, scene.teacher.place(REGIE), role_of(scene, "leerling"))
    await scene.restarts()
    assert SECRET in scene.teacher.sees(REGIE)
    assert HIDDEN not in scene.teacher.sees(REGIE)


async def test_a_teacher_lets_the_head_read_along_but_never_all_pupils(scene: Scene) -> None:
    head = gets_a_role(scene, scene.other_pupil, "directie")
    the_school_lets_in(scene, head.id)
    await scene.settles()
    assert HIDDEN not in scene.teacher.sees(REGIE), "there was nothing to hide yet"
    await scene.starts_talk()
    assert "Kies een stap" not in scene.teacher.sees(REGIE)
    stale = await scene.teacher.clicks(custom_id="v1:school_readers_fine:1", place=REGIE, forced=True)
    assert "Dit is net veranderd" in stale.text, "others read along than the message told of"
    await scene.teacher.clicks("Dit mag", place=REGIE)
    await scene.settles()
    assert ALSO not in scene.teacher.sees(REGIE)
    await writing(scene)
    await scene.hands_in(scene.sem, SECRET)
    await scene.looks()
    assert SECRET in scene.teacher.sees(REGIE)
    await lets_pupils_in(scene)
    await scene.settles()
    assert SECRET not in scene.noor.everything()
    assert "Dit mag" not in scene.teacher.buttons(REGIE)


async def test_who_reads_the_class_along_is_told_at_set_up_and_later(scene: Scene) -> None:
    """At set-up everybody on the server read along; the teacher closes it, and later a school opens it again."""
    told = scene.teacher.sees(KRING)
    assert "leest ook mee: iedereen op deze server" in told
    assert "eigenaar en beheerders" in told
    assert scene.other_pupil.may(Perm.VIEW_CHANNEL, KRING)
    await scene.teacher.clicks("Alleen voor deze klas", place=KRING)
    await scene.settles()
    assert not scene.other_pupil.may(Perm.VIEW_CHANNEL, KRING)
    assert all(one.may(Perm.VIEW_CHANNEL, KRING) for one in (scene.noor, scene.teacher, scene.support))
    assert "leest nu ook mee" not in scene.teacher.sees(REGIE)
    the_school_lets_in(scene, role_of(scene, "leerling-ander"), KRING)
    await scene.settles()
    assert "leest nu ook mee: @leerling-ander" in scene.teacher.sees(REGIE)
    await scene.teacher.clicks("Maak dicht", place=REGIE)
    await scene.settles()
    assert not scene.other_pupil.may(Perm.VIEW_CHANNEL, KRING)
    assert "leest nu ook mee" not in scene.teacher.sees(REGIE)


async def test_a_class_channel_that_its_pupils_lose_is_told_of(scene: Scene) -> None:
    pupils, channel = role_of(scene, "leerling"), scene.teacher.place(KRING)
    set_overwrite(scene.room.world, channel, Overwrite(pupils, 0, deny=int(Perm.VIEW_CHANNEL)))
    await scene.settles()
    assert "@leerling ziet #kring niet meer" in scene.teacher.sees(REGIE)
    drop_overwrite(scene.room.world, channel, pupils)
    await scene.settles()
    assert "niet meer" not in scene.teacher.sees(REGIE)


async def walks_in(scene: Scene, two: Two) -> None:
    """A teacher lets another pupil into the thread, as Discord's own client does."""
    add_follower(scene.room.world, two.thread, scene.sem.id)
    notice(scene.room.world, two.thread, scene.teacher.id, ADDED_NOTICE, mentions=[scene.sem.id])


async def may_manage_threads(scene: Scene, _: Two) -> None:
    set_overwrite(
        scene.room.world,
        scene.teacher.place(KRING),
        Overwrite(gets_a_role(scene, scene.sem, "hulpje").id, 0, int(Perm.MANAGE_THREADS)),
    )


@pytest.mark.parametrize("comes", [walks_in, may_manage_threads])
async def test_a_thread_of_two_shows_nothing_while_another_pupil_is_in_it(
    scene: Scene, comes: Callable[[Scene, Two], Awaitable[None]]
) -> None:
    two = await two_of(scene, "nl")
    await two.starts("goals")
    await two.presses("one-begin")
    await two.fills_in("scale-button-write", {"what": SECRET})
    assert SECRET in two.pupil.sees(two.thread)
    await comes(scene, two)
    await scene.settles()
    assert scene.sem.may(Perm.VIEW_CHANNEL, two.thread)
    assert SECRET not in scene.sem.everything()
    assert HIDDEN in two.pupil.sees(two.thread)
    told = scene.teacher.sees(REGIE)
    assert ALSO in told
    await scene.teacher.clicks("Maak dicht", place=REGIE)
    await scene.settles()
    assert not scene.sem.may(Perm.VIEW_CHANNEL, two.thread)
    assert SECRET in two.pupil.sees(two.thread)


async def test_teachers_who_lose_regie_hear_it_where_they_are(scene: Scene) -> None:
    await scene.starts_talk()
    drop_overwrite(scene.room.world, scene.teacher.place(REGIE), role_of(scene, "leraar"))
    await scene.settles()
    assert "Leraren van Zonnebloem zien #regie-kring niet meer" in scene.teacher.everything()
    assert "niet meer" not in scene.noor.everything()
