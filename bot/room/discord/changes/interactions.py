"""A person opens an interaction; the bot answers it once within 3 seconds and may follow it up for 15 minutes."""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from datetime import timedelta

from bot.room.discord.changes.files import check_uploads
from bot.room.discord.changes.messages import publish, republish
from bot.room.discord.changes.posting import Sent, fill, revise
from bot.room.discord.interaction_shapes import LOADING, interaction_json, metadata, original_of
from bot.room.discord.rules import callbacks
from bot.room.discord.rules.callbacks import check_callback
from bot.room.discord.rules.messages import check_answer
from bot.room.state.api_error import api_error
from bot.room.state.entities import EPHEMERAL, Channel, Interaction, Json, Message
from bot.room.state.world import World

ANSWER_WITHIN = timedelta(seconds=3)
TOKEN_LIFE = timedelta(minutes=15)
_FORGET_AFTER = timedelta(hours=1)
_COMMAND_ANSWER = 20
"""The type of the message that answers a command."""

SUCCESS, MODAL_OPENS = "INTERACTION_SUCCESS", "INTERACTION_MODAL_CREATE"
"""What Discord tells the client of the person who started the interaction; never the bot."""


@dataclass(frozen=True)
class InteractionStart:
    """What a person does: the type of interaction and its `data`; `message_id` is where the component stood."""

    kind: int
    data: Json
    message_id: int | None = None


def begin(world: World, user_id: int, channel: Channel, act: InteractionStart) -> Interaction:
    """Begin what a person does with the bot, and tell the bot."""
    _forget_old(world)
    interaction_id = world.ids.new()
    interaction = Interaction(
        id=interaction_id,
        token=_token(interaction_id),
        type=act.kind,
        user_id=user_id,
        channel_id=channel.id,
        guild_id=channel.guild_id,
        created_at=world.clock.now(),
        data=act.data,
        message_id=act.message_id,
    )
    world.save(interaction)
    world.emit("INTERACTION_CREATE", interaction_json(world, interaction), user_ids=[world.application.id])
    return interaction


def answer(world: World, interaction_id: int, token: str, sent: Sent) -> Interaction:
    """Take the first answer. 10062: there is no such interaction or it is too late; 40060: it has its answer."""
    interaction = world.interactions.get(interaction_id)
    if interaction is None or interaction.token != token:
        raise api_error(10062)
    if interaction.answer_type is not None:
        raise api_error(40060)
    if world.clock.now() - interaction.created_at > ANSWER_WITHIN:
        raise api_error(10062)
    check_uploads(sent.uploads)
    from_message = interaction.message_id is not None
    check_callback(sent.body, interaction.type, from_message=from_message, files=sent.names)
    _carry_out(world, interaction, sent)
    interaction.answer_type = sent.body["type"]
    world.save(interaction)
    _tell_person(world, interaction)
    return interaction


def _carry_out(world: World, interaction: Interaction, sent: Sent) -> None:
    data: Json = sent.body.get("data") or {}
    match sent.body["type"]:
        case callbacks.MESSAGE:
            _new_original(world, interaction, Sent(data, sent.uploads))
        case callbacks.DEFERRED_MESSAGE:
            _new_original(world, interaction, Sent(data), loading=True)
        case callbacks.DEFERRED_UPDATE:
            interaction.original_id = interaction.message_id
        case callbacks.UPDATE:
            source = world.message(interaction.channel_id, interaction.message_id or 0)
            revise(world, source, Sent(data, sent.uploads), answer=True, path=("data",))
            interaction.original_id = source.id
        case callbacks.MODAL:
            interaction.modal = data
        case _:
            pass


def _new_original(world: World, interaction: Interaction, sent: Sent, *, loading: bool = False) -> None:
    interaction.ephemeral = bool((sent.body.get("flags") or 0) & EPHEMERAL)
    message = _blank(world, interaction, ephemeral=interaction.ephemeral)
    if loading:
        message.flags |= LOADING
    if interaction.type == callbacks.COMMAND:
        message.type = _COMMAND_ANSWER
    fill(world, message, sent)
    interaction.original_id = message.id
    publish(world, message)


