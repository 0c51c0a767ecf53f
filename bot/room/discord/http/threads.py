"""Threads and forum posts are begun, changed, followed and listed."""

from bot.room.discord.changes import posting
from bot.room.discord.changes.channels import channel_changed
from bot.room.discord.changes.messages import notice, republish
from bot.room.discord.changes.posting import begin_post
from bot.room.discord.changes.threads import ThreadPlan, add_follower, archive, remove_follower, reopen, start_thread
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.http.messages import message_of, shown, uploads
from bot.room.discord.privacy import may_members
from bot.room.discord.rules.shape import (
    ShapeRule,
    anything,
    check,
    choice,
    many,
    number,
    record,
    snowflake,
    text,
    truth,
)
from bot.room.discord.shapes import channel_json, reference_json, thread_member_json
from bot.room.state.api_error import api_error
from bot.room.state.entities import HAS_THREAD, Channel, ChannelType, Json, ThreadState
from bot.room.state.permissions import Perm

_MOST_FOLLOWERS, _MOST_ACTIVE = 1000, 1000
_CREATED, _STARTER = 18, 21
"""Types of the messages that Discord itself puts in and around a thread."""

_ARCHIVE_DEFAULT = 4320

archive_after = choice(60, 1440, 4320, 10080)
"""Minutes of silence after which a thread closes."""

no_slow_mode = choice(0)
"""Seconds between two messages of one person: the room has no slow mode."""

_edited_thread = record(
    {},
    {
        "name": text(1, 100),
        "archived": truth,
        "locked": truth,
        "invitable": truth,
        "auto_archive_duration": archive_after,
        "rate_limit_per_user": no_slow_mode,
        "flags": number(0),
        "applied_tags": many(snowflake, 0, 5),
    },
)
_THREAD: dict[str, ShapeRule] = {"auto_archive_duration": archive_after, "rate_limit_per_user": no_slow_mode}
_thread_on_message = record({"name": text(1, 100)}, _THREAD)
_thread_alone = record({"name": text(1, 100)}, {**_THREAD, "type": choice(11, 12), "invitable": truth})
_forum_post = record(
    {"name": text(1, 100), "message": anything}, {**_THREAD, "applied_tags": many(snowflake, 0, 5), "type": choice(11)}
)


def _plan(call: Call, parent: Channel, kind: ChannelType) -> ThreadPlan:
    body = call.json()
    usual = parent.default_auto_archive_duration or _ARCHIVE_DEFAULT
    return ThreadPlan(
        name=body["name"],
        type=kind,
        owner_id=call.me,
        auto_archive_duration=body.get("auto_archive_duration") or usual,
        invitable=body.get("invitable") is not False,
    )


def _refuse_one_too_many(call: Call, parent: Channel) -> None:
    active = [thread for thread in call.world.threads_of(parent.guild_id or 0) if thread.is_open_thread]
    if len(active) >= _MOST_ACTIVE:
        raise api_error(160006)


async def from_message(call: Call) -> Reply:
    """Begin a public thread that hangs on a message and has its id."""
    parent = call.channel(Perm.CREATE_PUBLIC_THREADS)
    _, message = message_of(call)
    if parent.type != ChannelType.TEXT:
        raise api_error(50024)
    check(_thread_on_message, call.json())
    if message.thread_id is not None:
        raise api_error(160004)
    _refuse_one_too_many(call, parent)
    thread = start_thread(call.world, parent, _plan(call, parent, ChannelType.PUBLIC_THREAD).on(message.id))
    message.thread_id, message.flags = thread.id, message.flags | HAS_THREAD
    republish(call.world, message)
    notice(call.world, thread, call.me, _STARTER, reference=reference_json(parent, message.id))
    return Reply(201, channel_json(call.world, thread))


async def begin(call: Call) -> Reply:
    """Begin a thread without a message, or a post in a forum."""
    parent = call.channel()
    if parent.type == ChannelType.FORUM:
        return await _post(call, parent)
    check(_thread_alone, call.json())
    kind = ChannelType(call.json().get("type") or ChannelType.PRIVATE_THREAD)
    if parent.type != ChannelType.TEXT:
        raise api_error(50024)
    private = kind == ChannelType.PRIVATE_THREAD
    call.channel(Perm.CREATE_PRIVATE_THREADS if private else Perm.CREATE_PUBLIC_THREADS)
    _refuse_one_too_many(call, parent)
    thread = start_thread(call.world, parent, _plan(call, parent, kind))
    if not private:
        notice(call.world, parent, call.me, _CREATED, reference=reference_json(thread), content=thread.name)
    return Reply(201, channel_json(call.world, thread))


async def _post(call: Call, forum: Channel) -> Reply:
    call.channel(Perm.SEND_MESSAGES)
    body = call.json()
    check(_forum_post, body)
    _refuse_one_too_many(call, forum)
    sent = posting.Sent(body["message"], uploads(call))
    told: list[str | int] = body.get("applied_tags") or []
    plan = _plan(call, forum, ChannelType.PUBLIC_THREAD).with_tags(int(tag) for tag in told)
    message = begin_post(call.world, forum, plan, sent)
    thread = call.world.channels[message.channel_id]
    return Reply(201, channel_json(call.world, thread) | {"message": shown(call, message)})


