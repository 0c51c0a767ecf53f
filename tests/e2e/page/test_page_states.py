"""Opens every state of the design on the real page: readable for everybody, light and dark, from phone to
wide screen.
"""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.page.conftest import Looker
from tests.e2e.page.stage import Stage
from tests.e2e.page.states import STATES

PHONE = 390
WIDTHS = (320, PHONE, 1024, 1360, 2560)
OF_COLOUR = ("color-contrast", "link-in-text-block")
"""Light and dark may differ in these rules only: everything else that axe-core checks is the same page."""

AXE = """async (rules) => {
  const only = rules.length ? { runOnly: rules } : {};
  const { violations } = await axe.run(document, { resultTypes: ["violations"], ...only });
  return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}"""
SIDEWAYS = """() => [...document.querySelectorAll("body, .app, .top, .pane, .scroll, .sheet .body, .comp, .pick")]
  .filter((el) => el.scrollWidth > el.clientWidth + 1).map((el) => el.className || el.tagName)"""
OVERLAPPING = """() => [...document.querySelectorAll(".chips, .tools, .seg, .row, .phead, .box")].flatMap((line) => {
  const all = [...line.querySelectorAll("button, select")].filter((el) => el.checkVisibility());
  const boxes = all.map((el) => el.getBoundingClientRect());
  const over = (one, other) => one.right > other.left + 1 && other.right > one.left + 1;
  const beside = (one, other) => one.bottom > other.top + 1 && other.bottom > one.top + 1;
  return all.filter((el, i) => i && over(boxes[i - 1], boxes[i]) && beside(boxes[i - 1], boxes[i]))
    .map((el) => el.textContent);
})"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
SMALL = """() => [...document.querySelectorAll("button, a[href], input:not([type=radio]):not([type=checkbox])")]
  .filter((el) => el.checkVisibility() && !el.closest(".md, .meta, .sr, .opts"))
  .filter((el) => !el.matches(".sr, .skip, .opt input"))
  .map((el) => [el, el.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.height < 39.5 || box.width < 39.5))
  .map(([el, box]) => `${el.className} ${el.textContent.slice(0, 30)} ${box.width} x ${box.height}`)"""


async def faults(page: Page, axe: str, *rules: str) -> list[str]:
    """Return what axe-core finds, with all its rules or with some."""
    if not await page.evaluate("typeof axe === 'object'"):
        await page.evaluate(axe)
    return await page.evaluate(AXE, list(rules))


@pytest.mark.parametrize("name", STATES)
async def test_a_state_is_for_everybody_and_fits_every_screen(name: str, stage: Stage, look: Looker, axe: str) -> None:
    await STATES[name].play(stage)
    page = await look.at(STATES[name], color_scheme="light")
    assert await faults(page, axe) == []
    await page.emulate_media(color_scheme="dark")
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert await faults(page, axe, *OF_COLOUR) == []
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 844})
        await page.evaluate(PAINTED)
        assert await page.evaluate(SIDEWAYS) == [], width
        assert await page.evaluate(OVERLAPPING) == [], width
        if width == PHONE:
            assert await page.evaluate(SMALL) == []


@pytest.mark.parametrize("wish", [{"forced_colors": "active"}, {"contrast": "more"}])
async def test_the_wishes_of_a_system_are_followed(wish: dict[str, str], stage: Stage, look: Looker, axe: str) -> None:
    await STATES["kit"].play(stage)
    page = await look.at(STATES["kit"], **wish)
    assert await faults(page, axe) == []


async def test_english_is_complete(stage: Stage, look: Looker, axe: str) -> None:
    await STATES["kit"].play(stage)
    page = await look("as=mirjam&lang=en")
    await page.get_by_role("button", name="Switch to English").click()
    await page.wait_for_selector("html[lang=en]")
    await page.wait_for_selector(".pane .talk article")
    assert await page.get_by_role("heading", name="Who sees this?").is_visible()
    assert await faults(page, axe) == []
