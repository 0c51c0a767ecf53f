"""A post in a forum begins: a thread and the words that stand first in it, both with one id."""

from bot.room.discord.changes import posting
from bot.room.discord.changes.files import check_uploads
from bot.room.discord.changes.messages import publish
from bot.room.discord.changes.posting import Sent
from bot.room.discord.changes.threads import ThreadPlan, start_thread
from bot.room.discord.rules.messages import check_create
from bot.room.state.api_error import field_error
from bot.room.state.entities import Channel, ChannelType, ForumTag, Message
from bot.room.state.permissions import Perm
from bot.room.state.world import World


def begin_post(world: World, forum: Channel, plan: ThreadPlan, sent: Sent) -> Message:
    """The plan's owner begins a post; gives its first message. Raises the refusal that belongs to it."""
    check_uploads(sent.uploads)
    check_create(sent.body, sent.names)
    world.require(plan.owner_id, forum, Perm.SEND_MESSAGES | (Perm.ATTACH_FILES if sent.uploads else Perm(0)))
    if set(plan.applied_tags) - {tag.id for tag in labels_for(world, plan.owner_id, forum)}:
        raise field_error("applied_tags", "CHANNEL_TAG_UNKNOWN", "Unknown tag")
    post = start_thread(world, forum, plan)
    message = Message(post.id, post.id, plan.owner_id, world.clock.now(), nonce=sent.body.get("nonce"))
    posting.fill(world, message, sent)
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
        rate_limit_per_user=forum.default_thread_rate_limit_per_user,
        applied_tags=tags,
    )
