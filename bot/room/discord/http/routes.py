"""Every route of the HTTP API."""

from bot.room.discord.http import (
    channels,
    commands,
    guilds,
    interactions,
    me,
    members,
    messages,
    pins,
    reactions,
    roles,
    threads,
    webhooks,
)
from bot.room.discord.http.call import Route

_MODULES = (me, guilds, roles, members, channels, threads, messages, pins, reactions, commands, interactions, webhooks)

ROUTES: list[Route] = [route for module in _MODULES for route in module.ROUTES]
