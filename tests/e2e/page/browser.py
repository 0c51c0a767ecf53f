"""Starts Chromium for the tests of the page: one that is found on this machine, without anything that calls home."""

import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from bot.room.server import Room
from tests.e2e.page.drawings import DRAWINGS

SCREEN: ViewportSize = {"width": 1440, "height": 900}
PLAIN: dict[str, Any] = {
    "color_scheme": "light", "contrast": "no-preference", "forced_colors": "none", "reduced_motion": "reduce",
}  # fmt: skip
"""What a system prefers unless a test says otherwise."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def chromium() -> str | None:
    """Return where Chromium is: at CHROMIUM, else on the path; None when there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def _shipped(path: str) -> str:
    if not Path(path).exists():
        raise NoBrowser
    return path


class NoBrowser(Exception):
    """Says that there is no Chromium on this machine."""


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """Provide a browser that is closed afterwards. Raises ``NoBrowser`` when there is none, not even Playwright's."""
    async with async_playwright() as player:
        path = chromium() or _shipped(player.chromium.executable_path)
        browser = await player.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            await browser.close()


async def draw(browser: Browser) -> dict[str, bytes]:
    """Return the children's drawings as PNG files."""
    page = await browser.new_page(viewport={"width": 400, "height": 290})
    drawn: dict[str, bytes] = {}
    for name, svg in DRAWINGS.items():
        await page.set_content(f"<style>*{{margin:0}}</style>{svg}")
        drawn[name] = await page.screenshot()
    await page.close()
    return drawn


class Watch:
    """What may not happen on a page: errors on the console, errors of the script, requests to elsewhere.

    `forgiven` is part of an error that a test brings about itself.
    """

    def __init__(self, page: Page, home: str) -> None:
        self.wrong: list[str] = []
        self.forgiven: str | None = None
        self._page = page
        self._ears: dict[str, Callable[[Any], None]] = {
            "console": lambda told: self._told(told.type, told.text),
            "pageerror": lambda error: self.wrong.append(str(error)),
            "request": lambda asked: self._asked(asked.url, home),
        }
        for event, ear in self._ears.items():
            page.on(event, ear)  # pyright: ignore[reportCallIssue, reportArgumentType]

    def stop(self) -> None:
        """Listen no more."""
        for event, ear in self._ears.items():
            self._page.remove_listener(event, ear)

    def _told(self, kind: str, words: str) -> None:
        if kind in ("error", "warning") and not (self.forgiven and self.forgiven in words):
            self.wrong.append(words)

    def _asked(self, url: str, home: str) -> None:
        if not url.startswith((home, home.replace("http", "ws", 1), "data:", "blob:")):
            self.wrong.append(f"asked for {url}")


async def opened(browser: Browser, url: str, **more: Any) -> tuple[Page, Watch]:
    """Open a page in a context of its own, in Dutch and in the time zone of the school, watched from the beginning."""
    page = await _new_page(browser, **more)
    return page, await _goes(page, url)


async def _new_page(browser: Browser, **more: Any) -> Page:
    options: dict[str, Any] = {"viewport": SCREEN, "reduced_motion": "reduce", **more}
    context = await browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam", **options)
    return await context.new_page()


async def _goes(page: Page, url: str) -> Watch:
    watch = Watch(page, "/".join(url.split("/")[:3]))
    await page.goto(url)
    return watch


class Pages:
    """The pages of one browser, used again by one test after the other: half of the time went into opening new ones.

    Each room has an address of its own, so what a page keeps in its storage is gone for the next test.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: list[Page] = []

    async def open(self, url: str, viewport: ViewportSize = SCREEN, **wishes: Any) -> tuple[Page, Watch]:
        """Open a page that is watched from the beginning; ``wishes`` are those of ``Page.emulate_media``."""
        page = self._idle.pop() if self._idle else await _new_page(self._browser)
        await page.set_viewport_size(viewport)
        await page.emulate_media(**{**PLAIN, **wishes})
        return page, await _goes(page, url)

    async def give_back(self, page: Page, watch: Watch) -> None:
        """Leave the room, so that the page can be used again."""
        watch.stop()
        if page.is_closed():
            return
        await page.goto("about:blank")
        self._idle.append(page)


def lose_lines(room: Room) -> None:
    """Break every line of every pane, without warning."""
    for line in list(room.page._connections.values()):
        request = line._socket._req
        assert request
        assert request.transport
        request.transport.abort()
