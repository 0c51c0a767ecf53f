"""Makes the handlers of buttons that do one use case, and say at most one sentence about it.

In all of them ``tells`` is the key of a private answer, and ``replaces`` of what the private message with the button
becomes; both may name the ``teacher``, the class's ``channel`` and ``regie``. With neither of them nothing is said.
"""

from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from inspect import Parameter, Signature, signature
from typing import Any, Concatenate

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.interactions.router import Handler
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action
from bot.domain.school.group import Group
from bot.services.context import AppContext

_SIGNATURE = "__signature__"


def runs(
    use_case: Callable[Concatenate[AppContext, Group, ...], Awaitable[Any]],
    action: Action,
    *,
    tells: str | None = None,
    replaces: str | None = None,
) -> Handler:
    """Make a handler that runs this use case with the parameters of the custom id, for whoever may do ``action``."""

    async def run(request: Request, **parameters: Any) -> None:
        await request.run(use_case, **parameters)
        await _answer(request, tells, replaces)

    return _guarded(run, _parameters(use_case)[2:], action)


def acts(
    use_case: Callable[Concatenate[AppContext, Group, str, ...], Awaitable[Any]],
    action: Action,
    *,
    tells: str | None = None,
    replaces: str | None = None,
) -> Handler:
    """Make the same of a use case that also asks who does it."""

    async def act(request: Request, **parameters: Any) -> None:
        await request.act(use_case, **parameters)
        await _answer(request, tells, replaces)

    return _guarded(act, _parameters(use_case)[3:], action)


def says(action: Action, *, tells: str | None = None, replaces: str | None = None) -> Handler:
    """Make a handler that changes nothing, and only answers."""

    async def say(request: Request) -> None:
        await _answer(request, tells, replaces)

    return _guarded(say, [], action)


async def _answer(request: Request, tells: str | None, replaces: str | None) -> None:
    group = request.group
    named = {
        "teacher": literal(group.form_of_address),
        "channel": f"<#{group.channel_ref}>",
        "regie": f"<#{group.regie_ref}>",
    }
    if tells is not None:
        await request.tell(request.words(tells, **named))
    elif replaces is not None:
        await request.replace(request.words(replaces, **named))


@cache
def _parameters(use_case: Callable[..., Any]) -> tuple[Parameter, ...]:
    return tuple(signature(use_case).parameters.values())


def _guarded(handler: Handler, parameters: Sequence[Parameter], action: Action) -> Handler:
    """Put the handler behind its gate; the router compares ``parameters`` with what the custom id declares."""
    setattr(handler, _SIGNATURE, Signature([Parameter("request", Parameter.POSITIONAL_ONLY), *parameters]))
    return needs(action)(handler)
