"""Gives the tests of the page one browser, a stage with a class on it, and the page opened in any of its states.

A browser belongs to the loop it was started in, so all these tests run in one loop.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.clock import ManualClock
from bot.room.server import Room
from tests.e2e.page.browser import NoBrowser, Pages, Watch, browsing, draw
from tests.e2e.page.stage import MORNING, Stage
from tests.e2e.page.states import State
from tests.e2e.scene import Scene, a_scene
from tests.room.caller import Caller

ROOT = Path(__file__).resolve().parents[3]
AXE = Path(os.environ.get("AXE_CORE", ROOT / ".venv/axe/node_modules/axe-core/axe.min.js"))

HERE = Path(__file__).parent
PATIENCE = 20_000
"""How many milliseconds something may take to appear; other tests run on this machine too."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents and "asyncio" in item.keywords:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Provide Chromium; without it these tests are skipped, and say so."""
    try:
        async with browsing() as found:
            expect.set_options(timeout=PATIENCE)
            yield found
    except NoBrowser:
        pytest.skip("no Chromium on this machine: run `make browser-tests-setup`, or set CHROMIUM")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def drawings(browser: Browser) -> dict[str, bytes]:
    """Provide the children's drawings, which are drawn once."""
    return await draw(browser)


@pytest.fixture
def axe() -> str:
    """Provide the source of axe-core; without it these tests are skipped, and say so."""
    if not AXE.is_file():
        pytest.skip("axe-core is not here: run `make browser-tests-setup`, or set AXE_CORE")
    return AXE.read_text(encoding="utf-8")


@asynccontextmanager
async def staged(directory: Path, drawings: dict[str, bytes]) -> AsyncIterator[Stage]:
    """Provide a class in a room, with a bot that plays a script."""
    clock = ManualClock(MORNING)
    room = Room(directory, clock)
    await room.start()
    async with aiohttp.ClientSession() as session:
        made = Stage(room, clock, Caller(room, session), drawings)
        await made.build()
        yield made
    await room.stop()
    assert room.crashes == []


@pytest_asyncio.fixture(loop_scope="session")
async def stage(tmp_path: Path, drawings: dict[str, bytes]) -> AsyncIterator[Stage]:
    """Provide a class in a room, with a bot that plays a script."""
    async with staged(tmp_path, drawings) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a class of eight that is set up, with the real bot, in the event loop of the browser."""
    async with a_scene(tmp_path) as ready:
        yield ready


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def pages(browser: Browser) -> Pages:
    """Provide the pages that the tests open one after the other."""
    return Pages(browser)


@dataclass
class Looker:
    """Opens the page of a stage; at the end nothing may have gone wrong on any of them."""

    pages: Pages
    stage: Stage
    opened: list[tuple[Page, Watch]] = field(default_factory=list[tuple[Page, Watch]])

    async def __call__(self, query: str = "as=noor", **more: Any) -> Page:
        page, watch = await self.pages.open(f"{self.stage.room.url}/?lang=nl&{query}", **more)
        self.opened.append((page, watch))
        await page.locator(".comp:visible").first.wait_for()
        return page

    async def at(self, state: State, **more: Any) -> Page:
        """Open the page in a state of the design, as its person sees it."""
        query = f"as={state.person}"
        query += f"&split={state.split}" if state.split else ""
        query += f"&place={state.place}" if state.place else ""
        page = await self(query, **more)
        await page.locator(".talk article:visible, .post:visible").first.wait_for()
        if state.press:
            await page.get_by_role("button", name=state.press).first.click()
            await page.wait_for_selector(state.opens)
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
            await page.keyboard.type("rust")
            await page.wait_for_selector(".pick .is")

    async def close(self) -> None:
        """Close what was opened; nothing may have gone wrong on it."""
        for page, watch in self.opened:
            await self.pages.give_back(page, watch)
        assert [watch.wrong for _, watch in self.opened if watch.wrong] == []


@pytest_asyncio.fixture(loop_scope="session")
async def look(pages: Pages, stage: Stage) -> AsyncIterator[Looker]:
    """Provide a way to open pages of the stage."""
    looker = Looker(pages, stage)
    yield looker
    await looker.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def blank(
    pages: Pages, drawings: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Page]:
    """Provide a page on which nothing happens, shared by the tests of what its scripts calculate."""
    async with staged(tmp_path_factory.mktemp("blank"), drawings) as stage:
        looker = Looker(pages, stage)
        yield await looker()
        await looker.close()
