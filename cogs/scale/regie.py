"""Lets the teacher close and stop a scale question, see whom to look after, and read in private what pupils wrote."""

from discord.ui import LayoutView

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import OPTIONS, Accent, Button, Item, Style, button, card, option, page, row, select, text
from bot.chat.ui.paging import ROOM_ALONE, spread
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import Scale, ScaleState, ScaleStep, wants_a_look
from bot.domain.school.group import Group, Pupil
from bot.i18n.catalogue import Words, words_for
from bot.services.scale.views import PupilResponse, RegieView, read_responses
from cogs.common import ids as shared
from cogs.common.marks import mark_text
from cogs.scale import ids
from cogs.scale.asking import plan_lines
from cogs.scale.ladder import own_ladder

MOMENTS = {
    ScaleState.OPEN: "scale-regie-private",
    ScaleState.CLOSED: "scale-regie-closed",
    ScaleState.ENDED: "scale-regie-ended",
    ScaleState.STOPPED: "scale-regie-stopped",
}


def draw_regie(view: RegieView) -> LayoutView:
    """Draw what the teacher can do now. It has no marks or words: support staff read here too (pedagogy 1.2)."""
    words, scale = words_for(view.group.language), view.scale
    parts: list[Item] = [text(f"-# {words('scale-regie-tab')}"), text(f"## {literal(scale.topic)}")]
    parts.append(text(words(_moment(view))))
    if scale.state is not ScaleState.STOPPED:
        parts += _flags(words, view)
    if buttons := _buttons(words, view):
        parts.append(row(*buttons))
    return page(card(Accent.HEIDE, *parts))


@needs(Action.STEER_TALK)
async def stop(request: Request, scale_id: int) -> None:
    """Ask for a second press before stopping."""
    words = request.words
    yes = button(words("panel-stop-yes"), ids.STOP_YES(scale_id=scale_id), Style.danger)
    await request.tell(page(text(words("scale-stop-sure")), row(yes, button(words("panel-stop-no"), ids.STOP_NO()))))


@needs(Action.READ_PREVIEW)
async def read(request: Request, scale_id: int) -> None:
    """Ask the teacher alone whose response to read."""
    scale, given = await request.run(read_responses, scale_id)
    if not given:
        await request.tell(request.words("scale-read-none"))
        return
    lists = [
        select(
            request.words("scale-read-whom"),
            ids.READ_ONE(scale_id=scale.id, start=start),
            [option(own.pupil.name, str(own.response.id)) for own in given[start : start + OPTIONS]],
        )
        for start in range(0, len(given), OPTIONS)
    ]
    await request.tell(page(text(request.words("scale-read-alone")), *lists))


@needs(Action.READ_PREVIEW)
async def read_one(request: Request, scale_id: int, start: int) -> None:
    """Show one pupil's response."""
    scale, own = await _chosen(request, scale_id, start)
    for layout in draw_reading(request.words, request.group, scale, own):
        await request.tell(layout)


async def _chosen(request: Request, scale_id: int, start: int) -> tuple[Scale, PupilResponse]:
    scale, given = await request.run(read_responses, scale_id)
    for own in given[start : start + OPTIONS]:
        if own.response.id == request.picked(int):
            return scale, own
    raise Refused(Reason.GONE)


def _moment(view: RegieView) -> str:
    if not view.scale.takes_marks:
        return MOMENTS[view.scale.state]
    if view.is_enough:
        return "scale-regie-enough"
    return "scale-regie-some" if view.has_marks else "scale-regie-none"


def _flags(words: Words, view: RegieView) -> list[Item]:
    """Draw quiet lines in which nobody is mentioned and nothing says why."""
    flags = {
        "scale-flag-look": view.to_look_at,
        "scale-flag-talk": view.to_talk_with,
        "scale-flag-promise": view.with_promise,
    }
    return [text(words(key, names=_names(pupils))) for key, pupils in flags.items() if pupils]


def _names(pupils: tuple[Pupil, ...]) -> str:
    return ", ".join(literal(pupil.name) for pupil in sorted(pupils, key=lambda pupil: pupil.name.casefold()))


def _buttons(words: Words, view: RegieView) -> list[Button]:
    scale = view.scale
    buttons: list[Button] = []
    if scale.takes_marks:
        buttons.append(button(words("scale-button-close"), ids.CLOSE(scale_id=scale.id), Style.primary))
    if view.may_invite:
        buttons.append(button(words("scale-button-invite"), ids.INVITE(scale_id=scale.id), Style.primary))
    if view.has_words:
        buttons.append(button(words("scale-button-read"), shared.SCALE_READ(scale_id=scale.id)))
    if scale.takes_responses:
        buttons.append(button(words("scale-button-stop"), ids.STOP(scale_id=scale.id), Style.danger))
    return buttons


PARTS_A_PAGE = 20
TITLES = {
    ScaleStep.TELL: "scale-read-tell",
    ScaleStep.NOT_LOWER: "scale-read-not-lower",
    ScaleStep.HIGHER_BEFORE: "scale-read-higher-before",
    ScaleStep.WHAT_NEEDED: "scale-read-what-needed",
    ScaleStep.REVIEW_TELL: "scale-read-review",
}


def draw_reading(words: Words, group: Group, scale: Scale, own: PupilResponse) -> list[LayoutView]:
    """Draw everything the pupil wrote, in their own words and order; in several messages where it is much."""
    first, *further = spread(_told(words, group, own), len, most=PARTS_A_PAGE, room=ROOM_ALONE)
    response = own.response
    looks = wants_a_look(response, scale) or (response.wants_talk and not response.seen)
    seen = (
        [row(button(words("scale-button-seen"), ids.SEEN(scale_id=scale.id, response_id=response.id)))] if looks else []
    )
    return [page(*first, *seen), *(page(*some) for some in further)]


def _told(words: Words, group: Group, own: PupilResponse) -> list[str]:
    response = own.response
    parts = [
        f"### {literal(own.pupil.name)}\n{literal(response.topic)}",
        words("scale-anchors", zero=literal(response.zero), ten=literal(response.ten)),
    ]
    if response.mark is not None:
        parts.append(own_ladder(words, response))
    if response.review_mark is not None:
        parts.append(words("scale-read-later-mark", mark=mark_text(words, response.review_mark)))
    for step, title in TITLES.items():
        if said := response.words.get(step):
            parts.append(f"**{words(title)}**\n{quoted(said)}")
    return [*parts, *plan_lines(words, group, response.plan)]