async def edit_thread(call: Call, thread: Channel) -> Reply:
    """Change, close or open a thread."""
    state, body = _state(thread), call.json()
    check(_edited_thread, body)
    _may_edit(call, thread, state, body)
    if body.get("locked") is not None:
        state.locked = body["locked"]
    if body.get("archived") is not None and body["archived"] != state.archived:
        (archive if body["archived"] else reopen)(call.world, thread)
    for key in ("invitable", "auto_archive_duration"):
        if body.get(key) is not None:
            setattr(state, key, body[key])
    for key in ("name", "flags"):
        if body.get(key) is not None:
            setattr(thread, key, body[key])
    if body.get("applied_tags") is not None:
        state.applied_tags = [int(tag) for tag in body["applied_tags"]]
    channel_changed(call.world, thread)
    return Reply(body=channel_json(call.world, thread))


def _may_edit(call: Call, thread: Channel, state: ThreadState, body: Json) -> None:
    """Refuse who may not: to open it the right to speak is enough, unless it is locked; its owner may edit it."""
    given = call.world.permissions(call.me, thread)
    if state.archived and body.get("archived") is not False:
        raise api_error(50083)
    if given & Perm.MANAGE_THREADS:
        return
    if state.locked:
        raise api_error(160005)
    opening = set(body) == {"archived"} and body["archived"] is False
    if opening and given & Perm.SEND_MESSAGES_IN_THREADS:
        return
    if state.owner_id != call.me or set(body) & {"locked", "flags"}:
        raise api_error(50013)


async def add(call: Call) -> Reply:
    """Let the bot or a member follow a thread; a member must be able to see its channel."""
    thread = _open_thread(call)
    state, user_id = _state(thread), call.id("user_id")
    if user_id != call.me:
        _may_add(call, thread, state, user_id)
    if user_id in state.members:
        return NO_CONTENT
    if len(state.members) >= _MOST_FOLLOWERS:
        raise api_error(30033)
    add_follower(call.world, thread, user_id)
    if user_id != call.me:
        notice(call.world, thread, call.me, posting.ADDED_NOTICE, mentions=[user_id])
    return NO_CONTENT


def _may_add(call: Call, thread: Channel, state: ThreadState, user_id: int) -> None:
    call.channel(Perm.SEND_MESSAGES_IN_THREADS)
    member = call.world.member(thread.guild_id or 0, user_id)
    if not call.world.sees(member.user_id, call.world.home_of(thread)):
        raise api_error(50001)
    if thread.type == ChannelType.PRIVATE_THREAD and not state.invitable and state.owner_id != call.me:
        call.channel(Perm.MANAGE_THREADS)


async def remove(call: Call) -> Reply:
    """Let the bot or a member stop following: a member by who manages threads, or by the owner of a private one."""
    thread = _open_thread(call)
    state, user_id = _state(thread), call.id("user_id")
    own = thread.type == ChannelType.PRIVATE_THREAD and state.owner_id == call.me
    if not own and user_id != call.me:
        call.channel(Perm.MANAGE_THREADS)
    if user_id not in state.members and user_id != call.me:
        raise api_error(10007)
    remove_follower(call.world, thread, user_id)
    return NO_CONTENT


async def followers(call: Call) -> Reply:
    """List who follows a thread; only for an application with the members intent."""
    thread = call.channel()
    if not may_members(call.world.application):
        raise api_error(50001)
    found = sorted(_state(thread).members.values(), key=lambda one: one.user_id)
    return Reply(body=[thread_member_json(thread, one) for one in found])


async def active(call: Call) -> Reply:
    """List the open threads of a guild that the bot sees."""
    return Reply(body=_page(call, call.world.open_threads(call.guild_id(), call.me), more=None))


async def archived_public(call: Call) -> Reply:
    """List the closed public threads of a channel, the last closed first."""
    channel = call.channel(Perm.READ_MESSAGE_HISTORY)
    return _archived(call, [t for t in _closed(call, channel) if t.type != ChannelType.PRIVATE_THREAD])


async def archived_private(call: Call) -> Reply:
    """List the closed private threads of a channel, for who manages threads."""
    channel = call.channel(Perm.READ_MESSAGE_HISTORY | Perm.MANAGE_THREADS)
    return _archived(call, [t for t in _closed(call, channel) if t.type == ChannelType.PRIVATE_THREAD])


def _closed(call: Call, channel: Channel) -> list[Channel]:
    return [t for t in call.world.threads_of(channel.guild_id or 0, channel.id) if _state(t).archived]


def _archived(call: Call, threads: list[Channel]) -> Reply:
    limit = call.number("limit", 50, 1, 100)
    found = sorted(threads, key=lambda t: _state(t).archive_timestamp, reverse=True)
    if before := call.moment("before"):
        found = [thread for thread in found if _state(thread).archive_timestamp < before]
    return Reply(body=_page(call, found[:limit], more=len(found) > limit))


def _page(call: Call, threads: list[Channel], *, more: bool | None) -> Json:
    mine = [thread_member_json(t, _state(t).members[call.me]) for t in threads if call.me in _state(t).members]
    shape: Json = {"threads": [channel_json(call.world, thread) for thread in threads], "members": mine}
    return shape | {"has_more": bool(more)}


def _state(thread: Channel) -> ThreadState:
    if thread.thread is None:
        raise api_error(50024)
    return thread.thread


def _open_thread(call: Call) -> Channel:
    thread = call.channel()
    if _state(thread).archived:
        raise api_error(50083)
    return thread


_C = "/channels/{channel_id}"
ROUTES = [
    Route("POST", _C + "/messages/{message_id}/threads", from_message),
    Route("POST", _C + "/threads", begin),
    Route("GET", _C + "/thread-members", followers),
    Route("PUT", _C + "/thread-members/{user_id}", add),
    Route("DELETE", _C + "/thread-members/{user_id}", remove),
    Route("GET", _C + "/threads/archived/public", archived_public),
    Route("GET", _C + "/threads/archived/private", archived_private),
    Route("GET", "/guilds/{guild_id}/threads/active", active),
]
