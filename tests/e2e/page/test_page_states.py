"""Every state of the design on the real page: readable for everybody, light and dark, from phone to wide screen."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.page.conftest import Looker
from tests.e2e.page.stage import Stage
from tests.e2e.page.states import STATES

WIDTHS = (320, 390, 1024, 2560)

AXE = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}"""
SIDEWAYS = """() => [...document.querySelectorAll("body, .app, .top, .pane, .scroll, .sheet .body, .comp, .pick")]
  .filter((el) => el.scrollWidth > el.clientWidth + 1).map((el) => el.className || el.tagName)"""
SMALL = """() => [...document.querySelectorAll("button, a[href], input:not([type=radio]):not([type=checkbox])")]
  .filter((el) => el.checkVisibility() && !el.closest(".md, .meta, .sr, .opts"))
  .filter((el) => !el.matches(".sr, .skip, .opt input"))
  .map((el) => [el, el.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.height < 39.5 || box.width < 39.5))
  .map(([el, box]) => `${el.className} ${el.textContent.slice(0, 30)} ${box.width} x ${box.height}`)"""


async def faults(page: Page, axe: str) -> list[str]:
    await page.evaluate(axe)
    return await page.evaluate(AXE)


@pytest.mark.parametrize("name", STATES)
async def test_a_state_has_no_barriers(name: str, stage: Stage, look: Looker, axe: str) -> None:
    await STATES[name].play(stage)
    page = await look.at(STATES[name], color_scheme="light")
    assert await faults(page, axe) == []
    await page.emulate_media(color_scheme="dark")
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert await faults(page, axe) == []


@pytest.mark.parametrize("name", STATES)
async def test_nothing_scrolls_sideways_and_targets_are_large_enough(name: str, stage: Stage, look: Looker) -> None:
    await STATES[name].play(stage)
    page = await look.at(STATES[name], viewport={"width": 390, "height": 844})
    assert await page.evaluate(SMALL) == []
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 844})
        await page.wait_for_timeout(50)
        assert await page.evaluate(SIDEWAYS) == [], width


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
