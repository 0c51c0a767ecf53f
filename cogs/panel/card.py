"""Draws the panel at each moment, with one main button for the next step and the way out at the bottom."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, clock_time, countdown, page, row, rule, text
from bot.chat.ui.safe_text import literal
from bot.domain.panel.next_step import NextStep
from bot.domain.round.round import BEFORE_REVEAL, Round, RoundState
from bot.domain.school.group import RoundStyle
from bot.domain.talk.talk import OPENING_LASTS, TalkState
from bot.domain.turn.turn import TurnState
from bot.i18n.catalogue import Words, words_for
from bot.services.panel.views import PanelView
from cogs.common import ids as shared
from cogs.panel.steps import LIES_OPEN, closing, coming_step, meta, paused, pocket, share, tools, ways_out, whole_plan

ACCENTS = {RoundState.THINKING: Accent.SCHEMER, RoundState.TURNS: Accent.LAMP}


def draw_panel(view: PanelView) -> LayoutView:
    """Draw where the talk is, the next step as the one main button, and the way out at the bottom."""
    words = words_for(view.group.language)
    if not view.talk.is_open:
        return page(card(Accent.AVOND, *_over(words, view)))
    circle = words("panel-circle", joined=view.joined, watching=view.watching)
    parts = [*_now(words, view), rule(), text(circle)]
    if view.lock_failed and view.round is not None and view.round.channel_locked:
        parts.append(text(words("panel-lock-failed")))
    if view.late and view.talk.state is not TalkState.CLOSING:
        parts.append(text(words("panel-late")))
    parts += pocket(words, view)
    further = [] if view.talk.is_paused else [tools(words, view)]
    return page(card(_accent(view), *parts, rule(), *further, ways_out(words, view)))


def _over(words: Words, view: PanelView) -> list[Item]:
    title = "panel-stopped" if view.talk.state is TalkState.STOPPED else "panel-closed"
    return [
        text(f"-# {words('panel-tab-over')}"),
        text(f"## {words(title)}"),
        text(words("panel-over-counts", rounds=view.round_count)),
        *share(words, view),
    ]


def _accent(view: PanelView) -> Accent:
    if view.talk.state is TalkState.CLOSING:
        return Accent.AVOND
    return Accent.OCHTEND if view.round is None else ACCENTS.get(view.round.state, Accent.DAGLICHT)


def _now(words: Words, view: PanelView) -> list[Item]:
    if view.talk.is_paused:
        return paused(words, view)
    if view.talk.state is TalkState.CLOSING:
        return [*closing(words, view), *meta(words, view)]
    return [*_moment(words, view), *meta(words, view)]


def _moment(words: Words, view: PanelView) -> list[Item]:
    round_ = view.round
    if round_ is None:
        return _between(words, view)
    head = text(f"-# {words('panel-tab-round', number=round_.number)}")
    title = text(f"## {words(f'panel-{round_.state.value}')}")
    line, buttons = _step(words, view, round_)
    coming = [text(coming_step(words, view))] if round_.state in LIES_OPEN and not view.late else []
    told = [*coming, *_sealed_anyway(words, view, round_), *_reaction(words, view)]
    return [head, title, text(line), *told, row(*buttons)]


def _sealed_anyway(words: Words, view: PanelView, round_: Round) -> list[Item]:
    """Say why the answers do not come in the channel, where the class is used to that."""
    used_to_chat = view.group.round_style is RoundStyle.CHAT
    told = used_to_chat and round_.prompt.must_be_sealed and round_.state in BEFORE_REVEAL
    return [text(words("question-stays-sealed"))] if told else []


def _reaction(words: Words, view: PanelView) -> list[Item]:
    """Say what could be taken up next, once enough pupils chose it."""
    turns = view.round is not None and view.round.state is RoundState.TURNS
    return [text(words(f"panel-reaction-{view.reaction.value}"))] if turns and view.reaction else []


def _between(words: Words, view: PanelView) -> list[Item]:
    return [
        text(f"-# {words('panel-tab-opening')}"),
        text(f"## {words('panel-opening')}"),
        text(words("panel-opening-next")),
        text(words("panel-opening-reading", time=clock_time(view.talk.started_at + OPENING_LASTS, seconds=True))),
        text(whole_plan(words, view)),
        row(*_next_buttons(words, view, "panel-first-question")),
    ]


def _step(words: Words, view: PanelView, round_: Round) -> tuple[str, list[Button]]:
    """Return the line that says what happens now, and the buttons that go with it, the main one first."""
    more = button(words("panel-more-time"), shared.ROUND_GIVE_TIME(round_id=round_.id, until=round_.step_stamp))
    match round_.state:
        case RoundState.THINKING:
            line = words("panel-thinking-until", countdown=countdown(round_.think_ends_at))
            opening = button(words("panel-open-now"), shared.ROUND_OPEN(round_id=round_.id), Style.primary)
            reword = button(words("panel-reword"), shared.ROUND_REWORD(round_id=round_.id))
            return line, [
                opening,
                more,
                reword,
                button(words("panel-another"), shared.ROUND_ANOTHER(round_id=round_.id)),
            ]
        case RoundState.ANSWERING if round_.answer_ends_at is not None:
            line = words("panel-answering-until", countdown=countdown(round_.answer_ends_at))
            return line, [button(words("panel-look-now"), shared.ROUND_CLOSE(round_id=round_.id), Style.primary), more]
        case RoundState.PREVIEW:
            opening = button(words("panel-reveal"), shared.ROUND_REVEAL(round_id=round_.id), Style.primary)
            return words("panel-preview-next"), [opening]
        case RoundState.READING if round_.reading_ends_at is not None:
            line = words("panel-reading-until", countdown=countdown(round_.reading_ends_at))
            style = Style.primary if view.next_step is NextStep.INVITE else Style.secondary
            waiting = _invite(words, view, round_, style, free=False)
            return line, [waiting, *_next_buttons(words, view)]
        case _:
            return _turns(words, view, round_)


def _turns(words: Words, view: PanelView, round_: Round) -> tuple[str, list[Button]]:
    heard = view.turn is None or view.turn.state is TurnState.HEARD
    free = heard and view.somebody_left
    style = Style.primary if free and view.next_step is NextStep.INVITE else Style.secondary
    invite = _invite(words, view, round_, style, free=free)
    if view.speaker is not None:
        state = view.turn.state if view.turn else TurnState.SPEAKING
        line = words(f"panel-turns-{state.value}", name=literal(view.speaker.name))
    elif view.turn is not None and view.turn.state is TurnState.OFFERED:
        line = words("panel-turns-asking")
    else:
        line = words("panel-turns-next" if view.somebody_left else "panel-turns-nobody")
    if view.enough and heard:
        line = f"{line}\n{words('panel-turns-enough')}"
    return line, [invite, *_next_buttons(words, view)]


def _invite(words: Words, view: PanelView, round_: Round, style: Style, *, free: bool) -> Button:
    custom_id = shared.TURN_INVITE(round_id=round_.id, asked=view.asked)
    return button(words("panel-invite"), custom_id, style, disabled=not free)


def _next_buttons(words: Words, view: PanelView, asking: str = "panel-next-question") -> list[Button]:
    """Make the buttons for summing up, a question of one's own, a card, and the closing once that comes next."""
    first = view.next_step
    harvest = (
        {NextStep.HARVEST: (words("tool-harvest"), shared.MOMENTS_HARVEST(talk_id=view.talk.id))}
        if view.harvest
        else {}
    )
    offered = {
        **harvest,
        NextStep.ASK: (words(asking), shared.ROUND_ASK(talk_id=view.talk.id)),
        NextStep.DRAW: (words("panel-draw"), shared.ROUND_DRAW(talk_id=view.talk.id)),
        NextStep.CLOSE: (words("panel-close"), shared.CLOSING_BEGIN(talk_id=view.talk.id)),
    }
    return [
        button(label, custom_id, Style.primary if step is first else Style.secondary)
        for step, (label, custom_id) in offered.items()
        if step is not NextStep.CLOSE or step is first
    ]
