"""Rings alarms when they are due: rows are the truth, a timer only wakes us at the soonest one."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.backoff import Backoff
from bot.clock import Clock
from bot.log import logger
from bot.schedule.timer import Timer
from bot.store.alarms import Alarm
from bot.store.unit import Store

log = logger(__name__)

AlarmHandler = Callable[[int], Awaitable[None]]
Key = tuple[str, int]

AT_ONCE = 8
"""This many handlers run side by side, so that a slow one does not keep the others waiting."""
BACKOFF = Backoff((5, 15, 60, 300))
"""How long to wait before an alarm whose handler failed rings again, in seconds."""
MAX_FAILURES = 10
"""An alarm is given up after this many failures."""
LOOK_AGAIN = timedelta(seconds=5)
"""The rows are read again after this long when the database could not be read or written."""
SOON_AGAIN = timedelta(seconds=5)
"""An alarm rings again after this long when the database or the network kept its handler from working."""
CLOCKS_AGREE = timedelta(seconds=1)
"""Below this difference the wall clock and ours are one."""
NEVER = datetime.max.replace(tzinfo=UTC)
STOP_GRACE = 5
"""Handlers get this many seconds to finish when the bot stops; the rest ring again at the next start."""


MayPass = Callable[[BaseException], bool]
BeforeRinging = Callable[[], Awaitable[None]]


def _never(_: BaseException) -> bool:
    """Tell that no error comes from outside."""
    return False


async def _nothing() -> None:
    """Do nothing before ringing."""


class AlarmClock:
    """Calls a handler when an alarm is due: at least once, and never twice at the same time for the same thing."""

    def __init__(self, store: Store, clock: Clock, may_pass: MayPass = _never) -> None:
        """``may_pass`` tells which errors come from outside; because of those no alarm is given up."""
        self._store = store
        self._clock = clock
        self._may_pass = may_pass
        self._before: BeforeRinging = _nothing
        self._handlers: dict[str, AlarmHandler] = {}
        self._by_wall: set[str] = set()
        self._unanswered: set[str] = set()
        self._timer: Timer | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._stopped = False
        self._seen_changes = 0
        self._quiet_until: datetime | None = None
        self._kicked = asyncio.Event()
        self._ringing: asyncio.Task[None] | None = None
        self._running: dict[Key, asyncio.Task[None]] = {}
        store.on_commit(self._on_commit)

    def on(self, kind: str, handler: AlarmHandler, *, by_wall: bool = False) -> None:
        """Call ``handler`` with the ``ref`` of each alarm of this kind. Raises ``ValueError`` for a second handler.

        An alarm ``by_wall`` rings at a local time, or days later, so it follows the wall clock wherever that jumps. Any
        other one ends something that takes seconds or minutes, and takes these whatever the wall clock does.

        A handler may be called again for the same thing, so it must bear that. Whatever it raises puts the alarm off,
        so what is of no use any more must end without an exception. It must not sleep by the clock: a clock that is
        moved by hand waits until every handler is done.
        """
        if kind in self._handlers:
            raise ValueError(f"{kind} has a handler already")
        self._handlers[kind] = handler
        if by_wall:
            self._by_wall.add(kind)

    def before_ringing(self, before: BeforeRinging) -> None:
        """Let this be done before anything rings that is due: what people did in time must count."""
        self._before = before

    async def start(self) -> None:
        """Ring what is overdue, and wake up for the rest from now on; it may be called again when that failed."""
        if self._timer is None:
            self._stopped = False
            self._timer = Timer(self._wake)
            self._unsubscribe = self._clock.subscribe(self.ring_due)
        await self.ring_due()

    async def stop(self) -> None:
        """Ring no more. Busy handlers may finish; one that takes longer than ``STOP_GRACE`` rings again at the next
        start.
        """
        self._stopped = True
        if self._unsubscribe is not None:
            self._unsubscribe()
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        busy = [task for task in (self._ringing, *self._running.values()) if task is not None]
        if busy:
            _, late = await asyncio.wait(busy, timeout=STOP_GRACE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def ring_due(self) -> None:
        """Ring everything that is due, and whatever becomes due by that; return when all handlers are done.

        A call during the ringing waits for the same ringing. Raises what the database raised.
        """
        if not self._stopped and not self._is_quiet():
            await asyncio.shield(self._ring_soon())

    def _is_quiet(self) -> bool:
        """Return whether the rows said at the last reading that nothing is due yet, and no alarm changed since."""
        until, changes = self._quiet_until, self._store.alarm_changes
        if abs(self._clock.wall() - self._clock.now()) >= CLOCKS_AGREE:
            return False
        return until is not None and self._clock.now() < until and changes == self._seen_changes

    def _on_commit(self) -> None:
        """Ring when a commit set an alarm. Most commits set none, and those cost one comparison."""
        if self._timer is not None and self._store.alarm_changes != self._seen_changes:
            self._ring_soon()

    def _wake(self) -> None:
        if self._timer is not None:
            self._ring_soon()

    def _ring_soon(self) -> asyncio.Task[None]:
        self._kicked.set()
        if self._ringing is None or self._ringing.done():
            self._ringing = asyncio.create_task(self._ring_all(), name="alarms")
            self._ringing.add_done_callback(self._rung)
        return self._ringing

    def _rung(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()):
            log.error("alarms could not be rung", exc_info=error)
            self._arm(LOOK_AGAIN)

    async def _ring_all(self) -> None:
        """Ring what is due; when the database fails, what is being rung ends before this raises, and rings again."""
        try:
            await self._ring_while_due()
        except Exception:
            await asyncio.gather(*self._running.values(), return_exceptions=True)
            self._running.clear()
            raise

    async def _ring_while_due(self) -> None:
        """Start what is due, wait for a handler or for news, and read again, until nothing is due or running."""
        while True:
            self._kicked.clear()
            if not self._stopped:
                await self._start_due()
            if not self._running and not self._kicked.is_set():
                return
            news = asyncio.create_task(self._kicked.wait())
            try:
                await asyncio.wait({news, *self._running.values()}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                news.cancel()
            self._reap()

    async def _start_due(self) -> None:
        """Start handlers for what is due, and set the timer for what comes after."""
        self._seen_changes, self._quiet_until = self._store.alarm_changes, None
        now = self._clock.now()
        ahead = self._clock.wall() - now
        async with self._store.read() as unit:
            if abs(ahead) < CLOCKS_AGREE:
                due, following = await unit.alarms.due_and_next(now)
                left = None if following is None else following.due_at - now
            else:
                due, left = self._sorted_out(await unit.alarms.all(), now, ahead)
        self._arm(left)
        if not due and abs(ahead) < CLOCKS_AGREE:
            self._quiet_until = NEVER if left is None else now + left
        if due:
            await self._before()
        for alarm in due:
            key = (alarm.kind, alarm.ref)
            if len(self._running) < AT_ONCE and key not in self._running and self._is_answered(alarm.kind):
                self._running[key] = asyncio.create_task(self._ring(alarm), name=f"alarm {alarm.kind} {alarm.ref}")

    def _sorted_out(self, alarms: list[Alarm], now: datetime, ahead: timedelta) -> tuple[list[Alarm], timedelta | None]:
        """Return what is due while the wall clock is ``ahead``, and how long it is until the next one.

        When nothing is running that a jump could make longer, everything follows the wall clock from now on.
        """
        if all(alarm.kind in self._by_wall for alarm in alarms):
            self._clock.follow_wall()
        waits = [(alarm.due_at - now - (ahead if alarm.kind in self._by_wall else timedelta(0))) for alarm in alarms]
        due = [alarm for alarm, wait in zip(alarms, waits, strict=True) if wait <= timedelta(0)]
        return due, min((wait for wait in waits if wait > timedelta(0)), default=None)

    def _is_answered(self, kind: str) -> bool:
        if kind in self._handlers:
            return True
        if kind not in self._unanswered:
            self._unanswered.add(kind)
            log.warning("an alarm has no handler", kind=kind)
        return False

    def _reap(self) -> None:
        """Forget the handlers that are done, and raise errors of the database; what a handler raises was dealt with."""
        done = {key: task for key, task in self._running.items() if task.done()}
        for key in done:
            del self._running[key]
        errors = [error for task in done.values() if not task.cancelled() and (error := task.exception())]
        if errors:
            raise errors[0]

    async def _ring(self, alarm: Alarm) -> None:
        try:
            await self._handlers[alarm.kind](alarm.ref)
        except Exception as error:  # noqa: BLE001 - it is logged, and tried again
            await self._put_off(alarm, error)
        else:
            async with self._store.write() as unit:
                await unit.alarms.done(alarm)

    async def _put_off(self, alarm: Alarm, error: Exception) -> None:
        if self._may_pass(error):
            log.warning("an alarm waits", kind=alarm.kind, ref=alarm.ref, error=type(error).__name__)
            async with self._store.write() as unit:
                await unit.alarms.put_off(alarm, self._clock.now() + SOON_AGAIN, counted=False)
            return
        tries = alarm.attempts + 1
        facts = {"kind": alarm.kind, "ref": alarm.ref, "tries": tries, "exc_info": error}
        if tries < MAX_FAILURES:
            log.warning("an alarm failed", **facts)
        else:
            log.error("an alarm was given up", **facts)
        async with self._store.write() as unit:
            if tries < MAX_FAILURES:
                await unit.alarms.put_off(alarm, self._clock.now() + BACKOFF.after(tries))
            else:
                await unit.alarms.done(alarm)

    def _arm(self, left: timedelta | None) -> None:
        if self._timer is not None:
            self._timer.set(None if left is None else left.total_seconds())
