"""Draws the private offer of a turn, the card in the channel that tells of one, and the public invitation."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.school.group import TurnStyle
from bot.domain.turn.telling import HOOKS
from bot.domain.turn.turn import PROBE_LIMIT, TELLING, TurnState
from bot.i18n.catalogue import Words, words_for
from bot.services.turn.invite import OfferReply
from bot.services.turn.views import CardView, TurnView
from cogs.common.buttons import private_messages_row, purpose_button
from cogs.turn import ids


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


def draw_card(view: CardView) -> LayoutView:
    """Draw what tells the class that somebody may be asked. It is the same for everybody, and whoever is asked."""
    words = words_for(view.group.language)
    look = button(words("turn-card-look"), ids.CARD(round_id=view.round.id))
    return page(card(Accent.LAMP, text(words("turn-card")), row(look)))


def draw_no_offer(words: Words) -> LayoutView:
    """Tell one person that the card is not for them, and how they can be asked without it."""
    return page(text(words("turn-card-nothing")), text(words("opening-dm-offer")), private_messages_row(words))
