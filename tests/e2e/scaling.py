"""Holds the steps that conversations about the scale question share."""

from collections.abc import Iterable
from typing import Any

from bot.room.people.answer import BotAnswer
from bot.room.people.person import Person
from tests.e2e.scene import KRING, Scene
from tests.e2e.stored import rows

TOPIC = "Hoe prettig werkt jouw werkplek?"
ZERO, TEN = "het lukt me hier niet", "ik kan hier goed werken"
MARK, MINE, WRITE, SKIP, LATER = "Kies mijn cijfer", "Mijn cijfer", "Schrijf het op", "Overslaan", "Later verder"
ONWARD, KEEP, CHOOSE, RESUME = "Verder met mijn cijfer", "Zo is het goed", "Kies een cijfer", "Ga verder"
DAY, WEEK = 24 * 3600, 7 * 24 * 3600


async def asks_scale(scene: Scene, **more: Any) -> None:
    """The teacher asks a scale question in their own words."""
    given: dict[str, Any] = {"onderwerp": TOPIC, "nul": ZERO, "tien": TEN, **more}
    await scene.teacher.runs("/gesprek schaal", KRING, **given)
    await scene.settles()


async def gives(scene: Scene, pupil: Person, mark: object) -> BotAnswer:
    """A pupil gives a mark in the group's form."""
    await pupil.clicks(MARK, place=KRING)
    told = await pupil.submits(str(mark))
    await scene.settles()
    return told


async def all_give(scene: Scene, marks: Iterable[int]) -> None:
    """Each pupil gives one mark, in the order of the class."""
    for pupil, mark in zip(scene.pupils, marks, strict=False):
        await gives(scene, pupil, mark)


async def begins_alone(scene: Scene, pupil: Person, mark: str | None) -> BotAnswer:
    """Take a pupil from the beginning up to the mark, which is left out when it is None."""
    await pupil.clicks(MINE, place=KRING)
    await pupil.clicks(KEEP)
    shown = await pupil.clicks(KEEP)
    shown = await (pupil.clicks(SKIP) if mark is None else chooses(pupil, mark))
    await scene.settles()
    return shown


async def chooses(pupil: Person, mark: str) -> BotAnswer:
    """The pupil chooses a mark on a private screen."""
    await pupil.clicks(CHOOSE)
    return await pupil.submits(mark)


async def writes(pupil: Person, words: str) -> BotAnswer:
    """The pupil writes on a private screen."""
    await pupil.clicks(WRITE)
    return await pupil.submits(words)


async def plans(pupil: Person, label: str = WRITE, **parts: str) -> BotAnswer:
    """The pupil fills in the plan, by the fields' names."""
    await pupil.clicks(label)
    return await pupil.submits(parts)


def responses(scene: Scene) -> dict[str, tuple[str, str]]:
    """Return the state and step of each response, by the pupil's name."""
    sql = "SELECT name, state, step FROM scale_responses JOIN pupils ON pupils.id = pupil_id"
    return {name: (state, step) for name, state, step in rows(scene, sql)}
