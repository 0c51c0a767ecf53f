"""Lets pupils suggest questions, which the teacher takes in or declines with a reason that only that pupil hears."""

from discord import app_commands
from discord.ui import LayoutView

from bot.chat.client import CommandInteraction, VertelEens, bot_of
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import Accent, Button, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.permission import Action
from bot.domain.round.round import QUESTION_LIMIT
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words, words_for
from bot.services.deck.suggest import (
    REASON_LIMIT,
    Decision,
    DeclineSuggestion,
    Ideas,
    accept_suggestion,
    heard,
    is_caught,
    suggest_card,
    tips_for,
    unheard,
    users_unheard,
    view_ideas,
)
from cogs.common import ids as shared
from cogs.common.readers import help_now
from cogs.deck import ids


def draw_ideas(view: Ideas) -> LayoutView | tuple[()]:
    """Say in regie how many wait; only who presses the button reads them. With none waiting the message goes."""
    if not view.waiting:
        return ()
    words = words_for(view.group.language)
    look = row(button(words("ideas-look"), ids.IDEAS(number=0)))
    return page(card(Accent.DUIN, text(words("ideas-wait", count=len(view.waiting))), look))


def draw_idea(words: Words, country: str, view: Ideas, number: int) -> LayoutView:
    """Draw one of those that wait, with the coach's tips for the teacher."""
    if not view.waiting:
        return page(text(words("ideas-none")))
    number %= len(view.waiting)
    idea = view.waiting[number]
    head = words("ideas-tab", number=str(number + 1), count=str(len(view.waiting)))
    tips = [words("ideas-tips"), *(f"- {words(key, **args)}" for _, key, args in tips_for(view.group, idea))]
    buttons: list[Button] = [
        button(words("ideas-accept"), ids.IDEA_ACCEPT(idea_id=idea.id), Style.primary),
        button(words("ideas-decline"), ids.IDEA_DECLINE(idea_id=idea.id)),
    ]
    if len(view.waiting) > 1:
        buttons.append(button(words("ideas-next"), ids.IDEAS(number=number + 1)))
    return page(
        card(
            Accent.DUIN,
            text(f"-# {head}"),
            text(words("ideas-from", name=literal(idea.pupil.name))),
            *([text(f"-# {words('idea-caught')}")] if idea.id in view.caught else []),
            text(quoted(idea.text)),
            *([text("\n".join(tips))] if len(tips) > 1 else []),
            row(*buttons),
        ),
        *([card(Accent.HEIDE, text(words("concern-card", country=country)))] if idea.id in view.caught else []),
    )


@needs(Action.TAKE_PART, opens_form=True)
async def think_of_one(request: Request) -> None:
    """Open the form for a question of a pupil's own."""
    teacher = request.group.form_of_address
    field = text_field(
        request.words("idea-field"),
        "question",
        long=True,
        description=request.words("idea-hint", teacher=teacher),
        limit=QUESTION_LIMIT,
    )
    await request.open_form(form(request.words("idea-title"), shared.DECK_IDEA(), field))


@needs(Action.TAKE_PART)
async def suggested(request: Request) -> None:
    """Keep the question that a pupil suggests."""
    idea = await request.act(suggest_card, request.actor.name, request.fields["question"])
    words, caught = request.words, is_caught(request.context, request.group, idea)
    kept = words("idea-held" if caught else "idea-kept", teacher=literal(request.group.form_of_address))
    helping = await help_now(request) if caught else []
    await request.tell(page(text(kept), *helping))


@subcommand("idea")
@app_commands.guild_only()
@needs(Action.TAKE_PART)
async def idea(interaction: CommandInteraction) -> None:
    """Open the form in which a pupil suggests a question."""
    await think_of_one(request_of(interaction))


@needs(Action.STEER_TALK)
async def look(request: Request, number: int) -> None:
    """Show the teacher one that waits."""
    view = await view_ideas(request.context, request.group.id)
    words, country = request.words, request.context.calendar.country
    drawn = draw_idea(words, country, view, number) if view else page(words("ideas-none"))
    await request.replace(drawn)


@needs(Action.STEER_TALK)
async def accept(request: Request, idea_id: int) -> None:
    """Take the question into the class's own deck."""
    _, decision = await request.act(accept_suggestion, idea_id)
    await _say_decided(request, "ideas-accepted")
    await tell_decision(request, decision)


@needs(Action.STEER_TALK)
async def decline(request: Request, idea_id: int) -> None:
    """Open the form for the reason why it is not taken in now."""
    field = text_field(
        request.words("ideas-reason"),
        "reason",
        long=True,
        description=request.words("ideas-reason-hint"),
        limit=REASON_LIMIT,
    )
    await request.open_form(form(request.words("ideas-reason-title"), ids.IDEA_DECLINE(idea_id=idea_id), field))


@needs(Action.STEER_TALK)
async def declined(request: Request, idea_id: int) -> None:
    """Decline the question for the reason that was written."""
    if await bot_of(request).speech.say(request, DeclineSuggestion(idea_id, request.fields["reason"])):
        await _say_decided(request, "ideas-declined")


async def tell_decision(request: Request, decision: Decision) -> None:
    """Tell the pupil what was decided about their question."""
    await tell_pupil(bot_of(request), request.group, decision.user_ref)


async def _say_decided(request: Request, said: str) -> None:
    following = button(request.words("ideas-next"), ids.IDEAS(number=0))
    await request.replace(page(text(request.words(said)), row(following)))


async def tell_pupil(bot: VertelEens, group: Group, user_ref: str) -> None:
    """Say what was decided to this pupil alone, now or as soon as there is a way."""
    words = bot.whispers.words_of(user_ref, group.language)
    for tell in await unheard(bot.context, group, user_ref):
        said = words(tell.key, question=literal(tell.question), reason=literal(tell.reason))
        if not await bot.whispers.whisper(user_ref, page(said), tell.dm_welcome):
            bot.whispers.when_reachable(user_ref, lambda: tell_pupil(bot, group, user_ref))
            return
        await heard(bot.context, tell.suggestion_id)


async def tell_who_waits(bot: VertelEens) -> None:
    """Tell every pupil who has not heard yet what became of their question."""
    for group, user_ref in await users_unheard(bot.context):
        await tell_pupil(bot, group, user_ref)
