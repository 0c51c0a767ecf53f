"""Dutch patterns for what is told: filling in feelings, talking about oneself."""

from collections.abc import Callable, Mapping

from bot.coach.dutch_words import DUTCH
from bot.coach.reading import Reading, Watch
from bot.coach.telling import Fills, speaks, states, tells
from bot.domain.coach.rules import Rule

# ---------------------------------------------------------------- feel
_GUESS = (
    r"(?:vast|zeker|wel|natuurlijk|duidelijk|ongetwijfeld|gewoon|toch|dus|waarschijnlijk|blijkbaar|"
    r"vast en zeker)"
)
_SO = (
    r"(?:(?:heel|erg|zo|nog|een beetje|een|beetje|ontzettend|best|ook|super|nu|je|u|behoorlijk|"
    r"flink|wat|gewoon|echt|nogal|enorm|hier|er|vast|wel|precies|toch) )*"
)
_FILLS = DUTCH.all(
    r"\b(?:je|jij|jullie|ge|gij|u) (?:bent|was|zult|zal|zijn|waren|zijt|waart|voelt|voelde|"
    r"voelden|zou|zullen|zit|moet|keek|werd) (?:je |jullie |u )?(?:er |nu |toen |hier |daar "
    rf"|dan )*{_GUESS} (?:\S+ ){{0,3}}?<feeling>\b",
    r"^(?:je|jij|jullie|ge|gij) (?:bent|zijt|voelt je|voelt jou|voelt u|zijn|voelen jullie|"
    rf"voelt) {_SO}<feeling>\b(?!,? (?:klopt|of|zei|als))",
    rf"\bik (?:zie|merk|voel|hoor|weet|lees|denk|vermoed|proef|snap) (?:\S+ ){{0,5}}?dat (?:je|"
    rf"jij|jullie|ge|u) (?:je |jullie |er )?{_SO}<feeling>\b",
    r"\b(?:volgens mij|duidelijk|kennelijk|natuurlijk|vast|blijkbaar|ik zie het al|dus) (?:ben|"
    rf"was|voel|voelde|bent|zijn|zijt|waren) (?:je|jij|jullie|ge|gij) (?:je |jullie )?{_SO}<feeling>\b",
    r"\b(?:dat|het|dit|zoiets) (?:vond|vind|vindt|vonden) (?:je|jij|jullie|ge|gij) (?:het "
    r"|dat )?(?:vast|zeker|natuurlijk|ongetwijfeld|wel|duidelijk|waarschijnlijk|vast en zeker)\b",
    r"\b(?:je|jij|jullie|ge|gij) (?:vond|vindt|vind|vonden) (?:het|dat|dit|deze \S+|die \S+|"
    r"hem|haar) (?:\S+ )?(?:vast|zeker|natuurlijk|ongetwijfeld|duidelijk|gewoon|waarschijnlijk)\b|"
    r"\bjij vindt dat (?:vast|natuurlijk|zeker)\b",
    r"\b(?:dat|het|dit) (?:was|is|moet|zal|moest|voelde|doet|deed|voelt|maakte|maakt) (?:je "
    r"|jou |voor je |voor jou |voor jullie |voor u )?(?:vast|zeker|natuurlijk|ongetwijfeld|"
    r"vast wel) (?:\S+ ){0,5}?(?:voor je|voor jou|voor jullie|zijn|geweest|<mood>|<feeling>|"
    r"pijn|verdriet)\b",
    r"\b(?:dat|het|dit) (?:moet|zal) (?:\S+ ){0,4}?(?:<mood>|<feeling>)e? (?:\S+ ){0,3}?(?:zijn|"
    r"geweest|voelen|gevoeld hebben)\b",
    r"\b(?:je|jij|jullie|ge|gij) (?:zult|zal|moet|zullen|moeten) (?:je |jullie |u )?(?:\S+ "
    r"){0,3}?(?:<feeling>) (?:\S+ )?(?:zijn|voelen|geweest|gevoeld hebben|gevoeld|hebben gevoeld)\b",
    r"\bik (?:weet|voel|snap|zie) (?:\S+ )?(?:precies |wel |al |goed )*(?:hoe|wat) (?:je|jij|"
    r"jullie|ge) (?:je )?(?:nu )?(?:voelt|voelde|voelen|voel)\b",
    r"\bje (?:hebt|had|kreeg|krijgt) (?:vast|zeker|natuurlijk|duidelijk) (?:\S+ ){0,2}?(?:verdriet|"
    r"angst|stress|spijt|heimwee|zenuwen|faalangst|pijn)\b",
    rf"\bje ziet er {_SO}<feeling> uit\b|\bje gezicht (?:zegt|verraadt)\b",
    r"\bwat zul(?:len)? (?:je|jij|jullie) (?:\S+ )?<feeling> (?:zijn|geweest)\b|\bdat deed (?:je )?(?:vast|"
    r"natuurlijk|zeker) (?:pijn|zeer)\b",
)
_AT_HEART = (
    r"(?:(?:er )?(?:\S+ )?(?:ermee|mee|mee in je maag|in de put|in je hoofd|niet lekker in je vel) zit(?:ten)?|"
    r"(?:je|jou|jullie) "
    r"(?:dwars ?zit|raakt|pijn doet|bezighoudt|bezig houdt|verdriet doet|tegenvalt|zwaar valt)|"
    r"(?:\S+ )?moeilijk (?:hebt|"
    r"hebben)|(?:je|jullie) zorgen (?:maakt|maken)|(?:\S+ ){0,4}?(?:baalt|balen|schrikt|schrok|schrikken))"
)
_FILLS_MORE = DUTCH.all(
    r"\b(?:ik|we) (?:weet|zie|snap|begrijp|voel|merk|kan me voorstellen) <gap3>hoe (?:<feeling>|<mood>) (?:je|"
    r"jij|jullie|ge|dit|"
    r"dat|het) <gap3>(?:bent|was|waren|zijn|voelt|voelde|is|moet)\b",
    r"\bik (?:zie|merk|voel|hoor|weet|denk|vermoed|snap|begrijp) (?:\S+ ){0,5}?dat (?:je|jij|jullie|ge|het|"
    rf"dit|dat|iets|er iets) {_AT_HEART}\b",
    r"\b(?:je|jij|jullie|ge) (?:zult|zal|zullen|moet) (?:\S+ )?(?:wel|vast|zeker|"
    r"natuurlijk) (?:\S+ ){0,2}?(?:balen|schrikken|"
    r"geschrokken|lijden|huilen)\b|\b(?:je|jij|jullie) (?:baalt|balen|schrok|schrokken) (?:\S+ )?(?:vast|zeker|"
    r"natuurlijk|wel)\b",
    r"\b(?:het|dat|dit) (?:heeft|had|zal|doet|deed|maakt|maakte) (?:je|jou|jullie|"
    rf"u) (?:\S+ )?{_GUESS} <gap3>(?:pijn|geraakt|"
    r"gekwetst|verdriet|zeer|<feeling>)\b",
    rf"\b(?:je|jij|ge) (?:vindt|vond|voelt|voelde) (?:jezelf|uzelf|uw eigen) (?:\S+ )?{_GUESS} (?:\S+ )?<feeling>\b",
    r"\b(?:volgens mij|ik denk dat|ik wed dat) (?:vind|vond|vindt|vonden)? ?(?:je|jij|jullie|ge) (?:het|dat|dit) "
    r"(?:\S+ )?(?:<mood>|<feeling>|eng)\b",
)
_FILLS_PLAINLY = DUTCH.all(
    rf"^(?:je|jij|jullie|ge|gij) (?:was|waren|voelde je|bent|zijn) {_SO}<feeling>, dat (?:zag|zie|weet|wist|"
    r"merkte|hoorde) ik\b",
    r"^(?:je|jij|jullie) (?:schaamt|schaamde|verveelt|ergert|ergerde|schamen|vervelen) (?:je|jullie) (?:vast|"
    r"zeker|natuurlijk|wel)\b",
    rf"^(?:je|jij|jullie|ge) (?:hebt|had|hebben) (?:er )?{_GUESS} (?:\S+ )?(?:geen )?(?:zin|moeite|heimwee|"
    r"verdriet|stress|een hekel)\b",
    rf"\b(?:dat|het) (?:doet|deed) je {_GUESS} (?:verdriet|pijn|zeer|plezier)\b|\b{_GUESS} kapot van\b",
    r"^(?:je|jij|jullie|ge) (?:vindt|vond|vinden|vonden) (?:het|dit|dat) (?:\S+ )?(?:<mood>|<feeling>)(?:$|,)",
    r"^wat (?:zul|zullen|moet|moeten) (?:je|jij|jullie) (?:\S+ )?<feeling> (?:zijn|geweest)",
)
_ASKS_BACK = DUTCH.all(
    r"\b(?:klopt|kloppen) (?:het|dat)\b",
    r"\bof (?:niet|zie ik dat|vergis|heb ik)\b",
    r"\b(?:zei|zegt|vertelde|schreef) (?:je|jij)? ?(?:net |zelf )?dat\b",
    r"\bals (?:je|jij)\b",
    r"\bmag (?:best |ook |gerust )?<feeling> zijn\b",
    r"\bgoed gedaan\b",
)

