"""Plays a talk in English: a turn, the scale question together and alone, and the closing, with no Dutch in sight."""

from pathlib import Path

from bot.i18n.catalogue import words_for
from bot.room.people.answer import BotAnswer
from bot.room.people.person import Person
from tests.e2e.closings import OUTCOMES
from tests.e2e.lesson import hops
from tests.e2e.scaling import DAY, WEEK, plans
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.moments import LESSON

en, nl = words_for("en"), words_for("nl")
LONG_ENOUGH = 12
"""A shorter Dutch text may be in an English one by chance."""
TOPIC, ZERO, TEN = "How well can you work here?", "it does not work yet", "it works just as I like"


async def presses(scene: Scene, key: str) -> None:
    await scene.teacher.clicks(en(key), place=REGIE)
    await scene.settles()


async def test_a_talk_in_english_has_no_dutch_in_it(scene: Scene) -> None:
    await starts(scene)
    options = {"kind": en("kind-class-circle"), "purpose": "A calm room.", "intent": "I choose.", "need": "Your eyes."}
    await scene.teacher.runs("/talk start", KRING, options=options)
    await scene.settles()
    for pupil in scene.pupils:
        await pupil.clicks(en("opening-join"), place=KRING)
    await scene.lets_read()
    await takes_a_turn(scene)
    await looks_at_marks(scene)
    await walks_alone(scene.noor)
    await comes_to_an_end(scene)
    seen = "\n".join(person.everything() for person in scene.pupils[:3])
    assert dutch_in(seen) == set()


async def takes_a_turn(scene: Scene) -> None:
    await scene.teacher.runs("/talk question", KRING, options={"question": "What helps you to work here?"})
    await hops(scene, 61)
    await scene.noor.clicks(en("question-button"), place=KRING)
    named = {en("answer-text"): "the window", en("answer-visibility"): en("answer-visibility-named")}
    await scene.noor.submits(named)
    await presses(scene, "panel-look-now")
    await presses(scene, "panel-reveal")
    await hops(scene, 46)
    await presses(scene, "panel-invite")
    await scene.noor.clicks(en("offer-yes"))
    await scene.settles()
    assert "… about that bit ‘the window’." in scene.sem.sees(KRING)
    await scene.noor.says("There is light, and nobody walks by.", KRING)
    await scene.settles()
    await hops(scene, 15)
    await scene.teacher.picks(en("probes-list"), "‘and nobody walks by’ …", place=REGIE)
    await scene.settles()
    await scene.noor.clicks(en("not-knowing"), place=KRING)
    await scene.noor.clicks(en("turn-done"), place=KRING)
    await scene.settles()
    await hops(scene, 15)
    await scene.teacher.clicks("Thank you, Noor", place=REGIE)
    await scene.settles()
    assert "I will remember: There is light, and nobody walks by." in scene.sem.sees(KRING)


async def looks_at_marks(scene: Scene) -> None:
    await scene.teacher.runs("/talk scale", KRING, options={"topic": TOPIC, "zero": ZERO, "ten": TEN})
    await scene.settles()
    for pupil, mark in zip(scene.pupils, "57787965", strict=True):
        await pupil.clicks(en("scale-button-mark"), place=KRING)
        await pupil.submits(mark)
    await scene.settles()
    await presses(scene, "scale-button-close")
    assert f"10 ({TEN})" in scene.sem.sees(KRING)
    assert "7: 3 times" in scene.sem.sees(KRING)


async def walks_alone(noor: Person) -> None:
    shown = await noor.clicks(en("scale-button-onward"), place=KRING)
    for asked in (
        en("scale-ask-tell", mark="5"),
        en("scale-ask-not-lower", mark="5"),
        en("scale-ask-higher-before"),
        en("scale-ask-what-needed", next="6"),
    ):
        assert asked in shown.text
        await noor.clicks(en("scale-button-write"))
        shown = await noor.submits("I sit next to Amira.")
    assert en("scale-ask-how") in shown.text
    await plans(noor, en("scale-button-write"), mine="I swap with Sem.", begin="Monday")
    await noor.clicks(en("scale-button-choose"))
    await noor.submits("8")
    done = await noor.clicks(en("scale-button-right"))
    assert en("scale-review-coming") in done.text


async def comes_to_an_end(scene: Scene) -> None:
    await presses(scene, "panel-close")
    await scene.sem.clicks(en("agreements-add"), place=KRING)
    await scene.sem.submits({en("agreement-what"): "A quiet corner."})
    await scene.settles()
    await presses(scene, "agreement-list-place")
    await scene.noor.clicks(en("agreements-right"), place=KRING)
    await presses(scene, "panel-to-opinion")
    for pupil in scene.pupils[:5]:
        await pupil.clicks(en("rating-give"), place=KRING)
        await pupil.submits({en("rating-line-said"): en("rating-mark-1")})
    await presses(scene, "panel-to-outcomes")
    await presses(scene, "panel-tell-outcomes")
    told = {**OUTCOMES, "what": "It goes on the wall.", "until": "Two weeks.", "change": "I talk less.", "heard": ""}
    await scene.teacher.submits(told)
    await scene.settles()
    assert en("ending-thanks") in scene.sem.sees(KRING)


async def starts(scene: Scene) -> None:
    await scene.sets_up(taal="Engels")
    for person in (scene.teacher, *scene.pupils):
        person.locale = "en-US"


