"""Carry out requests of a person who writes: send, edit, take back, react, pin, dismiss, type."""

from dataclasses import replace

from bot.room.discord.changes.files import Upload
from bot.room.discord.rules.messages import MOST_FILES, MOST_NONCE
from bot.room.discord.rules.shape import as_object
from bot.room.people.talking import OutgoingMessage
from bot.room.state.entities import ChannelType, Json
from bot.room.web.request import PageRequest, Refusal, RefusalKind

LONGEST_TITLE = 100
"""Characters of a post's title, as Discord has it."""
_LONGEST_ALT = 1024


async def say(request: PageRequest) -> Json:
    """Send words and files, perhaps as the answer to a message."""
    channel, draft = request.place(), _draft(request)
    message = await request.client.person.posts(channel, draft)
    _sent(request)
    return {"message": str(message.id)}


async def post(request: PageRequest) -> Json:
    """Begin a subject in a forum."""
    forum, title = request.place(), request.text("title").strip()
    if forum.type != ChannelType.FORUM:
        raise Refusal(RefusalKind.BAD_REQUEST, field="place")
    if not title:
        raise Refusal(RefusalKind.EMPTY)
    if len(title) > LONGEST_TITLE:
        raise Refusal(RefusalKind.TOO_LONG, most=LONGEST_TITLE)
    message = await request.client.person.begins(
        forum, title, _draft(request), [str(each) for each in request.list("tags")]
    )
    _sent(request)
    return {"place": str(message.channel_id)}


def _draft(request: PageRequest) -> OutgoingMessage:
    files = request.list("files")
    if len(files) > MOST_FILES:
        raise Refusal(RefusalKind.TOO_MANY)
    draft = OutgoingMessage(
        text=request.text("text", ""),
        files=[_file(request, each) for each in files],
        reply_to=request.message("reply_to") if request.body.get("reply_to") is not None else None,
        ping=request.truth("ping", default=True),
        nonce=_nonce(request),
    )
    if not draft.text.strip() and not draft.files:
        raise Refusal(RefusalKind.EMPTY)
    return draft


def _sent(request: PageRequest) -> None:
    request.client.uploads.used(*(each["upload"] for each in request.list("files")))


def _file(request: PageRequest, told: object) -> Upload:
    shape = as_object(told) or {}
    described = shape.get("description")
    if described is not None and (not isinstance(described, str) or len(described) > _LONGEST_ALT):
        raise Refusal(RefusalKind.BAD_REQUEST, field="files")
    return replace(request.upload(shape.get("upload")), description=described)


def _nonce(request: PageRequest) -> str | None:
    if request.body.get("nonce") is None:
        return None
    nonce = request.text("nonce")
    if not 0 < len(nonce) <= MOST_NONCE:
        raise Refusal(RefusalKind.BAD_REQUEST, field="nonce")
    return nonce


async def edit(request: PageRequest) -> Json:
    """Change one's own words."""
    message, text = request.message(), request.text("text")
    if not text.strip() and not message.attachments:
        raise Refusal(RefusalKind.EMPTY)
    await request.client.person.edits(message, text)
    return {}


async def delete(request: PageRequest) -> Json:
    """Take a message back, or another's away."""
    message = request.message()
    if message.ephemeral:
        return await dismiss(request)
    await request.client.person.deletes(message)
    return {}


async def react(request: PageRequest) -> Json:
    """Put a reaction under a message, or take one's own back."""
    message, emoji = request.message(), request.text("emoji")
    if request.truth("on", default=True):
        await request.client.person.reacts(message, emoji)
    else:
        await request.client.person.unreacts(message, emoji)
    return {}


async def pin(request: PageRequest) -> Json:
    """Put a message up in its place, or take it down."""
    await request.client.person.pins(request.message(), on=request.truth("on", default=True))
    return {}


async def dismiss(request: PageRequest) -> Json:
    """Put an ephemeral out of sight. As with Discord, that is the client's own: the bot does not hear of it."""
    message, state, person = request.message(), request.client.state, request.client.person
    if not message.ephemeral:
        raise Refusal(RefusalKind.BAD_REQUEST, field="message")
    state.dismissed.add((person.id, message.id))
    for client in state.clients_of(person.id):
        client.put_away(message)
    return {}


async def typing(request: PageRequest) -> Json:
    """Let the others see that somebody types."""
    channel = request.place()
    if request.client.sight.why_silent(channel) is None:
        await request.client.person.types(channel)
    return {}
