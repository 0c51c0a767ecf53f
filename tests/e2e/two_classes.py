"""Sets two classes of one school that talk at the same time, and the people around them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.room.discord.changes.channels import add_channel
from bot.room.discord.changes.guilds import add_member, add_role
from bot.room.people.person import Person
from bot.room.seed import new_user
from bot.room.state.entities import Channel, ChannelType, Role
from bot.room.state.permissions import Perm
from tests.e2e.scene import OTHER_TEACHER, Scene, a_scene
from tests.e2e.stored import rows, tables

TUIN, REGIE_TUIN = "tuin", "regie-tuin"
GUEST, HEAD = "Gast", "Directeur"
SECOND_QUESTION = "Wat groeit er bij jou?"


@dataclass(frozen=True)
class School:
    """Holds both classes: the first is ``scene``'s, and the second talks in #tuin with Joris and Puck."""

    scene: Scene
    joris: Person
    puck: Person
    guest: Person
    head: Person

    async def starts_second_talk(self) -> None:
        """The second class is asked a question, and may write."""
        await self.joris.runs("/gesprek start", TUIN, soort="Weekgesprek", doel="d", bedoeling="b", nodig="n")
        await self.scene.settles()
        await self.puck.clicks("Ik doe mee", place=TUIN)
        await self.scene.lets_read()
        await self.joris.runs("/gesprek vraag", TUIN, vraag=SECOND_QUESTION)
        await self.scene.settles()
        await self.scene.clock.move(61)
        await self.scene.settles()

    def joins(self, name: str, role: str) -> Person:
        """Add somebody new with this role."""
        world = self.scene.room.world
        (guild,) = world.guilds.values()
        role_id = next(one.id for one in world.roles.values() if one.name == role)
        add_member(world, guild.id, new_user(world, name).id, [role_id])
        return self.scene.room.person(name)

    async def puck_writes(self, words: str) -> None:
        """The pupil of the second class hands something in."""
        await self.puck.clicks("Schrijf je gedachte", place=TUIN)
        await self.puck.submits({"Wat komt er bij je op?": words})

    def everything(self) -> dict[str, list[tuple[object, ...]]]:
        """Return the whole database, except how far channels were read."""
        return {name: rows(self.scene, f"SELECT * FROM {name}") for name in tables(self.scene) if name != "cursors"}

    def first_class(self) -> dict[str, list[tuple[object, ...]]]:
        """Return everything that the database has about the first class."""
        return self._of_class(1)

    def second_class(self) -> dict[str, list[tuple[object, ...]]]:
        """Return everything that the database has about the second class."""
        return self._of_class(2)

    def _of_class(self, group_id: int) -> dict[str, list[tuple[object, ...]]]:
        talks = f"SELECT id FROM talks WHERE group_id = {group_id}"
        rounds = f"SELECT id FROM rounds WHERE talk_id IN ({talks})"
        pupils = f"SELECT id FROM pupils WHERE group_id = {group_id}"
        channel = f"SELECT channel_ref FROM groups WHERE id = {group_id}"
        regie = f"SELECT regie_ref FROM groups WHERE id = {group_id}"
        where = {
            "groups": f"id = {group_id}",
            "talks": f"group_id = {group_id}",
            "pupils": f"group_id = {group_id}",
            "rounds": f"talk_id IN ({talks})",
            "presences": f"talk_id IN ({talks})",
            "answers": f"round_id IN ({rounds})",
            "turns": f"round_id IN ({rounds})",
            "turn_bag": f"pupil_id IN ({pupils})",
            "card_uses": f"group_id = {group_id}",
            "channel_locks": f"channel_ref IN ({channel})",
            "posts": f"channel_ref IN ({channel} UNION {regie})",
        }
        return {name: rows(self.scene, f"SELECT * FROM {name} WHERE {part}") for name, part in where.items()}


@asynccontextmanager
async def a_school(directory: Path, begins: datetime | None = None) -> AsyncIterator[School]:
    """Provide both classes, set up; the head has all rights on the server, the guest has no role at all."""
    async with a_scene(directory, begins=begins) as scene:
        world = scene.room.world
        (guild,) = world.guilds.values()
        pupils = next(role for role in world.roles.values() if role.name == "leerling-ander")
        teachers, heads = (
            add_role(world, Role(world.ids.new(), guild.id, name, permissions=int(powers)))
            for name, powers in (("leraar-ander", Perm.MANAGE_MESSAGES), ("directie", Perm.MANAGE_GUILD))
        )
        for name, roles in ((OTHER_TEACHER, [teachers.id]), (HEAD, [heads.id]), (GUEST, [])):
            add_member(world, guild.id, new_user(world, name).id, roles)
        add_channel(world, Channel(world.ids.new(), ChannelType.TEXT, guild.id, TUIN))
        await scene.settles()
        await scene.teacher.runs(
            "/klas inrichten",
            TUIN,
            naam="Madelief",
            leraren=teachers.name,
            leerlingen=pupils.name,
            leeftijd="bovenbouw vo of mbo",
            aanspreekvorm="meester Joris",
        )
        await scene.settles()
        person = scene.room.person
        yield School(scene, person(OTHER_TEACHER), scene.other_pupil, person(GUEST), person(HEAD))
