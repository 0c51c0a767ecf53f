"""Listens at the page's socket: who looks, what is told, and how it goes on after a break."""

from pathlib import Path

import aiohttp
import pytest

from bot.clock import ManualClock
from bot.room.seed import School
from bot.room.server import Room
from bot.room.web.client import MOST_KEPT, PageClient
from bot.room.web.dispatch import REQUESTS
from bot.room.web.request import PageRequest
from tests.room.a_page import APane, opened

pytestmark = pytest.mark.usefixtures("school")


class TestBeginning:
    async def test_hello_tells_who_looks_and_what_there_is(
        self, room: Room, school: School, clock: ManualClock
    ) -> None:
        async with opened(room, "noor") as pane:
            hello = pane.hello
        assert (hello["type"], hello["seq"], hello["reset"], hello["asked"]) == ("hello", 0, False, None)
        assert hello["person"] == {"id": str(school.people["Noor"].id), "language": "nl"}
        assert [each["name"] for each in hello["persons"]] == ["Juf Mirjam", "Noor", "Sem", "Maker", "Vertel Eens"]
        assert hello["guild"]["name"] == "De Regenboog"
        assert hello["now"] == int(clock.now().timestamp() * 1000)
        assert hello["clock_runs"] is False
        [kring] = hello["places"]
        assert (kring["name"], kring["kind"], kring["may_send"], kring["why"]) == ("kring", "text", True, None)
        assert [len(kring["readers"]), kring["private"], kring["pins"]] == [5, False, 0]

    @pytest.mark.parametrize("asked", ["mirjam", "juf_mirjam", "JUF MIRJAM", "Mirjam"])
    async def test_somebody_is_found_by_any_name(self, room: Room, school: School, asked: str) -> None:
        async with opened(room, asked) as pane:
            assert pane.hello["person"]["id"] == str(school.people["Juf Mirjam"].id)

    async def test_an_unknown_name_is_said_and_the_first_person_looks(self, room: Room, school: School) -> None:
        room.page.roster.first = school.people["Sem"].id
        async with opened(room, "niemand") as pane:
            assert pane.hello["asked"] == "niemand"
            assert pane.hello["person"]["id"] == str(school.people["Sem"].id)

    async def test_the_bot_is_not_to_be_looked_as(self, room: Room, school: School) -> None:
        async with opened(room, "Vertel Eens") as pane:
            assert pane.hello["person"]["id"] != str(room.world.bot.id)


async def test_a_room_without_people_closes_the_socket(tmp_path: Path, clock: ManualClock) -> None:
    room = Room(tmp_path / "empty", clock)
    await room.start()
    try:
        async with aiohttp.ClientSession() as session:
            socket = await session.ws_connect(f"{room.url}/live", headers={"Origin": room.url})
            await socket.receive()
            assert socket.close_code == 4004
    finally:
        await room.stop()


class TestNews:
    async def test_words_come_to_everybody_who_sees_the_place(self, room: Room) -> None:
        async with opened(room, "noor") as noor, opened(room, "sem") as sem:
            place = noor.place("kring")
            done = await noor.asks("say", place=place, text="hoi **allemaal**", nonce="n1")
            heard = await sem.waits("message")
            assert heard["place"] == place
            assert heard["message"]["id"] == done["message"]
            assert heard["message"]["content"] == "hoi **allemaal**"
            assert "nonce" not in heard["message"]
            assert (await noor.waits("message"))["message"]["nonce"] == "n1"

    async def test_edits_and_deletions_are_told(self, room: Room) -> None:
        async with opened(room, "noor") as noor, opened(room, "sem") as sem:
            place = noor.place("kring")
            message = (await noor.asks("say", place=place, text="thee"))["message"]
            assert (await noor.asks("edit", place=place, message=message, text="koffie"))["type"] == "done"
            changed = await sem.waits("message_changed")
            assert changed["message"]["content"] == "koffie"
            assert changed["message"]["edited_timestamp"]
            assert (await sem.asks("edit", place=place, message=message, text="sap"))["kind"] == "not_allowed"
            assert (await sem.asks("delete", place=place, message=message))["kind"] == "not_allowed"
            await noor.asks("delete", place=place, message=message)
            assert (await sem.waits("messages_gone"))["messages"] == [message]

    async def test_reactions_are_told_as_each_sees_them(self, room: Room) -> None:
        async with opened(room, "noor") as noor, opened(room, "sem") as sem:
            place = noor.place("kring")
            message = (await noor.asks("say", place=place, text="thee"))["message"]
            await sem.asks("react", place=place, message=message, emoji="👍", on=True)
            [mine], [others] = [(await each.waits("reactions"))["reactions"] for each in (sem, noor)]
            assert [mine["me"], others["me"], others["count"]] == [True, False, 1]
            await sem.asks("react", place=place, message=message, emoji="👍", on=False)
            assert (await noor.waits(lambda told: told.get("reactions") == []))["message"] == message

    async def test_typing_is_told_to_the_others(self, room: Room, school: School) -> None:
        async with opened(room, "noor") as noor, opened(room, "sem") as sem:
            await noor.asks("typing", place=noor.place("kring"))
            told = await sem.waits("typing")
            assert (told["person"], told["seconds"]) == (str(school.people["Noor"].id), 10)
            assert noor.of("typing") == []

    async def test_a_moved_clock_is_told(self, room: Room, clock: ManualClock) -> None:
        async with opened(room) as pane:
            await clock.move(90)
            assert (await pane.waits("time"))["now"] == pane.hello["now"] + 90_000

    async def test_the_language_is_changed_in_every_pane_of_that_person(self, room: Room) -> None:
        async with opened(room, "noor") as one, opened(room, "noor") as other, opened(room, "sem") as sem:
            await one.asks("language", language="en")
            for each in (one, other):
                assert (await each.waits("person"))["person"]["language"] == "en"
            await sem.asks("time")
            assert sem.of("person") == []
            assert room.person("Noor").locale == "en-US"


