# Afronden: afspraken, mening, wat er gebeurt; en terugkijken aan het begin van het volgende gesprek.

closing-tab = Afronden · stap { $step } van 3
agreements-tab = Onze afspraken
agreements-title = Dit hebben we afgesproken
agreements-none = Er staat nog niets. Dat mag ook.
agreements-ask = Mist er iets, of klopt een woord niet? Jullie woorden gaan voor. Zwijgen mag ook hier.
agreements-add = Voeg een afspraak toe
agreements-right = Klopt
agreements-reword = Woord aanpassen
agreements-remove = Haal weg
agreements-by-teacher = (doet de leraar)
agreements-moment = · voor het eerst: { $moment }
agreements-help = · hulp: { $help }
agreements-unconfirmed = · nog niemand zei: klopt
agreements-thanks = Dank je. Zo staat het er.
agreements-only-yours = Wat er nog wacht, schreef je zelf. Het geldt als iemand anders Klopt zegt.
agreement-list-tab = Regie · afspraken
agreement-list-waiting = { $count ->
        [one] Eén voorstel wacht tot jij het gelezen hebt. De klas ziet het nog niet.
       *[other] { $count } voorstellen wachten tot jij ze gelezen hebt. De klas ziet ze nog niet.
    }
agreement-list-unread = Nog niet op de lijst
agreement-list-words = De bot hield dit voor je vast: er staat een woord in van de lijst van jullie school. Lees het rustig. Vaak is er niets aan de hand.
agreement-list-teacher = Van de lijst: het bericht is weggehaald
agreement-list-lapsed = Niet afgesproken: niemand zei Klopt, of het bericht is weggehaald. Dit gaat weg als het volgende gesprek begint.
agreement-list-lapsed-unlisted = Niet afgesproken: dit stond niet op de lijst toen de tijd voor afspraken voorbij was. Dit gaat weg als het volgende gesprek begint.
agreement-list-from = { $name }
agreement-list-place = Zet op de lijst
agreement-list-place-all = Zet deze { $count } op de lijst
refused-agreements-changed = Er is net iets veranderd aan de afspraken. Lees ze nog eens, en druk dan opnieuw.
agreement-title = Een afspraak
agreement-propose = Stel een afspraak voor
agreement-reword = In jouw woorden
agreement-what = Wat spreken we af?
agreement-what-hint = Klein en te doen. In je eigen woorden.
agreement-moment = Wanneer voor het eerst?
agreement-moment-hint = Bijvoorbeeld: donderdag na de pauze.
agreement-help = Wie helpt mee?
agreement-who = Van wie is deze afspraak?
agreement-who-class = Van ons samen
agreement-who-pupil = Van mij
agreement-who-pupil-hint = Ook { $teacher } leest hem, de klas niet.
agreement-who-teacher = Van mij, de leraar
agreement-pupil = Of van één leerling
agreement-pupil-hint = Alleen die leerling kan zeggen: klopt.
agreement-read-first = Bewaard. Eerst leest { $teacher } je voorstel. Daarna komt het op de lijst, en het geldt als iemand anders Klopt zegt.
agreement-held = Bewaard. Eerst leest { $teacher } je voorstel, de klas ziet het nog niet.
agreement-struck = Je voorstel is gelezen door { $teacher } en niet op de lijst gezet: "{ $words }". Wil je weten hoe dat komt? Vraag het gerust.
agreement-added-own = Bewaard. Dit is jouw afspraak.
agreement-not-asked = **Bewaard, maar nog niet gevraagd.** Ik kan { $pupil } nu niet in stilte bereiken. Laat die bij de afspraken op Klopt drukken: dan staat dit voorstel er ook bij.
agreement-proposed = Voorgesteld. Zegt een leerling Klopt, dan geldt de afspraak.
agreement-for-you = **Een voorstel voor jou.** Klopt dit in jouw woorden?
agreement-which = Welke?
agreement-reworded = Jouw woorden staan er.
agreement-removed = Weg. Er blijft niets van staan.

