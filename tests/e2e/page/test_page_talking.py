"""Does what one does in a place: write, answer, change, take back, react, pin, and put files in."""

import re

from playwright.async_api import Page, expect

from bot.room.discord.changes.channels import drop_overwrite
from bot.room.discord.changes.posting import Sent, send
from bot.room.state.entities import ForumTag
from bot.room.state.permissions import Perm
from tests.e2e.page.conftest import Looker
from tests.e2e.page.parts import Part, box, button, form, label, row, text, upload
from tests.e2e.page.stage import TEACHER, Stage, opens, whisper
from tests.e2e.page.states import STATES

BOX = ".comp textarea"


async def menu(page: Page, words: str, item: str) -> None:
    await page.locator("article", has_text=words).last.click(button="right")
    await page.get_by_role("menuitem", name=item, exact=True).click()


async def test_words_are_written_answered_changed_and_taken_back(stage: Stage, look: Looker) -> None:
    await stage.says("Sem", "09:00:00", "Wie heeft mijn etui?")
    page, other = await look("as=noor"), await look("as=sem")
    await menu(page, "etui", "Antwoord")
    await expect(page.locator(".about")).to_contain_text("Antwoord aan Sem: Wie heeft mijn etui?")
    await page.locator(BOX).fill("Ligt onder je stoel.")
    await page.keyboard.press("Enter")
    answer = other.locator("article", has_text="Ligt onder je stoel.")
    await expect(answer.locator(".replied")).to_contain_text("Sem: Wie heeft mijn etui?")
    await page.locator(BOX).focus()
    await page.keyboard.press("ArrowUp")
    await page.locator(BOX).fill("Ligt op je stoel.")
    await page.keyboard.press("Enter")
    await expect(other.locator("article", has_text="Ligt op je stoel.")).to_contain_text("aangepast")
    await menu(page, "Ligt op je stoel.", "Haal weg")
    await expect(other.locator("article", has_text="Ligt op je stoel.")).to_have_count(0)


async def test_a_reaction_has_words_and_no_number_and_what_is_pinned_is_found_again(stage: Stage, look: Looker) -> None:
    await stage.says("Sem", "09:00:00", "Ik lees onder de tafel.")
    page = await look("as=mirjam")
    await menu(page, "onder de tafel", "Reageer")
    await page.get_by_role("menuitem", name="herken ik").click()
    mine = page.locator(".react")
    await expect(mine).to_have_text("herken ik")
    await expect(mine).to_have_attribute("aria-pressed", "true")
    await mine.click()
    await expect(page.locator(".react")).to_have_count(0)
    await menu(page, "onder de tafel", "Zet vast")
    await expect(page.locator(".talk")).to_contain_text("Juf Mirjam heeft iets vastgezet.")
    await page.get_by_role("button", name="Vastgezet").click()
    await page.locator("dialog").get_by_text("onder de tafel").click()
    await expect(page.locator("article.found")).to_contain_text("onder de tafel")


async def test_whoever_is_writing_stays_nameless(stage: Stage, look: Looker) -> None:
    page, other = await look("as=noor"), await look("as=sem")
    await other.locator(BOX).press_sequentially("ik d")
    await expect(page.locator(".typing")).to_have_text("Iemand schrijft")
    await other.locator(BOX).press("Enter")
    await expect(page.locator(".typing")).to_be_hidden()


async def test_a_drawing_is_sent_by_button_with_words_for_those_who_cannot_see_it(stage: Stage, look: Looker) -> None:
    page, other = await look("as=noor"), await look("as=sem")
    async with page.expect_file_chooser() as chosen:
        await page.get_by_role("button", name="Voeg een tekening of bestand toe").click()
    chooser = await chosen.value
    await chooser.set_files({"name": "tafel.png", "mimeType": "image/png", "buffer": stage.drawings["tafel"]})
    await page.get_by_label("Wat is er te zien op tafel.png?").fill("Ik lees onder de tafel")
    await page.locator(BOX).press("Enter")
    picture = other.get_by_role("img", name="Ik lees onder de tafel")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("async (el) => { await el.decode(); return el.naturalWidth; }") == 400
    await other.get_by_role("button", name="Vergroot: Ik lees onder de tafel").click()
    await expect(other.locator("dialog.large")).to_be_visible()
    await other.keyboard.press("Escape")
    await expect(other.locator("dialog.large")).to_have_count(0)


