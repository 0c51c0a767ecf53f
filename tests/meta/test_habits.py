"""Holds habits that no linter holds: no mock without a spec, no log event but a literal, time from the clock only."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.meta.source import PACKAGES, SHIPPED, called, imports, python_files, short, tree

MOCKS = {"Mock", "MagicMock", "AsyncMock", "NonCallableMock", "PropertyMock"}
LOG_METHODS = {"debug", "info", "warning", "error", "critical", "exception"}
LOGGERS = {"log", "_log", "logger"}
MACHINES_TIME = r"(.*\.)?(time\.(time|time_ns|localtime|gmtime|strftime)|datetime\.(now|today)|date\.today|utcnow)"
BY_THE_MACHINES_CLOCK = {
    "tests/e2e/house/test_command_line.py": "whole programs, which have no other clock",
    "tests/integration/test_alarms.py": "an alarm rings in real time as well",
    "tests/unit/house/test_clock.py": "the machine's clock is what it is about; it is given other times to read",
}
"""The tests that may use the machine's clock, and why."""


def loose_mocks(module: ast.Module) -> Iterator[int]:
    """Yield the lines where a mock is made that would take any call at all."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        names = {keyword.arg for keyword in node.keywords}
        if called(node) in MOCKS and not names & {"spec", "spec_set"}:
            yield node.lineno
        in_object = ast.unparse(node.func).endswith("patch.object")
        has_its_own = len(node.args) > (2 if in_object else 1)
        if (in_object or called(node) == "patch") and not (
            has_its_own or names & {"autospec", "spec", "spec_set", "new"}
        ):
            yield node.lineno


def composed_events(module: ast.Module) -> Iterator[int]:
    """Yield the lines where the event of a log line is not a literal, so that somebody's words could slip in."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name) | ast.Attribute(attr=name), attr=method)):
                first = node.args[0] if node.args else None
                if name in LOGGERS and method in LOG_METHODS and not isinstance(first, ast.Constant):
                    yield node.lineno
            case _:
                continue


def looks_at_the_machine(module: ast.Module) -> Iterator[int]:
    """Yield the lines that ask the machine what time or day it is."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and re.fullmatch(MACHINES_TIME, ast.unparse(node.func)):
            yield node.lineno


def test_no_mock_without_a_spec() -> None:
    users = [
        file for file in python_files(*PACKAGES) if any(name.startswith("unittest.mock") for name in imports(file))
    ]
    assert [f"{short(file)}:{line}" for file in users for line in loose_mocks(tree(file))] == []


def test_log_events_are_literals() -> None:
    found = [f"{short(file)}:{line}" for file in python_files(*SHIPPED) for line in composed_events(tree(file))]
    assert found == []


def test_first_answers_go_by_the_one_way_that_knows_of_them() -> None:
    """Discord takes one, so whoever gives it must know whether the person had a sign already."""
    files = python_files("bot/chat", "cogs")
    found = {short(file) for file in files if "interaction.response." in file.read_text(encoding="utf-8")}
    assert found == set(), "these answer by the library: a Request does that"


def test_the_time_comes_from_the_clock() -> None:
    """This is held because a conversation that begins today passes on one day and fails on another."""
    strange = [
        f"{short(file)}:{line}"
        for file in python_files(*PACKAGES, "docs")
        if short(file) != "bot/clock.py"
        for line in looks_at_the_machine(tree(file))
    ]
    assert strange == []


def test_a_test_names_the_moment_at_which_it_begins() -> None:
    machine = {short(file) for file in python_files("tests") if "bot.clock.SystemClock" in imports(file)}
    assert machine == set(BY_THE_MACHINES_CLOCK)


@pytest.mark.parametrize(
    "code", ["Mock()", "x = AsyncMock(return_value=3)", "patch('a.b')", "mock.patch.object(a, 'b')"]
)
def test_the_check_sees_loose_mocks(code: str) -> None:
    assert list(loose_mocks(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "Mock(spec=A)",
        "patch('a.b', autospec=True)",
        "create_autospec(A)",
        "client.patch_it()",
        "mock.patch.object(a, 'b', c)",
    ],
)
def test_the_check_leaves_specified_mocks_alone(code: str) -> None:
    assert not list(loose_mocks(ast.parse(code)))


def test_the_check_sees_composed_events() -> None:
    assert list(composed_events(ast.parse("self._log.info(f'got {text}')\nlog.error(text)"))) == [1, 2]
    assert list(composed_events(ast.parse("log.info('got it', id=3)\nmath.log(x)"))) == []


@pytest.mark.parametrize("code", ["datetime.now(UTC)", "time.time()", "datetime.date.today()", "utcnow()"])
def test_the_check_sees_a_look_at_the_machine(code: str) -> None:
    assert list(looks_at_the_machine(ast.parse(code)))


@pytest.mark.parametrize("code", ["clock.now()", "time.monotonic()", "loop.time()", "datetime.fromisoformat(told)"])
def test_the_check_leaves_other_clocks_alone(code: str) -> None:
    assert not list(looks_at_the_machine(ast.parse(code)))
