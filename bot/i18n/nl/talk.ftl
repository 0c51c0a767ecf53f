# Het gesprek: wat de klas en de leerling lezen.

kind-getting-to-know = Kennismakingsgesprek
kind-goals = Doelengesprek
kind-progress = Voortgangsgesprek
kind-feedback = Feedbackgesprek
kind-evaluation = Evaluatiegesprek
kind-weekly = Weekgesprek
kind-class-circle = Klassengesprek
kind-on-request = Gesprek op verzoek

opening-tab = Gesprek · ongeveer { $minutes } minuten
opening-tab-over = Gesprek · afgelopen
opening-purpose = **Daar gaat het over**
    { $purpose }
opening-intent = **Dit wil ik ermee doen**
    { $intent }
opening-request = **Hierbij heb ik jullie nodig**
    { $request }
opening-good-to-know = **Goed om te weten**
    - Zwijgen mag. De knop Pas werkt altijd en je hoeft niets uit te leggen.
    - Eerst denken, dan schrijven.
    - { $who-reads }
    - Ik let op of het veilig is. Maak ik me zorgen om iemand, dan kan ik dat niet voor mezelf houden. Ik vertel je dan eerst wat ik ga doen.
opening-reads-sealed = Jij kiest of de klas jouw antwoord leest. Alles is ook voor { $teacher } te lezen. De klas ziet niets voordat we samen opendoen.
opening-reads-chat = Schrijf je in het kanaal, dan leest de hele klas mee. Met de knop kies je dat zelf. Alles is ook voor { $teacher } te lezen.
opening-reads-support = Wat voor de klas is, kunnen de begeleiders ook lezen, al voor het open gaat.
readers-support = De begeleiders kunnen het ook lezen.
held-closed = Het is nu geen schooltijd. Misschien wordt het pas gelezen op { $day }, vanaf { $time }.
opening-join = Ik doe mee
opening-watch = Ik kijk eerst mee
opening-question = Ik heb een vraag
opening-joined = Fijn dat je er bent.
opening-watching = Kijk rustig mee. Ik vraag je niets. Met Ik doe mee stap je er later in.
opening-dm-offer = Mag ik je ook een privébericht sturen, als ik jou iets wil vragen?
opening-dm-yes = Dat mag
opening-dm-no = Liever niet
dm-welcome = Goed. Ik stuur je alleen iets als het over dit gesprek gaat. Je kunt het uitzetten met /mijn herinneringen.
dm-unwelcome = Dat is goed. Ik stuur je niets.

reminders-title = **Privéberichten**

start-done = Het gesprek is open. Het paneel komt in { $regie }.
