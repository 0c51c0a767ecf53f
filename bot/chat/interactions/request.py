"""Offers the ways to read and to answer one thing that a person did: a command, a press, a choice or a form."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Concatenate, ParamSpec, Protocol, TypeVar

import discord

from bot.chat.interactions.access import Access, Origin
from bot.chat.interactions.custom_id import convert
from bot.chat.interactions.first_answer import first_answer_of
from bot.chat.interactions.response import EPHEMERAL, Interaction, ResponseType
from bot.chat.interactions.submitted import choices_of, fields_of, files_of, values_of
from bot.chat.outbox.outbox import Outbox
from bot.chat.outbox.whispers import Whispers
from bot.chat.ui.layout import Style, button, page, row, text
from bot.domain.permission import Actor
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import ChatUser, Group
from bot.i18n.catalogue import Words, language_of, words_for
from bot.services.context import AppContext

DONE = "chat-done"
"""The key of the short private word that a command gets when nothing else is said."""
Value = TypeVar("Value")
Result = TypeVar("Result")
Further = ParamSpec("Further")


class OfClass(Protocol):
    """Anything that is of one class."""

    @property
    def group(self) -> Group: ...


View = TypeVar("View", bound=OfClass)


class Host(Protocol):
    """The part of the client that a request needs."""

    @property
    def context(self) -> AppContext: ...

    @property
    def access(self) -> Access: ...

    @property
    def outbox(self) -> Outbox: ...

    @property
    def whispers(self) -> Whispers: ...

    def track(self) -> None: ...


class Request:
    """What a handler gets. Whatever it answers is private, and answering late or twice never raises."""

    def __init__(
        self,
        interaction: Interaction,
        host: Host,
        places: tuple[Origin, ...],
        done: str = DONE,
        press: str | None = None,
    ) -> None:
        """``places`` has one place at least; more only in private, where it is not said which class is meant.

        ``press`` is the custom id of a button that does the same.
        """
        self.interaction = interaction
        self.context = host.context
        self.actor: Actor = places[0].actor
        self._done = done
        self._press = press
        self._group = places[0].group
        self._host = host
        self._other_places = places[1:]
        self._whispers = host.whispers
        self._first = first_answer_of(interaction, host)

    @property
    def source_id(self) -> int:
        """Discord's own id of the event: the highest one is the latest."""
        return self.interaction.id

    @property
    def group(self) -> Group:
        """The class that it happens in; raises ``Refused`` outside a class."""
        if self._group is None:
            raise Refused(Reason.NO_CLASS)
        return self._group

    @property
    def in_class(self) -> bool:
        """Whether it happens in a class at all."""
        return self._group is not None

    @property
    def in_private(self) -> bool:
        """Whether it happens in a private message, outside any server."""
        return self.interaction.guild_id is None

    @property
    def person(self) -> ChatUser:
        """Who does it, as the chat knows them: without the roles that they have in the class."""
        return ChatUser(self.actor.user_ref, self.actor.name)

    @property
    def words(self) -> Words:
        """The catalogue of the person's own language."""
        return words_for(language_of(str(self.interaction.locale)))

    @property
    def class_words(self) -> Words:
        """The catalogue of the class's language, for what everybody will read."""
        return words_for(self.group.language)

    @property
    def values(self) -> tuple[str, ...]:
        """The values that were chosen in the select."""
        return values_of(self.interaction)

    @property
    def fields(self) -> Mapping[str, str]:
        """The fields of a form by custom id: a text, or the one value of a choice; an empty one is ``""``.

        Asking for a field that is not there is refused as gone.
        """
        return fields_of(self.interaction)

    @property
    def choices(self) -> Mapping[str, tuple[str, ...]]:
        """All values that were chosen in a form's fields, by custom id; one that is not there is refused as gone."""
        return choices_of(self.interaction)

    @property
    def files(self) -> tuple[discord.Attachment, ...]:
        """The files that came with a form or a command."""
        return files_of(self.interaction)

    @property
    def answered(self) -> bool:
        """Whether the person has had an answer."""
        return self._first.given

    def in_next_class(self) -> "Request | None":
        """Return the same request in the next class that may be meant, or None when there is no other."""
        if not self._other_places:
            return None
        return Request(self.interaction, self._host, self._other_places, self._done, self._press)

    def picked(self, kind: type[Value]) -> Value:
        """Return the one value chosen in the select as this kind; raises ``Refused`` as gone when it is none."""
        return _converted(next(iter(self.values), ""), kind)

    def chosen(self, name: str, kind: type[Value]) -> Value:
        """Return what a form's field holds as this kind; raises ``Refused`` as gone when it is none."""
        return _converted(self.fields[name], kind)

    async def run(
        self,
        use_case: Callable[Concatenate[AppContext, Group, Further], Awaitable[Result]],
        *args: Further.args,
        **kwargs: Further.kwargs,
    ) -> Result:
        """Call a use case for the class that this happens in; raises ``Refused`` outside a class."""
        return await use_case(self.context, self.group, *args, **kwargs)

    async def act(
        self,
        use_case: Callable[Concatenate[AppContext, Group, str, Further], Awaitable[Result]],
        *args: Further.args,
        **kwargs: Further.kwargs,
    ) -> Result:
        """Call a use case that also asks who does it: as ``run``, with the person's reference after the class."""
        return await use_case(self.context, self.group, self.actor.user_ref, *args, **kwargs)

    async def find(self, look: Callable[[AppContext, int], Awaitable[View | None]], ref: int) -> View:
        """Return what ``look`` finds by an id from a button; raises ``Refused`` as gone if it is not of this class."""
        view = await look(self.context, ref)
        if view is None or view.group.id != self.group.id:
            raise Refused(Reason.GONE)
        return view

    async def think(self) -> None:
        """Say that a private answer takes a moment; ``tell`` gives it. A message with pictures needs this first."""
        await self._first.give(ResponseType.deferred_channel_message, {"flags": EPHEMERAL})

    async def tell(self, what: str | discord.ui.LayoutView) -> None:
        """Answer privately: with the first answer, or after it."""
        layout = _layout(what)
        if not await self._first.say(layout):
            await self._whispers.whisper(self.actor.user_ref, layout, dm_welcome=False)

    async def replace(self, what: str | discord.ui.LayoutView, *, shared: bool = False) -> None:
        """Change the private message the button sits on; where there is none (a command, its form) tell it privately.

        A message that others read too is changed only when it is ``shared`` on purpose, whatever id was sent from it.
        """
        layout = _layout(what)
        if shared and not await self._host.outbox.guard.may_show(str(self.interaction.channel_id)):
            shared = False
        if self.interaction.message is None or not (shared or self._alone):
            await self.tell(layout)
        elif not await self._first.change(layout) and not shared:
            await self._whispers.whisper(self.actor.user_ref, layout, dm_welcome=False)

    async def turn_to(self, number: int | None, layout: str | discord.ui.LayoutView) -> None:
        """Show a page: the first one (None) as a new private message, any other one in the place of the last."""
        await (self.tell(layout) if number is None else self.replace(layout))

    async def acknowledge(self) -> None:
        """Give a sign that it is at work, unless there was an answer. Words follow, or ``say_nothing``."""
        await self._first.acknowledge()

    async def say_nothing(self) -> None:
        """Acknowledge without a visible answer; a command, and its form, must have one: a short private word."""
        if self._first.promises_words or (not self.answered and self.interaction.message is None):
            await self.tell(self.words(self._done))
        else:
            await self._first.give(ResponseType.deferred_message_update)

    async def open_form(self, form: discord.ui.Modal) -> None:
        """Show a form. It must be the first answer, and cannot answer a form.

        Where the person had a sign already, because looking took long, they get a button that opens it.
        """
        if await self._first.give(ResponseType.modal, form.to_dict()) is None:
            told = text(self.words("form-was-slow"))
            again = [row(button(self.words("form-open"), self._press, Style.primary))] if self._press else []
            await self.tell(page(told, *again))

    @property
    def _alone(self) -> bool:
        """Whether nobody else sees the message that the button sits on."""
        message = self.interaction.message
        return message is not None and (message.flags.ephemeral or self.in_private)


def _converted(text: str, kind: type[Value]) -> Value:
    try:
        return convert(text, kind)
    except ValueError:
        raise Refused(Reason.GONE) from None


def _layout(what: str | discord.ui.LayoutView) -> discord.ui.LayoutView:
    return page(what) if isinstance(what, str) else what
