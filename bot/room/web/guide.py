"""Show a small box on the page, filled by whoever runs the room, and pass on the presses that come back."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass

from bot.log import logger
from bot.room.people.words import By, chosen
from bot.room.state.entities import Json

_log = logger(__name__)

Pressed = Callable[[str, int], Awaitable[None]]
"""Told of a press: the button's id, and the user id of the person as whom the page looks."""


@dataclass(frozen=True)
class GuideButton:
    """A button of the box. `main` is the one to press first; `busy` cannot be pressed now."""

    id: str
    label: str
    main: bool = False
    busy: bool = False


@dataclass(frozen=True)
class Box:
    """What the box says; `text` is markdown. `more` are buttons to choose from besides, under a caption."""

    title: str
    text: str
    buttons: tuple[GuideButton, ...] = ()
    caption: str = ""
    more: tuple[GuideButton, ...] = ()


class Guide:
    """One box for all clients. `on_press` is asked to do what a button promises; it may take its time."""

    def __init__(self) -> None:
        self.on_press: Pressed | None = None
        self.changed: Callable[[], None] = lambda: None
        self._box: By[Box] | None = None
        self._running: set[asyncio.Task[None]] = set()

    def show(self, box: By[Box] | None) -> None:
        """Show a box, by language, in the place of the one before; None takes it away."""
        self._box = box
        self.changed()

    def wire(self, language: str) -> Json | None:
        """Return the box as the page gets it."""
        return None if self._box is None else asdict(chosen(self._box, language))

    def press(self, button: str, user_id: int) -> bool:
        """Pass on a press of a button; False when there is none of that name that can be pressed."""
        if self._box is None or self.on_press is None:
            return False
        box = next(iter(self._box.values()))
        if not any(each.id == button and not each.busy for each in (*box.buttons, *box.more)):
            return False
        task = asyncio.get_running_loop().create_task(self._carry_out(self.on_press(button, user_id)))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return True

    async def close(self) -> None:
        """Stop what was begun by a press."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _carry_out(self, doing: Awaitable[None]) -> None:
        try:
            await doing
        except Exception:  # noqa: BLE001 - a guide that stumbles must not take the room down with it
            _log.exception("a press in the guide failed")
