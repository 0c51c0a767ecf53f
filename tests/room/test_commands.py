"""Application commands over HTTP: put, found, changed, taken away, global and of a guild."""

from typing import Any

import pytest

from bot.room.seed import School
from bot.room.server import Room
from tests.room.caller import Caller, problems

TALK = {"name": "talk", "description": "Een gesprek", "name_localizations": {"nl": "gesprek"}}
MENU = {"name": "Dit is een vraag", "type": 3}


@pytest.fixture(params=["global", "guild"])
def path(request: pytest.FixtureRequest, room: Room, school: School) -> str:
    base = f"/applications/{room.world.bot.id}"
    return f"{base}/commands" if request.param == "global" else f"{base}/guilds/{school.guild.id}/commands"


async def test_a_bulk_overwrite_keeps_ids_and_drops_the_rest(call: Caller, path: str) -> None:
    _, first = await call("PUT", path, [TALK, MENU])
    _, second = await call("PUT", path, [TALK | {"description": "Anders"}])
    assert [each["id"] for each in second] == [first[0]["id"]]
    assert second[0]["version"] != first[0]["version"]
    _, third = await call("PUT", path, [TALK | {"description": "Anders"}])
    assert third == second
    assert [each["name"] for each in (await call("GET", path))[1]] == ["talk"]


async def test_one_by_one(call: Caller, path: str) -> None:
    status, made = await call("POST", path, TALK)
    assert status == 201
    assert (await call("POST", path, TALK))[0] == 200
    one = f"{path}/{made['id']}"
    assert (await call("PATCH", one, {"description": "Anders"}))[1]["description"] == "Anders"
    assert (await call("GET", one))[1]["name_localizations"] == {"nl": "gesprek"}
    assert (await call("PATCH", one, {"name": "Met Hoofdletter"}))[1]["code"] == 50035
    assert (await call("DELETE", one))[0] == 204
    assert (await call("GET", one))[1]["code"] == 10063


async def test_translations_come_only_when_asked(call: Caller, path: str) -> None:
    await call("PUT", path, [TALK])
    assert "name_localizations" not in (await call("GET", path))[1][0]
    assert (await call("GET", f"{path}?with_localizations=true"))[1][0]["name_localizations"] == {"nl": "gesprek"}


async def test_nothing_changes_when_one_is_refused(call: Caller, path: str) -> None:
    await call("PUT", path, [TALK])
    status, refusal = await call("PUT", path, [MENU, TALK | {"name": "Fout"}])
    assert (status, problems(refusal)) == (400, {"1.name": ["APPLICATION_COMMAND_INVALID_NAME"]})
    assert [each["name"] for each in (await call("GET", path))[1]] == ["talk"]


async def test_no_more_than_fifteen_menus(call: Caller, path: str) -> None:
    menus: list[dict[str, Any]] = [{"name": f"menu {number}", "type": 3} for number in range(15)]
    assert (await call("PUT", path, menus))[0] == 200
    assert (await call("POST", path, MENU))[1]["code"] == 30032


async def test_permissions_are_read(call: Caller, room: Room, school: School) -> None:
    base = f"/applications/{room.world.bot.id}/guilds/{school.guild.id}/commands"
    _, made = await call("POST", base, TALK)
    assert await call("GET", f"{base}/permissions") == (200, [])
    assert (await call("GET", f"{base}/{made['id']}/permissions"))[1]["code"] == 10066
    assert (await call("GET", "/applications/1/commands"))[1]["code"] == 50001
