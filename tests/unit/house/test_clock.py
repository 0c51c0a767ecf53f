"""The clock by which everything runs goes evenly forward, whatever the wall clock does."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.clock import SystemClock

START = datetime(2027, 3, 1, 9, tzinfo=UTC)
JUMPS = st.integers(-2 * 86_400, 2 * 86_400)


class Machine:
    """A computer with a wall clock that somebody sets, and a counter that only goes forward."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.set = 0.0

    def starts(self) -> SystemClock:
        """Return the clock of a program that starts now."""
        return SystemClock(lambda: START + timedelta(seconds=self.passed + self.set), lambda: self.passed)


@given(length=st.integers(1, 3600), steps=st.lists(st.tuples(st.floats(0, 600), JUMPS, st.booleans()), max_size=12))
def test_no_phase_takes_longer_than_its_length_whatever_the_wall_clock_does(
    length: int, steps: list[tuple[float, int, bool]]
) -> None:
    machine = Machine()
    clock = machine.starts()
    began, ends_at = clock.now(), clock.now() + timedelta(seconds=length)
    restarted = False
    for seconds, jump, restarts in steps:
        machine.passed += seconds
        machine.set += jump
        if restarts:
            restarted = True
            noted = min(clock.now(), ends_at)
            clock = machine.starts()
            clock.not_before(max(began, noted) if clock.now() < noted else began)
        if clock.now() >= ends_at:
            break
    left = max((ends_at - clock.now()).total_seconds(), 0)
    assert left <= length
    if not restarted:
        assert abs(min(machine.passed, length) - (length - left)) < 1


@given(JUMPS, st.floats(0, 3600))
def test_it_takes_over_what_the_wall_clock_says_only_when_it_is_told_to(jump: int, seconds: float) -> None:
    machine = Machine()
    clock = machine.starts()
    machine.passed, machine.set = seconds, jump
    assert clock.now() == START + timedelta(seconds=seconds)
    assert clock.wall() == START + timedelta(seconds=seconds + jump)
    clock.follow_wall()
    assert clock.now() == clock.wall()
