"""How a nudge looks: what the coach has to say, the teacher's own words small under it, and the ways on."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Button, Style, button, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.coach.nudges import MUTABLE_UP_TO
from bot.domain.coach.rules import Finding, Rule
from bot.domain.coach.teacher_message import Held, SayingKind
from bot.domain.deck.card import Card
from bot.domain.refusal import Reason
from bot.i18n.catalogue import Words
from bot.services.coach.say import Pending
from bot.services.coach.tips import tip
from cogs.coach import ids


def draw_nudge(
    words: Words, held: Held, finding: Finding, *, card: Card | None = None, language: str = "nl", again: int = 0
) -> LayoutView:
    """At most two lines, and never a block. ``again`` counts how often another suggestion was asked for."""
    offered = None if card is None else literal(card.text(language))
    said = tip(finding, words, offered, again=again, splits=held.saying.kind is SayingKind.QUESTION)
    light = finding.severity <= MUTABLE_UP_TO
    buttons = [
        *_shortcuts(words, held, finding, card),
        button(words("coach-leave"), ids.LEAVE(draft_id=held.id)),
        button(words("coach-edit"), ids.EDIT(draft_id=held.id)),
        button(words("coach-other"), ids.OTHER(draft_id=held.id, again=again + 1)),
        *([button(words("coach-mute"), ids.MUTE(draft_id=held.id))] if light else []),
    ]
    return page(text(f"{said}\n-# {_own_words(words, held)}"), row(*buttons))


def draw_sure(words: Words, held: Held) -> LayoutView:
    """The one more click of the heaviest findings."""
    return page(
        text(f"{words('coach-sure')}\n-# {_own_words(words, held)}"),
        row(
            button(words("coach-send"), ids.SEND(draft_id=held.id)),
            button(words("coach-edit"), ids.EDIT(draft_id=held.id)),
        ),
    )


def draw_muted(words: Words, held: Held, rule: Rule) -> LayoutView:
    """The rule is silent from now on; the words still wait."""
    said = words("coach-muted", rule=words(f"coach-rule-{rule}"))
    return page(
        text(f"{said}\n-# {_own_words(words, held)}"),
        row(
            button(words("coach-leave"), ids.LEAVE(draft_id=held.id)),
            button(words("coach-edit"), ids.EDIT(draft_id=held.id)),
        ),
    )


def draw_silence(words: Words, held: Held, seconds: int) -> LayoutView:
    """The silence still works: one tap says it all the same (V2)."""
    buttons = [
        button(words("coach-send"), ids.SEND(draft_id=held.id)),
        button(words("coach-edit"), ids.EDIT(draft_id=held.id)),
        button(words("coach-keep-silent"), ids.DROP(draft_id=held.id)),
    ]
    return page(text(words("coach-silence", seconds=seconds)), row(*buttons))


def draw_refused(words: Words, pending: Pending, reason: str) -> LayoutView:
    """It cannot be said now; the words are not lost."""
    again = button(words("coach-words-back"), ids.EDIT(draft_id=pending.held.id))
    if pending.refused is not None and pending.refused.reason is Reason.FOR_ONE_PUPIL:
        return page(text(reason), row(button(words("start-as-circle"), ids.AS_CIRCLE(draft_id=pending.held.id)), again))
    return page(text(reason), row(again))


def _shortcuts(words: Words, held: Held, finding: Finding, card: Card | None) -> list[Button]:
    """What helps at once: one question now, or the card that was offered."""
    if held.saying.kind is not SayingKind.QUESTION:
        return []
    count = finding.details.get("count", 0)
    if finding.rule is Rule.MULTI and isinstance(count, int) and count >= 2:
        return [button(words("coach-split", kept=count - 1), ids.SPLIT(draft_id=held.id), Style.primary)]
    if card is not None:
        return [button(words("coach-take-card"), ids.CARD(draft_id=held.id, card_id=card.id), Style.primary)]
    return []


def _own_words(words: Words, held: Held) -> str:
    return words("coach-own-words", words=literal(" · ".join(held.saying.texts)))
