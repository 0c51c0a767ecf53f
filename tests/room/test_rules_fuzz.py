"""Sends the rules anything: they answer with a refusal or let it pass, and never break."""

import copy
import json
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.room.discord.rules.callbacks import COMMAND, COMPONENT, check_callback
from bot.room.discord.rules.commands import check_commands
from bot.room.discord.rules.messages import check_create, check_edit
from bot.room.state.api_error import ApiError
from tests.room.test_rules_answers import command, field, form, label, option, options, sub
from tests.room.test_rules_messages import FULL, NOW, button, row, select

scalars = st.none() | st.booleans() | st.integers(-5, 50_000) | st.floats(allow_nan=False) | st.text(max_size=8)
junk = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
)
GOOD: list[Any] = [
    FULL,
    {"content": "x", "nonce": "n", "enforce_nonce": True, "tts": False},
    {"components": [row(button()), row(select())], "allowed_mentions": {"parse": [], "users": ["1"]}},
    {"content": "x", "attachments": [{"id": 0, "filename": "a.png"}], "message_reference": {"message_id": "1"}},
    form(label(field()), label({"type": 3, "custom_id": "s", "options": options(3)})),
    form(label({"type": 21, "custom_id": "r", "options": options(2)}), label({"type": 19, "custom_id": "f"})),
    form(label({"type": 22, "custom_id": "c", "options": options(2), "max_values": 2})),
    command(options=[sub(options=[option(choices=[{"name": "a", "value": "b"}])])], name_localizations={"nl": "x"}),
]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Yield every place in a JSON value."""
    found = [path] if path else []
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        found += places(inner, (*path, key))
    return found


@st.composite
def spoiled(draw: st.DrawFn) -> Any:
    """Make a good payload with one to three places overwritten by anything."""
    payload = copy.deepcopy(draw(st.sampled_from(GOOD)))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(places(payload) or [()]))
        node = payload
        for key in path[:-1]:
            node = node[key]
        if path:
            node[path[-1]] = draw(junk)
    return payload


def outcome(check: Callable[[], object]) -> int | None:
    """Return the code of the refusal, or None when it passed."""
    try:
        check()
    except ApiError as refusal:
        return refusal.code
    return None


@settings(max_examples=200)
@given(spoiled() | junk)
def test_nothing_breaks_the_rules(payload: Any) -> None:
    before = json.dumps(payload)
    for check in (
        lambda: check_create(payload, ["a.png"]),
        lambda: check_edit(payload, NOW),
        lambda: check_callback(payload, COMPONENT, from_message=True),
        lambda: check_callback({"type": 4, "data": payload}, COMMAND, from_message=False),
        lambda: check_commands([payload]),
    ):
        assert outcome(check) in (None, 50035, 50006)
    assert json.dumps(payload) == before
