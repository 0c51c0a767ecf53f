"""Says who has to hear that something in a class's channels does not work, and redraws the panel."""

from dataclasses import dataclass

from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.talk.posts import PANEL


@dataclass(frozen=True, slots=True)
class Noted:
    """The class, and the teacher who leads the talk that is going on in it, if any."""

    group: Group
    teacher_ref: str | None


async def note_trouble(context: AppContext, channel_ref: str) -> Noted | None:
    """Redraw the panel, and return whom to tell; None when no class has this channel."""
    async with context.store.write() as unit:
        group = await unit.groups.in_channel(channel_ref)
        if group is None:
            return None
        talk = await unit.talks.open_in(group.id)
        if talk is not None:
            await unit.posts.invalidate(PANEL, talk.id)
    return Noted(group, None if talk is None else talk.started_by)
