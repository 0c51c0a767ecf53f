"""Dutch patterns for how a question is put: closed, steering, blaming, heard every day."""

from collections.abc import Callable, Mapping

from bot.coach.asking import Closed, Obvious, Why
from bot.coach.dutch_words import DUTCH
from bot.coach.reading import Reading, Sentence, SentenceKind, Watch, either, found_in
from bot.domain.coach.rules import Rule

# ---------------------------------------------------------------- closed
_INVITES = DUTCH.all(
    r"^(?:kun|kan|kunt|wil|wilt|zou|mag|kunnen|willen|zouden|durf|durft) (?:<you>|iemand|ik|er iemand) <gap><tell>\b",
    r"^(?:kun|kan|kunt|wil|wilt|zou|kunnen|willen) (?:<you>|iemand) <gap>(?:laten (?:zien|"
    r"horen|weten)|zien hoe|voorbeelden? (?:geven|noemen|bedenken)|"
    r"voorbeeld (?:geven|noemen|bedenken)|meer (?:over )?zeggen|helpen (?:te )?begrijpen|zeggen "
    r"(?:wat|hoe|waar|wie|welke?|wanneer)|"
    r"meenemen|op weg helpen)\b",
    r"^(?:kun|kan|wil|zou|kunt) (?:<you>|iemand) <gap5>zeggen (?:wat|hoe|waar\w*|wie|welke?)\b",
    r"^heb(?:t|ben)? (?:<you>) (?:al )?(?:wel ?eens|ooit|al eens) (?:al )?(?:gehoord|van)\b",
    r"^(?:is het|vind je het|vinden jullie het|vindt u het|is dat|vind je dat|vinden jullie "
    r"dat|vindt ge het) (?:voor (?:jou|jullie|iedereen) )?"
    r"(?:(?:ok|oke|okay|goed|prima|akkoord) (?:voor (?:jou|jullie|iedereen) )?(?:als|dat|om|"
    r"wanneer)|(?:fijn|handig|erg) (?:als|dat|wanneer))\b",
    r"^(?:mag ik|zal ik|zullen we|mogen we|kan ik (?:je|jou|jullie) (?:helpen|ergens))\b",
    r"\bliever niet\b",
    r"^(?:vertel|stel|denk|beeld) (?:je|jij|jullie) (?:eens |je |even )*(?:in|voor)\b",
)
_ENDS_CLOSED = DUTCH.all(
    r"\b(?:ja of (?:nee|neen)|wel of niet|eens of oneens|waar of niet waar|goed of fout|klopt (?:dat|"
    r"het) wel of niet)$"
)
_CLIPPED = DUTCH.all(
    r"^(?:ooit|weleens|al|nog|iemand|zin|klaar|gelukt|genoeg|tevreden|akkoord|eens|gesnapt|begrepen|goed "
    r"geslapen)\b(?! (?:een|even))",
    r"^alles (?!goed|ok|oke|okay|kits|prima|lekker|wel|wat|in orde)",
)
_AFTER_COMMA = DUTCH.all(
    r", (?:en |maar |dus |dan |toen )?<verb> (?:<you>|het|dat|er|iemand|iedereen)\b",
)
_TAGGED = DUTCH.all(
    r", (?:wat|hoe|dacht|denk|vind|vond|vindt|weet|snap) (?:<you>)(?: ook)?(?: (?:niet|wel|toch|ervan|daarvan))?$",
    r", (?:klopt|is|of) (?:dat|het)(?: zo| wat)?$|, (?:snap|begrijp|weet|zie) <you>$",
    r", (?:denk|geloof|dacht|zie|hoor|merk|heb|vind|wil|zou|neem) ik\b",
)
_STATED = DUTCH.all(
    r"^(?:<you>|het|dat|dit|er) <verb>\b",
    r"^(?!(?:how|what|who|where|when|why|which|ik|als|toen|omdat|terwijl|zodra|of|hoewel|sinds|"
    r"zoals)\b)(?!.*\b(?:<w>|what|how|who|where|which)\b)(?:[a-z'-]+ ){1,4}?(?!<nonverb>\b)<verb> [a-z]",
)
_OPEN_INSIDE = DUTCH.all(r"(?:^|[,:] |\b(?:en|of|maar|dus|dan) )(?:<prep> )?<w>\b")

