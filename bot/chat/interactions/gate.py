"""Checks permission by one decorator for commands and routed handlers; Discord's own default is only a hint."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import discord
from discord import app_commands

from bot.chat.interactions.request import DONE, Host, Request
from bot.chat.interactions.response import Interaction
from bot.domain.permission import Action, is_pupil_and_adult, may
from bot.domain.refusal import Reason, Refused

TEACHERS = discord.Permissions(manage_messages=True)
"""``default_member_permissions`` of roots that teachers use: a hint for what Discord lists, no protection. Where a
teacher does not have this right, ``upload_commands`` lists them to everybody.
"""

_REQUEST = "request"
_GATE = "__vertel_eens_gate__"

GatedT = TypeVar("GatedT")


class Denied(app_commands.CheckFailure):
    """How a refusal leaves a check of a command: discord.py lets only its own errors reach the error path."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.reason.value)
        self.refused = refused


class Gate:
    """Decides for one handler who may use it."""

    def __init__(self, action: Action, *, anywhere: bool, class_only: bool, opens_form: bool) -> None:
        self.action = action
        self.opens_form = opens_form
        self.anywhere = anywhere
        self.class_only = class_only

    async def admit(self, interaction: Interaction, done: str = DONE, press: str | None = None) -> Request:
        """Return the request, which ``request_of`` finds from then on; raises ``Refused`` where it is not allowed.

        ``done`` is the key of what a command is told when its handler has nothing to say; ``press`` is the custom id of
        a button that does the same.
        """
        host = cast("Host", interaction.client)
        host.track()
        places = await host.access.places_of(interaction, at_once=self.opens_form)
        allowed = tuple(place for place in places if may(place.actor, self.action))
        request = interaction.extras[_REQUEST] = Request(interaction, host, allowed or places, done, press)
        if places[0].group is None and not self.anywhere:
            raise Refused(Reason.NO_CLASS)
        if not allowed:
            raise Refused(Reason.TWO_ROLES if is_pupil_and_adult(places[0].actor.roles) else Reason.NOT_ALLOWED)
        return request

    async def check(self, interaction: Interaction) -> bool:
        """Decide the same as a check of an app command; raises ``Denied``."""
        try:
            await self.admit(interaction)
            if self.class_only and _is_between_two(interaction):
                raise Refused(Reason.ONLY_FOR_CLASS)
        except Refused as refused:
            raise Denied(refused) from refused
        return True


def needs(
    action: Action, *, anywhere: bool = False, class_only: bool = False, opens_form: bool = False
) -> Callable[[GatedT], GatedT]:
    """Let in only who may do ``action``; outside a class nobody gets in, unless ``anywhere``.

    A command that is ``class_only`` says something before the class, so it is refused in a private thread.

    A handler that ``opens_form`` only reads, and may answer with a form, which Discord takes as the first answer only.
    In private it is therefore let in by what the bot knows; who sends the form in is looked up.

    It stands under ``@app_commands.command``, and on every handler that is given to the router.
    """
    gate = Gate(action, anywhere=anywhere, class_only=class_only, opens_form=opens_form)

    def decorate(handler: GatedT) -> GatedT:
        gated = app_commands.check(gate.check)(handler)
        setattr(gated, _GATE, gate)
        return gated

    return decorate


def _is_between_two(interaction: Interaction) -> bool:
    channel = interaction.channel
    return isinstance(channel, discord.Thread) and channel.is_private()


def gate_of(handler: Any) -> Gate | None:
    """Return the gate of a handler or an app command, None when it has none."""
    return getattr(getattr(handler, "callback", handler), _GATE, None) or getattr(handler, _GATE, None)


def action_of(handler: Any) -> Action | None:
    """Return what a handler or an app command asks permission for, None when it asks for nothing."""
    gate = gate_of(handler)
    return None if gate is None else gate.action


def request_of(interaction: Interaction) -> Request:
    """Return the request that the gate of this command let in."""
    return interaction.extras[_REQUEST]


def request_if_any(interaction: Interaction) -> Request | None:
    """Return the request, or None when the gate did not get as far as making one."""
    return interaction.extras.get(_REQUEST)
