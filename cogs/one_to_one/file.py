"""Shows what the talks with one pupil left behind, in the pupil's own words, to the teacher and to the pupil."""

from functools import partial

import discord
from discord.ui import LayoutView

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, card, page, row, text
from bot.chat.ui.paging import ROOM_BESIDE_MUCH, turn_to
from bot.chat.ui.safe_text import literal, quoted_in_parts
from bot.domain.permission import Action
from bot.domain.talk.script import ApprovedSheet, Sheet
from bot.i18n.catalogue import Words
from bot.log import logger
from bot.services.one_to_one.views import PupilFile, find_pupil, read_file
from cogs.common import ids as shared
from cogs.common.buttons import next_page
from cogs.one_to_one import ids
from cogs.one_to_one.buttons import goal_buttons
from cogs.one_to_one.lines import QUOTE, agreement_lines, captioned, goal_lines, question_in

PARTS_A_PAGE = 20
SHEETS = {Sheet.ABOUT_ME: "one-file-about-me", Sheet.NEXT_YEAR: "one-file-next-year"}

log = logger(__name__)


def draw_file(words: Words, file: PupilFile, teacher: str, number: int, *, mine: bool) -> LayoutView:
    """Draw goals, agreements and sheets, a page at a time; with ``mine`` for the pupil, who may change a goal."""
    name = literal(file.pupil.name)
    shown = turn_to(number, _lines(words, file, teacher), len, most=PARTS_A_PAGE, room=ROOM_BESIDE_MUCH)
    head = [f"-# {words('one-file-tab')}", words("one-file-mine") if mine else words("one-file-theirs", name=name)]
    parts: list[Item] = [text(one) for one in (*head, *(shown.things or [words("one-file-empty")]))]
    following = shared.ONE_TO_ONE_MY_PAGE if mine else partial(ids.FILE, pupil_id=file.pupil.id)
    buttons = next_page(words, shown, following)
    if mine:
        buttons += [one for goal in file.goals[:1] for one in goal_buttons(words, goal)]
    return page(card(Accent.HEIDE, *parts, *([row(*buttons)] if buttons else [])))


def _lines(words: Words, file: PupilFile, teacher: str) -> list[str]:
    lines: list[str] = []
    for place, goal in enumerate(file.goals):
        lines += [f"### {words('one-file-before' if place else 'one-file-goal')}", *goal_lines(words, goal, teacher)]
    if file.agreements:
        lines += [f"### {words('one-file-agreements')}", *agreement_lines(words, file.agreements)]
    return [*lines, *(line for sheet in file.sheets for line in _sheet(words, sheet))]


def _sheet(words: Words, sheet: ApprovedSheet) -> list[str]:
    lines = [f"### {words(SHEETS[sheet.kind])}"]
    for title, said in sheet.lines:
        lines += captioned(f"**{literal(question_in(title))}**", said) if title else quoted_in_parts(said, QUOTE)
    return lines


@needs(Action.READ_PREVIEW)
async def theirs(request: Request, pupil_id: int, number: int | None) -> None:
    """Show the teacher a pupil's page. The log says who opened whose page and when, but holds none of the words."""
    file = await request.run(read_file, pupil_id)
    log.info("page of a pupil opened", by=request.actor.user_ref, pupil=file.pupil.id)
    drawn = draw_file(request.words, file, request.group.form_of_address, number or 0, mine=False)
    await request.turn_to(number, drawn)


@needs(Action.TAKE_PART)
async def my_page(request: Request, number: int | None) -> None:
    """Show a pupil their own page."""
    pupil = await request.act(find_pupil)
    file = await request.run(read_file, pupil.id)
    drawn = draw_file(request.words, file, request.group.form_of_address, number or 0, mine=True)
    await request.turn_to(number, drawn)


@subcommand("sheet")
@needs(Action.READ_PREVIEW)
async def sheet(interaction: CommandInteraction, pupil: discord.Member) -> None:
    """Show what the talks with this pupil left behind."""
    request = request_of(interaction)
    known = await request.run(find_pupil, str(pupil.id))
    await interaction.client.router.run(interaction, ids.FILE(pupil_id=known.id, number=None))


@subcommand("page")
@needs(Action.TAKE_PART)
async def own_page(interaction: CommandInteraction) -> None:
    """Show a pupil their goals, agreements and sheets."""
    await my_page(request_of(interaction), number=None)
