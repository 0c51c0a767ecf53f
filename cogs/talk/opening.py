"""Draws the opening of a talk, and notes how a pupil takes part in it."""

from discord.ui import LayoutView

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, button, card, page, row, rule, text
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action
from bot.domain.talk.talk import Presence
from bot.i18n.catalogue import Words, words_for
from bot.services.talk.take_part import take_part, welcome_dm
from bot.services.talk.views import TalkView, view_talk
from cogs.common import ids as shared
from cogs.common.buttons import draw_purpose, joining_buttons, private_messages_row
from cogs.common.readers import who_reads


def draw_opening(view: TalkView) -> LayoutView:
    """Draw why, what for, what is asked and what is good to know (T8, H1 to H4); the buttons go when it is over."""
    words, talk = words_for(view.group.language), view.talk
    frame = talk.frame
    kind = words(f"kind-{talk.kind.value.replace('_', '-')}")
    tab = words("opening-tab", minutes=talk.minutes) if talk.is_open else words("opening-tab-over")
    parts: list[Item] = [
        text(f"-# {tab}"),
        text(f"## {kind}"),
        text(words("opening-purpose", purpose=literal(frame.purpose))),
        text(words("opening-intent", intent=literal(frame.intent))),
        text(words("opening-request", request=literal(frame.feedback_request))),
        rule(),
        text(_good_to_know(words, view)),
    ]
    if talk.is_open:
        question = button(words("opening-question"), shared.PLANNING_OWN_QUESTION(talk_id=talk.id))
        parts.append(row(*joining_buttons(words, talk.id), question))
    return page(card(Accent.OCHTEND, *parts))


@needs(Action.TAKE_PART)
async def join(request: Request, talk_id: int) -> None:
    """Join the circle ("Ik doe mee")."""
    await _be_there(request, talk_id, Presence.JOINED, "opening-joined")


@needs(Action.TAKE_PART)
async def watch(request: Request, talk_id: int) -> None:
    """Let a pupil look on first, who is then never asked for a turn ("Ik kijk eerst mee")."""
    await _be_there(request, talk_id, Presence.WATCHING, "opening-watching")


@needs(Action.TAKE_PART)
async def dm_yes(request: Request) -> None:
    """Note that private messages are welcome."""
    await welcome_dm(request.context, request.actor.user_ref, welcome=True)
    await request.replace(request.words("dm-welcome"))


@needs(Action.TAKE_PART)
async def dm_no(request: Request) -> None:
    """Note that private messages are not welcome."""
    await welcome_dm(request.context, request.actor.user_ref, welcome=False)
    await request.replace(request.words("dm-unwelcome"))


@needs(Action.GET_HELP)
async def purpose(request: Request, talk_id: int) -> None:
    """See the purpose again ("Doel even terugzien")."""
    view = await request.find(view_talk, talk_id)
    await request.tell(draw_purpose(request.words, view.talk.frame, "opening-request"))


async def _be_there(request: Request, talk_id: int, presence: Presence, said: str) -> None:
    pupil = await request.act(take_part, talk_id, request.actor.name, presence)
    words = request.words
    if pupil.dm_welcome or presence is Presence.WATCHING:
        await request.tell(words(said))
        return
    answers = private_messages_row(words)
    await request.tell(page(text(words(said)), text(words("opening-dm-offer")), answers))


def _good_to_know(words: Words, view: TalkView) -> str:
    return words("opening-good-to-know", **{"who-reads": who_reads(words, view.group, view.talk.kind)})
