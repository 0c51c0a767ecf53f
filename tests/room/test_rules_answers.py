"""Tries what Discord refuses in the answer to an interaction, in a form and in a command."""

from typing import Any

import pytest

from bot.room.discord.rules.callbacks import COMMAND, COMPONENT, MODAL_SUBMIT, check_callback
from bot.room.discord.rules.commands import check_commands, command_size
from bot.room.state.api_error import ApiError
from tests.room.caller import problems


def label(component: dict[str, Any], text: str = "Wat denk je?") -> dict[str, Any]:
    return {"type": 18, "label": text, "component": component}


def field(**more: Any) -> dict[str, Any]:
    return {"type": 4, "custom_id": "thought", "style": 2, **more}


def options(count: int) -> list[dict[str, Any]]:
    return [{"label": f"o{number}", "value": str(number)} for number in range(count)]


def form(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    data = {"title": "Jouw gedachte", "custom_id": "v1:f", "components": list(parts), **more}
    return {"type": 9, "data": data}


def refusal_of(body: Any, kind: int, **more: Any) -> dict[str, list[str]]:
    with pytest.raises(ApiError) as refusal:
        check_callback(body, kind, from_message=more.pop("from_message", False), **more)
    assert refusal.value.code == 50035
    return problems(refusal.value.wire())


def test_every_kind_of_field_fits_in_a_form() -> None:
    parts = [
        {"type": 10, "content": "Alles mag."},
        label(field(min_length=1, max_length=600, placeholder="…", value="al iets")),
        label({"type": 3, "custom_id": "s", "options": options(11), "required": False}, "Een cijfer"),
        label({"type": 21, "custom_id": "r", "options": options(2)}, "Wie mag dit lezen?"),
        label({"type": 19, "custom_id": "f", "max_values": 2, "required": False}, "Een tekening"),
    ]
    check_callback(form(*parts), COMPONENT, from_message=True)
    more = [
        label({"type": 22, "custom_id": "c", "options": options(10), "min_values": 0, "required": False}),
        label({"type": 23, "custom_id": "x", "default": True}),
        label({"type": 5, "custom_id": "u"}),
    ]
    check_callback(form(*more), COMMAND, from_message=False)


BAD_FORMS = [
    (form(label(field()), title="x" * 46), "data.title", "BASE_TYPE_BAD_LENGTH"),
    (form(), "data.components", "BASE_TYPE_BAD_LENGTH"),
    (form(*(label(field(custom_id=str(n))) for n in range(6))), "data.components", "BASE_TYPE_BAD_LENGTH"),
    (form(label(field(), "x" * 46)), "data.components.0.label", "BASE_TYPE_BAD_LENGTH"),
    (form(label(field(max_length=4001))), "data.components.0.component.max_length", "NUMBER_TYPE_MAX"),
    (form(label(field(placeholder="x" * 101))), "data.components.0.component.placeholder", "BASE_TYPE_MAX_LENGTH"),
    (form(label(field(value="abc", max_length=2))), "data.components.0.component.value", "BASE_TYPE_BAD_LENGTH"),
    (
        form(label({"type": 21, "custom_id": "r", "options": options(11)})),
        "data.components.0.component.options",
        "BASE_TYPE_BAD_LENGTH",
    ),
    (
        form(label({"type": 3, "custom_id": "s", "options": options(2), "disabled": True})),
        "data.components.0.component.disabled",
        "COMPONENT_DISABLED_IN_MODAL",
    ),
    (form(label(field()), label(field())), "data.components.1.component.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"),
    (form({"type": 2, "style": 1, "custom_id": "b", "label": "b"}), "data.components.0.type", "UNION_TYPE_CHOICES"),
    (form({"type": 1, "components": [field()]}), "data.components.0.type", "UNION_TYPE_CHOICES"),
    (form(label(field(label="Oud"))), "data.components.0.component.label", "TEXT_INPUT_LABEL_IN_LABEL"),
]


@pytest.mark.parametrize(("body", "path", "code"), BAD_FORMS)
def test_a_form_that_does_not_fit(body: dict[str, Any], path: str, code: str) -> None:
    assert code in refusal_of(body, COMPONENT, from_message=True).get(path, [])


def test_a_form_cannot_answer_a_form() -> None:
    assert refusal_of(form(label(field())), MODAL_SUBMIT, from_message=True) == {
        "type": ["INTERACTION_CALLBACK_TYPE_INVALID"]
    }


@pytest.mark.parametrize(
    ("answer", "kind", "from_message"),
    [(6, COMMAND, False), (7, COMMAND, False), (7, MODAL_SUBMIT, False), (8, COMMAND, False)],
)
def test_answers_that_do_not_belong(answer: int, kind: int, *, from_message: bool) -> None:
    assert "type" in refusal_of({"type": answer, "data": {}}, kind, from_message=from_message)


def test_a_deferred_answer_takes_only_the_ephemeral_flag() -> None:
    check_callback({"type": 5, "data": {"flags": 64}}, COMMAND, from_message=False)
    assert "data.flags" in refusal_of({"type": 5, "data": {"flags": 32768}}, COMMAND)
    assert "data.content" in refusal_of({"type": 5, "data": {"content": "wacht"}}, COMMAND)


def test_an_answer_needs_its_message() -> None:
    assert refusal_of({"type": 4}, COMMAND) == {"data": ["BASE_TYPE_REQUIRED"]}


def command(**more: Any) -> dict[str, Any]:
    return {"name": "talk", "description": "Een gesprek", **more}


def sub(name: str = "start", **more: Any) -> dict[str, Any]:
    return {"type": 1, "name": name, "description": "Begin", **more}


def option(name: str = "goal", kind: int = 3, **more: Any) -> dict[str, Any]:
    return {"type": kind, "name": name, "description": "Een doel", **more}


def test_a_command_with_everything_fits() -> None:
    parts = [
        option("question", required=True, min_length=1, max_length=300),
        option("style", choices=[{"name": "Samen", "value": "sealed", "name_localizations": {"nl": "Samen"}}]),
        option("minutes", 4, min_value=1, max_value=10),
        option("channel", 7, channel_types=[0]),
    ]
    localised = {"nl": "gesprek", "en-US": "talk"}
    body = command(
        name_localizations=localised, options=[sub(options=parts)], default_member_permissions="32", contexts=[0]
    )
    check_commands([body])


BAD_COMMANDS = [
    (command(name="Talk"), "name", "APPLICATION_COMMAND_INVALID_NAME"),
    (command(name="ik merk"), "name", "APPLICATION_COMMAND_INVALID_NAME"),
    (command(name="x" * 33), "name", "BASE_TYPE_BAD_LENGTH"),
    (command(description=""), "description", "BASE_TYPE_BAD_LENGTH"),
    (command(description="x" * 101), "description", "BASE_TYPE_BAD_LENGTH"),
    (command(name_localizations={"nl": "Gesprek"}), "name_localizations.nl", "APPLICATION_COMMAND_INVALID_NAME"),
    (command(name_localizations={"nl-BE": "gesprek"}), "name_localizations.nl-BE", "ENUM_TYPE_COERCE"),
    (command(options=[option(str(n)) for n in range(26)]), "options", "BASE_TYPE_MAX_LENGTH"),
    (command(options=[option(), option()]), "options.0.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"),
    (
        command(options=[option("a"), option("b", required=True)]),
        "options.1",
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    ),
    (command(options=[sub(), option()]), "options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"),
    (command(options=[sub(options=[sub()])]), "options.0.options.0.type", "UNION_TYPE_CHOICES"),
    (
        command(options=[option(choices=[{"name": "a", "value": "x" * 101}])]),
        "options.0.choices.0.value",
        "BASE_TYPE_MAX_LENGTH",
    ),
    (command(type=3), "type", "BASE_TYPE_CHOICES"),
    (command(options=[option(autocomplete=True)]), "options.0.autocomplete", "UNKNOWN_KEY"),
    (command(shiny=True), "shiny", "UNKNOWN_KEY"),
]


@pytest.mark.parametrize(("body", "path", "code"), BAD_COMMANDS)
def test_a_command_that_does_not_fit(body: dict[str, Any], path: str, code: str) -> None:
    with pytest.raises(ApiError) as refusal:
        check_commands([body])
    assert code in problems(refusal.value.wire()).get(f"0.{path}", []), refusal.value.wire()


def test_of_translations_only_the_longest_counts() -> None:
    body = command(name_localizations={"nl": "gesprek", "fr": "parler"}, description_localizations={"nl": "x" * 40})
    assert command_size(body) == len("gesprek") + 40


def test_a_command_of_more_than_8000_characters_is_refused() -> None:
    long = [option(f"o{n}", choices=[{"name": f"{n}{c}" * 20, "value": "v" * 100} for c in "abcd"]) for n in range(20)]
    with pytest.raises(ApiError) as refusal:
        check_commands([command(options=long)])
    assert problems(refusal.value.wire()) == {"0": ["APPLICATION_COMMAND_TOO_LARGE"]}


def test_names_are_unique_and_counts_are_bounded() -> None:
    with pytest.raises(ApiError) as refusal:
        check_commands([command(), command()])
    assert problems(refusal.value.wire()) == {"1": ["APPLICATION_COMMANDS_DUPLICATE_NAME"]}
    with pytest.raises(ApiError) as refusal:
        check_commands([command(name=f"talk{n}") for n in range(101)])
    assert refusal.value.code == 30032
