"""Tries what Discord refuses in a message, and checks where in the payload and with which code."""

from typing import Any

import pytest

from bot.room.discord.rules.messages import check_answer, check_create, check_edit
from bot.room.state.api_error import ApiError
from bot.room.state.entities import COMPONENTS_V2
from tests.room.caller import problems

NOW: dict[str, Any] = {"flags": 0, "content": "hallo", "components": [], "attachments": []}


def text(content: str = "dag", **more: Any) -> dict[str, Any]:
    return {"type": 10, "content": content, **more}


def button(custom_id: str = "v1:a", **more: Any) -> dict[str, Any]:
    return {"type": 2, "style": 2, "label": "Pas", "custom_id": custom_id, **more}


def row(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(parts)}


def select(**more: Any) -> dict[str, Any]:
    options = [{"label": "een", "value": "1"}, {"label": "twee", "value": "2"}]
    return {"type": 3, "custom_id": "v1:s", "options": options, **more}


def box(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 17, "components": list(parts)}


def v2(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"flags": COMPONENTS_V2, "components": list(parts), **more}


FULL = v2(
    box(
        text("## Vraag"),
        {"type": 14, "spacing": 2, "divider": False},
        {"type": 9, "components": [text()], "accessory": button("v1:in-section")},
        {"type": 12, "items": [{"media": {"url": "https://example.org/a.png"}, "description": "een boom"}]},
        row(*(button(f"v1:{number}") for number in range(5))),
        row(select()),
    ),
    text("los"),
)

GOOD = [
    {"content": "x" * 2000},
    {"content": "hoi", "nonce": "n" * 25, "enforce_nonce": True, "tts": False, "allowed_mentions": {"parse": []}},
    {"components": [row(button()), row(select(min_values=0, max_values=2))]},
    {"components": [row({"type": 5, "custom_id": "u", "default_values": [{"id": "1", "type": "user"}]})]},
    FULL,
    v2(text("x" * 4000)),
]

BAD = [
    ({"content": "x" * 2001}, "content", "BASE_TYPE_MAX_LENGTH"),
    ({"content": 5}, "content", "STRING_TYPE_CONVERT"),
    ({"content": "a", "nonce": "n" * 26}, "nonce", "NONCE_TYPE_TOO_LONG"),
    ({"content": "a", "surprise": 1}, "surprise", "UNKNOWN_KEY"),
    ({"content": "a", "flags": 64}, "flags", "MESSAGE_FLAGS_INVALID"),
    ({"content": "a", "poll": {"question": {"text": "?"}, "answers": []}}, "poll.answers", "BASE_TYPE_BAD_LENGTH"),
    ({"content": "a", "embeds": [{"title": "x"}]}, "embeds", "NOT_AVAILABLE"),
    (
        {"content": "a", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "allowed_mentions",
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ),
    ({"content": "a", "allowed_mentions": {"parse": ["all"]}}, "allowed_mentions.parse.0", "BASE_TYPE_CHOICES"),
    ({"components": [text()]}, "components.0.type", "UNION_TYPE_CHOICES"),
    ({"components": [row(button())] * 6}, "components", "BASE_TYPE_MAX_LENGTH"),
    ({"components": [row()]}, "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    ({"components": [row(button(), select())]}, "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
    (
        {"components": [row(button(), button())]},
        "components.0.components.1.custom_id",
        "COMPONENT_CUSTOM_ID_DUPLICATED",
    ),
    ({"components": [row(button(label="x" * 81))]}, "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH"),
    ({"components": [row(button("x" * 101))]}, "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH"),
    ({"components": [row(button(style=5))]}, "components.0.components.0.url", "BASE_TYPE_REQUIRED"),
    ({"components": [row(button(label=None))]}, "components.0.components.0", "BUTTON_COMPONENT_INVALID"),
    (
        {"components": [row(select(placeholder="x" * 151))]},
        "components.0.components.0.placeholder",
        "BASE_TYPE_MAX_LENGTH",
    ),
    ({"components": [row(select(max_values=3))]}, "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH"),
    (
        {"components": [row(select(options=[{"label": "a", "value": "1"}, {"label": "b", "value": "1"}]))]},
        "components.0.components.0.options.1.value",
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ),
    (v2(text(), content="a"), "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
    (v2(*(text() for _ in range(41))), "components", "BASE_TYPE_MAX_LENGTH"),
    (v2(box(*(text() for _ in range(40)))), "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"),
    (v2(text("x" * 2000), text("y" * 2001)), "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
    (v2(text("")), "components.0.content", "BASE_TYPE_BAD_LENGTH"),
    (v2(box(box(text()))), "components.0.components.0.type", "UNION_TYPE_CHOICES"),
    (v2(button()), "components.0.type", "UNION_TYPE_CHOICES"),
    (v2({"type": 9, "components": [text()]}), "components.0.accessory", "BASE_TYPE_REQUIRED"),
    (
        v2({"type": 12, "items": [{"media": {"url": "attachment://weg.png"}}]}),
        "components.0.items.0.media.url",
        "ATTACHMENT_NOT_FOUND",
    ),
    (v2(text(id=3), text(id=3)), "components.1.id", "COMPONENT_ID_DUPLICATED"),
]


@pytest.mark.parametrize("payload", GOOD)
def test_what_fits_passes(payload: dict[str, Any]) -> None:
    assert check_create(payload) is payload


@pytest.mark.parametrize(("payload", "path", "code"), BAD)
def test_what_does_not_fit_is_refused_where_it_stands(payload: dict[str, Any], path: str, code: str) -> None:
    with pytest.raises(ApiError) as refusal:
        check_create(payload)
    assert refusal.value.code == 50035
    assert code in problems(refusal.value.wire()).get(path, []), refusal.value.wire()


@pytest.mark.parametrize("payload", [{}, {"content": ""}, {"content": "  \n"}, {"embeds": [], "components": []}])
def test_an_empty_message_is_refused(payload: dict[str, Any]) -> None:
    with pytest.raises(ApiError) as refusal:
        check_create(payload)
    assert refusal.value.code == 50006


def test_a_file_is_something_to_say_and_may_be_shown() -> None:
    check_create({}, ["boom.png"])
    check_create(v2({"type": 12, "items": [{"media": {"url": "attachment://boom.png"}}]}), ["boom.png"])


def test_an_answer_may_be_ephemeral() -> None:
    check_answer({"content": "stil", "flags": 64})


def test_an_edit_cannot_take_the_v2_flag_away() -> None:
    now = NOW | {"flags": COMPONENTS_V2, "content": "", "components": [text()]}
    with pytest.raises(ApiError) as refusal:
        check_edit({"flags": 0}, now)
    assert "flags" in problems(refusal.value.wire())
    check_edit({"components": [text("nieuw")]}, now)
    with pytest.raises(ApiError):
        check_edit({"content": "oude woorden"}, now)


def test_an_edit_to_v2_must_empty_the_words() -> None:
    change = {"flags": COMPONENTS_V2, "components": [text()]}
    with pytest.raises(ApiError) as refusal:
        check_edit(change, NOW)
    assert "content" in problems(refusal.value.wire())
    check_edit(change | {"content": None}, NOW)


def test_an_edit_cannot_leave_nothing() -> None:
    with pytest.raises(ApiError) as refusal:
        check_edit({"content": ""}, NOW)
    assert refusal.value.code == 50006
