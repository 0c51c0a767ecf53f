"""Plays turns in the direct style: named at once, with a pass that leaves nothing; and what the invitation says."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.e2e.lesson import (
    ANONYMOUS,
    INVITE,
    NAMED,
    TEACHER_ONLY,
    asked_now,
    each_shown,
    everything_seen,
    going,
    hops,
    next_turn,
    shown,
)
from tests.e2e.scene import KRING, REGIE, Scene, a_scene


@pytest.fixture
async def direct(tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a class in the direct style, with an open talk."""
    async with a_scene(tmp_path, set_up=False) as scene:
        await scene.sets_up(beurten="meteen bij naam")
        await scene.starts_talk()
        yield scene


async def test_the_pupil_is_named_at_once(direct: Scene) -> None:
    await each_shown(direct, direct.pupils[:3])
    asked = await next_turn(direct)
    assert f"{asked.name}, vertel eens …" in direct.pupils[7].sees(KRING)
    assert "kaartje ligt bovenop" not in everything_seen(direct)
    assert "[Dat was het] [Weet ik niet] [Pas]" in asked.sees(KRING)
    refused = await direct.teacher.runs("/gesprek beurt", KRING)
    assert "Er is al iemand aan de beurt." in refused.text
    told = await asked.clicks("Dat was het", place=KRING)
    assert told.private
    assert told.text.startswith("Dank je.")
    await direct.settles()
    assert "[Pas]" not in asked.sees(KRING).split("vertel eens …")[1]


async def test_a_pass_takes_the_name_away_and_asks_the_next(direct: Scene) -> None:
    await each_shown(direct, direct.pupils[:3])
    first = await next_turn(direct)
    told = await first.clicks("Pas", place=KRING)
    await direct.settles()
    assert told.private
    assert "Er blijft niets van staan." in told.text
    second = going(direct)
    assert second != first
    assert f"{first.name}, vertel eens" not in everything_seen(direct)
    assert f"{second.name}, vertel eens" in direct.pupils[7].sees(KRING)


async def test_the_teacher_hears_when_the_last_pupil_passes(direct: Scene) -> None:
    await each_shown(direct, direct.pupils[:1])
    assert await next_turn(direct) == direct.noor
    await direct.noor.clicks("Pas", place=KRING)
    await direct.settles()
    assert asked_now(direct) == []
    assert "vertel eens" not in everything_seen(direct)
    assert "Iedereen die kon, is gevraagd." in direct.teacher.sees(REGIE)


async def test_a_pupil_who_cannot_be_whispered_to_can_be_named(direct: Scene) -> None:
    """A name can be said aloud even if the pupil cannot be whispered to."""
    await each_shown(direct, direct.pupils[:1])
    await hops(direct, 16 * 60)
    assert await next_turn(direct) == direct.noor


@pytest.mark.parametrize(("who", "hooks"), [(NAMED, True), (ANONYMOUS, False), (TEACHER_ONLY, False)])
async def test_the_hook_quotes_only_what_the_class_read_with_a_name(direct: Scene, who: str, hooks: bool) -> None:
    words = dict.fromkeys(direct.pupils[:5], "ik zat onder de grote boom en toen ging het regenen")
    await shown(direct, words, who=who)
    asked = await next_turn(direct)
    said = direct.pupils[7].sees(KRING).split("vertel eens …")[1]
    assert ("… over dat stukje ‘ik zat onder de grote boom …’." in said) is hooks
    assert ("over dat" in said) is hooks
    assert "boom" not in said or hooks
    assert asked in direct.pupils[:5]


async def test_a_named_answer_that_stays_with_the_teacher_gives_no_hook(direct: Scene) -> None:
    """Nothing is quoted that the class did not read: a held answer, or one without a name among too few."""
    await shown(direct, dict.fromkeys(direct.pupils[:4], "bij het raam"), who=ANONYMOUS)
    assert "bij het raam" not in everything_seen(direct)
    await next_turn(direct)
    assert "bij het raam" not in everything_seen(direct)
    assert "over dat" not in direct.noor.sees(KRING)


async def test_the_end_of_the_talk_ends_the_turn(direct: Scene) -> None:
    await each_shown(direct, direct.pupils[:2])
    asked = await next_turn(direct)
    await direct.teacher.clicks("Afronden", place=REGIE)
    await direct.settles()
    assert "Dat was het" not in asked.buttons(KRING)
    assert INVITE not in direct.teacher.buttons(REGIE)
    assert not [label for label in direct.teacher.buttons(REGIE) if label.startswith("Dank je")]


async def test_a_next_question_ends_the_turn(direct: Scene) -> None:
    await each_shown(direct, direct.pupils[:2])
    asked = await next_turn(direct)
    await direct.asks("Wat neem je mee?")
    assert "Dat was het" not in asked.buttons(KRING)
    assert asked_now(direct) == []
