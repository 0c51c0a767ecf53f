"""Tries the frame of the HTTP API (keys, bodies, headers, addresses) and refusals for guilds, channels and threads."""

import io
import json
from typing import Any

import aiohttp
import pytest

from bot.room.discord.changes.guilds import remove_member
from bot.room.seed import School, build_school
from bot.room.server import Room
from bot.room.state.permissions import Perm
from tests.room.caller import Caller, problems


async def test_answers_look_like_discords(room: Room, call: Caller) -> None:
    headers = {"Authorization": f"Bot {room.token}"}
    async with aiohttp.ClientSession(headers=headers) as session, session.get(room.api_base + "/users/@me") as answer:
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.headers["Via"]
        for name in ("Limit", "Remaining", "Reset", "Reset-After", "Bucket"):
            assert answer.headers[f"X-RateLimit-{name}"]


@pytest.mark.parametrize(
    ("method", "path", "status", "message"),
    [
        ("GET", "/nonsense", 404, "404: Not Found"),
        ("GET", "/guilds/1/nonsense/2", 404, "404: Not Found"),
        ("GET", "/channels/1/webhooks", 404, "404: Not Found"),
        ("GET", "/guilds/1/audit-logs", 404, "404: Not Found"),
        ("DELETE", "/users/@me", 405, "405: Method Not Allowed"),
        ("PATCH", "/guilds/1", 405, "405: Method Not Allowed"),
    ],
)
async def test_unknown_addresses_and_methods(call: Caller, method: str, path: str, status: int, message: str) -> None:
    assert await call(method, path) == (status, {"message": message, "code": 0})


async def test_without_the_token_it_is_401(call: Caller) -> None:
    assert await call("GET", "/users/@me", auth=False) == (401, {"message": "401: Unauthorized", "code": 0})


async def test_the_gateway_says_how_often_the_bot_may_connect(call: Caller, room: Room) -> None:
    status, body = await call("GET", "/gateway/bot")
    assert (status, body["url"], body["session_start_limit"]["remaining"]) == (200, room.gateway_url, 1000)


async def test_bodies_that_cannot_be_read(room: Room, school: School, call: Caller) -> None:
    url = f"{room.api_base}/guilds/{school.guild.id}/channels"
    base = {"Authorization": f"Bot {room.token}"}
    cases = [
        ("application/json", b"{", 400, 50109),
        ("text/plain", b"{}", 400, 50035),
        ("application/json", b"[]", 400, 50035),
        ("multipart/form-data; boundary=x", b"nonsense", 400, 50035),
        ("application/json", b'"' + b"x" * (26 * 1024 * 1024), 413, 40005),
    ]
    async with aiohttp.ClientSession(headers=base) as session:
        for kind, content, status, code in cases:
            async with session.post(url, data=io.BytesIO(content), headers={"Content-Type": kind}) as answer:
                assert (answer.status, json.loads(await answer.read())["code"]) == (status, code), kind


async def test_an_id_that_is_no_snowflake(call: Caller) -> None:
    status, body = await call("GET", "/channels/abc")
    assert (status, body["code"]) == (400, 50035)
    assert problems(body) == {"channel_id": ["NUMBER_TYPE_COERCE"]}


async def test_every_request_is_written_down(room: Room, school: School, call: Caller) -> None:
    await call("POST", f"/guilds/{school.guild.id}/channels", {"name": "Nieuw Kanaal"})
    written = room.requests[-1]
    assert (written.method, written.template, written.status) == ("POST", "/guilds/{guild_id}/channels", 201)
    assert written.body == {"name": "Nieuw Kanaal"}
    assert written.answer["name"] == "nieuw-kanaal"


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, "name"),
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": "x", "topic": "y" * 1025}, "topic"),
        ({"name": "x", "rate_limit_per_user": 5}, "rate_limit_per_user"),
        ({"name": "x", "type": 3}, "type"),
        ({"name": "x", "topic": 1}, "topic"),
        ({"name": "x", "unheard_of": 1}, "unheard_of"),
        ({"name": "x", "parent_id": "5"}, "parent_id"),
        ({"name": "x", "default_auto_archive_duration": 61}, "default_auto_archive_duration"),
        ({"name": "x", "permission_overwrites": [{"id": "1", "type": 2}]}, "permission_overwrites.0.type"),
    ],
)
async def test_a_channel_that_cannot_exist_is_refused(call: Caller, school: School, body: Any, where: str) -> None:
    status, answer = await call("POST", f"/guilds/{school.guild.id}/channels", body)
    assert (status, answer["code"]) == (400, 50035)
    assert list(problems(answer)) == [where]


