"""How each kind of a teacher's words is said at last: by the use case that it belongs to."""

from collections.abc import Awaitable, Callable, Mapping

from bot.domain.coach.saying import OUTCOME_FIELDS, PocketQuestion, Saying, SayingKind
from bot.domain.coach.talking import Heard
from bot.domain.group import Group, RoundStyle
from bot.domain.moments import Moment, MomentKind
from bot.domain.one_to_one import OneStep, OneToOne, Told
from bot.domain.outcome import Reason, Refused
from bot.domain.pacing import Depth
from bot.domain.planning import PlanTalk
from bot.domain.round import Round
from bot.domain.scale import Scale, ScaleForm
from bot.domain.spinner import Spin
from bot.domain.talk import Frame, Talk, TalkKind
from bot.domain.telling import Probe
from bot.domain.turn import Turn
from bot.domain.weight import Weight
from bot.i18n.catalogue import words_for
from bot.services.ask_question import Ask, ask_another, ask_question, reword_question
from bot.services.core import Core
from bot.services.cover import COVER, YES
from bot.services.moments import say as say_in_moment
from bot.services.open_scale import Anchors, OpenScale, open_scale
from bot.services.plan_follow import redraw_plan
from bot.services.plan_talk import Planned, plan_talk
from bot.services.script_run import ScaleWish, ask_beside, goal_beside, meta_beside, scale_beside
from bot.services.script_teacher import react, set_frame, tell_first, tell_what_happens
from bot.services.start_talk import StartTalk, start_talk
from bot.services.tell_turn import ask_on

Said = Round | Talk | Planned | Scale | Turn | Moment | Spin | OneToOne | OneStep


async def send(core: Core, group: Group, saying: Saying) -> Said:
    """Say it. Raises ``Refused`` when it cannot be said now."""
    if (chat := core.senders.get(saying.kind)) is not None:
        return await chat(group, saying)
    return await SENDERS[saying.kind](core, group, saying)


async def _question(core: Core, group: Group, saying: Saying) -> Round:
    """A question: written, or kept in the pocket."""
    question, pocket = saying.field("question"), saying.field("pocket")
    kept = await _from_pocket(core, group, saying.user_ref, pocket) if pocket and question is None else None
    ask = Ask(
        group,
        question=kept.text if kept else question or "",
        style=saying.one_of("style", RoundStyle),
        depth=saying.one_of("depth", Depth),
        sensitivity=_sensitivity(saying),
    )
    round_ = await ask_question(core, ask)
    if kept is not None:
        async with core.store.unit() as unit:
            await unit.pocket.drop(kept.id)
            if kept.talk_id is not None:
                await redraw_plan(unit, kept.talk_id)
    return round_


async def _reword(core: Core, group: Group, saying: Saying) -> Round:
    return await reword_question(core, group, _ref(saying), saying.field("question") or "")


async def _instead(core: Core, group: Group, saying: Saying) -> Round:
    return await ask_another(core, Ask(group, question=saying.field("question") or ""), _ref(saying))


async def _from_pocket(core: Core, group: Group, user_ref: str, question_id: str) -> PocketQuestion:
    async with core.store.look() as unit:
        pocket = await unit.pocket.of(group.id, user_ref)
    found = next((one for one in pocket if str(one.id) == question_id and not one.held), None)
    if found is None:
        raise Refused(Reason.GONE)
    return found


async def _frame(core: Core, group: Group, saying: Saying) -> Talk:
    minutes, ceiling = saying.one_of("minutes", int), saying.one_of("ceiling", Weight)
    wish = StartTalk(group, _kind(core, saying), _framed(saying), saying.user_ref, minutes, ceiling)
    return await start_talk(core, wish)


async def _plan(core: Core, group: Group, saying: Saying) -> Planned:
    minutes, ceiling = saying.one_of("minutes", int), saying.one_of("ceiling", Weight)
    kind, when = _kind(core, saying), saying.field("when") or ""
    return await plan_talk(core, PlanTalk(group, kind, _framed(saying), saying.user_ref, when, minutes, ceiling))


def _framed(saying: Saying) -> Frame:
    return Frame(saying.fields["purpose"], saying.fields["intent"], saying.fields["need"])


def _kind(core: Core, saying: Saying) -> TalkKind:
    kind = saying.one_of("kind", TalkKind)
    if kind is None:
        raise Refused(Reason.GONE)
    if not core.scripts[kind].whole_group:
        raise Refused(Reason.FOR_ONE_PUPIL)
    return kind


async def _scale(core: Core, group: Group, saying: Saying) -> Scale:
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
    return await open_scale(core, wish)


async def _probe(core: Core, group: Group, saying: Saying) -> Turn:
    return await ask_on(core, group, _ref(saying), Probe(saying.fields["how"]), saying.fields["text"])


async def _moment(core: Core, group: Group, saying: Saying) -> Moment:
    moment = await say_in_moment(core, group, _ref(saying), MomentKind(saying.kind), saying.fields["text"])
    core.heard[group.id] = core.heard.get(group.id, Heard()).other()
    return moment


async def _one_question(core: Core, group: Group, saying: Saying) -> OneStep:
    return await ask_beside(core, group, _ref(saying), saying.fields["question"])


async def _one_scale(core: Core, group: Group, saying: Saying) -> OneStep:
    wish = ScaleWish(saying.fields["topic"], saying.field("zero"), saying.field("ten"))
    return await scale_beside(core, group, _ref(saying), wish)


async def _one_tell(core: Core, group: Group, saying: Saying) -> OneStep:
    return await tell_first(core, group, _step(saying), saying.fields["words"])


async def _one_react(core: Core, group: Group, saying: Saying) -> OneStep:
    return await react(core, group, _step(saying), saying.fields["words"])


async def _one_goal(core: Core, group: Group, saying: Saying) -> OneStep:
    """The frame of the goal: of the one that was asked for, or of a new step."""
    if "step" in saying.fields:
        return await set_frame(core, group, _step(saying), saying.fields["words"])
    return await goal_beside(core, group, _ref(saying), saying.fields["words"])


async def _one_meta(core: Core, group: Group, saying: Saying) -> OneStep:
    return await meta_beside(core, group, _ref(saying), saying.fields["text"])


async def _one_outcomes(core: Core, group: Group, saying: Saying) -> OneToOne:
    told = Told(*(saying.fields[name].strip() for name in OUTCOME_FIELDS))
    return await tell_what_happens(core, group, _ref(saying), told, cover=saying.field(COVER) == YES)


SENDERS: Mapping[SayingKind, Callable[[Core, Group, Saying], Awaitable[Said]]] = {
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
    SayingKind.ONE_GOAL: _one_goal,
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
