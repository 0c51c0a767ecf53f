"""Checks what of people's words can be kept, and whether there is anything to read."""

from collections.abc import Callable

import pytest

from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import check_question
from bot.domain.school.group import check_name
from bot.domain.words import can_be_read, check_line, check_text, keepable, one_line

NOTHING = ["", " ", "\n\t", "\u200b", "\u2800", "\u3164", "\u00a0", "\u202e", "\x07", "\u0301"]


def test_only_what_no_database_takes_in_is_lost() -> None:
    assert keepable("a\x00b\ud83dc\x1b\u202e😀") == "ab\ufffdc\x1b\u202e😀"
    assert one_line("  een \r\n\t twee\x00 ") == "een twee"


@pytest.mark.parametrize("text", NOTHING)
def test_what_shows_nothing_cannot_be_read(text: str) -> None:
    assert not can_be_read(text)


@pytest.mark.parametrize("text", ["a", "1", "?", "😀", "ع", "\u200ba"])
def test_one_visible_character_is_enough(text: str) -> None:
    assert can_be_read(text)


@pytest.mark.parametrize(
    "check",
    [check_name, check_question, lambda text: check_text(text, 9), lambda text: check_line(text, 9, needed=True)],
)
@pytest.mark.parametrize("text", NOTHING)
def test_what_is_needed_has_something_to_read(check: Callable[[str], str], text: str) -> None:
    with pytest.raises(Refused) as caught:
        check(text)
    assert caught.value.reason is Reason.EMPTY


@pytest.mark.parametrize("text", NOTHING)
def test_what_may_be_left_open_is_empty_then(text: str) -> None:
    assert check_line(text, 9) == check_text(text, 9, needed=False) == ""


def test_too_long_is_told_with_how_long_it_is() -> None:
    with pytest.raises(Refused) as caught:
        check_line("tien  tekens", 10)
    assert caught.value.details == {"limit": 10, "length": 11}
