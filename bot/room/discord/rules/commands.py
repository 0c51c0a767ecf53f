"""Check application commands: names, options, choices, localisations and the size of the whole."""

from collections import Counter
from typing import Any

from bot.room.discord.rules.shape import (
    Json,
    Path,
    Problems,
    ShapeRule,
    as_object,
    by_type,
    check,
    choice,
    items_of,
    many,
    number,
    part_of,
    record,
    snowflake,
    text,
    then,
    truth,
)
from bot.room.state.api_error import api_error

CHAT_INPUT = 1
SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER_OPTION, CHANNEL, ROLE, _, NUMBER, ATTACHMENT = range(1, 12)
MOST, MOST_CHARACTERS = 100, 8000
_LANGUAGES = (
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR "
    "ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko"
)
LOCALES = frozenset(_LANGUAGES.split())


def _plain_letters(value: Any, path: Path, problems: Problems) -> None:
    """Accept letters and digits of any script and - _ ', without capitals: the documentation's pattern."""
    good = all(each.isalnum() or each in "-_'" or "\u0900" <= each <= "\u097f" or _thai(each) for each in value)
    if not good or value != value.lower():
        problems.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _thai(character: str) -> bool:
    return "\u0e00" <= character <= "\u0e7f"


def _localised(rule: ShapeRule) -> ShapeRule:
    def localised(value: Any, path: Path, problems: Problems) -> None:
        words = as_object(value)
        if words is None:
            problems.add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
            return
        for locale, one in words.items():
            if locale not in LOCALES:
                problems.add((*path, locale), "ENUM_TYPE_COERCE", f'Value "{locale}" is not a valid enum value.')
            elif one is not None:
                rule(one, (*path, locale), problems)

    return localised


_description = text(1, 100)
_name_is_plain = then(text(1, 32), _plain_letters)


def _choices(value: ShapeRule) -> ShapeRule:
    one = record({"name": text(1, 100), "value": value}, {"name_localizations": _localised(text(1, 100))})
    return many(one, 0, 25)


def _option(kind: int, **more: ShapeRule) -> ShapeRule:
    return record(
        {"type": choice(kind), "name": _name_is_plain, "description": _description},
        {
            "name_localizations": _localised(_name_is_plain),
            "description_localizations": _localised(_description),
            "required": truth,
            **more,
        },
    )


def _numeric(kind: int, whole: bool) -> ShapeRule:
    bound = number(whole=whole)
    return _option(kind, choices=_choices(bound), min_value=bound, max_value=bound)


_LEAVES: dict[int, ShapeRule] = {
    STRING: _option(
        STRING,
        choices=_choices(text(0, 100)),
        min_length=number(0, 6000),
        max_length=number(1, 6000),
    ),
    INTEGER: _numeric(INTEGER, whole=True),
    NUMBER: _numeric(NUMBER, whole=False),
    CHANNEL: _option(CHANNEL, channel_types=many(number(0, 16), unique=True)),
    **{kind: _option(kind) for kind in (BOOLEAN, USER_OPTION, ROLE, ATTACHMENT)},
}


def _options(kinds: dict[int, ShapeRule]) -> ShapeRule:
    return then(many(by_type(kinds), 0, 25), _in_order)


def _in_order(options: Any, path: Path, problems: Problems) -> None:
    """Hold required options to come first, subcommands to stand apart from values, and names to be unique."""
    names = Counter(each["name"] for each in options)
    seen_optional = False
    nested = {each["type"] in (SUBCOMMAND, GROUP) for each in options}
    if len(nested) > 1:
        words = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        problems.add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words)
    for position, each in enumerate(options):
        if names[each["name"]] > 1:
            words = "Option name already exists in this command"
            problems.add((*path, position, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", words)
        if each.get("required") and seen_optional:
            words = "Required options must be placed before non-required options"
            problems.add((*path, position), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words)
        seen_optional = seen_optional or not each.get("required")


_subcommand = _option(SUBCOMMAND, options=_options(_LEAVES))
_group = _option(GROUP, options=_options({SUBCOMMAND: _subcommand}))
_ALL_OPTIONS = _options({**_LEAVES, SUBCOMMAND: _subcommand, GROUP: _group})


def _not_too_large(body: Json, path: Path, problems: Problems) -> None:
    if (size := command_size(body)) > MOST_CHARACTERS:
        words = f"Command exceeds maximum size ({size} > {MOST_CHARACTERS})"
        problems.add(path, "APPLICATION_COMMAND_TOO_LARGE", words)


def command_size(body: Json) -> int:
    """Count the characters of names, descriptions and choice values; of localisations only the longest counts."""
    size = sum(_longest(body, key) for key in ("name", "description"))
    for each in items_of(body, "choices"):
        size += _longest(each, "name") + len(str(each["value"]))
    return size + sum(command_size(each) for each in items_of(body, "options"))


def _longest(body: Json, key: str) -> int:
    localised = part_of(body, f"{key}_localizations").values()
    return max([len(body.get(key) or ""), *(len(word) for word in localised if word)])


_command = then(
    record(
        {"name": _name_is_plain, "description": _description},
        {
            "type": choice(CHAT_INPUT),
            "name_localizations": _localised(_name_is_plain),
            "description_localizations": _localised(_description),
            "options": _ALL_OPTIONS,
            "id": snowflake,
            "default_member_permissions": snowflake,
            "dm_permission": truth,
            "contexts": many(choice(0, 1, 2), 1, unique=True),
            "integration_types": many(choice(0, 1), 1, unique=True),
            "nsfw": truth,
        },
    ),
    _not_too_large,
)


def check_commands(body: Any) -> list[Json]:
    """Check the whole list of a bulk overwrite: no name twice, and not too many (30032)."""
    check(many(_command), body)
    commands: list[Json] = body
    problems = Problems()
    seen: set[str] = set()
    for position, each in enumerate(commands):
        if each["name"] in seen:
            words = "Application command names must be unique"
            problems.add((position,), "APPLICATION_COMMANDS_DUPLICATE_NAME", words)
        seen.add(each["name"])
    problems.refuse()
    if len(seen) > MOST:
        raise api_error(30032)
    return commands
