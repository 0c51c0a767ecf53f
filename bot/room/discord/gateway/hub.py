"""Carry the world's news to the sessions of the bot, past whatever is told to go wrong on the way."""

import asyncio
import secrets
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeGuard

from bot.room.discord.gateway import intents as rules
from bot.room.discord.gateway.intents import Intent
from bot.room.discord.gateway.session import Link, Session
from bot.room.discord.guild_shapes import guild_create, own_user_json
from bot.room.discord.privacy import withhold_words
from bot.room.state.entities import Json
from bot.room.state.faults import EventFault, Faults
from bot.room.state.world import Event, World

_RESUME_WINDOW = timedelta(minutes=3)
"""How long a session waits for its bot ("a few minutes", events/gateway)."""

_IDENTIFIES_A_DAY = 1000
_DAY = timedelta(days=1)


class GatewayClose(Exception):
    """The connection is closed with this code (opcodes-and-status-codes, gateway close event codes)."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


@dataclass(frozen=True)
class Dispatch:
    """An event as it was sent to a session."""

    name: str
    data: Json
    seq: int
    session_id: str


@dataclass
class Hub:
    """All sessions. ``log_size`` bounds the list of dispatches."""

    world: World
    faults: Faults
    log_size: int = 20_000
    sessions: dict[str, Session] = field(default_factory=dict[str, Session])
    identifies: int = 0
    dispatches: deque[Dispatch] = field(init=False)
    _counting_since: datetime | None = None
    _held: list[tuple[Session, str, Json]] = field(default_factory=list[tuple[Session, str, Json]])
    _late: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    def __post_init__(self) -> None:
        self.dispatches = deque(maxlen=self.log_size)
        self.world.listeners.append(self.on_event)

    # -- sessions --------------------------------------------------------------------------------------------------

    def identify(self, link: Link, data: Json) -> Session:
        """Begin a new session: READY and the guilds follow. Raises GatewayClose for a wrong token, shard or intents."""
        self._check_token(data)
        if (shard := data.get("shard")) is not None and not _is_shard(shard):
            raise GatewayClose(4010)
        wanted = data.get("intents")
        if not _is_whole(wanted) or not rules.is_valid(wanted):
            raise GatewayClose(4013)
        if not rules.is_allowed(Intent(wanted), self.world.application):
            raise GatewayClose(4014)
        threshold = data.get("large_threshold", 50)
        if not _is_whole(threshold) or not 50 <= threshold <= 250:
            raise GatewayClose(4002)
        session = Session(secrets.token_hex(16), Intent(wanted), threshold, link=link)
        self.sessions[session.id] = session
        self.session_start_limit()
        self.identifies += 1
        self._welcome(session, shard)
        return session

    def session_start_limit(self) -> Json:
        """Tell how often the bot may still identify, and in how many milliseconds counting begins anew."""
        now = self.world.clock.now()
        if self._counting_since is None or now - self._counting_since >= _DAY:
            self._counting_since, self.identifies = now, 0
        return {
            "total": _IDENTIFIES_A_DAY,
            "remaining": max(_IDENTIFIES_A_DAY - self.identifies, 0),
            "reset_after": (self._counting_since + _DAY - now) // timedelta(milliseconds=1),
            "max_concurrency": 1,
        }

    def resume(self, link: Link, data: Json) -> Session | None:
        """Let a session go on after its last sequence number; None when it is too late for that."""
        self._check_token(data)
        self._forget_the_gone()
        session, seq = self.sessions.get(str(data.get("session_id"))), data.get("seq")
        if session is None or not _is_whole(seq):
            return None
        if seq > session.seq:
            raise GatewayClose(4007)
        if not session.can_resume_after(seq):
            return None
        if session.link is not None:
            session.link.hang_up(4000)
        session.link, session.left_at = link, None
        session.replay_after(seq)
        self._send(session, "RESUMED", {"_trace": []})
        return session

    def leave(self, session: Session, link: Link, code: int | None) -> None:
        """Note that a connection has ended; a normal close (1000, 1001) by the bot ends its session too."""
        if session.link is link:
            session.link, session.left_at = None, self.world.clock.now()
            if code in (1000, 1001):
                self.sessions.pop(session.id, None)

    def ask_reconnect(self) -> None:
        """Send op 7 to everybody who is connected: come again and resume."""
        self._broadcast(b'{"op":7,"d":null,"s":null,"t":null}')

    def invalidate(self, *, resumable: bool = False) -> None:
        """Send op 9 to everybody; unless ``resumable`` the sessions are gone."""
        payload = b'{"op":9,"d":true,"s":null,"t":null}' if resumable else b'{"op":9,"d":false,"s":null,"t":null}'
        self._broadcast(payload)
        if not resumable:
            self.sessions.clear()

    def hang_up(self, code: int) -> None:
        """Close every connection with a code; the sessions stay."""
        for session in self.sessions.values():
            if session.link is not None:
                session.link.hang_up(code)

    def cut(self) -> None:
        """Break every connection without a word, as a failing network does; the sessions stay."""
        for session in self.sessions.values():
            if session.link is not None:
                session.link.cut()

    async def close(self) -> None:
        """Stop what is still on its way."""
        self.world.listeners.remove(self.on_event)
        for task in self._late:
            task.cancel()
        await asyncio.gather(*self._late, return_exceptions=True)

    def _check_token(self, data: Json) -> None:
        token = str(data.get("token", ""))
        if token.removeprefix("Bot ") != self.world.application.token:
            raise GatewayClose(4004)

    def _forget_the_gone(self) -> None:
        oldest = self.world.clock.now() - _RESUME_WINDOW
        gone = [s.id for s in self.sessions.values() if s.left_at is not None and s.left_at < oldest]
        for session_id in gone:
            del self.sessions[session_id]

    def _broadcast(self, payload: bytes) -> None:
        for session in self.sessions.values():
            if session.link is not None:
                session.link.send(payload)

    def _welcome(self, session: Session, shard: list[int] | None) -> None:
        bot = self.world.bot
        mine = [g for g in self.world.guilds.values() if bot.id in self.world.members.get(g.id, {})]
        ready: Json = {
            "v": 10,
            "user": own_user_json(bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in mine],
            "session_id": session.id,
            "resume_gateway_url": self.world.gateway_url,
            "application": {"id": str(bot.id), "flags": self.world.application.flags},
            "private_channels": [],
            "relationships": [],
            "session_type": "normal",
            "_trace": [],
        }
        self._send(session, "READY", ready if shard is None else ready | {"shard": shard})
        if session.intents & Intent.GUILDS:
            for guild in mine:
                self._send(session, "GUILD_CREATE", guild_create(self.world, guild, session.large_threshold))

    # -- events ----------------------------------------------------------------------------------------------------

    def on_event(self, event: Event) -> None:
        """Pass the world's news on to every session that may and wants to have it."""
        bot_id = self.world.application.id
        if not self.sessions or not self.world.reaches(event, bot_id):
            return
        self._forget_the_gone()
        for session in list(self.sessions.values()):
            if rules.asks_for(session.intents, event.name, event.data, bot_id):
                self._carry(session, event.name, self._as_allowed(session, event))

    def _as_allowed(self, session: Session, event: Event) -> Json:
        if event.name not in ("MESSAGE_CREATE", "MESSAGE_UPDATE") or session.intents & Intent.MESSAGE_CONTENT:
            return event.data
        return withhold_words(event.data, self.world.application.id)

    def _carry(self, session: Session, name: str, data: Json) -> None:
        fault = self.faults.for_event(name)
        match fault and fault.kind:
            case EventFault.DROP:
                return
            case EventFault.REORDER:
                self._held.append((session, name, data))
                return
            case EventFault.DELAY:
                self._later(session, name, data, fault.seconds if fault else 0.0)
                return
            case EventFault.DUPLICATE:
                self._send(session, name, data)
            case _:
                pass
        self._send(session, name, data)
        held, self._held = self._held, []
        for late_session, late_name, late_data in held:
            self._send(late_session, late_name, late_data)

    def _later(self, session: Session, name: str, data: Json, seconds: float) -> None:
        async def wait() -> None:
            await self.world.clock.sleep_until(due)
            self._send(session, name, data)

        due = self.world.clock.now() + timedelta(seconds=seconds)
        task = asyncio.get_running_loop().create_task(wait())
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    def send_to(self, session: Session, name: str, data: Json) -> None:
        """Answer one session's own request with an event."""
        self._send(session, name, data)

    def _send(self, session: Session, name: str, data: Json) -> None:
        seq = session.dispatch(name, data)
        self.dispatches.append(Dispatch(name, data, seq, session.id))


def _is_whole(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_shard(shard: object) -> bool:
    match shard:
        case [int(number), int(count)]:
            return 0 <= number < count
        case _:
            return False
