# De vraag: denktijd, antwoorden, de blik van de leraar en het openen.

question-tab-think = Vraag { $number } · denktijd
question-tab-write = Vraag { $number } · opschrijven
question-tab-preview = Vraag { $number } · even kijken
question-tab = Vraag { $number }
question-think = Neem de tijd tot { $time }. Nog even niets typen. Een woord, een zin of een half idee: alles mag.
question-think-until = Schrijven kan { $countdown }.
question-write-sealed = Een paar woorden is genoeg. Spelling telt niet. Inleveren kan tot { $time }, met de knop of in een privébericht aan mij.
question-write-chat = Een paar woorden is genoeg. Spelling telt niet. Schrijf hier in het kanaal, of met de knop. Het kan tot { $time }.
question-write-chat-reply = Een paar woorden is genoeg. Spelling telt niet. Antwoord op dit bericht, met de melding aan, of gebruik de knop. Het kan tot { $time }.
question-write-until-sealed = We doen ze open { $countdown }.
question-write-until-chat = Verder gaat het { $countdown }.
question-limit = Hooguit { $limit } tekens.
question-starter = Je kunt beginnen met: { $starter }
question-has-words = Er zijn al gedachten binnen.
question-preview = Ik lees even mee, dan gaan ze open. Je hoeft nu niets te doen.
question-skipped = Deze vraag laten we liggen.
question-button = Schrijf je gedachte
question-more-time = Meer tijd
question-pass = Pas

answer-title = Jouw gedachte
answer-text = Wat komt er bij je op?
answer-text-hint = Een paar woorden is genoeg. Spelling telt niet.
answer-visibility = Wie mag dit lezen?
answer-visibility-hint = Ook voor { $teacher } te lezen.
answer-visibility-hint-support = De klas leest het? Dan ook { $teacher } en de begeleiders.
answer-visibility-teacher = Alleen { $teacher }
answer-visibility-anonymous = De klas, zonder mijn naam (als er genoeg zijn)
answer-visibility-named = De klas, met mijn naam
answer-preference = Wil je er zo iets over vertellen?
answer-preference-gladly = Graag
answer-preference-may-ask = Mag je vragen
answer-preference-rather-not = Vandaag liever niet

answer-kept = **Bewaard.** Je kunt het nog aanpassen tot { $time }.
answer-changed = **Bewaard.** Dit is nu jouw antwoord. Aanpassen kan tot { $time }.
answer-nameless = Zijn er te weinig antwoorden zonder naam, dan opent het niet. Dan leest alleen { $teacher } het, en vertelt hooguit in eigen woorden door.
answer-edit = Lees of pas aan
answer-early = Nog even denken. Schrijven kan { $countdown }. Bewaar je woorden tot dan.
answer-late = Het schrijven is voorbij, dus dit staat er niet bij. Je kunt het straks nog vertellen.
answer-passed = Prima. Meedenken is ook meedoen.
answer-dm-kept = **Bewaard.** Dit leest: { $who }. Aanpassen kan tot { $time }, met de knop. Schrijf je nog een bericht, dan komt dat erbij.
answer-dm-joined = **Bewaard.** Dit hoort bij wat je al schreef: samen is het één antwoord. Dit leest: { $who }. Aanpassen kan tot { $time }, met de knop.
answer-dm-no-question = Er staat nu geen vraag open in jouw klas. Ik heb dit niet bewaard.
answer-dm-which = Je zit in meer klassen met een open vraag. Gebruik de knop in het kanaal van de klas die je bedoelt.
answer-dm-stranger = Ik bewaar hier alleen antwoorden van leerlingen op een vraag die open staat. Ik heb dit niet bewaard. Hoor je bij een klas? Gebruik dan de knop in het kanaal van die klas.
answer-dm-before = Dat bericht is van voor deze vraag, dus het telt niet mee. Stuur een nieuw bericht als het bij deze vraag hoort.
answer-withdrawn = Jouw bericht is weg, dus het telt niet meer als jouw antwoord. Zolang het schrijven duurt, kun je iets nieuws inleveren.
answer-part-withdrawn = Dat bericht is weg, dus het telt niet meer mee. De rest van jouw antwoord staat er nog.
answer-elsewhere = Je reageert op iets van voor deze vraag, dus dit telt niet als antwoord op een vraag van nu. Hoort het daar wel bij? Stuur het dan als gewoon bericht, of gebruik de knop onder de vraag.
answer-form-replaced = Dit bericht komt in de plaats van wat je in het formulier schreef.
answer-full = Dit past er niet meer bij: jouw berichten zijn samen één antwoord van hooguit { $limit } tekens. Wat je eerder schreef, is bewaard. Met de knop onder de vraag kun je er één tekst van maken.
answer-given-back = Er staat nu een andere vraag. Wat jij schreef, hoorde bij de vorige, dus ik bewaar het niet meer.
answer-stray = Dat bericht heb ik bewaard als jouw antwoord. Nog niemand in de klas leest het.
answer-stray-stays = Dat bericht kan ik niet weghalen. Het telt als jouw antwoord.
brought-picture = een plaatje
brought-file = een bestand
brought-voice = een spraakbericht
brought-sticker = een sticker
brought-forward = een doorgestuurd bericht
brought-poll = een peiling
brought-gif = een GIF of plaatje van internet
brought-mention = een naam met @
brought-other = iets zonder woorden
beside-no-words = Dank je. Alleen woorden kan ik als antwoord bewaren, dus dit heb ik niet bewaard: { $what }.
beside-taken-away = Ik heb het uit het kanaal gehaald, want daar is het nu nog stil. Straks kun je het laten zien.
beside-what-to-do = Wil je meedoen? Schrijf in een paar woorden wat je ermee bedoelt, of kies Pas. Allebei is goed.
beside-words-kept = Jouw woorden zijn bewaard. Wat erbij zat niet: { $what }.
more-time-given = Er is tijd bij, voor iedereen.

