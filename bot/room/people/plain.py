"""Draw messages and channels as plain text, exactly as far as one person can see them."""

import re
from collections.abc import Callable, Iterable

from bot.room.discord.changes.posting import ADDED_NOTICE, FORUM_STARTER, PIN_NOTICE, REPLY
from bot.room.discord.interaction_shapes import LOADING
from bot.room.discord.rules import components as kinds
from bot.room.discord.rules.components import SELECTS
from bot.room.discord.rules.shape import items_of, part_of
from bot.room.people.words import Phrasebook, time_text
from bot.room.state.entities import COMPONENTS_V2, Channel, Json, Message
from bot.room.state.world import World

_TIME = re.compile(r"<t:(-?\d{1,13})(?::([tTdDfFR]))?>")
_MENTION = re.compile(r"<(@!?|@&|#)(\d{1,20})>")
_COMMAND = re.compile(r"</([^:>]+):\d+>")
_EMOJI = re.compile(r"<a?:(\w+):\d+>")


class PlainReader:
    """One person's eyes: turns messages into the text that this person reads now."""

    def __init__(self, world: World, viewer_id: int) -> None:
        self._world = world
        self._viewer = viewer_id
        self._words = Phrasebook(world.users[viewer_id].locale)

    def channel(self, channel: Channel) -> str:
        """Draw a whole channel, oldest message first."""
        if not self._world.sees(self._viewer, channel):
            return self._words.say("hidden_place")
        messages = self._world.messages_of(channel.id, self._viewer)
        return "\n".join(self.message(each) for each in messages) or self._words.say("nothing_yet")

    def message(self, message: Message) -> str:
        """Draw one message: its author, and behind or below that what it says."""
        name = self._author(message)
        if message.type == PIN_NOTICE:
            return f"* {self._words.say('pinned', name=name)}"
        if message.type == ADDED_NOTICE:
            who = ", ".join(self._world.users[each].name for each in message.mentions)
            return f"* {self._words.say('added', name=name, who=who)}"
        if message.flags & LOADING:
            return f"{self._head(message)}: {self._words.say('thinking', name=name)}"
        lines = self.body(message)
        if len(lines) == 1 and not message.components:
            return f"{self._head(message)}: {lines[0]}"
        return "\n".join([f"{self._head(message)}:", *(f"  {line}" for line in lines)])

    def body(self, message: Message) -> list[str]:
        """Tell what a message says, line by line, without its author."""
        lines = self.text(message.content).split("\n") if message.content else []
        lines += self.components(message.components)
        # With V2 components a client shows a file only where a component names it.
        for file in [] if message.flags & COMPONENTS_V2 else message.attachments:
            lines.append(self._attachment(file.description or file.filename, file.content_type))
        if message.reactions:
            lines.append(" ".join(f"({each.emoji['name']} {len(each.users)})" for each in message.reactions))
        return lines or [""]

    def text(self, raw: str) -> str:
        """Draw words with their times, mentions and emoji as a client shows them; markdown stays."""
        raw = _TIME.sub(self._time, raw)
        raw = _MENTION.sub(self._mention, raw)
        return _EMOJI.sub(r":\1:", _COMMAND.sub(r"/\1", raw))

    def components(self, items: Iterable[Json]) -> list[str]:
        """Draw components line by line: headings kept, [buttons], <lists | of | options>, containers as blocks."""
        return [line for item in items for line in self._component(item)]

    def _component(self, item: Json) -> list[str]:
        drawers: dict[int, Callable[[Json], list[str]]] = {
            kinds.TEXT: lambda one: self.text(one["content"]).split("\n"),
            kinds.ROW: self._row,
            kinds.SECTION: self._section,
            kinds.CONTAINER: self._container,
            kinds.SEPARATOR: lambda one: ["---"] if one.get("divider", True) else [""],
            kinds.GALLERY: self._gallery,
            kinds.FILE: lambda one: [self._attachment(one.get("name") or one["file"]["url"], "")],
        }
        drawer = drawers.get(item["type"], self._nothing)
        return drawer(item)

    def _nothing(self, _item: Json) -> list[str]:
        return []

    def _container(self, item: Json) -> list[str]:
        inner = self.components(item["components"])
        return ["┌─", *(f"│ {line}".rstrip() for line in inner), "└─"]

    def _section(self, item: Json) -> list[str]:
        lines = self.components(item["components"])
        accessory = item["accessory"]
        if accessory["type"] == kinds.BUTTON:
            return [*lines, self._button(accessory)]
        return [*lines, self._attachment(accessory.get("description") or accessory["media"]["url"], "image/")]

    def _gallery(self, item: Json) -> list[str]:
        return [self._attachment(each.get("description") or each["media"]["url"], "image/") for each in item["items"]]

    def _row(self, item: Json) -> list[str]:
        drawn = [self._select(each) if each["type"] in SELECTS else self._button(each) for each in item["components"]]
        return [" ".join(drawn)]

    def _button(self, item: Json) -> str:
        emoji = part_of(item, "emoji").get("name")
        label = " ".join(part for part in (emoji, item.get("label")) if part)
        link = f" → {item['url']}" if item.get("url") else ""
        off = f": {self._words.say('off')}" if item.get("disabled") else ""
        return f"[{label}{link}{off}]"

    def _select(self, item: Json) -> str:
        options = [f"{each['label']}{'*' if each.get('default') else ''}" for each in items_of(item, "options")]
        off = f" ({self._words.say('off')})" if item.get("disabled") else ""
        inside = f"{item.get('placeholder') or '…'}{off}"
        return f"<{inside}: {' | '.join(options)}>" if options else f"<{inside}>"

    def _attachment(self, name: str, content_type: str) -> str:
        return f"[{self._words.say('picture' if content_type.startswith('image/') else 'file', name=name)}]"

    def _head(self, message: Message) -> str:
        notes = [note for note in (self._origin(message), self._state(message)) if note]
        name = self._author(message)
        return f"{name} ({', '.join(notes)})" if notes else name

    def _state(self, message: Message) -> str | None:
        if message.ephemeral:
            return self._words.say("only_you")
        author = self._world.users.get(message.author_id)
        by_person = author is not None and not author.bot
        return self._words.say("edited") if message.edited_at and by_person else None

    def _origin(self, message: Message) -> str | None:
        if message.type in (REPLY, FORUM_STARTER) and message.reference:
            there = self._world.messages.get(int(message.reference["channel_id"]), {})
            found = there.get(int(message.reference["message_id"]))
            if found is None:
                return self._words.say("reply_to_gone")
            return self._words.say("reply_to", name=self._author(found))
        origin = message.interaction_metadata or {}
        if message.type == 20 and not message.ephemeral and "name" in origin:
            person = self._name(int(origin["user"]["id"]))
            return self._words.say("used_command", command=f"/{origin['name']}", name=person)
        return None

    def _author(self, message: Message) -> str:
        return self._name(message.author_id)

    def _name(self, user_id: int) -> str:
        user = self._world.users.get(user_id)
        return user.name if user else self._words.say("unknown_person")

    def _time(self, found: re.Match[str]) -> str:
        return time_text(int(found[1]), found[2] or "f", self._world.clock.now(), self._words)

    def _mention(self, found: re.Match[str]) -> str:
        kind, wanted = found[1], int(found[2])
        if kind == "#":
            channel = self._world.channels.get(wanted)
            return f"#{channel.name}" if channel else found[0]
        if kind == "@&":
            role = self._world.roles.get(wanted)
            return f"@{role.name}" if role else found[0]
        return f"@{self._name(wanted)}"
