"""Finds the class talk that a use case is about, or refuses."""

from bot.domain.refusal import Reason, Refused
from bot.domain.talk.talk import Talk
from bot.store.unit import Unit


async def require_open_talk(unit: Unit, group_id: int) -> Talk:
    """Return the talk that is going on in this class, or refuse."""
    talk = await unit.talks.open_in(group_id)
    if talk is None:
        raise Refused(Reason.NO_TALK)
    return talk


async def require_talk(unit: Unit, group_id: int, talk_id: int) -> Talk:
    """Return the talk, or refuse when it belongs to another class."""
    talk = await unit.talks.find(talk_id)
    if talk is None or talk.group_id != group_id:
        raise Refused(Reason.GONE)
    return talk


async def require_locked_talk(unit: Unit, group_id: int, talk_id: int) -> Talk:
    """Return the talk, locked until the unit ends so that nobody else can change it; or refuse."""
    await require_talk(unit, group_id, talk_id)
    talk = await unit.talks.locked(talk_id)
    if talk is None:
        raise Refused(Reason.GONE)
    return talk
