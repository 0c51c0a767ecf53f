"""Plays every talk kind with one pupil from its opening to thanks, in both languages; the bot restarts in
the middle.
"""

from collections.abc import Awaitable, Callable
from itertools import cycle
from pathlib import Path

import pytest

from bot.content.loader import shipped_cards
from bot.domain.one_to_one.goal import Slot
from bot.domain.talk.talk import TalkKind
from bot.i18n.catalogue import LANGUAGES
from tests.e2e.alone import Two, two_of
from tests.e2e.answering import custom_id
from tests.e2e.scene import KRING, REGIE, a_scene
from tests.e2e.stored import nothing_in, one_to_one_states

Play = Callable[[Two], Awaitable[None]]
WRITE = "scale-button-write"


async def sheet_of(two: Two, kind: str) -> str:
    """Return what stands under the one sheet that the pupil approved, as the pupil finds it again."""
    page = await two.pupil.runs("/mypage page", two.thread)
    (sheet,) = page.text.split(f"### {two.words(f'one-file-{kind}')}\n")[1:]
    return sheet


async def says_plainly(two: Two) -> None:
    """A pupil with a figurative card can hear it in plain words, privately."""
    card = next(card for card in shipped_cards() if f"│ ### {card.text(two.words.lang)}\n" in two.sees())
    literal = card.literal(two.words.lang)
    assert (two.words("plain-button") in two.sees()) == bool(literal)
    if literal:
        told = await two.presses("plain-button")
        assert told.private
        assert literal in told.text


async def getting_to_know(two: Two) -> None:
    """Play K1: three cards, a question back, how we talk, and the sheet that the pupil approves."""
    picker = next(line for line in two.sees().splitlines() if f"<{two.words('one-pick', count=3)}: " in line)
    assert two.sees().count("\n  │ - ") >= picker.count(" | ") + 1
    await two.pupil.picks(two.words("one-pick", count=3), "0", "2", "5", place=two.thread)
    await two.scene.settles()
    await two.fills_in("one-card", "Dansen.", number=2)
    await two.scene.restarts()
    going_on = custom_id(two.scene, "one_to_one_next", REGIE)
    for _ in range(2):  # the second press is refused, since it was meant for the step before
        await two.teacher.clicks(custom_id=going_on, place=REGIE, forced=True)
    await two.scene.settles()
    await two.fills_in(WRITE, "Wat eet jij bij het ontbijt?")
    await two.says("one-say", "Pap met banaan.")
    await two.steers("one-next")
    await two.fills_in(WRITE, "Rustig, en niet waar anderen bij zijn.")
    await two.steers("one-next")
    await two.picks("one-tick", "Rustig, en niet waar anderen bij zijn.")
    sheet = await sheet_of(two, "about-me")
    assert "Rustig" in sheet
    assert "Dansen" not in sheet
    assert "Pap met banaan." in two.sees()


async def goals(two: Two) -> None:
    """Play K2: the frame is the teacher's, four fields are the pupil's."""
    await two.says("one-frame-button", "Rekenen tot 100 staat vast.")
    await two.fills_in(WRITE, {Slot.WHAT: "Sommen over het tiental.", Slot.QUALITIES: "Ik hou vol."})
    await two.scene.restarts()
    await two.says("one-say", "Dat past binnen het kader.")
    assert await two.fills_in("one-goal-change", {Slot.HOW: "Met kralen."})
    assert await two.kept_words() == ["Sommen over het tiental.", "Ik hou vol.", "Met kralen."]
    seen = two.sees()
    written = {Slot.WHAT: "Sommen over het tiental.", Slot.HOW: "Met kralen.", Slot.QUALITIES: "Ik hou vol."}
    assert all(f"**{two.words(f'one-goal-{slot}')}**\n  │ > {words}\n" in seen for slot, words in written.items())
    assert seen.index("Rekenen tot 100") < seen.index("Sommen over") < seen.index("Dat past binnen")
    await two.steers("one-next")
    await two.fills_in(WRITE, "Eén som per dag.")


