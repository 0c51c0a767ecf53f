# Het gesprek met één leerling: in de draad, in de formulieren en in de regie.

one-thread = { $name } en { $teacher }
one-tab = Gesprek met { $teacher }
one-tab-look-back = Terugkijken
one-tab-timeline = Jouw jaar
one-tab-question = Een vraag voor jou
one-tab-cards = Kaartjes
one-tab-choice = Jij kiest
one-tab-tell = Eerst luisteren, dan jij
one-tab-goal = Jouw doel
one-tab-scale = Een cijfer
one-tab-sheet = Jouw blad
one-tab-meta = Even stilstaan
one-tab-agreements = Afronden · afspraken
one-tab-opinion = Afronden · jouw mening
one-tab-outcomes = Afronden · wat er nu gebeurt
one-tab-cover = Afronden · toedekken

one-welcome = Fijn dat je er bent, { $name }. We hebben ongeveer { $minutes } minuten. Niets hoeft af.
one-request = **Hierbij heb ik jou nodig**
    { $request }
one-good-to-know = Jij weet het meest over jou.

    - Zwijgen, tekenen of later terugkomen mag. *Pas* werkt altijd.
    - Meelezen kan wie { $support } is of deze server beheert. Klasgenoten niet.
    - Wat je met een knop schrijft, bewaar ik. Wat je typt, staat alleen in deze draad.
    - Gaat het om veiligheid? Dat kan ik niet geheimhouden. Ik zeg je eerst wat ik ga doen.
one-where = Waar wil jij beginnen?
one-begin = Begin maar
one-subject = Ik wil zelf een onderwerp
one-subject-field = Waar wil jij het over hebben?
one-day = Liever een andere dag
one-day-fine = Prima, dan een andere dag. Je hoeft niets uit te leggen. { $teacher } leest alleen dat het nu niet doorgaat, en zoekt met jou een andere dag.
one-first-back = Eerst even terug. Hoe is het gegaan met wat we afspraken?
one-own-subject = Jouw onderwerp komt eerst.
one-take-time = Neem de tijd. Een woord, een zin of een half idee: alles mag.
one-kept = Bewaard. Je kunt het nog aanpassen.
one-passed = Prima. Stil zijn is ook goed. Als jij zover bent, gaat { $teacher } verder.
one-says = **{ $teacher }:**
one-said = **{ $name }:**
one-tells-first = { $teacher } vertelt eerst. Daarna jij, als je wilt.

one-names = { $before } en { $last }
one-today-kept = Goed dat je het zegt. Hierboven lees je aan wie ik het doorgaf, en bij wie je nu terechtkunt.
one-today-passing = Ik geef het nu door. Staat hier nog geen naam? Dan is het nog niet aangekomen.
one-today-told = Ik heb het doorgegeven aan { $names }.
one-today-again = Nog niemand zei dat het gezien is. Ik heb het nu ook doorgegeven aan { $names }.
one-today-closed = Het is nu geen schooltijd. Misschien lezen zij het pas op { $day }, vanaf { $time }.
one-today-seen = { $name } heeft het gezien en weet dat je iemand wilt spreken.
one-today-now = Liever niet wachten? Deze mensen zijn er nu:

follow-up-tab = Regie · vandaag nog iemand spreken
follow-up-title = { $name } wil vandaag nog iemand spreken
follow-up-again = Nog niet gezien: { $name } wil iemand spreken
follow-up-do = Zoek { $name } vandaag op. Luister vooral. Beloof geen geheimhouding, en zeg wie je erbij haalt.
follow-up-seen = Gezien
follow-up-hint = De leerling leest wie dit kreeg, en wie het zag. Ziet niemand het binnen twee uur schooltijd, dan roep ik alle leraren van de klas.
follow-up-seen-by = **Gezien** door { $who }, om { $time }.
follow-up-dropped = { $name } koos daarna iets anders. Even langslopen mag nog steeds.
follow-up-thanks = Dank je. De leerling leest dat jij het gezien hebt.

