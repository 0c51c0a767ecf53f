"""Steers a whole talk on the page itself: the teacher in one half, a pupil in the other, the real bot in the room."""

import re
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from tests.e2e.closings import tells_outcomes
from tests.e2e.lesson import READING, SILENCE, THINKING
from tests.e2e.page.browser import lose_lines, opened
from tests.e2e.scene import QUESTION, Scene


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, scene: Scene) -> AsyncIterator[Page]:
    """Provide the page with juf Mirjam at the left and Noor at the right."""
    url = f"{scene.room.url}/?as=noor&split=mirjam,noor&lang=nl"
    page, watch = await opened(browser, url)
    await page.locator(".comp:visible").first.wait_for()
    yield page
    await page.context.close()
    assert watch.wrong == []


async def runs(half: Locator, name: str, **options: str) -> None:
    """Type a command and its options, all by keyboard."""
    page = half.page
    await half.locator(".comp textarea").fill(f"/{name}")
    await half.locator(".pick li").first.wait_for()
    await page.keyboard.press("Enter")
    for label, value in options.items():
        await half.get_by_role("combobox", name=re.compile(f"^{label}:")).fill(value)
        await page.wait_for_timeout(250)
    await half.get_by_role("button", name="Verstuur").click()
    await expect(half.locator(".cmd")).to_have_count(0)


async def goes_to(half: Locator, place: str) -> None:
    await half.locator("[data-head=place]").click()
    await half.locator(".navpop a", has=half.page.get_by_text(place, exact=True)).click()
    await expect(half.locator("h1")).to_contain_text(place)


async def opens_talk(scene: Scene, teacher: Locator, noor: Locator) -> None:
    await goes_to(teacher, "kring")
    await runs(
        teacher,
        "gesprek start",
        soort="Klassengesprek",
        doel="Prettig werken in ons lokaal.",
        bedoeling="Ik kies twee dingen die we uitproberen.",
        nodig="Vertel me wat ik mis.",
    )
    await scene.settles()
    await noor.get_by_role("button", name="Ik doe mee").click()
    await expect(noor.locator(".whisper")).to_contain_text("Fijn dat je er bent.")
    for pupil in scene.pupils[1:]:
        await pupil.clicks("Ik doe mee", place="kring")


async def gives_opinion(noor: Locator) -> None:
    """Noor fills in a form of lists with the keyboard."""
    await noor.get_by_role("button", name="Geef je mening").click()
    lists = noor.locator(".sheet .sel > button")
    for number in range(await lists.count()):
        await lists.nth(number).press("ArrowDown")
        await noor.page.keyboard.press("ArrowDown")
        await noor.page.keyboard.press("Enter")
        await expect(lists.nth(number)).to_contain_text("best wel")
    await noor.get_by_role("button", name="Klaar").click()
    await expect(noor.locator(".sheet")).to_have_count(0)


async def asks(scene: Scene, teacher: Locator) -> None:
    await goes_to(teacher, "regie-kring")
    await scene.lets_read()
    await teacher.get_by_role("button", name="Stel de eerste vraag").click()
    await teacher.get_by_label("Wat wil je vragen?").fill(QUESTION)
    await teacher.get_by_role("button", name="Klaar").click()
    await expect(teacher.locator(".sheet")).to_have_count(0)
    await scene.settles()


async def think_and_write(scene: Scene, noor: Locator) -> None:
    """In think time the button is not yet open, and nobody can type; then everybody hands in."""
    write = noor.get_by_role("button", name="Schrijf je gedachte")
    await expect(write).to_have_attribute("aria-disabled", "true")
    await expect(noor.get_by_role("timer")).to_be_visible()
    await expect(noor.locator(".hush")).to_be_visible()
    await scene.passes(THINKING)
    await expect(write).not_to_have_attribute("aria-disabled", "true")
    await write.click()
    await noor.get_by_label("Wat komt er bij je op?").fill("Onder de tafel bij oma.")
    await noor.get_by_text("De klas, met mijn naam").click()
    await noor.get_by_text("Graag", exact=True).click()
    await noor.get_by_role("button", name="Klaar").click()
    await expect(noor.locator(".whisper").last).to_contain_text("Bewaard.")
    for number, pupil in enumerate(scene.pupils[1:]):
        await scene.hands_in(pupil, f"gedachte {number}", turn="Vandaag liever niet")
    await scene.passes(6)


