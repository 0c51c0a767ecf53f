"""Checks that everything that goes between the real client and the room fits Discord's API description."""

import io

import discord
from discord import ui

from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.permissions import Perm
from tests.room.a_bot import connected
from tests.room.openapi import exchange_faults, needs_description
from tests.room.playground import PNG, everything, playground

pytestmark = needs_description


def assert_fits(room: Room) -> None:
    """Check that no request and no answer so far is outside the description."""
    found = [fault for exchange in room.requests for fault in exchange_faults(exchange)]
    assert not found, "\n".join(dict.fromkeys(found))


async def test_interactions_of_every_kind(room: Room) -> None:
    await room.seed("De Regenboog", {"Juf Mirjam": ["teacher"], "Noor": []}, powers={"teacher": Perm.MANAGE_GUILD})
    teacher, noor = room.person("Juf Mirjam"), room.person("Noor")
    async with connected(room, playground) as bot:
        await teacher.runs("/panel", "kring")
        await teacher.clicks("Wie is er")
        await teacher.picks("Wat komt hierna?", "Beurt")
        await teacher.picks("Wie wil vertellen?", noor)
        await teacher.clicks("Nu openen")
        await noor.runs("/form", "kring")
        await noor.submits({"Gedachte": "x", "Wie leest dit?": "De klas", "Cijfer": "7"})
        await noor.runs("/form", "kring", drawing=True)
        await noor.submits({"Je tekening": ("boom.png", PNG)})
        await noor.runs("/quiet", "kring")
        await noor.clicks("Werk bij")
        await noor.waits_for("Bijgewerkt")
        await noor.runs("/slow", noor.dm)
        await noor.runs("/talk start", "kring", goal="x")
        await bot.tree.fetch_commands()
        await bot.tree.sync()
    assert_fits(room)


async def test_messages_of_every_kind(room: Room, school: School) -> None:
    async with connected(room, lambda _bot: None) as bot:
        channel = bot.get_channel(school.channel.id)
        assert isinstance(channel, discord.TextChannel)
        file = discord.File(io.BytesIO(PNG), "boom.png", description="een boom")
        first = await channel.send("hoi", file=file, nonce=7)
        await channel.send(view=everything())
        answer = await first.reply("terug", mention_author=False)
        await answer.edit(content="nog eens", view=ui.View(timeout=None).add_item(ui.Button(label="x", custom_id="x")))
        await first.edit(attachments=[])
        await first.fetch()
        assert len([message async for message in channel.history(limit=10)]) == 3
        thread = await first.create_thread(name="hoekje")
        await thread.send("in de hoek")
        await (await bot.fetch_user(room.person("Noor").id)).send("zacht")
        await answer.delete()
    assert_fits(room)
