"""Checks when writing begins and ends: more time for all, the teacher's early opening, and everybody who is ready."""

import asyncio

import pytest

from bot.room.people.errors import CannotDo
from tests.e2e.answering import custom_id, kept, may_write, state
from tests.e2e.lesson import TYPING, hops, types, writing
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows


def left(scene: Scene, column: str) -> int:
    """Return the whole seconds until a moment of the latest round."""
    sql = f"SELECT round((julianday({column}) - julianday(?)) * 86400) FROM rounds ORDER BY id DESC LIMIT 1"
    ((seconds,),) = rows(scene, sql, scene.clock.now().strftime("%Y-%m-%d %H:%M:%S.%f"))
    return int(seconds)


async def test_more_time_to_think_is_for_all_and_does_not_say_who_asked(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    before = scene.sem.message("denktijd").components
    told = await scene.noor.clicks("Meer tijd", place=KRING)
    await scene.settles()
    assert told.private
    assert "Er is tijd bij, voor iedereen." in told.text
    assert left(scene, "think_ends_at") == 90
    assert "Noor" not in "".join(pupil.sees(KRING) for pupil in (*scene.pupils[1:], scene.teacher))
    assert "Noor" not in scene.teacher.sees(REGIE)
    assert not any("Er is tijd bij" in pupil.everything() for pupil in scene.pupils[1:])
    assert scene.sem.message("denktijd").components != before
    await hops(scene, 61)
    assert state(scene) == "thinking"
    await hops(scene, 30)
    assert state(scene) == "answering"


async def test_one_pupil_who_presses_twice_asks_once(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    presses = [scene.noor.clicks("Meer tijd", place=KRING) for _ in range(3)]
    assert all("Er is tijd bij" in told.text for told in await asyncio.gather(*presses))
    await scene.settles()
    assert left(scene, "think_ends_at") == 90


async def test_pupils_get_more_time_twice_a_question_whoever_asks(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await scene.noor.clicks("Meer tijd", place=KRING)
    await hops(scene, 91)
    told = await scene.sem.clicks("Meer tijd", place=KRING)
    assert "Er is tijd bij" in told.text
    assert left(scene, "answer_ends_at") == 150
    told = await scene.noor.clicks("Meer tijd", place=KRING)
    assert told.private
    assert "Er is al twee keer extra tijd." in told.text
    assert left(scene, "answer_ends_at") == 150
    await scene.settles()
    await scene.teacher.clicks("Meer tijd", place=REGIE)
    await scene.settles()
    assert left(scene, "answer_ends_at") == 210
    await types(scene, "/gesprek tijd")
    assert left(scene, "answer_ends_at") == 270 - TYPING
    await hops(scene, 269 - TYPING)
    assert state(scene) == "answering"
    await hops(scene, 1)
    assert state(scene) == "preview"


async def test_more_time_is_over_when_the_writing_is(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    asking = custom_id(scene, "round_more_time")
    await scene.looks()
    told = await scene.noor.clicks(custom_id=asking, place=KRING, forced=True)
    assert "Er is tijd bij" not in told.text
    assert state(scene) == "preview"


@pytest.mark.parametrize("how", ["button", "command"])
async def test_the_teacher_opens_early_but_never_before_twenty_seconds(scene: Scene, how: str) -> None:
    async def opens() -> str:
        if how == "button":
            told = await scene.teacher.clicks("Nu openen", place=REGIE)
        else:
            told = await types(scene, "/gesprek verder")
        await scene.settles()
        return told.text

    typing = 0 if how == "button" else TYPING
    await scene.starts_talk()
    await scene.asks()
    assert f"Over {20 - typing} tellen kan het." in await opens()
    await hops(scene, 19 - 2 * typing)
    assert "Over één tel kan het." in await opens()
    assert state(scene) == "thinking"
    await hops(scene, 1)
    await opens()
    assert state(scene) == "answering"
    assert "Schrijf je gedachte" in scene.noor.buttons(KRING)
    assert left(scene, "answer_ends_at") == 90


async def test_the_writing_ends_when_all_are_ready_but_not_before_thirty_seconds(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:3])
    await scene.pupils[3].clicks("Ik kijk eerst mee", place=KRING)
    await writing(scene)
    await scene.hands_in(scene.pupils[0], "klaar")
    await scene.pupils[1].clicks("Pas", place=KRING)
    await scene.hands_in(scene.pupils[2], "ook klaar")
    await scene.settles()
    assert state(scene) == "answering"
    await hops(scene, 28)
    assert state(scene) == "answering"
    await hops(scene, 2)
    assert state(scene) == "preview"


async def test_the_last_one_ends_the_writing_at_once(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:3])
    await scene.asks()
    await scene.pupils[0].clicks("Pas", place=KRING)
    await hops(scene, 61)
    await scene.hands_in(scene.pupils[1], "klaar")
    await hops(scene, 40)
    assert state(scene) == "answering"
    await scene.hands_in(scene.pupils[2], "nu ben ik er ook")
    await scene.settles()
    assert state(scene) == "preview"


async def test_a_latecomer_is_waited_for(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:2])
    await writing(scene)
    for pupil in scene.pupils[:2]:
        await scene.hands_in(pupil, "klaar")
    await scene.pupils[2].clicks("Schrijf je gedachte", place=KRING)
    await hops(scene, 31)
    assert state(scene) == "answering"
    await scene.pupils[2].submits("te laat binnen, toch op tijd")
    await scene.settles()
    assert state(scene) == "preview"
    assert kept(scene)["Yusuf"].text == "te laat binnen, toch op tijd"


async def test_a_pupil_who_is_alone_is_not_hurried(scene: Scene) -> None:
    await scene.starts_talk(joined=[scene.noor])
    await writing(scene)
    await scene.hands_in(scene.noor, "klaar")
    await hops(scene, 31)
    assert state(scene) == "answering"


async def test_the_writing_ends_when_its_time_is_over(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "op tijd")
    await hops(scene, 90)
    assert state(scene) == "preview"
    assert not may_write(scene.noor)
    with pytest.raises(CannotDo):
        await scene.sem.clicks("Schrijf je gedachte", place=KRING)
    assert "Even kijken" in scene.teacher.sees(REGIE)
