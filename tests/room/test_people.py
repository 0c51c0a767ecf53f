"""Plays persons of the room with the real client: what they can do and see, and what they are told when they cannot."""

import asyncio
from collections.abc import AsyncIterator

import discord
import pytest

from bot.clock import ManualClock
from bot.room.people.answer import AnswerKind
from bot.room.people.errors import CannotDo, InteractionFailed, NotAllowed, NotSeen
from bot.room.people.person import Person
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.permissions import Perm
from tests.room.a_bot import ABot, connected
from tests.room.playground import PNG, playground


@pytest.fixture
async def school(room: Room) -> School:
    members = {"Juf Mirjam": ["teacher"], "Noor": ["pupil"], "Sem": ["pupil"], "Yusuf": ["pupil"]}
    return await room.seed("De Regenboog", members, powers={"teacher": Perm.MANAGE_GUILD | Perm.MANAGE_MESSAGES})


@pytest.fixture
async def bot(room: Room, school: School) -> AsyncIterator[ABot]:
    async with connected(room, playground) as bot:
        yield bot
    assert bot.errors == []


@pytest.fixture
def teacher(room: Room, school: School) -> Person:
    return room.person("Juf Mirjam")


PANEL = """Vertel Eens (op /panel van Juf Mirjam):
  ┌─
  │ -# Regie · vraag 1 van 2
  │ ## Denktijd loopt
  │ Schrijven kan 01:00.
  │ [Nu openen] [Pauze: uit] [Uitleg → https://example.org/]
  │ ---
  │ **In de kring**
  │ 19 leerlingen
  │ [Wie is er]
  │ <Wat komt hierna?: Beurt | Afronden>
  │ <Wie wil vertellen?>
  │ [beeld: een boom]
  └─"""


@pytest.mark.usefixtures("bot")
class TestComponents:
    async def test_a_panel_reads_as_text(self, teacher: Person) -> None:
        await teacher.runs("/panel", "kring")
        assert PANEL in teacher.sees("kring")

    async def test_a_button_changes_its_message(self, teacher: Person, noor: Person) -> None:
        await teacher.runs("/panel", "kring")
        answer = await teacher.clicks("Nu openen")
        assert answer.kind is AnswerKind.UPDATE
        assert answer.text == "Open!"
        assert "Open!" in noor.sees("kring")
        assert "Denktijd" not in noor.sees("kring")

    async def test_a_deferred_answer_is_waited_for(self, teacher: Person, noor: Person) -> None:
        await teacher.runs("/panel", "kring")
        answer = await teacher.clicks("Wie is er")
        assert (answer.kind, answer.private, answer.text) == (AnswerKind.LATER, True, "Noor, Sem en Yusuf")
        await teacher.waits_for("En de juf.")
        assert "de juf" not in noor.everything()

    async def test_a_quiet_update_of_an_ephemeral(self, teacher: Person, noor: Person) -> None:
        await teacher.runs("/quiet", "kring")
        assert (await teacher.clicks("Werk bij")).kind is AnswerKind.QUIET
        await teacher.waits_for("Bijgewerkt")
        assert "Bijgewerkt" not in noor.sees("kring")

    async def test_lists_take_options_by_label_and_people_by_name(self, teacher: Person, noor: Person) -> None:
        await teacher.runs("/panel", "kring")
        assert (await teacher.picks("Wat komt hierna?", "Afronden")).text == "Gekozen: ['afronden']"
        answer = await teacher.picks("Wie wil vertellen?", noor, "Sem")
        assert str(noor.id) in answer.text
        with pytest.raises(CannotDo, match="no option 'Feest'"):
            await teacher.picks("Wat komt hierna?", "Feest")
        with pytest.raises(CannotDo, match="takes 1 to 1"):
            await teacher.picks("Wat komt hierna?", "Beurt", "Afronden")

    async def test_a_button_that_is_off_or_absent_cannot_be_pressed(self, teacher: Person) -> None:
        await teacher.runs("/panel", "kring")
        with pytest.raises(CannotDo, match="switched off"):
            await teacher.clicks("Pauze")
        with pytest.raises(CannotDo) as refusal:
            await teacher.clicks("Feest")
        assert "## Denktijd loopt" in str(refusal.value)

    async def test_a_tampered_client_can_press_anything(self, noor: Person, teacher: Person) -> None:
        await teacher.runs("/panel", "kring")
        answer = await noor.clicks(custom_id="v1:made-up", forced=True)
        assert answer.text == "Deze knop is verlopen."


