"""Makes the forms of a talk with one pupil."""

from discord import SelectOption
from discord.ui import Modal

from bot.chat.interactions.custom_id import CustomId
from bot.chat.ui.form import form, radio, text_field, upload
from bot.chat.ui.layout import Item, option, text
from bot.chat.ui.safe_text import literal
from bot.domain.agreement import Agreement, Who
from bot.domain.closing.closing import OUTCOME_LIMIT, OpinionLine, Rating
from bot.domain.one_to_one.goal import GOAL_FRAME_LIMIT, SLOT_LIMIT, Goal, Slot
from bot.domain.one_to_one.one_to_one import TOLD_LIMIT, WORDS_LIMIT, OneToOneStep
from bot.domain.scale.scale import ANCHOR_LIMIT, TOPIC_LIMIT
from bot.domain.talk.script import StepKind
from bot.i18n.catalogue import Words
from bot.services.one_to_one.pupil import CAPTION_LIMIT, WORDS
from bot.services.one_to_one.say import OUTCOME_FIELDS
from cogs.common.forms import agreement_fields, helper_field, rating_fields
from cogs.one_to_one import ids
from cogs.one_to_one.lines import question_in

COVER, YES = "cover", "yes"
"""The field that asks whether the talk is covered before it ends, and its choice for yes."""


def subject_form(words: Words, one_to_one_id: int) -> Modal:
    """Make the form for the pupil's own subject."""
    field = text_field(words("one-subject-field"), "words", long=True, description=words("answer-text-hint"))
    return form(words("one-subject"), ids.SUBJECT(one_to_one_id=one_to_one_id), field)


def words_form(words: Words, step: OneToOneStep, part: str) -> Modal:
    """Make the form with the question and a place for words, as long as they need to be."""
    asked = step.offered[int(part)] if _is_card(step, part) else step.asked
    field = text_field(
        words("scale-field-words"),
        "words",
        long=True,
        description=words("answer-text-hint"),
        value=step.words.get(part),
        limit=WORDS_LIMIT,
    )
    return form(
        words("scale-form-words"),
        ids.WRITE(step_id=step.id, part=part),
        text(f"**{literal(question_in(asked))}**"),
        field,
    )


def drawing_form(words: Words, step_id: int) -> Modal:
    """Make the form for a picture and the pupil's own words to it."""
    return form(
        words("one-draw"),
        ids.DRAW(step_id=step_id),
        text(words("one-draw-hint")),
        upload(words("one-draw-picture"), "picture", description=words("one-draw-picture-hint")),
        text_field(words("one-draw-caption"), "caption", limit=CAPTION_LIMIT, required=False),
    )


def goal_form(words: Words, custom_id: CustomId, goal: Goal) -> Modal:
    """Make the form of the four fields, which are empty for a new goal."""
    fields = [
        text_field(
            words(f"one-goal-{slot.value.replace('_', '-')}"),
            slot.value,
            long=True,
            value=goal.slots.get(slot) if custom_id is ids.GOAL else None,
            limit=SLOT_LIMIT,
            required=False,
        )
        for slot in Slot
    ]
    return form(words("one-goal-form"), custom_id(goal_id=goal.id), *fields)


def opinion_form(words: Words, step: OneToOneStep) -> Modal:
    """Make the form for the pupil's opinion of the talk."""
    marks = tuple(int(step.words[line]) if line in step.words else None for line in OpinionLine)
    present = Rating(marks, step.words.get(WORDS, ""))
    return form(words("one-opinion-form"), ids.RATE(step_id=step.id), *rating_fields(words, present))


def agreement_form(words: Words, one_to_one_id: int, teacher: str) -> Modal:
    """Make the form in which the pupil proposes: what, who does it, when for the first time, who helps."""
    whose = [
        option(words("agreement-who-pupil"), Who.PUPIL.value, chosen=True),
        option(words("one-agree-teacher", teacher=teacher), Who.TEACHER.value),
    ]
    return form(words("agreement-title"), ids.AGREE_ADD(one_to_one_id=one_to_one_id), *_promise(words, whose))


