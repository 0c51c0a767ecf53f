# De demo: wat in de terminal staat.

summary-title = Wat de database bewaart ({ $state })
summary-closed = gesprek afgerond
summary-followed_up = gesprek nagekeken
summary-stopped = gesprek gestopt
summary-opening = gesprek open
summary-rounds = gesprek bezig
summary-question = Vraag
summary-answers = Antwoorden
summary-shown = Geopend
summary-held = Vast
summary-passes = Pas
summary-turns = Beurten
run-no-token = Er is geen token voor Discord, dus ik open de kamer. Met een token in config.toml ga ik naar Discord.
room-open = De kamer staat op { $url }. Open dat adres als je browser het niet zelf doet. Stoppen kan met Ctrl-C.
room-no-seats = Wie aan deze computer zit, kan in de kamer iedereen zijn: ook de leerkracht. Er zijn nog geen eigen plekken.
room-port-taken = Poort { $taken } is bezet. Ik neem { $port }.
check-ready = De instellingen kloppen.
check-intents-full = De bot kan alles lezen wat hij nodig heeft.
check-sqlite = SQLite { $version } heeft een bekende fout als twee programma's tegelijk schrijven. Eén bot tegelijk is veilig.
migrate-done = De database is bij: { $after }.
migrate-backup = Eerst bewaard in { $backup }.
decks-fine = Nagekeken: { $cards ->
    [one] één kaart
   *[other] { $cards } kaarten
} in { $decks ->
    [one] één bestand
   *[other] { $decks } bestanden
}. Alles past.
decks-faults = Nagekeken: { $cards ->
    [one] één kaart
   *[other] { $cards } kaarten
}. { $count ->
    [one] Eén ding past nog niet.
   *[other] { $count } dingen passen nog niet.
}

cli-about = Vertel Eens: gesprekken met de klas. Eerst denken, dan samen openen, dan "vertel eens".
cli-run = Verbind de bot met Discord en blijf aan.
cli-room = Open de kamer: een eigen chatserver op deze computer, met de bot erin.
cli-demo = Laat een gesprek zien: in de kamer, of met --script snel achter elkaar in de terminal.
cli-coach = Lees zinnen mee, één per regel op de standaardinvoer, en geef wenken als JSON, één object per regel.
cli-check = Kijk of de instellingen kloppen en wat de bot mag lezen, zonder te verbinden.
cli-migrate = Breng de database bij, na een reservekopie. De bot doet dat ook bij het starten.
cli-config = De instellingen; config.toml als dat bestaat.
cli-data = De map waarin alles bewaard wordt.
cli-port = De poort van de kamer; 0 neemt een vrije.
cli-browser = Open de pagina meteen.
cli-decks = Kijk stapels met vraagkaarten na.
cli-decks-check = Kijk of elke kaart past: goed te lezen, één open vraag, niet te lang, en nergens dubbel.
cli-decks-files = De stapels: TOML, of een CSV met eigen vragen. Zonder bestanden de stapels van de bot zelf.
cli-script = Speel een heel gesprek in hoog tempo en laat zien wat de klas zag.
cli-lang = De taal van de klas.
cli-band = De leeftijd van de klas.
cli-not-one-of = "{ $given }" ken ik hier niet. Kies uit: { $known }.

already-running = In { $directory } werkt al een bot. Stop die eerst, of kies een andere map met --data.
database-damaged = { $path } is beschadigd of geen database. Ik heb er niets aan veranderd. { $backup ->
    [none] Een goede reservekopie vond ik niet.
   *[other] De laatste goede reservekopie is { $backup }.
} Leg het bestand apart en gooi het niet weg. Zet dan een goede kopie op zijn plaats. Zonder kopie begin ik opnieuw.
database-empty = { $path } is leeg: 0 bytes. Dat komt van een volle schijf of een kopie die niet af is. { $backup ->
    [none] Een goede reservekopie vond ik niet.
   *[other] De laatste goede reservekopie is { $backup }.
} Zet een goede kopie op zijn plaats, of haal het lege bestand weg om opnieuw te beginnen.
database-lost = { $path } is weg, maar er staan nog wijzigingen in { $path }-wal. Zet het bestand terug, of leg { $path }-wal ook apart om opnieuw te beginnen.
database-full = De schijf van { $path } is vol. De database is niet stuk: zet er niets anders voor in de plaats. Maak ruimte en start opnieuw.
database-unreadable = Deze gebruiker kan { $path } niet openen ({ $why }). De database is niet stuk: zet er niets anders voor in de plaats. Start als de eigenaar van het bestand, of geef deze gebruiker het recht om te lezen en te schrijven.
database-read-only = In { $path } mag niet geschreven worden. De database is niet stuk: zet er niets anders voor in de plaats. Maak het bestand, de map en de schijf schrijfbaar en start opnieuw.
database-busy = { $path } wordt gebruikt door een ander programma. Er is niets veranderd. Stop dat programma en start opnieuw.
database-failing-disk = De schijf geeft een fout bij { $path } ({ $why }). Kopieer de map naar een andere schijf voordat je iets anders doet.
database-unusable = { $path } kan niet gebruikt worden ({ $why }). Ik heb er niets aan veranderd.
database-not-ours = { $path } is een database van een ander programma. Kies een andere map met --data.

start-waits = Ik ben nog niet gestart: { $step }. Ik probeer het steeds opnieuw. ({ $error })
start-step-database = ik kan de database nog niet openen
start-step-activities = ik kan nog niet lezen waar we waren
start-step-rights = Discord geeft nog geen antwoord
start-step-login = ik kan nog niet inloggen bij Discord
start-step-connection = de verbinding met Discord staat nog niet
start-step-outbox = ik kan nog niet lezen wat er in de kanalen moet staan
start-step-reading = ik lees nog wat er gezegd is
start-step-alarms = ik kan de wekkers nog niet zetten
start-step-people = ik ga zo open
start-step-commands = de commando's staan nog niet klaar
check-running = Hier draait een bot, en die is klaar voor het gesprek.
check-not-ready = Hier draait een bot die nog niet klaar is: { $step }. Pogingen die mislukten: { $failures } ({ $error }).
