"""What a teacher can say: a request that knows the use case by which it is said."""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from bot.domain.coach.teacher_message import Speaker, TeacherMessage
from bot.services.context import AppContext
from bot.store.unit import Unit

Said_co = TypeVar("Said_co", covariant=True)


class Sayable(TeacherMessage, ABC, Generic[Said_co]):
    """A teacher's message that can be said; ``Said_co`` is what comes of it."""

    @property
    def needs_chat(self) -> bool:
        """Whether the chat has to do something before it is said, such as making a thread.

        That is done once the coach has nothing against it, and outside of any transaction.
        """
        return False

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        """Refuse what cannot be said now whatever its words are: then that is the only thing to hear.

        ``say`` always comes after this, in the same transaction, and does not check the same again.
        """

    @abstractmethod
    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Said_co:
        """Say it, as part of the transaction that the coach began. Raises ``Refused`` when it cannot be said now."""
