"""After a whole talk in each style: every request, every answer and every event is as Discord describes them."""

from typing import Any

from tests.e2e.closings import closes
from tests.e2e.lesson import READING, hops, writing
from tests.e2e.scene import KRING, Scene
from tests.room.openapi import exchange_faults, needs_description
from tests.room.test_event_shapes import IN_A_GUILD, INTERACTION, SHAPES, Check, kind, snowflake, wrong

CHANNEL: dict[str, Check] = {
    "id": snowflake,
    "guild_id": snowflake,
    "type": kind(int),
    "name": kind(str),
    "position": kind(int),
    "permission_overwrites": kind(list),
    "nsfw": kind(bool),
}
READY: dict[str, Check] = {
    "v": kind(int),
    "user": kind(dict),
    "guilds": kind(list),
    "session_id": kind(str),
    "resume_gateway_url": kind(str),
    "application": kind(dict),
}
GUILD: dict[str, Check] = {
    "id": snowflake,
    "name": kind(str),
    "owner_id": snowflake,
    "roles": kind(list),
    "channels": kind(list),
    "threads": kind(list),
    "members": kind(list),
    "member_count": kind(int),
    "large": kind(bool),
}
ALL_SHAPES = SHAPES | {
    "READY": READY,
    "GUILD_CREATE": GUILD,
    "CHANNEL_CREATE": CHANNEL,
    "CHANNEL_UPDATE": CHANNEL,
    "INTERACTION_CREATE": INTERACTION | IN_A_GUILD,
}
PRIVATE = ("guild_id", "member")
"""What an event in a private message does not have."""


def misfits(name: str, data: dict[str, Any]) -> list[str]:
    """What of an event is not as described; a message in private has no server."""
    found = wrong(ALL_SHAPES[name], data)
    return found if data.get("guild_id") or name != "MESSAGE_CREATE" else [one for one in found if one not in PRIVATE]


async def two_rounds(scene: Scene) -> None:
    """Every way of answering, a held answer, an offer, a turn, and the end."""
    await scene.starts_talk()
    for style in ("dicht tot we samen openen", "in het kanaal"):
        await writing(scene, manier=style)
        await scene.hands_in(scene.noor, "met de knop")
        await scene.sem.dms("in een privébericht")
        await scene.pupils[2].clicks("Pas", place=KRING)
        if style == "in het kanaal":
            await scene.pupils[3].says("in het kanaal", KRING)
            await scene.pupils[4].replies("Hoe ziet een plek eruit", "als antwoord")
        await scene.settles()
        await scene.looks()
        await scene.reveals()
        await hops(scene, READING)
        asked = await scene.invites()
        await asked.clicks("Ja")
        await scene.settles()
        await scene.teacher.clicks("En toen?")
        await scene.settles()
        await scene.teacher.clicks(f"Dank je, {asked.name}")
        await scene.settles()
    await closes(scene)


@needs_description
async def test_requests_and_answers_fit_the_description(scene: Scene) -> None:
    await two_rounds(scene)
    problems = [fault for exchange in scene.room.requests for fault in exchange_faults(exchange)]
    assert problems == []


async def test_events_fit_the_shapes_written_down(scene: Scene) -> None:
    await two_rounds(scene)
    sent = {one.name for one in scene.room.dispatches}
    assert {"READY", "GUILD_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE", "INTERACTION_CREATE"} <= sent
    assert sent - set(ALL_SHAPES) == set()
    problems = [(one.name, misfits(one.name, one.data)) for one in scene.room.dispatches]
    assert [problem for problem in problems if problem[1]] == []


async def test_the_room_serves_every_endpoint_the_bot_calls(scene: Scene) -> None:
    await two_rounds(scene)
    refused = [(one.method, one.path, one.status) for one in scene.room.requests if one.status in (404, 405)]
    assert refused == []
