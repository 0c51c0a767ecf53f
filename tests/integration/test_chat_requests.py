"""Presses, submits and runs with the real client: who gets in, what they are told, and what a restart leaves."""

import asyncio
from contextlib import suppress
from pathlib import Path

import discord
import pytest
from discord import app_commands

from bot.chat.client import VertelEens
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import button, page, row, text
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.room.people.errors import InteractionFailed
from bot.room.seed import join
from bot.room.state.faults import EventFault, Fault, HttpFault
from tests.integration.chat_house import ChatHouse, chat_house, with_button

WRITE, ANSWER, BREAK = (CustomId(verb, round_id=int) for verb in ("write", "answer", "break"))
STEER, QUIET, REFUSE, TWICE, CHANGE, SLOW = map(CustomId, ("steer", "quiet", "refuse", "twice", "change", "slow"))
CALLBACK = r"POST /interactions/"


class Handlers:
    """A few handlers as cogs have them, and what they were given."""

    def __init__(self) -> None:
        self.written: list[tuple[str, str, int]] = []
        self.steered = 0

    def prepare(self, bot: VertelEens) -> None:
        presses = {
            WRITE: self.write,
            STEER: self.steer,
            QUIET: self.quiet,
            REFUSE: self.refuse,
            BREAK: self.breaks,
            TWICE: self.twice,
            CHANGE: self.invalidate,
        }
        bot.router.add(presses, forms={ANSWER: self.answer})
        bot.tree.add_command(_help())

    @needs(Action.TAKE_PART, opens_form=True)
    async def write(self, request: Request, round_id: int) -> None:
        await request.open_form(form("Jouw gedachte", ANSWER(round_id=round_id), text_field("Wat denk je?", "thought")))

    @needs(Action.TAKE_PART)
    async def answer(self, request: Request, round_id: int) -> None:
        self.written.append((request.actor.name, request.fields["thought"], round_id))
        await request.tell(request.words("chat-done"))

    @needs(Action.STEER_TALK)
    async def steer(self, request: Request) -> None:
        self.steered += 1

    @needs(Action.TAKE_PART)
    async def quiet(self, request: Request) -> None:
        await request.say_nothing()

    @needs(Action.TAKE_PART)
    async def refuse(self, request: Request) -> None:
        raise Refused(Reason.TOO_LONG, limit=600, length=700)

    @needs(Action.TAKE_PART)
    async def breaks(self, request: Request, round_id: int) -> None:
        raise RuntimeError("geheim van Noor")

    @needs(Action.TAKE_PART)
    async def twice(self, request: Request) -> None:
        await request.tell("eerste")
        await request.tell("tweede")

    @needs(Action.TAKE_PART)
    async def invalidate(self, request: Request) -> None:
        await request.replace(page(text("Veranderd"), row(button("Nog eens", CHANGE()))))


def _help() -> app_commands.Command:
    @app_commands.command(name="help")
    @needs(Action.GET_HELP, anywhere=True)
    async def help_(interaction: discord.Interaction) -> None:
        request = request_of(interaction)
        await request.tell("in de klas" if request.in_class else "nergens")

    return help_


async def says_button(house: ChatHouse, label: str, custom_id: str) -> None:
    await house.bot.get_partial_messageable(house.school.channel.id).send(view=with_button(label, custom_id))


