"""Checks that late is never told "bewaard", in whatever order a class presses and hands in and the teacher closes."""

import asyncio
from dataclasses import dataclass
from typing import Literal

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.room.people.errors import CannotDo
from bot.room.people.person import Person
from tests.e2e.answering import custom_id, kept, state
from tests.e2e.lesson import UNANSWERED, hops
from tests.e2e.scene import KRING, REGIE, Scene

Way = Literal["form", "open form", "twice", "dm", "pass"]
LATE = "Het schrijven is voorbij"


@dataclass(frozen=True)
class Plan:
    """What one pupil does, after so many steps of the program; ``open form``: it was open before."""

    way: Way
    wait: int


PLANS = st.builds(Plan, st.sampled_from(["form", "open form", "twice", "dm", "pass"]), st.integers(0, 60))
NUMBERS = iter(range(10_000))


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[*HealthCheck],  # pyright: ignore[reportArgumentType]
    derandomize=True,
    phases=[Phase.generate],
)
@given(plans=st.lists(PLANS, min_size=2, max_size=5), closing=st.integers(0, 60))
async def test_late_is_never_told_kept(scene: Scene, plans: list[Plan], closing: int) -> None:
    number = next(NUMBERS)
    if number == 0:
        await scene.starts_talk()
    question = f"Wat zie jij bij vraag {number}?"
    await scene.asks(question)
    await hops(scene, 61)
    players = list(zip(scene.pupils, plans, strict=False))
    for pupil, plan in players:
        if plan.way == "open form":
            await pupil.clicks("Schrijf je gedachte", place=KRING)
    passing = custom_id(scene, "round_pass")

    done = await asyncio.gather(
        *(_does(scene, pupil, plan, number, passing) for pupil, plan in players), _closes(scene, closing)
    )
    await scene.settles()
    assert state(scene) == "preview"
    rows = kept(scene, question)
    for (pupil, plan), told in zip(players, done, strict=False):
        assert told is not None
        _check(plan, _words(pupil, number), told, rows[pupil.name].text if pupil.name in rows else None)
    await scene.reveals()
    # The last pupil did not play, and reads what opened; late words only go back to their writers.
    seen = scene.pupils[-1].sees(KRING)
    for pupil, plan in players:
        assert (_words(pupil, number) in seen) == (plan.way != "pass" and pupil.name in rows)
    await hops(scene, UNANSWERED)


def _check(plan: Plan, words: str, told: list[str], row: str | None) -> None:
    """Check that what was told is what happened to the words."""
    if plan.way == "pass":
        assert "Prima." in told[0]
        return
    for answer in told:
        assert ("Bewaard." in answer) != (LATE in answer)
    if any("Bewaard." in answer for answer in told):
        assert row is not None
    if "Bewaard." in told[-1]:
        assert row == words
    else:
        assert row in (None, f"{words} eerst")
        assert words in told[-1] or plan.way == "form"


async def _does(scene: Scene, pupil: Person, plan: Plan, number: int, passing: str) -> list[str]:
    await _steps(plan.wait)
    words = _words(pupil, number)
    match plan.way:
        case "pass":
            return [(await pupil.clicks(custom_id=passing, place=KRING, forced=True)).text]
        case "dm":
            before = pupil.inbox()
            await pupil.dms(words)
            await pupil.waits_until(lambda: _heard(pupil, before))
            return [_heard(pupil, before)]
        case "open form":
            return [(await pupil.submits(words)).text]
        case "twice":
            return [*await _by_form(pupil, f"{words} eerst"), *await _by_form(pupil, words)]
        case "form":
            return await _by_form(pupil, words)


async def _by_form(pupil: Person, words: str) -> list[str]:
    """Hand in by form. The button may have gone meanwhile; then a client shows nothing any more."""
    try:
        opened = await pupil.clicks("Schrijf je gedachte", place=KRING)
    except CannotDo:
        return [LATE + words]
    return [(await pupil.submits(words)).text if opened.modal else opened.text + words]


def _heard(pupil: Person, before: str) -> str:
    """Return what the bot said in private since then."""
    return pupil.inbox().removeprefix(before).partition("Vertel Eens:")[2]


async def _closes(scene: Scene, wait: int) -> None:
    await _steps(wait)
    await scene.teacher.clicks("Nu kijken", place=REGIE)


async def _steps(count: int) -> None:
    for _ in range(count * 3):
        await asyncio.sleep(0)


def _words(pupil: Person, number: int) -> str:
    return f"woorden van {pupil.name} bij {number}"