rating-tab = Jullie over dit gesprek
rating-title = Nu jullie over dit gesprek
rating-ask = Vier korte vragen, over het gesprek en niet over iemand. Alleen { $teacher } ziet het geheel, zonder namen. Zijn er minder dan { $minimum } meningen, dan leest niemand ze.
rating-over = Dank jullie wel voor het meedenken.
rating-give = Geef je mening
rating-form = Jullie over dit gesprek
rating-choose = Kies wat past
rating-line-said = Ik kon zeggen wat ik wilde
rating-line-mattered = Het ging over iets dat telt voor mij
rating-line-manner = De manier van praten paste bij mij
rating-line-silence = Stil zijn mocht echt
rating-mark-0 = helemaal
rating-mark-1 = best wel
rating-mark-2 = een beetje
rating-mark-3 = niet zo
rating-mark-4 = helemaal niet
rating-other = Wat wil je de volgende keer anders?
rating-thanks = Dank je. Je mening telt mee in het geheel.
opinion-tab = Regie · mening van de klas
opinion-there = De mening van de klas is binnen. Alleen de leraar kan hem lezen.
opinion-read = Lees de mening
opinion-too-few = Er zijn minder dan { $minimum } meningen. Dan leest niemand ze, ook jij niet. Dat is beloofd.
opinion-words = **Anders de volgende keer** (door elkaar, zonder namen)
opinion-line-too-few = te weinig om te laten zien

outcomes-title = Dit gebeurt er nu
outcomes-facts =
    - **Wat:** { $what }
    - **Wie leest het:** { $readers }
    - **Tot wanneer:** { $until }
outcomes-read =
    - **Wie leest het:** { $readers }
    - **Tot wanneer:** { $until }
outcomes-change = **Wat ik zelf ga doen**
    { $change }
outcomes-form = Wat gebeurt ermee?
outcomes-field-what = Wat gebeurt er met wat is gezegd?
outcomes-field-what-hint = Bijvoorbeeld: de afspraken komen op het prikbord van de klas.
outcomes-field-readers = Wie leest het?
outcomes-field-readers-hint = Noem iedereen die het kan lezen.
outcomes-readers-value = Jullie en { $teacher }.
outcomes-readers-value-support = Jullie, { $teacher } en de begeleiders.
outcomes-field-until = Tot wanneer?
outcomes-field-until-hint = Bijvoorbeeld: twee weken. Daarna gaan de antwoorden weg.
outcomes-field-change = Wat ga jij zelf doen of anders doen?
outcomes-field-change-hint = Eén ding, zo dat de klas het kan merken.
outcomes-field-heard = Wat zeiden ze over dit gesprek?
outcomes-field-heard-hint = Komt terug bij de opening van het volgende gesprek.

back-tab = Terugkijken
back-title = Waar waren we gebleven?
back-heard = **Vorige keer zeiden jullie:** { $heard }
back-would = **Ik zei toen dat ik dit zou doen:** { $change }
back-done = **Ik heb gedaan:** { $done }
back-agreed = **Dit spraken we af**
back-settled = Er staat niets meer open.
back-mine = Mijn afspraken
back-mine-title = **Jouw afspraken.** Hoe staat het ermee? Alles is goed om te weten.
back-none = Er staat voor jou niets open.
back-tab-regie = Regie · terugkijken
back-regie = Loop de afspraken van de klas langs, en vertel wat jij deed.
back-regie-over = Het gesprek is voorbij. Wat nog open staat, komt het volgende gesprek terug.
back-tell = Vertel wat je deed
back-field-heard = Vorige keer zeiden jullie …
back-field-done = Ik heb … gedaan
back-review = Hoe staat het ermee?
back-review-done = Gelukt
back-review-partly = Deels
back-review-not = Nog niet
back-review-not-needed = Niet meer nodig
back-more = Meer afspraken
back-thanks = Dank je. Goed om te weten.

