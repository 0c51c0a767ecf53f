"""Checks how private words that are no answer travel: by the last press, else by a private message, else not at all."""

from pathlib import Path

from bot.chat.client import VertelEens
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import page
from bot.domain.permission import Action
from bot.room.state.faults import HttpFault
from tests.integration.chat_house import ChatHouse, chat_house, with_button

PRESS = CustomId("press")


@needs(Action.TAKE_PART)
async def press(request: Request) -> None:
    await request.say_nothing()


def prepare(bot: VertelEens) -> None:
    bot.router.add({PRESS: press})


async def presses(house: ChatHouse, name: str) -> str:
    person = house.person(name)
    if person.finds("Druk", "kring") is None:
        channel = house.bot.get_partial_messageable(house.school.channel.id)
        await channel.send(view=with_button("Druk", PRESS()))
    await person.clicks("Druk")
    await person.waits_until(lambda: house.bot.whispers.can_reach(str(person.id), dm_welcome=False))
    return str(person.id)


async def test_a_whisper_goes_by_the_last_press_for_a_quarter_of_an_hour(tmp_path: Path) -> None:
    async with chat_house(tmp_path, prepare) as house:
        noor = await presses(house, "Noor")
        whispers = house.bot.whispers
        assert await whispers.whisper(noor, page("Wil jij iets vertellen?"), dm_welcome=False)
        assert "Wil jij iets vertellen?" in house.seen_by_noor()
        assert "Wil jij" not in house.person("Sem").sees("kring")
        await house.clock.move(15 * 60)
        assert not whispers.can_reach(noor, dm_welcome=False)
        assert not await whispers.whisper(noor, page("te laat"), dm_welcome=False)
        assert "te laat" not in house.seen_by_noor()


async def test_without_a_press_a_private_message_goes_to_whoever_wants_one(tmp_path: Path) -> None:
    async with chat_house(tmp_path, prepare) as house:
        sem = house.person("Sem")
        whispers = house.bot.whispers
        assert not await whispers.whisper(str(sem.id), page("hallo"), dm_welcome=False)
        assert sem.inbox() == ""
        assert await whispers.whisper(str(sem.id), page("hallo"), dm_welcome=True)
        assert "hallo" in sem.inbox()
        assert house.calls("POST", "/users/@me/channels") == 1


async def test_a_private_channel_is_opened_once_also_after_a_restart(tmp_path: Path) -> None:
    async with chat_house(tmp_path, prepare) as house:
        sem = str(house.person("Sem").id)
        async with house.context.store.write() as unit:
            await unit.pupils.seen(house.group.id, sem, "Sem", house.clock.now())
        assert await house.bot.whispers.whisper(sem, page("hallo"), dm_welcome=True)
        bot = await house.restart_bot(prepare)
        assert await bot.whispers.whisper(sem, page("nog eens"), dm_welcome=True)
        assert "nog eens" in house.person("Sem").inbox()
        assert house.calls("POST", "/users/@me/channels") == 1


async def test_closed_private_messages_are_noticed_and_not_tried_again_soon(tmp_path: Path) -> None:
    async with chat_house(tmp_path, prepare) as house:
        sem = house.person("Sem")
        sem.dms_closed = True
        whispers = house.bot.whispers
        assert whispers.can_reach(str(sem.id), dm_welcome=True)
        assert not await whispers.whisper(str(sem.id), page("hallo"), dm_welcome=True)
        assert not whispers.can_reach(str(sem.id), dm_welcome=True)
        sem.dms_closed = False
        await house.clock.move(7 * 3600)
        assert await whispers.whisper(str(sem.id), page("hallo"), dm_welcome=True)


async def test_an_earlier_press_is_used_when_the_last_one_does_not_work(tmp_path: Path) -> None:
    async with chat_house(tmp_path, prepare) as house:
        noor = await presses(house, "Noor")
        await presses(house, "Noor")
        house.fails("POST /webhooks/", HttpFault.RESET)
        assert await house.bot.whispers.whisper(noor, page("toch nog"), dm_welcome=False)
        assert house.seen_by_noor().count("toch nog") == 1


async def test_words_are_in_the_language_of_the_last_press(tmp_path: Path) -> None:
    async with chat_house(tmp_path, prepare) as house:
        house.person("Noor").locale = "en-US"
        noor = await presses(house, "Noor")
        assert house.bot.whispers.words_of(noor, "nl").lang == "en"
        assert house.bot.whispers.words_of("1", "nl").lang == "nl"
