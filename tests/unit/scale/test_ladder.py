"""Prints the ladder of a class in words, for when there is no picture: each line fits on a phone."""

from cogs.scale.ladder import LINE, class_ladder


def test_a_large_class_stays_on_its_lines() -> None:
    ladder = class_ladder((0, 0, 4, 0, 0, 0, 0, 30, 0, 0, 0), "het lukt nog niet", "hoe ik het graag zou willen hebben")
    lines = ladder.splitlines()[1:-1]
    assert len(lines) == 11
    assert f" 7  {'●' * 20} +10" in lines
    assert " 2  ●●●●" in lines
    assert lines[-1].startswith(" 0  ")
    assert max(map(len, lines)) <= LINE + 2, "two marks around the anchor that nobody sees"
