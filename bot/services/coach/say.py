"""A teacher says something through the bot: the coach reads it first, and a silence that works is told of.

Nothing is ever refused here and nothing gets lost: words that are not said yet wait as a row, until their teacher sends
them, changes them, or lets them go (pedagogy 3.1, decisions 2).
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.coach.judge import advise
from bot.domain.coach.listening import CoachWhisper, Heard, WhisperKind
from bot.domain.coach.nudges import silence_left
from bot.domain.coach.rules import ONE_MORE_CLICK, ORDER, Finding, Rule
from bot.domain.coach.teacher_message import INTO_SILENCE, WITH_ONE, Held, Saying, SayingKind, is_about
from bot.domain.planning.moment_in_words import read_moment
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import BEFORE_REVEAL, Round, RoundState
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.coach.send import Said, send
from bot.services.coach.tally import note_dismissed, note_shown, nudges_of
from bot.services.context import AppContext
from bot.services.deck.cards import cards_of
from bot.store.unit import Unit

NEW_QUESTIONS = (SayingKind.QUESTION, SayingKind.SCALE)
"""These cannot be asked in think time anyway, and say so in their own words."""


@dataclass(frozen=True, slots=True)
class Pending:
    """Words that wait, and why: a ``finding`` of the coach, ``seconds`` of silence, or what ``refused`` them.

    ``sure`` is the one more click that the heaviest findings ask for.
    """

    held: Held
    finding: Finding | None = None
    seconds: int = 0
    refused: Refused | None = None
    sure: bool = False


async def say(context: AppContext, group: Group, saying: Saying) -> Said | Pending:
    """Say new words, unless the coach has a word about them or the silence still works."""
    saying.must_be_possible()
    async with context.store.write() as unit:
        talk, round_ = await _moment(unit, group, saying)
        refused = _is_refused_anyway(saying, talk, round_, context.clock.now())
        finding = None if refused else await _nudge(context, unit, group, talk, saying)
        if finding is not None:
            held = await _keep(context, unit, group, talk, saying, finding.rule)
            await note_shown(context, unit, held, finding.rule)
            return Pending(held, finding)
    return await _say_unless_still(context, group, saying, None)


async def leave_as_is(context: AppContext, group: Group, user_ref: str, held_id: int) -> Said | Pending:
    """Waved away ("Zo laten"): say the words as they are. The heaviest findings ask for one more click first."""
    async with context.store.write() as unit:
        held = await own_held(unit, group, user_ref, held_id)
        await note_dismissed(context, unit, held)
    finding = finding_of(group, held)
    if finding is not None and finding.severity >= ONE_MORE_CLICK:
        return Pending(held, finding, sure=True)
    return await _say_unless_still(context, group, held.saying, held)


async def say_changed(
    context: AppContext, group: Group, user_ref: str, held_id: int, fields: dict[str, str]
) -> Said | Pending:
    """Say the words as they were changed. There is no second nudge about one text, but for the one more click."""
    async with context.store.write() as unit:
        held = await own_held(unit, group, user_ref, held_id)
        saying = replace(held.saying, fields={**held.saying.fields, **fields})
        saying.must_be_possible()
        heaviest = next(iter(findings_of(group, saying)), None)
        heavy = heaviest if heaviest and heaviest.severity >= ONE_MORE_CLICK else None
        held = await unit.held.keep(group.id, held.talk_id, saying, heavy.rule if heavy else None, context.clock.now())
    if heavy is not None:
        return Pending(held, heavy, sure=True)
    return await _say_unless_still(context, group, saying, held)


async def say_now(context: AppContext, group: Group, user_ref: str, held_id: int) -> Said | Pending:
    """Say them, whatever the coach thinks and however long the silence still works ("Toch sturen")."""
    async with context.store.write() as unit:
        held = await own_held(unit, group, user_ref, held_id)
        await _note_broken_silence(context, unit, group, held)
    return await _send(context, group, held.saying, held)


async def let_go(context: AppContext, group: Group, user_ref: str, held_id: int) -> None:
    """The teacher keeps silent after all."""
    async with context.store.write() as unit:
        held = await own_held(unit, group, user_ref, held_id)
        await unit.held.drop(held.id)


async def own_held(unit: Unit, group: Group, user_ref: str, held_id: int) -> Held:
    """The words, if they are this teacher's own and still wait."""
    held = await unit.held.find(held_id)
    if held is None or held.group_id != group.id:
        raise Refused(Reason.GONE)
    if held.saying.user_ref != user_ref:
        raise Refused(Reason.NOT_YOURS)
    return held


async def view_held(context: AppContext, group: Group, user_ref: str, held_id: int) -> Held:
    """The same, to be shown."""
    async with context.store.read() as unit:
        return await own_held(unit, group, user_ref, held_id)


def finding_of(group: Group, held: Held) -> Finding | None:
    """What the coach had to say about words that wait."""
    return next((one for one in findings_of(group, held.saying) if one.rule is held.rule), None)


def findings_of(group: Group, saying: Saying, tags: frozenset[str] = frozenset()) -> list[Finding]:
    """All that the coach has to say about words of this kind, heaviest first."""
    heard = [one for text in saying.texts for one in advise(text, group.language, group.band, tags)]
    fitting = [one for one in heard if is_about(one.rule, saying.kind)]
    return sorted(fitting, key=lambda one: (-one.severity, ORDER[one.rule]))


