"""A pupil says how they are there, or whether private messages are welcome."""

from bot.domain.group import Group, Pupil
from bot.domain.outcome import Reason, Refused
from bot.domain.talk import Presence
from bot.services.core import Core
from bot.services.find import talk_of
from bot.services.follow import PANEL


async def take_part(core: Core, group: Group, talk_id: int, user_ref: str, name: str, presence: Presence) -> Pupil:
    """Note the choice; it may be changed at any time while the talk goes on."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        talk = await talk_of(unit, group.id, talk_id)
        if not talk.is_open:
            raise Refused(Reason.TALK_OVER)
        pupil = await unit.pupils.seen(group.id, user_ref, name, now)
        await unit.talks.set_presence(talk_id, pupil.id, presence)
        await unit.posts.change(PANEL, talk_id, urgent=False)
    core.here.add((talk_id, user_ref))
    return pupil


async def show_up(core: Core, group: Group, talk_id: int, user_ref: str, name: str) -> None:
    """Whoever presses anything is there; an earlier choice to look on stands."""
    if (talk_id, user_ref) in core.here:
        return
    async with core.store.unit() as unit:
        pupil = await unit.pupils.seen(group.id, user_ref, name, core.clock.now())
        await unit.talks.set_presence(talk_id, pupil.id, Presence.JOINED, keep=True)
    core.here.add((talk_id, user_ref))


async def welcome_dm(core: Core, user_ref: str, welcome: bool) -> None:
    """Whether the bot may write to this person in private."""
    async with core.store.unit() as unit:
        await unit.pupils.welcome_dm(user_ref, welcome)
