"""Registers the decks: looking through them, questions of the class's own, ideas of pupils, cards in plain words."""

from functools import partial

from bot.chat.client import VertelEens
from bot.services.deck.suggest import IDEAS, Decision, view_ideas
from bot.services.deck.upload import Imported
from cogs.common import ids as shared
from cogs.deck import adding, browsing, ideas, ids, plain
from cogs.deck.browsing import DeckCommands


async def setup(bot: VertelEens) -> None:
    """Register the commands, what is drawn and answered, and who has to hear something when the bot is there."""
    await bot.add_cog(DeckCommands(bot))
    bot.tree.add_command(ideas.idea)
    bot.add_listener(partial(ideas.tell_who_waits, bot), "on_ready")
    bot.outbox.shows(IDEAS, view_ideas, ideas.draw_ideas)
    bot.speech.tells(Imported, adding.added_text)
    bot.speech.follows(Decision, ideas.tell_decision)
    bot.router.add(
        {
            ids.LIST: browsing.see_decks,
            ids.SHOW: browsing.see_deck,
            ids.PAGE_BACK: browsing.see_deck,
            ids.PAGE_ON: browsing.see_deck,
            ids.DROP: browsing.drop,
            ids.DROP_YES: browsing.dropped,
            ids.ADD: adding.add,
            ids.READ_AS: adding.read_as,
            shared.DECK_IDEA: ideas.think_of_one,
            ids.IDEAS: ideas.look,
            ids.IDEA_ACCEPT: ideas.accept,
            ids.IDEA_DECLINE: ideas.decline,
            shared.DECK_PLAIN: plain.say_plainly,
            shared.DECK_PLAIN_DEALT: plain.say_dealt_plainly,
        },
        forms={ids.ADD: adding.added, shared.DECK_IDEA: ideas.suggested, ids.IDEA_DECLINE: ideas.declined},
    )
