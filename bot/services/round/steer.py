"""Takes a round from step to step, when its time is over or when the teacher says so."""

from collections.abc import Mapping

from bot.domain.hold import HeldBy
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import AnswerState, stall
from bot.domain.round.reveal import disclose
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import Absence, Group
from bot.domain.talk.talk import Presence
from bot.services.context import AppContext, Press
from bot.services.round.catch import hold_by_words
from bot.services.round.follow import ALL_READY, HINTS, PREVIEW, REVEAL, follow
from bot.services.round.require import Scene, require_round, require_running_round
from bot.services.talk.absent import who_is_there
from bot.services.talk.posts import PANEL
from bot.store.unit import Unit


async def open_answering(context: AppContext, group: Group, round_id: int, *, early: bool = False) -> Round:
    """Open the writing. ``early`` is the teacher's own press, before think time is over."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        round_ = scene.round.open_answering(now, early=early)
        await follow(unit, scene.group, round_, now)
    return round_


async def give_time(context: AppContext, group: Group, round_id: int, until: int) -> Round:
    """Give everybody more time, as the teacher asks. ``until`` is the end that they saw: two presses give it once."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        if until != scene.round.step_stamp:
            raise Refused(Reason.CHANGED)
        round_ = scene.round.add_time(now)
        await follow(unit, scene.group, round_, now)
    return round_


async def ask_time(context: AppContext, group: Group, user_ref: str, round_id: int) -> None:
    """Give everybody more time, as a pupil asks. Memory alone knows who asked, so that one press counts once."""
    now = context.clock.now()
    press: Press | None = None
    try:
        async with context.store.write() as unit:
            scene = await require_running_round(unit, group.id, round_id)
            if (round_id, scene.round.state, user_ref) in context.asked_time:
                return
            # It is recorded before the commit, so that a second press at the same moment finds it.
            context.asked_time.add(press := (round_id, scene.round.state, user_ref))
            await follow(unit, scene.group, scene.round.more_time(now), now)
    except BaseException:
        if press is not None:
            context.asked_time.discard(press)
        raise


async def close_answering(context: AppContext, group: Group, round_id: int) -> Round:
    """End the writing and show the preview to the teacher."""
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        return await _close(context, unit, scene)


async def close_when_all_ready(context: AppContext, group: Group, round_id: int) -> Round | None:
    """End the writing if everybody who is present handed in or passed; return None when they did not (yet)."""
    if not await _is_all_ready(context, group, round_id):
        # Whoever is missing may have left the class meanwhile; then nobody has to wait for them.
        await context.look_who_is_there(group)
        if not await _is_all_ready(context, group, round_id):
            return None
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        return await _close(context, unit, scene) if await _all_ready(context, unit, scene) else None


async def check_ready_again(
    context: AppContext, unit: Unit, group: Group, _user_ref: str, _absence: Absence | None
) -> None:
    """Look at once whether everybody is ready, because somebody left or came back."""
    talk = await unit.talks.open_in(group.id)
    round_ = None if talk is None else await unit.rounds.open_in(talk.id)
    if talk is None:
        return
    await unit.posts.invalidate(PANEL, talk.id, urgent=False)
    now = context.clock.now()
    if round_ is not None and round_.state is RoundState.ANSWERING and round_.may_close_when_all_ready(now):
        await unit.alarms.set(ALL_READY, round_.id, now)


async def hold_answer(
    context: AppContext, group: Group, round_id: int, answer_id: int, *, hold: bool, page: int | None = None
) -> None:
    """Keep an answer back from the reveal, or release it after all; the preview stays open on ``page``."""
    async with context.store.write() as unit:
        scene = await require_round(unit, group.id, round_id)
        answer = await unit.answers.find(answer_id)
        if answer is None or answer.round_id != round_id or not answer.has_words:
            raise Refused(Reason.GONE)
        if scene.round.state is not RoundState.PREVIEW:
            raise Refused(Reason.WRONG_MOMENT)
        if hold:
            await unit.answers.mark([answer_id], AnswerState.HELD, HeldBy.TEACHER)
        else:
            await unit.answers.mark([answer_id], AnswerState.SEALED)
        if page is not None:
            context.open_pages[round_id] = page
        await unit.posts.invalidate(PREVIEW, round_id)


async def reveal_round(context: AppContext, group: Group, round_id: int) -> Round:
    """Reveal everything at once. From here on passes are a number only."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        stalled = stall(await unit.answers.of(round_id))
        passes = await unit.answers.drop_passes(round_id)
        disclosure = disclose(await unit.answers.of(round_id), scene.round.shuffle_seed)
        round_ = scene.round.reveal(now, shown=len(disclosure.shown), passes=passes)
        await unit.answers.mark([answer.id for answer in disclosure.shown], AnswerState.REVEALED)
        await follow(unit, scene.group, round_, now)
        await unit.posts.ensure(REVEAL, round_id, scene.group.channel_ref, now)
        if stalled is not None:
            await unit.posts.ensure(HINTS[stalled], round_id, scene.group.regie_ref, now)
        await unit.posts.invalidate(PREVIEW, round_id)
    context.forget_round(round_id)
    return round_


async def start_turns(context: AppContext, group: Group, round_id: int) -> Round:
    """Start the turns: the time for reading is over."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        round_ = scene.round.start_turns()
        await follow(unit, scene.group, round_, now)
    return round_


async def release_lock(context: AppContext, group: Group, round_id: int) -> None:
    """Open a channel that was locked for too long, whatever the round is doing. Answers by button go on."""
    async with context.store.write() as unit:
        scene = await require_round(unit, group.id, round_id)
        await unit.locks.want(scene.group.channel_ref, scene.group.pupil_role_ref, False, context.clock.now())
        await unit.posts.invalidate(PANEL, scene.talk.id)


async def _close(context: AppContext, unit: Unit, scene: Scene) -> Round:
    now = context.clock.now()
    round_ = scene.round.close_answering(now)
    await follow(unit, scene.group, round_, now)
    await hold_by_words(context, unit, scene, await unit.answers.of(round_.id))
    await unit.posts.ensure(PREVIEW, round_.id, scene.group.regie_ref, now)
    return round_


async def _all_ready(context: AppContext, unit: Unit, scene: Scene) -> bool:
    round_ = scene.round
    if round_.state is not RoundState.ANSWERING or not round_.may_close_when_all_ready(context.clock.now()):
        return False
    joined = _joined(await unit.talks.presences(scene.talk.id))
    here = _joined(await who_is_there(context, unit, scene.group.id, scene.talk.id))
    return len(joined) > 1 and bool(here) and here <= await unit.answers.ready(round_.id)


async def _is_all_ready(context: AppContext, group: Group, round_id: int) -> bool:
    async with context.store.read() as unit:
        return await _all_ready(context, unit, await require_running_round(unit, group.id, round_id))


def _joined(presences: Mapping[int, Presence]) -> set[int]:
    return {pupil for pupil, presence in presences.items() if presence is Presence.JOINED}
