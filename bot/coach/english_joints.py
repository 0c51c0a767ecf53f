"""English questions in a row: joined by a comma or by "and", the second one in the order of a question."""

from bot.coach.english_grammar import ENGLISH
from bot.coach.joints import Joints, Seams
from bot.coach.reading import Sentence, SentenceKind

_AUX = (
    r"(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|"
    r"might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|can't|won't|wouldn't)"
)
_NEXT_WORD = (
    r"(?:<prep> )?(?:(?:what|who) (?!<who>\b|to\b|else is\b|a\b|an\b|the\b|your\b|if\b)[a-z']+\b|"
    rf"which (?:[a-z]+ ){{0,3}}?{_AUX}\b|what (?:[a-z]+ ){{0,3}}?{_AUX}\b|"
    rf"how (?:[a-z]+ ){{0,2}}?{_AUX}\b|(?:where|when|why|whose [a-z]+|whom|how come) {_AUX}\b|"
    r"(?:what|how|where|who)'s\b|how come\b)"
)
_BARE = (
    r"(?:why|how come) (?:there|here|them|him|her|that|this|then|now|not|exactly)(?: [a-z]+)? ?$|"
    r"(?:<prep> )?which [a-z]+(?=,| and )|"
    r"(?:<prep> )?(?:<w>|how (?:long|often|many|much|far|soon))(?: else| exactly| not| then| so| next|"
    r" about you)*(?= ?(?:$|,| and | or ))|(?:<prep> )?(?:which|"
    r"what|how many|how much|whose)(?: [a-z]+){1,2} ?$"
)
_VERB = rf"{_AUX} (?:you|it|that|there|they|anyone|this|we)\b"
_NOT_A_NOD = (
    rf"(?!(?:{_AUX} (?:you|it|that|they|we)|(?:what|how) (?:do|did) you (?:think|say|feel)|"
    r"(?:do|would|did) you (?:think|agree|say|know)) ?$)"
)
_AND = r"(?:[,;/]| -+)? (?:and|or|but|plus|also) (?:(?:then|also|if so|after that|so),? )*"
_COMMA = rf" ?[,;/] ?{_NOT_A_NOD}(?:(?:then|so) )?"


_AFTER_WORD = ENGLISH.loose(rf"(?:{_AND}|{_COMMA})(?P<next>{_NEXT_WORD}|{_BARE}|{_VERB})")
_AFTER_VERB = ENGLISH.loose(
    rf"(?:[,;]? and|,) (?:(?:then|also|if so),? )*(?P<next>{_NOT_A_NOD}{_VERB})|"
    rf"(?:{_AND}|{_COMMA})(?P<next2>{_NEXT_WORD}|{_BARE})"
)
_TOLD_TWICE = ENGLISH.loose(r"(?:,)? (?:and|or) (?P<next>(?:<prep> )?<w> (?:you|it|that|they|he|she|we)\b)")
_TELLS = ENGLISH.compile(
    r"^<aux> (?:you|anyone) <gap3>(?:tell|explain|describe|say|share|show) (?:\S+ ){0,2}?(?:<prep> )?<w> <who>\b"
)
_INVITES = ENGLISH.compile(
    r"^(?:please )?(?:tell|describe|explain|write|say|share) <gap3>(?:<prep> )?(?P<first><w>) (?:<who>|your|the|"
    r"(?<=who )[a-z]+ed|(?<=what )[a-z]+ed)\b"
)
_ONLY_WORD = ENGLISH.loose(r"^ ?(?:[a-z]+, )?(?:and )?(?:<prep> )?<w> ?$")
_CONDITION = ENGLISH.compile(
    r"^when (?!<aux>\b)\S+|^(?:what|who|where|how) (?:you|i|we|they|he|she)\b|"
    r"^(?:should|had|were <who> to) [^,]*,|^what if\b"
)
_SEAMS = Seams(_AFTER_VERB, _AFTER_WORD, _ONLY_WORD, _TELLS, _INVITES, _TOLD_TWICE)


def _opens(sentence: Sentence) -> bool:
    asks = sentence.kind in {SentenceKind.WH, SentenceKind.VERB_FIRST} and not _CONDITION.match(sentence.core)
    return asks or bool(_INVITES.match(sentence.core))


JOINTS = Joints(
    _SEAMS.cuts,
    _opens,
    frozenset(
        {
            "right",
            "ok",
            "okay",
            "yes",
            "yeah",
            "no",
            "huh",
            "really",
            "got it",
            "understood",
            "you know what",
            "guess what",
            "ready",
            "agreed",
            "is not it",
            "see",
            "you know",
            "alright",
            "all right",
            "know what",
            "is that right",
        }
    ),
)
"""How English joins questions."""
