"""Uses the page by keyboard alone, commands, forms, lists, menus and persons, and hears what a screen
reader is told.
"""

import asyncio

from playwright.async_api import Page, expect

from tests.e2e.page.conftest import PATIENCE, Looker
from tests.e2e.page.parts import Part, box, button, option, row, select, text
from tests.e2e.page.payloads import answer_form
from tests.e2e.page.stage import TEACHER, Stage, changes, opens, stamp, whisper
from tests.e2e.page.states import STATES


async def focused(page: Page) -> str:
    return await page.evaluate(
        "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
    )


async def comes_to(page: Page, label: str) -> None:
    """Wait until the focus is on what has this label."""
    async with asyncio.timeout(PATIENCE / 1000):
        while await focused(page) != label:  # noqa: ASYNC110 - the browser tells nobody
            await asyncio.sleep(0.01)


def said(told: Part) -> dict[str, object]:
    return {each["name"]: each["value"] for each in told["data"]["options"]}


async def test_a_command_runs_by_keyboard_alone(stage: Stage, look: Looker) -> None:
    await STATES["slash"].play(stage)
    stage.answers["vraag"] = whisper(text("Gevraagd."))
    page = await look("as=mirjam&place=kring")
    await page.locator(".comp textarea").first.focus()
    await page.keyboard.type("/vra")
    await expect(page.locator(".pick li").first).to_contain_text("/vraag")
    await page.keyboard.press("Enter")
    await page.keyboard.type("Wat hoor je?")
    await page.keyboard.press("Tab")
    await expect(page.locator(".opt.on")).to_contain_text("denktijd")
    await page.keyboard.type("lang")
    await expect(page.locator(".pick .is")).to_have_text(["lang, 120 tellen"])
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("combobox", name="denktijd:")).to_have_value("lang, 120 tellen")
    await page.keyboard.press("Tab")
    await comes_to(page, "nog 2 …")
    await page.keyboard.press("Enter")
    await expect(page.locator(".pick .c")).to_have_text(["Verstuur", "namen", "minuten"])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(".pick [aria-selected=true] .c")).to_have_text("minuten")
    await page.keyboard.press("Enter")
    await expect(page.locator(".opt.on")).to_contain_text("minuten")
    await page.keyboard.type("5")
    await page.keyboard.press("Enter")
    await expect(page.locator(".whisper")).to_contain_text("Gevraagd.")
    sent = said(next(each for each in stage.asked if each["type"] == 2))
    assert sent == {"vraag": "Wat hoor je?", "denktijd": "120", "minuten": 5}
    await comes_to(page, "Schrijf in kring")


async def test_a_command_line_can_be_left_says_what_is_missing_and_runs(stage: Stage, look: Looker) -> None:
    await STATES["slash"].play(stage)
    stage.answers["pauze"] = whisper(text("Alle tijden staan stil."))
    page = await look("as=mirjam&place=kring")

    async def takes(command: str) -> None:
        await page.locator(".comp textarea").first.fill(command)
        await page.locator(".pick li").first.wait_for()
        await page.keyboard.press("Enter")
        await expect(page.locator(".cmd")).to_be_visible()

    await takes("/vraag")
    await page.keyboard.press("Backspace")
    await expect(page.locator(".cmd")).to_have_count(0)
    assert await focused(page) == "Schrijf in kring"
    await takes("/gesprek start")
    await page.keyboard.type("Werken")
    await page.keyboard.press("Enter")
    await expect(page.locator(".notice")).to_contain_text("Vul bedoeling nog in.")
    assert "bedoeling" in await focused(page)
    notice, line = await page.locator(".notice").bounding_box(), await page.locator(".comp").bounding_box()
    assert notice
    assert line
    assert notice["y"] + notice["height"] < line["y"]
    await expect(page.locator(".pick")).to_contain_text("bedoeling:")
    for _ in ("the list", "the line"):
        await page.keyboard.press("Escape")
    await expect(page.locator(".cmd")).to_have_count(0)
    await takes("/pauze")
    await page.keyboard.type("nog wat woorden")
    assert [each for each in stage.asked if each["type"] == 2] == []
    await page.keyboard.press("Enter")
    await expect(page.locator(".whisper")).to_contain_text("Alle tijden staan stil.")


