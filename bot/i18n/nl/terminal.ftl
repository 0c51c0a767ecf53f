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
