"""Plays the Lisa case (pedagogy O7): a question without a known answer, a drawing, a mark of her own, and what they
agree.
"""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.alone import Two, two_of
from tests.e2e.lesson import hops
from tests.e2e.scaling import WEEK, plans
from tests.e2e.scene import KRING, a_scene
from tests.e2e.stored import one_to_one_states
from tests.moments import LESSON

CASE = {
    "nl": {
        "question": "Wat gebeurt er in jouw hoofd bij zo'n som?",
        "caption": "Alles draait en dan is de tijd op.",
        "topic": "Hoeveel tijd voelt genoeg?",
        "ten": "ik kan rustig denken",
        "zero": "ik loop weg",
        "tell": "De andere sommen zie ik al voor me.",
        "lower": "Met blokjes lukt het wel.",
        "needed": "Dat ik er een mag overslaan.",
        "agree": "Overslaan mag, streepje zetten.",
        "known": "Zeg 6 + 13 eens hardop.",
    },
    "en": {
        "question": "What happens in your head with such a sum?",
        "caption": "Everything spins and then time is up.",
        "topic": "How much time feels enough?",
        "ten": "I can think calmly",
        "zero": "I walk off",
        "tell": "I can see the other sums already.",
        "lower": "With blocks it works.",
        "needed": "That I may skip one.",
        "agree": "Skipping is fine, put a dash.",
        "known": "Say 6 + 13 out loud.",
    },
}


def a_drawing() -> bytes:
    out = BytesIO()
    Image.new("RGBA", (40, 30), "teal").save(out, "PNG")
    return out.getvalue()


async def all_kept_inside(two: Two, case: dict[str, str]) -> None:
    """Check what is kept, and who does not see it."""
    scene = two.scene
    assert two.agreed() == [f"**{case['agree']}**"]
    assert two.sees().count(f": {case['caption']}]") == 1
    others = scene.sem.everything() + scene.other_pupil.everything() + two.teacher.sees(KRING)
    assert [words for words in case.values() if words in others] == []
    looked_along = scene.support.sees(two.thread)
    assert case["caption"] in looked_along
    assert case["tell"] not in looked_along


async def walks_the_scale(two: Two, case: dict[str, str]) -> None:
    """Lisa gives her mark, what keeps it from being lower, one step, how, where she is content, and her yes."""
    await two.presses("scale-button-mine")
    for _ in range(2):
        await two.pupil.clicks(two.words("scale-button-keep"))
    await two.pupil.clicks(two.words("scale-button-choose"))
    await two.pupil.submits("3")
    await two.pupil.clicks(two.words("scale-button-write"))
    lower = await two.pupil.submits(case["tell"])
    assert lower.private
    assert two.words("scale-ask-not-lower", mark="3") in lower.text
    await two.pupil.clicks(two.words("scale-button-write"))
    await two.pupil.submits(case["lower"])
    needed = await two.pupil.clicks(two.words("scale-button-skip"))
    assert two.words("scale-ask-what-needed", next="4") in needed.text
    await two.pupil.clicks(two.words("scale-button-write"))
    await two.pupil.submits(case["needed"])
    await plans(two.pupil, two.words("scale-button-write"), mine=case["agree"])
    await two.pupil.clicks(two.words("scale-button-choose"))
    agreed = await two.pupil.submits("5")
    assert case["agree"] in agreed.text
    await two.pupil.clicks(two.words("agreements-right"))


@pytest.mark.parametrize("lang", ["nl", "en"])
async def test_the_case_of_lisa_can_be_played(tmp_path: Path, lang: str) -> None:
    case = CASE[lang]
    async with a_scene(tmp_path, names=("Lisa", "Sem"), begins=LESSON) as scene:
        two = await two_of(scene, lang)
        await two.starts("on_request")
        await two.presses("one-begin")
        await two.says("one-ask", case["question"])
        assert case["question"] in two.sees()
        await two.fills_in("one-draw", {"picture": ("som.png", a_drawing()), "caption": case["caption"]})
        assert case["caption"] in two.sees()
        await two.steers("one-go-away")
        await scene.passes(1)
        await two.says("one-scale", {"topic": case["topic"], "ten": case["ten"], "zero": case["zero"]})
        assert case["topic"] not in two.sees()
        await scene.clock.move(90)
        await scene.settles()
        await walks_the_scale(two, case)
        await scene.settles()
        await two.steers("agreements-right")
        await two.steers("one-close")
        await two.closes()
        assert one_to_one_states(scene) == ["going"]
        await two.covers()
        assert two.words("one-thanks") in two.sees()
        await all_kept_inside(two, case)

        await hops(scene, WEEK)
        assert two.words("scale-review-invite", name="Lisa") in two.sees()
        assert two.words("scale-review-line") not in two.sees()
        await two.starts("progress")
        await two.presses("one-begin")
        assert case["agree"] in two.sees()
        assert two.words("back-would", change="Ik wacht langer.") in two.sees()
