"""Answers what pupils say to a moment, choose in a pulse, and take along when a tender talk is covered."""

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import Style, button, page, row, text
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.moments.moment import REPLY_LIMIT, MomentKind, Pulse
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.services.moments.cover import light_card
from bot.services.moments.pulse import choose_pulse
from bot.services.moments.say import reply, view_moment
from cogs.common import ids as shared
from cogs.common.buttons import pass_button
from cogs.moments import ids

TITLES = {MomentKind.HARVEST: "harvest-other", MomentKind.I_NOTICE: "i-notice-reply", MomentKind.META: "meta-reply"}
IMAGE_LIMIT = 140


@needs(Action.TAKE_PART, opens_form=True)
async def reply_to(request: Request, moment_id: int) -> None:
    """Open the form for words to the teacher."""
    view = await request.find(view_moment, moment_id)
    if view.moment.kind not in TITLES:
        raise Refused(Reason.GONE)
    words, teacher = request.words, request.group.form_of_address
    hint = words("moment-reply-hint", teacher=teacher)
    said = text_field(words("moment-reply"), "text", long=True, description=hint, limit=REPLY_LIMIT)
    await request.open_form(form(words(TITLES[view.moment.kind]), ids.REPLY(moment_id=view.moment.id), said))


@needs(Action.TAKE_PART)
async def replied(request: Request, moment_id: int) -> None:
    """Keep the words, so that the teacher can read them."""
    await request.run(reply, moment_id, request.person, request.fields["text"])
    await request.tell(request.words("moment-replied", teacher=literal(request.group.form_of_address)))


@needs(Action.TAKE_PART)
async def pulse(request: Request, moment_id: int, choice: Pulse | None) -> None:
    """Count a choice halfway; a pass leaves nothing."""
    await request.run(choose_pulse, moment_id, request.person, choice)
    await request.tell(request.words("answer-passed" if choice is None else "pulse-thanks"))


@needs(Action.TAKE_PART, opens_form=True)
async def cover_image(request: Request, ref: int) -> None:
    """Open the first screen, for one image to leave with. It is not kept."""
    words = request.words
    image = text_field(
        words("cover-image"), "image", description=words("cover-private"), limit=IMAGE_LIMIT, required=False
    )
    await request.open_form(form(words("cover-title"), shared.MOMENTS_COVER_IMAGE(ref=ref), image))


@needs(Action.TAKE_PART)
async def cover_imaged(request: Request, ref: int) -> None:
    """Show the way to the second screen."""
    words, image = request.words, request.fields["image"].strip()
    said = [text(quoted(image))] if image else []
    following = button(words("cover-next"), ids.COVER_WHO(ref=ref), Style.primary)
    ways = row(following, pass_button(words, shared.MOMENTS_COVER_PASS()))
    await request.tell(page(*said, text(words("cover-who")), ways))


@needs(Action.TAKE_PART, opens_form=True)
async def cover_who(request: Request, ref: int) -> None:
    """Open the second screen, for with whom the pupil can be for a while. It is not kept either."""
    words = request.words
    who = text_field(words("cover-who"), "who", description=words("cover-private"), limit=IMAGE_LIMIT, required=False)
    await request.open_form(form(words("cover-title"), ids.COVER_WHO(ref=ref), who))


@needs(Action.TAKE_PART)
async def covered(request: Request, ref: int) -> None:
    """Give a light card to go on with."""
    words, who = request.words, request.fields["who"].strip()
    said = [text(words("cover-with", who=literal(who)))] if who else []
    card = light_card(request.context, request.group).text(words.lang)
    help_line = text(
        words("cover-help", teacher=literal(request.group.form_of_address), country=request.context.calendar.country)
    )
    await request.tell(page(*said, text(words("cover-card", card=card)), help_line))
