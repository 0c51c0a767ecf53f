"""Custom ids: versioned, never longer than Discord allows, and never understood as something they are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.interactions.custom_id import LIMIT, CustomId, pack, unpack

verbs = st.from_regex(r"[a-z_]{1,20}", fullmatch=True)
args = st.lists(st.integers() | st.from_regex(r"[A-Za-z0-9_.\-]{1,12}", fullmatch=True), max_size=3)


@given(verbs, args)
def test_what_was_packed_comes_back(verb: str, given_args: list[int | str]) -> None:
    try:
        packed = pack(verb, *given_args)
    except ValueError:
        return
    assert len(packed) <= LIMIT
    assert unpack(packed) == CustomId(verb, tuple(map(str, given_args)))


@given(st.text())
def test_any_text_is_either_ours_or_nothing(text: str) -> None:
    found = unpack(text)
    assert found is None or pack(found.verb, *found.args) == text


@pytest.mark.parametrize("text", ["", "v1", "v1:", "v2:answer:1", "v1:Answer", "v1:answer:", "v1:answer::1", "v1:a b"])
def test_others_ids_are_nothing(text: str) -> None:
    assert unpack(text) is None


@pytest.mark.parametrize("args", [("a:b",), ("",), ("x" * 100,), ("é",), ("a\n",)])
def test_what_would_not_come_back_is_refused(args: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"custom id|longer"):
        pack("answer", *args)
