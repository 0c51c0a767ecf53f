"""No list that a person reads ends without a word: what does not fit has pages, or it is said where the rest is."""

import ast
from collections.abc import Iterator

from tests.meta.source import python_files, short, tree

TOLD = {
    "cogs/deck/adding.py": "says how many lines more there are",
    "cogs/one_to_one/file.py": "only the goal of now can be changed; all are listed",
    "cogs/panel/steps.py": "says how many there are, beside the button that shows all",
    "cogs/round/asking.py": "a form has no pages, so it says how many are under the kept questions",
}
"""These cut a list at a fixed length, and say so."""


def cuts() -> Iterator[str]:
    """Yield the files that take the first or the last so many of something, a number or a constant."""
    for file in python_files("cogs"):
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
                ends = (node.slice.lower, node.slice.upper)
                if any(is_fixed(end) for end in ends) and not (is_one(node.slice.lower) and node.slice.upper is None):
                    yield short(file)


def is_fixed(end: ast.expr | None) -> bool:
    end = end.operand if isinstance(end, ast.UnaryOp) else end
    return isinstance(end, ast.Constant) or (isinstance(end, ast.Name) and end.id.isupper())


def is_one(end: ast.expr | None) -> bool:
    """Return whether a slice only leaves out a few at the beginning, as a sign before a text."""
    return isinstance(end, ast.Constant) and isinstance(end.value, int) and end.value > 0


def test_no_list_is_cut_without_a_word() -> None:
    assert set(cuts()) == set(TOLD)
