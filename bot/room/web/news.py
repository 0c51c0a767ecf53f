"""The world's events as one pane is told of them, as far as they are for that person."""

from collections.abc import Callable

from bot.room.discord.changes.pins import pinned
from bot.room.state.world import Event
from bot.room.web.pane import Pane
from bot.room.web.shapes import message_for, reactions_for

TYPING_LASTS = 10
"""Seconds that a sign of typing counts (as in Discord's client)."""

_AROUND = ("CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE", "THREAD_", "GUILD_", "USER_UPDATE")
"""Beginnings of the names of events after which places, people or rights may be other than before."""


def hear(pane: Pane, event: Event) -> None:
    """Tell a pane what it may know of an event."""
    if event.name.startswith(_AROUND):
        pane.look_again()
    teller = _TELLERS.get(event.name)
    if teller is not None and pane.world.reaches(event, pane.person.id):
        teller(pane, event)


def _words(pane: Pane, event: Event) -> None:
    message = pane.message(event.data["channel_id"], event.data["id"])
    if message is None:
        return
    # A page never gets a message of a place that it has not heard of.
    pane.catch_up()
    shape = message_for(pane.world, message, pane.person.id)
    kind = "message" if event.name == "MESSAGE_CREATE" else "message_changed"
    pane.stream.tell(kind, place=shape["channel_id"], message=shape)


def _gone(pane: Pane, event: Event) -> None:
    ids = event.data["ids"] if "ids" in event.data else [event.data["id"]]
    pane.stream.tell("messages_gone", place=event.data["channel_id"], messages=ids)


def _reactions(pane: Pane, event: Event) -> None:
    place, message_id = event.data["channel_id"], event.data["message_id"]
    if message := pane.message(place, message_id):
        found = reactions_for(message, pane.person.id)
        pane.stream.tell("reactions", place=place, message=message_id, reactions=found)


def _typing(pane: Pane, event: Event) -> None:
    person = event.data["user_id"]
    if person != str(pane.person.id):
        pane.stream.tell("typing", place=event.data["channel_id"], person=person, seconds=TYPING_LASTS)


def _pins(pane: Pane, event: Event) -> None:
    if event.channel is not None:
        pane.stream.tell("pins", place=str(event.channel.id), count=len(pinned(pane.world, event.channel)))


_TELLERS: dict[str, Callable[[Pane, Event], None]] = {
    "MESSAGE_CREATE": _words,
    "MESSAGE_UPDATE": _words,
    "MESSAGE_DELETE": _gone,
    "MESSAGE_DELETE_BULK": _gone,
    "MESSAGE_REACTION_ADD": _reactions,
    "MESSAGE_REACTION_REMOVE": _reactions,
    "MESSAGE_REACTION_REMOVE_ALL": _reactions,
    "MESSAGE_REACTION_REMOVE_EMOJI": _reactions,
    "TYPING_START": _typing,
    "CHANNEL_PINS_UPDATE": _pins,
}
