"""Takes rights from the bot, before a talk or in the middle: the talk goes on, and the teacher hears it once."""

from pathlib import Path

import pytest

from bot.room.discord.changes.guilds import add_member, remove_member
from bot.room.seed import BOT_INVITE
from bot.room.state.permissions import Perm
from tests.e2e.answering import kept, may_write, state, the_bot_gets_back, the_bot_loses
from tests.e2e.lesson import each_shown, hops, types, writing
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in

NO_LOCK = "niet op slot zetten"
NO_OPENING = "staat nog op slot"
NO_WORDS = "Mijn berichten komen niet aan in"


def refusals(scene: Scene) -> int:
    """Return how often Discord refused a request of the bot."""
    return sum(one.status == 403 for one in scene.room.requests)


async def test_set_up_says_what_is_missing(tmp_path: Path) -> None:
    poor = BOT_INVITE & ~Perm.MANAGE_ROLES & ~Perm.MANAGE_CHANNELS
    async with a_scene(tmp_path, bot_permissions=poor, set_up=False) as scene:
        told = await scene.teacher.runs(
            "/klas inrichten",
            KRING,
            naam="Zonnebloem",
            leraren="leraar",
            leerlingen="leerling",
            leeftijd="bovenbouw vo of mbo",
            aanspreekvorm="juf Mirjam",
        )
        assert told.private
        assert "Ik mis hier rechten: Kanalen beheren, Rechten beheren." in told.text
        assert [channel.name for channel in scene.room.world.channels.values()] == [KRING]
        assert nothing_in(scene, "groups")


async def test_without_the_right_to_lock_the_talk_goes_on(scene: Scene) -> None:
    the_bot_loses(scene, Perm.MANAGE_ROLES)
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 2)
    assert may_write(scene.noor)
    assert "denktijd" in scene.noor.sees(KRING)
    seen = scene.teacher.sees(REGIE)
    assert seen.count(NO_LOCK) == 2
    assert "**Let op:** ik mag het kanaal niet op slot zetten." in seen
    await scene.restarts()
    await hops(scene, 2)
    assert scene.teacher.sees(REGIE).count(NO_LOCK) == 2, "it was told before the restart"
    await hops(scene, 58)
    await scene.hands_in(scene.noor, "het kan toch")
    await scene.looks()
    await scene.reveals()
    assert "het kan toch" in scene.sem.sees(KRING)
    assert "Let op" not in scene.teacher.sees(REGIE)
    await hops(scene, 46)
    await scene.asks("En nu?")
    await hops(scene, 10)
    assert scene.teacher.sees(REGIE).count(f"Ik mag #{KRING} {NO_LOCK}") == 1
    assert refusals(scene) <= 6, "twice for each question, and twice after the restart"


async def test_a_right_that_comes_back_is_used_and_its_next_loss_is_told(scene: Scene) -> None:
    the_bot_loses(scene, Perm.MANAGE_ROLES)
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:2])
    the_bot_gets_back(scene)
    await writing(scene, question="En nu?")
    assert not may_write(scene.noor)
    assert scene.teacher.sees(REGIE).count(f"Ik mag #{KRING} {NO_LOCK}") == 1
    await scene.hands_in(scene.noor, "nu is het stil")
    await scene.looks()
    await scene.reveals()
    await hops(scene, 46)
    the_bot_loses(scene, Perm.MANAGE_ROLES)
    await writing(scene, question="En dan?")
    assert scene.teacher.sees(REGIE).count(f"Ik mag #{KRING} {NO_LOCK}") == 2


async def test_the_teacher_hears_of_a_channel_that_cannot_be_unlocked(scene: Scene) -> None:
    """The right to unlock is taken away: the teacher hears that the channel is shut, and it opens when it can."""
    before = list(scene.teacher.place(KRING).overwrites)
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "wie doet de deur open")
    the_bot_loses(scene, Perm.MANAGE_ROLES)
    await scene.looks()
    await scene.reveals()
    await hops(scene, 2)
    assert not may_write(scene.noor)
    assert scene.teacher.sees(REGIE).count(NO_OPENING) == 1
    assert scene.teacher.sees(REGIE).count(NO_LOCK) == 0
    assert "wie doet de deur open" in scene.sem.sees(KRING)
    await scene.teacher.runs("/gesprek afronden", KRING)
    for _ in range(10):
        await hops(scene, 60)
    assert refusals(scene) < 30
    assert scene.teacher.sees(REGIE).count(NO_OPENING) == 1
    the_bot_gets_back(scene)
    await hops(scene, 61)
    assert may_write(scene.noor)
    assert scene.teacher.place(KRING).overwrites == before


