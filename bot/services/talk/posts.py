"""Names the messages of a class talk, and says which of them the teacher steers by."""

from bot.store.unit import Unit

OPENING = "opening"
ENDING = "ending"
PANEL = "panel"
"""Shows the teacher's panel in regie, while a talk goes on."""
PLAN = "plan"
PLAN_NOW = "plan_now"
"""Both show a planned talk in regie: while it is ahead, and again at the bottom once its moment is near or passed."""


async def redraw_panel(unit: Unit, group_id: int) -> None:
    """Redraw the panel of the talk that is going on in this class, if there is one."""
    talk = await unit.talks.open_in(group_id)
    if talk is not None:
        await unit.posts.invalidate(PANEL, talk.id)


async def redraw_plan(unit: Unit, talk_id: int) -> None:
    """Redraw what regie shows of a planned talk."""
    for kind in (PLAN, PLAN_NOW):
        await unit.posts.invalidate(kind, talk_id)
