"""Looks in every byte that went over the wire for what a person may not see: it is never sent to that pane."""

from collections.abc import AsyncIterator

import pytest

from bot.room.discord.changes.channels import add_channel, remove_channel, set_overwrite
from bot.room.discord.changes.guilds import member_changed
from bot.room.discord.changes.interactions import InteractionStart, answer, begin
from bot.room.discord.changes.posting import Sent, revise
from bot.room.discord.changes.threads import ThreadPlan, add_follower, remove_follower, start_thread
from bot.room.discord.rules import callbacks
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import Channel, ChannelType, Message, Overwrite
from bot.room.state.permissions import Perm
from tests.room.a_page import APane, opened

CANARY = "kanarie-7319"


@pytest.fixture
async def regie(room: Room, school: School) -> Channel:
    """Make a place that only the teacher sees, whose very name is a canary."""
    return add_channel(room.world, closed_place(room, school))


def closed_place(room: Room, school: School) -> Channel:
    closed = [
        Overwrite(school.guild.id, 0, deny=Perm.VIEW_CHANNEL),
        Overwrite(school.roles["leerkracht"].id, 0, allow=Perm.VIEW_CHANNEL),
        Overwrite(school.bot_role.id, 0, allow=Perm.VIEW_CHANNEL),
    ]
    world = room.world
    return Channel(world.ids.new(), ChannelType.TEXT, school.guild.id, CANARY, topic=CANARY, overwrites=closed)


@pytest.fixture
async def noor(room: Room, school: School) -> AsyncIterator[APane]:
    async with opened(room, "noor") as pane:
        yield pane
        await pane.asks("time")
        assert CANARY not in pane.everything


@pytest.fixture
async def mirjam(room: Room, school: School) -> AsyncIterator[APane]:
    async with opened(room, "mirjam") as pane:
        yield pane


async def everything_happens(room: Room, channel: Channel) -> Message:
    """Let everything happen that can be told of a place."""
    teacher = room.person("Juf Mirjam")
    message = await teacher.says(CANARY, channel)
    await teacher.edits(message, f"{CANARY} en meer")
    await teacher.reacts(message, "👍")
    await teacher.types(channel)
    await teacher.uploads(channel, f"{CANARY}.txt", b"x")
    await teacher.replies(message, CANARY)
    return message


async def test_nothing_of_a_closed_place(room: Room, regie: Channel, noor: APane, mirjam: APane) -> None:
    message = await everything_happens(room, regie)
    await noor.asks("time")
    assert noor.told[:-1] == []
    for op, more in (
        ("look", {}),
        ("history", {"before": str(message.id)}),
        ("history", {"before": str(message.id + 1)}),
        ("pins", {}),
        ("commands", {}),
        ("candidates", {"kind": 5}),
        ("say", {"text": "x"}),
        ("edit", {"message": str(message.id), "text": "x"}),
        ("delete", {"message": str(message.id)}),
        ("react", {"message": str(message.id), "emoji": "👍", "on": True}),
        ("click", {"message": str(message.id), "custom_id": "x"}),
        ("run", {"line": "talk start", "options": {}}),
    ):
        refused = await noor.asks(op, place=str(regie.id), **more)
        assert (refused["type"], refused["kind"]) == ("refused", "gone"), op
        unknown = await noor.asks(op, place="999", **more)
        assert {**unknown, "id": 0, "seq": 0} == {**refused, "id": 0, "seq": 0}, op
    kring = noor.place("kring")
    assert (await noor.asks("history", place=kring, before=str(message.id + 1)))["messages"] == []
    assert (await noor.asks("say", place=kring, text="x", reply_to=str(message.id)))["kind"] == "gone"
    assert CANARY in mirjam.everything


