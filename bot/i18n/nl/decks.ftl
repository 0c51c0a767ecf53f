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
