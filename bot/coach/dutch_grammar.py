"""Dutch word order: what stands before a question, whether a sentence asks, and how its spelling is evened out."""

import re

from bot.coach.dutch_words import DUTCH
from bot.coach.reading import Grammar, SentenceKind
from bot.coach.spelling import evened, slips

_SLIPS = slips(
    """
        waarom betekent betekenis definitie iedereen niemand geheim vertellen jullie hoeveel hoofdstad afgesproken
        antwoord wanneer zeker natuurlijk beloof vriendschap verdrietig boos weekend vandaag gisteren antwoorden
        zwijgen beurt helemaal
    """,
    """
        waarop waren waarvan iedere ieder iedren niemands geheime vertelden vertelen wannen natuur boot bos bloof
        beloofd boor booos zeer zekere burt buurt bert beloft loof antwoord antwoorde boo zwijgen
    """,
)
_MEANT = {
    **_SLIPS,
    **dict.fromkeys(("waarm", "wrm", "wrom", "waaorm", "warom", "waaron", "waarrom", "waaromm", "waarum"), "waarom"),
    **dict.fromkeys(("hoeso", "hozo", "hoezoo"), "hoezo"),
    **dict.fromkeys(("neit", "nie", "ni", "nite", "nit"), "niet"),
    **dict.fromkeys(("t", "'t", "et"), "het"),
    **dict.fromkeys(("k", "'k"), "ik"),
    **dict.fromkeys(("ff", "effe", "effen", "efkes", "evekes", "eve"), "even"),
    **dict.fromkeys(("wa", "wta", "wadde"), "wat"),
    **dict.fromkeys(("julie", "jullei", "jullie", "jlllie", "julli"), "jullie"),
    **dict.fromkeys(("betekend", "betekendt", "beteknd", "beteknt", "betkent", "beteekent"), "betekent"),
    "ist": "is het",
    **dict.fromkeys(("hoest", "hoist", "hoeist"), "hoe is het"),
    **dict.fromkeys(("hedde", "hebde"), "hebt ge"),
    "m'n": "mijn",
    "mn": "mijn",
    "da": "dat",
    "da's": "dat is",
    "das": "dat is",
    "kunde": "kunt ge",
    "gade": "gaat ge",
    "doede": "doet ge",
    "vinde": "vindt ge",
    "wete": "weet ge",
    "ziede": "ziet ge",
    "moette": "moet ge",
    "vondje": "vond je",
    "hebje": "heb je",
    "hebdegij": "hebt gij",
    "zijdegij": "zijt gij",
    "egt": "echt",
    "hoegaat": "hoe gaat",
}

