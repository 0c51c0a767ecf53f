"""The wording coach in the talk: a private nudge before a teacher's words are said, and what can be done with it."""

from discord.ui import LayoutView

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.interactions.speech import asked_text
from bot.chat.ui.layout import button, page, row, text
from bot.domain.choosing.spinner import Spin
from bot.domain.coach.rules import Finding, Rule
from bot.domain.coach.teacher_message import Held
from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneStep
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.scale.scale import Scale, ScaleForm
from bot.domain.talk.talk import Talk, TalkKind
from bot.services.coach.alternatives import ask_card_instead, mute_rule, split_and_say, suggest_card
from bot.services.coach.say import Pending, finding_of, leave_as_is, let_go, say_changed, say_now, view_held
from bot.services.coach.send import Said
from bot.services.planning.plan import Planned
from cogs.coach.forms import edit_form
from cogs.coach.nudge_cards import draw_muted, draw_nudge, draw_refused, draw_silence, draw_sure
from cogs.common import ids as shared
from cogs.common.planned import planned_told


async def tell_pending(request: Request, pending: Pending) -> None:
    """Tell a teacher who just wrote something why it waits."""
    await request.tell(await _draw(request, pending))


@needs(Action.STEER_TALK)
async def leave(request: Request, draft_id: int) -> None:
    """Zo laten: the words as they are."""
    await _take_time(request, draft_id)
    await _tell(request, await leave_as_is(request.context, request.group, request.actor.user_ref, draft_id))


@needs(Action.STEER_TALK)
async def send(request: Request, draft_id: int) -> None:
    """Toch sturen: whatever the coach or the silence said."""
    await _take_time(request, draft_id)
    await _tell(request, await say_now(request.context, request.group, request.actor.user_ref, draft_id))


@needs(Action.STEER_TALK)
async def edit(request: Request, draft_id: int) -> None:
    """Aanpassen: the form once more, filled in."""
    await request.open_form(edit_form(request.words, request.group.round_style, await _held(request, draft_id)))


@needs(Action.STEER_TALK)
async def edited(request: Request, draft_id: int) -> None:
    """The changed words."""
    await _take_time(request, draft_id)
    changed = await say_changed(request.context, request.group, request.actor.user_ref, draft_id, dict(request.fields))
    await _tell(request, changed)


@needs(Action.STEER_TALK)
async def other(request: Request, draft_id: int, again: int) -> None:
    """Andere suggestie: the next one, or another card."""
    held = await _held(request, draft_id)
    finding = finding_of(request.group, held)
    if finding is None:
        raise Refused(Reason.GONE)
    await request.replace(await _nudge(request, held, finding, again=again))


@needs(Action.STEER_TALK)
async def mute(request: Request, draft_id: int) -> None:
    """Niet meer melden: silent about this for good."""
    rule = await mute_rule(request.context, request.group, request.actor.user_ref, draft_id)
    await request.replace(draw_muted(request.words, await _held(request, draft_id), rule))


@needs(Action.STEER_TALK)
async def split(request: Request, draft_id: int) -> None:
    """Stel 1 nu, bewaar 2: the first is asked, the others go into the pocket."""
    done = await split_and_say(request.context, request.group, request.actor.user_ref, draft_id)
    if isinstance(done.outcome, Pending):
        await _tell(request, done.outcome)
        return
    kept = row(button(request.words("coach-pocket-open"), shared.COACH_POCKET(number=None)))
    channel = f"<#{request.group.channel_ref}>"
    await request.replace(page(text(request.words("coach-split-done", channel=channel, kept=done.kept)), kept))


@needs(Action.STEER_TALK)
async def take_card(request: Request, draft_id: int, card_id: str) -> None:
    """The card that was offered becomes the question."""
    await _tell(
        request,
        await ask_card_instead(request.context, request.group, request.actor.user_ref, draft_id, card_id),
    )


@needs(Action.STEER_TALK)
async def as_circle(request: Request, draft_id: int) -> None:
    """A kind that is for one pupil, with the whole class all the same: a class circle with the same frame."""
    kind = {"kind": TalkKind.CLASS_CIRCLE.value}
    await _tell(request, await say_changed(request.context, request.group, request.actor.user_ref, draft_id, kind))


@needs(Action.STEER_TALK)
async def keep_silent(request: Request, draft_id: int) -> None:
    """Say nothing after all."""
    await let_go(request.context, request.group, request.actor.user_ref, draft_id)
    await request.replace(request.words("coach-kept-silent"))


async def _held(request: Request, draft_id: int) -> Held:
    return await view_held(request.context, request.group, request.actor.user_ref, draft_id)


async def _take_time(request: Request, draft_id: int) -> None:
    """What only the chat can say takes longer than a press may wait."""
    if (await _held(request, draft_id)).saying.kind in request.context.senders:
        await request.say_nothing()


async def _tell(request: Request, outcome: Said | Pending) -> None:
    """In the place of the nudge: it was said, or why it still waits."""
    await request.replace(
        await _draw(request, outcome) if isinstance(outcome, Pending) else said_text(request, outcome)
    )


async def _draw(request: Request, pending: Pending) -> LayoutView:
    words = request.words
    if pending.refused is not None:
        reason = words(f"refused-{pending.refused.reason.value}", **pending.refused.details)
        return draw_refused(words, pending, reason)
    if pending.finding is None:
        return draw_silence(words, pending.held, pending.seconds)
    if pending.sure:
        return draw_sure(words, pending.held)
    return await _nudge(request, pending.held, pending.finding)


async def _nudge(request: Request, held: Held, finding: Finding, *, again: int = 0) -> LayoutView:
    card = await suggest_card(request.context, request.group) if finding.rule is Rule.OBVIOUS else None
    return draw_nudge(request.words, held, finding, card=card, language=request.group.language, again=again)


def said_text(request: Request, said: Said) -> str:
    """What the teacher hears once it was said."""
    channel, regie, thread = f"<#{request.group.channel_ref}>", f"<#{request.group.regie_ref}>", ""
    key = "coach-said"
    match said:
        case Talk():
            key = "start-done"
        case Planned():
            return planned_told(request.words, "plan-done", said, channel=channel)
        case Round():
            return asked_text(request, said)
        case Scale():
            key = "scale-opened-group" if said.form is ScaleForm.GROUP else "scale-opened-private"
        case Spin():
            key = "spin-done"
        case OneToOne() if said.is_open:
            key, thread = "one-started", f"<#{said.thread_ref}>"
        case OneToOneStep() if said.held:
            key = "coach-one-waits"
        case _:
            pass
    return request.words(key, channel=channel, regie=regie, thread=thread)
