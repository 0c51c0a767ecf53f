"""Build Discord's JSON around an interaction: its event, the reply to its callback, and a message's origin."""

from typing import Any

from bot.room.discord.rules.callbacks import COMMAND, COMPONENT, MESSAGE, MODAL_SUBMIT, UPDATE
from bot.room.discord.rules.messages import MOST_FILE_BYTES
from bot.room.discord.shapes import channel_json, member_json, message_json, ref, user_json
from bot.room.state.api_error import ApiError
from bot.room.state.entities import EPHEMERAL, Interaction, Json, Message
from bot.room.state.world import World

LOADING = 1 << 7
"""Message flag: the bot "is thinking"."""


def interaction_json(world: World, interaction: Interaction) -> Json:
    """Describe an interaction as INTERACTION_CREATE carries it."""
    channel = world.channels[interaction.channel_id]
    bot = world.application.id
    shape: Json = {
        "id": str(interaction.id),
        "application_id": str(bot),
        "type": interaction.type,
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel": channel_json(world, channel, bot),
        "channel_id": str(channel.id),
        "app_permissions": str(int(world.permissions(bot, channel))),
        "locale": world.users[interaction.user_id].locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": _owners(interaction),
        "attachment_size_limit": MOST_FILE_BYTES,
    }
    source = _source(world, interaction)
    if source is not None:
        shape["message"] = source
    return shape | _who_and_where(world, interaction)


def _owners(interaction: Interaction) -> Json:
    return {"0": str(interaction.guild_id or 0)}


def _who_and_where(world: World, interaction: Interaction) -> Json:
    if interaction.guild_id is None:
        return {"user": user_json(world.users[interaction.user_id]), "context": 1}
    guild = world.guilds[interaction.guild_id]
    member = world.member(guild.id, interaction.user_id)
    channel = world.channels[interaction.channel_id]
    rights = int(world.permissions(interaction.user_id, channel))
    return {
        "guild_id": str(guild.id),
        "guild": {"id": str(guild.id), "locale": guild.preferred_locale, "features": []},
        "guild_locale": guild.preferred_locale,
        "member": member_json(world, member) | {"permissions": str(rights)},
        "context": 0,
    }


def _source(world: World, interaction: Interaction) -> Json | None:
    if interaction.message_id is None or interaction.type not in (COMPONENT, MODAL_SUBMIT):
        return None
    found = world.messages.get(interaction.channel_id, {}).get(interaction.message_id)
    return None if found is None else message_json(world, found)


def metadata(world: World, interaction: Interaction) -> Json:
    """Describe a message's `interaction_metadata`: what it is the answer to."""
    shape = _metadata_base(world, interaction)
    if interaction.type == COMPONENT:
        shape["interacted_message_id"] = ref(interaction.message_id)
    if interaction.type == MODAL_SUBMIT:
        shape["triggering_interaction_metadata"] = _trigger(world, interaction, shape)
    return shape


def _metadata_base(world: World, interaction: Interaction) -> Json:
    shape: Json = {
        "id": str(interaction.id),
        "type": interaction.type,
        "user": user_json(world.users[interaction.user_id]),
        "authorizing_integration_owners": _owners(interaction),
    }
    return shape | {"name": interaction.data["name"]} if interaction.type == COMMAND else shape


def _trigger(world: World, interaction: Interaction, base: Json) -> Json:
    """Tell what opened the modal: a component of a message, or a command."""
    if interaction.message_id is not None:
        return base | {"type": COMPONENT, "interacted_message_id": str(interaction.message_id)}
    return base | {"type": COMMAND}


def callback_json(world: World, interaction: Interaction) -> Json:
    """Describe the answer to a callback that asked `with_response`."""
    about: Json = {
        "id": str(interaction.id),
        "type": interaction.type,
        "channel_id": str(interaction.channel_id),
    }
    if interaction.guild_id is not None:
        about["guild_id"] = str(interaction.guild_id)
    original = original_of(world, interaction)
    if original is None:
        return {"interaction": about}
    about["response_message_id"] = str(original.id)
    about["response_message_loading"] = bool(original.flags & LOADING)
    about["response_message_ephemeral"] = bool(original.flags & EPHEMERAL)
    if interaction.answer_type not in (MESSAGE, UPDATE):
        return {"interaction": about}
    resource: dict[str, Any] = {"type": interaction.answer_type, "message": message_json(world, original)}
    return {"interaction": about, "resource": resource}


def original_of(world: World, interaction: Interaction) -> Message | None:
    """Return the message that `@original` means, or None when there is none (any more)."""
    if interaction.original_id is None:
        return None
    try:
        return world.message(interaction.channel_id, interaction.original_id)
    except ApiError:
        return None
