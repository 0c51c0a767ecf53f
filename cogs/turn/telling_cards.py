"""Draws what is shown while a pupil tells: to the pupil alone, to the teacher in regie, and to the class."""

import discord
from discord.ui import LayoutView, Modal

from bot.chat.interactions.router import CHOSEN
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import (
    OPTION_LENGTH,
    Accent,
    Item,
    Style,
    button,
    card,
    countdown,
    option,
    page,
    row,
    select,
    text,
)
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.turn.telling import ASK_ON_LIMIT, ECHO_LIMIT, WRITTEN, OneWord, Probe
from bot.domain.turn.turn import PROBE_LIMIT, TELLING, TurnState
from bot.i18n.catalogue import Words, words_for
from bot.services.turn.tell import LineView
from bot.services.turn.views import TurnView
from cogs.turn import ids


def draw_probes(view: TurnView) -> LayoutView:
    """Draw what is whispered to the teacher: first listen, then be silent, then ways to ask on and give thanks."""
    words, state = words_for(view.group.language), view.turn.state
    if state not in TELLING:
        return page(text(f"-# {words('probes-tab-over')}"))
    if state is TurnState.SPEAKING:
        return page(card(Accent.LAMP, *_listening(words, view)))
    if state is TurnState.WAITING and view.turn.until is not None:
        silence = words("probes-silence", countdown=countdown(view.turn.until))
        return page(card(Accent.LAMP, text(f"-# {words('probes-tab-silence')}"), text(silence)))
    return page(card(Accent.LAMP, *_heard(words, view)))


def draw_probe(view: LineView) -> LayoutView:
    """Draw a question that asks on, for all to read."""
    words, line = words_for(view.group.language), view.line
    return page(card(Accent.LAMP, text(words(f"probe-{line.key}", words=literal(line.words)))))


def draw_chosen_word(view: LineView) -> LayoutView:
    """Draw the one word that the pupil chose, for all to read."""
    words = words_for(view.group.language)
    word = words(f"one-word-{view.line.key}")
    return page(card(Accent.LAMP, text(words("one-word-said", name=literal(view.pupil.name), word=word))))


def draw_thanks(view: TurnView) -> LayoutView:
    """Draw the thanks for all to read, with the pupil's own words given back (pedagogy 2.3)."""
    words, name = words_for(view.group.language), literal(view.pupil.name)
    if not view.thanked:
        return page(card(Accent.LAMP, text(words("thanks-said", name=name))))
    return page(card(Accent.LAMP, text(words("thanks-echo", name=name, words=literal(view.thanked)))))


def draw_hand_over(words: Words, turn_id: int) -> LayoutView:
    """Ask the pupil alone, after telling, whom they would like to hear."""
    return page(
        text(words("turn-finished")), text(words("hand-over-ask")), _people(words, ids.HAND_OVER(turn_id=turn_id))
    )


def draw_not_knowing(words: Words, view: TurnView) -> LayoutView:
    """Tell the pupil alone that "weet ik niet" is an answer as well."""
    turn_id = view.turn.id
    return page(
        text(words("not-knowing-ask")),
        row(
            button(words("not-knowing-think"), ids.THINK_ON(turn_id=turn_id), Style.primary),
            button(words("not-knowing-word"), ids.WORDS(turn_id=turn_id)),
            button(words("not-knowing-pass-on"), ids.PASS_ON(turn_id=turn_id)),
        ),
    )


def draw_words(words: Words, turn_id: int) -> LayoutView:
    """Draw the words to choose from; the class reads the one that is chosen."""
    options = [option(words(f"one-word-{one.value}"), one.value) for one in OneWord]
    return page(text(words("one-word-ask")), select(words("one-word-list"), ids.WORD(turn_id=turn_id), options))


def draw_pass_on(words: Words, turn_id: int) -> LayoutView:
    """Ask to whom the turn passes, or to nobody in particular. Nothing of the turn stays."""
    nobody = button(words("hand-over-nobody"), ids.PASS(turn_id=turn_id))
    return page(text(words("hand-over-ask")), _people(words, ids.HAND_ON(turn_id=turn_id)), row(nobody))


def ask_on_form(words: Words, turn_id: int, how: Probe) -> Modal:
    """Make the form for the teacher's own words: what was heard, or a question."""
    key = how.value
    field = text_field(words(f"probes-{key}"), "text", description=words(f"probes-{key}-hint"), limit=ASK_ON_LIMIT)
    return form(words("probes-form"), ids.PROBE(turn_id=turn_id, how=how), field)


def thanks_form(words: Words, view: TurnView) -> Modal:
    """Make the form for what the teacher gives back, with the pupil's own words where the class knows them."""
    field = text_field(
        words("thanks-field"),
        "text",
        description=words("thanks-field-hint"),
        value=view.echo or None,
        limit=ECHO_LIMIT,
        required=False,
    )
    return form(words("thanks-form"), ids.THANK_IN_WORDS(turn_id=view.turn.id), field)


def _people(words: Words, custom_id: str) -> Item:
    """Draw a list of everybody the chat knows, so that it does not tell who wrote, is in the bag or looks on."""
    people: discord.ui.UserSelect[LayoutView] = discord.ui.UserSelect(
        custom_id=custom_id, placeholder=words("hand-over-list")
    )
    return discord.ui.ActionRow(people)


def _listening(words: Words, view: TurnView) -> list[Item]:
    name = literal(view.pupil.name)
    parts: list[Item] = [text(f"-# {words('probes-tab-none', name=name)}"), text(words("probes-listen", name=name))]
    if view.long:
        parts.append(text(words("probes-long")))
    return [*parts, row(button(words("probes-heard"), ids.HEARD(turn_id=view.turn.id)))]


def _heard(words: Words, view: TurnView) -> list[Item]:
    turn, name = view.turn, literal(view.pupil.name)
    left = PROBE_LIMIT - turn.probes
    tab = words("probes-tab", left=left) if left else words("probes-tab-enough")
    parts: list[Item] = [text(f"-# {tab}")]
    if left:
        parts += [text(words("probes-text")), select(words("probes-list"), CHOSEN(), _ways(words, view))]
    echo = words("thanks-echo", name=name, words=literal(view.echo)) if view.echo else words("thanks-said", name=name)
    thanks = button(
        shortened(words("probes-thanks", name=view.pupil.name), 80), ids.THANK(turn_id=turn.id), Style.primary
    )
    other = button(words("probes-thanks-words"), ids.THANK_IN_WORDS(turn_id=turn.id))
    return [*parts, text(words("probes-thanks-preview", thanks=echo)), row(thanks, other)]


def _ways(words: Words, view: TurnView) -> list[discord.SelectOption]:
    """List the ways to ask on by type; giving words back needs words."""
    ways = [one for one in Probe if one is not Probe.MIRROR or view.mirror]
    return [
        option(
            shortened(_sentence(words, one, view.mirror), OPTION_LENGTH),
            ids.PROBE(turn_id=view.turn.id, how=one),
            words(f"probe-type-{one.value}"),
        )
        for one in ways
    ]


def _sentence(words: Words, how: Probe, mirror: str) -> str:
    return words(f"probes-{how.value}") if how in WRITTEN else words(f"probe-{how.value}", words=mirror)
