"""Draws what the class reads of a planned talk: the announcement, and the lobby shortly before it begins."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Item, button, card, clock_time, countdown, page, row, rule, text
from bot.chat.ui.safe_text import literal
from bot.domain.talk.talk import BEGUN_STATES, TalkState
from bot.i18n.catalogue import Words, words_for
from bot.services.planning.views import PlanView
from cogs.common import ids as shared
from cogs.common.buttons import joining_buttons
from cogs.common.planned import in_words, kind_name
from cogs.common.readers import who_reads


def draw_announcement(view: PlanView) -> LayoutView:
    """Draw when, why, what for and what is asked (T8, H1 to H3), and a way to bring a question of one's own."""
    words, talk = words_for(view.group.language), view.talk
    title = text(f"## {kind_name(words, talk.kind)}")
    if not talk.is_planned:
        ended = {TalkState.CALLED_OFF: "called-off", TalkState.MISSED: "missed"}.get(talk.state, "begun")
        tab = text(f"-# {words(f'announce-tab-{ended}')}")
        return page(card(Accent.AVOND, tab, title, text(words(f"announce-{ended}"))))
    when = words("announce-when", when=in_words(words, talk.started_at, year=False), minutes=talk.minutes)
    frame = talk.frame
    parts: list[Item] = [
        text(f"-# {words('announce-tab')}"),
        title,
        text(f"{when}\n-# {countdown(talk.started_at)}"),
        *([text(words("announce-moved"))] if talk.moved_at else []),
        text(words("opening-purpose", purpose=literal(frame.purpose))),
        text(words("opening-intent", intent=literal(frame.intent))),
        text(words("opening-request", request=literal(frame.feedback_request))),
        rule(),
        text(words("announce-prepare")),
        row(button(words("own-question-button"), shared.PLANNING_OWN_QUESTION(talk_id=talk.id))),
    ]
    return page(card(Accent.OCHTEND, *parts))


def draw_lobby(view: PlanView) -> LayoutView | tuple[()]:
    """Draw a light card to warm up by, and who sees what. Nobody is asked anything, and nobody is late."""
    words, talk = words_for(view.group.language), view.talk
    if talk.state not in (TalkState.LOBBY, *BEGUN_STATES):
        return ()
    parts: list[Item] = [text(f"-# {words('lobby-tab')}"), text(f"## {words('lobby-title')}")]
    if view.warm_up is not None:
        warm_up = literal(view.warm_up.text(view.group.language))
        parts.append(text(words("lobby-warm-up", card=warm_up)))
    if talk.state is not TalkState.LOBBY:
        return page(card(Accent.OCHTEND, *parts, text(f"-# {words('lobby-over')}")))
    parts += [
        text(words("lobby-quiet", time=clock_time(talk.started_at))),
        rule(),
        text(_who_sees(words, view)),
        row(*joining_buttons(words, talk.id)),
    ]
    return page(card(Accent.OCHTEND, *parts))


def _who_sees(words: Words, view: PlanView) -> str:
    return words("lobby-who-sees", **{"who-reads": who_reads(words, view.group, view.talk.kind)})
