"""Plays a pause, a stop, and the pulse: time stands still, words go back, and totals have nobody in them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.school.hours import SCHOOL_ZONE
from bot.room.state.permissions import Perm
from tests.e2e.answering import may_write
from tests.e2e.closings import presses, talk
from tests.e2e.lesson import each_shown, everything_seen, hops, next_turn, writing
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in, round_states, rows, talk_states

PULSE = ("zo door", "iets langzamer", "iets anders")


async def stops(scene: Scene) -> None:
    await scene.teacher.clicks("Stop het gesprek", place=REGIE)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()


async def resumes(scene: Scene) -> None:
    await presses(scene, "Ga verder")
    await scene.passes(15)


async def test_a_pause_in_think_time_moves_its_end(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 20)
    await presses(scene, "Pauze")
    assert "Even pauze" in scene.noor.sees(KRING)
    assert "Het is pauze. De tijd staat stil." in scene.noor.sees(KRING)
    assert not scene.noor.may(Perm.SEND_MESSAGES, KRING)
    await hops(scene, 600)
    await scene.restarts()
    assert "[Schrijf je gedachte: uit]" in scene.noor.sees(KRING)
    assert not scene.noor.may(Perm.SEND_MESSAGES, KRING)
    answer = await scene.teacher.runs("/gesprek verder", KRING)
    assert "Het gesprek staat op pauze." in answer.text
    await presses(scene, "Ga verder")
    assert "We gaan verder" in scene.noor.sees(KRING)
    await scene.restarts()
    await scene.passes(15)
    assert "De pauze is voorbij." in scene.noor.sees(KRING)
    await scene.passes(38)
    assert "[Schrijf je gedachte: uit]" in scene.noor.sees(KRING)
    await scene.passes(4)
    assert "[Schrijf je gedachte]" in scene.noor.sees(KRING)


async def test_what_is_sealed_stays_sealed_in_a_pause(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "nog dicht")
    await scene.teacher.runs("/gesprek pauze", KRING)
    await scene.settles()
    for pupil in scene.pupils[1:]:
        await scene.hands_in(pupil, f"van {pupil.name}")
    await hops(scene, 900)
    assert round_states(scene) == ["answering"]
    for verb in ("round_close:1", "round_reveal:1", "round_give_time:1:0"):
        await scene.teacher.clicks(custom_id=f"v1:{verb}", place=REGIE, forced=True)
        await scene.settles()
    assert round_states(scene) == ["answering"]
    assert "nog dicht" not in everything_seen(scene, but=[scene.noor]) + scene.teacher.everything()
    await scene.teacher.runs("/gesprek pauze", KRING)
    await scene.passes(16)
    await hops(scene, 91)
    assert round_states(scene) == ["preview"]


async def test_an_offer_waits_for_the_end_of_the_pause(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:1])
    asked = await next_turn(scene)
    await presses(scene, "Pauze")
    await hops(scene, 300)
    assert rows(scene, "SELECT state FROM turns") == [("offered",)]
    await resumes(scene)
    await asked.clicks("Ja")
    await scene.settles()
    assert f"{asked.name}, vertel eens" in scene.noor.sees(KRING)


async def test_the_closing_goes_on_where_it_was_after_a_pause(scene: Scene) -> None:
    await scene.starts_talk()
    await presses(scene, "Afronden")
    await presses(scene, "Pauze")
    answer = await scene.teacher.runs("/gesprek afronden", KRING)
    assert "Het gesprek staat op pauze." in answer.text
    await resumes(scene)
    await presses(scene, "Naar hun mening")
    assert talk(scene) == ("closing", "rating")


async def test_a_stop_gives_everybody_their_own_words_back(scene: Scene) -> None:
    noor, sem, yusuf = scene.pupils[:3]
    await scene.starts_talk()
    await writing(scene)
    for pupil in (noor, sem, yusuf):
        await scene.hands_in(pupil, f"geheim van {pupil.name}")
    await stops(scene)
    assert "Dat ligt niet aan jullie." in noor.sees(KRING)
    assert "geheim van Sem" not in everything_seen(scene, but=[sem]) + scene.teacher.everything()
    await noor.clicks("Voor juf Mirjam")
    await sem.clicks("Gooi weg")
    await scene.settles()
    assert rows(scene, "SELECT text, state FROM answers ORDER BY id") == [
        ("geheim van Noor", "kept"),
        ("geheim van Yusuf", "sealed"),
    ]
    answer = await scene.teacher.clicks("Lees", place=REGIE)
    assert "geheim van Noor" in answer.text
    assert "geheim van Yusuf" not in answer.text
    refused = await scene.support.clicks("Lees", place=REGIE)
    assert "geheim" not in refused.text
    await hops(scene, 24 * 3600 + 1)
    assert rows(scene, "SELECT text FROM answers") == [("geheim van Noor",)]
    assert "Mijn woorden" not in yusuf.buttons(KRING)


async def test_a_pupil_who_cannot_be_whispered_to_finds_the_words_by_a_button(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.dms("in stilte geschreven")
    await scene.settles()
    await hops(scene, 20 * 60)
    await stops(scene)
    answer = await scene.noor.clicks("Mijn woorden", place=KRING)
    assert answer.private
    assert "in stilte geschreven" in answer.text
    other = await scene.sem.clicks("Mijn woorden", place=KRING)
    assert "in stilte" not in other.text
    stolen = await scene.sem.clicks(custom_id="v1:closing_sealed_keep:1", place=KRING, forced=True)
    assert "Deze knop is voor iemand anders." in stolen.text
    await scene.noor.clicks("Gooi weg")
    await scene.settles()
    assert nothing_in(scene, "answers")


async def test_a_talk_that_was_left_open_is_ended_and_its_teacher_hears_so(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor",)) as scene:
        await scene.starts_talk()
        await writing(scene)
        await scene.hands_in(scene.noor, "nooit geopend")
        await rings_at(scene, "closing_due")
        assert "Nog een paar minuten. Afronden kost er vier." in scene.teacher.sees(REGIE)
        assert "Afronden" in scene.teacher.buttons(REGIE)
        await scene.restarts()
        while talk_states(scene) == ["rounds"]:
            await rings_at(scene, "talk_forgotten")
        assert talk_states(scene) == ["stopped"]
        local = scene.clock.now().astimezone(SCHOOL_ZONE)
        assert (8 <= local.hour < 17, local.weekday() < 5) == (True, True)
        assert "stond nog open, en er gebeurde uren niets meer. Ik heb het gestopt." in scene.teacher.sees(REGIE)
        assert "Dat ligt niet aan jullie." in scene.noor.sees(KRING)
        assert may_write(scene.noor)
        answer = await scene.noor.clicks("Mijn woorden", place=KRING)
        assert "nooit geopend" in answer.text


async def rings_at(scene: Scene, kind: str) -> None:
    """Move on to the moment that this alarm waits for."""
    async with scene.app.context.store.read() as unit:
        (alarm,) = [one for one in await unit.alarms.due(datetime.max.replace(tzinfo=UTC)) if one.kind == kind]
    await hops(scene, max(0, (alarm.due_at - scene.clock.now()).total_seconds()) + 1)


async def test_a_stop_is_possible_in_a_pause(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await presses(scene, "Pauze")
    await stops(scene)
    await hops(scene, 60)
    assert talk(scene)[0] == "stopped"
    assert scene.noor.may(Perm.SEND_MESSAGES, KRING)


@pytest.mark.parametrize("count", [4, 5])
async def test_the_pulse_is_totals_from_five_on(scene: Scene, count: int) -> None:
    await scene.starts_talk()
    await hops(scene, 12.5 * 60)
    assert "Gaat dit zoals jij het fijn vindt?" in scene.noor.sees(KRING)
    before, of_class = scene.teacher.sees(REGIE), scene.support.sees(KRING)
    for number, pupil in enumerate(scene.pupils[:count]):
        await pupil.clicks(PULSE[number % 3], place=KRING)
        await scene.settles()
        assert (scene.teacher.sees(REGIE), scene.support.sees(KRING)) == (before, of_class)
    passing = scene.pupils[-1]
    await passing.clicks("iets anders", place=KRING)
    await passing.clicks("Pas", place=KRING)
    await hops(scene, 91)
    assert "iets langzamer" not in scene.noor.buttons(KRING)
    assert nothing_in(scene, "moment_replies")
    totals = rows(scene, "SELECT totals FROM moments")
    late = [
        await passing.clicks(custom_id=f"v1:moments_pulse:1:{one}", place=KRING, forced=True) for one in ("-", "slower")
    ]
    assert ["Prima." in told.text for told in late] == [True, False], "a pass works always"
    assert rows(scene, "SELECT totals FROM moments") == totals
    if count < 5:
        assert scene.teacher.sees(REGIE) == before
        assert rows(scene, "SELECT totals FROM moments") == [(None,)]
        return
    answer = await scene.teacher.clicks("Lees", place=REGIE)
    assert "zo door 2 · iets langzamer 2 · iets anders 1" in answer.text
    await hops(scene, 20 * 60)
    assert len(rows(scene, "SELECT * FROM moments WHERE kind = 'pulse'")) == 1


async def test_the_pulse_does_not_fall_into_a_silence(scene: Scene) -> None:
    await scene.starts_talk()
    await hops(scene, 12 * 60)
    await scene.asks()
    await hops(scene, 45)
    assert "Halverwege" not in scene.noor.sees(KRING)
    for seconds in (20, 95):
        await hops(scene, seconds)
    await presses(scene, "Samen openen")
    assert "Halverwege" not in scene.noor.sees(KRING)
    await scene.passes(60)
    assert "Halverwege" in scene.noor.sees(KRING)


async def test_a_short_talk_has_no_pulse(scene: Scene) -> None:
    frame = {"soort": "Klassengesprek", "doel": "a", "bedoeling": "b", "nodig": "c", "minuten": 20}
    await scene.teacher.runs("/gesprek start", KRING, **frame)
    await scene.settles()
    await hops(scene, 15 * 60)
    assert "Halverwege" not in scene.noor.sees(KRING)
