"""Checks the room's own words in both languages, times as a client writes them, and messages as plain text."""

import string
import tomllib
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import pytest

from bot.room.discord.changes.posting import Sent, send
from bot.room.people.plain import PlainReader
from bot.room.people.words import LOCALES, Phrasebook, time_text
from bot.room.seed import School
from bot.room.server import Room
from tests.room.caller import Caller
from tests.room.playground import PNG

NOW = datetime(2026, 9, 7, 7, 8, 30, tzinfo=UTC)
"""A Monday morning, 09:08 in Amsterdam."""


def shape(value: Any) -> Any:
    """Keys, list lengths and placeholders: what two languages must share."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return len(value)
    return sorted(name for _, name, _, _ in string.Formatter().parse(value) if name)


def test_both_languages_have_the_same_words() -> None:
    nl, en = (tomllib.loads(files("bot.room.web.words").joinpath(f"{one}.toml").read_text("utf-8")) for one in LOCALES)
    assert shape(nl) == shape(en)


@pytest.mark.parametrize(
    ("seconds", "style", "nl", "en"),
    [
        (0, "t", "09:08", "09:08"),
        (0, "T", "09:08:30", "09:08:30"),
        (0, "d", "07-09-2026", "07-09-2026"),
        (0, "D", "7 september 2026", "7 September 2026"),
        (0, "f", "7 september 2026 09:08", "7 September 2026 09:08"),
        (0, "F", "maandag 7 september 2026 09:08", "Monday 7 September 2026 09:08"),
        (0, "R", "nu", "now"),
        (42, "R", "over 42 seconden", "in 42 seconds"),
        (-60, "R", "1 minuut geleden", "1 minute ago"),
        (7200, "R", "over 2 uur", "in 2 hours"),
        (-3 * 86_400, "R", "3 dagen geleden", "3 days ago"),
    ],
)
def test_times_are_written_in_each_language(seconds: int, style: str, nl: str, en: str) -> None:
    when = int(NOW.timestamp()) + seconds
    assert time_text(when, style, NOW, Phrasebook("nl")) == nl
    assert time_text(when, style, NOW, Phrasebook("en-GB")) == en


async def test_a_file_and_what_is_unknown(room: Room, school: School, call: Caller) -> None:
    body = {"content": "kijk <@1> <#2> <@&3> <:boom:4> </gesprek start:5>"}
    await call("POST", f"/channels/{school.channel.id}/messages", body, files={"notitie.txt": b"x"})
    assert room.person("Noor").sees("kring") == (
        "Vertel Eens:\n  kijk @onbekend <#2> <@&3> :boom: /gesprek start\n  [bestand: notitie.txt]"
    )


async def test_markdown_and_strange_signs_stay_as_they_are(room: Room, school: School) -> None:
    noor = room.person("Noor")
    for words in (
        "**vet** _schuin_ ||geheim||",
        "# kop",
        "=HYPERLINK(1)",
        "<b>x</b>",
        "\u202eomgekeerd",
        "a\u200bb",
        "👩‍👧",
    ):
        await noor.says(words, "kring")
        assert noor.sees("kring").endswith(f"Noor: {words}")


async def test_a_v2_file_is_shown_where_it_stands(room: Room, school: School, call: Caller) -> None:
    parts = [
        {"type": 13, "file": {"url": "attachment://verslag.pdf"}},
        {
            "type": 9,
            "components": [{"type": 10, "content": "Boom"}],
            "accessory": {"type": 11, "media": {"url": "attachment://boom.png"}, "description": "een boom"},
        },
    ]
    body = {"flags": 1 << 15, "components": parts}
    place = f"/channels/{school.channel.id}/messages"
    status, message = await call("POST", place, body, files={"verslag.pdf": b"%PDF", "boom.png": PNG})
    assert status == 200
    assert room.person("Noor").sees("kring") == "Vertel Eens:\n  [bestand: verslag.pdf]\n  Boom\n  [beeld: een boom]"
    media = message["components"][1]["accessory"]["media"]
    assert (media["width"], media["content_type"], media["attachment_id"]) == (
        2,
        "image/png",
        message["attachments"][1]["id"],
    )


def test_a_person_reads_in_their_own_language(room: Room, school: School) -> None:
    sent = send(room.world, room.person("Noor").id, school.channel, Sent({"content": "hoi"}))
    sent.edited_at = room.clock.now()
    sem = room.person("Sem")
    assert PlainReader(room.world, sem.id).message(sent) == "Noor (bewerkt): hoi"
    sem.locale = "de"
    assert PlainReader(room.world, sem.id).message(sent) == "Noor (edited): hoi"
