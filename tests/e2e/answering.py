"""Looks at what tests of answering check: the stored answers, who may send, and another class beside the first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.room.discord.changes.channels import add_channel, drop_overwrite, set_overwrite
from bot.room.discord.changes.guilds import add_role, member_changed
from bot.room.people.person import Person
from bot.room.seed import join
from bot.room.state.entities import Channel, ChannelType, Overwrite, Role
from bot.room.state.permissions import NONE, Perm
from tests.e2e.scene import KRING, OTHER_TEACHER, REGIE, Scene
from tests.e2e.stored import rows

GARDEN, GARDEN_REGIE = "tuin", "regie-tuin"


@dataclass(frozen=True)
class Row:
    """An answer as it is in the database."""

    text: str
    who: str
    turn: str
    source: str
    passed: bool


def kept(scene: Scene, question: str | None = None) -> dict[str, Row]:
    """Return the answers to the latest question (or to this one) by the pupil's name."""
    which = "SELECT max(id) FROM rounds" if question is None else "SELECT id FROM rounds WHERE question = ?"
    sql = (
        "SELECT name, text, visibility, preference, source, passed FROM answers JOIN pupils ON pupils.id = pupil_id"
        f" WHERE round_id = ({which}) ORDER BY answers.id"
    )
    found = rows(scene, sql) if question is None else rows(scene, sql, question)
    return {name: Row(text, who, turn, source, bool(passed)) for name, text, who, turn, source, passed in found}


def state(scene: Scene) -> str:
    """Return the state of the latest round."""
    ((found,),) = rows(scene, "SELECT state FROM rounds ORDER BY id DESC LIMIT 1")
    return found


def may_write(person: Person, place: str = KRING) -> bool:
    """Return whether the channel is open for this person."""
    return person.may(Perm.SEND_MESSAGES, place)


def gets_the_right_to_speak(scene: Scene, pupil: Person) -> None:
    """Let this pupil send, locked or not: an administrator is held by no overwrite."""
    gets_a_role(scene, pupil, "klusjesman", Perm.ADMINISTRATOR)


def gets_an_exception(scene: Scene, pupil: Person) -> None:
    """Let this pupil send from now on by an overwrite of their own; the next lock takes it away."""
    channel = pupil.place(KRING)
    set_overwrite(scene.room.world, channel, Overwrite(pupil.id, 1, allow=int(Perm.SEND_MESSAGES)))


def gets_a_role(scene: Scene, pupil: Person, name: str, powers: Perm = NONE) -> Role:
    """Give a pupil one more role, with these rights in the whole server."""
    world = scene.room.world
    guild_id = pupil.guild_id or 0
    role = add_role(world, Role(world.ids.new(), guild_id, name, permissions=int(powers)))
    member = world.member(guild_id, pupil.id)
    member.roles.append(role.id)
    member_changed(world, member)
    return role


def the_bot_loses(scene: Scene, rights: Perm, place: str = KRING) -> None:
    """The school takes rights away from the bot in one channel."""
    channel = scene.teacher.place(place)
    set_overwrite(scene.room.world, channel, Overwrite(scene.room.world.bot.id, 1, deny=int(rights)))


def the_bot_gets_back(scene: Scene, place: str = KRING) -> None:
    """The school gives the rights back."""
    drop_overwrite(scene.room.world, scene.teacher.place(place), scene.room.world.bot.id)


async def another_class(scene: Scene, *, pupils: list[Person]) -> Person:
    """Make a second class with a channel, a teacher and a role of its own; these pupils are in it as well. Return its
    teacher.
    """
    world = scene.room.world
    guild_id = scene.noor.guild_id or 0
    powers = {"tuinleraar": Perm.MANAGE_MESSAGES, "tuinier": Perm(0)}
    roles = [
        add_role(world, Role(world.ids.new(), guild_id, name, permissions=int(power))) for name, power in powers.items()
    ]
    add_channel(world, Channel(world.ids.new(), ChannelType.TEXT, guild_id, GARDEN))
    teacher = scene.room.person(join(world, guild_id, OTHER_TEACHER).id)
    for person, role in [(teacher, roles[0]), *((pupil, roles[1]) for pupil in pupils)]:
        member = world.member(guild_id, person.id)
        member.roles.append(role.id)
        member_changed(world, member)
    options = {"leraren": "tuinleraar", "leerlingen": "tuinier", "naam": "Tuin", "aanspreekvorm": "meester Joris"}
    await scene.teacher.runs(
        "/klas inrichten",
        GARDEN,
        options={**options, "leeftijd": "bovenbouw vo of mbo"},
    )
    await scene.settles()
    return teacher


def assert_each_once(scene: Scene) -> None:
    """Check that the rows know every message of the bot in the two channels, and that none is missing."""
    known = {int(ref) for (ref,) in rows(scene, "SELECT message_ref FROM posts WHERE message_ref IS NOT NULL")}
    assert rows(scene, "SELECT kind FROM posts WHERE message_ref IS NULL AND NOT dead") == []
    there = {
        message.id
        for place in (KRING, REGIE)
        for message in scene.teacher.messages(place)
        if message.author_id == scene.room.world.bot.id and not message.ephemeral
    }
    welcome = scene.teacher.message("Dit is de regie van").id
    assert there - known == {welcome}


def custom_id(scene: Scene, verb: str, place: str = KRING) -> str:
    """Return the custom id of the newest button for this verb, enabled or not, as a tampered client would know it."""
    found = [one for message in scene.teacher.messages(place) for one in _custom_ids(message.components)]
    return next(one for one in reversed(found) if one.split(":")[1] == verb)


def _custom_ids(components: list[Any]) -> Iterator[str]:
    for item in components:
        if "custom_id" in item:
            yield item["custom_id"]
        yield from _custom_ids(item.get("components", []))
