"""Reads the page's files without a browser: words in both languages and none idle; short files; no way to
put HTML in.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
STATIC = ROOT / "bot/room/web/static"
SCRIPTS = sorted((STATIC / "js").glob("*.js"))
LONGEST = 400
FAMILIES = ("units.", "hush.", "refused.", "system.", "reactions.")
"""These keys are made from what the room tells."""


def flat(node: dict[str, Any], above: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in node.items():
        found |= flat(value, f"{above}{key}.") if isinstance(value, dict) else {above + key: value}
    return found


def words(language: str) -> dict[str, Any]:
    return flat(tomllib.loads((ROOT / f"bot/room/web/words/page_{language}.toml").read_text(encoding="utf-8")))


def source() -> str:
    return "\n".join(each.read_text(encoding="utf-8") for each in SCRIPTS)


def test_both_languages_have_the_same_keys_and_parts() -> None:
    dutch, english = words("nl"), words("en")
    assert dutch.keys() == english.keys()
    parts = re.compile(r"\{(\w+)\}")
    assert [key for key in dutch if set(parts.findall(str(dutch[key]))) != set(parts.findall(str(english[key])))] == []


def test_every_key_that_is_asked_for_is_there_and_none_lies_idle() -> None:
    known = words("nl").keys()
    asked = set(re.findall(r'say\(\s*"([\w.]+)"', source()))
    either = {key for pair in re.findall(r'\? "([\w.]+)" : "([\w.]+)"', source()) for key in pair}
    assert asked - known == set()
    assert {key for key in known - asked - either if not key.startswith(FAMILIES)} == set()


def test_what_the_room_refuses_has_words() -> None:
    told = re.findall(r"^\| `([\w`, ]+)` \| ", (ROOT / "docs/room-page.md").read_text(encoding="utf-8"), re.MULTILINE)
    kinds = {kind for line in told for kind in re.findall(r"\w+", line)}
    known = {key.split(".")[1] for key in words("nl") if key.startswith(("refused.", "hush."))}
    assert {"gone", "no_answer", "field_count", "hush", "forum"} <= kinds & known


def test_files_are_short_enough_to_read() -> None:
    every = [*SCRIPTS, *(STATIC / "css").glob("*.css")]
    assert {each.name: lines for each in every if (lines := len(each.read_text().splitlines())) > LONGEST} == {}


def test_each_script_says_its_job_in_its_first_line() -> None:
    assert [each.name for each in SCRIPTS if not re.match(r"// .+[.:,]?", each.read_text(encoding="utf-8"))] == []


def test_no_script_can_put_html_in_the_page_or_run_text() -> None:
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setHTML|\.srcdoc"
    )
    assert forbidden.findall(source()) == []


def test_nothing_comes_from_elsewhere() -> None:
    index = (STATIC / "index.html").read_text(encoding="utf-8")
    styles = "\n".join(each.read_text(encoding="utf-8") for each in (STATIC / "css").glob("*.css"))
    addresses = re.findall(r"https?://[^\s\"')]+", index + styles + source())
    assert set(addresses) <= {"http://www.w3.org/2000/svg", "https://"}
    assert "style=" not in index
    linked = re.findall(r'(?:href|src)="/static/([^"]+)"', index)
    assert [each for each in linked if not (STATIC / each).is_file()] == []
