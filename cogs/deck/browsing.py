"""Shows the decks to the teacher alone, first as a list and then card by card, and defines ``/deck``."""

import discord
from discord import app_commands
from discord.ext import commands
from discord.ui import LayoutView

from bot.chat.client import CommandInteraction
from bot.chat.interactions.gate import TEACHERS, needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.interactions.router import CHOSEN
from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, option, page, row, rule, select, text
from bot.chat.ui.paging import ROOM_BESIDE_MUCH, Page, turn_to
from bot.chat.ui.safe_text import literal
from bot.domain.deck.card import OWN_CATEGORY, QUESTION_DECKS, SPOKEN_CATEGORIES, Card
from bot.domain.permission import Action
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words
from bot.services.deck.browse import Deck, deck_of, decks_of, number_of, own_card_of
from bot.services.deck.own import remove_own_card
from cogs.common.choices import deck_choices
from cogs.deck import ids
from cogs.deck.adding import add_file, add_form

CARDS_A_PAGE = 8
MARKS = {1: "deck-mark-personal", 2: "deck-mark-tender"}


def draw_decks(words: Words, decks: tuple[Deck, ...]) -> LayoutView:
    """Draw the list of decks with how many cards each has."""
    lines = [words("deck-line", name=called(words, deck.name), count=len(deck.cards)) for deck in decks]
    listed = text("\n".join(f"- {line}" for line in lines))
    return page(card(Accent.DUIN, text(f"## {words('decks-title')}"), listed, _chooser(words, decks), row(_add(words))))


def draw_deck(words: Words, group: Group, deck: Deck, number: int = 0, *, plain: bool = False) -> LayoutView:
    """Draw a page of a deck. ``plain`` shows the literal versions and the ends of scales too."""

    def length(one: Card) -> int:
        return len(_told(words, group, one, plain=True))

    shown = turn_to(number, deck.cards, length, most=CARDS_A_PAGE, room=ROOM_BESIDE_MUCH)
    head = words("deck-tab", count=len(deck.cards), page=str(shown.number + 1), pages=str(shown.pages))
    parts: list[Item] = [text(f"-# {head}"), text(f"## {called(words, deck.name)}")]
    parts += [text(_told(words, group, one, plain=plain)) for one in shown.things]
    if not shown.things:
        parts.append(text(words("deck-empty")))
    return page(card(Accent.DUIN, *parts, rule(), *_ways_on(words, deck, shown, plain=plain)))


def called(words: Words, name: str) -> str:
    """Name a deck as people call it."""
    return words(f"deck-name-{name.replace('_', '-')}")


def _chooser(words: Words, decks: tuple[Deck, ...]) -> Item:
    options = [option(called(words, deck.name), ids.SHOW(deck=deck.name, number=0, plain=False)) for deck in decks]
    return select(words("decks-choose"), CHOSEN(), options)


def _add(words: Words) -> Button:
    return button(words("deck-add"), ids.ADD())


def _told(words: Words, group: Group, one: Card, *, plain: bool) -> str:
    language = group.language
    mark = f" · {words(MARKS[one.sensitivity])}" if one.sensitivity else ""
    question = literal(one.text(language))
    lines = [f"**{question}**{mark}" if plain else f"{question}{mark}"]
    if plain and (said := one.literal(language)):
        lines.append(f"-# {words('plain-literal', text=literal(said))}")
    if plain and one.anchors:
        zero, ten = (literal(end.text(language)) for end in (one.anchors.zero, one.anchors.ten))
        lines += [f"-# {line}" for line in words("plain-ends", zero=zero, ten=ten).splitlines()]
    return "\n".join(lines)


def _ways_on(words: Words, deck: Deck, shown: Page[Card], *, plain: bool) -> list[Item]:
    buttons: list[Button] = []
    if shown.pages > 1:
        for key, custom_id, step in (("deck-page-back", ids.PAGE_BACK, -1), ("deck-page-on", ids.PAGE_ON, 1)):
            there = (shown.number + step) % shown.pages
            buttons.append(button(words(key), custom_id(deck=deck.name, number=there, plain=plain)))
    if any(one.anchors or one.literal_nl for one in deck.cards):
        buttons.append(
            button(
                words("deck-plain-off" if plain else "deck-plain-on"),
                ids.SHOW(deck=deck.name, number=shown.number, plain=not plain),
            )
        )
    ways: list[Item] = [row(*buttons, button(words("decks-all"), ids.LIST()), _add(words))]
    own = [one for one in shown.things if number_of(one) is not None] if deck.name == OWN_CATEGORY else []
    if own:
        options = [option(one.nl, ids.DROP(card_id=number_of(one) or 0)) for one in own]
        ways.insert(0, select(words("deck-drop"), CHOSEN(), options))
    return ways


@needs(Action.STEER_TALK)
async def see_decks(request: Request) -> None:
    """Go back to the list of decks."""
    await request.replace(draw_decks(request.words, await request.run(decks_of)))


@needs(Action.STEER_TALK)
async def see_deck(request: Request, deck: str, number: int, plain: bool) -> None:
    """Show a page of a deck."""
    found = await request.run(deck_of, deck)
    await request.replace(draw_deck(request.words, request.group, found, number, plain=plain))


@needs(Action.STEER_TALK)
async def drop(request: Request, card_id: int) -> None:
    """Ask whether a question of the class's own may really go."""
    own = await request.run(own_card_of, card_id)
    yes = button(request.words("deck-drop-yes"), ids.DROP_YES(card_id=card_id), Style.danger)
    back = button(request.words("deck-drop-no"), ids.SHOW(deck=OWN_CATEGORY, number=0, plain=False))
    asked = text(request.words("deck-drop-sure", text=literal(own.text(request.group.language))))
    await request.replace(page(card(Accent.DUIN, asked, row(yes, back))))


@needs(Action.STEER_TALK)
async def dropped(request: Request, card_id: int) -> None:
    """Remove the question of the class's own."""
    own = await request.run(own_card_of, card_id)
    await request.run(remove_own_card, own.id)
    await request.replace(draw_deck(request.words, request.group, await request.run(deck_of, OWN_CATEGORY)))


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class DeckCommands(commands.GroupCog, group_name="deck"):
    """Holds the teacher's commands for decks: ``/deck``, in Dutch ``/stapel``."""

    @app_commands.command(name="show")
    @app_commands.choices(deck=deck_choices(*QUESTION_DECKS, *sorted(SPOKEN_CATEGORIES), OWN_CATEGORY))
    @needs(Action.STEER_TALK)
    async def show(self, interaction: CommandInteraction, deck: str | None = None) -> None:
        """Look through the decks."""
        request = request_of(interaction)
        if deck is None:
            await request.tell(draw_decks(request.words, await request.run(decks_of)))
        else:
            await request.tell(draw_deck(request.words, request.group, await request.run(deck_of, deck)))

    @app_commands.command(name="add")
    @needs(Action.STEER_TALK)
    async def add(self, interaction: CommandInteraction, file: discord.Attachment | None = None) -> None:
        """Add questions of one's own, from a file or written in a form."""
        request = request_of(interaction)
        if file is None:
            await request.open_form(add_form(request.words))
        else:
            await add_file(request, file)

    @app_commands.command(name="suggestions")
    @needs(Action.STEER_TALK)
    async def suggestions(self, interaction: CommandInteraction) -> None:
        """Look at the questions that pupils thought of."""
        await interaction.client.router.run(interaction, ids.IDEAS(number=0))