async def _nudge(context: AppContext, unit: Unit, group: Group, talk: Talk | None, saying: Saying) -> Finding | None:
    """The one thing to say about these words, None when there is none or enough was said."""
    findings = findings_of(group, saying, await _tags(context, unit, group, saying))
    if not findings:
        return None
    nudges = await nudges_of(context, unit, group, None if talk is None else talk.id, saying)
    return nudges.choose(findings, await unit.muted.of(saying.user_ref))


async def _tags(context: AppContext, unit: Unit, group: Group, saying: Saying) -> frozenset[str]:
    """The tags of the card that a question was taken from, and the deck that was named with it."""
    deck, written = saying.field("deck"), saying.field("question")
    named = frozenset({deck}) if deck else frozenset[str]()
    if written is None:
        return named
    plain = written.strip().casefold()
    cards = await cards_of(context, unit, group.id)
    return named.union(
        *(card.tags | {card.category} for card in cards if card.text(group.language).casefold() == plain)
    )


def _is_refused_anyway(saying: Saying, talk: Talk | None, round_: Round | None, now: datetime) -> bool:
    """Whether it cannot be said now: then that is the only thing to hear."""
    if saying.kind is SayingKind.FRAME:
        return talk is not None
    if saying.kind is SayingKind.PLAN:
        return not _can_be_read(saying.field("when") or "", now)
    busy = round_ is not None and round_.state in BEFORE_REVEAL
    early = talk is not None and bool(talk.reading_left(now))
    if saying.kind is SayingKind.SPIN:
        return busy
    closed = talk is not None and (talk.is_paused or talk.state is TalkState.CLOSING)
    if saying.kind is SayingKind.SCALE:
        return busy or early or closed
    return saying.kind is SayingKind.QUESTION and (talk is None or closed or busy or early)


def _can_be_read(when: str, now: datetime) -> bool:
    try:
        read_moment(when, now)
    except Refused:
        return False
    return True


async def _say_unless_still(context: AppContext, group: Group, saying: Saying, held: Held | None) -> Said | Pending:
    async with context.store.write() as unit:
        talk, round_ = await _moment(unit, group, saying)
        seconds = 0 if talk is None else await _silence(context, unit, group, talk, round_, saying.kind)
        if seconds:
            held = held or await _keep(context, unit, group, talk, saying, None)
            return Pending(held, seconds=seconds)
    return await _send(context, group, saying, held)


async def _silence(
    context: AppContext, unit: Unit, group: Group, talk: Talk, round_: Round | None, kind: SayingKind
) -> int:
    """Seconds that the silence still works for words of this kind; 0 when they may be said (V2)."""
    if kind not in INTO_SILENCE or talk.is_paused:
        return 0
    heard = context.heard.get(group.id, Heard())
    chosen = [one.still_until for one in await unit.coach_whispers.of(talk.id) if one.still_until]
    thinks = round_ is not None and round_.state is RoundState.THINKING and kind not in NEW_QUESTIONS
    ends = [*chosen, *([round_.think_ends_at] if round_ and thinks else [])]
    return silence_left(
        context.clock.now(),
        think_until=max(ends, default=None),
        asked_at=None if kind in NEW_QUESTIONS else heard.asked_at,
        answered_at=heard.answered_at,
    )


async def _note_broken_silence(context: AppContext, unit: Unit, group: Group, held: Held) -> None:
    """For the count afterwards; the teacher knows, so nothing is whispered."""
    talk, round_ = await _moment(unit, group, held.saying)
    if talk is None or round_ is None:
        return
    seconds = await _silence(context, unit, group, talk, round_, held.saying.kind)
    if seconds:
        about = CoachWhisper(0, talk.id, round_.id, WhisperKind.SILENCE, context.clock.now(), seconds)
        await unit.coach_whispers.add(about)


async def _send(context: AppContext, group: Group, saying: Saying, held: Held | None) -> Said | Pending:
    """Say it; what cannot be said now is kept for its teacher, unless what it is about is not there (any more)."""
    try:
        said = await send(context, group, saying)
    except Refused as refused:
        if refused.reason is Reason.GONE or not saying.has_words:
            raise
        async with context.store.write() as unit:
            talk, _ = await _moment(unit, group, saying)
            held = held or await _keep(context, unit, group, talk, saying, None)
        return Pending(held, refused=refused)
    async with context.store.write() as unit:
        await unit.held.drop_last(group.id, saying.user_ref, saying.kind)
    return said


async def _keep(
    context: AppContext, unit: Unit, group: Group, talk: Talk | None, saying: Saying, rule: Rule | None
) -> Held:
    return await unit.held.keep(group.id, None if talk is None else talk.id, saying, rule, context.clock.now())


async def _moment(unit: Unit, group: Group, saying: Saying) -> tuple[Talk | None, Round | None]:
    """The class talk that words are for, and its round. What is said to one pupil is for none."""
    if saying.kind in WITH_ONE:
        return None, None
    talk = await unit.talks.open_in(group.id)
    return talk, None if talk is None else await unit.rounds.open_in(talk.id)
