"""Declares what an activity adds to the bot, and finds all activities by walking this package.

A new activity is a folder with a ``feature.py`` in it that holds one ``FEATURE``; nothing else has to name it.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import bot.services
from bot.domain.agreement import Agreement
from bot.domain.permission import ClassRole
from bot.domain.school.group import Absence, Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.message import Sayable
from bot.store.db.tables import Table
from bot.store.unit import Unit

Ring = Callable[[AppContext, int], Awaitable[None]]
"""Handles an alarm; the number says what the alarm is about. It is called again when it fails."""
TalkHook = Callable[[AppContext, Unit, Group, Talk], Awaitable[None]]
AgreementHook = Callable[[Unit, int, Agreement], Awaitable[None]]
ExpectHook = Callable[[Unit, Group], Awaitable[Mapping[str, ClassRole]]]
AbsenceHook = Callable[[AppContext, Unit, Group, str, Absence | None], Awaitable[None]]
RoundHook = Callable[[Unit, int], Awaitable[None]]


async def _nobody(_unit: Unit, _group: Group) -> Mapping[str, ClassRole]:
    return {}


async def _nothing(*_: object) -> None:
    """Do nothing: the default for an activity that has no part in an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What one activity declares of itself; everything but the name may be left out.

    The hooks run inside the transaction of the use case that calls them.
    """

    name: str
    after: tuple[str, ...] = ()
    """The activities that come before this one: their cogs are set up first, and their hooks run first."""
    posts: Mapping[str, Table] = field(default_factory=dict[str, Table])
    """Each kind of message, and the table of the thing that it shows: when that row is gone the message goes too."""
    without_words: frozenset[str] = frozenset()
    """The kinds among ``posts`` that never show a pupil's words, so they stay as they are when a pupil is forgotten."""
    redraws: Mapping[Table, tuple[str, ...]] = field(default_factory=dict[Table, tuple[str, ...]])
    """Tables whose rows may go before the thing that shows them does, and the kinds of message to redraw then."""
    alarms: Mapping[str, Ring] = field(default_factory=dict[str, Ring])
    """What to do when an alarm of a kind rings. The cogs handle the alarms that need the chat."""
    by_wall: frozenset[str] = frozenset()
    """The kinds among ``alarms`` that ring at a local time, or days later: they follow the wall clock."""
    messages: tuple[type[Sayable[Any]], ...] = ()
    """The types of message that a teacher can say in it; each knows its own use case."""
    talk_begins: TalkHook = _nothing
    """Runs when a class talk begins, after its opening was posted."""
    talk_ends: TalkHook = _nothing
    """Runs when a class talk ends; the talk that is passed says whether it was closed or stopped."""
    round_ends: RoundHook = _nothing
    """Runs when the round with this number ends."""
    agreed_in_scale: AgreementHook = _nothing
    """Runs when a pupil made an agreement at the end of the scale question with this number."""
    expects: ExpectHook = _nobody
    """Returns the people without whom something of it does not go on in a class now, and the role that they need."""
    absence_changes: AbsenceHook = _nothing
    """Runs when such a person turns out to be absent, for the reason given, or there again (None)."""
    starts: Callable[[AppContext], Awaitable[None]] = _nothing
    """Runs once, at the start, before the bot reads what was said while it was away."""

    @property
    def cog_module(self) -> str:
        """Return the door of this activity's part of the chat: the module whose ``setup(bot)`` is run."""
        return f"cogs.{self.name}._cog"


@cache
def features() -> tuple[Feature, ...]:
    """Return every activity of the bot, each behind those that it comes ``after``."""
    return discover(bot.services)


def discover(package: ModuleType) -> tuple[Feature, ...]:
    """Return the ``FEATURE`` of each folder of ``package``, each behind those that it comes ``after``, else by name.

    Raises ``ImportError`` for a folder without one, and ``CycleError`` when two wait for each other.
    """
    names = sorted(found.name for found in iter_modules(package.__path__) if found.ispkg)
    found: dict[str, Feature] = {name: import_module(f"{package.__name__}.{name}.feature").FEATURE for name in names}
    order = TopologicalSorter({name: found[name].after for name in names})
    return tuple(found[name] for name in order.static_order())


def cog_modules() -> tuple[str, ...]:
    """Return the doors of all activities, in the order in which their ``setup(bot)`` is run."""
    return tuple(feature.cog_module for feature in features())


def tables_shown() -> dict[str, Table]:
    """Return every kind of message of the bot, and the table of the thing that it shows."""
    return {kind: table for feature in features() for kind, table in feature.posts.items()}


def message_types() -> dict[str, type[Sayable[Any]]]:
    """Return the types of everything that a teacher can say, by the name under which a draft of them is stored."""
    return {kind.stored_as: kind for feature in features() for kind in feature.messages}


def kinds_redrawn() -> dict[Table, tuple[str, ...]]:
    """Return the kinds of messages that are drawn again when rows of a table go."""
    found: dict[Table, tuple[str, ...]] = {}
    for feature in features():
        for table, kinds in feature.redraws.items():
            found[table] = (*found.get(table, ()), *kinds)
    return found
