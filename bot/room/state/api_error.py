"""Refuse in Discord's own form: an HTTP status, a JSON code, a message and, for forms, nested errors."""

from collections.abc import Iterable
from typing import Any


class ApiError(Exception):
    """A request that is refused. ``errors`` is Discord's nested form, as in code 50035."""

    def __init__(self, status: int, code: int, message: str, errors: dict[str, Any] | None = None) -> None:
        super().__init__(f"{status} {code} {message}")
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors

    def wire(self) -> dict[str, Any]:
        """Return the body of the answer."""
        body: dict[str, Any] = {"message": self.message, "code": self.code}
        if self.errors:
            body["errors"] = self.errors
        return body


_CATALOGUE: dict[int, tuple[int, str]] = {
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10009: (404, "Unknown permission overwrite"),
    10013: (404, "Unknown User"),
    10014: (404, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    20016: (429, "This action cannot be performed due to slowmode rate limit"),
    30003: (400, "Maximum number of pins reached for the channel (250)"),
    30010: (400, "Maximum number of reactions reached (20)"),
    30013: (400, "Maximum number of guild channels reached (500)"),
    30015: (400, "Maximum number of attachments in a message reached (10)"),
    30032: (400, "Maximum number of application commands reached (100)"),
    30033: (400, "Maximum number of thread participants has been reached (1000)"),
    30060: (400, "Maximum number of channel permission overwrites reached (1000)"),
    40005: (413, "Request entity too large. Try sending something smaller in size"),
    40058: (400, "Cannot send a message in a forum channel"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50009: (403, "Channel verification level is too high for you to gain access"),
    50013: (403, "Missing Permissions"),
    50021: (403, "Cannot execute action on a system message"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50035: (400, "Invalid Form Body"),
    50045: (413, "File uploaded exceeds the maximum size"),
    50083: (400, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    60003: (403, "Two factor is required for this operation"),
    160002: (400, "Cannot reply without permission to read message history"),
    160004: (400, "A thread has already been created for this message"),
    160005: (403, "Thread is locked"),
    160006: (400, "Maximum number of active threads reached"),
    200000: (400, "Message was blocked by automatic moderation"),
    400001: (400, "Access to file uploads has been limited for this guild"),
}
"""Code -> status and text, from Discord's page of opcodes and status codes."""
KNOWN_CODES = frozenset(_CATALOGUE)
"""Every JSON code with which the room can refuse."""


def api_error(code: int) -> ApiError:
    """Return the refusal of one of Discord's JSON codes; KeyError for a code that the room does not know."""
    status, message = _CATALOGUE[code]
    return ApiError(status, code, message)


def field_error(field: str, code: str, message: str) -> ApiError:
    """Return refusal 50035 for one field of the request; "" stands for the request as a whole."""
    return form_error([((field,) if field else (), code, message)])


def form_error(problems: Iterable[tuple[tuple[str | int, ...], str, str]]) -> ApiError:
    """Return refusal 50035 for several fields: (path, code, text), where a place in a list is a number in the path.

    Discord nests them: the keys of the path, with ``_errors`` at its end.
    """
    tree: dict[str, Any] = {}
    for path, code, message in problems:
        node = tree
        for step in path:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": code, "message": message})
    status, message = _CATALOGUE[50035]
    return ApiError(status, 50035, message, tree)


def not_found() -> ApiError:
    """Tell what Discord says of an address that it does not have."""
    return ApiError(404, 0, "404: Not Found")


def unauthorized() -> ApiError:
    """Tell what Discord says without a valid token."""
    return ApiError(401, 0, "401: Unauthorized")
