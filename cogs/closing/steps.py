"""The teacher's steps through the closing, and stopping, which is possible at any time."""

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.gate import needs
from bot.chat.layout import Style, button, page, row, text
from bot.domain.closing import ClosingStep
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.services.closing_steps import ask_opinion, begin_closing, tell_outcomes_next
from bot.services.end_talk import close_talk, stop_talk
from bot.services.views import view_talk
from cogs.closing.sealed import offer_back


@needs(Action.STEER_TALK)
async def close(act: Act) -> None:
    """Begin the closing ("Afronden"): agreements first."""
    await begin_closing(act.core, act.group, act.number(0))
    await act.say_nothing()
    await offer_back(bot_of(act), act.group, act.number(0))


@needs(Action.STEER_TALK)
async def to_opinion(act: Act) -> None:
    """From the agreements to what pupils think of the talk."""
    await ask_opinion(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def to_outcomes(act: Act) -> None:
    """From the opinion to what happens now."""
    await tell_outcomes_next(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def end(act: Act) -> None:
    """Thanks; possible once the class was told what happens."""
    await close_talk(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def next_step(act: Act) -> None:
    """Whatever step comes now, for ``/talk close`` and ``/talk next``."""
    view = await view_talk(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    await bot_of(act).router.run(act.interaction, pack(STEPS[view.talk.step], view.talk.id))


@needs(Action.STEER_TALK)
async def stop(act: Act) -> None:
    """Stopping asks for a second press."""
    words = act.words
    yes = button(words("panel-stop-yes"), pack("stop_yes", act.number(0)), Style.danger)
    await act.tell(page(text(words("panel-stop-sure")), row(yes, button(words("panel-stop-no"), pack("stop_no")))))


@needs(Action.STEER_TALK)
async def stop_yes(act: Act) -> None:
    """Stop the talk, and give everybody their own words back."""
    await stop_talk(act.core, act.group, act.number(0))
    await act.replace(act.words("panel-stopped-now"))
    await offer_back(bot_of(act), act.group, act.number(0))


@needs(Action.STEER_TALK)
async def stop_no(act: Act) -> None:
    """Go on."""
    await act.replace(act.words("panel-goes-on"))


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
