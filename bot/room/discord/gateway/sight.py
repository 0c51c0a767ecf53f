"""Watch which channels the bot sees, so that it is told of the open threads of one that it begins to see."""

from bot.room.discord.shapes import channel_json, thread_member_json
from bot.room.state.entities import Json
from bot.room.state.world import Event, World

_CHANGES_RIGHTS = frozenset({"CHANNEL_UPDATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE", "GUILD_MEMBER_UPDATE"})
_BRINGS_CHANNELS = frozenset({"CHANNEL_CREATE", "GUILD_CREATE"})


class Sight:
    """Sends THREAD_LIST_SYNC when the bot gains access to a channel; losing it is told by nothing (topics/threads)."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._seen: dict[int, set[int]] = {}

    def begin(self) -> None:
        """Look around once and listen from now on. To be called after whoever carries the other news."""
        for guild_id in self._world.guilds:
            self._seen[guild_id] = self._visible(guild_id)
        self._world.listeners.append(self._on_event)

    def _on_event(self, event: Event) -> None:
        guild_id = event.guild_id if event.guild_id is not None else int(event.data.get("id", 0))
        if event.name in _BRINGS_CHANNELS:
            self._seen[guild_id] = self._visible(guild_id)
        elif event.name in _CHANGES_RIGHTS and self._is_about_bot(event):
            self._look_again(guild_id)

    def _is_about_bot(self, event: Event) -> bool:
        """Tell whether the bot's own rights changed: of changes to members only those to the bot count."""
        return event.name != "GUILD_MEMBER_UPDATE" or event.data["user"]["id"] == str(self._world.application.id)

    def _look_again(self, guild_id: int) -> None:
        now = self._visible(guild_id)
        gained = now - self._seen.get(guild_id, set())
        self._seen[guild_id] = now
        if gained:
            bot_id = self._world.application.id
            self._world.emit("THREAD_LIST_SYNC", self._list(guild_id, gained), guild_id=guild_id, user_ids=[bot_id])

    def _visible(self, guild_id: int) -> set[int]:
        bot_id = self._world.application.id
        return {c.id for c in self._world.channels_of(guild_id) if self._world.sees(bot_id, c)}

    def _list(self, guild_id: int, gained: set[int]) -> Json:
        world, bot_id = self._world, self._world.application.id
        seen = [thread for thread in world.open_threads(guild_id, bot_id) if thread.parent_id in gained]
        followed = [(t, t.thread.members[bot_id]) for t in seen if t.thread and bot_id in t.thread.members]
        return {
            "guild_id": str(guild_id),
            "channel_ids": [str(channel_id) for channel_id in sorted(gained)],
            "threads": [channel_json(world, thread) for thread in seen],
            "members": [thread_member_json(thread, member) for thread, member in followed],
        }
