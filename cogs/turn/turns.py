"""Turns ("vertel eens"): the private offer, what is said to it, and the invitation."""

from contextlib import suppress

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import button, page, row, text
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group, Pupil, TurnStyle
from bot.services.round.follow import OFFER_ENDS, TURN
from bot.services.talk.views import view_question
from bot.services.turn.invite import (
    Invitation,
    Reply,
    expire_offer,
    invite,
    reply_to_offer,
    withdraw,
)
from bot.services.turn.views import view_turn
from cogs.turn.turn_cards import draw_offer, draw_turn


async def invite_somebody(
    bot: VertelEens, group: Group, round_id: int, *, but: str | None = None, wish: int | None = None
) -> Invitation:
    """Draw and ask, until a private offer arrives. Raises ``Refused`` when nobody can be asked.

    ``but`` is a pupil who is not asked in private now, whoever else there is; ``wish`` whom the last one would like to
    hear.
    """
    unreachable: set[str] = set() if but is None else {but}

    def reachable(pupil: Pupil) -> bool:
        return pupil.user_ref not in unreachable and bot.whispers.can_reach(pupil.user_ref, pupil.dm_welcome)

    while True:
        invitation = await invite(bot.context, group, round_id, reachable, wish)
        if invitation.style is TurnStyle.DIRECT or await _offer(bot, group, invitation):
            return invitation
        unreachable.add(invitation.pupil.user_ref)
        await withdraw(bot.context, group, invitation.turn.id)


@needs(Action.STEER_TALK)
async def invite_one(request: Request) -> None:
    """The teacher's "Vertel eens …"."""
    await invite_somebody(bot_of(request), request.group, request.number(0))
    await request.say_nothing()


async def offer_replied(request: Request, reply: Reply) -> None:
    """The pupil's own press on the offer."""
    words = request.words
    turn = await reply_to_offer(request.context, request.group, request.number(0), request.actor.user_ref, reply)
    if reply is Reply.YES:
        rather_not = row(button(words("offer-rather-not"), pack("turn_pass", turn.id)))
        await request.replace(page(text(words("offer-said-yes")), rather_not))
        return
    await request.replace(words(f"offer-said-{reply.value}"))
    await invite_next(bot_of(request), request.group, turn.round_id, but=request.actor.user_ref)


@needs(Action.TAKE_PART)
async def offer_yes(request: Request) -> None:
    """Yes, I will tell more."""
    await offer_replied(request, Reply.YES)


@needs(Action.TAKE_PART)
async def offer_later(request: Request) -> None:
    """Later: the same offer comes again after two others."""
    await offer_replied(request, Reply.LATER)


@needs(Action.TAKE_PART)
async def offer_no(request: Request) -> None:
    """Not now: over, without a trace."""
    await offer_replied(request, Reply.NO)


@needs(Action.STEER_TALK)
async def fair(request: Request) -> None:
    """How turns are drawn, and the seed by which anybody can draw them again."""
    view = await view_question(request.context, request.number(0))
    if view is None or view.group.id != request.group.id:
        raise Refused(Reason.GONE)
    await request.tell(request.words("turns-fair", seed=str(view.round.shuffle_seed)))


async def _offer(bot: VertelEens, group: Group, invitation: Invitation) -> bool:
    pupil = invitation.pupil
    words = bot.whispers.words_of(pupil.user_ref, group.language)
    offer = draw_offer(words, invitation.turn.id, pupil.name)
    return await bot.whispers.whisper(pupil.user_ref, offer, dm_welcome=pupil.dm_welcome)


async def invite_next(
    bot: VertelEens, group: Group, round_id: int, *, but: str | None = None, wish: int | None = None
) -> None:
    """After a silent no somebody else is asked at once, so that nobody can tell who said it.

    The same goes for a ``wish`` that the bag does not allow: the ordinary draw follows in the same moment. A wish that
    was granted and declined looks no different from one that could not be, so nobody learns who is in the bag.
    """
    with suppress(Refused):
        await invite_somebody(bot, group, round_id, but=but, wish=wish)


HANDLERS = {
    "invite": invite_one,
    "offer_yes": offer_yes,
    "offer_later": offer_later,
    "offer_no": offer_no,
    "fair": fair,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module draws, answers and does when an offer runs out."""

    async def offer_ends(turn_id: int) -> None:
        view = await view_turn(bot.context, turn_id)
        if view is not None and await expire_offer(bot.context, view.group, turn_id):
            await invite_next(bot, view.group, view.round.id)

    bot.outbox.shows(TURN, view_turn, draw_turn)
    bot.alarms.on(OFFER_ENDS, offer_ends)
    for verb, handler in HANDLERS.items():
        bot.router.on(verb)(handler)
