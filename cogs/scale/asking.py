"""Words what each step asks: by the mark, and in its own way at 0, at 10 and without a mark."""

from bot.chat.ui.safe_text import literal
from bot.domain.scale.mark import TOP, ZERO
from bot.domain.scale.scale import Plan, ScaleResponse, ScaleStep
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words
from bot.services.scale.respond import ResponseView
from cogs.common.marks import mark_text

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
"""A response without a mark has the same questions in the same order."""
AT_THE_ENDS = {
    (ScaleStep.NOT_LOWER, ZERO): "scale-ask-not-lower-zero",
    (ScaleStep.WHAT_NEEDED, TOP): "scale-ask-what-needed-ten",
}


def question(words: Words, view: ResponseView) -> str:
    """Return the one question of the step that the response is at."""
    response = view.response
    marks = {"mark": response.mark, "next": response.target}
    told = {name: mark_text(words, mark) for name, mark in marks.items() if mark is not None}
    return words(_key(response), zero=literal(response.zero), ten=literal(response.ten), **told)


def _key(response: ScaleResponse) -> str:
    if response.mark is None and response.step in UNMARKED:
        return UNMARKED[response.step]
    if response.step is ScaleStep.REVIEW_TELL and response.went_down:
        return "scale-ask-review-lower"
    if response.step is ScaleStep.REVIEW_TELL and response.review_mark is None:
        return "scale-ask-review-unmarked"
    own = None if response.mark is None else AT_THE_ENDS.get((response.step, response.mark))
    return own or KEYS[response.step]


def plan_lines(words: Words, group: Group, plan: Plan) -> list[str]:
    """Return the plan as sentences, each part under its own name, in the pupil's words."""
    teacher = literal(group.form_of_address)
    parts = (
        (words("scale-plan-mine"), plan.mine),
        (words("scale-plan-teacher", teacher=teacher), plan.teacher),
        (words("scale-plan-helper"), plan.helper),
        (words("scale-plan-begin"), plan.begin),
    )
    return [f"**{name}**\n{literal(part)}" for name, part in parts if part]
