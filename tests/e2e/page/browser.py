"""Chromium for the tests of the page: found on this machine, started without anything that calls home."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from bot.room.server import Room
from tests.e2e.page.drawings import DRAWINGS

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def chromium() -> str | None:
    """Where Chromium is: CHROMIUM, else what the path has."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def _shipped(path: str) -> str:
    if not Path(path).exists():
        raise NoBrowser
    return path


class NoBrowser(Exception):
    """There is no Chromium on this machine."""


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """A browser that is closed afterwards. Raises NoBrowser when there is none, Playwright's own included."""
    async with async_playwright() as player:
        path = chromium() or _shipped(player.chromium.executable_path)
        browser = await player.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            await browser.close()


async def draw(browser: Browser) -> dict[str, bytes]:
    """The children's drawings as PNG files."""
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
        page.on("console", lambda told: self._told(told.type, told.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", lambda asked: self._asked(asked.url, home))

    def _told(self, kind: str, words: str) -> None:
        if kind in ("error", "warning") and not (self.forgiven and self.forgiven in words):
            self.wrong.append(words)

    def _asked(self, url: str, home: str) -> None:
        if not url.startswith((home, home.replace("http", "ws", 1), "data:", "blob:")):
            self.wrong.append(f"asked for {url}")


async def opened(browser: Browser, url: str, **more: Any) -> tuple[Page, Watch]:
    """A page in a context of its own, in Dutch and in the time zone of the school, watched from the beginning."""
    options: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce", **more}
    context = await browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam", **options)
    page = await context.new_page()
    home = "/".join(url.split("/")[:3])
    watch = Watch(page, home)
    await page.goto(url)
    return page, watch


def lose_lines(room: Room) -> None:
    """Every line of every pane breaks, without a word."""
    for line in list(room.page._connections.values()):
        request = line._socket._req
        assert request
        assert request.transport
        request.transport.abort()
