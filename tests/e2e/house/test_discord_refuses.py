"""Lets Discord say no in the ways it can: each gets a sentence of its own with what to do, and only a passing one is
called "try again".
"""

from pathlib import Path
from typing import Any

import pytest

from bot.room.discord.changes.channels import add_channel, remove_channel, set_overwrite
from bot.room.discord.changes.threads import archive
from bot.room.state.entities import Channel, ChannelType, Overwrite
from bot.room.state.faults import Fault, HttpFault
from bot.room.state.permissions import Perm
from tests.e2e.answering import the_bot_loses
from tests.e2e.lesson import hops
from tests.e2e.scaling import asks_scale, gives
from tests.e2e.scene import KRING, REGIE, Scene, a_scene

AGAIN = "Probeer het zo nog eens"
SET_UP: dict[str, Any] = {
    "naam": "Zonnebloem",
    "leraren": "leraar",
    "leerlingen": "leerling",
    "leeftijd": "bovenbouw vo of mbo",
    "aanspreekvorm": "juf Mirjam",
}
WHY = {"purpose": "Hoe het rekenen gaat.", "intent": "Ik wil jou beter helpen.", "need": "Vertel wat ik mis."}
THREADS = r"POST /channels/.channel_id./threads"


def made(scene: Scene, kind: ChannelType, count: int = 1, parent: int | None = None) -> list[Channel]:
    """Put channels of this kind in the server."""
    world, guild_id = scene.room.world, scene.teacher.guild_id
    assert guild_id is not None
    new = [Channel(world.ids.new(), kind, guild_id, f"{kind.name.lower()}-{n}", parent_id=parent) for n in range(count)]
    return [add_channel(world, channel) for channel in new]


def refuses(scene: Scene, target: str, code: int) -> None:
    """Let Discord refuse the next call of this kind with this code."""
    scene.room.faults.add(Fault(HttpFault.REFUSED, target, code=code))


async def starts_with_noor(scene: Scene) -> str:
    given: dict[str, Any] = {"pupil": scene.noor, "kind": "progress", **WHY}
    return (await scene.teacher.runs("/eentje start", KRING, options=given)).text


async def test_a_class_is_an_ordinary_text_channel_with_room_for_its_regie(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        told = {}
        for kind in (ChannelType.VOICE, ChannelType.ANNOUNCEMENT):
            (place,) = made(scene, kind)
            told[kind] = (await scene.teacher.runs("/klas inrichten", place, options=SET_UP)).text
        assert "Een spraakkanaal kan geen klas zijn." in told[ChannelType.VOICE]
        assert "Een aankondigingskanaal kan geen klas zijn" in told[ChannelType.ANNOUNCEMENT]
        (category,) = made(scene, ChannelType.CATEGORY)
        others = made(scene, ChannelType.TEXT, 50, category.id)
        full = (await scene.teacher.runs("/klas inrichten", others[0], options=SET_UP)).text
        assert "Deze categorie is vol" in full
        made(scene, ChannelType.TEXT, 500 - len(scene.room.world.channels_of(category.guild_id or 0)))
        assert "Deze server is vol" in (await scene.teacher.runs("/klas inrichten", KRING, options=SET_UP)).text
        refuses(scene, "POST /guilds/.guild_id./channels", 60003)
        assert "tweestapsverificatie" in (await scene.teacher.runs("/klas inrichten", KRING, options=SET_UP)).text
        remove_channel(scene.room.world, others[0])
        assert "is ingericht" in (await scene.teacher.runs("/klas inrichten", KRING, options=SET_UP)).text
        assert AGAIN not in scene.teacher.everything()


async def test_each_refusal_says_what_to_do_and_only_a_passing_one_says_try_again(scene: Scene) -> None:
    said = {
        160006: "te veel open draden: 1.000",
        60003: "Deze server vraagt tweestapsverificatie (2FA)",
        50024: "Dit kan niet in dit soort kanaal. Kies een gewoon tekstkanaal.",
        200000: "De AutoMod van deze server hield mijn bericht tegen.",
        50013: "Discord laat mij dit niet doen, ook al heb ik de rechten die ik ervoor ken.",
        10003: "Dat kanaal of die draad is er niet meer.",
    }
    for code, sentence in said.items():
        refuses(scene, THREADS, code)
        told = await starts_with_noor(scene)
        assert sentence in told, code
        assert AGAIN not in told, code
    refuses(scene, "PUT /channels/.channel_id./thread-members", 10007)
    assert "Die persoon is niet in deze server" in await starts_with_noor(scene)
    assert scene.room.world.threads_of(scene.noor.guild_id or 0) == [], "what was begun is taken away"
    scene.room.faults.add(Fault(HttpFault.ERROR, THREADS, status=503))
    assert AGAIN in await starts_with_noor(scene)


async def test_the_right_that_is_named_is_the_one_that_is_missing(scene: Scene) -> None:
    """The bot does not know yet that it lost a right: what it names comes from what the refused call needs."""
    the_bot_loses(scene, Perm.CREATE_PRIVATE_THREADS)
    assert "Ik mis hier rechten: Privédraden maken." in await starts_with_noor(scene)
    own = Overwrite(scene.room.world.bot.id, 1, int(Perm.VIEW_CHANNEL | Perm.SEND_MESSAGES), int(Perm.MANAGE_CHANNELS))
    set_overwrite(scene.room.world, scene.teacher.place(REGIE), own)
    told = (await scene.teacher.runs("/klas inrichten", KRING, options=SET_UP)).text
    assert "Daarvoor mis ik een recht: Kanalen beheren. Geef dat aan mijn rol" in told


async def test_without_the_right_to_send_files_pictures_come_as_words_at_once(scene: Scene) -> None:
    await scene.starts_talk()
    the_bot_loses(scene, Perm.ATTACH_FILES)
    await scene.teacher.runs("/gesprek kiezer", KRING, keuzes="bos; zee; duin")
    await scene.settles()
    seen = scene.noor.sees(KRING)
    assert "Op het wiel: 1. bos; 2. zee; 3. duin" in seen
    assert "-# Kiezer" in seen
    told = scene.teacher.sees(REGIE)
    assert "Mijn plaatjes komen niet aan in" in told
    assert "Daarvoor mis ik een recht: Bestanden bijvoegen." in told
    assert not any(one.status == 403 for one in scene.room.requests), "nothing is tried that is known to be refused"
    await asks_scale(scene)
    for pupil in scene.pupils:
        await gives(scene, pupil, 6)
    await scene.teacher.clicks("Sluit de cijfers", place=REGIE)
    await scene.settles()
    assert "6" in scene.noor.sees(KRING).rsplit("## ", 1)[1]
    assert scene.teacher.sees(REGIE).count("Mijn plaatjes komen niet aan in") == 1


@pytest.mark.parametrize("trouble", ["locked", "gone"])
async def test_the_teacher_hears_that_a_thread_takes_no_messages(scene: Scene, trouble: str) -> None:
    await starts_with_noor(scene)
    await scene.settles()
    world = scene.room.world
    (thread,) = world.threads_of(scene.noor.guild_id or 0)
    if trouble == "gone":
        remove_channel(world, thread)
        sentence = "De draad van een gesprek met één leerling is er niet meer."
    else:
        assert thread.thread is not None
        thread.thread.locked = True
        archive(world, thread)
        the_bot_loses(scene, Perm.MANAGE_THREADS)
        sentence = "Deze draad is"
    await scene.teacher.clicks("Volgende stap", place=REGIE)
    await scene.settles()
    await hops(scene, 5)
    assert scene.teacher.sees(REGIE).count(sentence) == 1
