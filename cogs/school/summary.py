"""Says after set-up how the class is, who reads along in it, and what a school can still change."""

from dataclasses import dataclass

import discord
from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.connection.refusals import rights_named
from bot.chat.interactions.commands import hides_from_pupils
from bot.chat.ui.layout import Item, button, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.readers import Readers
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words
from cogs.school import ids
from cogs.school.readers import named

WISHED = {
    "class-missing-hint": ("manage_messages", "add_reactions", "create_public_threads", "create_private_threads"),
    "class-missing-pictures": ("attach_files",),
    "class-missing-threads": ("send_messages_in_threads", "manage_threads"),
}
"""What a talk can do without, by the hint that says what is different then. A lock can take from pupils only what the
bot has itself.
"""


@dataclass(frozen=True, slots=True)
class SetUp:
    """A class that was just set up. ``along`` are those who read its channel without belonging to it."""

    group: Group
    place: discord.TextChannel
    readers: list[discord.Role]
    missing: dict[str, list[str]]
    along: Readers


def missing_by_hint(place: discord.TextChannel) -> dict[str, list[str]]:
    """Return the rights that the bot misses in the class's channel, by the hint that says what is different then."""
    mine = place.permissions_for(place.guild.me)
    missing = {hint: [name for name in wanted if not getattr(mine, name)] for hint, wanted in WISHED.items()}
    return {hint: names for hint, names in missing.items() if names}


def welcome(words: Words, group: Group, readers: list[discord.Role]) -> str:
    """Return the first words in regie."""
    teachers = ", ".join(role.mention for role in readers)
    return words("regie-welcome", name=literal(group.name), teachers=teachers, channel=f"<#{group.channel_ref}>")


def draw_set_up(bot: VertelEens, words: Words, done: SetUp) -> LayoutView:
    """Draw what whoever set up the class reads, with a button that closes its channel to others."""
    parts: list[Item] = [text("\n".join([_told(words, done), *_hints(bot, words, done), words("class-age-nl")]))]
    if done.along.roles:
        parts.append(row(button(words("readers-only-class"), ids.READERS_ONLY_CLASS())))
    return page(*parts)


def _told(words: Words, done: SetUp) -> str:
    group = done.group
    return words(
        "class-set-up",
        name=literal(group.name),
        channel=f"<#{group.channel_ref}>",
        regie=f"<#{group.regie_ref}>",
        teachers=", ".join(role.mention for role in done.readers),
        language=words(f"language-{group.language}"),
        band=words(f"band-{group.band.value.replace('_', '-')}"),
        turns=words(f"turn-style-{group.turn_style.value}"),
        rounds=words(f"round-style-{group.round_style.value}"),
    )


def _hints(bot: VertelEens, words: Words, done: SetUp) -> list[str]:
    guild, group = done.place.guild, done.group
    mighty, into_threads = bot.outbox.guard.always_reading(group)
    along = named(words, group, done.along.roles)
    hints = [words("class-mighty-hint", who=named(words, group, mighty, [str(guild.owner_id)]))]
    if into_threads:
        hints.append(words("class-threads-hint", who=named(words, group, into_threads)))
    if done.along.roles:
        hints.append(words("class-along-hint", channel=f"<#{group.channel_ref}>", who=along))
    hints += [words(hint, missing=rights_named(words, names)) for hint, names in done.missing.items()]
    if deaf := [role for role in done.readers if not _can_be_called(done.place, role)]:
        hints.append(words("class-deaf-hint", roles=", ".join(role.mention for role in deaf)))
    if guild.mfa_level is discord.MFALevel.require_2fa:
        hints.append(words("class-two-factor-hint"))
    if not hides_from_pupils(guild, [group]):
        hints.append(words("class-listed-hint"))
    return hints


def _can_be_called(place: discord.TextChannel, role: discord.Role) -> bool:
    """Tell whether a mention reaches these people, as it must when a pupil wants to speak to somebody today."""
    return role.mentionable or place.permissions_for(place.guild.me).mention_everyone
