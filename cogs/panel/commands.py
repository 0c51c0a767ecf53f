"""Defines the subcommands of ``/talk`` that take the same steps as the buttons of the panel."""

from collections.abc import Callable

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import Command, subcommand
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import DONE, Request
from bot.domain.panel.next_step import NextStep
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round, RoundState
from bot.domain.talk.talk import ClosingStep, TalkState
from bot.services.panel.views import PanelView, view_panel
from bot.services.round.views import view_open_talk
from bot.services.talk.posts import PANEL
from cogs.common import ids as shared
from cogs.common.stepping import take_step

PanelButton = Callable[[PanelView], str]
"""This gives the custom id of a button of the panel, in the talk that is going on."""

ROUND_STEPS = {
    RoundState.THINKING: shared.ROUND_OPEN,
    RoundState.ANSWERING: shared.ROUND_CLOSE,
    RoundState.PREVIEW: shared.ROUND_REVEAL,
}
TALK_STEPS = {NextStep.HARVEST: shared.MOMENTS_HARVEST, NextStep.CLOSE: shared.CLOSING_BEGIN}
CLOSING_STEPS = {
    None: shared.CLOSING_BEGIN,
    ClosingStep.AGREEMENTS: shared.CLOSING_ASK_OPINION,
    ClosingStep.RATING: shared.CLOSING_TO_OUTCOMES,
    ClosingStep.OUTCOMES: shared.CLOSING_OUTCOMES,
    ClosingStep.COVER: shared.CLOSING_END,
}


def by_button(name: str, button: PanelButton, done: str = DONE, *, moves: bool = False) -> Command:
    """Make a subcommand that does what a button does; ``done`` is the key of what the teacher is told then.

    With ``moves`` the talk goes a step further by it, so the teacher must have seen that it could.
    """

    @subcommand(name)
    @needs(Action.STEER_TALK, class_only=True)
    async def run(interaction: CommandInteraction) -> None:
        """Take the same step as the button."""
        panel = await _panel(request_of(interaction))
        if moves:
            await take_step(interaction, PANEL, panel.talk.id, button(panel), done)
        else:
            await interaction.client.router.run(interaction, button(panel), done)

    return run


async def _panel(request: Request) -> PanelView:
    opened = await request.run(view_open_talk)
    panel = None if opened is None else await view_panel(request.context, opened.talk.id)
    if panel is None:
        raise Refused(Reason.NO_TALK)
    return panel


def _main_button(panel: PanelView) -> str:
    """Return the step that the panel's main button takes."""
    round_, step = panel.round, panel.next_step
    if panel.talk.state is TalkState.CLOSING:
        return _closing(panel)
    if step in TALK_STEPS:
        return TALK_STEPS[step](talk_id=panel.talk.id)
    if round_ is not None and round_.state in ROUND_STEPS:
        return ROUND_STEPS[round_.state](round_id=round_.id)
    if round_ is not None and round_.state in (RoundState.READING, RoundState.TURNS) and step is NextStep.INVITE:
        return _invite(panel)
    return shared.ROUND_DRAW(talk_id=panel.talk.id)


def _of_talk(custom_id: CustomId, **more: None) -> PanelButton:
    return lambda panel: custom_id(talk_id=panel.talk.id, **more)


def _round_of(panel: PanelView) -> Round:
    if panel.round is None:
        raise Refused(Reason.NO_ROUND)
    return panel.round


def _invite(panel: PanelView) -> str:
    return shared.TURN_INVITE(round_id=_round_of(panel).id, asked=panel.asked)


def _give_time(panel: PanelView) -> str:
    round_ = _round_of(panel)
    return shared.ROUND_GIVE_TIME(round_id=round_.id, until=round_.step_stamp)


def _pause(panel: PanelView) -> str:
    return (shared.MOMENTS_RESUME if panel.talk.is_paused else shared.MOMENTS_PAUSE)(talk_id=panel.talk.id)


def _closing(panel: PanelView) -> str:
    return CLOSING_STEPS[panel.talk.step](talk_id=panel.talk.id)


COMMANDS: tuple[Command, ...] = (
    by_button("next", _main_button, moves=True),
    by_button("time", _give_time, "more-time-given", moves=True),
    by_button("turn", _invite, "invite-asked", moves=True),
    by_button("pause", _pause, moves=True),
    by_button("harvest", _of_talk(shared.MOMENTS_HARVEST)),
    by_button("i-notice", _of_talk(shared.MOMENTS_I_NOTICE)),
    by_button("meta", _of_talk(shared.MOMENTS_META, line=None)),
    by_button("cover", _of_talk(shared.MOMENTS_COVER)),
    by_button("purpose", _of_talk(shared.TALK_PURPOSE)),
    by_button("agreement", _of_talk(shared.CLOSING_AGREE_PROPOSE)),
    by_button("close", _closing, moves=True),
    by_button("stop", _of_talk(shared.CLOSING_STOP)),
)
"""Everything that the panel can do has a subcommand as well."""
