"""Checks custom ids: versioned, typed, never longer than Discord allows, and never understood as something they are
not.
"""

from enum import StrEnum
from string import ascii_letters, ascii_lowercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.interactions.custom_id import HIGHEST_ID, LIMIT, CustomId, CustomIdError, Unpacked, pack, unpack

PLAIN = ascii_letters + digits + "_.-"
verbs = st.text(ascii_lowercase + "_", min_size=1, max_size=20)
args = st.lists(st.text(PLAIN, min_size=1, max_size=12), max_size=3)


class Colour(StrEnum):
    """What an enum's values look like."""

    RED = "red"
    LIGHT_BLUE = "light-blue"


EVERYTHING = CustomId("all", number=int, flag=bool, text=str, colour=Colour, page=int | None)


@given(verbs, args)
def test_what_was_packed_comes_back(verb: str, given_args: list[str]) -> None:
    try:
        packed = pack(verb, *given_args)
    except CustomIdError:
        return
    assert len(packed) <= LIMIT
    assert unpack(packed) == Unpacked(verb, tuple(given_args))


@given(
    st.integers(-HIGHEST_ID, HIGHEST_ID),
    st.booleans(),
    st.text(PLAIN, min_size=1, max_size=32),
    st.sampled_from(Colour),
    st.none() | st.integers(-HIGHEST_ID, HIGHEST_ID),
)
def test_values_come_back_as_what_they_were(
    number: int, flag: bool, text: str, colour: Colour, page: int | None
) -> None:
    values = {"number": number, "flag": flag, "text": text, "colour": colour, "page": page}
    packed = EVERYTHING(**values)
    assert len(packed) <= EVERYTHING.longest <= LIMIT
    found = unpack(packed)
    assert found is not None
    read = EVERYTHING.read(found.args)
    assert read == values
    assert [type(one) for one in read.values()] == [type(one) for one in values.values()]


@given(st.text())
def test_any_text_is_either_ours_or_nothing(text: str) -> None:
    found = unpack(text)
    assert found is None or pack(found.verb, *found.args) == text


@pytest.mark.parametrize("text", ["", "v1", "v1:", "v2:answer:1", "v1:Answer", "v1:answer:", "v1:answer::1", "v1:a b"])
def test_the_ids_of_others_are_not_read(text: str) -> None:
    assert unpack(text) is None


@pytest.mark.parametrize("args", [("a:b",), ("",), ("x" * 100,), ("é",), ("a\n",)])
def test_what_would_not_come_back_is_refused(args: tuple[str, ...]) -> None:
    with pytest.raises(CustomIdError, match="custom id"):
        pack("answer", *args)


@pytest.mark.parametrize(
    "forged",
    [
        (),
        ("1", "0", "a", "red"),
        ("1", "0", "a", "red", "1", "1"),
        ("x", "0", "a", "red", "1"),
        ("1.5", "0", "a", "red", "1"),
        ("1_0", "0", "a", "red", "1"),
        (str(HIGHEST_ID + 1), "0", "a", "red", "1"),
        ("9" * 30, "0", "a", "red", "1"),
        ("-", "0", "a", "red", "1"),
        ("1", "2", "a", "red", "1"),
        ("1", "0", "a" * 33, "red", "1"),
        ("1", "0", "a", "green", "1"),
        ("1", "0", "a", "-", "1"),
        ("1", "0", "a", "red", "x"),
    ],
)
def test_forged_arguments_are_not_read(forged: tuple[str, ...]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whichever part it is
        EVERYTHING.read(forged)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"number": 1},
        {"number": 1, "colour": Colour.RED},
        {"number": "1", "flag": True},
        {"number": None, "flag": True},
    ],
)
def test_only_what_was_declared_is_packed(values: dict[str, object]) -> None:
    with pytest.raises(CustomIdError):
        CustomId("press", number=int, flag=bool)(**values)


def test_an_id_that_can_be_too_long_is_not_declared() -> None:
    with pytest.raises(CustomIdError, match="the most"):
        CustomId("press", one=int, two=int, three=int, four=int, five=int)
    with pytest.raises(CustomIdError, match="custom id"):
        CustomId("Not A Verb")
