"""Makes the handlers of buttons that do one use case, and say at most one sentence about it."""

from collections.abc import Awaitable, Callable
from inspect import Signature, signature
from typing import Any, Concatenate

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.domain.school.group import Group
from bot.services.context import AppContext

Handler = Callable[Concatenate[Request, ...], Awaitable[None]]
_SIGNATURE = "__signature__"


def runs(
    use_case: Callable[Concatenate[AppContext, Group, ...], Awaitable[Any]],
    action: Action,
    *,
    tells: str | None = None,
    replaces: str | None = None,
) -> Handler:
    """Make a handler that runs this use case with the parameters of the custom id, for whoever may do ``action``.

    ``tells`` is the key of a private answer, ``replaces`` of what the private message with the button becomes; with
    neither of them nothing is said.
    """
    return _handler(Request.run, use_case, 2, action, tells, replaces)


def acts(
    use_case: Callable[Concatenate[AppContext, Group, str, ...], Awaitable[Any]],
    action: Action,
    *,
    tells: str | None = None,
    replaces: str | None = None,
) -> Handler:
    """Make the same of a use case that also asks who does it."""
    return _handler(Request.act, use_case, 3, action, tells, replaces)


def _handler(
    call: Callable[..., Awaitable[Any]],
    use_case: Callable[..., Any],
    given: int,
    action: Action,
    tells: str | None,
    replaces: str | None,
) -> Handler:
    async def handle(request: Request, **parameters: Any) -> None:
        await call(request, use_case, **parameters)
        if tells is not None:
            await request.tell(request.words(tells))
        elif replaces is not None:
            await request.replace(request.words(replaces))

    # The router compares what a handler takes with what its custom id declares.
    first, *_ = signature(handle).parameters.values()
    setattr(handle, _SIGNATURE, Signature([first, *list(signature(use_case).parameters.values())[given:]]))
    return needs(action)(handle)
