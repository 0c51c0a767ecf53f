"""A checked payload becomes a message or a post in a forum, or changes one, where its author may do so."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.room.discord.changes.files import Upload, check_uploads, keep_uploads, kept
from bot.room.discord.changes.mentions import resolve
from bot.room.discord.changes.messages import publish, republish
from bot.room.discord.changes.parts import dress_components
from bot.room.discord.changes.threads import ThreadPlan, start_thread
from bot.room.discord.rules.messages import (
    FORWARDS,
    SUPPRESS_EMBEDS,
    SUPPRESS_NOTIFICATIONS,
    VOICE_MESSAGE,
    check_create,
    check_edit,
)
from bot.room.discord.rules.shape import items_of
from bot.room.discord.shapes import message_json, reference_json, snapshot_json, stamp
from bot.room.state.api_error import api_error, field_error
from bot.room.state.entities import COMPONENTS_V2, Channel, ChannelType, ForumTag, Json, Message
from bot.room.state.permissions import Perm
from bot.room.state.world import World

NONCE_WINDOW = timedelta(minutes=5)
"""How long a nonce is remembered ("the past few minutes", resources/message)."""

DEFAULT, ADDED_NOTICE, PIN_NOTICE, REPLY, FORUM_STARTER = 0, 1, 6, 19, 21
_WORDLESS = {ChannelType.FORUM, ChannelType.CATEGORY}
_KEPT_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | VOICE_MESSAGE | COMPONENTS_V2
HAS_SNAPSHOT = 1 << 14
PNG_STICKER = 1
POLL_LASTS = timedelta(hours=24)


@dataclass(frozen=True)
class Sent:
    """A payload with the files that came along."""

    body: Json
    uploads: list[Upload] = field(default_factory=list[Upload])

    @property
    def names(self) -> list[str]:
        """The names of the files."""
        return [each.filename for each in self.uploads]


def send(world: World, author_id: int, channel: Channel, sent: Sent) -> Message:
    """Send a message to a channel, thread or DM. Raises the refusal that belongs to it.

    With `enforce_nonce` the message of a moment ago with the same nonce is given back instead.
    """
    check_uploads(sent.uploads)
    check_create(sent.body, sent.names)
    may_speak(world, author_id, channel, sent)
    if sent.body.get("enforce_nonce") and (before := same_nonce(world, author_id, channel, sent.body.get("nonce"))):
        return before
    reference = _reference(world, author_id, channel, sent.body.get("message_reference"))
    message = Message(
        id=world.ids.new(),
        channel_id=channel.id,
        author_id=author_id,
        timestamp=world.clock.now(),
        type=REPLY if reference and reference["type"] != FORWARDS else DEFAULT,
        nonce=sent.body.get("nonce"),
        reference=reference,
    )
    fill(world, message, sent)
    publish(world, message)
    return message


def fill(world: World, message: Message, sent: Sent) -> None:
    """Put a payload's words, parts and files into a message that is new or still empty."""
    body = sent.body
    message.content = (body.get("content") or "").strip()
    message.flags |= (body.get("flags") or 0) & _KEPT_FLAGS
    message.beside = _beside(world, message, body)
    told = items_of(body, "attachments")
    message.attachments = keep_uploads(world, message.channel_id, sent.uploads, told, ephemeral=message.ephemeral)
    message.components = dress_components(world, body.get("components") or [], message.attachments)
    _note_mentions(world, message, body.get("allowed_mentions"))


def revise(world: World, message: Message, sent: Sent, *, answer: bool = False, path: tuple[str, ...] = ()) -> None:
    """Change what a message says. Mentions are read anew, with everything allowed unless the payload says otherwise."""
    body = sent.body
    check_uploads(sent.uploads)
    check_edit(body, message_json(world, message), sent.names, answer=answer, path=path)
    told = body.get("attachments")
    stay = kept(message.attachments, told)
    new = keep_uploads(world, message.channel_id, sent.uploads, told or [], ephemeral=message.ephemeral)
    for gone in [each for each in message.attachments if each not in stay]:
        world.storage.forget_blob(gone.id)
    message.attachments = stay + new
    _apply(world, message, body)
    _note_mentions(world, message, body.get("allowed_mentions"))
    message.edited_at = world.clock.now()
    republish(world, message)


def _apply(world: World, message: Message, body: Json) -> None:
    if "content" in body:
        message.content = (body["content"] or "").strip()
    if "components" in body:
        message.components = dress_components(world, body["components"] or [], message.attachments)
    if body.get("flags") is not None:
        stay = message.flags & ~SUPPRESS_EMBEDS
        message.flags = stay | body["flags"] & (SUPPRESS_EMBEDS | COMPONENTS_V2)


def _beside(world: World, message: Message, body: Json) -> Json:
    """Return what a payload carries beside words and files, as Discord gives it back."""
    shape: Json = {"tts": True} if body.get("tts") else {}
    if ids := body.get("sticker_ids"):
        shape["sticker_items"] = [{"id": str(each), "name": "sticker", "format_type": PNG_STICKER} for each in ids]
    if poll := body.get("poll"):
        shape["poll"] = {
            "question": poll["question"],
            "answers": [{"answer_id": place, **each} for place, each in enumerate(poll["answers"], start=1)],
            "expiry": stamp(message.timestamp + POLL_LASTS),
            "allow_multiselect": bool(poll.get("allow_multiselect")),
            "layout_type": 1,
            "results": {"answer_counts": [], "is_finalized": False},
        }
    if message.reference is not None and message.reference["type"] == FORWARDS:
        there = world.messages[int(message.reference["channel_id"])][int(message.reference["message_id"])]
        shape["message_snapshots"] = [snapshot_json(world, there)]
        message.flags |= HAS_SNAPSHOT
    return shape


