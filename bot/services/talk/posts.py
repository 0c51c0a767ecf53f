"""Names the messages of a class talk, and says which of them the teacher steers by."""

from bot.store.unit import Unit

OPENING = "opening"
ENDING = "ending"
PANEL = "panel"
"""The teacher's panel in regie, while a talk goes on."""
PLAN = "plan"
PLAN_NOW = "plan_now"
"""Both are a planned talk in regie: ahead, and anew at the bottom once its moment is near or went by."""


async def redraw_panel(unit: Unit, group_id: int) -> None:
    """Draw the panel of the talk that goes on in this class again, if there is one."""
    talk = await unit.talks.open_in(group_id)
    if talk is not None:
        await unit.posts.invalidate(PANEL, talk.id)


async def redraw_plan(unit: Unit, talk_id: int) -> None:
    """Draw what regie shows of a planned talk again."""
    for kind in (PLAN, PLAN_NOW):
        await unit.posts.invalidate(kind, talk_id)
