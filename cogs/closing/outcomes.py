"""Tells the class what happens with the outcomes, and shows the teacher what came of talks that are over."""

from collections.abc import Mapping
from functools import partial

from discord.ui import LayoutView, Modal

from bot.chat.client import CommandInteraction, bot_of
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import OPTIONS, Accent, Item, button, card, day, option, page, row, select, text
from bot.chat.ui.paging import turn_to
from bot.chat.ui.safe_text import literal
from bot.domain.closing.closing import OUTCOME_LIMIT, Outcomes
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.talk.talk import ClosingStep, TalkState
from bot.i18n.catalogue import Words, words_for
from bot.services.closing.agreement_list import strike_agreement
from bot.services.closing.past import PastTalk, past_talk
from bot.services.closing.say import OUTCOME_FIELDS, TellClassOutcomes
from bot.services.closing.views import OutcomesView, view_outcomes
from cogs.closing import ids
from cogs.common import ids as shared
from cogs.common.buttons import next_page, purpose_button


def draw_outcomes(view: OutcomesView) -> LayoutView | list[LayoutView]:
    """Draw what comes of the talk, who reads it, until when, and what the teacher will do."""
    words, told = words_for(view.group.language), view.outcomes
    if told is None:
        return []
    parts: list[Item] = [
        text(f"-# {words('closing-tab', step=3)}"),
        text(f"### {words('outcomes-title')}"),
        *outcome_parts(words, told, dict(view.asked)),
    ]
    if view.talk.is_open:
        parts.append(row(purpose_button(words, view.talk.id)))
    return page(card(Accent.AVOND, *parts))


def outcome_parts(words: Words, told: Outcomes, asked: Mapping[str, str]) -> list[Item]:
    """Return what was told, under the question of the talk's kind where it has one."""
    facts = {"readers": literal(told.readers), "until": literal(told.until)}
    if "what" in asked:
        what = f"**{asked['what']}**\n{literal(told.what)}\n{words('outcomes-read', **facts)}"
    else:
        what = words("outcomes-facts", what=literal(told.what), **facts)
    change = literal(told.change)
    if "change" in asked:
        return [text(f"**{asked['change']}**\n{change}"), text(what)]
    return [text(what), text(words("outcomes-change", change=change))]


def outcomes_form(words: Words, talk_id: int, group: Group, asked: Mapping[str, str]) -> Modal:
    """Make a form of five parts, in which the talk's kind may ask its own questions (``asked``).

    Only what the class said about the talk may stay empty.
    """
    key = "outcomes-readers-value" if group.support_role_ref is None else "outcomes-readers-value-support"
    readers = words(key, teacher=group.form_of_address)
    fields = [
        text_field(
            asked.get(field) or words(f"outcomes-field-{field}"),
            field,
            description=None if field in asked else words(f"outcomes-field-{field}-hint"),
            value=readers if field == "readers" else None,
            limit=OUTCOME_LIMIT,
            required=field != "heard",
        )
        for field in OUTCOME_FIELDS
    ]
    return form(words("outcomes-form"), shared.CLOSING_OUTCOMES(talk_id=talk_id), *fields)


@needs(Action.STEER_TALK)
async def write(request: Request, talk_id: int) -> None:
    """Open the form, once the opinion is in."""
    view = await request.find(view_outcomes, talk_id)
    if not view.talk.is_open or view.talk.step is not ClosingStep.OUTCOMES:
        raise Refused(Reason.WRONG_MOMENT)
    await request.open_form(outcomes_form(request.words, view.talk.id, request.group, dict(view.asked)))


@needs(Action.STEER_TALK)
async def told(request: Request, talk_id: int) -> None:
    """Tell the class what was written in the form."""
    given = {field: request.fields[field] for field in OUTCOME_FIELDS}
    await bot_of(request).speech.say(request, TellClassOutcomes(talk_id=talk_id, **given))


ROOM_FOR_AGREEMENTS = 1200
"""Characters that fit in one message beside what else is told of a talk that is over."""


def draw_past(words: Words, past: PastTalk, back: int, number: int = 0) -> LayoutView:
    """Draw one talk that is over, with the page ``number`` (from 0) of what is open, and the way to the one before it.

    ``back`` counts back from the latest, 0.
    """
    talk, told = past.talk, past.outcomes
    kind = words(f"kind-{talk.kind.value.replace('_', '-')}")
    parts: list[Item] = [
        text(f"-# {words('past-tab')}"),
        text(f"## {words('past-title', kind=kind, day=day(talk.started_at))}"),
        text(words("opening-purpose", purpose=literal(talk.frame.purpose))),
    ]
    if told is not None:
        parts += outcome_parts(words, told, dict(past.asked))
    numbered = [(f"{order}. {literal(one.words)}", one) for order, one in enumerate(past.of_class, start=1)]
    shown = turn_to(number, numbered, lambda one: len(one[0]), most=OPTIONS, room=ROOM_FOR_AGREEMENTS)
    parts.append(text(_open(words, past, [line for line, _ in shown.things])))
    if shown.things:
        choices = [option(one.words, str(one.id)) for _, one in shown.things]
        parts.append(select(words("past-strike"), ids.AGREE_STRIKE_PAST(back=back), choices))
    buttons = next_page(words, shown, partial(ids.PAST, back=back))
    if past.has_earlier:
        buttons.append(button(words("past-earlier"), ids.PAST(back=back + 1, number=0)))
    return page(card(Accent.AVOND, *parts, *([row(*buttons)] if buttons else [])))


def _open(words: Words, past: PastTalk, lines: list[str]) -> str:
    if past.talk.state is TalkState.FOLLOWED_UP:
        return words("past-followed-up")
    if past.personal:
        lines.append(words("past-personal", count=past.personal))
    return "\n".join([words("past-open"), *lines]) if lines else words("past-nothing-open")


@needs(Action.READ_PREVIEW)
async def show_past(request: Request, back: int, number: int) -> None:
    """Show a talk that is over: another one as a new message, another page of it in the place of the last."""
    past = await request.run(past_talk, back)
    told = request.words("past-none") if past is None else draw_past(request.words, past, back, number)
    await request.turn_to(number or None, told)


@needs(Action.STEER_TALK)
async def strike_past(request: Request, back: int) -> None:
    """Take away an agreement of a talk that is over, so that no talk begins with it any more."""
    await request.run(strike_agreement, request.picked(int))
    past = await request.run(past_talk, back)
    await request.replace(request.words("past-none") if past is None else draw_past(request.words, past, back))


@subcommand("outcomes")
@needs(Action.READ_PREVIEW, class_only=True)
async def outcomes(interaction: CommandInteraction) -> None:
    """Show what came of earlier talks."""
    await interaction.client.router.run(interaction, ids.PAST(back=0, number=0))
