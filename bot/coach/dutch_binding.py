"""Dutch patterns for what binds a pupil: a promise of secrecy, and being made to talk."""

from collections.abc import Callable, Mapping

from bot.coach.dutch_words import DUTCH
from bot.coach.reading import Reading, Sentence, SentenceKind, Watch
from bot.domain.coach.rules import Rule

# ---------------------------------------------------------------- secret
_TELL_ON = (
    r"(?:vertel|vertellen|vertelt|zeg|zeggen|doorvertellen|doorzeggen|verklappen|verklap|verraden|"
    r"doorgeven|laten weten|delen|doorbrieven|verder ?vertellen)"
)
_PROMISES = DUTCH.all(
    rf"\b(?:zal|ga|zou|kan) ik <gap>(?:niemand|niks|niets|nooit|niet) <gap5>{_TELL_ON}\b",
    r"\b(?:vertel|zeg|verklap|verraad) ik <gap5>(?:(?:aan |tegen )?niemand|nooit|niet (?:verder|door))\b",
    rf"\bik (?:zal|ga|zou|beloof|kan|wil|hoef|mag) <gap>(?:niemand|niks|niets|nooit|niet) <gap>{_TELL_ON}\b",
    r"\b(?:ik|we) (?:vertel|zeg|verklap|vertellen|zeggen|deel|verraad) <gap5>(?:aan niemand|"
    r"tegen niemand|niemand|nooit|niet (?:verder|door)|niks door|niets door|tegen niets en niemand)\b",
    r"\bik (?:vertel|zeg|geef|praat) <gap5>(?:niet|nooit) <gap2>(?:verder|door)\b",
    r"\bik (?:vertel|zeg|verklap|klets|deel|zal|ga) <gap5>(?:aan|tegen|met) geen (?:enkele?|mens|ziel|\S+)\b",
    r"\b(?:ik|we|wij) (?:hou|houd|houden) (?:dit|het|dat|alles) <gap2>(?:stil|geheim|onder ons|voor (?:ons|mij|"
    r"me|mezelf))\b",
    r"\b(?:niemand|geen mens|geen ziel)\b <gap5>(?:dit|dat|het(?= te| van| ooit| weten|$)|er|ervan|hiervan|"
    r"iets) (?:\S+ )?(?:van mij|"
    r"te weten|te horen|achter|lezen|weten)\b|\b(?:hier|daar|er) (?:komt|hoort|"
    r"weet) (?:\S+ )?niemand (?:\S+ )?(?:achter|van|iets)\b",
    r"\bniemand (?:hoort|weet|verneemt) (?:dit|dat|iets|ooit)\b|\b(?:laat|toon) ik (?:\S+ )?(?:aan )?niemand\b|"
    r"\bik laat (?:\S+ ){0,3}?(?:aan )?niemand (?:lezen|zien|horen)\b",
    r"\b(?:krijgt|krijgen|hoort|horen|weet|weten) (?:je|jouw|jullie|zijn|haar) (?:ouders|moeder|vader|mama|papa|"
    r"mentor|"
    r"klasgenoten|vrienden) <gap2>(?:nooit|niet|niks|niets)\b",
    r"\bmijn mond (?:\S+ )?(?:hou|houd|dicht)\b|\bgesloten als\b|\bvoor mijn oren\b|\bblijft bij mij\b",
    r"\balleen voor (?:mezelf|mijzelf|mij)\b.*\b(?:erewoord|beloofd|echt)$",
    r"\b(?:mee in (?:mijn|het) graf|(?:de|deze) (?:deur|kamer|klas|ruimte|muren) niet uit)\b|"
    r"\bverlaat (?:dit|deze|de|het) [a-z]+ (?:niet|nooit)\b",
    r"\b(?:dit|dat|het|er) (?:komt|gaat|raakt|belandt|lekt) <gap2>(?:nooit|niet|niks|niets) <gap2>(?:bij|tot|"
    r"aan|naar|van) <gap2>"
    r"(?:terecht|ouders|moeder|vader|mama|papa|mentor|directeur|directie|buiten|uit)\b",
    r"\bik (?:beloof|zweer|garandeer) <gap>(?:niemand|niks|niets|niet verder|nooit|geheim|"
    r"onder ons|tussen ons|voor me|voor mezelf|voor mij|zwijg|zwijgen)\b",
    r"\b(?:blijft|blijven|houden we|hou ik|houd ik|houden wij|blijf) <gap5>(?:tussen ons|onder "
    r"ons|geheim|tussen (?:jou|jullie) en mij|tussen ons tweeen|tussen ons twee|onder ons "
    r"tweeen|ons geheim\w*|een geheim\w*|hier binnen|strikt vertrouwelijk|vertrouwelijk|bij "
    r"mij|tussen deze (?:vier )?muren|binnen deze (?:vier )?muren|in dit (?:lokaal|kamertje|hokje))\b",
    r"\b(?:tussen ons|onder ons|geheim|tussen ons tweeen|vertrouwelijk) (?:blijft|blijven|houden|gehouden|houd|"
    r"hou)\b",
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
    r"ergens anders heen|door (?:naar|aan))\b",
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
    r"\b(?:kan|kunnen|mag|moet) <gap3>(?:niet|geen|nooit) <gap5>(?:beloven|garanderen|houden|bewaren|zwijgen)\b|"
    r"\b(?:kan|kunnen|mag|wil|ga|zal) (?:ik |je |jou |jullie |dat |het |dit |we |er |dus |"
    r"eerlijk gezegd |helaas )*(?:niet|geen|nooit) <gap5>(?:beloven|geheim\w*|garanderen|houden|"
    r"toezeggen|bewaren|zwijgen|beloof)\b",
    r"\b(?:beloof|garandeer|zeg) <gap3>(?:niet dat|niet|geen)\b <gap3>(?:dat|geheim|niemand|tussen)",
    r"\b(?:blijft|blijven|is|hoeft|zijn) <gap2>(?:niet|geen|nooit|niet alles) <gap2>(?:tussen|"
    r"onder|geheim|vertrouwelijk|een geheim)\b",
    r"\b(?:zonder dat|zonder het|tenzij|behalve|zonder jou|eerst met jou|eerst aan jou|voordat|"
    r"totdat)\b|\bgeen geheimen?\b|\bniet alles\b|\bniet altijd\b",
    r"\b(?:nu|even) mijn mond\b",
    r"\b(?:wie|van wie|wie wat|hoe) <gap2>(?:schreef|geschreven|zei|gezegd|antwoord)\b",
)
_BUT_OTHERS = DUTCH.all(r"\b(?:maar |, )?wel (?:tegen|aan|met|bij)\b")
_DO_TELL = DUTCH.compile(r"^(?:wil|wilt|moet|mag|vind|heb|is|kan|blijft|hoort|weet|zal|zou|ga) ")


