"""What anybody may ask for themselves: help, and whether the bot may write in private."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.gate import act_of, needs
from bot.chat.layout import button, page, row, text
from bot.chat.safe_text import literal
from bot.domain.permission import Action, Role

Interaction = discord.Interaction[VertelEens]


class Help(commands.Cog):
    """``/help``."""

    @app_commands.command(name="help")
    @needs(Action.GET_HELP, anywhere=True)
    async def help(self, interaction: Interaction) -> None:
        """How a talk works, for who asks."""
        act = act_of(interaction)
        words = act.words
        if Role.TEACHER in act.actor.roles or Role.SCHOOL_ADMIN in act.actor.roles:
            await act.tell(words("help-teacher"))
        elif act.in_class:
            country = act.core.calendar.country
            told = text(words("help-pupil", teacher=literal(act.group.form_of_address), country=country))
            await act.tell(
                page(
                    told,
                    row(
                        button(words("my-page-button"), pack("my_page")),
                        button(words("idea-button"), pack("idea")),
                        button(words("own-button"), pack("own")),
                    ),
                )
            )
        else:
            await act.tell(words("help-no-class"))


class MyPage(commands.GroupCog, group_name="mypage"):
    """``/mypage``, in Dutch ``/mijn``."""

    @app_commands.command(name="reminders")
    @needs(Action.TAKE_PART)
    async def reminders(self, interaction: Interaction) -> None:
        """Choose whether the bot may write in private."""
        act = act_of(interaction)
        words = act.words
        answers = row(button(words("opening-dm-yes"), pack("dm_yes")), button(words("opening-dm-no"), pack("dm_no")))
        await act.tell(page(text(words("reminders-title")), text(words("opening-dm-offer")), answers))


async def setup(bot: VertelEens) -> None:
    """Add the commands."""
    await bot.add_cog(Help(bot))
    await bot.add_cog(MyPage(bot))
