"""Deals three cards face down on the table; a volunteer chooses one, and that becomes the next question."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.choosing.deal import CARDS, FEWEST, CardKind, Deal, DealState, DealtCard
from bot.domain.deck.card import Card
from bot.domain.pacing import CARD_REST_WEEKS
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.deck.cards import card_of, cards_of, draw_of
from bot.services.round.ask import DrawCard, begin_round
from bot.services.round.require import refuse_before_reveal
from bot.services.talk.require import require_open_talk
from bot.store.unit import Unit

DEAL = "deal"
DEAL_REGIE = "deal_regie"


@dataclass(frozen=True, slots=True)
class DealView:
    """The cards on the table, and the face of each: None when that card is in no deck any more."""

    group: Group
    deal: Deal
    faces: tuple[Card | None, ...]


async def deal_cards(context: AppContext, group: Group, kind: CardKind, *, at_once: bool) -> Deal:
    """Deal three cards face down that the class has not had lately, and put back those that still lie on the table.

    Refused when no talk is going on, before the answers to a question are open, and when fewer than two cards are left.
    """
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = await require_open_talk(unit, group.id)
        talk.must_run()
        await refuse_before_reveal(unit, talk.id, Reason.ROUND_OPEN)
        for earlier in await unit.deals.open_in(talk.id):
            await _keep(context, unit, group, earlier.put_back())
        cards = await _drawn(context, unit, group, talk, kind)
        deal = Deal(0, group.id, talk.id, kind, DealState.DEALT, cards, at_once)
        deal = await unit.deals.add(deal, dealt_at=now)
        await _keep(context, unit, group, deal)
    return deal


async def pick_card(context: AppContext, group: Group, deal_id: int, number: int) -> Deal:
    """Turn over card ``number`` (from 0) for a volunteer. Only the first press counts, and only this card counts as
    used.
    """
    now = context.clock.now()
    async with context.store.write() as unit:
        deal = await _own(unit, group, deal_id)
        picked = deal.pick(number)
        await refuse_before_reveal(unit, deal.talk_id, Reason.WRONG_MOMENT)
        await unit.card_uses.note(group.id, picked.chosen.card_id, now)
        await _keep(context, unit, group, picked)
        if picked.at_once:
            await _ask(context, unit, group, picked)
    return picked


async def ask_picked(context: AppContext, group: Group, deal_id: int) -> Round:
    """Ask the chosen card as the question, once the teacher has agreed."""
    async with context.store.write() as unit:
        return await _ask(context, unit, group, await _own(unit, group, deal_id))


async def put_back(context: AppContext, group: Group, deal_id: int) -> None:
    """Take the cards from the table, as the teacher asks. Refused when they are not this class's."""
    async with context.store.write() as unit:
        deal = await unit.deals.find(deal_id)
        if deal is None or deal.group_id != group.id:
            raise Refused(Reason.GONE)
        await _keep(context, unit, group, deal.put_back())


async def view_deal(context: AppContext, deal_id: int) -> DealView | None:
    """Return the cards on the table, or None when they are gone."""
    async with context.store.read() as unit:
        deal = await unit.deals.find(deal_id)
        if deal is None:
            return None
        faces = tuple([await _face(context, unit, deal, card) for card in deal.cards])
        return DealView(await unit.groups.get(deal.group_id), deal, faces)


async def _ask(context: AppContext, unit: Unit, group: Group, deal: Deal) -> Round:
    asked = deal.ask()
    face = await _face(context, unit, deal, deal.chosen)
    if face is None:
        raise Refused(Reason.GONE)
    await _keep(context, unit, group, asked)
    return await begin_round(context, unit, group, DrawCard(card=face))


async def _face(context: AppContext, unit: Unit, deal: Deal, card: DealtCard) -> Card | None:
    """Return what is on a card, or None when it is in no deck any more."""
    if deal.kind is CardKind.PICTURES:
        return context.pictures.card(card.card_id, card.pictures)
    return await card_of(context, unit, deal.group_id, card.card_id)


async def _own(unit: Unit, group: Group, deal_id: int) -> Deal:
    """Return these cards; refused unless they lie in the talk that is going on in this class."""
    deal = await unit.deals.find(deal_id)
    if deal is None or deal.group_id != group.id:
        raise Refused(Reason.GONE)
    talk = await unit.talks.get(deal.talk_id)
    talk.must_run()
    return deal


async def _keep(context: AppContext, unit: Unit, group: Group, deal: Deal) -> None:
    now = context.clock.now()
    await unit.deals.save(deal)
    await unit.posts.ensure(DEAL, deal.id, group.channel_ref, now)
    await unit.posts.ensure(DEAL_REGIE, deal.id, group.regie_ref, now)


async def _drawn(context: AppContext, unit: Unit, group: Group, talk: Talk, kind: CardKind) -> tuple[DealtCard, ...]:
    since = context.clock.now() - timedelta(weeks=CARD_REST_WEEKS)
    used = await unit.card_uses.since(group.id, since)
    pictures = kind is CardKind.PICTURES
    deck = context.pictures.prompts if pictures else await cards_of(context, unit, group.id)
    drawn: list[DealtCard] = []
    for _ in range(CARDS):
        card = draw_of(context, group, deck, used, talk)
        if card is None:
            break
        used.add(card.id)
        drawn.append(DealtCard(card.id, context.pictures.draw(context.random) if pictures else ()))
    if len(drawn) < FEWEST:
        raise Refused(Reason.NO_CARD)
    return tuple(drawn)
