"""The teacher's steps through the closing, and stopping, which is possible at any time."""

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Style, button, page, row, text
from bot.domain.closing.closing import ClosingStep
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.services.closing.steps import ask_opinion, begin_closing, tell_outcomes_next
from bot.services.talk.end import close_talk, stop_talk
from bot.services.talk.views import view_talk
from cogs.closing.sealed import offer_back


@needs(Action.STEER_TALK)
async def close(request: Request) -> None:
    """Begin the closing ("Afronden"): agreements first."""
    await begin_closing(request.context, request.group, request.number(0))
    await request.say_nothing()
    await offer_back(bot_of(request), request.group, request.number(0))


@needs(Action.STEER_TALK)
async def to_opinion(request: Request) -> None:
    """From the agreements to what pupils think of the talk."""
    await ask_opinion(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def to_outcomes(request: Request) -> None:
    """From the opinion to what happens now."""
    await tell_outcomes_next(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def end(request: Request) -> None:
    """Thanks; possible once the class was told what happens."""
    await close_talk(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def next_step(request: Request) -> None:
    """Whatever step comes now, for ``/talk close`` and ``/talk next``."""
    view = await view_talk(request.context, request.number(0))
    if view is None or view.group.id != request.group.id:
        raise Refused(Reason.GONE)
    await bot_of(request).router.run(request.interaction, pack(STEPS[view.talk.step], view.talk.id))


@needs(Action.STEER_TALK)
async def stop(request: Request) -> None:
    """Stopping asks for a second press."""
    words = request.words
    yes = button(words("panel-stop-yes"), pack("stop_yes", request.number(0)), Style.danger)
    await request.tell(page(text(words("panel-stop-sure")), row(yes, button(words("panel-stop-no"), pack("stop_no")))))


@needs(Action.STEER_TALK)
async def stop_yes(request: Request) -> None:
    """Stop the talk, and give everybody their own words back."""
    await stop_talk(request.context, request.group, request.number(0))
    await request.replace(request.words("panel-stopped-now"))
    await offer_back(bot_of(request), request.group, request.number(0))


@needs(Action.STEER_TALK)
async def stop_no(request: Request) -> None:
    """Go on."""
    await request.replace(request.words("panel-goes-on"))


STEPS = {
    None: "close",
    ClosingStep.AGREEMENTS: "opinion",
    ClosingStep.RATING: "outcomes_next",
    ClosingStep.OUTCOMES: "outcomes",
    ClosingStep.COVER: "close_end",
}
HANDLERS = {
    "close_next": next_step,
    "close": close,
    "opinion": to_opinion,
    "outcomes_next": to_outcomes,
    "close_end": end,
    "stop": stop,
    "stop_yes": stop_yes,
    "stop_no": stop_no,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    for verb, handler in HANDLERS.items():
        bot.router.on(verb)(handler)
