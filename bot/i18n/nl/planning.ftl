# Gesprekken die gepland zijn: de aankondiging, de inloop, en wat de leraar ermee kan.

weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
moment-with-year = { $weekday } { $day } { $month } { $year } om { $time }
moment-in-words = { $weekday } { $day } { $month } om { $time }

announce-tab = Gesprek · gepland
announce-when = **{ $when }**, ongeveer { $minutes } minuten
announce-moved = Dit gesprek is verzet. Hierboven staat het nieuwe moment.
announce-prepare = Je hoeft je niet voor te bereiden, het mag wel.
announce-tab-begun = Gesprek · begonnen
announce-begun = Dit gesprek is begonnen. Het staat verderop in dit kanaal.
announce-tab-called-off = Gesprek · gaat niet door
announce-called-off = Dit gesprek gaat niet door. Dat ligt niet aan jullie. Had je een vraag gegeven? Die heb ik weggegooid.
announce-tab-missed = Gesprek · nog niet begonnen
announce-missed = Dit gesprek is nog niet begonnen. Als er een nieuw moment is, lees je het hier.

lobby-tab = Inloop
lobby-title = Kom er rustig bij
lobby-warm-up = **Om op te warmen**
    { $card }
lobby-quiet = Je hoeft niets te zeggen of te schrijven. Om { $time } beginnen we. Kom je later? Dan stap je gewoon in.
lobby-who-sees = **Wie ziet wat**
    - Wat je nu in het kanaal zegt, leest de hele klas.
    - { $who-reads }
    - Pas werkt altijd. Je hoeft niets uit te leggen.
lobby-over = We zijn begonnen. Instappen kan bij de opening hieronder.

own-question-button = Ik heb zelf een vraag
own-question-who = Je vraag gaat naar { $teacher }, met je naam erbij. Komt hij in het gesprek, dan ziet de klas jouw naam niet. Als { $teacher } zich zorgen maakt om iemand, kan het niet geheim blijven.
own-question-field = Jouw vraag voor dit gesprek
own-question-yours = **Jouw vraag voor dit gesprek**
own-question-kept = **Bewaard.** Je vraag gaat naar { $teacher }, met je naam erbij. Misschien komt hij in het gesprek, misschien niet.
own-question-caught = **Bewaard.** Je vraag gaat alleen naar { $teacher }, met je naam erbij. De klas krijgt hem niet van mij te zien. Wil je er nu met iemand over praten?
own-question-take-back = Haal terug
own-question-back = Je vraag is weg. Een nieuwe mag altijd.

pocket-from = van { $name }. De klas ziet die naam niet.
pocket-caught = De bot houdt deze voor je vast: hij gaat niet naar de klas. Lees hem, en praat zo nodig met deze leerling.
panel-offered = { $count ->
    [one] **Van leerlingen:** 1 vraag
   *[other] **Van leerlingen:** { $count } vragen
}
panel-opening-reading = Dat kan vanaf { $time }.

plan-form = Gesprek plannen
plan-field-kind = Wat voor gesprek?
plan-field-when = Wanneer?
plan-field-when-hint = Bijvoorbeeld: morgen 9:15, maandag 10 uur, 24 nov 9:15
plan-done = **Gepland:** { $kind }, { $when }. De aankondiging komt in { $channel }.
plan-moved = **Verzet:** { $kind }, { $when }. In { $channel } staat het nieuwe moment.
plan-remark-free = Dat is een vrije dag. Het mag. Ik begin dan niet vanzelf: jij drukt op Begin nu.
plan-remark-evening = Dat is buiten schooltijd. Het mag. Ik begin dan niet vanzelf: jij drukt op Begin nu.
plan-remark-short = Dat is kort dag: de klas weet het minder dan één schooldag van tevoren. Vertel het ze ook zelf.
plan-ahead = **Geplande gesprekken**
plan-nothing-ahead = Er staat geen gesprek gepland.
plan-new = Plan een gesprek
plan-tab = Regie · gepland
plan-tab-now = Regie · gepland gesprek
plan-offered = { $count ->
    [one] 1 vraag van een leerling
   *[other] { $count } vragen van leerlingen
}
plan-begin = Begin nu
plan-move = Verzetten
plan-move-title = Een ander moment
plan-off = Gaat niet door
plan-off-sure = Gaat dit gesprek niet door? De klas leest dat in de aankondiging. Vragen die leerlingen ervoor gaven, gooi ik weg.
plan-off-yes = Ja, het gaat niet door
plan-off-done = Het gaat niet door. In { $channel } staat dat nu ook.
plan-questions = Vragen van leerlingen
plan-lobby = De inloop is open. Op tijd begint het gesprek vanzelf; eerder mag ook.
plan-not-by-itself = Dit is buiten schooltijd. Ik begin dan niet vanzelf: druk op Begin nu.
plan-waits = Het is tijd. Ik begin nu niet vanzelf: druk op Begin nu.
plan-waits-for-talk = Het is tijd, maar er is nog een ander gesprek bezig. Rond dat af; daarna kun je hier beginnen.
plan-missed = Dit gesprek is op zijn tijd niet begonnen. Kies een ander moment, begin nu, of laat het niet doorgaan.

refused-no-moment = Dat moment kan ik niet lezen. Schrijf een dag en een tijd, zo: morgen 9:15, maandag 10 uur, 24 nov 9:15 of over 2 weken 9:15.
refused-no-time = Hoe laat? Schrijf er een tijd bij, zo: morgen 9:15 of maandag 10 uur.
refused-other-weekday = Die dag en die datum horen niet bij elkaar. Schrijf een van de twee.
refused-two-moments = Dat kan twee momenten zijn: { $first } of { $second }. Schrijf welk van de twee je bedoelt.
refused-moment-past = Dat moment is al geweest. Kies een later moment.
refused-moment-far = Dat is een jaar of verder weg. Kies een moment dat dichterbij ligt.
refused-many-plans = Er staan al { $limit } gesprekken gepland. Houd er eerst een, of laat er een niet doorgaan.
refused-called-off = Dit gesprek gaat niet door.
refused-begun = Dit gesprek is al begonnen.
refused-still-reading = { $seconds ->
    [one] Nog even: de klas leest de opening. Over 1 tel kan het.
   *[other] Nog even: de klas leest de opening. Over { $seconds } tellen kan het.
}
