"""Finds the handler of a press, a choice or a form by its custom id alone, so that all of them survive a restart."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Concatenate, cast

import discord

from bot.chat.interactions.custom_id import CustomId, unpack
from bot.chat.interactions.failure import answer_failure
from bot.chat.interactions.first_answer import first_answer_of, watch
from bot.chat.interactions.gate import Gate, gate_of
from bot.chat.interactions.request import DONE, Host, Request
from bot.chat.interactions.response import Interaction
from bot.chat.interactions.submitted import values_of
from bot.chat.ui.layout import page
from bot.domain.refusal import Reason, Refused
from bot.errors import VertelEensError
from bot.i18n.catalogue import language_of, words_for

CHOSEN = CustomId("chosen")
"""The id of a list whose values are custom ids: choosing one does what a button with that id does."""

Handler = Callable[Concatenate[Request, ...], Awaitable[None]]
"""Gets the request, and the parameters of its custom id by name. What it leaves unanswered is acknowledged after it."""


@dataclass(frozen=True, slots=True)
class Route:
    """A handler with its gate, and the declaration of the custom ids that lead to it."""

    custom_id: CustomId
    handler: Handler
    gate: Gate

    def arguments(self, args: tuple[str, ...]) -> dict[str, Any]:
        """Return the values by name; raises ``Refused`` as gone where they are not what was declared."""
        try:
            return self.custom_id.read(args)
        except ValueError:
            raise Refused(Reason.GONE) from None


class RouterError(VertelEensError):
    """A verb has two handlers, or a handler has no guard or other parameters: a fault of the program."""


class Router:
    """Keeps the handlers by verb, in one table for components and one for forms."""

    def __init__(self) -> None:
        self._presses: dict[str, Route] = {}
        self._forms: dict[str, Route] = {}

    def add(
        self, presses: Mapping[CustomId, Handler], forms: Mapping[CustomId, Handler] = MappingProxyType({})
    ) -> None:
        """Register the handlers of buttons and lists, and of forms; each of them must stand under ``@needs``."""
        for custom_id, handler in presses.items():
            _register(self._presses, custom_id, handler)
        for custom_id, handler in forms.items():
            _register(self._forms, custom_id, handler)

    @property
    def presses(self) -> Mapping[str, Route]:
        """The routes of buttons and lists by their verb."""
        return MappingProxyType(self._presses)

    @property
    def forms(self) -> Mapping[str, Route]:
        """The routes of forms by their verb."""
        return MappingProxyType(self._forms)

    async def dispatch(self, interaction: Interaction) -> None:
        """Handle a component or form; whatever happens, the person gets an answer and nothing is raised."""
        first = watch(interaction, cast("Host", interaction.client))
        try:
            await self._handle(interaction)
        except Exception as error:  # noqa: BLE001 - the one error path answers and logs it
            await answer_failure(interaction, error)
        finally:
            first.leave()

    async def run(self, interaction: Interaction, packed: str, done: str = DONE) -> None:
        """Do what a button with this custom id does, for a command that takes the same step; raises ``Refused``.

        ``done`` is the key of what the person is told when the handler itself has nothing to say.
        """
        custom_id = unpack(packed)
        route = custom_id and self._presses.get(custom_id.verb)
        if custom_id is None or route is None:
            raise Refused(Reason.GONE)
        request = await route.gate.admit(interaction, done, packed)
        await route.handler(request, **route.arguments(custom_id.args))
        await request.say_nothing()

    async def _handle(self, interaction: Interaction) -> None:
        is_form = interaction.type is discord.InteractionType.modal_submit
        packed = custom_id_of(interaction)
        custom_id = unpack(packed)
        if custom_id is not None and custom_id.verb == CHOSEN.verb and not is_form:
            packed = next(iter(values_of(interaction)), "")
            custom_id = unpack(packed)
        route = custom_id and (self._forms if is_form else self._presses).get(custom_id.verb)
        if custom_id is None or route is None:
            words = words_for(language_of(str(interaction.locale)))
            await first_answer_of(interaction, cast("Host", interaction.client)).say(page(words("error-expired")))
            return
        request = await route.gate.admit(interaction, press=None if is_form else packed)
        request = await _handle_in_its_class(route, request, route.arguments(custom_id.args))
        await request.say_nothing()


def _register(table: dict[str, Route], custom_id: CustomId, handler: Handler) -> None:
    verb, gate = custom_id.verb, gate_of(handler)
    if gate is None:
        raise RouterError(f"the handler for {verb} says nothing of who may use it: put @needs on it")
    if verb in table:
        raise RouterError(f"{verb} has a handler already")
    _, *parameters = inspect.signature(handler).parameters.values()
    if {one.name: one.annotation for one in parameters} != custom_id.kinds:
        raise RouterError(f"the handler for {verb} must take {custom_id.kinds}")
    table[verb] = Route(custom_id, handler, gate)


async def _handle_in_its_class(route: Route, request: Request, arguments: dict[str, Any]) -> Request:
    """Let the handler do it; in private that is in the first of the pupil's classes that knows what it is about."""
    while True:
        try:
            await route.handler(request, **arguments)
        except Refused as refused:
            following = request.in_next_class()
            if refused.reason is not Reason.GONE or following is None:
                raise
            request = following
        else:
            return request


def custom_id_of(interaction: Interaction) -> str:
    """Return the custom id of a component or form."""
    return str(cast("dict[str, Any]", interaction.data or {}).get("custom_id", ""))
