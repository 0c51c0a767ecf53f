"""A question of the teacher's own: the form from the panel, and the questions that were kept for later."""

from discord.ui import LayoutView

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.interactions.speech import asked_text
from bot.chat.ui.layout import Item, button, page, row, rule, text
from bot.chat.ui.paging import turn_to
from bot.chat.ui.safe_text import literal
from bot.domain.coach.teacher_message import PocketQuestion, Saying, SayingKind
from bot.domain.permission import Action
from bot.domain.round.round import Round
from bot.domain.school.group import RoundStyle
from bot.i18n.catalogue import Words
from bot.services.coach.alternatives import drop_from_pocket, pocket_of, words_that_wait
from bot.services.talk.views import TalkView, view_talk
from cogs.coach import ids
from cogs.coach.forms import ask_form
from cogs.common import ids as shared
from cogs.common.buttons import next_page_row

SHOWN = 7
"""Kept questions on one page: each has its own row of buttons."""


@needs(Action.STEER_TALK)
async def ask(request: Request, talk_id: int) -> None:
    """Open the form for a question of the teacher's own, with what was written and not asked."""
    view = await _own_talk(request, talk_id)
    user_ref = request.actor.user_ref
    written = await words_that_wait(request.context, request.group, Saying(SayingKind.QUESTION, user_ref, {}))
    pocket = await pocket_of(request.context, request.group, user_ref)
    await request.open_form(
        ask_form(
            request.words, shared.COACH_ASK(talk_id=view.talk.id), request.group.round_style, written.fields, pocket
        )
    )


@needs(Action.STEER_TALK)
async def asked(request: Request, talk_id: int) -> None:
    """The form was handed in."""
    await _own_talk(request, talk_id)
    saying = Saying(SayingKind.QUESTION, request.actor.user_ref, dict(request.fields))
    round_ = await bot_of(request).speech.say(request, saying)
    if not isinstance(round_, Round):
        return
    if round_.must_be_sealed and saying.one_of("style", RoundStyle) is RoundStyle.CHAT:
        await request.tell(asked_text(request, round_))
    else:
        await request.say_nothing()


@needs(Action.STEER_TALK)
async def pocket(request: Request, number: int | None) -> None:
    """The questions for later: the first page when it was asked for, another in the same message."""
    kept = await pocket_of(request.context, request.group, request.actor.user_ref)
    if number is not None:
        await request.replace(draw_pocket(request.words, kept, number))
    else:
        await request.tell(draw_pocket(request.words, kept))


@needs(Action.STEER_TALK)
async def pocket_of_talk(request: Request, talk_id: int) -> None:
    """The same, asked for from a planned talk."""
    await _own_talk(request, talk_id)
    await request.tell(
        draw_pocket(request.words, await pocket_of(request.context, request.group, request.actor.user_ref))
    )


@needs(Action.STEER_TALK)
async def pocket_ask(request: Request, question_id: int) -> None:
    """Ask a kept question now."""
    saying = Saying(SayingKind.QUESTION, request.actor.user_ref, {"pocket": str(question_id)})
    asked_now = await bot_of(request).speech.say(request, saying)
    if isinstance(asked_now, Round):
        await request.replace(asked_text(request, asked_now))


@needs(Action.STEER_TALK)
async def pocket_drop(request: Request, question_id: int) -> None:
    """Throw a kept question away."""
    user_ref = request.actor.user_ref
    await drop_from_pocket(request.context, request.group, user_ref, question_id)
    await request.replace(draw_pocket(request.words, await pocket_of(request.context, request.group, user_ref)))


def draw_pocket(words: Words, kept: tuple[PocketQuestion, ...], number: int = 0) -> LayoutView:
    """A page of them, each with what can be done with it; those that are held come first."""
    if not kept:
        return page(words("coach-pocket-empty"))
    parts: list[Item | str] = [words("coach-pocket-title", count=len(kept))]
    shown = turn_to(number, sorted(kept, key=lambda one: not one.held), lambda one: len(one.text), most=SHOWN)
    for one in shown.things:
        asking = [] if one.held else [button(words("coach-pocket-ask"), ids.POCKET_ASK(question_id=one.id))]
        parts += [
            rule(),
            text("\n".join([literal(one.text), *_about(words, one)])),
            row(*asking, button(words("coach-pocket-drop"), ids.POCKET_DROP(question_id=one.id))),
        ]
    return page(*parts, *next_page_row(words, shown, shared.COACH_POCKET))


def _about(words: Words, one: PocketQuestion) -> list[str]:
    """Whose question it is, and that a word in it asks to be read by the teacher alone."""
    if one.pupil is None:
        return []
    held = [f"-# {words('pocket-held')}"] if one.held else []
    return [f"-# {words('pocket-from', name=literal(one.pupil.name))}", *held]


async def _own_talk(request: Request, talk_id: int) -> TalkView:
    """The talk that the panel is of, if it is this class's own."""
    return await request.find(view_talk, talk_id)
