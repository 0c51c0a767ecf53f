"""Dutch words by what they do in a sentence; Flemish forms stand among them."""

from bot.coach.reading import Lexicon

FINITE = """
ben bent is was waren zijn zijt waart heb hebt heeft had hadden hebben hadt kan kun kunt kunnen kon konden
kost wil wilt willen wilde wilden wou wouden mag mogen moogt mocht mochten moet moeten moest moesten zal
zullen zult zou zouden zoudt doe doet doen deed deden ga gaat gaan ging gingen kom komt komen kwam kwamen vind
vindt vinden vond vonden weet weten wist wisten snap snapt snappen snapte snapten begrijp begrijpt begrijpen
begreep begrepen voel voelt voelen voelde voelden denk denkt denken dacht dachten lukt lukte lukken lukten
klopt klopte hoeft hoef hoeven hoefde durf durft durven durfde durfden krijg krijgt krijgen kreeg kregen lijkt
lijken leek leken wordt word worden werd werden bestaat bestaan bestond helpt helpen hielp hielpen maakt
maakte maken maakten merkt merk merkte merkten werkt werkte werkten leert leerde leerden loopt liep liepen
speelt speelde speelden zit zat zaten zitten staat stond stonden staan ligt lag lagen gaf gaven geeft geef
geven nam namen neemt neem hoort hoorde hoorden hoor ziet zag zagen zie zegt zei zeiden zeg bleef bleven
blijft blijf past paste houdt hield hielden hou vraagt vroeg vroegen vraag stelt stelde brengt bracht brachten
viel vielen valt raakt raakte bedoelt bedoelde bedoel kiest koos kozen kies wint won verloor verliest begint
begon begonnen stopt stopte kost kostte duurt duurde gebeurt gebeurde veranderde verandert stoort stoorde
irriteert verwacht verwachtte hoop hoopt hoopte vertelt vertelde leest las lazen schrijft schreef schreven
zoekt zocht probeert probeerde probeer oefent oefende herken herkent herkende onthoudt onthield vergeet vergat
betekent betekende heet heette noemt noemde woont woonde verrast verraste raadt missen mist miste laat liet
lieten leidt leidde bevalt beviel scheelt scheelde zorgt zorgde draait draaide telt telde kent kende ken wacht
wachtte drijft maakten inspireert inspireerde motiveert motiveerde
groeit groeide hangt hing spreekt sprak reageert reageerde
lacht lachte slaapt sliep stuurt stuurde gooit gooide pakt pakte trekt trok zette koopt kocht verdient verdiende
steunt steunde luistert luisterde klinkt klonk botst botste houden
"""
HELPERS = """
ben bent is was waren zijn heb hebt heeft had hadden hebben kan kun kunt kunnen kon konden wil wilt willen
wilde mag mogen moet moeten moest zal zullen zou zouden ga gaat gaan ging gingen vind vindt vinden vond vonden
doe doet deed weet snap denk voel werd
"""
NOT_A_VERB = """
wat hoe waar waarom hoezo wanneer wie wiens welk welke hoeveel hoelang waarover waarmee waaraan waardoor
waarvan wanner waarheen waarin waarop waarbij waarvoor waarnaar waaruit waarna waartoe waaronder als toen
omdat terwijl zodra voordat nadat doordat hoewel dat stel vertel noem beschrijf leg laat teken bedenk schrijf
kijk luister lees met voor van op in aan naar bij over door tot uit om onder tussen zonder tegen sinds tijdens
na dan nu daar hier vandaag gisteren morgen soms misschien en maar of want dus ook toch indien mits tenzij
zoals zolang tenminste alleen samen eerst straks later vroeger meestal altijd nooit vaak eigenlijk natuurlijk
hopelijk blijkbaar waarschijnlijk zeker vast goed fijn leuk mooi jammer bedankt sorry dank allee awel amai zeg
he ja nee nou oke ok zo omwille vanwege dankzij volgens je jij jullie u ge gij hij ze zij het dit er we wij ik
men iemand iedereen niemand deze die elk elke ieder iedere alle allemaal heel erg best nog net pas juist
gewoon even eens wel niet geen iets niets de een
"""
QUESTION = """
wat hoe waar waarom hoezo wanneer wie wiens welke? hoeveel hoelang waarover waarmee waaraan waardoor waarvan
waarheen waarin waarop waarbij waarvoor waarnaar waaruit vanwaar
"""
YOU = "je jij jullie u ge gij gijle gullie"
PREPOSITIONS = "met voor van op in aan naar bij over door tot uit om onder tussen zonder tegen sinds tijdens vanaf"
FEELINGS = """
boos kwaad verdrietig bang blij moe eenzaam alleen teleurgesteld jaloers zenuwachtig trots gespannen onzeker
gekwetst verward nerveus overstuur ongelukkig gelukkig geschrokken gestrest gestresst woedend opgelucht somber
down bezorgd ongerust beledigd gefrustreerd angstig buitengesloten onbegrepen opgewonden verlegen beschaamd
lusteloos wanhopig ontevreden verveeld zielig ongemakkelijk pissig chagrijnig nijdig geraakt gepikeerd
verliefd radeloos machteloos uitgeput content opgelaten gekrenkt rot beteuterd schuldig
"""
MOODS = """
leuk fijn stom saai erg vervelend moeilijk geweldig goed slecht eng verdrietig boos gaaf tof lastig zwaar
spannend interessant gezellig irritant vermoeiend teleurstellend frustrerend jammer blij trots bang
zenuwachtig oneerlijk verschrikkelijk cool naar makkelijk heerlijk vreselijk rot pijnlijk mooi super zielig
heftig grappig gemeen fantastisch prachtig zalig plezant keileuk vet gek lelijk knap lief lekker overbodig onnodig
"""
MOOD_LIKE = (
    r"(?!(?:belangrijk|duidelijk|mogelijk|eerlijk|persoonlijk|waarschijnlijk|nodig|handig|veilig|nuttig|"
    r"gelukkig|rustig|"
    r"zelfstandig|regelmatig|aanwezig|verschillend|bekend|voldoende)\b)[a-z]{2,}(?:lijk|loos|achtig|end|erig|zinnig)"
)
"""Words that judge, by how they end; the ones excepted only measure."""

DUTCH = Lexicon(
    {
        "verb": FINITE,
        "helper": HELPERS,
        "nonverb": NOT_A_VERB,
        "w": QUESTION,
        "you": YOU,
        "who": f"{YOU} hij ze zij we wij ik men iemand iedereen niemand",
        "subject": f"{YOU} hij ze zij we wij ik men iemand iedereen niemand het dat dit er die deze de een "
        "jouw jullie onze mijn",
        "prep": PREPOSITIONS,
        "feeling": rf"(?:super|mega|kei|dood|dol|bloed|zo)?(?:{'|'.join(FEELINGS.split())})",
        "mood": rf"(?:super|mega|kei|dood|aarts)?(?:{'|'.join(MOODS.split())}) {MOOD_LIKE}",
        "tell": """vertellen vertel vertelt uitleggen uitlegt beschrijven omschrijven tekenen schetsen toelichten
            verwoorden meenemen opschrijven noemen voordoen delen illustreren""",
        "speak": """zeggen vertellen delen praten antwoorden antwoord antwoordt vertelt zegt deelt praat
            meepraten reageren spreken bijdragen meedoen reageert""",
        "past": "gezegd verteld gevraagd uitgelegd laten getoond genoemd opgeschreven behandeld gedaan voorgelezen",
        "number": "nul een twee drie vier vijf zes zeven acht negen tien",
    }
)
"""The word groups of all Dutch patterns."""
