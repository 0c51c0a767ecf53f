"""Guilds: fetch, edit, preview; invites; the lists that are empty in the room."""

import secrets

from bot.room.discord.changes.guilds import guild_changed
from bot.room.discord.changes.invites import add_invite, drop_invite
from bot.room.discord.guild_shapes import guild_json, invite_json
from bot.room.discord.http import forms
from bot.room.discord.http.call import Call, Reply, Route
from bot.room.discord.rules.shape import check
from bot.room.discord.shapes import emoji_json
from bot.room.state.api_error import api_error
from bot.room.state.entities import Emoji, Invite, Json
from bot.room.state.permissions import Perm


async def fetch(call: Call) -> Reply:
    """A guild that the bot is in."""
    guild = call.world.guild(call.guild_id())
    counts = call.query.get("with_counts", "").lower() in ("1", "true")
    return Reply(body=guild_json(call.world, guild, counts=counts))


async def edit(call: Call) -> Reply:
    """Change a guild's settings."""
    guild = call.world.guild(call.guild_id(Perm.MANAGE_GUILD))
    body = call.json()
    check(forms.guild, body)
    for key, value in body.items():
        if key == "system_channel_id":
            guild.system_channel_id = None if value is None else call.world.channel(int(value)).id
        elif key != "afk_timeout" and (value is not None or key == "description"):
            setattr(guild, key, value)
    guild_changed(call.world, guild)
    return Reply(body=guild_json(call.world, guild))


async def preview(call: Call) -> Reply:
    """What a stranger would see of a guild."""
    guild = call.world.guild(call.guild_id())
    full = guild_json(call.world, guild, counts=True)
    keys = ("id", "name", "icon", "description", "home_header", "splash", "discovery_splash", "features", "emojis")
    counts = ("stickers", "approximate_member_count", "approximate_presence_count")
    return Reply(body={key: full[key] for key in (*keys, *counts)})


async def emojis(call: Call) -> Reply:
    """A guild's own emojis."""
    guild_id = call.guild_id()
    return Reply(body=[emoji_json(e) for e in call.world.emojis.values() if e.guild_id == guild_id])


async def emoji(call: Call) -> Reply:
    """One of a guild's own emojis."""
    found: Emoji | None = call.world.emojis.get(call.id("emoji_id"))
    if found is None or found.guild_id != call.guild_id():
        raise api_error(10014)
    return Reply(body=emoji_json(found))


async def nothing(call: Call) -> Reply:
    """A list that is always empty in the room."""
    call.guild_id()
    return Reply(body=[])


async def nothing_to_manage(call: Call) -> Reply:
    """The same, for who manages the guild."""
    call.guild_id(Perm.MANAGE_GUILD)
    return Reply(body=[])


async def create_invite(call: Call) -> Reply:
    """A way into the guild; one like it that exists is given again unless ``unique``."""
    channel = call.channel(Perm.CREATE_INSTANT_INVITE)
    if channel.guild_id is None:
        raise api_error(50003)
    body = call.json()
    check(forms.new_invite, body)
    wanted = Invite(
        code=secrets.token_urlsafe(6).replace("-", "a").replace("_", "b"),
        guild_id=channel.guild_id,
        channel_id=channel.id,
        inviter_id=call.me,
        created_at=call.world.clock.now(),
        max_age=86_400 if body.get("max_age") is None else body["max_age"],
        max_uses=body.get("max_uses") or 0,
        temporary=bool(body.get("temporary")),
    )
    same = next((i for i in _living(call, channel.guild_id) if _alike(i, wanted)), None)
    if same is None or body.get("unique"):
        add_invite(call.world, wanted)
        same = wanted
    return Reply(body=invite_json(call.world, same))


def _alike(one: Invite, other: Invite) -> bool:
    def terms(invite: Invite) -> tuple[int, int, int, int, bool]:
        return invite.channel_id, invite.inviter_id, invite.max_age, invite.max_uses, invite.temporary

    return terms(one) == terms(other)


def _living(call: Call, guild_id: int) -> list[Invite]:
    now = call.world.clock.now()
    mine = [invite for invite in call.world.invites.values() if invite.guild_id == guild_id]
    return [invite for invite in mine if invite.expires_at is None or invite.expires_at > now]


async def guild_invites(call: Call) -> Reply:
    """All ways into a guild."""
    guild_id = call.guild_id(Perm.MANAGE_GUILD)
    return Reply(body=[invite_json(call.world, invite) for invite in _living(call, guild_id)])


async def channel_invites(call: Call) -> Reply:
    """The ways in that lead to one channel."""
    channel = call.channel(Perm.MANAGE_CHANNELS)
    mine = [i for i in _living(call, channel.guild_id or 0) if i.channel_id == channel.id]
    return Reply(body=[invite_json(call.world, invite) for invite in mine])


def _invite(call: Call) -> Invite:
    found = call.world.invites.get(call.params["code"])
    if found is None or (found.expires_at is not None and found.expires_at <= call.world.clock.now()):
        raise api_error(10006)
    return found


async def invite(call: Call) -> Reply:
    """What anybody may see of an invite."""
    shape: Json = invite_json(call.world, _invite(call))
    for key in ("max_age", "max_uses", "uses", "temporary", "created_at"):
        shape.pop(key)
    return Reply(body=shape)


async def delete_invite(call: Call) -> Reply:
    """Close a way in."""
    found = _invite(call)
    channel = call.world.channel(found.channel_id)
    if not call.world.permissions(call.me, channel) & (Perm.MANAGE_CHANNELS | Perm.MANAGE_GUILD):
        raise api_error(50013)
    shape = invite_json(call.world, found)
    drop_invite(call.world, found)
    return Reply(body=shape)


_G = "/guilds/{guild_id}"
ROUTES = [
    Route("GET", _G, fetch),
    Route("PATCH", _G, edit),
    Route("GET", _G + "/preview", preview),
    Route("GET", _G + "/emojis", emojis),
    Route("GET", _G + "/emojis/{emoji_id}", emoji),
    Route("GET", _G + "/stickers", nothing),
    Route("GET", _G + "/scheduled-events", nothing),
    Route("GET", _G + "/integrations", nothing_to_manage),
    Route("GET", _G + "/auto-moderation/rules", nothing_to_manage),
    Route("GET", _G + "/invites", guild_invites),
    Route("GET", "/channels/{channel_id}/invites", channel_invites),
    Route("POST", "/channels/{channel_id}/invites", create_invite),
    Route("GET", "/invites/{code}", invite),
    Route("DELETE", "/invites/{code}", delete_invite),
]
