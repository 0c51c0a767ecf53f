"""Build Discord's JSON for guilds, the application and the bot's own user."""

from bot.room.discord.shapes import channel_json, member_json, plain, role_json, stamp, user_json
from bot.room.state.entities import Application, Guild, Json, User
from bot.room.state.world import World

_LARGE = 250
"""From how many members on a guild is called large, unless the client says otherwise."""

_EMPTY_APPLICATION: Json = dict.fromkeys(
    ("icon", "type", "team", "interactions_endpoint_url", "role_connections_verification_url")
)
_EMPTY_GUILD: Json = dict.fromkeys(
    (
        *("icon", "home_header", "splash", "discovery_splash", "banner", "application_id", "vanity_url_code"),
        *("afk_channel_id", "widget_channel_id", "max_presences", "rules_channel_id", "safety_alerts_channel_id"),
        *("public_updates_channel_id", "incidents_data", "system_channel_id"),
    )
)
"""What Discord sends as null of something that does not have it; the room has none of it."""

_SAME_IN_EVERY_GUILD: Json = {
    "region": "rotterdam",
    "afk_timeout": 300,
    "system_channel_flags": 0,
    "widget_enabled": False,
    "verification_level": 0,
    "default_message_notifications": 1,
    "explicit_content_filter": 0,
    "max_members": 25_000_000,
    "max_stage_video_channel_users": 50,
    "max_video_channel_users": 25,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "premium_progress_bar_enabled": False,
    "nsfw": False,
    "nsfw_level": 0,
    "emojis": [],
    "stickers": [],
}


def own_user_json(user: User) -> Json:
    """Describe the bot as it sees itself."""
    own = {"bot": True, "mfa_enabled": False, "locale": "en-US", "premium_type": 0, "email": None, "verified": True}
    return user_json(user) | own


def application_json(world: World, application: Application) -> Json:
    """Describe the application as its owner sees it."""
    return _EMPTY_APPLICATION | {
        **plain(application, "name", "description", "flags"),
        "id": str(application.id),
        "verify_key": "0" * 64,
        "flags_new": str(application.flags),
        "bot": user_json(world.users[application.id]),
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user_json(world.users[application.owner_id]),
        "redirect_uris": [],
        "approximate_guild_count": len([g for g in world.members.values() if application.id in g]),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": ["bot", "applications.commands"],
        "integration_types_config": {"0": {}},
        "event_webhooks_status": 1,
    }


def guild_json(world: World, guild: Guild) -> Json:
    """Describe a guild as ``GET /guilds/{id}`` gives it."""
    return (
        _EMPTY_GUILD
        | _SAME_IN_EVERY_GUILD
        | plain(guild, "name", "description", "preferred_locale", "mfa_level")
        | {
            "id": str(guild.id),
            "features": [],
            "owner_id": str(guild.owner_id),
            "roles": [role_json(role) for role in world.roles_of(guild.id)],
        }
    )


def guild_create(world: World, guild: Guild, large_threshold: int = _LARGE) -> Json:
    """Describe a guild as GUILD_CREATE does without the presence intent: of its members only the bot."""
    bot_id = world.application.id
    members = world.members[guild.id]
    threads = world.open_threads(guild.id, bot_id)
    lists = ("voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds")
    nothing: Json = {name: [] for name in lists}
    return (
        guild_json(world, guild)
        | nothing
        | {
            "joined_at": stamp(members[bot_id].joined_at),
            "large": len(members) > large_threshold,
            "unavailable": False,
            "member_count": len(members),
            "members": [member_json(world, members[bot_id])],
            "channels": [channel_json(world, channel) for channel in world.channels_of(guild.id)],
            "threads": [channel_json(world, thread) for thread in threads],
        }
    )
