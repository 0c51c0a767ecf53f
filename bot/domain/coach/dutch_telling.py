"""Dutch patterns for what is told: promising secrecy, forcing, filling in feelings, talking about oneself."""

from collections.abc import Callable, Mapping

from bot.domain.coach.dutch_words import DUTCH
from bot.domain.coach.reading import Kind, Reading, Sentence, Watch
from bot.domain.coach.rules import Rule
from bot.domain.coach.telling import Fills, speaks, tells

# ---------------------------------------------------------------- secret
_TELL_ON = (
    r"(?:vertel|vertellen|vertelt|zeg|zeggen|doorvertellen|doorzeggen|verklappen|verklap|verraden|"
    r"doorgeven|laten weten|delen|doorbrieven|verder ?vertellen)"
)
_PROMISES = DUTCH.all(
    rf"\b(?:zal|ga|zou|kan) ik <gap>(?:niemand|niks|niets|nooit|niet) <gap5>{_TELL_ON}\b",
    r"\b(?:vertel|zeg|verklap|verraad) ik <gap5>(?:(?:aan |tegen )?niemand|nooit|niet (?:verder|door))\b",
    rf"\bik (?:zal|ga|zou|beloof|kan|wil|hoef|mag) <gap>(?:niemand|niks|niets|nooit|niet) <gap5>{_TELL_ON}\b",
    r"\b(?:ik|we) (?:vertel|zeg|verklap|vertellen|zeggen|deel|verraad) <gap5>(?:aan niemand|"
    r"tegen niemand|niemand|nooit|niet (?:verder|door)|niks door|niets door|tegen niets en niemand)\b",
    r"\bik (?:vertel|zeg|geef|praat) <gap5>(?:niet|nooit) <gap2>(?:verder|door)\b",
    r"\bik (?:beloof|zweer|garandeer) <gap>(?:niemand|niks|niets|niet verder|nooit|geheim|"
    r"onder ons|tussen ons|voor me|voor mezelf|voor mij|zwijg|zwijgen)\b",
    r"\b(?:blijft|blijven|houden we|hou ik|houd ik|houden wij|blijf) <gap5>(?:tussen ons|onder "
    r"ons|geheim|tussen (?:jou|jullie) en mij|tussen ons tweeen|tussen ons twee|onder ons "
    r"tweeen|ons geheim\w*|een geheim\w*|hier binnen|strikt vertrouwelijk|vertrouwelijk|bij "
    r"mij|tussen deze (?:vier )?muren|binnen deze (?:vier )?muren|in dit (?:lokaal|kamertje|hokje))\b",
    r"\b(?:tussen ons|onder ons|geheim|tussen ons tweeen|vertrouwelijk) (?:blijft|blijven|houden|gehouden|houd|hou)\b",
    r"\bik (?:kan|zal|hou|houd|ga|bewaar) (?:\S+ ){0,5}?geheim\w*\b",
    r"\bik (?:hou|houd|hield|zal|ga) (?:dit|het|dat|alles|je verhaal|wat je zegt|wat je vertelt) "
    r"<gap2>(?:voor me|voor mij|voor mezelf|voor mijzelf|stil|achter)\b",
    r"\bniemand (?:komt|hoort|zal|krijgt|hoeft|gaat|te weten|mag|anders|verder) <gap5>(?:te "
    r"weten|achter|weten|horen|te horen)\b",
    r"\b(?:van mij )?(?:hoort|weet|krijgt) <gap2>niemand (?:iets|wat|het|dit|dat|anders)\b|\bhoort niemand\b",
    r"\b(?:mijn|m'n) (?:mond|lippen) <gap3>(?:dicht|slot|verzegeld|gesloten)\b|\bik (?:hou|"
    r"houd|zal) <gap2>(?:mijn mond|mijn lippen|mond dicht)\b|\bik (?:zwijg|kan zwijgen|zal zwijgen)\b",
    r"\bgeheim\w* <gap2>(?:is|zijn|blijft) <gap2>veilig\b|\bons (?:kleine? )?geheim\w*\b|\b(?:is|"
    r"zijn|blijft) bij mij <gap2>veilig\b|\bbij mij (?:is|blijft) <gap3>(?:veilig|geheim)\b",
    r"\b(?:dit|dat|het|alles|wat je <gap3>(?:zegt|vertelt|deelt)) (?:gaat|komt) (?:echt |dus "
    r")?(?:niet|nooit|nergens) (?:verder|naar buiten|deze kamer uit|buiten (?:deze|dit) \S+|"
    r"ergens anders heen|door)\b",
    r"\b(?:je|jouw|jullie) (?:ouders|moeder|vader|mama|papa|mentor|klasgenoten) (?:komt|komen|"
    r"krijgt|krijgen|hoort|horen|hoeft|hoeven|zullen|zal|mogen|weet|weten) <gap5>(?:niet|niks|"
    r"niets|nooit)\b",
    r"\b(?:tegen|aan) (?:je|jouw|jullie) (?:ouders|moeder|vader|mama|papa) <gap2>(?:niets|"
    r"niks|niet|nooit)\b|\bik (?:zal|ga|zeg|vertel) <gap2>(?:je|jouw) (?:ouders|moeder|vader|"
    r"mama|papa) <gap2>(?:niets|niks|niet|nooit)\b",
    r"\b(?:is|blijft|was) (?:strikt |helemaal |volledig |100% |echt )?(?:vertrouwelijk|geheim)$",
    r"\bin (?:alle |vol )?vertrouwen (?:vertellen|zeggen|delen|kwijt)\b",
    r"\b(?:je|jij|jullie) (?:kunt|kan|kunnen|mag|mogen) <gap2>(?:alles|het|me|mij) <gap5>(?:niemand|"
    r"blijft <gap2>(?:hier|geheim))\b",
    r"\bwat (?:je|jij|jullie) <gap5>(?:zegt|vertelt|deelt|zeggen|vertellen|schrijft) <gap2>blijft "
    r"<gap2>(?:hier|tussen|onder|bij mij|geheim|prive)\b",
    r"\bniemand (?:zal|komt|mag|gaat) <gap3>ooit\b",
    r"\bik (?:zal|ga|praat|spreek|heb) <gap5>met niemand\b",
    r"\bik (?:zeg|vertel|laat|zal) <gap3>(?:niks|niets|niet|nooit iets) <gap2>(?:tegen|aan) "
    r"(?:je|jouw|jullie|wie|iemand|anderen|de)\b",
)
_NO_PROMISE = DUTCH.all(
    r"\b(?:kan|kunnen|mag|wil|ga|zal) (?:ik |je |jou |jullie |dat |het |dit |we |er |dus |"
    r"eerlijk gezegd |helaas )*(?:niet|geen|nooit) <gap5>(?:beloven|geheim\w*|garanderen|houden|"
    r"toezeggen|bewaren|zwijgen|beloof)\b",
    r"\b(?:beloof|garandeer|zeg) <gap3>(?:niet dat|niet|geen)\b <gap3>(?:dat|geheim|niemand|tussen)",
    r"\b(?:blijft|blijven|is|hoeft|zijn) <gap2>(?:niet|geen|nooit|niet alles) <gap2>(?:tussen|"
    r"onder|geheim|vertrouwelijk|een geheim)\b",
    r"\b(?:zonder dat|zonder het|tenzij|behalve|zonder jou|eerst met jou|eerst aan jou|voordat|"
    r"totdat)\b|\bgeen geheimen?\b|\bniet alles\b|\bniet altijd\b",
    r"\b(?:wie|van wie|wie wat|hoe) <gap2>(?:schreef|geschreven|zei|gezegd|antwoord)\b",
)
_DO_TELL = DUTCH.compile(r"^(?:wil|wilt|moet|mag|vind|heb|is|kan|blijft|hoort|weet|zal|zou|ga) ")


