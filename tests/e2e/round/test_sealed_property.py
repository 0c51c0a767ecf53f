"""Checks that in a sealed round no pupil sees another's words before the reveal, whatever happens in whatever order."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.room.people.errors import CannotDo, NotAllowed
from bot.room.people.person import Person
from bot.room.state.entities import Message
from bot.room.state.faults import EventFault, Fault
from bot.room.state.permissions import Perm
from tests.e2e.answering import gets_an_exception
from tests.e2e.lesson import ANONYMOUS, NAMED, TEACHER_ONLY, hops
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import rows

NAMES = ("Noor", "Sem", "Yusuf", "Lotte")
READERS = (NAMED, ANONYMOUS, TEACHER_ONLY)
SEALED_STATES = ("thinking", "answering", "preview")


@dataclass
class Play:
    """A round in which anything may happen; remembers who wrote which words."""

    scene: Scene
    written: dict[str, Person] = field(default_factory=dict[str, Person])
    messages: dict[int, tuple[Message, list[str]]] = field(default_factory=dict[int, tuple[Message, list[str]]])
    """Each pupil's latest private message, and the words it ever held."""
    taken_back: list[str] = field(default_factory=list[str])

    def words(self, pupil: Person) -> str:
        """Return words that nobody else can have written."""
        said = f"zin{len(self.written)}van{pupil.name}"
        self.written[said] = pupil
        return said

    @property
    def state(self) -> str:
        """Return the state of the round."""
        ((state,),) = rows(self.scene, "SELECT state FROM rounds ORDER BY id DESC LIMIT 1")
        return state

    def assert_sealed(self) -> None:
        """Check that nobody sees what another wrote, and that nobody can say it in the channel."""
        for pupil in self.scene.pupils:
            seen = pupil.everything()
            leaked = [words for words, writer in self.written.items() if writer is not pupil and words in seen]
            assert leaked == [], f"{pupil.name} sees {leaked} while the round is {self.state}\n{seen}"
            if self.state in SEALED_STATES and pupil not in self.allowed:
                assert not pupil.may(Perm.SEND_MESSAGES, KRING)

    @property
    def allowed(self) -> list[Person]:
        """Return who may send in the channel, locked or not: what they say there has to be taken away."""
        return self.scene.pupils[2:]


Event = Callable[[Play, Person], Awaitable[object]]


async def fills_in(play: Play, pupil: Person, who: str = NAMED) -> None:
    await play.scene.hands_in(pupil, play.words(pupil), who=who)


async def fills_in_for_the_teacher(play: Play, pupil: Person) -> None:
    await fills_in(play, pupil, TEACHER_ONLY)


async def fills_in_without_name(play: Play, pupil: Person) -> None:
    await fills_in(play, pupil, ANONYMOUS)


async def opens_the_form_and_waits(play: Play, pupil: Person) -> None:
    """Open the form now, and hand it in later."""
    await pupil.clicks("Schrijf je gedachte", place=KRING)
    await play.scene.passes(2)
    await pupil.submits({"Wat komt er bij je op?": play.words(pupil)})


async def writes_in_private(play: Play, pupil: Person) -> None:
    said = play.words(pupil)
    play.messages[pupil.id] = (await pupil.dms(said), [said])


async def edits(play: Play, pupil: Person) -> None:
    if pupil.id in play.messages:
        message, said = play.messages[pupil.id]
        said.append(play.words(pupil))
        await pupil.edits(message, said[-1])


async def takes_back(play: Play, pupil: Person) -> None:
    if pupil.id in play.messages:
        message, said = play.messages.pop(pupil.id)
        await pupil.deletes(message)
        play.taken_back += said


async def writes_in_the_channel(play: Play, pupil: Person) -> None:
    await pupil.says(play.words(pupil), KRING)


async def replies(play: Play, pupil: Person) -> None:
    await pupil.replies("Hoe ziet een plek eruit", play.words(pupil))


async def passes(_play: Play, pupil: Person) -> None:
    await pupil.clicks("Pas", place=KRING)


async def asks_for_time(_play: Play, pupil: Person) -> None:
    await pupil.clicks("Meer tijd", place=KRING)


async def steers(play: Play, button: str) -> None:
    await play.scene.teacher.clicks(button, place=REGIE)


async def time_goes_by(play: Play, pupil: Person) -> None:
    await hops(play.scene, 7 + 12 * play.scene.pupils.index(pupil))


