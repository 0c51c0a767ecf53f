"""Holds the steps of a closing that many conversations share."""

import re
from typing import Any

from bot.room.people.answer import BotAnswer
from bot.room.people.person import Person
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows

MARK = "best wel"
LINES = (
    "Ik kon zeggen wat ik wilde",
    "Het ging over iets dat telt voor mij",
    "De manier van praten paste bij mij",
    "Stil zijn mocht echt",
)
OTHER = "Wat wil je de volgende keer anders?"
OUTCOMES = {
    "what": "De afspraken komen op het prikbord.",
    "readers": "Jullie en juf Mirjam.",
    "until": "Twee weken.",
    "change": "Ik praat zachter als jullie werken.",
    "heard": "Dat het soms te snel ging.",
}


async def presses(scene: Scene, button: str) -> None:
    """The teacher presses a button of the panel."""
    await scene.teacher.clicks(button, place=REGIE)
    await scene.settles()


async def agrees(scene: Scene, pupil: Person, what: str, *, own: bool = False, moment: str = "") -> BotAnswer:
    """A pupil adds an agreement; return what the bot says to it."""
    await pupil.clicks("Voeg een afspraak toe", place=KRING)
    whose = "Van mij" if own else "Van ons samen"
    fields = {"Wat spreken we af?": what, "Wanneer voor het eerst?": moment, "Van wie is deze afspraak?": whose}
    told = await pupil.submits(fields)
    await scene.settles()
    return told


async def places(scene: Scene) -> None:
    """The teacher has read what pupils propose for the class, and puts it on the list, one after the other."""
    while "Zet op de lijst" in scene.teacher.buttons(REGIE):
        await presses(scene, "Zet op de lijst")


async def nods(scene: Scene, pupil: Person) -> None:
    """A pupil says that it is right."""
    await pupil.clicks("Klopt", place=KRING)
    await scene.settles()


async def own_agreements(pupil: Person) -> list[str]:
    """Return a pupil's own agreements that count and are still open, each with what stands behind its words."""
    shown = await pupil.clicks(custom_id="v1:closing_back_mine:-", place=KRING, forced=True)
    return re.findall(r"^\d+\. (\*\*.+)$", shown.text, re.MULTILINE)


async def rates(scene: Scene, pupil: Person, mark: str = MARK, words: str = "") -> None:
    """A pupil gives an opinion, the same mark in each line."""
    await pupil.clicks("Geef je mening", place=KRING)
    await pupil.submits({**dict.fromkeys(LINES, mark), OTHER: words})
    await scene.settles()


async def tells_outcomes(scene: Scene, **other: str) -> None:
    """The teacher fills in what happens now."""
    await presses(scene, "Vertel wat er gebeurt")
    await scene.teacher.submits({**OUTCOMES, **other})
    await scene.settles()


async def closes(scene: Scene, *, raters: int = 0, agreements: tuple[str, ...] = ()) -> None:
    """The teacher and the class go through a whole closing."""
    await presses(scene, "Afronden")
    for pupil, what in zip(scene.pupils, agreements, strict=False):
        await agrees(scene, pupil, what)
    if agreements:
        await places(scene)
        await nods(scene, scene.pupils[-1])
    await ends(scene, raters)


async def ends(scene: Scene, raters: int = 0) -> None:
    """The teacher goes on from the agreements to the end."""
    await presses(scene, "Naar hun mening")
    for pupil in scene.pupils[:raters]:
        await rates(scene, pupil)
    await presses(scene, "Naar wat er gebeurt")
    await tells_outcomes(scene)


async def stops(scene: Scene, place: str = REGIE) -> None:
    """The teacher breaks off, by command."""
    await scene.teacher.runs("/gesprek stop", place)
    await scene.teacher.clicks("Ja, stop", place=place)
    await scene.settles()


def talk(scene: Scene) -> tuple[Any, ...]:
    """Return the state and the step of the latest talk."""
    ((state, step),) = rows(scene, "SELECT state, step FROM talks ORDER BY id DESC LIMIT 1")
    return state, step
