"""Plays each kind of talk with the whole class from its opening to thanks, in both languages: it follows its script."""

from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from bot.domain.pacing import THINK_MINIMUM
from bot.domain.talk.talk import TalkKind
from bot.domain.talk.visibility import Visibility
from bot.i18n.catalogue import LANGUAGES, Words, words_for
from bot.room.people.answer import BotAnswer
from tests.e2e.alone import LOCALES
from tests.e2e.lesson import READING, hops
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in, rows, talk_states

FIVE = ("Noor", "Sem", "Yusuf", "Lotte", "Daan")
WHY = {
    "nl": (
        "Prettig werken in ons lokaal.",
        "Ik kies twee dingen die we uitproberen.",
        "Vertel me hoe het voor jou is.",
    ),
    "en": ("Working well in our room.", "I choose two things that we try.", "Tell me how it is for you."),
}
TOLD = {"what": "Het uitleggen blijft.", "readers": "Wij.", "until": "Een week.", "change": "Ik wacht langer."}


@dataclass
class Lesson:
    """A teacher who takes the panel's main steps in a class that writes."""

    scene: Scene
    words: Words

    async def starts(self, kind: str) -> BotAnswer:
        purpose, intent, need = WHY[self.words.lang]
        given = {"kind": self.words(kind), "purpose": purpose, "intent": intent, "need": need}
        told = await self.scene.teacher.runs("/talk start", KRING, options=given)
        await self.scene.lets_read()
        return told

    async def steers(self, key: str) -> None:
        await self.scene.teacher.clicks(self.words(key), place=REGIE)
        await self.scene.settles()

    async def answers(self, said: str, *, but: int = 0) -> None:
        """Everybody (``but`` the last so many, who pass) writes, and it opens."""
        await hops(self.scene, THINK_MINIMUM)
        await self.steers("panel-open-now")
        writing = self.scene.pupils[: len(self.scene.pupils) - but]
        for pupil in writing:
            await pupil.clicks(self.words("question-button"), place=KRING)
            await pupil.submits(f"{said} van {pupil.name}")
        for pupil in self.scene.pupils[len(writing) :]:
            await pupil.clicks(self.words("question-pass"), place=KRING)
        await self.steers("panel-look-now")
        await self.steers("panel-reveal")
        await hops(self.scene, READING)

    async def closes(self) -> str:
        """Take the talk to thanks; return the labels of what the teacher was asked to tell."""
        await self.steers("panel-close")
        assert self.line(-1) in self.scene.noor.sees(KRING)
        await self.steers("panel-to-opinion")
        await self.steers("panel-to-outcomes")
        asked = self.regie()
        await self.steers("panel-tell-outcomes")
        await self.scene.teacher.submits(TOLD)
        await self.scene.settles()
        if self.words("panel-end") in self.scene.teacher.buttons(REGIE):
            await self.steers("panel-end")
        return asked

    def line(self, place: int) -> str:
        """Return the kind's own line, as the class reads it."""
        kind = TalkKind(rows(self.scene, "SELECT kind FROM talks")[0][0])
        return self.scene.app.context.scripts[kind].whole_group[place].asked(self.words.lang, "juf Mirjam")

    def question(self) -> tuple[str, str]:
        """Return the card and the style of the latest question."""
        return rows(self.scene, "SELECT card_id, style FROM rounds ORDER BY id DESC LIMIT 1")[0]

    def regie(self) -> str:
        return self.scene.teacher.sees(REGIE)


async def lesson_of(scene: Scene, lang: str) -> Lesson:
    if lang == "en":
        await scene.sets_up(taal="Engels")
    for person in (scene.teacher, *scene.pupils):
        person.locale = LOCALES[lang]
    return Lesson(scene, words_for(lang))


KINDS = {
    "feedback": (FIVE, ("feedback-", "feedback-")),
    "evaluation": (FIVE[:2], ("afsluiten-", "afsluiten-")),
    "weekly": (FIVE[:2], ("ongewoon-",)),
    "class-circle": (FIVE[:2], ("", "")),
}


