"""Turns ("vertel eens"): the private offer, what is said to it, and the invitation."""

from contextlib import suppress

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.chat.layout import button, page, row, text
from bot.domain.group import Group, Pupil, TurnStyle
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.services.follow import OFFER_ENDS, TURN
from bot.services.give_turn import (
    Invitation,
    Reply,
    expire_offer,
    invite,
    reply_to_offer,
    withdraw,
)
from bot.services.turn_views import view_turn
from bot.services.views import view_question
from cogs.talk.turn_cards import draw_offer, draw_turn


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
        invitation = await invite(bot.core, group, round_id, reachable, wish)
        if invitation.style is TurnStyle.DIRECT or await _offer(bot, group, invitation):
            return invitation
        unreachable.add(invitation.pupil.user_ref)
        await withdraw(bot.core, group, invitation.turn.id)


@needs(Action.STEER_TALK)
async def invite_one(act: Act) -> None:
    """The teacher's "Vertel eens …"."""
    await invite_somebody(bot_of(act), act.group, act.number(0))
    await act.say_nothing()


async def offer_replied(act: Act, reply: Reply) -> None:
    """The pupil's own press on the offer."""
    words = act.words
    turn = await reply_to_offer(act.core, act.group, act.number(0), act.actor.user_ref, reply)
    if reply is Reply.YES:
        rather_not = row(button(words("offer-rather-not"), pack("turn_pass", turn.id)))
        await act.replace(page(text(words("offer-said-yes")), rather_not))
        return
    await act.replace(words(f"offer-said-{reply.value}"))
    await invite_next(bot_of(act), act.group, turn.round_id, but=act.actor.user_ref)


@needs(Action.TAKE_PART)
async def offer_yes(act: Act) -> None:
    """Yes, I will tell more."""
    await offer_replied(act, Reply.YES)


@needs(Action.TAKE_PART)
async def offer_later(act: Act) -> None:
    """Later: the same offer comes again after two others."""
    await offer_replied(act, Reply.LATER)


@needs(Action.TAKE_PART)
async def offer_no(act: Act) -> None:
    """Not now: over, without a trace."""
    await offer_replied(act, Reply.NO)


@needs(Action.STEER_TALK)
async def fair(act: Act) -> None:
    """How turns are drawn, and the seed by which anybody can draw them again."""
    view = await view_question(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    await act.tell(act.words("turns-fair", seed=str(view.round.shuffle_seed)))


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
        view = await view_turn(bot.core, turn_id)
        if view is not None and await expire_offer(bot.core, view.group, turn_id):
            await invite_next(bot, view.group, view.round.id)

    show(bot, TURN, view_turn, draw_turn)
    bot.alarms.on(OFFER_ENDS, offer_ends)
    for verb, handler in HANDLERS.items():
        bot.router.on(verb)(handler)