async def test_a_place_that_opens_and_closes(room: Room, school: School, regie: Channel) -> None:
    room_for_noor = Overwrite(school.people["Noor"].id, 1, allow=Perm.VIEW_CHANNEL)
    async with opened(room, "noor") as noor:
        set_overwrite(room.world, regie, room_for_noor)
        message = await room.person("Juf Mirjam").says("hoi Noor", regie)
        heard = await noor.waits("message")
        assert heard["message"]["id"] == str(message.id)
        assert [each["type"] for each in noor.told][:2] == ["place", "message"]
        set_overwrite(room.world, regie, Overwrite(school.people["Noor"].id, 1, deny=Perm.VIEW_CHANNEL))
        assert (await noor.waits("place_gone"))["place"] == str(regie.id)
        await room.person("Juf Mirjam").says("geheim", regie)
        await noor.asks("time")
        assert "geheim" not in noor.everything


async def test_a_role_that_opens_and_closes(room: Room, school: School, regie: Channel, noor: APane) -> None:
    member = room.world.member(school.guild.id, school.people["Sem"].id)
    async with opened(room, "sem") as sem:
        member.roles.append(school.roles["leerkracht"].id)
        member_changed(room.world, member)
        assert (await sem.waits("place"))["place"]["id"] == str(regie.id)
        assert (await sem.waits("persons"))["persons"]
        member.roles.clear()
        member_changed(room.world, member)
        assert (await sem.waits("place_gone"))["place"] == str(regie.id)
        remove_channel(room.world, regie)
        await sem.asks("time")
        assert len(sem.of("place_gone")) == 1


async def test_a_new_place_is_told_to_who_sees_it(room: Room, school: School, noor: APane, mirjam: APane) -> None:
    made = add_channel(room.world, closed_place(room, school))
    assert (await mirjam.waits("place"))["place"]["id"] == str(made.id)
    remove_channel(room.world, made)
    assert (await mirjam.waits("place_gone"))["place"] == str(made.id)


async def test_a_private_thread_is_told_to_its_followers_only(room: Room, school: School) -> None:
    world, bot = room.world, room.world.bot.id
    thread = start_thread(world, school.channel, ThreadPlan("Duin", ChannelType.PRIVATE_THREAD, bot))
    noor, sem = (school.people[name].id for name in ("Noor", "Sem"))
    add_follower(world, thread, noor)
    async with opened(room, "noor") as inside, opened(room, "sem") as outside:
        place = next(each for each in inside.hello["places"] if each["name"] == "Duin")
        assert (place["kind"], place["parent"], place["private"]) == ("private_thread", str(school.channel.id), True)
        assert str(sem) not in place["readers"]
        assert str(noor) in place["readers"]
        await room.person("Noor").says(CANARY, thread)
        await inside.waits("message")
        await outside.asks("time")
        assert "Duin" not in outside.everything
        assert CANARY not in outside.everything
        add_follower(world, thread, sem)
        assert (await outside.waits("place"))["place"]["name"] == "Duin"
        remove_follower(world, thread, sem)
        await outside.waits("place_gone")


def whisper(room: Room, who: int, channel: Channel, words: str) -> Message:
    asked = begin(room.world, who, channel, InteractionStart(callbacks.COMMAND, {"id": "1", "name": "x", "type": 1}))
    answer(room.world, asked.id, asked.token, Sent({"type": 4, "data": {"content": words, "flags": 64}}))
    return room.world.messages[channel.id][asked.original_id or 0]


async def test_a_whisper_is_for_one_person(room: Room, school: School, noor: APane) -> None:
    channel, sem_id = school.channel, school.people["Sem"].id
    message = whisper(room, sem_id, channel, CANARY)
    async with opened(room, "sem") as sem, opened(room, "sem") as other:
        revise(room.world, message, Sent({"content": f"{CANARY} anders"}), answer=True)
        assert (await sem.waits("message_changed"))["message"]["flags"] & 64
        place = sem.place("kring")
        assert len((await sem.asks("look", place=place))["messages"]) == 1
        about = {"place": place, "message": str(message.id)}
        for op in ("dismiss", "delete", "click", "pin"):
            assert (await noor.asks(op, **about, custom_id="x"))["kind"] == "gone"
        assert (await noor.asks("history", place=place, before=str(message.id + 1)))["messages"] == []
        # Nobody can answer a whisper: the answer would carry its words to everybody.
        refused = await sem.asks("say", place=place, text="kijk", reply_to=str(message.id))
        assert refused["type"] == "refused"
        await sem.asks("dismiss", **about)
        for pane in (sem, other):
            assert (await pane.waits("messages_gone"))["messages"] == [str(message.id)]
            assert (await pane.asks("look", place=place))["messages"] == []
        assert (await sem.asks("dismiss", **about))["kind"] == "gone"
        # The bot does not hear of it, as with Discord: its message is still there.
        revise(room.world, message, Sent({"content": "weer"}), answer=True)
        await sem.asks("time")
        assert "weer" not in sem.everything


