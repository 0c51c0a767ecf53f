"""A browser, a stage with a class on it, and the page opened in any of its states."""

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, Page

from bot.clock import ManualClock
from bot.room.server import Room
from tests.e2e.page.browser import NoBrowser, Watch, browsing, draw, opened
from tests.e2e.page.stage import MORNING, Stage
from tests.e2e.page.states import State
from tests.room.caller import Caller

ROOT = Path(__file__).resolve().parents[3]
AXE = Path(os.environ.get("AXE_CORE", ROOT / ".venv/axe/node_modules/axe-core/axe.min.js"))

_drawn: dict[str, bytes] = {}


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Chromium; without it these tests are skipped, and say so."""
    try:
        async with browsing() as found:
            yield found
    except NoBrowser:
        pytest.skip("no Chromium on this machine: run `make browser-tests-setup`, or set CHROMIUM")


@pytest.fixture
def axe() -> str:
    """The source of axe-core; without it these tests are skipped, and say so."""
    if not AXE.is_file():
        pytest.skip("axe-core is not here: run `make browser-tests-setup`, or set AXE_CORE")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
async def stage(tmp_path: Path, browser: Browser) -> AsyncIterator[Stage]:
    """A class in a room, with a bot that plays a script."""
    if not _drawn:
        _drawn.update(await draw(browser))
    clock = ManualClock(MORNING)
    room = Room(tmp_path, clock)
    await room.start()
    async with aiohttp.ClientSession() as session:
        made = Stage(room, clock, Caller(room, session), _drawn)
        await made.build()
        yield made
    await room.stop()
    assert room.crashes == []


@dataclass
class Looker:
    """Opens the page of a stage; at the end nothing may have gone wrong on any of them."""

    browser: Browser
    stage: Stage
    watches: list[Watch]

    async def __call__(self, query: str = "as=noor", **more: Any) -> Page:
        page, watch = await opened(self.browser, f"{self.stage.room.url}/?lang=nl&{query}", **more)
        self.watches.append(watch)
        await page.locator(".comp:visible").first.wait_for()
        return page

    async def at(self, state: State, **more: Any) -> Page:
        """The page in a state of the design, as its person has it before them."""
        query = f"as={state.person}"
        query += f"&split={state.split}" if state.split else ""
        query += f"&place={state.place}" if state.place else ""
        page = await self(query, **more)
        await page.locator(".talk article:visible").first.wait_for()
        if state.press:
            await page.get_by_role("button", name=state.press).first.click()
            await page.wait_for_selector(".sheet")
        if state.typed:
            await self._types(page, state.typed)
        return page

    async def _types(self, page: Page, words: str) -> None:
        await page.locator(".comp textarea").first.fill(words)
        await page.wait_for_selector(".pick li")
        if words == "/":
            return
        await page.keyboard.press("Enter")
        if words == "/prikbord":
            await page.keyboard.press("Enter")
            await page.wait_for_selector(".sheet")
        else:
            await page.keyboard.type("stil")
            await page.wait_for_selector(".pick .is")


@pytest.fixture
async def look(browser: Browser, stage: Stage) -> AsyncIterator[Looker]:
    """Opens pages of the stage."""
    looker = Looker(browser, stage, [])
    yield looker
    assert [each.wrong for each in looker.watches if each.wrong] == []
