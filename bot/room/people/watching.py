"""A person looks around, reads what is in sight and waits for what is to come."""

from collections.abc import Callable

from bot.room.people.errors import NotSeen
from bot.room.people.finding import find_channel, visible
from bot.room.people.plain import PlainReader
from bot.room.people.waiter import EventWaiter
from bot.room.state.entities import Channel, ChannelType, Message, User
from bot.room.state.permissions import Perm
from bot.room.state.world import World

Where = Channel | str | int | None
"""A channel or thread: itself, its name or its id. None is where the person is."""

WAIT = 5.0
"""Real seconds that a test waits for something to be seen."""


class Watcher:
    """One user at a client: identity, sight and waiting."""

    def __init__(self, world: World, waiter: EventWaiter, user: User) -> None:
        self.world = world
        self.user = user
        self._waiter = waiter
        self._here: int | None = None

    def __repr__(self) -> str:
        return f"<{self.name}>"

    # -- who ---------------------------------------------------------------------------------------------------------

    @property
    def id(self) -> int:
        """The user's id."""
        return self.user.id

    @property
    def name(self) -> str:
        """The name that others read."""
        return self.user.name

    @property
    def mention(self) -> str:
        """What to write to mention this person."""
        return f"<@{self.id}>"

    @property
    def locale(self) -> str:
        """The language of this person's client, such as "nl" or "en-US"."""
        return self.user.locale

    @locale.setter
    def locale(self, locale: str) -> None:
        self.user.locale = locale
        self.world.save(self.user)

    @property
    def dms_closed(self) -> bool:
        """Whether direct messages of bots are refused (50007)."""
        return self.user.dms_closed

    @dms_closed.setter
    def dms_closed(self, closed: bool) -> None:
        self.user.dms_closed = closed
        self.world.save(self.user)

    @property
    def guild_id(self) -> int | None:
        """The guild of the channel that is open, else the first one that this person is in."""
        if self._here is not None and (here := self.world.channels.get(self._here)) and here.guild_id:
            return here.guild_id
        return next((guild for guild, members in self.world.members.items() if self.id in members), None)

    # -- where -------------------------------------------------------------------------------------------------------

    @property
    def here(self) -> Channel:
        """The channel that is open: the last one used, else the first text channel in sight."""
        if self._here in self.world.channels:
            return self.world.channels[self._here]
        for channel in self.world.channels_of(self.guild_id or 0):
            if channel.type == ChannelType.TEXT and self.world.sees(self.id, channel):
                return channel
        raise LookupError(f"{self.name} sees no channel at all")

    def goes_to(self, place: Where) -> Channel:
        """Open a channel; from now on it is `here`."""
        channel = self.place(place)
        self._here = channel.id
        return channel

    def place(self, place: Where) -> Channel:
        """Return the channel that is meant; LookupError when there is none of that name."""
        if place is None:
            return self.here
        found = find_channel(self.world, self.guild_id, place)
        if found is None:
            raise LookupError(f"there is no channel {place!r}")
        return found

    # -- sees --------------------------------------------------------------------------------------------------------

    @property
    def reader(self) -> PlainReader:
        """This person's eyes."""
        return PlainReader(self.world, self.id)

    def sees(self, place: Where = None) -> str:
        """Return a channel as plain text, as this person sees it now."""
        return self.reader.channel(self.place(place))

    def inbox(self) -> str:
        """Return the conversation with the bot as plain text; empty when there is none."""
        channel = self.world.dm_between(self.id, self.world.application.id)
        return "" if channel is None else self.reader.channel(channel)

    def messages(self, place: Where = None) -> list[Message]:
        """Return the messages of a channel that this person sees, oldest first."""
        channel = self.place(place)
        return self.world.messages_of(channel.id, self.id) if self.world.sees(self.id, channel) else []

    def finds(self, text: str, place: Where = None) -> Message | None:
        """Return the newest message in sight that holds a text, in one channel or everywhere."""
        channel = None if place is None else self.place(place)
        reader = self.reader
        return next((each for each in visible(self.world, self.id, channel) if text in reader.message(each)), None)

    @property
    def notifications(self) -> list[Message]:
        """The messages that pinged this person, oldest first."""
        return [each for each in reversed(visible(self.world, self.id)) if self.id in each.pinged]

    def may(self, needed: Perm, place: Where = None) -> bool:
        """Tell whether this person has rights in a channel."""
        return self.world.permissions(self.id, self.place(place)) & needed == needed

    def everything(self) -> str:
        """Return all that this person sees: every channel that is not empty, and the inbox."""
        parts: list[str] = []
        for channel in list(self.world.channels.values()):
            if self.world.sees(self.id, channel) and self.world.messages_of(channel.id, self.id):
                name = "DM" if channel.is_dm else f"#{channel.name}"
                parts.append(f"{name}\n{self.reader.channel(channel)}")
        return "\n\n".join(parts)

    # -- waits -------------------------------------------------------------------------------------------------------

    async def waits_for(self, text: str, place: Where = None, timeout: float = WAIT) -> Message:
        """Wait until a text is in sight, in one channel or anywhere; gives its message.

        `timeout` is in real seconds. Raises NotSeen, an AssertionError, with what was in sight instead.
        """
        await self._waiter.until(lambda: self.finds(text, place), timeout)
        found = self.finds(text, place)
        if found is None:
            seen = self.everything() if place is None else self.sees(place)
            raise NotSeen(f"{self.name} waited {timeout} s and did not see {text!r}\n--- in sight ---\n{seen}")
        return found

    async def waits_until(self, true: Callable[[], object], timeout: float = WAIT, why: str = "") -> None:
        """Wait until `true()` holds; raises NotSeen with everything in sight."""
        if not await self._waiter.until(true, timeout):
            words = why or "for something that did not come true"
            raise NotSeen(f"{self.name} waited {timeout} s {words}\n--- in sight ---\n{self.everything()}")
