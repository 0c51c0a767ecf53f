"""Tells the class what happens with the outcomes, and shows the teacher what came of talks that are over."""

from collections.abc import Mapping

from discord.ui import LayoutView, Modal

from bot.chat.client import CommandInteraction, bot_of
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import Accent, Item, button, card, day, page, row, text
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.closing.closing import OUTCOME_LIMIT, Outcomes
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.talk.talk import ClosingStep, TalkState
from bot.i18n.catalogue import Words, words_for
from bot.services.closing.past import PastTalk, past_talk
from bot.services.closing.say import OUTCOME_FIELDS, TellClassOutcomes
from bot.services.closing.views import OutcomesView, view_outcomes
from cogs.closing import ids
from cogs.common import ids as shared
from cogs.common.buttons import purpose_button


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


def outcomes_form(words: Words, talk_id: int, teacher: str, asked: Mapping[str, str]) -> Modal:
    """Make a form of five parts, in which the talk's kind may ask its own questions (``asked``).

    Only what the class said about the talk may stay empty.
    """
    fields = [
        text_field(
            asked.get(field) or words(f"outcomes-field-{field}"),
            field,
            description=None if field in asked else words(f"outcomes-field-{field}-hint"),
            value=words("outcomes-readers-value", teacher=teacher) if field == "readers" else None,
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
    await request.open_form(outcomes_form(request.words, view.talk.id, request.group.form_of_address, dict(view.asked)))


@needs(Action.STEER_TALK)
async def told(request: Request, talk_id: int) -> None:
    """Tell the class what was written in the form."""
    given = {field: request.fields[field] for field in OUTCOME_FIELDS}
    await bot_of(request).speech.say(request, TellClassOutcomes(talk_id=talk_id, **given))


SHOWN = 8
LINE = 120
"""``SHOWN`` lines of so many characters fit in one message beside the rest."""


def draw_past(words: Words, past: PastTalk, back: int) -> LayoutView:
    """Draw one talk that is over, and the button to the one before it. ``back`` counts back from the latest, 0."""
    talk, told = past.talk, past.outcomes
    kind = words(f"kind-{talk.kind.value.replace('_', '-')}")
    parts: list[Item] = [
        text(f"-# {words('past-tab')}"),
        text(f"## {words('past-title', kind=kind, day=day(talk.started_at))}"),
        text(words("opening-purpose", purpose=literal(talk.frame.purpose))),
    ]
    if told is not None:
        parts += outcome_parts(words, told, dict(past.asked))
    parts.append(text(_open(words, past)))
    if past.has_earlier:
        parts.append(row(button(words("past-earlier"), ids.PAST(back=back + 1))))
    return page(card(Accent.AVOND, *parts))


def _open(words: Words, past: PastTalk) -> str:
    if past.talk.state is TalkState.FOLLOWED_UP:
        return words("past-followed-up")
    lines = [
        f"{number}. {literal(shortened(one.words, LINE))}" for number, one in enumerate(past.of_class[:SHOWN], start=1)
    ]
    if past.personal:
        lines.append(words("past-personal", count=past.personal))
    return "\n".join([words("past-open"), *lines]) if lines else words("past-nothing-open")


@needs(Action.READ_PREVIEW)
async def show_past(request: Request, back: int) -> None:
    """Show a talk that is over."""
    past = await request.run(past_talk, back)
    await request.tell(request.words("past-none") if past is None else draw_past(request.words, past, back))


@subcommand("outcomes")
@needs(Action.READ_PREVIEW, class_only=True)
async def outcomes(interaction: CommandInteraction) -> None:
    """Show what came of earlier talks."""
    await interaction.client.router.run(interaction, ids.PAST(back=0))
