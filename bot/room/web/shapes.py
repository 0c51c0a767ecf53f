"""Messages and forms as one person's pane gets them: Discord's JSON, without what is not for these eyes."""

import re
from typing import Any, cast

from bot.room.discord.shapes import message_json, reaction_json
from bot.room.people.modal import OpenModal
from bot.room.state.entities import Json, Message
from bot.room.state.world import World

_OWN_FILE = re.compile(r"http://127\.0\.0\.1:\d{1,5}(/cdn/)")
"""A file of the room, with the port of the day on which the message was written."""

_ADDRESSES = frozenset({"url", "proxy_url", "icon_url", "proxy_icon_url"})


def message_for(world: World, message: Message, viewer_id: int) -> Json:
    """A message as this person sees it. The caller has asked whether they see it at all."""
    shape = message_json(world, message, viewer_id, created=message.author_id == viewer_id)
    if shape.get("referenced_message") is not None and not _may_read_answered(world, message, viewer_id):
        shape["referenced_message"] = None
    thread = world.channels.get(message.thread_id or 0)
    if thread is not None and not world.sees(viewer_id, thread):
        shape.pop("thread", None)
    return cast(Json, relative(shape))


def _may_read_answered(world: World, message: Message, viewer_id: int) -> bool:
    told = message.reference or {}
    channel = world.channels.get(int(told["channel_id"]))
    found = world.messages.get(int(told["channel_id"]), {}).get(int(told["message_id"]))
    if channel is None or found is None:
        return False
    return world.sees(viewer_id, channel) and found.visible_to in (None, viewer_id)


def reactions_for(message: Message, viewer_id: int) -> list[Json]:
    """The reactions under a message."""
    return [reaction_json(each, viewer_id) for each in message.reactions if each.users]


def form_for(form: OpenModal) -> Json:
    """A form of the bot."""
    return {
        "id": str(form.interaction_id),
        "place": str(form.channel_id),
        "message": None if form.message_id is None else str(form.message_id),
        "custom_id": form.custom_id,
        "title": form.title,
        "components": relative(form.data["components"]),
    }


def relative(value: Any, key: str = "") -> Any:
    """The same, with addresses of the room's own files that fit, by whatever name the page was opened."""
    if isinstance(value, dict):
        return {name: relative(each, name) for name, each in cast(Json, value).items()}
    if isinstance(value, list):
        return [relative(each) for each in cast(list[Any], value)]
    if key in _ADDRESSES and isinstance(value, str):
        return _OWN_FILE.sub(r"\1", value, count=1) if _OWN_FILE.match(value) else value
    return value
