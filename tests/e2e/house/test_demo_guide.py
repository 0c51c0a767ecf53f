"""Follows the guide that plays the teacher of the class in the room: a whole talk goes by one button, quickly."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.clock import ManualClock
from bot.config import Config, DataSettings
from bot.demo.cast import cast_in
from bot.demo.chapters import CHAPTERS
from bot.demo.guide import AGAIN, NEXT
from bot.demo.live import LiveClass
from bot.i18n.catalogue import words_for
from bot.room.state.entities import Json
from tests.moments import begins

MOST_STEPS, LONGEST_STEP = 80, 90
FIRST_TURN = timedelta(seconds=100)
"""The first "Vertel eens …" comes within this time for a visitor who presses the button at once."""

EVERY = (
    "opening", "thinking", "answering", "preview", "reading", "asking", "speaking", "turns", "agreeing", "rating",
    "outcomes", "over",
)  # fmt: skip
"""These are the moments of a talk that nobody disturbs."""

SEEN_BY_NOOR = {
    "scale": "Ik ga als eerste naar binnen en begin alvast.",
    "cards": "Kaart 2 is nu de vraag",
    "wheel": "Nummer",
    "moments": "De pauze is voorbij.",
}
"""These words are left in the class's channel by each chapter."""

words = words_for("nl")


class Visit:
    """A visitor of the demo who looks at the box and presses its button."""

    def __init__(self, live: LiveClass, clock: ManualClock) -> None:
        self.live, self.clock = live, clock
        self.teacher = live.pair.room.person(live.pair.cast.teacher)
        self.noor = live.pair.room.person("Noor")
        self.told: list[str] = []

    @property
    def box(self) -> Json:
        box = self.live.pair.room.page.guide.wire("nl")
        assert box
        return box

    @property
    def offers(self) -> list[str]:
        return [each["id"] for each in self.box["more"]]

    async def plays(self, chapter: str) -> None:
        """Choose a chapter and press to its end; each press does what its sentence says."""
        await self.presses(chapter)
        steps, name = CHAPTERS[chapter], words(f"guide-{chapter}")
        for number, step in enumerate(steps, start=1):
            if step.says is None:
                break
            assert self.box["title"] == words("guide-step", chapter=name, step=str(number), steps=str(len(steps)))
            assert self.told[-1] == words(f"guide-{chapter}-{step.says}")
            if number < len(steps):
                await self.presses()

    async def passes(self, seconds: int = 1) -> None:
        for _ in range(seconds):
            await self.live.director.calm()
            await self.clock.move(1)
        await self.live.director.calm()

    async def presses(self, button: str = NEXT) -> None:
        """Press, and wait until the next step can be pressed."""
        assert self.live.pair.room.page.guide.press(button, self.teacher.id)
        await self.passes()
        for _ in range(LONGEST_STEP):
            if not self.box["buttons"][0]["busy"]:
                break
            await self.passes()
        self.told.append(self.box["text"].split("\n")[0])


@asynccontextmanager
async def visiting(directory: Path) -> AsyncIterator[Visit]:
    """Provide a visit to a class that asks one question, in a room of its own."""
    clock, cast = ManualClock(begins()), cast_in("nl")
    short = replace(cast, rounds=cast.rounds[:1])
    live = LiveClass(Config(data=DataSettings(directory=directory)), short, port=0, clock=clock)
    await live.open()
    living = asyncio.create_task(live.live())
    made = Visit(live, clock)
    await made.passes()
    yield made
    living.cancel()
    await asyncio.gather(living, return_exceptions=True)
    await live.close()
    assert live.pair.room.crashes == []


async def test_one_button_plays_a_whole_talk(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        began, first = visit.clock.now(), None
        chapters = [name for name in CHAPTERS if name != "closing"]
        while words("guide-over") not in visit.told:
            assert len(visit.told) < MOST_STEPS, visit.told
            if visit.offers and words("guide-speaking") in visit.told and chapters:
                await visit.plays(chapters.pop(0))
            else:
                await visit.presses()
            if first is None and "vertel eens …" in visit.noor.sees("kring"):
                first = visit.clock.now() - began
        assert {words(f"guide-{moment}") for moment in EVERY} <= set(visit.told)
        assert first is not None
        assert first < FIRST_TURN
        cast = visit.live.pair.cast
        for name, seen in SEEN_BY_NOOR.items():
            assert seen in visit.noor.sees("kring"), name
        thread = words("one-thread", name="Noor", teacher=cast.address)
        assert cast.said["one-agreement"] in visit.noor.sees(thread)
        assert words("one-thanks", teacher=cast.address) in visit.noor.sees(thread)
        assert visit.offers == ["one"], "another pupil's talk can follow"
        assert cast.rounds[0].question in visit.noor.sees("kring")
        assert cast.closing.change in visit.noor.sees("kring")


async def test_the_class_waits_for_a_visitor_who_reads_and_goes_on_where_it_was(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        assert words("guide-start", teacher="Juf Mirjam").startswith(visit.box["text"].split("\n")[0])
        await visit.presses()
        await visit.passes(30)
        assert visit.box["text"] == words("guide-opening")
        asked = visit.clock.now()
        await visit.presses()
        assert visit.clock.now() - asked <= timedelta(seconds=2), "who read for a while waits no more"
    async with visiting(tmp_path) as visit:
        assert visit.box["text"] == words("guide-thinking")
        assert not visit.live.again.is_set()
        await visit.presses(AGAIN)
        assert visit.live.again.is_set()


async def test_a_wait_is_told_and_cannot_be_pressed_twice(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        await visit.presses()
        guide, teacher = visit.live.pair.room.page.guide, visit.teacher
        assert guide.press(NEXT, teacher.id)
        await visit.passes()
        assert visit.box["buttons"][0] == {"id": NEXT, "label": words("guide-busy"), "main": True, "busy": True}
        assert words("guide-until", when="").rstrip(" .") in visit.box["text"]
        assert not guide.press(NEXT, teacher.id)
