"""Checks the coach's tips as words, and as JSON a line."""

import json
from io import BytesIO

import pytest
from typer.testing import CliRunner

from bot.cli.main import cli
from bot.coach.judge import advise
from bot.domain.coach.rules import Finding, Rule
from bot.domain.school.group import Band
from bot.errors import WrongOptionError
from bot.i18n.catalogue import LANGUAGES, Language, words_for
from bot.services.coach.tips import judged, tip

DETAILS = {
    Rule.MULTI: {"count": 2},
    Rule.BETEKENT: {"word": "respect"},
    Rule.LONG: {"words": 24, "max": 18},
    Rule.HARD: {"words": "reflectie, competentie"},
}


def lines(text: bytes, language: Language = "nl") -> list[dict[str, object]]:
    return [json.loads(line) for line in judged(text.splitlines(keepends=True), language, Band.VO_ONDER)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_a_tip_that_forces_nothing(rule: Rule, language: Language) -> None:
    said = tip(Finding(rule, DETAILS.get(rule, {})), words_for(language))
    assert len(said) <= 160
    assert "!" not in said
    assert "fout" not in said
    heard = {finding.rule for finding in advise(said, language, Band.VO_BOVEN_MBO)}
    assert not heard & {Rule.SECRET, Rule.FORCE, Rule.LEADING}


def test_tips_quote_what_was_found() -> None:
    words = words_for("nl")
    assert "Hier zitten 3 vragen in" in tip(Finding(Rule.MULTI, {"count": 3}), words)
    assert "bij respect?" in tip(Finding(Rule.BETEKENT, {"word": "respect"}), words)
    assert "bij …?" in tip(Finding(Rule.BETEKENT), words)
    assert "Hoe ruikt maandag?" in tip(Finding(Rule.OBVIOUS), words, card="Hoe ruikt maandag?")


def test_one_object_a_line() -> None:
    (first, second) = lines(b"Waarom deed je dat?\nWat hielp jou?\n")
    assert first == {
        "text": "Waarom deed je dat?",
        "rules": [{"id": "waarom", "severity": 2, "tip": tip(Finding(Rule.WAAROM), words_for("nl"))}],
    }
    assert second == {"text": "Wat hielp jou?", "rules": []}


def test_broken_input_keeps_its_lines() -> None:
    said = lines(b"\xef\xbb\xbfHoe gaat het?\r\n\n\xff\xfe\n\x00\nprima")
    assert [line["text"] for line in said] == ["Hoe gaat het?", "", "\ufffd\ufffd", "\x00", "prima"]
    assert [len(list(line["rules"])) for line in said] == [1, 0, 0, 0, 0]  # type: ignore[call-overload]


def test_one_line_of_any_length_is_one_object() -> None:
    endless = b"waarom " * 100_000
    typed = BytesIO(b"  \t \r\n" + endless + b"\r\n\x0b\x1c\xe2\x80\xa8\r zo\nWaarom?")
    said = [json.loads(line) for line in judged(typed, "nl", Band.VO_ONDER)]
    assert [str(line["text"])[:8] for line in said] == ["  \t ", "waarom w", "\x0b\x1c\u2028\r zo", "Waarom?"]
    assert "waarom" in str(said[1]["rules"])


@pytest.mark.parametrize(("option", "given", "known"), [("--lang", "fr", "nl, en"), ("--band", "groep9", "po_5_6")])
def test_a_wrong_option_is_told_kindly(option: str, given: str, known: str) -> None:
    done = CliRunner().invoke(cli, ["coach", option, given], input="Vond je het leuk?\n")
    assert isinstance(done.exception, WrongOptionError)
    assert given in str(done.exception)
    assert known in str(done.exception)
    assert done.exception.exit_code == 2
    assert done.stdout == ""


def test_english_has_its_own_words() -> None:
    (line,) = lines(b"Why did you do that?", "en")
    assert '"Why" can sound like blame' in str(line["rules"])


def test_the_command_reads_and_writes_lines() -> None:
    done = CliRunner().invoke(
        cli, ["coach", "--lang", "en", "--band", "po_5_6"], input="Did you like it?\nHow was that?\n"
    )
    assert done.exit_code == 0
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [[rule["id"] for rule in line["rules"]] for line in said] == [["closed"], []]
    shouted = CliRunner().invoke(cli, ["coach", "--lang", "EN", "--band", "PO_5_6"], input="Did you like it?\n")
    assert "closed" in shouted.stdout
