"""What is kept of somebody stays theirs: they see and erase it wherever they are, and the host erases it by person."""

from pathlib import Path
from shutil import copytree

from bot.app import retention_in
from bot.room.discord.changes.guilds import add_member, member_changed, remove_member
from bot.room.erasing import erase_in_room
from bot.room.people.person import Person
from bot.room.seed import build_school
from bot.services.privacy.own_data import forget_person
from bot.store.unit import Store
from tests.e2e.alone import two_of
from tests.e2e.closings import agrees, presses, stops
from tests.e2e.lesson import NAMED, hops, shown
from tests.e2e.scene import KRING, REGIE, Scene
from tests.pictures import black_png

SECRET = "achter in de boomhut"


def loses_the_role(scene: Scene, pupil: Person) -> None:
    member = scene.room.world.member(pupil.guild_id or 0, pupil.id)
    member.roles = []
    member_changed(scene.room.world, member)


async def erases(scene: Scene, pupil: Person) -> None:
    for label in ("Wis alles van mij", "Ja, wis alles"):
        await scene.settles()
        await pupil.clicks(label)
    await scene.settles()


async def test_whoever_is_no_pupil_any_more_sees_and_erases_it_in_private(scene: Scene) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: SECRET, scene.sem: "in de hoek"}, who=NAMED)
    loses_the_role(scene, scene.noor)
    seen = await scene.noor.runs("/mijn gegevens", scene.noor.dm)
    assert SECRET in seen.text
    assert "Zonnebloem" in seen.text
    await scene.noor.dms("hoi")
    await scene.settles()
    await scene.noor.clicks("Wat weet je van mij?", place=scene.noor.dm)
    await erases(scene, scene.noor)
    assert "Alles van jou is gewist" in scene.noor.inbox()
    assert SECRET not in scene.sem.sees(KRING) + scene.teacher.sees(REGIE)
    assert "in de hoek" in scene.sem.sees(KRING)
    assert "Van jou is niets bewaard" in (await scene.noor.runs("/mijn gegevens", scene.noor.dm)).text


async def test_a_proposal_that_lapsed_is_its_authors_to_see_and_erase(scene: Scene) -> None:
    await scene.starts_talk()
    await presses(scene, "Afronden")
    await agrees(scene, scene.noor, "We praten over de zolder.")
    await agrees(scene, scene.sem, "We fluisteren.")
    await presses(scene, "Naar hun mening")
    regie = scene.teacher.sees(REGIE)
    assert "dit stond niet op de lijst" in regie
    assert "niemand zei Klopt" not in regie
    assert "Noor" in regie[regie.index("zolder") :]
    await stops(scene)
    assert "zolder" in (await scene.noor.runs("/mijn gegevens", KRING)).text
    await erases(scene, scene.noor)
    assert "zolder" not in scene.teacher.sees(REGIE)
    assert "We fluisteren." in scene.teacher.sees(REGIE)


async def test_whoever_left_the_server_erases_it_from_another_one(scene: Scene) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: SECRET}, who=NAMED)
    world = scene.room.world
    remove_member(world, scene.noor.guild_id or 0, scene.noor.id)
    other = build_school(world, "Een andere school", {})
    add_member(world, other.guild.id, scene.noor.id)
    await scene.restarts()
    assert SECRET in (await scene.noor.runs("/mijn gegevens", other.channel)).text
    await erases(scene, scene.noor)
    assert SECRET not in scene.sem.sees(KRING) + scene.teacher.sees(REGIE)


async def test_drawings_and_marks_are_among_it_and_the_thread_goes_as_a_whole(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("weekly")
    thread = two.thread
    assert "Noor" in thread.name
    await two.pupil.says("dit typte ik zelf", thread)
    seen = await scene.noor.runs("/mijn gegevens", KRING)
    assert "Gesprekken met z'n tweeën: 1" in seen.text
    await erases(scene, scene.noor)
    assert thread.id not in scene.room.world.channels, "its title names her, and what was typed in it is about her"
    deleted = [one for one in scene.room.requests if one.method == "DELETE" and str(thread.id) in one.path]
    assert len(deleted) == 1, "the thread goes at once, not message by message"


async def test_the_host_erases_a_person_from_the_bot_and_the_room(scene: Scene, tmp_path: Path) -> None:
    two = await two_of(scene, "nl")
    await two.starts("weekly")
    await scene.starts_talk()
    await shown(scene, {scene.noor: SECRET}, who=NAMED)
    await scene.noor.dms("in het geheim van de zolder", ("foto.png", black_png(40, 40)))
    await scene.settles()
    noor, now, config = scene.noor, scene.clock.now(), scene.config
    await scene.app.stop()
    await scene.room.storage.flush()
    files = Path(copytree(config.data.directory, tmp_path / "copy"))
    store = Store.in_directory(files)
    would = await forget_person(store, now, retention_in(config), str(noor.id), look_only=True)
    done = await forget_person(store, now, retention_in(config), str(noor.id))
    assert (would.by_class, would.threads, would.staff) == (done.by_class, done.threads, done.staff)
    assert done.by_class["Zonnebloem"]["answers"] == done.threads == 1
    assert (await forget_person(store, now, retention_in(config), str(noor.id))).is_nothing
    await store.close()
    looked = await erase_in_room(files / "room.db", noor.id, look_only=True)
    assert looked == await erase_in_room(files / "room.db", noor.id, look_only=False)
    assert looked.files == 1
    assert (await erase_in_room(files / "room.db", noor.id, look_only=False)).is_nothing
    assert b"zolder" not in (files / "room.db").read_bytes()
    assert black_png(40, 40) not in (files / "room.db").read_bytes()


async def test_what_goes_in_a_thread_that_was_put_away_does_not_open_it(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("on_request")
    await two.presses("one-begin")
    await two.fills_in("scale-button-write", SECRET)
    await two.steers("one-next")
    await two.steers("one-stop")
    await two.teacher.clicks("Ja, stop", place=REGIE)
    await scene.settles()
    thread, before = two.thread, len(scene.room.requests)
    assert SECRET in two.sees()
    await hops(scene, 15 * 24 * 3600)
    calls = [one for one in list(scene.room.requests)[before:] if f"/channels/{thread.id}" in one.path]
    assert SECRET not in two.sees()
    assert {one.method for one in calls} == {"DELETE"}
