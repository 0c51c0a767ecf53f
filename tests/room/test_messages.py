"""Sends messages over HTTP: what is kept, what is given back, what is refused, and who is pinged."""

from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.clock import ManualClock
from bot.room.discord.changes.channels import open_dm
from bot.room.discord.changes.guilds import remove_member
from bot.room.discord.changes.threads import ThreadPlan, archive, start_thread
from bot.room.people.errors import NotAllowed
from bot.room.people.person import Person
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import Channel, ChannelType
from bot.room.state.permissions import Perm
from tests.room.caller import Caller, problems
from tests.room.playground import PNG


@pytest.fixture
def path(school: School) -> str:
    return f"/channels/{school.channel.id}/messages"


def withhold(room: Room, school: School, perm: Perm) -> None:
    """Take a right from the bot and from everybody."""
    for role in (school.bot_role, room.world.roles[school.guild.id]):
        role.permissions &= ~int(perm)


class TestSaying:
    async def test_a_nonce_is_remembered_for_some_minutes(
        self, call: Caller, path: str, clock: ManualClock, room: Room
    ) -> None:
        body = {"content": "een keer", "nonce": "abc", "enforce_nonce": True}
        first, again = await call("POST", path, body), await call("POST", path, body)
        assert first == again
        assert first[1]["nonce"] == "abc"
        assert len(room.world.messages_of(int(first[1]["channel_id"]))) == 1
        loose = await call("POST", path, {"content": "los", "nonce": "abc"})
        assert loose[1]["id"] != first[1]["id"]
        await clock.move(301)
        assert (await call("POST", path, body))[1]["id"] != first[1]["id"]

    @pytest.mark.parametrize(
        ("lost", "body", "files", "code"),
        [
            (Perm.VIEW_CHANNEL, {"content": "x"}, None, 50001),
            (Perm.SEND_MESSAGES, {"content": "x"}, None, 50013),
            (Perm.ATTACH_FILES, {"content": "x"}, {"a.txt": b"a"}, 50013),
        ],
    )
    async def test_without_the_right_it_is_refused(
        self,
        room: Room,
        school: School,
        call: Caller,
        path: str,
        lost: Perm,
        body: Any,
        files: dict[str, bytes] | None,
        code: int,
    ) -> None:
        withhold(room, school, lost)
        status, refusal = await call("POST", path, body, files=files)
        assert (status, refusal["code"]) == (403, code)

    async def test_a_refusal_names_the_field(self, call: Caller, path: str) -> None:
        status, refusal = await call("POST", path, {"content": "x" * 2001})
        assert (status, refusal["code"]) == (400, 50035)
        assert problems(refusal) == {"content": ["BASE_TYPE_MAX_LENGTH"]}
        assert (await call("POST", path, {"content": ""}))[1]["code"] == 50006
        assert (await call("POST", "/channels/1/messages", {"content": "x"}))[1]["code"] == 10003

    async def test_a_reply_needs_what_it_answers(self, call: Caller, path: str) -> None:
        gone = {"message_reference": {"message_id": "1"}, "content": "x"}
        assert problems((await call("POST", path, gone))[1]) == {
            "message_reference": ["MESSAGE_REFERENCE_UNKNOWN_MESSAGE"]
        }
        gone["message_reference"] |= {"fail_if_not_exists": False}
        status, message = await call("POST", path, gone)
        assert (status, message["type"]) == (200, 0)

    async def test_a_forum_takes_no_loose_words_and_a_locked_thread_none(
        self, room: Room, call: Caller, school: School
    ) -> None:
        forum = Channel(room.world.ids.new(), ChannelType.FORUM, school.guild.id, "bord")
        room.world.save(forum)
        assert (await call("POST", f"/channels/{forum.id}/messages", {"content": "x"}))[1]["code"] == 50008
        plan = ThreadPlan("hoek", ChannelType.PUBLIC_THREAD, room.world.bot.id)
        thread = start_thread(room.world, school.channel, plan)
        _, said = await call("POST", f"/channels/{thread.id}/messages", {"content": "x"})
        archive(room.world, thread)
        edit = await call("PATCH", f"/channels/{thread.id}/messages/{said['id']}", {"content": "y"})
        assert edit[1]["code"] == 50083
        assert thread.thread
        thread.thread.locked = True
        withhold(room, school, Perm.MANAGE_THREADS)
        assert (await call("POST", f"/channels/{thread.id}/messages", {"content": "x"}))[1]["code"] == 160005

    async def test_direct_messages_can_be_closed_or_out_of_reach(
        self, room: Room, call: Caller, school: School
    ) -> None:
        noor = room.person("Noor")
        place = f"/channels/{open_dm(room.world, room.world.bot.id, noor.id).id}/messages"
        assert (await call("POST", place, {"content": "hoi"}))[0] == 200
        noor.dms_closed = True
        assert (await call("POST", place, {"content": "hoi"}))[1]["code"] == 50007
        noor.dms_closed = False
        remove_member(room.world, school.guild.id, noor.id)
        assert (await call("POST", place, {"content": "hoi"}))[1]["code"] == 50278


