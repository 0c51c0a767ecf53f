"""Plays turns in the gentle style: asked in private first, and a no leaves nothing behind."""

import pytest

from bot.domain.pacing import CARD_SECONDS, OFFER_SECONDS
from bot.room.people.person import Person
from tests.e2e.answering import custom_id
from tests.e2e.lesson import (
    INVITE,
    RATHER_NOT,
    asked_now,
    asks_on,
    each_shown,
    everything_seen,
    going,
    hops,
    next_turn,
    shown,
    tells,
    tells_in_channel,
    thanks,
    writing,
)
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows

OFFER = "jouw kaartje ligt bovenop"
CARD, LOOK = "Er ligt een kaartje klaar voor iemand.", "Is er iets voor mij?"


def offers(pupil: Person) -> int:
    """Return how many offers this pupil still sees."""
    return pupil.sees(KRING).count(OFFER)


async def test_a_yes_gives_the_pupil_the_floor(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:3])
    pressed = custom_id(scene, "turn_invite", REGIE)
    asked = await next_turn(scene)
    assert offers(asked) == 1
    assert [pupil.name for pupil in scene.pupils if offers(pupil)] == [asked.name]
    assert "Ik vraag het iemand, in stilte." in scene.teacher.sees(REGIE)
    assert asked.name not in scene.teacher.sees(REGIE).split("Ik vraag het iemand, in stilte.")[1]
    assert "[Vertel eens …: uit]" in scene.teacher.sees(REGIE)

    answer = await asked.clicks("Ja")
    await scene.settles()
    assert "Je zei: ja" in answer.text
    for pupil in scene.pupils:
        assert f"{asked.name}, vertel eens …" in pupil.sees(KRING)
    assert f"{asked.name} is aan het woord" in scene.teacher.sees(REGIE)
    await tells_in_channel(scene, asked)
    await thanks(scene, asked)
    assert f"Dank je, {asked.name}. Ik onthoud: het begon met een boom" in scene.pupils[5].sees(KRING)
    assert "Dat was het" not in asked.buttons(KRING)
    assert INVITE in scene.teacher.buttons(REGIE)
    again = await scene.teacher.clicks(custom_id=pressed, place=REGIE, forced=True)
    assert "Dit is net veranderd" in again.text
    assert asked_now(scene) == []


@pytest.mark.parametrize("button", ["Nu even niet", "Straks"])
async def test_a_no_asks_somebody_else_at_once(scene: Scene, button: str) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:3])
    first = await next_turn(scene)
    before = [pupil.sees(KRING) for pupil in scene.pupils if pupil != first]
    await first.clicks(button)
    await scene.settles()
    second = going(scene)
    assert second != first
    seen = [pupil.sees(KRING) for pupil in scene.pupils if pupil not in (first, second)]
    assert all(now in before for now in seen), "somebody else can see that there was a no"
    assert "Ik vraag het iemand, in stilte." in scene.teacher.sees(REGIE)


async def test_the_next_pupil_is_asked_after_25_seconds_without_a_reaction(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:3])
    first = await next_turn(scene)
    await hops(scene, 24)
    assert going(scene) == first
    await hops(scene, 1)
    second = going(scene)
    assert second != first
    late = await first.clicks("Ja")
    assert late.private
    assert "Dit is er niet meer." in late.text
    await second.clicks("Ja")
    await scene.settles()
    assert f"{second.name}, vertel eens" in scene.noor.sees(KRING)
    assert first.name not in scene.noor.sees(KRING).split("vertel eens")[1]


async def test_rather_not_after_all_leaves_no_message(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:3])
    first = await next_turn(scene)
    await first.clicks("Ja")
    await scene.settles()
    assert f"{first.name}, vertel eens" in scene.sem.sees(KRING)
    await tells_in_channel(scene, first)
    await asks_on(scene, "En toen?")
    assert "En toen?" in scene.sem.sees(KRING)

    told = await first.clicks("Toch liever niet")
    await scene.settles()
    assert told.private
    second = going(scene)
    assert second != first
    others = [pupil for pupil in scene.pupils if pupil not in (first, second)]
    for pupil in others:
        assert f"{first.name}, vertel eens" not in pupil.sees(KRING)
        assert "En toen?" not in pupil.sees(KRING)
    await scene.restarts()
    assert all(f"{first.name}, vertel eens" not in pupil.sees(KRING) for pupil in others)


