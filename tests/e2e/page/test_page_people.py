"""Looks through somebody's eyes: persons, two screens, a phone's flip, deep links, and who can read a place."""

import re

from playwright.async_api import expect

from bot.room.discord.changes.channels import set_overwrite
from bot.room.state.entities import Overwrite
from bot.room.state.permissions import Perm
from bot.room.web.guide import Box, GuideButton
from tests.e2e.page.conftest import Looker
from tests.e2e.page.parts import text
from tests.e2e.page.stage import TEACHER, Stage
from tests.e2e.page.states import STATES

PHONE = {"viewport": {"width": 390, "height": 844}}


async def test_a_link_opens_two_persons_each_with_a_form_of_their_own(stage: Stage, look: Looker) -> None:
    await STATES["answering"].play(stage)
    page = await look("as=noor&split=mirjam,noor")
    await expect(page.locator(".pane")).to_have_count(2)
    teacher, noor = page.locator(".pane").nth(0), page.locator(".pane").nth(1)
    await expect(teacher).to_contain_text("Iedereen schrijft")
    await expect(noor).to_contain_text("Hoe ziet een plek eruit")
    await expect(page.locator(".pane.active")).to_have_attribute("aria-label", "Scherm van Noor")
    await noor.get_by_role("button", name="Schrijf je gedachte").click()
    await expect(noor.locator(".sheet")).to_be_visible()
    await expect(teacher.locator(".sheet")).to_have_count(0)
    await teacher.get_by_role("button", name="Nu kijken").click(trial=True)
    await expect(teacher.locator(".inside")).not_to_have_attribute("inert", "")


async def test_one_screen_becomes_two_and_one_again(stage: Stage, look: Looker) -> None:
    await STATES["thinking"].play(stage)
    page = await look("as=noor")
    await page.get_by_role("button", name="Naast elkaar").click()
    await expect(page.locator(".pane")).to_have_count(2)
    await expect(page).to_have_url(re.compile("split=juf_mirjam,noor"))
    await page.locator(".pane").nth(0).click(position={"x": 300, "y": 100})
    await page.get_by_role("button", name="Eén scherm").click()
    await expect(page.locator(".chip[aria-checked=true]")).to_contain_text(TEACHER)
    await expect(page.locator(".side")).to_contain_text("Groep 8")


async def test_a_phone_flips_between_two_names(stage: Stage, look: Looker) -> None:
    await STATES["thinking"].play(stage)
    page = await look("as=noor", **PHONE)
    await page.locator(".mwho").click()
    await page.get_by_role("button", name="Wissel snel met Juf Mirjam").click()
    await expect(page.locator(".pane")).to_have_count(2)
    await expect(page.locator(".pane:visible")).to_have_count(1)
    await page.get_by_role("button", name=TEACHER).click()
    await expect(page.locator(".pane:visible")).to_contain_text("Denktijd loopt")
    await page.get_by_role("button", name=TEACHER).click()
    await page.get_by_role("dialog", name="Als wie kijk je?").get_by_role("radio", name="Sem").click()
    await expect(page.locator(".flip")).to_contain_text("Sem")


async def test_a_phone_has_places_in_a_drawer_and_readers_as_a_page(stage: Stage, look: Looker) -> None:
    await STATES["thinking"].play(stage)
    page = await look("as=mirjam&place=kring", **PHONE)
    await page.get_by_role("button", name="Plekken").click()
    await page.get_by_role("link", name="regie").click()
    await expect(page.locator("h1")).to_have_text("regie")
    await page.get_by_role("button", name="Wie ziet dit?").click()
    await expect(page.get_by_role("complementary", name="Wie ziet dit?")).to_contain_text(
        "Leerlingen zien deze plek niet."
    )
    await page.get_by_role("button", name="Sluit deze lijst").click()
    await expect(page.locator(".pane")).to_be_visible()


async def test_who_can_read_a_place_is_who_the_room_lets_in(stage: Stage, look: Looker) -> None:
    await STATES["breakouts"].play(stage)
    page = await look("as=noor")
    readers = page.get_by_role("complementary", name="Wie ziet dit?")
    await page.locator(".pane.chan [data-head=close]").click()
    await expect(readers).to_contain_text("Amira")
    await page.get_by_role("link", name="Duin").click()
    await expect(readers).to_contain_text("Zeynep")
    await expect(readers).not_to_contain_text("Amira")


async def test_what_a_person_may_not_see_is_not_on_the_page(stage: Stage, look: Looker) -> None:
    await STATES["breakouts"].play(stage)
    page = await look("as=amira")
    await page.locator(".talk article").first.wait_for()
    whole = await page.content()
    assert "regie" not in whole
    assert "aanrecht" not in whole
    assert "Duin" not in whole


async def test_a_role_that_changes_opens_and_closes_places_at_once(stage: Stage, look: Looker) -> None:
    await STATES["thinking"].play(stage)
    page = await look("as=noor")
    regie, noor, sight = stage.places["regie"], stage.user("Noor"), int(Perm.VIEW_CHANNEL)
    set_overwrite(stage.room.world, regie, Overwrite(noor, 1, allow=sight))
    await page.get_by_role("link", name="regie").click()
    await expect(page.locator(".pane").first).to_contain_text("Denktijd loopt")
    set_overwrite(stage.room.world, regie, Overwrite(noor, 1, deny=sight))
    await expect(page.locator("h1")).to_have_text("kring")
    assert "Denktijd loopt" not in await page.content()


async def test_a_dot_says_that_something_is_new_elsewhere(stage: Stage, look: Looker) -> None:
    await STATES["thinking"].play(stage)
    page = await look("as=mirjam&place=kring")
    await expect(page.locator(".beside.chan")).to_contain_text("Denktijd loopt")
    await stage.bot("09:10:00", [text("Iets nieuws")], "opvolgen")
    place = page.get_by_role("link", name="opvolgen")
    await expect(place.locator(".new")).to_be_visible()


async def test_an_unknown_name_is_said_and_the_light_stays_as_one_chose(look: Looker) -> None:
    page = await look("as=pieter")
    await expect(page.locator(".notice")).to_contain_text("Er is hier niemand die pieter heet.")
    await page.get_by_role("button", name="Donkere weergave").click()
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")


async def test_the_guide_says_what_to_press_and_hears_it(stage: Stage, look: Looker) -> None:
    pressed: list[tuple[str, int]] = []

    async def hear(name: str, user: int) -> None:
        pressed.append((name, user))
        stage.room.page.guide.show({"nl": Box("Daarna", "Kijk in **kring**.")})

    stage.room.page.guide.on_press = hear
    speel, more = (GuideButton("next", "Speel", main=True),), (GuideButton("scale", "Schaalvraag"),)
    stage.room.page.guide.show({"nl": Box("De eerste minuut", "Druk op *Speel*.", speel, "Of bekijk:", more)})
    page = await look("as=mirjam")
    guide = page.get_by_role("region", name="Uitleg")
    await expect(guide).to_contain_text("De eerste minuut")
    await guide.get_by_role("group", name="Of bekijk:").get_by_role("button", name="Schaalvraag").click()
    await expect(guide).to_have_text("DaarnaKijk in kring.")
    stage.room.page.guide.show({"nl": Box("De eerste minuut", "Druk op *Speel*.", speel)})
    await guide.get_by_role("button", name="Maak de uitleg kleiner").click()
    await expect(guide).not_to_contain_text("Druk op")
    await guide.get_by_role("button", name="Speel").click()
    await expect(guide).to_contain_text("Daarna")
    assert pressed == [("scale", stage.user(TEACHER)), ("next", stage.user(TEACHER))]
