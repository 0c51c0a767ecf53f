"""Makes the pictures of the README from the real page: a talk is played in the room until everything is open."""

import asyncio
import tempfile
from dataclasses import replace
from pathlib import Path

from playwright.async_api import Page

from bot import log
from bot.config import Config, DataSettings
from bot.demo.cast import Cast, cast_in
from bot.demo.guide import NEXT
from bot.demo.live import LiveClass
from bot.i18n.catalogue import words_for
from tests.e2e.page.browser import browsing, opened

PICTURES = Path(__file__).parent / "pictures"
SIZE = {"width": 1360, "height": 850}
ANSWER = "Onder de tafel bij oma. Je hoort alles, maar niemand ziet je."
PATIENCE = 90_000
"""Milliseconds of real time: think time and reading are as long as in a lesson."""

words = words_for("nl")


async def main() -> None:
    log.configure("warning", "console")
    with tempfile.TemporaryDirectory() as directory:
        live = LiveClass(Config(data=DataSettings(directory=Path(directory))), for_a_picture(cast_in("nl")), port=0)
        await live.open()
        living = asyncio.create_task(live.live())
        try:
            await photograph(live)
        finally:
            living.cancel()
            await asyncio.gather(living, return_exceptions=True)
            await live.close()


def for_a_picture(cast: Cast) -> Cast:
    """The play without Noor's answer, and without those that not every machine has a font for."""
    rounds = tuple(
        replace(each, answers=tuple(one for one in each.answers if one[0].isalpha() and one != ANSWER))
        for each in cast.rounds
    )
    return replace(cast, rounds=rounds)


async def photograph(live: LiveClass) -> None:
    """Play until the cards lie open, and take the picture in light and dark."""
    async with browsing() as browser:
        page, _ = await opened(browser, f"{live.pair.room.url}/?split=mirjam,noor", viewport=SIZE, color_scheme="light")
        await play_until_open(live, page)
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            await page.wait_for_timeout(1500)
            await page.screenshot(path=PICTURES / f"room-{scheme}.png")


async def play_until_open(live: LiveClass, page: Page) -> None:
    """The guide plays the teacher; Noor joins and writes on the page itself."""

    async def step(key: str) -> None:
        while not guide.press(NEXT, teacher.id):
            await page.wait_for_timeout(500)
        await page.get_by_text(words(key), exact=True).first.wait_for(timeout=PATIENCE)

    guide, teacher = live.pair.room.page.guide, live.pair.room.person("Juf Mirjam")
    await step("panel-opening")
    await page.get_by_role("button", name=words("opening-join")).last.click()
    await page.wait_for_timeout(6000)
    await step("panel-thinking")
    await step("panel-answering")
    await page.get_by_role("button", name=words("question-button")).last.click()
    await page.get_by_label(words("answer-text")).fill(ANSWER)
    await page.get_by_role("button", name="Klaar").click()
    await step("panel-preview")
    await step("panel-reading")
    await page.wait_for_timeout(1500)


if __name__ == "__main__":
    asyncio.run(main())
