"""Dutch patterns for asking what is known: a fact, what was agreed, or what a word means."""

from collections.abc import Callable, Mapping

from bot.coach.dutch_words import DUTCH
from bot.coach.facts import NamedFact
from bot.coach.reading import Reading, Sentence, Watch, either
from bot.domain.coach.rules import Rule

# ---------------------------------------------------------------- betekent
_VAGUE = r"(?:(?:een|eigenlijk|nou|nu|dan|precies|volgens jullie|toch|juist|in feite) )*"
_NO_TERM = (
    r"(?!(?:leuk|nieuw|fijn|goed|beter|best|mis|gebeurd|belangrijk|nodig|handig|lastig|moeilijk|"
    r"er|dat|dit|het|die|deze|jouw|je|jullie|uw|mijn|ons|onze|"
    r"iets|slim|mooi|anders|waar|wijs|mogelijk|haalbaar|makkelijk|genoeg|gelukt|gezegd|opgevallen|"
    r"veranderd|logisch|raar|gek|grappig|"
    r"spannend|interessant|eerlijk|voor|hier|daar|nu|volgende|de|geleerd|gedaan|afgesproken|"
    r"waardevol|bijzonder|jou|meer|minder|erg|ermee|gaande|aan|\d+|~+)\b)"
)
_KIND_OF = (
    r"(?:goede?|mooie?|fijne?|leuke?|kleine?|grote?|eerste|andere?|nieuwe?|bijzondere?|logische?|eerlijke?|slimme?|"
    r"handige?|haalbare?|passende?|vaste|volgende|lekkere?|rustige?|veilige?|betere?|gewone?) "
)
_ABSTRACT = (
    r"[a-z-]+(?:heid|schap|isme|tie|sie|iteit|teit|ing|mindset|ment|gogie|tijd|therapie|veiligheid|"
    r"cirkel|leer|kunde|atie)"
)
_TERM = DUTCH.all(
    r"\bwat (?:zou )?<gap>betekent\b|\bwat (?:zou|kan|kunnen|zouden|wil|moet) <gap>betekenen\b|\bwat betekenen\b",
    r"\bbetekenis(?:sen)? (?:van|achter)\b",
    r"\bwat is <gap3>betekenis\b",
    r"\bwat (?:houdt|houd|hield|houden) <gap>in(?:$|,)",
    r"\bwat (?:we|wij|ze|mensen) <gap2>bedoelen (?:met|als)\b",
    r"\bwat (?:versta(?:an|at)?|verstond) (?:we|wij|jullie|je|jij|men|ge|u) (?:\w+ ){0,2}?onder\b",
    r"\bdefini(?:tie|eer|ties|eren)\b",
    r"\bwat (?:bedoelen (?:we|ze|mensen|wij)|bedoelt men|wordt (?:er )?(?:\w+ )?bedoeld|is "
    r"bedoeld|bedoel ik)\b <gap3>(?:met|als)\b|\bwat (?:wordt (?:er )?bedoeld|bedoelen we|"
    r"bedoelt men) met\b",
    r"\b(?:leg|verklaar|omschrijf|beschrijf) <gap3>(?:het|dit|de) (?:woord|begrip|term)\b",
    r"^(?:ken(?:t|nen)?|snap|snappen|weet|weten|begrijp|begrijpen) (?:<you>) (?:\w+ )?(?:het "
    r"woord|het begrip|de term|dat woord|dit woord)\b",
    r"\b(?:leg|legt|leggen|uitleggen|weet|weten|zeggen|vertellen) <gap>wat (?!er\b|het is\b|"
    r"dat is\b)(?:<gap3>(?:betekent|inhoudt|is)|<gap3>is)$",
    rf"^wat (?:is|zijn) {_VAGUE}{_NO_TERM}[a-z-]{{3,}}(?: (?:precies|eigenlijk|nou|nu|dan|volgens (?:jou|jullie)))*$",
    rf"^wat (?:is|zijn) {_VAGUE}{_NO_TERM}(?:[a-z]+ )?{_ABSTRACT}(?: (?:precies|eigenlijk|nou|"
    r"nu|dan|volgens (?:jou|jullie)))*$",
    rf"^wat (?:is|zijn) (?:nou |nu )?(?:eigenlijk|precies) {_VAGUE}{_NO_TERM}(?:[a-z-]+ ){{0,2}}[a-z-]{{3,}}$",
    r"^wat is (?:het|de) (?:respect|vriendschap|vertrouwen|begrip \S+|woord \S+)$",
    r"^wat wilt? (?!<you>\b|iemand\b|niemand\b)<gap3>zeggen$",
    rf"^wat (?:is|zijn) (?:dat|dit|zoiets|zo'n)(?: eigenlijk| nou| nu| precies)*, {_NO_TERM}[a-z-]{{4,}}$",
    rf"^wat is (?:nou |nu |eigenlijk |precies )*een (?!{_KIND_OF}){_NO_TERM}[a-z-]{{3,}} [a-z-]{{3,}}$",
    r"\bwaar staat (?:het woord|de afkorting|de term|[a-z]{2,5}) <gap2>voor$|\bwat is (?:dat|dit), (?:een )?[a-z-]+$",
    r"\b(?:het|de) (?:woord|begrip|term) \S+ (?:omschrijven|uitleggen|definieren|verklaren)\b",
    r"^hoe (?:zou|zouden|kun|kan) <you> (?!jezelf\b|jou\b|dit\b|dat\b|het\b|hem\b|haar\b|hun\b|die\b)[a-z-]+ "
    r"(?:omschrijven|definieren)$",
    r"\bwat wil <gap3>(?:woord|begrip|term) <gap2>zeggen\b",
)
_OWN_MEANING = DUTCH.all(
    r"\bvoor (?:jou|je|jullie|jouw|u|ons|hem|haar|ieder|elk|iedereen|morgen|de|het|mij)\b",
    r"\bwat bedoel(?:t|de|en)? (?:je|jij|u|ge|jullie|gij)\b",
    r"\bwaar denk(?:t|en)? (?:<you>)\b.*\bbij\b",
    r"\bheeft <gap>betekent\b|\bgehoord van\b",
)

