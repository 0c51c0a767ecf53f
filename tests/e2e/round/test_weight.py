"""Asks what weighs more in another way: without names, never in the open channel, and within what was set."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.e2e.answering import kept, may_write
from tests.e2e.closings import stops
from tests.e2e.lesson import ANONYMOUS, THINKING, hops, writing
from tests.e2e.scene import KRING, REGIE, Scene, a_scene

FEEDBACK = "Feedbackgesprek"
TOO_FEW = "Zijn er te weinig antwoorden zonder naam, dan opent het niet."
OWN = "Waar maak jij je weleens zorgen over?"
CHAT, IN_CHANNEL = "in het kanaal", "In het kanaal, na de denktijd"


@pytest.fixture
async def three(tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a class of three."""
    async with a_scene(tmp_path, names=("Noor", "Sem", "Yusuf")) as ready:
        yield ready


async def test_feedback_on_the_lessons_has_no_name_unless_a_pupil_wants_one(three: Scene) -> None:
    await three.starts_talk(soort=FEEDBACK)
    await three.teacher.runs("/gesprek vraag", KRING)
    await hops(three, 2 * THINKING)
    form = await three.noor.clicks("Schrijf je gedachte", place=KRING)
    assert f"{ANONYMOUS}*" in form.text
    told = await three.noor.submits("u praat te snel")
    assert TOO_FEW in told.text
    await three.sem.dms("het is te warm in het lokaal")
    await three.settles()
    assert {row.who for row in kept(three).values()} == {"group_anonymous"}
    assert f"Dit leest: {ANONYMOUS}" in three.sem.inbox()
    assert TOO_FEW in three.sem.inbox()
    await three.looks()
    assert "2 antwoorden zonder naam blijven dicht" in three.teacher.sees(REGIE)
    assert "doe dat dan in je eigen woorden" in three.teacher.sees(REGIE)
    await three.reveals()
    assert "u praat te snel" not in three.pupils[2].sees(KRING)

    await writing(three, question="Wat helpt jou in de les?")
    await three.noor.dms("een voorbeeld op het bord")
    await three.settles()
    await three.hands_in(three.sem, "meer tijd", who="De klas, met mijn naam")
    assert {name: row.who for name, row in kept(three).items()} == {"Noor": "group_anonymous", "Sem": "group_named"}


async def test_what_is_personal_is_never_asked_in_the_open_channel(three: Scene) -> None:
    await three.sets_up(antwoorden="in het kanaal")
    await three.starts_talk(soort=FEEDBACK)
    assert "Schrijf je in het kanaal" not in three.noor.sees(KRING)
    told = await three.teacher.runs("/gesprek vraag", KRING, manier=CHAT)
    assert "Daarom blijven de antwoorden dicht" in told.text
    await three.settles()
    assert "Daarom blijven de antwoorden dicht" in three.teacher.sees(REGIE)
    await three.teacher.clicks("Andere vraag", place=REGIE)
    await hops(three, 2 * THINKING)
    assert not may_write(three.noor)
    await three.noor.dms("liever niet met mijn naam")
    await three.settles()
    await three.looks()
    await three.reveals()
    await three.teacher.clicks("Volgende vraag", place=REGIE)
    asked = {"Wat wil je vragen?": "Wat helpt jou in de les?", "Hoe antwoordt de klas?": IN_CHANNEL}
    told = await three.teacher.submits(asked)
    assert "Daarom blijven de antwoorden dicht" in told.text
    await three.settles()
    await hops(three, THINKING)
    assert not may_write(three.noor), "in the open style the channel opens after think time"


async def test_a_teacher_says_how_personal_a_question_is_and_a_talk_may_become(three: Scene) -> None:
    await three.starts_talk(hoogstens="licht")
    told = await three.teacher.runs("/gesprek vraag", KRING, vraag=OWN, gewicht="persoonlijk")
    assert "te persoonlijk voor dit gesprek met de hele klas" in told.text
    assert "[Mijn woorden terug]" in told.text
    await three.teacher.runs("/gesprek kaartje", KRING)
    await three.settles()
    shown = three.teacher.everything()
    dealt = [card for card in three.app.context.cards if card.nl in shown]
    assert {card.sensitivity for card in dealt} == {0}
    await stops(three)

    await three.starts_talk()
    await three.teacher.clicks("Stel de eerste vraag", place=REGIE)
    fields = {"Wat wil je vragen?": OWN, "Hoe antwoordt de klas?": IN_CHANNEL}
    told = await three.teacher.submits({**fields, "Hoe persoonlijk is deze vraag?": "Persoonlijk"})
    assert "Daarom blijven de antwoorden dicht" in told.text
    await hops(three, THINKING)
    assert not may_write(three.noor), "in the open style the channel opens after think time"
    form = await three.noor.clicks("Schrijf je gedachte", place=KRING)
    assert f"{ANONYMOUS}*" in form.text
