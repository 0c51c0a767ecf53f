"""Measures how well the wording coach reads sentences that it was not built on: precision and recall, per rule and in
all.

Run it as ``python -m tests.bench.coach_bench`` (``--missed`` shows each sentence that was read
otherwise than its writer meant). Nothing in ``data`` was tuned on: whoever changes a rule because of a sentence moves
it to ``tests/data`` and writes a fresh one here. Of each set only the totals were looked at:

=====  ==================================================  ===================  ==================
set    written                                             Dutch                English
=====  ==================================================  ===================  ==================
held   before the rules were made to generalise            93 % / 90 % of 116   96 % / 93 % of 115
       (the rules of before, on the same sentences)        87 % / 77 %          85 % / 80 %
after  after that, before a last handful of corrections    100 % / 97 % of 72   96 % / 97 % of 72
=====  ==================================================  ===================  ==================

Precision / recall of what should be said. Two more sets are about the heaviest rules only (a promise of secrecy, having
to speak, a label, a comparison):

============  ===========================================================  ==================  ==================
set           written                                                      Dutch               English
============  ===========================================================  ==================  ==================
severe        just before the rules on labels and comparisons, by one      98 % / 93 % of 90   99 % / 93 % of 90
              hand that had them in mind when it wrote the rules
              (secrecy and having to speak, by the rules of before)        95 % / 41 %         100 % / 34 %
severe_after  after all rules, measured once                               91 % / 77 % of 64   88 % / 67 % of 64
              (secrecy and having to speak)                                96 % / 75 %         91 % / 66 %
              (the same, by the rules of before)                           100 % / 50 %        100 % / 53 %
              (the same, by the rules of today)                            96 % / 78 %         92 % / 72 %
severe_half   before the rules were widened to families of wordings        98 % / 83 % of 64   98 % / 77 % of 64
              (secrecy and having to speak)                                97 % / 85 %         100 % / 80 %
              (the same, by the rules of before)                           96 % / 60 %         96 % / 68 %
              (the same, by the rules of today)                            97 % / 85 %         97 % / 82 %
severe_third  before the rules were widened to more families               97 % / 70 % of 85   95 % / 77 % of 86
              (the same, by the rules of before)                           91 % / 67 %         94 % / 72 %
============  ===========================================================  ==================  ==================

``severe_half`` here and ``wording_halves`` in ``tests/data`` were one list, cut in two before any rule changed. Of the
first, the totals were looked at three times while the rules grew, and no sentence. Of ``severe_after``, the Dutch
sentences on secrecy and having to speak had been read before that work, without knowing which of them were missed. New
sentences that were written after the widening were first found in six cases of ten, with hardly a false alarm; they
were learned from, and are a part of ``wording_families``.

``severe_third`` here and the first part of ``wording_thirds`` in ``tests/data`` were one list too; this third was drawn
by lot before any pattern was read. Of the other two thirds, the rules of before found 75 % in Dutch and 69 % in
English. Halfway, 38 more severe sentences a language were written: about half of them were found. All of these were
learned from, and that moved the third kept apart by a few points only.

Believe ``severe_after`` and ``severe_third``: the aim of 85 % recall on secrecy and having to speak is missed on both,
in both languages; the 92 % and 95 % precision that were aimed at are reached. More patterns hardly help with wordings
that nobody thought of.

Three sets like it were written before it. Once each, before they were learned from, they were measured at about
42 %, 53 % and 81 % recall; they are ``wording_wide``, ``wording_wider`` and ``wording_plain`` in ``tests/data``.
While those rules were widened, what ``held`` and ``after`` hold about them was looked at: five sentences moved to
``tests/data`` and fresh ones came, so on those rules the two sets are no longer unseen.

When patterns were first weeded out, one that only ``held`` and ``after`` needed was kept, and got a sentence of its own
in ``tests/data``: dropping all that the known sentences do not need would have cost 14 points of recall in Dutch and 11
in English. One sentence moved to ``tests/data`` for a pattern made wider, and a fresh one was
written. One hand wrote sentences and rules, and the Dutch and English halves of ``held`` are partly each other's
translations: with other teachers expect less. On deliberately odd wordings, before they were learned from, it was
96 % / 58 % in Dutch and 93 % / 53 % in English: unusual ways of promising, pressing and asking for facts go unseen,
while false alarms stay rare.
"""

import sys
import time
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.coach.judge import advise
from bot.domain.coach.rules import Rule
from bot.domain.school.group import Band
from tests.data.sentences import LabelledSentence, sentences

DATA = Path(__file__).parent / "data"


def main() -> None:
    console = Console()
    for name in ("held", "after", "severe", "severe_after", "severe_half", "severe_third"):
        for language in ("nl", "en"):
            unseen = sentences(DATA / f"{name}_{language}.txt")
            judge(f"{name} {language}", language, unseen, console, show="--missed" in sys.argv[1:])


def judge(title: str, language: str, fresh: list[LabelledSentence], console: Console, *, show: bool) -> None:
    right, alarms, misses = Counter[Rule](), Counter[Rule](), Counter[Rule]()
    exact = bothered = 0
    started = time.perf_counter()
    for sentence in fresh:
        heard = {finding.rule for finding in advise(sentence.text, language, Band.VO_ONDER)} & sentence.about
        right.update(heard & sentence.rules)
        alarms.update(heard - sentence.rules)
        misses.update(sentence.rules - heard)
        exact += heard == sentence.rules
        bothered += bool(heard) and not sentence.rules
        if show and heard != sentence.rules:
            console.print(f"{sentence.text}  +{sorted(heard - sentence.rules)} -{sorted(sentence.rules - heard)}")
    took = 1000 * (time.perf_counter() - started) / len(fresh)
    console.print(_table(title, right, alarms, misses))
    quiet = sum(not sentence.rules for sentence in fresh)
    console.print(
        f"{exact} of {len(fresh)} exactly as meant; {bothered} of {quiet} bothered for nothing; {took:.1f} ms each"
    )


def _table(title: str, right: Counter[Rule], alarms: Counter[Rule], misses: Counter[Rule]) -> Table:
    table = Table("rule", "right", "false alarm", "missed", "precision", "recall", title=title)
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
