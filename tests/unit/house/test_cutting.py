"""Cutting words never splits what a reader sees as one character, and keeps to Discord's unit, the code point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.ui.safe_text import quoted_in_parts, shortened
from bot.domain.words import clusters, cut, shorten

FAMILY, FLAG, TEACHER = "👨‍👩‍👧‍👦", "🇳🇱", "👩🏽‍🏫"
SEEN_AS_ONE = (FAMILY, FLAG, TEACHER, "e\u0301", "क्षि", "한", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "n\u0303\u0323", "a")
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(SEEN_AS_ONE), max_size=20).map("".join))


@given(TEXTS, st.integers(0, 40))
def test_what_is_cut_is_a_beginning_of_whole_characters(text: str, limit: int) -> None:
    beginning = cut(text, limit)
    assert len(beginning) <= limit
    assert text.startswith(beginning)
    whole = clusters(text)
    assert clusters(beginning) == whole[: len(clusters(beginning))]
    following = whole[len(clusters(beginning)) :][:1]
    assert not following or len(beginning) + len(following[0]) > limit, "nothing that fits is left out"


@given(TEXTS, st.integers(1, 40))
def test_what_is_shortened_fits_and_says_so(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or short.endswith("…")


@pytest.mark.parametrize("one", SEEN_AS_ONE)
def test_one_character_is_shown_whole_or_not_at_all(one: str) -> None:
    assert clusters(one * 3) == [one] * 3
    for room in range(len(one) * 3):
        assert cut(one * 3, room) in (one * (room // len(one)), "")
        assert shortened(one * 3, room + 1).rstrip("…").replace(one, "") == ""


@given(st.lists(st.sampled_from(SEEN_AS_ONE), min_size=1, max_size=40).map("".join))
def test_a_long_quote_is_divided_between_characters(text: str) -> None:
    bare = [part.removeprefix("> ").strip("\u2066\u2067\u2068\u2069") for part in quoted_in_parts(text, 60)]
    for part in bare:
        assert set(clusters(part)) <= set(clusters(text))
