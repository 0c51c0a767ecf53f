"""Hold the form that is open in front of a person: its fields, what may be filled in, and what is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from bot.room.discord.changes.files import Upload
from bot.room.discord.rules import modals
from bot.room.discord.rules.components import ROLE_SELECT, STRING_SELECT, USER_SELECT
from bot.room.people.errors import InvalidInput, Obstacle
from bot.room.people.finding import Resolved, find_role, find_user
from bot.room.state.entities import Json

_LISTED = frozenset({STRING_SELECT, modals.RADIO_GROUP, modals.CHECKBOX_GROUP})


class Value(str):
    """An option named by its value, also where another option has that text as its label."""

    __slots__ = ()


@dataclass
class Field:
    """One field of a form. `label` is what the person reads, `item` is the component as the bot sent it."""

    label: str
    item: Json
    description: str | None = None

    @property
    def custom_id(self) -> str:
        """The bot's name for it."""
        return self.item["custom_id"]

    @property
    def kind(self) -> int:
        """Its component type."""
        return self.item["type"]

    @property
    def required(self) -> bool:
        """Whether it must be filled in; Discord's default is that it must."""
        return self.kind != modals.CHECKBOX and self.item.get("required") is not False

    @property
    def options(self) -> list[Json]:
        """The options of a list; empty for other fields."""
        return self.item.get("options") or []

    @property
    def default(self) -> Any:
        """What stands in it when the form opens: a text, a truth, or a list of values."""
        if self.kind == modals.TEXT_INPUT:
            return self.item.get("value") or ""
        if self.kind == modals.CHECKBOX:
            return bool(self.item.get("default"))
        return [each["value"] for each in self.options if each.get("default")]


@dataclass
class OpenModal:
    """A form of the bot on a person's screen. `interaction_id` is the interaction whose answer it is."""

    interaction_id: int
    channel_id: int
    message_id: int | None
    data: Json
    fields: list[Field] = field(init=False)

    def __post_init__(self) -> None:
        labelled = [each for each in self.data["components"] if each["type"] == modals.LABEL]
        self.fields = [Field(each["label"], each["component"], each.get("description")) for each in labelled]

    @property
    def title(self) -> str:
        """The title."""
        return self.data["title"]

    @property
    def custom_id(self) -> str:
        """The bot's name for the form."""
        return self.data["custom_id"]

    @property
    def text(self) -> str:
        """The form as plain text: title, words, fields with what stands in them."""
        words = [each["content"] for each in self.data["components"] if each["type"] == modals.TEXT]
        return "\n".join([f"== {self.title} ==", *words, *(_drawn(each) for each in self.fields)])

    def named(self, told: str) -> Field | None:
        """Return a field by its label or custom_id."""
        by_id = (each for each in self.fields if each.custom_id == told)
        return next(by_id, next((each for each in self.fields if each.label == told), None))

    def filled(self, values: Mapping[str, Any], resolved: Resolved) -> list[Json]:
        """Return the components as they are sent; what is not in `values` (by custom_id) keeps its default.

        Raises InvalidInput when a client would not let the form go.
        """
        entered = {each.custom_id: values.get(each.custom_id, each.default) for each in self.fields}
        filler = _Filler(resolved, self.channel_id)
        answers = {each.custom_id: filler.fill(each, entered[each.custom_id]) for each in self.fields}
        return [_sent(number, each, answers) for number, each in enumerate(self.data["components"], 1)]


def _drawn(one: Field) -> str:
    star = "*" if one.required else ""
    about = f" ({one.description})" if one.description else ""
    if one.kind == modals.TEXT_INPUT:
        inside = one.default or one.item.get("placeholder") or ""
    elif one.options:
        inside = " | ".join(f"{each['label']}{'*' if each.get('default') else ''}" for each in one.options)
    else:
        inside = one.item.get("placeholder") or ("x" if one.default is True else "")
    return f"{one.label}{star}{about}: <{inside}>"


