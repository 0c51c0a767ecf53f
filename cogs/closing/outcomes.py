"""What happens with the outcomes: the teacher fills it in, the class reads it, and only then the talk can be closed."""

from collections.abc import Mapping

from discord.ui import LayoutView, Modal

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.drawing import show
from bot.chat.form import form, text_field
from bot.chat.gate import needs
from bot.chat.layout import Accent, Item, button, card, page, row, text
from bot.chat.safe_text import literal
from bot.domain.closing import OUTCOME_LIMIT, ClosingStep, Outcomes
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.i18n.catalogue import Words, words_for
from bot.services.closing_steps import tell_outcomes
from bot.services.closing_views import OutcomesView, view_outcomes
from bot.services.talk_posts import OUTCOMES

FIELDS = ("what", "readers", "until", "change", "heard")


def draw_outcomes(view: OutcomesView) -> LayoutView | list[LayoutView]:
    """What, who reads it, until when, and what the teacher will do."""
    words, told = words_for(view.group.language), view.outcomes
    if told is None:
        return []
    parts: list[Item] = [
        text(f"-# {words('closing-tab', step=3)}"),
        text(f"### {words('outcomes-title')}"),
        *outcome_parts(words, told, dict(view.asked)),
    ]
    if view.talk.is_open:
        parts.append(row(button(words("goal-button"), pack("goal", view.talk.id))))
    return page(card(Accent.AVOND, *parts))


def outcome_parts(words: Words, told: Outcomes, asked: Mapping[str, str]) -> list[Item]:
    """What was told; under the question of the talk's kind where that had one."""
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
    """Five parts; only what the class said about the talk may stay empty. What the kind asks stands there instead."""
    fields = [
        text_field(
            asked.get(field) or words(f"outcomes-field-{field}"),
            field,
            description=None if field in asked else words(f"outcomes-field-{field}-hint"),
            value=words("outcomes-readers-value", teacher=teacher) if field == "readers" else None,
            limit=OUTCOME_LIMIT,
            required=field != "heard",
        )
        for field in FIELDS
    ]
    return form(words("outcomes-form"), pack("outcomes", talk_id), *fields)


@needs(Action.STEER_TALK)
async def write(act: Act) -> None:
    """Open the form, once the opinion is in."""
    view = await view_outcomes(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    if not view.talk.is_open or view.talk.step is not ClosingStep.OUTCOMES:
        raise Refused(Reason.WRONG_MOMENT)
    await act.open_form(outcomes_form(act.words, view.talk.id, act.group.form_of_address, dict(view.asked)))


@needs(Action.STEER_TALK)
async def told(act: Act) -> None:
    """The form was handed in: the class reads it."""
    given = {field: act.fields[field].strip() for field in FIELDS}
    await tell_outcomes(act.core, act.group, Outcomes(talk_id=act.number(0), **given))
    await act.say_nothing()


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    show(bot, OUTCOMES, view_outcomes, draw_outcomes)
    bot.router.on("outcomes")(write)
    bot.router.on_form("outcomes")(told)
