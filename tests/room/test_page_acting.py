"""Does with the bot what a person does from the page, with the real client behind it."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest

from bot.clock import ManualClock
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.permissions import Perm
from tests.room.a_bot import ABot, connected
from tests.room.a_page import APane, opened
from tests.room.playground import PNG, playground


@pytest.fixture
async def school(room: Room) -> School:
    members = {"Juf Mirjam": ["teacher"], "Noor": ["pupil"], "Sem": ["pupil"]}
    rights = Perm.MANAGE_GUILD | Perm.MANAGE_MESSAGES | Perm.PIN_MESSAGES
    return await room.seed("De Regenboog", members, powers={"teacher": rights})


@pytest.fixture(autouse=True)
async def bot(room: Room, school: School) -> AsyncIterator[ABot]:
    async with connected(room, playground) as bot:
        yield bot
    assert bot.errors == []


@pytest.fixture
async def mirjam(room: Room, bot: ABot) -> AsyncIterator[APane]:
    async with opened(room, "mirjam") as pane:
        yield pane


@pytest.fixture
async def noor(room: Room, bot: ABot) -> AsyncIterator[APane]:
    async with opened(room, "noor") as pane:
        yield pane


async def run(pane: APane, line: str, **options: Any) -> dict[str, Any]:
    return await pane.asks("run", place=pane.place("kring"), line=line, options=options)


async def pressed(pane: APane, message: str, custom_id: str, **more: Any) -> dict[str, Any]:
    op = "pick" if "values" in more else "click"
    return await pane.asks(op, place=pane.place("kring"), message=message, custom_id=custom_id, **more)


class TestCommands:
    async def test_the_picker_lists_what_this_person_may_run(self, mirjam: APane, noor: APane) -> None:
        every = {}
        for pane in (mirjam, noor):
            found = (await pane.asks("commands", place=pane.place("kring")))["commands"]
            every[pane] = {each["line"]: each for each in found}
        assert "panel" in every[mirjam]
        assert "panel" not in every[noor]
        options = {each["name"]: each for each in every[noor]["talk start"]["options"]}
        assert [options["goal"]["required"], options["goal"]["max_length"], options["goal"]["type"]] == [True, 20, 3]
        assert options["style"]["choices"] == [{"name": "Samen", "value": "sealed"}]
        assert options["minutes"]["max_value"] == 10

    async def test_a_command_with_options_of_every_type(self, noor: APane, school: School) -> None:
        done = await run(
            noor,
            "talk start",
            goal="Luisteren",
            style="sealed",
            minutes=5,
            who=str(school.people["Sem"].id),
            role=str(school.roles["pupil"].id),
            where=noor.place("kring"),
        )
        assert done["answer"] == "message"
        heard = (await noor.waits("message"))["message"]
        assert heard["content"] == "['Luisteren', 'sealed', 5, 'Sem', 'pupil', 'kring']"
        assert heard["interaction_metadata"]["user"]["id"] == str(school.people["Noor"].id)

    @pytest.mark.parametrize(
        ("options", "kind", "field"),
        [
            ({}, "field_missing", "goal"),
            ({"goal": "x" * 21}, "field_length", "goal"),
            ({"goal": "x", "minutes": 11}, "field_value", "minutes"),
            ({"goal": "x", "minutes": "vijf"}, "field_value", "minutes"),
            ({"goal": "x", "minutes": True}, "field_value", "minutes"),
            ({"goal": "x", "who": "Sem"}, "bad_request", "who"),
            ({"goal": ["x"]}, "bad_request", "goal"),
            ({"doel": "x"}, "bad_request", "options"),
        ],
    )
    async def test_options_that_are_not_taken(self, noor: APane, options: Any, kind: str, field: str) -> None:
        refused = await run(noor, "talk start", **options)
        assert (refused["kind"], refused["field"]) == (kind, field)

    async def test_a_command_for_others_is_not_offered(self, noor: APane) -> None:
        assert (await run(noor, "panel"))["kind"] == "not_offered"

    async def test_a_bot_that_does_not_answer_is_told_after_three_seconds(
        self, noor: APane, clock: ManualClock, bot: ABot
    ) -> None:
        number = await noor.sends("run", place=noor.place("kring"), line="silent", options={})
        while not bot.seen:
            await noor.asks("time")
        await clock.move(3.1)
        assert (await noor.waits(lambda told: told.get("id") == number))["kind"] == "no_answer"

    async def test_an_answer_that_takes_time_is_told_at_once(self, noor: APane) -> None:
        assert (await run(noor, "slow"))["answer"] == "later"
        assert noor.of("message")[0]["message"]["flags"] & 128
        changed = await noor.waits("message_changed")
        assert (changed["message"]["content"], changed["message"]["flags"]) == ("Klaar met nadenken", 64)


class TestComponents:
    async def test_buttons_and_lists(self, mirjam: APane, noor: APane, school: School) -> None:
        await run(mirjam, "panel")
        panel = (await noor.waits("message"))["message"]
        picture = panel["components"][0]["components"][-1]["items"][0]
        assert picture["media"]["url"].startswith("/cdn/attachments/")
        async with noor.session.get(noor.room.url + picture["media"]["url"]) as answer:
            assert await answer.read() == PNG
        sem = str(school.people["Sem"].id)
        await pressed(mirjam, panel["id"], "p:next", values=["afronden"])
        await mirjam.waits(_says("Gekozen: ['afronden']"))
        await pressed(mirjam, panel["id"], "p:person", values=[sem])
        await mirjam.waits(_says(f"Gekozen: ['{sem}']"))
        assert (await pressed(noor, panel["id"], "p:open"))["answer"] == "update"
        assert (await mirjam.waits("message_changed"))["message"]["components"][0]["content"] == "Open!"
        assert noor.of("message")[1:] == []

    async def test_a_component_that_is_disabled_or_gone_cannot_be_pressed(self, mirjam: APane) -> None:
        await run(mirjam, "panel")
        panel = mirjam.of("message")[0]["message"]["id"]
        assert (await pressed(mirjam, panel, "p:pause"))["kind"] == "off"
        assert (await pressed(mirjam, panel, "p:party"))["kind"] == "off"
        assert (await pressed(mirjam, panel, "p:party", values=["x"]))["kind"] == "off"
        assert (await pressed(mirjam, "1", "p:open"))["kind"] == "gone"
        assert (await pressed(mirjam, panel, "p:next", values=["Afronden"]))["kind"] == "field_value"
        refused = await pressed(mirjam, panel, "p:next", values=["afronden", "beurt"])
        assert (refused["kind"], refused["field"], refused["most"]) == ("field_count", "p:next", 1)

    async def test_people_that_can_be_picked(self, noor: APane) -> None:
        place = noor.place("kring")
        found = await noor.asks("candidates", place=place, kind=5)
        assert [each["name"] for each in found["users"]] == ["Juf Mirjam", "Noor", "Sem", "Maker", "Vertel Eens"]
        found = await noor.asks("candidates", place=place, kind=6)
        assert {each["name"] for each in found["roles"]} == {"teacher", "pupil", "Vertel Eens"}
        assert (await noor.asks("candidates", place=place, kind=8))["channels"] == [{"id": place, "name": "kring"}]


class TestForms:
    async def test_a_form_belongs_to_the_pane_that_asked(self, room: Room, noor: APane) -> None:
        async with opened(room, "noor") as other:
            assert (await run(noor, "form"))["answer"] == "modal"
            form = (await noor.waits("modal"))["modal"]
            assert form["title"] == "Alles"
            assert [each["type"] for each in form["components"]] == [10, 18, 18, 18, 18]
            values = {"t": "rustig", "r": "de klas", "c": ["praten", "tekenen"], "s": ["7"]}
            assert (await noor.asks("submit", modal=form["id"], values=values))["answer"] == "message"
            assert (await noor.waits("modal_closed"))["modal"] == form["id"]
            await other.waits("message")
            assert other.of("modal") == []
        assert room.person("Noor").modal is None
        told = (await noor.waits("message"))["message"]["content"]
        assert told == "{'t': 'rustig', 'r': 'de klas', 'c': ['praten', 'tekenen'], 's': ['7']}"
        assert (await noor.asks("submit", modal=form["id"], values=values))["kind"] == "gone"

    @pytest.mark.parametrize(
        ("values", "kind", "field"),
        [
            ({"t": "x" * 21}, "field_length", "t"),
            ({"t": " "}, "field_missing", "t"),
            ({"t": "x", "r": None}, "field_missing", "r"),
            ({"t": "x", "r": "nee"}, "field_value", None),
            ({"t": ["x"]}, "bad_request", "t"),
            ({"t": "x", "r": "de klas", "s": "7"}, "bad_request", "s"),
        ],
    )
    async def test_values_that_are_not_taken_leave_the_form_open(
        self, noor: APane, values: Any, kind: str, field: str | None
    ) -> None:
        await run(noor, "form")
        form = (await noor.waits("modal"))["modal"]["id"]
        refused = await noor.asks("submit", modal=form, values=values)
        assert (refused["kind"], refused.get("field")) == (kind, field)
        assert noor.of("modal_closed") == []
        await noor.asks("close_modal", modal=form)
        assert noor.of("modal_closed")[0]["modal"] == form

    async def test_a_form_stays_through_a_break(self, noor: APane) -> None:
        await run(noor, "form")
        form = (await noor.waits("modal"))["modal"]["id"]
        await noor.loses()
        await noor.connects(pane=noor.hello["pane"], seq=str(noor.seq))
        values = {"t": "rustig", "r": "de klas", "s": ["7"]}
        assert (await noor.asks("submit", modal=form, values=values))["answer"] == "message"

    async def test_a_file_in_a_form(self, noor: APane) -> None:
        await run(noor, "form", drawing=True)
        form = (await noor.waits("modal"))["modal"]["id"]
        [file] = await uploaded(noor, ("mijn boom.png", PNG))
        assert (file["filename"], file["content_type"], file["size"]) == ("mijn_boom.png", "image/png", len(PNG))
        values = {"f": [file["upload"]], "x": False}
        await noor.asks("submit", modal=form, values=values)
        await noor.waits(_says(f"mijn_boom.png: {len(PNG)} bytes"))


class TestMessages:
    async def test_files_with_their_alt_text(self, room: Room, noor: APane) -> None:
        files = await uploaded(noor, ("boom.png", PNG), ("uitleg.txt", b"hoi"))
        told = [{"upload": files[0]["upload"], "description": "Een boom"}, {"upload": files[1]["upload"]}]
        done = await noor.asks("say", place=noor.place("kring"), files=told)
        message = (await noor.waits("message"))["message"]
        assert message["id"] == done["message"]
        assert [each.get("description") for each in message["attachments"]] == ["Een boom", None]
        assert all(each["url"].startswith("/cdn/") for each in message["attachments"])
        assert (await noor.asks("say", place=noor.place("kring"), files=told))["kind"] == "gone"

    async def test_an_answer_to_a_message(self, room: Room, noor: APane) -> None:
        message = await room.person("Sem").says("Wie begint?", "kring")
        await noor.asks("say", place=noor.place("kring"), text="ik", reply_to=str(message.id), ping=False)
        answer = await noor.waits(_says("ik"))
        assert answer["message"]["referenced_message"]["content"] == "Wie begint?"
        assert room.person("Sem").notifications == []

    async def test_the_same_words_sent_again_after_a_break(self, room: Room, noor: APane) -> None:
        place = noor.place("kring")
        one = await noor.asks("say", place=place, text="een keer", nonce="abc")
        two = await noor.asks("say", place=place, text="een keer", nonce="abc")
        assert one["message"] == two["message"]
        assert len(noor.of("message")) == 1

    async def test_a_private_conversation_with_the_bot_opens(self, noor: APane) -> None:
        place = (await noor.asks("open_dm"))["place"]
        [told] = [each["place"] for each in noor.of("place")] or [(await noor.waits("place"))["place"]]
        assert (told["id"], told["kind"], told["name"], told["private"]) == (place, "dm", "Vertel Eens", True)
        await noor.asks("say", place=place, text="psst")
        assert (await noor.waits("message"))["place"] == place

    async def test_who_may_pin_pins_for_everybody(self, mirjam: APane, noor: APane) -> None:
        place = noor.place("kring")
        message = (await noor.asks("say", place=place, text="onthoud dit"))["message"]
        assert (await noor.asks("pin", place=place, message=message, on=True))["kind"] == "not_allowed"
        await mirjam.asks("pin", place=place, message=message, on=True)
        assert (await noor.waits("pins"))["count"] == 1
        assert [each["content"] for each in (await noor.asks("pins", place=place))["messages"]] == ["onthoud dit"]
        await mirjam.asks("pin", place=place, message=message, on=False)
        assert (await noor.asks("pins", place=place))["messages"] == []

    async def test_older_messages_come_in_parts(self, room: Room, noor: APane) -> None:
        for number in range(70):
            await room.person("Sem").says(f"zin {number}", "kring")
        place = noor.place("kring")
        newest = await noor.asks("look", place=place)
        assert [len(newest["messages"]), newest["more"], newest["place"]["name"]] == [50, True, "kring"]
        assert newest["messages"][-1]["content"] == "zin 69"
        first = newest["messages"][0]["id"]
        older = await noor.asks("history", place=place, before=first)
        assert [len(older["messages"]), older["more"], older["messages"][0]["content"]] == [20, False, "zin 0"]
        assert (await noor.asks("history", place=place, before="x"))["kind"] == "bad_request"


async def uploaded(pane: APane, *files: tuple[str, bytes]) -> list[dict[str, Any]]:
    form = aiohttp.FormData(quote_fields=False)
    for name, content in files:
        form.add_field("file", content, filename=name)
    headers = {"Origin": pane.room.url}
    address = f"{pane.room.url}/upload"
    async with pane.session.post(address, params={"pane": pane.hello["pane"]}, data=form, headers=headers) as answer:
        assert answer.status == 200
        return (await answer.json())["files"]


def _says(words: str) -> Callable[[dict[str, Any]], bool]:
    return lambda told: told["type"] == "message" and told["message"]["content"] == words
