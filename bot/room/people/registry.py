"""All persons of one room, each once."""

from bot.room.entities import Json
from bot.room.people.person import Person
from bot.room.people.pulse import Pulse
from bot.room.people.watching import Place
from bot.room.world import World


class People:
    """Hands out the persons of a room and brings forms to their screens."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._persons: dict[int, Person] = {}
        self._pulse = Pulse(world)
        self._pulse.modal_opened = self._modal_opened

    def person(self, who: str | int) -> Person:
        """A person by name or user id; LookupError when nobody is called that."""
        user = self._world.users[who] if isinstance(who, int) else self._world.user_named(who)
        if user.id not in self._persons:
            self._persons[user.id] = Person(self._world, self._pulse, user)
        return self._persons[user.id]

    def transcript(self, place: Place, as_person: Person | str) -> str:
        """A channel as plain text, as one person sees it."""
        person = self.person(as_person) if isinstance(as_person, str) else as_person
        return person.sees(place)

    def _modal_opened(self, interaction_id: int, modal: Json) -> None:
        interaction = self._world.interactions[interaction_id]
        self.person(interaction.user_id).modal_opened(interaction, modal)
