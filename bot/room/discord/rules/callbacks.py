"""Check the answer to an interaction: its type, what that type carries, and whether the interaction takes it."""

from collections.abc import Collection
from typing import Any

from bot.room.discord.rules.messages import check_answer
from bot.room.discord.rules.modals import modal
from bot.room.discord.rules.shape import Json, anything, check, choice, record
from bot.room.state.api_error import field_error
from bot.room.state.entities import EPHEMERAL

COMMAND, COMPONENT, MODAL_SUBMIT = 2, 3, 5
MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL = 4, 5, 6, 7, 9

_TAKES: dict[int, frozenset[int]] = {
    COMMAND: frozenset({MESSAGE, DEFERRED_MESSAGE, MODAL}),
    COMPONENT: frozenset({MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL}),
    MODAL_SUBMIT: frozenset({MESSAGE, DEFERRED_MESSAGE}),
}
"""Which answers each type of interaction takes; a modal opened from a message also takes the two updates."""

_callback = record({"type": choice(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL)}, {"data": anything})
_deferred = record({}, {"flags": choice(0, EPHEMERAL)})


def check_callback(body: Any, kind: int, *, from_message: bool, files: Collection[str] = ()) -> Json:
    """Check a first answer to an interaction of type `kind`; `from_message`: it came from a component or its modal.

    An update of a message is only held to its shape here: its words are checked against that message.
    Raises ApiError 50035.
    """
    check(_callback, body)
    answer = body["type"]
    if answer not in _taken_by(kind, from_message=from_message):
        words = f"An interaction of type {kind} does not take an answer of type {answer}."
        raise field_error("type", "INTERACTION_CALLBACK_TYPE_INVALID", words)
    _check_data(answer, body.get("data"), files)
    return body


def _taken_by(kind: int, *, from_message: bool) -> frozenset[int]:
    more = frozenset({DEFERRED_UPDATE, UPDATE}) if kind == MODAL_SUBMIT and from_message else frozenset[int]()
    return _TAKES[kind] | more


def _check_data(answer: int, data: Any, files: Collection[str]) -> None:
    if answer == MESSAGE and data is None:
        raise field_error("data", "BASE_TYPE_REQUIRED", "This field is required")
    if answer == MESSAGE:
        check_answer(data, files, path=("data",))
    elif rule := {DEFERRED_MESSAGE: _deferred, MODAL: modal}.get(answer):
        check(rule, data or {}, ("data",))
