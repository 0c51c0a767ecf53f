# De gids op de pagina van de kamer: wat je nu kunt doen.

guide-title = Zo gaat een gesprek
guide-next = Speel de volgende stap
guide-again = Begin opnieuw
guide-busy = Even wachten …
guide-until = De volgende stap komt { $when }.
guide-start =
    Als **{ $teacher }** begin je het gesprek, met `/gesprek start`. Bovenaan kies je wie je bent: kijk ook eens als Noor.
    Doe steeds zelf wat hier staat, of druk op Speel de volgende stap.
guide-opening = De klas leest de opening en doet mee. Sturen doe je in **regie**, een plek waar leerlingen niet meelezen. Druk daar op Stel de eerste vraag, of op Kaart trekken.
guide-thinking = Iedereen denkt. Niemand kan nu schrijven, ook Noor niet. Na 20 tellen mag jij in **regie** op Nu openen drukken.
guide-answering = De klas schrijft, niemand ziet elkaars woorden. Schrijf zelf iets als Noor. Ben je zover, druk dan in **regie** op Nu kijken.
guide-preview = Jij leest eerst, in **regie**. Houd iets vast als dat beter is. Druk dan op Samen openen.
guide-reading = Alles ligt open. Het is even stil, zodat iedereen kan lezen. Daarna kan in **regie** Vertel eens.
guide-turns = Druk in **regie** op Vertel eens: de bot vraagt het eerst in stilte aan een leerling die iets opschreef. Is er al verteld? Dan is de volgende stap een nieuwe vraag, of afronden.
guide-asking = Ergens in de klas ligt nu een vraag die alleen die ene leerling ziet. Is het Noor? Kijk maar.
guide-speaking = Er wordt verteld. In **regie** staan zinnen om door te vragen, en het dankjewel.
guide-pause = Het is pauze. Druk in **regie** op Ga verder.
guide-agreeing = We ronden af. De klas schrijft op wat is afgesproken; voeg als Noor zelf iets toe. In **regie** lees jij eerst wat ze voorstellen: zet het op de lijst. Ga daarna naar hun mening.
guide-rating = De klas geeft haar mening over het gesprek. Niemand ziet wat een ander koos. Ga daarna in **regie** naar wat er gebeurt.
guide-outcomes = Lees in **regie** de mening van de klas, en vertel wat er nu gebeurt. Zonder dat kan het gesprek niet dicht.
guide-covering = Het ging over iets persoonlijks. Dek toe als dat goed voelt, en sluit in **regie** af.
guide-over = Het gesprek is afgelopen en bewaard. Speel je verder, dan begint het volgende: het kijkt eerst terug op de afspraken.

## Hoofdstukken: wat je na de eerste ronde kunt kiezen

guide-more = Of bekijk:
guide-step = { $chapter } · stap { $step } van { $steps }
guide-scale = Schaalvraag
guide-cards = Drie kaartjes
guide-wheel = De kiezer
guide-moments = Ik merk en pauze
guide-closing = Afronden
guide-one = Gesprek met één leerling

guide-scale-marks = Juf Mirjam stelde een schaalvraag. De klas kiest een cijfer, en niemand ziet wat een ander koos. Kijk in **kring** als Noor.
guide-scale-mine = Noor koos een 7. Dat ziet alleen zij, en de juf. Zo sluit juf Mirjam de cijfers.
guide-scale-together = De cijfers zijn dicht. In **kring** staat nu een trap van de hele klas, zonder namen. Noor gaat zo met haar eigen cijfer verder.
guide-scale-tell = Noor kreeg een scherm dat alleen zij ziet. Elke stap is één vraag, en elke stap mag ze overslaan. Kijk als Noor.
guide-scale-lower = Noor schreef wat er in haar 7 zit. Nu komt altijd eerst: waarom niet lager? Wat al helpt, gaat voor.
guide-scale-needed = Noor sloeg één scherm over. Dat kan zonder reden. Nu pas gaat het over een stapje hoger.
guide-scale-how = Zo pakken ze het aan: Noor, de juf, wie helpt, en wanneer. Eén vakje is genoeg.
guide-scale-content = Wanneer is Noor tevreden? Dat hoeft geen 10 te zijn.
guide-scale-agree = Hier staat de afspraak, in de woorden van Noor. Alleen zij kan Klopt zeggen.
guide-scale-agreed = Afgesproken. Over een week vraagt de bot aan Noor hoe het is. Wees weer juf Mirjam: in **regie** lees je wat ze schreef.

guide-cards-dealt = In **kring** liggen drie kaartjes dicht. Wie wil, draait er een om. In **regie** ziet juf Mirjam wat erop staat.
guide-cards-picked = Noor koos kaart 2. De klas ziet niet wie koos. Juf Mirjam kijkt eerst, en stelt zo de vraag.

guide-wheel-turns = De kiezer draait over vragen, nooit over leerlingen. Wat eruit komt, staat er ook als tekst. Zo wordt dat de vraag.

guide-moments-noticed = Juf Mirjam zei iets vanuit zichzelf: Ik merk … Kijk in **kring** als Noor. Zij mag antwoorden, voor de juf alleen.
guide-moments-replied = Noor schreef iets terug. In **regie** staat: er zijn woorden voor jou.
guide-moments-read = Juf Mirjam las het, in **regie**. Zo staan ze even stil bij het gesprek zelf.
guide-moments-still = Even stilstaan: nu gaat het over het gesprek zelf. Daarna is het pauze.
guide-moments-paused = Het is pauze. Alle tijd staat stil, en wat dicht is, blijft dicht. Zo gaan ze verder.
guide-moments-resumed = Ze tellen samen af, en dan gaat het gesprek verder waar het was.

guide-one-opened = Er is een draad die alleen Noor, juf Mirjam en Els zien. Kijk als Noor: links staat de draad. Noor kiest hoe het begint.
guide-one-begun = Noor drukte op Begin maar. De eerste vraag is aan haar: wat wil zij deze week?
guide-one-chosen = Noor koos een kort praatje. Juf Mirjam gaat zo in **regie** naar de volgende stap.
guide-one-question = Er ligt een nieuwe vraag voor Noor. Ze mag ook tekenen of passen.
guide-one-written = Noor schreef iets. Juf Mirjam kan er iets naast zetten, nooit eroverheen. Zo gaat ze afronden: dat kan op elk moment.
guide-one-closing = Afronden begint met afspraken. Noor stelt er zo een voor.
guide-one-agreed = Noor stelde iets voor en juf Mirjam zei Klopt. De woorden zijn van Noor.
guide-one-opinion = Nu vraagt de bot aan Noor hoe zij het gesprek vond.
guide-one-rated = Noor gaf haar mening. Zo vertelt juf Mirjam wat er gebeurt en wie het leest. Zonder dat gaat het niet dicht.
guide-one-over = Het gesprek is af. Alles staat nog in de draad. Kijk ook eens als Els: zij kan meelezen, en dat staat in de opening.
