"""Tell a client of the page what happens in the world, as far as it is for that person."""

from collections.abc import Callable

from bot.room.discord.changes.pins import pinned
from bot.room.state.world import Event
from bot.room.web.client import PageClient
from bot.room.web.views import message_for, reactions_for

TYPING_LASTS = 10
"""Seconds that a sign of typing counts (as in Discord's client)."""

_AROUND = ("CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE", "THREAD_", "GUILD_", "USER_UPDATE")
"""Beginnings of the names of events after which places, people or rights may be other than before."""


def hear(client: PageClient, event: Event) -> None:
    """Tell a client what it may know of an event."""
    if event.name.startswith(_AROUND):
        client.look_again()
    teller = _TELLERS.get(event.name)
    if teller is not None and client.world.reaches(event, client.person.id):
        teller(client, event)


def _words(client: PageClient, event: Event) -> None:
    message = client.message(event.data["channel_id"], event.data["id"])
    if message is None:
        return
    # A page never gets a message of a place that it has not heard of.
    client.catch_up()
    shape = message_for(client.world, message, client.person.id, client.token)
    kind = "message" if event.name == "MESSAGE_CREATE" else "message_changed"
    client.stream.tell(kind, place=shape["channel_id"], message=shape)


def _gone(client: PageClient, event: Event) -> None:
    ids = event.data["ids"] if "ids" in event.data else [event.data["id"]]
    client.stream.tell("messages_gone", place=event.data["channel_id"], messages=ids)


def _reactions(client: PageClient, event: Event) -> None:
    place, message_id = event.data["channel_id"], event.data["message_id"]
    if message := client.message(place, message_id):
        found = reactions_for(message, client.person.id)
        client.stream.tell("reactions", place=place, message=message_id, reactions=found)


def _typing(client: PageClient, event: Event) -> None:
    person = event.data["user_id"]
    if person != str(client.person.id):
        client.stream.tell("typing", place=event.data["channel_id"], person=person, seconds=TYPING_LASTS)


def _pins(client: PageClient, event: Event) -> None:
    if event.channel is not None:
        client.stream.tell("pins", place=str(event.channel.id), count=len(pinned(client.world, event.channel)))


_TELLERS: dict[str, Callable[[PageClient, Event], None]] = {
    "MESSAGE_CREATE": _words,
    "MESSAGE_UPDATE": _words,
    "MESSAGE_DELETE": _gone,
    "MESSAGE_DELETE_BULK": _gone,
    "MESSAGE_REACTION_ADD": _reactions,
    "MESSAGE_REACTION_REMOVE": _reactions,
    "TYPING_START": _typing,
    "CHANNEL_PINS_UPDATE": _pins,
}
