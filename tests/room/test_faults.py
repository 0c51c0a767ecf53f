"""Tries what can be made to go wrong on HTTP, and real rate limits."""

import aiohttp
import pytest

from bot.clock import ManualClock
from bot.room.discord.limits import Limits
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.faults import Fault, Faults, HttpFault
from bot.room.state.ids import Snowflakes
from tests.room.caller import Caller


async def test_a_429_has_discords_body_and_headers(room: Room, school: School, call: Caller) -> None:
    for scope in ("user", "shared", "global"):
        room.faults.add(Fault(HttpFault.RATE_LIMIT, "GET /users/@me", seconds=1.5, scope=scope))
        headers = {"Authorization": f"Bot {room.token}"}
        url = f"{room.api_base}/users/@me"
        async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
            assert answer.status == 429
            assert (await answer.json())["retry_after"] == 1.5
            assert (await answer.json())["global"] is (scope == "global")
            assert answer.headers["Retry-After"] == "2"
            assert answer.headers["X-RateLimit-Scope"] == scope
            assert ("X-RateLimit-Global" in answer.headers) is (scope == "global")
            assert answer.headers["Via"]
    assert (await call("GET", "/users/@me"))[0] == 200


async def test_a_fault_strikes_its_route_as_often_as_told(room: Room, school: School, call: Caller) -> None:
    fault = room.faults.add(Fault(HttpFault.ERROR, r"POST /channels/\{channel_id\}/messages$", times=2, status=503))
    where = f"/channels/{school.channel.id}/messages"
    assert [(await call("POST", where, {"content": "x"}))[0] for _ in range(3)] == [503, 503, 200]
    room.faults.remove(fault)
    assert (await call("GET", where))[0] == 200


async def test_a_reset_does_nothing_and_a_lost_answer_was_carried_out(room: Room, school: School, call: Caller) -> None:
    where = f"/channels/{school.channel.id}/messages"
    for kind, said in ((HttpFault.RESET, 0), (HttpFault.LOST, 1)):
        room.faults.add(Fault(kind, "POST"))
        with pytest.raises(aiohttp.ClientError):
            await call("POST", where, {"content": "hallo"})
        assert len(room.world.messages_of(school.channel.id)) == said
    assert [written.status for written in room.requests][-2:] == [0, 200]


def test_random_faults_are_the_same_for_the_same_seed() -> None:
    def struck(seed: int) -> list[bool]:
        faults = Faults(seed)
        faults.add(Fault(HttpFault.ERROR, times=None, chance=0.3))
        return [faults.for_request("GET", "/x") is not None for _ in range(50)]

    assert struck(1) == struck(1) != struck(2)
    assert 5 < sum(struck(1)) < 25


async def test_real_limits_count_per_channel_on_the_clock(clock: ManualClock) -> None:
    limits = Limits(clock, enforced=True)
    template = "/channels/{channel_id}/messages"
    here, there = {"channel_id": "1"}, {"channel_id": "2"}
    verdicts = [limits.take("POST", template, here) for _ in range(6)]
    assert [verdict.headers["X-RateLimit-Remaining"] for verdict in verdicts] == ["4", "3", "2", "1", "0", "0"]
    assert verdicts[-1].retry_after == 5.0
    assert limits.take("POST", template, there).retry_after is None
    await clock.move(5)
    assert limits.take("POST", template, here).retry_after is None


async def test_more_than_fifty_a_second_is_refused_everywhere_but_not_for_interactions(clock: ManualClock) -> None:
    limits = Limits(clock, enforced=True)
    verdicts = [limits.take("GET", "/users/{user_id}", {"channel_id": str(n)}) for n in range(51)]
    assert verdicts[49].retry_after is None
    assert verdicts[50].everywhere
    callback = "/interactions/{interaction_id}/{interaction_token}/callback"
    assert limits.take("POST", callback, {"interaction_id": "1"}).retry_after is None
    await clock.move(1)
    assert limits.take("GET", "/users/@me", {}).retry_after is None


async def test_messages_of_more_than_an_hour_ago_take_few_edits(clock: ManualClock) -> None:
    limits = Limits(clock, enforced=True)
    params = {"channel_id": "1", "message_id": str(Snowflakes(clock).new())}
    template = "/channels/{channel_id}/messages/{message_id}"
    assert [limits.take("PATCH", template, params).retry_after for _ in range(5)] == [None] * 5
    await clock.move(3601)
    verdicts = [limits.take("PATCH", template, params) for _ in range(4)]
    assert [verdict.retry_after for verdict in verdicts] == [None, None, None, 20.0]
    assert verdicts[-1].body["code"] == 30046


async def test_nothing_is_refused_until_it_is_switched_on(room: Room, school: School, call: Caller) -> None:
    where = f"/channels/{school.channel.id}/messages"
    assert {(await call("POST", where, {"content": "x"}))[0] for _ in range(8)} == {200}
    room.limits.enforced = True
    statuses = [(await call("POST", where, {"content": "x"}))[0] for _ in range(6)]
    assert statuses == [200] * 5 + [429]
