"""Types questions, purposes and names that hold anything at all: shown to the letter, pinging nobody, or refused
kindly.
"""

import logging
import re
from collections.abc import Iterator
from io import StringIO
from itertools import product
from pathlib import Path

import pytest
import structlog

from bot import log as logs
from bot.chat.ui.safe_text import literal
from bot.room.people.errors import CannotDo
from bot.room.state.entities import Message
from bot.room.state.faults import Fault, HttpFault
from tests.e2e.answering import custom_id
from tests.e2e.forging import presses, submits
from tests.e2e.lesson import ANONYMOUS, NAMED, UNANSWERED, hops, next_turn, shown, types, writing
from tests.e2e.nasty import LINES, NAMES, NO_NAME, NOTHING
from tests.e2e.round.test_bad_answers import EMPTY, by_the_bot, filled, texts
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in


def nobody_was_pinged(scene: Scene) -> bool:
    """Return whether no message of the bot mentioned anybody."""
    return not any(message.pinged for message in by_the_bot(scene))


def all_texts(messages: list[Message]) -> str:
    return "\n".join(text for message in messages for text in texts(message))


async def test_questions_are_shown_to_the_letter(scene: Scene) -> None:
    """One after the other in one talk, as a command and in the form."""
    await scene.starts_talk(joined=[])
    for number, words in enumerate(LINES):
        question = filled(scene, words)
        if number % 2:
            await scene.asks(question)
        else:
            await submits(scene.teacher, "round_ask", 1, place=REGIE, question=question, style="sealed", depth="light")
            await scene.settles()
        asked = " ".join(question.split())
        assert f"## {literal(asked)}" in all_texts(scene.noor.messages(KRING)).splitlines(), words
        await hops(scene, 61)
        for _ in range(2):
            await types(scene, "/gesprek verder")
            await scene.settles()
        await hops(scene, UNANSWERED)
    assert nobody_was_pinged(scene)


async def test_a_question_without_words_is_refused(scene: Scene) -> None:
    await scene.starts_talk(joined=[])
    for words in NOTHING:
        asked = await scene.teacher.runs("/gesprek vraag", KRING, vraag=words)
        assert asked.private
        assert asked.text.startswith(EMPTY)
        formed = await submits(
            scene.teacher, "round_ask", 1, place=REGIE, question=words, style="sealed", depth="light"
        )
        assert formed.private
        assert formed.text.startswith(EMPTY)
    assert nothing_in(scene, "rounds")


async def test_a_question_that_is_too_long_is_refused(scene: Scene) -> None:
    await scene.starts_talk(joined=[])
    with pytest.raises(CannotDo):
        await scene.teacher.runs("/gesprek vraag", KRING, vraag="a" * 201)
    forged = await submits(
        scene.teacher, "round_ask", 1, place=REGIE, question="a" * 201, style="sealed", depth="light"
    )
    assert forged.private
    assert "Dit zijn 201 tekens en er passen er 200." in forged.text


async def test_purposes_are_shown_to_the_letter(scene: Scene) -> None:
    given = (*LINES[:2], "```\n> citaat\n" + LINES[3])
    parts = {part: filled(scene, words) for part, words in zip(("doel", "bedoeling", "nodig"), given, strict=True)}
    await scene.teacher.runs("/gesprek start", KRING, soort="Klassengesprek", options=parts)
    await scene.settles()
    said = all_texts(scene.noor.messages(KRING))
    assert all(literal(words) in said for words in parts.values())
    assert nobody_was_pinged(scene)


async def test_a_purpose_without_words_is_refused(scene: Scene) -> None:
    """A talk does not open without saying why, what for and what is asked."""
    whole = {"doel": "d", "bedoeling": "b", "nodig": "n"}
    for part, words in product(whole, NOTHING):
        answer = await scene.teacher.runs(
            "/gesprek start", KRING, soort="Klassengesprek", options=whole | {part: words}
        )
        assert answer.private
        assert answer.text.startswith(EMPTY)
    assert nothing_in(scene, "talks")
    assert "Gesprek" not in scene.noor.sees(KRING)


@pytest.mark.parametrize("words", LINES)
async def test_the_name_of_a_class_is_shown_to_the_letter(tmp_path: Path, words: str) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        name = filled(scene, words)[:60].strip()
        await scene.sets_up(naam=name, aanspreekvorm=name[:24].strip())
        kept = " ".join(name.split())
        assert literal(kept) in all_texts(scene.teacher.messages(KRING))
        assert literal(kept) in all_texts(scene.teacher.messages(REGIE))
        await scene.starts_talk(joined=scene.pupils[:1])
        await writing(scene)
        form = await scene.noor.clicks("Schrijf je gedachte", place=KRING)
        assert form.modal is not None
        assert nobody_was_pinged(scene)


async def test_a_class_without_a_name_is_refused(tmp_path: Path) -> None:
    """It is refused before anything is made."""
    async with a_scene(tmp_path, set_up=False) as scene:
        for number, (option, words) in enumerate(product(("naam", "aanspreekvorm"), NOTHING), 1):
            await scene.sets_up(**{option: words})
            assert scene.teacher.sees(KRING).count(EMPTY) == number
        assert nothing_in(scene, "groups")
        assert [channel.name for channel in scene.room.world.channels.values() if channel.name == REGIE] == []


