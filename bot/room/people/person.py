"""A person of the room does with the bot what a Discord client lets its user do."""

from collections.abc import Mapping
from typing import Any

from bot.room.discord.changes.channels import channel_changed
from bot.room.discord.changes.interactions import InteractionStart, begin
from bot.room.discord.changes.threads import reopen
from bot.room.discord.interaction_shapes import LOADING
from bot.room.discord.rules import callbacks
from bot.room.discord.rules.components import BUTTON, SELECTS, STRING_SELECT
from bot.room.people import commands
from bot.room.people.answer import AnswerKind, BotAnswer
from bot.room.people.errors import CannotDo, InteractionFailed, InvalidInput, Obstacle
from bot.room.people.finding import Resolved, Spot, Wanted, a_button, a_list, spots, usable, visible
from bot.room.people.modal import OpenModal, bounds, option_value, picked
from bot.room.people.talking import Talker
from bot.room.people.waiter import EventWaiter
from bot.room.people.watching import Where
from bot.room.state.entities import Channel, Interaction, Json, Message
from bot.room.state.permissions import Perm
from bot.room.state.world import World

_ALL_LISTS = frozenset(SELECTS)


class Person(Talker):
    """One user at a client. Get one from `Room.person(name)`; the same name gives the same object.

    `modal` is the form on the screen, or None. What the client does not offer raises CannotDo, what the room refuses
    raises NotAllowed, and a bot that does not answer in time InteractionFailed; each tells what this person saw.
    `waits_for_thinking` is whether an answer that was announced as "thinking" is waited for.
    """

    modal: OpenModal | None = None
    waits_for_thinking = True

    # -- commands ----------------------------------------------------------------------------------------------------

    async def runs(
        self,
        line: str,
        place: Where = None,
        *,
        force: bool = False,
        options: Mapping[str, Any] | None = None,
        **more: Any,
    ) -> BotAnswer:
        """Run a command such as "/gesprek start", by its base name or that of any language.

        Options by name (`_` for `-`), their values as a person picks them: text, number, choice name, Person, Role,
        Channel or a name, (filename, bytes). `force` skips what the client hides for want of rights.
        """
        channel = self._open(place)
        chosen = self._chosen(line, channel, force=force)
        resolved = Resolved(self.world, channel.guild_id, self.id)
        try:
            filled = commands.fill(chosen.leaf, {**(options or {}), **more}, resolved, channel)
        except InvalidInput as refusal:
            raise CannotDo(self.name, f"{line}: {refusal}", obstacle=refusal.obstacle) from refusal
        return await self._acts(
            channel, InteractionStart(callbacks.COMMAND, commands.data_of(chosen, filled, resolved))
        )

    def offers(self, place: Where = None) -> list[str]:
        """Return the commands that this person's client offers, as they are typed in their language."""
        offered = commands.offered(self.world, self.id, self.place(place))
        return sorted(line for command in offered for line in commands.lines(command, self.locale))

    # -- components --------------------------------------------------------------------------------------------------

    async def clicks(
        self,
        label: str | None = None,
        *,
        custom_id: str | None = None,
        message: Message | None = None,
        place: Where = None,
        forced: bool = False,
    ) -> BotAnswer:
        """Press a button, on the newest message in sight that has it switched on, or on `message`.

        `forced` sends `custom_id` although there is no such button (or it is off), as a tampered client would.
        """
        if forced and custom_id is not None:
            source = message or self._newest_with_components(place)
            spot = Spot(source, {"type": BUTTON, "custom_id": custom_id})
        else:
            what = f"button {label or custom_id!r}"
            spot = self._spot(a_button(label, custom_id), message, place, what)
        return await self._presses(spot, {})

    async def picks(
        self,
        placeholder: str | None,
        *values: object,
        custom_id: str | None = None,
        message: Message | None = None,
        place: Where = None,
    ) -> BotAnswer:
        """Pick in a list, found by its placeholder or custom_id.

        Options by label or value; in lists of people or roles: the thing itself or its name.
        """
        wanted = a_list(placeholder, custom_id, _ALL_LISTS)
        spot = self._spot(wanted, message, place, f"list {placeholder or custom_id!r}")
        channel = self.world.channels[spot.message.channel_id]
        resolved = Resolved(self.world, channel.guild_id, self.id)
        try:
            chosen = _picked(spot.item, values, resolved)
        except InvalidInput as refusal:
            raise CannotDo(self.name, str(refusal), self.reader.message(spot.message), refusal.obstacle) from refusal
        more: Json = {"values": chosen}
        return await self._presses(spot, more | {"resolved": resolved.found} if resolved.found else more)

    def buttons(self, place: Where = None) -> list[str]:
        """Return the labels of the buttons that can be pressed, newest message first."""
        seen = visible(self.world, self.id, None if place is None else self.place(place))
        found = spots(seen, lambda item: item["type"] == BUTTON and not item.get("disabled"))
        return [each.item.get("label") or each.item["emoji"]["name"] for each in found]

    # -- forms -------------------------------------------------------------------------------------------------------

    async def submits(self, values: Mapping[str, Any] | str | None = None) -> BotAnswer:
        """Send the open form: values by label or custom_id; a bare text is for its first field. Else defaults."""
        form = self.modal
        if form is None:
            raise CannotDo(self.name, "there is no form open", self.everything())
        if isinstance(values, str):
            values = {form.fields[0].custom_id: values}
        channel = self.world.channels[form.channel_id]
        resolved = Resolved(self.world, channel.guild_id, self.id)
        try:
            parts = form.filled(_by_custom_id(form, values or {}), resolved)
        except InvalidInput as refusal:
            raise CannotDo(self.name, str(refusal), form.text, refusal.obstacle) from refusal
        self.modal = None
        data: Json = {"custom_id": form.custom_id, "components": parts}
        if resolved.found:
            data["resolved"] = resolved.found
        try:
            return await self._acts(channel, InteractionStart(callbacks.MODAL_SUBMIT, data, form.message_id))
        except InteractionFailed:
            # A client keeps the form open, so that the words are not lost.
            self.modal = self.modal or form
            raise

    def closes_modal(self) -> None:
        """Put the form away without sending it; the bot hears nothing of that."""
        self.modal = None

    # -- inside ------------------------------------------------------------------------------------------------------

    async def _presses(self, spot: Spot, more: Json) -> BotAnswer:
        channel = self.world.channels[spot.message.channel_id]
        self._open_first(channel, spot)
        item = spot.item
        data: Json = {"custom_id": item["custom_id"], "component_type": item["type"], "id": item.get("id", 1)}
        return await self._acts(channel, InteractionStart(callbacks.COMPONENT, data | more, spot.message.id))

    def _open_first(self, channel: Channel, spot: Spot) -> None:
        """Open an archived thread before a press in it, as Discord's own clients do; refuse who may not."""
        if channel.thread is None or not channel.thread.archived:
            return
        given = self.world.permissions(self.id, channel)
        needed = Perm.MANAGE_THREADS if channel.thread.locked else Perm.SEND_MESSAGES_IN_THREADS
        if not given & needed:
            raise CannotDo(self.name, "this thread is closed", self.reader.message(spot.message), Obstacle.ARCHIVED)
        reopen(self.world, channel)
        channel_changed(self.world, channel)

    async def _acts(self, channel: Channel, act: InteractionStart) -> BotAnswer:
        self._may_act(channel)
        interaction = begin(self.world, self.id, channel, act)
        if not await self._waiter.answered(interaction):
            what = act.data.get("name") or act.data.get("custom_id")
            raise InteractionFailed(f"{self.name}: the bot did not answer {what!r} in time")
        answer = BotAnswer(self.world, interaction, self._opened(interaction))
        if answer.kind is AnswerKind.LATER and self.waits_for_thinking:
            await self._waiter.until(lambda: not _thinking(answer.message))
        return answer

    def _may_act(self, channel: Channel) -> None:
        if not self.world.sees(self.id, channel):
            raise CannotDo(self.name, f"cannot see #{channel.name}")
        if channel.guild_id is not None and self.world.application.id not in self.world.members[channel.guild_id]:
            raise InteractionFailed(f"{self.name}: the bot is not in this guild any more")
        member = self.world.members.get(channel.guild_id or 0, {}).get(self.id)
        if member is not None and self.world.is_timed_out(member):
            raise CannotDo(self.name, "is in a time-out", obstacle=Obstacle.TIMEOUT)

    def _chosen(self, line: str, channel: Channel, *, force: bool = False) -> commands.Chosen:
        offered = iter(self.world.commands.values()) if force else commands.offered(self.world, self.id, channel)
        chosen = commands.choose(offered, line)
        if chosen is None:
            seen = "\n".join(self.offers(channel))
            raise CannotDo(self.name, f"there is no command {line!r} here", seen or "no commands", Obstacle.NOT_OFFERED)
        return chosen

    def _spot(self, wanted: Wanted, message: Message | None, place: Where, what: str) -> Spot:
        channel = None if place is None else self.place(place)
        seen = [message] if message else visible(self.world, self.id, channel)
        found = list(spots(seen, wanted))
        spot = usable(found)
        if spot is None:
            why = f"the {what} is switched off" if found else f"there is no {what}"
            in_sight = self.reader.message(message) if message else self.everything()
            raise CannotDo(self.name, why, in_sight, Obstacle.OFF)
        return spot

    def _newest_with_components(self, place: Where) -> Message:
        bot, channel = self.world.application.id, None if place is None else self.place(place)
        for each in visible(self.world, self.id, channel):
            if each.author_id == bot and each.components:
                return each
        raise CannotDo(self.name, "there is no message of the bot to press on", self.everything())

    def _opened(self, interaction: Interaction) -> OpenModal | None:
        """Put the bot's form on the screen where it was asked for, and nowhere else."""
        if interaction.modal is None:
            return None
        self.modal = OpenModal(interaction.id, interaction.channel_id, interaction.message_id, interaction.modal)
        return self.modal


