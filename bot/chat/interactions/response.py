"""Gives the first answer to an interaction by the short way: one POST through discord.py's own session."""

import asyncio
from enum import StrEnum
from typing import Any, cast

import aiohttp
import discord
import orjson

from bot.chat.connection.calls import CALL_TIMEOUT
from bot.chat.connection.library_internals import api_base, create_response, session_of

Interaction = discord.Interaction[Any]
Payload = dict[str, Any]
"""A part of Discord's raw data."""
ResponseType = discord.InteractionResponseType

EPHEMERAL = 64
COMPONENTS_V2 = 1 << 15
UNKNOWN_INTERACTION = 10062
ALREADY_ANSWERED = 40060


class RespondResult(StrEnum):
    """What became of a first answer: sent, too late (Discord's 3 s are over), or somebody answered before."""

    SENT = "sent"
    LATE = "late"
    TAKEN = "taken"


async def respond(interaction: Interaction, kind: ResponseType, data: Payload | None = None) -> RespondResult:
    """Give the first answer; raises for any failure but being late or being second.

    An answer that got lost on the way may have arrived after all: then the second try is told "taken".
    """
    try:
        delivery = await _post(interaction, kind, data)
    except (aiohttp.ClientError, OSError):
        delivery = None
    if delivery is None:
        return await _respond_by_library(interaction, kind, data)
    return delivery


def message_data(layout: discord.ui.LayoutView) -> Payload:
    """Return the payload of a private message that pings nobody."""
    return {"flags": EPHEMERAL | COMPONENTS_V2, **update_data(layout)}


def update_data(layout: discord.ui.LayoutView) -> Payload:
    """Return the payload of a message that is changed in place."""
    return {"components": layout.to_components(), "allowed_mentions": {"parse": []}}


async def _post(interaction: Interaction, kind: ResponseType, data: Payload | None) -> RespondResult | None:
    """Post the answer; None when the library should have a try."""
    http = interaction.client.http
    payload: Payload = {"type": kind.value} if data is None else {"type": kind.value, "data": data}
    async with session_of(interaction).post(
        f"{api_base()}/interactions/{interaction.id}/{interaction.token}/callback",
        data=orjson.dumps(payload),
        headers={"Content-Type": "application/json"},
        proxy=http.proxy,
        proxy_auth=http.proxy_auth,
        timeout=aiohttp.ClientTimeout(total=CALL_TIMEOUT),
    ) as response:
        if response.status < 300:
            return RespondResult.SENT
        return _refusal(_code(await response.read()))


async def _respond_by_library(interaction: Interaction, kind: ResponseType, data: Payload | None) -> RespondResult:
    try:
        async with asyncio.timeout(CALL_TIMEOUT):
            await create_response(interaction, kind.value, data)
    except discord.HTTPException as error:
        if (refusal := _refusal(error.code)) is None:
            raise
        return refusal
    return RespondResult.SENT


def _refusal(code: int) -> RespondResult | None:
    return {UNKNOWN_INTERACTION: RespondResult.LATE, ALREADY_ANSWERED: RespondResult.TAKEN}.get(code)


def _code(body: bytes) -> int:
    try:
        error = orjson.loads(body)
    except orjson.JSONDecodeError:
        return 0
    return int(cast("dict[str, Any]", error).get("code", 0)) if isinstance(error, dict) else 0