def _promises(sentence: Sentence) -> bool:
    """A question about keeping something between us promises nothing yet."""
    return sentence.kind is not Kind.WH and not (sentence.marked and _DO_TELL.match(sentence.core))


# ---------------------------------------------------------------- force
_ALL = (
    r"(?:je|jij|jullie|iedereen|allemaal|elke leerling|ieder|elk|ge|gij|iedere leerling|een "
    r"ieder|elk kind|ieder kind|iedere groep|elk groepje|we)"
)
_FORCES = DUTCH.all(
    r"\bniemand (?:gaat|mag|vertrekt|verlaat|staat|komt) <gap5>(?:voor(?:dat)?|tot(?:dat)?|eer|zolang) <gap>"
    r"(?:antwoord(?:t|en)?|geantwoord|gezegd|zegt|verteld|vertelt|gesproken|gehoord|deelt|gedeeld)\b",
    r"\bis (?:het )?(?:zwijgen|passen|stilte|stil (?:zijn|blijven)|niets? zeggen|niks zeggen|overslaan|niet meedoen) "
    r"<gap3>(?:optie|keuze|verboden|toegestaan)\b(?<!is een optie)(?<!ook een optie)(?<!een keuze)",
    r"\b(?:je|jij|jullie|ge|gij) (?:gaat|gaan) (?:me |mij )?nu (?:me |gewoon |toch |eerst "
    r"|wel )*(?:antwoord|antwoorden|iets zeggen|praten|vertellen wat)\b",
    rf"\b{_ALL} (?:allemaal |gaat |gaan |zult |zal )?(?:moet|moeten|moest|dient|dienen|hoort|"
    r"horen|zult|zal|zullen)\b (?!niks|niets|niet|helemaal niks|zelf weten)<gap><speak>\b",
    rf"\b(?:moet|moeten|zal|zul|zult|zullen|dient|dienen) {_ALL} <gap><speak>\b",
    rf"\b{_ALL} (?:moet|moeten) (?:nu |gewoon |echt |toch |wel |minstens |allemaal |ook |zo "
    r"|straks |hier |nog |verplicht |minimaal |eerst )*(?:iets|wat|een \S+|je \S+|jullie \S+|"
    r"een keer iets) (?:zeggen|vertellen|delen|inbrengen|laten horen|bijdragen|geven|roepen|"
    r"opschrijven|noemen)\b",
    r"\bantwoord(?:en)? (?:moet|moeten|is verplicht)\b|\b(?:iets zeggen|meepraten|meedoen|"
    r"antwoorden|praten|vertellen|delen|een antwoord geven|reageren) (?:is|moet|hoort)(?: "
    r"echt| gewoon| hier| nu| altijd| voor iedereen)* ?(?:verplicht|erbij|$)",
    r"\b(?:iedereen|jullie|allemaal|je|jij|elke leerling) (?:komt|komen|kom|is|zijn|krijgt|"
    r"krijgen|gaat|gaan) (?:er )?(?:\S+ ){0,4}?(?:een beurt|aan (?:de|het) (?:beurt|bod|woord))\b(?! geweest)",
    r"\bkomt iedereen <gap2>aan (?:de beurt|bod|het woord)\b|\bkrijgt iedereen <gap2>de beurt\b|"
    r"\bkomen (?:we|jullie) allemaal aan de beurt\b",
    r"\b(?:zwijgen|passen|pas|overslaan|stil ?zijn|stil blijven|niks zeggen|niets zeggen|geen "
    r"antwoord|weigeren|pas zeggen|niet meedoen|doorschuiven) "
    r"(?:geven )?(?:mag|kan|is|geldt|gaat|doen we|telt|hoort|bestaat) (?:\S+ ){0,3}?(?:niet|"
    r"verboden|geen optie|geen antwoord|er niet bij|niet toegestaan|niet aan de orde|uitgesloten|"
    r"geen keuze)\b",
    r"\b(?:je|jij|jullie|niemand) (?:mag|mogen|kunt|kan|kunnen|moogt) (?:\S+ ){0,3}?(?:niet|"
    r"geen|vandaag niet) (?:\S+ )?(?:passen|zwijgen|overslaan|pas|stil zijn|stil blijven|weigeren)\b",
    r"\bniemand (?:mag|kan|gaat|komt|slaat|zegt) (?:\S+ ){0,3}?(?:passen|zwijgen|overslaan|"
    r"over|pas|onderuit|stil|weg|eruit)\b",
    r"\b(?:mag|kan) niemand (?:\S+ ){0,2}?(?:passen|zwijgen|overslaan|stil)\b|\b(?:passen|"
    r"overslaan) (?:doen we )?(?:hier |vandaag |deze keer |nu )*niet\b|\bvandaag (?:mag|kan|"
    r"kun) (?:\S+ )?niet (?:gepast|passen)\b",
    r"\b(?:mag|kan|kun) (?:je|er|jij|jullie) (?:\S+ ){0,3}?(?:niet|geen) (?:passen|pas|zwijgen|"
    r"overslaan|gepast|gezwegen|overgeslagen)\b|\b(?:wordt|word) niet gepast\b",
    r"\b(?:ik|we) (?:wacht|wachten|blijf|blijven|blijf hier|ga|gaan) (?:\S+ ){0,6}?(?:tot|"
    r"totdat|voor|voordat) (?:\S+ ){0,5}?(?:zegt|antwoordt|praat|vertelt|antwoord|gezegd|verteld|"
    r"gepraat|deelt|gedeeld|geantwoord|gesproken|reageert|iets gezegd)\b",
    r"\b(?:je|jij|jullie|niemand|we) (?:mag|mogen|gaat|gaan|komt|kunt|kunnen) (?:\S+ ){0,5}?(?:pas|"
    r"niet|nergens) (?:\S+ ){0,5}?(?:als|voor|voordat|tot|totdat) (?:\S+ ){0,5}?(?:gezegd|"
    r"verteld|geantwoord|gedeeld|antwoord|gesproken|gepraat|antwoordt|zegt|vertelt)\b",
    r"\b(?:zeg|vertel|praat|antwoord|doe) (?:nou |nu |dan |toch |eens |gewoon |maar |hier "
    r")*(?:nou|nu|dan|toch|eens) (?:nou |nu |dan |toch |eens |gewoon |maar |ook )*(?:iets|"
    r"wat|je mond open|een keer iets)$",
    r"\b(?:zeg|vertel) (?:nou|dan|toch) (?:eens |gewoon |ook )?(?:iets|wat)\b|^(?:geef|geeft) "
    r"(?:me |mij |nou |nu |dan |eens |gewoon |toch )*(?:(?:nu|nou|eens|gewoon) )?(?:een )?antwoord\b|"
    r"^praat (?:nou|dan|toch)\b|^antwoord (?:nu|nou|dan|me|mij|gewoon)\b|\bmond eens open\b",
    r"\bik (?:wil|verwacht|eis) (?:\S+ ){0,4}?(?:van iedereen|van jullie allemaal|van elk\w*|"
    r"van ieder\w*|van jou nu|nu van jou) (?:\S+ ){0,3}?(?:iets|antwoord|reactie|verhaal|bijdrage|"
    r"woord|zin|horen)\b",
    r"\bik (?:wil|verwacht|eis) (?:nu |wel |gewoon |ook |echt )*(?:dat (?:iedereen|je|jij|"
    r"jullie|elke leerling) (?:\S+ ){0,4}?(?:zegt|vertelt|antwoordt|deelt|praat|antwoord geeft|"
    r"reageert|zeggen|vertellen|meepraat|spreekt)|(?:nu )?een antwoord)\b",
    r"\bik wil (?:van )?(?:iedereen|jullie allemaal|elke leerling) (?:\S+ ){0,2}?horen\b|\bik "
    r"wil (?:je|jou) (?:nu )?(?:horen praten|iets horen zeggen)\b",
    r"\biedereen (?:zegt|vertelt|deelt|antwoordt|noemt|geeft|praat) (?:nu |straks |minstens "
    r"|verplicht |minimaal |zo |om de beurt |om beurten |in elk geval |ten minste |even )*(?:iets|"
    r"wat|een \S+|mee|antwoord|zijn \S+)",
    r"\b(?:verplicht|gedwongen) (?:om )?(?:iets |een |wat )?(?:te )?(?:\S+ ){0,3}?<speak>\b|"
    r"\bzonder uitzondering\b|\bgeen uitzonderingen\b|\b(?:er ?)?niet onderuit\b|\bgeen (?:gezwijg|gepas)\b",
    r"\bik wijs (?:\S+ ){0,2}?(?:iemand|een|iemand) (?:\S+ ){0,2}?aan\b|\bwie (?:niks|niets|"
    r"niet) (?:\S+ ){0,2}?(?:zegt|praat|antwoordt|meedoet|vertelt),? (?:\S+ ){0,4}?(?:blijft|"
    r"moet|krijgt|mag)\b",
    r"\b(?:ge|gij|je|jij) (?:moet|zult|zal) (?:nu |hier |gewoon |toch |echt |wel )*antwoord(?:en)?\b",
    r"\bwe gaan (?:niet|nergens) (?:\S+ ){0,4}?(?:voor|voordat|tot) (?:iedereen|je|jij|jullie)\b",
)
_FREE = DUTCH.all(
    r"\b(?:hoeft|hoef|hoeven|niemand moet|niemand hoeft|moet niks|moet niets|moeten niks|moeten "
    r"niets|moet je niet|moet niet)\b",
    r"\b(?:als|indien) (?:\S+ ){0,3}?(?:wil|wilt|willen|durft|zin)\b|\bmag het\b|\bzelf weten\b|"
    r"\bmaar (?:passen|zwijgen) mag\b|\bof (?:passen|zwijgen)\b|\bwie wil\b",
    r"\b(?:denken|gevoel|idee|bang) (?:\S+ )?dat\b|\bniet alles\b",
)


