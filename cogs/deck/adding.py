"""Takes in a teacher's own questions from a file or a form, and tells of every line that does not fit."""

from collections.abc import Sequence

import discord
from discord.ui import LayoutView

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field, upload
from bot.chat.ui.layout import button, page, row
from bot.chat.ui.paging import ROOM_ALONE, spread
from bot.chat.ui.safe_text import literal, quoted
from bot.content.encodings import Encoding, Reading
from bot.content.own_deck import SIZE_LIMIT, ways_to_read
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.i18n.catalogue import Words
from bot.services.context import Upload
from bot.services.deck.upload import LINES_LIMIT, AddCards, Imported, import_deck, keep_upload
from cogs.deck import ids

MESSAGES = 5
"""A report takes at most so many messages; with so much to mend, the beginning is enough to go on with."""


def add_form(words: Words) -> discord.ui.Modal:
    """Make a form with a place for a file and one to write in; either will do."""
    return form(
        words("deck-form-title"),
        ids.ADD(),
        text_field(
            words("deck-form-lines"),
            "lines",
            long=True,
            description=words("deck-form-lines-hint"),
            limit=LINES_LIMIT,
            required=False,
        ),
        upload(words("deck-form-file"), "file", description=words("deck-form-file-hint"), required=False),
    )


async def add_file(request: Request, file: discord.Attachment) -> None:
    """Read a file and tell what became of each line. One that is too big is not fetched."""
    await request.think()
    if file.size > SIZE_LIMIT:
        raise Refused(Reason.FILE_TOO_BIG, limit=SIZE_LIMIT // 1024)
    data = await file.read()
    if ways := ways_to_read(data):
        keep_upload(request.context, request.source_id, Upload(request.group.id, file.filename, data))
        await request.tell(draw_readings(request.words, ways, request.source_id))
    else:
        await _report(request, await request.act(import_deck, data, file.filename))


def draw_readings(words: Words, ways: Sequence[Reading], upload_id: int) -> LayoutView:
    """Draw some lines of a file as each character set shows them, to choose the right one. Nothing is kept before."""
    shown = [f"**{words(f'encoding-{one.encoding}')}**\n{quoted(chr(10).join(one.lines))}" for one in ways]
    buttons = [
        button(
            words("deck-read-as", name=words(f"encoding-{one.encoding}")),
            ids.READ_AS(upload=upload_id, encoding=one.encoding),
        )
        for one in ways
    ]
    return page(words("deck-which-reading"), *shown, row(*buttons))


@needs(Action.STEER_TALK)
async def read_as(request: Request, upload: int, encoding: Encoding) -> None:
    """Take in the file that was shown, read in the way that the teacher chose."""
    file = request.context.uploads.get(upload)
    if file is None or file.group_id != request.group.id:
        raise Refused(Reason.GONE)
    await request.replace(request.words("deck-reading-chosen", name=request.words(f"encoding-{encoding}")))
    del request.context.uploads[upload]
    await _report(request, await request.act(import_deck, file.data, file.name, encoding))


async def _report(request: Request, done: Imported) -> None:
    pages = spread(_lines(request.words, done), len, most=200, room=ROOM_ALONE)
    for lines in pages[:MESSAGES]:
        await request.tell(page("\n".join(lines)))
    if rest := sum(len(lines) for lines in pages[MESSAGES:]):
        await request.tell(request.words("deck-own-rest", count=rest))


def _lines(words: Words, done: Imported) -> list[str]:
    """Return the lines of the report; what they quote of the file shows as it was written."""
    head, *lines = done.report(words.lang).split("\n")
    return [f"**{head}**", *(f"- {literal(one[2:])}" if one.startswith("- ") else one for one in lines)]


@needs(Action.STEER_TALK)
async def add(request: Request) -> None:
    """Open the form."""
    await request.open_form(add_form(request.words))


@needs(Action.STEER_TALK)
async def added(request: Request) -> None:
    """Take in the file of the form, else its lines."""
    if request.files:
        await add_file(request, request.files[0])
        return
    await request.think()
    if done := await bot_of(request).speech.say(request, AddCards(request.fields["lines"])):
        await _report(request, done)


def added_text(request: Request, done: Imported) -> str:
    """Return the report as far as it fits in the place of a nudge."""
    return "\n".join(spread(_lines(request.words, done), len, most=200, room=ROOM_ALONE)[0])
