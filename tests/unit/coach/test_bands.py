"""Checks length and difficulty for each age band: the same sentence is fine for one class and too much for another."""

from collections.abc import Mapping

import pytest

from bot.coach.judge import advise
from bot.domain.coach.rules import Detail, Rule
from bot.domain.school.group import Band

NEVER = frozenset[Band]()
YOUNGEST = frozenset({Band.PO_5_6})
PRIMARY = YOUNGEST | {Band.PO_7_8}
YOUNGER = PRIMARY | {Band.VO_ONDER}
ALL = frozenset(Band)


@pytest.mark.parametrize(
    ("language", "text", "long", "hard"),
    [
        ("nl", "Wat vond je het leukst aan de gymles van vanochtend?", NEVER, NEVER),
        ("nl", "Met wie zou je in de pauze weleens willen spelen als alles mocht?", YOUNGEST, NEVER),
        ("nl", "Welk spelletje zou jij aan de juf leren als zij een middag lang kind was?", YOUNGEST, NEVER),
        (
            "nl",
            "Wat deed jij op het schoolreisje toen de bus stilstond en iedereen honger begon te krijgen?",
            PRIMARY,
            NEVER,
        ),
        (
            "nl",
            (
                "Wat zou je zeggen tegen iemand die voor het eerst een presentatie houdt en van de zenuwen "
                "bijna niet durft?"
            ),
            YOUNGER,
            NEVER,
        ),
        (
            "nl",
            (
                "Hoe zou jij het aanpakken als je in je eerste stageweek merkt dat een collega jou nooit iets "
                "uitlegt of laat doen op de werkvloer?"
            ),
            ALL,
            NEVER,
        ),
        ("nl", "Wat heb je van deze evaluatie geleerd?", NEVER, YOUNGER),
        ("nl", "Welke competentie wil je in je stage versterken?", NEVER, YOUNGER),
        ("nl", "Hoe ging de samenwerking in je groepje?", NEVER, NEVER),
        ("nl", "Wat hielp jou bij het voorbereiden van je spreekbeurt?", NEVER, NEVER),
        (
            "nl",
            "Hoe beoordeel jij de doelmatigheid van gezamenlijke besluitvorming binnen onze onderwijsinstelling?",
            NEVER,
            ALL,
        ),
        ("nl", "Wat is jouw perspectief op de regel over telefoons?", NEVER, YOUNGER),
        ("nl", "Welke interventie werkte bij jou?", NEVER, YOUNGER),
        ("nl", "Wat maakt dat je dat liedje steeds opnieuw wilt horen?", NEVER, NEVER),
        ("en", "What did you like best about gym this morning?", NEVER, NEVER),
        ("en", "Who would you like to play with at break if anything was possible?", YOUNGEST, NEVER),
        ("en", "Which game would you teach the teacher if she could be a child today?", YOUNGEST, NEVER),
        ("en", "What did you do on the school trip when the bus stood still and everyone got hungry?", PRIMARY, NEVER),
        (
            "en",
            (
                "What would you say to someone who gives a presentation for the first time and is almost too "
                "nervous to start?"
            ),
            YOUNGER,
            NEVER,
        ),
        (
            "en",
            (
                "How would you handle it if in your first week at work you saw that a colleague never explained "
                "a thing or let you try?"
            ),
            ALL,
            YOUNGEST,
        ),
        ("en", "How did you implement the feedback?", NEVER, YOUNGER),
        ("en", "Which competency would you like to work on at your placement?", NEVER, YOUNGER),
        ("en", "How did working together go in your group?", NEVER, NEVER),
        ("en", "What helped you get ready for your talk?", NEVER, NEVER),
        (
            "en",
            "How do you evaluate the effectiveness of collaborative deliberation within educational institutions?",
            NEVER,
            ALL,
        ),
        ("en", "To what extent do you feel at home here?", NEVER, YOUNGER),
        ("en", "What makes you want to hear that song again and again?", NEVER, NEVER),
        ("en", "What did your birthday party look like?", NEVER, NEVER),
    ],
)
def test_a_sentence_is_too_long_or_too_hard_for_these_bands(
    language: str, text: str, long: frozenset[Band], hard: frozenset[Band]
) -> None:
    found = {band: {finding.rule for finding in advise(text, language, band)} for band in Band}
    assert {band for band in Band if Rule.LONG in found[band]} == long
    assert {band for band in Band if Rule.HARD in found[band]} == hard


@pytest.mark.parametrize(
    ("band", "question", "message"),
    [(Band.PO_5_6, 12, 30), (Band.PO_7_8, 15, 40), (Band.VO_ONDER, 18, 45), (Band.VO_BOVEN_MBO, 22, 60)],
)
@pytest.mark.parametrize(
    ("language", "ask", "tell"), [("nl", "Wat zag je", "Ik zie"), ("en", "What did you see", "I see")]
)
def test_the_word_after_the_last_one_is_told(
    language: str, ask: str, tell: str, band: Band, question: int, message: int
) -> None:
    def told(words: int, start: str, end: str) -> Mapping[str, Detail]:
        text = " ".join([*start.split(), *["sok"] * (words - len(start.split()))]) + end
        return next((one.details for one in advise(text, language, band) if one.rule is Rule.LONG), {})

    assert told(question, ask, "?") == told(message, tell, ".") == {}
    assert told(question + 1, ask, "?") == {"words": question + 1, "max": question}
    assert told(message + 1, tell, ".") == {"words": message + 1, "max": message}


@pytest.mark.parametrize("band", Band)
def test_only_length_and_difficulty_depend_on_the_band(band: Band) -> None:
    heavy = "Dit blijft tussen ons. Iedereen moet iets zeggen. Waarom heb je nooit iets gezegd? Vond je het leuk, toch?"
    usual = {one.rule for one in advise(heavy, "nl", Band.VO_ONDER)}
    assert {one.rule for one in advise(heavy, "nl", band)} - {Rule.LONG, Rule.HARD} == usual - {Rule.LONG, Rule.HARD}
