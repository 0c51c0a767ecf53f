# De regie: wat de leraar leest.

panel-tab-opening = Regie · opening
panel-tab-round = Regie · vraag { $number }
panel-tab-over = Regie · afgelopen
panel-opening = Het gesprek is open
panel-opening-next = De klas leest de opening. Stel daarna je eerste vraag.
panel-thinking = Denktijd loopt
panel-thinking-until = Schrijven kan { $countdown }.
panel-answering = Iedereen schrijft
panel-answering-until = Even kijken kan { $countdown }.
panel-preview = Even kijken
panel-preview-next = Lees mee hieronder. Daarna gaan ze samen open.
panel-reading = Iedereen leest
panel-reading-until = Vertel eens kan { $countdown }.
panel-turns = Vertel eens
panel-turns-next = Ik vraag iemand die iets opschreef.
panel-turns-asking = Ik vraag het iemand, in stilte.
panel-turns-speaking = { $name } is aan het woord.
panel-turns-waiting = { $name } heeft verteld. Het is nog even stil.
panel-turns-heard = { $name } heeft verteld. Doorvragen of danken kan nu.
panel-turns-nobody = Iedereen die kon, is gevraagd. Tijd voor een volgende vraag, of om af te ronden.
panel-turns-enough = Er is nu een paar keer verteld. Meer mag, het hoeft niet.
panel-echo-more = Vijf of meer leerlingen willen hier meer van horen. Neem hier de tijd voor vertel eens.
panel-echo-same = Vijf of meer leerlingen herkennen hier iets. Wat hebben deze antwoorden gemeen?
panel-echo-new = Voor vijf of meer leerlingen is hier iets nieuw. Vraag daar gerust over door.
panel-closed = Het gesprek is afgerond
panel-stopped = Het gesprek is gestopt
panel-over-counts = { $rounds ->
    [one] 1 vraag gesteld. Alles is bewaard.
   *[other] { $rounds } vragen gesteld. Alles is bewaard.
}
panel-circle = **In de kring**
    { $joined } { $joined ->
        [one] leerling
       *[other] leerlingen
    }, { $watching } { $watching ->
        [one] kijkt
       *[other] kijken
    } mee
panel-lock-failed = **Let op:** ik mag het kanaal niet op slot zetten. Leerlingen kunnen nu typen. Geef mij het recht Rechten beheren in dat kanaal.

panel-kind-steps = **Zo loopt dit gesprek.** Afwijken mag altijd.
panel-kind-leaves = Wat ervan blijft: { $what }.
panel-kind-next = **Straks, stap { $step } van { $steps }:** { $text }
panel-kind-asks = **Dit hoort bij dit gesprek:**
    { $asked }
leaves-teacher-change = wat jij verandert of doet
leaves-agreement = wat jullie afspreken
leaves-wall = de gedachten van de klas, in het kanaal
start-as-circle = Toch met de klas, als kring
refused-for-one-pupil = Dit soort gesprek is bedoeld voor één leerling en jou: begin het met /eentje start. Wil je het met de hele klas, dan kan dat als gewone kring.

panel-first-question = Stel de eerste vraag
panel-next-question = Volgende vraag
panel-open-now = Nu openen
panel-look-now = Nu kijken
panel-reveal = Samen openen
panel-invite = Vertel eens …
panel-more-time = Meer tijd
panel-another = Andere vraag
panel-reword = Woorden aanpassen
panel-reword-hint = De denktijd begint opnieuw. Wat al is ingeleverd, blijft.
panel-another-hint = Eén vraag. Laat je dit leeg, dan trek ik een kaart. De denktijd begint opnieuw.
panel-draw = Kaart trekken
panel-close = Afronden
panel-stop = Stop het gesprek
panel-stop-sure = Weet je het zeker? De klas leest dan: dat ligt niet aan jullie.
panel-stop-yes = Ja, stop
panel-stop-no = Nee, ga door
panel-goes-on = Het gesprek gaat door.
panel-stopped-now = Het gesprek is gestopt.

