"""What the bot remembers of edits and events is bounded, however long it runs."""

from datetime import UTC, datetime, timedelta

from bot.chat.connection.recent_events import REMEMBERED, RecentEvents
from bot.chat.outbox.edit_times import EditTimes
from bot.chat.ui.layout import button, page, row
from bot.chat.ui.offered import MOST, Offered

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


def test_what_a_message_offered_is_forgotten_when_many_were_drawn_since() -> None:
    offered = Offered()
    offered.kinds.add("panel")
    shown = page(row(button("Verder", "step")))
    for number in range(MOST + 1):
        offered.note("panel", number, shown, NOW)
    assert offered.was_seen("panel", 0, "step", NOW - timedelta(seconds=1)), "nothing is known of it any more"
    assert not offered.was_seen("panel", MOST, "step", NOW - timedelta(seconds=1))