def proposal_form(words: Words, one_to_one_id: int, pupil: str) -> Modal:
    """Make the form in which the teacher proposes; the teacher promises too."""
    whose = [
        option(words("agreement-who-teacher"), Who.TEACHER.value, chosen=True),
        option(words("one-agree-pupil", name=pupil), Who.PUPIL.value),
    ]
    return form(words("agreement-propose"), ids.PROPOSE(one_to_one_id=one_to_one_id), *_promise(words, whose))


def reword_form(words: Words, one_to_one_id: int, agreement: Agreement) -> Modal:
    """Make the form for the agreement in the pupil's words."""
    fields = agreement_fields(words, agreement)
    return form(
        words("agreement-reword"), ids.AGREE_WORDS(one_to_one_id=one_to_one_id, agreement_id=agreement.id), *fields
    )


def statement_form(words: Words, custom_id: CustomId, step: OneToOneStep) -> Modal:
    """Make the form for what the teacher tells first, or for a reaction to the pupil's words."""
    present = step.told if custom_id is ids.TELL else step.reaction
    field = text_field(
        words("one-say-field"),
        "words",
        long=True,
        description=words("one-say-hint"),
        value=present or None,
        limit=TOLD_LIMIT,
    )
    return form(words("one-say"), custom_id(step_id=step.id), field)


def frame_form(words: Words, step: OneToOneStep) -> Modal:
    """Make the form for what is fixed in a goal."""
    field = text_field(
        words("one-frame-field"), "words", long=True, description=words("one-frame-hint"), limit=GOAL_FRAME_LIMIT
    )
    return form(words("one-frame-button"), ids.FRAME(step_id=step.id), field)


def question_form(words: Words, one_to_one_id: int) -> Modal:
    """Make the form for a question of the teacher's own."""
    field = text_field(words("ask-text"), "question", description=words("one-ask-hint"), limit=TOPIC_LIMIT)
    return form(words("one-ask"), ids.ASK(one_to_one_id=one_to_one_id), field)


def scale_form(words: Words, one_to_one_id: int) -> Modal:
    """Make the form for what the mark is about and what the ends mean."""
    return form(
        words("one-scale"),
        ids.SCALE(one_to_one_id=one_to_one_id),
        text_field(words("scale-field-topic"), "topic", limit=TOPIC_LIMIT),
        text_field(words("scale-field-ten"), "ten", limit=ANCHOR_LIMIT, required=False),
        text_field(words("scale-field-zero"), "zero", limit=ANCHOR_LIMIT, required=False),
    )


def outcomes_form(words: Words, one_to_one_id: int, readers: str, *, cover: bool) -> Modal:
    """Make the form for what happens now, where nothing may stay empty, and for whether the talk is covered first."""
    fields = [
        text_field(
            words(f"one-outcomes-{field}"),
            field,
            description=words(f"one-outcomes-{field}-hint"),
            value=readers if field == "readers" else None,
            limit=OUTCOME_LIMIT,
        )
        for field in OUTCOME_FIELDS
    ]
    covering = radio(
        words("one-cover"),
        COVER,
        [option(words("one-cover-yes"), YES, chosen=cover), option(words("one-cover-no"), "no", chosen=not cover)],
        description=words("one-cover-hint"),
    )
    return form(words("outcomes-form"), ids.OUTCOMES(one_to_one_id=one_to_one_id), *fields, covering)


def _promise(words: Words, whose: list[SelectOption]) -> list[Item]:
    what, moment = agreement_fields(words)
    return [what, radio(words("one-agree-who"), "who", whose), moment, helper_field(words)]


def _is_card(step: OneToOneStep, part: str) -> bool:
    return step.kind is StepKind.CARDS and part.isdecimal() and int(part) < len(step.offered)
