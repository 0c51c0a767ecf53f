"""How each kind of a teacher's words is said at last: by the use case that it belongs to."""

from collections.abc import Awaitable, Callable, Mapping

from bot.domain.choosing.spinner import Spin
from bot.domain.coach.listening import Heard
from bot.domain.coach.teacher_message import OUTCOME_FIELDS, PocketQuestion, Saying, SayingKind
from bot.domain.moments.moment import Moment, MomentKind
from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneStep, Told
from bot.domain.pacing import Depth
from bot.domain.planning.plan import PlanTalk
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.scale.scale import Scale, ScaleForm
from bot.domain.school.group import Group, RoundStyle
from bot.domain.talk.talk import Frame, Talk, TalkKind
from bot.domain.talk.weight import Weight
from bot.domain.turn.telling import Probe
from bot.domain.turn.turn import Turn
from bot.i18n.catalogue import words_for
from bot.services.context import AppContext
from bot.services.moments.cover import COVER, YES
from bot.services.moments.say import say as say_in_moment
from bot.services.one_to_one.run import ScaleWish, ask_beside, goal_beside, meta_beside, scale_beside
from bot.services.one_to_one.teacher import react, set_frame, tell_first, tell_what_happens
from bot.services.planning.plan import Planned, plan_talk
from bot.services.round.ask import Ask, ask_another, ask_question, reword_question
from bot.services.scale.open import Anchors, OpenScale, open_scale
from bot.services.talk.posts import redraw_plan
from bot.services.talk.start import StartTalk, start_talk
from bot.services.turn.tell import ask_on

Said = Round | Talk | Planned | Scale | Turn | Moment | Spin | OneToOne | OneToOneStep


async def send(context: AppContext, group: Group, saying: Saying) -> Said:
    """Say it. Raises ``Refused`` when it cannot be said now."""
    if (chat := context.senders.get(saying.kind)) is not None:
        return await chat(group, saying)
    return await SENDERS[saying.kind](context, group, saying)


async def _question(context: AppContext, group: Group, saying: Saying) -> Round:
    """A question: written, or kept in the pocket."""
    question, pocket = saying.field("question"), saying.field("pocket")
    kept = await _from_pocket(context, group, saying.user_ref, pocket) if pocket and question is None else None
    ask = Ask(
        group,
        question=kept.text if kept else question or "",
        style=saying.one_of("style", RoundStyle),
        depth=saying.one_of("depth", Depth),
        sensitivity=_sensitivity(saying),
    )
    round_ = await ask_question(context, ask)
    if kept is not None:
        async with context.store.write() as unit:
            await unit.pocket.drop(kept.id)
            if kept.talk_id is not None:
                await redraw_plan(unit, kept.talk_id)
    return round_


async def _reword(context: AppContext, group: Group, saying: Saying) -> Round:
    return await reword_question(context, group, _ref(saying), saying.field("question") or "")


async def _instead(context: AppContext, group: Group, saying: Saying) -> Round:
    return await ask_another(context, Ask(group, question=saying.field("question") or ""), _ref(saying))


async def _from_pocket(context: AppContext, group: Group, user_ref: str, question_id: str) -> PocketQuestion:
    async with context.store.read() as unit:
        pocket = await unit.pocket.of(group.id, user_ref)
    found = next((one for one in pocket if str(one.id) == question_id and not one.held), None)
    if found is None:
        raise Refused(Reason.GONE)
    return found


async def _frame(context: AppContext, group: Group, saying: Saying) -> Talk:
    minutes, ceiling = saying.one_of("minutes", int), saying.one_of("ceiling", Weight)
    wish = StartTalk(group, _kind(context, saying), _framed(saying), saying.user_ref, minutes, ceiling)
    return await start_talk(context, wish)


async def _plan(context: AppContext, group: Group, saying: Saying) -> Planned:
    minutes, ceiling = saying.one_of("minutes", int), saying.one_of("ceiling", Weight)
    kind, when = _kind(context, saying), saying.field("when") or ""
    return await plan_talk(context, PlanTalk(group, kind, _framed(saying), saying.user_ref, when, minutes, ceiling))


def _framed(saying: Saying) -> Frame:
    return Frame(saying.fields["purpose"], saying.fields["intent"], saying.fields["need"])