async def progress(two: Two) -> None:
    """Play K3: looking back, a scale question for this pupil alone, and the goal kept, adjusted or changed."""
    await two.scene.restarts()
    await two.steers("one-next")
    await two.presses("scale-button-mine")
    await two.pupil.clicks(two.words("scale-button-keep"))
    await two.pupil.clicks(two.words("scale-button-keep"))
    await two.pupil.clicks(two.words("scale-button-choose"))
    told = await two.pupil.submits("6")
    assert told.private
    assert two.words("scale-ask-tell", mark="6") in told.text
    await two.steers("one-next")
    await two.presses("question-pass")


async def feedback(two: Two) -> None:
    """Play K4: two cards on the lessons, what the teacher does with it, and one observation."""
    await two.pupil.picks(two.words("one-pick", count=2), "1", "3", place=two.thread)
    await two.scene.settles()
    await two.fills_in("one-card", "Meer voordoen.", number=1)
    await two.steers("one-next")
    await two.says("one-tell", "Ik doe elke som één keer voor.")
    await two.scene.restarts()
    await two.fills_in(WRITE, "Ja, dat bedoelde ik.")
    await two.steers("one-next")
    assert two.words("one-tells-first", teacher="Juf Mirjam") in two.sees()
    await two.says("one-tell", "Je tekent je sommen uit.")


async def evaluation(two: Two) -> None:
    """Play K5: the year in the pupil's own words, and what may go along to next year."""
    await two.steers("one-next")
    await two.fills_in(WRITE, "De dag dat ik hielp.")
    await two.scene.restarts()
    await two.steers("one-next")
    await two.presses("question-pass")
    await two.steers("one-next")
    await two.picks("one-tick")
    assert nothing_in(two.scene, "sheets")
    await two.picks("one-tick", "De dag dat ik hielp.")
    assert "De dag dat ik hielp." in await sheet_of(two, "next-year")


async def weekly(two: Two) -> None:
    """Play K6: a wish, one question, one thing that the teacher does."""
    await two.picks(*("rating-choose", "wave"))
    await two.steers("one-next")
    await two.scene.restarts()
    await two.presses("question-pass")
    await says_plainly(two)
    await two.steers("one-next")
    await two.says("one-tell", "Ik zwaai elke ochtend.")
    assert {"nl": "**Zwaai naar me**", "en": "**Wave at me**"}[two.words.lang] in two.sees()


async def on_request(two: Two) -> None:
    """Play K8: the pupil's own subject."""
    await two.fills_in(WRITE, "é" * 4000)
    assert two.sees().count("é") == 4000
    await two.scene.restarts()
    await two.steers("one-next")
    await two.presses("question-pass")


PLAYS: dict[TalkKind, Play] = {
    TalkKind.GETTING_TO_KNOW: getting_to_know,
    TalkKind.GOALS: goals,
    TalkKind.PROGRESS: progress,
    TalkKind.FEEDBACK: feedback,
    TalkKind.EVALUATION: evaluation,
    TalkKind.WEEKLY: weekly,
    TalkKind.ON_REQUEST: on_request,
}


@pytest.mark.parametrize(("kind", "lang"), list(zip(PLAYS, cycle(LANGUAGES), strict=False)))
async def test_each_kind_goes_from_opening_to_thanks(tmp_path: Path, kind: TalkKind, lang: str) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem")) as scene:
        two = await two_of(scene, lang)
        await two.starts(kind)
        assert two.words("one-where") in two.sees()
        await two.presses("one-begin")
        await PLAYS[kind](two)
        while two.words("agreements-add") not in two.pupil.buttons(two.thread):
            await two.steers("one-next")
        await two.closes(agree="Elke dag één som.")
        to_cover = one_to_one_states(scene) == ["going"]
        assert to_cover or kind is not TalkKind.PROGRESS
        if to_cover:
            await two.covers()
        assert two.words("one-thanks") in two.sees()
        assert one_to_one_states(scene) == ["closed"]
        assert two.words("outcomes-change", change="Ik wacht langer.").replace("\n", "\n  │ ") in two.sees()
        assert two.agreed() == ["**Elke dag één som.**"]
        assert two.pupil.sees(KRING) == scene.sem.sees(KRING)
        everything = scene.sem.everything() + scene.other_pupil.everything() + two.teacher.sees(REGIE)
        private = [words for words in await two.kept_words() if len(words) > 8]
        assert private
        assert [words for words in private if words in everything] == []
