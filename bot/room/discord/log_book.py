"""What the bot asked and what the room answered, for tests and for looking back."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Exchange:
    """One request and its answer. ``template`` is the route below ``/api/v10``, None when there is no such route.

    ``body`` and ``answer`` are JSON values (of a multipart request its ``payload_json``); ``files`` are the names of
    uploaded files; ``status`` is 0 when the connection was reset before an answer.
    """

    method: str
    template: str | None
    path: str
    query: dict[str, str]
    body: Any
    files: tuple[str, ...]
    status: int
    answer: Any
    headers: dict[str, str]
    reason: str | None = None
