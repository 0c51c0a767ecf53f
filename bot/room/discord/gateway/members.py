"""Answer REQUEST_GUILD_MEMBERS with members in chunks, by query or by ids."""

from collections.abc import Iterator
from typing import Any

from bot.room.discord.gateway.hub import GatewayClose
from bot.room.discord.gateway.intents import Intent
from bot.room.discord.gateway.session import Session
from bot.room.discord.rules.shape import read_snowflake
from bot.room.discord.shapes import member_json
from bot.room.state.api_error import ApiError
from bot.room.state.entities import Json, Member
from bot.room.state.world import World

_CHUNK = 1000
"""Members in one GUILD_MEMBERS_CHUNK at most."""

_LONGEST_NONCE = 32
_MOST_ASKED = 100
"""Ids, or hits of a query, at most."""


def member_chunks(world: World, session: Session, data: Json) -> Iterator[Json]:
    """Return the chosen members in chunks; none at all for a guild that the bot is not in.

    Raises GatewayClose when the request is wrong or lacks its intent.
    """
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
        nonce = data.get("nonce")
        if isinstance(nonce, str) and len(nonce) <= _LONGEST_NONCE:
            chunk["nonce"] = nonce
        yield chunk


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
