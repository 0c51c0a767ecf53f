"""Describe what one person sees: the places of a guild, and messages and forms without what is hidden."""

import re
from dataclasses import dataclass
from typing import Any, cast

from bot.room.discord.changes.pins import pinned
from bot.room.discord.changes.posting import labels_for
from bot.room.discord.shapes import message_json, reaction_json
from bot.room.people.modal import OpenModal
from bot.room.people.person import Person
from bot.room.state.entities import THREADS, Channel, ChannelType, Json, Message
from bot.room.state.permissions import Perm
from bot.room.state.world import World
from bot.room.web.roster import Roster

_OWN_FILE = re.compile(r"http://127\.0\.0\.1:\d{1,5}(/cdn/[^?#]*)(?:\?hm=\w*)?\Z")
"""A file of the room, with the port of the day on which the message was written, and with the bot's signature."""

_ADDRESSES = frozenset({"url", "proxy_url"})

_KINDS = {
    ChannelType.TEXT: "text",
    ChannelType.DM: "dm",
    ChannelType.VOICE: "voice",
    ChannelType.CATEGORY: "category",
    ChannelType.ANNOUNCEMENT: "news",
    ChannelType.PUBLIC_THREAD: "thread",
    ChannelType.PRIVATE_THREAD: "private_thread",
    ChannelType.FORUM: "forum",
}
_MAY = {
    "attach": Perm.ATTACH_FILES,
    "react": Perm.ADD_REACTIONS,
    "commands": Perm.USE_APPLICATION_COMMANDS,
    "manage": Perm.MANAGE_MESSAGES,
    "pin": Perm.PIN_MESSAGES,
    "history": Perm.READ_MESSAGE_HISTORY,
}


@dataclass(frozen=True)
class Places:
    """One person's eyes on a guild."""

    world: World
    roster: Roster
    person: Person
    guild_id: int

    def all(self) -> dict[str, Json]:
        """Return every place in sight, by id, in the order of the screen."""
        order = [each for each in self._in_order() if self._shown(each)]
        people = [each.id for each in self.roster.people(self.world, self.guild_id)]
        return {str(each.id): self._place(each, number, people) for number, each in enumerate(order)}

    def _in_order(self) -> list[Channel]:
        world = self.world
        channels = world.channels_of(self.guild_id)
        loose = [each for each in channels if each.parent_id is None and each.type != ChannelType.CATEGORY]
        order = sorted(loose, key=lambda each: each.type == ChannelType.VOICE)
        for category in [each for each in channels if each.type == ChannelType.CATEGORY]:
            order += [category, *(each for each in channels if each.parent_id == category.id)]
        mine = [each for each in world.channels.values() if each.is_dm and self.person.id in each.recipients]
        return [*order, *reversed(world.threads_of(self.guild_id)), *mine]

    def _shown(self, channel: Channel) -> bool:
        if self.world.sees(self.person.id, channel):
            return True
        inside = [each for each in self.world.channels_of(self.guild_id) if each.parent_id == channel.id]
        return channel.type == ChannelType.CATEGORY and any(self.world.sees(self.person.id, each) for each in inside)

    def _place(self, channel: Channel, order: int, people: list[int]) -> Json:
        given = self.world.permissions(self.person.id, channel)
        why = self.why_silent(channel)
        return {
            "id": str(channel.id),
            "kind": self._kind(channel),
            "name": self._name(channel),
            "topic": channel.topic,
            "parent": str(channel.parent_id) if channel.parent_id in self.world.channels else None,
            "order": order,
            "private": self._private(channel),
            "may_send": why is None,
            "why": why,
            "may": self._may(channel, given),
            "readers": [str(each) for each in self._readers(channel, people)],
            "pins": len(pinned(self.world, channel)),
            "last_message": str(channel.last_message_id) if channel.last_message_id else None,
        } | self._thread_part(channel)

    def _may(self, channel: Channel, given: Perm) -> list[str]:
        begins = channel.type == ChannelType.FORUM and bool(given & Perm.SEND_MESSAGES)
        return [name for name, needed in _MAY.items() if given & needed] + (["post"] if begins else [])

    def _kind(self, channel: Channel) -> str:
        parent = self.world.channels.get(channel.parent_id or 0)
        if channel.type in THREADS and parent is not None and parent.type == ChannelType.FORUM:
            return "post"
        return _KINDS[ChannelType(channel.type)]

    def _name(self, channel: Channel) -> str:
        if not channel.is_dm:
            return channel.name
        return next((self.world.users[each].name for each in channel.recipients if each != self.person.id), "")

    def _private(self, channel: Channel) -> bool:
        if channel.guild_id is None or channel.type == ChannelType.PRIVATE_THREAD:
            return True
        home = self.world.home_of(channel)
        closed = any(each.id == channel.guild_id and each.deny & Perm.VIEW_CHANNEL for each in home.overwrites)
        return closed or not self.world.roles[channel.guild_id].permissions & Perm.VIEW_CHANNEL

    def _readers(self, channel: Channel, people: list[int]) -> list[int]:
        if channel.is_dm:
            return list(channel.recipients)
        return [each for each in people if self.world.sees(each, channel)]

    def _thread_part(self, channel: Channel) -> Json:
        state, parent = channel.thread, self.world.channels.get(channel.parent_id or 0)
        if state is None or parent is None:
            labels = [each.name for each in labels_for(self.world, self.person.id, channel)]
            return {"archived": False, "locked": False, "tags": labels, "starter": None}
        names = {each.id: each.name for each in parent.available_tags}
        hangs = channel.id in self.world.messages.get(parent.id, {})
        return {
            "archived": state.archived,
            "locked": state.locked,
            "tags": [names[each] for each in state.applied_tags if each in names],
            "starter": str(channel.id) if hangs else None,
        }

    def why_silent(self, channel: Channel) -> str | None:
        """Tell why this person may not write here, as a word of the catalogue's `[hush]`; None when they may."""
        given = self.world.permissions(self.person.id, channel)
        needed = Perm.SEND_MESSAGES_IN_THREADS if channel.is_thread else Perm.SEND_MESSAGES
        if channel.type in (ChannelType.FORUM, ChannelType.CATEGORY):
            return "forum" if channel.type == ChannelType.FORUM else "wordless"
        if channel.thread and channel.thread.locked and not given & Perm.MANAGE_THREADS:
            return "locked"
        if given & needed:
            return None
        member = self.world.members.get(channel.guild_id or 0, {}).get(self.person.id)
        if member is None:
            return "read_only"
        if self.world.is_timed_out(member):
            return "timeout"
        concerned = {*member.roles, member.user_id}
        home = self.world.home_of(channel)
        silenced = any(each.id in concerned and each.deny & needed for each in home.overwrites)
        return "hush" if silenced else "read_only"


