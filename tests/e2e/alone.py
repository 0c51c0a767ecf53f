"""Holds the steps that conversations with one pupil share, in either language."""

import re
from dataclasses import dataclass
from typing import Any

from bot.i18n.catalogue import Words, words_for
from bot.room.people.answer import BotAnswer
from bot.room.people.person import Person
from bot.room.state.entities import Channel
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows

SILENCE = 11
"""Seconds after a question or an answer in which the bot would hold the teacher's words back."""
LOCALES = {"nl": "nl", "en": "en-GB"}
WHY = {
    "nl": ("Hoe het rekenen gaat.", "Ik wil jou beter helpen.", "Vertel me wat ik mis."),
    "en": ("How the sums go.", "I want to help you better.", "Tell me what I miss."),
}


@dataclass
class Two:
    """A teacher and one pupil in their thread."""

    scene: Scene
    pupil: Person
    words: Words

    @property
    def teacher(self) -> Person:
        return self.scene.teacher

    @property
    def thread(self) -> Channel:
        """Return the newest private thread."""
        ((ref,),) = rows(self.scene, "SELECT thread_ref FROM one_to_ones ORDER BY id DESC LIMIT 1")
        return self.scene.room.world.channels[int(ref)]

    async def starts(self, kind: str) -> None:
        """The teacher opens the talk."""
        purpose, intent, need = WHY[self.words.lang]
        given: dict[str, Any] = {"pupil": self.pupil, "kind": kind, "purpose": purpose, "intent": intent, "need": need}
        await self.teacher.runs("/one start", KRING, options=given)
        await self.scene.settles()

    async def presses(self, key: str, **args: Any) -> BotAnswer:
        """The pupil presses a button in the thread."""
        return await self._after(self.pupil.clicks(self.words(key, **args), place=self.thread))

    async def fills_in(self, key: str, values: dict[str, Any] | str, **args: Any) -> BotAnswer:
        """The pupil opens a form in the thread and hands it in."""
        await self.presses(key, **args)
        return await self._after(self.pupil.submits(values))

    async def picks(self, key: str, *values: str, **args: Any) -> BotAnswer:
        """The pupil picks from a list in the thread."""
        return await self._after(self.pupil.picks(self.words(key, **args), *values, place=self.thread))

    async def steers(self, key: str) -> BotAnswer:
        """The teacher presses a button of the panel."""
        return await self._after(self.teacher.clicks(self.words(key), place=REGIE))

    async def says(self, key: str, values: dict[str, Any] | str) -> BotAnswer:
        """The teacher opens a form of the panel and hands it in, once the silence after what was said last is over."""
        await self.scene.passes(SILENCE)
        await self.steers(key)
        return await self._after(self.teacher.submits(values))

    async def closes(self, *, agree: str | None = None) -> None:
        """The teacher takes the talk from the agreements to thanks; ``agree`` is what the pupil proposes."""
        if agree is not None:
            await self.fills_in("agreements-add", {"words": agree})
            await self.steers("agreements-right")
        await self.steers("one-next")
        await self.fills_in("rating-give", {self.words("rating-line-said"): self.words("rating-mark-0")})
        await self.steers("one-next")
        told = {"what": "De afspraak blijft.", "until": "Twee weken.", "change": "Ik wacht langer."}
        await self.says("panel-tell-outcomes", told)

    async def covers(self) -> None:
        """The two go through the screens after a tender talk; what is written there stays with the pupil."""
        assert self.words("one-cover-private") in self.sees()
        await self.fills_in("cover-begin", {"image": "een warme jas"})
        await self.pupil.clicks(self.words("cover-next"))
        answer = await self.pupil.submits({"who": "mijn oma"})
        assert self.words("cover-with", who="mijn oma").replace("**", "") in answer.text.replace("**", "")
        seen = self.teacher.everything() + self.scene.support.everything()
        assert not any(said in seen for said in ("een warme jas", "mijn oma"))
        await self.steers("panel-end")

    def sees(self) -> str:
        """Return the thread as the pupil sees it."""
        return self.pupil.sees(self.thread)

    def agreed(self) -> list[str]:
        """Return the agreements of this talk as the pupil reads them, each with what stands behind its words."""
        screen = self.sees().rpartition(self.words("one-tab-agreements"))[2].partition("└")[0]
        return re.findall(r"\d+\. (\*\*.+)", screen)

    async def kept_words(self) -> list[str]:
        """Return the pupil's own words, as the page with the own data shows them."""
        shown = await self.pupil.runs("/mypage data", self.thread)
        return re.findall(r"│ > (.+)", shown.text)

    async def _after(self, doing: Any) -> BotAnswer:
        answer = await doing
        await self.scene.settles()
        return answer


async def two_of(scene: Scene, lang: str, pupil: Person | None = None) -> Two:
    """Set up the class in this language, with a talk between its teacher and one pupil who read the opening."""
    if lang == "en":
        await scene.sets_up(taal="Engels")
    two = Two(scene, pupil or scene.noor, words_for(lang))
    for person in (two.teacher, *scene.pupils):
        person.locale = LOCALES[lang]
    return two
