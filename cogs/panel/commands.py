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
from bot.domain.round.round import RoundState
from bot.domain.talk.talk import TalkState
from bot.services.panel.views import view_panel
from bot.services.round.views import OpenTalk, view_open_talk
from cogs.common import ids as shared

PanelButton = Callable[[OpenTalk], str]
"""This gives the custom id of a button of the panel, in the talk that is going on."""

ROUND_STEPS = {
    RoundState.THINKING: shared.ROUND_OPEN,
    RoundState.ANSWERING: shared.ROUND_CLOSE,
    RoundState.PREVIEW: shared.ROUND_REVEAL,
}
TALK_STEPS = {NextStep.HARVEST: shared.MOMENTS_HARVEST, NextStep.CLOSE: shared.CLOSING_BEGIN}


@subcommand("next")
@needs(Action.STEER_TALK, class_only=True)
async def next_step(interaction: CommandInteraction) -> None:
    """Take the step that the panel's main button takes."""
    request = request_of(interaction)
    await interaction.client.router.run(interaction, await _main_button(request, await _open_talk(request)))


def by_button(name: str, button: PanelButton, done: str = DONE) -> Command:
    """Make a subcommand that does what a button does; ``done`` is the key of what the teacher is told then."""

    @subcommand(name)
    @needs(Action.STEER_TALK, class_only=True)
    async def run(interaction: CommandInteraction) -> None:
        """Take the same step as the button."""
        opened = await _open_talk(request_of(interaction))
        await interaction.client.router.run(interaction, button(opened), done)

    return run


def _of_talk(custom_id: CustomId, **more: None) -> PanelButton:
    return lambda opened: custom_id(talk_id=opened.talk.id, **more)


def _of_round(custom_id: CustomId) -> PanelButton:
    return lambda opened: custom_id(round_id=opened.round_id())


def _pause(opened: OpenTalk) -> str:
    return (shared.MOMENTS_RESUME if opened.talk.is_paused else shared.MOMENTS_PAUSE)(talk_id=opened.talk.id)


async def _open_talk(request: Request) -> OpenTalk:
    opened = await request.run(view_open_talk)
    if opened is None:
        raise Refused(Reason.NO_TALK)
    return opened


async def _main_button(request: Request, opened: OpenTalk) -> str:
    talk, round_ = opened.talk, opened.round
    if talk.state is TalkState.CLOSING:
        return shared.CLOSING_NEXT(talk_id=talk.id)
    panel = await view_panel(request.context, talk.id)
    step = None if panel is None else panel.next_step
    if step is not None and step in TALK_STEPS:
        return TALK_STEPS[step](talk_id=talk.id)
    if round_ is not None and round_.state in ROUND_STEPS:
        return ROUND_STEPS[round_.state](round_id=round_.id)
    if round_ is not None and round_.state in (RoundState.READING, RoundState.TURNS) and step is NextStep.INVITE:
        return shared.TURN_INVITE(round_id=round_.id)
    return shared.ROUND_DRAW(talk_id=talk.id)


COMMANDS: tuple[Command, ...] = (
    next_step,
    by_button("time", _of_round(shared.ROUND_GIVE_TIME), "more-time-given"),
    by_button("turn", _of_round(shared.TURN_INVITE), "invite-asked"),
    by_button("pause", _pause),
    by_button("harvest", _of_talk(shared.MOMENTS_HARVEST)),
    by_button("i-notice", _of_talk(shared.MOMENTS_I_NOTICE)),
    by_button("meta", _of_talk(shared.MOMENTS_META, line=None)),
    by_button("cover", _of_talk(shared.MOMENTS_COVER)),
    by_button("purpose", _of_talk(shared.TALK_PURPOSE)),
    by_button("agreement", _of_talk(shared.CLOSING_AGREE_PROPOSE)),
    by_button("close", _of_talk(shared.CLOSING_NEXT)),
    by_button("stop", _of_talk(shared.CLOSING_STOP)),
)
"""Everything that the panel can do has a subcommand as well."""