async def test_a_postponed_pupil_is_asked_again_after_two_others(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:5])
    first = await next_turn(scene)
    await first.clicks("Straks")
    await scene.settles()
    order = [going(scene)]
    await tells(scene, order[-1])
    for _ in range(3):
        order.append(await next_turn(scene))
        await tells(scene, order[-1])
    assert first not in order[:2]
    assert order[2] == first, [pupil.name for pupil in order]


async def test_the_only_one_is_not_asked_again_right_after_straks(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, [scene.noor])
    assert await next_turn(scene) == scene.noor
    await scene.noor.clicks("Straks")
    await scene.settles()
    assert asked_now(scene) == []
    assert offers(scene.noor) == 0
    assert await next_turn(scene) == scene.noor
    await scene.noor.clicks("Nu even niet")
    await scene.settles()
    assert asked_now(scene) == []
    assert "[Vertel eens …: uit]" in scene.teacher.sees(REGIE)
    assert "Iedereen die kon, is gevraagd." in scene.teacher.sees(REGIE)


async def test_the_teacher_hears_when_there_is_nobody_to_ask(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.clicks("Pas", place=KRING)
    await scene.looks()
    await scene.reveals()
    await hops(scene, 46)
    assert "[Vertel eens …: uit]" in scene.teacher.sees(REGIE)
    answer = await scene.teacher.runs("/gesprek beurt", KRING)
    assert answer.private
    assert "Iedereen die wilde, heeft de kans gehad." in answer.text
    assert OFFER not in everything_seen(scene)
    hurried = await scene.teacher.runs("/gesprek vraag", KRING, vraag="Wat nu?")
    assert "Over 14 tellen kan het." in hurried.text
    await hops(scene, 14)
    await scene.asks("Wat nu?")
    assert "Wat nu?" in scene.noor.sees(KRING)


async def test_with_two_to_ask_a_postponed_pupil_is_asked_again_last(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:2])
    first = await next_turn(scene)
    await first.clicks("Straks")
    await scene.settles()
    second = going(scene)
    assert {first, second} == {scene.noor, scene.sem}
    await second.clicks("Nu even niet")
    await scene.settles()
    assert going(scene) == first, "the one who said later is all that is left"
    await first.clicks("Nu even niet")
    await scene.settles()
    assert asked_now(scene) == []


async def test_some_pupils_are_never_asked(scene: Scene) -> None:
    rather_not, watching, held, passing, willing = scene.pupils[:5]
    await scene.starts_talk(joined=scene.pupils[:1])
    await watching.clicks("Ik kijk eerst mee", place=KRING)
    await writing(scene)
    await scene.hands_in(rather_not, "woorden een", turn=RATHER_NOT)
    await scene.hands_in(watching, "woorden twee")
    await scene.hands_in(held, "woorden drie")
    await scene.hands_in(passing, "toch niet")
    await passing.clicks("Pas", place=KRING)
    await scene.hands_in(willing, "woorden vijf")
    await scene.looks()
    await scene.teacher.clicks(custom_id=hold_button(scene, held), place=REGIE)
    await scene.settles()
    await scene.reveals()
    assert "woorden drie" not in scene.noor.sees(KRING)
    await hops(scene, 46)
    assert await next_turn(scene) == willing
    await willing.clicks("Nu even niet")
    await scene.settles()
    assert asked_now(scene) == []
    assert [pupil.name for pupil in scene.pupils if OFFER in pupil.everything()] == []


