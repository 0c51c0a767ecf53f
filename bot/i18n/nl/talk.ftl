# Het gesprek: wat de klas en de leerling lezen.

kind-getting-to-know = Kennismakingsgesprek
kind-goals = Doelengesprek
kind-progress = Voortgangsgesprek
kind-feedback = Feedbackgesprek
kind-evaluation = Evaluatiegesprek
kind-weekly = Weekgesprek
kind-class-circle = Klassengesprek
kind-on-request = Gesprek op verzoek

opening-tab = Gesprek · ongeveer { $minutes } minuten
opening-tab-over = Gesprek · afgelopen
opening-purpose = **Daar gaat het over**
    { $purpose }
opening-intent = **Dit wil ik ermee doen**
    { $intent }
opening-request = **Hierbij heb ik jullie nodig**
    { $request }
opening-good-to-know = **Goed om te weten**
    - Zwijgen mag. De knop Pas werkt altijd en je hoeft niets uit te leggen.
    - Eerst denken, dan schrijven.
    - { $who-reads }
    - Ik let op of het veilig is. Maak ik me zorgen om iemand, dan kan ik dat niet voor mezelf houden. Ik vertel je dan eerst wat ik ga doen.
opening-reads-sealed = Jij kiest of de klas jouw antwoord leest. Alles is ook voor { $teacher } te lezen. De klas ziet niets voordat we samen opendoen.
opening-reads-chat = Schrijf je in het kanaal, dan leest de hele klas mee. Met de knop kies je dat zelf. Alles is ook voor { $teacher } te lezen.
opening-join = Ik doe mee
opening-watch = Ik kijk eerst mee
opening-question = Ik heb een vraag
opening-joined = Fijn dat je er bent.
opening-watching = Kijk rustig mee. Ik vraag je niets. Met Ik doe mee stap je er later in.
opening-dm-offer = Mag ik je ook een privébericht sturen, als ik jou iets wil vragen?
opening-dm-yes = Dat mag
opening-dm-no = Liever niet
dm-welcome = Goed. Ik stuur je alleen iets als het over dit gesprek gaat. Je kunt het uitzetten met /mijn herinneringen.
dm-unwelcome = Dat is goed. Ik stuur je niets.

question-tab-think = Vraag { $number } · denktijd
question-tab-write = Vraag { $number } · opschrijven
question-tab-preview = Vraag { $number } · even kijken
question-tab = Vraag { $number }
question-think = Neem de tijd tot { $time }. Nog even niets typen. Woorden, een beeld of een half idee: alles mag.
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
answer-your-words =
    Jouw woorden, zodat je ze niet kwijt bent:
    { $text }
answer-passed = Prima. Meedenken is ook meedoen.
answer-dm-kept = **Bewaard.** Dit leest: { $who }. Aanpassen kan tot { $time }, met de knop of met een nieuw bericht.
answer-dm-no-question = Er staat nu geen vraag open in jouw klas. Ik heb dit niet bewaard.
answer-dm-which = Je zit in meer klassen met een open vraag. Gebruik de knop in het kanaal van de klas die je bedoelt.
answer-dm-stranger = Ik bewaar hier alleen antwoorden van leerlingen op een vraag die open staat. Ik heb dit niet bewaard. Hoor je bij een klas? Gebruik dan de knop in het kanaal van die klas.
answer-dm-before = Dat bericht is van voor deze vraag, dus het telt niet mee. Stuur een nieuw bericht als het bij deze vraag hoort.
answer-dm-refused = Dit bewaar ik niet: { $reason }
answer-withdrawn = Jouw bericht is weg, dus het telt niet meer als jouw antwoord. Zolang het schrijven duurt, kun je iets nieuws inleveren.
answer-given-back = Er staat nu een andere vraag. Wat jij schreef, hoorde bij de vorige, dus ik bewaar het niet meer.
answer-stray = Dat bericht heb ik bewaard als jouw antwoord. Nog niemand in de klas leest het.
answer-stray-stays = Dat bericht kan ik niet weghalen. Het telt als jouw antwoord.
more-time-given = Er is tijd bij, voor iedereen.

reveal-tab = Vraag { $number } · samen open
reveal-title = Daar gaan we
reveal-read = Lees rustig, er is geen haast.
reveal-nothing = Nog geen woorden. Dat kan. We laten deze vraag even hangen.
reveal-without-name = zonder naam
echo-same = Herken ik
echo-new = Nieuw voor mij
echo-more = Wil ik meer van horen
echo-noted = Dank je. Niemand ziet wat jij kiest, en ik schrijf het niet op. Kiezen vijf of meer leerlingen hetzelfde, dan hoort { $teacher } dat, zonder namen.
kept-back = Ik heb jouw antwoord niet aan de klas laten zien. Wel leest { $teacher } het. Wil je nu iemand spreken?
# Nummers: kijk ze elk jaar na.
help-card =
    - Op school: ga naar een volwassene bij wie je je veilig voelt.
    { $country ->
        [BE] - Awel: bel gratis 102, of chat op awel.be.
        - Denk je aan zelfdoding? Bel gratis de Zelfmoordlijn: 1813, of chat op zelfmoord1813.be.
        - Doet iemand jou pijn, of voel je je niet veilig? Bel gratis 1712, of chat op 1712.be.
       *[NL] - Kindertelefoon: bel gratis 0800-0432, of chat op kindertelefoon.nl.
        - Denk je aan zelfdoding? Bel gratis 113, of chat op 113.nl.
        - Veilig Thuis, dag en nacht en gratis: 0800-2000.
    }
    - Bij direct gevaar: 112.
