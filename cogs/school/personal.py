"""Answers what anybody may ask for themselves: help, and whether the bot may write in private."""

from discord import app_commands
from discord.ext import commands

from bot.chat.client import CommandInteraction
from bot.chat.interactions.gate import needs, request_of
from bot.chat.ui.layout import button, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action, ClassRole
from cogs.common import ids as shared
from cogs.common.buttons import private_messages_row


class Help(commands.Cog):
    """Holds the command ``/help``."""

    @app_commands.command(name="help")
    @needs(Action.GET_HELP, anywhere=True)
    async def help(self, interaction: CommandInteraction) -> None:
        """Explain how a talk works to the person who asks."""
        request = request_of(interaction)
        words = request.words
        if ClassRole.TEACHER in request.actor.roles or ClassRole.SCHOOL_ADMIN in request.actor.roles:
            await request.tell(words("help-teacher"))
        elif request.in_class:
            country = request.context.calendar.country
            teacher, group = literal(request.group.form_of_address), request.group
            reads = words("help-reads" if group.support_role_ref is None else "help-reads-support", teacher=teacher)
            told = text(words("help-pupil", reads=reads, country=country))
            await request.tell(
                page(
                    told,
                    row(
                        button(words("my-page-button"), shared.ONE_TO_ONE_MY_PAGE(number=None)),
                        button(words("idea-button"), shared.DECK_IDEA()),
                        button(words("own-button"), shared.PRIVACY_OWN(number=None)),
                    ),
                )
            )
        else:
            own = row(button(words("own-button"), shared.PRIVACY_OWN(number=None)))
            await request.tell(page(text(words("help-no-class")), own))


class MyPage(commands.GroupCog, group_name="mypage"):
    """Holds the commands ``/mypage …``, in Dutch ``/mijn …``."""

    @app_commands.command(name="reminders")
    @needs(Action.TAKE_PART)
    async def reminders(self, interaction: CommandInteraction) -> None:
        """Choose whether the bot may write in private."""
        request = request_of(interaction)
        words = request.words
        answers = private_messages_row(words)
        await request.tell(page(text(words("reminders-title")), text(words("opening-dm-offer")), answers))
