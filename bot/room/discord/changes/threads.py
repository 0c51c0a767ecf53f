"""Threads begin, change, gain and lose followers, close and open again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.room.discord.shapes import channel_json, member_json, thread_member_json
from bot.room.state.entities import THREADS, Channel, ChannelType, Json, ThreadMember, ThreadState
from bot.room.state.ids import time_of
from bot.room.state.world import World


@dataclass(frozen=True)
class ThreadPlan:
    """How a thread begins. ``thread_id`` is the message's id for a thread that hangs on a message."""

    name: str
    type: ChannelType
    owner_id: int
    auto_archive_duration: int = 4320
    invitable: bool = True
    applied_tags: tuple[int, ...] = ()
    thread_id: int | None = None

    def on(self, message_id: int) -> "ThreadPlan":
        """Return the same plan, hanging on a message."""
        return replace(self, thread_id=message_id)

    def with_tags(self, tags: Iterable[int]) -> "ThreadPlan":
        """Return the same plan for a forum post with labels."""
        return replace(self, applied_tags=tuple(tags))


def start_thread(world: World, parent: Channel, plan: ThreadPlan) -> Channel:
    """Begin a new thread with its owner as first follower. Emits THREAD_CREATE."""
    now = world.clock.now()
    thread = Channel(
        id=plan.thread_id or world.ids.new(),
        type=plan.type,
        guild_id=parent.guild_id,
        parent_id=parent.id,
        name=plan.name,
        thread=ThreadState(
            owner_id=plan.owner_id,
            created_at=now,
            archive_timestamp=now,
            invitable=plan.invitable,
            auto_archive_duration=plan.auto_archive_duration,
            members={plan.owner_id: ThreadMember(plan.owner_id, now)},
            applied_tags=list(plan.applied_tags),
        ),
    )
    world.save(thread)
    if parent.type == ChannelType.FORUM:
        parent.last_message_id = thread.id
        world.save(parent)
    world.emit("THREAD_CREATE", channel_json(world, thread) | {"newly_created": True}, channel=thread)
    return thread


def thread_news(world: World, name: str, thread: Channel) -> None:
    """Tell about a thread (THREAD_CREATE, THREAD_UPDATE) to who can see it."""
    world.emit(name, channel_json(world, thread), channel=thread)


def add_follower(world: World, thread: Channel, user_id: int) -> None:
    """Let somebody follow a thread. Nothing happens when they do already."""
    state = _state(thread)
    if user_id in state.members:
        return
    state.members[user_id] = ThreadMember(user_id, world.clock.now())
    world.save(thread)
    if user_id == world.application.id:
        thread_news(world, "THREAD_CREATE", thread)
    _followers_changed(world, thread, added=[user_id])


def remove_follower(world: World, thread: Channel, user_id: int) -> None:
    """Let somebody stop following a thread. Nothing happens when they did not."""
    state = _state(thread)
    if user_id not in state.members:
        return
    seeing = world.sees(world.application.id, thread)
    del state.members[user_id]
    world.save(thread)
    readers = [world.application.id] if seeing else []
    _followers_changed(world, thread, removed=[user_id], extra=[user_id, *readers])


def _followers_changed(
    world: World, thread: Channel, added: Iterable[int] = (), removed: Iterable[int] = (), extra: Iterable[int] = ()
) -> None:
    state, guild_id = _state(thread), thread.guild_id or 0
    data: Json = {
        "id": str(thread.id),
        "guild_id": str(guild_id),
        "member_count": min(len(state.members), 50),
        "added_members": [_follower_json(world, thread, user_id) for user_id in added],
        "removed_member_ids": [str(user_id) for user_id in removed],
    }
    readers = {u for u in world.members.get(guild_id, {}) if world.sees(u, thread)} | set(extra)
    world.emit("THREAD_MEMBERS_UPDATE", data, guild_id=guild_id, user_ids=readers)


def _follower_json(world: World, thread: Channel, user_id: int) -> Json:
    member = world.member(thread.guild_id or 0, user_id)
    follower = thread_member_json(thread, _state(thread).members[user_id])
    return follower | {"member": member_json(world, member), "presence": None}


def archive(world: World, thread: Channel) -> None:
    """Close a thread; the caller saves and tells."""
    state = _state(thread)
    state.archived, state.archive_timestamp = True, world.clock.now()


def reopen(world: World, thread: Channel) -> None:
    """Open a closed thread; the caller saves and tells."""
    state = _state(thread)
    state.archived, state.archive_timestamp = False, world.clock.now()


def archive_idle(world: World) -> None:
    """Close the threads in which nothing was said for their ``auto_archive_duration`` (minutes)."""
    now = world.clock.now()
    for thread in [c for c in world.channels.values() if c.type in THREADS]:
        state = _state(thread)
        last = max(time_of(thread.last_message_id or thread.id), state.archive_timestamp)
        if not state.archived and (now - last).total_seconds() >= state.auto_archive_duration * 60:
            archive(world, thread)
            world.save(thread)
            thread_news(world, "THREAD_UPDATE", thread)


def _state(thread: Channel) -> ThreadState:
    if thread.thread is None:
        raise LookupError(f"channel {thread.id} is not a thread")
    return thread.thread
