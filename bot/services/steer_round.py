"""The steps of a round that time or the teacher takes: open, more time, look, hold, reveal, begin the turns."""

from bot.domain.answer import PUBLIC, AnswerState, HeldBy
from bot.domain.group import Group
from bot.domain.moments import stall
from bot.domain.outcome import Reason, Refused
from bot.domain.reveal import disclose
from bot.domain.round import Round, RoundState
from bot.domain.talk import Presence
from bot.services.core import Core, Press
from bot.services.find import Scene, running_scene_of, scene_of
from bot.services.follow import PANEL, PREVIEW, REVEAL, follow
from bot.services.talk_posts import HINTS
from bot.store.unit import Unit


async def open_answering(core: Core, group: Group, round_id: int, *, early: bool = False) -> Round:
    """Writing may begin."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        scene = await running_scene_of(unit, group.id, round_id)
        round_ = scene.round.open_answering(now, early=early)
        await follow(unit, scene.group, round_, now)
    return round_


async def give_time(core: Core, group: Group, round_id: int) -> Round:
    """The teacher gives everybody more time."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        scene = await running_scene_of(unit, group.id, round_id)
        round_ = scene.round.add_time(now)
        await follow(unit, scene.group, round_, now)
    return round_


async def ask_time(core: Core, group: Group, round_id: int, user_ref: str) -> None:
    """A pupil asks, everybody gets more time. Who asked is known in memory only, so that one press counts once."""
    now = core.clock.now()
    press: Press | None = None
    try:
        async with core.store.unit() as unit:
            scene = await running_scene_of(unit, group.id, round_id)
            if (round_id, scene.round.state, user_ref) in core.asked_time:
                return
            # Noted before the commit, so that a second press at the same moment finds it.
            core.asked_time.add(press := (round_id, scene.round.state, user_ref))
            await follow(unit, scene.group, scene.round.more_time(now), now)
    except BaseException:
        if press is not None:
            core.asked_time.discard(press)
        raise


async def close_answering(core: Core, group: Group, round_id: int) -> Round:
    """Writing is over; the teacher looks first."""
    async with core.store.unit() as unit:
        scene = await running_scene_of(unit, group.id, round_id)
        return await _close(core, unit, scene)


async def close_when_all_ready(core: Core, group: Group, round_id: int) -> Round | None:
    """Writing is over when everybody who is there handed in or passed; None when not (yet)."""
    async with core.store.look() as unit:
        scene = await running_scene_of(unit, group.id, round_id)
        if not await _all_ready(core, unit, scene):
            return None
    async with core.store.unit() as unit:
        scene = await running_scene_of(unit, group.id, round_id)
        return await _close(core, unit, scene) if await _all_ready(core, unit, scene) else None


async def hold_answer(
    core: Core, group: Group, round_id: int, answer_id: int, *, hold: bool, page: int | None = None
) -> None:
    """Keep an answer back from the reveal, or let it go after all; the preview stays open on ``page``."""
    async with core.store.unit() as unit:
        scene = await scene_of(unit, group.id, round_id)
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
            core.open_pages[round_id] = page
        await unit.posts.change(PREVIEW, round_id)


async def reveal_round(core: Core, group: Group, round_id: int) -> Round:
    """Open everything at once. From here on passes are a number only."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        scene = await running_scene_of(unit, group.id, round_id)
        stalled = stall(await unit.answers.of(round_id))
        passes = await unit.answers.drop_passes(round_id)
        disclosure = disclose(await unit.answers.of(round_id), scene.round.shuffle_seed)
        round_ = scene.round.reveal(now, shown=len(disclosure.shown), passes=passes)
        await unit.answers.mark([answer.id for answer in disclosure.shown], AnswerState.REVEALED)
        await follow(unit, scene.group, round_, now)
        await unit.posts.owe(REVEAL, round_id, scene.group.channel_ref, now)
        if stalled is not None:
            await unit.posts.owe(HINTS[stalled], round_id, scene.group.regie_ref, now)
        await unit.posts.change(PREVIEW, round_id)
    core.forget_round(round_id)
    return round_


async def start_turns(core: Core, group: Group, round_id: int) -> Round:
    """Reading is over."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        scene = await running_scene_of(unit, group.id, round_id)
        round_ = scene.round.start_turns()
        await follow(unit, scene.group, round_, now)
    return round_


async def release_lock(core: Core, group: Group, round_id: int) -> None:
    """A channel was locked for too long: open it, whatever the round is doing. Answers by button go on."""
    async with core.store.unit() as unit:
        scene = await scene_of(unit, group.id, round_id)
        await unit.locks.want(scene.group.channel_ref, scene.group.pupil_role_ref, False, core.clock.now())
        await unit.posts.change(PANEL, scene.talk.id)


async def _close(core: Core, unit: Unit, scene: Scene) -> Round:
    now = core.clock.now()
    round_ = scene.round.close_answering(now)
    await follow(unit, scene.group, round_, now)
    await _hold_by_words(core, unit, scene)
    await unit.posts.owe(PREVIEW, round_.id, scene.group.regie_ref, now)
    return round_


async def _hold_by_words(core: Core, unit: Unit, scene: Scene) -> None:
    """Keep back what the hold word list catches; what was said in the channel was read there already (D2)."""
    words = core.hold_lists.of(scene.group.channel_ref, scene.group.language)
    unread = [one for one in await unit.answers.of(scene.round.id) if one.has_words and one.way not in PUBLIC]
    caught = [one.id for one in unread if words.catch(one.text)]
    await unit.answers.mark(caught, AnswerState.HELD, HeldBy.WORDS)


async def _all_ready(core: Core, unit: Unit, scene: Scene) -> bool:
    round_ = scene.round
    if round_.state is not RoundState.ANSWERING or not round_.may_close_when_all_ready(core.clock.now()):
        return False
    presences = await unit.talks.presences(scene.talk.id)
    here = {pupil for pupil, presence in presences.items() if presence is Presence.JOINED}
    return len(here) > 1 and here <= await unit.answers.ready(round_.id)