async def test_a_button_opens_a_form_and_its_words_arrive_also_after_a_restart(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        noor = house.person("Noor")
        await says_button(house, "Schrijf", WRITE(round_id=7))
        await noor.clicks("Schrijf")
        await house.restart_bot(handlers.prepare)
        answer = await noor.submits({"Wat denk je?": "Onder de tafel."})
        assert answer.private
        assert answer.text == "Gedaan."
        assert handlers.written == [("Noor", "Onder de tafel.", 7)]
        assert "Onder de tafel" not in house.person("Sem").sees("kring")
        store = house.bot._connection._view_store
        assert not store._modals
        assert not store._views


async def test_somebody_without_the_role_is_kindly_refused(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        await says_button(house, "Nu openen", STEER())
        await says_button(house, "Schrijf", WRITE(round_id=1))
        for name in ("Noor", "Bo", "Directeur"):
            answer = await house.person(name).clicks("Nu openen")
            assert answer.private
            assert "andere rol" in answer.text
        assert handlers.steered == 0
        for name in ("Bo", "Juf Mirjam"):
            assert "andere rol" in (await house.person(name).clicks("Schrijf")).text
        await house.person("Juf Mirjam").clicks("Nu openen")
        assert handlers.steered == 1


async def test_a_role_that_was_taken_away_counts_at_once(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        await says_button(house, "Schrijf", WRITE(round_id=1))
        noor = house.person("Noor")
        house.room.world.member(house.school.guild.id, noor.id).roles = []
        assert "andere rol" in (await noor.clicks("Schrijf")).text


@pytest.mark.parametrize("custom_id", ["v1:nothing", "v0:write:1", "somebody elses", "v1:write:x", "v1:write"])
async def test_old_and_forged_ids_do_no_harm(tmp_path: Path, custom_id: str) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        await says_button(house, "Schrijf", WRITE(round_id=1))
        answer = await house.person("Noor").clicks(custom_id=custom_id, forced=True)
        assert answer.private
        assert "in het kanaal" in answer.text


async def test_a_refusal_is_told_in_the_persons_own_language(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        await says_button(house, "Weiger", REFUSE())
        assert "700 tekens" in (await house.person("Noor").clicks("Weiger")).text
        sem = house.person("Sem")
        sem.locale = "de"
        assert "700 characters" in (await sem.clicks("Weiger")).text


async def test_a_fault_of_our_own_gives_a_code_and_no_words_to_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from bot import log

    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        log.configure("info", "json")
        await says_button(house, "Breek", BREAK(round_id=3))
        answer = await house.person("Noor").clicks("Breek")
        code = answer.text.rsplit("(", 1)[1].strip(") ")
        logged = capsys.readouterr().err
        assert code in logged
        assert "v1:break:3" in logged
        assert "geheim" not in logged


async def test_a_second_answer_follows_and_a_silent_one_is_silent(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        noor = house.person("Noor")
        await says_button(house, "Twee keer", TWICE())
        await noor.clicks("Twee keer")
        await noor.waits_for("tweede")
        assert "tweede" not in house.person("Sem").sees("kring")
        await says_button(house, "Stil", QUIET())
        before = noor.sees("kring")
        await noor.clicks("Stil")
        assert noor.sees("kring") == before
        await says_button(house, "Anders", CHANGE())
        await noor.clicks("Anders")
        assert "Veranderd" in noor.sees("kring")


async def test_an_answer_that_got_lost_on_the_way_is_given_once(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        noor = house.person("Noor")
        await says_button(house, "Twee keer", TWICE())
        house.fails(CALLBACK, HttpFault.LOST)
        await noor.clicks("Twee keer")
        await noor.waits_for("tweede")
        assert noor.sees("kring").count("eerste") == 1
        house.fails(CALLBACK, HttpFault.RESET)
        await noor.clicks("Twee keer")
        assert house.bot.whispers.can_reach(str(noor.id), dm_welcome=False)


async def test_a_command_is_gated_and_has_dutch_names(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        answer = await house.person("Noor").runs("/help", "kring")
        assert answer.private
        assert answer.text == "in de klas"
        uploads = "/applications/{application_id}/guilds/{guild_id}/commands"
        assert house.calls("PUT", uploads) == 1
        await house.restart_bot(handlers.prepare)
        assert house.calls("PUT", uploads) == 1


async def test_a_command_that_is_not_there_any_more_says_so(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        house.bot.tree.remove_command("help")
        answer = await house.person("Noor").runs("/help", "kring")
        assert "commando is veranderd" in answer.text


async def test_an_answer_that_comes_too_late_is_whispered_by_an_earlier_way(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        late_told = asyncio.Event()

        @needs(Action.TAKE_PART)
        async def slow(request: Request) -> None:
            await house.clock.move(4)
            await request.tell("toch nog bewaard")
            late_told.set()

        house.bot.router.add({SLOW: slow})
        noor, sem = house.person("Noor"), house.person("Sem")
        await says_button(house, "Stil", QUIET())
        await noor.clicks("Stil")
        await noor.waits_until(lambda: house.bot.whispers.can_reach(str(noor.id), dm_welcome=False))
        await says_button(house, "Traag", SLOW())
        for person in (noor, sem):
            late_told.clear()
            with suppress(InteractionFailed):
                await person.clicks("Traag")
            await asyncio.wait_for(late_told.wait(), 5)
        assert "toch nog bewaard" in noor.sees("kring")
        assert "toch nog bewaard" not in sem.sees("kring")


async def test_a_press_that_discord_delivers_twice_is_answered_once(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        await says_button(house, "Twee keer", TWICE())
        house.room.faults.add(Fault(EventFault.DUPLICATE, "INTERACTION_CREATE"))
        noor = house.person("Noor")
        await noor.clicks("Twee keer")
        await noor.waits_for("tweede")
        assert noor.sees("kring").count("eerste") == 1


async def test_a_button_in_a_private_message_knows_its_class(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        noor = house.person("Noor")
        async with house.context.store.write() as unit:
            await unit.pupils.seen(house.group.id, str(noor.id), "Noor", house.clock.now())
        await house.bot.whispers.whisper(str(noor.id), with_button("Schrijf", WRITE(round_id=9)), dm_welcome=True)
        await noor.clicks("Schrijf", place=noor.dm)
        await noor.submits({"Wat denk je?": "Vanuit huis."})
        await noor.waits_for("Gedaan.", place=noor.dm)
        assert handlers.written == [("Noor", "Vanuit huis.", 9)]
        house.room.world.member(house.school.guild.id, noor.id).roles = []
        await noor.clicks("Schrijf", place=noor.dm)
        await noor.submits({"Wat denk je?": "Niet meer in de klas."})
        await noor.waits_for("nog geen klas", place=noor.dm)
        assert len(handlers.written) == 1


async def test_a_whole_school_presses_at_once(tmp_path: Path) -> None:
    handlers = Handlers()
    async with chat_house(tmp_path, handlers.prepare) as house:
        await says_button(house, "Stil", QUIET())
        role = house.school.roles["pupil"]
        world = house.room.world
        pupils = [house.room.person(join(world, house.school.guild.id, f"P{n}", [role]).id) for n in range(150)]
        await house.bot.warm(150)
        answers = await asyncio.gather(*(pupil.clicks("Stil") for pupil in pupils))
        assert len(answers) == 150
        callbacks = [each for each in house.room.requests if (each.template or "").endswith("/callback")]
        assert len(callbacks) == 150
        assert all(each.status < 300 for each in callbacks)
