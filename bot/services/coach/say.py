"""Says a teacher's message through the bot: the coach reads it first, and a silence that is at work is pointed out.

The preconditions, the nudge, the silence and the use case itself share one transaction. The coach refuses nothing and
nothing gets lost: a message that is not said is kept as a draft, until its teacher sends it, changes it, or lets it go
(pedagogy 3.1, decisions 2).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar

from bot.coach.judge import advise, asks
from bot.domain.coach.listening import CoachWhisper, Heard, WhisperKind
from bot.domain.coach.nudges import silence_left
from bot.domain.coach.rules import ONE_MORE_CLICK, ORDER, Finding, Rule
from bot.domain.coach.teacher_message import Silence, Speaker, TeacherMessage
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkKind
from bot.services.coach.drafts import Draft, keep_draft, own_draft
from bot.services.coach.listen import hear_told
from bot.services.coach.tally import note_dismissed, note_shown, nudges_of
from bot.services.context import AppContext
from bot.services.deck.cards import cards_of
from bot.services.message import Sayable
from bot.services.talk.framed import Framed
from bot.store.unit import Unit

Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Pending:
    """A message that waits, and why: the coach's ``finding``, ``seconds`` of silence left, or what ``refused`` it.

    ``sure`` asks for one more click, as the heaviest findings do. ``in_a_row`` says that it would be one more question
    after three to this pupil (V1b).
    """

    draft: Draft
    finding: Finding | None = None
    seconds: int = 0
    refused: Refused | None = None
    sure: bool = False
    in_a_row: bool = False


@dataclass(frozen=True, slots=True)
class Cleared(Generic[Said]):
    """A message that may be said once the chat has done its part; ``say_cleared`` then says it."""

    message: Sayable[Said]
    draft: Draft | None


async def say(context: AppContext, speaker: Speaker, message: Sayable[Said]) -> Said | Pending | Cleared[Said]:
    """Say something new, unless the coach has a finding about it or a silence is still at work."""
    async with context.store.write() as unit:
        dispatch = await dispatch_of(context, unit, speaker, message)
        return await dispatch.blocked() or await dispatch.nudged() or await dispatch.let_through()


async def say_cleared(context: AppContext, speaker: Speaker, cleared: Cleared[Said], prepared: Sayable[Said]) -> Said:
    """Say a message that the chat has ``prepared``. Raises ``Refused`` when it cannot be said any more."""
    async with context.store.write() as unit:
        await prepared.check(context, unit, speaker)
        said = await prepared.say(context, unit, speaker)
        await unit.drafts.drop_last(speaker.group.id, speaker.user_ref, cleared.message.stored_as)
        return said


async def keep_refused(context: AppContext, speaker: Speaker, cleared: Cleared[Any], refused: Refused) -> Pending:
    """Keep what was refused after the chat had done its part; raises ``refused`` when there is nothing to keep."""
    async with context.store.write() as unit:
        dispatch = await dispatch_of(context, unit, speaker, cleared.message, cleared.draft)
        return await dispatch.refused(refused)


async def leave_as_is(context: AppContext, speaker: Speaker, draft_id: int) -> Any:
    """Say the words as they are ("Zo laten"). The heaviest findings ask for one more click first."""
    async with context.store.write() as unit:
        draft = await own_draft(context, unit, speaker, draft_id)
        await note_dismissed(context, unit, speaker, draft)
        finding = finding_of(speaker.group, draft)
        if finding is not None and finding.severity >= ONE_MORE_CLICK:
            return Pending(draft, finding, sure=True)
        dispatch = await dispatch_of(context, unit, speaker, draft.message, draft)
        return await dispatch.blocked() or await dispatch.let_through()


async def say_changed(
    context: AppContext, speaker: Speaker, draft_id: int, change: Callable[[Sayable[Any]], Sayable[Any]]
) -> Any:
    """Say a draft as it was changed. One text is nudged about only once, but heavy findings ask for one more click."""
    async with context.store.write() as unit:
        draft = await own_draft(context, unit, speaker, draft_id)
        message = change(draft.message)
        dispatch = await dispatch_of(context, unit, speaker, message, draft)
        heaviest = next(iter(findings_of(speaker.group, message)), None)
        if heaviest is not None and heaviest.severity >= ONE_MORE_CLICK:
            return Pending(await dispatch.keep(heaviest.rule), heaviest, sure=True)
        return await dispatch.blocked() or await dispatch.let_through()


async def start_as_circle(context: AppContext, speaker: Speaker, draft_id: int) -> Any:
    """Start a talk that was meant for one pupil as a class circle, with the frame that was written for it."""

    def change(message: Sayable[Any]) -> Sayable[Any]:
        if not isinstance(message, Framed):
            raise Refused(Reason.GONE)
        return replace(message, kind=TalkKind.CLASS_CIRCLE)

    return await say_changed(context, speaker, draft_id, change)


async def say_now(context: AppContext, speaker: Speaker, draft_id: int) -> Any:
    """Say a draft at once, whatever the coach found and however long the silence still lasts ("Toch sturen")."""
    async with context.store.write() as unit:
        draft = await own_draft(context, unit, speaker, draft_id)
        dispatch = await dispatch_of(context, unit, speaker, draft.message, draft)
        return await dispatch.forced()


async def let_go(context: AppContext, speaker: Speaker, draft_id: int) -> None:
    """Drop a draft, because its teacher would rather stay silent."""
    async with context.store.write() as unit:
        await unit.drafts.drop((await own_draft(context, unit, speaker, draft_id)).id)


def finding_of(group: Group, draft: Draft) -> Finding | None:
    """Return what the coach had to say about a draft, or None."""
    return next((one for one in findings_of(group, draft.message) if one.rule is draft.rule), None)


def findings_of(group: Group, message: TeacherMessage, tags: frozenset[str] = frozenset()) -> list[Finding]:
    """Return everything that the coach has to say about a message, the heaviest finding first."""
    heard = [one for text in message.texts for one in advise(text, group.language, group.band, tags)]
    fitting = [one for one in heard if message.is_about(one.rule)]
    return sorted(fitting, key=lambda one: (-one.severity, ORDER[one.rule]))


async def dispatch_of(
    context: AppContext, unit: Unit, speaker: Speaker, message: Sayable[Said], draft: Draft | None = None
) -> "Dispatch[Said]":
    """Return the dispatch of a message, with the talk and round that are going on; ``draft`` is its draft so far."""
    talk = None if message.to_one_pupil else await unit.talks.open_in(speaker.group.id)
    round_ = None if talk is None else await unit.rounds.open_in(talk.id)
    return Dispatch(context, unit, speaker, message, draft, talk, round_)


@dataclass(frozen=True, slots=True)
class Dispatch(Generic[Said]):
    """The way of one message to the class, within one transaction. Each step stops the message, or returns None.

    ``talk`` and ``round`` are those that are going on in the class; what is said to one pupil belongs to neither.
    """

    context: AppContext
    unit: Unit
    speaker: Speaker
    message: Sayable[Said]
    draft: Draft | None
    talk: Talk | None
    round: Round | None

    async def blocked(self) -> Pending | None:
        """Stop what cannot be said now: the teacher hears only that."""
        try:
            await self.message.check(self.context, self.unit, self.speaker)
        except Refused as refused:
            return await self.refused(refused)
        return None

    async def nudged(self) -> Pending | None:
        """Stop what the coach has a finding about, unless it has spoken often enough."""
        findings = findings_of(self.speaker.group, self.message, await self._tags())
        if not findings:
            return None
        nudges = await nudges_of(self.context, self.unit, self.speaker, self._talk_id, self.message)
        finding = nudges.choose(findings, await self.unit.muted.of(self.speaker.user_ref))
        if finding is None:
            return None
        draft = await self.keep(finding.rule)
        await note_shown(self.context, self.unit, self.speaker, draft, finding.rule)
        return Pending(draft, finding)

    async def let_through(self) -> Said | Pending | Cleared[Said]:
        """Say it, unless a silence is at work or it is one question too many in a row."""
        return await self.silenced() or await self.chained() or await self.end()

    async def chained(self) -> Pending | None:
        """Stop a fourth question in a row to one pupil, once; in a class that is whispered afterwards (V1b)."""
        one_to_one_id, language = self.message.said_in, self.speaker.group.language
        heard = self.context.heard_with_one.get(one_to_one_id or 0, Heard())
        if not heard.chain.is_due or not any(asks(text, language) for text in self.message.texts):
            return None
        self.context.heard_with_one[one_to_one_id or 0] = heard.other()
        return Pending(await self.keep(self._rule), in_a_row=True)

    async def silenced(self) -> Pending | None:
        """Stop what would break a silence (V2)."""
        seconds = await self._silence_left()
        return Pending(await self.keep(self._rule), seconds=seconds) if seconds else None

    async def forced(self) -> Said | Pending | Cleared[Said]:
        """Say it in spite of a silence. The teacher knows, so it is only recorded, for the count afterwards."""
        seconds = await self._silence_left()
        if seconds and self.talk is not None and self.round is not None:
            now = self.context.clock.now()
            about = CoachWhisper(0, self.talk.id, self.round.id, WhisperKind.SILENCE, now, seconds)
            await self.unit.coach_whispers.add(about)
        return await self.blocked() or await self.end()

    async def end(self) -> Said | Pending | Cleared[Said]:
        """Say it, or leave it to the chat. What is refused is kept as a draft, and what was done before stays done."""
        if self.message.needs_chat:
            return Cleared(self.message, self.draft)
        try:
            async with self.unit.attempt():
                said = await self.message.say(self.context, self.unit, self.speaker)
        except Refused as refused:
            return await self.refused(refused)
        await self.unit.drafts.drop_last(self.speaker.group.id, self.speaker.user_ref, self.message.stored_as)
        if (one_to_one_id := self.message.said_in) is not None:
            now, texts = self.context.clock.now(), self.message.texts
            told = partial(hear_told, self.context, self.speaker.group, one_to_one_id, texts, now)
            self.unit.after_commit.append(told)
        return said

    async def refused(self, refused: Refused) -> Pending:
        """Keep what cannot be said now; raises ``refused`` when its subject is gone, or when it has no words."""
        if refused.reason is Reason.GONE or not self.message.has_words:
            raise refused
        return Pending(await self.keep(self._rule), refused=refused)

    async def keep(self, rule: Rule | None) -> Draft:
        """Return the draft of this message, with what the coach had to say about it."""
        if self.draft is not None and self.draft.message == self.message and self.draft.rule is rule:
            return self.draft
        return await keep_draft(self.context, self.unit, self.speaker, self.message, talk_id=self._talk_id, rule=rule)

    @property
    def _rule(self) -> Rule | None:
        """Return the rule that the coach raised about these very words before."""
        return self.draft.rule if self.draft is not None and self.draft.message == self.message else None

    @property
    def _talk_id(self) -> int | None:
        return None if self.talk is None else self.talk.id

    async def _tags(self) -> frozenset[str]:
        """Return the tags of the card that a question was taken from, and the deck that was named with it."""
        written, deck = self.message.as_card
        named = frozenset({deck}) if deck else frozenset[str]()
        plain = written.strip().casefold()
        if not plain:
            return named
        language = self.speaker.group.language
        cards = await cards_of(self.context, self.unit, self.speaker.group.id)
        return named.union(*(card.tags | {card.category} for card in cards if card.text(language).casefold() == plain))

    async def _silence_left(self) -> int:
        """Return for how many seconds the silence still holds back words of this type; 0 when they may be said (V2)."""
        silence, talk = self.message.silence, self.talk
        if silence is not Silence.NONE and (own := await self.message.silence_of_its_own(self.context, self.unit)):
            return own
        if silence is Silence.NONE or talk is None or talk.is_paused:
            return 0
        heard = self.context.heard.get(self.speaker.group.id, Heard())
        ends = [one.still_until for one in await self.unit.coach_whispers.of(talk.id) if one.still_until]
        if silence is Silence.ANY and self.round is not None and self.round.state is RoundState.THINKING:
            ends.append(self.round.think_ends_at)
        return silence_left(
            self.context.clock.now(),
            think_until=max(ends, default=None),
            asked_at=heard.asked_at if silence is Silence.ANY else None,
            answered_at=heard.answered_at,
        )
