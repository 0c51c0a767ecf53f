# Stapels: hun namen, en wat er gezegd wordt over een stapel die niet klopt.

deck-name-binnenkomen = Inchecken
deck-name-ongewoon = Niet voor de hand liggend
deck-name-kennismaken = Kennismaken
deck-name-gevoel = Gevoel en lijf
deck-name-leren = Zo leer ik
deck-name-doelen = Doelen
deck-name-schaal = Schaal
deck-name-samen = Samen
deck-name-kwaliteiten = Kwaliteiten en trots
deck-name-proberen = Proberen en vergissen
deck-name-wat-als = Wat als en later
deck-name-denken = Denkvragen
deck-name-tekenen = Tekenen
deck-name-groepjes = Groepjes
deck-name-feedback = Feedback aan de leraar
deck-name-afsluiten = Afsluiten

deck-problem-card = kaart { $card }
deck-problem-field = veld "{ $field }"
deck-problem-not-toml = dit bestand is geen geldige TOML ({ $detail }). Kijk of elke tekst tussen aanhalingstekens staat.
deck-problem-not-utf8 = dit bestand is niet als UTF-8 bewaard. Bewaar het opnieuw als UTF-8.
deck-problem-no-cards = er staan geen kaarten in. Zet boven elke kaart een regel [[card]].
deck-problem-not-a-card = dit is geen kaart. Zet boven elke kaart een regel [[card]].
deck-problem-unknown = dit veld bestaat niet. Haal het weg, of kies uit: { $known }.
deck-problem-missing = dit veld ontbreekt. Voeg het toe.
deck-problem-id = dit moet de naam van de stapel zijn, een streepje en drie cijfers, zoals denken-001.
deck-problem-other-category = deze kaart hoort bij een andere stapel. Begin het id met { $category }-.
deck-problem-twice = dit id bestaat al in { $file }. Geef deze kaart een ander nummer.
deck-problem-not-text = dit moet een tekst zijn. Zet hem tussen aanhalingstekens.
deck-problem-empty = hier staat nog niets. Vul een tekst in.
deck-problem-too-long = de tekst heeft { $length } tekens, en { $limit } is het meeste. Maak hem korter.
deck-problem-sensitivity = dit moet 0 (licht), 1 (persoonlijk) of 2 (teer) zijn, zonder aanhalingstekens.
deck-problem-choice = dit moet een van deze woorden zijn: { $choices }.
deck-problem-choices = dit moet een lijst zijn met een of meer van deze woorden: { $choices }.
deck-problem-tags = dit moet een lijst van woorden zijn, zoals ["dier", "tijd"].
deck-problem-line = regel { $line }
deck-problem-both = hier horen twee teksten bij, een voor nl en een voor en.
deck-problem-anchors = beschrijf beide uiteinden, 0 en 10, elk in nl en in en.
deck-problem-flag = dit moet true of false zijn, zonder aanhalingstekens.

