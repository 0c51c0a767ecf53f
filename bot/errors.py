"""Defines the errors that are about running the bot, not about what a person in a talk did."""


class VertelEensError(Exception):
    """Base of all errors of our own. ``exit_code`` is what the command line ends with."""

    exit_code = 1


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
    """The database cannot be used as it is: damaged, in use elsewhere, not ours, or not to be brought up to date."""

    exit_code = 4
