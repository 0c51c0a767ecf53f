"""Other ways out of a nudge: one question now and the others in the pocket, a card, silence about a rule for good."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.coach.judge import split_questions
from bot.domain.coach.nudges import MUTABLE_UP_TO
from bot.domain.coach.rules import SEVERITY, Rule
from bot.domain.coach.teacher_message import POCKET_LIMIT, PocketQuestion, Saying
from bot.domain.deck.card import Card
from bot.domain.pacing import CARD_REST_WEEKS
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.school.group import Group, RoundStyle
from bot.services.coach.say import Pending, own_held, say_now
from bot.services.coach.send import Said
from bot.services.context import AppContext
from bot.services.deck.cards import card_of, cards_of, draw_of
from bot.services.round.ask import Ask, begin_round
from bot.services.talk.posts import PANEL, redraw_plan
from bot.store.unit import Unit

MUTABLE = tuple(rule for rule in Rule if SEVERITY[rule] <= MUTABLE_UP_TO)
"""The rules that a teacher can switch off for good."""


@dataclass(frozen=True, slots=True)
class SplitDone:
    """What came of asking one of several questions; the others are ``kept``."""

    outcome: Said | Pending
    kept: int


async def split_and_say(context: AppContext, group: Group, user_ref: str, held_id: int) -> SplitDone:
    """Ask the first of several questions, keep the others for later (V1a)."""
    now = context.clock.now()
    async with context.store.write() as unit:
        held = await own_held(unit, group, user_ref, held_id)
        parts = split_questions(held.saying.fields.get("question", ""), group.language)
        if parts is None:
            raise Refused(Reason.GONE)
        there = [kept for kept in await unit.pocket.of(group.id, user_ref) if kept.pupil is None]
        if len(there) + len(parts.pocket) > POCKET_LIMIT:
            raise Refused(Reason.POCKET_FULL, limit=POCKET_LIMIT)
        for question in parts.pocket:
            await unit.pocket.add(group.id, user_ref, question, now)
        saying = replace(held.saying, fields={**held.saying.fields, "question": parts.now})
        held = await unit.held.keep(group.id, held.talk_id, saying, None, now)
        await _redraw_panel(unit, group)
    return SplitDone(await say_now(context, group, user_ref, held.id), len(parts.pocket))


async def suggest_card(context: AppContext, group: Group) -> Card | None:
    """A question that the class does not hear every day; None when there is none left. It is not used up by this."""
    async with context.store.read() as unit:
        recent = await unit.card_uses.since(group.id, context.clock.now() - timedelta(weeks=CARD_REST_WEEKS))
        cards = await cards_of(context, unit, group.id)
        talk = await unit.talks.open_in(group.id)
    return draw_of(context, group, cards, recent, talk)


async def ask_card_instead(context: AppContext, group: Group, user_ref: str, held_id: int, card_id: str) -> Round:
    """The card that was offered becomes the question, in the style that was chosen for the words."""
    async with context.store.write() as unit:
        held = await own_held(unit, group, user_ref, held_id)
        card = await card_of(context, unit, group.id, card_id)
        if card is None:
            raise Refused(Reason.GONE)
        ask = Ask(group, card=card, style=held.saying.one_of("style", RoundStyle))
        round_ = await begin_round(context, unit, ask)
        await unit.card_uses.note(group.id, card.id, context.clock.now())
        await unit.held.drop(held.id)
    return round_


async def mute_rule(context: AppContext, group: Group, user_ref: str, held_id: int) -> Rule:
    """Say nothing more about this rule to this teacher; only light ones can be muted."""
    async with context.store.write() as unit:
        held = await own_held(unit, group, user_ref, held_id)
        if held.rule is None or held.rule not in MUTABLE:
            raise Refused(Reason.GONE)
        await unit.muted.add(user_ref, held.rule)
    return held.rule


async def muted_rules(context: AppContext, user_ref: str) -> frozenset[Rule]:
    """What this teacher does not want to hear of."""
    async with context.store.read() as unit:
        return await unit.muted.of(user_ref)


async def listen_to(context: AppContext, user_ref: str, rules: Iterable[Rule]) -> None:
    """Of the rules that can be muted, speak about these only."""
    wanted = set(rules)
    async with context.store.write() as unit:
        await unit.muted.set(user_ref, [rule for rule in MUTABLE if rule not in wanted])


async def pocket_of(context: AppContext, group: Group, user_ref: str) -> tuple[PocketQuestion, ...]:
    """What this teacher kept for later in this class, and what pupils offered."""
    async with context.store.read() as unit:
        return await unit.pocket.of(group.id, user_ref)


async def drop_from_pocket(context: AppContext, group: Group, user_ref: str, question_id: int) -> None:
    """Throw a kept question away."""
    async with context.store.write() as unit:
        kept = await unit.pocket.find(question_id)
        if kept is None or kept.group_id != group.id or (kept.pupil is None and kept.user_ref != user_ref):
            raise Refused(Reason.GONE)
        await unit.pocket.drop(question_id)
        await _redraw_panel(unit, group)
        if kept.talk_id is not None:
            await redraw_plan(unit, kept.talk_id)


async def words_that_wait(context: AppContext, group: Group, saying: Saying) -> Saying:
    """The same with what this teacher filled in last and has not said."""
    async with context.store.read() as unit:
        held = await unit.held.last(group.id, saying.user_ref, saying.kind)
    return saying if held is None else replace(saying, fields=held.saying.fields)


async def _redraw_panel(unit: Unit, group: Group) -> None:
    talk = await unit.talks.open_in(group.id)
    if talk is not None:
        await unit.posts.invalidate(PANEL, talk.id)
