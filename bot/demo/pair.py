"""Runs the room and the bot in one process; to the bot, the room is Discord."""

import asyncio
from collections.abc import Mapping
from random import Random

from pydantic import SecretStr

from bot.app import App
from bot.clock import Clock
from bot.config import Config, DiscordSettings
from bot.demo.cast import PUPIL_ROLE, SUPPORT_ROLE, TEACHER_ROLE, Cast
from bot.i18n.catalogue import words_for
from bot.room.server import Room
from bot.room.state.permissions import Perm

CHANNEL = "kring"
LOG_SIZE = 100
"""How many requests the room remembers here: they hold words, so not many."""
POWERS: Mapping[str, Perm] = {TEACHER_ROLE: Perm.MANAGE_MESSAGES}
"""This makes Discord list the teacher's commands; the handlers hold the real checks."""


class Pair:
    """A room with a bot in it, and a school to talk in."""

    def __init__(
        self, config: Config, clock: Clock, cast: Cast, *, port: int = 0, random: Random | None = None
    ) -> None:
        self.clock = clock
        self.cast = cast
        self.room = Room(config.data.make(), clock, port=port, log_size=LOG_SIZE)
        self._config = config
        self._random = random
        self._app: App | None = None

    @property
    def app(self) -> App:
        """Return the bot. Raises ``RuntimeError`` when it is not there yet."""
        if self._app is None:
            raise RuntimeError("the bot is not there yet")
        return self._app

    async def open_room(self) -> None:
        """Start the server; the first time, make the school: a teacher, support staff and the pupils."""
        cast = self.cast
        await self.room.start()
        self.room.switch_intents(content=True)
        if not self.room.world.guilds:
            locale = "nl" if cast.language == "nl" else "en-US"
            await self.room.seed(cast.guild, _members(cast), powers=POWERS, owner=cast.teacher)
            for name in _members(cast):
                self.room.person(name).locale = locale

    async def bring_bot(self) -> None:
        """Connect the bot to the room. After ``take_bot`` this is a restart."""
        room = self.room
        settings = DiscordSettings(
            token=SecretStr(room.token), api_base=room.api_base, gateway=room.gateway_url, cdn=room.cdn
        )
        self._app = App(self._config.model_copy(update={"discord": settings}), self.clock, self._random)
        await self._app.start()

    async def take_bot(self) -> None:
        """Stop the bot; the room goes on."""
        if self._app is not None:
            await self._app.stop()
            self._app = None

    async def close(self) -> None:
        """Stop both the bot and the room."""
        await self.take_bot()
        await self.room.stop()

    async def settle(self) -> None:
        """Wait until both have nothing left to do at this moment."""
        await settle(self.room, self.app)

    async def set_up_class(self) -> None:
        """Let the teacher set up the class, unless that was done before."""
        cast = self.cast
        async with self.app.context.store.read() as unit:
            if await unit.groups.all():
                return
        words = words_for(cast.language)
        teacher = self.room.person(cast.teacher)
        await teacher.runs(
            "/class set-up",
            CHANNEL,
            name=cast.group,
            teachers=TEACHER_ROLE,
            pupils=PUPIL_ROLE,
            support=SUPPORT_ROLE,
            band=words("band-vo-boven-mbo"),
            address=cast.address,
            language=words(f"language-{cast.language}"),
        )


async def settle(room: Room, app: App) -> None:
    """Wait until the bot has heard everything that happened in the room and has nothing left to do."""
    while not _has_heard(room, app):  # noqa: ASYNC110 - the library tells nobody how far it has read
        await asyncio.sleep(0.001)
    await asyncio.sleep(0)
    await app.settle()


def _has_heard(room: Room, app: App) -> bool:
    heard = app.client.ws.sequence or 0
    return all(session.seq <= heard for session in room.hub.sessions.values() if session.id == app.client.ws.session_id)


def _members(cast: Cast) -> dict[str, list[str]]:
    pupils = {name: [PUPIL_ROLE] for name in cast.pupils}
    return {cast.teacher: [TEACHER_ROLE], cast.support: [SUPPORT_ROLE], **pupils}
