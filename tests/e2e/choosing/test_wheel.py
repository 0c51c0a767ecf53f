"""Turns the chooser: its picture and its words come at the same time, a still one for who asks, and never
over people.
"""

from asyncio import gather
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot.media.studio import Studio
from bot.room.people.errors import CannotDo
from bot.room.people.person import Person
from bot.room.state.entities import Attachment
from tests.e2e.answering import custom_id
from tests.e2e.lesson import NoPool
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import cards_asked, cards_used, rows

LONG = (
    "Welke samenwerkingsopdracht zou je nog eens doen?",
    "Wat doet een klassenvertegenwoordiger?",
    "Teken je ochtend",
)
PEOPLE = "de kiezer draait nooit over mensen"


async def turns(scene: Scene, *entries: str, **more: Any) -> None:
    written = {"keuzes": "; ".join(entries)} if entries else {}
    await scene.teacher.runs("/gesprek kiezer", KRING, **written, **more)
    await scene.settles()


def pictures(scene: Scene, person: Person) -> list[Attachment]:
    """Return the pictures that this person sees in the channel, the oldest first."""
    world = scene.room.world
    channel = person.place(KRING)
    return [file for message in world.messages_of(channel.id, person.id) for file in message.attachments]


async def opened(scene: Scene, file: Attachment) -> Image.Image:
    content = await scene.room.world.storage.blob(file.id)
    assert content is not None
    return Image.open(BytesIO(content))


def spins(scene: Scene) -> list[tuple[str, int, int]]:
    return [(over, chosen, asked) for over, chosen, asked in rows(scene, "SELECT over, chosen, asked FROM spins")]


def result(scene: Scene) -> str:
    """Return the heading under the newest picture."""
    newest = scene.noor.sees(KRING).rsplit("-# Kiezer", 1)[1]
    return next(line.split("## ", 1)[1] for line in newest.splitlines() if "## " in line)


async def test_the_picture_turns_and_the_words_are_there_at_the_same_time(scene: Scene) -> None:
    await scene.starts_talk()
    await turns(scene, *LONG)
    ((over, chosen, _),) = spins(scene)
    assert over == "questions"
    assert result(scene) == LONG[chosen]
    seen = scene.noor.sees(KRING)
    assert f"komt stil op nummer {chosen + 1}. Op het wiel: 1. {LONG[0]}; 2. {LONG[1]}; 3. {LONG[2]}" in seen
    assert f"Nummer {chosen + 1} van 3" in seen
    assert "Doel even terugzien]" in seen.rsplit("-# Kiezer", 1)[1]
    (file,) = pictures(scene, scene.noor)
    turning = await opened(scene, file)
    assert (turning.format, turning.size) == ("GIF", (640, 400))
    assert file.size < 1_000_000
    assert getattr(turning, "n_frames", 1) > 30


async def test_without_a_picture_the_words_are_enough(scene: Scene) -> None:
    scene.app.context.studio = Studio(NoPool())
    await turns(scene, *LONG)
    assert result(scene) in LONG
    assert pictures(scene, scene.noor) == []
    assert "Stilstaand beeld" not in scene.noor.sees(KRING)


async def test_the_still_picture_is_shown_to_whoever_asks(scene: Scene) -> None:
    await scene.starts_talk()
    await turns(scene, *LONG)
    await scene.noor.clicks("Stilstaand beeld", place=KRING)
    await scene.settles()
    _, still = pictures(scene, scene.noor)
    assert (await opened(scene, still)).format == "PNG"
    assert len(pictures(scene, scene.sem)) == 1
    assert f"**{result(scene)}**" in scene.noor.sees(KRING)


async def test_the_result_becomes_the_question_once(scene: Scene) -> None:
    await scene.starts_talk()
    await turns(scene, *LONG)
    chosen = result(scene)
    await scene.sem.clicks(custom_id="v1:choosing_spin_ask:1", place=KRING, forced=True)
    assert "Dit is voor iemand met een andere rol in deze klas." in scene.sem.sees(KRING)
    await scene.restarts()
    await scene.teacher.clicks("Neem als vraag", place=REGIE)
    await scene.settles()
    assert "Vraag 1 · denktijd" in scene.noor.sees(KRING)
    assert f"## {chosen}\n" in scene.noor.sees(KRING).split("Vraag 1 · denktijd")[1]
    assert "Dit is de vraag geworden." in scene.teacher.sees(REGIE)
    assert len(pictures(scene, scene.noor)) == 1, "it does not turn again"
    await scene.teacher.clicks(custom_id="v1:choosing_spin_ask:1", place=REGIE, forced=True)
    assert "Dit is al de vraag geworden." in scene.teacher.sees(REGIE)


async def test_what_is_refused_as_a_question_may_be_taken_later(scene: Scene) -> None:
    await scene.starts_talk()
    await turns(scene, *LONG)
    await scene.asks()
    await scene.teacher.clicks("Neem als vraag", place=REGIE)
    await scene.settles()
    assert "Er is nog een vraag bezig." in scene.teacher.sees(REGIE)
    assert [asked for _, _, asked in spins(scene)] == [0]


