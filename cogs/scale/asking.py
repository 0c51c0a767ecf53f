"""Words what each step of a walk asks: by the mark, and in its own way at 0, at 10 and without a mark."""

from bot.chat.ui.safe_text import literal
from bot.domain.scale.mark import TOP, ZERO
from bot.domain.scale.scale import Plan, ScaleResponse, ScaleStep
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words
from bot.services.scale.respond import Walk
from cogs.scale.ladder import mark_text

KEYS = {
    ScaleStep.TOPIC: "scale-ask-topic",
    ScaleStep.ANCHORS: "scale-ask-anchors",
    ScaleStep.MARK: "scale-ask-mark",
    ScaleStep.TELL: "scale-ask-tell",
    ScaleStep.NOT_LOWER: "scale-ask-not-lower",
    ScaleStep.HIGHER_BEFORE: "scale-ask-higher-before",
    ScaleStep.WHAT_NEEDED: "scale-ask-what-needed",
    ScaleStep.HOW: "scale-ask-how",
    ScaleStep.SATISFIED: "scale-ask-satisfied",
    ScaleStep.AGREEMENT: "scale-ask-agreement",
    ScaleStep.REVIEW_MARK: "scale-ask-review-mark",
    ScaleStep.REVIEW_TELL: "scale-ask-review-helped",
}
UNMARKED = {
    ScaleStep.TELL: "scale-ask-tell-unmarked",
    ScaleStep.NOT_LOWER: "scale-ask-not-lower-unmarked",
    ScaleStep.HIGHER_BEFORE: "scale-ask-higher-before-unmarked",
    ScaleStep.WHAT_NEEDED: "scale-ask-what-needed-unmarked",
}
"""A walk without a mark has the same questions in the same order."""
AT_THE_ENDS = {
    (ScaleStep.NOT_LOWER, ZERO): "scale-ask-not-lower-zero",
    (ScaleStep.WHAT_NEEDED, TOP): "scale-ask-what-needed-ten",
}


def question(words: Words, walk: Walk) -> str:
    """Write the one question of the step that the walk is at."""
    flow = walk.flow
    marks = {"mark": flow.mark, "next": flow.target}
    told = {name: mark_text(words, mark) for name, mark in marks.items() if mark is not None}
    return words(_key(flow), zero=literal(flow.zero), ten=literal(flow.ten), **told)


def _key(flow: ScaleResponse) -> str:
    if flow.mark is None and flow.step in UNMARKED:
        return UNMARKED[flow.step]
    if flow.step is ScaleStep.REVIEW_TELL and flow.went_down:
        return "scale-ask-review-lower"
    if flow.step is ScaleStep.REVIEW_TELL and flow.review_mark is None:
        return "scale-ask-review-unmarked"
    own = None if flow.mark is None else AT_THE_ENDS.get((flow.step, flow.mark))
    return own or KEYS[flow.step]


def plan_lines(words: Words, group: Group, plan: Plan) -> list[str]:
    """The plan as sentences, each part under its own name, in the pupil's words."""
    teacher = literal(group.form_of_address)
    parts = (
        (words("scale-plan-mine"), plan.mine),
        (words("scale-plan-teacher", teacher=teacher), plan.teacher),
        (words("scale-plan-helper"), plan.helper),
        (words("scale-plan-begin"), plan.begin),
    )
    return [f"**{name}**\n{literal(part)}" for name, part in parts if part]