reveal-tab = Vraag { $number } · samen open
reveal-title = Daar gaan we
reveal-read = Lees rustig, er is geen haast.
reveal-nothing = Er ligt niets open. Dat kan. We laten deze vraag even hangen.
reveal-without-name = zonder naam
reaction-same = Herken ik
reaction-new = Nieuw voor mij
reaction-more = Wil ik meer van horen
reaction-noted = Dank je. Niemand ziet wat jij kiest, en ik schrijf het niet op. Kiezen vijf of meer leerlingen hetzelfde, dan hoort { $teacher } dat, zonder namen.
kept-back = Ik heb jouw antwoord niet aan de klas laten zien. Wel leest { $teacher } het.
kept-back-ask = Wil je nu iemand spreken?
preview-caught-alone = Dit is voor jou alleen geschreven, en dus niet voor wie hier meeleest. Je leest het bij Alleen voor jou.

preview-tab = Even kijken · vraag { $number }
preview-title = Zo gaan ze open
preview-count = { $from } tot { $to } van { $total } · alleen de regie ziet dit
preview-empty = Er is niets om te openen. Dat kan.
preview-named = **{ $name }, met naam**
preview-anonymous = **Zonder naam**
preview-for-you = **{ $name }**
preview-hold = Houd vast
preview-release = Mag toch open
preview-show-name = Toon mij de naam
preview-name-is = Dit schreef { $name }.
preview-held-tab = Deze houd ik voor je vast
preview-caught-tab = De bot hield dit even voor je vast
preview-caught = Er staat een woord in van de lijst van jullie school. Lees het rustig. Vaak is er niets aan de hand.
concern-card = **Maak je je zorgen? Zes punten**
    1. Blijf rustig en luister.
    2. Zeg dat het goed is dat het verteld is, en dat het niet de schuld van de leerling is.
    3. Beloof geen geheimhouding. Zeg wie je erbij haalt en waarom.
    4. Vraag open en weinig. Ga niet uitzoeken, en oordeel niet over ouders.
    5. Schrijf letterlijk op wat je hoorde.
    6. { $country ->
        [BE] Ga vandaag naar de zorgcoördinator of leerlingbegeleider. Zij overleggen met het CLB. Advies geeft ook 1712.
       *[NL] Ga vandaag naar de aandachtsfunctionaris of zorgcoördinator. Zij doorlopen de meldcode.
    } Bij direct gevaar: 112.
preview-held-kind = Gekozen: { $visibility }
preview-private = Alleen voor jou ({ $count })
preview-private-title = Alleen voor jou
preview-private-none = Niemand schreef iets voor jou alleen.
preview-too-few = { $count ->
    [one] Eén antwoord zonder naam blijft dicht: de klas zou weten van wie het is. Je leest het
   *[other] { $count } antwoorden zonder naam blijven dicht: het zijn er te weinig, de klas zou weten van wie ze zijn. Je leest ze
} bij Alleen voor jou. Wil je er iets van doorvertellen, doe dat dan in je eigen woorden.
preview-next-page = Volgende
preview-previous-page = Vorige
preview-opened = Deze vraag is open.
preview-not-opened = Deze vraag ging niet open.
preview-page = Bladzijde { $page } van { $pages }
question-done = De vraag komt in { $channel }.
question-stays-sealed = Deze vraag is persoonlijk, of de klas antwoordt zonder naam. Daarom blijven de antwoorden dicht tot jullie ze samen openen.
