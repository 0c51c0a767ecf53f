"""What the bot may not do: the talk goes on as well as it can, and the teacher hears of it once."""

from pathlib import Path

from bot.room.permissions import Perm
from bot.room.seed import BOT_INVITE
from tests.e2e.answering import kept, may_write, the_bot_gets_back, the_bot_loses
from tests.e2e.lesson import THINKING, each_shown, hops, writing
from tests.e2e.scene import KRING, REGIE, Scene, a_scene


async def test_set_up_without_the_rights_changes_nothing_and_names_them(tmp_path: Path) -> None:
    poor = BOT_INVITE & ~Perm.MANAGE_ROLES & ~Perm.MANAGE_CHANNELS
    async with a_scene(tmp_path, bot_permissions=poor, set_up=False) as scene:
        answer = await scene.teacher.runs(
            "/klas inrichten",
            KRING,
            naam="Zonnebloem",
            leraren="leraar",
            leerlingen="leerling",
            leeftijd="bovenbouw vo of mbo",
            aanspreekvorm="juf Mirjam",
        )
        assert "Kanalen beheren" in answer.text
        assert "Rechten beheren" in answer.text
        assert [channel.name for channel in scene.room.world.channels.values()] == [KRING]


async def test_a_channel_that_cannot_be_locked_does_not_stop_the_talk(scene: Scene) -> None:
    await scene.starts_talk()
    the_bot_loses(scene, Perm.MANAGE_ROLES)
    await scene.asks()
    await scene.passes(10)
    assert "niet op slot zetten" in scene.teacher.sees(REGIE)
    assert may_write(scene.noor)
    await hops(scene, THINKING)
    await scene.hands_in(scene.noor, "toch gelukt")
    assert kept(scene)["Noor"].text == "toch gelukt"
    assert scene.teacher.sees(REGIE).count("Het gesprek gaat door, maar leerlingen kunnen typen") == 1


async def test_a_channel_that_cannot_be_written_in_is_told_once_and_taken_up_again(scene: Scene) -> None:
    await scene.starts_talk()
    the_bot_loses(scene, Perm.SEND_MESSAGES | Perm.VIEW_CHANNEL)
    await scene.asks()
    await scene.passes(20)
    assert scene.teacher.sees(REGIE).count("Ik mag niet schrijven in") == 1
    the_bot_gets_back(scene)
    await hops(scene, THINKING)
    await scene.passes(5)
    assert "Schrijf je gedachte" in scene.noor.buttons(KRING)


async def test_closed_private_messages_are_no_trouble(scene: Scene) -> None:
    await scene.starts_talk()
    for pupil in scene.pupils:
        await pupil.clicks("Dat mag")
        pupil.dms_closed = True
    await each_shown(scene, scene.pupils[:3])
    await scene.clock.move(16 * 60)
    await scene.settles()
    answer = await scene.teacher.clicks("Vertel eens …", place=REGIE)
    await scene.settles()
    assert answer.private
    assert "vertel eens …" not in scene.noor.sees(KRING)
    assert all("Nu even niet" not in pupil.buttons() for pupil in scene.pupils)


async def test_an_open_private_message_is_the_way_when_the_token_is_old(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.noor.clicks("Dat mag")
    await writing(scene)
    await scene.hands_in(scene.noor, "iets")
    await scene.looks()
    await scene.reveals()
    await scene.clock.move(16 * 60)
    await scene.settles()
    await scene.teacher.clicks("Vertel eens …", place=REGIE)
    await scene.settles()
    assert "jouw kaartje ligt bovenop" in scene.noor.inbox()