# ---------------------------------------------------------------- leading
_SURE = r"(?:zeker|toch|vast|natuurlijk|ongetwijfeld|vast en zeker|zekers|waarschijnlijk)"
LEADS = DUTCH.all(
    r", (?:toch|he|hee|eh|nietwaar|niet waar|ja toch|toch niet|toch wel|toch zeker)(?:,? (?!wel|"
    r"maar|nog|even)[a-z]+)?$",
    r"^(?!<w>\b)(?!<prep> <w>\b).* (?:toch|he|hee|nietwaar|niet waar)$",
    r"(?:\bof niet(?: soms| dan)?|, niet(?: dan)?|, zeker|\bof wat|\bniet dan)$",
    r", (?:vind|vindt|denk|denkt|dacht|vonden|vinden|snap|geloof) (?:<you>) (?:ook )?(?:niet|ook)(?: ook)?$",
    r"^(?:vind|vindt|vinden|vond|denk|denkt|denken|geloof|gelooft|geloven|wil|willen|zie|ziet|"
    r"zien) (?:<you>) (?:dan |nou |nu |zelf |dat |het |dit )*(?:ook )?(?:niet|geen)\b",
    r"^(?:je|jij|jullie|ge|gij) (?:zult|zal|zullen) (?:nu |je |er |het )*wel\b",
    r"^vind(?:t|en)? (?:<you>) (?:dat |het |dit |deze? )?(?:\w+ )?ook\b",
    r"^(?:zou|was|is|ware) (?:het|dat|dit|er) (?:dan |nou |nu |voor (?:jou|jullie) )*(?:misschien "
    r")?niet (?:\w+ )*?(?:beter|fijner|leuker|handiger|slimmer|fijn|leuk|mooi|goed|"
    r"gewoon|zo|eerlijker|eerlijk|verstandiger|makkelijker|tijd|een|heerlijk|knap|geweldig|"
    r"zielig|saai|gek|raar|raarder|stom|oneerlijk|veel|best|prettiger|nuttig)\b",
    r"^(?:zou|zouden|had|hadden|kun|kon|moet|moest|wil|ben|heb|kunt|moeten|hadden) (?:<you>|"
    r"het|dat|we|wij) (?:dan |nou |nu |het |dat |dit |zelf )*niet (?:\w+ )??"
    r"(?:beter|gewoon|liever|eens|wat|ook|eerst|blij|trots|een beetje|harder|meer|zo|te|eerder|allemaal|iets)\b",
    r"\bzou(?:den)? het niet\b",
    r"^is het niet (?!gelukt|af|klaar|duidelijk)",
    r"\bben(?:t)? (?:<you>) het (?:daar|er)?(?:ook )?(?:met (?:me|mij|ons|\S+) |daarmee |ermee "
    r"|er ook mee )?(?:ook )?eens (?:dat|als)\b",
    r"\b(?:<you>) (?:bent|hebt|heb|vindt|vind|vond|was|had|wilt|wil|weet|snapt|zult|zal|bedoelt|"
    r"gaat|ga|kunt|kan|voelt|deed|moest|moet|begrijpt|begrijpen|ziet|merkt|kent|durft|zijn|"
    r"hebben|willen|weten|snappen|vinden|vonden|waren|zijt|komt|hadden|deden|gingen|kwamen|konden|wilden|wisten|"
    r"zagen)"
    rf" (?:(?:dit|dat|het|nu|je|er|nou|ook|hier) )*{_SURE}\b",
    r"^(?:dat|het|dit|er|die|(?:de|het|die|dat|dit|deze|een|jullie|jouw|je|zo'n|onze) \S+(?: "
    r"\S+)?) (?:was|is|waren|zijn|ging|vond|vind|voelt|voelde|lijkt|leek|helpt|hielp|heeft|"
    r"had|werkt|werkte|wordt|komt|kwam|moet|kan|gaat) "
    rf"(?:(?:je|jij|jullie|voor|jou|het|dit|de|wel|ook|dan|best|u|ge) )*{_SURE}\b",
    r"\b(?:iedereen|elke leerling|alle kinderen|we) (?:vindt|wil|weet|denkt|snapt|vinden|weten|"
    r"willen) (?:\S+ )+?(?:,|jij|jullie|toch)",
    r"\biedereen (?:vindt|wil|weet|denkt)\b",
    r"\bhoe (?:ontzettend |heel |erg |super ?)?<mood> (?:<gap2>)?(?:vond|vonden|vind|vinden|"
    r"vindt|vondt|was|is|waren|ging|voelde|leek|bent|ben|voelt)\b",
    r"^(?:weet|denk|denkt|geloof|vind) (?:<you>) (?:nou |nu |dat )?(?:echt|serieus|heus|werkelijk|nou echt)\b",
    r"^(?:je|jij|jullie) (?:gaat|gaan|wilt|wil) (?:me|mij|ons) (?:toch )?niet vertellen\b",
    r", (?:jij|jullie|gij) (?:ook|toch ook|niet)$",
    r"^(?:vond|vonden|was|waren) (?:<you> )?(?:het|dat|de \S+|die \S+|dit) (?:ook )?(?:niet|"
    r"zo'n) (?:heel |super ?|ontzettend |erg |een )*(?:<mood>e?|knap|lekker)\b",
    r"^(?:bent|ben|zijn) (?:<you>) (?:ook|het) (?:zo|ook|niet)\b",
)
_STEERS_BY_TONE = DUTCH.all(
    r", (?:neem ik aan|lijkt me(?: zo)?|dunkt me|zou ik denken|mag ik hopen|hoop ik|mag ik aannemen)$",
    r"^(?!(?:toch|als|nu|toen|omdat|terwijl|hoewel|stel|sinds|zodra)\b|<w>\b|"
    r"<prep> <w>\b)(?:[^\s,]+ ){1,9}?(?:toch|zeker wel|vast wel|zeker ook)\b(?! (?:nog|even|wel eens)\b)[^,]*$",
)
_NOT_STEERING = DUTCH.all(
    r"\bschaal\b",
    r"\b(?:van )?(?:0|nul|1|een) ?(?:-|tot|t/m|tot en met) ?(?:10|tien)\b",
    r"\bliever niet\b",
    r"\bzeker van\b",
    r"\bniet zeker\b",
    r"\bhoe zeker\b",
    r"^toch (?:nog|even)\b",
)