def _demands(sentence: Sentence) -> bool:
    """A question whether something must be told demands nothing."""
    return sentence.kind is not Kind.WH and not (sentence.marked and sentence.kind is Kind.VERB_FIRST)


# ---------------------------------------------------------------- feel
_GUESS = r"(?:vast|zeker|wel|natuurlijk|duidelijk|ongetwijfeld|gewoon|toch|dus|waarschijnlijk|blijkbaar|vast en zeker)"
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
    r"\bwat zul je <feeling> (?:zijn|geweest)\b|\bdat deed (?:je )?(?:vast|natuurlijk|zeker) (?:pijn|zeer)\b",
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
    r"\b(?:doet|deed) me (?:heel erg |erg |meteen |ook )?denken aan (?:mijn|toen|vroeger|de tijd|die keer|een keer)\b",
    rf"\bmijn (?:eigen |oudste |jongste |beste |kleine )*{_KIN}\b",
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
_ABOUT_THE_TALK = DUTCH.all(
    r"\bik (?:ben|was) zelf (?:ook )?(?:heel |erg |wel |best )?(?:benieuwd|nieuwsgierig|stil|niet|nog|aan)\b",
    r"\bik heb zelf (?:nog |ook )*(?:geen|een vraag|niet)\b",
    r"\bmoet ik zelf\b",
    r"\bmijn (?:vrouw|man)elijk",
    r"\bmijn kind(?:eren)? uit de klas\b",
)

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.SECRET: Watch(_PROMISES, _NO_PROMISE, _promises).sees,
    Rule.FORCE: Watch(_FORCES, _FREE, _demands).sees,
    Rule.FEEL: Fills(Watch(_FILLS, _ASKS_BACK, tells), _ASKS_BACK[:1]).sees,
    Rule.SELF: Watch(_ABOUT_ME, _ABOUT_THE_TALK, speaks).sees,
}
"""Whether a message touches a rule about what it tells."""
