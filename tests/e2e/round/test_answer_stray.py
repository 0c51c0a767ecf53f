"""Lets messages slip into a locked channel: they are kept as the pupil's answer, and taken away before the
class reads.
"""

from pathlib import Path

import pytest

from bot.room.state.permissions import Perm
from tests.e2e.answering import gets_the_right_to_speak, kept, may_write, the_bot_loses
from tests.e2e.lesson import SILENCE, hops, writing
from tests.e2e.scene import KRING, QUESTION, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in

SLIPPED = "dit slipte erdoor"


@pytest.mark.parametrize("seconds", [0, 61])
async def test_a_stray_message_is_kept_and_taken_away(scene: Scene, seconds: float) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await scene.asks()
    await hops(scene, seconds)
    assert not may_write(scene.sem)
    await scene.noor.says(SLIPPED, KRING)
    await scene.settles()
    assert kept(scene)["Noor"].text == SLIPPED
    assert kept(scene)["Noor"].source == "stray"
    assert SLIPPED not in scene.sem.sees(KRING)
    assert "Dat bericht heb ik bewaard als jouw antwoord." in scene.noor.sees(KRING)
    assert "Nog niemand in de klas leest het." not in scene.sem.everything()


async def test_a_message_that_slips_in_before_the_lock_is_kept_and_taken_away(scene: Scene) -> None:
    """The message was on its way when the channel was locked: Discord lets it through, and the bot hears it after."""
    await scene.starts_talk()
    await scene.asks()
    channel = scene.noor.place(KRING)
    locked, channel.overwrites = channel.overwrites, []
    await scene.noor.says(SLIPPED, KRING)
    channel.overwrites = locked
    await scene.settles()
    assert SLIPPED not in scene.sem.sees(KRING)
    assert kept(scene)["Noor"].text == SLIPPED


async def test_the_pupil_can_still_change_it(scene: Scene) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await writing(scene)
    await scene.hands_in(scene.noor, "voor de juf", who="Alleen juf Mirjam", turn="Vandaag liever niet")
    await hops(scene, 1)
    await scene.noor.says(SLIPPED, KRING)
    await scene.settles()
    row = kept(scene)["Noor"]
    assert (row.text, row.who, row.turn) == (SLIPPED, "teacher_only", "rather_not_today")
    await hops(scene, 1)
    await scene.hands_in(scene.noor, "zo bedoelde ik het")
    assert kept(scene)["Noor"].text == "zo bedoelde ik het"


async def test_old_words_edited_in_the_silence_are_stray_words(scene: Scene) -> None:
    await scene.starts_talk()
    old = await scene.noor.says("goedemorgen", KRING)
    await scene.settles()
    await hops(scene, SILENCE)
    await scene.asks()
    await scene.noor.edits(old, "mijn antwoord is: stilte")
    await scene.settles()
    assert "mijn antwoord" not in scene.sem.sees(KRING)
    assert kept(scene)["Noor"].text == "mijn antwoord is: stilte"


async def test_a_stray_message_while_the_teacher_looks_is_late(scene: Scene) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await writing(scene)
    await scene.looks()
    await scene.noor.says(SLIPPED, KRING)
    await scene.settles()
    assert SLIPPED not in scene.sem.sees(KRING)
    assert "Noor" not in kept(scene)
    seen = scene.noor.sees(KRING)
    assert "Het schrijven is voorbij" in seen
    assert SLIPPED in seen
    assert "bewaard" not in seen.lower()
    assert "telt als jouw antwoord" not in seen


async def test_a_stray_message_that_is_too_long_comes_back_to_its_writer(scene: Scene) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await writing(scene)
    long = "te lang " * 100
    await scene.noor.says(long, KRING)
    await scene.settles()
    assert long.strip() not in scene.sem.sees(KRING)
    assert "er passen er 600" in scene.noor.sees(KRING)
    assert long.strip() in scene.noor.sees(KRING)
    assert kept(scene) == {}


