"""Answers every failure: a kind word to the person, a code to find it by, and a log line that holds ids only."""

import secrets
from typing import Any, cast

from discord import app_commands

from bot.chat.connection.calls import NETWORK, error_facts
from bot.chat.connection.refusals import OURS, refusal_of
from bot.chat.connection.storage import storage_text, storage_trouble
from bot.chat.interactions.first_answer import first_answer_of
from bot.chat.interactions.gate import Denied, request_if_any
from bot.chat.interactions.request import Host, Request
from bot.chat.interactions.response import Interaction
from bot.chat.interactions.submitted import typed_in
from bot.chat.ui.giving_back import with_words_back
from bot.chat.ui.layout import page
from bot.domain.refusal import Refused
from bot.i18n.catalogue import CatalogueError, Words, language_of, words_for
from bot.log import logger

log = logger(__name__)


class StillStartingError(app_commands.CheckFailure):
    """The bot is still starting, and takes nothing on."""


OUTDATED = (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch)


async def answer_failure(what: Request | Interaction, error: BaseException) -> None:
    """Tell the person, privately, why it did not work, with the words that they typed. This never raises."""
    interaction = what.interaction if isinstance(what, Request) else what
    request = what if isinstance(what, Request) else request_if_any(interaction)
    sentence = _sentence(interaction, unwrapped(error))
    first, *further = with_words_back(words_for(language_of(str(interaction.locale))), sentence, typed_in(interaction))
    try:
        for told in (first, *further):
            if request is not None:
                await request.tell(told)
            else:
                await first_answer_of(interaction, cast("Host", interaction.client)).say(page(told))
    except NETWORK as unreachable:
        log.warning("failure could not be told", interaction=interaction.id, **error_facts(unreachable))


def report(error: BaseException, where: str, **ids: int | str | None) -> str:
    """Log a failure without anybody's words; returns the short code by which it can be found."""
    code = secrets.token_hex(2).upper()
    log.error("failure", code=code, where=where, exc_info=error, **ids)
    return code


def unwrapped(error: BaseException) -> BaseException:
    """Return the real error inside those that discord.py puts around it."""
    while True:
        match error:
            case Denied(refused=inner):
                return inner
            case app_commands.CommandInvokeError(original=inner):
                error = inner
            case _:
                return error


def _sentence(interaction: Interaction, error: BaseException) -> str:
    words = words_for(language_of(str(interaction.locale)))
    try:
        return _expected(words, error) or _unexpected(interaction, words, error)
    except CatalogueError as gap:
        return _last_resort(words, interaction, gap)


def _expected(words: Words, error: BaseException) -> str | None:
    """Say what the rules say; None for a failure."""
    match error:
        case Refused():
            return words(f"refused-{error.reason.value}", **error.details)
        case StillStartingError():
            return words("not-ready")
        case app_commands.CheckFailure():
            return words("refused-not-allowed")
        case _ if isinstance(error, OUTDATED):
            return words("command-expired")
        case _:
            return None


def _unexpected(interaction: Interaction, words: Words, error: BaseException) -> str:
    if (trouble := storage_trouble(error)) is not None:
        return storage_text(words, trouble, _report(interaction, error))
    if isinstance(error, NETWORK):
        return _refused_by_discord(interaction, words, error)
    return words("error-unexpected", code=_report(interaction, error))


def _last_resort(words: Words, interaction: Interaction, gap: CatalogueError) -> str:
    return words("error-unexpected", code=_report(interaction, gap))


def _refused_by_discord(interaction: Interaction, words: Words, error: BaseException) -> str:
    """Say why Discord did not do it; what the server's own people can mend is no failure of the bot."""
    refusal = refusal_of(interaction.client, error)
    if refusal.cause in OURS:
        return refusal.told(words, _report(interaction, error))
    log.warning("discord refused", cause=refusal.cause, interaction=interaction.id, **error_facts(error))
    return refusal.told(words)


def _report(interaction: Interaction, error: BaseException) -> str:
    return report(
        error,
        _where(interaction),
        interaction=interaction.id,
        guild=interaction.guild_id,
        channel=interaction.channel_id,
        user=interaction.user.id,
    )


def _where(interaction: Interaction) -> str:
    """Return the verb or the command's name, without what was filled in."""
    data: dict[str, Any] = dict(interaction.data or {})
    if custom_id := data.get("custom_id"):
        return str(custom_id)
    command = interaction.command
    return command.qualified_name.replace(" ", "/") if command else "interaction"