class TestFaults:
    """Faults of the room itself: the page hears of them, and they are noted."""

    async def test_a_request_that_crashes_is_refused(self, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
        async def stumbles(_ask: PageRequest) -> dict[str, object]:
            raise RuntimeError

        async with opened(room, "noor") as noor:
            monkeypatch.setitem(REQUESTS, "time", stumbles)
            assert (await noor.asks("time"))["kind"] == "failed"
        assert [type(each) for each in room.crashes] == [RuntimeError]
        room.crashes.clear()

    async def test_a_pane_that_cannot_be_told_is_hung_up(self, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
        async with opened(room, "noor") as noor:

            def stumbles(_self: PageClient) -> dict[str, object]:
                raise RuntimeError

            monkeypatch.setattr(PageClient, "snapshot", stumbles)
            pane = room.page._state.clients[noor.hello["pane"]]
            for number in range(MOST_KEPT + 1):
                pane.stream.tell("typing", number=number)
            assert await noor.closed() == 1011
        assert [type(each) for each in room.crashes] == [RuntimeError]
        room.crashes.clear()


class TestBreaks:
    async def test_what_was_missed_comes_in_order(self, room: Room) -> None:
        async with opened(room, "noor") as noor:
            place = noor.place("kring")
            await noor.loses()
            sem = room.person("Sem")
            for word in ("een", "twee", "drie"):
                await sem.says(word, "kring")
            first = await noor.connects(pane=noor.hello["pane"], seq=str(noor.seq))
            assert first["type"] == "resumed"
            await noor.waits(lambda told: told["type"] == "message" and told["message"]["content"] == "drie")
            assert [each["message"]["content"] for each in noor.of("message")] == ["een", "twee", "drie"]
            assert (await noor.asks("say", place=place, text="vier"))["type"] == "done"

    async def test_a_request_is_carried_out_once(self, room: Room) -> None:
        async with opened(room, "noor") as noor:
            await noor.sends("say", number=7, place=noor.place("kring"), text="een keer")
            await noor.waits("done")
            await noor.loses()
            await noor.connects(pane=noor.hello["pane"], seq="0")
            noor.told.clear()
            await noor.sends("say", number=7, place=noor.place("kring"), text="een keer")
            await noor.asks("time")
            assert room.person("Noor").sees("kring").count("een keer") == 1
            assert noor.of("done")[0]["id"] == 7

    async def test_too_much_missed_is_a_new_beginning(self, room: Room) -> None:
        async with opened(room, "noor") as noor:
            before = noor.hello["pane"]
            await noor.loses()
            message = await room.person("Sem").says("x", "kring")
            for _ in range(MOST_KEPT + 1):
                room.page.refresh()
                await room.person("Sem").types("kring")
            assert message
            first = await noor.connects(pane=before, seq="0", **{"as": "noor"})
            assert (first["type"], first["reset"]) == ("hello", True)
            assert first["person"]["id"] == str(room.person("Noor").id)

    async def test_a_pane_waits_ten_minutes(self, room: Room, clock: ManualClock) -> None:
        async with opened(room, "noor") as noor:
            await noor.loses()
            await clock.move(601)
            assert (await noor.connects(pane=noor.hello["pane"], seq="0"))["reset"] is True

    async def test_closed_for_good_is_gone(self, room: Room) -> None:
        async with opened(room, "noor") as noor:
            await noor.loses(1000)
            assert (await noor.connects(pane=noor.hello["pane"], seq="0"))["reset"] is True

    async def test_a_pane_that_is_opened_elsewhere(self, room: Room) -> None:
        async with opened(room, "noor") as noor, aiohttp.ClientSession() as session:
            other = APane(room, session)
            await other.connects(pane=noor.hello["pane"], seq="0")
            assert await noor.closed() == 4000
            assert (await other.asks("time"))["type"] == "done"
            await other.loses(1000)

    async def test_a_room_that_stops_says_so(self, tmp_path: Path, clock: ManualClock) -> None:
        room = Room(tmp_path / "other", clock)
        await room.start()
        await room.seed("De Regenboog", {"Noor": ["leerling"]})
        async with opened(room, "noor") as noor:
            await room.stop()
            assert await noor.closed() == 1001