deck-quality-words = dit zijn { $length } woorden, en voor { $band } is { $limit } het meeste. Maak de vraag korter, of haal { $band } weg.
deck-quality-one = hier hoort precies één vraag, met één vraagteken aan het eind.
deck-quality-task = hier hoort een opdracht, zonder vraagteken en met een punt aan het eind.
deck-quality-plain = schrijf gewone tekst op één regel, zonder tekens als * _ # of @ en zonder dubbele spaties.
deck-quality-praise = hier staat een woord dat al een kant op wijst of prijst. Laat het weg.
deck-rule-secret = dit belooft geheimhouding. Vraag het zonder die belofte.
deck-rule-force = dit klinkt als moeten. Zwijgen mag, dus nodig uit.
deck-rule-label = dit plakt iemand een etiket op. Vraag naar wat er gebeurt.
deck-rule-compare = dit vergelijkt leerlingen. Vraag naar wat iemand zelf deed.
deck-rule-leading = dit wijst al een kant op. Vraag open: wat, welke of hoe.
deck-rule-multi = dit zijn meer vragen tegelijk. Kies er één.
deck-rule-known = dit vraagt naar de bekende weg. Vraag iets wat alleen de leerling weet.
deck-rule-betekent = dit vraagt om een definitie. Probeer: waar denk je aan bij …?
deck-rule-waarom = "waarom" kan klinken als een verwijt. Probeer: wat maakte dat …?
deck-rule-feel = dit vult een gevoel in. Vraag hoe het was.
deck-rule-closed = hier past ja of nee op. Begin met wat, welke of hoe.
deck-rule-self = dit gaat over jou. Vraag naar de leerling.
deck-rule-negative = dit vraagt naar wat ontbreekt. Draai het om.
deck-rule-hard = dit zijn moeilijke woorden voor de jongste groep. Zeg het gewoner.
deck-rule-obvious = deze vraag krijgen leerlingen vaak. Kies een verrassende.
deck-quality-half = dit staat er maar in één taal. Vul het ook hier in, of haal { $other } weg.
deck-quality-literal = deze kaart spreekt in een beeld. Schrijf er ook een gewone versie bij, in nl en in en.
deck-quality-product = schrijf erbij wat een groepje inlevert, in nl en in en.
deck-quality-young = voor { $band } mag een kaart alleen licht zijn. Haal { $band } weg, of zet sensitivity op 0.
deck-quality-private = een tere kaart is voor een gesprek met z'n tweeën. Zet hier alleen "private".
deck-quality-visible = dit laat meer mensen meelezen dan past bij deze gevoeligheid. Kies { $wanted }.
deck-quality-twin = deze vraag lijkt te veel op { $other } ("{ $text }"). Haal er een weg, of vraag naar iets anders.

deck-name-eigen = Eigen vragen

deck-own-too-big = dit bestand is groter dan { $limit } kB. Knip het in stukken.
deck-own-workbook = dit is een werkmap. Kies in je rekenprogramma "Opslaan als" en dan CSV.
deck-own-not-text = dit is geen tekst die ik kan lezen. Zet de vragen onder elkaar in een bestand en bewaar dat als CSV.
deck-own-double = deze kolom staat er twee keer. Ik neem de eerste.
deck-own-empty = hier staan geen vragen in. Zet op elke regel een vraag, onder een kop "vraag".
deck-own-no-end = deze regel kan ik niet lezen. Kijk of er een aanhalingsteken ontbreekt of te veel staat.
deck-own-no-header = ik weet niet in welke kolom de vraag staat. Zet boven die kolom "vraag" (of "nl").
deck-own-column = deze kolom ken ik niet, dus die laat ik weg.
deck-own-cells = hier staan { $cells } cellen, en er zijn { $columns } kolommen. Zet tekst met een ; of , tussen aanhalingstekens.
deck-own-sensitivity = dit moet 0 (licht), 1 (persoonlijk) of 2 (teer) zijn.
deck-own-bands = kies een of meer van deze woorden, met een spatie ertussen: { $choices }.
deck-own-category = deze stapel bestaat niet. Laat het leeg, of kies uit: { $known }.
deck-own-twin = deze vraag lijkt te veel op { $other }. Vraag naar iets anders, of laat hem weg.
deck-own-line = regel { $line } van dit bestand
deck-own-there = een vraag die jullie al hebben ("{ $text }")
deck-own-shipped = een vraag uit { $deck } ("{ $text }")
deck-own-full = een klas kan { $limit } eigen vragen hebben, en dat zijn er nu genoeg. Haal er eerst een weg.
deck-own-taken = { $count ->
    [0] Er is geen vraag bij gekomen.
    [one] Er is één vraag bij gekomen.
   *[other] Er zijn { $count } vragen bij gekomen.
}
deck-own-left = { $count ->
    [one] Dit past nog niet. De rest is wel opgenomen:
   *[other] Deze { $count } dingen passen nog niet. De rest is wel opgenomen:
}
deck-own-tips = Opgenomen, met een tip:

suggestion-accepted = Jouw vraag zit nu in de stapel van de klas: "{ $question }". Dank je wel!
suggestion-declined = Dank je voor jouw vraag: "{ $question }". Deze komt nu niet in de stapel. Dit zegt je leraar erbij: { $reason }

refused-already-there = Deze vraag is er al bijna: "{ $text }". Misschien weet je er nog een die anders is.
refused-ideas-wait = Er wachten al { $limit } vragen van jou op je leraar. Daarna kun je er weer een insturen.
refused-deck-full = Een klas kan { $limit } eigen vragen hebben, en dat zijn er nu genoeg. Haal er eerst een weg.