@pytest.mark.parametrize(
    ("method", "path", "body", "expected"),
    [
        ("GET", "/channels/1", None, (404, 10003)),
        ("GET", "/guilds/1", None, (404, 10004)),
        ("GET", "/guilds/{guild}/members/1", None, (404, 10013)),
        ("GET", "/guilds/{guild}/members", None, (403, 50001)),
        ("GET", "/users/1", None, (404, 10013)),
        ("DELETE", "/channels/{channel}/permissions/1", None, (404, 10009)),
        ("PUT", "/channels/{channel}/permissions/1", {"type": 0}, (404, 10009)),
        ("PUT", "/channels/{channel}/permissions/{guild}", {"type": 0, "deny": "268435456"}, (403, 50013)),
        ("PUT", "/channels/{channel}/permissions/{guild}", {"type": 0, "allow": "8"}, (403, 50013)),
        ("POST", "/users/@me/channels", {"recipient_id": "1"}, (400, 50033)),
        ("POST", "/users/@me/channels", {}, (400, 50035)),
        ("PATCH", "/channels/{channel}", {"type": 2}, (400, 50024)),
        ("PUT", "/channels/{channel}/thread-members/@me", None, (400, 50024)),
        ("POST", "/channels/{channel}/threads", {"name": "x", "type": 10}, (400, 50035)),
    ],
)
async def test_a_refusal_has_discords_status_and_code(
    call: Caller, school: School, method: str, path: str, body: Any, expected: tuple[int, int]
) -> None:
    path = path.format(guild=school.guild.id, channel=school.channel.id)
    status, answer = await call(method, path, body)
    assert (status, answer["code"]) == expected


async def test_a_bot_that_locks_itself_out_loses_access(room: Room, call: Caller, school: School) -> None:
    where = f"/channels/{school.channel.id}"
    hidden = {"type": 0, "deny": str(int(Perm.VIEW_CHANNEL))}
    assert (await call("PUT", f"{where}/permissions/{school.guild.id}", hidden))[0] == 204
    assert (await call("GET", where))[1]["code"] == 50001
    assert not room.world.sees(school.people["Noor"].id, school.channel)


async def test_another_guild_is_out_of_reach(room: Room, call: Caller, school: School) -> None:
    other = build_school(room.world, "De Zon", {"Ali": ["leerling"]})
    assert (await call("GET", f"/guilds/{other.guild.id}"))[0] == 200
    remove_member(room.world, other.guild.id, room.world.bot.id)
    assert (await call("GET", f"/guilds/{other.guild.id}"))[1]["code"] == 10004
    assert (await call("GET", f"/channels/{other.channel.id}"))[1]["code"] == 50001


async def test_a_guild_has_so_many_open_threads_and_no_more(
    room: Room, call: Caller, school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.room.discord.http.threads._MOST_ACTIVE", 1)
    place = f"/channels/{school.channel.id}/threads"
    _, thread = await call("POST", place, {"name": "een", "type": 11})
    assert (await call("POST", place, {"name": "twee", "type": 11}))[1]["code"] == 160006
    assert (await call("PATCH", f"/channels/{thread['id']}", {"archived": True}))[0] == 200
    assert (await call("POST", place, {"name": "twee", "type": 11}))[0] == 201


async def test_a_private_thread_is_closed_to_who_is_not_in_it(room: Room, call: Caller, school: School) -> None:
    body = {"name": "samen", "type": 12, "invitable": False}
    _, thread = await call("POST", f"/channels/{school.channel.id}/threads", body)
    noor, sem = school.people["Noor"].id, school.people["Sem"].id
    assert (await call("PUT", f"/channels/{thread['id']}/thread-members/{noor}"))[0] == 204
    channel = room.world.channel(int(thread["id"]))
    assert room.world.sees(noor, channel)
    assert not room.world.sees(sem, channel)
    assert (await call("PATCH", f"/channels/{thread['id']}", {"archived": True}))[0] == 200
    assert (await call("PATCH", f"/channels/{thread['id']}", {"name": "anders"}))[1]["code"] == 50083
    assert (await call("PUT", f"/channels/{thread['id']}/thread-members/{sem}"))[1]["code"] == 50083