async def test_names_of_pupils_are_shown_to_the_letter(tmp_path: Path) -> None:
    """In the list, the preview, the reveal, the offer, the invitation, the panel, the probes and the thanks."""
    async with a_scene(tmp_path, names=NAMES) as scene:
        await scene.starts_talk()
        await shown(scene, dict.fromkeys(scene.pupils, "iets"))
        read = all_texts(scene.noor.messages(KRING))
        assert all(f"-# {literal(name)}\n" in f"{read}\n" for name in NAMES)
        listed = await scene.teacher.runs("/klas leerlingen", KRING)
        assert listed.message is not None
        assert all(literal(name) in all_texts([listed.message]) for name in NAMES)
        for _ in range(4):
            asked = await next_turn(scene)
            offered = all_texts(asked.messages(KRING))
            assert f"### {literal(asked.name)}, jouw kaartje" in offered
            await asked.clicks("Ja")
            await scene.settles()
            assert f"# {literal(asked.name)}, vertel eens …" in all_texts(scene.noor.messages(KRING))
            assert f"{literal(asked.name)} is aan het woord." in all_texts(scene.teacher.messages(REGIE))
            await scene.teacher.clicks("Hardop verteld", place=REGIE)
            await hops(scene, 5)
            await scene.teacher.clicks(custom_id=custom_id(scene, "turn_thank", REGIE))
            await scene.settles()
            assert f"Dank je, {literal(asked.name)}." in all_texts(scene.noor.messages(KRING))
        assert nobody_was_pinged(scene)


async def test_a_pupil_whose_name_shows_nothing_goes_by_the_account(tmp_path: Path) -> None:
    """A pupil without a readable name goes by the name of the account."""
    async with a_scene(tmp_path, names=[NO_NAME, "Noor"]) as scene:
        await scene.starts_talk()
        account = scene.pupils[0].user.username
        assert account != "noor"
        await shown(scene, {scene.pupils[0]: "iets"})
        assert f"-# {literal(account)}" in all_texts(scene.pupils[1].messages(KRING))


async def test_the_longest_names_are_all_in_reach(tmp_path: Path) -> None:
    names = ["*" * 30 + f"{number:02}" for number in range(55)]
    async with a_scene(tmp_path, names=names) as scene:
        await scene.starts_talk()
        seen = (await scene.teacher.runs("/klas leerlingen", KRING)).text
        seen += (await scene.teacher.clicks(custom_id="v1:school_pupils:1")).text
        assert len(set(re.findall(r"\*(\d\d)\b", seen))) == 55


CANARY = "kanariegeel"


@pytest.fixture
def written(caplog: pytest.LogCaptureFixture) -> Iterator[StringIO]:
    """Provide everything that is logged, by our own logger and by anybody else's."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = StringIO()
    caplog.set_level(logging.DEBUG)
    logs.configure("debug", "json", stream=stream)
    yield stream
    logging.captureWarnings(capture=False)
    root.handlers[:], root.level = before, level
    structlog.reset_defaults()


async def test_no_words_of_people_are_logged(tmp_path: Path, written: StringIO) -> None:
    """A talk full of canaries in which much goes wrong: the log knows ids and places, and sings nothing."""
    names = [f"{CANARY}{number}" for number in range(6)]
    async with a_scene(tmp_path, names=names, set_up=False) as scene:
        await scene.sets_up(naam=f"{CANARY} klas", aanspreekvorm=f"{CANARY}")
        for part in ("doel", "bedoeling", "nodig"):
            await scene.teacher.runs(
                "/gesprek start",
                KRING,
                soort="Klassengesprek",
                options={"doel": f"{CANARY} d", "bedoeling": f"{CANARY} b", "nodig": f"{CANARY} n"} | {part: " "},
            )
        await scene.starts_talk()
        noor, sem = scene.pupils[:2]
        await noor.dms(f"{CANARY} te vroeg")
        await writing(scene, question=f"{CANARY} vraag?")
        await goes_wrong(scene)
        for number, pupil in enumerate(scene.pupils):
            await scene.hands_in(pupil, f"{CANARY} {number}", who=NAMED if number % 2 else ANONYMOUS)
        await sem.dms(f"{CANARY} per bericht")
        await submits(noor, "round_answer", 1, text=f"{CANARY}" * 90, visibility="group_named", preference="may_ask")
        await submits(noor, "round_answer", 1, text=CANARY, visibility=CANARY, preference=CANARY)
        await presses(noor, "closing_stop_yes", CANARY)
        await scene.looks()
        await noor.dms(f"{CANARY} te laat")
        await scene.reveals()
        await hops(scene, 46)
        asked = await next_turn(scene)
        asked.dms_closed = True
        await asked.clicks("Ja")
        await asked.says(f"{CANARY} vertelt", KRING)
        await scene.restarts()
        await scene.teacher.clicks("Stop het gesprek", place=REGIE)
        await scene.teacher.clicks("Ja, stop")
        await scene.settles()
    lines = written.getvalue()
    assert len(lines.splitlines()) > 5, "the log was not looked at"
    assert '"level": "error"' in lines, "nothing went wrong"
    assert CANARY not in lines


async def goes_wrong(scene: Scene) -> None:
    """Discord fails for a while, and a handler fails on words that it cannot deal with."""
    faults = scene.room.faults
    faults.add(Fault(HttpFault.ERROR, "POST /interactions", times=2, status=500))
    faults.add(Fault(HttpFault.RESET, "PATCH /channels", times=1))
    await scene.app.context.commits.stop()
    answer = await submits(
        scene.noor, "round_answer", 1, text=f"{CANARY} opslag stuk", visibility="group_named", preference="may_ask"
    )
    assert answer.private
    assert "Bewaard.**" not in answer.text
    scene.app.context.commits.start()