ask-title = Jouw vraag
ask-text = Wat wil je vragen?
ask-text-hint = Eén vraag. Begin met Hoe, Wat of Vertel eens.
ask-style = Hoe antwoordt de klas?
ask-style-sealed = Dicht, tot we samen openen
ask-style-chat = In het kanaal, na de denktijd
ask-depth = Hoeveel denktijd?
ask-depth-light = Kort
ask-depth-standard = Gewoon
ask-depth-deep = Lang
ask-weight = Hoe persoonlijk is deze vraag?
ask-weight-hint = Persoonlijk gaat zonder naam en blijft dicht. Kwetsbaar vraag je niet aan een hele klas.
ask-weight-light = Licht
ask-weight-personal = Persoonlijk
ask-weight-tender = Kwetsbaar

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
    [one] Eén antwoord zonder naam blijft dicht
   *[other] { $count } antwoorden zonder naam blijven dicht
}: het zijn er te weinig, de klas zou weten van wie ze zijn. Je leest ze bij Alleen voor jou. Wil je er iets van doorvertellen, doe dat dan in je eigen woorden.
preview-next-page = Volgende
preview-previous-page = Vorige
preview-opened = Deze vraag is open.
preview-not-opened = Deze vraag ging niet open.
preview-page = Bladzijde { $page } van { $pages }

probes-tab = Doorvragen, als het past · nog { $left } keer
probes-tab-none = { $name } is aan het woord
probes-tab-over = Beurt voorbij
probes-thanks = Dank je, { $name }
probes-thanks-words = In andere woorden
probes-thanks-preview = **Zo dank je:** { $thanks }
probes-tab-silence = Tweede stilte
probes-tab-enough = Klaar om te danken
probes-silence = Nog even niets zeggen. Doorvragen of danken kan { $countdown }.
probes-listen = Luister eerst. Na een bericht van { $name }, of na Dat was het, blijft het nog even stil.
probes-long = Er wordt al twee minuten verteld. Dat is niet erg. Straks kun je rustig danken.
probes-heard = Hardop verteld
probes-list = Vraag door
probes-form = Doorvragen
probes-summary = Ik hoor … Klopt dat?
probes-summary-hint = Zo dicht mogelijk bij de woorden van de leerling. Klopt dat? komt er vanzelf achter.
probes-own = In je eigen woorden
probes-own-hint = Eén korte vraag. Zonder waarom.
probe-type-and-then = uitnodigen
probe-type-more = uitnodigen
probe-type-mirror = spiegelen
probe-type-see = detail
probe-type-feel = gevoel
probe-type-difference = verschil
probe-type-other-eye = ander oog
probe-type-helped = hulp
probe-type-meaning = betekenis
probe-type-room = ruimte
probe-type-stop = stoppen
probe-type-summary = samenvatten
probe-type-own = zelf
thanks-form = Dank je
thanks-field = Ik onthoud …
thanks-field-hint = Woorden van de leerling, hardop of met naam gezegd. Leeg mag.
probes-text = Wacht eerst. Stilte helpt vaak meer dan een vraag.

turns-fair =
    Ik kies door elkaar uit wie iets inleverde en gevraagd mag worden. Wie graag wil, komt eerst; daarna wie het langst niet aan de beurt was. Niemand komt twee keer voordat iedereen een kans had.
    Het getal van deze vraag is { $seed }. Met dat getal en dezelfde groep valt elke keuze weer zo uit.

invite-asked = Ik vraag het iemand.

start-done = Het gesprek is open. Het paneel staat in { $regie }.
question-done = De vraag staat in { $channel }.
question-stays-sealed = Deze vraag is persoonlijk, of de klas antwoordt zonder naam. Daarom blijven de antwoorden dicht tot jullie ze samen openen.
class-set-up = **{ $name } is ingericht.**
    - Kanaal: { $channel }
    - Regie: { $regie }, alleen voor { $teachers }
    - Taal: { $language }
    - Leeftijd: { $band }
    - Beurten: { $turns }
    - Antwoorden: { $rounds }
