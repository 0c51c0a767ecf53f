# De school: klassen inrichten, hulp, vrije dagen, en wat niet lukt.

# Nummers: kijk ze elk jaar na.
help-card =
    - Ga naar een volwassene bij wie je je veilig voelt, op school of ergens anders.
    { $country ->
        [BE] - Awel: bel gratis 102, of chat op awel.be. Niet 's nachts.
        - Denk je aan zelfdoding? Bel gratis de Zelfmoordlijn: 1813, of chat op zelfmoord1813.be.
        - Doet iemand jou pijn, of voel je je niet veilig? Bel op werkdagen gratis 1712, of chat op 1712.be.
       *[NL] - Kindertelefoon: bel gratis 0800-0432, of chat op kindertelefoon.nl. Niet 's nachts.
        - Denk je aan zelfdoding? Bel gratis 113, of chat op 113.nl.
        - Veilig Thuis, dag en nacht en gratis: 0800-2000.
    }
    - Bij direct gevaar: 112.
help-line = { $country ->
    [BE] bel gratis met Awel: 102
   *[NL] bel gratis met de Kindertelefoon: 0800-0432
}
help-pupil = **Zo werkt een gesprek**
    - Eerst denken we. Dan gaat de knop Schrijf je gedachte open.
    - { $reads }
    - Pas werkt altijd, zonder uitleg.
    - Praten met iemand? Zeg het tegen je leraar, of { help-line }. Bij direct gevaar: 112.
help-reads = Jij kiest of de klas je antwoord leest. Ook { $teacher } kan het lezen.
help-reads-support = Jij kiest of de klas je antwoord leest. Ook { $teacher } kan het lezen, en wat voor de klas is ook de begeleiders.
help-teacher = **Zo leid je een gesprek**
    1. /klas inrichten: één keer per klas.
    2. /gesprek start: doel, bedoeling en wat je van de klas nodig hebt.
    3. /gesprek plan: hetzelfde op een later moment, met een aankondiging voor de klas.
    4. Het paneel in regie doet de rest: vraag, denktijd, even kijken, samen open, vertel eens, afronden.
help-no-class = In dit kanaal is nog geen klas ingericht. Dat doet een leraar met /klas inrichten.
class-set-up = **{ $name } is ingericht.**
    - Kanaal: { $channel }
    - Regie: { $regie }, alleen voor { $teachers }
    - Taal: { $language }
    - Leeftijd: { $band }
    - Beurten: { $turns }
    - Antwoorden: { $rounds }
class-age-nl = In Nederland mag je Discord gebruiken vanaf 16 jaar, in België vanaf 13. Voor jongere klassen is er de kamer, zonder accounts.
refused-missing-permissions = Ik mis hier rechten: { $missing }. Geef ze aan mijn rol en probeer het opnieuw. Er is nog niets veranderd.
class-missing-hint = Dit mis ik nog: { $missing }. Zonder dat kan een gesprek wel, maar niet zo rustig: ik kan alleen wegnemen wat ik zelf mag.
class-mighty-hint = Ook { $who } leest alles mee, ook privédraden: dat geldt voor de eigenaar en beheerders van elke server.
class-threads-hint = Privédraden kan ook { $who } lezen, door het recht Draden beheren. Haal dat recht weg vóór je met één leerling praat.
class-along-hint = In { $channel } leest ook mee: { $who }. Wat leerlingen daar zeggen, lezen die ook.
class-two-factor-hint = Deze server vraagt tweestapsverificatie (2FA) voor beheer. Dat geldt ook voor mij: wie mij in het portaal van Discord maakte, moet die aan hebben staan. Anders kan ik niets op slot zetten.
class-listed-hint = Iedereen ziet mijn commando's voor leraren in de lijst; alleen leraren kunnen ze gebruiken. Wie ze ziet, kies je in Discord: Serverinstellingen, Integraties.
class-missing-pictures = Dit mis ik nog: { $missing }. Zonder dat zeg ik in woorden wat er op mijn plaatjes staat.
class-missing-threads = Dit mis ik nog: { $missing }. Zonder dat kan een gesprek met één leerling niet.
class-deaf-hint = Wil een leerling vandaag nog iemand spreken, dan roep ik { $roles }. Die horen dat pas als je bij die rol aanzet dat iedereen haar mag vermelden.
refused-channel-kind =
    { $kind ->
        [thread] Een draad kan geen klas zijn. Doe dit in het kanaal zelf.
        [forum] Een forum kan geen klas zijn: daar is elk bericht een eigen draad. Kies een gewoon tekstkanaal.
        [voice] Een spraakkanaal kan geen klas zijn. Kies een gewoon tekstkanaal; praten kan daarnaast.
        [stage] Een podiumkanaal kan geen klas zijn. Kies een gewoon tekstkanaal; praten kan daarnaast.
        [news] Een aankondigingskanaal kan geen klas zijn: wat daar staat, kan naar andere servers gaan, en gesprekken met één leerling kunnen er niet. Kies een gewoon tekstkanaal.
        [gone] Het kanaal van de klas is er niet meer. Richt de klas opnieuw in met /klas inrichten.
       *[other] Dit soort kanaal kan geen klas zijn. Kies een gewoon tekstkanaal.
    }
