"""Tries strings that would run on the page: in names, messages, answers, file names, alt texts and addresses."""

from playwright.async_api import Page, expect

from bot.room.discord.changes.files import Upload
from bot.room.discord.changes.posting import Sent, send
from tests.e2e.page.conftest import Looker
from tests.e2e.page.parts import Part, box, button, form, label, option, row, section, select, text, words_field
from tests.e2e.page.stage import PUPILS, Stage, opens

EVIL = (
    "<img src=x onerror=window.ran=1>",
    "<script>window.ran=1</script>",
    "\"><svg onload=window.ran=1>",
    "'-window.ran=1-'",
    "</textarea><iframe srcdoc='<script>parent.ran=1</script>'>",
    "javascript:window.ran=1",
    "{{constructor.constructor('window.ran=1')()}}",
)  # fmt: skip


def everything(evil: str, opener: str) -> list[Part]:
    """Return the same words in every spot of a message where words can stand."""
    short, link = evil[:70], f"[{evil[:20]}](https://x.org/{evil.replace(' ', '')})"
    return [
        text(f"{evil}\n# {evil}\n> {evil}\n- {evil}\n`{evil}`\n||{evil}||\n{link}"),
        box(0x1F6B78, text(f"-# {evil}"), text(f"```trap\n10 {evil}\n9 * {evil}\n```"), text(f"```js\n{evil}\n```"),
            section(f"**{evil}**\n{evil}", button(short, custom_id="x:1")),
            row(select(short, option(short, "1", short), option("b", "2"))),
            row(button(opener, 1))),
    ]  # fmt: skip


async def is_said(evil: str, number: int, stage: Stage) -> None:
    """The words come from a pupil, as a file's name and alt text, from the bot and in a form."""
    world, kring = stage.room.world, stage.places["kring"]
    pupil = world.users[stage.user(PUPILS[number % len(PUPILS)])]
    pupil.global_name = evil[:32]
    upload = Upload(f"{evil}.png", stage.drawings["tafel"])
    alt: Part = {"id": 0, "filename": "x.png", "description": evil}
    send(world, pupil.id, kring, Sent({"content": evil, "attachments": [alt]}, [upload]))
    await stage.bot("09:08:00", everything(evil, f"Leeg {number}"))
    await stage.bot("09:08:00", [], content=evil)
    stage.answers[f"s:Leeg {number}"] = opens(
        form(evil[:45], "f:x", text(evil), label(evil[:45], words_field("t", evil, placeholder=evil), evil))
    )


async def test_nothing_that_is_said_runs(stage: Stage, look: Looker) -> None:
    stage.school.guild.name = stage.places["kring"].topic = " ".join(EVIL)
    for number, evil in enumerate(EVIL):
        await is_said(evil, number, stage)
    stage.room.page.refresh()
    page = await look("as=noor&split=mirjam,noor")
    noor = page.locator(".pane").nth(1)
    await expect(noor.locator("article")).to_have_count(3 * len(EVIL))
    for number in range(len(EVIL)):
        await noor.get_by_role("button", name=f"Leeg {number}").evaluate("el => el.click()")
        await page.locator(".sheet").wait_for()
        assert await page.locator(".sheet iframe, .sheet script").count() == 0
        await page.keyboard.press("Escape")
        await expect(page.locator(".sheet")).to_have_count(0)
    assert await page.evaluate("window.ran") is None
    assert await page.locator(".talk script, .talk iframe, [onerror], [onload]").count() == 0
    links = await page.locator(".talk a").evaluate_all("all => all.map((el) => [el.protocol, el.rel])")
    assert all(protocol in ("http:", "https:") for protocol, _ in links)
    assert all("noopener" in rel for protocol, rel in links if protocol == "https:")


async def test_a_link_leads_to_the_web_only(blank: Page) -> None:
    found = await blank.evaluate(
        "async (all) => { const { webAddress } = await import('/static/js/dom.js'); return all.map(webAddress); }",
        ["javascript:window.ran=1", "data:text/html,<script>1</script>", "vbscript:x", "//x"],
    )
    assert all(each is None or each.startswith("http") for each in found)


async def test_a_picture_from_elsewhere_is_not_fetched(stage: Stage, look: Looker) -> None:
    elsewhere: Part = {
        "type": 12,
        "items": [{"media": {"url": "https://example.org/kat.png"}, "description": "Een kat"}],
    }
    await stage.bot("09:08:00", [box(None, elsewhere)])
    page = await look("as=noor")
    link = page.get_by_role("link", name="Een kat")
    await link.wait_for()
    assert await link.get_attribute("href") == "https://example.org/kat.png"
    assert await page.locator(".talk img").count() == 0


async def test_an_unknown_part_is_a_plain_line(blank: Page) -> None:
    drawn = await blank.evaluate("async () => (await import('/static/js/parts.js')).part({ type: 99 }, {}).textContent")
    assert drawn == "Dit onderdeel kent de kamer nog niet."
