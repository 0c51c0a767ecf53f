"""Records how a pupil takes part, and whether private messages are welcome."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group, Pupil
from bot.domain.talk.talk import Presence
from bot.services.context import AppContext
from bot.services.talk.posts import PANEL, PLAN_NOW
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who shows up in a talk. Without ``chosen`` they only pressed something, and an earlier choice stands."""

    group_id: int
    talk_id: int
    user_ref: str
    name: str
    chosen: Presence | None
    at: datetime


async def take_part(
    context: AppContext, group: Group, user_ref: str, talk_id: int, name: str, presence: Presence
) -> Pupil:
    """Record how a pupil takes part; the pupil may change it at any time while the talk goes on."""
    arrival = Arrival(group.id, talk_id, user_ref, name, presence, context.clock.now())
    pupil = await context.commits.do(note_arrivals, arrival)
    context.here.add((talk_id, user_ref))
    return pupil


async def show_up(context: AppContext, group: Group, user_ref: str, talk_id: int, name: str) -> None:
    """Record that somebody is present, since they pressed something."""
    if (talk_id, user_ref) in context.here:
        return
    await context.commits.do(note_arrivals, Arrival(group.id, talk_id, user_ref, name, None, context.clock.now()))
    context.here.add((talk_id, user_ref))


async def note_arrivals(unit: Unit, arrivals: Sequence[Arrival]) -> list[Pupil | Exception]:
    """Record a whole class that arrives at once, in one transaction; return each pupil, or why not.

    A choice is refused before the lobby opens, and once the talk is over.
    """
    talks = {talk_id: await unit.talks.find(talk_id) for talk_id in {arrival.talk_id for arrival in arrivals}}
    noted: list[Pupil | Exception] = []
    for arrival in arrivals:
        talk = talks[arrival.talk_id]
        if talk is None or talk.group_id != arrival.group_id:
            noted.append(Refused(Reason.GONE))
        elif arrival.chosen is not None and not talk.may_be_joined:
            noted.append(Refused(Reason.TALK_OVER))
        else:
            noted.append(await _note(unit, arrival))
    chose = [one for one, pupil in zip(arrivals, noted, strict=True) if one.chosen and isinstance(pupil, Pupil)]
    for talk_id in {arrival.talk_id for arrival in chose}:
        for kind in (PANEL, PLAN_NOW):
            await unit.posts.invalidate(kind, talk_id, urgent=False)
    return noted


async def _note(unit: Unit, arrival: Arrival) -> Pupil:
    pupil = await unit.pupils.seen(arrival.group_id, arrival.user_ref, arrival.name, arrival.at)
    await unit.talks.set_presence(
        arrival.talk_id, pupil.id, arrival.chosen or Presence.JOINED, keep=arrival.chosen is None
    )
    return pupil


async def welcome_dm(context: AppContext, user_ref: str, welcome: bool) -> None:
    """Record whether the bot may write to this person in private."""
    async with context.store.write() as unit:
        await unit.pupils.welcome_dm(user_ref, welcome)
