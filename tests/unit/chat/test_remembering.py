"""What the bot remembers of edits and events is bounded, however long it runs."""

from datetime import UTC, datetime, timedelta

from bot.chat.connection.recent_events import REMEMBERED, RecentEvents
from bot.chat.outbox.edit_times import EditTimes

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def test_an_edit_is_remembered_no_longer_than_it_keeps_the_next_one_waiting() -> None:
    edits = EditTimes(timedelta(seconds=15))
    for number in range(1000):
        edits.note(number, NOW + timedelta(seconds=number))
        assert len(edits) <= 15
    assert edits.of(999) == NOW + timedelta(seconds=999)
    assert edits.of(0) is None


def test_the_oldest_event_is_forgotten_first() -> None:
    events = RecentEvents()
    assert all(events.is_new(number) for number in range(REMEMBERED + 1))
    assert not events.knows(0)
    assert events.knows(1)
    assert events.knows(REMEMBERED)
