"""Answers in words of a message: in the channel, as a reply, and in private."""

import pytest

from bot.room.people.errors import NotAllowed
from tests.e2e.answering import GARDEN, another_class, custom_id, kept, may_write
from tests.e2e.lesson import ANONYMOUS, NAMED, hops, writing
from tests.e2e.scene import KRING, OTHER_PUPIL, QUESTION, REGIE, Scene

CHAT = "in het kanaal"


async def test_words_in_the_open_channel_are_an_answer(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks(manier=CHAT)
    with pytest.raises(NotAllowed):
        await scene.noor.says("te vroeg", KRING)
    await hops(scene, 61)
    await scene.noor.says("regen op het raam", KRING)
    await scene.settles()
    row = kept(scene)["Noor"]
    assert (row.text, row.who, row.source) == ("regen op het raam", "group_named", "channel")
    assert scene.noor.inbox() == ""
    assert scene.noor.notifications == []


@pytest.mark.parametrize("ping", [True, False])
async def test_a_reply_to_the_question_is_an_answer(scene: Scene, ping: bool) -> None:
    await scene.starts_talk()
    await writing(scene, manier=CHAT)
    question = scene.noor.message("Hoe ziet een plek eruit")
    await scene.noor.replies(question, "de fluitketel", ping=ping)
    await scene.settles()
    row = kept(scene)["Noor"]
    assert (row.text, row.source) == ("de fluitketel", "reply")


async def test_several_messages_in_the_channel_are_one_answer_in_order(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier=CHAT)
    first = await scene.noor.says("bij het raam", KRING)
    second = await scene.noor.says("waar het stil is", KRING)
    third = await scene.noor.replies("Hoe ziet een plek eruit", "met thee", ping=False)
    await scene.settles()
    assert kept(scene)["Noor"].text == "bij het raam\nwaar het stil is\nmet thee"
    await hops(scene, 1)
    await scene.noor.edits(first, "bij het grote raam")
    await scene.noor.deletes(second)
    await scene.settles()
    assert kept(scene)["Noor"].text == "bij het grote raam\nmet thee"
    assert "De rest van jouw antwoord staat er nog." in scene.noor.everything()
    await scene.noor.says("x" * 590, KRING)
    await scene.settles()
    assert kept(scene)["Noor"].text == "bij het grote raam\nmet thee"
    assert "Dit past er niet meer bij" in scene.noor.everything()
    assert f"> {'x' * 590}" in scene.noor.everything()
    await scene.noor.deletes(first)
    await scene.noor.deletes(third)
    await scene.settles()
    assert kept(scene)["Noor"].text == ""
    await scene.noor.says("toch bij de deur", KRING)
    await scene.settles()
    assert kept(scene)["Noor"].text == "toch bij de deur"


async def test_a_form_and_the_channel_are_one_answer(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier=CHAT)
    await scene.hands_in(scene.noor, "alleen voor de juf", who="Alleen juf Mirjam")
    await hops(scene, 1)
    await scene.noor.says("nu voor iedereen", KRING)
    await scene.settles()
    assert kept(scene)["Noor"].text == "nu voor iedereen"
    assert "Dit bericht komt in de plaats van wat je in het formulier schreef." in scene.noor.everything()
    assert "> alleen voor de juf" in scene.noor.everything()
    assert kept(scene)["Noor"].who == "group_named"
    form = await scene.noor.clicks("Lees of pas aan", place=KRING)
    assert "<nu voor iedereen>" in form.text


async def test_words_in_the_channel_after_the_writing_are_conversation(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier=CHAT)
    first = await scene.noor.says("op tijd", KRING)
    await scene.settles()
    await scene.looks()
    await scene.noor.says("wat ruikt het hier lekker", KRING)
    await scene.noor.edits(first, "op tijd, maar daarna veranderd")
    await scene.settles()
    assert kept(scene)["Noor"].text == "op tijd"
    assert scene.noor.inbox() == ""
    await scene.sem.replies("Hoe ziet een plek eruit", "dit is te laat")
    await scene.settles()
    assert "Sem" not in kept(scene)
    assert "Het schrijven is voorbij" in scene.sem.everything()
    assert "Bewaard" not in scene.sem.everything()


async def test_words_that_were_there_before_the_question_are_no_answer(scene: Scene) -> None:
    await scene.starts_talk()
    old = await scene.noor.says("goedemorge", KRING)
    await scene.settles()
    await writing(scene, manier=CHAT)
    await scene.noor.edits(old, "goedemorgen")
    await scene.settles()
    assert kept(scene) == {}


async def test_what_the_teacher_says_is_no_answer(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier=CHAT)
    await scene.teacher.says("Denk ook aan geluid.", KRING)
    await scene.support.says("En aan licht.", KRING)
    await scene.room.person(OTHER_PUPIL).says("ik zit in een andere klas", KRING)
    await scene.settles()
    assert kept(scene) == {}


async def test_a_private_message_is_an_answer(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    assert not may_write(scene.noor)
    await scene.noor.dms("bij het raam")
    await scene.settles()
    row = kept(scene)["Noor"]
    assert (row.text, row.who, row.source) == ("bij het raam", "group_named", "dm")
    assert "Bewaard. Dit leest: De klas, met mijn naam." in scene.noor.inbox().replace("**", "")
    assert "bij het raam" not in scene.sem.sees(KRING)


async def test_a_private_message_grows_by_a_new_one_and_is_changed_by_an_edit_and_by_its_button(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.noor.dms("eerst")
    second = await scene.noor.dms("daarna")
    await scene.settles()
    assert kept(scene)["Noor"].text == "eerst\ndaarna"
    assert "samen is het één antwoord" in scene.noor.inbox()
    await scene.noor.edits(second, "daarna, beter")
    await scene.settles()
    assert kept(scene)["Noor"].text == "eerst\ndaarna, beter"
    await hops(scene, 1)
    form = await scene.noor.clicks("Lees of pas aan", place=scene.noor.dm)
    assert "daarna, beter>" in form.text
    await scene.noor.submits({"Wie mag dit lezen?": ANONYMOUS})
    await scene.settles()
    assert "Bewaard." in scene.noor.inbox()
    assert kept(scene)["Noor"].who == "group_anonymous"
    await hops(scene, 1)
    await scene.noor.dms("en weer anders")
    await scene.settles()
    row = kept(scene)["Noor"]
    assert (row.text, row.who) == ("en weer anders", "group_anonymous")
    assert f"Dit leest: {ANONYMOUS}." in scene.noor.inbox()
    assert f"Dit leest: {NAMED}." in scene.noor.inbox()


async def test_a_private_message_too_early_or_too_late_is_given_back(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await scene.noor.dms("te vroeg")
    await scene.settles()
    assert "Nog even denken." in scene.noor.inbox()
    assert "Bewaard" not in scene.noor.inbox()
    await hops(scene, 61)
    await scene.looks()
    await scene.noor.dms("te laat")
    await scene.settles()
    assert "Het schrijven is voorbij" in scene.noor.inbox()
    assert "Bewaard" not in scene.noor.inbox()
    assert scene.noor.inbox().count("te laat") == 2
    assert kept(scene) == {}


async def test_a_private_message_without_an_open_question_is_not_kept(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.noor.dms("hoi")
    await scene.settles()
    assert "Er staat nu geen vraag open in jouw klas." in scene.noor.inbox()
    assert "Ik heb dit niet bewaard." in scene.noor.inbox()
    assert "> hoi" in scene.noor.inbox()


async def test_an_edit_of_an_older_private_message_changes_nothing(scene: Scene) -> None:
    await scene.starts_talk()
    old = await scene.noor.dms("tot morge")
    await hops(scene, 1)
    await writing(scene)
    await scene.noor.edits(old, "tot morgen")
    await scene.settles()
    assert kept(scene) == {}
    assert "Dat bericht is van voor deze vraag" in scene.noor.inbox()


async def test_the_first_thing_a_pupil_does_may_be_a_private_message(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[1:])
    await writing(scene)
    await scene.noor.dms("ik was nog niet binnen")
    await scene.settles()
    assert kept(scene)["Noor"].text == "ik was nog niet binnen"
    assert "Bewaard." in scene.noor.inbox()


async def test_a_stranger_is_told_that_nothing_is_kept(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    stranger = scene.other_pupil
    await stranger.dms("mag ik ook?")
    await scene.settles()
    assert kept(scene) == {}
    assert "Ik heb dit niet bewaard." in stranger.inbox()
    assert QUESTION not in stranger.inbox()
    await scene.teacher.dms("en ik?")
    await scene.settles()
    assert kept(scene) == {}


async def test_somebody_who_left_the_class_is_a_stranger(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    member = scene.room.world.member(scene.noor.guild_id or 0, scene.noor.id)
    member.roles.clear()
    await scene.noor.dms("ik ben er niet meer bij")
    await scene.settles()
    assert kept(scene) == {}
    assert "Ik heb dit niet bewaard." in scene.noor.inbox()


async def test_with_two_open_questions_the_pupil_is_asked_to_choose(scene: Scene) -> None:
    other = await another_class(scene, pupils=[scene.noor])
    await scene.starts_talk()
    await writing(scene)
    await other.runs("/gesprek start", GARDEN, soort="Weekgesprek", doel="a", bedoeling="b", nodig="c")
    await scene.settles()
    await scene.noor.clicks("Ik doe mee", place=GARDEN)
    await scene.noor.dms("er is maar één vraag")
    await scene.settles()
    assert kept(scene, QUESTION)["Noor"].text == "er is maar één vraag"
    await hops(scene, 1)
    await scene.noor.clicks("Ik doe mee", place=GARDEN)
    form = await scene.noor.clicks("Lees of pas aan", place=scene.noor.dm)
    assert "<er is maar één vraag>" in form.text
    await hops(scene, 1)
    await scene.noor.clicks("Ik doe mee", place=GARDEN)
    told = await scene.noor.submits("er is maar deze vraag")
    assert "Bewaard." in told.text

    await scene.lets_read()
    await other.runs("/gesprek vraag", GARDEN, vraag="Wat groeit er?")
    await hops(scene, 61)
    await scene.noor.dms("een boon")
    await scene.settles()
    assert "Je zit in meer klassen met een open vraag." in scene.noor.inbox()
    assert kept(scene, "Wat groeit er?") == {}
    assert kept(scene, QUESTION)["Noor"].text == "er is maar deze vraag"
    await scene.noor.clicks(custom_id=custom_id(scene, "round_write", GARDEN), place=GARDEN)
    await scene.noor.submits("een boon")
    assert kept(scene, "Wat groeit er?")["Noor"].text == "een boon"
    assert "een boon" not in scene.teacher.sees(REGIE)
