"""Which button, list or message a person means among everything that person can see."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.room.discord.rules.components import BUTTON, walk
from bot.room.discord.rules.shape import part_of
from bot.room.state.entities import Channel, Json, Message
from bot.room.state.world import World

Wanted = Callable[[Json], bool]


@dataclass(frozen=True)
class Spot:
    """A component on a message."""

    message: Message
    item: Json


def visible(world: World, user_id: int, channel: Channel | None = None) -> list[Message]:
    """The messages that a person sees, newest first, in one channel or everywhere."""
    places = [channel] if channel else list(world.channels.values())
    seen = [each for place in places if world.sees(user_id, place) for each in world.messages_of(place.id, user_id)]
    return sorted(seen, key=lambda each: each.id, reverse=True)


def spots(messages: list[Message], wanted: Wanted) -> Iterator[Spot]:
    """Every component that is wanted, on the newest message first."""
    for message in messages:
        for item, _ in walk(message.components):
            if wanted(item):
                yield Spot(message, item)


def usable(found: list[Spot]) -> Spot | None:
    """The first that is switched on."""
    return next((each for each in found if not each.item.get("disabled")), None)


def a_button(label: str | None, custom_id: str | None) -> Wanted:
    """Buttons with this label (with or without its emoji in front) or this custom_id."""

    def wanted(item: Json) -> bool:
        if item["type"] != BUTTON or not item.get("custom_id"):
            return False
        return item["custom_id"] == custom_id if custom_id is not None else label in labels(item)

    return wanted


def labels(item: Json) -> set[str]:
    """What a button may be called: its label, its emoji, or both."""
    emoji, label = part_of(item, "emoji").get("name"), item.get("label")
    return {name for name in (label, emoji, f"{emoji} {label}") if name}


def a_list(placeholder: str | None, custom_id: str | None, kinds: frozenset[int]) -> Wanted:
    """Lists with this placeholder or custom_id."""

    def wanted(item: Json) -> bool:
        if item["type"] not in kinds:
            return False
        return item["custom_id"] == custom_id if custom_id is not None else item.get("placeholder") == placeholder

    return wanted
