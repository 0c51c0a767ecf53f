"""The opening of a talk, and how a pupil is there."""

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, Style, button, card, page, row, rule, text
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action
from bot.domain.school.group import RoundStyle
from bot.domain.talk.talk import Presence
from bot.domain.talk.visibility import NAMELESS_KINDS
from bot.i18n.catalogue import Words, words_for
from bot.services.round.follow import OPENING
from bot.services.talk.take_part import take_part, welcome_dm
from bot.services.talk.views import TalkView, view_talk


def draw_opening(view: TalkView) -> LayoutView:
    """Why, what for, what is asked, and what is good to know (T8, H1 to H4). The buttons go when the talk is over."""
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
        join = button(words("opening-join"), pack("join", talk.id), Style.primary)
        watch = button(words("opening-watch"), pack("watch", talk.id))
        parts.append(row(join, watch, button(words("opening-question"), pack("own_question", talk.id))))
    return page(card(Accent.OCHTEND, *parts))


@needs(Action.TAKE_PART)
async def join(request: Request) -> None:
    """Join the circle ("Ik doe mee")."""
    await _be_there(request, Presence.JOINED, "opening-joined")


@needs(Action.TAKE_PART)
async def watch(request: Request) -> None:
    """Look on first: never asked for a turn ("Ik kijk eerst mee")."""
    await _be_there(request, Presence.WATCHING, "opening-watching")


@needs(Action.TAKE_PART)
async def dm_yes(request: Request) -> None:
    """Private messages are welcome."""
    await welcome_dm(request.context, request.actor.user_ref, welcome=True)
    await request.replace(request.words("dm-welcome"))


@needs(Action.TAKE_PART)
async def dm_no(request: Request) -> None:
    """Private messages are not welcome."""
    await welcome_dm(request.context, request.actor.user_ref, welcome=False)
    await request.replace(request.words("dm-unwelcome"))


async def _be_there(request: Request, presence: Presence, said: str) -> None:
    pupil = await take_part(
        request.context, request.group, request.number(0), request.actor.user_ref, request.actor.name, presence
    )
    words = request.words
    if pupil.dm_welcome or presence is Presence.WATCHING:
        await request.tell(words(said))
        return
    answers = row(
        button(words("opening-dm-yes"), pack("dm_yes")),
        button(words("opening-dm-no"), pack("dm_no")),
    )
    await request.tell(page(text(words(said)), text(words("opening-dm-offer")), answers))


def _good_to_know(words: Words, view: TalkView) -> str:
    in_channel = view.group.round_style is RoundStyle.CHAT and view.talk.kind not in NAMELESS_KINDS
    key = "opening-reads-chat" if in_channel else "opening-reads-sealed"
    teacher = literal(view.group.form_of_address)
    return words("opening-good-to-know", **{"who-reads": words(key, teacher=teacher)})


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    bot.outbox.shows(OPENING, view_talk, draw_opening)
    for verb, handler in {"join": join, "watch": watch, "dm_yes": dm_yes, "dm_no": dm_no}.items():
        bot.router.on(verb)(handler)
