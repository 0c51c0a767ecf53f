"""What of people's words can be kept, and whether there is anything to read."""

import pytest

from bot.domain.group import check_name
from bot.domain.outcome import Reason, Refused
from bot.domain.round import check_question
from bot.domain.words import can_be_read, keepable, one_line

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


@pytest.mark.parametrize("check", [check_name, check_question])
@pytest.mark.parametrize("text", NOTHING)
def test_a_name_and_a_question_have_something_to_read(check: object, text: str) -> None:
    assert callable(check)
    with pytest.raises(Refused) as caught:
        check(text)
    assert caught.value.reason is Reason.EMPTY
