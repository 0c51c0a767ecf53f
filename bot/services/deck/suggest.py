"""Takes in questions that pupils suggest; the teacher accepts or declines, and the pupil hears which."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.coach.judge import advise
from bot.content.fields import FieldFault
from bot.content.likeness import Shelf
from bot.content.own_deck import own_card
from bot.content.quality import wording_faults
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import NO_QUESTION, MessageForm, Silence, Speaker, TextField
from bot.domain.deck.card import OWN_CATEGORY, Card, Suggestion, SuggestionState
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import check_question
from bot.domain.school.group import Group
from bot.domain.words import check_line
from bot.i18n.catalogue import words_for
from bot.services.context import AppContext
from bot.services.deck.own import OWN_LIMIT, keep_card, own_cards
from bot.services.message import Sayable
from bot.store.unit import Unit

IDEAS = "ideas"
"""The message in regie that says how many suggestions wait; it is about the class."""
WAITING_LIMIT = 3
"""How many suggestions of one pupil may wait for the teacher at a time."""
REASON_LIMIT = 200
"""How many characters the reason for declining a suggestion may have."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The teacher's decision that a pupil has not heard yet, and whether a private message is welcome.

    Call ``heard`` once the pupil was told; until then ``unheard`` returns it again.
    """

    suggestion_id: int
    user_ref: str
    dm_welcome: bool
    key: str
    question: str
    reason: str

    def text(self, lang: str) -> str:
        """Return the words for the pupil."""
        return words_for(lang)(self.key, question=self.question, reason=self.reason)


@dataclass(frozen=True, slots=True)
class Ideas:
    """The suggestions of a class that the teacher has not looked at yet, the oldest first.

    ``caught`` are the ids of those in which a word of the hold list is.
    """

    group: Group
    waiting: tuple[Suggestion, ...]
    caught: frozenset[int]


async def suggest_card(context: AppContext, group: Group, user_ref: str, name: str, text: str) -> Suggestion:
    """Put a pupil's question before the teacher.

    Refused when it is empty or too long, when the deck has nearly the same, and while three of this pupil wait.
    """
    question = check_question(text)
    now = context.clock.now()
    async with context.store.read() as unit:
        there = [card.text(group.language) for card in (*context.cards, *await own_cards(unit, group.id))]
    if like := await asyncio.to_thread(_like, there, question):
        raise Refused(Reason.ALREADY_THERE, text=like)
    async with context.store.write() as unit:
        pupil = await unit.pupils.seen(group.id, user_ref, name, now)
        if await unit.suggestions.how_many_wait(pupil.id) >= WAITING_LIMIT:
            raise Refused(Reason.IDEAS_WAIT, limit=WAITING_LIMIT)
        number = await unit.suggestions.suggest(group.id, pupil.id, question, now)
        await unit.posts.ensure(IDEAS, group.id, group.regie_ref, now)
    return Suggestion(number, group.id, pupil, question, SuggestionState.WAITING)


async def view_ideas(context: AppContext, group_id: int) -> Ideas | None:
    """Return what waits for the teacher, or None when the class is gone."""
    async with context.store.read() as unit:
        group = await unit.groups.find(group_id)
        if group is None:
            return None
        waiting = tuple(await unit.suggestions.waiting(group_id))
        return Ideas(group, waiting, frozenset(one.id for one in waiting if is_caught(context, group, one)))


def is_caught(context: AppContext, group: Group, suggestion: Suggestion) -> bool:
    """Return whether a word of the hold list is in it; the class gets no question before its teacher has read it."""
    return context.hold_lists.of(group.channel_ref, group.language).held_by(suggestion.text) is not None


def tips_for(group: Group, suggestion: Suggestion) -> list[FieldFault]:
    """Return what the wording coach would say about a suggestion; it is never refused for that."""
    card = own_card(OWN_CATEGORY, {group.language: suggestion.text})
    return list(wording_faults(card, group.language, group.band, advise))


async def accept_suggestion(
    context: AppContext,
    group: Group,
    by: str,
    suggestion_id: int,
    *,
    category: str = OWN_CATEGORY,
    sensitivity: int = 0,
) -> tuple[Card, Decision]:
    """Take a suggestion into the class's deck in the pupil's own words; from now on it can be drawn.

    Refused when the deck is full, or has this question already.
    """
    async with context.store.write() as unit:
        suggestion = await _decide(context, unit, group, suggestion_id, SuggestionState.ACCEPTED, None)
        if len(await unit.own_cards.of(group.id)) >= OWN_LIMIT:
            raise Refused(Reason.DECK_FULL, limit=OWN_LIMIT)
        fields = {group.language: suggestion.text, "sensitivity": sensitivity}
        card = await keep_card(unit, context, group, own_card(category, fields), by)
        if card is None:
            raise Refused(Reason.ALREADY_THERE, text=suggestion.text)
    return card, _tell(suggestion)


@dataclass(frozen=True, slots=True)
class DeclineSuggestion(Sayable[Decision]):
    """Declines a suggestion; the pupil hears the reason. Refused when there is no reason, or when it is too long."""

    stored_as: ClassVar[str] = "reason"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "ideas-reason-title", (TextField("reason", "ideas-reason", REASON_LIMIT, hint="ideas-reason-hint"),)
    )
    coached: ClassVar[tuple[str, ...]] = ("reason",)
    exempt: ClassVar[frozenset[Rule]] = NO_QUESTION
    silence: ClassVar[Silence] = Silence.NONE

    suggestion_id: int
    reason: str

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Decision:
        said = check_line(self.reason, REASON_LIMIT, needed=True)
        state = SuggestionState.DECLINED
        return _tell(await _decide(context, unit, speaker.group, self.suggestion_id, state, said))


async def unheard(context: AppContext, group: Group, user_ref: str) -> list[Decision]:
    """Return what this person still has to hear about their suggestions in this class."""
    async with context.store.read() as unit:
        return [_tell(suggestion) for suggestion in await unit.suggestions.decided_for(group.id, user_ref)]


async def users_unheard(context: AppContext) -> list[tuple[Group, str]]:
    """Return everybody who still has to hear something, with the class that it is about."""
    async with context.store.read() as unit:
        return [(await unit.groups.get(group_id), user_ref) for group_id, user_ref in await unit.suggestions.unheard()]


async def heard(context: AppContext, suggestion_id: int) -> None:
    """Forget a suggestion whose pupil was told. One that still waits stays."""
    async with context.store.write() as unit:
        await unit.suggestions.forget(suggestion_id)


async def _decide(
    context: AppContext, unit: Unit, group: Group, suggestion_id: int, state: SuggestionState, reason: str | None
) -> Suggestion:
    if not await unit.suggestions.decide(group.id, suggestion_id, state, reason, context.clock.now()):
        raise Refused(Reason.GONE)
    await unit.posts.invalidate(IDEAS, group.id)
    suggestion = await unit.suggestions.of_class(group.id, suggestion_id)
    if suggestion is None:
        raise Refused(Reason.GONE)
    return suggestion


def _like(there: Sequence[str], question: str) -> str | None:
    shelf = Shelf()
    for text in there:
        shelf.put(text, text)
    return shelf.like(question)


def _tell(suggestion: Suggestion) -> Decision:
    accepted = suggestion.state is SuggestionState.ACCEPTED
    return Decision(
        suggestion_id=suggestion.id,
        user_ref=suggestion.pupil.user_ref,
        dm_welcome=suggestion.pupil.dm_welcome,
        key="suggestion-accepted" if accepted else "suggestion-declined",
        question=suggestion.text,
        reason=suggestion.reason or "",
    )
