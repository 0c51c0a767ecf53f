"""All persons of one room, each once."""

from bot.room.people.person import Person
from bot.room.people.waiter import EventWaiter
from bot.room.people.watching import Where
from bot.room.state.world import World


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
        """A person by name or user id; LookupError when nobody is called that."""
        user = self._world.users[who] if isinstance(who, int) else self._world.user_named(who)
        if user.id not in self._persons:
            self._persons[user.id] = Person(self._world, self._waiter, user)
        return self._persons[user.id]

    def another(self, user_id: int) -> Person:
        """The same user at one more client, which has a form on its screen of its own."""
        return Person(self._world, self._waiter, self._world.users[user_id])

    def transcript(self, place: Where, as_person: Person | str) -> str:
        """A channel as plain text, as one person sees it."""
        person = self.person(as_person) if isinstance(as_person, str) else as_person
        return person.sees(place)