def _blank(world: World, interaction: Interaction, *, ephemeral: bool) -> Message:
    bot = world.application.id
    return Message(
        id=world.ids.new(),
        channel_id=interaction.channel_id,
        author_id=bot,
        timestamp=world.clock.now(),
        flags=EPHEMERAL if ephemeral else 0,
        visible_to=interaction.user_id if ephemeral else None,
        application_id=bot,
        webhook_id=bot,
        interaction_metadata=metadata(world, interaction),
    )


def _tell_person(world: World, interaction: Interaction) -> None:
    about: Json = {"id": str(interaction.id), "channel_id": str(interaction.channel_id)}
    if interaction.modal is not None:
        name, data = MODAL_OPENS, about | interaction.modal
    else:
        name, data = SUCCESS, about
    world.emit(name, data, guild_id=interaction.guild_id, user_ids=[interaction.user_id])


def by_token(world: World, token: str) -> Interaction:
    """Return the answered interaction of a token. Refusal 10015 when there is none, 50027 after 15 minutes."""
    found = world.interactions.get(_id_in(token))
    if found is None or found.token != token or found.answer_type is None:
        raise api_error(10015)
    if world.clock.now() - found.created_at > TOKEN_LIFE:
        raise api_error(50027)
    return found


def follow_up(world: World, token: str, sent: Sent) -> Message:
    """Say one thing more. After a deferred answer the first takes its place and stays as private as that was."""
    interaction = by_token(world, token)
    check_uploads(sent.uploads)
    check_answer(sent.body, sent.names)
    waiting = original_of(world, interaction)
    if waiting is not None and waiting.flags & LOADING:
        waiting.flags &= ~LOADING
        fill(world, waiting, sent)
        republish(world, waiting)
        return waiting
    message = _blank(world, interaction, ephemeral=bool((sent.body.get("flags") or 0) & EPHEMERAL))
    if interaction.original_id is not None and message.interaction_metadata is not None:
        message.interaction_metadata["original_response_message_id"] = str(interaction.original_id)
    fill(world, message, sent)
    publish(world, message)
    return message


def own_message(world: World, token: str, told: str) -> Message:
    """Return a message of this interaction, `@original` or an id. Refusal 10008 when it is gone or another's."""
    interaction = by_token(world, token)
    wanted = str(interaction.original_id) if told == "@original" else told
    message = world.message(interaction.channel_id, int(wanted) if wanted.isdecimal() else 0)
    own = (message.interaction_metadata or {}).get("id") == str(interaction.id)
    if not own and message.id not in (interaction.original_id, interaction.message_id):
        raise api_error(10008)
    return message


def change(world: World, message: Message, sent: Sent) -> None:
    """Edit an answer; the first edit of a deferred one ends its waiting."""
    was_loading = message.flags & LOADING
    message.flags &= ~LOADING
    try:
        revise(world, message, sent, answer=True)
    except BaseException:
        message.flags |= was_loading
        raise


def _forget_old(world: World) -> None:
    oldest = world.clock.now() - _FORGET_AFTER
    while world.interactions:
        first = next(iter(world.interactions.values()))
        if first.created_at >= oldest:
            return
        world.forget(first)


def _token(interaction_id: int) -> str:
    """Make a token that is opaque to the bot, as Discord's are; the id inside finds the interaction."""
    return urlsafe_b64encode(f"interaction:{interaction_id}:{secrets.token_hex(24)}".encode()).decode().rstrip("=")


def _id_in(token: str) -> int:
    try:
        words = urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode("ascii").split(":")
    except (NotBase64, ValueError):
        return 0
    return int(words[1]) if len(words) == 3 and words[1].isdecimal() else 0
