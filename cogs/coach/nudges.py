"""The wording coach in the talk: a private nudge before a teacher's words are said, and what can be done with it."""

from discord.ui import LayoutView

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.gate import needs
from bot.chat.layout import button, page, row, text
from bot.chat.planned import planned_told
from bot.chat.speech import asked_text
from bot.domain.coach.rules import Finding, Rule
from bot.domain.coach.saying import Held
from bot.domain.one_to_one import OneStep, OneToOne
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.round import Round
from bot.domain.scale import Scale, ScaleForm
from bot.domain.spinner import Spin
from bot.domain.talk import Talk, TalkKind
from bot.services.coach_other import ask_card_instead, mute_rule, split_and_say, suggest_card
from bot.services.coach_say import Pending, finding_of, leave_as_is, let_go, say_changed, say_now, view_held
from bot.services.coach_send import Said
from bot.services.plan_talk import Planned
from cogs.coach.forms import edit_form
from cogs.coach.nudge_cards import draw_muted, draw_nudge, draw_refused, draw_silence, draw_sure


async def tell_pending(act: Act, pending: Pending) -> None:
    """Tell a teacher who just wrote something why it waits."""
    await act.tell(await _draw(act, pending))


@needs(Action.STEER_TALK)
async def leave(act: Act) -> None:
    """Zo laten: the words as they are."""
    await _take_time(act)
    await _tell(act, await leave_as_is(act.core, act.group, act.actor.user_ref, act.number(0)))


@needs(Action.STEER_TALK)
async def send(act: Act) -> None:
    """Toch sturen: whatever the coach or the silence said."""
    await _take_time(act)
    await _tell(act, await say_now(act.core, act.group, act.actor.user_ref, act.number(0)))


@needs(Action.STEER_TALK)
async def edit(act: Act) -> None:
    """Aanpassen: the form once more, filled in."""
    await act.open_form(edit_form(act.words, act.group.round_style, await _held(act)))


@needs(Action.STEER_TALK)
async def edited(act: Act) -> None:
    """The changed words."""
    await _take_time(act)
    changed = await say_changed(act.core, act.group, act.actor.user_ref, act.number(0), dict(act.fields))
    await _tell(act, changed)


@needs(Action.STEER_TALK)
async def other(act: Act) -> None:
    """Andere suggestie: the next one, or another card."""
    held = await _held(act)
    finding = finding_of(act.group, held)
    if finding is None:
        raise Refused(Reason.GONE)
    await act.replace(await _nudge(act, held, finding, again=act.number(1)))


@needs(Action.STEER_TALK)
async def mute(act: Act) -> None:
    """Niet meer melden: silent about this for good."""
    rule = await mute_rule(act.core, act.group, act.actor.user_ref, act.number(0))
    await act.replace(draw_muted(act.words, await _held(act), rule))


@needs(Action.STEER_TALK)
async def split(act: Act) -> None:
    """Stel 1 nu, bewaar 2: the first is asked, the others go into the pocket."""
    done = await split_and_say(act.core, act.group, act.actor.user_ref, act.number(0))
    if isinstance(done.outcome, Pending):
        await _tell(act, done.outcome)
        return
    kept = row(button(act.words("coach-pocket-open"), pack("pocket")))
    channel = f"<#{act.group.channel_ref}>"
    await act.replace(page(text(act.words("coach-split-done", channel=channel, kept=done.kept)), kept))


@needs(Action.STEER_TALK)
async def take_card(act: Act) -> None:
    """The card that was offered becomes the question."""
    await _tell(act, await ask_card_instead(act.core, act.group, act.actor.user_ref, act.number(0), act.argument(1)))


@needs(Action.STEER_TALK)
async def as_circle(act: Act) -> None:
    """A kind that is for one pupil, with the whole class all the same: a class circle with the same frame."""
    kind = {"kind": TalkKind.CLASS_CIRCLE.value}
    await _tell(act, await say_changed(act.core, act.group, act.actor.user_ref, act.number(0), kind))


@needs(Action.STEER_TALK)
async def keep_silent(act: Act) -> None:
    """Say nothing after all."""
    await let_go(act.core, act.group, act.actor.user_ref, act.number(0))
    await act.replace(act.words("coach-kept-silent"))


async def _held(act: Act) -> Held:
    return await view_held(act.core, act.group, act.actor.user_ref, act.number(0))


async def _take_time(act: Act) -> None:
    """What only the chat can say takes longer than a press may wait."""
    if (await _held(act)).saying.kind in act.core.senders:
        await act.say_nothing()


async def _tell(act: Act, outcome: Said | Pending) -> None:
    """In the place of the nudge: it was said, or why it still waits."""
    await act.replace(await _draw(act, outcome) if isinstance(outcome, Pending) else said_text(act, outcome))


async def _draw(act: Act, pending: Pending) -> LayoutView:
    words = act.words
    if pending.refused is not None:
        reason = words(f"refused-{pending.refused.reason.value}", **pending.refused.details)
        return draw_refused(words, pending, reason)
    if pending.finding is None:
        return draw_silence(words, pending.held, pending.seconds)
    if pending.sure:
        return draw_sure(words, pending.held)
    return await _nudge(act, pending.held, pending.finding)


async def _nudge(act: Act, held: Held, finding: Finding, *, again: int = 0) -> LayoutView:
    card = await suggest_card(act.core, act.group) if finding.rule is Rule.OBVIOUS else None
    return draw_nudge(act.words, held, finding, card=card, language=act.group.language, again=again)


def said_text(act: Act, said: Said) -> str:
    """What the teacher hears once it was said."""
    channel, regie, thread = f"<#{act.group.channel_ref}>", f"<#{act.group.regie_ref}>", ""
    key = "coach-said"
    match said:
        case Talk():
            key = "start-done"
        case Planned():
            return planned_told(act.words, "plan-done", said, channel=channel)
        case Round():
            return asked_text(act, said)
        case Scale():
            key = "scale-opened-group" if said.form is ScaleForm.GROUP else "scale-opened-private"
        case Spin():
            key = "spin-done"
        case OneToOne() if said.is_open:
            key, thread = "one-started", f"<#{said.thread_ref}>"
        case OneStep() if said.held:
            key = "coach-one-waits"
        case _:
            pass
    return act.words(key, channel=channel, regie=regie, thread=thread)


PRESSES = {
    "coach_leave": leave,
    "coach_send": send,
    "coach_edit": edit,
    "coach_other": other,
    "coach_mute": mute,
    "coach_split": split,
    "coach_card": take_card,
    "coach_drop": keep_silent,
    "as_circle": as_circle,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module answers, and who tells of words that wait."""
    bot.speech.on_pending(tell_pending)
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("coach_edit")(edited)
