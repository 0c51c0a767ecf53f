"""Reads from ``class.toml`` who plays in the demo, what is asked and what is answered."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from bot.domain.school.group import RoundStyle
from bot.i18n.catalogue import Language

TEACHER_ROLE, SUPPORT_ROLE, PUPIL_ROLE = "leraar", "begeleider", "leerling"


@dataclass(frozen=True, slots=True)
class PlayedRound:
    """A question, the class's answers, what a pupil who is asked to tell more says, and how the teacher sums it up."""

    style: RoundStyle
    question: str
    answers: tuple[str, ...]
    telling: tuple[str, ...]
    heard: str = ""


@dataclass(frozen=True, slots=True)
class PlayedScale:
    """The scale question, and what one pupil writes on the first screens when going on alone."""

    topic: str
    zero: str
    ten: str
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlayedClosing:
    """How the talk ends: two pupils' agreements with their moments, opinions, and what the teacher tells."""

    agreements: tuple[str, ...]
    moments: tuple[str, ...]
    opinions: tuple[str, ...]
    what: str
    readers: str
    until: str
    heard: str
    change: str

    @property
    def outcomes(self) -> dict[str, str]:
        """Return how the form of the outcomes is filled in, by field."""
        return {name: getattr(self, name) for name in ("what", "readers", "until", "heard", "change")}


@dataclass(frozen=True, slots=True)
class Cast:
    """The whole play in one language."""

    language: Language
    guild: str
    group: str
    teacher: str
    address: str
    tag: str
    support: str
    support_tag: str
    pupils: tuple[str, ...]
    purpose: str
    intent: str
    need: str
    hello: str
    rounds: tuple[PlayedRound, ...]
    anything: tuple[str, ...]
    scale: PlayedScale
    closing: PlayedClosing
    said: Mapping[str, str]
    """What is said in the chapters that a visitor can choose, by name."""

    def played(self, seen: str) -> PlayedRound:
        """Return the round whose question is in what a pupil sees; any other question gets general answers."""
        for one in self.rounds:
            if one.question in seen:
                return one
        return PlayedRound(RoundStyle.SEALED, "", self.anything, self.anything)


@cache
def cast_in(language: Language) -> Cast:
    """Return the play in Dutch or English; the names are the same."""
    data: dict[str, Any] = tomllib.loads((files("bot.demo") / "class.toml").read_text(encoding="utf-8"))
    talk = data["talk"][language]
    return Cast(
        language=language,
        guild=data["guild"],
        group=data["class"][language],
        teacher=data["teacher"],
        address=data["address"][language],
        tag=data["tag"][language],
        support=data["support"],
        support_tag=data["support_tag"][language],
        pupils=tuple(data["pupils"]),
        rounds=tuple(_round(given, language) for given in data["round"]),
        anything=tuple(data["anything"][language]),
        scale=_scale(dict(data["scale"][language])),
        closing=_closing(dict(data["closing"][language])),
        said=data["chapters"][language],
        **talk,
    )


def _scale(given: dict[str, Any]) -> PlayedScale:
    return PlayedScale(written=tuple(given.pop("written")), **given)


def _closing(given: dict[str, Any]) -> PlayedClosing:
    several = {name: tuple(given.pop(name)) for name in ("agreements", "moments", "opinions")}
    return PlayedClosing(**several, **given)


def _round(given: dict[str, Any], language: Language) -> PlayedRound:
    return PlayedRound(
        style=RoundStyle(given["style"]),
        question=given[language],
        answers=tuple(given["answers"][language]),
        telling=tuple(given["telling"][language]),
        heard=given["heard"][language],
    )