# ---------------------------------------------------------------- self
_KIN = (
    r"(?:zoon|zoontje|dochter|dochtertje|kinderen|kind|man|vrouw|broer|zus|zusje|broertje|"
    r"hond|kat|moeder|vader|ouders|oma|opa|vriendin|vriend|partner|neefje|nichtje|neef|nicht|"
    r"buurjongen|buurvrouw|jongste|oudste|kleinkind|tweeling)"
)
_ABOUT_ME = DUTCH.all(
    r"\btoen ik (?:net |pas |zelf )*(?:begon|startte|studeerde|stage|lesgaf|leerde|ging studeren|mijn eerste)\b",
    r"\b(?:was|had|deed|dacht|voelde|vond) ik (?:\S+ ){0,3}?op (?:jouw|jullie) leeftijd\b",
    r"\btoen ik (?:zelf |nog |vroeger |net |ook )*(?:zo oud|jong|jonger|klein|op school|op "
    r"de (?:basisschool|middelbare|havo|mavo|vmbo|lagere)|in (?:groep|de|het) (?:brugklas|"
    r"klas|\d\S*|eerste|tweede|derde|vierde|vijfde|zesde)?|jouw leeftijd|jullie leeftijd|van "
    r"jouw leeftijd|een (?:kind|leerling|tiener|puber|jongen|meisje)|leerling|student|puber|"
    r"tiener|kind|\d+|<number>|(?:twaalf|dertien|veertien|vijftien|zestien) )\b",
    r"\btoen ik (?:zelf )?(?:in|op) (?:jouw|jullie|jou) (?:plaats|schoenen|leeftijd)\b|\btoen "
    r"ik (?:\S+ ){0,4}?(?:oud|jaar|leeftijd|leerling|school zat|klas zat) (?:was)?",
    r"\b(?:dat|die|het|dit|zoiets|precies dat) (?:had|heb|ken|deed|herken|voelde|dacht|was) "
    r"ik (?:zelf|vroeger|ook|altijd|precies)\b(?! (?:\S+ ){0,2}?(?:verwacht|gedacht|niet gezien|"
    r"moeten|kunnen|graag|willen|gehoord|gezien|niet))",
    r"\bals ik (?:jou|jullie|u) was\b|\bin (?:jouw|jullie) plaats (?:zou|had) ik\b|\bik zou "
    r"(?:het |dat |zelf |in jouw plaats )+(?:zelf |gewoon |anders |ook )*(?:anders |gewoon "
    r")?(?:doen|aanpakken|zeggen|kiezen|beginnen)\b|\bik zou in jouw\b",
    r"\bik <verb> <gap2>(?:vroeger|als kind|als leerling|als puber) <gap2>(?:ook|vaak|altijd|soms|straf|zelf)\b",
    r"\bik (?:had|deed|was|zat|kon|vond|moest|haatte|haalde|kreeg|speelde|leerde|ging|wilde|"
    r"durfde|dacht|woonde|voelde|droomde) (?:\S+ ){0,3}?(?:vroeger|toen|als kind|als leerling|"
    r"als puber|op jouw leeftijd|op jullie leeftijd|in mijn jeugd|op school ook)\b",
    r"\b(?:vroeger|als kind|als leerling|als puber|op jouw leeftijd|op jullie leeftijd|in "
    r"mijn jeugd|als student) (?:had|deed|was|zat|kon|vond|moest|haatte|haalde|kreeg|speelde|"
    r"leerde|ging|wilde|durfde|dacht|woonde|voelde|las|maakte|ben|heb) (?:ik|wij|we)\b",
    r"\bik heb (?:dat|het|dit|zoiets|ook|zelf|precies) (?:\S+ ){0,3}?(?:zelf|ook|eens|vroeger) "
    r"(?:\S+ ){0,4}?(?:meegemaakt|gehad|gedaan|gevoeld|ervaren|moeten|geleerd|last|gemerkt)\b|"
    r"\bik heb (?:dat|het|hetzelfde|precies hetzelfde) (?:zelf|ook)\b(?! (?:\S+ ){0,2}?(?:gehoord|"
    r"gelezen|gezien|niet|nodig|genoteerd|opgeschreven))",
    r"\bik heb zelf (?:ook|altijd|vroeger|jaren|lang|dat|het|een (?:zoon|dochter|hond|kat))\b",
    r"\bbij (?:mij|ons) (?:thuis|vroeger|op school|in de klas vroeger|in het gezin)\b",
    r"\b(?:in|uit) mijn (?:eigen )?(?:tijd|jeugd|schooltijd|kindertijd|studententijd|kinderjaren|"
    r"puberteit)\b|\bop mijn (?:oude |vorige |eigen )?(?:middelbare |basis|lagere )?school\b",
    r"\bik herken (?:dat|het|me|mij|mezelf|dit|daar|heel veel|veel|er)\b|\b(?:dat|dit|heel) "
    r"herkenbaar(?:,| voor mij|$)|\b(?:dat|dit) is (?:heel |zo |erg |ook )*herkenbaar\b|\bdat herken ik\b",
    r"\bik (?:vind|vond|doe|deed|heb|had|ben|werk|gebruik|leer) (?:het |dat |dit |er )?(?:zelf|"
    r"vroeger)\b(?! (?:ook )?(?:nog |wel |een beetje |heel |erg |best )*(?:spannend|benieuwd|"
    r"niet zeker|nieuwsgierig|zoekend|aan het))|\bik (?:vind|vond|doe|deed) (?:het |dat )?altijd\b",
    r"\b(?:doet|deed) me (?:heel erg |erg |meteen |ook )?denken aan (?:mijn|toen|vroeger|de tijd|die keer|"
    r"een keer)\b",
    rf"\bmijn (?:(?!<prep>\b|aan\b|jouw\b|jullie\b|vraag\b)[a-z-]+ ){{0,2}}?{_KIN}\b",
    r"\bik (?:was|ben) (?:zelf|vroeger) (?:ook|net|altijd|heel|een|zo|iemand|nooit)\b|\bik "
    r"(?:was|ben) (?:ook|net) (?:zo|als jij|als jou)\b|\bik ben ook (?:zo'n|iemand|altijd|"
    r"vaak|soms) \S*",
    r"\bik had (?:precies |exact |ook )*(?:hetzelfde|datzelfde|dezelfde)\b|\b(?:datzelfde|"
    r"hetzelfde) (?:had|heb|gevoel had) ik\b|\bdaar (?:had|heb) ik (?:zelf |ook |vroeger )+\b",
    r"\b(?:ik ken|dat gevoel ken|ik ken dat) (?:dat gevoel|ik|gevoel)\b|\bik weet (?:precies "
    r"|zelf |nog |uit ervaring )*hoe (?:dat|het) (?:is|was|voelt|voor mij)\b(?! voor (?:jou|"
    r"jullie|je))|\bmij (?:is|overkwam) (?:dat|het|zoiets|precies)\b",
    r"^bij (?:mij|ons) (?:was|is|ging|gaat|werkt|werkte|lukte|lukt|duurde|hielp) (?:dat|het)\b",
    r"^ikzelf <verb>\b|^(?:persoonlijk|zelf) (?:vind|vond|heb|had|doe|deed|ben|was|hou|zou|denk|werk|"
    r"ga|begin|maak|leer) (?:ik )?|\bik persoonlijk\b|\bwat (?:voor mij|bij mij|mij) (?:altijd "
    r"|vroeger |zelf |goed |heel goed )*(?:werkt|hielp|helpt|werkte)\b|\bwat ik (?:altijd|"
    r"zelf|vroeger) (?:doe|deed|dee)\b",
    r"\bik (?:ging|zat|was) (?:vorig|afgelopen|dit) (?:weekend|jaar|week|zomer)\b|\bik (?:maakte|"
    r"heb|deed) (?:vroeger|vorig jaar|laatst) (?:\S+ ){0,3}?(?:ook|zelf|precies)\b",
)
_MY_LIFE = DUTCH.all(
    r"\bop (?:jouw|jullie|uw|die) leeftijd (?:[a-z]+) (?:ik|wij|we)\b|\b(?:ik|wij|mij) <gap5>op (?:jouw|jullie|"
    r"uw) leeftijd\b",
    r"\bin mijn (?:\S+ ){0,2}?(?:jaar|tijd|jeugd|\w+jaar|\w+tijd|studie|opleiding|dorp|buurt|dagen)\b",
    r"\bmijn (?:eigen |allereerste |oude )+(?:\S+ )?(?:school\w*|klas|leraar|lerares|juf|meester|mentor|jeugd|"
    r"stage\w*|studie|"
    r"puberteit|werkdag|diploma|toetsen|rapport)\b",
    r"\bwaar ik (?:opgroeide|woonde|ben opgegroeid|vandaan kom|geboren ben|naar school ging|op school zat)\b",
    r"\bbij (?:mij|ons) (?:in (?:het|de|mijn|ons) )?(?:dorp|straat|familie|gezin|buurt|jeugd)\b|\b(?:wij|we) thuis\b",
    r"\b(?:ik|wij) <gap3>(?:\S+ )?jaren? geleden\b|\bjaren? geleden <gap2>(?:ik|wij)\b",
    r"\bik (?:was|had|vond|kon|moest|voelde) <gap3>ook (?:altijd|nooit|vaak|zo'n|een hekel|moeite|last|bang|"
    r"zenuwachtig|"
    r"onzeker|verlegen|slecht|niet goed)\b",
    r"\bik (?:heb|had) (?:daar|er) (?:\S+ )?zelf\b(?! (?:\S+ ){0,2}?(?:geen|over nagedacht|om gevraagd))",
    r"\b(?:overkwam|gebeurde|overkomen|gebeurd) (?:is )?(?:mij|me) (?:\S+ )?ook\b|\b(?:overkwam|"
    r"gebeurde) (?:bij )?(?:mij|ons)\b",
    rf"\b(?:mijn|onze|ons) {_KIN} (?:thuis|doet|doen|heeft|hebben|had|was|is|zit|vindt)\b",
    r"\bvroeger <gap3><verb> (?:ik|wij|we) (?!als klas)|\b(?:ik|wij) <verb> vroeger\b(?! (?:klaar|weg|naar))",
    r"\bik (?:was|zat|had|vond|haalde) <gap2>op (?:school|de havo|het vmbo|de mavo|het mbo|de pabo|"
    r"de universiteit|kamp)\b",
    r"\b(?:mijn|onze) (?:eigen )?(?:schooltijd|jeugd|kindertijd|puberteit|studietijd|middelbareschooltijd)\b",
    r"\b(?:laatst|onlangs|vorige week|vroeger) had ik (?:dat|het|zoiets)\b|\bik had <gap5>op de (?:middelbare|"
    r"basisschool|havo)\b",
    r"^ik (?:hou|houd|vind|doe|ga|lees|kijk|eet|werk|gebruik|heb) zelf (?:het |altijd |nooit |meestal |"
    r"helemaal |liever |veel )",
    r"^toen ik (?!.*\b(?:je|jij|jou|jouw|jullie|binnenkwam|net)\b).*, <verb> (?:ik|wij|we)\b",
    r"\bik heb <gap2>(?:twee|drie|vier|\d) (?:\S+ )?(?:kinderen|tieners|pubers|jongens|meisjes|zonen|dochters)\b",
    r"\bik herinner me (?:\S+ )?(?:mijn|toen ik|dat ik (?:vroeger|zelf|als))\b",
)
_ABOUT_THE_TALK = DUTCH.all(
    r"\bvroeger (?:gestopt|begonnen|klaar|weg|naar huis|vertrokken|gekomen|stoppen|beginnen|weggaan|op pad)\b",
    r"\bik (?:ben|was) zelf (?:ook )?(?:heel |erg |wel |best )?(?:benieuwd|nieuwsgierig|stil|niet|nog|aan)\b",
    r"\bik heb zelf (?:nog |ook )*(?:geen|een vraag|niet)\b",
    r"\bmoet ik zelf\b",
    r"\bmijn (?:vrouw|man)elijk",
    r"\bmijn kind(?:eren)? uit de klas\b",
)

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.FEEL: Fills(
        (Watch((*_FILLS, *_FILLS_MORE), _ASKS_BACK, tells), Watch(_FILLS_PLAINLY, _ASKS_BACK, states)), _ASKS_BACK[:1]
    ).sees,
    Rule.SELF: Watch((*_ABOUT_ME, *_MY_LIFE), _ABOUT_THE_TALK, speaks).sees,
}
"""Whether a message touches a rule about what it tells."""
