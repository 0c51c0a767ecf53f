"""Ways into a guild open and close."""

from bot.room.discord.shapes import stamp, user_json
from bot.room.state.entities import Invite, Json
from bot.room.state.world import World


def add_invite(world: World, invite: Invite) -> None:
    """Open a way in. Emits INVITE_CREATE."""
    world.save(invite)
    data = _about(invite) | {
        "created_at": stamp(invite.created_at),
        "inviter": user_json(world.users[invite.inviter_id]),
        "max_age": invite.max_age,
        "max_uses": invite.max_uses,
        "temporary": invite.temporary,
        "uses": invite.uses,
        "type": 0,
        "expires_at": stamp(invite.expires_at),
    }
    world.emit("INVITE_CREATE", data, guild_id=invite.guild_id)


def drop_invite(world: World, invite: Invite) -> None:
    """Close a way in. Emits INVITE_DELETE."""
    world.forget(invite)
    world.emit("INVITE_DELETE", _about(invite), guild_id=invite.guild_id)


def _about(invite: Invite) -> Json:
    return {"guild_id": str(invite.guild_id), "channel_id": str(invite.channel_id), "code": invite.code}
