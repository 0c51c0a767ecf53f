"""Defines the errors that are about running the bot, not about what a person in a talk did."""


class VertelEensError(Exception):
    """Base of all errors of our own. ``exit_code`` is what the command line ends with.

    The text is English, or a ``key`` of the catalogues with what belongs in its sentence; then the terminal says it in
    its own language.
    """

    exit_code = 1

    def __init__(self, text: str = "", *, key: str = "", exit_code: int | None = None, **facts: str) -> None:
        super().__init__(text or f"{key} {facts}")
        self.key = key
        self.facts = facts
        if exit_code is not None:
            self.exit_code = exit_code


class ConfigError(VertelEensError):
    """The configuration cannot be used; the text says which setting and what to do."""

    exit_code = 2


class WrongOptionError(VertelEensError):
    """An option of the command line has a value that is not there; the text says which there are."""

    exit_code = 2


class NewerSchemaError(VertelEensError):
    """The database was written by a newer version of this program."""

    exit_code = 3


class DatabaseError(VertelEensError):
    """The database cannot be used as it is: damaged, not ours, or not to be brought up to date."""

    exit_code = 4


class UnknownPersonError(VertelEensError):
    """Nothing is kept of this person, so nothing was erased: the number may be wrong."""

    exit_code = 6


class DirectoryInUseError(VertelEensError):
    """Another bot works in the same data directory."""

    exit_code = 5


class NotReadyError(VertelEensError):
    """The bot runs, and is still starting; the text says at which step."""

    exit_code = 11