async def test_scale_questions_and_moments_in_english_have_no_dutch_in_them(tmp_path: Path) -> None:
    """A 0, a 10, steps left out, the next day and the next week; then a moment, a pause and a stop."""
    async with a_scene(tmp_path, names=("Noor", "Sem", "Lotte"), begins=LESSON) as scene:
        await starts(scene)
        asked = {"topic": TOPIC, "zero": ZERO, "ten": TEN, "form": "private"}
        await scene.teacher.runs("/talk scale", KRING, options=asked)
        await scene.settles()
        await chooses_a_zero(scene.noor)
        await chooses_a_ten(scene.sem)
        await leaves_out_and_resumes(scene, scene.pupils[2])
        await looks_back_after_a_week(scene)
        await stands_still_and_stops(scene)
        assert dutch_in("\n".join(person.everything() for person in scene.pupils)) == set()


async def begins(pupil: Person, mark: str) -> BotAnswer:
    for key, place in (("scale-button-mine", KRING), ("scale-button-keep", None), ("scale-button-keep", None)):
        shown = await pupil.clicks(en(key), place=place)
    if not mark:
        return await pupil.clicks(en("scale-button-skip"))
    assert en("scale-ask-mark") in shown.text
    await pupil.clicks(en("scale-button-choose"))
    return await pupil.submits(mark)


async def chooses_a_zero(pupil: Person) -> None:
    tell = await begins(pupil, "0")
    assert en("scale-ask-tell", mark="0") in tell.text
    assert en("scale-take-time") in tell.text
    assert en("scale-ask-not-lower-zero") in (await pupil.clicks(en("scale-button-skip"))).text
    assert en("scale-talk-asked") in (await pupil.clicks(en("scale-button-talk"))).text
    for _ in range(3):
        await pupil.clicks(en("scale-button-skip"))
    await plans(pupil, en("scale-button-write"), teacher="Asks how it is.")
    await pupil.clicks(en("scale-button-choose"))
    assert en("scale-content-plan") in (await pupil.submits("0")).text
    assert en("scale-review-coming") in (await pupil.clicks(en("scale-button-right"))).text
    await pupil.clicks(en("opening-dm-yes"))


async def chooses_a_ten(pupil: Person) -> None:
    await begins(pupil, "10")
    await pupil.clicks(en("scale-button-skip"))
    assert en("scale-ask-what-needed-ten") in (await pupil.clicks(en("scale-button-skip"))).text
    for _ in range(2):
        await pupil.clicks(en("scale-button-skip"))
    await pupil.clicks(en("scale-button-choose"))
    assert en("scale-celebrated") in (await pupil.submits("8")).text


async def leaves_out_and_resumes(scene: Scene, pupil: Person) -> None:
    assert en("scale-ask-tell-unmarked") in (await begins(pupil, "")).text
    assert en("scale-ask-not-lower-unmarked") in (await pupil.clicks(en("scale-button-skip"))).text
    assert en("scale-later") in (await pupil.clicks(en("scale-button-later"))).text
    await hops(scene, DAY)
    resumed = await pupil.clicks(en("scale-button-mine"), place=KRING)
    assert en("scale-ask-not-lower-unmarked") in resumed.text
    for _ in range(5):
        over = await pupil.clicks(en("scale-button-skip"))
    assert en("scale-finished") in over.text


async def looks_back_after_a_week(scene: Scene) -> None:
    await hops(scene, WEEK)
    dm = scene.noor.dm
    await scene.noor.clicks(en("scale-resume"), place=dm)
    await scene.settles()
    assert en("scale-ask-review-mark", mark="0") in scene.noor.sees(dm)
    await scene.noor.clicks(en("scale-button-skip"), place=dm)
    await scene.settles()
    assert en("scale-ask-review-unmarked") in scene.noor.sees(dm)
    await scene.noor.clicks(en("scale-button-skip"), place=dm)
    await scene.settles()
    assert en("scale-reviewed") in scene.noor.sees(dm)


async def stands_still_and_stops(scene: Scene) -> None:
    options = {"kind": en("kind-class-circle"), "purpose": "A calm room.", "intent": "I choose.", "need": "Your eyes."}
    await scene.teacher.runs("/talk start", KRING, options=options)
    await scene.settles()
    await scene.teacher.picks(en("tool-list"), en("tool-meta"), place=REGIE)
    await scene.teacher.submits()
    await scene.settles()
    assert en("meta-line-silence") in scene.noor.sees(KRING)
    await presses(scene, "panel-to-pause")
    assert en("pause-text").splitlines()[-1] in scene.noor.sees(KRING)
    refused = await scene.teacher.runs("/talk scale", KRING, options={"topic": TOPIC})
    assert en("refused-paused") in refused.text
    await presses(scene, "panel-resume")
    await hops(scene, 20)
    assert en("pause-over") in scene.noor.sees(KRING)
    await presses(scene, "panel-stop")
    await scene.teacher.clicks(en("panel-stop-yes"))
    await scene.settles()
    assert en("ending-stop-title") in scene.noor.sees(KRING)


def dutch_in(seen: str) -> set[str]:
    """Return the texts of the Dutch catalogue that are in what was seen."""
    texts = {nl(key) for key in nl.keys if not nl.needs(key) and nl(key) != en(key)}
    return {text for text in texts if len(text) >= LONG_ENOUGH and text in seen}
