"""Gives the wording coach any text at all: it is quick, bounded, and the same every time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.judge import advise, coach_of, split_questions
from bot.domain.coach.rules import ORDER
from bot.domain.coach.text import COUNT_LIMIT, clean, fold
from bot.domain.school.group import Band

LENGTH = 10_000
TIMES_A_PLAIN_ONE = 12
"""Two to three times is what is measured; a pattern that runs wild takes hundreds."""
PLAIN_DUTCH = "Wat vond je van de les en hoe voelde je je daarbij? Ik ben benieuwd wat je zag. "
PLAIN_ENGLISH = "What did you think of the lesson and how did you feel? I am curious what you saw. "
SEEDS = (
    "wat ", "waarom? ", "a", ", ", "je moet ", "ik zal niet ", "'\"", "en wat doe je ", "als niet ", ": ", "hoe leuk ",
    " ", "\n", "a\u0301", "you must ", "i will not ", "<@", "http://", "en ", " -", "iedereen vindt ", "sam, ",
    "that was ", "what does ",
    "\ufdfa", "ik had ", "wie kan ", "wat is een ", ". ", "?", "? ", "b" * 39 + " ", "dat moet wel ",
    "ik zeg niet ", "pas als ", "wat is de een ", "hoe merk je dat ", "een man die ", "met een man die niet ", "mijn ",
    "hadden we ", "toch ", "dat ", "zonder dat ", "de rode ", "i will not tell ", "my dear ", "make sure that ", "a ",
    "how do you know that ", "a boy who ", "the boy that ", "and not ", "at school i ", "only once you have ",
    "niemand mag niet ", "when i ", "what is ", "(", "~", "1) ", "\u202e", "toen ik ",
)  # fmt: skip
TEACHERS_WORDS = st.lists(
    st.sampled_from(
        [
            "wat",
            "hoe",
            "waarom",
            "je",
            "jij",
            "jullie",
            "heb",
            "was",
            "is",
            "vond",
            "en",
            "of",
            "maar",
            ",",
            "?",
            ".",
            ":",
            "'",
            '"',
            "niet",
            "geen",
            "iedereen",
            "moet",
            "zeggen",
            "vertel",
            "eens",
            "ik",
            "zal",
            "niemand",
            "toch",
            "hè",
            "dat",
            "het",
            "een",
            "boos",
            "vast",
            "why",
            "what",
            "do",
            "you",
            "not",
            "tell",
            "must",
            "everyone",
            "and",
            "if",
            "when",
            "Sam",
            "4",
            "10",
        ]
    ),
    max_size=60,
).map(" ".join)


@pytest.mark.parametrize(("language", "plain"), [("nl", PLAIN_DUTCH), ("en", PLAIN_ENGLISH)])
def test_no_text_takes_much_longer_than_a_plain_one(language: str, plain: str) -> None:
    usual = min(seconds(plain, language) for _ in range(5))
    slow = {seed: times for seed in SEEDS if (times := seconds(seed, language) / usual) > TIMES_A_PLAIN_ONE}
    again = {seed: min(seconds(seed, language) for _ in range(5)) / usual for seed in slow}
    assert {seed: times for seed, times in again.items() if times > TIMES_A_PLAIN_ONE} == {}


def seconds(piece: str, language: str) -> float:
    text = (piece * LENGTH)[:LENGTH]
    started = time.process_time()
    advise(text, language, Band.VO_ONDER)
    return time.process_time() - started


@given(st.one_of(st.text(max_size=300), TEACHERS_WORDS), st.sampled_from(["nl", "en"]), st.sampled_from(Band))
def test_any_text_gets_an_answer_in_order(text: str, language: str, band: Band) -> None:
    found = advise(text, language, band)
    assert found == advise(text, language, band)
    places = [(-one.severity, ORDER[one.rule]) for one in found]
    assert places == sorted(set(places))


@given(TEACHERS_WORDS, st.sampled_from(["nl", "en"]))
def test_capitals_and_space_around_change_nothing(text: str, language: str) -> None:
    def heard(written: str) -> list[str]:
        return [one.rule for one in advise(written, language, Band.VO_ONDER)]

    assert heard(text.lower()) == heard(f"  {text.lower()} ") == heard(text.lower().upper())


@given(st.text(max_size=400))
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) <= COUNT_LIMIT
    assert len(fold(cleaned)) == len(cleaned)


@given(TEACHERS_WORDS, st.sampled_from(["nl", "en"]))
def test_a_split_loses_no_question(text: str, language: str) -> None:
    split = split_questions(text, language)
    counted = [one.details["count"] for one in advise(text, language, Band.VO_ONDER) if one.rule == "multi"]
    assert counted == ([] if split is None else [1 + len(split.pocket)])
    if split is not None:
        assert all(question.endswith("?") and len(question) > 1 for question in (split.now, *split.pocket))


@pytest.mark.parametrize(
    ("text", "language", "now", "pocket"),
    [
        ("Hoe ging het? En wat heb je gedaan?", "nl", "Hoe ging het?", ("En wat heb je gedaan?",)),
        ("Wat vond je ervan en hoe voelde je je daarbij?", "nl", "Wat vond je ervan?", ("Hoe voelde je je daarbij?",)),
        (
            "Goedemorgen! Ik ben benieuwd. Wat ging goed, wat kan beter en wie helpt je?", "nl",
            "Goedemorgen! Ik ben benieuwd. Wat ging goed?", ("Wat kan beter?", "Wie helpt je?"),
        ),
        ("Als je moe bent, wat helpt dan en wie?", "nl", "Als je moe bent, wat helpt dan?", ("Wie?",)),
        ("Welk boek koos je en waarom?", "nl", "Welk boek koos je?", ("Waarom?",)),
        ("How did it go, and what did you do?", "en", "How did it go?", ("What did you do?",)),
        ("hoe ging het en wat was lastig", "nl", "Hoe ging het?", ("Wat was lastig?",)),
    ],
)  # fmt: skip
def test_one_question_now_and_the_others_in_the_pocket(
    text: str, language: str, now: str, pocket: tuple[str, ...]
) -> None:
    split = split_questions(text, language)
    assert split is not None
    assert (split.now, split.pocket) == (now, pocket)


@pytest.mark.parametrize(
    "text", ["Wat hielp jou?", "Dat was leuk, toch?", "Ik ben er.", "Als je moe bent, wat helpt dan?", ""]
)
def test_one_question_is_not_split(text: str) -> None:
    assert split_questions(text, "nl") is None


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("leuk", 1), ("toets", 1), ("geëerd", 2), ("sociaal", 3), ("eigenaarschap", 4), ("beïnvloedt", 3)],
)
def test_dutch_syllables(word: str, syllables: int) -> None:
    assert coach_of("nl").readability.syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"), [("the", 1), ("helped", 1), ("lesson", 2), ("moment", 2), ("education", 4)]
)
def test_english_syllables(word: str, syllables: int) -> None:
    assert coach_of("en").readability.syllables(word) == syllables
