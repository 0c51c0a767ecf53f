"""Answers the buttons of a nudge, which a teacher gets in private before their words are said."""

from functools import partial

from discord.ui import LayoutView

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.interactions.speech import speaker_of
from bot.domain.coach.rules import Finding, Rule
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.services.coach.drafts import Draft, filled_in, view_draft
from bot.services.coach.muted import mute_rule
from bot.services.coach.say import Pending, finding_of, leave_as_is, let_go, say_changed, say_now
from bot.services.deck.cards import suggest_card
from cogs.coach import ids
from cogs.coach.nudge_cards import draw_in_a_row, draw_muted, draw_nudge, draw_refused, draw_silence, draw_sure
from cogs.common.message_form import message_form


@needs(Action.STEER_TALK)
async def leave(request: Request, draft_id: int) -> None:
    """Say the words as they are ("Zo laten")."""
    outcome = await leave_as_is(request.context, speaker_of(request), draft_id)
    await bot_of(request).speech.conclude(request, outcome)


@needs(Action.STEER_TALK)
async def send(request: Request, draft_id: int) -> None:
    """Say the words in spite of the coach or the silence ("Toch sturen")."""
    outcome = await say_now(request.context, speaker_of(request), draft_id)
    await bot_of(request).speech.conclude(request, outcome)


@needs(Action.STEER_TALK)
async def edit(request: Request, draft_id: int) -> None:
    """Open the form once more, filled in ("Aanpassen")."""
    draft = await _draft(request, draft_id)
    custom_id = ids.EDIT(draft_id=draft.id)
    await request.open_form(message_form(request.words, custom_id, request.group, draft.message))


@needs(Action.STEER_TALK)
async def edited(request: Request, draft_id: int) -> None:
    """Say the changed words, unless the coach has something to say about those as well."""
    change = partial(filled_in, form=request.fields)
    outcome = await say_changed(request.context, speaker_of(request), draft_id, change)
    await bot_of(request).speech.conclude(request, outcome)


@needs(Action.STEER_TALK)
async def other(request: Request, draft_id: int, again: int) -> None:
    """Show the next suggestion, or another card ("Andere suggestie")."""
    draft = await _draft(request, draft_id)
    finding = finding_of(request.group, draft)
    if finding is None:
        raise Refused(Reason.GONE)
    await request.replace(await _nudge(request, draft, finding, again=again))


@needs(Action.STEER_TALK)
async def mute(request: Request, draft_id: int) -> None:
    """Let the coach be silent about this rule for good ("Niet meer melden")."""
    rule = await mute_rule(request.context, speaker_of(request), draft_id)
    await request.replace(draw_muted(request.words, await _draft(request, draft_id), rule))


@needs(Action.STEER_TALK)
async def keep_silent(request: Request, draft_id: int) -> None:
    """Say nothing after all."""
    await let_go(request.context, speaker_of(request), draft_id)
    await request.replace(request.words("coach-kept-silent"))


async def draw(request: Request, pending: Pending) -> LayoutView:
    """Draw for the teacher alone why a message waits."""
    words = request.words
    if pending.refused is not None:
        reason = words(f"refused-{pending.refused.reason.value}", **pending.refused.details)
        return draw_refused(words, pending, reason)
    if pending.in_a_row:
        return draw_in_a_row(words, pending.draft)
    if pending.finding is None:
        return draw_silence(words, pending.draft, pending.seconds)
    if pending.sure:
        return draw_sure(words, pending.draft)
    return await _nudge(request, pending.draft, pending.finding)


async def _draft(request: Request, draft_id: int) -> Draft:
    return await view_draft(request.context, speaker_of(request), draft_id)


async def _nudge(request: Request, draft: Draft, finding: Finding, *, again: int = 0) -> LayoutView:
    card = await request.run(suggest_card) if finding.rule is Rule.OBVIOUS else None
    return draw_nudge(request.words, draft, finding, card=card, language=request.group.language, again=again)
