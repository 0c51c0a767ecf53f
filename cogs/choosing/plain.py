"""A card's question in plain words ("Zeg het letterlijk"), for who asks and for nobody else."""

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.gate import needs
from bot.chat.layout import page, text
from bot.chat.safe_text import literal
from bot.domain.permission import Action
from bot.services.plain_words import plain_words


@needs(Action.GET_HELP)
async def say_plainly(act: Act) -> None:
    """What the card says without its image, and what the ends of its scale stand for."""
    words = act.words
    plain = await plain_words(act.core, act.group, act.number(0), words.lang)
    said = [words("plain-literal", text=literal(plain.literal))] if plain.literal else []
    if plain.zero and plain.ten:
        said.append(words("plain-ends", zero=literal(plain.zero), ten=literal(plain.ten)))
    await act.tell(page(*(text(one) for one in said)))


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    bot.router.on("plain")(say_plainly)
