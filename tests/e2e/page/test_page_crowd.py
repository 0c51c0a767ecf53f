"""What a message costs when it arrives: it may not cost more because many are there.

How long it takes in milliseconds depends on the machine: `python -m tests.bench.page_bench` tells that.
"""

from dataclasses import dataclass

from playwright.async_api import CDPSession, Page, expect

from tests.e2e.page.conftest import Looker
from tests.e2e.page.crowd import Crowd
from tests.e2e.page.stage import Stage

THERE, ARRIVE = 500, 12
FEW = 50
"""Messages that the page begins with."""
GROWTH = THERE / FEW
"""How much more a message costs when each one that is there is gone through."""
LET_GO = 10
"""At most so many old messages are let go for each one that arrives."""

COUNT = """() => { window.nodes = 0; window.counting?.disconnect();
  window.counting = new MutationObserver((all) => { for (const each of all)
    window.nodes += 1 + each.addedNodes.length + each.removedNodes.length; });
  counting.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true }); }"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"


@dataclass(frozen=True)
class Cost:
    """Of some messages that arrived: changes of the page, seconds of script, and of style and layout."""

    changes: int
    script: float
    layout: float


async def metrics(session: CDPSession) -> dict[str, float]:
    told = await session.send("Performance.getMetrics")
    return {each["name"]: each["value"] for each in told["metrics"]}


async def arriving(crowd: Crowd, page: Page, session: CDPSession) -> Cost:
    """Let messages arrive while their reader is at the end."""
    await page.evaluate(COUNT)
    before = await metrics(session)
    for _ in range(ARRIVE):
        crowd.say()
        await page.evaluate(PAINTED)
    await expect(page.get_by_text(f"bericht {crowd.said - 1} ")).to_be_in_viewport()
    after = await metrics(session)
    spent = {name: after[name] - before[name] for name in ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")}
    changes = await page.evaluate("window.nodes")
    return Cost(changes, spent["ScriptDuration"], spent["LayoutDuration"] + spent["RecalcStyleDuration"])


async def test_a_message_costs_the_same_when_five_hundred_are_there(stage: Stage, look: Looker) -> None:
    crowd = Crowd(stage)
    crowd.says(THERE)
    page = await look("as=noor")
    session = await page.context.new_cdp_session(page)
    await session.send("Performance.enable")
    await expect(page.locator(".talk article")).to_have_count(FEW)
    await arriving(crowd, page, session)
    few = await arriving(crowd, page, session)
    earlier = page.get_by_role("button", name="Wat er eerder was")
    while await page.locator(".talk article").count() < THERE:
        shown = await page.locator(".talk article").count()
        await earlier.evaluate("el => el.click()")
        await expect(page.locator(".talk article")).not_to_have_count(shown)
    await page.locator(".scroll").evaluate("el => { el.scrollTop = el.scrollHeight; }")
    many = await arriving(crowd, page, session)
    assert many.changes <= few.changes + ARRIVE * LET_GO * 4
    assert many.script < few.script * GROWTH / 2, (few, many)
    assert many.layout < few.layout * GROWTH / 2, (few, many)
