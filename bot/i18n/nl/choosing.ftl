# Kiezen: kaartjes op tafel, de kiezer, en een kaart in gewone woorden.

laid-tab = Kaartjes · kies er een
laid-title = Er liggen { $count ->
    [2] twee
   *[other] drie
} kaartjes
laid-how = Wie wil, draait er een om. Op elk kaartje staat een vraag voor de hele klas. De eerste druk telt.
laid-picked = Kaart { $number } is gekozen
laid-picked-how = Eerst kijkt { $teacher } even, dan denken we er samen over. De andere gaan terug op de stapel.
laid-asked = Kaart { $number } is nu de vraag
laid-asked-how = De andere kaartjes liggen weer op de stapel.
laid-back = De kaartjes liggen weer op de stapel
laid-back-how = Ze komen een andere keer.
laid-card = Kaart { $number }
laid-face-down = dicht
laid-chosen = gekozen
laid-goes-back = gaat terug
laid-you-chose = **Je koos kaart { $number }.** Zo draait { $teacher } hem om. In het kanaal staat niet wie koos.
laid-you-asked = **Je koos kaart { $number }.** De vraag staat nu in het kanaal. Daar staat niet wie koos.
laid-regie-tab = Regie · kaartjes
laid-regie-title = Dit staat op de kaartjes
laid-regie-picked = De klas koos kaart { $number }
laid-regie-asked = Kaart { $number } is de vraag
laid-regie-back = De kaartjes liggen weer op de stapel
laid-no-face = Dit kaartje zit niet meer in een stapel.
laid-ask = Stel deze vraag
laid-put-back = Leg terug
laid-done = De kaartjes liggen in { $channel }.
refused-card-chosen = Er is al een kaartje gekozen. Fijn dat je wilde.

spin-tab-questions = Kiezer · vragen
spin-tab-categories = Kiezer · stapels
spin-tab-tasks = Kiezer · opdrachten
spin-place = Nummer { $number } van { $count }
spin-alt = Een wijzer draait over een wiel met { $count } vakken en komt stil op nummer { $number }. Op het wiel: { $entries }
spin-still = Stilstaand beeld
spin-regie-tab = Regie · kiezer
spin-ask = Neem als vraag
spin-again = Draai opnieuw
spin-asked = Dit is de vraag geworden.
spin-done = De kiezer draait in { $channel }.
spin-form-title = De kiezer
spin-form-entries = Waar draait de kiezer over?
spin-form-hint = Eén per regel, twee tot { $most }. Vragen of opdrachten, nooit leerlingen.
refused-few-entries = De kiezer heeft er minstens { $fewest } nodig. Zet er een puntkomma of een nieuwe regel tussen.
refused-many-entries = Dit zijn er { $count } en er passen er { $most } op het wiel. Laat er een paar weg.
refused-no-people = ‘{ $entry }’ lijkt over een leerling te gaan, en de kiezer draait nooit over mensen. Zet er een vraag of een opdracht neer. Wil je iemand horen? Met Vertel eens vraag ik het zachtjes.
refused-asked-already = Dit is al de vraag geworden.

plain-button = Zeg het letterlijk
plain-literal = **Letterlijk**
    { $text }
plain-ends = Bij **0** hoort: { $zero }
    Bij **10** hoort: { $ten }