async def test_it_turns_again_over_the_same(scene: Scene) -> None:
    await scene.starts_talk()
    await turns(scene, *LONG)
    again = custom_id(scene, "choosing_spin_again", REGIE)
    await gather(*(scene.teacher.clicks(custom_id=again, place=REGIE) for _ in range(2)))
    await scene.settles()
    first, second = rows(scene, "SELECT entries FROM spins")
    assert first == second
    assert len(pictures(scene, scene.noor)) == 2


async def test_it_turns_over_the_decks_and_draws_a_card_of_the_one_it_stops_at(scene: Scene) -> None:
    await scene.starts_talk()
    await turns(scene, waarover="Stapels")
    assert "Kiezer · stapels" in scene.noor.sees(KRING)
    ((chosen, key),) = rows(scene, "SELECT chosen, json_extract(entries, '$[' || chosen || '].key') FROM spins")
    assert 0 <= chosen < 8
    await scene.teacher.clicks("Neem als vraag", place=REGIE)
    await scene.settles()
    (card_id,) = cards_asked(scene)
    assert card_id.startswith(f"{key}-")


async def test_it_turns_over_tasks_of_the_decks(scene: Scene) -> None:
    await scene.starts_talk()
    await turns(scene, waarover="Opdrachten")
    task = result(scene)
    await scene.teacher.clicks("Neem als vraag", place=REGIE)
    await scene.settles()
    assert f"## {task}\n" in scene.noor.sees(KRING).split("Vraag 1 · denktijd")[1]
    assert cards_used(scene) == cards_asked(scene)


async def test_without_entries_a_form_asks_for_one_entry_per_line(scene: Scene) -> None:
    await turns(scene)
    await scene.teacher.submits({"Waar draait de kiezer over?": "Teken je ochtend\nLees voor\n\nBouw een brug"})
    await scene.settles()
    assert len(spins(scene)) == 1
    assert result(scene) in {"Teken je ochtend", "Lees voor", "Bouw een brug"}
    await scene.teacher.clicks("Neem als vraag", place=REGIE)
    assert "Er is nu geen gesprek bezig." in scene.teacher.sees(REGIE)


@pytest.mark.parametrize(
    "entries",
    [
        ("Noor", "Sem"),
        ("tekenen", "noor"),
        ("rekenen", "Finn vertelt"),
        ("rekenen", "Wat zou Mila doen met een vlieger in de wind?"),
        ("lezen", "<@123456789012345678>"),
        ("lezen", "@everyone"),
    ],
)
async def test_it_never_turns_over_people_not_even_those_whom_the_bot_never_saw(
    scene: Scene, entries: tuple[str, ...]
) -> None:
    """Only Noor and Sem took part; the others are known to the server alone."""
    await scene.starts_talk(joined=scene.pupils[:2])
    await turns(scene, *entries)
    told = scene.teacher.sees(KRING)
    if "Mila" in entries[1]:
        assert PEOPLE not in told, "in a sentence only who took part once is known"
        return
    assert PEOPLE in told
    assert spins(scene) == []
    assert pictures(scene, scene.noor) == []


async def test_a_name_of_another_class_is_an_ordinary_word(scene: Scene) -> None:
    await turns(scene, "Puck", "een opdracht")
    assert len(spins(scene)) == 1


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (("een",), "minstens 2"),
        (tuple(f"opdracht {number}" for number in range(13)), "er passen er 12"),
        (("een", "x" * 201), "er passen er 200"),
    ],
)
async def test_too_few_too_many_or_too_long_entries_are_refused(
    scene: Scene, entries: tuple[str, ...], told: str
) -> None:
    await turns(scene, *entries)
    assert told in scene.teacher.sees(KRING)
    assert spins(scene) == []


async def test_markdown_of_a_teacher_is_shown_as_it_was_written(scene: Scene) -> None:
    await turns(scene, "**vet** <#1>", "**vet** _schuin_")
    assert "## \\*\\*vet\\*\\*" in scene.noor.sees(KRING)


async def test_it_waits_while_the_class_thinks(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await turns(scene, *LONG)
    assert "Er is nog een vraag bezig." in scene.teacher.sees(KRING)
    assert spins(scene) == []


async def test_a_pupil_cannot_turn_it(scene: Scene) -> None:
    with pytest.raises(CannotDo):
        await scene.sem.runs("/gesprek kiezer", KRING, keuzes="a; b")
    await scene.sem.runs("/gesprek kiezer", KRING, keuzes="a; b", force=True)
    assert spins(scene) == []


async def test_it_works_for_a_class_of_two_in_english(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem"), set_up=False) as scene:
        await scene.sets_up(taal="Engels")
        await turns(scene, "responsibilities", "a picture of your morning")
        assert "Chooser · questions" in scene.noor.sees(KRING)
        assert "A pointer turns over a wheel of 2 parts" in scene.noor.sees(KRING)
        assert len(pictures(scene, scene.sem)) == 1
