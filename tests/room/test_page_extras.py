"""Checks what whoever runs the room adds to the page: parts that people play, shortcuts, and the guide's box."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import orjson
import pytest

from bot.room.discord.changes.channels import add_channel, set_overwrite
from bot.room.discord.changes.guilds import member_changed
from bot.room.discord.changes.threads import ThreadPlan, start_thread
from bot.room.people.errors import Obstacle
from bot.room.people.words import LOCALES
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import Channel, ChannelType, ForumTag, Overwrite
from bot.room.state.permissions import Perm
from bot.room.web import files, request
from bot.room.web.dispatch import REQUESTS
from bot.room.web.guide import Box, GuideButton
from bot.room.web.roster import PersonKind, Shortcut
from tests.room.a_page import APane, opened

NL = Box(
    "Welkom",
    "Druk op **Verder**.",
    (GuideButton("next", "Verder", main=True), GuideButton("wait", "Straks", busy=True)),
)
EN = Box(
    "Welcome", "Press **Next**.", (GuideButton("next", "Next", main=True), GuideButton("wait", "Later", busy=True))
)


@pytest.fixture
async def noor(room: Room, school: School) -> AsyncIterator[APane]:
    async with opened(room, "noor") as pane:
        yield pane


class TestCast:
    async def test_parts_come_from_roles(self, room: Room, school: School) -> None:
        cast, people = room.page.roster, school.people
        cast.kinds = {school.roles["leerkracht"].id: PersonKind.TEACHER, school.roles["leerling"].id: PersonKind.PUPIL}
        cast.tags[people["Juf Mirjam"].id] = "juf"
        cast.simulated.add(people["Noor"].id)
        cast.hidden.add(room.world.application.owner_id)
        cast.first = people["Sem"].id
        async with opened(room) as pane:
            told = [(each["name"], each["kind"], each["tag"], each["simulated"]) for each in pane.hello["persons"]]
            assert told == [
                ("Juf Mirjam", "teacher", "juf", False),
                ("Sem", "pupil", None, False),
                ("Vertel Eens", "bot", None, False),
                ("Noor", "pupil", None, True),
            ]
            assert pane.hello["person"]["id"] == str(people["Sem"].id)
            [kring] = pane.hello["places"]
            assert kring["readers"] == [each["id"] for each in pane.hello["persons"]]

    async def test_without_a_cast_rights_tell(self, room: Room) -> None:
        await room.seed("De Brug", {"Els": ["ib"], "Daan": []}, powers={"ib": Perm.MANAGE_MESSAGES})
        async with opened(room, "els") as pane:
            kinds = {each["name"]: each["kind"] for each in pane.hello["persons"]}
            assert kinds == {"Els": "teacher", "Daan": "pupil", "Maker": "admin", "Vertel Eens": "bot"}

    async def test_shortcuts_in_the_language_of_who_looks(self, room: Room, noor: APane) -> None:
        room.page.roster.shortcuts = {
            PersonKind.PUPIL: [Shortcut("ask", {"nl": "Ik wil praten", "en": "I want to talk"})]
        }
        room.page.refresh()
        assert (await noor.waits("shortcuts"))["shortcuts"] == [{"command": "ask", "label": "Ik wil praten"}]
        await noor.asks("language", language="en")
        assert (await noor.waits(_english_shortcut))["shortcuts"][0]["label"] == "I want to talk"

    async def test_a_new_display_name_is_told(self, room: Room, school: School, noor: APane) -> None:
        member = room.world.member(school.guild.id, school.people["Sem"].id)
        member.nick = "Sem V."
        member_changed(room.world, member)
        told = await noor.waits("persons")
        assert "Sem V." in [each["name"] for each in told["persons"]]


def _english_shortcut(told: dict[str, object]) -> bool:
    return told["type"] == "shortcuts" and "want" in str(told)


class TestGuide:
    async def test_the_guide_is_shown_and_its_presses_are_passed_on(
        self, room: Room, school: School, noor: APane
    ) -> None:
        pressed: list[tuple[str, int]] = []
        done = asyncio.Event()

        async def on_press(button: str, user_id: int) -> None:
            pressed.append((button, user_id))
            await done.wait()
            room.page.guide.show(None)

        room.page.guide.on_press = on_press
        room.page.guide.show({"nl": NL, "en": EN})
        box = (await noor.waits("guide"))["guide"]
        assert [box["title"], box["text"]] == ["Welkom", "Druk op **Verder**."]
        assert box["buttons"][0] == {"id": "next", "label": "Verder", "main": True, "busy": False}
        assert (await noor.asks("guide", button="next"))["type"] == "done"
        assert pressed == [("next", school.people["Noor"].id)]
        done.set()
        await noor.waits(lambda told: told["type"] == "guide" and told["guide"] is None)

    async def test_a_button_of_the_guide_that_is_not_there_is_off(self, room: Room, noor: APane) -> None:
        assert (await noor.asks("guide", button="next"))["kind"] == "off"
        room.page.guide.show({"nl": NL})
        assert (await noor.asks("guide", button="next"))["kind"] == "off"

        async def on_press(_button: str, _user_id: int) -> None:
            raise RuntimeError

        room.page.guide.on_press = on_press
        assert (await noor.asks("guide", button="wait"))["kind"] == "off"
        assert (await noor.asks("guide", button="next"))["type"] == "done"
        assert (await noor.asks("time"))["type"] == "done"

    async def test_who_comes_later_sees_it_in_their_language(self, room: Room, school: School) -> None:
        room.page.guide.show({"nl": NL, "en": EN})
        room.person("Noor").locale = "en-US"
        async with opened(room, "noor") as pane:
            assert pane.hello["guide"]["title"] == "Welcome"


class TestProtocol:
    """The document that the page is built on names all there is."""

    TOLD = (Path(__file__).parents[2] / "docs" / "room-page.md").read_text(encoding="utf-8")

    def test_every_request_and_every_kind_of_refusal_is_described(self) -> None:
        assert [op for op in REQUESTS if f"| `{op}` |" not in self.TOLD] == []
        assert [kind for kind in request.RefusalKind if f"`{kind}`" not in self.TOLD] == []

    def test_every_obstacle_of_a_person_is_a_kind_of_refusal(self) -> None:
        assert {each.value for each in Obstacle} <= {each.value for each in request.RefusalKind}

    @pytest.mark.parametrize("language", LOCALES)
    def test_there_are_words_for_every_refusal(self, language: str) -> None:
        words = orjson.loads(files.words(language))
        assert [kind for kind in request.RefusalKind if kind not in words["refused"] | words["hush"]] == []
        assert {"hush", "read_only", "locked", "timeout", "forum", "wordless"} <= words["hush"].keys()


class TestPlaces:
    async def test_a_lock_is_a_hush_for_the_role_and_said_when_somebody_writes(
        self, room: Room, school: School, noor: APane
    ) -> None:
        pupils = school.roles["leerling"].id
        set_overwrite(room.world, school.channel, Overwrite(pupils, 0, deny=Perm.SEND_MESSAGES))
        place = (await noor.waits("place"))["place"]
        assert (place["may_send"], place["why"]) == (False, "hush")
        assert "attach" not in place["may"]
        assert (await noor.asks("say", place=place["id"], text="x"))["kind"] == "hush"
        await noor.asks("typing", place=place["id"])
        async with opened(room, "mirjam") as mirjam:
            assert mirjam.hello["places"][0]["may_send"] is True
            assert mirjam.of("typing") == []
        set_overwrite(room.world, school.channel, Overwrite(pupils, 0))
        await noor.waits(lambda told: told["type"] == "place" and told["place"]["may_send"])

    async def test_kinds_of_places_and_why_they_are_silent(self, room: Room, school: School) -> None:
        world, guild_id = room.world, school.guild.id

        def made(kind: ChannelType, name: str, **more: object) -> Channel:
            return add_channel(world, Channel(world.ids.new(), kind, guild_id, name, **more))  # pyright: ignore[reportArgumentType]

        group = made(ChannelType.CATEGORY, "Samen")
        silent = [Overwrite(guild_id, 0, deny=Perm.SEND_MESSAGES)]
        made(ChannelType.ANNOUNCEMENT, "nieuws", parent_id=group.id, overwrites=silent)
        tags = [ForumTag(5, "rekenen")]
        forum = made(ChannelType.FORUM, "vragen", available_tags=tags)
        made(ChannelType.VOICE, "praten")
        start_thread(world, forum, ThreadPlan("Waarom?", ChannelType.PUBLIC_THREAD, world.bot.id, applied_tags=(5,)))
        message = await room.person("Sem").says("begin", "kring")
        plan = ThreadPlan("Zijpad", ChannelType.PUBLIC_THREAD, world.bot.id).on(message.id)
        locked = start_thread(world, school.channel, plan)
        assert locked.thread
        locked.thread.locked = True
        async with opened(room, "noor") as noor:
            places = {each["name"]: each for each in noor.hello["places"]}
        assert {name: (each["kind"], each["why"]) for name, each in places.items()} == {
            "kring": ("text", None),
            "vragen": ("forum", "forum"),
            "praten": ("voice", None),
            "Samen": ("category", "wordless"),
            "nieuws": ("news", "read_only"),
            "Waarom?": ("post", None),
            "Zijpad": ("thread", "locked"),
        }
        assert places["Waarom?"]["tags"] == ["rekenen"]
        assert places["vragen"]["tags"] == ["rekenen"]
        assert "post" in places["vragen"]["may"]
        assert "post" not in places["kring"]["may"]
        assert places["Zijpad"]["starter"] == str(message.id)
        assert places["nieuws"]["parent"] == str(group.id)
        assert [each["order"] for each in places.values()] == list(range(len(places)))

    async def test_a_post_is_begun_by_who_may(self, room: Room, school: School) -> None:
        world = room.world
        forum = Channel(world.ids.new(), ChannelType.FORUM, school.guild.id, "vragen")
        forum.available_tags = [ForumTag(5, "rekenen"), ForumTag(6, "opgelost", moderated=True)]
        add_channel(world, forum)
        async with opened(room, "noor") as noor:
            place = noor.place("vragen")
            begun = {"place": place, "title": " Hoe? ", "text": "Ik snap het niet.", "tags": ["rekenen", "opgelost"]}
            made = world.channels[int((await noor.asks("post", **begun))["place"])]
            for wrong, kind in (
                ({"title": "x" * 101}, "too_long"),
                ({"title": " "}, "empty"),
                ({"text": ""}, "empty"),
                ({"place": noor.place("kring")}, "bad_request"),
            ):
                assert (await noor.asks("post", **{**begun, **wrong}))["kind"] == kind
            set_overwrite(world, forum, Overwrite(school.guild.id, 0, deny=int(Perm.SEND_MESSAGES)))
            assert (await noor.asks("post", **begun))["kind"] in ("hush", "forum", "not_allowed")
        assert (made.name, made.thread and made.thread.applied_tags) == ("Hoe?", [5])
        assert [each.content for each in world.messages_of(made.id)] == ["Ik snap het niet."]

    async def test_words_that_are_too_long_or_empty_are_refused(self, noor: APane) -> None:
        place = noor.place("kring")
        refused = await noor.asks("say", place=place, text="x" * 2001)
        assert (refused["kind"], refused["most"]) == ("too_long", 2000)
        assert (await noor.asks("say", place=place, text="  "))["kind"] == "empty"
        message = (await noor.asks("say", place=place, text="x"))["message"]
        assert (await noor.asks("edit", place=place, message=message, text=" "))["kind"] == "empty"
        assert (await noor.asks("edit", place=place, message=message, text="x" * 2001))["kind"] == "too_long"
