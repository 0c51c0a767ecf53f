"""Writes goals, agreements and outcomes of one pupil as lines, with the pupil's words as they were written."""

from collections.abc import Iterable

from bot.chat.ui.layout import clock_time, day
from bot.chat.ui.safe_text import literal, quoted_in_parts
from bot.domain.agreement import Agreement, AgreementStatus
from bot.domain.one_to_one.follow_up import TODAY, FollowUp
from bot.domain.one_to_one.goal import Goal, Slot
from bot.domain.one_to_one.one_to_one import OneToOneState, SharedAgreement, Told
from bot.domain.school.group import Group
from bot.domain.words import upper_first
from bot.i18n.catalogue import Words
from bot.services.one_to_one.pupil import CHOICE
from bot.services.one_to_one.views import StepView
from cogs.common.agreements import agreement_line

QUOTE = 1500


def opening_lines(words: Words, view: StepView) -> list[str]:
    """Say why, what for, what is asked, and what is good to know, in the teacher's words (pedagogy 2.1)."""
    one, frame = view.talk, view.talk.frame
    lines = [
        words("one-welcome", name=literal(view.pupil.name), minutes=one.minutes),
        words("opening-purpose", purpose=literal(frame.purpose)),
        words("opening-intent", intent=literal(frame.intent)),
        words("one-request", request=literal(frame.feedback_request)),
    ]
    if view.told is not None:
        lines.append(words("back-would", change=literal(view.told.change)))
    support = f"<@&{view.group.support_role_ref}>"
    return [
        *lines,
        words("one-good-to-know", support=support),
        *([words("one-where")] if one.state is OneToOneState.OPENING else []),
    ]


def captioned(caption: str, said: str) -> list[str]:
    """Write somebody's words under a caption that says what they are about or whose they are."""
    first, *further = quoted_in_parts(said, QUOTE)
    return [f"{caption}\n{first}", *further]


def question_in(asked: str) -> str:
    """Return the line of a step's text that is to stand out: the question, else the first line."""
    lines = [line for line in asked.split("\n") if line]
    return next((line for line in lines if "?" in line), lines[0] if lines else "")


def asked_lines(asked: str) -> list[str]:
    """Write all of a step's text, with only its question as a heading."""
    question = question_in(asked)
    return [f"### {literal(line)}" if line == question else literal(line) for line in asked.split("\n") if line]


def goal_lines(words: Words, goal: Goal, teacher: str) -> list[str]:
    """Write the frame first, then the pupil's four fields, then what the teacher says about it."""
    lines = captioned(words("one-goal-frame", teacher=literal(teacher)), goal.frame) if goal.frame else []
    for slot in Slot:
        if slot in goal.slots:
            name = words(f"one-goal-{slot.value.replace('_', '-')}")
            lines += captioned(f"**{name}**", goal.slots[slot])
    if not goal.slots:
        lines.append(words("one-goal-empty"))
    if goal.reaction:
        lines += captioned(words("one-says", teacher=literal(upper_first(teacher))), goal.reaction)
    return lines


def agreement_lines(words: Words, agreements: Iterable[Agreement]) -> list[str]:
    """List agreements by number, with what became of them."""
    return [_agreement(words, one, number) for number, one in enumerate(agreements, start=1)]


def promise_lines(words: Words, view: StepView) -> list[str]:
    """List what is promised in this talk, and whose yes it waits for."""
    lines: list[str] = []
    for number, made in enumerate(view.promises, start=1):
        waits = _waits(words, view, made)
        lines.append(_agreement(words, made.agreement, number) + (f" {waits}" if waits else ""))
    return lines


def told_lines(words: Words, told: Told) -> list[str]:
    """Write what happens now."""
    facts = words("outcomes-facts", what=literal(told.what), readers=literal(told.readers), until=literal(told.until))
    return [facts, words("outcomes-change", change=literal(told.change))]


def called(people: Iterable[str], roles: Iterable[str]) -> list[str]:
    """Write people and roles as a message mentions them."""
    return [*(f"<@{ref}>" for ref in people), *(f"<@&{ref}>" for ref in roles)]


def names_of(words: Words, names: list[str]) -> str:
    """Join names as one says them: a; a and b; a, b and c."""
    *before, last = names
    return words("one-names", before=", ".join(before), last=last) if before else last


def choice_lines(words: Words, view: StepView) -> list[str]:
    """Write what the pupil chose; a pupil who wants to speak to somebody today also reads who knows it."""
    options = {} if view.wanted is None else dict(view.wanted.options)
    name = view.step.words.get(CHOICE, "")
    if name not in options:
        return [words("one-take-time")]
    told = _today(words, view.group, view.follow_up, view.country) if name == TODAY and view.follow_up else []
    return [f"**{options[name].text(view.group.language)}**", *told]


def _today(words: Words, group: Group, asked: FollowUp, country: str) -> list[str]:
    """Say to whom it was truly passed on, who saw it, and who is there in any case."""
    if asked.seen_by is not None:
        return [words("one-today-seen", name=f"<@{asked.seen_by}>"), words("help-card", country=country)]
    if asked.told_at is None:
        return [words("one-today-passing"), words("help-card", country=country)]
    support = [group.support_role_ref] if group.support_role_ref else []
    lines = [words("one-today-told", names=names_of(words, called([asked.first_ref], support)))]
    if asked.second_at is not None:
        lines.append(words("one-today-again", names=names_of(words, called([], [group.teacher_role_ref]))))
    elif not asked.in_school_hours:
        lines.append(words("one-today-closed", day=day(asked.opens_at), time=clock_time(asked.opens_at)))
    return [*lines, words("one-today-now"), words("help-card", country=country)]


def _waits(words: Words, view: StepView, made: SharedAgreement) -> str:
    if made.teacher_yes and made.pupil_yes:
        return ""
    waiting = view.pupil.name if made.teacher_yes else view.group.form_of_address
    return words("one-agree-waits", name=literal(waiting))


def _agreement(words: Words, made: Agreement, number: int) -> str:
    told = agreement_line(words, made, number)
    return f"{told} {words('one-agree-done')}" if made.status is AgreementStatus.DONE else told