def _promises(sentence: Sentence) -> bool:
    """A question about keeping something between us promises nothing yet."""
    return sentence.kind is not SentenceKind.WH and not (sentence.marked and _DO_TELL.match(sentence.core))


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
    r"(?:me |mij |nou |nu |dan |eens |gewoon |toch )*(?:(?:nu|nou|eens|gewoon) )?(?:een )?antwoord\b(?! op)|"
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
_EVERY = (
    r"(?:iedereen|jullie allemaal|elke leerling|iedere leerling|elk kind|ieder kind|elk groepje|elke groep|"
    r"(?:elk|ieder|een ieder) van jullie|wij allemaal|we allemaal)"
)
_TELLS = r"(?:zegt|vertelt|deelt|noemt|antwoordt|spreekt|zeggen|vertellen|delen|noemen)"
_TOLD = (
    r"(?:gezegd|verteld|geantwoord|gedeeld|gesproken|gepraat|gereageerd|zegt|vertelt|antwoordt|praat|deelt|spreekt|"
    r"aan de beurt is geweest|antwoord)"
)
_PUSHES = DUTCH.all(
    rf"\b{_EVERY} (?:straks |nu |zo |vandaag )?{_TELLS} (?!weleens|soms|vaak|altijd)<gap3>"
    r"(?:iets|wat|een|zijn|haar|hun|minstens|antwoord|mee)\b",
    rf"\b{_TELLS} {_EVERY} (?:\S+ )??(?:iets|wat|een|zijn|haar|hun|minstens|antwoord)\b",
    rf"\b{_EVERY} (?:gaat|gaan) <gap>(?:vertellen|zeggen|delen|antwoorden|praten)\b",
    rf"\bpas <gap5>(?:als|wanneer|nadat|zodra) <gap5>{_TOLD}\b",
    r"\bik (?:ga|zal|wijs|pik|kies|vraag|duid) <gap5>(?:iedereen|jullie|een voor een|om de beurt|iemand)\b <gap5>"
    r"(?:aan|aanwijzen|aanduiden|uit|eruit|uitkiezen|overhoren)\b",
    r"\b(?:<speak>|spreekbeurt|beurt|verhaal|meedoen)\b.*(?<!niet )\b(?:verplicht|een must|geen keuze)$",
    r"^(?:je|jij|jullie|ge|gij) (?:zegt|vertelt|zeggen|vertellen|antwoordt|antwoorden|praat|geeft) (?:me |mij |ons )?"
    r"(?:nu|gewoon|onmiddellijk|meteen)\b|\bvoor de draad\b|\b(?:passen|zwijgen|stil zijn) telt <gap2>niet\b",
    r"\b(?:iedereen|jullie|je|jij|allemaal) (?:krijgt|krijgen|krijg) (?:\S+ )?de beurt\b|\bof (?:je|jullie|"
    r"ge) (?:nu |het )*wil(?:t|len)? of niet$",
    r"(?:^|\ben |, )(?:je|jij|jullie|ge|gij) (?:geeft|geven) (?:nu |gewoon |eens )+antwoord\b|^zeg (?:het )?op$",
    r"\b(?:je|jij|jullie|ge|gij|iedereen) (?:moet|moeten) (?:gewoon |nu |echt )?(?:meepraten|meedoen|meekletsen)\b",
    r"\b(?:zegt|zeg|vertelt|vertel|antwoordt|antwoord|praat) <gap5>of (?:je|jullie|ge) (?:blijft|blijf|gaat|"
    r"krijgt|kunt|mag|moet)\b",
    r"\bwie (?:zijn|haar|z'n) mond <gap3>(?:blijft|moet|krijgt|gaat)\b|\b(?:niemand uitgezonderd|"
    r"zonder uitzondering)\b",
    r"\bik (?:verwacht|wil|eis) <gap>(?:een|minstens|minimaal|ten minste) <gap2>(?:zin|woord|antwoord|bijdrage|"
    r"reactie|idee)\b",
    r"\b(?:sla|slaan) (?:ik|we|wij) niemand over\b|\bniet weg <gap3>zonder\b",
    r"\bnu wil ik <gap3>(?:antwoord|iets horen|horen)\b|\b(?:je|jij|jullie|ge) (?:ontkomt|ontkom|ontkomen) er\b",
)
_FREE = DUTCH.all(
    rf"\b{_ALL} (?:moet|moeten) (?:\S+ ){{0,2}}?(?:kunnen|mogen|durven|vrij|zich|zelf|veilig)\b",
    r"\b(?:die|wie|als (?:je|hij|ze|die)) (?:dat |er )?wil(?:t|len)?\b|\bniet verplicht\b",
    r"\b(?:hoeft|hoef|hoeven|niemand moet|niemand hoeft|moet niks|moet niets|moeten niks|moeten "
    r"niets|moet je niet|moet niet)\b",
    r"(?<!ook )\b(?:als|indien) (?:\S+ ){0,3}?(?<!geen )(?:wil|wilt|willen|durft|zin)\b|\bmag het\b|\bzelf weten\b|"
    r"\bmaar (?:passen|zwijgen) mag\b|\bof (?:passen|zwijgen)\b|\bwie wil\b",
    r"\b(?:denken|gevoel|idee|bang) (?:\S+ )?dat\b|\bniet alles\b",
)


def _demands(sentence: Sentence) -> bool:
    """A question whether something must be told demands nothing."""
    return sentence.kind is not SentenceKind.WH and not (sentence.marked and sentence.kind is SentenceKind.VERB_FIRST)


TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.SECRET: Watch(_PROMISES, (*_NO_PROMISE, *_BUT_OTHERS), _promises).sees,
    Rule.FORCE: Watch((*_FORCES, *_PUSHES), _FREE, _demands).sees,
}
"""Whether a message promises what cannot be promised, or makes somebody talk."""