class-age-nl = In Nederland mag je Discord gebruiken vanaf 16 jaar, in België vanaf 13. Voor jongere klassen is er de kamer, zonder accounts.
refused-missing-permissions = Ik mis hier rechten: { $missing }. Geef ze aan mijn rol en probeer het opnieuw. Er is nog niets veranderd.
class-missing-hint = Dit recht mis ik nog: { $missing }. Zonder dat kan een gesprek wel, maar niet zo rustig.
class-deaf-hint = Wil een leerling vandaag nog iemand spreken, dan roep ik { $roles }. Die horen dat pas als je bij die rol aanzet dat iedereen haar mag vermelden.
refused-same-roles = Kies voor leraren en leerlingen twee verschillende rollen.
refused-role-of-all = Kies een rol die niet iedereen heeft.
class-regie-topic = Alleen leraren en begeleiders lezen hier mee.
class-pupils = **Leerlingen die ik al zag in { $name }**
    { $names }
class-pupils-none = Nog niemand. Een leerling verschijnt hier na de eerste keer meedoen.
regie-welcome = **Dit is de regie van { $name }.**
    Hier staat straks het paneel. Alleen { $teachers } lezen mee. Begin met /gesprek start in { $channel }.

trouble-lock = Ik mag { $channel } niet op slot zetten. Het gesprek gaat door, maar leerlingen kunnen typen tijdens de denktijd. Geef mijn rol daar het recht Rechten beheren.
trouble-post = Ik mag niet schrijven in { $channel }. Geef mijn rol daar de rechten Kanaal bekijken en Berichten sturen. Wat leerlingen inleveren, bewaar ik gewoon.
trouble-unlock = { $channel } staat nog op slot en ik mag het niet openen. Geef mijn rol daar het recht Rechten beheren, of geef leerlingen daar zelf weer het recht Berichten sturen. Ik blijf het proberen.
trouble-gone = Het kanaal van { $name } is er niet meer. Wat leerlingen inleverden, is bewaard. Stop het gesprek hier met /gesprek stop en richt de klas daarna opnieuw in.
trouble-regie-gone = De regie van { $name } is er niet meer. Het gesprek gaat door: zet stappen met /gesprek verder in het kanaal van de klas. Richt de klas na het gesprek opnieuw in, dan komt er een nieuwe.

band-po-5-6 = groep 5 en 6
band-po-7-8 = groep 7 en 8
band-vo-onder = onderbouw vo
band-vo-boven-mbo = bovenbouw vo of mbo
turn-style-gentle = eerst zacht vragen
turn-style-direct = meteen bij naam
round-style-sealed = dicht tot we samen openen
round-style-chat = in het kanaal
language-nl = Nederlands
language-en = Engels

permission-view-channel = Kanaal bekijken
permission-send-messages = Berichten sturen
permission-read-message-history = Berichtgeschiedenis lezen
permission-manage-channels = Kanalen beheren
permission-manage-roles = Rechten beheren
permission-create-private-threads = Privédraden maken
permission-send-messages-in-threads = Berichten sturen in draden
permission-manage-threads = Draden beheren
permission-manage-messages = Berichten beheren

## Dagen zonder school

free-days-noted = Dat is bewaard: { $period }. Dan kom ik niet uit mezelf bij leerlingen.
free-days-removed = Die dagen staan er niet meer.
free-days-list = **Vrij voor deze klas**
free-days-none = Deze klas heeft zelf geen vrije dagen genoteerd.
free-days-period = { $first } tot en met { $last }
free-days-everybody-public = Weekends en feestdagen ken ik zelf. Schoolvakanties van jullie school ken ik niet: noteer ze met `/klas pauze`.
free-days-everybody-school = Weekends, feestdagen en de schoolvakanties van jullie regio ken ik zelf. Is jullie school op andere dagen vrij, noteer die dan met `/klas pauze`.
free-days-remove = Haal iets weg
refused-no-day = Die dag kan ik niet lezen. Schrijf hem zo: 21-12 of 21-12-2026.
refused-no-period = Zo is het geen reeks dagen. De laatste dag komt na de eerste, hoogstens { $most } dagen samen.
refused-period-over = Die dagen zijn al geweest.
refused-calendar-full = Er staan al { $most } reeksen. Haal er eerst een weg met `/klas pauze`.
