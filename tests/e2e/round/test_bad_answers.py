"""Hands in answers that hold anything at all: kept to the letter, shown to the letter, and nobody is pinged."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.chat.ui.safe_text import literal
from bot.room.discord.rules.components import TEXT, walk
from bot.room.people.errors import CannotDo, NotAllowed
from bot.room.people.person import Person
from bot.room.state.entities import Message
from tests.e2e.forging import submits
from tests.e2e.lesson import stored, writing
from tests.e2e.nasty import NOTHING, SHOWN
from tests.e2e.scene import KRING, Scene, a_scene
from tests.e2e.stored import nothing_in, rows
from tests.unit.markdown import constructs, pings

WAYS = ("button", "dm", "channel", "reply")
EMPTY = "Er staan nog geen woorden."


@pytest.fixture
async def large(tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a class with a pupil for each of the nasty texts."""
    names = [f"Leerling {number:02}" for number in range(len(SHOWN))]
    async with a_scene(tmp_path, names=names) as scene:
        await scene.starts_talk(joined=[])
        yield scene


def filled(scene: Scene, words: str) -> str:
    """Return the words with real ids in them."""
    role = next(role for role in scene.room.world.roles.values() if role.name == "leerling")
    ids = {"{user}": scene.noor.id, "{role}": role.id, "{channel}": scene.noor.place(KRING).id}
    return re.sub(r"\{\w+\}", lambda found: str(ids.get(found[0], found[0])), words)


async def gives(scene: Scene, pupil: Person, words: str, way: str) -> None:
    match way:
        case "button":
            await scene.hands_in(pupil, words)
        case "dm":
            await pupil.dms(words)
        case "channel":
            await pupil.says(words, KRING)
        case _:
            await pupil.replies("Hoe ziet een plek eruit", words, ping=False)


def as_kept(words: str, way: str) -> str:
    """A message loses the white around it on Discord's side; nothing else is ever changed."""
    return words if way == "button" else words.strip()


def by_the_bot(scene: Scene) -> list[Message]:
    """Return everything that the bot ever said, private words included."""
    world = scene.room.world
    return [
        message
        for messages in world.messages.values()
        for message in messages.values()
        if message.author_id == world.application.id
    ]


def texts(message: Message) -> list[str]:
    return [message.content, *(item["content"] for item, _ in walk(message.components) if item["type"] == TEXT)]


@pytest.mark.parametrize("way", WAYS)
async def test_answers_are_kept_and_shown_to_the_letter(large: Scene, way: str) -> None:
    given = {pupil: filled(large, words) for pupil, words in zip(large.pupils, SHOWN, strict=True)}
    await writing(large, manier="in het kanaal" if way in ("channel", "reply") else "dicht tot we samen openen")
    for pupil, words in given.items():
        await gives(large, pupil, words, way)
    await large.settles()
    sql = "SELECT user_ref, text FROM answers JOIN pupils ON pupils.id = pupil_id"
    assert dict(rows(large, sql)) == {str(pupil.id): as_kept(words, way) for pupil, words in given.items()}
    assert rows(large, "SELECT DISTINCT source FROM answers") == [(way,)]

    await large.looks()
    await large.reveals()
    shown = [text for message in large.noor.messages(KRING) if is_reveal(message) for text in texts(message)]
    for words in given.values():
        assert any(text.startswith(literal(as_kept(words, way)) + "\n-# ") for text in shown), words
    assert_literal(large, large.noor.messages(KRING))
    assert [message.pinged for message in by_the_bot(large) if message.pinged] == []
    assert [pupil.name for pupil in large.pupils if any(is_reveal(one) for one in pupil.notifications)] == []


def is_reveal(message: Message) -> bool:
    return any("-# Leerling" in text for text in texts(message))


def assert_literal(scene: Scene, messages: list[Message]) -> None:
    """Check that no word of a pupil works as markdown, link or mention."""
    bot = scene.room.world.application.id
    for message in messages:
        if message.author_id == bot and is_reveal(message):
            for text in texts(message):
                own = re.sub(r"^(-# |## ).*$", "", text, flags=re.MULTILINE)
                assert constructs(own) == [], own
                assert pings(text) == [], text


async def test_an_answer_with_nothing_to_read_is_refused_kindly(scene: Scene) -> None:
    await scene.starts_talk(joined=[])
    await writing(scene)
    for words in NOTHING:
        answer = await submits(
            scene.noor, "round_answer", 1, text=words, visibility="group_named", preference="may_ask"
        )
        assert answer.private
        assert answer.text.startswith(EMPTY)
        told = scene.sem.inbox().count(EMPTY)
        try:
            await scene.sem.dms(words)
        except NotAllowed:
            assert not words.strip(), "Discord itself takes no empty message"
        else:
            await scene.settles()
            assert scene.sem.inbox().count(EMPTY) == told + 1
    assert nothing_in(scene, "answers")


async def test_a_message_with_nothing_to_read_is_no_answer(scene: Scene) -> None:
    await scene.starts_talk(joined=[])
    await writing(scene, manier="in het kanaal")
    await scene.noor.clicks("Ik doe mee", place=KRING)
    await scene.noor.says("\u3164", KRING)
    await scene.settles()
    assert nothing_in(scene, "answers")
    assert EMPTY in scene.noor.sees(KRING)


async def test_an_answer_that_is_too_long_is_refused_and_given_back(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.clicks("Schrijf je gedachte", place=KRING)
    with pytest.raises(CannotDo):
        await scene.noor.submits({"Wat komt er bij je op?": "a" * 601})
    forged = await submits(scene.sem, "round_answer", 1, text="a" * 601, visibility="group_named", preference="may_ask")
    assert "Dit zijn 601 tekens en er passen er 600." in forged.text
    long = scene.pupils[2]
    await long.dms("*" * 2000)
    await scene.settles()
    assert "Dit zijn 2.000 tekens en er passen er 600." in long.inbox()
    assert nothing_in(scene, "answers")
    await long.dms("kort")
    await scene.settles()
    assert stored(scene) == {long.name: "kort"}


@pytest.mark.parametrize("words", ["*" * 2000, "\n".join("א" * 1000), "> " * 1000])
async def test_a_stray_message_that_is_too_long_is_given_back_whole(scene: Scene, words: str) -> None:
    """Somebody took the lock off by hand, so a message gets in; what cannot be kept is given back in full."""
    await scene.starts_talk()
    await scene.asks()
    scene.noor.place(KRING).overwrites.clear()
    await scene.noor.says(words, KRING)
    await scene.settles()
    assert nothing_in(scene, "answers")
    assert words.strip() not in [message.content for message in scene.sem.messages(KRING)]
    back = "".join("".join(texts(message)) for message in scene.noor.messages(KRING) if message.ephemeral)
    assert back.count(words[0]) >= words.count(words[0])


async def test_only_nul_characters_are_lost(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await submits(scene.noor, "round_answer", 1, text="voor\x00na", visibility="group_named", preference="may_ask")
    await scene.sem.dms("ook\x00hier")
    await scene.settles()
    assert stored(scene) == {"Noor": "voorna", "Sem": "ookhier"}
