# Waarom Discord iets niet doet, en wat je eraan kunt doen.

discord-busy = Discord is even slecht te bereiken. Probeer het zo nog eens. ({ $code })
discord-slow-mode = In dit kanaal staat langzame modus aan. Wacht even, of zet die uit bij de instellingen van het kanaal.
discord-channel-gone = Dat kanaal of die draad is er niet meer. Is het van de klas, richt de klas dan opnieuw in met /klas inrichten.
discord-server-gone = Ik zit niet meer in die server. Nodig mij opnieuw uit.
discord-person-gone = Die persoon is niet in deze server, of houdt mij tegen. Kijk of de naam nog in de ledenlijst staat.
discord-message-gone = Dat bericht is er niet meer. Kijk in het kanaal voor het nieuwste.
discord-role-gone = Een rol die hierbij hoort, is er niet meer. Richt de klas opnieuw in met /klas inrichten en kies de rollen van nu.
discord-gone = Wat ik zoek, is er niet meer in Discord. Kijk in het kanaal voor het nieuwste.
discord-too-old = Dit scherm is te oud. Open het opnieuw vanuit het kanaal.
discord-server-full = Deze server is vol: er passen 500 kanalen in. Haal een kanaal weg dat niemand gebruikt en doe dit dan opnieuw.
discord-category-full = Deze categorie is vol: er passen 50 kanalen in. Haal er een weg, of zet het kanaal van de klas in een andere categorie. Doe dit dan opnieuw.
discord-threads-full = Deze server heeft te veel open draden: 1.000 is het meeste. Sluit draden die klaar zijn en doe dit dan opnieuw.
discord-thread-full = In deze draad passen niet meer mensen: 1.000 is het meeste. Haal er mensen uit, of begin een nieuwe draad.
discord-pins-full = In dit kanaal zijn al 250 berichten vastgezet. Maak er een los en doe dit dan opnieuw.
discord-reactions-full = Onder dit bericht staan al 20 verschillende reacties. Haal er een weg en doe dit dan opnieuw.
discord-commands-full = Discord neemt vandaag geen nieuwe commando's meer van mij aan. Morgen gaat het vanzelf weer. De knoppen doen het gewoon.
discord-rights-full = Dit kanaal heeft al 1.000 uitzonderingen op de rechten. Haal er een weg bij de rechten van het kanaal en doe dit dan opnieuw.
discord-files-many = In één bericht passen 10 bestanden. Kies er minder.
discord-file-big = Dit bestand is te groot voor Discord. Maak het kleiner en doe dit dan opnieuw.
discord-file-bad = Dit bestand neemt Discord niet aan. Kies een ander bestand, liefst een PNG of JPG.
discord-files-off = In deze server kunnen nu geen bestanden worden gestuurd. Dat bepaalt Discord. Zeg het zolang in woorden.
discord-wrong-channel = Dit kan niet in dit soort kanaal. Kies een gewoon tekstkanaal.
discord-archived = Deze draad is gesloten. Open hem weer, of schrijf er iets in, en doe dit dan opnieuw.
discord-locked = Deze draad is op slot gezet. Laat een moderator hem van het slot halen, of geef mijn rol het recht Draden beheren.
discord-thread-there = Bij dit bericht hoort al een draad. Ga daarin verder.
discord-closed-dm = Discord laat mij die persoon geen privébericht sturen. Dat kan in Discord weer worden aangezet: bij de privacy van de server, "privéberichten toestaan".
discord-no-access = Ik kan daar niet bij. Laat mijn rol dat kanaal zien: geef het recht Kanaal bekijken.
discord-forbidden = Discord laat mij dit niet doen, ook al heb ik de rechten die ik ervoor ken. Vraag de beheerder van de server om mijn rol hoger te zetten en naar de rechten van dit kanaal te kijken.
discord-lacks =
    { $count ->
        [one] Daarvoor mis ik een recht: { $missing }. Geef dat aan mijn rol, in de server of bij dat kanaal, en doe dit dan opnieuw.
       *[other] Daarvoor mis ik deze rechten: { $missing }. Geef die aan mijn rol, in de server of bij dat kanaal, en doe dit dan opnieuw.
    }
discord-not-ours = Dat bericht is niet van mij, dus ik kan het niet veranderen.
discord-two-factor = Deze server vraagt tweestapsverificatie (2FA) voor beheer. Dat geldt ook voor mij: wie mij in het portaal van Discord maakte, moet die aanzetten. Daarna lukt dit.
discord-verification = Deze server vraagt een hogere controle dan dit account heeft. Vraag de beheerder van de server om naar het verificatieniveau te kijken.
discord-moderated = De AutoMod van deze server hield mijn bericht tegen. Zet mijn rol bij de uitzonderingen: Serverinstellingen, AutoMod.
discord-name = Discord laat die naam niet toe. Kies een andere naam voor het kanaal en doe dit dan opnieuw.
discord-unknown-bot = Discord kent mij niet meer: mijn sleutel klopt niet. Wie mij beheert, moet een nieuwe instellen.
discord-empty = Discord neemt geen leeg bericht aan. Schrijf er iets bij.
discord-too-long = Dit is te lang voor Discord. Maak het korter en doe dit dan opnieuw.
discord-form = Discord begrijpt niet wat ik stuur. Dat ligt aan mij. Geef deze code aan wie mij beheert: { $code }
discord-other = Discord doet dit niet (reden { $number }). Nog eens proberen helpt niet. Geef deze code aan wie mij beheert: { $code }
