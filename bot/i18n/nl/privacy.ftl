# Wat bewaard wordt, hoe lang, en hoe het weggaat.

data-drafts = Wat de leraar schreef en nog niet zei
data-nudges = Wenken van de woordcoach
data-pocket-questions = Bewaarde vragen
data-coach-whispers = Wat de woordcoach in de regie zei
data-rounds = Vragen, met de antwoorden en beurten
data-moments = Wat er tussendoor gezegd is
data-presences = Wie er meedeed
data-ratings = Meningen die nog open staan
data-opinions = Wat de klas van een gesprek vond
data-deals = Kaartjes op tafel
data-spins = Wat de kiezer koos
data-card-suggestions = Vragen die leerlingen bedachten
data-scale-words = Woorden bij een schaalvraag
data-scales = Cijfers van een schaalvraag
data-agreements = Afspraken
data-one-to-one-steps = Gesprekken met één leerling: vragen, woorden en tekeningen
data-sheets = Bladen die een leerling goedkeurde
data-follow-ups = Leerlingen die dezelfde dag iemand wilden spreken: wanneer, en wie het zag
data-goals = Leerdoelen
data-one-to-ones = Gesprekken met één leerling, met wat ermee gebeurt
data-talks = Gesprekken, met wat ermee gebeurt
data-pupils = Leerlingen, met hun voornaam
data-backups = Reservekopieën

purge-would = { $what }: { $count ->
    [0] nu niets.
    [one] er gaat nu één weg.
   *[other] er gaan er nu { $count } weg.
}
purge-gone = { $what }: { $count ->
    [0] niets weggegaan.
    [one] er is één weggegaan.
   *[other] er zijn er { $count } weggegaan.
}
purge-next = De volgende gaat op { $day }.
purge-day = { $day } { $month } { $year }
purge-nothing = Er is nog geen database, dus er is niets dat weg kan.
purge-looked = Dit was alleen kijken: er is niets weggegaan.
purge-done = Berichten van de bot waarin dit nog te lezen is, haalt de bot weg zodra hij verbonden is.

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

cli-purge = Haal weg wat lang genoeg bewaard is. De bot doet dat ook elke nacht.
cli-dry-run = Kijk alleen wat er weg zou gaan, en wanneer.

cli-person = Wis één persoon overal: het nummer waarmee Discord die persoon kent. De bot moet uit staan.
cli-no-person = "{ $given }" is geen nummer van een persoon in Discord. In Discord: zet Ontwikkelaarsmodus aan, druk op de naam, kies Gebruikers-ID kopiëren.
erase-nothing = Van { $person } is hier niets bewaard. Er is niets gewist. Klopt het nummer?
erase-class = In { $group }:
erase-threads = Gesprekken met z'n tweeën, met alles wat erin staat: { $count }
erase-staff = Genoemd als leraar of begeleider: { $count }
erase-room = In de kamer: berichten { $messages }, bestanden { $files }
erase-backups = Reservekopieën waar deze persoon nog in staat: { $count }. Ze gaan vanzelf weg als hun dagen om zijn. Eerder kan ook: verwijder { $files }
erase-done = Gewist. Berichten van de bot waarin deze persoon nog te lezen is, en gesprekken met z'n tweeën, haalt de bot weg zodra hij verbonden is.

retention-show =
    ### Hoe lang ik iets bewaar
    - Wat er gezegd is: { $answers ->
        [one] één dag
       *[other] { $answers } dagen
    }
    - Cijfers van een schaalvraag: { $check_ins ->
        [one] één dag
       *[other] { $check_ins } dagen
    }
    - Afspraken, en wat ermee gebeurt: { $agreements ->
        [one] één dag
        [366] tot het schooljaar voorbij is
       *[other] { $agreements } dagen
    }

    Op 31 juli, als het schooljaar voorbij is, gaat alles weg. Berichten van mij waarin het te lezen is, gaan mee.
retention-changed = Dat is bewaard. Wat nu al ouder is, gaat vannacht weg.
refused-retention = De school bewaart dit hoogstens { $most } dagen. Kies een getal van 1 tot en met { $most }.

own-button = Wat weet je van mij?
own-title = ### Dit weet ik van jou
    Alleen jij ziet dit bericht.
own-class = In **{ $group }** ken ik je als **{ $name }**.
own-private = - Ik mag je een privébericht sturen.
own-staff = Als leraar of begeleider sta je bij { $count ->
    [one] één ding
   *[other] { $count } dingen
}, zoals een gesprek dat je begon. Je naam gaat daar weg als dat ding weggaat. Wil je dat eerder? Vraag het aan wie de bot beheert.
own-nothing = Van jou is niets bewaard.
own-no-words = Er staan geen woorden van jou.
own-kept = Wat je zei, gaat na { $answers ->
    [one] één dag
   *[other] { $answers } dagen
} weg, een cijfer van een schaalvraag na { $check_ins ->
    [one] één dag
   *[other] { $check_ins } dagen
}, en al het andere als het schooljaar voorbij is. Je leraar kan lezen wat je in een gesprek zei. Een pas is weg zodra de antwoorden opengaan.
own-marks = { $what }: cijfer of keuze
own-presences = Gesprekken waar je nu aan meedoet
own-turns = Een beurt die je kreeg
own-turn-bag = Of je aan de beurt kunt komen
own-one-to-ones = Gesprekken met z'n tweeën
own-one-to-one-steps = Wat je leraar daar vroeg en zei
own-one-to-one-agreements = Wie daar ja zei tegen een afspraak
own-goals = Doelen van jou
own-sheets = Bladen die je goedkeurde
own-follow-ups = Dat je dezelfde dag iemand wilde spreken
own-answers = Wat je inleverde
own-one-to-one-words = In een gesprek met z'n tweeën
own-drawings = Bij een tekening van jou
own-goal-words = Bij een doel van jou
own-turn-lines = Bij jouw beurt
own-agreements = Een afspraak van jou
own-ratings = Wat je van een gesprek vond
own-moment-replies = Wat je tussendoor zei
own-scale-words = Bij een schaalvraag
own-scale-responses = Jouw plan bij een schaalvraag
own-card-suggestions = Een vraag die je bedacht
own-pocket-questions = Een vraag die je voor een gesprek gaf
own-forget = Wis alles van mij
own-forget-sure = Ik wis je antwoorden, afspraken, cijfers, tekeningen en je naam, in alle klassen waar ik je ken, ook uit mijn berichten. Een gesprek met z'n tweeën gaat helemaal weg. Dat kan niet terug. Wat je zelf in een kanaal of aan mij typte, haal je daar zelf weg.
own-forget-yes = Ja, wis alles
own-forget-no = Nee, laat staan
own-forgotten = Alles van jou is gewist. Je kunt altijd weer meedoen.