refused-same-roles = Kies voor leraren en leerlingen twee verschillende rollen.
refused-two-roles = Jij hebt in deze klas de rol van leerling én een rol van volwassenen. Zolang dat zo is, ben je hier een leerling. Laat een beheerder één van de twee weghalen.
refused-role-of-all = Kies een rol die niet iedereen heeft.
class-regie-topic = Alleen leraren en begeleiders lezen hier mee.
class-pupils = **Leerlingen die ik al zag in { $name }**
    { $names }
class-pupils-none = Nog niemand. Een leerling verschijnt hier na de eerste keer meedoen.
regie-welcome = **Dit is de regie van { $name }.**
    Hier staat straks het paneel. Alleen { $teachers } lezen mee. Begin met /gesprek start in { $channel }.

trouble-lock = Ik mag { $channel } niet op slot zetten. Het gesprek gaat door, maar leerlingen kunnen typen tijdens de denktijd. Geef mijn rol daar: { $missing }.
trouble-lock-refused = Ik mag { $channel } niet op slot zetten: Discord weigert het, ook al heb ik de rechten ervoor. Het gesprek gaat door, maar leerlingen kunnen typen tijdens de denktijd. Zet het kanaal zo nodig zelf op slot.
trouble-hidden = Leraren van { $name } zien { $channel } niet meer. Laat een beheerder jullie rol daar het recht Kanaal bekijken geven. Het gesprek gaat door met /gesprek in het kanaal van de klas.
trouble-lock-other = Ik kan { $channel } niet op slot zetten. { $why } Het gesprek gaat door, maar leerlingen kunnen typen tijdens de denktijd.
trouble-unlock-other = { $channel } staat nog op slot en ik krijg het niet open. { $why } Of geef leerlingen daar zelf weer het recht Berichten sturen. Ik blijf het proberen.
trouble-thread = In de draad { $channel } komen mijn berichten niet aan. { $why } Wat de leerling al zei, is bewaard.
trouble-thread-gone = De draad van een gesprek met één leerling is er niet meer. Wat de leerling zei, is bewaard. Stop het gesprek met het paneel, en begin een nieuw met /eentje start.
trouble-partly = { $channel } staat op slot, maar niet helemaal. Ik kan leerlingen alleen ontnemen wat ik zelf mag, en dit mag ik niet: { $missing }. Geef dat aan mijn rol.
trouble-writers = Niet iedereen in { $channel } valt vanzelf onder het slot.
trouble-writers-roles = Door hun rol mogen sommige leerlingen daar toch schrijven of reageren: { $names }. Ik neem dat weg zolang het stil is en geef het daarna terug. Je kunt het ook zelf weghalen bij de rechten van het kanaal.
trouble-writers-members = Met een eigen recht mogen daar toch schrijven of reageren: { $names }. Ik neem dat weg zolang het stil is en geef het daarna terug. Je kunt het ook zelf weghalen bij de rechten van het kanaal.
trouble-writers-mighty = Beheerder van de server, en dus door geen slot tegen te houden: { $names }. Laat een beheerder die rechten weghalen, of vraag zelf om stilte.
trouble-post = Mijn berichten komen niet aan in { $channel }. { $why } Wat leerlingen inleveren, bewaar ik gewoon.
trouble-pictures = Mijn plaatjes komen niet aan in { $channel }. Ik zeg daar in woorden wat erop staat. { $why }
trouble-unlock = { $channel } staat nog op slot en ik mag het niet openen. Geef mijn rol daar: { $missing }. Of geef leerlingen daar zelf weer het recht Berichten sturen. Ik blijf het proberen.
trouble-unlock-refused = { $channel } staat nog op slot en Discord laat het mij niet openen, ook al heb ik de rechten ervoor. Geef leerlingen daar zelf weer het recht Berichten sturen. Ik blijf het proberen.
trouble-owed = In { $channel } kan ik nog niet alles teruggeven wat ik voor het slot wegnam. Geef mijn rol daar: { $missing }. Ik blijf het proberen.
trouble-gone = Het kanaal van { $name } is er niet meer. Wat leerlingen inleverden, is bewaard. Stop het gesprek hier met /gesprek stop en richt de klas daarna opnieuw in.
trouble-regie-gone = De regie van { $name } is er niet meer. Het gesprek gaat door: zet stappen met /gesprek verder in het kanaal van de klas. Richt de klas na het gesprek opnieuw in, dan komt er een nieuwe.

