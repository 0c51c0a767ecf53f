"""Checks that no talk is closed without outcomes that the class can read, and that nothing a teacher sees tells how
many gave an opinion while it is fewer than five, whatever teacher and class do in whatever order.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.room.people.errors import CannotDo, NotAllowed
from bot.room.people.person import Person
from tests.e2e.closings import agrees, presses, rates, talk, tells_outcomes
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import how_many, nothing_in, rows

NAMES = ("Noor", "Sem", "Yusuf", "Lotte", "Daan", "Amira")
Event = Callable[[Scene, Person], Awaitable[object]]


async def forces(scene: Scene, verb: str) -> None:
    """Press a button that is not there, or no longer."""
    await scene.teacher.clicks(custom_id=f"v1:{verb}:1", place=REGIE, forced=True)
    await scene.settles()


async def runs(scene: Scene, command: str) -> None:
    await scene.teacher.runs(command, KRING)
    if scene.teacher.modal is not None:
        scene.teacher.closes_modal()
    await scene.settles()


async def asks(scene: Scene, _pupil: Person) -> None:
    await scene.asks("Wat neem je mee?")


async def goes_by(scene: Scene, pupil: Person) -> None:
    await scene.clock.move(20 * (1 + scene.pupils.index(pupil)))
    await scene.settles()


EVENTS: dict[str, Event] = {
    "asks": asks,
    "begins to close": lambda scene, _: presses(scene, "Afronden"),
    "goes to the opinion": lambda scene, _: presses(scene, "Naar hun mening"),
    "goes to the outcomes": lambda scene, _: presses(scene, "Naar wat er gebeurt"),
    "tells": lambda scene, _: tells_outcomes(scene),
    "closes by command": lambda scene, _: runs(scene, "/gesprek afronden"),
    "next by command": lambda scene, _: runs(scene, "/gesprek verder"),
    "ends by force": lambda scene, _: forces(scene, "closing_end"),
    "skips the opinion by force": lambda scene, _: forces(scene, "closing_to_outcomes"),
    "pauses": lambda scene, _: runs(scene, "/gesprek pauze"),
    "time goes by": goes_by,
    "the bot restarts": lambda scene, _: scene.restarts(),
    "agrees": lambda scene, pupil: agrees(scene, pupil, f"van {pupil.name}"),
    "rates": lambda scene, pupil: rates(scene, pupil, words="iets"),
    "passes": lambda scene, pupil: pupil.clicks("Pas", place=KRING),
}
STEPS = st.lists(st.tuples(st.sampled_from(sorted(EVENTS)), st.integers(0, len(NAMES) - 1)), min_size=6, max_size=16)


async def happens(scene: Scene, name: str, pupil: Person) -> None:
    """Let one event happen; what is not possible at this moment does not happen."""
    with suppress(CannotDo, NotAllowed):
        await EVENTS[name](scene, pupil)
    await scene.settles()


def assert_closed_truly(scene: Scene) -> None:
    if talk(scene)[0] != "closed":
        return
    assert how_many(scene, "outcomes") == 1
    seen = scene.noor.sees(KRING)
    assert seen.index("Dit gebeurt er nu") < seen.index("Ook voor de stilte.")
    assert nothing_in(scene, "ratings")


async def plays(steps: list[tuple[str, int]], directory: Path) -> None:
    async with a_scene(directory, names=NAMES) as scene:
        await scene.starts_talk()
        for name, index in steps:
            await happens(scene, name, scene.pupils[index])
            assert_closed_truly(scene)


def test_no_talk_is_closed_without_outcomes_shown() -> None:
    @settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
    @given(STEPS)
    def whatever_happens(steps: list[tuple[str, int]]) -> None:
        with TemporaryDirectory() as directory:
            asyncio.run(plays(steps, Path(directory)))

    whatever_happens()


async def sees_of(scene: Scene, raters: int) -> tuple[str, str, list[tuple[object, ...]]]:
    """Return what the teacher can see, and what is stored, after a talk with this many opinions."""
    await presses(scene, "Afronden")
    await presses(scene, "Naar hun mening")
    for pupil in scene.pupils[:raters]:
        await rates(scene, pupil, words="iets")
    during = scene.teacher.sees(REGIE)
    await presses(scene, "Naar wat er gebeurt")
    after = scene.teacher.sees(REGIE)
    stored = rows(scene, "SELECT * FROM opinions") + rows(scene, "SELECT * FROM ratings")
    return during, after, stored


async def test_fewer_than_five_opinions_look_the_same_to_the_teacher(tmp_path: Path) -> None:
    """With none, one or four opinions a teacher sees the same to the letter; so nobody can count by comparing."""
    seen: list[tuple[str, str, list[tuple[object, ...]]]] = []
    for raters in (0, 1, 4):
        async with a_scene(tmp_path / str(raters), names=NAMES) as scene:
            await scene.starts_talk()
            seen.append(await sees_of(scene, raters))
    assert seen[0] == seen[1] == seen[2]
