"""Holds the steps that many conversations share."""

from asyncio import gather
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.media.pool import DrawingPool, PictureError
from bot.room.people.answer import BotAnswer
from bot.room.people.person import Person
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows

NAMED, ANONYMOUS, TEACHER_ONLY = (
    "De klas, met mijn naam",
    "De klas, zonder mijn naam (als er genoeg zijn)",
    "Alleen juf Mirjam",
)
GLADLY, MAY_ASK, RATHER_NOT = "Graag", "Mag je vragen", "Vandaag liever niet"
THINKING, READING = 61, 46
UNANSWERED = 61
"""The next question waits this long, in seconds, after one that nobody answered."""
SILENCE = 15
INVITE = "Vertel eens …"
TYPING = 6
"""Whoever takes a step by command saw the panel at least so many seconds before."""


class NoPool(DrawingPool):
    """Behaves like a machine on which nothing can be drawn."""

    async def run(self, draw: Callable[[], bytes]) -> bytes:
        raise PictureError


async def hops(scene: Scene, seconds: float) -> None:
    """Let time jump by this many seconds; the alarms in between ring."""
    await scene.clock.move(seconds)
    await scene.settles()


async def types(scene: Scene, command: str) -> BotAnswer:
    """The teacher looks at the panel, and then takes a step by command."""
    await hops(scene, TYPING)
    return await scene.teacher.runs(command, KRING)


async def jumps_to(scene: Scene, moment: datetime) -> None:
    """Let time jump to this moment."""
    await hops(scene, (moment - scene.clock.now()).total_seconds())


async def writing(scene: Scene, **more: Any) -> None:
    """The teacher asks a question, and think time passes."""
    await scene.asks(**more)
    await hops(scene, THINKING)


async def shown(
    scene: Scene,
    words: Mapping[Person, str],
    *,
    who: str = NAMED,
    turns: Mapping[Person, str] | None = None,
    **more: Any,
) -> None:
    """Play a whole round up to the turns, in which these pupils handed in these words."""
    await writing(scene, **more)
    given = words.items()
    await gather(*(scene.hands_in(pupil, said, who=who, turn=(turns or {}).get(pupil)) for pupil, said in given))
    await scene.looks()
    await scene.reveals()
    await hops(scene, READING)


async def each_shown(scene: Scene, pupils: Sequence[Person], **more: Any) -> None:
    """Play a whole round in which it does not matter what these pupils said."""
    await shown(scene, {pupil: f"gedachte van {pupil.name}" for pupil in pupils}, **more)


async def next_turn(scene: Scene) -> Person:
    """The teacher invites; return the pupil who is asked (gentle) or named (direct)."""
    await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    return going(scene)


async def tells(scene: Scene, pupil: Person) -> None:
    """The pupil says yes, and after a while that this was all."""
    await pupil.clicks("Ja")
    await scene.settles()
    await pupil.clicks("Dat was het", place=KRING)
    await scene.settles()
    await hops(scene, SILENCE)


async def tells_in_channel(scene: Scene, pupil: Person, words: str = "het begon met een boom bij het raam") -> None:
    """The pupil who has the floor tells it in the channel, and the second silence passes."""
    await pupil.says(words, KRING)
    await scene.settles()
    await hops(scene, SILENCE)


async def asks_on(scene: Scene, sentence: str) -> None:
    """The teacher asks on with one of the whispered sentences."""
    await scene.teacher.picks("Vraag door", sentence, place=REGIE)
    await scene.settles()


async def thanks(scene: Scene, pupil: Person) -> None:
    """The teacher thanks."""
    await scene.teacher.clicks(f"Dank je, {pupil.name}", place=REGIE)
    await scene.settles()


def going(scene: Scene) -> Person:
    """Return who has the turn now, offered or speaking, as the database knows it."""
    (found,) = asked_now(scene)
    return found


def asked_now(scene: Scene) -> list[Person]:
    """Return everybody who has an open offer or the floor; more than one is never right."""
    busy = "('offered', 'speaking', 'waiting')"
    sql = f"SELECT user_ref FROM turns JOIN pupils ON pupils.id = pupil_id WHERE state IN {busy}"
    return [scene.room.person(int(ref)) for (ref,) in rows(scene, sql)]


def stored(scene: Scene) -> dict[str, str]:
    """Return the answers of the latest round: the words by name."""
    sql = (
        "SELECT name, text FROM answers JOIN pupils ON pupils.id = pupil_id"
        " WHERE round_id = (SELECT max(id) FROM rounds) ORDER BY answers.id"
    )
    return dict(rows(scene, sql))


def everything_seen(scene: Scene, but: Sequence[Person] = ()) -> str:
    """Return everything that the pupils see together, private messages included."""
    return "\n".join(pupil.everything() for pupil in scene.pupils if pupil not in but)
