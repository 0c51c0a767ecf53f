"""Draws a nudge: what the coach has to say, the teacher's own words in small type under it, and the ways on."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Button, Style, button, page, row, text
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.coach.nudges import MUTABLE_UP_TO
from bot.domain.coach.rules import Finding, Rule
from bot.domain.deck.card import Card
from bot.domain.refusal import Reason
from bot.i18n.catalogue import Words
from bot.services.coach.drafts import Draft
from bot.services.coach.say import Pending
from bot.services.coach.tips import tip
from cogs.coach import ids
from cogs.common import ids as shared

SHOWN = 1500
"""How many characters of the teacher's words are shown beside a tip; all of them come back in the form."""


def draw_nudge(
    words: Words, draft: Draft, finding: Finding, *, card: Card | None = None, language: str = "nl", again: int = 0
) -> LayoutView:
    """Draw a nudge of at most two lines that never blocks; ``again`` counts how often another tip was asked for."""
    offered = None if card is None else literal(card.text(language))
    said = tip(finding, words, offered, again=again, splits=draft.message.is_new_question)
    light = finding.severity <= MUTABLE_UP_TO
    buttons = [
        *_shortcuts(words, draft, finding, card),
        button(words("coach-leave"), ids.LEAVE(draft_id=draft.id)),
        button(words("coach-edit"), ids.EDIT(draft_id=draft.id)),
        button(words("coach-other"), ids.OTHER(draft_id=draft.id, again=again + 1)),
        *([button(words("coach-mute"), ids.MUTE(draft_id=draft.id))] if light else []),
    ]
    return page(text(f"{said}\n-# {_own_words(words, draft)}"), row(*buttons))


def draw_sure(words: Words, draft: Draft) -> LayoutView:
    """Ask for one more press, as only the heaviest findings do."""
    return page(
        text(f"{words('coach-sure')}\n-# {_own_words(words, draft)}"),
        row(
            button(words("coach-send"), ids.SEND(draft_id=draft.id)),
            button(words("coach-edit"), ids.EDIT(draft_id=draft.id)),
        ),
    )


def draw_muted(words: Words, draft: Draft, rule: Rule) -> LayoutView:
    """Say that this rule is silent from now on, while the words still wait."""
    said = words("coach-muted", rule=words(f"coach-rule-{rule}"))
    return page(
        text(f"{said}\n-# {_own_words(words, draft)}"),
        row(
            button(words("coach-leave"), ids.LEAVE(draft_id=draft.id)),
            button(words("coach-edit"), ids.EDIT(draft_id=draft.id)),
        ),
    )


def draw_silence(words: Words, draft: Draft, seconds: int) -> LayoutView:
    """Say that the silence still works; one press says the words all the same (V2)."""
    return _draw_wait(words, draft, words("coach-silence", seconds=seconds))


def draw_in_a_row(words: Words, draft: Draft) -> LayoutView:
    """Say that this would be one more question in a row to one pupil; one press asks it all the same (V1b)."""
    return _draw_wait(words, draft, words("coach-whisper-chain"))


def _draw_wait(words: Words, draft: Draft, why: str) -> LayoutView:
    buttons = [
        button(words("coach-send"), ids.SEND(draft_id=draft.id)),
        button(words("coach-edit"), ids.EDIT(draft_id=draft.id)),
        button(words("coach-keep-silent"), ids.DROP(draft_id=draft.id)),
    ]
    return page(text(why), row(*buttons))


def draw_refused(words: Words, pending: Pending, reason: str) -> LayoutView:
    """Say why the words cannot be said now, and offer them back, so that nothing is lost."""
    again = button(words("coach-words-back"), ids.EDIT(draft_id=pending.draft.id))
    if pending.refused is not None and pending.refused.reason is Reason.FOR_ONE_PUPIL:
        return page(
            text(reason), row(button(words("start-as-circle"), shared.TALK_AS_CIRCLE(draft_id=pending.draft.id)), again)
        )
    return page(text(reason), row(again))


def _shortcuts(words: Words, draft: Draft, finding: Finding, card: Card | None) -> list[Button]:
    """Return the buttons that help at once: one question now, or the card that was offered."""
    if not draft.message.is_new_question:
        return []
    count = finding.details.get("count", 0)
    if finding.rule is Rule.MULTI and isinstance(count, int) and count >= 2:
        return [button(words("coach-split", kept=count - 1), shared.ROUND_SPLIT(draft_id=draft.id), Style.primary)]
    if card is not None:
        return [
            button(words("coach-take-card"), shared.ROUND_TAKE_CARD(draft_id=draft.id, card_id=card.id), Style.primary)
        ]
    return []


def _own_words(words: Words, draft: Draft) -> str:
    said = shortened(" · ".join(draft.message.texts), SHOWN)
    return words("coach-own-words", words=literal(said))