TERMS = DUTCH.all(
    r"\b(?:het|dit|de) (?:woord|begrip|term) (?P<term>[a-z-]+)",
    r"\b(?:betekenis|definitie) van (?:het woord |een |de |het )?(?P<term>[a-z-]+)",
    r"\bwat <gap3>betekent (?:(?:eigenlijk|nou|nu|precies|een|het|de) )*(?P<term>[a-z-]+)",
    r"\bwat (?:(?:een|het|de|eigenlijk) )*(?P<term>[a-z-]+) (?:\S+ )?(?:betekent|inhoudt)\b",
    r"\bonder (?P<term>(?:[a-z-]+ ?){1,3})$",
    r"\bbedoel\w* <gap2>met (?:een |het |de )?(?P<term>(?:[a-z-]+ ?){1,3})$",
    r"\bwat houdt (?:een |het |de )?(?P<term>[a-z-]+)",
    r"^defini(?:eer|ëer) (?:het woord |een )?(?P<term>[a-z-]+)",
    r"^wat (?:is|zijn) (?:(?:een|eigenlijk|nou|nu|dan|precies|het|de) )*(?P<term>(?:[a-z-]+ "
    r"?){1,2}?)(?: precies| eigenlijk| nou)?$",
)
"""Where the word stands that a question asks the meaning of."""

