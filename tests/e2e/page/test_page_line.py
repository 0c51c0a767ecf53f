"""Tries the line between page and room: lost and found again, a room that starts anew, many people and many words."""

import asyncio

from playwright.async_api import expect

from tests.e2e.page.browser import lose_lines
from tests.e2e.page.conftest import Looker
from tests.e2e.page.parts import box, button, form, label, row, text, words_field
from tests.e2e.page.stage import TEACHER, Stage, opens, whisper
from tests.e2e.page.states import STATES

BOX = ".comp textarea"


async def cut(stage: Stage) -> None:
    """Break all lines from the room's side, as when a laptop sleeps."""
    lose_lines(stage.room)
    await asyncio.sleep(0.05)


async def test_what_was_missed_is_caught_up_with(stage: Stage, look: Looker) -> None:
    await STATES["thinking"].play(stage)
    page = await look("as=noor")
    await page.locator(".talk article").first.wait_for()
    first = await page.locator(".talk article").first.element_handle()
    await cut(stage)
    await stage.says(TEACHER, "09:08:20", "Was je weg?")
    await expect(page.locator("article", has_text="Was je weg?")).to_be_visible(timeout=8000)
    await expect(page.locator(".pill")).to_have_count(0)
    assert first
    assert await first.evaluate("el => el.isConnected")


async def test_words_are_safe_while_the_line_is_down_and_are_sent_after(stage: Stage, look: Looker) -> None:
    await stage.says("Sem", "09:00:00", "Hallo")
    page = await look("as=noor")
    await page.locator(".talk article").first.wait_for()
    look.opened[0][1].forgiven = "WebSocket connection"
    await page.context.set_offline(True)
    await cut(stage)
    await expect(page.locator(".pill")).to_contain_text("Even geen verbinding. Je kladje is veilig.")
    await page.locator(BOX).fill("Ik schrijf gewoon door")
    assert await page.evaluate("Object.values(sessionStorage).join()") == "Ik schrijf gewoon door"
    await page.keyboard.press("Enter")
    await page.context.set_offline(False)
    await expect(page.locator(".msg.me")).to_contain_text("Ik schrijf gewoon door")
    await expect(page.locator(".pill")).to_have_count(0)
    assert len(stage.room.world.messages_of(stage.places["kring"].id)) == 2


async def test_a_form_stays_open_over_a_lost_line(stage: Stage, look: Looker) -> None:
    await STATES["answering"].play(stage)
    stage.answers["f:answer"] = whisper(text("**Bewaard.**"))
    page = await look("as=noor")
    await page.get_by_role("button", name="Schrijf je gedachte").click()
    await page.get_by_label("Wat komt er bij je op?").fill("Midden in een zin")
    await cut(stage)
    await page.wait_for_timeout(700)
    assert await page.get_by_label("Wat komt er bij je op?").input_value() == "Midden in een zin"
    await page.get_by_role("button", name="Klaar").click()
    await expect(page.locator(".whisper")).to_contain_text("Bewaard.")


async def test_a_forgotten_pane_begins_again_with_the_same_place(stage: Stage, look: Looker) -> None:
    await STATES["panel"].play(stage)
    page = await look("as=mirjam&place=regie")
    await page.locator(".talk article").first.wait_for()
    panes = stage.room.page._state.clients
    panes.clear()
    await cut(stage)
    await stage.bot("09:08:30", [text("Na de onderbreking")], "regie")
    await expect(page.locator(".talk")).to_contain_text("Na de onderbreking", timeout=8000)
    await expect(page.locator("h1").first).to_have_text("regie")


async def test_a_pane_that_was_opened_elsewhere_says_so(stage: Stage, look: Looker) -> None:
    page = await look("as=noor")
    token = next(iter(stage.room.page._state.clients))
    other = await look("as=sem")
    again = "(pane) => { window.line = new WebSocket(`ws://${location.host}/live?as=noor&seq=0&pane=${pane}`); }"
    await other.evaluate(again, token)
    await expect(page.locator(".pill")).to_contain_text("Dit scherm is ergens anders geopend.")
    await page.get_by_role("button", name="Hier verder").click()
    await page.locator(BOX).wait_for()
    await expect(page.locator(".pill")).to_have_count(0)


async def test_a_press_that_was_under_way_is_carried_out_once(stage: Stage, look: Looker) -> None:
    await stage.bot("09:00:00", [box(None, row(button("Tel", 1)))])
    stage.answers["s:Tel"] = whisper(text("Geteld."))
    page = await look("as=noor")
    await page.get_by_role("button", name="Tel", exact=True).evaluate("el => el.click()")
    await cut(stage)
    await expect(page.locator(".whisper")).to_have_count(1, timeout=8000)
    await page.wait_for_timeout(300)
    await expect(page.locator(".whisper")).to_have_count(1)
    assert len(stage.asked) == 1


async def test_a_second_form_takes_the_place_of_the_first(stage: Stage, look: Looker) -> None:
    await stage.bot("09:00:00", [box(None, row(button("Een", 1), button("Twee", 1)))])
    stage.answers["s:Een"] = opens(form("Eerste", "f:1", label("a", words_field("a"))))
    stage.answers["f:1"] = opens(form("Tweede", "f:2", label("b", words_field("b"))))
    stage.answers["s:Twee"] = stage.answers["f:1"]
    page = await look("as=noor")
    await page.get_by_role("button", name="Een", exact=True).click()
    await expect(page.locator(".sheet h2")).to_have_text("Eerste")
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Twee").click()
    await expect(page.locator(".sheet h2")).to_have_text("Tweede")
    await expect(page.locator(".sheet")).to_have_count(1)
