"""Makes the forms of the steps: a mark, one's own words, words for 0 and 10, and the plan."""

from discord import SelectOption
from discord.ui import Modal

from bot.chat.ui.form import choice, form, text_field
from bot.chat.ui.layout import option, text
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.agreement import AGREEMENT_LIMIT
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import ANSWER_LIMIT
from bot.domain.scale.mark import TOP, Mark
from bot.domain.scale.scale import ANCHOR_LIMIT, TOPIC_LIMIT, ScaleResponse, ScaleStep
from bot.i18n.catalogue import Words
from bot.services.scale.respond import ResponseView
from cogs.common.marks import mark_text
from cogs.scale import ids
from cogs.scale.asking import question

TEACHER_IN_LABEL = 20


def mark_form(
    words: Words, custom_id: str, asked: str, ends: tuple[str, str], *, halves: bool, now: Mark | None
) -> Modal:
    """Make the form for a mark from 0 to 10, with ``halves`` in between; ``ends`` say what 0 and 10 mean."""
    return form(
        words("scale-form-mark"),
        custom_id,
        text(asked),
        choice(
            words("scale-field-mark"),
            "mark",
            _marks(words, ends, halves=halves, now=now),
            description=words("scale-no-good-mark"),
        ),
    )


def response_form(words: Words, view: ResponseView) -> Modal:
    """Make the form of the step that the response is at."""
    response = view.response
    custom_id = ids.WRITE(response_id=response.id, step=response.step)
    match response.step:
        case ScaleStep.TOPIC:
            field = text_field(words("scale-field-topic"), "topic", value=response.topic, limit=TOPIC_LIMIT)
            return form(words("scale-form-topic"), custom_id, field)
        case ScaleStep.ANCHORS:
            return form(
                words("scale-form-anchors"),
                custom_id,
                text_field(words("scale-field-ten"), "ten", value=response.ten, limit=ANCHOR_LIMIT),
                text_field(words("scale-field-zero"), "zero", value=response.zero, limit=ANCHOR_LIMIT),
            )
        case ScaleStep.MARK | ScaleStep.SATISFIED | ScaleStep.REVIEW_MARK:
            asked, ends = question(words, view), (response.zero, response.ten)
            return mark_form(words, custom_id, asked, ends, halves=True, now=_chosen(response))
        case ScaleStep.HOW | ScaleStep.AGREEMENT:
            return _plan_form(words, view, custom_id)
        case _:
            return _words_form(words, view, custom_id)


def chosen_mark(value: str) -> Mark:
    """Return the mark of a form; raises ``Refused`` as gone when it is none, since forms can be forged."""
    try:
        return Mark(int(value))
    except ValueError:
        raise Refused(Reason.GONE) from None


def _words_form(words: Words, view: ResponseView, custom_id: str) -> Modal:
    return form(
        words("scale-form-words"),
        custom_id,
        text(question(words, view)),
        text_field(
            words("scale-field-words"),
            "words",
            long=True,
            description=words("answer-text-hint"),
            value=view.response.words.get(view.response.step),
            limit=ANSWER_LIMIT,
        ),
    )


def _plan_form(words: Words, view: ResponseView, custom_id: str) -> Modal:
    plan = view.response.plan
    teacher = shortened(view.group.form_of_address, TEACHER_IN_LABEL)
    parts = (
        (words("scale-plan-mine"), "mine", plan.mine),
        (words("scale-plan-teacher", teacher=teacher), "teacher", plan.teacher),
        (words("scale-plan-helper"), "helper", plan.helper),
        (words("scale-plan-begin"), "begin", plan.begin),
    )
    fields = [
        text_field(label, field, value=value or None, limit=AGREEMENT_LIMIT, required=False)
        for label, field, value in parts
    ]
    return form(words("scale-form-plan"), custom_id, text(words("scale-plan-hint", teacher=literal(teacher))), *fields)


def _marks(words: Words, ends: tuple[str, str], *, halves: bool, now: Mark | None) -> list[SelectOption]:
    told = {0: ends[0], TOP.halves: ends[1]}
    marks = [Mark(halves_up) for halves_up in range(0, TOP.halves + 1, 1 if halves else 2)]
    return [
        option(mark_text(words, mark), str(mark.halves), told.get(mark.halves), chosen=mark == now) for mark in marks
    ]


def _chosen(response: ScaleResponse) -> Mark | None:
    return {ScaleStep.MARK: response.mark, ScaleStep.SATISFIED: response.satisfied}.get(response.step)
