"""Runs the outbox with the real client: messages are sent once, edited sparingly, in order, and posted anew
when lost.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest

from bot.chat.outbox.trouble import Facts, Trouble
from bot.room.state.faults import HttpFault
from bot.store.outbox import WHOLE_THREAD
from bot.store.unit import Unit
from tests.integration.chat_house import KIND, ChatHouse, chat_house

SEND = "/channels/{channel_id}/messages"
EDIT = "/channels/{channel_id}/messages/{message_id}"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[ChatHouse]:
    async with chat_house(tmp_path) as opened:
        yield opened


async def settled(house: ChatHouse) -> None:
    await house.bot.outbox.settle()


async def test_a_post_is_sent_and_edited_at_once_when_it_is_urgent(house: ChatHouse) -> None:
    await house.ensure(1, "Waar werk jij goed?")
    await settled(house)
    assert "Waar werk jij goed?" in house.seen_by_noor()
    assert house.drawn == [1]
    await house.invalidate(1, "Schrijven kan nu.")
    await settled(house)
    assert house.drawn == [1, 1]
    seen = house.seen_by_noor()
    assert "Schrijven kan nu." in seen
    assert "Waar werk" not in seen
    assert house.calls("POST", SEND) == 1
    assert house.calls("PATCH", EDIT) == 1


async def test_changes_that_may_wait_are_shown_together(house: ChatHouse) -> None:
    await house.ensure(1, "0")
    await settled(house)
    for number in range(1, 40):
        await house.invalidate(1, f"stand {number}", urgent=False)
        await settled(house)
    assert house.calls("PATCH", EDIT) == 1
    await house.clock.move(5)
    assert "stand 39" in house.seen_by_noor()
    assert house.calls("PATCH", EDIT) == 2


async def test_an_old_message_is_edited_every_fifteen_tellen_at_most(house: ChatHouse) -> None:
    await house.ensure(1, "0")
    await settled(house)
    await house.clock.move(56 * 60)
    await house.invalidate(1, "een", urgent=False)
    await settled(house)
    await house.invalidate(1, "twee", urgent=False)
    await house.clock.move(6)
    assert "een" in house.seen_by_noor()
    await house.clock.move(9)
    assert "twee" in house.seen_by_noor()


async def test_further_pages_come_behind_the_first_and_before_what_is_said_later(house: ChatHouse) -> None:
    house.shown[2] = ["beurt"]
    house.shown[1] = ["deel een", "deel twee", "deel drie"]
    async with house.context.store.write() as unit:
        for ref in (1, 2):
            await unit.posts.ensure(KIND, ref, house.channel_ref, house.clock.now())
    await settled(house)
    seen = house.seen_by_noor()
    places = [seen.index(words) for words in ("deel een", "deel twee", "deel drie", "beurt")]
    assert places == sorted(places)


async def test_each_change_is_drawn_once_however_many_pages_it_has(house: ChatHouse) -> None:
    await house.ensure(1, "deel een", "deel twee", "deel drie")
    await settled(house)
    assert house.drawn == [1]
    await house.invalidate(1, "stuk een", "stuk twee", "stuk drie")
    await settled(house)
    assert house.drawn == [1, 1]
    seen = house.seen_by_noor()
    assert "deel" not in seen
    assert [seen.count(f"stuk {number}") for number in ("een", "twee", "drie")] == [1, 1, 1]


async def test_what_changes_while_its_first_page_is_sent_is_drawn_anew_for_the_others(house: ChatHouse) -> None:
    async def change(unit: Unit, ref: int) -> None:
        house.shown[ref] = ["stuk een", "stuk twee"]
        await unit.posts.invalidate(KIND, ref)

    house.bot.outbox.on_arrival(KIND, change)
    await house.ensure(1, "deel een", "deel twee")
    await settled(house)
    seen = house.seen_by_noor()
    assert "deel" not in seen
    assert "stuk een" in seen
    assert "stuk twee" in seen


async def test_pages_that_are_not_needed_any_more_go_and_may_come_back(house: ChatHouse) -> None:
    await house.ensure(1, "deel een", "deel twee")
    await settled(house)
    await house.invalidate(1, "alles past")
    await settled(house)
    assert "deel twee" not in house.seen_by_noor()
    await house.invalidate(1, "deel een", "weer twee")
    await settled(house)
    assert "weer twee" in house.seen_by_noor()


async def test_a_deleted_message_is_posted_anew(house: ChatHouse) -> None:
    await house.ensure(1, "blijft staan")
    await settled(house)
    teacher = house.person("Juf Mirjam")
    message = teacher.finds("blijft staan")
    assert message is not None
    from bot.room.discord.changes.messages import withdraw

    withdraw(house.room.world, message)
    await house.invalidate(1, "weer terug")
    await settled(house)
    assert "weer terug" in house.seen_by_noor()


async def test_a_thing_that_is_gone_takes_its_message_along(house: ChatHouse) -> None:
    await house.ensure(1, "even maar")
    await settled(house)
    await house.invalidate(1)
    await settled(house)
    assert "even maar" not in house.seen_by_noor()
    await house.clock.move(3600)
    assert house.calls("POST", SEND) == 1


@pytest.mark.parametrize("kind", [HttpFault.ERROR, HttpFault.RESET, HttpFault.LOST])
async def test_what_went_wrong_on_the_way_is_sent_again_and_shown_once(house: ChatHouse, kind: HttpFault) -> None:
    house.fails("POST /channels/{channel_id}/messages".replace("{", r"\{").replace("}", r"\}"), kind, times=2)
    await house.ensure(1, "komt een keer aan")
    await settled(house)
    for _ in range(3):
        await house.clock.move(5)
    assert house.seen_by_noor().count("komt een keer aan") == 1


async def test_a_restart_sends_what_was_owed_and_knows_what_stands_there(house: ChatHouse) -> None:
    await house.ensure(1, "vraag")
    await settled(house)
    await house.bot.outbox.stop()
    await house.invalidate(1, "vraag na de herstart")
    await house.ensure(2, "nieuw")
    await house.restart_bot()
    await settled(house)
    seen = house.seen_by_noor()
    assert "vraag na de herstart" in seen
    assert seen.index("vraag na") < seen.index("nieuw")
    assert house.calls("POST", SEND) == 2


async def test_a_crash_between_sending_and_noting_gives_one_message(house: ChatHouse) -> None:
    await house.ensure(1, "een keer")
    await settled(house)
    async with house.context.store.write() as unit:
        post = (await unit.posts.pages(KIND, 1))[0]
        await unit.posts.reset(post, nonce=post.nonce)
    await house.restart_bot()
    await settled(house)
    assert house.seen_by_noor().count("een keer") == 1


async def test_a_channel_where_the_bot_may_not_write_is_told_once_and_left_alone(house: ChatHouse) -> None:
    from bot.room.discord.changes.channels import set_overwrite
    from bot.room.state.entities import Overwrite
    from bot.room.state.permissions import Perm

    told: list[tuple[str, Trouble]] = []

    async def tell(channel_ref: str, trouble: Trouble, _facts: Facts) -> None:
        told.append((channel_ref, trouble))

    house.bot.outbox.on_trouble(tell)
    world, channel = house.room.world, house.school.channel
    set_overwrite(world, channel, Overwrite(house.school.bot_role.id, 0, deny=int(Perm.SEND_MESSAGES)))
    await house.ensure(1, "komt niet aan")
    await settled(house)
    for _ in range(5):
        await house.clock.move(60)
    assert house.calls("POST", SEND) == 2
    assert told == [(house.channel_ref, Trouble.POST)]


async def test_a_drawing_that_fails_does_not_stop_the_channel(house: ChatHouse) -> None:
    async with house.context.store.write() as unit:
        await unit.posts.ensure("unknown kind", 1, house.channel_ref, house.clock.now())
    await settled(house)
    await house.invalidate(1)
    for _ in range(8):
        await house.clock.move(30)
    await house.ensure(2, "gaat door")
    await settled(house)
    assert "gaat door" in house.seen_by_noor()


async def test_a_thread_that_was_put_away_is_opened_and_put_away_once_for_all_that_changes(house: ChatHouse) -> None:
    channel = house.bot.get_channel(int(house.channel_ref))
    assert isinstance(channel, discord.TextChannel)
    thread = await channel.create_thread(name="met z'n tweeën", type=discord.ChannelType.private_thread)
    numbers = range(1, 7)
    house.shown |= {number: [f"eerst {number}"] for number in numbers}
    async with house.context.store.write() as unit:
        for number in numbers:
            await unit.posts.ensure(KIND, number, str(thread.id), house.clock.now())
        await unit.locks.want(str(thread.id), WHOLE_THREAD, True, house.clock.now())
    await settled(house)
    before = house.calls("PATCH", "/channels/{channel_id}")
    house.shown |= {number: [f"daarna {number}"] for number in numbers}
    async with house.context.store.write() as unit:
        for number in numbers:
            await unit.posts.invalidate(KIND, number)
    await settled(house)
    stored = house.room.world.messages[thread.id].values()
    assert all(f"daarna {number}" in str([one.components for one in stored]) for number in numbers)
    assert house.calls("PATCH", "/channels/{channel_id}") - before == 2
    assert house.calls("PATCH", EDIT) == len(numbers) + 1, "only the first is refused"
    archived = house.room.world.channels[thread.id].thread
    assert archived is not None
    assert archived.archived