_CALL = (
    r"(?:en|of|maar|he|hee|hey|oke|ok|okay|ja|nee|hoi|hallo|hai|dag|hi|trouwens|oh|o|ah|allee|"
    r"awel|amai|eh|ehm|uhm|hmm?|mm|tja|sorry|"
    r"eerlijk gezegd|goedemorgen|goedemiddag|goeiemorgen|goeiemiddag|\d+\))"
)
_PAUSED = (
    r"(?:zeg|goed|kom op|komaan|toe|toe nou|vooruit|jongens|allemaal|allen|mensen|klas|eerlijk|"
    r"dames en heren|lieverd|(?:lieve|beste) (?:mensen|allemaal|klas|kinderen)|"
    r"bedankt|dank ?je(?: wel)?|top|mooi|fijn|prima|precies|juist|interessant|leuk|knap|kijk|"
    r"luister|weet je(?: wat)?|volgende|eerst|"
    r"tot slot|om te beginnen|ten eerste|ten tweede|ten ?slotte|daarna|als laatste|ik bedoel)"
)
_TURN = r"(?:dus|nou|nu|zo|even|dan|wel|tot slot|ten eerste|ten tweede|ten ?slotte|daarna|als laatste)"
_LEAD = re.compile(rf"^(?:{_CALL}[,!:]? |{_PAUSED}[,!:] )+")
_LEAD_TURN = DUTCH.compile(rf"^(?:{_TURN}[,:]? )+(?=(?:<prep> )?<w>\b)")
_LEAD_MARKED = re.compile(rf"^(?:(?:{_CALL}|{_TURN})[,!:]? |{_PAUSED}[,!:] )+")
"""Words that turn the sentence around ("dus ga je …") are no lead-in of a question unless it has its mark."""
_CALLED = DUTCH.compile(
    r"^(?:(?:en|maar|dus|lieve|beste|he|hoi|zeg|hallo) )?(?!<w>\b|persoonlijk\b|vroeger\b|"
    r"beloofd\b)[a-z'-]+(?: en [a-z'-]+)?, ?(?=\S)"
)
_ASKING = DUTCH.compile(
    r"^(?:mag|kan|zal) ik (?:<you> |jou )?(?:nog |even |eens )*(?:iets|wat|een vraag(?:je)?|"
    r"dit|een ding)(?: \w+){0,2}[,:] |"
    r"^ik (?:wil|zou|heb|ben|vroeg|vraag)(?: \S+){0,7}?[,:] (?=(?:<prep> )?<w> |<verb> <you>\b)|"
    r"^(?:nog |en |dan |even |de |mijn )*(?:een |laatste |volgende |korte |eerste |gekke |"
    r"eerlijke )*(?:vraag(?:je)?|checkvraag)(?: \S+){0,4}?[,:] "
)
_COLON = DUTCH.compile(
    r"^[^:]{1,80}: (?=(?:en |dus )?(?:(?:<prep> )?<w>\b|(?!<nonverb>\b)[a-z]+ <you>\b|<verb> "
    r"(?:<who>|het|dat|er|dit)\b))"
)
_LED = DUTCH.compile(
    r"^(?!(?:als|toen|stel|omdat|terwijl|nu|wanneer|hoewel|zodra|sinds|voordat|nadat|mocht|zou|had)\b|<prep>? ?<w>\b)"
    r"(?!(?!zeg|vertel|kom|kijk|luister|hoor|wacht)<verb>\b)(?:[a-z'-]+ ){1,3}[a-z'-]+, (?=(?:en |"
    r"dus )?(?:(?:<prep> )?<w> |<you> <verb> |<verb> <you> ))"
)
"""A few words and a comma before a question word ("vertel mij eens, …", "in alle ernst, …")."""
_NAME = DUTCH.compile(
    r"^(?!<nonverb>\b|<verb>\b)[a-z-]{2,}(?: en [a-z-]{2,})? (?=(?:waarom|hoezo|wat|hoe|waar) "
    r"<verb>\b|<helper> (?:je|jij|jullie|ge|gij)\b)"
)

