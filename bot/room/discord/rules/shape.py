"""Offer small building blocks that check a JSON value and say what is wrong where, in Discord's words."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from bot.room.state.api_error import field_error, form_error
from bot.room.state.entities import Json

Path = tuple[str | int, ...]
ShapeRule = Callable[[Any, Path, "Problems"], None]

_SNOWFLAKE = re.compile(r"(0|[1-9][0-9]{0,19})\Z")


@dataclass
class Problems:
    """What is wrong with one payload: (path, code, text)."""

    found: list[tuple[Path, str, str]] = field(default_factory=list[tuple[Path, str, str]])

    def add(self, path: Path, code: str, message: str) -> None:
        """Note one problem at `path`; list positions are ints."""
        self.found.append((path, code, message))

    def refuse(self) -> None:
        """Raise ApiError 50035 when anything was found."""
        if self.found:
            raise form_error(self.found)


def check(rule: ShapeRule, value: Any, path: Path = ()) -> None:
    """Hold `value` against `rule`. Raises ApiError 50035 with all problems at once."""
    problems = Problems()
    rule(value, path, problems)
    problems.refuse()


def as_object(value: Any) -> Json | None:
    """Return the value as a JSON object, or None when it is something else."""
    return cast(Json, value) if isinstance(value, dict) else None


def as_list(value: Any) -> list[Any] | None:
    """Return the value as a JSON array, or None when it is something else."""
    return cast(list[Any], value) if isinstance(value, list) else None


def items_of(item: Json, key: str) -> list[Json]:
    """Return the objects of a list in a checked object; empty when it is absent or null."""
    return item.get(key) or list[Json]()


def part_of(item: Json, key: str) -> Json:
    """Return an object inside a checked object; empty when it is absent or null."""
    return item.get(key) or dict[str, Any]()


def size_problem(count: int, least: int, most: int | None) -> tuple[str, str] | None:
    """Return Discord's code and words for a length outside least..most, or None when it fits."""
    if count < least and most is not None and least > 0:
        return "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length."
    if count < least:
        return "BASE_TYPE_MIN_LENGTH", f"Must be {least} or more in length."
    if most is not None and count > most:
        if least > 0:
            return "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length."
        return "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length."
    return None


def text(least: int = 0, most: int | None = None, pattern: re.Pattern[str] | None = None) -> ShapeRule:
    """Accept a string of least..most characters (code points), matching `pattern` where given."""

    def rule(value: Any, path: Path, problems: Problems) -> None:
        if not isinstance(value, str):
            problems.add(path, "STRING_TYPE_CONVERT", f'Could not interpret "{value}" as string.')
        elif wrong := size_problem(len(value), least, most):
            problems.add(path, *wrong)
        elif pattern is not None and not pattern.match(value):
            problems.add(path, "STRING_TYPE_REGEX", "String value did not match validation regex.")

    return rule


def number(least: float | None = None, most: float | None = None, whole: bool = True) -> ShapeRule:
    """Accept a number within bounds; numeric strings are not accepted, booleans neither."""

    def rule(value: Any, path: Path, problems: Problems) -> None:
        kinds = int if whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds):
            problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not {"int" if whole else "number"}.')
        elif most is not None and value > most:
            problems.add(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
        elif least is not None and value < least:
            problems.add(path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {least}.")

    return rule


def truth(value: Any, path: Path, problems: Problems) -> None:
    """Accept a boolean."""
    if not isinstance(value, bool):
        problems.add(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")


def anything(value: Any, path: Path, problems: Problems) -> None:
    """Accept any value: another rule looks at it."""


def snowflake(value: Any, path: Path, problems: Problems) -> None:
    """Accept an id: digits as a string, or a whole number."""
    good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 64
    if not good and not (isinstance(value, str) and _SNOWFLAKE.match(value)):
        problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')


def choice(*values: object) -> ShapeRule:
    """Accept one of the given values."""
    words = "(" + ", ".join(repr(each) for each in values) + ")"

    def rule(value: Any, path: Path, problems: Problems) -> None:
        if not any(value == each and type(value) is type(each) for each in values):
            problems.add(path, "BASE_TYPE_CHOICES", f"Value must be one of {words}.")

    return rule


def many(each: ShapeRule, least: int = 0, most: int | None = None, unique: bool = False) -> ShapeRule:
    """Accept a list of least..most values that each follow a rule."""

    def rule(value: Any, path: Path, problems: Problems) -> None:
        values = as_list(value)
        if values is None:
            problems.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return
        if wrong := size_problem(len(values), least, most):
            problems.add(path, *wrong)
        if unique and len({str(one) for one in values}) < len(values):
            problems.add(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value")
        for position, one in enumerate(values):
            each(one, (*path, position), problems)

    return rule


def record(required: Mapping[str, ShapeRule], optional: Mapping[str, ShapeRule], *also: ShapeRule) -> ShapeRule:
    """Accept an object with exactly these keys; null is as good as absent. `also` rules see the whole object."""
    rules = {**required, **optional}

    def rule(value: Any, path: Path, problems: Problems) -> None:
        item = as_object(value)
        if item is None:
            problems.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
            return
        _missing(item, required, path, problems)
        _keys(item, rules, path, problems)

    return then(rule, *also)


def then(first: ShapeRule, *also: ShapeRule) -> ShapeRule:
    """Let the rules in `also` look at a value only where the first found nothing wrong."""

    def rule(value: Any, path: Path, problems: Problems) -> None:
        before = len(problems.found)
        first(value, path, problems)
        if len(problems.found) == before:
            for one in also:
                one(value, path, problems)

    return rule


def _missing(item: Json, required: Iterable[str], path: Path, problems: Problems) -> None:
    for key in required:
        if item.get(key) is None:
            problems.add((*path, key), "BASE_TYPE_REQUIRED", "This field is required")


def _keys(item: Json, rules: Mapping[str, ShapeRule], path: Path, problems: Problems) -> None:
    for key, value in item.items():
        rule = rules.get(key)
        if rule is None:
            problems.add((*path, key), "UNKNOWN_KEY", "This field is not known here")
        elif value is not None:
            rule(value, (*path, key), problems)


def by_type(kinds: Mapping[int, ShapeRule]) -> ShapeRule:
    """Accept an object whose `type` picks the rule it must follow."""
    words = "(" + ", ".join(str(kind) for kind in kinds) + ")"

    def rule(value: Any, path: Path, problems: Problems) -> None:
        item = as_object(value)
        if item is None:
            problems.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        elif (kind := item.get("type")) is None:
            problems.add((*path, "type"), "BASE_TYPE_REQUIRED", "This field is required")
        elif isinstance(kind, bool) or not isinstance(kind, int) or kind not in kinds:
            problems.add((*path, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {words}.')
        else:
            kinds[kind](item, path, problems)

    return rule


def read_snowflake(value: Any, field: str) -> int:
    """Return an id out of an address, a query or a body; refusal 50035 when it is none."""
    check(snowflake, value, (field,))
    return int(value)


def read_moment(text: str, field: str) -> datetime:
    """Return a moment as Discord takes it: ISO 8601 with its time zone; else refusal 50035."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise field_error(field, "DATE_TIME_TYPE_PARSE", f"Could not parse {text}. Should be ISO8601.")
    return found