async def test_a_private_conversation_of_others_cannot_be_read(room: Room, noor: APane) -> None:
    message = await room.person("Sem").dms(CANARY)
    assert (await noor.asks("look", place=str(message.channel_id)))["kind"] == "gone"


async def test_without_the_right_to_history(room: Room, school: School) -> None:
    set_overwrite(room.world, school.channel, Overwrite(school.guild.id, 0, deny=Perm.READ_MESSAGE_HISTORY))
    await room.person("Juf Mirjam").says(CANARY, "kring")
    async with opened(room, "noor") as noor:
        looked = await noor.asks("look", place=noor.place("kring"))
        assert (looked["messages"], looked["more"]) == ([], False)
        assert "history" not in looked["place"]["may"]
        await room.person("Sem").says("nu", "kring")
        await noor.waits("message")
        assert CANARY not in noor.everything


async def fetched(room: Room, noor: APane, address: str) -> int:
    async with noor.session.get(room.url + address) as answer:
        assert answer.headers["Content-Type"].startswith("text/plain" if answer.status == 404 else "application/")
        return answer.status


async def test_a_file_is_only_for_panes_that_may_read_its_message_now(
    room: Room, school: School, regie: Channel, mirjam: APane
) -> None:
    room_for_noor = Overwrite(school.people["Noor"].id, 1, allow=Perm.VIEW_CHANNEL)
    async with opened(room, "noor") as noor:
        message = await room.person("Juf Mirjam").uploads(regie, "brief.txt", b"geheim")
        (file,) = (await mirjam.waits("message"))["message"]["attachments"]
        path = file["url"].split("?")[0]
        noors = f"{path}?pane={noor.hello['pane']}"
        guesses = (
            path,
            f"{path}?hm=",
            f"{path}?hm={'0' * 64}",
            f"{path}?hm=é",
            f"{path}?pane=",
            f"{path}?pane=x",
            noors,
        )
        assert [await fetched(room, noor, each) for each in (file["url"], *guesses)] == [200] + [404] * len(guesses)
        set_overwrite(room.world, regie, room_for_noor)
        assert await fetched(room, noor, noors) == 200
        set_overwrite(room.world, regie, Overwrite(school.people["Noor"].id, 1, deny=Perm.VIEW_CHANNEL))
        assert await fetched(room, noor, noors) == 404
        kring = next(each for each in room.world.channels.values() if each.name == "kring")
        elsewhere = noors.replace(f"/{regie.id}/", f"/{kring.id}/")
        assert await fetched(room, noor, elsewhere) == 404
        await room.person("Juf Mirjam").deletes(message)
        assert await fetched(room, noor, file["url"]) == 404
    async with mirjam.session.get(room.url + file["url"], headers={"Origin": "http://evil.example"}) as answer:
        assert answer.status == 404


async def test_no_other_page_may_draw_a_file_and_no_browser_keeps_it(room: Room, mirjam: APane) -> None:
    await room.person("Noor").uploads("kring", "boom.png", b"\x89PNG\r\n\x1a\n")
    (file,) = (await mirjam.waits("message"))["message"]["attachments"]
    async with mirjam.session.get(room.url + file["url"]) as answer:
        assert answer.status == 200
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert answer.headers["Cache-Control"] == "no-store"