def _kind(context: AppContext, saying: Saying) -> TalkKind:
    kind = saying.one_of("kind", TalkKind)
    if kind is None:
        raise Refused(Reason.GONE)
    if not context.scripts[kind].whole_group:
        raise Refused(Reason.FOR_ONE_PUPIL)
    return kind


async def _scale(context: AppContext, group: Group, saying: Saying) -> Scale:
    words = words_for(group.language)
    wish = OpenScale(
        group=group,
        opened_by=saying.user_ref,
        usual=Anchors(words("scale-usual-zero"), words("scale-usual-ten")),
        topic=saying.field("topic"),
        zero=saying.field("zero"),
        ten=saying.field("ten"),
        form=saying.one_of("form", ScaleForm),
        sensitivity=_sensitivity(saying),
    )
    return await open_scale(context, wish)


async def _probe(context: AppContext, group: Group, saying: Saying) -> Turn:
    return await ask_on(context, group, _ref(saying), Probe(saying.fields["how"]), saying.fields["text"])


async def _moment(context: AppContext, group: Group, saying: Saying) -> Moment:
    moment = await say_in_moment(context, group, _ref(saying), MomentKind(saying.kind), saying.fields["text"])
    context.heard[group.id] = context.heard.get(group.id, Heard()).other()
    return moment


async def _one_question(context: AppContext, group: Group, saying: Saying) -> OneToOneStep:
    return await ask_beside(context, group, _ref(saying), saying.fields["question"])


async def _one_scale(context: AppContext, group: Group, saying: Saying) -> OneToOneStep:
    wish = ScaleWish(saying.fields["topic"], saying.field("zero"), saying.field("ten"))
    return await scale_beside(context, group, _ref(saying), wish)


async def _one_tell(context: AppContext, group: Group, saying: Saying) -> OneToOneStep:
    return await tell_first(context, group, _step(saying), saying.fields["words"])


async def _one_react(context: AppContext, group: Group, saying: Saying) -> OneToOneStep:
    return await react(context, group, _step(saying), saying.fields["words"])


async def _one_goal(context: AppContext, group: Group, saying: Saying) -> OneToOneStep:
    """The frame of the goal: of the one that was asked for, or of a new step."""
    if "step" in saying.fields:
        return await set_frame(context, group, _step(saying), saying.fields["words"])
    return await goal_beside(context, group, _ref(saying), saying.fields["words"])


async def _one_meta(context: AppContext, group: Group, saying: Saying) -> OneToOneStep:
    return await meta_beside(context, group, _ref(saying), saying.fields["text"])


async def _one_outcomes(context: AppContext, group: Group, saying: Saying) -> OneToOne:
    told = Told(*(saying.fields[name].strip() for name in OUTCOME_FIELDS))
    return await tell_what_happens(context, group, _ref(saying), told, cover=saying.field(COVER) == YES)


SENDERS: Mapping[SayingKind, Callable[[AppContext, Group, Saying], Awaitable[Said]]] = {
    SayingKind.QUESTION: _question,
    SayingKind.REWORD: _reword,
    SayingKind.INSTEAD: _instead,
    SayingKind.FRAME: _frame,
    SayingKind.PLAN: _plan,
    SayingKind.SCALE: _scale,
    SayingKind.PROBE: _probe,
    SayingKind.HARVEST: _moment,
    SayingKind.I_NOTICE: _moment,
    SayingKind.META: _moment,
    SayingKind.ONE_QUESTION: _one_question,
    SayingKind.ONE_SCALE: _one_scale,
    SayingKind.ONE_TELL: _one_tell,
    SayingKind.ONE_REACT: _one_react,
    SayingKind.ONE_TO_ONE_GOAL: _one_goal,
    SayingKind.ONE_META: _one_meta,
    SayingKind.ONE_OUTCOMES: _one_outcomes,
}


def _step(saying: Saying) -> int:
    step = saying.one_of("step", int)
    if step is None:
        raise Refused(Reason.GONE)
    return step


def _sensitivity(saying: Saying) -> int:
    """How personal the teacher says it is; light where nothing was said."""
    return (saying.one_of("weight", Weight) or Weight.LIGHT).sensitivity


def _ref(saying: Saying) -> int:
    if saying.ref is None:
        raise Refused(Reason.GONE)
    return saying.ref
