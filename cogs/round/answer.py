"""Makes the form of an answer, and tells a pupil what became of their words."""

from discord.ui import LayoutView, Modal

from bot.chat.client import VertelEens
from bot.chat.ui.form import form, radio, text_field
from bot.chat.ui.giving_back import with_words_back
from bot.chat.ui.layout import button, clock_time, countdown, option, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.round.answer import ANSWER_LIMIT, Answer, Submission, SubmitResult, TurnPreference
from bot.domain.school.group import Group
from bot.domain.talk.visibility import Visibility
from bot.i18n.catalogue import Words
from bot.services.round.submit import Receipt
from bot.services.round.take_back import give_back
from bot.services.round.views import FormView
from cogs.round import ids

VISIBILITIES = {
    Visibility.TEACHER_ONLY: "answer-visibility-teacher",
    Visibility.GROUP_ANONYMOUS: "answer-visibility-anonymous",
    Visibility.GROUP_NAMED: "answer-visibility-named",
}
PREFERENCES = {
    TurnPreference.GLADLY: "answer-preference-gladly",
    TurnPreference.MAY_ASK: "answer-preference-may-ask",
    TurnPreference.RATHER_NOT_TODAY: "answer-preference-rather-not",
}


def answer_form(words: Words, view: FormView) -> Modal:
    """Make the form of an answer, with what was handed in before."""
    teacher, present = view.group.form_of_address, view.present
    visibility = present.visibility if present else view.round.prompt.default_visibility
    preference = present.preference if present else TurnPreference.MAY_ASK
    return form(
        words("answer-title"),
        ids.ANSWER(round_id=view.round.id),
        text(f"**{literal(view.round.prompt.question)}**"),
        text_field(
            words("answer-text"),
            "text",
            long=True,
            description=words("answer-text-hint"),
            value=present.text if present else None,
            limit=ANSWER_LIMIT,
        ),
        radio(
            words("answer-visibility"),
            "visibility",
            [
                option(words(key, teacher=teacher), one.value, chosen=one is visibility)
                for one, key in VISIBILITIES.items()
            ],
            description=words(
                "answer-visibility-hint" if view.group.support_role_ref is None else "answer-visibility-hint-support",
                teacher=teacher,
            ),
        ),
        radio(
            words("answer-preference"),
            "preference",
            [option(words(key), one.value, chosen=one is preference) for one, key in PREFERENCES.items()],
        ),
    )


def nameless_text(words: Words, teacher: str, visibility: Visibility) -> list[str]:
    """Say what may become of an answer without a name (N6); of another one there is nothing to say."""
    return [words("answer-nameless", teacher=teacher)] if visibility is Visibility.GROUP_ANONYMOUS else []


def receipt_text(words: Words, receipt: Receipt) -> str:
    """Say what became of an answer. Words that were not stored are given back beside it."""
    round_ = receipt.round
    if receipt.is_kept and round_.answer_ends_at is not None:
        key = "answer-kept" if receipt.kept is SubmitResult.NEW else "answer-changed"
        return words(key, time=clock_time(round_.answer_ends_at))
    if receipt.is_kept:
        return words("answer-stray")
    if receipt.kept is SubmitResult.EARLY:
        return words("answer-early", countdown=countdown(round_.think_ends_at))
    if receipt.kept is SubmitResult.FULL:
        return words("answer-full", limit=ANSWER_LIMIT)
    return words("answer-late")


def draw_receipt(words: Words, receipt: Receipt, given: Submission, teacher: str) -> LayoutView:
    if not receipt.is_kept:
        return page(with_words_back(words, receipt_text(words, receipt), given.text)[0])
    visibility = given.visibility or receipt.round.prompt.default_visibility
    more = nameless_text(words, teacher, visibility)
    return page(
        text(receipt_text(words, receipt)),
        *map(text, more),
        row(button(words("answer-edit"), ids.WRITE(round_id=receipt.round.id))),
    )


def draw_dm_receipt(words: Words, group: Group, receipt: Receipt, answer: Answer | None) -> LayoutView:
    """Draw what a pupil reads in private when an answer that came in private is kept: also who reads it."""
    ends_at = receipt.round.answer_ends_at
    if ends_at is None:
        return page(receipt_text(words, receipt))
    visibility = answer.visibility if answer else Visibility.TEACHER_ONLY
    teacher = literal(group.form_of_address)
    who = words(VISIBILITIES[visibility], teacher=teacher)
    joined = answer is not None and sum(bool(part.length) for part in answer.parts) > 1
    kept = words("answer-dm-joined" if joined else "answer-dm-kept", who=who, time=clock_time(ends_at))
    change = row(button(words("answer-edit"), ids.WRITE(round_id=receipt.round.id)))
    return page(text(kept), *map(text, nameless_text(words, teacher, visibility)), change)


async def return_words(bot: VertelEens, round_id: int) -> None:
    """Give pupils back in private what they wrote to a question that made way for another one."""
    found = await give_back(bot.context, round_id)
    if found is None:
        return
    group, given_back = found
    for pupil, said in given_back:
        words = bot.whispers.words_of(pupil.user_ref, group.language)
        for part in with_words_back(words, words("answer-given-back"), said):
            await bot.whispers.whisper(pupil.user_ref, page(part), dm_welcome=True)
