"""Pins over HTTP, at their present address and at the old one."""

from bot.room.discord.changes import pins
from bot.room.discord.changes.posting import may_touch
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.http.messages import message_of, shown
from bot.room.discord.shapes import stamp
from bot.room.state.entities import Channel, Message
from bot.room.state.permissions import Perm


def _readable(call: Call, channel: Channel) -> list[Message]:
    given = call.world.permissions(call.me, channel)
    return pins.pinned(call.world, channel) if given & Perm.READ_MESSAGE_HISTORY else []


async def page(call: Call) -> Reply:
    """GET messages/pins: up to 50, the last pinned first, before a moment if told."""
    channel, before = call.channel(), call.moment("before")
    limit = call.number("limit", 50, 1, 50)
    found = _readable(call, channel)
    if before is not None:
        found = [each for each in found if each.pinned_at and each.pinned_at < before]
    items = [{"pinned_at": stamp(each.pinned_at), "message": shown(call, each)} for each in found[:limit]]
    return Reply(200, {"items": items, "has_more": len(found) > limit})


async def all_pins(call: Call) -> Reply:
    """GET pins, the old address: up to 50 messages."""
    return Reply(200, [shown(call, each) for each in _readable(call, call.channel())[:50]])


async def put(call: Call) -> Reply:
    """PUT: pin a message."""
    channel, message = message_of(call)
    call.channel(Perm.PIN_MESSAGES)
    may_touch(call.world, call.me, channel)
    pins.pin(call.world, call.me, channel, message)
    return NO_CONTENT


async def take_down(call: Call) -> Reply:
    """DELETE: take a pin down."""
    channel, message = message_of(call)
    call.channel(Perm.PIN_MESSAGES)
    may_touch(call.world, call.me, channel)
    pins.unpin(call.world, channel, message)
    return NO_CONTENT


ROUTES = [
    Route("GET", "/channels/{channel_id}/messages/pins", page),
    Route("GET", "/channels/{channel_id}/pins", all_pins),
    *(
        Route(method, f"/channels/{{channel_id}}/{place}/{{message_id}}", handler)
        for place in ("messages/pins", "pins")
        for method, handler in (("PUT", put), ("DELETE", take_down))
    ),
]