@pytest.mark.usefixtures("bot")
class TestForms:
    async def test_every_field_is_filled_as_a_person_reads_it(self, noor: Person) -> None:
        answer = await noor.runs("/form", "kring")
        assert answer.kind is AnswerKind.MODAL
        assert answer.modal
        assert "Wie leest dit?*: <Alleen juf | De klas>" in answer.modal.text
        values = {"Gedachte": "Bij oma", "Wie leest dit?": "De klas", "Hoe?": ["Praten", "Tekenen"], "s": "7"}
        told = await noor.submits(values)
        assert told.text == "{'t': 'Bij oma', 'r': 'de klas', 'c': ['praten', 'tekenen'], 's': ['7']}"
        assert noor.modal is None

    async def test_the_client_keeps_a_form_that_is_not_right(self, noor: Person) -> None:
        await noor.runs("/form", "kring")
        with pytest.raises(CannotDo, match="must be filled in"):
            await noor.submits({"Wie leest dit?": "De klas", "Cijfer": "7"})
        with pytest.raises(CannotDo, match="0 to 20 characters"):
            await noor.submits({"Gedachte": "x" * 21, "Wie leest dit?": "De klas", "Cijfer": "7"})
        with pytest.raises(CannotDo, match="no field"):
            await noor.submits({"Gedacht": "x"})
        assert noor.modal is not None
        noor.closes_modal()
        with pytest.raises(CannotDo, match="no form open"):
            await noor.submits("x")

    async def test_a_file_goes_along(self, noor: Person) -> None:
        await noor.runs("/form", "kring", drawing=True)
        answer = await noor.submits({"Je tekening": ("boom.png", PNG), "Mag op het bord": False})
        assert answer.text == f"boom.png: {len(PNG)} bytes"


class TestCommands:
    async def test_options_of_every_kind(self, bot: ABot, teacher: Person, noor: Person, school: School) -> None:
        answer = await teacher.runs(
            "/talk start", "kring", goal="Luisteren", style="Samen", minutes=5, who=noor, role="pupil", where="kring"
        )
        assert answer.text == "['Luisteren', 'sealed', 5, 'Noor', 'pupil', 'kring']"

    @pytest.mark.usefixtures("bot")
    async def test_the_client_checks_options(self, teacher: Person) -> None:
        for wrong in (
            {},
            {"goal": "x" * 21},
            {"goal": "a", "minutes": 11},
            {"goal": "a", "style": "Los"},
            {"doel": "a"},
        ):
            with pytest.raises(CannotDo):
                await teacher.runs("/talk start", "kring", options=wrong)

    async def test_who_lacks_the_right_is_not_offered_a_command(self, bot: ABot, teacher: Person, noor: Person) -> None:
        assert "/panel" in teacher.offers("kring")
        assert "/panel" not in noor.offers("kring")
        assert "/talk start" in noor.offers("kring")
        with pytest.raises(CannotDo, match="no command"):
            await noor.runs("/panel", "kring")
        assert (await noor.runs("/panel", "kring", force=True)).kind is AnswerKind.MESSAGE
        assert bot.seen[-1].permissions.manage_guild is False

    async def test_what_the_bot_gets_to_know(self, bot: ABot, noor: Person, school: School) -> None:
        noor.locale = "en-US"
        await noor.runs("/talk start", "kring", goal="x")
        seen = bot.seen[-1]
        assert (seen.locale, seen.guild_locale) == (discord.Locale.american_english, discord.Locale.dutch)
        assert seen.guild_id == school.guild.id
        assert seen.app_permissions.manage_channels
        assert isinstance(seen.user, discord.Member)
        assert [role.name for role in seen.user.roles] == ["@everyone", "pupil"]
        assert seen.context.guild

    async def test_commands_work_in_a_conversation_with_the_bot(self, bot: ABot, noor: Person) -> None:
        answer = await noor.runs("/slow", noor.dm)
        assert answer.text == "Klaar met nadenken"
        assert isinstance(bot.seen[-1].user, discord.User)
        assert "Klaar met nadenken" in noor.inbox()

    async def test_a_silent_bot_fails_after_three_seconds(
        self, bot: ABot, noor: Person, clock: ManualClock, room: Room
    ) -> None:
        asked = asyncio.create_task(noor.runs("/silent", "kring"))
        await noor.waits_until(lambda: bot.seen)
        await clock.move(3.5)
        with pytest.raises(InteractionFailed):
            await asked
        with pytest.raises(discord.NotFound) as refusal:
            await bot.seen[-1].response.send_message("te laat")
        assert refusal.value.code == 10062


