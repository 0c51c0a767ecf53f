"""Spreads things over pages: everything once, in order, and no page too full."""

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.ui.paging import spread
from bot.chat.ui.safe_text import quoted, quoted_in_parts

MOST, ROOM = 4, 30


@given(st.lists(st.text(max_size=45)), st.integers(0, ROOM))
def test_everything_is_there_once_and_no_page_is_too_full(things: list[str], taken: int) -> None:
    pages = spread(things, len, most=MOST, room=ROOM, taken=taken)
    assert [thing for page in pages for thing in page] == things
    assert all(pages[1:])
    for number, page in enumerate(pages):
        assert len(page) <= MOST
        free = ROOM - (taken if number == 0 else 0)
        assert len(page) == 1 or sum(map(len, page)) <= free


def test_there_is_always_a_first_page() -> None:
    assert spread([], len, most=MOST, room=ROOM) == [[]]


@given(st.text(max_size=300), st.integers(20, 200))
def test_a_quote_in_parts_is_the_whole_text(text: str, room: int) -> None:
    parts = quoted_in_parts(text, room)
    assert all(len(part) <= room for part in parts)
    if len(quoted(text)) <= room:
        assert parts == [quoted(text)]


def test_a_quote_is_cut_between_words() -> None:
    parts = quoted_in_parts("een twee drie vier vijf zes zeven acht", 24)
    assert [part.removeprefix("> ").strip() for part in parts] == ["een twee drie vier", "vijf zes zeven acht"]