sealed-waits = Schreef je iets dat niet open is gegaan? Jij kiest wat ermee gebeurt. Doe je niets, dan gaat het binnen een dag weg.
sealed-see = Mijn woorden
sealed-none = Er staat niets van jou dat nog dicht is.
sealed-title = **Dit schreef jij. Het is niet open gegaan.**
sealed-choose = Mag { $teacher } het lezen, of zal ik het weggooien? Doe je niets, dan gaat het binnen een dag weg.
sealed-keep = Voor { $teacher }
sealed-throw = Gooi weg
sealed-kept = Goed. Dan kan { $teacher } het lezen, de klas niet.
sealed-gone = Weg. Er blijft niets van staan.
kept-tab = Regie · vraag { $number }, niet geopend
kept-text = Een leerling wil dat jij dit leest. Alleen de leraar kan het openen.
kept-read = Lees

panel-tab-closing = Regie · afronden
panel-closing-agreements = Afspraken
panel-closing-agreements-next = De klas kan afspraken toevoegen en in eigen woorden zetten. Stel er gerust zelf een voor.
panel-unread = { $count ->
        [one] Eén voorstel van een leerling wacht op jou, in het bericht "afspraken".
       *[other] { $count } voorstellen van leerlingen wachten op jou, in het bericht "afspraken".
    }
panel-unconfirmed = Er is nog een voorstel waar niemand Klopt bij zei. Ga je verder, dan telt dat niet mee.
panel-to-opinion = Naar hun mening
panel-propose = Stel een afspraak voor
panel-closing-rating = Jullie over dit gesprek
panel-closing-rating-next = De klas geeft haar mening. Jij ziet het geheel als deze stap voorbij is, vanaf vijf meningen.
panel-to-outcomes = Naar wat er gebeurt
panel-closing-outcomes = Wat gebeurt er nu?
panel-closing-outcomes-next = Lees hieronder de mening van de klas. Vertel daarna wat er gebeurt; zonder dat kan het gesprek niet dicht.
panel-tell-outcomes = Vertel wat er gebeurt
panel-closing-cover = Toedekken
panel-closing-cover-next = Het ging over iets persoonlijks. Dek eerst toe als dat goed voelt, en sluit dan af.
panel-cover = Toedekken
panel-end = Dank en sluit af
panel-late = Nog een paar minuten. Afronden kost er vier.

refused-outcomes-first = Eerst vertel je wat er met het gesprek gebeurt. Daarna kan het dicht.
refused-no-pupil = Deze persoon deed nog niet mee in deze klas.

past-tab = Uitkomsten · alleen voor jou
past-title = { $kind }, { $day }
past-open = **Nog open**
past-personal = { $count ->
    [one] En 1 afspraak van een leerling zelf.
   *[other] En { $count } afspraken van leerlingen zelf.
}
past-nothing-open = Er staat geen afspraak meer open.
past-followed-up = **Nagekeken.** Naar alle afspraken is teruggekeken.
past-earlier = Een gesprek eerder
past-strike = Haal een afspraak weg
past-none = Er is nog geen gesprek afgerond.

forgotten-tab = Regie · het gesprek van daarnet
forgotten-stopped = Het gesprek van { $time } stond nog open, en er gebeurde uren niets meer. Ik heb het gestopt. Het kanaal is open. Wie woorden had die dicht bleven, kan ze een dag lang terugzien, aan jou geven of weggooien.
forgotten-closed = Het gesprek van { $time } stond nog open, en er gebeurde uren niets meer. De klas wist al wat ermee gebeurt. Ik heb het afgerond, met een dank je wel.

ending-tab = Gesprek · afgelopen
ending-title = Dit was ons gesprek
ending-thanks = Dank jullie wel. Ook voor de stilte.
ending-stop-tab = Gesprek · gestopt
ending-stop-title = We stoppen hier
ending-stop-text = Dat ligt niet aan jullie. Wat nog dicht was, blijft dicht.
