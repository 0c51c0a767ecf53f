"""Rules for the lists a person picks from: string, user, role, mentionable and channel selects."""

import re
from typing import Any

from bot.room.discord.rules.shape import (
    Json,
    Path,
    Problems,
    Rule,
    as_list,
    as_object,
    choice,
    many,
    number,
    record,
    snowflake,
    text,
    truth,
)

STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 3, 5, 6, 7, 8
MOST_OPTIONS = 25
CHANNEL_TYPES = (0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16)

custom_id = text(1, 100)
emoji = record({"name": text(0, 32)}, {"id": snowflake, "animated": truth})
web_url = text(1, 512, re.compile(r"(https?|discord)://\S+\Z"))


def option(with_emoji: bool = True) -> Rule:
    """One option of a select, radio group or checkbox group: label, value, description of at most 100 characters."""
    optional: dict[str, Rule] = {"description": text(0, 100), "default": truth}
    if with_emoji:
        optional["emoji"] = emoji
    return record({"label": text(1, 100), "value": text(1, 100)}, optional)


def values_unique(item: Json, path: Path, problems: Problems) -> None:
    """No two options of one list carry the same value."""
    seen: set[str] = set()
    for position, each in enumerate(item["options"]):
        if each["value"] in seen:
            problems.add(
                (*path, "options", position, "value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )
        seen.add(each["value"])


def bounds_fit(item: Json, path: Path, problems: Problems) -> None:
    """min_values <= max_values, enough options to pick, and no more defaults than may be picked."""
    least, most = _bound(item, "min_values"), _bound(item, "max_values")
    if least > most:
        problems.add((*path, "min_values"), "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
    options = as_list(item.get("options"))
    if options is not None and len(options) < most:
        problems.add((*path, "options"), "BASE_TYPE_BAD_LENGTH", f"Must be between {most} and 25 in length.")
    if _defaults(item) > most:
        problems.add(path, "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", f"At most {most} values may be the default.")


def _bound(item: Json, key: str) -> int:
    value = item.get(key)
    return value if isinstance(value, int) else 1


def _defaults(item: Json) -> int:
    chosen = as_list(item.get("default_values")) or []
    options = as_list(item.get("options")) or []
    return len(chosen) + sum(1 for each in options if (as_object(each) or {}).get("default"))


def _default_value(*kinds: str) -> Rule:
    return record({"id": snowflake, "type": choice(*kinds)}, {})


def _common() -> dict[str, Rule]:
    return {
        "id": number(0),
        "placeholder": text(0, 150),
        "min_values": number(0, MOST_OPTIONS),
        "max_values": number(1, MOST_OPTIONS),
        "disabled": truth,
        "required": truth,
    }


def _picker(kind: int, *defaults: str, **more: Rule) -> Rule:
    chosen = many(_default_value(*defaults), 0, MOST_OPTIONS)
    optional = {**_common(), "default_values": chosen, **more}
    return record({"type": choice(kind), "custom_id": custom_id}, optional, bounds_fit)


def _string_select() -> Rule:
    required = {"type": choice(STRING_SELECT), "custom_id": custom_id, "options": many(option(), 1, MOST_OPTIONS)}
    return record(required, _common(), values_unique, bounds_fit)


SELECTS: dict[int, Rule] = {
    STRING_SELECT: _string_select(),
    USER_SELECT: _picker(USER_SELECT, "user"),
    ROLE_SELECT: _picker(ROLE_SELECT, "role"),
    MENTIONABLE_SELECT: _picker(MENTIONABLE_SELECT, "user", "role"),
    CHANNEL_SELECT: _picker(CHANNEL_SELECT, "channel", channel_types=many(choice(*CHANNEL_TYPES), unique=True)),
}


def not_disabled(item: Json, path: Path, problems: Problems) -> None:
    """Inside a modal nothing can be switched off."""
    component: Any = item.get("component")
    inner = as_object(component) or {}
    if inner.get("disabled"):
        problems.add((*path, "component", "disabled"), "COMPONENT_DISABLED_IN_MODAL", "Cannot be disabled in a modal.")
