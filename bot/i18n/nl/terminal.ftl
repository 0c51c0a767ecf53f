# De demo: wat in de terminal staat.

summary-title = Wat de database bewaart ({ $state })
summary-closed = gesprek afgerond
summary-stopped = gesprek gestopt
summary-opening = gesprek open
summary-rounds = gesprek bezig
summary-question = Vraag
summary-style = Manier
summary-answers = Antwoorden
summary-shown = Geopend
summary-held = Vastgehouden
summary-passes = Pas
summary-turns = Gevraagd
room-open = De kamer staat op { $url }. Stoppen kan met Ctrl-C.
room-port-taken = Poort { $taken } is bezet. Ik neem { $port }.
check-ready = De instellingen kloppen.
check-intents-full = De bot kan alles lezen wat hij nodig heeft.
check-sqlite = SQLite { $version } heeft een bekende fout als twee programma's tegelijk schrijven. Eén bot tegelijk is veilig.
migrate-done = De database is bij: { $after }.
migrate-backup = Eerst bewaard in { $backup }.
demo-lang-help = Taal van de klas: nl of en.
