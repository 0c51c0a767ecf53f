"""Looks words up in the catalogues: strictly, for texts of any length, with other writing directions kept in place."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n.catalogue import CatalogueError, Words, isolate, language_of, words_for

FSI, PDI, RLI, RLO = "\u2068", "\u2069", "\u2067", "\u202e"


def catalogue(folder: Path, **files: str) -> Words:
    for name, text in files.items():
        (folder / f"{name}.ftl").write_text(text, encoding="utf-8")
    return Words("nl", folder)


class TestLookup:
    def test_both_languages_speak(self) -> None:
        assert words_for("nl")("error-unexpected", code="7F3A").endswith("(7F3A)")
        assert "Saved" in words_for("en")("error-unexpected", code="7F3A")
        assert words_for("nl").lang == "nl"

    def test_a_catalogue_is_read_once(self) -> None:
        assert words_for("nl") is words_for("nl")

    def test_an_unknown_language_is_refused(self) -> None:
        with pytest.raises(CatalogueError, match="'de'"):
            words_for("de")

    def test_an_unknown_key_is_refused(self) -> None:
        with pytest.raises(CatalogueError, match="no words for error-unheard-of"):
            words_for("nl")("error-unheard-of")

    def test_a_missing_value_is_refused_also_where_it_would_not_be_written(self, tmp_path: Path) -> None:
        words = catalogue(
            tmp_path, a="turn = { $n ->\n    [one] Eén beurt\n   *[other] { $n } beurten voor { $who }\n }"
        )
        assert words("turn", n=1, who="wie wil") == "Eén beurt"
        with pytest.raises(CatalogueError, match="turn needs who"):
            words("turn", n=1)

    def test_values_of_messages_referred_to_are_needed_too(self, tmp_path: Path) -> None:
        words = catalogue(tmp_path, a="-bot = Vertel Eens\nin = { $who } van { -bot }\nout = Dag { in }")
        assert words.needs("out") == {"who"}
        assert words("out", who="Noor") == "Dag Noor van Vertel Eens"

    def test_attributes_have_keys_of_their_own(self, tmp_path: Path) -> None:
        words = catalogue(tmp_path, a="cmd = gesprek\n    .description = Begin { $what }\nbare =\n    .only = hier")
        assert words.keys == {"cmd", "cmd.description", "bare.only"}
        assert words("cmd.description", what="eens") == "Begin eens"
        assert "cmd" in words
        assert "bare" not in words

    def test_values_choose_between_texts(self, tmp_path: Path) -> None:
        words = catalogue(tmp_path, a="for = { $style ->\n    [sealed] dicht\n   *[chat] open\n }")
        assert (words("for", style="sealed"), words("for", style="chat")) == ("dicht", "open")

    def test_numbers_are_written_as_the_language_does_and_texts_as_they_are(self, tmp_path: Path) -> None:
        words = catalogue(tmp_path, a="n = { $n }")
        assert words("n", n=12500) == "12.500"
        assert words("n", n="12500") == "12500"

    def test_an_answer_of_four_thousand_characters_fits(self, tmp_path: Path) -> None:
        words = catalogue(tmp_path, a="said = { $who } zei: { $answer }")
        assert words("said", who="Noor", answer="é" * 4000) == "Noor zei: " + "é" * 4000

    @given(text=st.text(max_size=300))
    def test_what_a_pupil_wrote_lands_verbatim(self, text: str) -> None:
        assert words_for("nl")("error-unexpected", code=text).endswith(f"({text})")

    def test_an_error_while_writing_does_not_quote_the_value(self, tmp_path: Path) -> None:
        words = catalogue(tmp_path, a="n = { NUMBER($n) }")
        with pytest.raises(CatalogueError) as caught:
            words("n", n="kanarie")
        assert "kanarie" not in str(caught.value)


class TestFiles:
    def test_a_key_in_two_files_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(CatalogueError, match=r"b\.ftl: hi is in a\.ftl already"):
            catalogue(tmp_path, a="hi = dag", b="hi = hoi")

    def test_a_fault_is_told_with_its_file_and_line(self, tmp_path: Path) -> None:
        with pytest.raises(CatalogueError, match=r"a\.ftl, line 2: Expected token: \"=\""):
            catalogue(tmp_path, a="hi = dag\noh dear")

    def test_a_reference_to_nothing_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(CatalogueError, match="refers to away"):
            catalogue(tmp_path, a="hi = { away }")


class TestLanguage:
    @pytest.mark.parametrize(
        ("locale", "language"),
        [("nl", "nl"), ("nl-BE", "nl"), ("NL_nl", "nl"), ("en-US", "en"), ("de", "en"), ("nlx", "en")],
    )
    def test_a_locale_has_a_language(self, locale: str, language: str) -> None:
        assert language_of(locale) == language

    @pytest.mark.parametrize("locale", [None, ""])
    def test_without_a_locale_the_class_decides(self, locale: str | None) -> None:
        assert language_of(locale) == "nl"
        assert language_of(locale, "en") == "en"


class TestIsolate:
    @pytest.mark.parametrize("text", ["", "een woord", "1, 2 en 3!", "é ë 😀\nregel"])
    def test_left_to_right_text_stays_as_it_is(self, text: str) -> None:
        assert isolate(text) == text

    @pytest.mark.parametrize("text", ["שלום", "مرحبا", f"kijk {RLO}om"])
    def test_another_direction_is_kept_to_itself(self, text: str) -> None:
        assert isolate(text) == f"{FSI}{text}{PDI}"

    def test_each_line_is_a_paragraph_of_its_own(self) -> None:
        assert isolate("hoi\nשלום") == f"hoi\n{FSI}שלום{PDI}"

    def test_marks_in_the_text_cannot_break_out(self) -> None:
        assert isolate(f"{PDI}{RLO}x") == f"{FSI}{FSI}{PDI}{RLO}x{PDI}"
        assert isolate(f"{RLI}x") == f"{FSI}{RLI}x{PDI}{PDI}"

    @given(st.text(alphabet=st.sampled_from(["a", "ש", "\n", FSI, PDI, RLI, RLO]), max_size=20))
    def test_the_text_is_kept_and_every_line_closes_what_it_opens(self, text: str) -> None:
        kept = isolate(text)
        assert text in kept or "\n" in text
        for before, line in zip(text.split("\n"), kept.split("\n"), strict=True):
            assert before in line
            if before != line:
                assert depths(line)[-1] == 0
                assert min(depths(line)[:-1]) >= 1


def depths(line: str) -> list[int]:
    depth, seen = 0, []
    for char in line:
        depth += {"FSI": 1, "RLI": 1, "PDI": -1}.get(unicodedata.bidirectional(char), 0)
        seen.append(depth)
    return seen