one-draw = Teken het
one-draw-hint = Mooi tekenen hoeft niet. Een foto van papier is ook goed.
one-draw-picture = Jouw tekening
one-draw-picture-hint = Alleen in deze draad te zien.
one-draw-not-now = Het lukt me nu niet om je tekening te laten zien. Dat ligt niet aan jou. Je plaatje heb je zelf nog, en wat je eerder bewaarde blijft staan. Probeer het zo nog eens, of vertel het in woorden.
one-draw-caption = Dit zie je niet meteen:
one-drawing-not-here = *De tekening kan ik hier niet laten zien. Ze is wel bewaard.* { $caption }
one-drawing-alt = Een tekening van { $name }, zonder woorden erbij.
one-pick = Kies { $count } kaartjes
one-card = Kaartje { $number }
one-tick = Wat mag erop?
one-sheet-is = **Het blad van { $name }**
one-sheet-empty = Er staat nog niets op jouw blad. Jij kiest.
one-sheet-nothing = Er is nog niets geschreven om uit te kiezen. Dat is ook goed.
one-timeline-empty = Er staan nog geen doelen of afspraken. Vertel gerust uit je hoofd.
one-scale-private = Je loopt de stappen voor jezelf. Er is geen goed cijfer. Alleen { $teacher } leest mee, de klas nooit.

one-goal-ask = Wat wil jij leren?
one-goal-frame = **Dit staat vast, zegt { $teacher }:**
one-goal-empty = De rest is van jou. Alleen jij kunt hier iets schrijven of veranderen, nu en later.
one-goal-what = Wat wil ik leren?
one-goal-how = Hoe wil ik dat doen?
one-goal-satisfied-when = Wanneer ben ik tevreden?
one-goal-qualities = Welke kwaliteiten zet ik in?
one-goal-form = Mijn doel
one-goal-change = Pas mijn doel aan
one-goal-new = Een nieuw doel

one-agree-who = Wie doet het?
one-agree-teacher = { $teacher }
one-agree-pupil = { $name }
one-agree-waits = · wacht op Klopt van { $name }
one-agree-done = · gelukt
one-opinion-form = Jij over dit gesprek
one-opinion-given = Dank je. Jouw mening is bewaard.
one-outcomes-first = { $count ->
    [one] { $name } deed een voorstel dat wacht op jouw ja.
   *[other] { $name } deed { $count } voorstellen die wachten op jouw ja.
  } Zonder ja vervalt het als het gesprek klaar is. Klopt iets niet? Bespreek het eerst samen.
one-outcomes-anyway = Laat het vervallen
one-outcomes-what = Wat gebeurt er met wat is gezegd?
one-outcomes-what-hint = Bijvoorbeeld: de afspraak blijft staan, de rest gaat over twee weken weg.
one-outcomes-readers = Wie leest het?
one-outcomes-readers-hint = Noem iedereen die het kan lezen, ook wie meekijkt.
one-outcomes-until = Tot wanneer?
one-outcomes-until-hint = Bijvoorbeeld: twee weken.
one-cover = Eerst toedekken?
one-cover-hint = Twee kleine vragen voor jezelf, voor wie over iets persoonlijks vertelde. Daarna sluit je af.
one-cover-yes = Ja, eerst toedekken
one-cover-no = Nee, meteen afsluiten
one-cover-private = Twee kleine vragen, alleen voor jezelf. Niemand leest je woorden en ik bewaar ze niet.
one-outcomes-change = Wat ga jij zelf doen of anders doen?
one-outcomes-change-hint = Eén ding, zo dat de leerling het kan merken.
one-readers = { $name }, { $teacher } en wie mag meelezen.
one-thanks = Dank je wel. Ook voor de stilte.
one-called-off = We stoppen hier. Dat ligt niet aan jou. Een andere dag is ook goed.

one-away = Ik haal even een glas water. Neem de tijd, ik kom om { $time } terug.
one-back = { $teacher } is er weer. Ben jij nog aan het denken? Dat mag.
one-away-now = Je bent uit beeld tot { $time }. Wat je via mij zegt, wacht tot dan. Typ nu zelf even niets in de draad.
one-delayed = De stilte werkt nog. Wat je zei, verschijnt als je terug bent. Toch nu sturen?
one-send-now = Toch nu sturen
one-silence-worked = De stilte werkte nog. Geeft niet: wacht nu nog even, dan komt er vaak meer.
one-beside = Dit staat nu in deze draad: { $what }. { $teacher } kan het hier zien. Ik bewaar het niet bij het gesprek. Wil je dat het erbij blijft? Schrijf het in woorden, of gebruik **Teken het** waar die knop staat.

