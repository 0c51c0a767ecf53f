"""How the panel tells of the kind's script: the whole of it before the first question, then the step that comes."""

from bot.chat.ui.safe_text import literal
from bot.i18n.catalogue import Words
from bot.services.talk.views import PanelView


def whole_plan(words: Words, view: PanelView) -> str:
    """All steps and what is left of the talk. The teacher may do something else at any time, and reads so."""
    plan = view.plan
    steps = "\n".join(f"{number}. {literal(step)}" for number, step in enumerate(plan.steps, start=1))
    left = words("panel-kind-leaves", what=", ".join(words(f"leaves-{one.replace('_', '-')}") for one in plan.leaves))
    return f"{words('panel-kind-steps')}\n{steps}\n-# {left}"


def coming_step(words: Words, view: PanelView) -> str:
    """The step that comes after this question."""
    plan = view.plan
    place, step = plan.place, literal(plan.steps[plan.place])
    return words("panel-kind-next", step=place + 1, steps=len(plan.steps), text=step)