@pytest.mark.parametrize(("kind", "lang"), list(zip(KINDS, cycle(LANGUAGES), strict=False)))
async def test_each_kind_goes_from_opening_to_thanks_with_the_class(tmp_path: Path, kind: str, lang: str) -> None:
    names, decks = KINDS[kind]
    async with a_scene(tmp_path, names=names) as scene:
        lesson = await lesson_of(scene, lang)
        words = lesson.words
        told = await lesson.starts(f"kind-{kind}")
        assert "#regie" in told.text, told.text
        assert lesson.line(-1) in lesson.regie()
        for number, deck in enumerate(decks):
            assert words("panel-close") in scene.teacher.buttons(REGIE)
            await lesson.steers("panel-draw")
            assert lesson.question()[0].startswith(deck)
            assert lesson.line(number) in scene.noor.sees(KRING)
            await lesson.answers(f"gedachte {number}", but=1 if (kind, number) == ("feedback", 1) else 0)
        last = len(decks) + 1
        assert words("panel-kind-next", step=last, steps=last, text=lesson.line(-1)) in lesson.regie()
        assert "gedachte 0 van Sem" in scene.noor.sees(KRING)
        late = await scene.pupils[-1].clicks(custom_id="v1:round_write:2", place=KRING, forced=True)
        assert late.private
        assert kind != "feedback" or "gedachte 1" not in scene.pupils[-1].everything(), "four are too few, also later"
        chosen = {visibility for (visibility,) in rows(scene, "SELECT visibility FROM answers")}
        assert kind != "feedback" or chosen == {Visibility.GROUP_ANONYMOUS}
        asked = await lesson.closes()
        closing = scene.app.context.scripts[TalkKind(kind.replace("-", "_"))].whole_group[-1]
        outcomes = scene.noor.sees(KRING)
        for field, label in closing.leaves:
            assert label.text(lang) in asked
            assert outcomes.index(label.text(lang)) < outcomes.index(TOLD[field])
        past = await scene.teacher.runs("/talk outcomes", KRING)
        assert all(label.text(lang) in past.text for _, label in closing.leaves)
        assert talk_states(scene) == ["closed"]


async def test_a_kind_for_one_pupil_is_refused_kindly_and_may_become_a_circle(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=FIVE[:1]) as scene:
        lesson = await lesson_of(scene, "nl")
        told = await lesson.starts("kind-goals")
        assert told.private
        assert lesson.words("refused-for-one-pupil") in told.text
        assert nothing_in(scene, "talks")
        await scene.teacher.clicks(lesson.words("start-as-circle"))
        await scene.settles()
        assert rows(scene, "SELECT kind, purpose FROM talks") == [("class_circle", WHY["nl"][0])]
        assert lesson.words("kind-class-circle") in scene.noor.sees(KRING)
        await brings_a_question(lesson, "Mag het raam open?")


async def brings_a_question(lesson: Lesson, asked: str) -> None:
    """A pupil offers a question from the opening: it goes to the teacher's pocket, by name; the class sees nothing."""
    scene, words = lesson.scene, lesson.words
    await scene.noor.clicks(words("opening-question"), place=KRING)
    told = await scene.noor.submits({"question": asked})
    await scene.settles()
    assert words("own-question-kept", teacher="juf Mirjam") in told.text
    assert asked not in lesson.regie(), "who looks over the teacher's shoulder does not read it"
    kept = await scene.teacher.clicks(words("coach-pocket-open"), place=REGIE)
    assert asked in kept.text
    assert "Noor" in kept.text
    await scene.noor.clicks(custom_id="v1:planning_own_question_edit:1", place=KRING, forced=True)
    await scene.noor.submits({"question": "Waarom eigenlijk?"})
    await scene.settles()
    await scene.teacher.clicks(words("coach-pocket-ask"))
    await scene.settles()
    assert nothing_in(scene, "rounds"), "the teacher read other words than those"
    await scene.noor.clicks(custom_id="v1:planning_own_question_edit:1", place=KRING, forced=True)
    await scene.noor.submits({"question": asked})
    await lesson.steers("panel-close")
    late = await scene.noor.clicks(custom_id="v1:planning_own_question_edit:1", place=KRING, forced=True)
    await scene.noor.submits({"question": "Toch iets anders."})
    assert asked in (await scene.noor.clicks(custom_id="v1:planning_own_question:1", place=KRING, forced=True)).text, (
        late.text
    )
