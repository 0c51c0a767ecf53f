"""Holds what a teacher says in the closing, and about the last talk: proposals, outcomes, and what was done."""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.domain.agreement import AGREEMENT_LIMIT, Agreement, Proposal, Who
from bot.domain.closing.closing import OUTCOME_LIMIT, Outcomes
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import LONGER, NO_QUESTION, MessageForm, Silence, Speaker, TextField
from bot.domain.refusal import Reason, Refused
from bot.domain.talk.talk import Talk
from bot.services.closing.agreements import add_proposed, must_agree_now
from bot.services.closing.posts import LOOKING_BACK, LOOKING_BACK_REGIE, OUTCOMES
from bot.services.context import AppContext
from bot.services.message import Sayable
from bot.services.moments.cover import is_tender
from bot.services.talk.end import end
from bot.services.talk.posts import PANEL
from bot.services.talk.require import require_locked_talk, require_open_talk
from bot.store.unit import Unit

OUTCOME_FIELDS = ("what", "readers", "until", "change", "heard")


@dataclass(frozen=True, slots=True)
class Proposed:
    """An agreement that a teacher proposed, for a pupil or, without ``pupil_ref``, for the class."""

    agreement: Agreement
    pupil_ref: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeAgreement(Sayable[Proposed]):
    """An agreement that the teacher proposes, for the class or for one pupil; only they can confirm it."""

    stored_as: ClassVar[str] = "agreement"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "agreement-propose",
        (
            TextField("words", "agreement-what", AGREEMENT_LIMIT, hint="agreement-what-hint"),
            TextField("moment", "agreement-moment", AGREEMENT_LIMIT, needed=False, hint="agreement-moment-hint"),
        ),
    )
    coached: ClassVar[tuple[str, ...]] = ("words", "moment")
    exempt: ClassVar[frozenset[Rule]] = NO_QUESTION
    silence: ClassVar[Silence] = Silence.NONE

    talk_id: int
    words: str
    moment: str = ""
    who: Who = Who.CLASS
    pupil_ref: str | None = None

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        await must_agree_now(unit, speaker.group, self.talk_id)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Proposed:
        group, pupil_id = speaker.group, None
        if self.pupil_ref is not None:
            pupil = await unit.pupils.known(group.id, self.pupil_ref)
            if pupil is None:
                raise Refused(Reason.NO_PUPIL)
            pupil_id = pupil.id
        proposal = Proposal(self.words, self.who, self.moment)
        agreement = await add_proposed(context, unit, group, proposal.agreement(group.id, self.talk_id, pupil_id))
        return Proposed(agreement, self.pupil_ref)


@dataclass(frozen=True, slots=True, kw_only=True)
class TellClassOutcomes(Sayable[Talk]):
    """Tells the class what happens now. This ends the talk, unless it was tender: then it can be covered first."""

    stored_as: ClassVar[str] = "outcomes"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "outcomes-form",
        tuple(
            TextField(name, f"outcomes-field-{name}", OUTCOME_LIMIT, needed=name != "heard", long=False)
            for name in OUTCOME_FIELDS
        ),
    )
    coached: ClassVar[tuple[str, ...]] = OUTCOME_FIELDS
    exempt: ClassVar[frozenset[Rule]] = LONGER
    silence: ClassVar[Silence] = Silence.NONE

    talk_id: int
    what: str
    readers: str
    until: str
    change: str
    heard: str = ""

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Talk:
        told = {name: str(getattr(self, name)).strip() for name in OUTCOME_FIELDS}
        outcomes, now, group = Outcomes(self.talk_id, **told), context.clock.now(), speaker.group
        talk = await require_locked_talk(unit, group.id, self.talk_id)
        following = talk.cover() if await is_tender(unit, talk.id) else talk.close(now, told=True)
        await unit.outcomes.tell(outcomes)
        await unit.posts.ensure(OUTCOMES, talk.id, group.channel_ref, now)
        if not following.is_open:
            return await end(context, unit, group, following)
        await unit.talks.save(following)
        await unit.posts.ensure(PANEL, talk.id, group.regie_ref, now)
        return following


@dataclass(frozen=True, slots=True)
class Done:
    """What the class is told now of the last talk."""

    outcomes: Outcomes


@dataclass(frozen=True, slots=True)
class TellDone(Sayable[Done]):
    """Tells the class what the teacher heard last time, and what became of it."""

    stored_as: ClassVar[str] = "done"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "back-tell",
        (
            TextField("heard", "back-field-heard", OUTCOME_LIMIT, needed=False, long=False),
            TextField("done", "back-field-done", OUTCOME_LIMIT, long=False),
        ),
    )
    coached: ClassVar[tuple[str, ...]] = ("heard", "done")
    exempt: ClassVar[frozenset[Rule]] = LONGER
    silence: ClassVar[Silence] = Silence.NONE

    heard: str
    done: str

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Done:
        group = speaker.group
        talk = await require_open_talk(unit, group.id)
        last = await unit.outcomes.before(group.id, talk.id)
        if last is None:
            raise Refused(Reason.GONE)
        told = replace(last, heard=self.heard.strip(), done=self.done.strip())
        await unit.outcomes.tell(told)
        for kind in (LOOKING_BACK, LOOKING_BACK_REGIE):
            await unit.posts.invalidate(kind, talk.id)
        return Done(told)