async def test_the_teacher_may_speak_while_it_is_quiet(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await scene.teacher.says("Neem rustig de tijd.", KRING)
    await scene.settles()
    assert "Neem rustig de tijd." in scene.noor.sees(KRING)
    assert kept(scene) == {}


async def test_a_stray_message_that_cannot_be_taken_away_counts_and_stays(scene: Scene) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await writing(scene)
    the_bot_loses(scene, Perm.MANAGE_MESSAGES)
    await scene.noor.says(SLIPPED, KRING)
    await scene.settles()
    assert SLIPPED in scene.sem.sees(KRING)
    assert kept(scene)["Noor"].text == SLIPPED
    assert "kan ik niet weghalen. Het telt als jouw antwoord." in scene.noor.sees(KRING)


async def test_a_late_stray_message_that_stays_is_not_told_as_kept(scene: Scene) -> None:
    await scene.starts_talk()
    gets_the_right_to_speak(scene, scene.noor)
    await writing(scene)
    await scene.looks()
    the_bot_loses(scene, Perm.MANAGE_MESSAGES)
    await scene.noor.says(SLIPPED, KRING)
    await scene.settles()
    assert "Noor" not in kept(scene)
    assert "telt als jouw antwoord" not in scene.noor.everything()
    assert "Het schrijven is voorbij" in scene.noor.everything()


async def test_a_pupil_without_a_recent_press_hears_it_in_private(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[1:])
    gets_the_right_to_speak(scene, scene.noor)
    await scene.asks()
    await scene.noor.says(SLIPPED, KRING)
    await scene.settles()
    assert "Dat bericht heb ik bewaard als jouw antwoord." in scene.noor.inbox()


@pytest.mark.parametrize("closed", [True, False])
async def test_a_class_without_locks_collects_all_the_same(scene: Scene, closed: bool) -> None:
    """No right to lock: everybody can type in the silence, and whatever they type is taken in and taken away."""
    the_bot_loses(scene, Perm.MANAGE_ROLES)
    scene.noor.dms_closed = closed
    await scene.starts_talk(joined=scene.pupils[1:])
    await scene.asks()
    assert may_write(scene.noor)
    await scene.noor.says(SLIPPED, KRING)
    await scene.settles()
    assert SLIPPED not in scene.sem.sees(KRING)
    assert kept(scene)["Noor"].text == SLIPPED


BETTER = "Hoe ziet een plek eruit waar jij fijn kunt werken?"
OTHER = "Wat helpt jou om stil te worden?"


async def test_a_question_in_better_words_keeps_what_came_and_another_one_gives_it_back(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem")) as scene:
        await scene.starts_talk()
        gets_the_right_to_speak(scene, scene.noor)
        await scene.asks()
        await scene.noor.says(SLIPPED, KRING)
        await scene.sem.clicks("Pas", place=KRING)
        await hops(scene, 40)
        await scene.teacher.clicks("Woorden aanpassen", place=REGIE)
        told = await scene.teacher.submits("Hoe goed kun jij daar werken, en waarom?")
        assert "[Zo laten]" in told.text, "the coach reads it as any question"
        await scene.teacher.clicks("Aanpassen")
        await scene.teacher.submits(BETTER)
        await scene.settles()
        assert BETTER in scene.noor.sees(KRING)
        assert QUESTION not in scene.sem.sees(KRING)
        assert kept(scene)["Noor"].text == SLIPPED
        await hops(scene, 40)
        assert "[Schrijf je gedachte: uit]" in scene.noor.sees(KRING), "everybody thinks anew"

        await scene.teacher.clicks("Andere vraag", place=REGIE)
        await scene.teacher.submits(OTHER)
        await scene.settles()
        assert OTHER in scene.sem.sees(KRING)
        assert nothing_in(scene, "answers")
        assert "Wat jij schreef, hoorde bij de vorige" in scene.noor.everything()
        assert SLIPPED in scene.noor.everything()
        assert SLIPPED not in scene.sem.everything()
        await hops(scene, 61)
        await scene.hands_in(scene.noor, "een kaars")
        await scene.teacher.clicks(custom_id="v1:round_reword:1", place=REGIE, forced=True)
        assert "Dat past nu even niet." in scene.teacher.sees(REGIE)
        assert kept(scene)["Noor"].text == "een kaars"