# ---------------------------------------------------------------- known
_RECALL = DUTCH.all(
    r"\bwie (?:weet|kent|onthield|herinnert zich) (?:er )?(?:nog |al |het |hier |van jullie "
    r"|dit |dat |nou )*(?:wat|hoe(?:veel)?|welke?|waar(?!om)|wie|wanneer|het antwoord|het|"
    r"de regel|of)\b",
    r"\bwie weet (?:er )?nog\b|\bwie kent de\b|\bwie weet (?:dit|dat|het)$",
    r"\bwie (?:kan|kunnen|wil|durft) (?:me |mij |ons |er |het |dit |dat |nog |even |eens |"
    r"de klas )*<gap3>(?:vertellen|zeggen|uitleggen|herhalen|opnoemen|noemen|samenvatten)\b(?! "
    r"(?:over|hoe (?:hij|zij|het bij|het voor)))",
    r"^(?:weet|weten|wist|herinner|herinneren) (?:<you>|iemand|er iemand) (?:je |zich |het "
    r"|dat |dit )?(?:nog|soms|misschien nog|al)\b(?! (?:wat|hoe|waar|welke?|wie|wanneer|dat) "
    r"(?:<gap2>)?(?:je|jij|jullie|ge|gij)\b (?!moest|moet|moesten|moeten|huiswerk|opdracht|taak))",
    r"^(?:weet|weten) (?:<you>|iemand) (?:het antwoord|hoeveel|wanneer|welk jaar|wie (?:de|"
    r"het|dit|dat)|wat de|hoe dit|hoe dat heet|wat dit is|hoe we dat noemen|wat we(?! bedoelen))\b",
    r"\bhoofdsta[dt]\b",
    r"\b(?:ook ?al ?weer|ook weer|alweer)\b",
    r"\bhoeveel (?:is|was|zijn|wordt|maakt) (?:\d|(?:het|de) (?:kwadraat|dubbele|helft|derde macht)|een (?:half|"
    r"kwart|"
    r"derde)|(?:<number>|elf|twaalf|dertien) (?:keer|plus|min|maal|gedeeld))",
    r"\bwat (?:is|krijg je als je) (?:\d+|<number>) ?(?:[x*:+/-]|keer|maal|plus|min\b|gedeeld|procent)",
    r"\bwat (?:had|zei|vroeg|vertelde|legde) ik\b|\bwat heb ik\b <gap3>(?:net|gisteren|zojuist|"
    r"vorige|daarnet|daarstraks|al|nou|nu)\b <gap3><past>\b|\bwat heb ik <gap2><past>$",
    r"\bwat (?:hadden|hebben) (?:we|wij) (?!(?:\w+ ){0,3}(?:elkaar|samen|jou|bereikt))<gap>(?:afgesproken|"
    r"geleerd|besproken|gedaan|gezien|gelezen|behandeld|gezegd)\b",
    r"\bhadden (?:we|wij) (?!<gap5>(?:samen|elkaar|kunnen|graag|anders|beter|"
    r"nodig)\b)<gap5>(?!geen\b)\w*ge\w+(?:d|t|en)\b",
    r"\bwat (?:leerden|deden|bespraken|zagen|lazen|behandelden|ontdekten) (?:we|wij)\b(?! <gap5>(?:samen|elkaar)\b)",
    r"\bwaar (?:hadden|hebben) (?:we|wij) het (?:<gap2>)?over\b|\bwaar waren we\b <gap2>gebleven\b",
    r"\bwaar ging (?:de|het|deze|die) (?:les|verhaal|boek|tekst|filmpje|hoofdstuk|film) <gap3>over\b",
    r"\bhoe (?:heet|heten|heette|heetten) (?!je\b|jij\b|jouw\b|jullie\b|uw\b|u\b)(?:dat|dit|"
    r"het|de|een|zo'n|deze|die|we|onze)\b|\bhoe (?:dit|dat|deze) heet\b",
    r"\bin welk(?:e)? (?:jaar|eeuw|land|provincie|maand|continent|werelddeel)\b(?! <gap2>(?:zou|"
    r"wil|wilde|voel|ben|zat|leerde|woon|vond|was|had|heb|zat) (?:<you>))",
    r"\bwie (?:was|is|waren) (?:ook )?de (?:eerste|laatste|koning|koningin|schrijver|schrijfster|"
    r"uitvinder|president|hoofdpersoon|minister|auteur|god)\b",
    r"\bwie (?:schreef|schilderde|ontdekte) (?:de|het|amerika)\b(?! (?:mooiste|leukste|beste|"
    r"op))|\bwie vond <gap3>uit$|\bwie heeft <gap3>(?:uitgevonden|ontdekt|geschreven|geschilderd|gebouwd)$",
    r"\bhoeveel [a-z]+ (?:heeft|hebben|zitten|zit|telt|tellen|gaan|staan|liggen|kent) (?:er "
    r")?(?:in )?(?:een|de|het|ons|nederland|belgie|europa)\b(?! (?:jou|je|groepje|klas))",
    r"\bhoe ?(?:noem(?:en|t)|noemden) (?:we|je|men|ze|wij)\b(?! (?:jou|jullie|jezelf|onze))",
    r"\bwat is <gap2>(?:juiste|goede|correcte) (?:antwoord|uitkomst|oplossing|volgorde|spelling)\b|"
    r"\bwelk antwoord is (?:goed|juist|fout|correct)\b",
    r"\bhoe (?:schrijf|spel|spreek|schrijft|spelt) (?:je|men|ge) (?!(?:graag|liever|het liefst))(?!je\b|jouw\b)",
    r"\bweten jullie (?:al|nog|vast) (?:wat|hoe|welke?|waar|wie|wanneer|hoeveel) (?!jullie|je|jij)",
    r"\bwat (?:is|was|zijn) (?:de|het) (?:(?:wortel|oppervlakte|omtrek|inhoud|formule|meervoud|"
    r"tegenovergestelde|verkleinwoord|voltooid deelwoord|verleden tijd|"
    r"onderwerp|persoonsvorm|hoogste|langste|grootste|kleinste|diepste|regel|regels|symbool|"
    r"uitkomst|som|munteenheid|volgorde|naam|jaartal|lijdend voorwerp|gezegde) (?:van|in|op|"
    r"voor|bij)|huiswerk|opdracht|regel|afspraak|regels|afspraken)\b(?! (?:die|waar|dat|voor "
    r"(?:jou|jullie)|bij (?:jou|jullie|je|jullie)))",
    r"\buit hoeveel [a-z]+ bestaat\b|\bhoeveel [a-z]+ (?:zijn|bestaan|waren) er"
    r"(?: (?:in|op|van) (?:de|het|een|nederland|belgie|vlaanderen|europa)\b.*)?$",
    r"^(?:waarover|waar) (?:ging|gingen|hadden) <gap5>(?:gisteren|vorige (?:week|les|keer)|maandag|vrijdag)\b",
    r"\bwelke (?:\w+ )?(?:stappen|regels?|afspraken|opdrachten) (?:moesten|moeten|mochten) (?:we|jullie)\b",
    r"\bwat (?:moesten|moest) (?:jullie|je|we) <gap3>(?:maken|lezen|leren|meenemen|voorbereiden)\b",
    r"\bwat gebeurde er in \d{3,4}\b|^(?:hoeveel|welke <number>) [a-z]+ (?:heeft|hebben) (?:een|de) [a-z]+$",
    r"\bhoe noem je (?:iemand|een) (?:die|[a-z]+ (?:die|dat))\b|\bwoordsoort\b|\bvan wie (?:is|was) (?:het|de|"
    r"dit|dat) [a-z]+ dat we\b",
    r"\bverschil tussen een [a-z]+ en een [a-z]+$|\b(?:welke|hoeveel) <gap2>(?:bestaat|bestaan)\b",
    r"\bwat (?:komt|kwam|volgt|volgde) er (?:na|voor|tussen) (?:de|het) (?!les\b|pauze\b|vakantie\b)[a-z]+$",
    r"\bwelke? (?:bladzijde|pagina|hoofdstuk|les|opdracht|som) (?:waren|zijn|zitten|zaten) (?:we|wij)\b",
    r"\bwie (?:kan|kunnen|wil) <gap>(?:opnoemen|herhalen|samenvatten|opzeggen|(?:begrip|woord) \S+ omschrijven)\b",
    r"\bwat (?:is|was) de \w*regel (?:bij|van|voor|in) (?:het|de|een)\b",
    r"\bwat is een ander woord voor\b|\bwat komt er na\b|\bhoe luidt\b",
    r"\b(?:waar ligt|waar liggen) (?!je\b|jouw\b|jullie\b|voor\b|bij\b|dat\b|het\b|er\b|onze\b)[a-z]+$",
    r"\bhoe (?:hoog|lang|diep|ver|groot|oud|zwaar|snel|breed) (?:is|zijn|wordt|worden) (?:een|de (?:aarde|zon|"
    r"maan|zee)) "
    r"?(?!(?:stap|weg|groep|kans))[a-z]*$",
    r"\bwat (?:staat|stond|zegt) <gap2>(?:regel|artikel|stap|hoofdstuk|zin|alinea) (?:\d|<number>)",
    r"\bwat (?:doen|moeten|mogen|gaan) (?:we|jullie) <gap3>(?:altijd|ook|nooit)? ?(?:als|bij|"
    r"voordat|wanneer) (?:de bel|we klaar|je klaar|brand|iemand praat|je naar|de zoemer|we naar)",
    r"\bwelke (?:regels?|afspraken?|afspraak|stappen|stof) (?:hadden|hebben|hoorde|kenden|stonden) (?:we|wij|er)\b",
    r"\bwanneer (?:was|begon|eindigde|viel|leefde|vond) (?:de|het|het jaar) (?!(?:moment|dag|"
    r"laatste|les|leukste|eerste))[a-z]+(?: wereldoorlog| oorlog| plaats)?$",
    r"\bwelke? (?:kleur|vorm|rivier|stad|planeet|letter|koning|land|dieren?|getal|stof|zee) "
    r"(?:hoort bij een|krijg je|heeft een|stroomt|ligt|is (?:de|het) (?:hoofd|grootst|langst)|"
    r"komt na|legt|leggen)",
    r"^(?:wat|waar|hoe|wie) (?:staat|stond) er (?:op|in) (?:het bord|bladzijde|de tekst|het "
    r"boek|het rooster|paragraaf|opgave)",
    r"^reken (?:eens )?uit\b",
    r"\bwat (?:stond|staat) er <gap3>op (?:het bord|bladzijde|de dia|het scherm)\b",
    r"\bhoeveel [a-z]+ (?:wonen|leven|werken|passen|gaan|kunnen) er in\b",
    r"\bwelke? <gap3>(?:regels?|afspraken?|afspraak|stappen|woorden|begrippen) (?:hadden|hebben) "
    r"(?:we|wij)\b(?! <gap3>nodig)",
    r"\b(?:kan|kun|kunt|kunnen|zou) (?:iemand|<you>|er iemand) <gap3>(?:vertellen|zeggen|herhalen|"
    r"uitleggen) (?:nog )?"
    r"(?:wat|welke \S+|waar) (?:we|ik|wij) <gap>(?:gedaan|besproken|afgesproken|geleerd|gezegd|"
    r"hadden|verteld|gelezen)\b",
    r"\bwat is de (?:eerste|tweede|derde|vierde|vijfde|laatste|volgende) (?:stap|regel|som|"
    r"zin|fase|vraag) (?:van|in|uit) (?:het|de|ons|onze)\b",
)
_NAMED = NamedFact(
    DUTCH.compile(
        r"^(?:hoe (?:hoog|lang|diep|groot|oud|breed) (?:is|was)|(?:wanneer|waar) (?:werd|was|is|viel|begon|"
        r"eindigde|leefde|stierf|ligt|liggen|lag|ontstond|stroomt|staat|"
        r"vond)|wie (?:schreef|schilderde|ontdekte|bouwde|stichtte|won|was|regeerde)|"
        r"in welk(?:e)? \S+ (?:ligt|begon|viel|werd|stroomt|was|is)) (?P<article>(?:de|het) )?"
    ),
    DUTCH.compile(r"^(?:geboren|gebouwd|gesticht|ontdekt|uitgevonden|ondertekend|afgeschaft|precies|eigenlijk)\b"),
    DUTCH.compile(r"\b(?:<you>|jou|jouw|we|wij|ons|onze)\b"),
)
_NOT_RECALL = DUTCH.all(
    r"^hoe hee\w+ .*\b(?:je|jij|jullie) <gap3>(?:vertelde|vertelden|noemde|noemden|zei|zag|ontmoette|hebt|had|"
    r"kent)\b",
    r"\bvan elkaar\b",
    r"\bhoe is het (?:gegaan|verlopen)\b",
    r"\bjouw (?:ogen|hoofd)\b",
    r"\bjij zelf\b",
    r"\bvolgens (?:jou|jullie)\b",
    r"\bschaal\b",
    r"\bvan (?:0|nul|1) tot (?:10|tien)\b",
    r"\bwie (?:kan|weet) .*\b(?:wil|wilt) (?:dat|het) (?:delen|doen)\b",
)


def _wants_words(sentence: Sentence) -> bool:
    return sentence.wants_words


TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.KNOWN: either(Watch(_RECALL, _NOT_RECALL, _wants_words), _NAMED),
    Rule.BETEKENT: Watch(_TERM, _OWN_MEANING).sees,
}
"""Whether a message touches a rule about what the teacher knows already."""