async def restarts(play: Play, _pupil: Person) -> None:
    await play.scene.restarts()


async def connection_breaks(play: Play, _pupil: Person) -> None:
    """The connection is lost; what happened meanwhile comes with the resumed session."""
    play.scene.room.hub.cut()


async def everything_comes_twice(play: Play, _pupil: Person) -> None:
    for name in ("INTERACTION_CREATE", "MESSAGE_CREATE"):
        play.scene.room.faults.add(Fault(EventFault.DUPLICATE, name, times=2))


EVENTS: dict[str, Event] = {
    "fills in": fills_in,
    "fills in without a name": fills_in_without_name,
    "fills in for the teacher": fills_in_for_the_teacher,
    "opens the form and waits": opens_the_form_and_waits,
    "writes in private": writes_in_private,
    "edits": edits,
    "takes back": takes_back,
    "writes in the channel": writes_in_the_channel,
    "replies": replies,
    "passes": passes,
    "asks for time": asks_for_time,
    "the teacher opens": lambda play, _: steers(play, "Nu openen"),
    "the teacher gives time": lambda play, _: steers(play, "Meer tijd"),
    "the teacher looks": lambda play, _: steers(play, "Nu kijken"),
    "the teacher holds": lambda play, _: steers(play, "Houd vast"),
    "the teacher releases": lambda play, _: steers(play, "Mag toch open"),
    "time goes by": time_goes_by,
    "the bot restarts": restarts,
    "the connection breaks": connection_breaks,
    "everything comes twice": everything_comes_twice,
}
STEPS = st.lists(st.tuples(st.sampled_from(sorted(EVENTS)), st.integers(0, len(NAMES) - 1)), min_size=4, max_size=14)


async def settled(play: Play) -> None:
    """Wait until everything that is under way is done; after a broken connection the bot is back first."""
    sessions = play.scene.room.hub.sessions
    await play.scene.teacher.waits_until(lambda: any(one.link is not None for one in sessions.values()))
    await play.scene.settles()


async def happens(play: Play, name: str, pupil: Person) -> None:
    """Let one event happen; what is not possible at this moment does not happen."""
    with suppress(CannotDo, NotAllowed):
        await EVENTS[name](play, pupil)
    await settled(play)


async def plays(steps: list[tuple[str, int]], directory: Path, *, writing: bool) -> None:
    async with a_scene(directory, names=NAMES) as scene:
        await scene.starts_talk()
        await scene.asks()
        if writing:
            await hops(scene, 61)
        play = Play(scene)
        for pupil in play.allowed:
            gets_an_exception(scene, pupil)
        for name, index in steps:
            await happens(play, name, scene.pupils[index])
            play.assert_sealed()
        await until_open(play)
        assert_told_truly(play)


async def until_open(play: Play) -> None:
    """Go on to the reveal, as a lesson does."""
    for button, state in (("Nu openen", "thinking"), ("Nu kijken", "answering")):
        if play.state == state:
            await hops(play.scene, 20)
            with suppress(CannotDo):
                await steers(play, button)
            await settled(play)
            play.assert_sealed()
    await steers(play, "Samen openen")
    await settled(play)


def assert_told_truly(play: Play) -> None:
    """Check that the class sees after the reveal what was meant for it, and nothing else."""
    sql = "SELECT text, visibility, state FROM answers"
    found = rows(play.scene, sql)
    watcher_sees = {pupil.name: pupil.everything() for pupil in play.scene.pupils}
    for name, seen in watcher_sees.items():
        assert not [words for words in play.taken_back if words in seen and play.written[words].name != name]
    for text, visibility, state in found:
        if state == "withdrawn":
            assert text == ""
            continue
        for name, seen in watcher_sees.items():
            for words in text.split("\n"):
                if play.written[words].name != name:
                    assert (words in seen) is (state == "revealed"), (text, visibility, state)
        assert state != "revealed" or visibility != "teacher_only"


@pytest.mark.parametrize("writing", [False, True], ids=["from think time on", "from writing on"])
def test_sealed_words_stay_sealed(writing: bool) -> None:
    @settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
    @given(STEPS)
    def whatever_happens(steps: list[tuple[str, int]]) -> None:
        with TemporaryDirectory() as directory:
            asyncio.run(plays(steps, Path(directory), writing=writing))

    whatever_happens()
