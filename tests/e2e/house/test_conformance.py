"""Checks after whole talks that everything that went between bot and room is as Discord describes it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.chat.interactions.custom_id import LIMIT
from bot.room.discord.gateway.hub import Dispatch
from bot.room.discord.http.call import Exchange
from bot.room.discord.rules.components import walk
from tests.e2e.closings import closes
from tests.e2e.lesson import (
    ANONYMOUS,
    NAMED,
    RATHER_NOT,
    READING,
    TEACHER_ONLY,
    asks_on,
    going,
    hops,
    next_turn,
    tells_in_channel,
    thanks,
)
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.room.gateway_shapes import event_faults
from tests.room.openapi import exchange_faults, needs_description


async def a_sealed_talk(scene: Scene) -> None:
    """Play a talk with gentle turns, answers of every kind but the channel, a restart, and an end."""
    await arrives(scene)
    await thinks_and_writes(scene)
    await scene.restarts()
    await looks(scene)
    await tells(scene)
    await closes(scene, raters=6, agreements=("Wie praat, wijst naar het plaatje.",))


async def arrives(scene: Scene) -> None:
    noor, sem, mila = scene.pupils[0], scene.pupils[1], scene.pupils[7]
    await scene.starts_talk(joined=scene.pupils[:6])
    await noor.clicks("Dat mag", place=KRING)
    await sem.clicks("Liever niet", place=KRING)
    await mila.clicks("Ik kijk eerst mee", place=KRING)
    await noor.runs("/mijn herinneringen", KRING)
    await noor.runs("/help", KRING)
    await scene.teacher.runs("/klas leerlingen", KRING)


async def thinks_and_writes(scene: Scene) -> None:
    noor, sem, yusuf, lotte, daan, amira, finn, mila = scene.pupils
    await scene.asks()
    await noor.clicks(custom_id="v1:round_write:1", place=KRING, forced=True)
    await noor.clicks("Meer tijd", place=KRING)
    await scene.teacher.clicks("Meer tijd", place=REGIE)
    await hops(scene, 130)
    for pupil, who in ((noor, NAMED), (sem, ANONYMOUS), (yusuf, TEACHER_ONLY), (lotte, ANONYMOUS), (daan, ANONYMOUS)):
        await scene.hands_in(pupil, f"gedachte van {pupil.name}", who=who)
    await noor.clicks("Lees of pas aan", place=KRING)
    await noor.submits({"Wat komt er bij je op?": "een betere gedachte"})
    await amira.dms("in stilte gedacht")
    await scene.settles()
    await scene.hands_in(mila, "ook iets", turn=RATHER_NOT)
    await finn.clicks("Pas", place=KRING)
    await hops(scene, 6)


async def looks(scene: Scene) -> None:
    await scene.looks()
    await scene.teacher.clicks("Houd vast", place=REGIE)
    await scene.settles()
    await scene.teacher.clicks("Toon mij de naam", place=REGIE)
    await scene.teacher.clicks("Mag toch open", place=REGIE)
    await scene.settles()
    await scene.teacher.clicks("Alleen voor jou (1)", place=REGIE)
    await scene.reveals()
    for pupil in scene.pupils:
        await pupil.clicks("Ik doe mee", place=KRING)
    await hops(scene, READING)


async def tells(scene: Scene) -> None:
    await (await next_turn(scene)).clicks("Straks")
    await scene.settles()
    await going(scene).clicks("Nu even niet")
    await scene.settles()
    await hops(scene, 26)
    speaker = going(scene)
    await speaker.clicks("Ja")
    await scene.settles()
    await tells_in_channel(scene, speaker)
    await asks_on(scene, "En toen?")
    await speaker.clicks("Weet ik niet", place=KRING)
    await speaker.clicks("Een woord kiezen")
    await speaker.picks("Kies een woord", "nieuwsgierig")
    await hops(scene, 15)
    await thanks(scene, speaker)
    another = await next_turn(scene)
    await another.clicks("Ja")
    await another.clicks("Toch liever niet")
    await scene.settles()


async def an_open_talk(scene: Scene) -> None:
    """Play a talk with direct turns, answers in the channel and as replies, cards, and a stop."""
    await scene.sets_up(beurten="meteen bij naam", antwoorden="in het kanaal")
    await scene.starts_talk()
    await draws_a_card(scene)
    await talks(scene)
    await (await next_turn(scene)).clicks("Pas", place=KRING)
    await scene.settles()
    await going(scene).clicks("Dat was het", place=KRING)
    await scene.settles()
    await asks_on_and_stops(scene)


async def draws_a_card(scene: Scene) -> None:
    await scene.teacher.clicks("Kaart trekken", place=REGIE)
    await scene.settles()
    await scene.teacher.clicks("Andere vraag", place=REGIE)
    await scene.teacher.submits({})
    await scene.settles()
    await scene.teacher.clicks("Woorden aanpassen", place=REGIE)
    await scene.teacher.submits("Hoe ziet jouw fijnste plek om te werken eruit?")
    await scene.settles()
    await scene.teacher.clicks(custom_id="v1:round_open:1", place=REGIE, forced=True)
    await hops(scene, 25)
    await scene.teacher.clicks("Nu openen", place=REGIE)
    await scene.settles()


async def talks(scene: Scene) -> None:
    noor, sem, yusuf = scene.pupils[:3]
    first = await noor.says("regen op het raam", KRING)
    await noor.edits(first, "regen op het dak")
    question = next(message for message in sem.messages(KRING) if "opschrijven" in sem.reader.message(message))
    await sem.replies(question, "de fluitketel")
    await yusuf.says("x" * 700, KRING)
    await scene.settles()
    await scene.teacher.runs("/gesprek tijd", KRING)
    await scene.looks()
    await yusuf.replies(question, "te laat")
    await scene.settles()
    await scene.reveals()
    await hops(scene, READING)


async def asks_on_and_stops(scene: Scene) -> None:
    await scene.teacher.clicks("Volgende vraag", place=REGIE)
    await scene.teacher.submits({"Wat wil je vragen?": "Wat neem je mee?"})
    await scene.settles()
    for wrong in ("v1:closing_stop_yes:1", "v1:nothing", "v1:turn_reply:1:yes"):
        await scene.noor.clicks(custom_id=wrong, place=KRING, forced=True)
    await scene.teacher.clicks("Stop het gesprek", place=REGIE)
    await scene.teacher.clicks("Nee, ga door")
    await scene.teacher.runs("/gesprek stop", KRING)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()


TALKS = (a_sealed_talk, an_open_talk)
_HELD: dict[Callable[[Scene], Awaitable[None]], Scene] = {}


@pytest.fixture(params=TALKS, ids=["sealed, gentle", "open, direct"])
async def talked(tmp_path: Path, request: pytest.FixtureRequest) -> Scene:
    """Provide a class that held a whole talk, from the first connection to the last message; it is held once."""
    talk: Callable[[Scene], Awaitable[None]] = request.param
    if talk not in _HELD:
        async with a_scene(tmp_path) as scene:
            await talk(scene)
        _HELD[talk] = scene
    return _HELD[talk]


async def test_a_talk_follows_the_documentation(talked: Scene) -> None:
    """Every event is as described, every endpoint exists, nothing is asked wrongly, and custom ids are unique on a
    message.
    """
    assert_events_fit(list(talked.room.dispatches))
    assert_requests_are_served(list(talked.room.requests))
    assert_custom_ids_are_one_of_a_kind(talked)


@needs_description
async def test_every_exchange_fits_the_api_description(talked: Scene) -> None:
    found = [fault for exchange in talked.room.requests for fault in exchange_faults(exchange)]
    assert found == [], "\n".join(dict.fromkeys(found))


def assert_events_fit(sent: list[Dispatch]) -> None:
    assert [fault for one in sent for fault in event_faults(one.name, one.data)] == []
    names = {one.name for one in sent}
    assert names >= {"READY", "GUILD_CREATE", "CHANNEL_CREATE", "CHANNEL_UPDATE"}
    assert names >= {"INTERACTION_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE"}


def assert_requests_are_served(asked: list[Exchange]) -> None:
    """Check that nothing is refused in a talk where all goes well, and that the room serves all that is asked."""
    assert [line(one) for one in asked if one.template is None or one.status == 405] == []
    assert [f"{line(one)} {one.answer}" for one in asked if one.status >= 400] == []
    assert len({(one.method, one.template) for one in asked}) > 10


def assert_custom_ids_are_one_of_a_kind(scene: Scene) -> None:
    bot = scene.room.world.application.id
    for messages in scene.room.world.messages.values():
        for message in messages.values():
            ids = [item["custom_id"] for item, _ in walk(message.components) if item.get("custom_id")]
            if message.author_id == bot:
                assert len(ids) == len(set(ids)), ids
                assert all(one.startswith("v1:") and len(one) <= LIMIT for one in ids)


def line(exchange: Exchange) -> str:
    return f"{exchange.method} {exchange.path} {exchange.status}"
