"""Checks what the bot owes and knows of itself, on every database there is."""

from datetime import timedelta

import pytest

from bot.store.outbox import Lock, Post
from bot.store.unit import Store
from tests.integration.classroom import NOW

LATER = NOW + timedelta(minutes=1)


async def the_post(store: Store, kind: str = "question", ref: int = 1) -> Post:
    async with store.read() as unit:
        (post,) = await unit.posts.pages(kind, ref)
    return post


async def the_lock(store: Store) -> Lock:
    async with store.read() as unit:
        lock = await unit.locks.of("20")
    assert lock is not None
    return lock


async def work(store: Store) -> list[str]:
    async with store.read() as unit:
        return [post.kind for post in await unit.posts.pending()]


async def test_a_post_is_work_until_it_is_shown(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", NOW)
        await unit.posts.ensure("panel", 1, "201", NOW)
    assert await work(store) == ["question", "panel"]
    post = await the_post(store)
    assert (post.wanted, post.shown, post.urgent, post.message_ref, post.is_current) == (1, 0, True, None, False)
    assert 0 < len(post.nonce) <= 25
    async with store.write() as unit:
        await unit.posts.shown(post, "500")
    shown = await the_post(store)
    assert (shown.wanted, shown.shown, shown.urgent, shown.message_ref, shown.is_current) == (1, 1, False, "500", True)
    assert await work(store) == ["panel"]
    async with store.read() as unit:
        assert await unit.posts.behind("500") == shown
        assert await unit.posts.behind("501") is None


async def test_what_is_owed_twice_is_one_post(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", NOW)
    nonce = (await the_post(store)).nonce
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", LATER)
    post = await the_post(store)
    assert (post.wanted, post.nonce) == (2, nonce)


async def test_a_change_while_a_post_is_being_sent_is_not_lost(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", NOW)
    sending = await the_post(store)
    async with store.write() as unit:
        await unit.posts.invalidate("question", 1)
        await unit.posts.shown(sending, "500")
    post = await the_post(store)
    assert (post.wanted, post.shown, post.urgent, post.is_current) == (2, 1, True, False)


async def test_a_quiet_change_is_not_urgent(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", NOW)
    async with store.write() as unit:
        await unit.posts.shown(await the_post(store), "500")
        await unit.posts.invalidate("question", 1, urgent=False)
    quiet = await the_post(store)
    assert (quiet.wanted, quiet.shown, quiet.urgent) == (2, 1, False)
    async with store.write() as unit:
        await unit.posts.invalidate("question", 1)
        await unit.posts.invalidate("question", 1, urgent=False)
    assert (await the_post(store)).urgent


async def test_what_is_shown_never_gets_older(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", NOW)
    old = await the_post(store)
    async with store.write() as unit:
        await unit.posts.invalidate("question", 1)
    new = await the_post(store)
    async with store.write() as unit:
        await unit.posts.shown(new, "500")
        await unit.posts.shown(old, "500")
    assert (await the_post(store)).is_current


async def test_what_was_never_owed_is_not_changed(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.invalidate("question", 1)
    assert await work(store) == []


async def test_a_failed_post_is_tried_again_until_it_is_given_up(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", NOW)
    async with store.write() as unit:
        await unit.posts.failed(await the_post(store), for_good=False)
    assert (await the_post(store)).attempts == 1
    assert await work(store) == ["question"]
    async with store.write() as unit:
        await unit.posts.failed(await the_post(store), for_good=True)
        await unit.posts.invalidate("question", 1)
    assert await work(store) == []
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", LATER)
    assert await work(store) == ["question"]
    assert (await the_post(store)).attempts == 0


async def test_a_lost_message_is_posted_anew(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", NOW)
    before = await the_post(store)
    async with store.write() as unit:
        await unit.posts.shown(before, "500")
        await unit.posts.reset(before)
    post = await the_post(store)
    assert (post.message_ref, post.is_current, post.urgent) == (None, False, True)
    assert post.nonce != before.nonce


async def test_pages_of_a_post_are_in_order_and_dropped_together(store: Store) -> None:
    async with store.write() as unit:
        for page in (1, 0):
            await unit.posts.ensure("reveal", 1, "20", NOW, page=page)
    async with store.write() as unit:
        assert [post.page for post in await unit.posts.pages("reveal", 1)] == [0, 1]
        await unit.posts.drop("reveal", 1)
        assert await unit.posts.pages("reveal", 1) == []


async def test_a_message_that_was_dropped_while_it_was_sent_is_no_longer_ours(store: Store) -> None:
    async with store.write() as unit:
        await unit.posts.ensure("question", 1, "20", NOW)
    sending = await the_post(store)
    async with store.write() as unit:
        assert await unit.posts.shown(sending, "500")
        await unit.posts.drop("question", 1)
        assert not await unit.posts.shown(sending, "500")


async def test_a_lock_is_applied_and_undone(store: Store) -> None:
    async with store.write() as unit:
        await unit.locks.want("20", "32", True, NOW)
        (owed,) = await unit.locks.pending()
        assert (owed.wanted, owed.applied, owed.taken) == (True, False, None)
        await unit.locks.remember("20", "zo was het")
        await unit.locks.applied("20", True)
        assert await unit.locks.pending() == []
        await unit.locks.want("20", "32", False, LATER)
        (owed,) = await unit.locks.pending()
        assert (owed.wanted, owed.applied, owed.taken) == (False, True, "zo was het")
        await unit.locks.applied("20", False)
        assert await unit.locks.pending() == []
    assert (await the_lock(store)).taken is None


async def test_a_lock_that_was_perhaps_made_is_undone(store: Store) -> None:
    async with store.write() as unit:
        await unit.locks.want("20", "32", True, NOW)
        await unit.locks.remember("20", "zo was het")  # here the bot stopped: the channel may be locked or not
        await unit.locks.want("20", "32", False, LATER)
        assert [lock.taken for lock in await unit.locks.pending()] == ["zo was het"]
        await unit.locks.applied("20", False)
        assert await unit.locks.pending() == []


async def test_opening_what_was_never_locked_is_no_work(store: Store) -> None:
    async with store.write() as unit:
        await unit.locks.want("20", "32", False, NOW)
        assert await unit.locks.pending() == []


async def test_what_was_locked_for_a_role_is_opened_for_that_role(store: Store) -> None:
    async with store.write() as unit:
        await unit.locks.want("20", "32", True, NOW)
        await unit.locks.remember("20", "{}")
        await unit.locks.applied("20", True)
        await unit.locks.want("20", "77", False, NOW)
    assert (await the_lock(store)).role_ref == "32"
    async with store.write() as unit:
        await unit.locks.applied("20", False)
        await unit.locks.want("20", "77", True, NOW)
    assert (await the_lock(store)).role_ref == "77"


async def test_a_failed_lock_counts_its_tries(store: Store) -> None:
    async with store.write() as unit:
        await unit.locks.want("20", "32", True, NOW)
    async with store.write() as unit:
        await unit.locks.failed(await the_lock(store))
    assert (await the_lock(store)).attempts == 1
    async with store.write() as unit:
        await unit.locks.want("20", "32", False, NOW)
    assert (await the_lock(store)).attempts == 0


@pytest.mark.parametrize("steps", [("9", "10", "8"), ("10", "9", "10"), ("10",), ("8", "9", "10")])
async def test_a_cursor_never_goes_back(store: Store, steps: tuple[str, ...]) -> None:
    for message in steps:
        async with store.write() as unit:
            await unit.cursors.advance("20", message)
    async with store.write() as unit:
        assert await unit.cursors.all() == {"20": "10"}
        await unit.cursors.drop("20")
        assert await unit.cursors.all() == {}


async def test_a_note_is_written_over(store: Store) -> None:
    async with store.write() as unit:
        await unit.notes.write("commands", "a")
        await unit.notes.write("commands", "b")
        assert await unit.notes.read("commands") == "b"
        assert await unit.notes.read("else") is None


async def test_an_alarm_is_moved_and_cancelled(store: Store) -> None:
    async with store.write() as unit:
        await unit.alarms.set("think_ends", 1, LATER)
        await unit.alarms.set("think_ends", 2, NOW)
        await unit.alarms.set("think_ends", 1, NOW + timedelta(seconds=5))
        assert [alarm.ref for alarm in await unit.alarms.due(LATER)] == [2, 1]
        assert [alarm.ref for alarm in await unit.alarms.due(NOW)] == [2]
        for moment, due, following in ((NOW - timedelta(1), [], 2), (NOW, [2], 1), (LATER, [2, 1], None)):
            rung, waits = await unit.alarms.due_and_next(moment)
            assert ([alarm.ref for alarm in rung], getattr(waits, "ref", None)) == (due, following)
        await unit.alarms.cancel("think_ends", 2)
        await unit.alarms.cancel("think_ends", 3)
        assert [alarm.ref for alarm in await unit.alarms.due(LATER)] == [1]


async def test_an_alarm_that_was_set_again_is_not_done_with(store: Store) -> None:
    async with store.write() as unit:
        await unit.alarms.set("think_ends", 1, NOW)
        (rung,) = await unit.alarms.due(NOW)
        await unit.alarms.set("think_ends", 1, NOW)
        await unit.alarms.done(rung)
        await unit.alarms.put_off(rung, LATER)
        (again,) = await unit.alarms.due(NOW)
        assert again.attempts == 0
        await unit.alarms.put_off(again, LATER)
        assert await unit.alarms.due(NOW) == []
        (later,) = await unit.alarms.due(LATER)
        assert later.attempts == 1
        await unit.alarms.done(later)
        assert await unit.alarms.due_and_next(NOW) == ([], None)


async def test_commits_that_set_an_alarm_are_counted(store: Store) -> None:
    async with store.write() as unit:
        await unit.notes.write("a", "1")
    assert store.alarm_changes == 0
    async with store.write() as unit:
        await unit.alarms.set("think_ends", 1, NOW)
        await unit.alarms.set("think_ends", 2, NOW)
    async with store.write() as unit:
        await unit.alarms.cancel("think_ends", 1)
    assert store.alarm_changes == 2
