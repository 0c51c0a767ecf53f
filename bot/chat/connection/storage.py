"""Says in plain words that something could not be stored, and why: one sentence for each thing that ails a database."""

from sqlalchemy.exc import (
    CompileError,
    DataError,
    DBAPIError,
    IntegrityError,
    NoResultFound,
    SQLAlchemyError,
    StatementError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.chat.connection.calls import NETWORK, is_final
from bot.database_trouble import BUSY, FAILING_DISK, FULL, READ_ONLY, UNREADABLE, kind_of_trouble
from bot.i18n.catalogue import Words

SENTENCES = {
    BUSY: "storage-busy",
    FULL: "storage-full",
    READ_ONLY: "storage-read-only",
    UNREADABLE: "storage-read-only",
    FAILING_DISK: "storage-failing",
}
"""The catalogue key for each trouble; any other one is told by ``OTHER``."""
OTHER = "storage-other"
OF_THE_PROGRAM = (IntegrityError, DataError, CompileError, NoResultFound)
"""What a well database says when it is asked for something wrong: no other try gets another answer."""


def storage_trouble(error: BaseException) -> str | None:
    """Return the key of the sentence for an error of the database or its disk, None for any other error.

    A fault of the program in how it asked the database is another error.
    """
    if isinstance(error, PoolTimeoutError):
        return SENTENCES[BUSY]
    if isinstance(error, OF_THE_PROGRAM) or (isinstance(error, StatementError) and not isinstance(error, DBAPIError)):
        return None
    if isinstance(error, SQLAlchemyError):
        kind = kind_of_trouble(error)
        return OTHER if kind is None else SENTENCES.get(kind, OTHER)
    return None


def may_pass(error: BaseException) -> bool:
    """Tell whether the error comes from outside, the database or the network, so that trying again has a use."""
    return storage_trouble(error) is not None or (isinstance(error, NETWORK) and not is_final(error))


def storage_text(words: Words, key: str, code: str) -> str:
    """Return what a person reads: that nothing was stored, why, what they can do, and a code to find it by."""
    return f"{words('storage-not-stored')} {words(key)} ({code})"