def steers(sentence: Sentence) -> bool:
    """A question or statement that points one way; it has its own rule."""
    by_tone = _stated(sentence) and found_in(_STEERS_BY_TONE, sentence.core)
    return by_tone or (sentence.kind is not SentenceKind.WH and found_in(LEADS, sentence.core))


def _could_steer(sentence: Sentence) -> bool:
    """A question with its mark, or a statement whose tag says that it wants a yes."""
    return sentence.asks or sentence.whole.endswith((", toch", ", he", ", nietwaar", ", of niet", ", niet waar"))


def _stated(sentence: Sentence) -> bool:
    """A statement that only its question mark makes a question ("een dag zonder telefoon is toch heerlijk?")."""
    return sentence.marked and sentence.kind is SentenceKind.TOLD


# ---------------------------------------------------------------- waarom
_WHY = DUTCH.all(r"\b(?:waarom|hoezo)\b(?!-?vra)")
_WHY_SCALE = DUTCH.all(
    r"\bwaarom\b.*\blagere?\b",
    r"\bwaarom\b.*\b(?:niet|geen|g[e]+n) (?:een |op een )?(?:\d|<number>\b)",
    r"\bwaarom <gap3>(?:geef|geeft|kies|kiest|gaf|koos|kieze) <you> (?:jezelf )?(?:geen|niet)\b",
    r"\b(?:waarom|hoezo) (?:ik|we|wij)\b",
)
_WHY_ASKED = DUTCH.all(
    r"^(?:vertel|zeg|leg|schrijf|noem|beschrijf|denk|geef|bedenk|verklaar|deel|laat)\b.*\b(?:waarom|"
    r"hoezo)\b(?! (?:ik|we|wij)\b)",
    r"\bik (?:vraag me af|ben (?:heel |zo |erg |wel |ook )?(?:benieuwd|nieuwsgierig)(?: naar)?|"
    r"wil (?:graag |nu |even |wel |eens )*(?:weten|horen)|snap niet|begrijp niet|zou (?:graag "
    r")?willen weten)"
    r" <gap2>waarom (?!ik|we|wij)",
)

