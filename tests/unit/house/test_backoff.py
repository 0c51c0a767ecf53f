"""Checks the back-off: tries are further and further apart, and the last wait is repeated for as long as it takes."""

from bot.backoff import LATER, Backoff


def test_the_last_wait_is_repeated() -> None:
    backoff = Backoff((0.5, 2))
    assert [backoff.after(failures).total_seconds() for failures in range(5)] == [0.5, 0.5, 2, 2, 2]


def test_what_is_owed_is_tried_again_every_minute_at_last() -> None:
    waits = [LATER.after(failures).total_seconds() for failures in range(1, 12)]
    assert waits[:4] == [1, 2, 4, 8]
    assert waits == sorted(waits)
    assert waits[-1] == 60
