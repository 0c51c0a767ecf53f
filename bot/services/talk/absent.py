"""Keeps in mind who takes part in a talk but cannot at the moment, because they left the class or were silenced.

Nothing of it is written down: whoever is back is simply there again.
"""

from collections.abc import Mapping

from bot.domain.permission import ClassRole
from bot.domain.school.group import Absence, Group
from bot.domain.talk.talk import Presence
from bot.services.context import AppContext
from bot.services.feature import features
from bot.store.unit import Unit

Expected = dict[str, ClassRole]
"""The people without whom something in a class does not go on, and the role that they need for it."""


async def people_expected(context: AppContext) -> dict[Group, Expected]:
    """Return who is expected in each class where something is going on."""
    found: dict[Group, Expected] = {}
    async with context.store.read() as unit:
        for group in await unit.groups.all():
            expected: Expected = {}
            for feature in features():
                expected |= await feature.expects(unit, group)
            if expected:
                found[group] = expected
    return found


async def note_absences(context: AppContext, group: Group, expected: Expected, absent: Mapping[str, Absence]) -> None:
    """Keep in mind who of the ``expected`` is ``absent`` now, and let every activity go on without them, or with them
    again.
    """
    known = context.absent.setdefault(group.id, {})
    changed = [user_ref for user_ref in expected if known.get(user_ref) is not absent.get(user_ref)]
    if not changed:
        return
    before = dict(known)
    for user_ref in changed:
        known.pop(user_ref, None)
    known |= {user_ref: absent[user_ref] for user_ref in changed if user_ref in absent}
    try:
        async with context.store.write() as unit:
            for user_ref in changed:
                for feature in features():
                    await feature.absence_changes(context, unit, group, user_ref, absent.get(user_ref))
    except BaseException:
        context.absent[group.id] = before  # it is noticed again at the next look
        raise


async def expected_in_talk(unit: Unit, group: Group) -> Expected:
    """Return the pupils who take part in the open talk of a class."""
    talk = await unit.talks.open_in(group.id)
    if talk is None:
        return {}
    pupils = await unit.pupils.with_ids(await unit.talks.presences(talk.id))
    return {pupil.user_ref: ClassRole.PUPIL for pupil in pupils.values()}


async def who_is_there(context: AppContext, unit: Unit, group_id: int, talk_id: int) -> dict[int, Presence]:
    """Return how each pupil takes part in a talk, without those who cannot at the moment."""
    presences = await unit.talks.presences(talk_id)
    absent = context.absent.get(group_id)
    if not absent:
        return presences
    pupils = await unit.pupils.with_ids(presences)
    return {one: presence for one, presence in presences.items() if pupils[one].user_ref not in absent}
