"""Presses, choices and forms find their handler by custom id alone, so they survive a restart."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar, cast

import discord

from bot.chat.interactions.custom_id import pack, unpack
from bot.chat.interactions.failure import answer_failure
from bot.chat.interactions.gate import Gate, gate_of
from bot.chat.interactions.request import Request
from bot.chat.interactions.response import Interaction, ResponseType, message_data, respond
from bot.chat.interactions.submitted import values_of
from bot.chat.ui.layout import page
from bot.domain.refusal import Reason, Refused
from bot.errors import VertelEensError
from bot.i18n.catalogue import language_of, words_for

CHOSEN = "chosen"
"""The verb of a list whose values are custom ids: choosing one does what a button with that id does."""

Routed = Callable[[Request], Awaitable[None]]
Handler = TypeVar("Handler", bound=Routed)


@dataclass(frozen=True, slots=True)
class Route:
    """A handler with its gate."""

    handler: Routed
    gate: Gate


class RouterError(VertelEensError):
    """Two handlers for one verb, or one that nobody guards: a fault of the program."""


class Router:
    """The table of verbs. Components and forms have one of their own each."""

    def __init__(self) -> None:
        self._presses: dict[str, Route] = {}
        self._forms: dict[str, Route] = {}

    def on(self, verb: str) -> Callable[[Handler], Handler]:
        """Register for buttons and selects with this verb; the handler must stand under ``@needs``."""
        return self._register(self._presses, verb)

    def on_form(self, verb: str) -> Callable[[Handler], Handler]:
        """Register for forms with this verb; the handler must stand under ``@needs``."""
        return self._register(self._forms, verb)

    @property
    def presses(self) -> Mapping[str, Route]:
        """All verbs of buttons and selects."""
        return MappingProxyType(self._presses)

    @property
    def forms(self) -> Mapping[str, Route]:
        """All verbs of forms."""
        return MappingProxyType(self._forms)

    async def dispatch(self, interaction: Interaction) -> None:
        """Handle a component or form; whatever happens, the person gets an answer and nothing is raised."""
        try:
            await self._handle(interaction)
        except Exception as error:  # noqa: BLE001 - the one error path answers and logs it
            await answer_failure(interaction, error)

    async def run(self, interaction: Interaction, packed: str) -> None:
        """Do what a button with this custom id does, for a command that takes the same step; raises ``Refused``."""
        custom_id = unpack(packed)
        route = custom_id and self._presses.get(custom_id.verb)
        if custom_id is None or route is None:
            raise Refused(Reason.GONE)
        await route.handler(await route.gate.admit(interaction, custom_id.args))

    async def _handle(self, interaction: Interaction) -> None:
        is_form = interaction.type is discord.InteractionType.modal_submit
        custom_id = unpack(custom_id_of(interaction))
        if custom_id is not None and custom_id.verb == CHOSEN and not is_form:
            custom_id = unpack(next(iter(values_of(interaction)), ""))
        route = custom_id and (self._forms if is_form else self._presses).get(custom_id.verb)
        if custom_id is None or route is None:
            words = words_for(language_of(str(interaction.locale)))
            await respond(interaction, ResponseType.channel_message, message_data(page(words("error-expired"))))
            return
        request = await _handle_in_its_class(route, await route.gate.admit(interaction, custom_id.args))
        await request.say_nothing()

    def _register(self, table: dict[str, Route], verb: str) -> Callable[[Handler], Handler]:
        pack(verb)

        def register(handler: Handler) -> Handler:
            gate = gate_of(handler)
            if gate is None:
                raise RouterError(f"the handler for {verb} says nothing of who may use it: put @needs under it")
            if verb in table:
                raise RouterError(f"{verb} has a handler already")
            table[verb] = Route(handler, gate)
            return handler

        return register


async def _handle_in_its_class(route: Route, request: Request) -> Request:
    """Let the handler do it; in private that is in the first of the pupil's classes that knows what it is about."""
    while True:
        try:
            await route.handler(request)
        except Refused as refused:
            following = request.in_next_class()
            if refused.reason is not Reason.GONE or following is None:
                raise
            request = following
        else:
            return request


def custom_id_of(interaction: Interaction) -> str:
    """The custom id of a component or form."""
    return str(cast("dict[str, Any]", interaction.data or {}).get("custom_id", ""))