_WH = DUTCH.compile(r"^(?:(?:<prep>|vanaf) )?<w>\b")
_WH_ASKS = DUTCH.compile(
    r"^(?:<prep> )?(?:welke? (?:\S+ ){1,4}?|hoeveel (?:\S+ ){0,3}?|hoe (?:[a-z]+ ){0,2}?|wat "
    r"voor (?:\S+ ){1,4}?|wiens [a-z]+ |<w> )"
    r"(?:<verb>|(?!<nonverb>\b)[a-z]+ (?=<you>\b))\b"
)
_WH_TOLD = DUTCH.compile(
    r"^wie [^,]*, (?:blijft|moet|krijgt|mag|kan|gaat|komt|hoeft|steekt|zegt|knikt|doet)\b|"
    r"^wat (?:een|fijn|leuk|mooi|goed|jammer|knap|lief|bijzonder|spannend|ik|we|wij|je|jij|"
    r"jullie|mij|ons|ge|gij) |^(?:wat|hoe) dan ook|"
    r"^wie weet\b(?! (?:nog|wat|hoe|waar|het|dit|dat|er))|^hoe (?:meer|minder|eerder|ik|we|"
    r"je|jij|jullie|knap|fijn|leuk|mooi) |"
    r"^waar(?:om)? (?:ik|we|wij|je|jij|jullie|het) |^wie (?:dat|er|het|wil|nog|klaar|iets|"
    r"niks|niets|een|mee|geen|wel|niet|zin|durft|kan)\b"
)
_LED_IN = DUTCH.compile(r"^wanneer (?!<verb>\b|precies\b|dan\b|het liefst\b|(?!<subject>\b)[a-z]+ <you>\b)\S+")
_VERB_FIRST = DUTCH.compile(
    r"^(?!<nonverb>\b|(?:naast|buiten|binnen|achter|boven|wegens|rond|langs)\b)[a-z]{3,}(?:t|en|de|den|te|ten) "
    r"(?:de|het|die|dat|dit|deze|jouw|jullie|onze|haar|hun) [a-z]|"
    r"^(?:<verb> |(?!<nonverb>\b)[a-z]{2,} (?:<you>|hij|ze|we|wij|ik|iemand|iedereen)\b)|"
    r"^(?:kies|teken|kijk|schrijf|deel|lees|luister|noem|stel|vertel|bedenk|laat|leg) (?:jij|"
    r"jullie|je (?:graag|liever|vaak|weleens|wel|ook|meestal|soms|dan|dat)|ge|gij|u)\b"
)
_IMPERATIVE_SELF = re.compile(
    r"^(?:stel|denk|beeld) (?:je|jij|jullie|u) (?:je |jezelf |eens |even |nu |dan )*(?:voor|"
    r"in)\b|^(?:bedankt|dank|stel|neem) |"
    r"^[a-z]+ je (?:eens|maar|gerust|vrij)\b"
)
_ASKS_UNMARKED = DUTCH.compile(
    r"^<helper> (?:je|jij|jullie|ge|gij|iemand)\b|^(?!denk|doe|weet|voel|snap|vind\b)<helper> (?:het|er|dat|dit)\b|"
    r"^(?:was|waren|is|heeft|ging|lukte|werkte|hielp|klopt) (?:de|het|die|deze|dit|dat|jullie|jouw) "
)
_CONDITION = re.compile(
    r"\bmaar\b|, (?:dan|steek|kom|zeg|mag|kan|vraag|laat|ga|pak|schrijf|wacht)\b| dan (?:mag|"
    r"kan|krijg|kom|ga)\b"
)
_REQUEST = DUTCH.compile(
    r"^(?:vertel|beschrijf|omschrijf|noem|leg|schrijf|teken|bedenk|zeg|laat|geef|deel|kies|"
    r"denk|stel|beeld|verzin|maak|benoem)\b"
)


def _even(text: str) -> str:
    text = evened(text.split(), _MEANT)
    return (
        re.sub(r"\bzijde (?=gij\b|ge\b)|^zijde (?!van)", "zijt ge ", text)
        .replace("ge gij", "gij")
        .replace("ge ge ", "ge ")
    )


def _bare(whole: str, marked: bool) -> str:
    core = whole
    for _ in range(4):
        before = core
        for lead in (_ASKING, _COLON, _LED, *((_LEAD_MARKED,) if marked else (_LEAD, _LEAD_TURN))):
            shorter = lead.sub("", core, count=1)
            core = shorter if len(shorter) > 2 else core
        called = _CALLED.match(core)
        if called and not _subordinate(core):
            core = core[called.end() :]
        core = _NAME.sub("", core, count=1)
        if core == before:
            break
    return core


def _subordinate(text: str) -> bool:
    return text.split(maxsplit=1)[0].rstrip(",") in {"als", "toen", "stel", "omdat", "terwijl", "nu", "wanneer"}


def _kind(core: str, marked: bool) -> SentenceKind:
    if _WH.match(core) and not _LED_IN.match(core):
        return SentenceKind.WH if marked or (_WH_ASKS.match(core) and not _WH_TOLD.match(core)) else SentenceKind.TOLD
    if _IMPERATIVE_SELF.match(core):
        return SentenceKind.REQUEST
    if marked and _VERB_FIRST.match(core) and len(core.split()) > 1:
        return SentenceKind.VERB_FIRST
    if _ASKS_UNMARKED.match(core) and len(core.split()) > 2 and not _CONDITION.search(core):
        return SentenceKind.VERB_FIRST
    return SentenceKind.REQUEST if _REQUEST.match(core) else SentenceKind.TOLD


GRAMMAR = Grammar(_even, _bare, _kind)
"""How Dutch is read."""
