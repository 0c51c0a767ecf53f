"""Dutch patterns for asking for what is missing: negations, and the clauses in which they do no harm."""

from collections.abc import Callable, Mapping

from bot.coach.dutch_asking import steers
from bot.coach.dutch_words import DUTCH
from bot.coach.lacking import Lacking
from bot.coach.reading import Reading
from bot.domain.coach.rules import Rule

_NOT = r"(?:niet|geen|nooit|niks|niets|nergens|niemand)"
_LACK = DUTCH.all(
    rf"\b{_NOT}\b",
    r"\bmis ?(?:ging|gaat|gegaan|liep|gelopen)\b|\b(?:ging|gaat|liep|loopt|is|was) (?:er |"
    r"het |dat |hier |\S+ ){0,3}(?:mis|fout|verkeerd|scheef|stuk)\b",
    r"\b(?:stom|stomst|stomste|slecht|slechtst|slechtste|slechter|verkeerd|verkeerde|irritant|"
    r"irritantste|waardeloos|mislukt|mislukte|mislukken|minder goed|slordig)\b",
    r"\b(?:doe|doet|doen|deed|deden|maakte|maken) <you> (?:\S+ )?(?:fout|verkeerd|mis)\b",
    r"\bfa(?:al|alt|len|alde|alden)\b|\bslechte? (?:cijfers?|punten|rapport|resultaat)\b|\b(?:hekel aan|haat|"
    r"haten)\b",
    r"\bfout (?:gedaan|ging|gaat|doe|deed|gemaakt|gelopen|liep|doet)\b|\bfouten (?:heb|maak|maakte|heeft|maken)\b",
    r"\bwat (?:ontbrak|ontbreekt|mankeert|schort|was je probleem|is er mis)\b|\bwat is (?:het|"
    r"jouw|je) probleem\b|\b(?:schort|ontbreekt) (?:het|er)\b",
    r"\bmis(?:t|sen)? (?:<you>|we|wij) <gap3>(?:in|aan|bij|hier|op) (?!vroeger|die tijd)",
    r"\b(?:irriteert|irriteerde|ergert|ergerde|stoort|stoorde) (?:je|jou|jullie|u)\b|\berger(?:t|"
    r"de)? (?:<you>) (?:je|jullie|u)\b",
    r"\bminste? (?:leuke?|fijne?|goede?|graag|favoriete|geslaagde?|zin|plezier|energie|trots|blij|tevreden)\b",
    r"\b(?:zwakke punt|zwakke punten|zwakste|tekort ?komingen|tekort (?:schoot|schiet))\b|"
    r"\bschie(?:t|ten) <gap3>tekort\b|\bschoot <gap3>tekort\b",
    r"\bwat (?:vond|vind|vonden|vinden|is|was|vondt) (?:<you> |er )?(?:zo |het |eigenlijk "
    r")*(?:saai|saaist|saaiste|vervelend|vervelendst|vervelendste|rot|vreselijk)\b",
)
_FINE = DUTCH.all(
    r"\blagere?\b",
    r"\bwaarom (?:niet|geen) (?:een )?(?:\d|<number>\b)",
    r"\b(?:geen|niet) (?:op |bij )?(?:een )?(?:\d|<number>$)",
    r"\bof (?:liever |juist |toch |vandaag |nog |helemaal |soms )?(?:niet|geen|nog niet)\b",
    r"\b(?:wel of niet|wel en niet|wel niet|liever niet|niet alleen|niet zo lang geleden|niet per se|"
    r"niet zomaar|niet echt|niets liever|niet erg|niet waar|nietwaar|niet te|niet gek)\b",
    r"\bniet <gap5>maar (?:wel|toch|juist|liever|een|de|het|voor|om)\b",
    r"\b(?:hoeft|hoef|hoeven|hoefde|hoeft er) (?:\w+ ){0,3}?(?:niet|niets|niks|geen)\b",
    r"\bgeen (?:probleem|idee|zorgen|haast|grap|punt)\b",
    rf"\bnog {_NOT} <gap3>(?:verteld|gezegd|gevraagd|genoemd|gehoord|gehad|geweest|gezien|besproken|geprobeerd)\b",
    r"\b(?:nog )?niemand (?:van ons |hier |anders |over )*(?:weet|ziet|kent|zag|wist|kijkt|"
    r"hoort|gelooft|raadt|merkt|verwacht)\b|\b(?:wat|welke? \S+) (?:\S+ )?(?:nog |bijna )+niemand\b|"
    r"\bwat weet (?:nog |bijna )*niemand\b",
    r"\b(?:wat|welk\S*|iets|dingen|verhaal|plek|talent|vraag) (?:(?!reden\b|komt\b)\S+ ){0,5}?(?:dat|die|wat|"
    r"waar) (?:\S+ ){0,2}?(?:nog )?(?:niemand|bijna niemand|weinig mensen)\b",
    r"\bzou(?:den)? (?!<you>\b)(?:een|de|het|iemand|anderen) <gap3>niet\b|\b(?:het niet laten|niet laten om)\b",
    r"^waarom niet\b|\bniet <gap3>(?:in woorden|hardop|uitspreken)\b",
    r"\ben niet (?!goed|gelukt|fijn|leuk)(?:te )?[a-z]+$",
    r"\bslecht (?:humeur|weer|nieuws|bericht)\b",
)
_UNDONE = DUTCH.all(
    rf"\b{_NOT} <gap5>(?:ontbreken|ontbreekt|ontbrak|missen|mist|vergeten|vergeet|vergat|kwijt|kwijtraken|"
    r"verliezen|veranderen|verandert|vervelen|verveelt|wegleggen|loslaten|weg te denken|weglaten|opgaf|opgeeft|"
    r"opgegeven|opgeven|overslaan|onderschatten|ophouden|afblijven|genoeg|uitgepraat|moe van|"
    r"vanaf te brengen|vanaf|afschaffen|schrappen|inleveren|inruilen|ruilen|weggeven|weggooien|verkopen|"
    r"stoppen met)\b",
    r"\b(?:kan|kun|kunt|kunnen|kon|konden|wil|wilt) <gap3>niet (?:meer )?zonder\b",
    r"\bniemand (?:mag |zal |wil )?(?:\S+ )?(?:vergeet|mist|vergeten|missen)\b",
    rf"\b(?:mist|vergeet|vergat) <gap2>{_NOT}\b",
)
_WHO_ELSE = r"(?:niets|niks|alles|mensen|anderen|klasgenoten|leerlingen|kinderen|vrienden|ouders)"
_ASIDE = DUTCH.all(
    r"\b(?:als|wanneer|toen|ondanks dat|terwijl|hoewel|ook al|mocht|indien|stel "
    rf"dat|stel|telkens als|zodra|voordat|zolang|of) (?:<subject>|{_WHO_ELSE})\b[^,]*",
    r"\b(?:zonder (?:dat|te)|in plaats van|ondanks)\b[^,]*",
    r"\b(?:zodat|opdat)\b[^,]*|\b(?:zorg|voorkom|regel|let er|waak)\w* <gap5>dat\b[^,]*",
    r"\b(?:merk|zie|weet|wist|hoor|denk|dacht|hoop|wens|wil|vertel|zeg|geloof|voel|vermoed)\w* <gap3>dat\b[^,]*",
    r"\b(?:als|zo|indien) niet(?:,|$| dan\b)",
)
_SOMEBODY = r"(?:iemand|mensen|anderen|(?:een|de|het|jouw|je|die|dat|onze) (?:\S+ )??\S+|\S+(?:en|s))"
_DESCRIBED = DUTCH.all(
    rf"\b<prep> (?:iets|dingen|momenten|{_SOMEBODY}),? (?:die|dat|wat|wie|waar\w*) [^,]*",
    rf"\b{_SOMEBODY},? (?:die|wie) [^,]*",
)
_ANSWERS = DUTCH.all(
    r"^(?:wat|wie|welke?) (?:\S+ )??(?:is|zijn|was|waren|ken|kent|heb|hebt|hebben|zie|ziet|"
    r"weet) <gap3>(?:iemand|iets|"
    r"dingen|mensen|(?:een|de|het) \S+|\S+(?:en|s)) (?:die|dat|wat|waar\w*)\b",
    r"^(?:noem|geef|bedenk|schrijf|kies) <gap3>(?:iemand|iets|dingen|mensen|een \S+) (?:die|dat|wat|waar\w*)\b",
)

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.NEGATIVE: Lacking(_LACK, _FINE, _UNDONE, _ASIDE, _DESCRIBED, _ANSWERS, steers).sees,
}
"""Whether a message asks for what is missing."""
