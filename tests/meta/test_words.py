"""Checks that every word for a person stands in a catalogue, that every key code asks for is there, and that none lies
idle.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

from bot.i18n.catalogue import LANGUAGES, words_for
from tests.meta.source import ROOT, SHIPPED, called, python_files, short, tree

# Code puts these keys together itself; the text says from what.
FAMILIES = {
    "deck-column-": "a column of a school's own table",
    "own-": "a table that leads to a pupil",
    "one-missing-": "who of two is Missing, and why",
    "data-": "a table that is purged",
    "month-": "a month",
    "start-step-": "a step of starting",
    "brought-": "a thing Brought beside words",
    "encoding-": "an Encoding of a file",
    "weekday-": "a weekday",
    "agreement-list-": "what keeps an agreement from the list",
    "announce-": "what became of a planned talk",
    "plan-": "where a planned talk is, and what there is to say of its moment",
    "deck-name-": "a card's category",
    "readers-shown-": "a kind of message in a private place",
    "refused-": "a Reason of the domain",
    "discord-": "a Cause of a refusal by Discord",
    "command-": "a command and its subcommands",
    "option-": "an option of a command",
    "choice-": "a value of an option",
    "permission-": "a right in Discord",
    "kind-": "a TalkKind",
    "leaves-": "what a talk kind leaves behind",
    "band-": "a Band",
    "language-": "a language",
    "turn-style-": "a TurnStyle",
    "round-style-": "a RoundStyle",
    "ask-style-": "a RoundStyle, as a teacher chooses it",
    "ask-depth-": "a Depth",
    "ask-weight-": "a Weight",
    "reaction-": "a Reaction to a reveal",
    "panel-": "a RoundState as the panel's title",
    "question-write-": "a RoundStyle",
    "offer-said-": "an OfferReply",
    "answer-visibility-": "a Visibility in the demo",
    "rating-line-": "an OpinionLine that pupils mark",
    "rating-mark-": "a mark of an OpinionLine",
    "outcomes-field-": "a field of the outcomes",
    "back-review-": "what became of an agreement",
    "moment-tab-": "a MomentKind",
    "moment-replies-": "a MomentKind that is answered",
    "pulse-": "a Pulse",
    "tool-": "a tool of the panel, with its hint",
    "summary-": "a column or a TalkState",
    "turn-hook-": "a way to begin a turn",
    "probe-": "a Probe, and its type",
    "probes-own": "a Probe that is written",
    "probes-summary": "a Probe that is written",
    "one-word-": "a OneWord",
    "coach-": "a Rule of the wording coach",
    "one-tab-": "a StepKind",
    "one-goal-": "a Slot of a goal",
    "one-outcomes-": "a field of the outcomes",
    "guide-": "a moment of the demo",
}
SEEN_BY_PEOPLE = {
    "content", "label", "placeholder", "title", "description", "text", "footer", "topic", "reason", "nick", "question",
}  # fmt: skip
TAKES_TEXT_FIRST = {"send", "reply", "send_message", "send_modal", "edit_message", "TextDisplay", "Label", "whisper"}
SENTENCE = re.compile(r"[^\W\d_]{2,}[,:]?\s+[^\W\d_]{2,}|^[A-Z][a-zà-ÿ]+[.!?…]?$")


def constants(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.JoinedStr(values=parts):
            yield " ".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
        case ast.BinOp(left=left, right=right):
            yield from (*constants(left), *constants(right))
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*constants(body), *constants(orelse))
        case _:
            return


def literal_words(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the texts in the code itself that would be shown to a person, with their line."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        shown = [keyword.value for keyword in node.keywords if keyword.arg in SEEN_BY_PEOPLE]
        if called(node) in TAKES_TEXT_FIRST:
            shown += node.args[:1]
        for argument in shown:
            yield from ((node.lineno, text) for text in constants(argument) if SENTENCE.search(text))


def lookups(file: Path) -> Iterator[ast.Call]:
    """Yield the calls of a catalogue: ``words(…)``, ``self._words(…)``, ``words_for(lang)(…)``."""
    for node in ast.walk(tree(file)):
        match node:
            case ast.Call(func=ast.Call() as inner) if called(inner) == "words_for":
                yield node
            case ast.Call() if called(node) in {"words", "_words"}:
                yield node
            case _:
                continue


def keys_asked_for() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield the place, the key, and the names of the values given (None where they are not written out)."""
    for file in python_files(*SHIPPED):
        for call in lookups(file):
            match call.args:
                case [ast.Constant(value=str() as key), *_]:
                    given = {keyword.arg for keyword in call.keywords}
                    yield f"{short(file)}:{call.lineno}", key, None if None in given else {str(one) for one in given}
                case _:
                    continue


class References(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def referred_to() -> set[str]:
    references = References()
    for file in (ROOT / "bot" / "i18n").rglob("*.ftl"):
        references.visit(FluentParser().parse(file.read_text(encoding="utf-8")))
    return references.names


def test_both_languages_have_the_same_keys() -> None:
    dutch, english = (words_for(lang).keys for lang in LANGUAGES)
    assert dutch - english == set(), "only in nl"
    assert english - dutch == set(), "only in en"


def test_both_languages_take_the_same_values() -> None:
    dutch, english = (words_for(lang) for lang in LANGUAGES)
    unlike = {key for key in dutch.keys & english.keys if dutch.needs(key) != english.needs(key)}
    assert unlike == set()


def test_both_languages_have_the_same_files() -> None:
    names = [{file.name for file in (ROOT / "bot" / "i18n" / lang).glob("*.ftl")} for lang in LANGUAGES]
    assert names[0] == names[1]


def test_every_key_that_code_asks_for_is_there_with_its_values() -> None:
    words = words_for("nl")
    wrong = [
        f"{where}: {key}"
        for where, key, given in keys_asked_for()
        if key not in words or (given is not None and words.needs(key) - given)
    ]
    assert wrong == []


def test_no_key_lies_idle() -> None:
    mentioned = {
        node.value
        for file in python_files(*SHIPPED)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    used = mentioned | referred_to()
    idle = {
        key
        for key in words_for("nl").keys
        if key not in used and key.split(".")[0] not in used and not key.startswith(tuple(FAMILIES))
    }
    assert idle == set()


def test_every_family_has_members() -> None:
    keys = words_for("nl").keys
    assert [prefix for prefix in FAMILIES if not any(key.startswith(prefix) for key in keys)] == []


def test_no_words_for_people_stand_in_code() -> None:
    found = [
        f"{short(file)}:{line}: {text}"
        for file in python_files("cogs", "bot/chat")
        for line, text in literal_words(tree(file))
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        'await channel.send("Dit zegt de bot")',
        'Button(label="Klaar")',
        'send(content=f"{name} heeft iets gezegd")',
        'Modal(title="Jouw gedachte" if one else "x")',
        'channel.edit(reason="talk " + "is over")',
    ],
)
def test_the_check_sees_words_in_code(code: str) -> None:
    assert list(literal_words(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        'channel.send(words("round-open"))',
        'log.info("something was sent")',
        'raise ValueError("a fault of the program")',
        'Button(label=words("ready"), custom_id="v1:ready:7")',
        'command(name="talk", description="command-talk")',
        'send(content=f"{head}\\n{body}")',
    ],
)
def test_the_check_leaves_other_texts_alone(code: str) -> None:
    assert not list(literal_words(ast.parse(code)))
