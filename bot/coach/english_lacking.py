"""English patterns for asking for what is missing: negations, and the clauses in which they do no harm."""

from collections.abc import Callable, Mapping

from bot.coach.english_asking import steers
from bot.coach.english_grammar import ENGLISH
from bot.coach.lacking import Lacking
from bot.coach.reading import Reading
from bot.domain.coach.rules import Rule

_NOT = r"(?:not|never|nothing|nobody|no one|none|nowhere|no)"
_LACK = ENGLISH.all(
    rf"\b{_NOT}\b(?! (?:matter|longer|way)\b)",
    r"\b(?:went|go|goes|going|gone|do|did|doing|done|get|got|is|was|do you do) (?:\S+ )?wrong\b|\bwrong with\b",
    r"\b(?:stupid|bad|badly|worst|worse|failed|fail|failing|failure|mistakes? did|hate|hated|"
    r"hates|dislike|disliked|struggled? most|lacking|lack|missing|weakness\w*|weakest|useless|"
    r"mess up|messed up|mess|annoyed you|wrong)\b",
    r"\b(?:annoys?|annoyed|bothers?|bothered|irritates?|irritated) you\b|\bleast (?:favou?rite|"
    r"fun|liked|interesting|proud|happy|helpful|useful)\b|"
    r"\b(?:like|enjoy|liked|enjoyed|want|forward to) (?:\S+ )?least$",
    r"\b(?:fall|falls|falling|fell|run|runs|running|ran|cut) short\b|\b(?:struggl\w+ with|bad at)\b",
    r"\bwhat (?:is|was) (?:your|the) problem\b|\bwhat (?:was|is|were|did you find) (?:so |"
    r"the most |most )?(?:boring|annoying|terrible|awful)\b",
)
_FINE = ENGLISH.all(
    r"\blower\b",
    r"\bwhy <gap>not (?:on |at |in )?(?:a |an )?(?:\d|<number>\b)",
    r"\b(?:and|but|rather than) not (?:at |on |to |by )?(?:a |an |the )?(?:\d|<number>\b)",
    r"\bor (?:maybe |perhaps )?(?:not|no)\b",
    r"\b(?:rather|why) not (?:a|an|try|start)\b|\brather not\b",
    r"\bwould (?!you\b|we\b)(?:an?|the|someone|people|others|your) <gap3>not\b",
    r"^why not\b|\bnot <gap3>(?:into words|in words|out loud)\b",
    r"\b(?:and|but) not (?!good|well|fun)(?:too |so )?[a-z]+$",
    r"\bnot (?:\S+ )?(?:have|need) to\b|\b(?:you|we) need not\b|\bnot (?:only|just|"
    r"too|necessarily|so (?:bad|long)|quite|really|simply|all)\b|\bnot <gap5>but (?:still|also|rather|instead)\b",
    r"\bno(?:body| one)? (?:else )?(?:yet )?(?:knows?|sees?|notices?|expects?|guess(?:es)?)\b|\bdoes (?:nobody|"
    r"no one) "
    r"(?:else )?(?:know|see|notice)\b",
    r"\b(?:have|has|had|did|is|was) not <gap2>(?:told|said|mentioned|asked|shared|tried|been|heard|"
    r"spoken)\b <gap3>yet\b",
    r"^(?:do|would|is|are|was|were|did|should|could|will|can) not (?:you|it|that|we|they|this)\b",
    r",\s*(?:do|would|is|are|was|were|did|does|have|has|can|will|should|could) not (?:you|it|they|we|he|she|that)$",
    r"\b(?:no matter|right or wrong|wrong or right|yes or no|no problem|no doubt|no rush|nothing but|none other|"
    r"(?:say|says|saying|said|answer|hear|heard|a|the) no|no means)\b",
    r"\b(?:a|the|some|of|your) bad (?:day|mood|weather|news|hair|dream|joke)\b",
)
_UNDONE = ENGLISH.all(
    rf"\b{_NOT} <gap5>(?:miss|missing|missed|forget|forgets|forgotten|forgot|lose|losing|lost|change|put <gap2>down|"
    r"without|give up|gave up|giving up|skip|stop|let go|wait|get enough|be left out|bored?|tire|tired of|"
    r"scrap|drop|trade|swap|give away|throw away|part with|sell|remove|get rid|quit|abolish|"
    r"underestimate)\b",
    rf"\b(?:miss|misses|forget|forgets) {_NOT}\b",
)
_WHO = (
    r"(?:<who>|nobody|nothing|no one|the|your|my|our|his|her|their|a|an|something|things|everything|someone's|others|"
    r"friends|classmates|pupils|students|kids)"
)
_ASIDE = ENGLISH.all(
    r"\b(?:(?:what |even |as )?if|when|even though|although|though|while|whenever|once|until|in case|as long as|"
    r"as soon "
    rf"as|after|before|unless|whether) {_WHO}\b[^,]*",
    r"\b(?:without|instead of|despite|rather than) \w+ing\b[^,]*|\bwithout (?:anyone|anybody|someone)\b[^,]*",
    r"\b(?:make|makes|making|made|be) (?:sure|certain)\b[^,]*|\bso(?: that)? (?:nobody|no one|nothing|none)\b[^,]*|"
    r"\b(?:ensure|see to it|avoid|prevent)\b[^,]*",
    r"\b(?:notice|notices|see|tell|know|sense|hear|feel|think|believe|say|hope) <gap2>that\b[^,]*|"
    r"\bwish(?:es)?\b[^,]*",
    r"\bif (?:not|so)\b",
)
_SOMEBODY = (
    r"(?:someone|somebody|anyone|anybody|people|others|pupils|students|kids|classmates|friends|children|"
    r"(?:a|an|the|your|another|that) (?:\S+ )??\S+)"
)
_DESCRIBED = ENGLISH.all(
    rf"\b(?:<prep>|like|after|over|for) (?:something|things|moments|{_SOMEBODY}) (?:that|which|who|whose|"
    r"where) [^,]*",
    rf"\b{_SOMEBODY} (?:who|whose) [^,]*",
)
_ANSWERS = ENGLISH.all(
    r"^(?:what|who|which)(?: \S+)? (?:is|are|was|were) <gap3>(?:something|someone|somebody|things|people|"
    r"(?:a|an|the|one) (?:\S+ )?\S+) (?:that|which|who|where)\b",
    r"^(?:name|give|list|pick|choose|think of) <gap3>(?:something|someone|somebody|things|people|(?:a|an|one) \S+) "
    r"(?:that|which|who|where)\b",
)

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.NEGATIVE: Lacking(_LACK, _FINE, _UNDONE, _ASIDE, _DESCRIBED, _ANSWERS, steers).sees,
}
"""Whether a message asks for what is missing."""
