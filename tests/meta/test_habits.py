"""Habits that no linter holds: no mock without a spec, no log event but a literal, time from the clock only."""

import ast
from collections.abc import Iterator

import pytest

from tests.meta.source import PACKAGES, SHIPPED, called, imports, python_files, short, tree

MOCKS = {"Mock", "MagicMock", "AsyncMock", "NonCallableMock", "PropertyMock"}
LOG_METHODS = {"debug", "info", "warning", "error", "critical", "exception"}
LOGGERS = {"log", "_log", "logger"}


def loose_mocks(module: ast.Module) -> Iterator[int]:
    """Lines where a stand-in is made that would take any call at all."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        names = {keyword.arg for keyword in node.keywords}
        if called(node) in MOCKS and not names & {"spec", "spec_set"}:
            yield node.lineno
        patched = called(node) == "patch" or ast.unparse(node.func).endswith("patch.object")
        if patched and not names & {"autospec", "spec", "spec_set", "new"}:
            yield node.lineno


def composed_events(module: ast.Module) -> Iterator[int]:
    """Lines where the event of a log line is not a literal: words could slip in there."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name) | ast.Attribute(attr=name), attr=method)):
                first = node.args[0] if node.args else None
                if name in LOGGERS and method in LOG_METHODS and not isinstance(first, ast.Constant):
                    yield node.lineno
            case _:
                continue


def test_no_mock_without_a_spec() -> None:
    users = [
        file for file in python_files(*PACKAGES) if any(name.startswith("unittest.mock") for name in imports(file))
    ]
    assert [f"{short(file)}:{line}" for file in users for line in loose_mocks(tree(file))] == []


def test_log_events_are_literals() -> None:
    found = [f"{short(file)}:{line}" for file in python_files(*SHIPPED) for line in composed_events(tree(file))]
    assert found == []


def test_the_time_comes_from_the_clock() -> None:
    strange = [
        f"{short(file)}:{node.lineno}"
        for file in python_files(*SHIPPED)
        if short(file) != "bot/clock.py"
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func)
        in {"time.time", "datetime.now", "datetime.utcnow", "date.today", "discord.utils.utcnow"}
    ]
    assert strange == []


@pytest.mark.parametrize(
    "code", ["Mock()", "x = AsyncMock(return_value=3)", "patch('a.b')", "mock.patch.object(a, 'b')"]
)
def test_the_check_sees_loose_mocks(code: str) -> None:
    assert list(loose_mocks(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["Mock(spec=A)", "patch('a.b', autospec=True)", "create_autospec(A)", "client.patch_it()"]
)
def test_the_check_leaves_specified_mocks_alone(code: str) -> None:
    assert not list(loose_mocks(ast.parse(code)))


def test_the_check_sees_composed_events() -> None:
    assert list(composed_events(ast.parse("self._log.info(f'got {text}')\nlog.error(text)"))) == [1, 2]
    assert list(composed_events(ast.parse("log.info('got it', id=3)\nmath.log(x)"))) == []
