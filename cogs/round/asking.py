"""Asks a question of the teacher's own: from the panel's form, out of a nudge about it, or kept for later."""

from collections.abc import Sequence

from discord.ui import LayoutView, Modal

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.interactions.speech import speaker_of
from bot.chat.ui.form import choice, form
from bot.chat.ui.layout import OPTIONS, Item, button, option, page, row, rule, text
from bot.chat.ui.paging import spread
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.permission import Action
from bot.domain.round.pocket import PocketQuestion
from bot.domain.school.group import Group, RoundStyle
from bot.i18n.catalogue import Words
from bot.services.coach.drafts import last_draft, typed
from bot.services.coach.say import Pending
from bot.services.round.ask import AskQuestion, ask_card_instead, drop_from_pocket, pocket_of, split_and_ask
from bot.services.talk.views import view_talk
from cogs.common import ids as shared
from cogs.common.asked import asked_text
from cogs.common.message_form import message_fields, message_form, values_of
from cogs.round import ids

SHOWN = 7
"""So many questions for later fit on one page, as each has its own row of buttons."""
ROOM = 2000


@needs(Action.STEER_TALK)
async def ask(request: Request, talk_id: int) -> None:
    """Open the form for a question of the teacher's own, with what was written and not asked."""
    await request.find(view_talk, talk_id)
    speaker = speaker_of(request)
    written = await last_draft(request.context, speaker, AskQuestion) or AskQuestion()
    pocket = await pocket_of(request.context, speaker)
    await request.open_form(draw_form(request.words, shared.ROUND_ASK(talk_id=talk_id), request.group, written, pocket))


@needs(Action.STEER_TALK)
async def asked(request: Request, talk_id: int) -> None:
    """Ask the question that was written in the form or chosen from the pocket."""
    await request.find(view_talk, talk_id)
    filled = {name: value for name, value in request.fields.items() if value}
    message = typed(AskQuestion, **filled)
    round_ = await bot_of(request).speech.say(request, message)
    if round_ is not None and round_.prompt.must_be_sealed and message.style is RoundStyle.CHAT:
        await request.tell(asked_text(request, round_))


@needs(Action.STEER_TALK)
async def split(request: Request, draft_id: int) -> None:
    """Ask the first question and keep the others in the pocket ("Stel 1 nu, bewaar 2")."""
    done = await split_and_ask(request.context, speaker_of(request), draft_id)
    if isinstance(done.outcome, Pending):
        await bot_of(request).speech.conclude(request, done.outcome)
        return
    kept = row(button(request.words("coach-pocket-open"), shared.ROUND_POCKET(number=None)))
    channel = f"<#{request.group.channel_ref}>"
    await request.replace(page(text(request.words("coach-split-done", channel=channel, kept=done.kept)), kept))


@needs(Action.STEER_TALK)
async def take_card(request: Request, draft_id: int, card_id: str) -> None:
    """Ask the card that was offered instead."""
    round_ = await ask_card_instead(request.context, speaker_of(request), draft_id, card_id)
    await request.replace(asked_text(request, round_))


@needs(Action.STEER_TALK)
async def pocket(request: Request, number: int | None) -> None:
    """Show the questions for later: the first page as a new message, another one in the same message."""
    kept = await pocket_of(request.context, speaker_of(request))
    await request.turn_to(number, draw_pocket(request.words, kept, number or 0))


@needs(Action.STEER_TALK)
async def pocket_of_talk(request: Request, talk_id: int) -> None:
    """Show the questions for later, from the message of a planned talk."""
    await request.find(view_talk, talk_id)
    await request.tell(draw_pocket(request.words, await pocket_of(request.context, speaker_of(request))))


@needs(Action.STEER_TALK)
async def pocket_ask(request: Request, question_id: int) -> None:
    """Ask a kept question now."""
    round_ = await bot_of(request).speech.say(request, AskQuestion(pocket=question_id))
    if round_ is not None:
        await request.replace(asked_text(request, round_))


@needs(Action.STEER_TALK)
async def pocket_drop(request: Request, question_id: int) -> None:
    """Throw a kept question away."""
    speaker = speaker_of(request)
    await drop_from_pocket(request.context, speaker, question_id)
    await request.replace(draw_pocket(request.words, await pocket_of(request.context, speaker)))


def draw_form(
    words: Words, custom_id: str, group: Group, written: AskQuestion, pocket: Sequence[PocketQuestion]
) -> Modal:
    """Make the form for a question; one of the pocket can be taken instead of writing one."""
    free = [one for one in pocket if not one.caught]
    if not free:
        return message_form(words, custom_id, group, written)
    question, *choices = message_fields(words, written.edited_in, values_of(written, group), optional="question")
    return form(words(written.edited_in.title), custom_id, question, _from_pocket(words, free), *choices)


def _from_pocket(words: Words, free: list[PocketQuestion]) -> Item:
    """Make the list of what was kept; a form has no pages, so it says where the rest is."""
    kept = [option(shortened(one.text, 100), str(one.id)) for one in free[:OPTIONS]]
    more = words("coach-field-pocket-more", count=len(free) - OPTIONS) if len(free) > OPTIONS else None
    return choice(words("coach-field-pocket"), "pocket", kept, description=more, required=False)


def draw_pocket(words: Words, kept: Sequence[PocketQuestion], number: int = 0) -> LayoutView:
    """Draw a page of questions, each with what can be done with it; those that the hold list caught come first."""
    if not kept:
        return page(words("coach-pocket-empty"))
    parts: list[Item | str] = [words("coach-pocket-title", count=len(kept))]
    pages = spread(sorted(kept, key=lambda one: not one.caught), lambda one: len(one.text), most=SHOWN, room=ROOM)
    for one in pages[number % len(pages)]:
        asking = [] if one.caught else [button(words("coach-pocket-ask"), ids.POCKET_ASK(question_id=one.id))]
        parts += [
            rule(),
            text("\n".join([literal(one.text), *_about(words, one)])),
            row(*asking, button(words("coach-pocket-drop"), ids.POCKET_DROP(question_id=one.id))),
        ]
    if len(pages) > 1:
        parts.append(row(button(words("preview-next-page"), shared.ROUND_POCKET(number=(number + 1) % len(pages)))))
    return page(*parts)


def _about(words: Words, one: PocketQuestion) -> list[str]:
    """Say whose question it is, and that the hold list caught a word, so that only the teacher should read it."""
    if one.pupil is None:
        return []
    caught = [f"-# {words('pocket-caught')}"] if one.caught else []
    return [f"-# {words('pocket-from', name=literal(one.pupil.name))}", *caught]
