"""Tries the wording coach on sentences: those of the pedagogy, a grown set, and what a teacher's typing
does to them.
"""

from collections import Counter
from pathlib import Path

import pytest

from bot.coach.judge import advise
from bot.content.loader import shipped_cards
from bot.domain.coach.rules import Rule
from bot.domain.school.group import Band
from tests.data.sentences import HERE, sentences, wording

MUST_FLAG = [(lang, rule, text) for lang in ("nl", "en") for rule, text, speaks in wording(lang) if speaks]
MUST_LEAVE = [(lang, rule, text) for lang in ("nl", "en") for rule, text, speaks in wording(lang) if not speaks]
FILES = {lang: sorted(HERE.glob(f"wording_*_{lang}.txt")) for lang in ("nl", "en")}


def heard(text: str, language: str = "nl", band: Band = Band.VO_ONDER) -> set[Rule]:
    return {finding.rule for finding in advise(text, language, band)}


def test_all_sentences_of_the_pedagogy_are_here() -> None:
    assert len(MUST_FLAG) + len(MUST_LEAVE) == 340


@pytest.mark.parametrize(("language", "rule", "text"), MUST_FLAG)
def test_what_must_be_flagged_is(language: str, rule: str, text: str) -> None:
    assert rule in heard(text, language)


@pytest.mark.parametrize(("language", "rule", "text"), MUST_LEAVE)
def test_what_must_be_left_alone_is(language: str, rule: str, text: str) -> None:
    assert rule not in heard(text, language)


@pytest.mark.parametrize(("language", "file"), [(lang, file) for lang, files in FILES.items() for file in files])
def test_natural_sentences_are_read_as_meant(language: str, file: Path) -> None:
    misread = {
        one.text: (sorted(found - one.rules), sorted(one.rules - found))
        for one in sentences(file)
        if (found := heard(one.text, language) & one.about) != one.rules
    }
    assert misread == {}, "said for nothing, and not said"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_grown_set_is_large_and_has_both_kinds(language: str) -> None:
    own = [one for file in FILES[language] for one in sentences(file)]
    spoken = Counter(rule for one in own for rule in one.rules)
    assert len(own) >= 500
    assert min(spoken[rule] for rule in Rule) >= 5
    assert sum(not one.rules for one in own) > len(own) / 4
    assert len({one.text for one in own}) == len(own)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_decks_that_come_with_the_bot_ask_well(language: str) -> None:
    hits = {
        card.id: found
        for card in shipped_cards()
        if (found := heard(card.text(language), language, max(map(Band, card.bands), key=list(Band).index)))
    }
    assert hits == {}


@pytest.mark.parametrize(
    "text",
    [
        "WAAROM DEED JE DAT?",
        "waarom deed je dat",
        "Waarom deed je dat?!?!",
        "  Waarom\t deed je dat ? ",
        "“Waarom deed je dat?”",
        "Wáárom deed je dat?",
        "Waarom deed je dat? 🤔",
        "<@123456789> waarom deed je dat?",
        "Waar\u200bom deed je dat?",
        "1) Waarom deed je dat?",
        "- Waarom deed je dat?",
    ],
)
def test_typing_does_not_hide_a_rule(text: str) -> None:
    assert heard(text) == {Rule.WAAROM}


@pytest.mark.parametrize(
    "text",
    [
        "Wat zei je toen hij vroeg: 'Waarom deed je dat?'",
        'Wat voelde je toen iemand zei: "Dit blijft tussen ons"?',
        "Zie https://school.example/waarom?wat=hoe?",
        "`Waarom deed je dat?`",
        "Wat bedoel je met 'het was niet leuk'?",
    ],
)
def test_words_of_others_are_not_the_teachers(text: str) -> None:
    assert heard(text) <= {Rule.WAAROM}
    assert Rule.SECRET not in heard(text)
    assert Rule.NEGATIVE not in heard(text)
    assert Rule.MULTI not in heard(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "?", "...", "🙂", "12", "Ja.", "\x00", "'", '"?"', "~~~"])
def test_next_to_nothing_is_left_alone(text: str) -> None:
    for language in ("nl", "en"):
        assert heard(text, language) == set()


def test_bands_and_tags_count() -> None:
    question = "Wat heb jij nodig om morgen met een goed gevoel aan de dag te beginnen?"
    assert heard(question, band=Band.PO_5_6) == {Rule.LONG}
    assert heard(question, band=Band.VO_BOVEN_MBO) == set()
    jargon = "Wat zegt de evaluatie over jou?"
    assert heard(jargon) == {Rule.HARD}
    assert heard(jargon, band=Band.VO_BOVEN_MBO) == set()
    thinking = "Waarom is eerlijk delen lastig?"
    assert Rule.WAAROM in heard(thinking)
    assert advise(thinking, "nl", Band.VO_ONDER, frozenset({"denken"})) == ()


def test_the_heaviest_comes_first_and_ties_keep_the_order_of_the_table() -> None:
    found = advise(
        "Waarom let je nooit op? Dit blijft tussen ons. Wat is respect? Vond je het leuk?", "nl", Band.VO_ONDER
    )
    assert [finding.rule for finding in found] == [
        Rule.SECRET, Rule.MULTI, Rule.BETEKENT, Rule.WAAROM, Rule.CLOSED, Rule.NEGATIVE,
    ]  # fmt: skip
    assert [finding.severity for finding in found] == [4, 3, 2, 2, 1, 1]


@pytest.mark.parametrize(
    ("text", "language", "rule", "details"),
    [
        ("Hoe ging het? Wat deed je? En wie hielp?", "nl", Rule.MULTI, {"count": 3}),
        ("Wat betekent het woord respect?", "nl", Rule.BETEKENT, {"word": "respect"}),
        ("Wat verstaan we onder zelfstandig werken?", "nl", Rule.BETEKENT, {"word": "zelfstandig werken"}),
        ("What does ownership mean?", "en", Rule.BETEKENT, {"word": "ownership"}),
        ("Wat betekent dat?", "nl", Rule.BETEKENT, {}),
        ("Welke metacognitieve strategie gebruik je?", "nl", Rule.HARD, {"words": "metacognitieve"}),
        ("woord " * 50, "nl", Rule.LONG, {"words": 50, "max": 45}),
    ],
)
def test_a_finding_has_the_details_for_its_tip(
    text: str, language: str, rule: Rule, details: dict[str, object]
) -> None:
    (found,) = [one for one in advise(text, language, Band.VO_ONDER) if one.rule is rule]
    assert dict(found.details) == details
