"""Tries the gate, the router's table and the error path: nobody gets in unguarded, and every refusal has its words."""

import discord
import pytest
from discord import app_commands

from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.failure import unwrapped
from bot.chat.interactions.gate import Denied, action_of, gate_of, needs
from bot.chat.interactions.request import Request
from bot.chat.interactions.router import Router, RouterError
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.i18n.catalogue import LANGUAGES, words_for

ANSWER = CustomId("answer", round_id=int)


@needs(Action.TAKE_PART)
async def answer(request: Request, round_id: int) -> None:
    await request.say_nothing()


async def unguarded(request: Request) -> None:
    await request.say_nothing()


def test_the_router_refuses_a_handler_that_nobody_guards() -> None:
    with pytest.raises(RouterError, match="@needs"):
        Router().add({ANSWER: unguarded})


def test_the_router_refuses_a_second_handler_but_forms_have_their_own_table() -> None:
    router = Router()
    router.add({ANSWER: answer}, forms={ANSWER: answer})
    with pytest.raises(RouterError, match="already"):
        router.add({ANSWER: answer})
    assert set(router.presses) == set(router.forms) == {"answer"}
    assert router.presses["answer"].gate.action is Action.TAKE_PART


@pytest.mark.parametrize(
    "declared", [CustomId("a"), CustomId("a", round_id=str), CustomId("a", round_id=int, page=int)]
)
def test_the_router_refuses_a_handler_with_other_parameters_than_its_id(declared: CustomId) -> None:
    with pytest.raises(RouterError, match="must take"):
        Router().add({declared: answer})


def test_a_command_and_a_handler_tell_what_they_need() -> None:
    @app_commands.command(name="start")
    @needs(Action.STEER_TALK)
    async def start(interaction: discord.Interaction) -> None:
        """Start."""

    assert action_of(start) is Action.STEER_TALK
    gate = gate_of(start)
    assert gate is not None
    assert start.checks == [gate.check]
    assert action_of(answer) is Action.TAKE_PART
    assert action_of(unguarded) is None


def test_the_real_error_is_found_inside_discords() -> None:
    refused = Refused(Reason.GONE)
    assert unwrapped(Denied(refused)) is refused
    error = RuntimeError("x")

    @app_commands.command(name="start")
    async def start(interaction: discord.Interaction) -> None:
        """Start."""

    assert unwrapped(app_commands.CommandInvokeError(start, error)) is error
    assert unwrapped(error) is error


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_its_words(lang: str, reason: Reason) -> None:
    key = f"refused-{reason.value}"
    details = dict.fromkeys(words_for(lang).needs(key), 2)
    assert "{" not in words_for(lang)(key, **details)