# ---------------------------------------------------------------- obvious
_WHEN = (
    r"(?: (?:allemaal|iedereen|vandaag|nu|verder|thuis|op school|in de klas|vanochtend|vanmorgen|"
    r"gisteren|zo|er|ermee|dan|eigenlijk|"
    r"hier|met (?:je|jou|jullie|u|iedereen|jou en mij|allemaal|de klas)|dit weekend|deze week|"
    r"daar|bij jou|bij jullie|trouwens|jongens|mensen|klas|tot nu toe|tot nog toe|zoal|zover))*"
)
_OCCASION = (
    r"(?:weekend|weekeinde|dag|vakantie|week|ochtend|avond|herfstvakantie|kerstvakantie|meivakantie|"
    r"zomervakantie|zomer|pauze|les|verjaardag)"
)
_USUAL = DUTCH.all(
    rf"^hoe (?:gaat|gaatie|ging) (?:het|ie|'ie|hij|t){_WHEN}(?: <who>)?$(?<!hoe ging het)",
    rf"^hoe (?:is|was|gaat) het{_WHEN}$",
    rf"^hoe (?:was|is|verliep|ging) (?:je|jouw|jullie|het|uw|de|ieders|iedereens) {_OCCASION}{_WHEN}$",
    r"^(?:alles|gaat alles|is alles|gaat het|gaat het een beetje|alles een beetje) (?:goed|"
    rf"ok|oke|okay|in orde|kits|prima|lekker){_WHEN}$|^alles (?:ok|oke|kits)$|^gaat het{_WHEN}$",
    r"^(?:wat|en wat) (?:heb|hebt|hebben) (?:<you>) (?:allemaal )?(?:vandaag|gisteren|dit "
    r"weekend|in het weekend|afgelopen weekend|het weekend|in de \S*vakantie|de \S*vakantie|"
    r"gisterenavond|gisteravond|van het weekend|van de week) (?:allemaal |zoal )?(?:gedaan|"
    r"uitgespookt)$",
    r"^wat (?:heb|hebt|hebben) <you> (?:vandaag|gisteren) gedaan (?:op school|thuis|in de klas)$",
    r"^(?:heb|hebt|hebben) (?:<you>) (?:allemaal )?(?:een )?(?:goede?|fijne?|leuke?|lekkere?|"
    rf"mooi) {_OCCASION}(?: gehad| achter de rug)?$",
    rf"^(?:goede?|fijne?|leuke?|lekkere?) {_OCCASION} gehad$",
    r"^(?:nog )?(?:iets leuks|leuke dingen|iets bijzonders|wat leuks) gedaan(?: (?:dit|in "
    r"het|gisteren|van het|het|afgelopen) ?(?:weekend|vakantie)?)?$",
    r"^(?:was|hadden|had) (?:het|je|jullie) (?:een )?(?:leuk|leuke|fijn|fijne|goed|gezellig) "
    rf"{_OCCASION}$|^(?:was|is) (?:je|jullie) {_OCCASION} (?:leuk|fijn|goed)$",
)

_CLOSED = Closed(
    invites=_INVITES,
    ends=_ENDS_CLOSED,
    clipped=_CLIPPED,
    after_comma=_AFTER_COMMA,
    tagged=_TAGGED,
    stated=_STATED,
    open_inside=_OPEN_INSIDE,
    steers=steers,
)

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.LEADING: either(Watch(LEADS, _NOT_STEERING, _could_steer), Watch(_STEERS_BY_TONE, _NOT_STEERING, _stated)),
    Rule.WAAROM: Why(_WHY, _WHY_SCALE, _WHY_ASKED).sees,
    Rule.CLOSED: _CLOSED.sees,
    Rule.OBVIOUS: Obvious(_USUAL).sees,
}
"""Whether a message touches a rule about how it asks."""
