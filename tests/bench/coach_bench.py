"""How well the wording coach reads sentences that it was not built on: precision and recall, per rule and in all.

Run it as ``python -m tests.bench.coach_bench`` (``--missed`` shows each sentence that was read
otherwise than its writer meant). The sentences in ``data`` were written after the rules were frozen and are not tuned
on: whoever changes a rule because of one moves it to ``tests/data`` and writes a fresh one here.
"""

import sys
import time
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.domain.coach.judge import advise
from bot.domain.coach.rules import Rule
from bot.domain.group import Band
from tests.data.sentences import Sentence, sentences

DATA = Path(__file__).parent / "data"


def main() -> None:
    console = Console()
    for language in ("nl", "en"):
        judge(language, sentences(DATA / f"fresh_{language}.txt"), console, show="--missed" in sys.argv[1:])


def judge(language: str, fresh: list[Sentence], console: Console, *, show: bool) -> None:
    right, alarms, misses = Counter[Rule](), Counter[Rule](), Counter[Rule]()
    exact = bothered = 0
    started = time.perf_counter()
    for sentence in fresh:
        heard = {finding.rule for finding in advise(sentence.text, language, Band.VO_ONDER)}
        right.update(heard & sentence.rules)
        alarms.update(heard - sentence.rules)
        misses.update(sentence.rules - heard)
        exact += heard == sentence.rules
        bothered += bool(heard) and not sentence.rules
        if show and heard != sentence.rules:
            console.print(f"{sentence.text}  +{sorted(heard - sentence.rules)} -{sorted(sentence.rules - heard)}")
    took = 1000 * (time.perf_counter() - started) / len(fresh)
    console.print(_table(language, right, alarms, misses))
    quiet = sum(not sentence.rules for sentence in fresh)
    console.print(
        f"{exact} of {len(fresh)} exactly as meant; {bothered} of {quiet} bothered for nothing; {took:.1f} ms each"
    )


def _table(language: str, right: Counter[Rule], alarms: Counter[Rule], misses: Counter[Rule]) -> Table:
    table = Table("rule", "right", "false alarm", "missed", "precision", "recall", title=language)
    for rule in Rule:
        table.add_row(rule, *_row(right[rule], alarms[rule], misses[rule]))
    table.add_section()
    table.add_row("all", *_row(right.total(), alarms.total(), misses.total()))
    return table


def _row(right: int, alarms: int, misses: int) -> tuple[str, ...]:
    precision = f"{right / (right + alarms):.0%}" if right + alarms else "-"
    recall = f"{right / (right + misses):.0%}" if right + misses else "-"
    return str(right), str(alarms), str(misses), precision, recall


if __name__ == "__main__":
    main()