async def test_what_begins_with_a_slash_is_run_or_kept_and_never_posted(stage: Stage, look: Looker) -> None:
    await STATES["slash"].play(stage)
    stage.answers["pauze"] = whisper(text("Alle tijden staan stil."))
    page = await look("as=mirjam&place=kring")
    field = page.locator(".comp textarea").first
    await field.fill("/pauze en nog iets")
    await page.keyboard.press("Enter")
    await expect(page.locator(".notice")).to_contain_text("Een bericht begint niet met /.")
    await expect(field).to_have_value("/pauze en nog iets")
    # All in one moment of the browser: the list of commands has not come yet.
    await field.evaluate("""(el) => {
        el.value = "/pauze";
        el.dispatchEvent(new Event("input", { bubbles: true }));
        for (const _ of [1, 2]) el.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    }""")
    await expect(field).to_have_value("")
    await expect(page.locator(".whisper")).to_contain_text("Alle tijden staan stil.")
    await expect(page.locator(".pick")).to_be_hidden()
    assert len([each for each in stage.asked if each["type"] == 2]) == 1
    await expect(page.locator(".log").get_by_text("/pauze", exact=True)).to_have_count(0)


async def test_a_form_takes_focus_keeps_it_and_gives_it_back(stage: Stage, look: Looker) -> None:
    await STATES["answering"].play(stage)
    page = await look("as=noor")
    button = page.get_by_role("button", name="Schrijf je gedachte")
    await button.press("Enter")
    await page.locator(".sheet").wait_for()
    assert await focused(page) == "Jouw gedachte"
    for _ in range(12):
        await page.keyboard.press("Tab")
        assert await page.evaluate("Boolean(document.activeElement.closest('.sheet'))")
    assert await page.locator(".inside").evaluate("el => el.inert")
    await page.keyboard.press("Escape")
    await expect(page.locator(".sheet")).to_have_count(0)
    assert await focused(page) == "Schrijf je gedachte"
    assert not await page.locator(".inside").evaluate("el => el.inert")


async def test_a_draft_survives_closing_and_is_sent_with_ready(stage: Stage, look: Looker) -> None:
    await STATES["answering"].play(stage)
    stage.answers["f:answer"] = whisper(text("**Bewaard.**"))
    page = await look("as=noor")
    await page.get_by_role("button", name="Schrijf je gedachte").click()
    await page.get_by_label("Wat komt er bij je op?").fill("In bad, met een boek.")
    await page.get_by_text("Alleen juf Mirjam").click()
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Schrijf je gedachte").click()
    assert await page.get_by_label("Wat komt er bij je op?").input_value() == "In bad, met een boek."
    assert await page.get_by_label("Alleen juf Mirjam").is_checked()
    await page.get_by_role("button", name="Klaar").click()
    await expect(page.locator(".whisper")).to_contain_text("Bewaard.")
    parts = {each["component"]["custom_id"]: each["component"] for each in stage.asked[-1]["data"]["components"][1:]}
    assert parts["t"]["value"] == "In bad, met een boek."
    assert parts["w"]["value"] == "t"


async def test_what_a_form_does_not_take_is_said_at_the_field(stage: Stage, look: Looker) -> None:
    form = answer_form()
    form["components"][1]["component"] |= {"required": True, "min_length": 3}
    await stage.bot("09:08:00", [box(None, row(button("Schrijf", 1)))])
    stage.answers["s:Schrijf"] = opens(form)
    page = await look("as=noor")
    await page.get_by_role("button", name="Schrijf").click()
    await page.get_by_label("Wat komt er bij je op?").fill("")
    await page.get_by_role("button", name="Klaar").click()
    await expect(page.locator(".fld .wrong:visible")).to_have_count(1)
    await expect(page.get_by_label("Wat komt er bij je op?")).to_be_focused()


async def test_a_list_works_by_keyboard(stage: Stage, look: Looker) -> None:
    options = [option("Appel", "a"), option("Banaan", "b", "geel"), option("Citroen", "c")]
    await stage.bot("09:08:00", [box(None, row(select("Kies fruit", *options)))])
    stage.answers["s:Kies fruit"] = whisper(text("Lekker."))
    page = await look("as=noor")
    await page.get_by_role("button", name="Kies fruit").focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("listbox")).to_be_visible()
    await page.keyboard.press("c")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(page.locator(".whisper")).to_contain_text("Lekker.")
    assert stage.asked[-1]["data"]["values"] == ["b"]
    assert await focused(page) == "Banaan"


