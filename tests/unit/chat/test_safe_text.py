"""Prints a pupil's words: literally whatever they hold, pinging nobody, spilling nowhere."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.ui.safe_text import MARKS, displayable, literal, quoted, shortened
from tests.unit.markdown import constructs, pings, read

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200b")

NASTY = [
    "# kop", "## kop", "-# klein", "> citaat", ">>> alles", "- lijst", "* lijst", "+ lijst", "1. een", "12) twee",
    "   # ingesprongen", "**vet**", "*schuin*", "__lijn__", "_schuin_", "~~weg~~", "||geheim||", "`code`",
    "```trap\n10 ●\n```", "[klik](https://example.com)", "https://example.com", "HTTP://EXAMPLE.COM/x_y_z",
    "<https://example.com>", "mailto:a@b.nl", "@everyone", "@here", "<@123456789012345678>", "<@!123>", "<@&123>",
    "<#123>", "</klas inrichten:123>", "<t:1795424400:R>", "<:hoi:123>", "<a:hoi:123>", "<id:customize>",
    "¯\\_(ツ)_/¯", "\\*al ontsnapt\\*", "a\\", "=1+1", "<script>alert(1)</script>", "5 * 3 * 2", "snake_case_naam",
    "discord://-/channels/1", "vraag?\n# kop op regel twee\n- en een lijst", "a\u2028# kop", "a\r\n> citaat",
]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_markdown_is_shown_as_it_was_written(text: str) -> None:
    shown = literal(text)
    assert constructs(shown) == []
    assert pings(shown) == []
    assert read(shown).translate(ISOLATES) == displayable(text).translate(ISOLATES)


markdown = st.lists(
    st.sampled_from([*"#>-+*_~`|[]()<>@:/\\. \n\t1aé", "https://", "@everyone", "<@1>", "```", "]("]), max_size=40
).map("".join)


@given(st.text() | markdown)
def test_whatever_is_written_is_shown_literally(text: str) -> None:
    shown = literal(text)
    assert constructs(shown) == []
    assert pings(shown) == []
    assert read(shown).translate(ISOLATES) == displayable(text).translate(ISOLATES)
    shown.encode("utf-8")


@given(st.text() | markdown)
def test_a_quote_stays_one_quote(text: str) -> None:
    lines = quoted(text).split("\n")
    assert all(line.startswith("> ") for line in lines)
    assert constructs("\n".join(line[2:] for line in lines)) == []


def test_a_tower_of_marks_is_cut_down() -> None:
    tower = "e" + "\u0301" * 50 + "\u200d" + "\u0301" * 50 + "n"
    marks = [char for char in displayable(tower) if unicodedata.category(char) == "Mn"]
    assert len(marks) == MARKS


def test_what_needs_marks_and_joiners_is_left_alone() -> None:
    for text in (
        "👩🏽\u200d🏫 👨\u200d👩\u200d👧",
        "Zoë, naïef, ça va",
        "שָׁלוֹם",
        "สวัสดี",
        "🏴\U000e0067\U000e0062\U000e007f",
    ):
        assert displayable(text) == text


def test_right_to_left_stays_in_its_own_line() -> None:
    shown = literal("\u202eomgekeerd\nשלום")
    assert all(line.startswith("\u2068") and line.endswith("\u2069") for line in shown.split("\n"))


def test_controls_and_half_characters_do_not_get_out() -> None:
    assert displayable("a\x00b\x1b[31mc\ud83dd") == "ab[31mc\ufffdd"


@given(st.text(), st.integers(min_value=1, max_value=100))
def test_a_label_is_short_and_on_one_line(text: str, limit: int) -> None:
    label = shortened(text, limit)
    assert len(label) <= limit
    assert "\n" not in label
