"""Check a modal: its title, its one to five parts and the fields inside them."""

from bot.room.discord.rules.components import (
    SELECTS,
    custom_id,
    not_disabled,
    option,
    text_display,
    unique_ids,
    values_unique,
)
from bot.room.discord.rules.shape import (
    Json,
    Path,
    Problems,
    ShapeRule,
    by_type,
    choice,
    many,
    number,
    record,
    text,
    truth,
)

TEXT_INPUT, TEXT, LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 4, 10, 18, 19, 21, 22, 23
MOST_PARTS, MOST_INPUT = 5, 4000


def _lengths_fit(item: Json, path: Path, problems: Problems) -> None:
    least, most = item.get("min_length") or 0, item.get("max_length") or MOST_INPUT
    if least > most:
        problems.add((*path, "min_length"), "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
    value = item.get("value") or ""
    if value and not least <= len(value) <= most:
        problems.add((*path, "value"), "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")


def _counts_fit(item: Json, path: Path, problems: Problems) -> None:
    least, most = item.get("min_values", 1) or 0, item.get("max_values") or len(item.get("options") or [1])
    if least > most:
        problems.add((*path, "min_values"), "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")


def _one_default(item: Json, path: Path, problems: Problems) -> None:
    if sum(1 for each in item["options"] if each.get("default")) > 1:
        problems.add((*path, "options"), "RADIO_GROUP_TOO_MANY_DEFAULTS", "Only one option may be the default")


def _label_is_outside(value: object, path: Path, problems: Problems) -> None:
    problems.add(path, "TEXT_INPUT_LABEL_IN_LABEL", "The label of this field is on the component around it")


def _group(kind: int, least: int, counted: bool, *also: ShapeRule) -> ShapeRule:
    required = {"type": choice(kind), "custom_id": custom_id, "options": many(option(with_emoji=False), least, 10)}
    optional: dict[str, ShapeRule] = {"id": number(0), "required": truth}
    if counted:
        optional |= {"min_values": number(0, 10), "max_values": number(1, 10)}
    return record(required, optional, values_unique, *also)


text_input = record(
    {"type": choice(TEXT_INPUT), "custom_id": custom_id, "style": choice(1, 2)},
    {
        "id": number(0),
        "value": text(0, MOST_INPUT),
        "placeholder": text(0, 100),
        "required": truth,
        "min_length": number(0, MOST_INPUT),
        "max_length": number(1, MOST_INPUT),
        "label": _label_is_outside,
    },
    _lengths_fit,
)
file_upload = record(
    {"type": choice(FILE_UPLOAD), "custom_id": custom_id},
    {"id": number(0), "min_values": number(0, 10), "max_values": number(1, 10), "required": truth},
    _counts_fit,
)
checkbox = record({"type": choice(CHECKBOX), "custom_id": custom_id}, {"id": number(0), "default": truth})

FIELDS: dict[int, ShapeRule] = {
    **SELECTS,
    TEXT_INPUT: text_input,
    FILE_UPLOAD: file_upload,
    RADIO_GROUP: _group(RADIO_GROUP, 2, False, _one_default),
    CHECKBOX_GROUP: _group(CHECKBOX_GROUP, 1, True, _counts_fit),
    CHECKBOX: checkbox,
}
label = record(
    {"type": choice(LABEL), "label": text(1, 45), "component": by_type(FIELDS)},
    {"id": number(0), "description": text(1, 100)},
    not_disabled,
)
_parts = many(by_type({LABEL: label, TEXT: text_display}), 1, MOST_PARTS)


def _ids(item: Json, path: Path, problems: Problems) -> None:
    unique_ids(item["components"], (*path, "components"), problems)


modal = record({"custom_id": custom_id, "title": text(1, 45), "components": _parts}, {}, _ids)
