"""A sheet: whatever a pupil ticks in whatever list, each line is on it exactly when it was ticked last."""

from hypothesis import given
from hypothesis import strategies as st

from bot.services.one_to_one.sheet import A_LIST, MOST, SheetLine, in_lists, ticked

TICKS = st.lists(st.tuples(st.integers(0, 5), st.frozensets(st.integers(0, MOST - 1))), max_size=6)


@given(st.integers(0, MOST), TICKS)
def test_ticking_in_one_list_leaves_the_others_alone(count: int, ticks: list[tuple[int, frozenset[int]]]) -> None:
    lines = [SheetLine(str(number), "Wat hielp?", f"zin {number}") for number in range(count)]
    assert [line for some in in_lists(lines) for line in some] == lines, "all lines are in reach"
    wanted: set[int] = set()
    kept: tuple[tuple[str, str], ...] = ()
    for number, chosen in ticks:
        kept = ticked(lines, number, {str(one) for one in chosen}, kept)
        here = set(range(number * A_LIST, min((number + 1) * A_LIST, count)))
        wanted = (wanted - here) | (chosen & here)
    assert kept == tuple((line.title, line.words) for number, line in enumerate(lines) if number in wanted)
