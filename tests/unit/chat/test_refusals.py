"""Checks what is told when Discord says no: every code has its sentence, and only what passes is tried again."""

from typing import Any
from unittest.mock import create_autospec

import aiohttp
import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.connection.calls import is_final
from bot.chat.connection.refusals import CAUSES, FORM_CAUSES, OURS, PASSING, Cause, Refusal, cause_of
from bot.chat.connection.rights import NEEDS, names_of
from bot.i18n.catalogue import LANGUAGES, words_for
from bot.room.state.api_error import KNOWN_CODES, api_error

DOCUMENTED = {
    "send": (20009, 20016, 20028, 20029, 40004, 40005, 40058, 50001, 50006, 50007, 50008, 50009, 50013, 50045, 50278),
    "send, kept back": (160005, 200000, 240000, 400001),
    "edit": (10008, 20022, 30046, 50005, 50021, 50083),
    "channel": (10003, 20031, 30013, 30061, 50024, 60003),
    "overwrite": (10009, 10011, 30060, 50013, 50028),
    "thread": (30033, 160004, 160006, 160007, 200001),
    "private": (20026, 40003, 50033, 90001),
    "interaction": (10015, 10062, 40060, 40094, 50027),
    "commands": (30032, 30034, 10002, 20012),
    "person": (10007, 10013, 40007, 50178),
    "file": (30015, 50046, 50110, 50123, 50146),
    "all": (10004, 40001, 40006, 40062, 40333, 50014, 50109, 130000),
}
"""The codes of Discord's page of opcodes and status codes that the calls of the bot can meet."""


def refused(status: int, code: int, errors: dict[str, Any] | None = None) -> discord.HTTPException:
    response = create_autospec(aiohttp.ClientResponse, instance=True)
    response.status, response.reason = status, "No"
    return discord.HTTPException(response, {"code": code, "message": "no", "errors": errors or {}})


def sentence(lang: str, cause: Cause) -> str:
    return Refusal(cause, number=50999).told(words_for(lang), "A1B2")


def test_every_code_that_the_bot_can_meet_has_a_cause() -> None:
    documented = {code for codes in DOCUMENTED.values() for code in codes}
    room = KNOWN_CODES - {50035}
    assert (documented | room) - set(CAUSES) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cause_says_something_else(lang: str) -> None:
    told = [sentence(lang, cause) for cause in Cause]
    assert len(set(told)) == len(told)
    assert not any("{" in one for one in told)


@pytest.mark.parametrize(("lang", "again"), [("nl", "Probeer het zo nog eens"), ("en", "Please try again")])
def test_only_what_passes_by_itself_is_called_try_again(lang: str, again: str) -> None:
    assert [cause for cause in Cause if again in sentence(lang, cause)] == [Cause.BUSY]
    assert {cause for cause in Cause if "A1B2" in sentence(lang, cause)} == OURS


@given(st.integers(400, 599), st.one_of(st.just(0), st.sampled_from(sorted(CAUSES)), st.integers(10001, 999999)))
def test_what_discord_understood_and_refused_is_final(status: int, code: int) -> None:
    error = refused(status, code)
    passes = status >= 500 or (CAUSES[code] in PASSING if code in CAUSES else code == 0 and status in (408, 429))
    assert is_final(error) is not passes
    assert (cause_of(error) is Cause.OTHER) <= (code not in CAUSES)


@pytest.mark.parametrize("error", [TimeoutError(), ConnectionResetError(), aiohttp.ClientConnectionError()])
def test_what_never_reached_discord_is_busy(error: Exception) -> None:
    assert cause_of(error) is Cause.BUSY


@pytest.mark.parametrize(("field", "cause"), [*FORM_CAUSES.items(), ("BASE_TYPE_REQUIRED", Cause.FORM)], ids=str)
def test_a_wrong_form_is_told_by_its_field(field: str, cause: Cause) -> None:
    errors = {"parent_id": {"_errors": [{"code": field, "message": "no"}]}}
    assert cause_of(refused(400, 50035, errors)) is cause
    assert cause_of(refused(400, 50035, {"components": {"0": {"components": {"1": errors}}}})) is cause


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_right_that_a_call_needs_has_a_name(lang: str) -> None:
    needed = {name for _, _, rights in NEEDS for name in names_of(rights.value)}
    rights = (*sorted(needed), "attach_files", "manage_threads", "send_messages_in_threads")
    told = Refusal(Cause.FORBIDDEN, rights).told(words_for(lang))
    assert words_for(lang)("permission-manage-threads") in told
    assert "{" not in told


def test_the_room_refuses_as_discord_does() -> None:
    assert all(400 <= api_error(code).status < 500 for code in KNOWN_CODES)
