"""Answers interactions over HTTP: once, in time, in the right kind; who sees it; what may follow."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.clock import ManualClock
from bot.room.discord.changes.interactions import InteractionStart, begin
from bot.room.discord.rules import callbacks
from bot.room.people.person import Person
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import Interaction
from tests.room.caller import Caller, problems

PLAIN = {"type": 4, "data": {"content": "hoi"}}
PRIVATE = {"type": 4, "data": {"content": "zacht", "flags": 64}}
FORM = {
    "type": 9,
    "data": {
        "custom_id": "f",
        "title": "Jouw gedachte",
        "components": [{"type": 18, "label": "Wat?", "component": {"type": 4, "custom_id": "t", "style": 1}}],
    },
}


@dataclass
class Desk:
    """Begins interactions as persons do and answers them as the bot does."""

    room: Room
    school: School
    call: Caller

    def begins(self, person: Person, kind: int = callbacks.COMMAND, message_id: int | None = None) -> Interaction:
        data: dict[str, Any] = (
            {"custom_id": "x", "component_type": 2} if message_id else {"custom_id": "f", "components": []}
        )
        if kind == callbacks.COMMAND:
            data = {"id": "1", "name": "talk", "type": 1}
        return begin(self.room.world, person.id, self.school.channel, InteractionStart(kind, data, message_id))

    async def answers(self, interaction: Interaction, body: Any, query: str = "") -> tuple[int, Any]:
        path = f"/interactions/{interaction.id}/{interaction.token}/callback{query}"
        return await self.call("POST", path, body, auth=False)

    async def hook(self, method: str, interaction: Interaction, tail: str = "", body: Any = None) -> tuple[int, Any]:
        path = f"/webhooks/{self.room.world.bot.id}/{interaction.token}{tail}"
        return await self.call(method, path, body, auth=False)


@pytest.fixture
def desk(room: Room, school: School, call: Caller) -> Desk:
    return Desk(room, school, call)


async def test_an_interaction_is_answered_once_only(desk: Desk, noor: Person) -> None:
    asked = desk.begins(noor)
    assert await desk.answers(asked, PLAIN) == (204, None)
    status, refusal = await desk.answers(asked, PLAIN)
    assert (status, refusal["code"]) == (400, 40060)
    assert noor.sees("kring").count("hoi") == 1


async def test_a_late_or_unknown_one_is_10062(desk: Desk, noor: Person, clock: ManualClock) -> None:
    in_time, late = desk.begins(noor), desk.begins(noor)
    await clock.move(2.9)
    assert (await desk.answers(in_time, PLAIN))[0] == 204
    await clock.move(0.2)
    assert (await desk.answers(late, PLAIN))[1]["code"] == 10062
    late.token = "other"
    assert (await desk.call("POST", f"/interactions/{late.id}/wrong/callback", PLAIN, auth=False))[1]["code"] == 10062


async def test_a_refused_answer_leaves_room_for_a_right_one(desk: Desk, noor: Person) -> None:
    asked = desk.begins(noor)
    status, refusal = await desk.answers(asked, {"type": 4, "data": {"content": "x" * 2001}})
    assert (status, problems(refusal)) == (400, {"data.content": ["BASE_TYPE_MAX_LENGTH"]})
    assert (await desk.answers(asked, PLAIN))[0] == 204


async def test_the_answer_tells_its_message_when_asked(desk: Desk, noor: Person) -> None:
    status, told = await desk.answers(desk.begins(noor), PRIVATE, "?with_response=true")
    assert status == 200
    assert told["resource"]["type"] == 4
    message = told["resource"]["message"]
    assert told["interaction"]["response_message_id"] == message["id"]
    assert told["interaction"]["response_message_ephemeral"] is True
    assert message["interaction_metadata"]["user"]["id"] == str(noor.id)
    assert (message["flags"], message["type"]) == (64, 20)


async def test_ephemerals_are_for_one_person_and_out_of_the_channels_door(
    desk: Desk, noor: Person, sem: Person
) -> None:
    asked = desk.begins(noor)
    await desk.answers(asked, PRIVATE)
    _, message = await desk.hook("GET", asked, "/messages/@original")
    assert "zacht" in noor.sees("kring")
    assert "zacht" not in sem.sees("kring")
    place = f"/channels/{message['channel_id']}/messages"
    assert await desk.call("GET", place) == (200, [])
    for method in ("GET", "PATCH", "DELETE"):
        assert (await desk.call(method, f"{place}/{message['id']}", {"content": "x"}))[1]["code"] == 10008
    assert [event.name for event in desk.room.dispatches if "zacht" in str(event.data)] == []


async def test_follow_ups_and_originals(desk: Desk, noor: Person, sem: Person) -> None:
    asked = desk.begins(noor)
    assert (await desk.hook("POST", asked, "", {"content": "te vroeg"}))[1]["code"] == 10015
    await desk.answers(asked, PLAIN)
    _, extra = await desk.hook("POST", asked, "?wait=true", {"content": "nog iets", "flags": 64})
    assert extra["flags"] & 64
    assert "nog iets" not in sem.sees("kring")
    assert (await desk.hook("PATCH", asked, f"/messages/{extra['id']}", {"content": "anders"}))[1][
        "content"
    ] == "anders"
    assert (await desk.hook("PATCH", asked, "/messages/@original", {"content": "dag"}))[1]["content"] == "dag"
    assert (await desk.hook("DELETE", asked, "/messages/@original"))[0] == 204
    assert (await desk.hook("GET", asked, "/messages/@original"))[1]["code"] == 10008
    assert sem.sees("kring") == "(hier staat nog niets)"


async def test_another_interactions_messages_are_out_of_reach(desk: Desk, noor: Person, sem: Person) -> None:
    hers, his = desk.begins(noor), desk.begins(sem)
    await desk.answers(hers, PRIVATE)
    await desk.answers(his, PRIVATE)
    _, message = await desk.hook("GET", hers, "/messages/@original")
    assert (await desk.hook("GET", his, f"/messages/{message['id']}"))[1]["code"] == 10008


async def test_a_token_lives_fifteen_minutes(desk: Desk, noor: Person, clock: ManualClock) -> None:
    asked = desk.begins(noor)
    await desk.answers(asked, PLAIN)
    await clock.move(899)
    assert (await desk.hook("POST", asked, "", {"content": "net op tijd"}))[0] == 200
    await clock.move(2)
    status, refusal = await desk.hook("POST", asked, "", {"content": "te laat"})
    assert (status, refusal["code"]) == (401, 50027)
    assert (await desk.call("POST", f"/webhooks/{desk.room.world.bot.id}/rommel", {}, auth=False))[1]["code"] == 10015


async def test_the_first_follow_up_takes_the_place_of_a_deferred_answer(desk: Desk, noor: Person, sem: Person) -> None:
    asked = desk.begins(noor)
    await desk.answers(asked, {"type": 5, "data": {"flags": 64}})
    assert "Vertel Eens denkt na …" in noor.sees("kring")
    _, first = await desk.hook("POST", asked, "", {"content": "klaar"})
    _, original = await desk.hook("GET", asked, "/messages/@original")
    assert first["id"] == original["id"]
    assert original["flags"] & 64
    assert "klaar" not in sem.sees("kring")
    _, second = await desk.hook("POST", asked, "", {"content": "voor iedereen"})
    assert second["id"] != first["id"]
    assert "voor iedereen" in sem.sees("kring")


async def test_a_deferred_answer_may_become_v2_at_its_edit(desk: Desk, noor: Person) -> None:
    asked = desk.begins(noor)
    await desk.answers(asked, {"type": 5})
    body = {"flags": 1 << 15, "components": [{"type": 10, "content": "## Klaar"}]}
    _, message = await desk.hook("PATCH", asked, "/messages/@original", body)
    assert message["flags"] == 1 << 15
    assert "## Klaar" in noor.sees("kring")


async def test_updates_change_the_message_of_the_button(desk: Desk, noor: Person, sem: Person) -> None:
    place = f"/channels/{desk.school.channel.id}/messages"
    button = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Ik", "custom_id": "x"}]}
    _, message = await desk.call("POST", place, {"content": "wie?", "components": [button]})
    pressed = desk.begins(noor, callbacks.COMPONENT, int(message["id"]))
    _, told = await desk.answers(
        pressed, {"type": 7, "data": {"content": "Noor", "components": []}}, "?with_response=1"
    )
    assert told["resource"]["message"]["id"] == message["id"]
    assert sem.sees("kring") == "Vertel Eens: Noor"
    pressed = desk.begins(noor, callbacks.COMPONENT, int(message["id"]))
    await desk.answers(pressed, {"type": 6})
    await desk.hook("PATCH", pressed, "/messages/@original", {"content": "Noor en Sem"})
    assert sem.sees("kring") == "Vertel Eens: Noor en Sem"
    pressed = desk.begins(noor, callbacks.COMPONENT, int(message["id"]))
    await desk.call("DELETE", f"{place}/{message['id']}")
    assert (await desk.answers(pressed, {"type": 7, "data": {"content": "x"}}))[1]["code"] == 10008


async def test_a_form_comes_up_for_one_person(desk: Desk, noor: Person, sem: Person) -> None:
    place = f"/channels/{desk.school.channel.id}/messages"
    button = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Schrijf", "custom_id": "x"}]}
    await desk.call("POST", place, {"content": "wat denk je?", "components": [button]})
    pressing = asyncio.create_task(noor.clicks("Schrijf"))
    await noor.waits_until(lambda: desk.room.world.interactions)
    await desk.answers(next(iter(desk.room.world.interactions.values())), FORM)
    assert (await pressing).modal is noor.modal
    assert noor.modal
    assert noor.modal.title == "Jouw gedachte"
    assert sem.modal is None
    status, refusal = await desk.answers(desk.begins(noor, callbacks.MODAL_SUBMIT), FORM)
    assert (status, problems(refusal)) == (400, {"type": ["INTERACTION_CALLBACK_TYPE_INVALID"]})


async def test_answers_ping_by_their_allowed_mentions_and_ephemerals_never(
    desk: Desk, noor: Person, sem: Person
) -> None:
    words = {"content": f"hoi {sem.mention}"}
    await desk.answers(desk.begins(noor), {"type": 4, "data": words | {"flags": 64}})
    await desk.answers(desk.begins(noor), {"type": 4, "data": words | {"allowed_mentions": {"parse": []}}})
    assert sem.notifications == []
    await desk.answers(desk.begins(noor), {"type": 4, "data": words})
    assert len(sem.notifications) == 1


async def test_old_interactions_are_forgotten(desk: Desk, noor: Person, clock: ManualClock) -> None:
    desk.begins(noor)
    await clock.move(3601)
    latest = desk.begins(noor)
    assert list(desk.room.world.interactions) == [latest.id]


async def test_three_hundred_at_once(desk: Desk, noor: Person) -> None:
    asked = [desk.begins(noor) for _ in range(300)]
    answers = await asyncio.gather(*(desk.answers(each, PRIVATE) for each in asked))
    assert {status for status, _ in answers} == {204}
    assert noor.sees("kring").count("zacht") == 300


async def test_what_somebody_pressed_and_was_told_alone_is_not_written_down(
    desk: Desk, noor: Person, tmp_path: Path, clock: ManualClock
) -> None:
    asked = desk.begins(noor)
    await desk.answers(asked, PRIVATE)
    await desk.room.storage.flush()
    again = Room(tmp_path, clock)
    await again.start()
    try:
        async with aiohttp.ClientSession() as session:
            later = Desk(again, desk.school, Caller(again, session))
            assert (await later.answers(asked, PRIVATE))[1]["code"] == 10062
        assert "zacht" not in again.person("Noor").sees("kring")
    finally:
        await again.stop()
    assert b"zacht" not in (tmp_path / "room.db").read_bytes()