class People:
    """Hands out the persons of a room."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._persons: dict[int, Person] = {}
        self._waiter = EventWaiter(world)

    @property
    def patience(self) -> float:
        """Real seconds that a person waits for an answer while the room's clock stands still."""
        return self._waiter.patience

    @patience.setter
    def patience(self, seconds: float) -> None:
        self._waiter.patience = seconds

    def person(self, who: str | int) -> Person:
        """Return a person by name or user id; LookupError when nobody is called that."""
        user = self._world.users[who] if isinstance(who, int) else self._world.user_named(who)
        if user.id not in self._persons:
            self._persons[user.id] = Person(self._world, self._waiter, user)
        return self._persons[user.id]

    def another(self, user_id: int) -> Person:
        """Return the same user at one more client, which has a form on its screen of its own."""
        return Person(self._world, self._waiter, self._world.users[user_id])


def _thinking(message: Message | None) -> bool:
    return message is not None and bool(message.flags & LOADING)


def _picked(item: Json, values: tuple[object, ...], resolved: Resolved) -> list[str]:
    least, most = bounds(item)
    if not least <= len(values) <= most:
        why = f"this list takes {least} to {most} choices, not {len(values)}"
        raise InvalidInput(why, Obstacle.FIELD_COUNT, item["custom_id"], least, most)
    if item["type"] == STRING_SELECT:
        return [option_value(item["options"], each) for each in values]
    return [picked(resolved, item["type"], each) for each in values]


def _by_custom_id(form: OpenModal, values: Mapping[str, Any]) -> dict[str, Any]:
    found = {told: form.named(told) for told in values}
    unknown = [told for told, one in found.items() if one is None]
    if unknown:
        raise InvalidInput(f"the form has no field {unknown}")
    return {one.custom_id: values[told] for told, one in found.items() if one is not None}
