"""Turns the wheel over the teacher's own entries or the decks; what it stops at may become the question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from bot.domain.choosing.spinner import (
    ENTRIES_LIMIT,
    FEWEST,
    OF_DECKS,
    Entry,
    Over,
    Spin,
    entries_of,
    lines_of,
    perhaps_names,
    refuse_people,
)
from bot.domain.choosing.spinner import spin as stop_at
from bot.domain.coach.teacher_message import MessageForm, Silence, Speaker, TextField
from bot.domain.deck.card import SPOKEN_CATEGORIES, Card
from bot.domain.pacing import CARD_REST_WEEKS
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.domain.talk.weight import most_in
from bot.i18n.catalogue import words_for
from bot.services.context import AppContext
from bot.services.deck.cards import card_of, cards_of
from bot.services.message import Sayable
from bot.services.round.ask import AskQuestion, DrawCard, begin_round
from bot.services.round.require import refuse_before_reveal
from bot.store.unit import Unit

SPIN = "spin"
SPIN_REGIE = "spin_regie"
TASK_CATEGORY = "groepjes"


@dataclass(frozen=True, slots=True)
class SpinView:
    """A spin of the wheel, its class, and the id of the talk that is going on there."""

    group: Group
    spin: Spin
    talk_id: int | None = None


@dataclass(frozen=True, slots=True)
class SpinWheel(Sayable[Spin]):
    """The teacher spins the wheel over their own ``entries``, or over what the decks offer when there are none.

    The wheel never chooses people: it is refused when an entry names a pupil whom the bot knows, or one of ``names``,
    which the chat looked up.
    """

    stored_as: ClassVar[str] = "spin"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "spin-form-title", (TextField("entries", "spin-form-entries", ENTRIES_LIMIT),)
    )
    coached: ClassVar[tuple[str, ...]] = ("entries",)
    silence: ClassVar[Silence] = Silence.NONE

    over: Over
    entries: str = ""
    names: frozenset[str] = frozenset()

    @property
    def texts(self) -> tuple[str, ...]:
        return lines_of(self.entries)

    @property
    def perhaps_names(self) -> tuple[str, ...]:
        """Return the words among the entries that may be the name of a pupil whom the bot has never seen."""
        return perhaps_names(self.texts)

    @property
    def needs_chat(self) -> bool:
        return bool(self.perhaps_names)

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        """Refuse to spin while the class thinks or writes."""
        await _refuse_before_reveal(unit, speaker.group)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Spin:
        group = speaker.group
        written = entries_of(self.entries) if self.entries else ()
        known = {pupil.name for pupil in (await unit.pupils.of(group.id)).values()}
        refuse_people(written, known | self.names)
        entries = tuple(Entry(text) for text in written) or await _of_decks(context, unit, group, self.over)
        return await _turn(
            context, unit, group, Spin(0, group.id, self.over, entries, stop_at(entries, context.random))
        )


async def spin_again(context: AppContext, group: Group, spin_id: int) -> Spin:
    """Spin once more over the same entries. Refused when that was done already: two presses spin once."""
    async with context.store.write() as unit:
        earlier = await _own(unit, group, spin_id)
        if any(later.entries == earlier.entries for later in await unit.spins.after(earlier)):
            raise Refused(Reason.CHANGED)
        await _refuse_before_reveal(unit, group)
        entries = earlier.entries
        return await _turn(
            context, unit, group, Spin(0, group.id, earlier.over, entries, stop_at(entries, context.random))
        )


async def ask_result(context: AppContext, group: Group, spin_id: int) -> Round:
    """Ask what the wheel stopped at: the entry's own words, the card that it stands for, or a card of that deck."""
    now = context.clock.now()
    async with context.store.write() as unit:
        found = await _own(unit, group, spin_id)
        if not await unit.spins.ask(spin_id):
            raise Refused(Reason.ASKED_ALREADY)
        wish = await _wish(context, unit, group, found)
        if isinstance(wish, DrawCard) and wish.card is not None:
            await unit.card_uses.note(group.id, wish.card.id, now)
        round_ = await begin_round(context, unit, group, wish)
        await unit.posts.invalidate(SPIN_REGIE, spin_id)
    return round_


async def view_spin(context: AppContext, spin_id: int) -> SpinView | None:
    """Return the spin, or None when it is gone."""
    async with context.store.read() as unit:
        found = await unit.spins.find(spin_id)
        if found is None:
            return None
        talk = await unit.talks.open_in(found.group_id)
        return SpinView(await unit.groups.get(found.group_id), found, None if talk is None else talk.id)


async def _turn(context: AppContext, unit: Unit, group: Group, turned: Spin) -> Spin:
    now = context.clock.now()
    turned = await unit.spins.add(turned, turned_at=now)
    await unit.posts.ensure(SPIN, turned.id, group.channel_ref, now)
    await unit.posts.ensure(SPIN_REGIE, turned.id, group.regie_ref, now)
    return turned


async def _wish(context: AppContext, unit: Unit, group: Group, found: Spin) -> AskQuestion | DrawCard:
    result = found.result
    if result.key is None:
        return AskQuestion(question=result.text)
    if found.over is Over.CATEGORIES:
        return DrawCard(deck=result.key)
    card = await card_of(context, unit, group.id, result.key)
    return DrawCard(card=card) if card else AskQuestion(question=result.text)


async def _own(unit: Unit, group: Group, spin_id: int) -> Spin:
    found = await unit.spins.find(spin_id)
    if found is None or found.group_id != group.id:
        raise Refused(Reason.GONE)
    return found


async def _refuse_before_reveal(unit: Unit, group: Group) -> None:
    talk = await unit.talks.open_in(group.id)
    if talk is not None:
        talk.must_run()
        await refuse_before_reveal(unit, talk.id, Reason.ROUND_OPEN)


async def _of_decks(context: AppContext, unit: Unit, group: Group, over: Over) -> tuple[Entry, ...]:
    """Return the decks, or the tasks for small groups, that the class can still have. The teacher writes questions."""
    used = await unit.card_uses.since(group.id, context.clock.now() - timedelta(weeks=CARD_REST_WEEKS))
    most = most_in(await unit.talks.open_in(group.id), context.paces[group.band].max_sensitivity)
    cards = await cards_of(context, unit, group.id)
    fitting = [card for card in cards if group.band in card.bands and card.sensitivity <= most]
    fresh = [card for card in fitting if card.id not in used]
    match over:
        case Over.QUESTIONS:
            raise Refused(Reason.FEW_ENTRIES, fewest=FEWEST)
        case Over.CATEGORIES:
            entries = _categories(group, fresh)
        case Over.TASKS:
            entries = [Entry(card.text(group.language), card.id) for card in fresh if card.category == TASK_CATEGORY]
    if len(entries) < FEWEST:
        raise Refused(Reason.NO_CARD)
    return tuple(context.random.sample(entries, min(OF_DECKS, len(entries))))


def _categories(group: Group, cards: Sequence[Card]) -> list[Entry]:
    """Return the decks by name, without those that a school made itself: these have no name in both languages."""
    words = words_for(group.language)
    named = {name: f"deck-name-{name.replace('_', '-')}" for name in {card.category for card in cards}}
    asked = sorted(named.keys() - SPOKEN_CATEGORIES)
    return [Entry(words(named[name]), name) for name in asked if named[name] in words]
