"""Sets a school in the room with the real client connected to it, and a class in the database, for chat tests."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import discord
from pydantic import SecretStr

from bot.chat.client import VertelEens
from bot.chat.connection.library_internals import use_endpoints
from bot.chat.ui.layout import button, card, page, row, text
from bot.clock import ManualClock
from bot.config import Config, DataSettings, DiscordSettings
from bot.domain.school.group import Band, Group, RoundStyle, TurnStyle
from bot.room.people.person import Person
from bot.room.seed import BOT_INVITE, School
from bot.room.server import Room
from bot.room.state.faults import Fault, HttpFault
from bot.room.state.permissions import Perm
from bot.schedule.alarms import AlarmClock
from bot.services.context import AppContext
from bot.store.unit import Store
from tests.databases import put_database
from tests.moments import begins

MEMBERS = {
    "Juf Mirjam": ["teacher"],
    "Noor": ["pupil"],
    "Sem": ["pupil"],
    "Bo": ["other pupil"],
    "Directeur": ["admin"],
}
KIND = "test"

Prepare = Callable[[VertelEens], None]


class ChatHouse:
    """The room, and the bot in it, which can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = ManualClock(begins())
        self.room = Room(folder, self.clock)
        self.school: School
        self.group: Group
        self.context: AppContext
        self.bot: VertelEens
        self.alarms: AlarmClock
        self.shown: dict[int, list[str] | None] = {}
        """The pages that the posts of kind ``test`` show, by ref."""
        self.drawn: list[int] = []
        """The refs of these posts, once for each time that one was drawn."""

    def person(self, name: str) -> Person:
        return self.room.person(name)

    @property
    def channel_ref(self) -> str:
        return str(self.school.channel.id)

    async def start_bot(self, prepare: Prepare | None = None) -> VertelEens:
        """Start what amounts to a new process: a new store, a new client, and the same database."""
        settings = DiscordSettings(
            token=SecretStr(self.room.token),
            api_base=self.room.api_base,
            gateway=self.room.gateway_url,
            cdn=self.room.cdn,
        )
        self.context = AppContext(Store.in_directory(self.folder), self.clock, ())
        self.alarms = AlarmClock(self.context.store, self.clock)
        self.bot = VertelEens(
            self.context, Config(discord=settings, data=DataSettings(directory=self.folder)), self.alarms
        )
        self.bot.outbox.renders(KIND, self._render)
        if prepare:
            prepare(self.bot)
        await self.bot.open(self.room.token)
        return self.bot

    async def stop_bot(self) -> None:
        await self.bot.close()
        await self.context.store.close()

    async def restart_bot(self, prepare: Prepare | None = None) -> VertelEens:
        await self.stop_bot()
        return await self.start_bot(prepare)

    async def make_class(self) -> Group:
        """Make the class of the channel "kring", with its regie."""
        roles = self.school.roles
        group = Group(
            id=0,
            guild_ref=str(self.school.guild.id),
            name="Klas 1B",
            channel_ref=self.channel_ref,
            regie_ref="1",
            teacher_role_ref=str(roles["teacher"].id),
            pupil_role_ref=str(roles["pupil"].id),
            support_role_ref=None,
            language="nl",
            band=Band.VO_ONDER,
            turn_style=TurnStyle.GENTLE,
            round_style=RoundStyle.SEALED,
            form_of_address="juf Mirjam",
        )
        async with self.context.store.write() as unit:
            self.group = await unit.groups.add(group, created_at=self.clock.now())
        return self.group

    async def ensure(self, ref: int, *pages: str) -> None:
        """Request that a message stands in the channel."""
        self.shown[ref] = list(pages)
        async with self.context.store.write() as unit:
            await unit.posts.ensure(KIND, ref, self.channel_ref, self.clock.now())

    async def invalidate(self, ref: int, *pages: str, urgent: bool = True) -> None:
        """Request that it is drawn again; no pages means that its thing is gone."""
        self.shown[ref] = list(pages) or None
        async with self.context.store.write() as unit:
            await unit.posts.invalidate(KIND, ref, urgent=urgent)

    async def lock(self, locked: bool) -> None:
        async with self.context.store.write() as unit:
            role = str(self.school.roles["pupil"].id)
            await unit.locks.want(self.channel_ref, role, locked, self.clock.now())

    def fails(self, target: str, kind: HttpFault = HttpFault.ERROR, times: int | None = 1, status: int = 503) -> Fault:
        """Make the next requests to this route go wrong."""
        return self.room.faults.add(Fault(kind, target, times=times, status=status))

    def seen_by_noor(self) -> str:
        return self.person("Noor").sees("kring")

    def calls(self, method: str, template: str) -> int:
        return sum(exchange.method == method and exchange.template == template for exchange in self.room.requests)

    async def _render(self, ref: int) -> list[discord.ui.LayoutView] | None:
        self.drawn.append(ref)
        pages = self.shown[ref]
        return None if pages is None else [page(card(None, text(words))) for words in pages]


def with_button(label: str, custom_id: str) -> discord.ui.LayoutView:
    return page(text("Een vraag"), row(button(label, custom_id)))


@asynccontextmanager
async def chat_house(
    folder: Path, prepare: Prepare | None = None, *, content: bool = True, permissions: Perm | None = None
) -> AsyncIterator[ChatHouse]:
    """Provide a house with everything on; nothing may have crashed in the room when the test ends."""
    house = ChatHouse(folder)
    await put_database(folder)
    await house.room.start()
    house.room.switch_intents(content=content)
    powers = {"admin": Perm.MANAGE_GUILD}
    invited = BOT_INVITE if permissions is None else permissions
    house.school = await house.room.seed("De Regenboog", MEMBERS, powers=powers, bot_permissions=invited)
    try:
        await house.start_bot(prepare)
        await house.make_class()
        yield house
        assert house.room.crashes == []
    finally:
        await house.stop_bot()
        await house.room.stop()
        use_endpoints()