async def test_files_are_pasted_and_dropped(stage: Stage, look: Looker) -> None:
    page = await look("as=noor")
    give = """([name, kind]) => {
      const data = new DataTransfer();
      data.items.add(new File(["een lijst"], name, { type: "text/plain" }));
      const el = kind === "paste" ? document.querySelector(".comp textarea") : document.querySelector(".pane");
      const more = { bubbles: true, cancelable: true };
      el.dispatchEvent(kind === "paste" ? new ClipboardEvent("paste", { clipboardData: data, ...more })
        : new DragEvent("drop", { dataTransfer: data, ...more }));
    }"""
    await page.evaluate(give, ["geplakt.txt", "paste"])
    await expect(page.locator(".tray li")).to_have_count(1)
    await page.evaluate(give, ["gesleept.txt", "drop"])
    await expect(page.locator(".tray li")).to_have_count(2)
    await page.get_by_role("button", name="Verstuur").click()
    await expect(page.locator(".talk .file")).to_have_count(2)
    assert await page.locator(".talk .file").first.get_attribute("download") == "geplakt.txt"


async def test_a_file_is_handed_in_with_a_form(stage: Stage, look: Looker) -> None:
    await stage.bot("09:00:00", [box(None, row(button("Lever in", 1)))])
    stage.answers["s:Lever in"] = opens(form("Inleveren", "f:in", label("Je tekening", upload("f"))))
    stage.answers["f:in"] = whisper(text("Binnen."))
    page = await look("as=noor")
    await page.get_by_role("button", name="Lever in").click()
    async with page.expect_file_chooser() as chosen:
        await page.locator(".sheet .drop").click()
    chooser = await chosen.value
    await chooser.set_files({"name": "tafel.png", "mimeType": "image/png", "buffer": stage.drawings["tafel"]})
    await expect(page.locator(".sheet .tray")).to_contain_text("tafel.png")
    await page.get_by_role("button", name="Klaar").click()
    await expect(page.locator(".whisper")).to_contain_text("Binnen.")
    sent = stage.asked[-1]["data"]
    assert [each["filename"] for each in sent["resolved"]["attachments"].values()] == ["tafel.png"]


async def test_a_refusal_is_said_in_words(stage: Stage, look: Looker) -> None:
    await stage.bot("09:00:00", [box(None, row(button("Doe iets", 1)))])
    page = await look("as=noor")
    await page.get_by_role("button", name="Doe iets").click()
    await expect(page.get_by_role("button", name="Doe iets")).to_have_attribute("aria-busy", "true")
    await stage.clock.move(4)
    await expect(page.get_by_role("alert")).to_contain_text("Er kwam geen antwoord.")


async def test_a_whisper_is_put_away(stage: Stage, look: Looker) -> None:
    await STATES["saved"].play(stage)
    page = await look("as=noor")
    await page.get_by_role("button", name="Verberg").click()
    await expect(page.locator(".whisper")).to_have_count(0)
    await page.reload()
    await page.locator(".talk article").first.wait_for()
    await expect(page.locator(".whisper")).to_have_count(0)


async def test_the_foot_says_why_it_is_quiet_and_opens_by_itself(stage: Stage, look: Looker) -> None:
    await STATES["thinking"].play(stage)
    page = await look("as=noor")
    await expect(page.locator(".hush")).to_have_text("Nu even niet typen. De knop hierboven gaat vanzelf open.")
    drop_overwrite(stage.room.world, stage.places["kring"], stage.school.roles["leerling"].id)
    await expect(page.locator(BOX)).to_be_visible()


async def test_people_and_roles_are_picked_from_what_the_room_offers(stage: Stage, look: Looker) -> None:
    choose: Part = {"type": 5, "custom_id": "s:who", "placeholder": "Kies mensen", "min_values": 1, "max_values": 2}
    await stage.bot("09:00:00", [box(None, row(choose))])
    stage.answers["s:who"] = whisper(text("Gekozen."))
    page = await look("as=mirjam")
    await page.get_by_role("button", name="Kies mensen").click()
    await page.get_by_role("combobox", name="Zoek").fill("lo")
    await page.keyboard.press("Enter")
    await expect(page.locator(".drop-list")).to_be_hidden()
    await page.get_by_role("button", name="Kies mensen").click()
    await page.get_by_role("option", name="Lotte").click()
    await page.get_by_role("option", name="Noor").click()
    await page.locator(".drop-list").get_by_role("button", name="Klaar").click()
    await expect(page.locator(".whisper")).to_contain_text("Gekozen.")
    assert set(stage.asked[-1]["data"]["values"]) == {str(stage.user("Lotte")), str(stage.user("Noor"))}


async def test_of_people_only_the_bot_has_a_menu(stage: Stage, look: Looker) -> None:
    page = await look("as=mirjam")
    readers = page.get_by_role("complementary", name="Wie ziet dit?")
    await readers.get_by_role("button", name="Noor").click()
    await expect(page.locator(".notice")).to_contain_text("Voor Noor is er nu niets te kiezen.")
    await readers.get_by_role("button", name="Vertel Eens").click()
    await page.get_by_role("menuitem", name="Schrijf aan Vertel Eens").click()
    await expect(page.locator("h1")).to_have_text("Vertel Eens")


