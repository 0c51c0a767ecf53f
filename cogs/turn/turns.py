"""Offers a turn in private, invites in public, and asks somebody else when the answer is no."""

from contextlib import suppress
from dataclasses import replace

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import button, page, row, text
from bot.domain.permission import Action
from bot.domain.refusal import Refused
from bot.domain.school.group import Group, Pupil, TurnStyle
from bot.services.turn.invite import (
    Invitation,
    OfferReply,
    Wishes,
    await_card,
    expire_offer,
    invite,
    open_card,
    reply_to_offer,
    withdraw,
)
from bot.services.turn.views import view_turn
from cogs.turn import ids
from cogs.turn.cards import draw_no_offer, draw_offer


async def invite_somebody(
    bot: VertelEens,
    group: Group,
    round_id: int,
    wishes: Wishes = Wishes(),  # noqa: B008 - it is a frozen value
) -> None:
    """Draw and ask. Raises ``Refused`` when nobody can be asked.

    An offer that does not arrive in private stands behind the card in the channel. Where there is no card, it was a
    wish that could not be told gently, and the ordinary draw follows.
    """

    def reachable(pupil: Pupil) -> bool:
        return bot.whispers.can_reach(pupil.user_ref, pupil.dm_welcome)

    await bot.attendance.look(group)
    invitation = await invite(bot.context, group, round_id, reachable, wishes)
    if invitation.style is TurnStyle.DIRECT or await _offer(bot, group, invitation):
        return
    if group.turn_style is TurnStyle.GENTLE:
        await await_card(bot.context, group, invitation.turn.id)
        return
    await withdraw(bot.context, group, invitation.turn.id)
    await invite_somebody(bot, group, round_id, replace(wishes, wish=None))


@needs(Action.STEER_TALK)
async def invite_one(request: Request, round_id: int, asked: int) -> None:
    """Invite a pupil, as the teacher presses "Vertel eens …"."""
    await invite_somebody(bot_of(request), request.group, round_id, Wishes(asked=asked))


@needs(Action.TAKE_PART)
async def look(request: Request, round_id: int) -> None:
    """Show the offer to the pupil whom it is for, and tell anybody else that there is nothing for them."""
    turn = await request.act(open_card, round_id)
    words = request.words
    await request.tell(draw_no_offer(words) if turn is None else draw_offer(words, turn.id, request.actor.name))


@needs(Action.TAKE_PART)
async def reply(request: Request, turn_id: int, reply: OfferReply) -> None:
    """Take the answer to the offer: yes, later (it comes again after two others), or no, which leaves no trace."""
    words = request.words
    turn = await request.act(reply_to_offer, turn_id, reply)
    if reply is OfferReply.YES:
        rather_not = row(button(words("offer-rather-not"), ids.PASS(turn_id=turn.id)))
        await request.replace(page(text(words("offer-said-yes")), rather_not))
        return
    await request.replace(words(f"offer-said-{reply.value}"))
    await invite_next(bot_of(request), request.group, turn.round_id, Wishes(but=request.actor.user_ref))


async def _offer(bot: VertelEens, group: Group, invitation: Invitation) -> bool:
    pupil = invitation.pupil
    words = bot.whispers.words_of(pupil.user_ref, group.language)
    offer = draw_offer(words, invitation.turn.id, pupil.name)
    return await bot.whispers.whisper(pupil.user_ref, offer, dm_welcome=pupil.dm_welcome)


async def invite_next(
    bot: VertelEens,
    group: Group,
    round_id: int,
    wishes: Wishes = Wishes(),  # noqa: B008 - it is a frozen value
) -> None:
    """Ask somebody else at once after a silent no, so that nobody can tell who said it.

    The same goes for a wish that the bag does not allow: the ordinary draw follows in the same moment. A wish that
    was granted and declined looks no different from one that could not be, so nobody learns who is in the bag.
    """
    with suppress(Refused):
        await invite_somebody(bot, group, round_id, wishes)


async def offer_ends(bot: VertelEens, turn_id: int) -> None:
    """Ask somebody else when an offer has run out."""
    view = await view_turn(bot.context, turn_id)
    if view is not None and await expire_offer(bot.context, view.group, turn_id):
        await invite_next(bot, view.group, view.round.id)
