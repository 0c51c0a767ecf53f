"""Says a card's question in plain words ("Zeg het letterlijk") to who asks and to nobody else."""

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import page, text
from bot.chat.ui.safe_text import literal
from bot.domain.deck.card import PlainWords
from bot.domain.permission import Action
from bot.i18n.catalogue import Words
from bot.services.one_to_one.plain_words import plain_words_of_step
from bot.services.round.views import plain_words


@needs(Action.GET_HELP)
async def say_plainly(request: Request, round_id: int) -> None:
    """Say what the card means without its image, and what the ends of its scale stand for."""
    words = request.words
    said = _lines(words, await request.run(plain_words, round_id, words.lang))
    await request.tell(page(*(text(one) for one in said)))


@needs(Action.GET_HELP)
async def say_dealt_plainly(request: Request, step_id: int) -> None:
    """Say the same of the cards that a pupil was dealt in a talk of two."""
    words = request.words
    dealt = await request.act(plain_words_of_step, step_id, words.lang)
    said = ["\n".join([f"**{literal(one.question)}**", *_lines(words, one.plain)]) for one in dealt]
    await request.tell(page(*(text(one) for one in said)))


def _lines(words: Words, plain: PlainWords) -> list[str]:
    said = [words("plain-literal", text=literal(plain.literal))] if plain.literal else []
    if plain.zero and plain.ten:
        said.append(words("plain-ends", zero=literal(plain.zero), ten=literal(plain.ten)))
    return said