help-line = { $country ->
    [BE] bel gratis met Awel: 102
   *[NL] bel gratis met de Kindertelefoon: 0800-0432
}

offer-title = { $name }, jouw kaartje ligt bovenop
offer-question = Wil je er zo iets over vertellen?
offer-yes = Ja
offer-later = Straks
offer-no = Nu even niet
offer-said-yes = **Je zei: ja.** Neem de tijd. Je mag ook bij één zin stoppen.
offer-said-later = Goed. Ik vraag het je straks nog eens.
offer-said-no = Dat is goed.
offer-rather-not = Toch liever niet
turn-tab = Vraag { $number } · vertel eens
turn-title = { $name }, vertel eens …
turn-hook = … over dat stukje ‘{ $hook }’.
turn-done = Dat was het
turn-pass = Pas
turn-passed = Dat is goed. Er blijft niets van staan.
turn-finished = Dank je.
thanks-said = Dank je, { $name }.
thanks-echo = Dank je, { $name }. Ik onthoud: { $words }
turn-hook-word = … over dat woord ‘{ $hook }’.
turn-hook-card = … { $hook }.
turn-hook-saw = … wat je voor je zag.
turn-hook-began = … hoe dat begon.
turn-hook-then = … wat er daarna kwam.
turn-hook-day = … hoe een dag dan loopt.
turn-silence = …
not-knowing = Weet ik niet
not-knowing-ask = Dat kan. Wil je nog even denken, een woord kiezen, of doorgeven?
not-knowing-think = Nog even denken
not-knowing-word = Een woord kiezen
not-knowing-pass-on = Doorgeven
not-knowing-thinks = Neem de tijd. Er loopt geen klok.
one-word-ask = Kies een woord dat er een beetje bij past. De klas leest het.
one-word-list = Kies een woord
one-word-said = { $name } kiest een woord: **{ $word }**
one-word-mixed = gemengd
one-word-calm = rustig
one-word-curious = nieuwsgierig
one-word-proud = trots
one-word-busy = druk
one-word-tense = gespannen
one-word-tired = moe
one-word-alone = alleen
one-word-surprised = verrast
one-word-rather-not-say = zeg ik liever niet
hand-over-ask = Wie zou jij hierover willen horen? Je hoeft niemand te kiezen. Ik vraag het zacht, als het kan. Jouw naam noem ik er niet bij.
hand-over-list = Kies iemand
hand-over-nobody = Niemand in het bijzonder
hand-over-thanks = Dank je. Ik vraag het zacht, als het kan.

probe-and-then = En toen?
probe-more = Vertel nog een stukje.
probe-mirror = ‘{ $words }’ …
probe-see = Wat zag je daarbij?
probe-feel = Hoe was dat voor jou?
probe-difference = Op welke dag is het anders?
probe-other-eye = Wat zou een ander daarvan zien?
probe-helped = Wat hielp toen?
probe-meaning = Wat maakt dit belangrijk voor jou?
probe-room = Zit er nog iets bij?
probe-stop = We mogen het hier ook laten.
probe-summary = Ik hoor: { $words } Klopt dat?
probe-own = { $words }

ending-tab = Gesprek · afgelopen
ending-title = Dit was ons gesprek
ending-thanks = Dank jullie wel. Ook voor de stilte.
ending-stop-tab = Gesprek · gestopt
ending-stop-title = We stoppen hier
ending-stop-text = Dat ligt niet aan jullie. Wat nog dicht was, blijft dicht.

reminders-title = **Privéberichten**
help-pupil = **Zo werkt een gesprek**
    - Eerst denken we. Dan gaat de knop Schrijf je gedachte open.
    - Jij kiest of de klas je antwoord leest. Ook { $teacher } kan het lezen.
    - Pas werkt altijd, zonder uitleg.
    - Praten met iemand? Zeg het tegen je leraar, of { help-line }. Bij direct gevaar: 112.
help-teacher = **Zo leid je een gesprek**
    1. /klas inrichten: één keer per klas.
    2. /gesprek start: doel, bedoeling en wat je van de klas nodig hebt.
    3. /gesprek plan: hetzelfde op een later moment, met een aankondiging voor de klas.
    4. Het paneel in regie doet de rest: vraag, denktijd, even kijken, samen open, vertel eens, afronden.
help-no-class = In dit kanaal is nog geen klas ingericht. Dat doet een leraar met /klas inrichten.
