"""One pupil's walk as the teacher reads it, in private."""

from discord.ui import LayoutView

from bot.chat.ui.layout import button, page, row
from bot.chat.ui.paging import ROOM_ALONE, spread
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.scale.scale import Scale, Step, wants_a_look
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words
from bot.services.scale.views import PupilWalk
from cogs.scale import ids
from cogs.scale.asking import plan_lines
from cogs.scale.ladder import mark_text, own_ladder

PARTS_A_PAGE = 20
TITLES = {
    Step.TELL: "scale-read-tell",
    Step.NOT_LOWER: "scale-read-not-lower",
    Step.HIGHER_BEFORE: "scale-read-higher-before",
    Step.WHAT_NEEDED: "scale-read-what-needed",
    Step.REVIEW_TELL: "scale-read-review",
}


def draw_reading(words: Words, group: Group, scale: Scale, walk: PupilWalk) -> list[LayoutView]:
    """Everything the pupil wrote, in the pupil's own words and order; one message, or more where it is much."""
    first, *further = spread(_told(words, group, walk), len, most=PARTS_A_PAGE, room=ROOM_ALONE)
    flow = walk.flow
    looks = wants_a_look(flow, scale) or (flow.wants_talk and not flow.seen)
    seen = [row(button(words("scale-button-seen"), ids.SEEN(scale_id=scale.id, response_id=flow.id)))] if looks else []
    return [page(*first, *seen), *(page(*some) for some in further)]


def _told(words: Words, group: Group, walk: PupilWalk) -> list[str]:
    flow = walk.flow
    parts = [
        f"### {literal(walk.pupil.name)}\n{literal(flow.topic)}",
        words("scale-anchors", zero=literal(flow.zero), ten=literal(flow.ten)),
    ]
    if flow.mark is not None:
        parts.append(own_ladder(words, flow))
    if flow.review_mark is not None:
        parts.append(words("scale-read-later-mark", mark=mark_text(words, flow.review_mark)))
    for step, title in TITLES.items():
        if said := flow.words.get(step):
            parts.append(f"**{words(title)}**\n{quoted(said)}")
    return [*parts, *plan_lines(words, group, flow.plan)]
