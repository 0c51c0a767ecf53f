"""Defines what a visitor can choose to see besides the first round: chapters of steps, one press each."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any

from bot.demo.hands import Hands
from bot.domain.closing.closing import OpinionLine

MARKING_TAKES, TURNING_TAKES = 9.0, 6.0
"""How many seconds the class gets to choose a mark, and how many the wheel is looked at."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a press does, and the sentence that fits then: ``guide-<chapter>-<says>``, or the talk's own if it is None.

    The class gets ``after`` seconds first, counted from the step before.
    """

    says: str | None
    does: Callable[[Hands], Coroutine[Any, Any, None]]
    after: float = 0


async def _ask_scale(hands: Hands) -> None:
    scale = hands.cast.scale
    await hands.run("/talk scale", {"topic": scale.topic, "zero": scale.zero, "ten": scale.ten})


async def _tell_what_helps(hands: Hands) -> None:
    """Tell what helps, and leave out a day on which it was higher: that screen may stay empty."""
    await _write(hands, "helps")
    await hands.pupil_presses("scale-button-skip")


async def _plan(hands: Hands) -> None:
    plan = {field: hands.cast.said[f"plan-{field}"] for field in ("mine", "teacher", "begin")}
    await hands.pupil_fills_in("scale-button-write", plan)


async def _write(hands: Hands, name: str) -> None:
    await hands.pupil_fills_in("scale-button-write", hands.cast.said[name])


async def _pause(hands: Hands) -> None:
    await hands.press("panel-meta-end")
    await hands.press("panel-to-pause")


async def _start_one(hands: Hands) -> None:
    frame = {name: hands.cast.said[f"one-{name}"] for name in ("purpose", "intent", "need")}
    await hands.run("/one start", {"pupil": hands.pupil_name, "kind": hands.words("kind-weekly"), **frame})


async def _agree(hands: Hands) -> None:
    await hands.pupil_fills_in("agreements-add", {"words": hands.cast.said["one-agreement"]})
    await hands.press("agreements-right")


async def _rate(hands: Hands) -> None:
    mark = hands.words("rating-mark-1")
    await hands.pupil_fills_in("rating-give", {hands.words(f"rating-line-{line.value}"): mark for line in OpinionLine})


async def _end_one(hands: Hands) -> None:
    await hands.press("one-next")
    told = {name: hands.cast.said[f"one-{name}"] for name in ("what", "until", "change")}
    await hands.fill_in("panel-tell-outcomes", {**told, "cover": hands.words("one-cover-no")})


CHAPTERS: Mapping[str, tuple[Step, ...]] = {
    "scale": (
        Step("marks", _ask_scale),
        Step("mine", lambda hands: hands.pupil_fills_in("scale-button-mark", "7")),
        Step("together", lambda hands: hands.press("scale-button-close"), after=MARKING_TAKES),
        Step("tell", lambda hands: hands.pupil_presses("scale-button-onward")),
        Step("lower", lambda hands: _write(hands, "inside")),
        Step("needed", _tell_what_helps),
        Step("how", lambda hands: _write(hands, "needed")),
        Step("content", _plan),
        Step("agree", lambda hands: hands.pupil_fills_in("scale-button-choose", "8")),
        Step("agreed", lambda hands: hands.pupil_presses("scale-button-right")),
    ),
    "cards": (
        Step("dealt", lambda hands: hands.run("/talk card")),
        Step("picked", lambda hands: hands.pupil_presses("deal-card", number="2")),
        Step(None, lambda hands: hands.press("deal-ask")),
    ),
    "wheel": (
        Step("turns", lambda hands: hands.run("/talk spinner", {"entries": hands.cast.said["wheel"]})),
        Step(None, lambda hands: hands.press("spin-ask"), after=TURNING_TAKES),
    ),
    "moments": (
        Step("noticed", lambda hands: hands.run("/talk i-notice", values={"text": hands.cast.said["notice"]})),
        Step("replied", lambda hands: hands.pupil_fills_in("i-notice-reply", hands.cast.said["reply"])),
        Step("read", lambda hands: hands.press("moment-read")),
        Step("still", lambda hands: hands.run("/talk meta")),
        Step("paused", _pause),
        Step("resumed", lambda hands: hands.press("panel-resume")),
    ),
    "closing": (Step(None, lambda hands: hands.press("panel-close")),),
    "one": (
        Step("opened", _start_one),
        Step("begun", lambda hands: hands.pupil_presses("one-begin")),
        Step("chosen", lambda hands: hands.pupil_picks("rating-choose", "short")),
        Step("question", lambda hands: hands.press("one-next")),
        Step("written", lambda hands: _write(hands, "one-answer")),
        Step("closing", lambda hands: hands.press("one-close")),
        Step("agreed", _agree),
        Step("opinion", lambda hands: hands.press("one-next")),
        Step("rated", _rate),
        Step("over", _end_one),
    ),
}
"""The chapters are offered in this order."""
