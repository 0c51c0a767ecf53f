"""Setting up a class, or changing how it was set up."""

from dataclasses import replace

from bot.domain.group import Group, Pupil
from bot.domain.outcome import Reason, Refused
from bot.services.core import Core


async def set_up_class(core: Core, group: Group) -> Group:
    """Store a class (its ``id`` is ignored); a class that talks in this channel already is changed instead.

    Refused while a talk is going on, and when the channel is another class's regie.
    """
    async with core.store.unit() as unit:
        present = await unit.groups.in_channel(group.channel_ref)
        if present is None:
            return await unit.groups.add(group, core.clock.now())
        if present.channel_ref != group.channel_ref or present.guild_ref != group.guild_ref:
            raise Refused(Reason.CHANNEL_TAKEN)
        if await unit.talks.open_in(present.id) is not None:
            raise Refused(Reason.TALK_OPEN)
        changed = replace(group, id=present.id)
        await unit.groups.save(changed)
        return changed


async def class_of_channel(core: Core, channel_ref: str) -> Group | None:
    """The class that talks in this channel, or has its regie there."""
    async with core.store.look() as unit:
        return await unit.groups.in_channel(channel_ref)


async def pupils_seen(core: Core, group: Group) -> list[Pupil]:
    """The pupils who took part at least once, by name."""
    async with core.store.look() as unit:
        pupils = await unit.pupils.of(group.id)
    return sorted(pupils.values(), key=lambda pupil: pupil.name.casefold())
