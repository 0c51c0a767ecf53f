"""Discord's JSON for guilds, the application and the bot's own user."""

from bot.room.discord.shapes import channel_json, member_json, ref, role_json, stamp, user_json
from bot.room.state.entities import Application, Guild, Json, User
from bot.room.state.world import World

_LARGE = 250
"""From how many members on a guild is called large, unless the client says otherwise."""


def own_user_json(user: User) -> Json:
    """The bot as it sees itself."""
    return user_json(user) | {
        "bot": True,
        "mfa_enabled": False,
        "locale": "en-US",
        "premium_type": 0,
        "email": None,
        "verified": True,
    }


def application_json(world: World, application: Application) -> Json:
    """The application as its owner sees it."""
    return {
        "id": str(application.id),
        "name": application.name,
        "icon": None,
        "description": application.description,
        "type": None,
        "verify_key": application.verify_key,
        "flags": application.flags,
        "flags_new": str(application.flags),
        "bot": user_json(world.users[application.id]),
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user_json(world.users[application.owner_id]),
        "team": None,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "approximate_guild_count": len([g for g in world.members.values() if application.id in g]),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": ["bot", "applications.commands"],
        "integration_types_config": {"0": {}},
        "event_webhooks_status": 1,
    }


def guild_json(world: World, guild: Guild, *, counts: bool = False) -> Json:
    """A guild as ``GET /guilds/{id}`` and GUILD_UPDATE carry it."""
    shape = _guild_settings(guild) | {
        "roles": [role_json(role) for role in world.roles_of(guild.id)],
        "emojis": [],
        "stickers": [],
    }
    if counts:
        members = world.members.get(guild.id, {})
        shape["approximate_member_count"] = len(members)
        shape["approximate_presence_count"] = len([m for m in members if world.users[m].online])
    return shape


def _guild_settings(guild: Guild) -> Json:
    return _guild_identity(guild) | {
        "region": "rotterdam",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": ref(guild.system_channel_id),
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": guild.verification_level,
        "default_message_notifications": guild.default_message_notifications,
        "mfa_level": 0,
        "explicit_content_filter": guild.explicit_content_filter,
        "max_presences": None,
        "max_members": 25_000_000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": guild.preferred_locale,
        "rules_channel_id": None,
        "safety_alerts_channel_id": None,
        "public_updates_channel_id": None,
        "nsfw": False,
        "nsfw_level": 0,
        "incidents_data": None,
    }


def _guild_identity(guild: Guild) -> Json:
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "description": guild.description,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "features": list(guild.features),
        "banner": None,
        "owner_id": str(guild.owner_id),
        "application_id": None,
        "vanity_url_code": None,
    }


def guild_create(world: World, guild: Guild, *, everyone: bool, large_threshold: int = _LARGE) -> Json:
    """A guild as GUILD_CREATE carries it. ``everyone``: with all members (presence intent), else the bot only."""
    bot_id = world.application.id
    members = world.members[guild.id]
    large = len(members) > large_threshold
    shown = members.values() if everyone and not large else [members[bot_id]]
    threads = world.open_threads(guild.id, bot_id)
    return guild_json(world, guild) | {
        "joined_at": stamp(members[bot_id].joined_at),
        "large": large,
        "unavailable": False,
        "member_count": len(members),
        "voice_states": [],
        "members": [member_json(world, member) for member in shown],
        "channels": [channel_json(world, channel) for channel in world.channels_of(guild.id)],
        "threads": [channel_json(world, thread) for thread in threads],
        "presences": [presence_json(world, guild.id, m.user_id) for m in shown] if everyone else [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def presence_json(world: World, guild_id: int, user_id: int) -> Json:
    """Whether somebody is there."""
    status = "online" if world.users[user_id].online else "offline"
    return {
        "user": {"id": str(user_id)},
        "guild_id": str(guild_id),
        "status": status,
        "activities": [],
        "client_status": {"web": "online"} if status == "online" else {},
    }