async def test_messages_are_walked_with_the_arrows_and_have_a_menu(stage: Stage, look: Looker) -> None:
    await STATES["opening"].play(stage)
    page = await look("as=noor")
    await page.locator(".talk article").first.wait_for()
    await page.locator(".scroll").focus()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    while "Sem" not in await focused(page):
        await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menu")).to_be_visible()
    await page.keyboard.press("Escape")
    assert "Sem" in await focused(page)
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="Antwoord").press("Enter")
    await comes_to(page, "Schrijf in kring")


async def test_menus_open_with_the_menu_key_and_with_a_finger_that_stays(stage: Stage, look: Looker) -> None:
    await STATES["opening"].play(stage)
    page = await look("as=mirjam&place=kring")
    said = page.locator("article", has_text="ik heb thee")
    await said.focus()
    await page.keyboard.press("Shift+F10")
    await expect(page.get_by_role("menu", name="Wat wil je met dit bericht?")).to_be_visible()
    await page.keyboard.press("Escape")
    person = page.get_by_role("complementary", name="Wie ziet dit?").get_by_role("button", name="Vertel Eens")
    await person.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="Schrijf aan Vertel Eens")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(person).to_be_focused()
    touch = {"pointerType": "touch", "isPrimary": True, "bubbles": True, "clientX": 300, "clientY": 300}
    await said.locator(".bub").dispatch_event("pointerdown", touch)
    await expect(page.get_by_role("menuitem", name="Antwoord")).to_be_visible()
    await page.keyboard.press("Escape")
    await said.locator(".bub").dispatch_event("pointerdown", touch)
    await said.locator(".bub").dispatch_event("pointermove", {**touch, "clientY": 340})
    await page.wait_for_timeout(700)
    await expect(page.get_by_role("menu")).to_have_count(0)


async def test_a_change_keeps_focus_on_what_stays(stage: Stage, look: Looker) -> None:
    await STATES["thinking"].play(stage)
    question = stage.room.world.messages_of(stage.places["kring"].id)[-1]
    stage.answers["s:Meer tijd"] = changes(
        box(0x2B79A8, text("-# Vraag 1"), text("## Vraag"), row(button("Meer tijd"), button("Pas")))
    )
    page = await look("as=noor")
    await page.get_by_role("button", name="Meer tijd").evaluate("el => { el.same = true; el.focus(); }")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Schrijf je gedachte")).to_have_count(0)
    assert await focused(page) == "Meer tijd"
    assert await page.get_by_role("button", name="Meer tijd").evaluate("el => el.same === true")
    assert await page.locator(f"[data-id='{question.id}']").count() == 1


async def test_the_skip_link_leads_to_the_conversation_and_a_number_to_a_person(stage: Stage, look: Looker) -> None:
    await STATES["opening"].play(stage)
    page = await look("as=noor")
    await page.keyboard.press("Tab")
    assert await focused(page) == "Naar het gesprek"
    await page.keyboard.press("Enter")
    await expect(page.locator(".scroll")).to_be_focused()
    await page.keyboard.press("Alt+1")
    await expect(page.locator(".chip[aria-checked=true]")).to_contain_text(TEACHER)
    assert "as=juf_mirjam" in page.url


async def test_a_timer_is_announced_at_its_start_at_ten_and_at_its_end(stage: Stage, look: Looker) -> None:
    page = await look("as=noor")
    await page.evaluate(
        "() => { window.heard = []; new MutationObserver(() => { const t = document.querySelector('#say').textContent;"
        " if (t) heard.push(t); }).observe(document.querySelector('#say'), { childList: true }); }"
    )
    await stage.bot("09:08:00", [box(0x5161A6, text(f"Schrijven kan {stamp('09:09:00')}."))])
    await expect(page.get_by_role("timer")).to_contain_text("over 60 tellen")
    await page.wait_for_timeout(1200)
    for told in ("09:08:20", "09:08:50", "09:09:00"):
        await stage.until(told)
        await page.wait_for_timeout(120)
    await page.wait_for_timeout(1600)
    assert await page.evaluate("heard") == ["Schrijven kan over 60 tellen.", "Nog 10 tellen.", "De tijd is om."]
