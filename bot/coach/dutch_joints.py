"""Dutch questions in a row: joined by a comma or by "en", the second one in the order of a question."""

import re
from collections.abc import Iterator

from bot.coach.dutch_words import DUTCH
from bot.coach.joints import Joints, Seams
from bot.coach.reading import Sentence, SentenceKind

_NEXT_WORD = (
    r"(?:<prep> )?(?:welke? (?:(?!<who>\b)[a-z-]+ ){1,3}?|hoeveel (?:(?!<who>\b)[a-z-]+ ){0,2}?|"
    r"hoe (?:(?!<subject>\b)[a-z]+ )?|"
    r"wat voor (?:(?!<who>\b)[a-z]+ ){1,3}?|<w> )(?:<verb>|(?!<nonverb>\b)[a-z]+ (?=<you>\b))\b"
)
_BARE = (
    r"(?:waarom|hoezo) (?:daar\w*|die|dat|deze|juist|net|precies|toen|nu|zo|niet)(?: [a-z]+)? ?$|"
    r"(?:<prep> )?(?:welke?|hoeveel) [a-z]+(?=,| en )|"
    r"(?:<prep> )?<w>(?: dan| nog meer| precies| niet| wel| nog| allemaal| eigenlijk)* ?$|"
    r"(?:<prep> )?(?:welke?|hoeveel|wat voor)(?: [a-z]+){1,2} ?$"
)
_NOT_A_NOD = (
    r"(?!(?:(?:wat|hoe) )?(?:denk|denkt|dacht|vind|vindt|vond|weet|snap|geloof|zeg) <you>(?: "
    r"(?:ook|niet|wel|ervan|er van|er|zelf))*(?: ?$|,))"
)
_AND = (
    r"(?:[,;/]| -+)? (?:en|maar|plus|of) "
    r"(?:(?:dan|ook|toen|daarna|vooral|zo ja|zo nee|wat betreft|verder|nog),? )*"
)
_PLUS = _AND.replace("|of)", ")")
_COMMA = rf" ?[,;/] ?{_NOT_A_NOD}(?:(?:dan|toen|dus) )?"
_VERB = r"<verb> (?:<you>|het|er|dat|iemand)\b(?!(?<=dat|het) (?:wel|ook|niet|toch|graag|nu|weer)\b)"


_AFTER_WORD = DUTCH.loose(rf"(?:{_AND}|{_COMMA})(?P<next>{_NEXT_WORD}|{_BARE}|{_VERB})")
_AFTER_VERB = DUTCH.loose(rf"(?:{_PLUS}|{_COMMA})(?P<next>{_VERB})|(?:{_AND}|{_COMMA})(?P<next2>{_NEXT_WORD}|{_BARE})")
_TOLD_TWICE = DUTCH.loose(r"(?:,)? (?:en|of) (?P<next>(?:<prep> )?<w> (?:<who>|het|dat|dit|er|de|jouw|jullie)\b)")
_TELLS = DUTCH.compile(
    r"^<verb> <you> <gap3>(?:vertellen|uitleggen|beschrijven|zeggen|omschrijven|laten zien|"
    r"toelichten) (?:\S+ ){0,2}?(?:<prep> )?<w> <who>\b"
)
_INVITES = DUTCH.compile(
    r"^(?:vertel|beschrijf|omschrijf|schrijf|leg|zeg) <gap3>(?:<prep> )?(?P<first><w>) "
    r"(?:<who>|het|dat|dit|er|de|jouw|jullie)\b"
)
_ONLY_WORD = DUTCH.loose(r"^ ?(?:[a-z]+, )?(?:en )?(?:<prep> )?<w>(?:,? (?:denk|dacht|vind|zeg) <you>)? ?$")
_CONDITION = DUTCH.compile(
    r"^(?:wanneer <subject>\b|(?:mocht|stel|gesteld) [^,]*,|(?:zou|kon|was|had) [^,]*, <w> "
    r"(?:\S+ )?(?:zou|zouden)\b)"
)
_FREE = DUTCH.compile(r"^(?:wat|wie|waar|hoe) (?:je|jij|jullie|ik|we|hij|zij|ze|ge|gij)\b")
_SEAMS = Seams(_AFTER_VERB, _AFTER_WORD, _ONLY_WORD, _TELLS, _INVITES, _TOLD_TWICE)
_WHATEVER = re.compile(r"\b(?:wat|hoe|wie) dan ook\b")


def _cuts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    return iter(()) if _WHATEVER.search(sentence.piece.raw) else _SEAMS.cuts(sentence)


def _opens(sentence: Sentence) -> bool:
    if _CONDITION.match(sentence.core) or _FREE.match(sentence.core):
        return False
    return sentence.kind in {SentenceKind.WH, SentenceKind.VERB_FIRST} or bool(_INVITES.match(sentence.core))


JOINTS = Joints(
    _cuts,
    _opens,
    frozenset(
        {
            "toch",
            "he",
            "oke",
            "ok",
            "ja",
            "nee",
            "goed",
            "snap je",
            "snappen jullie",
            "begrijp je",
            "duidelijk",
            "klaar",
            "nou",
            "echt",
            "zeker",
            "weet je wat",
            "weet je",
            "akkoord",
            "klopt dat",
            "niet",
            "of niet",
            "niet waar",
            "klaar voor",
            "ja toch",
        }
    ),
)
"""How Dutch joins questions."""
