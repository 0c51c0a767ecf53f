"""Makes the form of an answer, and tells a pupil what became of their words."""

from discord.ui import LayoutView, Modal

from bot.chat.client import VertelEens
from bot.chat.ui.form import form, radio, text_field
from bot.chat.ui.layout import button, clock_time, countdown, option, page, row, text
from bot.chat.ui.paging import ROOM_ALONE
from bot.chat.ui.safe_text import literal, quoted, quoted_in_parts
from bot.domain.round.answer import ANSWER_LIMIT, Submission, SubmitResult, TurnPreference
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
            description=words("answer-visibility-hint", teacher=teacher),
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


def receipt_text(words: Words, receipt: Receipt, given: str) -> str:
    """Say what became of an answer. Words that were not stored are given back, so that nothing is lost."""
    round_ = receipt.round
    if receipt.is_kept and round_.answer_ends_at is not None:
        key = "answer-kept" if receipt.kept is SubmitResult.NEW else "answer-changed"
        return words(key, time=clock_time(round_.answer_ends_at))
    if receipt.kept is SubmitResult.EARLY:
        return words("answer-early", countdown=countdown(round_.think_ends_at))
    return words("answer-late") + "\n\n" + words("answer-your-words", text=quoted(given))


def draw_receipt(words: Words, receipt: Receipt, given: Submission, teacher: str) -> LayoutView:
    said = text(receipt_text(words, receipt, given.text))
    if not receipt.is_kept:
        return page(said)
    visibility = given.visibility or receipt.round.prompt.default_visibility
    more = nameless_text(words, teacher, visibility)
    return page(said, *map(text, more), row(button(words("answer-edit"), ids.WRITE(round_id=receipt.round.id))))


async def return_words(bot: VertelEens, round_id: int) -> None:
    """Give pupils back in private what they wrote to a question that made way for another one."""
    found = await give_back(bot.context, round_id)
    if found is None:
        return
    group, given_back = found
    for pupil, said in given_back:
        words = bot.whispers.words_of(pupil.user_ref, group.language)
        first, *further = quoted_in_parts(said, ROOM_ALONE)
        told = words("answer-given-back") + "\n\n" + words("answer-your-words", text=first)
        for part in (told, *further):
            await bot.whispers.whisper(pupil.user_ref, page(part), dm_welcome=True)
