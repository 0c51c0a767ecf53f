"""Checks what the chooser may turn over, and that people are never among it."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.choosing.spinner import Entry, entries_of, first_name, perhaps_names, refuse_people, spin
from bot.domain.refusal import Reason, Refused

NAMES = ("Noor", "Sem de Vries", "Zoë", "Roos", "Storm", "Jan-Willem", "Wil")


def test_entries_are_split_at_lines_and_semicolons() -> None:
    assert entries_of(" tekenen ;lezen\n\n  een   spel ; tekenen;") == ("tekenen", "lezen", "een spel")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", Reason.FEW_ENTRIES),
        ("een", Reason.FEW_ENTRIES),
        ("een;een", Reason.FEW_ENTRIES),
        (";".join(str(number) for number in range(13)), Reason.MANY_ENTRIES),
        ("kort;" + "x" * 201, Reason.TOO_LONG),
    ],
)
def test_entries_are_two_to_twelve_and_no_longer_than_a_question(written: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        entries_of(written)
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    "entry",
    [
        "Noor",
        "noor",
        "NOOR",
        "Noor!",
        "Noor en Sem",
        "sem begint",
        "de beurt van zoe",
        "Zoë’s idee",
        "Sem's vlieger",
        "Jan-Willem",
        "Storm",
        "Noor, vertel jij eens hoe jouw weekend was?",
        "Wat zou Sem doen met een vlieger in de wind?",
        "Vraag het aan <@123456789012345678> in de kring van vandaag?",
        "@noor",
    ],
)
def test_the_chooser_refuses_people(entry: str) -> None:
    with pytest.raises(Refused) as refused:
        refuse_people(["een opdracht", entry], NAMES)
    assert refused.value.reason is Reason.NO_PEOPLE
    assert refused.value.details["entry"] == entry


@pytest.mark.parametrize(
    "entry",
    [
        "Wil je liever een dag vliegen of een dag onzichtbaar zijn?",
        "Wat doe jij als het storm is en je moet toch naar buiten?",
        "Hoe ruikt een roos in de regen volgens jou?",
        "Welke samenwerkingsopdracht zou je nog eens doen?",
        "Teken je ochtend",
        "noord of zuid",
        "12 min rekenen",
    ],
)
def test_ordinary_words_that_are_names_as_well_do_not_get_in_the_way(entry: str) -> None:
    refuse_people([entry, "een opdracht"], NAMES)


def test_a_name_without_letters_hurts_nobody() -> None:
    assert first_name("🙂🙂") == ""
    refuse_people(["een", "twee"], ["🙂🙂", ""])


def test_what_may_be_a_name_is_looked_up_once() -> None:
    assert perhaps_names(["Finn", "Finn begint", "Hoe ging het vandaag met jouw boek?", "3", "Mila’s idee"]) == (
        "Finn",
        "Mila",
    )


@given(st.integers(2, 12), st.randoms(use_true_random=False))
def test_the_chooser_stops_at_one_of_its_entries(count: int, random: Random) -> None:
    assert 0 <= spin([Entry(str(number)) for number in range(count)], random) < count


def test_every_entry_has_the_same_chance() -> None:
    random = Random(11)
    stops = Counter(spin([Entry("a"), Entry("b"), Entry("c")], random) for _ in range(3000))
    assert min(stops.values()) > 900
