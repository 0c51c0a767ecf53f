"""Checks what a form, a select and an upload hold when they come in, and where a thread belongs."""

from pathlib import Path

import discord
import pytest
from pydantic import SecretStr

from bot.chat.client import VertelEens
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import choice, form, radio, text_field, upload
from bot.chat.ui.layout import option, page, select, text
from bot.config import Config, DataSettings, DiscordSettings
from bot.domain.permission import Action
from bot.errors import ConfigError
from bot.schedule.alarms import AlarmClock
from tests.integration.chat_house import chat_house, with_button

OPEN, EVERYTHING, WISHES = CustomId("open"), CustomId("everything"), CustomId("wishes")
OPTIONS = [option("Een", "1"), option("Twee", "2"), option("Drie", "3")]


class Handlers:
    """Keeps what came in."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self.choices: dict[str, tuple[str, ...]] = {}
        self.files: list[tuple[str, bytes]] = []
        self.values: tuple[str, ...] = ()
        self.groups: list[str] = []

    def prepare(self, bot: VertelEens) -> None:
        bot.router.add({OPEN: self.open, WISHES: self.chosen}, forms={EVERYTHING: self.everything})

    @needs(Action.TAKE_PART)
    async def open(self, request: Request) -> None:
        self.groups.append(request.group.name)
        await request.open_form(
            form(
                "Alles",
                EVERYTHING(),
                text_field("Woorden", "words", long=True, required=False),
                radio("Wie", "who", OPTIONS),
                radio("Wat", "what", OPTIONS, several=True, required=False),
                choice("Cijfer", "mark", OPTIONS),
                upload("Tekening", "drawing", required=False),
            )
        )

    @needs(Action.TAKE_PART)
    async def everything(self, request: Request) -> None:
        self.fields = dict(request.fields)
        self.choices = dict(request.choices)
        self.files = [(file.filename, await file.read()) for file in request.files]

    @needs(Action.TAKE_PART)
    async def chosen(self, request: Request) -> None:
        self.values = request.values


async def test_everything_in_a_form_arrives_as_it_was_given(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        noor = house.person("Noor")
        channel = house.bot.get_partial_messageable(house.school.channel.id)
        await channel.send(view=with_button("Open", OPEN()))
        await noor.clicks("Open")
        filled = {"Woorden": "Een *twee*\n@everyone", "Wie": "Twee", "Wat": ["Een", "Drie"], "Cijfer": "Drie"}
        await noor.submits({**filled, "Tekening": ("boom.png", b"\x89PNG")})
        assert handlers.fields["words"] == "Een *twee*\n@everyone"
        assert (handlers.fields["who"], handlers.fields["mark"]) == ("2", "3")
        assert handlers.choices["what"] == ("1", "3")
        assert handlers.files == [("boom.png", b"\x89PNG")]
        await noor.clicks("Open")
        await noor.submits({"Wie": "Een", "Cijfer": "Een"})
        assert handlers.fields["words"] == ""
        assert handlers.choices["what"] == ()
        assert handlers.files == []


async def test_a_choice_arrives_and_needs_no_visible_answer(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        channel = house.bot.get_partial_messageable(house.school.channel.id)
        await channel.send(view=page(text("Kies"), select("Wat komt hierna?", WISHES(), OPTIONS, most=2)))
        await house.person("Noor").picks("Wat komt hierna?", "Een", "Drie")
        assert handlers.values == ("1", "3")


async def test_a_thread_belongs_to_the_class_of_its_channel(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        channel = house.bot.get_channel(house.school.channel.id)
        assert isinstance(channel, discord.TextChannel)
        thread = await channel.create_thread(name="groepje", type=discord.ChannelType.public_thread)
        await thread.send(view=with_button("Open", OPEN()))
        await house.person("Noor").clicks("Open", place=thread.id)
        assert handlers.groups == ["Klas 1B"]


async def test_a_wrong_token_is_a_clear_error_and_leaves_nothing_open(tmp_path: Path) -> None:
    async with chat_house(tmp_path) as house:
        settings = DiscordSettings(token=SecretStr("x"), api_base=house.room.api_base, gateway=house.room.gateway_url)
        config = Config(discord=settings, data=DataSettings(directory=tmp_path))
        other = VertelEens(house.context, config, AlarmClock(house.context.store, house.clock))
        with pytest.raises(ConfigError, match=r"discord\.token"):
            await other.open("x")
        await other.close()
