"""Checks what a message costs when it arrives: it may not cost more because many are there.

Work is counted, not timed: the same on a fast machine and on a busy one. How long it takes in milliseconds is told by
`python -m tests.bench.page_bench`.
"""

import json
from dataclasses import dataclass

from playwright.async_api import CDPSession, Page, expect

from tests.e2e.page.conftest import Looker
from tests.e2e.page.crowd import Crowd
from tests.e2e.page.stage import Stage

THERE, ARRIVE = 500, 12
FEW = 50
"""The page begins with this many messages."""
GROWTH = THERE / FEW
"""A message costs this much more when each one that is there is gone through."""
LET_GO = 10
"""At most this many old messages are removed for each one that arrives."""

COUNT = """() => { window.nodes = 0; window.counting?.disconnect();
  window.counting = new MutationObserver((all) => { for (const each of all)
    window.nodes += 1 + each.addedNodes.length + each.removedNodes.length; });
  counting.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true }); }"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"


@dataclass(frozen=True)
class Cost:
    """Of some messages that arrived: changes of the page, pieces of script that ran, elements that were styled and
    boxes that were laid out.
    """

    changes: int
    script: int
    styled: int
    laid_out: int


async def script_ran(session: CDPSession) -> int:
    """Return how often each piece of script ran since this was last asked, loops included."""
    told = await session.send("Profiler.takePreciseCoverage")
    functions = [each for script in told["result"] if "/static/" in script["url"] for each in script["functions"]]
    return sum(part["count"] for each in functions for part in each["ranges"])


def drawn(trace: bytes) -> tuple[int, int]:
    """Return how many elements were styled and how many boxes were laid out."""
    events = json.loads(trace)["traceEvents"]
    styled = sum(each["args"].get("elementCount", 0) for each in events if each["name"] == "UpdateLayoutTree")
    begun = [each["args"]["beginData"] for each in events if each["name"] == "Layout" and "beginData" in each["args"]]
    return styled, sum(each["dirtyObjects"] for each in begun)


async def arriving(crowd: Crowd, page: Page, session: CDPSession) -> Cost:
    """Let messages arrive while their reader is at the end."""
    browser = page.context.browser
    assert browser is not None
    await page.evaluate(COUNT)
    await script_ran(session)
    await browser.start_tracing(page=page, categories=["devtools.timeline"])
    for _ in range(ARRIVE):
        await page.get_by_text(crowd.says(1)).wait_for()
        await page.evaluate(PAINTED)
    await expect(page.get_by_text(f"bericht {crowd.said - 1} ")).to_be_in_viewport()
    styled, laid_out = drawn(await browser.stop_tracing())
    return Cost(await page.evaluate("window.nodes"), await script_ran(session), styled, laid_out)


async def test_a_message_costs_the_same_when_five_hundred_are_there(stage: Stage, look: Looker) -> None:
    crowd = Crowd(stage)
    crowd.says(THERE)
    page = await look("as=noor")
    session = await page.context.new_cdp_session(page)
    await session.send("Profiler.enable")
    await session.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": True})
    await expect(page.locator(".talk article")).to_have_count(FEW)
    await arriving(crowd, page, session)
    few = await arriving(crowd, page, session)
    earlier = page.get_by_role("button", name="Wat er eerder was")
    while await page.locator(".talk article").count() < THERE:
        shown = await page.locator(".talk article").count()
        await earlier.evaluate("el => el.click()")
        await expect(page.locator(".talk article")).not_to_have_count(shown)
    await page.locator(".scroll").evaluate("el => { el.scrollTop = el.scrollHeight; }")
    await arriving(crowd, page, session)
    many = await arriving(crowd, page, session)
    assert 0 < many.changes <= few.changes + ARRIVE * LET_GO * 4
    assert 0 < many.script < few.script * GROWTH / 2, (few, many)
    assert 0 < many.styled < few.styled * 2, (few, many)
    assert 0 < many.laid_out < few.laid_out * 2, (few, many)
    await session.detach()
