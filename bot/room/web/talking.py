"""Requests of a person who talks: send, change, take back, react, pin, put away, type."""

from dataclasses import replace

from bot.room.discord.changes.files import Upload
from bot.room.discord.rules.messages import MOST_FILES, MOST_NONCE
from bot.room.discord.rules.shape import as_object
from bot.room.people.talking import Draft
from bot.room.state.entities import ChannelType, Json
from bot.room.web.ask import Ask
from bot.room.web.refusals import Kind, Refusal

LONGEST_TITLE = 100
"""Characters of a post's title, as Discord has it."""
_LONGEST_ALT = 1024


async def say(ask: Ask) -> Json:
    """Send words and files, perhaps as the answer to a message."""
    channel, draft = ask.place(), _draft(ask)
    message = await ask.pane.person.posts(channel, draft)
    _sent(ask)
    return {"message": str(message.id)}


async def post(ask: Ask) -> Json:
    """Begin a subject in a forum."""
    forum, title = ask.place(), ask.text("title").strip()
    if forum.type != ChannelType.FORUM:
        raise Refusal(Kind.BAD_REQUEST, field="place")
    if not title:
        raise Refusal(Kind.EMPTY)
    if len(title) > LONGEST_TITLE:
        raise Refusal(Kind.TOO_LONG, most=LONGEST_TITLE)
    message = await ask.pane.person.begins(forum, title, _draft(ask), [str(each) for each in ask.list("tags")])
    _sent(ask)
    return {"place": str(message.channel_id)}


def _draft(ask: Ask) -> Draft:
    files = ask.list("files")
    if len(files) > MOST_FILES:
        raise Refusal(Kind.TOO_MANY)
    draft = Draft(
        text=ask.text("text", ""),
        files=[_file(ask, each) for each in files],
        reply_to=ask.message("reply_to") if ask.body.get("reply_to") is not None else None,
        ping=ask.truth("ping", default=True),
        nonce=_nonce(ask),
    )
    if not draft.text.strip() and not draft.files:
        raise Refusal(Kind.EMPTY)
    return draft


def _sent(ask: Ask) -> None:
    ask.pane.uploads.used(*(each["upload"] for each in ask.list("files")))


def _file(ask: Ask, told: object) -> Upload:
    shape = as_object(told) or {}
    described = shape.get("description")
    if described is not None and (not isinstance(described, str) or len(described) > _LONGEST_ALT):
        raise Refusal(Kind.BAD_REQUEST, field="files")
    return replace(ask.upload(shape.get("upload")), description=described)


def _nonce(ask: Ask) -> str | None:
    if ask.body.get("nonce") is None:
        return None
    nonce = ask.text("nonce")
    if not 0 < len(nonce) <= MOST_NONCE:
        raise Refusal(Kind.BAD_REQUEST, field="nonce")
    return nonce


async def edit(ask: Ask) -> Json:
    """Change one's own words."""
    message, text = ask.message(), ask.text("text")
    if not text.strip() and not message.attachments:
        raise Refusal(Kind.EMPTY)
    await ask.pane.person.edits(message, text)
    return {}


async def delete(ask: Ask) -> Json:
    """Take a message back, or another's away."""
    message = ask.message()
    if message.ephemeral:
        return await dismiss(ask)
    await ask.pane.person.deletes(message)
    return {}


async def react(ask: Ask) -> Json:
    """Put a reaction under a message, or take one's own back."""
    message, emoji = ask.message(), ask.text("emoji")
    if ask.truth("on", default=True):
        await ask.pane.person.reacts(message, emoji)
    else:
        await ask.pane.person.unreacts(message, emoji)
    return {}


async def pin(ask: Ask) -> Json:
    """Put a message up in its place, or take it down."""
    await ask.pane.person.pins(ask.message(), on=ask.truth("on", default=True))
    return {}


async def dismiss(ask: Ask) -> Json:
    """Put an ephemeral out of sight. As with Discord, that is the client's own: the bot does not hear of it."""
    message, stage, person = ask.message(), ask.pane.stage, ask.pane.person
    if not message.ephemeral:
        raise Refusal(Kind.BAD_REQUEST, field="message")
    stage.dismissed.add((person.id, message.id))
    for pane in stage.panes_of(person.id):
        pane.put_away(message)
    return {}


async def typing(ask: Ask) -> Json:
    """Let the others see that somebody types."""
    channel = ask.place()
    if ask.pane.sight.why_silent(channel) is None:
        await ask.pane.person.types(channel)
    return {}
