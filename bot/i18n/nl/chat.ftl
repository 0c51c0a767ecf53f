# Gesprek met Discord: korte antwoorden, en waarom iets nu niet kan.

chat-done = Gedaan.
step-just-changed = Het gesprek is net een stap verder. Ik heb nog niets gedaan. Dit is nu de stap die je kunt nemen:
form-was-slow = Het zoeken duurde even. Hier is je formulier:
form-open = Open het formulier
command-expired = Dit commando is veranderd. Typ het opnieuw, dan zie je het nieuwe.

storage-not-stored = Dit is niet bewaard.
storage-waits = Ik heb je bericht gelezen, maar ik kan het nu niet bewaren. Je hoeft niets te doen: ik probeer het steeds opnieuw en laat je weten wat ermee gebeurt.
storage-busy = Mijn database is even in gebruik door een ander programma. Probeer het over een paar tellen nog eens. Blijft het zo? De beheerder van de bot kan het verhelpen.
storage-full = De schijf waarop ik schrijf is vol. De beheerder van de bot kan dat verhelpen: met ruimte op de schijf werkt alles vanzelf weer.
storage-read-only = Ik mag nu niet in mijn database schrijven. De beheerder van de bot kan dat verhelpen: met dat recht werkt alles vanzelf weer.
storage-failing = De schijf waarop ik schrijf geeft fouten. De beheerder van de bot moet dat meteen weten.
storage-other = Mijn database doet het nu niet. Probeer het zo nog eens, en vraag de beheerder van de bot om hulp.
message-not-taken = Er ging iets mis met je bericht. Dit is niet bewaard. ({ $code })
not-ready = Ik start nog op. Over een paar tellen ben ik er: probeer het dan nog eens.

intent-message-content-missing = Ik kan gewone berichten in een kanaal niet lezen. Leerlingen antwoorden met de knop, in een privébericht, of door op de vraag te reageren met de melding aan. Zet "Message Content Intent" aan in het portaal van Discord om dat te veranderen.

refused-not-allowed = Dit is voor iemand met een andere rol in deze klas.
refused-no-class = Hier hoort nog geen klas bij. Doe dit in het kanaal van je klas.
refused-no-talk = Er is nu geen gesprek bezig.
refused-no-round = Er is nu geen vraag bezig.
refused-no-turn = Er is nu geen beurt bezig.
refused-talk-open = Er is al een gesprek bezig. Rond dat eerst af.
refused-talk-over = Dit gesprek is al afgerond.
refused-round-open = Er is nog een vraag bezig. Rond die eerst af.
refused-wrong-moment = Dat past nu even niet. Kijk in het kanaal waar jullie zijn.
refused-changed = Dit is net veranderd, dus ik heb nog niets gedaan. Kijk hoe het nu staat. Wil je het nog, druk dan nog eens.
refused-too-soon =
    { $seconds ->
        [one] Nog heel even. Over één tel kan het.
       *[other] Nog heel even. Over { $seconds } tellen kan het.
    }
refused-no-more-time = Er is al twee keer extra tijd. Langer kan niet bij deze vraag.
refused-empty = Er staan nog geen woorden. Schrijf iets, of kies Pas.
refused-too-long = Dit zijn { $length } tekens en er passen er { $limit }. Maak het iets korter, dan past het.
refused-no-card = Er is nu geen nieuw kaartje dat past. Kies een andere stapel, of stel een eigen vraag.
refused-nobody-left = Iedereen die wilde, heeft de kans gehad. Je kunt verder met de volgende vraag.
refused-turn-open = Er is al iemand aan de beurt. Rond die beurt eerst af.
refused-not-yours = Deze knop is voor iemand anders.
refused-too-tender = Deze vraag is te persoonlijk voor dit gesprek met de hele klas. Stel hier een lichtere. Vraag dit liever één leerling, met /eentje start.
refused-no-probe-left = Er zijn al genoeg doorvragen gesteld. Bedank, en geef de beurt door.
refused-still-silent = Het is nog even stil. Doorvragen of danken kan zo.
refused-channel-taken = Dit kanaal hoort al bij een andere klas. Kies een ander kanaal.
refused-gone = Dit is er niet meer. Kijk in het kanaal voor het nieuwste.

error-unexpected = Er ging iets mis. Jouw woorden zijn niet kwijt als je "Bewaard" zag. ({ $code })
error-expired = Deze knop is verlopen. Kijk in het kanaal voor de nieuwste.

your-words =
    Jouw woorden, zodat je ze niet kwijt bent:
    { $text }