class TestFiles:
    async def test_files_are_kept_named_and_served(self, room: Room, call: Caller, path: str) -> None:
        told = [{"id": 0, "filename": "boom.png", "description": "een boom"}]
        _, message = await call("POST", path, {"attachments": told}, files={"../x/b.png": PNG, "les.html": b"<script>"})
        picture, page = message["attachments"]
        assert (picture["filename"], picture["description"], picture["width"], picture["height"]) == (
            "boom.png",
            "een boom",
            2,
            3,
        )
        async with aiohttp.ClientSession() as session:
            async with session.get(picture["url"]) as answer:
                assert await answer.read() == PNG
                assert answer.content_type == "image/png"
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
            async with session.get(page["url"]) as answer:
                assert answer.content_type == "application/octet-stream"
                assert answer.headers["Content-Disposition"].startswith("attachment")
            await call("DELETE", f"{path}/{message['id']}")
            async with session.get(picture["url"]) as answer:
                assert answer.status == 404

    async def test_an_edit_keeps_only_the_files_that_it_names(self, call: Caller, path: str) -> None:
        _, message = await call("POST", path, {"content": "x"}, files={"a.txt": b"a", "b.txt": b"b"})
        keep = {"attachments": [{"id": message["attachments"][1]["id"]}]}
        _, edited = await call("PATCH", f"{path}/{message['id']}", keep)
        assert [each["filename"] for each in edited["attachments"]] == ["b.txt"]

    async def test_too_many_or_too_large_files_are_refused(self, call: Caller, path: str) -> None:
        many = {f"{number}.txt": b"x" for number in range(11)}
        assert (await call("POST", path, {}, files=many))[1]["code"] == 30015
        big = {"a.bin": b"x" * (10 * 1024 * 1024 + 1)}
        assert (await call("POST", path, {}, files=big))[1]["code"] == 40005


class TestChanging:
    async def test_only_ones_own_messages_can_be_edited(
        self, room: Room, call: Caller, path: str, school: School
    ) -> None:
        theirs = await room.person("Noor").says("van mij", "kring")
        assert (await call("PATCH", f"{path}/{theirs.id}", {"content": "van ons"}))[1]["code"] == 50005
        assert (await call("DELETE", f"{path}/{theirs.id}"))[0] == 204
        assert (await call("DELETE", f"{path}/{theirs.id}"))[1]["code"] == 10008
        theirs = await room.person("Noor").says("van mij", "kring")
        withhold(room, school, Perm.MANAGE_MESSAGES)
        assert (await call("DELETE", f"{path}/{theirs.id}"))[1]["code"] == 50013
        private = await room.person("Noor").dms("in vertrouwen")
        assert (await call("DELETE", f"/channels/{private.channel_id}/messages/{private.id}"))[1]["code"] == 50003

    async def test_an_edit_reads_mentions_anew_unless_told(self, room: Room, call: Caller, path: str) -> None:
        noor = room.person("Noor")
        _, message = await call("POST", path, {"content": "hoi", "allowed_mentions": {"parse": []}})
        quiet = {"content": f"hoi {noor.mention}", "allowed_mentions": {"parse": []}}
        await call("PATCH", f"{path}/{message['id']}", quiet)
        assert noor.notifications == []
        await call("PATCH", f"{path}/{message['id']}", {"content": f"hoi {noor.mention}"})
        assert [each.id for each in noor.notifications] == [int(message["id"])]


