"""Reads the talk kinds' scripts (one TOML file each), and says in plain words what is wrong with one."""

import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.content.loader import shipped_cards
from bot.domain.talk.script import (
    BESIDE,
    CLOSING_STEPS,
    DEALT,
    GROUP_STEPS,
    LEAVES,
    Script,
    Scripts,
    ScriptStep,
    Sheet,
    StepKind,
)
from bot.domain.talk.talk import TalkKind
from bot.domain.words import Wording
from bot.errors import VertelEensError

CLOSING = "closing.toml"
Text = Annotated[str, Field(min_length=1, max_length=200)]
Label = Annotated[str, Field(min_length=1, max_length=45)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,31}$")]
Data = TypeVar("Data", bound=BaseModel)
Strict = ConfigDict(extra="forbid", frozen=True)


class ScriptError(VertelEensError):
    """These scripts cannot be used; holds everything that is wrong in them, a line each."""


class OptionData(BaseModel):
    """One answer that can be chosen."""

    model_config = Strict
    id: Name
    nl: Text
    en: Text


class LeftData(BaseModel):
    """What the closing asks the teacher: the label of a field of the form of the outcomes."""

    model_config = Strict
    field: Literal["what", "change"]
    nl: Label
    en: Label


class StepData(BaseModel):
    """One step as it stands in a file."""

    model_config = Strict
    id: Name
    kind: StepKind
    nl: Text
    en: Text
    deck: Name | None = None
    choose: Annotated[int, Field(ge=0, le=DEALT)] = 0
    drawing: bool = False
    options: Annotated[tuple[OptionData, ...], Field(max_length=10)] = ()
    sheet: Sheet | None = None
    nameless: bool = False
    leaves: Annotated[tuple[LeftData, ...], Field(max_length=2)] = ()

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        needs = {
            "deck": self.kind is StepKind.CARDS,
            "choose": self.kind is StepKind.CARDS,
            "options": self.kind is StepKind.CHOICE,
            "sheet": self.kind is StepKind.SHEET,
        }
        for field, needed in needs.items():
            if needed and not getattr(self, field):
                raise ValueError(f"a step of kind {self.kind} needs {field}")
        if len({option.id for option in self.options}) < len(self.options):
            raise ValueError("two options have the same id")
        if self.nameless and self.kind is not StepKind.ROUND:
            raise ValueError("only a step of kind round can be nameless")
        if self.leaves and self.kind is not StepKind.CLOSING:
            raise ValueError("only a step of kind closing has leaves")
        return self

    def step(self) -> ScriptStep:
        options = tuple((option.id, Wording(option.nl, option.en)) for option in self.options)
        leaves = tuple((left.field, Wording(left.nl, left.en)) for left in self.leaves)
        told = self.model_dump(exclude={"nl", "en", "options", "leaves"})
        return ScriptStep(text=Wording(self.nl, self.en), options=options, leaves=leaves, **told)


class ScriptData(BaseModel):
    """One file."""

    model_config = Strict
    kind: TalkKind
    leaves: frozenset[str]
    minutes: Annotated[int, Field(ge=5, le=60)] | None = None
    one_to_one: tuple[StepData, ...] = ()
    whole_group: tuple[StepData, ...] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if unknown := self.leaves - LEAVES:
            raise ValueError(f"leaves knows no {', '.join(sorted(unknown))}; it knows {', '.join(sorted(LEAVES))}")
        if not self.one_to_one and not self.whole_group:
            raise ValueError("there is no step in it")
        for steps, allowed in ((self.one_to_one, _ALONE), (self.whole_group, GROUP_STEPS)):
            _refuse_doubles([step.id for step in steps])
            for step in steps:
                if step.kind not in allowed:
                    raise ValueError(f"step {step.id} is of kind {step.kind}, which does not belong in this form")
        if self.whole_group and self.whole_group[-1].kind is not StepKind.CLOSING:
            raise ValueError("the whole group's steps must end with a closing")
        return self


class ClosingData(BaseModel):
    """How every one-to-one talk ends."""

    model_config = Strict
    one_to_one: tuple[StepData, ...]

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if tuple(step.kind for step in self.one_to_one) != CLOSING_STEPS:
            raise ValueError(f"the steps must be {', '.join(CLOSING_STEPS)}, in this order")
        return self


_ALONE = frozenset(StepKind) - BESIDE - GROUP_STEPS - set(CLOSING_STEPS)


def load_scripts(folder: Traversable | None = None, decks: Collection[str] | None = None) -> Scripts:
    """Return the scripts of the ``.toml`` files in ``folder`` (those that come with the bot unless given), by talk
    kind.

    ``decks`` are the categories of cards there are. Raises ``ScriptError`` that names every problem at once.
    """
    folder = folder or files("bot.content") / "scripts"
    known = decks if decks is not None else {card.category for card in shipped_cards()}
    problems: list[str] = []
    closing = _read(folder / CLOSING, ClosingData, problems)
    ending = tuple(step.step() for step in closing.one_to_one) if closing else ()
    scripts: dict[TalkKind, Script] = {}
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    for name in names:
        data = None if name == CLOSING else _read(folder / name, ScriptData, problems)
        if data is None:
            continue
        steps = (*data.one_to_one, *data.whole_group)
        missing = [one for one in steps if one.deck not in {None, *known}]
        problems += [f"{name}, {one.id}: there is no deck {one.deck}" for one in missing]
        if data.kind in scripts:
            problems.append(f"{name}: there is a script for {data.kind} already")
        alone = tuple(step.step() for step in data.one_to_one)
        scripts[data.kind] = Script(
            data.kind,
            (*alone, *ending) if alone else (),
            tuple(step.step() for step in data.whole_group),
            data.leaves,
            data.minutes,
        )
    problems += [f"there is no script for {kind}" for kind in TalkKind if kind not in scripts]
    if problems:
        raise ScriptError("\n".join(problems))
    return scripts


@cache
def talk_scripts() -> Scripts:
    """Return the scripts that come with the bot, which are read once."""
    return load_scripts()


def _read(file: Traversable, model: type[Data], problems: list[str]) -> Data | None:
    try:
        return model.model_validate(tomllib.loads(file.read_text(encoding="utf-8-sig")))
    except FileNotFoundError:
        problems.append(f"{file.name}: this file is missing")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{file.name}: this is no TOML ({error})")
    except ValidationError as error:
        problems += [f"{file.name}, {_place(fault['loc'])}: {fault['msg']}" for fault in error.errors()]
    return None


def _place(path: tuple[int | str, ...]) -> str:
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in path) or "the whole file"


def _refuse_doubles(ids: list[str]) -> None:
    if doubles := {one for one in ids if ids.count(one) > 1}:
        raise ValueError(f"more than one step is called {', '.join(sorted(doubles))}")
