"""Ends a class talk, and everything that ends with it."""

from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.feature import features
from bot.services.talk.posts import ENDING, OPENING, PANEL
from bot.services.talk.require import require_locked_talk
from bot.store.unit import Unit


async def stop_talk(context: AppContext, group: Group, talk_id: int) -> Talk:
    """Break the talk off, at any time; a round that is going on ends with it, and the channel is unlocked."""
    async with context.store.write() as unit:
        talk = await require_locked_talk(unit, group.id, talk_id)
        return await end(context, unit, group, talk.stop(context.clock.now()))


async def end(context: AppContext, unit: Unit, group: Group, ended: Talk) -> Talk:
    """Store an ended talk and everything that ends with it."""
    now = context.clock.now()
    await unit.talks.save(ended)
    await unit.talks.forget_presences(ended.id)
    for feature in features():
        await feature.talk_ends(context, unit, group, ended)
    await unit.posts.ensure(ENDING, ended.id, group.channel_ref, now)
    await unit.posts.invalidate(OPENING, ended.id)
    await unit.posts.ensure(PANEL, ended.id, group.regie_ref, now)
    context.forget_talk(ended.id)
    return ended
