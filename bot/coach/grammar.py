"""Knows the word order and the spelling of one language, from the data of that language."""

import re

from bot.coach.patterns import LanguageData
from bot.coach.reading import SentenceKind
from bot.coach.spelling import evened, slips

LEADS_IN_A_ROW = 4
"""The words before a sentence are looked for this many times: "Ok, Sam, one question: what …" takes three."""
SHORTEST = 3
"""A sentence keeps at least this many characters; anything shorter was no lead-in but all that was said."""
SHORTEST_UNMARKED = 3
"""A sentence of at least this many words may be a question by its word order, without a question mark."""


class Grammar:
    """Reads sentences of one language."""

    def __init__(self, language: LanguageData) -> None:
        spelling = language.topic("spelling")
        written_out = {typed: meant for meant, forms in spelling["meant"].items() for typed in forms.split()}
        self._meant = {**slips(spelling["watched"], spelling["real"]), **written_out}
        self._endings = [(re.compile(language.filled(one["find"])), one["put"]) for one in spelling["endings"]]
        always = language.patterns("leads.always")
        self._leads = {
            True: (language.patterns("leads.marked"), always),
            False: (language.patterns("leads.unmarked"), always),
        }
        self._wh = language.patterns("kinds.wh")
        self._condition = language.patterns("kinds.wh_condition")
        self._wh_asks = language.patterns("kinds.wh_asks")
        self._wh_told = language.patterns("kinds.wh_told")
        self._verb_first = language.patterns("kinds.verb_first")
        self._unmarked = language.patterns("kinds.unmarked")
        self._unmarked_told = language.patterns("kinds.unmarked_told")
        self._imperative = language.patterns("kinds.imperative")
        self._request = language.patterns("kinds.request")

    def even(self, text: str) -> str:
        """Return the sentence with slips corrected and short forms written out."""
        plain = evened(text.split(), self._meant)
        for ending, full in self._endings:
            plain = ending.sub(full, plain)
        return plain

    def bare(self, whole: str, *, marked: bool) -> str:
        """Return the sentence without the words that lead in to it: a greeting, a name, "one question:".

        Words that turn a sentence around ("dus ga je …") lead in to a question only if it has its mark.
        """
        core = whole
        for _ in range(LEADS_IN_A_ROW):
            before = core
            for lead in (lead for leads in self._leads[marked] for lead in leads.compiled):
                shorter = lead.sub("", core, count=1)
                core = shorter if len(shorter) >= SHORTEST else core
            if core == before:
                break
        return core

    def kind(self, core: str, *, marked: bool) -> SentenceKind:
        """Return what a bare sentence does."""
        if self._wh.found_in(core) and not self._condition.found_in(core):
            asks = marked or (self._wh_asks.found_in(core) and not self._wh_told.found_in(core))
            return SentenceKind.WH if asks else SentenceKind.TOLD
        if self._imperative.found_in(core):
            return SentenceKind.REQUEST
        if (marked and self._verb_first.found_in(core)) or self._asks_unmarked(core):
            return SentenceKind.VERB_FIRST
        return SentenceKind.REQUEST if self._request.found_in(core) else SentenceKind.TOLD

    def _asks_unmarked(self, core: str) -> bool:
        if len(core.split()) < SHORTEST_UNMARKED:
            return False
        return self._unmarked.found_in(core) and not self._unmarked_told.found_in(core)
