# De gids op de pagina van de kamer: wat je nu kunt doen.

guide-title = De eerste minuut
guide-next = Speel de volgende stap
guide-again = Begin opnieuw
guide-busy = Even wachten …
guide-until = De volgende stap komt { $when }.
guide-start =
    Jij bent nu **{ $teacher }**. Kijk ook eens als Noor: bovenaan kies je wie je bent, of zet ze naast elkaar.
    Druk op Speel de volgende stap, of typ zelf `/gesprek start` in kring.
guide-opening = De klas leest de opening en doet mee. Ga nu naar **regie** en druk op Stel de eerste vraag, of laat een kaart trekken.
guide-thinking = Iedereen denkt. Niemand kan nu schrijven, ook Noor niet. Na 20 tellen mag jij in **regie** op Nu openen drukken.
guide-answering = De klas schrijft, niemand ziet elkaars woorden. Schrijf zelf iets als Noor. Ben je zover, druk dan in **regie** op Nu kijken.
guide-preview = Jij leest eerst, in **regie**. Houd iets vast als dat beter is. Druk dan op Samen openen.
guide-reading = Alles ligt open. Het is even stil, zodat iedereen kan lezen. Daarna kan in **regie** Vertel eens.
guide-turns = Druk in **regie** op Vertel eens. De bot vraagt het eerst in stilte aan een leerling die iets opschreef.
guide-asking = Ergens in de klas ligt nu een vraag die alleen die ene leerling ziet. Is het Noor? Kijk maar.
guide-speaking = Er wordt verteld. In **regie** staan zinnen om door te vragen, en het dankjewel.
guide-pause = Het is pauze. Druk in **regie** op Ga verder.
guide-agreeing = We ronden af. De klas schrijft op wat is afgesproken; voeg als Noor zelf iets toe. Ga daarna in **regie** naar hun mening.
guide-rating = De klas geeft haar mening over het gesprek. Niemand ziet wat een ander koos. Ga daarna in **regie** naar wat er gebeurt.
guide-outcomes = Lees in **regie** de mening van de klas, en vertel wat er nu gebeurt. Zonder dat kan het gesprek niet dicht.
guide-covering = Het ging over iets persoonlijks. Dek toe als dat goed voelt, en sluit in **regie** af.
guide-over = Het gesprek is afgelopen en bewaard. Begin gerust opnieuw.
