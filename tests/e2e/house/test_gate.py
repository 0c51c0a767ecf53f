"""One gate stands before the class: a pupil's words with a word of the hold list in them reach it by no road."""

from datetime import datetime, time, timedelta

from bot.domain.permission import Action
from bot.domain.school.hours import SCHOOL_ZONE
from tests.e2e.closings import agrees, nods, places, presses, tells_outcomes
from tests.e2e.forging import form_actions, submits
from tests.e2e.lesson import NAMED, everything_seen, jumps_to, writing
from tests.e2e.scaling import asks_scale, begins_alone, writes
from tests.e2e.scene import KRING, REGIE, Scene

SAD = "soms wil ik niet meer leven"
HARMLESS = "hoe zit een vogel in de regen op een tak"

WALKED = {
    "round_answer",
    "deck_idea",
    "planning_own_question",
    "scale_mark",
    "scale_write",
    "moments_reply",
    "moments_cover_image",
    "moments_cover_who",
    "closing_agree_add",
    "closing_agree_words",
    "closing_rate",
}
"""The forms that the conversation below fills in."""
IN_A_TALK_OF_TWO = "one_to_one_"
"""What a pupil writes in a talk of two stands in a thread that the class cannot open."""


async def test_no_form_brings_held_words_to_the_class(scene: Scene) -> None:
    """A form that is added later has to be walked through here as well."""
    forms = {verb for verb, action in form_actions(scene).items() if action is Action.TAKE_PART}
    assert {verb for verb in forms if not verb.startswith(IN_A_TALK_OF_TWO)} == WALKED
    noor = scene.noor
    await scene.starts_talk()
    await submits(noor, "planning_own_question", 1, question=f"{SAD}?")
    kept = await submits(noor, "deck_idea", question=f"{HARMLESS}, {SAD}?")
    assert "0800-0432" in kept.text
    await scene.settles()
    idea = await scene.teacher.clicks("Bekijk", place=REGIE)
    assert "Er staat een woord in van de lijst" in idea.text
    await writing(scene)
    await scene.hands_in(noor, SAD, who=NAMED)
    await scene.hands_in(scene.sem, "bij het raam", who=NAMED)
    await scene.looks()
    await scene.reveals()
    await scene.reads()
    await presses(scene, "Ik hoorde …")
    await scene.teacher.submits("het raam helpt.")
    await scene.settles()
    await noor.clicks("Iets anders", place=KRING)
    await noor.submits(SAD)
    for form in ("moments_cover_image", "moments_cover_who"):
        await submits(noor, form, 1, image=SAD, who=SAD)
    await asks_scale(scene, vorm="ieder voor zich")
    await begins_alone(scene, noor, "5")
    await writes(noor, SAD)
    await agrees_and_rates(scene)
    await tells_outcomes(scene)
    await scene.starts_talk()
    evening = datetime.combine(scene.clock.now() + timedelta(days=1), time(20), SCHOOL_ZONE)
    await jumps_to(scene, evening)
    late = await submits(noor, "deck_idea", question=f"{SAD}, {SAD}, {SAD}?")
    assert "Het is nu geen schooltijd. Misschien wordt het pas gelezen op" in late.text
    assert SAD not in everything_seen(scene, but=[noor])
    assert SAD in scene.teacher.everything()


async def agrees_and_rates(scene: Scene) -> None:
    """The teacher lets on the list what the gate did not catch, and lets lie what it caught."""
    await presses(scene, "Afronden")
    await agrees(scene, scene.sem, "De hoek krijgt een gordijn.")
    await places(scene)
    await agrees(scene, scene.noor, SAD)
    await agrees(scene, scene.noor, "Wij wijzen naar de hoek.", moment=SAD)
    await scene.noor.clicks("Woord aanpassen", place=KRING)
    await scene.noor.picks("Welke?", "De hoek krijgt een gordijn.")
    await scene.noor.submits({"Wat spreken we af?": SAD})
    await scene.settles()
    assert "Zes punten" in scene.teacher.sees(REGIE)
    await nods(scene, scene.pupils[2])
    await presses(scene, "Naar hun mening")
    await submits(scene.noor, "closing_rate", 1, said="1", mattered="", manner="", silence="", words=SAD)
    await presses(scene, "Naar wat er gebeurt")
