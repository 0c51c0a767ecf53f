"""Permission: one decorator for commands and for routed handlers. Discord's own default is a hint, this is the lock."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import discord
from discord import app_commands

from bot.chat.interactions.request import Host, Request
from bot.chat.interactions.response import Interaction
from bot.domain.permission import Action, may
from bot.domain.refusal import Reason, Refused

TEACHERS = discord.Permissions(manage_messages=True)
"""``default_member_permissions`` of roots that teachers use: a hint for what Discord lists, no protection."""
SCHOOL_ADMINS = discord.Permissions(manage_guild=True)
"""``default_member_permissions`` of what only who runs the server uses."""

_REQUEST = "request"
_GATE = "__vertel_eens_gate__"

Handler = TypeVar("Handler")


class Denied(app_commands.CheckFailure):
    """How a refusal leaves a check of a command: discord.py lets only its own errors reach the error path."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.reason.value)
        self.refused = refused


class Gate:
    """The decision for one handler."""

    def __init__(self, action: Action, *, anywhere: bool) -> None:
        self.action = action
        self.anywhere = anywhere

    async def admit(self, interaction: Interaction, args: tuple[str, ...] = ()) -> Request:
        """The act, if the policy allows it; raises ``Refused`` otherwise. ``act_of`` finds it from then on."""
        host = cast("Host", interaction.client)
        host.track()
        places = await host.access.places_of(interaction)
        allowed = tuple(place for place in places if may(place.actor, self.action))
        request = interaction.extras[_REQUEST] = Request(interaction, host, allowed or places, args)
        if places[0].group is None and not self.anywhere:
            raise Refused(Reason.NO_CLASS)
        if not allowed:
            raise Refused(Reason.NOT_ALLOWED)
        return request

    async def check(self, interaction: Interaction) -> bool:
        """The same decision as a check of an app command."""
        try:
            await self.admit(interaction)
        except Refused as refused:
            raise Denied(refused) from refused
        return True


def needs(action: Action, *, anywhere: bool = False) -> Callable[[Handler], Handler]:
    """Only who may do ``action`` gets in; outside a class nobody does, unless ``anywhere``.

    Goes under ``@app_commands.command`` and under ``@router.on``.
    """
    gate = Gate(action, anywhere=anywhere)

    def decorate(handler: Handler) -> Handler:
        gated = app_commands.check(gate.check)(handler)
        setattr(gated, _GATE, gate)
        return gated

    return decorate


def gate_of(handler: Any) -> Gate | None:
    """The gate of a handler or an app command, None when it has none."""
    return getattr(getattr(handler, "callback", handler), _GATE, None) or getattr(handler, _GATE, None)


def action_of(handler: Any) -> Action | None:
    """What a handler or an app command asks permission for."""
    gate = gate_of(handler)
    return None if gate is None else gate.action


def request_of(interaction: Interaction) -> Request:
    """The act that the gate of this command let in."""
    return interaction.extras[_REQUEST]


def request_if_any(interaction: Interaction) -> Request | None:
    """The act, when the gate got as far as making one."""
    return interaction.extras.get(_REQUEST)
