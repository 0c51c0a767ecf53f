"""Registers how something is chosen: cards face down on the table, and the chooser that turns."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.chat.interactions.forwarding import runs
from bot.domain.choosing.spinner import Spin
from bot.domain.permission import Action
from bot.services.choosing.deal_cards import DEAL, DEAL_REGIE, ask_picked, put_back, view_deal
from bot.services.choosing.spin import SPIN, SPIN_REGIE, SpinWheel, ask_result, spin_again, view_spin
from cogs.choosing import cards, commands, ids, spinner


async def setup(bot: VertelEens) -> None:
    """Register what is drawn, answered and said, and the commands."""
    bot.outbox.shows(DEAL, view_deal, cards.draw_deal)
    bot.outbox.shows(DEAL_REGIE, view_deal, cards.draw_deal_regie)
    bot.outbox.renders(SPIN, partial(spinner.draw_with_picture, bot))
    bot.outbox.shows(SPIN_REGIE, view_spin, spinner.draw_spin_regie)
    bot.router.add(
        {
            ids.PICK: cards.pick,
            ids.ASK: runs(ask_picked, Action.STEER_TALK),
            ids.PUT_BACK: runs(put_back, Action.STEER_TALK),
            ids.SPIN_ASK: runs(ask_result, Action.STEER_TALK),
            ids.SPIN_AGAIN: runs(spin_again, Action.STEER_TALK),
            ids.SPIN_STILL: spinner.still,
        },
        forms={ids.SPIN: spinner.written},
    )
    bot.speech.prepares(SpinWheel, spinner.with_names)
    bot.speech.tells(Spin, spinner.spun_text)
    add_subcommands(bot, "talk", commands.card, commands.spinner)
