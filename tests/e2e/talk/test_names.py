"""A changed name counts everywhere: what stands in the channels, what comes next, and after a restart."""

from bot.room.discord.changes.guilds import member_changed
from bot.room.people.person import Person
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, REGIE, Scene


def is_called(scene: Scene, person: Person, name: str) -> None:
    """Give somebody another nickname in the school's server."""
    member = scene.room.world.member(person.guild_id or 0, person.id)
    member.nick = name
    member_changed(scene.room.world, member)


async def test_a_changed_name_counts_everywhere_at_once(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "bij het raam")
    await scene.hands_in(scene.sem, "op de gang")
    await scene.looks()
    assert "Noor" in scene.teacher.sees(REGIE)
    is_called(scene, scene.noor, "Nora 👩‍👩‍👧")
    await hops(scene, 11)
    await scene.teacher.clicks("Samen openen", place=REGIE)
    await scene.settles()
    await hops(scene, 20)
    seen = scene.sem.sees(KRING)
    assert "Nora 👩‍👩‍👧" in seen
    assert "Noor\n" not in seen, "the name of before is nowhere"
    is_called(scene, scene.sem, "Sam")
    await scene.restarts()
    await hops(scene, 20)
    seen = scene.noor.sees(KRING)
    assert "Sam" in seen
    assert "-# Sem" not in seen
    is_called(scene, scene.sem, "Sammie")
    await scene.sem.clicks("Herken ik", place=KRING)
    await scene.settles()
    await hops(scene, 20)
    assert "Sammie" in scene.noor.sees(KRING)