class TestReadingBack:
    async def test_history_is_read_in_pages(self, room: Room, call: Caller, path: str) -> None:
        ids = [(await call("POST", path, {"content": str(n)}))[1]["id"] for n in range(6)]

        async def page(query: str) -> list[str]:
            return [each["content"] for each in (await call("GET", f"{path}?{query}"))[1]]

        assert await page("limit=2") == ["5", "4"]
        assert await page(f"before={ids[2]}&limit=1") == ["1"]
        assert await page(f"after={ids[2]}&limit=2") == ["4", "3"]
        assert (await call("GET", f"{path}?limit=101"))[1]["code"] == 50035

    async def test_without_the_right_there_is_no_history(
        self, room: Room, school: School, call: Caller, path: str
    ) -> None:
        _, message = await call("POST", path, {"content": "x"})
        withhold(room, school, Perm.READ_MESSAGE_HISTORY)
        assert await call("GET", path) == (200, [])
        assert (await call("GET", f"{path}/{message['id']}"))[1]["code"] == 50013

    async def test_words_of_others_need_their_intent(self, room: Room, call: Caller, path: str) -> None:
        noor = room.person("Noor")
        said = await noor.says("geheim", "kring")
        called = await noor.says(f"<@{room.world.bot.id}> hoor je mij?", "kring")
        assert (await call("GET", f"{path}/{said.id}"))[1]["content"] == ""
        assert "hoor je mij" in (await call("GET", f"{path}/{called.id}"))[1]["content"]
        room.switch_intents(content=True)
        assert (await call("GET", f"{path}/{said.id}"))[1]["content"] == "geheim"

    async def test_a_pin_is_told_and_can_be_taken_down(
        self, room: Room, school: School, noor: Person, call: Caller, path: str
    ) -> None:
        teacher = room.person("Juf Mirjam")
        school.roles["leerkracht"].permissions |= Perm.PIN_MESSAGES
        said = await teacher.says("x", "kring")
        await teacher.pins(said)
        assert "heeft een bericht vastgezet" in noor.sees("kring")
        assert (await call("GET", f"{path}/{said.id}"))[1]["pinned"]
        notice = room.world.messages_of(school.channel.id)[-1]
        with pytest.raises(NotAllowed, match="50021"):
            await teacher.pins(notice)
        assert (await call("PATCH", f"{path}/{notice.id}", {"flags": 4}))[1]["code"] == 50021
        await teacher.pins(said, on=False)
        assert not (await call("GET", f"{path}/{said.id}"))[1]["pinned"]
        with pytest.raises(NotAllowed, match="50013"):
            await noor.pins(said)

    async def test_everything_survives_a_restart(
        self, room: Room, call: Caller, path: str, tmp_path: Path, clock: ManualClock
    ) -> None:
        _, message = await call("POST", path, {"content": "blijft"}, files={"a.png": PNG})
        await room.person("Noor").reacts("blijft", "👍")
        before = (await call("GET", f"{path}/{message['id']}"))[1]
        url, address = before["attachments"][0]["url"], room.url
        await room.storage.flush()
        again = Room(tmp_path, clock)
        await again.start()
        try:
            async with aiohttp.ClientSession() as session:
                after = (await Caller(again, session)("GET", f"{path}/{message['id']}"))[1]
                async with session.get(url.replace(address, again.url)) as answer:
                    assert await answer.read() == PNG
            for each in (before, after):
                each.pop("attachments")
            assert before == after
        finally:
            await again.stop()


