"""Answer REQUEST_GUILD_MEMBERS with members in chunks, by query or by ids; with the whole list only now and then."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bot.room.discord.gateway.hub import GatewayClose, Hub
from bot.room.discord.gateway.intents import Intent
from bot.room.discord.gateway.session import Session
from bot.room.discord.rules.shape import read_snowflake
from bot.room.discord.shapes import member_json
from bot.room.state.api_error import ApiError
from bot.room.state.entities import Json, Member
from bot.room.state.world import World

_CHUNK = 1000
"""Members in one GUILD_MEMBERS_CHUNK at most."""

_MOST_ASKED = 100
"""Ids, or hits of a query, at most."""

_OP = 8
_WHOLE_LIST_EVERY = timedelta(seconds=30)
"""A bot gets the whole list of one guild once in this time, and RATE_LIMITED otherwise (events/gateway-events)."""


def answers(hub: Hub, session: Session, data: Json) -> Iterator[tuple[str, Json]]:
    """Return the events that answer a request. Raises GatewayClose when it is wrong or lacks its intent."""
    chunks = list(member_chunks(hub.world, session, data))
    wait = _wait(hub, data) if chunks and _is_whole_list(data) else None
    if wait is not None:
        meta: Json = {"guild_id": str(_id(data.get("guild_id")))} | _nonce(data)
        yield "RATE_LIMITED", {"opcode": _OP, "retry_after": wait.total_seconds(), "meta": meta}
        return
    for chunk in chunks:
        yield "GUILD_MEMBERS_CHUNK", chunk


def _is_whole_list(data: Json) -> bool:
    return data.get("user_ids") is None and not data.get("query") and not data.get("limit")


def _wait(hub: Hub, data: Json) -> timedelta | None:
    """Tell how long the whole list of this guild is still refused; None when it is given, which counts from now on."""
    guild_id, now = _id(data.get("guild_id")), hub.world.clock.now()
    last = hub.lists_given.get(guild_id)
    if last is not None and now - last < _WHOLE_LIST_EVERY:
        return last + _WHOLE_LIST_EVERY - now
    hub.lists_given[guild_id] = now
    return None


def member_chunks(world: World, session: Session, data: Json) -> Iterator[Json]:
    """Return the chosen members in chunks; none at all for a guild that the bot is not in."""
    guild_id = _id(data.get("guild_id"))
    members = world.members.get(guild_id, {})
    if world.application.id not in members:
        return
    found, missing = _chosen(world, session, members, data)
    pages = [found[start : start + _CHUNK] for start in range(0, len(found), _CHUNK)] or [[]]
    for index, page in enumerate(pages):
        chunk: Json = {
            "guild_id": str(guild_id),
            "members": [member_json(world, member) for member in page],
            "chunk_index": index,
            "chunk_count": len(pages),
        }
        if missing and index == 0:
            chunk["not_found"] = [str(user_id) for user_id in missing]
        yield chunk | _nonce(data)


def _nonce(data: Json) -> Json:
    """Return the nonce of a request, as its answers carry it; one that is too long is left out."""
    nonce = data.get("nonce")
    return {"nonce": nonce} if isinstance(nonce, str) and len(nonce) <= 32 else {}


def _chosen(world: World, session: Session, members: dict[int, Member], data: Json) -> tuple[list[Member], list[int]]:
    wanted: Any = data.get("user_ids")
    if wanted is not None:
        ids = [_id(one) for one in (wanted if isinstance(wanted, list) else [wanted])]  # pyright: ignore[reportUnknownVariableType]
        if len(ids) > _MOST_ASKED:
            raise GatewayClose(4002)
        return [members[i] for i in ids if i in members], [i for i in ids if i not in members]
    query, limit = data.get("query"), data.get("limit")
    if not isinstance(query, str) or not isinstance(limit, int) or limit < 0:
        raise GatewayClose(4002)
    if (not query or limit == 0) and not session.intents & Intent.GUILD_MEMBERS:
        raise GatewayClose(4014)
    found = [member for member in members.values() if _matches(world, member, query)]
    return (found if not query and limit == 0 else found[: min(limit or _MOST_ASKED, _MOST_ASKED)]), []


def _matches(world: World, member: Member, query: str) -> bool:
    """Tell whether one of a member's names begins with the query, as Discord searches."""
    user = world.users[member.user_id]
    names = (member.nick, user.global_name, user.username)
    return any(name.casefold().startswith(query.casefold()) for name in names if name)


def _id(value: Any) -> int:
    try:
        return read_snowflake(value, "guild_id")
    except ApiError:
        raise GatewayClose(4002) from None
