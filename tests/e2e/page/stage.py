"""Sets a class in a room with a bot that plays a script: what the page shows, one morning in November."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from bot.clock import ManualClock
from bot.room.discord.changes.channels import add_channel, open_dm, set_overwrite
from bot.room.discord.changes.files import Upload
from bot.room.discord.changes.interactions import InteractionStart, begin
from bot.room.discord.changes.posting import Sent, send
from bot.room.discord.changes.threads import ThreadPlan, add_follower, start_thread
from bot.room.discord.rules.callbacks import COMMAND
from bot.room.server import Room
from bot.room.state.entities import Channel, ChannelType, Message, Overwrite
from bot.room.state.permissions import Perm
from bot.room.state.world import Event
from bot.room.web.roster import PersonKind, Shortcut
from tests.e2e.page.parts import Part
from tests.room.caller import Caller

MORNING = datetime(2025, 11, 18, 8, 30, tzinfo=timezone(timedelta(hours=1)))
V2, EPHEMERAL = 1 << 15, 1 << 6

TEACHER, SUPPORT = "Juf Mirjam", "Els"
PUPILS = ("Noor", "Sem", "Yusuf", "Lotte", "Daan", "Amira")
PLAYED = (
    "Finn", "Mila", "Tijs", "Zeynep", "Bram", "Jaylinn", "Olivier", "Fenna", "Milan", "Sara", "Ravi", "Liv", "Kas",
)  # fmt: skip
GROUPS = {
    "Duin": ("Noor", "Yusuf", "Finn", "Zeynep"),
    "Zee": ("Sem", "Mila", "Bram", "Sara", "Liv"),
    "Bos": ("Lotte", "Tijs", "Jaylinn", "Ravi", "Kas"),
    "Wei": ("Daan", "Amira", "Olivier", "Fenna", "Milan"),
}

Answer = dict[str, Any]
"""A callback of the bot: `{"type": 4, "data": …}`."""


def clock_time(told: str) -> datetime:
    """Returns a callback of the bot: `{"type": 4, "data": …}`."""
    hour, minute, second = map(int, told.split(":"))
    return MORNING.replace(hour=hour, minute=minute, second=second)


def stamp(told: str, style: str = "R") -> str:
    """Return a time of that morning as a Discord timestamp."""
    return f"<t:{int(clock_time(told).timestamp())}:{style}>"


class Stage:
    """Knows who is there, where, and what happens. `answers` holds the bot's answers by custom_id or command."""

    def __init__(self, room: Room, clock: ManualClock, call: Caller, drawings: dict[str, bytes]) -> None:
        self.room, self.clock, self.call, self.drawings = room, clock, call, drawings
        self.answers: dict[str, Answer | Callable[[Part], Answer]] = {}
        self.asked: list[Part] = []
        self.places: dict[str, Channel] = {}
        self._jobs: list[Any] = []

    async def build(self) -> None:
        """Build the school, its people and its places."""
        roles = {TEACHER: ["leerkracht"], SUPPORT: ["ib"], **{name: ["leerling"] for name in (*PUPILS, *PLAYED)}}
        powers = {"leerkracht": Perm.MANAGE_MESSAGES | Perm.PIN_MESSAGES}
        self.school = await self.room.seed("Groep 8", roles, owner=TEACHER, powers=powers)
        world, guild = self.room.world, self.school.guild
        guild.description = "Basisschool De Brug"
        self.places["kring"] = self.school.channel
        self.school.channel.topic = "Hier praten we met de hele klas"
        self._channel("mededelingen", ChannelType.ANNOUNCEMENT, "Berichten van school", position=-1)
        set_overwrite(world, self.places["mededelingen"], Overwrite(guild.id, 0, deny=Perm.SEND_MESSAGES))
        self._channel("prikbord", ChannelType.FORUM, "Wat er uit onze gesprekken kwam")
        self._channel("regie", ChannelType.TEXT, "Alleen jij en Els zien deze plek")
        self._channel("opvolgen", ChannelType.TEXT, "Wie wil iets van je, en tot wanneer")
        for name in ("regie", "opvolgen"):
            self._only_staff(self.places[name])
        self._cast()
        world.listeners.append(self._heard)

    def _channel(self, name: str, kind: ChannelType, topic: str, position: int = 1) -> None:
        world = self.room.world
        made = Channel(world.ids.new(), kind, self.school.guild.id, name, topic=topic, position=position)
        self.places[name] = add_channel(world, made)

    def _only_staff(self, channel: Channel) -> None:
        world, sight = self.room.world, int(Perm.VIEW_CHANNEL)
        set_overwrite(world, channel, Overwrite(self.school.guild.id, 0, deny=sight))
        for role in (self.school.roles["leerkracht"], self.school.roles["ib"], self.school.bot_role):
            set_overwrite(world, channel, Overwrite(role.id, 0, allow=sight))

    def _cast(self) -> None:
        cast, people, roles = self.room.page.roster, self.school.people, self.school.roles
        cast.kinds |= {
            roles["leerkracht"].id: PersonKind.TEACHER,
            roles["ib"].id: PersonKind.SUPPORT,
            roles["leerling"].id: PersonKind.PUPIL,
        }
        cast.tags |= {people[TEACHER].id: "juf", people[SUPPORT].id: "ib’er"}
        cast.simulated |= {people[name].id for name in PLAYED}
        cast.hidden.add(self.room.world.application.owner_id)
        cast.shortcuts[PersonKind.PUPIL] = [Shortcut("ask", {"nl": "Ik wil praten", "en": "I want to talk"})]
        cast.first = people["Noor"].id
        self.room.page.refresh()

    def user(self, name: str) -> int:
        """Return the id of somebody."""
        return self.school.people[name].id

    # -- what happens ------------------------------------------------------------------------------------------------

    async def until(self, told: str) -> None:
        """Let time pass until a moment of that morning."""
        await self.clock.move((clock_time(told) - self.clock.now()).total_seconds())

    async def says(self, name: str, told: str, words: str, place: str = "kring", drawing: str | None = None) -> Message:
        """Somebody writes, perhaps with a drawing."""
        await self.until(told)
        uploads = [Upload(f"{drawing}.png", self.drawings[drawing])] if drawing else []
        alt = [{"id": 0, "filename": f"{drawing}.png", "description": "Tekening van Noor: onder de tafel bij oma"}]
        body = {"content": words, **({"attachments": alt} if drawing else {})}
        return send(self.room.world, self.user(name), self.places[place], Sent(body, uploads))

    async def bot(self, told: str, parts: Sequence[Part], place: str = "kring", **more: Any) -> str:
        """The bot posts through the HTTP API; return the message's id."""
        await self.until(told)
        body = {"components": list(parts), "flags": V2, **more} if parts else more
        status, message = await self.call(
            "POST", f"/channels/{self.places[place].id}/messages", body, files=self._files(str(body))
        )
        assert status == 200, message
        return message["id"]

    async def edits(self, told: str, message: str, parts: Sequence[Part], place: str = "kring") -> None:
        """The bot changes what it posted."""
        await self.until(told)
        status, answer = await self.call(
            "PATCH", f"/channels/{self.places[place].id}/messages/{message}", {"components": list(parts)}
        )
        assert status == 200, answer

    async def whispers(self, name: str, told: str, parts: Sequence[Part], place: str = "kring") -> None:
        """The bot says something that only one person sees: the answer to their command."""
        await self.until(told)
        act = InteractionStart(COMMAND, {"id": "1", "name": "stage", "type": 1})
        interaction = begin(self.room.world, self.user(name), self.places[place], act)
        await self._answers(str(interaction.id), interaction.token, whisper(*parts))

    async def _answers(self, interaction: str, token: str, answer: Answer) -> None:
        status, told = await self.call("POST", f"/interactions/{interaction}/{token}/callback", answer)
        assert status < 300, told

    def _files(self, body: str) -> dict[str, bytes] | None:
        named = {f"{name}.png": content for name, content in self.drawings.items()}
        named["prikbord-groep8.html"] = b"<!doctype html>" + b" " * 148_000
        found = {name: content for name, content in named.items() if f"attachment://{name}" in body}
        return found or None

    def hush(self) -> None:
        """Pupils may not write in the circle now."""
        role = self.school.roles["leerling"].id
        set_overwrite(self.room.world, self.places["kring"], Overwrite(role, 0, deny=int(Perm.SEND_MESSAGES)))

    def thread(self, name: str, members: Sequence[str], place: str = "kring") -> None:
        """Open a private thread of these people."""
        plan = ThreadPlan(name, ChannelType.PRIVATE_THREAD, self.room.world.application.id)
        made = start_thread(self.room.world, self.places[place], plan)
        for each in members:
            add_follower(self.room.world, made, self.user(each))
        self.places[name] = made

    def post(self, name: str) -> None:
        """Add a post to the forum."""
        plan = ThreadPlan(name, ChannelType.PUBLIC_THREAD, self.room.world.application.id)
        self.places[name] = start_thread(self.room.world, self.places["prikbord"], plan)

    def dm(self, name: str) -> None:
        """Open the private conversation between somebody and the bot."""
        self.places["dm"] = open_dm(self.room.world, self.user(name), self.room.world.application.id)

    async def commands(self, commands: Sequence[Part]) -> None:
        """The bot registers its commands."""
        status, told = await self.call("PUT", f"/applications/{self.room.world.application.id}/commands", commands)
        assert status == 200, told

    # -- the bot that plays a script ---------------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        if event.name != "INTERACTION_CREATE" or event.data["data"].get("name") == "stage":
            return
        self.asked.append(event.data)
        data = event.data["data"]
        answer = self.answers.get(data.get("custom_id") or data["name"])
        if answer is not None:
            told = answer(event.data) if callable(answer) else answer
            job = asyncio.get_running_loop().create_task(self._answers(event.data["id"], event.data["token"], told))
            self._jobs.append(job)


def whisper(*parts: Part) -> Answer:
    """Return an answer that only the one who pressed sees."""
    return {"type": 4, "data": {"flags": V2 | EPHEMERAL, "components": list(parts)}}


def opens(form: Part) -> Answer:
    """Return an answer that opens a form."""
    return {"type": 9, "data": form}


def changes(*parts: Part) -> Answer:
    """Return an answer that changes the message that was pressed."""
    return {"type": 7, "data": {"components": list(parts)}}