band-po-5-6 = groep 5 en 6
band-po-7-8 = groep 7 en 8
band-vo-onder = onderbouw vo
band-vo-boven-mbo = bovenbouw vo of mbo
turn-style-gentle = eerst zacht vragen
turn-style-direct = meteen bij naam
round-style-sealed = dicht tot we samen openen
round-style-chat = in het kanaal
language-nl = Nederlands
language-en = Engels

permission-view-channel = Kanaal bekijken
permission-send-messages = Berichten sturen
permission-read-message-history = Berichtgeschiedenis lezen
permission-manage-channels = Kanalen beheren
permission-manage-roles = Rechten beheren
permission-add-reactions = Reacties toevoegen
permission-create-public-threads = Openbare draden maken
permission-create-private-threads = Privédraden maken
permission-send-messages-in-threads = Berichten sturen in draden
permission-manage-threads = Draden beheren
permission-manage-messages = Berichten beheren
permission-attach-files = Bestanden bijvoegen

## Dagen zonder school

free-days-noted = Dat is bewaard: { $period }. Dan kom ik niet uit mezelf bij leerlingen.
free-days-removed = Die dagen staan er niet meer.
free-days-list = **Vrij voor deze klas**
free-days-none = Deze klas heeft zelf geen vrije dagen genoteerd.
free-days-period = { $first } tot en met { $last }
free-days-everybody-public = Weekends en feestdagen ken ik zelf. Schoolvakanties van jullie school ken ik niet: noteer ze met `/klas pauze`.
free-days-everybody-school = Weekends, feestdagen en de schoolvakanties van jullie regio ken ik zelf. Is jullie school op andere dagen vrij, noteer die dan met `/klas pauze`.
free-days-remove = Haal iets weg
refused-no-day = Die dag kan ik niet lezen. Schrijf hem zo: 21-12 of 21-12-2026.
refused-no-period = Zo is het geen reeks dagen. De laatste dag komt na de eerste, hoogstens { $most } dagen samen.
refused-period-over = Die dagen zijn al geweest.
refused-calendar-full = Er staan al { $most } reeksen. Haal er eerst een weg met `/klas pauze`.

## Wie er meeleest

readers-hidden = *Even verborgen: hier leest iemand mee voor wie dit niet is.*
readers-tab = Wie leest er mee?
readers-private = **In { $channel } kan ook meelezen: { $who }.** Ik laat daar niets meer zien wat alleen voor leraren en begeleiders is. Wat er stond, heb ik verborgen.
readers-class = In { $channel } leest nu ook mee: { $who }. Wat leerlingen daar zeggen, lezen die ook.
readers-hidden-class = { $who } ziet { $channel } niet meer. Geef die rol daar het recht Kanaal bekijken.
readers-hidden-regie = { $who } ziet { $channel } niet meer. Geef die rol daar het recht Kanaal bekijken.
readers-mighty = { $who } is beheerder of eigenaar van deze server, en leest dus alles mee. Dat kan ik niet tegenhouden. Laat een beheerder dat recht weghalen.
readers-leak = Ik zag dit om { $since }. Toen stond daar: { $what }.
readers-leaked = { $channel } is sinds { $until } weer dicht. Toen ik het om { $since } zag, kon { $who } dit lezen: { $what }. Praat erover met wie het aangaat.
readers-look = { $teachers }, kijk even mee.
readers-close = Maak dicht
readers-fine = Dit mag
readers-seen = Gelezen
readers-closing = Gedaan. Ik nam alleen weg wat te veel was. Wat wachtte, komt nu.
readers-accepted = Goed. Die leest vanaf nu mee.
readers-everybody = iedereen op deze server
readers-shown-nothing = niets van mij
readers-shown-panel = het paneel van een gesprek
readers-shown-preview = antwoorden vóór het openen
readers-shown-kept-words = bewaarde woorden
readers-shown-coach-whisper = tips van de coach
readers-shown-coach-mirror = tips van de coach
readers-shown-coach-group = tips van de coach
readers-shown-probes = doorvragen bij een leerling
readers-shown-scale-regie = antwoorden bij een schaalvraag
readers-shown-ideas = ideeën van leerlingen
readers-shown-one-panel = een gesprek met één leerling
readers-shown-follow-up = een leerling die iemand wil spreken
readers-shown-follow-up-again = een leerling die iemand wil spreken
readers-shown-moment-replies = woorden bij een moment in het gesprek
readers-shown-opinion = wat leerlingen van het gesprek vonden
readers-shown-forgotten = wat nog moet na een gesprek
readers-shown-looking-back-regie = het terugkijken op afspraken
readers-shown-spin-regie = wie er aan de beurt kan zijn
readers-shown-laid-cards-regie = gekozen kaarten
readers-shown-plan = een gepland gesprek
readers-shown-plan-now = een gepland gesprek
readers-shown-one-step = stappen van een gesprek met één leerling
readers-shown-one-goal = het doel van een leerling
readers-only-class = Alleen voor deze klas
