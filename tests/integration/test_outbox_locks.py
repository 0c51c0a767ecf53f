"""Locks channels with the real client: nobody sends while it is quiet, and it is always as it was afterwards."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.chat.outbox.trouble import Facts, Trouble
from bot.room.discord.changes.channels import remove_channel, set_overwrite
from bot.room.people.errors import NotAllowed
from bot.room.seed import BOT_INVITE
from bot.room.state.entities import Overwrite
from bot.room.state.faults import HttpFault
from bot.room.state.permissions import Perm
from tests.integration.chat_house import ChatHouse, chat_house

PUT = r"PUT /channels/\{channel_id\}/permissions"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[ChatHouse]:
    async with chat_house(tmp_path) as opened:
        yield opened


def overwrites(house: ChatHouse) -> list[tuple[int, int, int]]:
    return sorted((one.id, one.allow, one.deny) for one in house.school.channel.overwrites)


async def is_open(house: ChatHouse) -> bool:
    try:
        await house.person("Noor").says("mag ik?", "kring")
    except NotAllowed:
        return False
    return True


async def test_a_lock_silences_pupils_only_and_is_undone_without_a_trace(house: ChatHouse) -> None:
    before = overwrites(house)
    await house.lock(True)
    await house.bot.outbox.settle()
    assert not await is_open(house)
    await house.person("Juf Mirjam").says("Neem de tijd.", "kring")
    await house.lock(False)
    await house.bot.outbox.settle()
    assert await is_open(house)
    assert overwrites(house) == before


async def test_what_the_school_set_is_kept_and_restored_exactly(house: ChatHouse) -> None:
    role = house.school.roles["pupil"].id
    own = Overwrite(role, 0, allow=int(Perm.SEND_MESSAGES | Perm.VIEW_CHANNEL), deny=int(Perm.ATTACH_FILES))
    set_overwrite(house.room.world, house.school.channel, own)
    before = overwrites(house)
    await house.lock(True)
    await house.bot.outbox.settle()
    locked = next(one for one in house.school.channel.overwrites if one.id == role)
    assert locked.allow == int(Perm.VIEW_CHANNEL)
    assert locked.deny & int(Perm.ATTACH_FILES)
    await house.lock(False)
    await house.bot.outbox.settle()
    assert overwrites(house) == before


@pytest.mark.parametrize("kind", [HttpFault.ERROR, HttpFault.RESET, HttpFault.LOST])
async def test_an_unlock_is_tried_until_it_works(house: ChatHouse, kind: HttpFault) -> None:
    set_overwrite(house.room.world, house.school.channel, Overwrite(house.school.roles["pupil"].id, 0, allow=0, deny=0))
    await house.lock(True)
    await house.bot.outbox.settle()
    house.fails(PUT, kind, times=4)
    await house.lock(False)
    await house.bot.outbox.settle()
    for _ in range(5):
        await house.clock.move(60)
    assert await is_open(house)


async def test_a_lock_whose_answer_was_lost_is_opened_when_the_wish_changed(house: ChatHouse) -> None:
    house.fails(PUT, HttpFault.LOST, times=1)
    await house.lock(True)
    await house.bot.outbox.settle()
    await house.lock(False)
    for _ in range(3):
        await house.clock.move(30)
    assert await is_open(house)
    assert overwrites(house) == []


async def test_a_restart_opens_what_the_last_life_locked(house: ChatHouse) -> None:
    await house.lock(True)
    await house.bot.outbox.settle()
    await house.bot.outbox.stop()
    await house.lock(False)
    await house.restart_bot()
    await house.bot.outbox.settle()
    assert await is_open(house)


async def test_without_the_right_the_talk_goes_on_and_the_teacher_hears_it_once(tmp_path: Path) -> None:
    told: list[Trouble] = []
    async with chat_house(tmp_path, permissions=BOT_INVITE & ~Perm.MANAGE_ROLES) as house:

        async def tell(_channel_ref: str, trouble: Trouble, _facts: Facts) -> None:
            told.append(trouble)

        house.bot.outbox.on_trouble(tell)
        await house.lock(True)
        await house.ensure(1, "Denktijd")
        await house.bot.outbox.settle()
        assert "Denktijd" in house.seen_by_noor()
        for _ in range(5):
            await house.clock.move(60)
        assert told == [Trouble.LOCK]
        assert sum(one.method == "PUT" and one.status == 403 for one in house.room.requests) == 2
        await house.lock(False)
        await house.bot.outbox.settle()
        assert await is_open(house)


async def test_a_channel_that_is_gone_owes_nothing(house: ChatHouse) -> None:
    await house.lock(True)
    await house.bot.outbox.settle()
    remove_channel(house.room.world, house.school.channel)
    await house.lock(False)
    await house.bot.outbox.settle()
    async with house.context.store.read() as unit:
        assert await unit.locks.pending() == []
