"""How long and how hard a question is: word counts, reading ease, long words and jargon."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.coach.reading import Reading
from bot.domain.coach.rules import Detail
from bot.domain.coach.text import words
from bot.domain.school.group import Band

LIMITS: Mapping[Band, tuple[int, int]] = {
    Band.PO_5_6: (12, 30),
    Band.PO_7_8: (15, 40),
    Band.VO_ONDER: (18, 45),
    Band.VO_BOVEN_MBO: (22, 60),
}
"""Words that a question and a whole message may have, by band (pedagogy 3.2)."""
SHORT_TEXT = 20
SLACK = 25
"""In fewer words than ``SHORT_TEXT`` one long word moves the formula by 20 to 40 points, hence this slack."""
_ENOUGH = 6
_MOUTHFUL = 5
"""Syllables of a word that is heavy by itself; two of them make a text hard."""

_DUTCH_SYLLABLE = re.compile(r"aai|oei|ooi|eeu|ieu|aa|ee|ei|eu|ie|ij|oe|oo|ou|au|ui|uu|[aeiouy]")
_NEW_SYLLABLE = str.maketrans({"ë": "-e", "ï": "-i", "ö": "-o", "ü": "-u"})
_DUTCH_JARGON = re.compile(
    r"\b(?:reflect(?:eer|eert|eren|eerde|ie|ies|iever?)|zelfreflectie|competenties?|metacogniti\w*|"
    r"executieve|eigenaarschap|intrinsieke?|extrinsieke?|"
    r"welbevinden|evalu(?:eer|eert|eren|atie\w*)|perspectie(?:f|ven)|pedagogisch\w*|didactisch\w*|"
    r"leerstrategie\w*|leerproces\w*|"
    r"onderwijsbehoeften?|zelfregul\w*|formatie(?:f|ve)|summatie(?:f|ve)|optimali\w*|concretis\w*|"
    r"implement\w*|stimul(?:eren|eert|us)|facilit\w*|"
    r"interventies?|motivationele?|sociaal-emotione\w*|sociaal emotione\w*|differenti\w*|zelfsturing|"
    r"cognitie\w*|leerdoelgericht\w*|"
    r"leerresultaten|metareflectie|attitude|in hoeverre|referentiekader|groepsdynami\w*|remedi\w*|"
    r"analyseer|analyseren|conceptueel|"
    r"leerlijn\w*|kerndoel\w*|handelingsplan\w*|zelfeffectiviteit|proactie\w*|assertivi\w*|"
    r"integreer|integreren|interpret\w*|"
    r"karakteris\w*|constructie(?:f|ve)|ontwikkelingsperspectief|beoordelingscriteri\w*|criteria|criterium|zelfbeeld|"
    r"communicatieve|vaardigheden|procesgericht\w*|studievaardigheden|inzichtelijk)\b"
)
_ENGLISH_JARGON = re.compile(
    r"\b(?:metacogniti\w*|executive function\w*|competenc\w*|intrinsic\w*|extrinsic\w*|self-regulat\w*|"
    r"formative\w*|summative\w*|pedagog\w*|"
    r"strateg\w* for optimi\w*|optimi[sz]\w*|facilitat\w*|implement\w*|perspective-taking|"
    r"growth trajector\w*|socio-emotional|social-emotional|"
    r"cognitive\w*|scaffold\w*|self-efficacy|articulate|evaluate|to what extent|conceptuali[sz]\w*|"
    r"interpersonal|accountab\w*|"
    r"learning objectives?|assessment criteria|criteria|proactive\w*|analy[sz]e|synthesi[sz]e|"
    r"differentiat\w*|utili[sz]e)\b"
)
_DUTCH_DAILY = re.compile(
    r"(?:natuurlijk|eigenlijk|helemaal|iedereen|allemaal|waarschijnlijk|misschien|ontzettend|tegenwoordig|afgelopen|"
    r"eindelijk|ongeveer|onmiddellijk|bijvoorbeeld|opnieuw|zenuwachtige?|gemakkelijke?r?|makkelijke?r?|moeilijke?r?|"
    r"belangrijke?|interessante?|fantastische?|verschrikkelijke?|heerlijke?|vervelende?|spannende?|gezellige?|"
    r"vrolijke?|"
    r"verdrietige?|presentaties?|leerling(?:en)?|klasgeno(?:ot|ten)|directeur|concierge|leraren|lerares|juffrouw|"
    r"bibliotheek|computers?|telefoons?|televisie|familie|vriendinnen|supermarkt|politieagent|aardrijkskunde|"
    r"geschiedenis|samenwerk(?:en|t|te|ing)|presenteren|vertellen|veranderen?|veranderd|herinneren|gebeuren|beginnen|"
    r"\w*vakanties?|\w*verjaardag\w*|\w*boterham\w*|\w+(?:ochtend|middag|avond)|maandag|dinsdag|donderdag|zaterdag|"
    r"\w*schoolreis\w*|\w+feestje|\w+spelletjes?)"
)
_ENGLISH_DAILY = re.compile(
    r"(?:every(?:one|body|thing|where|day)?|any(?:one|body|thing|where)|some(?:one|body|thing|where)|nobody|nothing|"
    r"actually|really|exactly|especially|usually|probably|definitely|absolutely|obviously|totally|finally|certainly|"
    r"terribly|basically|literally|honestly|suddenly|immediately|favou?rites?|interesting|different|important|"
    r"beautiful|"
    r"wonderful|difficult|embarrassing|annoying|amazing|holidays?|presentations?|conversations?|situations?|"
    r"supermarket|"
    r"television|computers?|together|tomorrow|yesterday|remember(?:ed)?|family|families|librar(?:y|ies)|animals?|"
    r"birthdays?|ideas?|another|understand|neighbou?rs?|neighbou?rhood|classrooms?|saturdays?|november|december|"
    r"january|"
    r"february|teenagers?|grandparents?|grandmother|grandfather|disappointed|disappointing|invited|imagine)"
)
"""Words of several syllables that every pupil hears each day: they make no sentence heavy and count for two."""
_DAILY_SYLLABLES = 2
_EASE: Mapping[str, Mapping[Band, int]] = {
    "nl": {Band.PO_5_6: 75, Band.PO_7_8: 68, Band.VO_ONDER: 55, Band.VO_BOVEN_MBO: 45},
    "en": {Band.PO_5_6: 80, Band.PO_7_8: 70, Band.VO_ONDER: 60, Band.VO_BOVEN_MBO: 50},
}
"""Reading ease below which a text is hard, by band: Flesch-Douma for Dutch, Flesch for English."""


@dataclass(frozen=True, slots=True)
class Ease:
    """Average words a sentence and syllables a word of one text."""

    sentence_words: float
    word_syllables: float

    def score(self, language: str) -> float:
        """Reading ease: 90 and more is very easy, below 30 very hard (Douma 1960, Flesch 1948)."""
        if language == "en":
            return 206.835 - 1.015 * self.sentence_words - 84.6 * self.word_syllables
        return 206.8 - 77 * self.word_syllables - 0.93 * self.sentence_words


def too_long(reading: Reading, band: Band) -> Mapping[str, Detail] | None:
    """``words`` and ``max`` of the question that is too long, or of the whole message; None where both fit."""
    for_question, for_message = LIMITS[band]
    longest = max(
        (len(words(reading.cleaned[one.piece.start : one.piece.end])) for one in reading.questions), default=0
    )
    if longest > for_question:
        return {"words": longest, "max": for_question}
    total = len(words(reading.cleaned))
    return {"words": total, "max": for_message} if total > for_message else None


def too_hard(reading: Reading, language: str, band: Band) -> Mapping[str, Detail] | None:
    """``words``: the tough ones, comma between; None where the text reads easily enough.

    The oldest band knows the jargon of school; there only length of words and sentences counts.
    """
    found = words(reading.cleaned)
    count = _weight(language)
    jargon = _jargon(reading, language) if band is not Band.VO_BOVEN_MBO else []
    heavy = [word for word in found if count(word) >= _MOUTHFUL]
    limit = _EASE[language][band] - (0 if len(found) >= SHORT_TEXT else SLACK)
    hard_to_read = len(found) >= _ENOUGH and _ease(found, reading, count).score(language) < limit
    if not jargon and len(heavy) < 2 and not hard_to_read:
        return None
    tough = jargon or heavy or sorted(found, key=count, reverse=True)[:2]
    return {"words": ", ".join(dict.fromkeys(word.lower() for word in tough[:4]))}


def _weight(language: str) -> Callable[[str], int]:
    """How heavy a word is: its syllables, fewer for one that is heard each day."""
    daily, syllables = (_ENGLISH_DAILY, english_syllables) if language == "en" else (_DUTCH_DAILY, dutch_syllables)
    return lambda word: min(syllables(word), _DAILY_SYLLABLES) if daily.fullmatch(word.lower()) else syllables(word)


def dutch_syllables(word: str) -> int:
    """Syllables of a Dutch word; a diaeresis starts a new one."""
    plain = unicodedata.normalize("NFD", word.lower().translate(_NEW_SYLLABLE))
    letters = "".join(char for char in plain if unicodedata.category(char) != "Mn")
    return max(1, len(_DUTCH_SYLLABLE.findall(letters)))


def english_syllables(word: str) -> int:
    """Syllables of an English word, roughly; a silent ending does not count."""
    plain = word.lower()
    if len(plain) <= 3:
        return 1
    spoken = re.sub(r"(?:[^laeiouy]es|ed|[^laeiouy]e)$", "", plain)
    return max(1, len(re.findall(r"[aeiouy]{1,2}", re.sub(r"^y", "", spoken))))


def _ease(found: list[str], reading: Reading, count: Callable[[str], int]) -> Ease:
    syllables = sum(count(word) for word in found)
    return Ease(len(found) / max(1, len(reading.sentences)), syllables / len(found))


def _jargon(reading: Reading, language: str) -> list[str]:
    pattern = _ENGLISH_JARGON if language == "en" else _DUTCH_JARGON
    return [found.group() for found in pattern.finditer(reading.folded)]