async def test_a_shortcut_runs_its_command(stage: Stage, look: Looker) -> None:
    await stage.commands([{"name": "ask", "description": "Zeg dat je wilt praten"}])
    stage.answers["ask"] = whisper(text("Ik geef het door."))
    page = await look("as=noor")
    await page.get_by_role("button", name="Ik wil praten").click()
    await expect(page.locator(".whisper")).to_contain_text("Ik geef het door.")


async def test_the_private_conversation_begins_from_the_list(stage: Stage, look: Looker) -> None:
    page = await look("as=noor")
    await page.get_by_role("link", name="Vertel Eens", exact=True).click()
    await expect(page.locator("h1")).to_have_text("Vertel Eens")
    await page.locator(BOX).fill("Ik wil iets vragen")
    await page.keyboard.press("Enter")
    await expect(page.locator(".msg.me")).to_contain_text("Ik wil iets vragen")


async def test_a_forum_shows_its_posts_and_takes_a_new_one(stage: Stage, look: Looker) -> None:
    forum = stage.places["prikbord"]
    forum.available_tags = [ForumTag(5, "lokaal"), ForumTag(6, "van de juf", moderated=True)]
    stage.post("Gesprek van 4 november")
    stage_words = Sent({"content": "Dit kwam eruit."})
    send(stage.room.world, stage.user(TEACHER), stage.places["Gesprek van 4 november"], stage_words)
    page, other = await look("as=noor"), await look("as=sem")
    for each in (page, other):
        await each.get_by_role("link", name="prikbord").click()
        await expect(each.get_by_role("button", name="Gesprek van 4 november")).to_be_visible()
    await page.get_by_role("button", name="Begin een onderwerp").click()
    await page.keyboard.type("Een bank bij de fietsen")
    await page.get_by_role("button", name="Zet het erbij").click()
    await expect(page.get_by_label("Wat wil je erover zeggen?")).to_be_focused()
    await page.keyboard.type("Daar kun je even zitten.")
    await expect(page.get_by_label("van de juf")).to_have_count(0)
    await page.get_by_text("lokaal", exact=True).click()
    await page.get_by_role("button", name="Zet het erbij").click()
    await expect(page.locator("h1")).to_have_text("Een bank bij de fietsen")
    await expect(page.locator(".msg.me")).to_contain_text("Daar kun je even zitten.")
    await expect(other.locator(".post").first).to_contain_text("Een bank bij de fietsenlokaal")
    await other.get_by_role("button", name="Gesprek van 4 november").click()
    await expect(other.locator("h1")).to_have_text("Gesprek van 4 november")
    await expect(other.locator(".talk")).to_contain_text("Dit kwam eruit.")


async def test_older_messages_come_when_they_are_asked_for(stage: Stage, look: Looker) -> None:
    for number in range(120):
        send(stage.room.world, stage.user("Sem"), stage.places["kring"], Sent({"content": f"bericht {number}"}))
    page = await look("as=noor")
    await expect(page.locator(".talk article")).to_have_count(50)
    await expect(page.get_by_text("bericht 119", exact=True)).to_be_in_viewport()
    earlier = page.get_by_role("button", name="Wat er eerder was")
    for oldest in (20, 0):
        await earlier.evaluate("el => el.click()")
        await expect(page.get_by_text(f"bericht {oldest}", exact=True)).to_be_attached()
    await expect(earlier).to_be_hidden()
    await page.locator(".scroll").evaluate("el => { el.scrollTop = 0; }")
    await expect(page.get_by_text("bericht 0", exact=True)).to_be_in_viewport()
    send(stage.room.world, stage.user("Sem"), stage.places["kring"], Sent({"content": "het nieuwste"}))
    await page.get_by_role("button", name="Naar het nieuwste").click()
    await expect(page.get_by_text("het nieuwste", exact=True)).to_be_in_viewport()


async def test_a_mention_names_somebody_and_a_place_leads_there(stage: Stage, look: Looker) -> None:
    noor, place = stage.user("Noor"), stage.places["mededelingen"].id
    await stage.bot("09:00:00", [text(f"<@{noor}>, kijk in <#{place}> voor <@&{stage.school.roles['ib'].id}>.")])
    page = await look("as=noor")
    await expect(page.locator(".talk")).to_contain_text(re.compile("@Noor, kijk in #mededelingen voor @ib"))
    await page.get_by_role("button", name="#mededelingen").click()
    await expect(page.locator("h1")).to_have_text("mededelingen")
    assert stage.room.world.permissions(noor, stage.places["mededelingen"]) & Perm.VIEW_CHANNEL
