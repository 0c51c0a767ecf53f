"""The first answer to a press comes first: before whatever the handler asks of Discord, and before what takes long."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.access import pupils_called
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import page
from bot.domain.permission import Action
from bot.room.people.person import Person
from bot.room.state.faults import Fault, HttpFault
from tests.integration.chat_house import ChatHouse, chat_house, with_button

WHISPER, POST, LOOK, CALL, SLOW, SLOW_FORM, FORM, QUIET = map(
    CustomId, ("whisper", "post", "look", "call", "slow", "slow_form", "form", "quiet")
)
NETWORK_FIRST = (WHISPER, POST, LOOK, CALL)
ALL_BUT_ANSWERS = r"^(?!POST /interactions/|GET /channels/)"
REFUSALS = (
    Fault(HttpFault.RATE_LIMIT, ALL_BUT_ANSWERS, times=2, seconds=0.1),
    Fault(HttpFault.ERROR, ALL_BUT_ANSWERS, times=1, status=403),
    Fault(HttpFault.ERROR, ALL_BUT_ANSWERS, times=1, status=500),
    Fault(HttpFault.RESET, ALL_BUT_ANSWERS, times=1),
)


class Handlers:
    """Handlers that take long, or ask something of Discord before they say anything."""

    def __init__(self) -> None:
        self.house: ChatHouse
        self.in_time = False

    def prepare(self, bot: VertelEens) -> None:
        bot.router.add(
            {
                WHISPER: self.whisper,
                POST: self.post,
                LOOK: self.look,
                CALL: self.call,
                SLOW: self.slow,
                SLOW_FORM: self.slow_form,
                FORM: self.form,
                QUIET: self.quiet,
            }
        )

    @needs(Action.TAKE_PART)
    async def whisper(self, request: Request) -> None:
        sem = str(self.house.person("Sem").id)
        await bot_of(request).whispers.whisper(sem, page("zacht"), dm_welcome=True)
        await request.tell("gezegd")

    @needs(Action.TAKE_PART)
    async def post(self, request: Request) -> None:
        await bot_of(request).get_partial_messageable(self.house.school.channel.id).send("hardop")
        await request.tell("gezegd")

    @needs(Action.TAKE_PART)
    async def look(self, request: Request) -> None:
        await bot_of(request).http.get_member(int(self.house.group.guild_ref), self.house.person("Sem").id)
        await request.tell("gezegd")

    @needs(Action.TAKE_PART)
    async def call(self, request: Request) -> None:
        await pupils_called(bot_of(request).members, request.group, ["Sem"])
        await request.tell("gezegd")

    @needs(Action.TAKE_PART)
    async def slow(self, request: Request) -> None:
        await self._long()
        await request.tell("gezegd")

    @needs(Action.TAKE_PART)
    async def slow_form(self, request: Request) -> None:
        await self._long()
        await request.open_form(form("Jouw gedachte", QUIET(), text_field("Wat denk je?", "thought")))

    @needs(Action.TAKE_PART, opens_form=True)
    async def form(self, request: Request) -> None:
        await request.open_form(form("Jouw gedachte", QUIET(), text_field("Wat denk je?", "thought")))

    @needs(Action.TAKE_PART)
    async def quiet(self, request: Request) -> None:
        await request.tell("gezegd")

    async def _long(self) -> None:
        """Wait for something that is no call to Discord, such as a database that is busy."""
        if self.in_time:
            return
        await asyncio.sleep(0)
        await self.house.clock.move(2)
        await asyncio.sleep(0.1)


def order(house: ChatHouse, since: int) -> list[str]:
    """Return what was called since then, without who may read the channels: the bot looks that up by itself."""
    made = [f"{one.method} {one.template} {one.status}" for one in list(house.room.requests)[since:]]
    return [call for call in made if not call.startswith("GET /channels/")]


def answered_first(house: ChatHouse, since: int) -> bool:
    return order(house, since)[0].startswith("POST /interactions/") and " 204" in order(house, since)[0]


async def says_button(house: ChatHouse, label: str, custom_id: str) -> None:
    await house.bot.get_partial_messageable(house.school.channel.id).send(view=with_button(label, custom_id))


@pytest.mark.parametrize("fault", REFUSALS, ids=lambda fault: f"{fault.kind}-{fault.status}")
async def test_the_answer_comes_before_what_discord_refuses(tmp_path: Path, fault: Fault) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        handlers.house, noor = house, house.person("Noor")
        for number, custom_id in enumerate(NETWORK_FIRST, start=1):
            await says_button(house, f"Druk {number}", custom_id())
            since = len(house.room.requests)
            house.room.faults.add(replace(fault))
            await noor.clicks(f"Druk {number}")
            assert answered_first(house, since), order(house, since)
            await noor.waits_until(lambda n=number: said_in_private(noor) == n)
            house.room.faults.clear()


def said_in_private(person: Person) -> int:
    """Return how many answers this person got: what the handler says, or that Discord refused something."""
    return person.sees("kring").count("alleen jij ziet dit")


async def in_private(house: ChatHouse, label: str, custom_id: str) -> Callable[[], int]:
    """Give Noor a button in a private message; returns what counts how often the server was asked who she is."""
    noor = house.person("Noor")
    async with house.context.store.write() as unit:
        await unit.pupils.seen(house.group.id, str(noor.id), "Noor", house.clock.now())
    await house.bot.whispers.whisper(str(noor.id), with_button(label, custom_id), dm_welcome=True)
    return lambda: house.calls("GET", "/guilds/{guild_id}/members/{user_id}")


async def test_in_private_a_form_opens_before_anything_is_looked_up(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        handlers.house, noor = house, house.person("Noor")
        looked_up = await in_private(house, "Schrijf", FORM())
        house.fails(r"GET /guilds/.*/members", times=None)
        await noor.clicks("Schrijf", place=noor.dm)
        assert noor.modal is not None
        assert looked_up() == 0


async def test_in_private_any_other_press_is_answered_before_the_member_is_looked_up(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        handlers.house, noor = house, house.person("Noor")
        looked_up = await in_private(house, "Zeg", QUIET())
        since = len(house.room.requests)
        await noor.clicks("Zeg", place=noor.dm)
        await noor.waits_for("gezegd", place=noor.dm)
        assert answered_first(house, since), order(house, since)
        assert looked_up() == 1


async def test_what_takes_long_without_discord_gets_a_sign_in_time(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        handlers.house, noor = house, house.person("Noor")
        await says_button(house, "Traag", SLOW())
        await noor.clicks("Traag")
        await noor.waits_for("gezegd")
        await says_button(house, "Traag formulier", SLOW_FORM())
        await noor.clicks("Traag formulier")
        await noor.waits_for("Hier is je formulier")
        handlers.in_time = True
        await noor.clicks("Open het formulier")
        assert noor.modal is not None