class TestReactions:
    async def test_reactions_are_given_counted_and_taken_back(
        self, room: Room, noor: Person, sem: Person, call: Caller, path: str
    ) -> None:
        said = await noor.says("hoi", "kring")
        for person, emoji in ((noor, "👍"), (sem, "👍"), (noor, "👍"), (noor, "1️⃣")):
            await person.reacts(said, emoji)
        room.switch_intents(content=True)
        found = (await call("GET", f"{path}/{said.id}"))[1]["reactions"]
        assert [(each["emoji"]["name"], each["count"], each["me"]) for each in found] == [
            ("👍", 2, False),
            ("1️⃣", 1, False),
        ]
        for person, emoji in ((noor, "👍"), (sem, "👍"), (noor, "1️⃣")):
            await person.unreacts(said, emoji)
        assert "reactions" not in (await call("GET", f"{path}/{said.id}"))[1]
        with pytest.raises(NotAllowed, match="10014"):
            await noor.unreacts(said, "👍")

    @pytest.mark.parametrize("emoji", ["hallo", "boom:99", " ", "x"])
    async def test_what_is_no_emoji_is_refused(self, noor: Person, emoji: str) -> None:
        said = await noor.says("hoi", "kring")
        with pytest.raises(NotAllowed, match="10014"):
            await noor.reacts(said, emoji)

    async def test_the_first_reaction_with_an_emoji_needs_the_right(
        self, room: Room, school: School, noor: Person, sem: Person
    ) -> None:
        said = await noor.says("hoi", "kring")
        await noor.reacts(said, "👍")
        withhold(room, school, Perm.ADD_REACTIONS)
        await sem.reacts(said, "👍")
        with pytest.raises(NotAllowed, match="50013"):
            await sem.reacts(said, "🌳")


class TestMentions:
    @pytest.mark.parametrize(
        ("words", "allowed", "pinged"),
        [
            ("{noor} en {sem}", None, ["Noor", "Sem"]),
            ("{noor} en {sem}", {"parse": []}, []),
            ("{noor} en {sem}", {"users": ["{noor_id}"]}, ["Noor"]),
            ("{pupils}", {"parse": ["roles"]}, ["Noor", "Sem"]),
            ("{pupils}", {"parse": ["users"]}, []),
            ("@everyone", None, []),
            ("`{noor}` ```{sem}```", None, []),
            ("\\{noor}", None, []),
        ],
    )
    async def test_allowed_mentions_decide_who_is_pinged(
        self,
        room: Room,
        school: School,
        call: Caller,
        path: str,
        words: str,
        allowed: dict[str, Any] | None,
        pinged: list[str],
    ) -> None:
        noor, sem = room.person("Noor"), room.person("Sem")
        withhold(room, school, Perm.MENTION_EVERYONE)
        school.roles["leerling"].mentionable = True
        content = words.replace("{noor}", noor.mention).replace("{sem}", sem.mention)
        content = content.replace("{pupils}", f"<@&{school.roles['leerling'].id}>")
        body: dict[str, Any] = {"content": content}
        if allowed is not None:
            users = [each.replace("{noor_id}", str(noor.id)) for each in allowed.get("users", [])]
            body["allowed_mentions"] = allowed | ({"users": users} if users else {})
        await call("POST", path, body)
        assert [person.name for person in (noor, sem) if person.notifications] == pinged

    async def test_everyone_needs_a_right_and_v2_texts_count(
        self, room: Room, school: School, call: Caller, path: str
    ) -> None:
        noor = room.person("Noor")
        texts = {"flags": 1 << 15, "components": [{"type": 10, "content": f"dag {noor.mention}"}]}
        await call("POST", path, texts)
        assert len(noor.notifications) == 1
        withhold(room, school, Perm.MENTION_EVERYONE)
        _, message = await call("POST", path, {"content": "@everyone"})
        assert not message["mention_everyone"]
        school.bot_role.permissions |= Perm.MENTION_EVERYONE
        _, message = await call("POST", path, {"content": "@everyone"})
        assert message["mention_everyone"]
        assert len(noor.notifications) == 2
        await call("POST", path, {"content": "@everyone", "flags": 1 << 12})
        assert len(noor.notifications) == 2

    async def test_a_reply_pings_unless_told(self, room: Room, call: Caller, path: str) -> None:
        noor = room.person("Noor")
        said = await noor.says("hoi", "kring")
        body: dict[str, Any] = {"content": "dag", "message_reference": {"message_id": str(said.id)}}
        _, answer = await call("POST", path, body)
        assert answer["referenced_message"]["id"] == str(said.id)
        assert len(noor.notifications) == 1
        await call("POST", path, body | {"allowed_mentions": {"parse": ["users"]}})
        assert len(noor.notifications) == 1
        await call("POST", path, body | {"allowed_mentions": {"parse": [], "replied_user": True}})
        assert len(noor.notifications) == 2
