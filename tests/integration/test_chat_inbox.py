"""Hears what people say, with the real client: who said it and where, in order, once, and also what was
said meanwhile.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

import aiohttp
import pytest

from bot.chat.client import VertelEens
from bot.chat.inbox import backfill, line
from bot.chat.inbox.incoming import IncomingMessage
from bot.domain.permission import ClassRole
from bot.room.discord.changes.channels import remove_channel
from bot.room.state.faults import EventFault, Fault
from tests.integration.chat_house import ChatHouse, chat_house


class Listener:
    """The one handler; keeps what it is told."""

    def __init__(self) -> None:
        self.heard: list[IncomingMessage] = []

    def prepare(self, bot: VertelEens) -> None:
        bot.inbox.on_message(self._hear)

    @property
    def texts(self) -> list[str]:
        return [said.text for said in self.heard]

    async def _hear(self, said: IncomingMessage) -> None:
        await asyncio.sleep(0)
        self.heard.append(said)


async def until(true: Callable[[], bool], seconds: float = 3.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - the world has no bell for what the bot did inside
            await asyncio.sleep(0.01)


async def greet(house: ChatHouse, name: str) -> None:
    """Let the class get to know the pupil."""
    async with house.context.store.write() as unit:
        await unit.pupils.seen(house.group.id, str(house.person(name).id), name, house.clock.now())


async def test_what_is_said_in_the_class_channel_comes_with_who_said_it(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        await house.ensure(1, "Waar werk jij goed?")
        await house.bot.outbox.settle()
        noor = house.person("Noor")
        question = noor.finds("Waar werk")
        assert question is not None
        message = await noor.replies(question, "Aan het *raam*.")
        await house.person("Juf Mirjam").says("Even stil.", "kring")
        await house.person("Bo").says("Hoi", "kring")
        await until(lambda: len(listener.heard) == 3)
        first, second, third = listener.heard
        assert first.text == "Aan het *raam*."
        assert (first.name, first.user_ref) == ("Noor", str(noor.id))
        assert first.reply_to == str(question.id)
        assert first.source_id == message.id
        assert first.groups == (house.group,)
        assert first.places[0].actor.roles == {ClassRole.PUPIL}
        assert second.places[0].actor.roles == {ClassRole.TEACHER}
        assert third.places[0].actor.roles == frozenset()
        assert not first.is_dm
        assert not first.edited


async def test_order_is_kept_and_what_comes_twice_counts_once(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        house.room.faults.add(Fault(EventFault.DUPLICATE, "MESSAGE_CREATE", times=None, chance=0.5))
        for number in range(30):
            await house.person("Noor").says(str(number), "kring")
        await until(lambda: len(listener.heard) >= 30)
        await asyncio.sleep(0.1)
        assert listener.texts == [str(number) for number in range(30)]


async def test_a_private_message_knows_the_classes_where_the_role_still_stands(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        await greet(house, "Noor")
        await house.person("Noor").dms("Ik denk bij het raam.")
        await house.person("Bo").dms("Ik ook.")
        await until(lambda: len(listener.heard) == 2)
        by_name = {said.name: said for said in listener.heard}
        assert by_name["Noor"].groups == (house.group,)
        assert by_name["Noor"].is_dm
        assert by_name["Bo"].groups == ()
        house.room.world.member(house.school.guild.id, house.person("Noor").id).roles = []
        await house.person("Noor").dms("En nu?")
        await until(lambda: len(listener.heard) == 3)
        assert listener.heard[2].groups == ()
        assert await house.bot.inbox.answer(by_name["Noor"], "Bewaard.")
        assert "Bewaard." in house.person("Noor").inbox()
        house.person("Noor").dms_closed = True
        assert not await house.bot.inbox.answer(listener.heard[2], "Bewaard?")


async def test_an_edit_comes_later_than_the_message(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        noor = house.person("Noor")
        message = await noor.says("een", "kring")
        await until(lambda: listener.texts == ["een"])
        await house.clock.move(3)
        await noor.edits(message, "twee")
        await until(lambda: listener.texts == ["een", "twee"])
        first, second = listener.heard
        assert second.edited
        assert second.message_ref == first.message_ref
        assert second.source_id > first.source_id


async def test_without_the_content_intent_nothing_empty_comes_through(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare, content=False) as house:
        assert [missing.name for missing in house.bot.missing_intents] == ["message_content"]
        noor = house.person("Noor")
        await house.ensure(1, "Waar werk jij goed?")
        await house.bot.outbox.settle()
        await noor.says("onzichtbaar", "kring")
        await noor.replies("Waar werk", "met melding")
        await until(lambda: bool(listener.heard))
        assert listener.texts == ["met melding"]


async def test_a_stray_message_can_be_taken_away(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        await house.person("Noor").says("oeps", "kring")
        await until(lambda: bool(listener.heard))
        assert await house.bot.inbox.remove(listener.heard[0])
        assert "oeps" not in house.person("Sem").sees("kring")
        assert await house.bot.inbox.remove(listener.heard[0])


async def test_what_was_said_meanwhile_is_read_afterwards_once(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        await greet(house, "Noor")
        noor = house.person("Noor")
        await noor.says("voor", "kring")
        await noor.dms("voor in dm")
        await until(lambda: len(listener.heard) == 2)
        await house.stop_bot()
        listener.heard.clear()
        for number in range(150):
            await noor.says(f"tijdens {number}", "kring")
        await noor.dms("tijdens in dm")
        await house.start_bot(listener.prepare)
        await until(lambda: len(listener.heard) == 151)
        said = [said.text for said in listener.heard if not said.is_dm]
        assert said == [f"tijdens {number}" for number in range(150)]
        assert all(said.places[0].actor.roles == {ClassRole.PUPIL} for said in listener.heard)
        await house.restart_bot(listener.prepare)
        await noor.says("daarna", "kring")
        await until(lambda: "daarna" in listener.texts)
        assert len(listener.heard) == 152


async def test_a_dropped_connection_loses_nothing(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        noor = house.person("Noor")
        await noor.says("een", "kring")
        await until(lambda: listener.texts == ["een"])
        house.room.faults.add(Fault(EventFault.DROP, "MESSAGE_CREATE"))
        await noor.says("twee", "kring")
        await house.bot.ws.close(4000)
        await noor.says("drie", "kring")
        await until(lambda: len(listener.heard) >= 3, 8.0)
        assert sorted(listener.texts) == ["drie", "een", "twee"]


async def test_more_than_may_wait_in_memory_is_read_in_portions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backfill, "PAGE", 8)
    monkeypatch.setattr(line, "MOST_WAITING", 5)
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        noor = house.person("Noor")
        await noor.says("voor", "kring")
        await until(lambda: bool(listener.heard))
        await house.stop_bot()
        listener.heard.clear()
        for number in range(30):
            await noor.says(f"tijdens {number}", "kring")
        await house.start_bot(listener.prepare)
        await asyncio.gather(*(noor.says(f"daarna {number}", "kring") for number in range(30)))
        await until(lambda: len(listener.heard) >= 60)
        assert listener.texts[:30] == [f"tijdens {number}" for number in range(30)]
        assert sorted(listener.texts[30:]) == sorted(f"daarna {number}" for number in range(30))
        sent = [int(said.message_ref) for said in listener.heard]
        assert sent == sorted(sent)


async def test_the_cursor_of_a_channel_that_is_gone_is_dropped(tmp_path: Path) -> None:
    listener = Listener()
    async with chat_house(tmp_path, listener.prepare) as house:
        await house.person("Noor").says("voor", "kring")
        await until(lambda: bool(listener.heard))
        await house.stop_bot()
        remove_channel(house.room.world, house.school.channel)
        await house.start_bot(listener.prepare)

        await house.stop_bot()
        await house.start_bot(listener.prepare)
        async with house.context.store.read() as unit:
            assert house.channel_ref not in await unit.cursors.all()


async def test_connections_are_opened_beforehand_and_used(tmp_path: Path) -> None:
    async with chat_house(tmp_path) as house:
        opened = await house.bot.warm(8)
        assert opened == 8
        connector = house.bot.http.connector
        assert isinstance(connector, aiohttp.TCPConnector)
        idle = sum(len(connections) for connections in connector._conns.values())
        assert idle >= 8
        await asyncio.gather(*(house.bot.http.get_channel(house.channel_ref) for _ in range(8)))
        assert sum(len(connections) for connections in connector._conns.values()) == idle
