"""Puts each rule's judge together from the patterns of a language."""

from collections.abc import Callable, Mapping

from bot.coach.asking import Closed, Leading, Obvious, Why
from bot.coach.patterns import LanguageData
from bot.coach.reading import Reading
from bot.coach.telling import (
    Binding,
    Fills,
    Lacking,
    NamedFact,
    Watch,
    anything,
    speaks,
    states,
    tells,
    tells_only,
    wants_words,
)
from bot.domain.coach.rules import Rule

Judge = Callable[[Reading], bool]
"""Says whether a message touches a rule."""


def judges(language: LanguageData) -> Mapping[Rule, Judge]:
    """Return the rules that use patterns; several questions at once, length and difficulty are counted elsewhere."""
    find = language.patterns
    leading = Leading(find("leading.fires"), find("leading.by_tone"), find("leading.spares"), find("leading.tags"))
    recall = Watch(find("known.fires"), find("known.spares"), wants_words)
    named = NamedFact(find("named.asks"), find("named.ends"), find("named.people"))
    return {
        Rule.SECRET: _binding(language, "secret"),
        Rule.FORCE: _binding(language, "force"),
        Rule.LABEL: _says_of_pupils(language, "label"),
        Rule.COMPARE: _says_of_pupils(language, "compare"),
        Rule.LEADING: leading.sees,
        Rule.KNOWN: lambda reading: recall.sees(reading) or named.sees(reading),
        Rule.BETEKENT: Watch(find("betekent.fires"), find("betekent.spares"), anything).sees,
        Rule.WAAROM: Why(find("waarom.fires"), find("waarom.spares"), find("waarom.invited")).sees,
        Rule.FEEL: _fills(language).sees,
        Rule.CLOSED: _closed(language, leading).sees,
        Rule.SELF: Watch(find("self.fires"), find("self.spares"), speaks).sees,
        Rule.NEGATIVE: _lacking(language, leading).sees,
        Rule.OBVIOUS: Obvious(find("obvious.fires")).sees,
    }


def _binding(language: LanguageData, topic: str) -> Judge:
    find = language.patterns
    fires, asked, spares = (find(f"{topic}.{listed}") for listed in ("fires", "asked", "spares"))
    return Binding(fires, asked, spares, find("kinds.nods_along")).sees


def _says_of_pupils(language: LanguageData, topic: str) -> Judge:
    """Somebody is said to be something: ``fires`` in any sentence, ``stated`` only where nothing is asked."""
    spares = language.patterns(f"{topic}.spares")
    watches = (
        Watch(language.patterns(f"{topic}.fires"), spares, anything),
        Watch(language.patterns(f"{topic}.stated"), spares, tells_only),
    )
    return lambda reading: any(watch.sees(reading) for watch in watches)


def _fills(language: LanguageData) -> Fills:
    spares = language.patterns("feel.spares")
    told = Watch(language.patterns("feel.fires"), spares, tells)
    stated = Watch(language.patterns("feel.stated"), spares, states)
    return Fills((told, stated), language.patterns("feel.asks_back"))


def _closed(language: LanguageData, leading: Leading) -> Closed:
    find = language.patterns
    return Closed(
        invites=find("closed.invites"),
        ends=find("closed.ends"),
        clipped=find("closed.clipped"),
        after_comma=find("closed.after_comma"),
        tagged=find("closed.tagged"),
        stated=find("closed.stated"),
        open_inside=find("closed.open_inside"),
        leading=leading,
    )


def _lacking(language: LanguageData, leading: Leading) -> Lacking:
    find = language.patterns
    return Lacking(
        fires=find("negative.fires"),
        spares=find("negative.spares"),
        undone=find("negative.undone"),
        aside=find("negative.aside"),
        described=find("negative.described"),
        answers=find("negative.answers"),
        leading=leading,
    )