def _sent(number: int, part: Json, answers: dict[str, Json]) -> Json:
    base: Json = {"type": part["type"], "id": part.get("id") or number}
    if part["type"] == modals.LABEL:
        return base | {"component": answers[part["component"]["custom_id"]] | {"id": 100 + number}}
    return base


@dataclass
class _Filler:
    """Turns what a person enters into what is sent, as strict as a client."""

    resolved: Resolved
    channel_id: int

    def fill(self, one: Field, value: Any) -> Json:
        base: Json = {"type": one.kind, "custom_id": one.custom_id}
        if one.kind == modals.TEXT_INPUT:
            return base | {"value": _checked_text(one, value)}
        if one.kind == modals.CHECKBOX:
            return base | {"value": bool(value)}
        chosen = self._chosen(one, _as_list(value))
        _counted(one, len(chosen))
        if one.kind == modals.RADIO_GROUP:
            return base | {"value": chosen[0] if chosen else None}
        return base | {"values": chosen}

    def _chosen(self, one: Field, values: list[Any]) -> list[str]:
        if one.kind in _LISTED:
            return [option_value(one.options, each) for each in values]
        if one.kind == modals.FILE_UPLOAD:
            return [self.resolved.attachment(as_upload(each), self.channel_id) for each in values]
        return [picked(self.resolved, one.kind, each) for each in values]


def picked(resolved: Resolved, kind: int, told: object) -> str:
    """Return the id of a person or role that is picked in a list of that kind, noted in `resolved`."""
    world, guild_id = resolved.world, resolved.guild_id
    if kind == USER_SELECT and (user_id := find_user(world, guild_id, told)):
        return resolved.user(user_id)
    if kind == ROLE_SELECT and (role_id := find_role(world, guild_id, told)):
        return resolved.role(role_id)
    raise InvalidInput(f"{told!r} is not in this list")


def option_value(options: list[Json], told: object) -> str:
    """Return the value of an option named by its label or value."""
    for key in ("value",) if isinstance(told, Value) else ("label", "value"):
        for each in options:
            if each[key] == str(told):
                return each["value"]
    raise InvalidInput(f"there is no option {told!r}; there is {[each['label'] for each in options]}")


def as_upload(told: object) -> Upload:
    """Return a file given as Upload or as (name, bytes)."""
    if isinstance(told, Upload):
        return told
    filename, content = cast(tuple[str, bytes], told)
    return Upload(filename, content)


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return cast(list[Any], value) if isinstance(value, list) else [value]


def _checked_text(one: Field, value: Any) -> str:
    text = str(value)
    least, most = one.item.get("min_length") or 0, one.item.get("max_length") or modals.MOST_INPUT
    if one.required and not text.strip():
        raise InvalidInput(f"the field {one.label!r} must be filled in", Obstacle.FIELD_MISSING, one.custom_id)
    if text and not least <= len(text) <= most:
        why = f"the field {one.label!r} takes {least} to {most} characters, not {len(text)}"
        raise InvalidInput(why, Obstacle.FIELD_LENGTH, one.custom_id, least, most)
    return text


def _counted(one: Field, count: int) -> None:
    if not count and not one.required:
        return
    least, most = bounds(one.item)
    if one.required and not count:
        raise InvalidInput(f"the field {one.label!r} must be filled in", Obstacle.FIELD_MISSING, one.custom_id)
    if not least <= count <= most:
        why = f"the field {one.label!r} takes {least} to {most} choices, not {count}"
        raise InvalidInput(why, Obstacle.FIELD_COUNT, one.custom_id, least, most)


def bounds(item: Json) -> tuple[int, int]:
    """Tell how few and how many may be chosen in a list, group or upload."""
    if item["type"] == modals.RADIO_GROUP:
        return 1, 1
    least = item.get("min_values")
    usual = len(item["options"]) if item["type"] == modals.CHECKBOX_GROUP else 1
    return (1 if least is None else least), item.get("max_values") or usual
