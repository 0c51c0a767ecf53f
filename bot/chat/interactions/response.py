"""The first answer to a press, by the short way: one POST through discord.py's own session."""

import asyncio
from enum import IntEnum, StrEnum
from typing import Any, cast

import aiohttp
import discord
import orjson
from discord.http import Route
from discord.webhook.async_ import async_context, interaction_response_params

from bot.log import logger

log = logger(__name__)

Interaction = discord.Interaction[Any]

PATIENCE = 20.0
"""Seconds of real time after which a call to Discord counts as lost (aiohttp would wait five minutes)."""
EPHEMERAL = 64
COMPONENTS_V2 = 1 << 15
UNKNOWN_INTERACTION = 10062
ALREADY_ANSWERED = 40060


class Reply(IntEnum):
    """What kind of first answer (Discord's interaction callback types)."""

    MESSAGE = 4
    THINKING = 5
    NOTHING = 6
    UPDATE = 7
    FORM = 9


class Delivery(StrEnum):
    """What became of a first answer: seen, too late (Discord's 3 s are over), or somebody answered before."""

    SENT = "sent"
    LATE = "late"
    TAKEN = "taken"


async def answer(interaction: Interaction, reply: Reply, data: dict[str, Any] | None = None) -> Delivery:
    """Give the first answer; raises only what is neither being late nor being second.

    An answer that got lost on the way may have arrived after all: then the second try is told "taken".
    """
    try:
        response = await _post(interaction, reply, data)
    except (aiohttp.ClientError, OSError):
        response = None
    if response is None:
        return await _answer_slowly(interaction, reply, data)
    return response


def message_data(layout: discord.ui.LayoutView) -> dict[str, Any]:
    """The payload of a private message that pings nobody."""
    return {"flags": EPHEMERAL | COMPONENTS_V2, **update_data(layout)}


def update_data(layout: discord.ui.LayoutView) -> dict[str, Any]:
    """The payload of a message that is changed in place."""
    return {"components": layout.to_components(), "allowed_mentions": {"parse": []}}


async def _post(interaction: Interaction, reply: Reply, data: dict[str, Any] | None) -> Delivery | None:
    """The short way; None when the ordinary way should have a try."""
    session = interaction._session  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    http = interaction.client.http
    payload: dict[str, Any] = {"type": int(reply)} if data is None else {"type": int(reply), "data": data}
    async with session.post(
        f"{Route.BASE}/interactions/{interaction.id}/{interaction.token}/callback",
        data=orjson.dumps(payload),
        headers={"Content-Type": "application/json"},
        proxy=http.proxy,
        proxy_auth=http.proxy_auth,
        timeout=aiohttp.ClientTimeout(total=PATIENCE),
    ) as response:
        if response.status < 300:
            return Delivery.SENT
        return _refusal(_code(await response.read()))


async def _answer_slowly(interaction: Interaction, reply: Reply, data: dict[str, Any] | None) -> Delivery:
    http = interaction.client.http
    try:
        async with asyncio.timeout(PATIENCE):
            await async_context.get().create_interaction_response(
                interaction.id,
                interaction.token,
                session=interaction._session,  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
                proxy=http.proxy,
                proxy_auth=http.proxy_auth,
                params=interaction_response_params(int(reply), data),
            )
    except discord.HTTPException as error:
        if (refusal := _refusal(error.code)) is None:
            raise
        return refusal
    return Delivery.SENT


def _refusal(code: int) -> Delivery | None:
    return {UNKNOWN_INTERACTION: Delivery.LATE, ALREADY_ANSWERED: Delivery.TAKEN}.get(code)


def _code(body: bytes) -> int:
    try:
        error = orjson.loads(body)
    except orjson.JSONDecodeError:
        return 0
    return int(cast("dict[str, Any]", error).get("code", 0)) if isinstance(error, dict) else 0
