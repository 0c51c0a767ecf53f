"""Checks the hold word list: whole words whatever their dress, a list of the school's own, and never an
error for one.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.hold_words import HoldLists
from bot.domain.hold import read_hold_words
from bot.i18n.catalogue import LANGUAGES

LIST = read_hold_words(
    ["# een toelichting", "", "wil dood", "zelfbeschadig*", "snij* mezelf", "  Écht bang  ", "word * geslagen"]
)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil dood",
        "Ik WIL… DOOD!",
        "wil\ndood",
        "**wil** dood",
        "over zelfbeschadiging praten",
        "ik snijd mezelf",
        "ben echt bang",
        "w\u200bil dood",
        "over zelf beschadiging praten",
        "z e l f-beschadigen",
        "zelf\u3164besch\u20ddadig",
        "ik snijd me zelf",
        "ik word geslagen",
        "ik word thuis heel vaak geslagen",
    ],
)
def test_the_list_catches_whole_words_in_any_writing(text: str) -> None:
    assert LIST.catch(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ik wil doodgraag mee",
        "de kwil dood",
        "snij de taart voor mezelf",
        "toelichting",
        "ik word soms een beetje bang en heb geslagen",
    ],
)
def test_the_list_leaves_words_that_only_look_alike(text: str) -> None:
    assert not LIST.catch(text)


@given(st.text(max_size=300), st.lists(st.text(max_size=30), max_size=5))
def test_no_list_and_no_words_break_it(text: str, lines: list[str]) -> None:
    read_hold_words(lines).catch(text)


@given(st.lists(st.text(alphabet="abcdé", min_size=1, max_size=6), min_size=1, max_size=3), st.text(max_size=30))
def test_a_phrase_is_found_wherever_it_stands(words: list[str], before: str) -> None:
    phrase = " ".join(words)
    assert read_hold_words([phrase]).catch(f"{before} {phrase.upper()}.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_that_come_with_the_bot_catch_words_of_need_only(language: str) -> None:
    words = HoldLists().of("20", language)
    sad = {"nl": "soms wil ik niet meer leven", "en": "some days I want to die"}[language]
    fine = {"nl": "bij het raam kan ik goed werken", "en": "I work best near the window"}[language]
    assert words.catch(sad)
    assert not words.catch(fine)


def test_the_class_s_own_list_goes_before_the_school_s_and_a_faulty_one_is_passed_over(tmp_path: Path) -> None:
    lists = HoldLists(tmp_path)
    (tmp_path / "nl.txt").write_text("pindakaas\n", encoding="utf-8")
    (tmp_path / "20.txt").write_text("", encoding="utf-8")
    assert lists.of("21", "nl").catch("Pindakaas.")
    assert not lists.of("21", "nl").catch("ik wil dood")
    assert not lists.of("20", "nl").catch("pindakaas, ik wil dood")
    (tmp_path / "20.txt").write_bytes(b"\xff\xfe\x00")
    assert lists.of("20", "nl").catch("pindakaas")
    (tmp_path / "nl.txt").unlink()
    (tmp_path / "nl.txt").mkdir()
    assert lists.of("20", "nl").catch("ik wil dood")