def hold_button(scene: Scene, pupil: Person) -> str:
    """Return the custom id that holds this pupil's answer back."""
    sql = "SELECT round_id, answers.id FROM answers JOIN pupils ON pupils.id = pupil_id WHERE user_ref = ?"
    ((round_id, answer_id),) = rows(scene, sql, str(pupil.id))
    return f"v1:round_hold:{round_id}:{answer_id}:0"


async def test_pupils_who_only_type_are_asked_as_well(scene: Scene) -> None:
    """After fifteen minutes of typing nobody can be whispered to; every pupil is still asked once before one is again.

    One pupil has opened their private messages, one has not, one has closed them again, and one pressed a moment ago.
    """
    pressed, typing, by_message, closed = scene.pupils[:4]
    await scene.starts_talk(joined=scene.pupils[:4])
    for pupil in (by_message, closed):
        await pupil.clicks("Dat mag", place=KRING)
    await each_shown(scene, scene.pupils[:4])
    closed.dms_closed = True
    for _ in range(4):
        await hops(scene, 4 * 60)
        for pupil in (typing, by_message, closed):
            await pupil.says("Dat heb ik ook wel eens.", KRING)
    await pressed.clicks("Ik doe mee", place=KRING)
    asked: list[Person] = []
    await scene.teacher.clicks(INVITE, place=REGIE)
    for _ in range(4):
        await scene.settles()
        asked.append(going(scene))
        cards = {pupil.sees(KRING).count(CARD) for pupil in scene.pupils}
        assert cards == {1}, "the class reads the same, whoever is asked and however"
        if OFFER not in asked[-1].everything():
            other = next(pupil for pupil in scene.pupils if pupil != asked[-1])
            assert "niet voor jou" in (await other.clicks(LOOK, place=KRING)).text
            await hops(scene, OFFER_SECONDS + 5)
            assert going(scene) == asked[-1], "whoever finds the offer in the channel has longer"
            await scene.restarts()
            assert OFFER in (await asked[-1].clicks(LOOK, place=KRING)).text
        await asked[-1].clicks("Ja" if len(asked) == 4 else "Nu even niet")
    await scene.settles()
    assert set(asked) == set(scene.pupils[:4])
    assert f"{asked[-1].name}, vertel eens …" in scene.noor.sees(KRING)
    assert CARD not in scene.noor.sees(KRING)


async def test_an_offer_behind_the_card_runs_out_without_a_trace(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:2])
    await each_shown(scene, scene.pupils[:2])
    await hops(scene, 16 * 60)
    first = await next_turn(scene)
    before = [pupil.sees(KRING) for pupil in scene.pupils]
    await hops(scene, CARD_SECONDS)
    assert going(scene) != first
    assert [pupil.sees(KRING) for pupil in scene.pupils] == before
    assert "niet voor jou" in (await first.clicks(LOOK, place=KRING)).text


async def test_a_pupil_cannot_answer_for_another(scene: Scene) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: "een", scene.sem: "twee"})
    asked = await next_turn(scene)
    other = scene.sem if asked == scene.noor else scene.noor
    for reply in ("yes", "later", "no"):
        answer = await other.clicks(custom_id=f"v1:turn_reply:1:{reply}", place=KRING, forced=True)
        assert answer.private
        assert "Deze knop is voor iemand anders." in answer.text
    assert going(scene) == asked
    await asked.clicks("Ja")
    for verb in ("turn_pass", "turn_done"):
        answer = await other.clicks(custom_id=f"v1:{verb}:1", place=KRING, forced=True)
        assert "Deze knop is voor iemand anders." in answer.text
    assert going(scene) == asked


async def test_an_invitation_that_arrives_after_a_no_is_deleted(scene: Scene) -> None:
    """However quick the pupil is: a message that arrives after the no is deleted again."""
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:2])
    first = await next_turn(scene)
    for pupil in (first, scene.sem if first == scene.noor else scene.noor):
        await pupil.clicks("Ja")
        await pupil.clicks("Toch liever niet")
        await scene.settles()
    assert "vertel eens …" not in everything_seen(scene)
