"""Sets up a class: its roles, its channel, its private regie, and how it likes to talk."""

from contextlib import suppress
from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands
from discord.ui import LayoutView

from bot.chat.client import CommandInteraction
from bot.chat.connection.calls import NETWORK, send_once
from bot.chat.connection.refusals import rights_named
from bot.chat.interactions.gate import TEACHERS, needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.outbox.overwrites import take_reactions
from bot.chat.ui.layout import page
from bot.chat.ui.paging import ROOM_BESIDE_MUCH, turn_to
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action, ClassRole
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Band, Group, RoundStyle, TurnStyle
from bot.i18n.catalogue import LANGUAGES, Words, words_for
from bot.services.school.set_up import check_set_up, class_of_channel, pupils_seen, set_up_class
from cogs.common.buttons import next_page_row
from cogs.common.places import class_place
from cogs.school import ids
from cogs.school.regie import regie_of
from cogs.school.summary import SetUp, draw_set_up, missing_by_hint, welcome

Name = app_commands.Range[str, 1, 60]
FormOfAddress = app_commands.Range[str, 1, 24]
"""Short enough for "Alleen juf Mirjam" and its explanation in a form."""
NEEDED = ("view_channel", "send_messages", "read_message_history", "manage_channels", "manage_roles")
FOR_A_CHANNEL = ("view_channel", "send_messages", "manage_channels")
"""What the bot needs in the server to make a channel and say who reads it: it can give only what it has."""
NAMES_SHOWN = 50
"""So many names stand on one page; a class is on one, a school year of them on a few."""


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class SchoolClass(commands.GroupCog, group_name="class"):
    """Holds the commands ``/class …``, in Dutch ``/klas …``."""

    @app_commands.command(name="set-up")
    @app_commands.choices(
        language=[app_commands.Choice(name=f"language-{language}", value=language) for language in LANGUAGES]
    )
    @needs(Action.SET_UP_CLASS, anywhere=True)
    async def set_up(  # noqa: PLR0913, PLR0917 - one parameter for each thing that Discord asks
        self,
        interaction: CommandInteraction,
        name: Name,
        teachers: discord.Role,
        pupils: discord.Role,
        band: Band,
        address: FormOfAddress,
        channel: discord.TextChannel | None = None,
        support: discord.Role | None = None,
        language: str = "nl",
        turns: TurnStyle = TurnStyle.GENTLE,
        answers: RoundStyle = RoundStyle.SEALED,
    ) -> None:
        """Set up the class of this channel, or change how it was set up."""
        request = request_of(interaction)
        _check_roles(teachers, pupils, support)
        place, present = await _place(request, channel)
        _check_permissions(request.words, place, present)
        await request.think()
        words = words_for(language)
        readers = [teachers, *([support] if support else [])]
        wanted = Group(
            id=0,
            guild_ref=str(place.guild.id),
            name=name,
            channel_ref=str(place.id),
            regie_ref="",
            teacher_role_ref=str(teachers.id),
            pupil_role_ref=str(pupils.id),
            support_role_ref=str(support.id) if support else None,
            language=words.lang,
            band=band,
            turn_style=turns,
            round_style=answers,
            form_of_address=address,
        )
        await check_set_up(request.context, wanted)
        async with regie_of(request.context, place, words, readers) as regie:
            group = await set_up_class(request.context, replace(wanted, regie_ref=str(regie.id)))
        if regie.last_message_id is None:
            await send_once(regie, page(welcome(words, group, readers)))
        # Where it fails, the next talk tries it again.
        with suppress(*NETWORK):
            await take_reactions(interaction.client, group.channel_ref, group.pupil_role_ref)
        await interaction.client.list_commands(place.guild)
        along = await interaction.client.outbox.guard.begin(group)
        missing = missing_by_hint(place)
        await request.tell(draw_set_up(interaction.client, request.words, SetUp(group, place, readers, missing, along)))

    @app_commands.command(name="pupils")
    @needs(Action.STEER_TALK)
    async def pupils(self, interaction: CommandInteraction) -> None:
        """Show the pupils who took part at least once."""
        request = request_of(interaction)
        await request.tell(await _pupils_page(request, 0))


@needs(Action.STEER_TALK)
async def more_pupils(request: Request, number: int) -> None:
    """Show another page of the pupils who took part."""
    await request.replace(await _pupils_page(request, number))


async def _pupils_page(request: Request, number: int) -> LayoutView:
    names = [literal(pupil.name) for pupil in await request.run(pupils_seen)]
    if not names:
        return page(request.words("class-pupils-none"))
    shown = turn_to(number, names, len, most=NAMES_SHOWN, room=ROOM_BESIDE_MUCH)
    told = request.words("class-pupils", name=literal(request.group.name), names=", ".join(shown.things))
    return page(told, *next_page_row(request.words, shown, ids.PUPILS))


async def _place(request: Request, channel: discord.TextChannel | None) -> tuple[discord.TextChannel, Group | None]:
    """Return the channel to set up and the class that it has. A teacher may only set up their own class anew."""
    place = class_place(channel or request.interaction.channel)
    present = await class_of_channel(request.context, str(place.id))
    own = request.in_class and present is not None and present.id == request.group.id
    if not own and ClassRole.SCHOOL_ADMIN not in request.actor.roles:
        raise Refused(Reason.NOT_ALLOWED)
    return place, present


def _check_roles(teachers: discord.Role, pupils: discord.Role, support: discord.Role | None) -> None:
    chosen = [role for role in (teachers, pupils, support) if role is not None]
    if any(role.is_default() for role in chosen):
        raise Refused(Reason.ROLE_OF_ALL)
    if len({role.id for role in chosen}) < len(chosen):
        raise Refused(Reason.SAME_ROLES)


def _check_permissions(words: Words, place: discord.TextChannel, present: Group | None) -> None:
    """Refused when a right is missing: in the channel, or for the regie that is made in the server."""
    missing = _missing(place.permissions_for(place.guild.me), NEEDED)
    if present is None:
        more = _missing(place.guild.me.guild_permissions, FOR_A_CHANNEL)
        missing += [name for name in more if name not in missing]
    if missing:
        raise Refused(Reason.MISSING_PERMISSIONS, missing=rights_named(words, missing))


def _missing(mine: discord.Permissions, wanted: tuple[str, ...]) -> list[str]:
    return [name for name in wanted if not getattr(mine, name)]