one-started = Het gesprek staat klaar in { $thread }. Sturen doe je in { $regie }.
one-panel-tab = Regie · gesprek met { $name }
one-panel-thread = De draad: { $thread }
one-panel-opening = { $name } leest de opening en kiest zelf hoe het begint. Volgende stap begint ook.
one-panel-step = Stap { $step } van { $steps }
one-panel-away = Je bent uit beeld. De leerling denkt.
one-panel-delayed = Je bent uit beeld. Er wacht iets van jou tot je terug bent.
one-panel-agree = Er staat een afspraak die op jouw Klopt wacht.
one-panel-closed = Het gesprek is afgerond.
one-panel-off = Dit gesprek ging niet door. Kies samen met { $name } een andere dag.
one-next = Volgende stap
one-tell = Vertel eerst
one-say = Zeg er iets bij
one-say-field = Wat wil je zeggen?
one-say-hint = Het komt naast de woorden van de leerling, nooit eroverheen.
one-frame-button = Zet het kader
one-frame-field = Wat staat vast?
one-frame-hint = Daarbinnen kiest de leerling.
one-go-away = Even weg
one-come-back = Ik ben er weer
one-ask = Stel een vraag
one-ask-hint = Een vraag waar jij het antwoord niet op weet.
one-meta-matters = Gaat dit gesprek over wat jij belangrijk vindt?
one-scale = Schaalvraag
one-close = Afronden
one-missing-pupil-left =
    ### { $name } is niet meer in deze klas
    Misschien een andere klas, misschien van de server af. Dat hoeft niets over jullie gesprek te zeggen. Het gesprek wacht.
    Wat je nu kunt doen: spreek { $name } zelf, als dat kan, en breek het gesprek hier af. Komt { $name } terug, dan ga je gewoon verder.
one-missing-pupil-silenced =
    ### { $name } kan nu niets typen of drukken
    Er loopt een time-out op de server. Het gesprek wacht tot die voorbij is.
    Wat je nu kunt doen: wachten, of een beheerder vragen om de time-out weg te halen. Een andere keer mag ook.
one-missing-teacher-left =
    ### Wie het gesprek met { $name } begon, is geen leraar meer van deze klas
    Het gesprek wacht, en { $name } misschien ook.
    Wat je nu kunt doen: neem het over met de knoppen van het gesprek, of breek het af. Laat { $name } weten wie er nu is.
one-stop = Stoppen
one-stop-sure = Weet je het zeker? De leerling leest: dat ligt niet aan jou.

one-read-scale = Lees het cijfer
one-read-opinion = Lees de mening
one-file = Wat blijft
one-file-tab = Wat er blijft
one-file-theirs = Dit staat er van { $name }, in eigen woorden. Alleen { $name } kan ze veranderen.
one-file-mine = Dit is van jou. Alleen jij kunt je doel en jouw woorden veranderen. Alleen jij en je leraar lezen dit hier.
one-file-empty = Er staat nog niets. Dat is ook goed.
one-file-goal = Mijn doel nu
one-file-before = Een doel van eerder
one-file-agreements = Afspraken
one-file-about-me = Blad: over mij
one-file-next-year = Blad: mag mee naar volgend jaar
my-page-button = Mijn pagina

refused-no-support = Een gesprek met één leerling voer je niet zonder iemand die kan meelezen. Kies eerst met /klas inrichten een rol voor begeleiders.
refused-one-open = Met deze leerling loopt al een gesprek.
refused-only-for-class = Dit commando is voor de hele klas: wat je ermee zegt, leest iedereen. Hier zijn jullie met z'n tweeën. Gebruik /eentje, of de knoppen in de regie.
refused-no-one = Welk gesprek bedoel je? Doe dit in de draad van het gesprek, of met de knoppen in de regie.
refused-not-a-picture = Dit kan ik niet als tekening laten zien. Kies een foto of plaatje van hoogstens 8 MB en 40 megapixel.
