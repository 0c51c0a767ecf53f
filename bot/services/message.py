"""Defines what a teacher can say: a request that knows the use case by which it is said."""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from bot.domain.coach.teacher_message import Speaker, TeacherMessage
from bot.services.context import AppContext
from bot.store.unit import Unit

Said_co = TypeVar("Said_co", covariant=True)


class Sayable(TeacherMessage, ABC, Generic[Said_co]):
    """A teacher's message that can be said; ``Said_co`` is what saying it returns."""

    @property
    def needs_chat(self) -> bool:
        """Return whether the chat has work to do before this is said, such as making a thread.

        That work is done once the coach has no objection, and outside of any transaction.
        """
        return False

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        """Refuse what cannot be said now, whatever its words are; the teacher then hears only that.

        ``say`` always follows in the same transaction, and does not check the same again.
        """

    async def silence_of_its_own(self, context: AppContext, unit: Unit) -> int | None:
        """Return for how many seconds a silence in its own talk holds it back; None where the class's silence counts.

        What waits by itself and appears afterwards is held back by none (0).
        """
        return None

    @abstractmethod
    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Said_co:
        """Say it, as part of the transaction that the coach began. Raises ``Refused`` when it cannot be said now."""