def message_for(world: World, message: Message, viewer_id: int, pane: str) -> Json:
    """Return a message as this person sees it in this pane. The caller has asked whether they see it at all."""
    shape = message_json(world, message, viewer_id, created=message.author_id == viewer_id)
    if shape.get("referenced_message") is not None and not _may_read_answered(world, message, viewer_id):
        shape["referenced_message"] = None
    thread = world.channels.get(message.thread_id or 0)
    if thread is not None and not world.sees(viewer_id, thread):
        shape.pop("thread", None)
    return cast(Json, relative(shape, pane))


def _may_read_answered(world: World, message: Message, viewer_id: int) -> bool:
    told = message.reference or {}
    channel = world.channels.get(int(told["channel_id"]))
    found = world.messages.get(int(told["channel_id"]), {}).get(int(told["message_id"]))
    if channel is None or found is None:
        return False
    return world.sees(viewer_id, channel) and found.visible_to in (None, viewer_id)


def reactions_for(message: Message, viewer_id: int) -> list[Json]:
    """Return the reactions under a message."""
    return [reaction_json(each, viewer_id) for each in message.reactions if each.users]


def form_for(form: OpenModal, pane: str) -> Json:
    """Return a form of the bot, for this pane."""
    return {
        "id": str(form.interaction_id),
        "place": str(form.channel_id),
        "message": None if form.message_id is None else str(form.message_id),
        "custom_id": form.custom_id,
        "title": form.title,
        "components": relative(form.data["components"], pane),
    }


def relative(value: Any, pane: str, key: str = "") -> Any:
    """Return the same, with addresses of the room's own files that fit, by whatever name the page was opened.

    They are for one pane, and lead nowhere once it may not read the message any more.
    """
    if isinstance(value, dict):
        return {name: relative(each, pane, name) for name, each in cast(Json, value).items()}
    if isinstance(value, list):
        return [relative(each, pane) for each in cast(list[Any], value)]
    if key in _ADDRESSES and isinstance(value, str) and (own := _OWN_FILE.match(value)):
        return f"{own[1]}?pane={pane}"
    return value