decks-title = De stapels
deck-line = { $name }: { $count ->
    [one] één kaart
   *[other] { $count } kaarten
}
decks-choose = Welke stapel wil je zien?
decks-all = Alle stapels
deck-add = Eigen vragen toevoegen
deck-tab = { $count ->
    [one] één kaart
   *[other] { $count } kaarten
} · bladzijde { $page } van { $pages }
deck-empty = Hier ligt nog niets. Met Eigen vragen toevoegen leg je er iets in.
deck-mark-personal = persoonlijk
deck-mark-tender = teer, voor een gesprek met z'n tweeën
deck-page-back = Vorige
deck-page-on = Volgende
deck-plain-on = Toon ook de gewone woorden
deck-plain-off = Alleen de vragen
deck-drop = Haal een eigen vraag weg
deck-drop-sure = Haal ik deze vraag weg? { $text }
deck-drop-yes = Ja, haal weg
deck-drop-no = Nee, laat liggen
deck-form-title = Eigen vragen toevoegen
deck-form-lines = Vragen, op elke regel één
deck-form-lines-hint = Of kies hieronder een bestand.
deck-form-file = Een bestand
deck-form-file-hint = CSV uit een rekenprogramma, met boven een kolom "vraag". Of TOML.
deck-own-rest = { $count ->
    [one] Er is nog één regel die niet past.
   *[other] Er zijn nog { $count } regels die niet passen.
} Verander eerst wat hierboven staat, en stuur het bestand dan nog een keer.
refused-file-too-big = Dit bestand is groter dan { $limit } kB. Knip het in stukken.

idea-button = Ik weet een vraag
idea-title = Jouw vraag voor de klas
idea-field = Welke vraag zou jij willen stellen?
idea-hint = Alleen { $teacher } ziet dat deze van jou komt.
idea-kept = Dank je wel. Jouw vraag ligt nu bij { $teacher }, en ik laat je horen wat ermee gebeurt.
ideas-wait = { $count ->
    [one] Een leerling heeft een vraag bedacht. Die wacht op jou.
   *[other] Leerlingen hebben { $count } vragen bedacht. Die wachten op jou.
}
ideas-look = Bekijk
ideas-none = Er wachten nu geen vragen van leerlingen.
ideas-tab = Vraag van een leerling · { $number } van { $count }
idea-held = Dank je wel. Jouw vraag ligt nu bij { $teacher }, de klas ziet hem nog niet. Wil je er nu met iemand over praten?
idea-caught = Er staat een woord in van de lijst van jullie school. Lees hem rustig, en praat zo nodig met deze leerling. Neem je hem op, dan kan de klas hem krijgen.
ideas-from = **{ $name }** bedacht:
ideas-tips = Een tip voor jou:
ideas-accept = In onze stapel
ideas-decline = Nu niet, ik zeg waarom
ideas-next = Volgende
ideas-accepted = De vraag ligt in jullie eigen stapel. De leerling hoort het van mij.
ideas-declined = De leerling hoort het van mij, met wat jij erbij schreef.
ideas-reason-title = Waarom nu niet
ideas-reason = Wat zeg je tegen de leerling?
ideas-reason-hint = Alleen deze leerling leest het.

deck-problem-column = kolom "{ $column }"
deck-column-nl = vraag
deck-column-en = vraag in het Engels
deck-column-category = stapel
deck-column-sensitivity = gevoeligheid
deck-column-bands = leeftijd
deck-column-tags = trefwoorden
deck-column-think = denktijd
deck-column-anchors = bij 0 en bij 10

encoding-utf-8 = Unicode
encoding-utf-16-le = Unicode (UTF-16)
encoding-utf-16-be = Unicode (UTF-16)
encoding-cp1252 = Windows
encoding-mac-roman = oude Mac
encoding-cp850 = DOS
deck-which-reading = Ik weet niet zeker met welke tekens dit bestand is bewaard. **Er is nog niets opgenomen.** Welke regels zien er goed uit?
deck-read-as = { $name } klopt
deck-reading-chosen = Gelezen als { $name }.
