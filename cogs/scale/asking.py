"""Words what each step of a walk asks: by the mark, and in its own way at 0, at 10 and without a mark."""

from bot.chat.ui.safe_text import literal
from bot.domain.scale.mark import TOP, ZERO
from bot.domain.scale.scale import Plan, ScaleResponse, Step
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words
from bot.services.scale.respond import Walk
from cogs.scale.ladder import mark_text

KEYS = {
    Step.TOPIC: "scale-ask-topic",
    Step.ANCHORS: "scale-ask-anchors",
    Step.MARK: "scale-ask-mark",
    Step.TELL: "scale-ask-tell",
    Step.NOT_LOWER: "scale-ask-not-lower",
    Step.HIGHER_BEFORE: "scale-ask-higher-before",
    Step.WHAT_NEEDED: "scale-ask-what-needed",
    Step.HOW: "scale-ask-how",
    Step.SATISFIED: "scale-ask-satisfied",
    Step.AGREEMENT: "scale-ask-agreement",
    Step.REVIEW_MARK: "scale-ask-review-mark",
    Step.REVIEW_TELL: "scale-ask-review-helped",
}
UNMARKED = {
    Step.TELL: "scale-ask-tell-unmarked",
    Step.NOT_LOWER: "scale-ask-not-lower-unmarked",
    Step.HIGHER_BEFORE: "scale-ask-higher-before-unmarked",
    Step.WHAT_NEEDED: "scale-ask-what-needed-unmarked",
}
"""A walk without a mark has the same questions in the same order."""
AT_THE_ENDS = {
    (Step.NOT_LOWER, ZERO): "scale-ask-not-lower-zero",
    (Step.WHAT_NEEDED, TOP): "scale-ask-what-needed-ten",
}


def question(words: Words, walk: Walk) -> str:
    """The one question of the step that the walk is at."""
    flow = walk.flow
    marks = {"mark": flow.mark, "next": flow.target}
    told = {name: mark_text(words, mark) for name, mark in marks.items() if mark is not None}
    return words(_key(flow), zero=literal(flow.zero), ten=literal(flow.ten), **told)


def _key(flow: ScaleResponse) -> str:
    if flow.mark is None and flow.step in UNMARKED:
        return UNMARKED[flow.step]
    if flow.step is Step.REVIEW_TELL and flow.went_down:
        return "scale-ask-review-lower"
    if flow.step is Step.REVIEW_TELL and flow.review_mark is None:
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
