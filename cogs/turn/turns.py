"""Offers a turn in private, invites in public, and asks somebody else when the answer is no."""

from contextlib import suppress

from discord.ui import LayoutView

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action
from bot.domain.refusal import Refused
from bot.domain.school.group import Group, Pupil, TurnStyle
from bot.domain.turn.telling import HOOKS
from bot.domain.turn.turn import PROBE_LIMIT, TELLING, TurnState
from bot.i18n.catalogue import Words, words_for
from bot.services.round.views import view_question
from bot.services.turn.invite import Invitation, OfferReply, expire_offer, invite, reply_to_offer, withdraw
from bot.services.turn.views import TurnView, view_turn
from cogs.common.buttons import purpose_button
from cogs.turn import ids


async def invite_somebody(
    bot: VertelEens, group: Group, round_id: int, *, but: str | None = None, wish: int | None = None
) -> Invitation:
    """Draw and ask, until a private offer arrives. Raises ``Refused`` when nobody can be asked.

    ``but`` is the user id of a pupil who is not asked in private now; ``wish`` is the id of the pupil whom the last one
    would like to hear.
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
async def invite_one(request: Request, round_id: int) -> None:
    """Invite a pupil, as the teacher presses "Vertel eens …"."""
    await invite_somebody(bot_of(request), request.group, round_id)


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
    await invite_next(bot_of(request), request.group, turn.round_id, but=request.actor.user_ref)


@needs(Action.STEER_TALK)
async def fair(request: Request, round_id: int) -> None:
    """Explain how turns are drawn, with the seed by which anybody can draw them again."""
    view = await request.find(view_question, round_id)
    await request.tell(request.words("turns-fair", seed=str(view.round.shuffle_seed)))


async def _offer(bot: VertelEens, group: Group, invitation: Invitation) -> bool:
    pupil = invitation.pupil
    words = bot.whispers.words_of(pupil.user_ref, group.language)
    offer = draw_offer(words, invitation.turn.id, pupil.name)
    return await bot.whispers.whisper(pupil.user_ref, offer, dm_welcome=pupil.dm_welcome)


async def invite_next(
    bot: VertelEens, group: Group, round_id: int, *, but: str | None = None, wish: int | None = None
) -> None:
    """Ask somebody else at once after a silent no, so that nobody can tell who said it.

    The same goes for a ``wish`` that the bag does not allow: the ordinary draw follows in the same moment. A wish that
    was granted and declined looks no different from one that could not be, so nobody learns who is in the bag.
    """
    with suppress(Refused):
        await invite_somebody(bot, group, round_id, but=but, wish=wish)


async def offer_ends(bot: VertelEens, turn_id: int) -> None:
    """Ask somebody else when an offer has run out."""
    view = await view_turn(bot.context, turn_id)
    if view is not None and await expire_offer(bot.context, view.group, turn_id):
        await invite_next(bot, view.group, view.round.id)


def draw_turn(view: TurnView) -> LayoutView:
    """Draw the public invitation, which begins with "vertel eens" and hooks on the pupil's own words."""
    words, turn = words_for(view.group.language), view.turn
    parts: list[Item] = [
        text(f"-# {words('turn-tab', number=view.round.number)}"),
        text("# " + words("turn-title", name=literal(view.pupil.name))),
        text(_hook(words, view)),
    ]
    if turn.state is TurnState.WAITING:
        parts.append(text(words("turn-silence")))
    if turn.state in TELLING:
        goal = purpose_button(words, view.round.talk_id)
        parts.append(row(*_buttons(words, view), goal))
    return page(card(Accent.LAMP, *parts))


def _hook(words: Words, view: TurnView) -> str:
    if view.hook is None and view.card_hook:
        return words("turn-hook-card", hook=literal(view.card_hook))
    if view.hook is None:
        return words(f"turn-hook-{HOOKS[view.turn.id % len(HOOKS)]}")
    key = "turn-hook-word" if len(view.hook.split()) == 1 else "turn-hook"
    return words(key, hook=literal(view.hook))


def _buttons(words: Words, view: TurnView) -> list[Button]:
    """Make the buttons of the pupil whose turn it is; after "Dat was het" nobody asks on."""
    turn = view.turn
    buttons: list[Button] = []
    if turn.state is TurnState.SPEAKING or turn.probes < PROBE_LIMIT:
        buttons.append(button(words("turn-done"), ids.DONE(turn_id=turn.id)))
    if turn.state is TurnState.SPEAKING:
        buttons.append(button(words("not-knowing"), ids.NOT_KNOWING(turn_id=turn.id)))
        if view.group.turn_style is TurnStyle.DIRECT:
            buttons.append(button(words("turn-pass"), ids.PASS(turn_id=turn.id)))
    return buttons


def draw_offer(words: Words, turn_id: int, name: str) -> LayoutView:
    """Draw the private question whether the pupil wants to tell more."""
    return page(
        text(f"### {words('offer-title', name=literal(name))}\n{words('offer-question')}"),
        row(
            button(words("offer-yes"), ids.REPLY(turn_id=turn_id, reply=OfferReply.YES), Style.primary),
            button(words("offer-later"), ids.REPLY(turn_id=turn_id, reply=OfferReply.LATER)),
            button(words("offer-no"), ids.REPLY(turn_id=turn_id, reply=OfferReply.NO)),
        ),
    )
