"""Finds out whether a place can be the channel of a class, and refuses one that cannot by what it is."""

import discord

from bot.domain.refusal import Reason, Refused

KINDS = {
    discord.ChannelType.voice: "voice",
    discord.ChannelType.stage_voice: "stage",
    discord.ChannelType.forum: "forum",
    discord.ChannelType.media: "forum",
    discord.ChannelType.news: "news",
}
"""The channels that a class cannot have; all threads count as one more kind."""


def class_place(place: object) -> discord.TextChannel:
    """Return the channel if it is an ordinary text channel; refused by its kind otherwise."""
    if isinstance(place, discord.TextChannel) and place.type not in KINDS:
        return place
    raise Refused(Reason.CHANNEL_KIND, kind=_kind(place))


def _kind(place: object) -> str:
    if place is None:
        return "gone"
    if isinstance(place, discord.Thread):
        return "thread"
    return KINDS.get(getattr(place, "type", discord.ChannelType.private), "other")
