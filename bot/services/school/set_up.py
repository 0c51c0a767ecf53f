"""Sets up a class, or changes how it was set up."""

from dataclasses import replace

from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group, Pupil, check_name
from bot.services.context import AppContext
from bot.store.unit import Unit


async def set_up_class(context: AppContext, group: Group) -> Group:
    """Store a class (its ``id`` is ignored), or change the class that already talks in this channel.

    Refused while a talk is going on, when the channel is another class's regie, and without a readable name.
    """
    async with context.store.write() as unit:
        group, present = await _checked(unit, group)
        if present is None:
            return await unit.groups.add(group, created_at=context.clock.now())
        changed = replace(group, id=present.id)
        await unit.groups.save(changed)
        return changed


async def check_set_up(context: AppContext, group: Group) -> None:
    """Refuse when ``set_up_class`` would; ask this before anything is made on the platform."""
    async with context.store.read() as unit:
        await _checked(unit, group)


async def _checked(unit: Unit, group: Group) -> tuple[Group, Group | None]:
    """Return the class as it will be stored, and the one that is there already."""
    group = replace(group, name=check_name(group.name), form_of_address=check_name(group.form_of_address))
    present = await unit.groups.in_channel(group.channel_ref)
    if present is None:
        return group, None
    if present.channel_ref != group.channel_ref or present.guild_ref != group.guild_ref:
        raise Refused(Reason.CHANNEL_TAKEN)
    if await unit.talks.open_in(present.id) is not None:
        raise Refused(Reason.TALK_OPEN)
    return group, present


async def class_of_channel(context: AppContext, channel_ref: str) -> Group | None:
    """Return the class that talks in this channel, or has its regie there."""
    async with context.store.read() as unit:
        return await unit.groups.in_channel(channel_ref)


async def pupils_seen(context: AppContext, group: Group) -> list[Pupil]:
    """Return the pupils who took part at least once, by name."""
    async with context.store.read() as unit:
        pupils = await unit.pupils.of(group.id)
    return sorted(pupils.values(), key=lambda pupil: pupil.name.casefold())