def _note_mentions(world: World, message: Message, passed: Json | None) -> None:
    found = resolve(world, message, passed, replied_author(world, message))
    message.mentions, message.mention_roles = found.users, found.roles
    message.mention_everyone = found.everyone
    message.pinged = list(dict.fromkeys([*message.pinged, *found.pinged]))


def replied_author(world: World, message: Message) -> int | None:
    """Tell who wrote the message that this one answers; None when it answers none or it is gone."""
    if message.type != REPLY or message.reference is None:
        return None
    there = world.messages.get(int(message.reference["channel_id"]), {})
    found = there.get(int(message.reference["message_id"]))
    return None if found is None else found.author_id


def may_speak(world: World, author_id: int, channel: Channel, sent: Sent) -> None:
    """Refuse who may not say this here: 50001, 50013, 50007, 50278, 50008, 160005."""
    if channel.is_dm:
        _may_dm(world, author_id, channel)
        return
    world.require(author_id, channel)
    if channel.type in _WORDLESS:
        raise api_error(50008)
    needed = Perm.SEND_MESSAGES_IN_THREADS if channel.is_thread else Perm.SEND_MESSAGES
    if sent.uploads:
        needed |= Perm.ATTACH_FILES
    world.require(author_id, channel, needed)
    unlocks = world.permissions(author_id, channel) & Perm.MANAGE_THREADS
    if channel.thread and channel.thread.locked and not unlocks:
        raise api_error(160005)


def _may_dm(world: World, author_id: int, channel: Channel) -> None:
    if author_id not in channel.recipients:
        raise api_error(50001)
    others = [world.users[each] for each in channel.recipients if each != author_id]
    if not world.users[author_id].bot:
        return
    if any(each.dms_closed or each.bot for each in others):
        raise api_error(50007)
    homes = [members for members in world.members.values() if author_id in members]
    if not all(any(each.id in members for members in homes) for each in others):
        raise api_error(50278)


def same_nonce(world: World, author_id: int, channel: Channel, nonce: str | int | None) -> Message | None:
    """Return the author's message of a moment ago that carries this nonce."""
    if nonce is None:
        return None
    oldest: datetime = world.clock.now() - NONCE_WINDOW
    for message in reversed(world.messages.get(channel.id, {}).values()):
        if message.timestamp < oldest:
            return None
        if message.author_id == author_id and str(message.nonce) == str(nonce):
            return message
    return None


def _reference(world: World, author_id: int, channel: Channel, told: Json | None) -> Json | None:
    if told is None:
        return None
    there = int(told.get("channel_id") or channel.id)
    found = world.messages.get(there, {}).get(int(told["message_id"]))
    forwards = told.get("type") == FORWARDS
    if forwards and found is not None and not found.ephemeral:
        world.require(author_id, world.channels[there], Perm.READ_MESSAGE_HISTORY)
        return reference_json(world.channels[there], found.id) | {"type": FORWARDS}
    if found is None or there != channel.id or found.ephemeral:
        if told.get("fail_if_not_exists") is False:
            return None
        raise field_error("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")
    if not world.permissions(author_id, channel) & Perm.READ_MESSAGE_HISTORY:
        raise api_error(160002)
    return reference_json(channel, found.id)


def may_touch(world: World, user_id: int, channel: Channel) -> None:
    """Refuse changes to what stands in a channel: 50001 who cannot see it, 50083 in an archived thread."""
    world.require(user_id, channel)
    if channel.thread and channel.thread.archived:
        raise api_error(50083)


def begin_post(world: World, forum: Channel, plan: ThreadPlan, sent: Sent) -> Message:
    """Begin a post by the plan's owner and return its first message. Raises the refusal that belongs to it."""
    check_uploads(sent.uploads)
    check_create(sent.body, sent.names)
    world.require(plan.owner_id, forum, Perm.SEND_MESSAGES | (Perm.ATTACH_FILES if sent.uploads else Perm(0)))
    if set(plan.applied_tags) - {tag.id for tag in labels_for(world, plan.owner_id, forum)}:
        raise field_error("applied_tags", "CHANNEL_TAG_UNKNOWN", "Unknown tag")
    post = start_thread(world, forum, plan)
    message = Message(post.id, post.id, plan.owner_id, world.clock.now(), nonce=sent.body.get("nonce"))
    fill(world, message, sent)
    publish(world, message)
    return message


def labels_for(world: World, user_id: int, forum: Channel) -> list[ForumTag]:
    """Return the labels that somebody may put on a post: the moderated ones only with the right to manage threads."""
    manages = world.permissions(user_id, forum) & Perm.MANAGE_THREADS
    return [each for each in forum.available_tags if manages or not each.moderated]


def plain_plan(forum: Channel, name: str, owner_id: int, tags: tuple[int, ...]) -> ThreadPlan:
    """Return a post as a person begins it: with what the forum gives its posts."""
    return ThreadPlan(
        name=name,
        type=ChannelType.PUBLIC_THREAD,
        owner_id=owner_id,
        auto_archive_duration=forum.default_auto_archive_duration or ThreadPlan.auto_archive_duration,
        applied_tags=tags,
    )
