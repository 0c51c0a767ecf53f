# Kiezen: kaartjes op tafel, de kiezer, en een kaart in gewone woorden.

deal-tab = Kaartjes · kies er een
deal-title = Er liggen { $count ->
    [2] twee
   *[other] drie
} kaartjes
deal-how = Wie wil, draait er een om. Op elk kaartje staat een vraag voor de hele klas. De eerste druk telt.
deal-picked = Kaart { $number } is gekozen
deal-picked-how = Eerst kijkt { $teacher } even, dan denken we er samen over. De andere gaan terug op de stapel.
deal-asked = Kaart { $number } is nu de vraag
deal-asked-how = De andere kaartjes liggen weer op de stapel.
deal-back = De kaartjes liggen weer op de stapel
deal-back-how = Ze komen een andere keer.
deal-card = Kaart { $number }
deal-face-down = dicht
deal-chosen = gekozen
deal-goes-back = gaat terug
deal-you-chose = **Je koos kaart { $number }.** Zo draait { $teacher } hem om. In het kanaal staat niet wie koos.
deal-you-asked = **Je koos kaart { $number }.** De vraag komt nu in het kanaal. Daar staat niet wie koos.
deal-regie-tab = Regie · kaartjes
deal-regie-title = Dit staat op de kaartjes
deal-regie-picked = De klas koos kaart { $number }
deal-regie-asked = Kaart { $number } is de vraag
deal-regie-back = De kaartjes liggen weer op de stapel
deal-no-face = Dit kaartje zit niet meer in een stapel.
deal-ask = Stel deze vraag
deal-put-back = Leg terug
deal-done = De kaartjes komen in { $channel }.
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
spin-done = De kiezer komt in { $channel }.
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
