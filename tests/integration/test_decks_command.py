"""Runs ``vertel-eens decks check`` as a teacher meets it."""

from pathlib import Path

from typer.testing import CliRunner

from bot.cli.main import cli


def test_the_decks_of_the_bot_fit() -> None:
    result = CliRunner(env={"LANG": "nl_NL.UTF-8"}).invoke(cli, ["decks", "check"])
    assert result.exit_code == 0
    assert result.output.strip() == "Nagekeken: 480 kaarten in 16 bestanden. Alles past."


def test_what_does_not_fit_is_told_and_ends_with_1(tmp_path: Path) -> None:
    deck = tmp_path / "eigen.csv"
    deck.write_text("vraag;stapel\nWaarom regent het [bold]?;denken\nWelke mier wint?;nergens\n", encoding="utf-8")
    result = CliRunner(env={"LANG": "nl_NL.UTF-8"}).invoke(cli, ["decks", "check", str(deck)])
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[0].startswith('eigen.csv, regel 2, kolom "vraag": "waarom" kan klinken als een verwijt.')
    assert lines[-2].startswith('eigen.csv, regel 3, kolom "stapel": deze stapel bestaat niet.')
    assert lines[-1] == "Nagekeken: één kaart. 2 dingen passen nog niet."


def test_own_questions_as_toml_need_no_more_than_the_question(tmp_path: Path) -> None:
    deck = tmp_path / "eigen.toml"
    deck.write_text('[[card]]\nnl = "Welke mier loopt het hardst?"\n', encoding="utf-8")
    fine = CliRunner(env={"LANG": "nl_NL.UTF-8"}).invoke(cli, ["decks", "check", str(deck)])
    assert (fine.exit_code, fine.output.strip()) == (0, "Nagekeken: één kaart in één bestand. Alles past.")
    english = CliRunner(env={"LANG": "en_GB.UTF-8"}).invoke(cli, ["decks", "check", str(deck)])
    assert (english.exit_code, english.output.strip()) == (0, "Looked at one card in one file. All of them fit.")
    deck.write_text('[[card]]\nnl = "Welke mier wint?"\ncategory = "nergens"\n', encoding="utf-8")
    wrong = CliRunner(env={"LANG": "nl_NL.UTF-8"}).invoke(cli, ["decks", "check", str(deck)])
    assert wrong.output.startswith('eigen.toml, regel 1, kaart 1, veld "category": deze stapel bestaat niet.')


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert CliRunner().invoke(cli, ["decks", "check", str(tmp_path / "weg.toml")]).exit_code == 2
