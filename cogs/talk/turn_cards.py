"""How a turn looks: the private offer, the public invitation, and what is whispered to the teacher."""

from discord.ui import LayoutView

from bot.chat.custom_id import pack
from bot.chat.layout import Accent, Item, Style, button, card, page, row, text
from bot.chat.safe_text import literal, shortened
from bot.domain.group import TurnStyle
from bot.domain.turn import PROBE_LIMIT, TurnState
from bot.i18n.catalogue import Words, words_for
from bot.services.follow import PROBE_KINDS
from bot.services.views import TurnView


def draw_turn(view: TurnView) -> LayoutView:
    """The public invitation, which begins with "vertel eens" and hooks on the pupil's own words."""
    words = words_for(view.group.language)
    hook = words("turn-hook", hook=literal(view.hook)) if view.hook else words("turn-neutral")
    parts: list[Item] = [
        text(f"-# {words('turn-tab', number=view.round.number)}"),
        text("# " + words("turn-title", name=literal(view.pupil.name))),
        text(hook),
    ]
    if view.turn.state is TurnState.SPEAKING:
        done = button(words("turn-done"), pack("turn_done", view.turn.id))
        passing = [button(words("turn-pass"), pack("turn_pass", view.turn.id))]
        goal = button(words("goal-button"), pack("goal", view.round.talk_id))
        parts.append(row(done, *(passing if view.group.turn_style is TurnStyle.DIRECT else []), goal))
    return page(card(Accent.LAMP, *parts))


def draw_probes(view: TurnView) -> LayoutView:
    """Whispered to the teacher: a few ways to ask on, two at most, and thanks."""
    words = words_for(view.group.language)
    name = literal(view.pupil.name)
    if view.turn.state is not TurnState.SPEAKING:
        return page(text(f"-# {words('probes-tab-over')}"))
    left = PROBE_LIMIT - view.turn.probes
    tab = words("probes-tab", left=left) if left else words("probes-tab-none", name=name)
    parts: list[Item] = [text(f"-# {tab}")]
    if left:
        parts += [
            text(words("probes-text")),
            row(*(button(words(kind), pack("probe", view.turn.id, kind)) for kind in PROBE_KINDS)),
        ]
    thanks = button(
        shortened(words("probes-thanks", name=view.pupil.name), 80), pack("thanks", view.turn.id), Style.primary
    )
    return page(card(Accent.LAMP, *parts, row(thanks)))


def draw_offer(words: Words, turn_id: int, name: str) -> LayoutView:
    """The private question whether the pupil wants to tell more."""
    return page(
        text(f"### {words('offer-title', name=literal(name))}\n{words('offer-question')}"),
        row(
            button(words("offer-yes"), pack("offer_yes", turn_id), Style.primary),
            button(words("offer-later"), pack("offer_later", turn_id)),
            button(words("offer-no"), pack("offer_no", turn_id)),
        ),
    )


def draw_sentence(key: str, view: TurnView) -> LayoutView:
    words = words_for(view.group.language)
    return page(card(Accent.LAMP, text(words(key, name=literal(view.pupil.name)))))