async def test_an_unlock_is_still_owed_after_a_restart(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    the_bot_loses(scene, Perm.MANAGE_ROLES)
    await scene.teacher.runs("/gesprek afronden", KRING)
    await scene.settles()
    await scene.restarts()
    assert not may_write(scene.noor)
    the_bot_gets_back(scene)
    await hops(scene, 61)
    assert may_write(scene.noor)


@pytest.mark.parametrize(
    ("right", "name"), [(Perm.SEND_MESSAGES, "Berichten sturen"), (Perm.VIEW_CHANNEL, "Kanaal bekijken")]
)
async def test_the_teacher_hears_that_the_bot_may_not_speak_in_the_class_channel(
    scene: Scene, right: Perm, name: str
) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.clicks("Schrijf je gedachte", place=KRING)
    the_bot_loses(scene, right)
    told = await scene.noor.submits("het wordt gewoon bewaard")
    assert "Bewaard." in told.text
    await scene.looks()
    await scene.reveals()
    await hops(scene, 2)
    assert scene.teacher.sees(REGIE).count(NO_WORDS) == 1
    assert f"Daarvoor mis ik een recht: {name}. Geef dat aan mijn rol" in scene.teacher.sees(REGIE)
    assert state(scene) == "reading"
    assert kept(scene)["Noor"].text == "het wordt gewoon bewaard"
    assert "het wordt gewoon bewaard" not in scene.sem.sees(KRING)
    await hops(scene, 600)
    assert refusals(scene) < 20
    assert scene.teacher.sees(REGIE).count(NO_WORDS) == 1
    the_bot_gets_back(scene)
    await scene.asks("En nu?")
    assert "## En nu?" in scene.noor.sees(KRING)
    assert scene.sem.sees(KRING).count("het wordt gewoon bewaard") == 1


async def test_the_teacher_hears_that_the_bot_may_not_speak_in_regie(scene: Scene) -> None:
    await scene.starts_talk()
    the_bot_loses(scene, Perm.SEND_MESSAGES, REGIE)
    await writing(scene)
    await scene.hands_in(scene.noor, "de klas merkt er niets van")
    await types(scene, "/gesprek verder")
    await hops(scene, 2)
    assert scene.teacher.everything().count(NO_WORDS) == 1
    assert NO_WORDS not in scene.noor.everything()
    await types(scene, "/gesprek verder")
    await scene.settles()
    assert "de klas merkt er niets van" in scene.sem.sees(KRING)
    assert refusals(scene) < 10


async def test_a_talk_goes_on_after_the_bot_was_kicked_and_invited_again(scene: Scene) -> None:
    """The bot is kicked while the channel is locked: it opens as soon as the bot is back."""
    world = scene.room.world
    before = list(scene.teacher.place(KRING).overwrites)
    await scene.starts_talk()
    await writing(scene)
    guild_id, bot_id = scene.noor.guild_id or 0, world.bot.id
    roles = list(world.member(guild_id, bot_id).roles)
    remove_member(world, guild_id, bot_id)
    await hops(scene, 40 * 60)
    assert not may_write(scene.noor)
    add_member(world, guild_id, bot_id, roles)
    await hops(scene, 61)
    assert may_write(scene.noor)
    assert scene.teacher.place(KRING).overwrites == before


async def test_a_server_that_asks_for_two_factor_says_so(scene: Scene) -> None:
    """No right is missing then: whoever made the bot has to do something, and that is what the teacher reads."""
    guild = scene.room.world.guilds[scene.noor.guild_id or 0]
    guild.mfa_level = 1
    await scene.restarts()
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 2)
    told = scene.teacher.sees(REGIE)
    assert f"Ik kan #{KRING} niet op slot zetten. Deze server vraagt tweestapsverificatie" in told
    assert f"Ik mag #{KRING} {NO_LOCK}" not in told
    await scene.teacher.runs("/gesprek stop", KRING)
    await scene.teacher.clicks("Ja, stop", place=KRING)
    await scene.sets_up()
    assert "moet die aanzetten. Daarna lukt dit." in scene.teacher.sees(KRING)