class TestWords:
    async def test_saying_answering_changing_taking_back(self, noor: Person, sem: Person) -> None:
        said = await noor.says("Ik denk aan een boom", "kring")
        answer = await sem.replies("een boom", "Ik ook!")
        assert sem.sees("kring") == "Noor: Ik denk aan een boom\nSem (antwoord op Noor): Ik ook!"
        assert noor.notifications == [answer]
        await noor.edits(said, "Ik denk aan twee bomen")
        assert "Noor (bewerkt): Ik denk aan twee bomen" in sem.sees("kring")
        await noor.reacts(answer, "👍")
        assert "(👍 1)" in sem.sees("kring")
        await noor.deletes(said)
        assert "antwoord op een bericht dat weg is" in sem.sees("kring")
        with pytest.raises(NotAllowed) as refusal:
            await noor.edits(answer, "nee")
        assert refusal.value.code == 50005
        with pytest.raises(NotAllowed) as refusal:
            await noor.deletes(answer)
        assert refusal.value.code == 50013

    async def test_a_quiet_reply_pings_nobody(self, noor: Person, sem: Person) -> None:
        said = await noor.says("hoi", "kring")
        await sem.replies(said, "hoi terug", ping=False)
        assert noor.notifications == []

    async def test_who_may_not_speak_is_told_so(
        self, room: Room, school: School, noor: Person, teacher: Person
    ) -> None:
        room.world.roles[school.guild.id].permissions &= ~int(Perm.SEND_MESSAGES)
        with pytest.raises(NotAllowed, match="Missing Permissions") as refusal:
            await noor.says("Ik weet het!", "kring")
        assert refusal.value.code == 50013

    async def test_a_private_word_reaches_the_bot(self, bot: ABot, noor: Person, sem: Person) -> None:
        heard: list[str] = []

        @bot.event
        async def on_message(message: discord.Message) -> None:
            if message.guild is None and message.author != bot.user:
                heard.append(message.content)
                await message.channel.send("Dank je")

        await noor.dms("Zacht gezegd")
        await noor.waits_for("Dank je")
        assert heard == ["Zacht gezegd"]
        assert noor.inbox() == "Noor: Zacht gezegd\nVertel Eens: Dank je"
        assert sem.inbox() == ""

    async def test_closed_dms_refuse_the_bot(self, bot: ABot, noor: Person) -> None:
        noor.dms_closed = True
        user = await bot.fetch_user(noor.id)
        with pytest.raises(discord.Forbidden) as refusal:
            await user.send("hoi")
        assert refusal.value.code == 50007

    async def test_an_upload_is_served_back(self, bot: ABot, school: School, noor: Person) -> None:
        message = await noor.uploads("kring", "teke ning.png", PNG, "kijk")
        assert noor.sees("kring") == "Noor:\n  kijk\n  [beeld: teke_ning.png]"
        channel = bot.get_channel(school.channel.id)
        assert isinstance(channel, discord.TextChannel)
        fetched = await channel.fetch_message(message.id)
        assert fetched.attachments == []  # without the message-content intent
        assert (message.attachments[0].width, message.attachments[0].height) == (2, 3)


class TestSight:
    async def test_what_waits_in_vain_tells_what_was_seen(self, noor: Person) -> None:
        await noor.says("alleen dit", "kring")
        with pytest.raises(NotSeen, match="alleen dit"):
            await noor.waits_for("iets anders", timeout=0.1)
        with pytest.raises(AssertionError, match="alleen dit"):
            await noor.waits_until(lambda: False, timeout=0.1)

    async def test_times_and_mentions_read_as_on_a_screen(
        self, noor: Person, clock: ManualClock, school: School
    ) -> None:
        later = int(clock.now().timestamp()) + 42
        noor.locale = "en-US"
        await noor.says(f"<t:{later}:R> {noor.mention} <@&{school.roles['pupil'].id}> <#{school.channel.id}>", "kring")
        assert noor.sees() == "Noor: in 42 seconds @Noor @pupil #kring"
        noor.locale = "nl"
        await clock.move(102)
        assert noor.sees().startswith("Noor: 1 minuut geleden")

    async def test_a_hidden_place_shows_nothing(
        self, room: Room, school: School, noor: Person, teacher: Person
    ) -> None:
        await teacher.says("geheim", "kring")
        room.world.roles[school.guild.id].permissions &= ~int(Perm.VIEW_CHANNEL)
        assert "geheim" not in noor.sees("kring")
        assert noor.finds("geheim") is None
        with pytest.raises(CannotDo):
            await noor.clicks("x", place="kring")

    def test_an_unknown_name_says_so(self, room: Room, school: School, noor: Person) -> None:
        with pytest.raises(LookupError, match="Bram"):
            room.person("Bram")
        with pytest.raises(LookupError, match="zolder"):
            noor.sees("zolder")
        assert room.person("Noor") is room.person(noor.id)
        assert room.person("Noor").sees("kring") == "(hier staat nog niets)"