async def look_hold_and_open(scene: Scene, teacher: Locator, noor: Locator) -> None:
    """The preview is the teacher's alone; one answer is held, the others open together."""
    await teacher.get_by_role("button", name="Nu kijken").click()
    await scene.settles()
    await expect(teacher.locator(".talk")).to_contain_text("1 tot 5 van 8")
    assert "gedachte" not in (await noor.locator(".talk").inner_text()).replace("Schrijf je gedachte", "")
    await teacher.locator(".section", has_text="gedachte").last.get_by_role("button", name="Houd vast").click()
    await scene.settles()
    await teacher.get_by_role("button", name="Samen openen").last.click()
    await scene.settles()
    deck = noor.locator(".deck")
    await expect(deck).to_contain_text("Onder de tafel bij oma.")
    await expect(deck.get_by_role("listitem")).to_have_count(7)


async def tell(scene: Scene, teacher: Locator, noor: Locator) -> None:
    """The class reads in silence, then a pupil who was asked in private has a turn."""
    await scene.passes(READING)
    await teacher.get_by_role("button", name="Vertel eens …").click()
    await scene.settles()
    await noor.get_by_role("button", name="Ja", exact=True).click()
    await scene.settles()
    await expect(noor.locator(".moment")).to_contain_text("Noor, vertel eens …")
    await noor.locator(".comp textarea").fill("Je hoort alles, maar niemand ziet je.")
    await noor.page.keyboard.press("Enter")
    await expect(noor.locator(".msg.me")).to_contain_text("niemand ziet je")
    await scene.settles()
    await scene.passes(SILENCE)
    await teacher.get_by_role("button", name="Dank je, Noor").click()
    await scene.settles()


async def close(scene: Scene, teacher: Locator, noor: Locator) -> None:
    await teacher.get_by_role("button", name="Afronden").click()
    await scene.settles()
    await expect(noor.locator(".talk")).to_contain_text("Afronden · stap 1 van 3")
    await teacher.get_by_role("button", name="Naar hun mening").click()
    await scene.settles()
    await gives_opinion(noor)
    await teacher.get_by_role("button", name="Naar wat er gebeurt").click()
    await scene.settles()
    await tells_outcomes(scene)
    await expect(noor.locator(".talk")).to_contain_text("Dank jullie wel. Ook voor de stilte.")


async def test_a_sealed_talk_is_steered_on_the_page(scene: Scene, page: Page) -> None:
    teacher, noor = page.locator(".pane").nth(0), page.locator(".pane").nth(1)
    await opens_talk(scene, teacher, noor)
    await asks(scene, teacher)
    await think_and_write(scene, noor)
    await look_hold_and_open(scene, teacher, noor)
    await tell(scene, teacher, noor)
    await close(scene, teacher, noor)


async def test_a_talk_in_the_open_channel_survives_a_lost_line(scene: Scene, page: Page) -> None:
    teacher, noor = page.locator(".pane").nth(0), page.locator(".pane").nth(1)
    await opens_talk(scene, teacher, noor)
    await scene.lets_read()
    await teacher.locator(".comp textarea").fill("/gesprek vraag")
    await teacher.locator(".pick li").first.wait_for()
    await page.keyboard.press("Enter")
    await teacher.locator(".pick li", has=page.get_by_text("vraag", exact=True)).click()
    await page.keyboard.type(QUESTION)
    await teacher.locator(".opt.add").click()
    await teacher.locator(".pick li", has=page.get_by_text("manier", exact=True)).click()
    await page.keyboard.type("kanaal")
    await expect(teacher.locator(".pick li")).to_have_count(1)
    await page.keyboard.press("Enter")
    await teacher.get_by_role("button", name="Verstuur").click()
    await expect(teacher.locator(".cmd")).to_have_count(0)
    await scene.settles()
    await expect(noor.locator(".hush")).to_be_visible()
    lose_lines(scene.room)
    await scene.passes(THINKING)
    await expect(noor.locator(".comp textarea")).to_be_visible(timeout=10_000)
    await expect(noor.locator("article", has_text=QUESTION)).to_have_count(1)
    await noor.locator(".comp textarea").fill("regen op het raam")
    await page.keyboard.press("Enter")
    await expect(noor.locator(".msg.me")).to_contain_text("regen op het raam")
    await expect(teacher.locator(".talk")).to_contain_text("regen op het raam")
