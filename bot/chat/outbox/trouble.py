"""Tells a teacher, once, that the bot cannot lock a channel or speak in it, or that a lock does not hold everybody."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.chat.connection.refusals import Refusal
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

NOTE = "trouble "
"""What the names of notes about it begin with; the channel and the trouble follow."""
MAX_REFUSALS = 2
"""After this many, what Discord forbids is not tried again (10,000 refusals in ten minutes ban the address)."""


class Trouble(StrEnum):
    """What a teacher should hear of.

    A channel cannot be locked, opened again or written in, it takes no pictures, only words, or it is gone; or a lock
    takes only a part of the rights (``PARTLY``), does not hold some pupils by itself (``WRITERS``), or is not given
    back whole yet (``OWED``). Or the teachers themselves do not see regie any more (``HIDDEN``).
    """

    LOCK = "lock"
    PARTLY = "partly"
    WRITERS = "writers"
    UNLOCK = "unlock"
    OWED = "owed"
    POST = "post"
    PICTURES = "pictures"
    GONE = "gone"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a trouble.

    ``refusal`` is why Discord said no, if it did. ``lacks`` are the rights that the bot misses; ``roles`` and
    ``members`` are the names of those from whom it took more than the lock of the pupils' role; ``mighty`` are pupils
    whom no lock can hold.
    """

    refusal: Refusal | None = None
    lacks: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    mighty: tuple[str, ...] = ()


UNKNOWN = Facts()
OnTrouble = Callable[[str, Trouble, Facts], Awaitable[None]]


class TroubleDesk:
    """Tells of a trouble once a channel, until it works there again; what was told is noted, so a restart knows it."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._told: set[tuple[str, Trouble]] = set()
        self._facts: dict[tuple[str, Trouble], Facts] = {}
        self.listener: OnTrouble | None = None

    async def start(self) -> None:
        """Read what was told before."""
        async with self._context.store.read() as unit:
            noted = await unit.notes.names(NOTE)
        self._told = {(channel_ref, Trouble(trouble)) for _, channel_ref, trouble in map(str.split, noted)}

    async def tell(self, channel_ref: str, trouble: Trouble, facts: Facts = UNKNOWN) -> None:
        """Pass a trouble on, the first time and when the facts changed since then. This never raises."""
        known = self._facts.setdefault((channel_ref, trouble), facts)
        if ((channel_ref, trouble) in self._told and known == facts) or self.listener is None:
            return
        self._told.add((channel_ref, trouble))
        self._facts[channel_ref, trouble] = facts
        log.warning("channel is in trouble", channel=channel_ref, trouble=trouble)
        try:
            await self.listener(channel_ref, trouble, facts)
            async with self._context.store.write() as unit:
                await unit.notes.write(_note(channel_ref, trouble), self._context.clock.now().isoformat())
        except Exception:
            log.exception("trouble could not be told", channel=channel_ref)

    def is_told(self, channel_ref: str) -> bool:
        """Tell whether there is trouble in this channel that was passed on."""
        return any(ref == channel_ref for ref, _ in self._told)

    async def works(self, channel_ref: str, *troubles: Trouble) -> None:
        """Note that these troubles are over in this channel."""
        for trouble in troubles:
            self._facts.pop((channel_ref, trouble), None)
        over = self._told.intersection((channel_ref, trouble) for trouble in troubles)
        if not over:
            return
        self._told -= over
        async with self._context.store.write() as unit:
            for one in over:
                await unit.notes.drop(_note(*one))


def _note(channel_ref: str, trouble: Trouble) -> str:
    return f"{NOTE}{channel_ref} {trouble}"
