"""Puts and reads application commands over HTTP, global ones and those of a guild."""

from typing import Any

import pytest

from bot.room.seed import School
from bot.room.server import Room
from tests.room.caller import Caller, problems

TALK = {"name": "talk", "description": "Een gesprek", "name_localizations": {"nl": "gesprek"}}
HELP = {"name": "help", "description": "Wat kan ik?"}


@pytest.fixture(params=["global", "guild"])
def path(request: pytest.FixtureRequest, room: Room, school: School) -> str:
    base = f"/applications/{room.world.bot.id}"
    return f"{base}/commands" if request.param == "global" else f"{base}/guilds/{school.guild.id}/commands"


async def test_a_bulk_overwrite_keeps_ids_and_drops_the_rest(call: Caller, path: str) -> None:
    _, first = await call("PUT", path, [TALK, HELP])
    _, second = await call("PUT", path, [TALK | {"description": "Anders"}])
    assert [each["id"] for each in second] == [first[0]["id"]]
    assert second[0]["version"] != first[0]["version"]
    _, third = await call("PUT", path, [TALK | {"description": "Anders"}])
    assert third == second
    assert [each["name"] for each in (await call("GET", path))[1]] == ["talk"]


async def test_translations_come_only_when_asked(call: Caller, path: str) -> None:
    await call("PUT", path, [TALK])
    assert "name_localizations" not in (await call("GET", path))[1][0]
    assert (await call("GET", f"{path}?with_localizations=true"))[1][0]["name_localizations"] == {"nl": "gesprek"}


async def test_nothing_changes_when_one_is_refused(call: Caller, path: str) -> None:
    await call("PUT", path, [TALK])
    status, refusal = await call("PUT", path, [HELP, TALK | {"name": "Fout"}])
    assert (status, problems(refusal)) == (400, {"1.name": ["APPLICATION_COMMAND_INVALID_NAME"]})
    assert [each["name"] for each in (await call("GET", path))[1]] == ["talk"]


async def test_no_more_than_a_hundred_commands(call: Caller, path: str) -> None:
    commands: list[dict[str, Any]] = [TALK | {"name": f"talk{number}"} for number in range(100)]
    assert (await call("PUT", path, commands))[0] == 200
    assert (await call("PUT", path, [*commands, HELP]))[1]["code"] == 30032
    assert len((await call("GET", path))[1]) == 100


async def test_context_menu_commands_are_refused(call: Caller, path: str) -> None:
    status, refusal = await call("PUT", path, [TALK | {"type": 3}])
    assert (status, problems(refusal)) == (400, {"0.type": ["BASE_TYPE_CHOICES"]})


async def test_the_commands_of_another_application_are_out_of_reach(call: Caller) -> None:
    assert (await call("GET", "/applications/1/commands"))[1]["code"] == 50001
